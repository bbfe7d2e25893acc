//! What an input measures: the figure that a rule compares or takes a share of.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::exact::Exact;
use super::input::Input;
use crate::scheme::{Criterion, InputKind, Threshold};

/// The figure behind an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    /// A percentage, a count, points.
    Number(Decimal),
    /// `done` of `total`, above 0; as a percentage.
    Ratio {
        /// How many are done.
        done: u64,
        /// Of how many.
        total: u64,
    },
    /// Whole days late, early is 0.
    DaysLate(u32),
    /// A duty that was never done: later than any day.
    Never,
    /// Mean of a survey.
    Mean {
        /// Answers.
        n: u32,
        /// Their mean.
        mean: Decimal,
    },
}

impl Measure {
    /// The figure behind `input`, if it is the kind of input the criterion asks for.
    #[must_use]
    pub fn of(input: &Input, criterion: &Criterion) -> Option<Self> {
        match (&criterion.input, input) {
            (
                InputKind::Percent { .. } | InputKind::Count | InputKind::Points { .. },
                Input::Number(value),
            ) => Some(Self::Number(*value)),
            (InputKind::Ratio { .. }, Input::Ratio { done, total }) if *total > 0 => {
                Some(Self::Ratio {
                    done: *done,
                    total: *total,
                })
            }
            (InputKind::Dates, Input::Dates { due, actual }) => Some(match actual {
                Some(actual) => Self::DaysLate(days_late(*due, *actual)),
                None => Self::Never,
            }),
            (InputKind::Survey { min_n }, Input::Survey { n, mean }) if n >= min_n => {
                Some(Self::Mean { n: *n, mean: *mean })
            }
            _ => None,
        }
    }

    /// As a number; a ratio as an exact percentage. `None` for "never".
    #[must_use]
    pub fn value(&self) -> Option<Exact> {
        match self {
            Self::Number(value) => Some(Exact::from(*value)),
            Self::Ratio { done, total } => {
                Exact::fraction(i128::from(*done) * 100, i128::from(*total))
            }
            Self::DaysLate(days) => Some(Exact::from(u64::from(*days))),
            Self::Never => None,
            Self::Mean { mean, .. } => Some(Exact::from(*mean)),
        }
    }
}

/// Whole days from `due` to `actual`, early is 0.
pub(super) fn days_late(due: Date, actual: Date) -> u32 {
    let days = actual.duration_since(due).as_hours() / 24;
    u32::try_from(days.max(0)).unwrap_or(u32::MAX)
}

/// Whether a threshold holds; `None` is later than any day.
#[must_use]
pub fn holds(threshold: Threshold, value: Option<&Exact>) -> bool {
    let Some(value) = value else {
        return matches!(threshold, Threshold::Ge(_) | Threshold::Gt(_));
    };
    match threshold {
        Threshold::Ge(bound) => *value >= Exact::from(bound),
        Threshold::Gt(bound) => *value > Exact::from(bound),
        Threshold::Le(bound) => *value <= Exact::from(bound),
        Threshold::Lt(bound) => *value < Exact::from(bound),
    }
}
