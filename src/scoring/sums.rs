//! Sums of points: what is earned, what is possible, what is still open. Exact, but for the
//! one rounding of a domain that a scheme may ask for.

use super::exact::Exact;
use super::round::round_as;
use crate::scheme::Rounding;

/// Sums of one domain.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DomainSum {
    /// Points earned so far.
    pub got: Exact,
    /// Maxima that count; under the rescaling policies without what does not apply.
    pub possible: Exact,
    /// The part of `possible` that is not answered yet.
    pub open: Exact,
}

impl DomainSum {
    /// Percent earned of what counts; `None` when nothing counts.
    #[must_use]
    pub fn percent(&self) -> Option<Exact> {
        self.got.percent_of(&self.possible)
    }

    /// Whether something counts here and nothing of it is answered yet: its sum is no zero.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        !self.possible.is_zero() && self.open == self.possible
    }

    /// Points earned, where something is answered: neither waiting nor not applicable is 0.
    #[must_use]
    pub fn earned(&self) -> Option<&Exact> {
        (!self.possible.is_zero() && !self.is_waiting()).then_some(&self.got)
    }

    pub(super) fn answered(&self) -> Exact {
        self.possible.minus(&self.open)
    }

    /// The same with what is open left out.
    pub(super) fn so_far(&self) -> Self {
        Self {
            got: self.got.clone(),
            possible: self.answered(),
            open: Exact::ZERO,
        }
    }

    /// The same with what is open earning its maximum.
    pub(super) fn at_best(&self) -> Self {
        Self {
            got: self.got.plus(&self.open),
            possible: self.possible.clone(),
            open: Exact::ZERO,
        }
    }

    /// Rounds the points earned where the scheme rounds sums.
    pub(super) fn round(&mut self, rounding: Rounding) {
        if rounding != Rounding::Exact {
            let rounded = round_as(std::mem::take(&mut self.got), rounding);
            // 5.05 of 5.05 stays that with one decimal: no sum is above its maximum.
            self.got = rounded.within(&Exact::ZERO, &self.possible);
        }
    }
}

/// The sums of all domains together.
pub(super) fn together(domains: &[DomainSum]) -> DomainSum {
    DomainSum {
        got: Exact::sum(domains.iter().map(|sum| &sum.got)),
        possible: Exact::sum(domains.iter().map(|sum| &sum.possible)),
        open: Exact::sum(domains.iter().map(|sum| &sum.open)),
    }
}
