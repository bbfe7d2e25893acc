//! A registry in a spreadsheet: the sheet that has its titles, read cell by cell, so that
//! a sheet with a cell in its farthest corner costs no more than another.

use std::io::Cursor;

use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::registry::{ImportRow, ReadNote, Spoiled};

use super::changes::Raw;
use super::header::{Cell, Header};
use super::titles::{SEARCHED, are_titles, shortened, titles_in};
use super::{Place, Reading, Why, packed, sniff, table};

pub(super) type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Columns read; nobody's registry has more.
const WIDEST: usize = 1024;

/// Most bytes of text a sheet may hold.
const TEXT: usize = packed::UNPACKED as usize;

/// A row that has anything, with its number from 1.
pub(super) struct Line {
    pub(super) number: u64,
    pub(super) cells: Vec<Cell>,
}

/// Rows of an XLSX file.
pub(super) fn read(bytes: &[u8], how: &Reading<'_>) -> Result<Vec<ImportRow>, Why> {
    sniff::expect_xlsx(bytes)?;
    packed::check(bytes)?;
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let (sheet, mut notes) = chosen(&mut book, how.sheet)?;
    let mut lines = lines(&mut book, &sheet, usize::MAX)?;
    show_zeros(&mut book, &sheet, &mut lines)?;
    let Some(at) = titles_of(&lines) else {
        let first = lines.first().ok_or(Why::NoRows)?;
        return Err(Why::NoTitles(place(&sheet, first.number, 0)));
    };
    let above: Vec<String> = lines.drain(..at).flat_map(|line| texts(&line)).collect();
    let mut rest = lines.into_iter();
    let titles = rest.next().ok_or(Why::NoRows)?;
    notes.extend(table::above(titles.number, &above));
    let named = texts(&titles);
    let header = Header::read(&named, how.ignore, |at| place(&sheet, titles.number, at))?;
    let (totals, mut kept): (Vec<Line>, Vec<Line>) =
        rest.partition(|line| header.counts(&line.cells));
    notes.extend(totals.iter().map(|line| ReadNote::Totals {
        line: line.number,
        text: shortened(&texts(line)),
    }));
    kept.retain(|line| !header.is_blank(&line.cells));
    let merged = book.merge_cells_by_sheet_name(&sheet).map_err(damaged)?;
    mark_merged(&mut kept, &merged, &header, titles.number);
    let header = header.stands(Some(&sheet), &named, notes);
    let rows = kept.into_iter().map(|line| {
        let number = line.number;
        header.row(number, line.cells, |at| place(&sheet, number, at))
    });
    rows.collect()
}

/// All lines of the first sheet (or the one asked for) that has titles among its first
/// lines, with its name; `None`: no sheet has.
pub(super) fn raw(
    bytes: &[u8],
    how: &Reading<'_>,
    titled: fn(&[String]) -> bool,
) -> Result<Option<(String, Vec<Raw>)>, Why> {
    sheet_of(bytes, how, titled, texts)
}

/// The same with what a person sees in cells that hold no code or name: fractions and
/// failed formulas as they stand, so that they can be named.
pub(super) fn raw_as_seen(
    bytes: &[u8],
    how: &Reading<'_>,
    titled: fn(&[String]) -> bool,
) -> Result<Option<(String, Vec<Raw>)>, Why> {
    sheet_of(bytes, how, titled, |line| {
        line.cells.iter().map(seen).collect()
    })
}

fn sheet_of(
    bytes: &[u8],
    how: &Reading<'_>,
    titled: fn(&[String]) -> bool,
    texts_of: fn(&Line) -> Vec<String>,
) -> Result<Option<(String, Vec<Raw>)>, Why> {
    sniff::expect_xlsx(bytes)?;
    packed::check(bytes)?;
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let asked = |name: &&calamine::Sheet| how.sheet.is_none_or(|asked| asked == name.name);
    let sheets = book.sheets_metadata().iter();
    let sheets = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = sheets.filter(asked).map(|s| s.name.clone()).collect();
    for sheet in names {
        let first = lines(&mut book, &sheet, SEARCHED)?;
        if !first.iter().any(|line| titled(&texts(line))) {
            continue;
        }
        let mut all = lines(&mut book, &sheet, usize::MAX)?;
        show_zeros(&mut book, &sheet, &mut all)?;
        let raw = all.iter().map(|line| (line.number, texts_of(line)));
        return Ok(Some((sheet, raw.collect())));
    }
    Ok(None)
}

