//! What is reported about a scheme file: a fault and where it is.
//!
//! No sentences: [`crate::words`] turns a fault into message and help.

use super::fault::Fault;
use super::span::Span;

/// Whether the file can be used in spite of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file is refused.
    Error,
    /// The file loads; look at it.
    Warning,
}

/// One fault with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong, with its values.
    pub fault: Fault,
    /// Where.
    pub primary: Span,
    /// The other place that matters, and what it is.
    pub secondary: Option<(Span, Label)>,
}

/// What a second place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// The bracket that is not closed.
    OpenedHere,
    /// The same id or name, first time.
    FirstUse,
    /// The `max` of the criterion.
    MaxHere,
    /// A step that holds before this one.
    EarlierStep,
    /// The `step` of the input.
    StepHere,
    /// The input of the criterion.
    InputHere,
    /// The policy that forbids it.
    PolicyHere,
    /// The rounding that is too coarse.
    RoundingHere,
    /// The band before.
    BetterBand,
    /// The variant it is about.
    VariantHere,
    /// The group whose bands are meant.
    GroupHere,
}

impl Diagnostic {
    /// The permanent code, such as `S201`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.fault.code()
    }

    /// Error or warning.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.fault.severity()
    }
}

/// All faults of one file, by place; at least one is an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostics {
    /// Name of the file.
    pub source: String,
    /// Errors and warnings, from top to bottom.
    pub list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// How many are errors.
    #[must_use]
    pub fn errors(&self) -> usize {
        let errors = self.list.iter().filter(|d| d.severity() == Severity::Error);
        errors.count()
    }
}
