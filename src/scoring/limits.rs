//! Caps on the band: which hold, what they look at and what they do.
//!
//! A cap reads the same points as the index it caps: an answer left out never gives a better
//! band than one that earns 0.

use super::evaluate::{Totals, add, state_in};
use super::exact::Exact;
use super::input::Input;
use super::sums::DomainSum;
use crate::scheme::{Adjustment, Condition, Criterion, Domain, Limit, NotApplicable, Scheme};

/// What a limit looks at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Subject<'a> {
    /// A domain.
    Domain(&'a Domain),
    /// A bonus or penalty.
    Block(&'a Adjustment),
    /// A criterion.
    Criterion(&'a Criterion),
    /// One line of a bonus or penalty.
    Line(&'a Criterion),
}

impl<'a> Subject<'a> {
    /// What this id names; `None`: a variant of the scheme has dropped it.
    #[must_use]
    pub fn of(scheme: &'a Scheme, id: &str) -> Option<Self> {
        let domain = scheme.domains.iter().find(|domain| domain.id == id);
        let block = || scheme.adjust.iter().find(|block| block.id == id);
        let criterion = || scheme.criteria().find(|criterion| criterion.id == id);
        let line = || scheme.cells().find(|criterion| criterion.id == id);
        domain
            .map(Self::Domain)
            .or_else(|| block().map(Self::Block))
            .or_else(|| criterion().map(Self::Criterion))
            .or_else(|| line().map(Self::Line))
    }
}

/// A cap on the band that holds for an agency.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldLimit<'a> {
    /// The cap.
    pub limit: &'a Limit,
    /// What it looks at.
    pub subject: Option<Subject<'a>>,
    /// Band that the index alone reaches.
    pub reached: Option<&'a str>,
    /// Whether it is this one that brings the band down; the index may be no better, or
    /// another cap stricter.
    pub lowers: bool,
}

/// The limits of `totals` with what they do.
pub(super) fn held_limits<'a>(scheme: &'a Scheme, totals: &Totals) -> Vec<HeldLimit<'a>> {
    let index = totals.index.as_ref();
    let reached = index.and_then(|figure| scheme.band_of(figure.published));
    let left = totals.band(scheme);
    let limits = totals.limits.iter().filter_map(|at| scheme.limits.get(*at));
    let held = limits.map(|limit| {
        let names = |at: usize| {
            let band = scheme.bands.get(at);
            band.is_some_and(|band| band.name == limit.band_at_most)
        };
        HeldLimit {
            limit,
            subject: Subject::of(scheme, limit.when.parts().0),
            reached: reached
                .and_then(|at| scheme.bands.get(at))
                .map(|band| band.name.as_str()),
            lowers: left != reached && left.is_some_and(names),
        }
    });
    held.collect()
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