pub(super) fn damaged(error: XlsxError) -> Why {
    match error {
        XlsxError::Password => Why::Protected,
        other => Why::Damaged(other.to_string()),
    }
}

pub(super) fn place(sheet: &str, row: u64, column: usize) -> Place {
    Place::Cell {
        sheet: sheet.to_owned(),
        cell: format!("{}{row}", crate::words::agencies::column_letters(column)),
    }
}

fn seen(cell: &Cell) -> String {
    match cell {
        Cell::Bad(Spoiled::Fraction(text) | Spoiled::Error(text)) => text.clone(),
        cell => cell.text(),
    }
}

fn texts(line: &Line) -> Vec<String> {
    line.cells.iter().map(Cell::text).collect()
}

fn titles_of(lines: &[Line]) -> Option<usize> {
    let first: Vec<Vec<String>> = lines.iter().take(SEARCHED).map(texts).collect();
    table::find(first.iter().map(Vec::as_slice))
}

/// The sheet to read: the one asked for, else the first if it has the titles of a
/// registry, else the only other that has. A hidden sheet counts where no other does.
fn chosen(book: &mut Book<'_>, asked: Option<&str>) -> Result<(String, Vec<ReadNote>), Why> {
    let metadata = book.sheets_metadata().iter();
    let sheets = metadata.filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (visible, hidden): (Vec<_>, Vec<_>) =
        sheets.partition(|sheet| sheet.visible == SheetVisible::Visible);
    let names = |sheets: Vec<&calamine::Sheet>| -> Vec<String> {
        sheets.iter().map(|sheet| sheet.name.clone()).collect()
    };
    let (visible, hidden) = (names(visible), names(hidden));
    let all: Vec<String> = visible.iter().chain(&hidden).cloned().collect();
    if let Some(asked) = asked {
        let same = |sheet: &&String| sheet.trim().to_lowercase() == asked.trim().to_lowercase();
        return match all.iter().find(same) {
            Some(sheet) => Ok((sheet.clone(), Vec::new())),
            None => Err(Why::NoSheet {
                asked: Some(asked.to_owned()),
                sheets: all,
            }),
        };
    }
    let Some(first) = all.first().cloned() else {
        return Err(Why::NoSheet {
            asked: None,
            sheets: all,
        });
    };
    let mut filled = Vec::new();
    let mut titled = Vec::new();
    let mut nearest: Option<(usize, String)> = None;
    for sheet in &all {
        let lines = lines(book, sheet, SEARCHED)?;
        if !lines.is_empty() {
            filled.push(sheet.clone());
        }
        if lines.iter().any(|line| are_titles(&texts(line))) {
            titled.push(sheet.clone());
        }
        let most = lines.iter().map(|line| titles_in(&texts(line))).max();
        let most = most.unwrap_or(0);
        if most > nearest.as_ref().map_or(0, |(most, _)| *most) {
            nearest = Some((most, sheet.clone()));
        }
    }
    let seen: Vec<&String> = titled.iter().filter(|s| visible.contains(s)).collect();
    let sheet = match (titled.contains(&first), seen.as_slice(), titled.as_slice()) {
        (true, ..) => first,
        (false, [one], _) => (*one).clone(),
        (false, [], [one]) => one.clone(),
        (false, [], []) => match nearest {
            Some((_, sheet)) => sheet,
            None if filled.len() > 1 => return Err(Why::NoRegistrySheet(filled)),
            None => filled.first().cloned().unwrap_or(first),
        },
        _ => return Err(Why::ManySheets(titled)),
    };
    let others: Vec<String> = filled.into_iter().filter(|s| *s != sheet).collect();
    let note = (!others.is_empty()).then(|| ReadNote::SheetTaken {
        sheet: sheet.clone(),
        others,
    });
    Ok((sheet, note.into_iter().collect()))
}

