//! A report as plain text for a terminal: the same content, aligned by display width.

use unicode_width::UnicodeWidthStr;

use super::model::JOURNAL_DIGITS;
use super::shown::shown;
use super::{Body, ColumnKind, Report, Table};
use crate::words::Words;

/// The report, line by line, without trailing blanks.
#[must_use]
pub fn plain(report: &Report, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(report.marks(words).into_iter().map(str::to_owned));
    lines.push(report.title.clone());
    lines.extend(report.subtitle.iter().cloned());
    for section in &report.sections {
        lines.push(String::new());
        if !section.heading.is_empty() {
            lines.push(section.heading.clone());
        }
        match &section.body {
            Body::Table(table) => lines.extend(rows(table, words)),
            Body::Paragraphs(paragraphs) => lines.extend(
                paragraphs
                    .iter()
                    .flat_map(|text| text.lines().map(|line| format!("  {line}"))),
            ),
            Body::Facts(facts) => {
                let wide = facts.iter().map(|f| f.label.width()).max().unwrap_or(0);
                lines.extend(facts.iter().map(|fact| {
                    let pad = " ".repeat(wide.saturating_sub(fact.label.width()));
                    format!("  {}{pad}  {}", fact.label, fact.value)
                }));
            }
        }
    }
    if !report.notes.is_empty() {
        lines.push(String::new());
        lines.extend(report.notes.iter().cloned());
    }
    if let Some(fact) = report.source(JOURNAL_DIGITS) {
        lines.push(String::new());
        lines.push(format!("{}: {}", fact.label, fact.value));
    }
    lines
}

fn rows(table: &Table, words: &Words) -> Vec<String> {
    let titles: Vec<String> = table.columns.iter().map(|c| c.title.clone()).collect();
    let body = table.rows.iter().chain(&table.footer).map(|row| {
        table
            .cells(row)
            .map(|(column, value)| shown(value, column.kind, words.lang))
            .collect::<Vec<String>>()
    });
    let all: Vec<Vec<String>> = std::iter::once(titles).chain(body).collect();
    let mut widths = vec![0; table.columns.len()];
    for row in &all {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    let line = |row: &Vec<String>| {
        let mut text = String::from("  ");
        for ((cell, width), column) in row.iter().zip(&widths).zip(&table.columns) {
            let pad = " ".repeat(width.saturating_sub(cell.width()));
            let right = matches!(column.kind, ColumnKind::Whole | ColumnKind::Decimal(_));
            let (before, after) = if right {
                (pad.as_str(), "")
            } else {
                ("", pad.as_str())
            };
            text.push_str(&format!("{before}{cell}{after}  "));
        }
        text.trim_end().to_owned()
    };
    all.iter().map(line).collect()
}
