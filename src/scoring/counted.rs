//! What a tally counted, as a person asks for it: how many of what, how many days.

use super::input::Input;
use super::measure::Measure;
use super::points::refused;
use crate::scheme::{Criterion, InputKind, Late};

/// What stands behind the terms of a tally.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted<'a> {
    /// One count.
    Single,
    /// Several, by these names, in the order of the terms.
    Named(&'a [String]),
    /// A piece of work that came so many days late, early is 0.
    Days {
        /// Days late.
        days: u32,
        /// How they are counted.
        late: &'a Late,
    },
    /// A piece of work that came too late to be taken.
    Refused {
        /// Days late.
        days: u32,
        /// How they are counted.
        late: &'a Late,
    },
    /// A piece of work that never came.
    Never,
}

impl<'a> Counted<'a> {
    /// What was counted; `None` for an answer that no tally reads.
    pub(super) fn of(criterion: &'a Criterion, input: &Input, late: &'a Late) -> Option<Self> {
        if let (InputKind::Counts(names), Input::Counts(_)) = (&criterion.input, input) {
            return Some(Self::Named(names));
        }
        Some(match Measure::of(input, criterion)? {
            Measure::Number(_) => Self::Single,
            Measure::DaysLate(days) if refused(input, days, late) => Self::Refused { days, late },
            Measure::DaysLate(days) => Self::Days { days, late },
            Measure::Never => Self::Never,
            _ => return None,
        })
    }
}
