//! XLSX: a workbook people filter, print and sign.
//!
//! One sheet for running text, one per table, one for where it all comes from. The same
//! report gives the same bytes. Cells of numbers are binary by the format's own rule;
//! see `cells`.

mod cells;
mod names;
mod paper;
mod styles;
mod table;
mod texts;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use self::names::SheetNames;
use self::styles::Styles;
use super::model::JOURNAL_DIGITS;
use super::{Body, Format, Report, ReportFault, Section};
use crate::words::Words;

/// What every sheet's writer needs.
struct Desk<'a> {
    report: &'a Report,
    words: &'a Words,
    styles: Styles,
    names: SheetNames,
}

/// The workbook's bytes.
pub(super) fn render(report: &Report, words: &Words) -> Result<Vec<u8>, ReportFault> {
    workbook(report, words).map_err(|error| ReportFault::NotRendered {
        format: Format::Xlsx,
        because: error.to_string(),
    })
}

fn workbook(report: &Report, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // When it was made stands on the provenance sheet; a fixed moment here keeps the
    // bytes the same for the same report.
    let moment = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let about = DocProperties::new()
        .set_title(&report.title)
        .set_creation_datetime(&moment);
    book.set_properties(&about);
    let mut desk = Desk {
        report,
        words,
        styles: Styles::default(),
        names: SheetNames::default(),
    };
    let texts: Vec<&Section> = report
        .sections
        .iter()
        .filter(|section| !matches!(section.body, Body::Table(_)))
        .collect();
    let mut left = report.tables().count() + usize::from(!texts.is_empty());
    if !texts.is_empty() || left == 0 {
        left = left.saturating_sub(1);
        let sheet = book.add_worksheet();
        desk.prepare(sheet, report.kind.title(words))?;
        texts::sheet(&desk, sheet, &texts, left == 0)?;
    }
    for (section, table) in report.tables() {
        let first = desk.names.none();
        left = left.saturating_sub(1);
        let sheet = book.add_worksheet();
        let name = if section.heading.is_empty() {
            &report.title
        } else {
            &section.heading
        };
        desk.prepare(sheet, name)?;
        sheet.set_landscape();
        table::sheet(&desk, sheet, section, table, first, left == 0)?;
    }
    let sheet = book.add_worksheet();
    desk.prepare(sheet, words.report.provenance.heading)?;
    texts::provenance(&desk, sheet)?;
    book.save_to_buffer()
}

impl Desk<'_> {
    /// Name and paper of a sheet: A4, margins as the decree has them, one page wide.
    fn prepare(&mut self, sheet: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
        const A4: u8 = 9;
        // Left 30, right 15, top and bottom 20 mm, in inches; the page's number between.
        const MARGINS: [f64; 6] = [1.18, 0.59, 0.79, 0.79, 0.39, 0.39];
        let [left, right, top, bottom, header, footer] = MARGINS;
        sheet.set_name(self.names.next(name))?;
        sheet.set_paper_size(A4);
        sheet.set_margins(left, right, top, bottom, header, footer);
        sheet.set_header("&C&\"Times New Roman,Regular\"&13&P");
        // On every printed page, so that a signed sheet alone vouches for the journal.
        if let Some(fact) = self.report.source(JOURNAL_DIGITS) {
            let text = format!("{}: {}", fact.label, fact.value).replace('&', "&&");
            sheet.set_footer(format!("&L&\"Times New Roman,Regular\"&9 {text}"));
        }
        sheet.set_print_fit_to_pages(1, 0);
        Ok(())
    }
}
