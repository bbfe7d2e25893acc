//! Bonuses and penalties of the draft: a sketch that counts only when a person takes the
//! comment signs away, and loads then as it is.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::BesideRow;
use super::amounts::{amounts, cap, each};
use super::guess::guess;
use super::steps::step;
use super::text::clean;
use super::write::quoted;
use super::write_rule::guessed_rule;
use crate::scheme::load;
use crate::words::Words;

/// Writes the sketch.
pub(super) fn beside(text: &mut String, rows: &[BesideRow], words: &Words) {
    if rows.is_empty() {
        return;
    }
    let w = words.scheme_import.file;
    let _ = writeln!(text, "    // {}", w.beside);
    text.push_str("    // adjust: [\n");
    for row in rows {
        let lines = if row.lines.is_empty() {
            vec![single(row, words)]
        } else {
            block(row, words)
        };
        for line in lines {
            let _ = writeln!(text, "    //     {line}");
        }
    }
    text.push_str("    // ],\n");
}

/// A bonus or penalty that is a plain count.
fn single(row: &BesideRow, words: &Words) -> String {
    let said = said(row);
    let each = each(said);
    let cap = cap(said).or_else(|| cap(&row.name)).or(row.points);
    let most = cap.or(each).filter(|most| !most.is_zero());
    let most = most.unwrap_or(Decimal::ONE).normalize();
    let each = each
        .filter(|each| *each <= most)
        .unwrap_or(most)
        .normalize();
    let sign = if row.penalty { "-" } else { "" };
    let w = words.scheme_import.file;
    let rule = match clean(&row.rule) {
        rule if rule.is_empty() => w.no_rule.to_owned(),
        rule => rule,
    };
    format!(
        "(id: {}, name: {}, each: {sign}{each}, at_most: {most}),   // {}: {rule}",
        quoted(&row.id),
        quoted(&row.name),
        w.review,
    )
}

/// A group as one block, its head no line of its own.
fn block(row: &BesideRow, words: &Words) -> Vec<String> {
    let w = words.scheme_import.file;
    let sign = if row.penalty { "Minus" } else { "Plus" };
    let most = row
        .points
        .map(|points| format!(", at_most: {}", points.normalize()));
    let note = match clean(&row.rule) {
        rule if rule.is_empty() => String::new(),
        rule => format!("   // {}: {rule}", w.guessed),
    };
    let mut lines = vec![format!(
        "(id: {}, name: {}, sign: {sign}{}, lines: [{note}",
        quoted(&row.id),
        quoted(&row.name),
        most.unwrap_or_default()
    )];
    for line in &row.lines {
        let line = if line.heading {
            let points = line
                .points
                .map(|points| (w.points)(&points.normalize().to_string()));
            let points = points.unwrap_or_default();
            clean(&format!(
                "// {} {} {points} {}",
                line.id, line.name, line.rule
            ))
        } else {
            line_of(line, sign, row.points, words)
        };
        lines.push(format!("    {line}"));
    }
    lines.push("]),".to_owned());
    lines
}

/// One line of a block; what does not load without a word is no guess, and an amount
/// without a most is for a person to bound. `most`: what the whole block gives.
fn line_of(row: &BesideRow, sign: &str, most: Option<Decimal>, words: &Words) -> String {
    let w = words.scheme_import.file;
    let said = said(row);
    let (once, capped) = (each(said), cap(said));
    let stated = capped.filter(|_| once.is_some()).or(row.points).or(capped);
    let stated = stated.filter(|max| !max.is_zero());
    let max = stated.or(most.filter(|most| once.is_some_and(|once| once <= *most)));
    // The only amount that is named is the most there is, until a person says more.
    let named = match amounts(said).as_slice() {
        [amount] if !amount.is_zero() => Some(*amount),
        _ => None,
    };
    let max = max.or(once).or(named).unwrap_or(Decimal::ONE).normalize();
    let line = |input: &str, rule: &str| {
        format!(
            "(id: {}, name: {}, max: {max}, input: {input}, rule: {rule}),",
            quoted(&row.id),
            quoted(&row.name)
        )
    };
    let counted = once.map(|once| {
        let rule = format!("Tally(start: 0, each: [{}])", once.normalize());
        line("Count", &rule)
    });
    let guessed = guess(&row.rule, max, false).map(|guess| {
        let (input, rule) = guessed_rule(&guess);
        line(&input, &rule)
    });
    let mut sure = guessed.into_iter().chain(counted);
    let found = sure.find(|line| loads(line, sign));
    let rule = match (clean(&row.rule), &found) {
        (rule, _) if !rule.is_empty() => rule,
        (_, None) if named.is_none() => w.no_rule.to_owned(),
        _ => clean(said),
    };
    match found {
        Some(line) if stated.is_some() => format!("{line}   // {}: {rule}", w.guessed),
        Some(line) => format!("{line}   // {}: {rule}", w.review),
        None => {
            let step = step(max, said);
            let line = line(&format!("Points(step: {step})"), "AsEntered");
            format!("{line}   // {}: {rule}", w.review)
        }
    }
}

/// What says how much each one gives: the rule, or the name where there is none.
fn said(row: &BesideRow) -> &str {
    if row.rule.is_empty() {
        &row.name
    } else {
        &row.rule
    }
}

fn loads(line: &str, sign: &str) -> bool {
    let text = format!(
        "Scheme(id: \"x\", name: \"x\", year: 2020, total: 1, domains: [(id: \"//\", name: \"x\", \
         points: 1, criteria: [(id: \"///\", name: \"x\", max: 1, input: Points(step: 1), \
         rule: AsEntered)])], adjust: [(id: \"////\", name: \"x\", sign: {sign}, lines: [{line}])])"
    );
    load(&text, "").is_ok_and(|loaded| loaded.warnings.is_empty())
}
