//! What a draw is worth to somebody who was not there.
//!
//! The grade follows from the sources and from what was on record first; it never enters a
//! seed.

use super::source::Source;

/// Whether the plan was on record before its values were known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// Recorded first; the values came later.
    PlanFirst,
    /// Plan and values came together.
    Together,
}

/// What a draw is worth to somebody who was not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Committed before a future public event.
    A,
    /// Witnessed dice.
    B,
    /// Machine only, or values known when the plan was made.
    C,
}

impl Grade {
    /// The grade that these sources give.
    #[must_use]
    pub fn of(sources: &[Source], timing: Timing) -> Self {
        if timing == Timing::PlanFirst && sources.iter().any(Source::public) {
            Self::A
        } else if sources.contains(&Source::Dice10) {
            Self::B
        } else {
            Self::C
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grade_needs_a_plan_before_the_event() {
        let lottery = Source::parse("XSMB 2026-12-01").expect("source");
        let both = [lottery, Source::Os];
        assert_eq!(Grade::of(&both, Timing::PlanFirst), Grade::A);
        assert_eq!(Grade::of(&both, Timing::Together), Grade::C);
        assert_eq!(
            Grade::of(&[Source::Dice10, Source::Os], Timing::PlanFirst),
            Grade::B
        );
        assert_eq!(Grade::of(&[Source::Os], Timing::PlanFirst), Grade::C);
    }
}
