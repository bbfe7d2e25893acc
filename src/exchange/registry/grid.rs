//! Any table in a CSV or XLSX file, cell by cell: what a spreadsheet kept as a number or a
//! day stays told apart from text. Nothing is decided here about what a cell means.

use std::io::Cursor;
use std::path::Path;

use calamine::{Reader, SheetType, SheetVisible, Xlsx};

use crate::registry::Spoiled;

use super::header::Cell;
use super::titles::SEARCHED;
use super::xlsx::{Book, Line, damaged, lines};
use super::{Format, RegistryFault, Why, csv_text, decode, packed, read_bytes, sniff};

/// A cell as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::exchange) enum GridCell {
    /// Text, or a whole number.
    Text(String),
    /// A number with a fraction: 1.1 and 1.10 look the same in it.
    Number(String),
    /// A day, such as Excel makes of a typed 1.1.
    Day(String),
    /// A failed or uncomputed formula.
    Bad(String),
}

impl GridCell {
    /// What stands in it.
    pub(in crate::exchange) fn text(&self) -> &str {
        let (Self::Text(text) | Self::Number(text) | Self::Day(text) | Self::Bad(text)) = self;
        text
    }
}

/// A table: lines that have anything, with their numbers from 1.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Grid {
    /// Name of the sheet; `None` for text.
    pub(in crate::exchange) sheet: Option<String>,
    /// Other sheets that have anything.
    pub(in crate::exchange) others: Vec<String>,
    pub(in crate::exchange) lines: Vec<(u64, Vec<GridCell>)>,
    /// Merged cells: first and last line, first and last column from 0.
    pub(in crate::exchange) merged: Vec<(u64, u64, usize, usize)>,
}

/// Reads the table that has such titles; `None`: no line among the first has.
///
/// # Errors
/// What is wrong with the file.
pub(in crate::exchange) fn read_grid(
    path: &Path,
    sheet: Option<&str>,
    titled: fn(&[String]) -> bool,
) -> Result<Option<Grid>, RegistryFault> {
    let name = path.display().to_string();
    let told = |why| RegistryFault::new(&name, why);
    let format = Format::of(path).ok_or_else(|| told(Why::Ending))?;
    let bytes = match format {
        Format::Ron => return Err(told(Why::Ending)),
        Format::Csv | Format::Xlsx => read_bytes(path).map_err(told)?,
    };
    let grid = match format {
        Format::Xlsx => of_xlsx(&bytes, sheet, titled),
        Format::Csv | Format::Ron => of_text(&bytes, titled),
    };
    grid.map_err(told)
}

fn of_text(bytes: &[u8], titled: fn(&[String]) -> bool) -> Result<Option<Grid>, Why> {
    let text = match wide(bytes) {
        Some(text) => decode::nfc(&text),
        None => decode::text(bytes)?,
    };
    if text.trim().is_empty() {
        return Err(Why::NoRows);
    }
    let Some(lines) = csv_text::raw(&text, titled)? else {
        return Ok(None);
    };
    let lines = lines.into_iter().map(|(line, cells)| {
        let cells = cells.into_iter().map(GridCell::Text);
        (line, cells.collect())
    });
    Ok(Some(Grid {
        lines: lines.collect(),
        ..Grid::default()
    }))
}

/// UTF-16 that says so itself, as Excel's "Unicode text": nothing is guessed.
fn wide(bytes: &[u8]) -> Option<String> {
    let order: fn([u8; 2]) -> u16 = match bytes {
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => return None,
    };
    let (pairs, rest) = bytes.get(2..)?.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| order(*pair)).collect();
    rest.is_empty().then(|| String::from_utf16(&units).ok())?
}

fn of_xlsx(
    bytes: &[u8],
    asked: Option<&str>,
    titled: fn(&[String]) -> bool,
) -> Result<Option<Grid>, Why> {
    sniff::expect_xlsx(bytes)?;
    packed::check(bytes)?;
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let metadata = book.sheets_metadata().iter();
    let sheets = metadata.filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<(String, bool)> = sheets
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    let (mut filled, mut found) = (Vec::new(), Vec::new());
    for (sheet, visible) in &sheets {
        let first = lines(&mut book, sheet, SEARCHED)?;
        if !first.is_empty() {
            filled.push(sheet.clone());
        }
        if first.iter().any(|line| titled(&seen(line))) {
            found.push((sheet.clone(), *visible));
        }
    }
    if filled.is_empty() {
        return Err(Why::NoRows);
    }
    let Some(sheet) = chosen(&sheets, found, asked)? else {
        return Ok(None);
    };
    let all = lines(&mut book, &sheet, usize::MAX)?;
    let merged = book.merge_cells_by_sheet_name(&sheet).map_err(damaged)?;
    let merged = merged.iter().map(|area| {
        let row = |row: u32| u64::from(row) + 1;
        let (from, to) = (area.start, area.end);
        (row(from.0), row(to.0), from.1 as usize, to.1 as usize)
    });
    Ok(Some(Grid {
        merged: merged.collect(),
        others: filled.into_iter().filter(|name| *name != sheet).collect(),
        lines: all.into_iter().map(kept).collect(),
        sheet: Some(sheet),
    }))
}

/// The sheet asked for, or the only one with titles; a hidden one counts where no other does.
fn chosen(
    sheets: &[(String, bool)],
    found: Vec<(String, bool)>,
    asked: Option<&str>,
) -> Result<Option<String>, Why> {
    if let Some(asked) = asked {
        let plain = |name: &str| decode::nfc(name.trim()).to_lowercase();
        let wanted = plain(asked);
        let Some((sheet, _)) = sheets.iter().find(|(name, _)| plain(name) == wanted) else {
            return Err(Why::NoSheet {
                asked: Some(asked.to_owned()),
                sheets: sheets.iter().map(|(name, _)| name.clone()).collect(),
            });
        };
        let titled = found.iter().any(|(name, _)| name == sheet);
        return Ok(titled.then(|| sheet.clone()));
    }
    let seen = found.iter().filter(|(_, visible)| *visible).count();
    let counted = found
        .into_iter()
        .filter(|(_, visible)| *visible || seen == 0);
    let mut names: Vec<String> = counted.map(|(name, _)| name).collect();
    if names.len() > 1 {
        return Err(Why::ManySheets(names));
    }
    Ok(names.pop())
}

fn seen(line: &Line) -> Vec<String> {
    line.cells.iter().map(Cell::text).collect()
}

fn kept(line: Line) -> (u64, Vec<GridCell>) {
    let cells = line.cells.into_iter().map(|cell| match cell {
        Cell::Text(text) => GridCell::Text(text),
        Cell::Day(day) => GridCell::Day(day),
        Cell::Bad(Spoiled::Fraction(number)) => GridCell::Number(number),
        Cell::Bad(Spoiled::Error(error)) => GridCell::Bad(error),
        Cell::Bad(_) => GridCell::Bad("=…".to_owned()),
    });
    (line.number, cells.collect())
}