/// The first rows that have anything.
pub(super) fn lines(book: &mut Book<'_>, sheet: &str, most: usize) -> Result<Vec<Line>, Why> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(damaged)?;
    let mut lines: Vec<Line> = Vec::new();
    let mut size = 0_usize;
    while let Some(found) = reader.next_cell_with_formula_metadata().map_err(damaged)? {
        let (row, column) = (u64::from(found.pos.0) + 1, found.pos.1 as usize);
        let cell = match found.value {
            DataRef::Empty if found.formula.is_some() => Cell::Bad(Spoiled::Uncomputed),
            value => cell_of(value),
        };
        if cell.is_blank() {
            continue;
        }
        if column >= WIDEST {
            return Err(Why::UnknownColumn {
                name: String::new(),
                place: place(sheet, row, column),
            });
        }
        if lines.last().is_none_or(|line| line.number != row) {
            if lines.len() >= most {
                break;
            }
            lines.push(Line {
                number: row,
                cells: Vec::new(),
            });
        }
        if let Some(line) = lines.last_mut() {
            size += cell.text().len() + size_of::<Cell>();
            while line.cells.len() < column {
                line.cells.push(Cell::Text(String::new()));
                size += size_of::<Cell>();
            }
            match line.cells.get_mut(column) {
                Some(before) => *before = cell,
                None => line.cells.push(cell),
            }
        }
        if size > TEXT {
            return Err(Why::Unpacks);
        }
    }
    Ok(lines)
}

/// Numbers shown with zeros in front (format `00000`) are codes as a person sees them.
fn show_zeros(book: &mut Book<'_>, sheet: &str, lines: &mut [Line]) -> Result<(), Why> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(damaged)?;
    let width = |style: &calamine::Style| {
        let code = &style.number_format.as_ref()?.format_code;
        let zeros = code.len() > 1 && code.bytes().all(|sign| sign == b'0');
        zeros.then_some(code.len())
    };
    let widths: Vec<Option<usize>> = reader.styles().iter().map(width).collect();
    if widths.iter().all(Option::is_none) {
        return Ok(());
    }
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let number = u64::from(row) + 1;
        let at = lines.binary_search_by_key(&number, |line| line.number);
        let line = at.ok().and_then(|at| lines.get_mut(at));
        if let Some(width) = widths.get(style).copied().flatten()
            && let Some(Cell::Text(text)) = line.and_then(|l| l.cells.get_mut(column as usize))
            && matches!(cell.get_value(), DataRef::Float(_) | DataRef::Int(_))
            && text.bytes().all(|sign| sign.is_ascii_digit())
        {
            *text = format!("{text:0>width$}");
        }
    }
    Ok(())
}

/// A cell as text. Codes typed as whole numbers are text; other numbers cannot be meant.
fn cell_of(value: DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Text(String::new()),
        DataRef::String(text) => Cell::Text(super::decode::nfc(&text)),
        DataRef::SharedString(text) => Cell::Text(super::decode::nfc(text)),
        DataRef::Int(number) => Cell::Text(number.to_string()),
        // A sheet keeps fifteen digits; the rest of a longer number is lost.
        DataRef::Float(number) if number.abs() >= 1e15 => Cell::Text(format!("{number:.5E}")),
        DataRef::Float(number) if number.fract() == 0.0 => Cell::Text(format!("{number}")),
        DataRef::Float(number) => Cell::Bad(Spoiled::Fraction(number.to_string())),
        DataRef::Bool(yes) => Cell::Text(if yes { "1" } else { "0" }.to_owned()),
        DataRef::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            Cell::Day(format!("{year:04}-{month:02}-{day:02}"))
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cell::Day(text.split('T').next().unwrap_or("").to_owned())
        }
        DataRef::Error(error) => Cell::Bad(Spoiled::Error(error.to_string())),
    }
}

/// Only the first cell of merged ones has a value; those below it would seem empty.
fn mark_merged(lines: &mut [Line], merged: &[Dimensions], header: &Header, titles: u64) {
    let upright = merged.iter().filter(|area| area.end.0 > area.start.0);
    for area in upright {
        let begin = u64::from(area.start.0) + 1;
        let end = u64::from(area.end.0) + 1;
        if begin < titles {
            continue;
        }
        let from = lines.partition_point(|line| line.number <= begin);
        let inside = lines.iter_mut().skip(from);
        for line in inside.take_while(|line| line.number <= end) {
            for column in area.start.1 as usize..=area.end.1 as usize {
                if column >= header.len() {
                    break;
                }
                while line.cells.len() <= column {
                    line.cells.push(Cell::Text(String::new()));
                }
                if let Some(cell) = line.cells.get_mut(column)
                    && cell.is_blank()
                    && header.column(column).is_some()
                {
                    *cell = Cell::Bad(Spoiled::Merged);
                }
            }
        }
    }
}
