//! Scores to CSV: exact text, decimal point, LF line ends.

use csv::{Terminator, WriterBuilder};

use super::LongRow;
use super::header::ScoreColumn;

/// How the CSV is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CsvStyle {
    /// Commas, no byte order mark: for programs.
    #[default]
    Plain,
    /// Byte order mark and semicolons: Excel opens it by itself where the decimal mark
    /// is a comma. Values keep their decimal point.
    ExcelComma,
}

/// The long form of these rows, header first.
#[must_use]
pub fn write_csv(rows: &[LongRow], style: CsvStyle) -> Vec<u8> {
    let (mark, delimiter) = match style {
        CsvStyle::Plain => ("", b','),
        CsvStyle::ExcelComma => ("\u{FEFF}", b';'),
    };
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(mark.as_bytes().to_vec());
    let mut put = |fields: [&str; 6]| {
        // A vector takes every byte; there is nothing that could fail.
        let _ = writer.write_record(fields);
    };
    put(ScoreColumn::ALL.map(ScoreColumn::name));
    for row in rows {
        put([
            &row.agency,
            &row.criterion,
            &row.value,
            &row.note,
            &row.evidence,
            &row.data_source,
        ]);
    }
    writer.into_inner().unwrap_or_default()
}
