//! Beside the domains: what bonuses and penalties come to, and which caps on the band hold.
//!
//! A line that is not answered changes nothing; a cap never holds for what is not known.

use super::evaluate::{State, Totals, state};
use super::exact::Exact;
use super::input::Input;
use crate::scheme::{Adjustment, Condition, NotScored, Scheme, Sign};

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
        let Some(part) = part(scheme, totals, id, &input) else {
            return false;
        };
        match condition {
            Condition::Below(..) => part.settled && part.got < bound,
            Condition::AtLeast(..) => part.got >= bound,
            Condition::BelowPercent(..) => {
                let percent = part.of.and_then(|of| part.got.percent_of(&of));
                part.settled && percent.is_some_and(|percent| percent < bound)
            }
        }
    };
    let all = scheme.limits.iter().enumerate();
    all.filter(|(_, limit)| holds(&limit.when))
        .map(|(at, _)| at)
        .collect()
}

/// What a limit looks at.
struct LookedAt {
    got: Exact,
    of: Option<Exact>,
    /// Whether nothing of it is open.
    settled: bool,
}

fn part<'a>(
    scheme: &Scheme,
    totals: &Totals,
    id: &str,
    input: impl Fn(usize) -> Option<&'a Input>,
) -> Option<LookedAt> {
    let zero = scheme.missing.not_scored == NotScored::Zero;
    if let Some(at) = scheme.domains.iter().position(|domain| domain.id == id) {
        let sum = totals.domains.get(at)?;
        return (!sum.possible.is_zero()).then(|| LookedAt {
            got: sum.got.clone(),
            of: Some(sum.possible.clone()),
            settled: zero || sum.open.is_zero(),
        });
    }
    if let Some(at) = scheme.adjust.iter().position(|block| block.id == id) {
        let amount = totals.adjust.get(at)?;
        return Some(LookedAt {
            got: if amount.is_negative() {
                amount.negated()
            } else {
                amount.clone()
            },
            of: scheme.adjust.get(at)?.at_most.map(Exact::from),
            settled: true,
        });
    }
    let mut cells = scheme.cells().enumerate();
    let (at, criterion) = cells.find(|(_, criterion)| criterion.id == id)?;
    let of = Some(Exact::from(criterion.max));
    match state(scheme, criterion, input(at)) {
        State::Scored(got) => Some(LookedAt {
            got,
            of,
            settled: true,
        }),
        State::Open | State::Unfit if zero => Some(LookedAt {
            got: Exact::ZERO,
            of,
            settled: true,
        }),
        _ => None,
    }
}
