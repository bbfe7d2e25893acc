//! Beside the domains: what bonuses and penalties come to, and which caps on the band hold.
//!
//! A line that is not answered changes nothing. A cap reads the same points as the index
//! it caps: an answer left out never gives a better band than one that earns 0.

use super::evaluate::{State, Totals, add, state, state_in};
use super::exact::Exact;
use super::input::Input;
use super::sums::DomainSum;
use crate::scheme::{Adjustment, Condition, NotApplicable, Scheme, Sign};

/// What each bonus adds and each penalty takes off (below 0), under its cap.
pub(super) fn amounts<'a>(
    scheme: &Scheme,
    input: impl Fn(usize) -> Option<&'a Input>,
) -> Vec<Exact> {
    if scheme.adjust.is_empty() {
        return Vec::new();
    }
    let mut at = scheme.criteria().count();
    let block = |block: &Adjustment| {
        let mut sum = Exact::ZERO;
        for line in &block.lines {
            if let State::Scored(points) = state(scheme, line, input(at)) {
                sum = sum.plus(&points);
            }
            at += 1;
        }
        let sum = capped(sum, block);
        match block.sign {
            Sign::Plus => sum,
            Sign::Minus => sum.negated(),
        }
    };
    scheme.adjust.iter().map(block).collect()
}

/// The sum of a block's lines under its cap.
fn capped(sum: Exact, block: &Adjustment) -> Exact {
    match block.at_most {
        Some(most) => sum.within(&Exact::ZERO, &Exact::from(most)),
        None => sum,
    }
}

/// Positions of the limits that hold.
pub(super) fn held<'a>(
    scheme: &Scheme,
    totals: &Totals,
    input: impl Fn(usize) -> Option<&'a Input>,
) -> Vec<usize> {
    let holds = |condition: &Condition| {
        let (id, bound) = condition.parts();
        let bound = Exact::from(bound);
        let Some((got, of)) = counted(scheme, totals, id, &input) else {
            return false;
        };
        match condition {
            Condition::Below(..) => got < bound,
            Condition::AtLeast(..) => got >= bound,
            Condition::BelowPercent(..) => {
                let percent = got.percent_of(&of);
                percent.is_some_and(|percent| percent < bound)
            }
        }
    };
    let all = scheme.limits.iter().enumerate();
    all.filter(|(_, limit)| holds(&limit.when))
        .map(|(at, _)| at)
        .collect()
}

/// Points a limit looks at and the most they could be, as the index counts them: what is
/// open is 0. `None`: it left the maximum, so there is nothing to fall short of.
fn counted<'a>(
    scheme: &Scheme,
    totals: &Totals,
    id: &str,
    input: impl Fn(usize) -> Option<&'a Input>,
) -> Option<(Exact, Exact)> {
    if let Some(at) = scheme.domains.iter().position(|domain| domain.id == id) {
        let sum = totals.domains.get(at)?;
        if scheme.missing.not_applicable == NotApplicable::RescaleDomain {
            // It keeps its points, whatever of it does not apply.
            let points = Exact::from(scheme.domains.get(at)?.points);
            let got = sum.got.times(&points).over(&sum.possible)?;
            return Some((got, points));
        }
        return (!sum.possible.is_zero()).then(|| (sum.got.clone(), sum.possible.clone()));
    }
    if let Some(at) = scheme.adjust.iter().position(|block| block.id == id) {
        let amount = totals.adjust.get(at)?;
        let size = if amount.is_negative() {
            amount.negated()
        } else {
            amount.clone()
        };
        return Some((size, Exact::from(scheme.adjust.get(at)?.most())));
    }
    let mut cells = scheme.cells().enumerate();
    let (at, criterion) = cells.find(|(_, criterion)| criterion.id == id)?;
    // A line of a bonus is in no maximum that it could have left.
    let converted = totals.converted && at < scheme.criteria().count();
    let state = state_in(scheme, criterion, input(at), converted);
    let mut sum = DomainSum::default();
    let policy = scheme.missing.not_applicable;
    add(&mut sum, &state, criterion.max, policy);
    (!sum.possible.is_zero()).then_some((sum.got, sum.possible))
}
