//! What can be wrong with a file of scores, and where. The sentences are in `words`.

use super::header::ScoreColumn;
use crate::exchange::ReadError;
use crate::failure::Failure;
use crate::words::Words;

/// Most bad rows told one by one; the rest are counted.
const TOLD: usize = 50;

/// Why a file of scores was not taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScoresFault {
    /// The file itself.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// Not a kind of file this reads; its ending.
    #[error("files ending in {0:?} are not read")]
    Ending(String),
    /// Not a spreadsheet, or a broken one; what the reader said.
    #[error("not a readable spreadsheet: {0}")]
    NotASpreadsheet(String),
    /// No line at all.
    #[error("empty")]
    Empty,
    /// Columns that must be there.
    #[error("missing columns {0:?}")]
    MissingColumns(Vec<ScoreColumn>),
    /// Columns nobody knows, as the file names them.
    #[error("unknown columns {0:?}")]
    UnknownColumns(Vec<String>),
    /// A column that stands there twice.
    #[error("column {0:?} twice")]
    TwiceColumn(ScoreColumn),
    /// A quoted field that never ends; the line where it begins.
    #[error("quote opened at line {0} is never closed")]
    OpenQuote(u64),
    /// Text right behind a closing quote; its line.
    #[error("text after a closing quote at line {0}")]
    StrayQuote(u64),
    /// Every row that is wrong, in order.
    #[error("{} bad rows", .0.len())]
    Rows(Vec<RowFault>),
}

/// One thing wrong in one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: RowProblem,
}

/// Where in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Line of a text file, from 1.
    Line(u64),
    /// Cell of a sheet, such as `B5`.
    Cell(String),
}

/// What is wrong in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowProblem {
    /// A field that must not be blank.
    Blank(ScoreColumn),
    /// More fields than columns.
    TooManyFields {
        /// Fields in the row.
        found: usize,
        /// Columns in the header.
        columns: usize,
    },
    /// A character that cannot be printed.
    Control(ScoreColumn),
    /// The criterion is a number cell: 1.1 and 1.10 look the same in it.
    NumberForCriterion(String),
    /// A formula that failed, such as `#DIV/0!`.
    CellError(String),
}

impl ScoresFault {
    /// This fault in the words of a person; `file` is the name they gave.
    #[must_use]
    pub fn told(&self, file: &str, words: &Words) -> Failure {
        let w = words.report.scores;
        let join = |names: &[String]| names.join(", ");
        let titles = |columns: &[ScoreColumn]| -> String {
            let named: Vec<String> = columns.iter().map(|column| column.shown(words)).collect();
            join(&named)
        };
        match self {
            Self::Read(error) => error.told(words),
            Self::Ending(ending) => Failure::bad((w.ending)(file, ending)).hint(w.ending_hint),
            Self::NotASpreadsheet(why) => {
                Failure::bad((w.not_a_spreadsheet)(file, why)).hint(w.not_a_spreadsheet_hint)
            }
            Self::Empty => Failure::bad((w.empty)(file)).hint(w.header_hint),
            Self::MissingColumns(columns) => {
                Failure::bad((w.missing_columns)(file, &titles(columns))).hint(w.header_hint)
            }
            Self::UnknownColumns(names) => {
                Failure::bad((w.unknown_columns)(file, &join(names))).hint(w.header_hint)
            }
            Self::TwiceColumn(column) => {
                Failure::bad((w.twice_column)(file, &column.shown(words))).hint(w.header_hint)
            }
            Self::OpenQuote(line) => Failure::bad((w.open_quote)(file, *line)).hint(w.quote_hint),
            Self::StrayQuote(line) => Failure::bad((w.stray_quote)(file, *line)).hint(w.quote_hint),
            Self::Rows(rows) => {
                let mut lines = vec![(w.bad_rows)(file, rows.len())];
                lines.extend(rows.iter().take(TOLD).map(|row| row.told(words)));
                if rows.len() > TOLD {
                    lines.push((w.and_more)(rows.len() - TOLD));
                }
                Failure::bad(lines.join("\n")).hint(w.rows_hint)
            }
        }
    }
}

impl RowFault {
    /// One line on this row.
    #[must_use]
    pub fn told(&self, words: &Words) -> String {
        let w = words.report.scores;
        let place = match &self.place {
            Place::Line(line) => (w.at_line)(*line),
            Place::Cell(cell) => (w.at_cell)(cell),
        };
        let problem = match &self.problem {
            RowProblem::Blank(column) => (w.blank)(&column.shown(words)),
            RowProblem::TooManyFields { found, columns } => (w.too_many_fields)(*found, *columns),
            RowProblem::Control(column) => (w.control)(&column.shown(words)),
            RowProblem::NumberForCriterion(number) => (w.number_for_criterion)(number),
            RowProblem::CellError(error) => (w.cell_error)(error),
        };
        format!("  {place}: {problem}")
    }
}
