//! A registry in a spreadsheet: one sheet, titles in its first row that has any.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx, XlsxError};

use crate::registry::ImportRow;

use super::header::Header;
use super::{Place, Reading, Why};

/// How files of the older compound format begin: a password, or an old `.xls`.
const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Rows of an XLSX file.
pub(super) fn read(bytes: &[u8], how: &Reading<'_>) -> Result<Vec<ImportRow>, Why> {
    if bytes.starts_with(&COMPOUND) {
        return Err(Why::Protected);
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let sheets = book.sheet_names();
    let wanted = match how.sheet {
        None => sheets.first(),
        Some(name) => sheets.iter().find(|sheet| *sheet == name),
    };
    let Some(sheet) = wanted.cloned() else {
        let asked = how.sheet.map(str::to_owned);
        return Err(Why::NoSheet { asked, sheets });
    };
    let range = book.worksheet_range(&sheet).map_err(damaged)?;
    rows(&sheet, &range, how.ignore)
}

fn damaged(error: XlsxError) -> Why {
    match error {
        XlsxError::Password => Why::Protected,
        other => Why::Damaged(other.to_string()),
    }
}

fn rows(sheet: &str, range: &Range<Data>, ignore: &[String]) -> Result<Vec<ImportRow>, Why> {
    let (first_row, first_column) = range.start().unwrap_or((0, 0));
    let place = |row: u64, column: usize| Place::Cell {
        sheet: sheet.to_owned(),
        cell: cell_name(row, first_column as usize + column),
    };
    let mut header: Option<Header> = None;
    let mut rows = Vec::new();
    for (number, cells) in (u64::from(first_row) + 1..).zip(range.rows()) {
        let mut texts = Vec::with_capacity(cells.len());
        for (column, cell) in cells.iter().enumerate() {
            texts.push(text_of(cell, || place(number, column))?);
        }
        if texts.iter().all(|text| text.trim().is_empty()) {
            continue;
        }
        let at = |column| place(number, column);
        match &header {
            Some(header) => rows.push(header.row(number, texts, at)?),
            None => header = Some(Header::read(&texts, ignore, at)?),
        }
    }
    Ok(rows)
}

/// A cell as text. Codes typed as whole numbers are text; other numbers cannot be meant.
fn text_of(cell: &Data, place: impl Fn() -> Place) -> Result<String, Why> {
    Ok(match cell {
        Data::Empty => String::new(),
        Data::String(text) => super::decode::nfc(text),
        Data::Int(number) => number.to_string(),
        Data::Float(number) if number.fract() == 0.0 => format!("{number}"),
        Data::Float(number) => {
            return Err(Why::CellNumber {
                place: place(),
                number: number.to_string(),
            });
        }
        Data::Bool(yes) => if *yes { "1" } else { "0" }.to_owned(),
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) => {
            text.split('T').next().unwrap_or("").to_owned()
        }
        Data::Error(error) => {
            return Err(Why::CellError {
                place: place(),
                error: error.to_string(),
            });
        }
    })
}

/// `B5` for row 5 (from 1) and column 1 (from 0).
fn cell_name(row: u64, column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{row}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        let names = [
            (1, 0, "A1"),
            (5, 25, "Z5"),
            (5, 26, "AA5"),
            (9, 701, "ZZ9"),
            (9, 702, "AAA9"),
        ];
        for (row, column, name) in names {
            assert_eq!(cell_name(row, column), name);
        }
    }
}
