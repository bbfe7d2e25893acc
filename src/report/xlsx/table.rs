//! A table on its own sheet: header frozen, filtered and repeated on every page.

use rust_xlsxwriter::{Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::super::shown::shown;
use super::super::{Section, Table};
use super::Desk;
use super::cells::Cells;
use super::paper::Page;
use super::styles::Line;

/// Narrowest and widest column, in characters; longer text wraps.
const NARROW: usize = 6;
const WIDE: usize = 48;
/// A title longer than this wraps rather than widening its column.
const TITLE: usize = 14;

/// Writes the sheet. The first one bears the head, the last one the signatures.
pub(super) fn sheet(
    desk: &Desk<'_>,
    sheet: &mut Worksheet,
    section: &Section,
    table: &Table,
    first: bool,
    last: bool,
) -> Result<(), XlsxError> {
    let mut page = Page::new(sheet, widths(table, desk))?;
    page.sample(desk, sheet)?;
    if first {
        page.head(desk, sheet)?;
    }
    page.title(desk, sheet)?;
    if !section.heading.is_empty() {
        page.across(sheet, &section.heading, &desk.styles.bold_middle)?;
    }
    let header = page.row;
    for (column, heading) in (0u16..).zip(&table.columns) {
        sheet.write_string_with_format(header, column, &heading.title, &desk.styles.header)?;
    }
    page.row += 1;
    rows(desk, sheet, &mut page, table, Line::Row)?;
    let right = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    if !table.rows.is_empty() && !table.columns.is_empty() {
        sheet.autofilter(header, 0, page.row - 1, right)?;
    }
    sheet.set_freeze_panes(header + 1, 0)?;
    sheet.set_repeat_rows(header, header)?;
    rows(desk, sheet, &mut page, table, Line::Footer)?;
    page.notes(desk, sheet)?;
    if last {
        page.foot(desk, sheet)?;
    }
    Ok(())
}

fn rows(
    desk: &Desk<'_>,
    sheet: &mut Worksheet,
    page: &mut Page,
    table: &Table,
    line: Line,
) -> Result<(), XlsxError> {
    let mut cells = Cells::new(&desk.styles, line);
    let rows = match line {
        Line::Row => &table.rows,
        Line::Footer => &table.footer,
    };
    for row in rows {
        for (column, (heading, value)) in (0u16..).zip(table.cells(row)) {
            cells.write(sheet, (page.row, column), value, heading.kind)?;
        }
        page.row += 1;
    }
    Ok(())
}

/// Widths from what the columns hold.
fn widths(table: &Table, desk: &Desk<'_>) -> Vec<u16> {
    let title = |text: &str| {
        let longest_word = text.split(' ').map(UnicodeWidthStr::width).max();
        longest_word.unwrap_or(0).max(text.width().min(TITLE))
    };
    let mut widths: Vec<usize> = table
        .columns
        .iter()
        .map(|column| title(&column.title))
        .collect();
    for row in table.rows.iter().chain(&table.footer) {
        for (width, (column, value)) in widths.iter_mut().zip(table.cells(row)) {
            let text = shown(value, column.kind, desk.words.lang);
            let longest = text.lines().map(UnicodeWidthStr::width).max();
            *width = longest.unwrap_or(0).max(*width);
        }
    }
    // Room for the borders and the filter's arrow.
    let padded = widths
        .into_iter()
        .map(|width| (width + 3).clamp(NARROW, WIDE));
    padded
        .map(|width| u16::try_from(width).unwrap_or(u16::MAX))
        .collect()
}
