//! Why a report could not be made. The sentences are in `words`.

use super::Format;
use crate::failure::Failure;
use crate::words::Words;

/// Why a report could not be made; nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportFault {
    /// A format this version does not write yet; its ending.
    #[error(".{0} is not written yet")]
    NotYet(String),
    /// No format of this ending.
    #[error("no format .{0}")]
    UnknownEnding(String),
    /// A file name without an ending.
    #[error("{0} has no ending")]
    NoEnding(String),
    /// The writer of a format refused, such as a text too long for a cell.
    #[error("cannot make {}: {because}", format.ending())]
    NotRendered {
        /// The format.
        format: Format,
        /// What its writer said.
        because: String,
    },
}

impl ReportFault {
    /// This fault in the words of a person, with the formats there are.
    #[must_use]
    pub fn told(&self, words: &Words) -> Failure {
        let w = words.report;
        let now = Format::ALL
            .map(|format| format!(".{}", format.ending()))
            .join(", ");
        match self {
            Self::NotYet(ending) => Failure::bad((w.not_yet)(ending, &now)).hint(w.ending_hint),
            Self::UnknownEnding(ending) => {
                Failure::bad((w.unknown_ending)(ending, &now)).hint(w.ending_hint)
            }
            Self::NoEnding(file) => Failure::bad((w.no_ending)(file, &now)).hint(w.ending_hint),
            Self::NotRendered { format, because } => {
                let what = (w.not_rendered)(format.ending(), because);
                Failure::bad(what).hint(w.not_rendered_hint)
            }
        }
    }
}
