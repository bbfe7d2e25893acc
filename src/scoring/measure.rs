//! What an input measures: the figure that a rule compares or takes a share of.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::exact::Exact;
use super::input::Input;
use crate::scheme::{BallotOption, Criterion, InputKind, Threshold};

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
    /// Ballots by option: their mean worth in percent.
    Ballots {
        /// Answers, above 0.
        n: u64,
        /// Σ answers × worth of their option.
        sum: Decimal,
    },
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
            (
                InputKind::Survey {
                    min_n,
                    scale,
                    options,
                },
                Input::Survey { n, mean },
            ) => {
                let inside = scale.is_none_or(|(low, high)| (low..=high).contains(mean));
                let fits = options.is_empty() && n >= min_n && inside;
                fits.then_some(Self::Mean { n: *n, mean: *mean })
            }
            (InputKind::Survey { min_n, options, .. }, Input::Counts(counts)) => {
                ballots(*min_n, options, counts)
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
            Self::Ballots { n, sum } => Exact::from(*sum).over(&Exact::from(*n)),
            Self::Mean { mean, .. } => Some(Exact::from(*mean)),
        }
    }
}

/// Ballots counted by option; `None` where they are too few or not by these options.
fn ballots(least: u32, options: &[BallotOption], counts: &[u64]) -> Option<Measure> {
    if options.is_empty() || counts.len() != options.len() {
        return None;
    }
    let mut n = 0u64;
    let mut sum = Decimal::ZERO;
    for (count, option) in counts.iter().zip(options) {
        n = n.checked_add(*count)?;
        sum = sum.checked_add(option.worth.checked_mul(Decimal::from(*count))?)?;
    }
    (n >= u64::from(least.max(1))).then_some(Measure::Ballots { n, sum })
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
