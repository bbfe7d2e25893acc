//! Writing weights that are offered, so that [`super::read_weights`] reads them back.
//!
//! The file is for a person who looks it through and changes it: titles in the reader's
//! language, a reason in each row. Writing it decides nothing.

use std::path::Path;

use csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::{Format as Style, Workbook, XlsxError};

use crate::failure::Failure;
use crate::words::{Lang, Words};

/// One unit with the weight offered for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalRow {
    /// Its key; what the weight belongs to when the file is read.
    pub key: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The weight, 1 or more.
    pub weight: u32,
    /// Its band of last year; may be empty.
    pub band: String,
    /// Criteria that an inspection lowered.
    pub findings: usize,
    /// Self less found, in points of 100, as people read it; may be empty.
    pub gap: String,
    /// How the weight came about.
    pub reason: String,
}

/// The bytes of a `.csv` or `.xlsx` file, told by the ending of `path`. Nothing is written
/// to disk.
///
/// # Errors
/// When the ending is another, or a sheet cannot hold the rows.
pub fn write_proposal(
    rows: &[ProposalRow],
    path: &Path,
    words: &Words,
) -> Result<Vec<u8>, Failure> {
    let file = path.display().to_string();
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("csv") => Ok(csv_bytes(rows, words)),
        Some("xlsx") => xlsx_bytes(rows, words).map_err(|error| {
            let (what, hint) = words.store.cannot_save;
            Failure::store(what(&file, &error.to_string())).hint(hint)
        }),
        _ => Err(Failure::bad((words.weights.ending)(&file)).hint(words.weights.ending_hint)),
    }
}

/// With a byte order mark, so that a spreadsheet opens it by itself; semicolons where the
/// decimal mark is a comma.
fn csv_bytes(rows: &[ProposalRow], words: &Words) -> Vec<u8> {
    let delimiter = match words.lang {
        Lang::Vi => b';',
        Lang::En => b',',
    };
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(Terminator::Any(b'\n'))
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    let mut put = |fields: [&str; 8]| {
        // A vector takes every byte; there is nothing that could fail.
        let _ = writer.write_record(fields);
    };
    put(words.weights.titles);
    for row in rows {
        let (weight, findings) = (row.weight.to_string(), row.findings.to_string());
        put([
            &row.key,
            &row.code,
            &row.name,
            &weight,
            &row.band,
            &findings,
            &row.gap,
            &row.reason,
        ]);
    }
    writer.into_inner().unwrap_or_default()
}

fn xlsx_bytes(rows: &[ProposalRow], words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("weights")?;
    sheet.set_freeze_panes(1, 0)?;
    let bold = Style::new().set_bold().set_text_wrap();
    for (at, title) in (0..).zip(words.weights.titles) {
        sheet.write_string_with_format(0, at, title, &bold)?;
    }
    for (at, row) in (1..).zip(rows) {
        sheet.write_string(at, 0, &row.key)?;
        sheet.write_string(at, 1, &row.code)?;
        sheet.write_string(at, 2, &row.name)?;
        sheet.write_number(at, 3, row.weight)?;
        sheet.write_string(at, 4, &row.band)?;
        sheet.write_number(at, 5, u32::try_from(row.findings).unwrap_or(u32::MAX))?;
        // Text: a sheet's numbers are binary, and the gap is exact.
        sheet.write_string(at, 6, &row.gap)?;
        sheet.write_string(at, 7, &row.reason)?;
    }
    for (column, width) in [(0, 10), (1, 14), (2, 44), (4, 14), (7, 80)] {
        sheet.set_column_width(column, width)?;
    }
    book.save_to_buffer()
}
