//! Head and foot of a printed sheet: agency and motto, number and date, title, notes,
//! signatures.

use rust_xlsxwriter::{Format, FormatUnderline, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::super::Signature;
use super::Desk;

/// Height of one printed line, in points.
const LINE: f64 = 16.5;
/// Rows left free for a signature.
const SIGNING: u32 = 4;

/// Where the next row goes, and how wide the columns are.
pub(super) struct Page {
    /// The next free row, from 0.
    pub row: u32,
    widths: Vec<u16>,
}

impl Page {
    /// An empty page with columns of these widths, in characters; at least two.
    pub fn new(sheet: &mut Worksheet, mut widths: Vec<u16>) -> Result<Self, XlsxError> {
        const EMPTY: u16 = 12;
        widths.resize(widths.len().max(2), EMPTY);
        for (column, width) in (0u16..).zip(&widths) {
            sheet.set_column_width(column, *width)?;
        }
        Ok(Self { row: 0, widths })
    }

    /// Index of the last column.
    pub fn last(&self) -> u16 {
        u16::try_from(self.widths.len())
            .unwrap_or(u16::MAX)
            .saturating_sub(1)
    }

    /// Last column of the left half: about two fifths of the width, as on office paper.
    fn middle(&self) -> u16 {
        let whole: u32 = self.widths.iter().map(|width| u32::from(*width)).sum();
        let mut sum = 0;
        for (column, width) in (0u16..).zip(&self.widths) {
            sum += u32::from(*width);
            if sum * 5 >= whole * 2 {
                return column.min(self.last().saturating_sub(1));
            }
        }
        0
    }

    /// One text over all columns, and on to the next row.
    pub fn across(
        &mut self,
        sheet: &mut Worksheet,
        text: &str,
        look: &Format,
    ) -> Result<(), XlsxError> {
        let lines = self.put(sheet, (0, self.last()), text, look)?;
        self.end_row(sheet, lines)
    }

    /// One text in the left half, one in the right.
    fn halves(
        &mut self,
        sheet: &mut Worksheet,
        (left, left_look): (&str, &Format),
        (right, right_look): (&str, &Format),
    ) -> Result<(), XlsxError> {
        let middle = self.middle();
        let a = self.put(sheet, (0, middle), left, left_look)?;
        let b = self.put(sheet, (middle + 1, self.last()), right, right_look)?;
        self.end_row(sheet, a.max(b))
    }

    /// Puts a text over some columns of this row; how many lines it takes.
    fn put(
        &self,
        sheet: &mut Worksheet,
        (first, last): (u16, u16),
        text: &str,
        look: &Format,
    ) -> Result<u32, XlsxError> {
        if first < last {
            sheet.merge_range(self.row, first, self.row, last, text, look)?;
        } else {
            sheet.write_string_with_format(self.row, first, text, look)?;
        }
        let columns = self
            .widths
            .iter()
            .skip(first.into())
            .take(usize::from(last - first) + 1);
        let width: usize = columns.map(|width| usize::from(*width)).sum();
        let lines = text
            .lines()
            .map(|line| line.width().div_ceil(width.max(1)).max(1));
        Ok(u32::try_from(lines.sum::<usize>()).unwrap_or(1).max(1))
    }

    /// Excel does not fit the height of merged rows by itself.
    fn end_row(&mut self, sheet: &mut Worksheet, lines: u32) -> Result<(), XlsxError> {
        // Excel's highest row has 409 points.
        sheet.set_row_height(self.row, (f64::from(lines) * LINE).min(409.0))?;
        self.row += 1;
        Ok(())
    }

    /// Agency and motto, number and date.
    pub fn head(&mut self, desk: &Desk<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let (head, styles) = (&desk.report.letterhead, &desk.styles);
        let paper = &desk.words.report.paper;
        let [motto, second] = paper.motto.unwrap_or_default();
        let agency = head.agency.to_uppercase();
        let ruled = styles
            .bold_middle
            .clone()
            .set_underline(FormatUnderline::Single);
        self.halves(
            sheet,
            (&head.parent.to_uppercase(), &styles.middle),
            (motto, &styles.bold_middle),
        )?;
        self.halves(sheet, (&agency, &styles.bold_middle), (second, &ruled))?;
        let number = (paper.number)(&head.number);
        let date = (paper.place_and_date)(&head.place, head.date);
        self.halves(
            sheet,
            (&number, &styles.middle),
            (&date, &styles.italic_middle),
        )?;
        self.row += 1;
        Ok(())
    }

    /// The warnings of invented figures and of a rehearsal, on every sheet.
    pub fn sample(&mut self, desk: &Desk<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        for mark in desk.report.marks(desk.words) {
            self.across(sheet, mark, &desk.styles.sample)?;
        }
        Ok(())
    }

    /// Title and the lines under it.
    pub fn title(&mut self, desk: &Desk<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        self.across(sheet, &desk.report.title.to_uppercase(), &desk.styles.title)?;
        for line in &desk.report.subtitle {
            self.across(sheet, line, &desk.styles.middle)?;
        }
        Ok(())
    }

    /// Notes under the content.
    pub fn notes(&mut self, desk: &Desk<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        if desk.report.notes.is_empty() {
            return Ok(());
        }
        self.row += 1;
        self.across(sheet, desk.words.report.notes, &desk.styles.bold)?;
        for note in &desk.report.notes {
            self.across(sheet, &format!("- {note}"), &desk.styles.plain)?;
        }
        Ok(())
    }

    /// Who gets the paper, and places to sign.
    pub fn foot(&mut self, desk: &Desk<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let (head, styles) = (&desk.report.letterhead, &desk.styles);
        let paper = &desk.words.report.paper;
        self.row += 1;
        for pair in head.signatures.chunks(2) {
            // One signer signs on the right, as the decree has it.
            let (left, right) = match pair {
                [left, right] => (Some(left), Some(right)),
                [right] => (None, Some(right)),
                _ => (None, None),
            };
            let authority = |side: Option<&Signature>| {
                side.map(|s| s.authority.to_uppercase()).unwrap_or_default()
            };
            let look = &styles.bold_middle;
            self.halves(sheet, (&authority(left), look), (&authority(right), look))?;
            let here = |side: Option<_>| if side.is_some() { paper.sign_here } else { "" };
            let look = &styles.italic_middle;
            self.halves(sheet, (here(left), look), (here(right), look))?;
            self.row += SIGNING;
            let name = |side: Option<&Signature>| side.map(|s| s.name.clone()).unwrap_or_default();
            let look = &styles.bold_middle;
            self.halves(sheet, (&name(left), look), (&name(right), look))?;
        }
        if !head.recipients.is_empty() {
            self.across(sheet, paper.recipients, &styles.recipients)?;
            for recipient in &head.recipients {
                self.across(sheet, &format!("- {recipient}"), &styles.recipient)?;
            }
        }
        Ok(())
    }
}
