//! What can be wrong with a registry file, and where. Sentences are in `words`.

use crate::failure::Failure;
use crate::registry::Column;
use crate::words::Words;

/// A registry file that could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {why}")]
pub struct RegistryFault {
    /// The file.
    pub file: String,
    /// What was wrong.
    pub why: Why,
}

/// What was wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// What the system said.
    #[error("{0}")]
    System(String),
    /// More bytes than the program takes in.
    #[error("too large")]
    TooLarge,
    /// Not an ending of a registry file.
    #[error("unknown ending")]
    Ending,
    /// Excel's "Unicode text".
    #[error("UTF-16")]
    Utf16,
    /// Text in another encoding.
    #[error("not UTF-8 at byte {byte}, line {line}")]
    NotUtf8 {
        /// Offset in the file, from 0.
        byte: usize,
        /// Line, from 1.
        line: u64,
    },
    /// Not one row of data.
    #[error("no rows")]
    NoRows,
    /// A column nobody knows.
    #[error("unknown column {name:?} at {place:?}")]
    UnknownColumn {
        /// Its title in the file.
        name: String,
        /// Where.
        place: Place,
    },
    /// A column that stands there twice, perhaps under two titles.
    #[error("column {column:?} twice at {place:?}")]
    RepeatedColumn {
        /// The column.
        column: Column,
        /// Where the second stands.
        place: Place,
    },
    /// A column that must be there.
    #[error("no column {0:?}")]
    MissingColumn(Column),
    /// A row with more or fewer cells than titles.
    #[error("line {line} has {found} cells, not {expected}")]
    RowLength {
        /// Line.
        line: u64,
        /// Cells it has.
        found: usize,
        /// Titles there are.
        expected: usize,
    },
    /// A quote that is never closed.
    #[error("quote opened at line {line} is not closed")]
    OpenQuote {
        /// Line where it is opened.
        line: u64,
    },
    /// Something between a closing quote and the next delimiter.
    #[error("text after a quote at line {line}, column {column}")]
    AfterQuote {
        /// Line.
        line: u64,
        /// Character of the line, from 1.
        column: usize,
    },
    /// Not RON, or not a list of units.
    #[error("line {line}, column {column}: {because}")]
    Ron {
        /// Line.
        line: usize,
        /// Character of the line, from 1.
        column: usize,
        /// What the reader said.
        because: String,
    },
    /// An XLSX file under a password, or an old `.xls` with a new ending.
    #[error("protected, or not XLSX")]
    Protected,
    /// A broken XLSX file.
    #[error("damaged: {0}")]
    Damaged(String),
    /// No sheet with this name; those there are.
    #[error("no sheet {asked:?}")]
    NoSheet {
        /// As asked; `None` where the file has no sheet at all.
        asked: Option<String>,
        /// Names of the sheets.
        sheets: Vec<String>,
    },
    /// A cell that holds an error, such as `#REF!`.
    #[error("error {error} in {place:?}")]
    CellError {
        /// Where.
        place: Place,
        /// As the sheet shows it.
        error: String,
    },
    /// A number that is not whole, where only text can be meant.
    #[error("number {number} in {place:?}")]
    CellNumber {
        /// Where.
        place: Place,
        /// The number.
        number: String,
    },
}

/// Where in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Line of a text file, from 1.
    Line(u64),
    /// Cell of a sheet, such as `B5`.
    Cell {
        /// Name of the sheet.
        sheet: String,
        /// Cell.
        cell: String,
    },
}

impl RegistryFault {
    pub(super) fn new(file: &str, why: Why) -> Self {
        Self {
            file: file.to_owned(),
            why,
        }
    }

    /// This fault in the words of a person.
    #[must_use]
    pub fn told(&self, words: &Words) -> Failure {
        let w = &words.agencies.file;
        let file = self.file.as_str();
        let at = |place: &Place| match place {
            Place::Line(line) => (w.at_line)(*line),
            Place::Cell { sheet, cell } => (w.at_cell)(sheet, cell),
        };
        let (what, hint) = match &self.why {
            Why::System(because) => ((w.system)(file, because), w.system_hint),
            Why::TooLarge => ((w.too_large)(file, super::LARGEST >> 20), w.too_large_hint),
            Why::Ending => ((w.ending)(file), w.ending_hint),
            Why::Utf16 => ((w.utf16)(file), w.utf8_hint),
            Why::NotUtf8 { byte, line } => ((w.not_utf8)(file, *byte, *line), w.utf8_hint),
            Why::NoRows => ((w.no_rows)(file), w.no_rows_hint),
            Why::UnknownColumn { name, place } => {
                let accepted: Vec<&str> = Column::ALL.into_iter().map(Column::name).collect();
                let what = (w.unknown_column)(file, &at(place), name, &accepted.join(", "));
                (what, w.unknown_column_hint)
            }
            Why::RepeatedColumn { column, place } => (
                (w.repeated_column)(file, &at(place), column.name()),
                w.repeated_column_hint,
            ),
            Why::MissingColumn(column) => {
                let what = (w.missing_column)(file, column.name());
                (what, w.missing_column_hint)
            }
            Why::RowLength {
                line,
                found,
                expected,
            } => {
                let what = (w.row_length)(file, *line, *found, *expected);
                (what, w.row_length_hint)
            }
            Why::OpenQuote { line } => ((w.open_quote)(file, *line), w.quote_hint),
            Why::AfterQuote { line, column } => {
                ((w.after_quote)(file, *line, *column), w.quote_hint)
            }
            Why::Ron {
                line,
                column,
                because,
            } => ((w.ron)(file, *line, *column, because), w.ron_hint),
            Why::Protected => ((w.protected)(file), w.protected_hint),
            Why::Damaged(because) => ((w.damaged)(file, because), w.damaged_hint),
            Why::NoSheet { asked, sheets } => {
                let asked = asked.as_deref().unwrap_or("");
                (
                    (w.no_sheet)(file, asked, &sheets.join(", ")),
                    w.no_sheet_hint,
                )
            }
            Why::CellError { place, error } => {
                ((w.cell_error)(file, &at(place), error), w.cell_error_hint)
            }
            Why::CellNumber { place, number } => {
                let what = (w.cell_number)(file, &at(place), number);
                (what, w.cell_number_hint)
            }
        };
        Failure::bad(what).hint(hint)
    }
}
