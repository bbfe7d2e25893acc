//! HTML: one page that needs nothing else, for reading, printing and opening in Word.
//!
//! Everything that comes from data is escaped. No scripts, no links out.

mod page;
mod qr;
mod style;

use self::page::Page;
use super::model::JOURNAL_HEAD;
use super::{Body, Report, Section, Table};
use crate::report::ColumnKind;
use crate::report::shown::shown;
use crate::words::Words;

/// The page.
pub(super) fn render(report: &Report, words: &Words) -> String {
    let mut page = Page::default();
    let w = words.report;
    let landscape = report.tables().next().is_some();
    page.raw("<!DOCTYPE html>\n<html lang=\"")
        .raw(w.tag)
        .raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"generator\" content=\"parplan\">\n");
    page.element("title", "", &report.title);
    page.raw("<style>\n")
        .raw(style::SHEET)
        .raw(style::paper(landscape))
        .raw("</style>\n</head>\n<body>\n");
    head(&mut page, report, words);
    page.element("h1", "", &report.title);
    for line in &report.subtitle {
        page.element("p", "subtitle", line);
    }
    for mark in report.marks(words) {
        page.element("p", "sample", mark);
    }
    for section in &report.sections {
        put_section(&mut page, section, words);
    }
    if !report.notes.is_empty() {
        page.raw("<section class=\"notes\">\n");
        page.element("h2", "", w.notes);
        page.raw("<ul>\n");
        for note in &report.notes {
            page.element("li", "", note);
        }
        page.raw("</ul>\n</section>\n");
    }
    foot(&mut page, report, words);
    if !report.provenance.is_empty() {
        page.raw("<footer>\n");
        page.element("h2", "", w.provenance.heading);
        page.raw("<div class=\"origin\">\n");
        page.facts(&report.provenance);
        if let Some(head) = report.source(JOURNAL_HEAD) {
            qr::put(&mut page, &head.label, &head.value);
        }
        page.raw("</div>\n");
        page.raw("</footer>\n");
    }
    page.raw("</body>\n</html>\n");
    page.text
}

/// Agency and motto, number and date.
fn head(page: &mut Page, report: &Report, words: &Words) {
    let (head, paper) = (&report.letterhead, &words.report.paper);
    page.raw("<div class=\"head\">\n<div>\n");
    page.element("p", "parent", &head.parent);
    page.element("p", "agency", &head.agency);
    page.element("p", "number", &(paper.number)(&head.number));
    page.raw("</div>\n<div>\n");
    if let Some([first, second]) = paper.motto {
        page.element("p", "motto", first);
        page.element("p", "motto ruled", second);
    }
    page.element("p", "date", &(paper.place_and_date)(&head.place, head.date));
    page.raw("</div>\n</div>\n");
}

/// Who gets the paper, and places to sign.
fn foot(page: &mut Page, report: &Report, words: &Words) {
    let (head, paper) = (&report.letterhead, &words.report.paper);
    if head.recipients.is_empty() && head.signatures.is_empty() {
        return;
    }
    page.raw("<div class=\"foot\">\n<div class=\"recipients\">\n");
    if !head.recipients.is_empty() {
        page.element("p", "label", paper.recipients);
        for recipient in &head.recipients {
            page.element("p", "", &format!("- {recipient}"));
        }
    }
    page.raw("</div>\n");
    for signature in &head.signatures {
        page.raw("<div class=\"signature\">\n");
        page.element("p", "authority", &signature.authority);
        page.element("p", "here", paper.sign_here);
        page.element("p", "name", &signature.name);
        page.raw("</div>\n");
    }
    page.raw("</div>\n");
}

fn put_section(page: &mut Page, section: &Section, words: &Words) {
    page.raw("<section>\n");
    if !section.heading.is_empty() {
        page.element("h2", "", &section.heading);
    }
    match &section.body {
        Body::Table(table) => put_table(page, table, words),
        Body::Paragraphs(paragraphs) => {
            for paragraph in paragraphs {
                page.element("p", "", paragraph);
            }
        }
        Body::Facts(facts) => page.facts(facts),
    }
    page.raw("</section>\n");
}

fn put_table(page: &mut Page, table: &Table, words: &Words) {
    page.raw("<table>\n<thead>\n<tr>");
    for column in &table.columns {
        page.cell("th", "", &column.title);
    }
    page.raw("</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        put_row(page, table, row, words);
    }
    page.raw("</tbody>\n");
    if !table.footer.is_empty() {
        // Not <tfoot>: browsers repeat that on every printed page.
        page.raw("<tbody class=\"rule\">\n");
        for row in &table.footer {
            put_row(page, table, row, words);
        }
        page.raw("</tbody>\n");
    }
    page.raw("</table>\n");
}

fn put_row(page: &mut Page, table: &Table, row: &[super::Value], words: &Words) {
    page.raw("<tr>");
    for (column, value) in table.cells(row) {
        let class = match column.kind {
            ColumnKind::Text => "",
            ColumnKind::Whole | ColumnKind::Decimal(_) | ColumnKind::Date => "n",
        };
        page.cell("td", class, &shown(value, column.kind, words.lang));
    }
    page.raw("</tr>\n");
}
