//! Scores in the long form: `agency,criterion,value[,note[,evidence[,data_source]]]`, one value a row.
//!
//! Reads CSV and XLSX, writes CSV. A file with one bad row gives no rows at all, and
//! every bad row is named. What a value means is not looked at here.

mod fault;
mod header;
mod read_csv;
mod read_xlsx;
mod write;

use std::path::Path;

pub use fault::{Place, RowFault, RowProblem, ScoresFault};
pub use header::ScoreColumn;
pub use read_csv::parse_csv;
pub use read_xlsx::parse_xlsx;
pub use write::{CsvStyle, write_csv};

use super::files::{LARGEST, read_bytes, text_of};
use crate::exchange::ReadError;

/// One row of the long form. Text is NFC; agency, criterion and value carry no blanks
/// around them, note and evidence are as they stood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LongRow {
    /// Line of the file, from 1; for XLSX the sheet's row number.
    pub line: u64,
    /// Key or code of the agency.
    pub agency: String,
    /// Id of the criterion.
    pub criterion: String,
    /// The value as given, with a decimal point.
    pub value: String,
    /// Remark, or the reason of a "not applicable".
    pub note: String,
    /// What proves it.
    pub evidence: String,
    /// System the figures come from.
    pub data_source: String,
}

/// Reads a `.csv`, `.txt`, `.tsv` or `.xlsx` file of scores.
///
/// # Errors
/// Everything that is wrong with it; no rows come back then.
pub fn read_scores(path: &Path) -> Result<Vec<LongRow>, ScoresFault> {
    let bytes = read_bytes(path, LARGEST)?;
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("xlsx" | "xlsm") => parse_xlsx(bytes),
        Some("csv" | "txt" | "tsv") => {
            let text = text_of(bytes).map_err(|why| ReadError {
                path: path.to_owned(),
                why,
            })?;
            parse_csv(&text)
        }
        other => Err(ScoresFault::Ending(other.unwrap_or_default().to_owned())),
    }
}
