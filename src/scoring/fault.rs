//! Why a typed value is refused. Words turn each into a sentence.

use rust_decimal::Decimal;

/// A value that cannot stand in a cell: the offending text and what is allowed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InputFault {
    /// Nothing was typed.
    #[error("empty")]
    Empty,
    /// No number.
    #[error("{0:?} is not a number")]
    NotANumber(String),
    /// A decimal comma in a file, where only the point is unambiguous.
    #[error("{0:?}: decimal comma in a file")]
    CommaInFile(String),
    /// Marks between thousands, or comma and point together.
    #[error("{0:?}: thousands marks are ambiguous")]
    Thousands(String),
    /// More digits than the program keeps.
    #[error("{0:?}: too many digits")]
    TooLong(String),
    /// A whole number from 0 on is needed.
    #[error("{0:?} is not a whole number")]
    NotWhole(String),
    /// Outside what the criterion allows.
    #[error("{text:?} is outside {low} and {high:?}")]
    Outside {
        /// As typed.
        text: String,
        /// Least allowed.
        low: Decimal,
        /// Most allowed, if there is a most.
        high: Option<Decimal>,
    },
    /// Points that are no multiple of the step.
    #[error("{text:?} is no multiple of {step}")]
    OffStep {
        /// As typed.
        text: String,
        /// The step.
        step: Decimal,
        /// Nearest multiple below.
        below: Decimal,
        /// Nearest multiple above.
        above: Decimal,
    },
    /// Not `done/total`.
    #[error("{0:?} is not done/total")]
    NotARatio(String),
    /// More done than there is.
    #[error("{done} of {total}")]
    MoreThanAll {
        /// First number.
        done: u64,
        /// Second number.
        total: u64,
    },
    /// `0/0`, and the criterion cannot be left out.
    #[error("total is 0")]
    NothingToDo,
    /// No such label or number.
    #[error("{text:?} is none of {labels:?}")]
    UnknownChoice {
        /// As typed.
        text: String,
        /// The labels, in order.
        labels: Vec<String>,
    },
    /// "Not applicable", but the criterion always applies.
    #[error("not applicable is not allowed here")]
    AlwaysApplies,
    /// Not as many counts as there are names.
    #[error("{text:?}: {found} counts")]
    WrongCounts {
        /// As typed.
        text: String,
        /// What is counted, in order.
        names: Vec<String>,
        /// How many were typed.
        found: usize,
    },
    /// Not `due>actual`.
    #[error("{0:?} is not due>actual")]
    NotDates(String),
    /// No such day.
    #[error("{0:?} is not a day")]
    NotADate(String),
    /// Not `n@mean`.
    #[error("{0:?} is not n@mean")]
    NotASurvey(String),
    /// Fewer answers than count.
    #[error("{n} answers, {least} needed")]
    TooFewAnswers {
        /// Answers.
        n: u32,
        /// Least that count.
        least: u32,
    },
}
