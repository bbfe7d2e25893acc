//! Sheets of running text and of labels with values.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::super::{Body, Fact, Section};
use super::Desk;
use super::paper::Page;

/// Widths of the label's and the value's column, in characters.
const WIDTHS: [u16; 2] = [32, 60];

/// Writes the sheet of all running text.
pub(super) fn sheet(
    desk: &Desk<'_>,
    sheet: &mut Worksheet,
    sections: &[&Section],
    last: bool,
) -> Result<(), XlsxError> {
    let mut page = Page::new(sheet, WIDTHS.to_vec())?;
    page.sample(desk, sheet)?;
    page.head(desk, sheet)?;
    page.title(desk, sheet)?;
    for section in sections {
        page.row += 1;
        if !section.heading.is_empty() {
            page.across(sheet, &section.heading, &desk.styles.bold)?;
        }
        match &section.body {
            Body::Paragraphs(paragraphs) => {
                for paragraph in paragraphs {
                    page.across(sheet, paragraph, &desk.styles.plain)?;
                }
            }
            Body::Facts(facts) => put_facts(desk, sheet, &mut page, facts)?,
            Body::Table(_) => {}
        }
    }
    if last {
        page.notes(desk, sheet)?;
        page.foot(desk, sheet)?;
    }
    Ok(())
}

/// Writes the sheet that says where the report comes from.
pub(super) fn provenance(desk: &Desk<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let mut page = Page::new(sheet, WIDTHS.to_vec())?;
    page.sample(desk, sheet)?;
    page.across(
        sheet,
        desk.words.report.provenance.heading,
        &desk.styles.title,
    )?;
    put_facts(desk, sheet, &mut page, &desk.report.provenance)
}

fn put_facts(
    desk: &Desk<'_>,
    sheet: &mut Worksheet,
    page: &mut Page,
    facts: &[Fact],
) -> Result<(), XlsxError> {
    for fact in facts {
        sheet.write_string_with_format(page.row, 0, &fact.label, &desk.styles.bold)?;
        sheet.write_string_with_format(page.row, 1, &fact.value, &desk.styles.plain)?;
        page.row += 1;
    }
    Ok(())
}
