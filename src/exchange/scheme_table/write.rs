//! The first `scoring.ron` of a table, laid out as a person would: everything the table says,
//! every guess beside the text it was made from, everything else marked for completion.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::text::clean;
use super::write_beside::beside;
use super::write_rule::entry;
use super::{SchemeTable, TableDomain, TablePart};
use crate::words::Words;

/// What the table does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeHead {
    /// Permanent identity.
    pub id: String,
    /// The year.
    pub year: i16,
    /// What all domains sum to; `None`: as the table says, else their sum.
    pub total: Option<Decimal>,
}

/// A scheme as text, and what is left to do in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenScheme {
    /// The text of the file.
    pub text: String,
    /// Criteria whose rule was guessed.
    pub guessed: usize,
    /// Criteria whose rule a person must write.
    pub left: usize,
}

/// Writes the scheme of a table.
#[must_use]
pub fn write_scheme(table: &SchemeTable, head: &SchemeHead, words: &Words) -> WrittenScheme {
    let w = words.scheme_import.file;
    let mut text = String::new();
    let mut comment = |line: &str| {
        let line = format!("// {line}");
        let _ = writeln!(text, "{}", line.trim_end());
    };
    for line in (w.head)(&table.file) {
        comment(&line);
    }
    for (title, lines) in [(w.above, &table.above), (w.below, &table.below)] {
        if lines.is_empty() {
            continue;
        }
        comment("");
        comment(title);
        lines
            .iter()
            .for_each(|line| comment(&format!("    {line}")));
    }
    let total = head
        .total
        .or(table.total.map(|total| total.1))
        .unwrap_or(table.sum());
    let note = table.total_differs(head.total);
    let note = note.map_or_else(String::new, |note| format!("    // {}\n", note.told(words)));
    let _ = write!(
        text,
        "\nScheme(
    id: {},
    name: {},   // {}
    year: {},
    version: 1,
    legal_basis: \"\",   // {}
    // applies_to: [\"department\", \"district\", \"commune\"],   // {}
{note}    total: {},
    numeric: (
        criterion: Exact,   // {}
        domain: Exact,
        index: Round(dp: 2, mode: HalfUp),
    ),
    missing: (not_applicable: RescaleIndex, not_scored: Provisional, min_complete: 95),
    domains: [\n",
        quoted(&head.id),
        quoted(&(w.name)(head.year)),
        w.name_hint,
        head.year,
        w.basis_hint,
        w.kinds_hint,
        total.normalize(),
        w.rounding_hint,
    );
    let mut rules = Rules::default();
    for domain in &table.domains {
        write_domain(&mut text, domain, &mut rules, words);
    }
    text.push_str("    ],\n");
    beside(&mut text, &table.beside, words);
    let _ = write!(
        text,
        "    // {}
    // bands: [(\"Xuất sắc\", 90), (\"Tốt\", 80), (\"Khá\", 65), (\"Trung bình\", 50), (\"Yếu\", 0)],
    ranking: (on: Published, method: Competition, tie_break: []),
)\n",
        w.bands_hint
    );
    WrittenScheme {
        text,
        guessed: rules.guessed,
        left: rules.left,
    }
}

/// How many rules were guessed and how many are left.
#[derive(Default)]
struct Rules {
    guessed: usize,
    left: usize,
}

fn write_domain(text: &mut String, domain: &TableDomain, rules: &mut Rules, words: &Words) {
    for part in &domain.above {
        write_part(text, part, 8, rules, words);
    }
    let _ = writeln!(
        text,
        "        (id: {}, name: {}, points: {}, criteria: [",
        quoted(&domain.id),
        quoted(&domain.name),
        domain.points.normalize()
    );
    for part in &domain.parts {
        write_part(text, part, 12, rules, words);
    }
    text.push_str("        ]),\n");
}

fn write_part(
    text: &mut String,
    part: &TablePart,
    indent: usize,
    rules: &mut Rules,
    words: &Words,
) {
    match part {
        TablePart::Heading(id, name, points) => {
            let told = words.scheme_import.file.points;
            let points = points.map(|points| told(&points.normalize().to_string()));
            let line = clean(&format!("{id} {name} {}", points.unwrap_or_default()));
            let _ = writeln!(text, "{:indent$}// {line}", "");
        }
        TablePart::Note(remark) => {
            let line = clean(&remark.told(words));
            let _ = writeln!(text, "{:indent$}// {line}", "");
        }
        TablePart::Criterion(criterion) => {
            let (lines, sure) = entry(criterion, words);
            text.push_str(&lines);
            *(if sure {
                &mut rules.guessed
            } else {
                &mut rules.left
            }) += 1;
        }
    }
}

/// A text as a scheme writes it.
pub(super) fn quoted(text: &str) -> String {
    let text = clean(text).replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{text}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped() {
        assert_eq!(quoted("a \"b\" \\ c\n// d"), r#""a \"b\" \\ c // d""#);
    }
}
