//! What can be wrong with a registry file, and where. Sentences are in `words`.

use crate::failure::Failure;
use crate::registry::Column;
use crate::registry::change::ChangeColumn;
use crate::words::Words;

use super::{Encoding, Foreign};

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
    /// No file there.
    #[error("missing")]
    Missing,
    /// The system does not let it be read.
    #[error("forbidden")]
    Forbidden,
    /// A folder, a pipe or a device.
    #[error("not a file")]
    NotAFile,
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
        /// The encoding it is probably in.
        likely: Encoding,
    },
    /// Not one row of data.
    #[error("no rows")]
    NoRows,
    /// No row has the titles of a registry; the first that has anything.
    #[error("no titles at {0:?}")]
    NoTitles(Place),
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
    /// A column of a changes file nobody knows.
    #[error("unknown column {name:?} at {place:?}")]
    UnknownChangeColumn {
        /// Its title in the file.
        name: String,
        /// Where.
        place: Place,
    },
    /// A column of a changes file that stands there twice.
    #[error("column {name:?} twice at {place:?}")]
    RepeatedChangeColumn {
        /// Its title in the file.
        name: String,
        /// Where the second stands.
        place: Place,
    },
    /// A cell beyond the last title.
    #[error("{text:?} beyond the titles at {place:?}")]
    BeyondTitles {
        /// The cell.
        text: String,
        /// Where.
        place: Place,
    },
    /// A text that ends in the middle of a row.
    #[error("cut off in line {0}")]
    CutOff(u64),
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
    /// Several sheets have the titles of a registry.
    #[error("several sheets: {0:?}")]
    ManySheets(Vec<String>),
    /// No sheet has any title of a registry; those that have anything.
    #[error("no sheet with titles: {0:?}")]
    NoRegistrySheet(Vec<String>),
    /// It unpacks to more than the program takes in.
    #[error("unpacks to too much")]
    Unpacks,
    /// Another kind of file than its ending says.
    #[error("is {0:?}")]
    Foreign(Foreign),
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
            Why::Missing => ((w.missing)(file), w.missing_hint),
            Why::Forbidden => ((w.forbidden)(file), w.forbidden_hint),
            Why::NotAFile => ((w.not_a_file)(file), w.not_a_file_hint),
            Why::TooLarge => ((w.too_large)(file, super::LARGEST >> 20), w.too_large_hint),
            Why::Ending => ((w.ending)(file), w.ending_hint),
            Why::Utf16 => ((w.utf16)(file), w.utf8_hint),
            Why::NotUtf8 { byte, line, likely } => {
                let what = (w.not_utf8)(file, *byte, *line, likely.name());
                (what, w.utf8_hint)
            }
            Why::NoTitles(place) => ((w.no_titles)(file, &at(place)), w.missing_column_hint),
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
            Why::UnknownChangeColumn { name, place } => {
                let known = ChangeColumn::ALL.map(ChangeColumn::name).join(", ");
                let what = (w.unknown_column)(file, &at(place), name, &known);
                (what, w.unknown_column_hint)
            }
            Why::RepeatedChangeColumn { name, place } => (
                (w.repeated_column)(file, &at(place), name),
                w.repeated_column_hint,
            ),
            Why::BeyondTitles { text, place } => {
                let known = ChangeColumn::ALL.map(ChangeColumn::name).join(", ");
                let what = (w.unknown_column)(file, &at(place), text, &known);
                (what, w.unknown_column_hint)
            }
            Why::CutOff(line) => ((w.cut_off)(file, *line), w.cut_off_hint),
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
            Why::ManySheets(sheets) => {
                let what = (w.many_sheets)(file, &sheets.join(", "));
                (what, w.many_sheets_hint)
            }
            Why::NoRegistrySheet(sheets) => {
                let what = (w.no_registry_sheet)(file, &sheets.join(", "));
                (what, w.no_registry_sheet_hint)
            }
            Why::Unpacks => {
                let most = super::packed::UNPACKED >> 20;
                ((w.unpacks)(file, most), w.too_large_hint)
            }
            Why::Foreign(foreign) => ((w.foreign)(file, foreign.name()), w.foreign_hint),
        };
        let what = format!("{what}\n{}", words.cli.nothing_written);
        Failure::bad(what).hint(hint)
    }
}
