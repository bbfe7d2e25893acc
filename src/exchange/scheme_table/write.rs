//! The first `scoring.ron` of a table, laid out as a person would: everything the table says,
//! every guess beside the text it was made from, everything else marked for completion.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::guess::{Guess, GuessStep, guess};
use super::text::clean;
use super::{BesideRow, SchemeTable, TableCriterion, TablePart};
use crate::scheme::load;
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

/// What both figures of a ratio are called until a person names them.
const RATIO: [&str; 2] = ["số đạt yêu cầu", "tổng số phải thực hiện"];

/// Steps of typed points, the largest first.
const STEPS: [(i64, u32); 6] = [(1, 0), (5, 1), (25, 2), (1, 1), (5, 2), (1, 2)];

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
    if !table.above.is_empty() {
        comment("");
        comment(w.above);
        table
            .above
            .iter()
            .for_each(|line| comment(&format!("    {line}")));
    }
    let total = head
        .total
        .or(table.total.map(|total| total.1))
        .unwrap_or(table.sum());
    let _ = write!(
        text,
        "\nScheme(
    id: {},
    name: {},   // {}
    year: {},
    version: 1,
    legal_basis: \"\",   // {}
    // applies_to: [\"department\", \"district\", \"commune\"],   // {}
    total: {},
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
    let (mut guessed, mut left) = (0, 0);
    for domain in &table.domains {
        let _ = writeln!(
            text,
            "        (id: {}, name: {}, points: {}, criteria: [",
            quoted(&domain.id),
            quoted(&domain.name),
            domain.points.normalize()
        );
        for part in &domain.parts {
            match part {
                TablePart::Heading(id, name, points) => {
                    let points = points.map(|points| (w.points)(&points.normalize().to_string()));
                    let line = clean(&format!("{id} {name} {}", points.unwrap_or_default()));
                    let _ = writeln!(text, "            // {line}");
                }
                TablePart::Criterion(criterion) => {
                    let (lines, sure) = entry(criterion, words);
                    text.push_str(&lines);
                    *(if sure { &mut guessed } else { &mut left }) += 1;
                }
            }
        }
        text.push_str("        ]),\n");
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
        guessed,
        left,
    }
}

/// The lines of a criterion, and whether its rule could be guessed. A guess that would not
/// load without a word is none.
fn entry(criterion: &TableCriterion, words: &Words) -> (String, bool) {
    let w = words.scheme_import.file;
    let found = guess(&criterion.rule, criterion.max, criterion.survey);
    let guessed = found.map(|guess| body(criterion, Some(&guess)));
    let guessed = guessed.filter(|body| loads(body, criterion.max));
    let rule = clean(&criterion.rule);
    let comment = match (&guessed, rule.as_str()) {
        (Some(_), rule) => format!("{}: {rule}", w.guessed),
        (None, "") => format!("{}: {}", w.review, w.no_rule),
        (None, rule) => format!("{}: {rule}", w.review),
    };
    let sure = guessed.is_some();
    let body = guessed.unwrap_or_else(|| body(criterion, None));
    let mut text = format!("            // {comment}\n");
    for line in body.lines() {
        let _ = writeln!(text, "            {line}");
    }
    (text, sure)
}

/// Whether a scheme of this criterion alone loads without a warning. No numbering is `//`.
fn loads(body: &str, max: Decimal) -> bool {
    let max = max.normalize();
    let text = format!(
        "Scheme(id: \"x\", name: \"x\", year: 2020, total: {max}, domains: [\
         (id: \"//\", name: \"x\", points: {max}, criteria: [{body}])])"
    );
    load(&text, "").is_ok_and(|loaded| loaded.warnings.is_empty())
}

fn body(criterion: &TableCriterion, guess: Option<&Guess>) -> String {
    let max = criterion.max.normalize();
    let (input, rule) = match guess {
        Some(guess) => guessed_rule(guess),
        None => (
            format!("Points(step: {})", step(max)),
            "AsEntered".to_owned(),
        ),
    };
    let mut text = format!(
        "(id: {}, name: {}, max: {max}, input: {input},\n    rule: {rule}",
        quoted(&criterion.id),
        quoted(&criterion.name)
    );
    if criterion.survey && !matches!(guess, Some(Guess::SurveyMean)) {
        text.push_str(", part: Survey");
    }
    if !criterion.na.is_empty() {
        let _ = write!(text, ",\n    na: {}", quoted(&criterion.na));
    }
    text.push_str("),\n");
    text
}

/// Input and rule as a scheme writes them.
fn guessed_rule(guess: &Guess) -> (String, String) {
    let ratio = || format!("Ratio({}, {})", quoted(RATIO[0]), quoted(RATIO[1]));
    let steps = |steps: &[GuessStep]| {
        let step = |step: &GuessStep| {
            let sign = if step.included { "ge" } else { "gt" };
            let (from, give) = (step.from.normalize(), step.give.normalize());
            format!("({sign}: {from}, give: {give})")
        };
        let steps: Vec<String> = steps.iter().map(step).collect();
        format!("Steps([{}])", steps.join(", "))
    };
    match guess {
        Guess::Levels(levels) => {
            let level = |(label, points): &(String, Decimal)| {
                format!("({}, {})", quoted(label), points.normalize())
            };
            let levels: Vec<String> = levels.iter().map(level).collect();
            (
                "Choice".to_owned(),
                format!("Levels([{}])", levels.join(", ")),
            )
        }
        Guess::RatioSteps(list) => (ratio(), steps(list)),
        Guess::CountSteps(list) => ("Count".to_owned(), steps(list)),
        Guess::DateSteps(list) => {
            let step = |(day, give): &(Decimal, Decimal)| {
                format!("(le: {}, give: {})", day.normalize(), give.normalize())
            };
            let list: Vec<String> = list.iter().map(step).collect();
            ("Dates".to_owned(), format!("Steps([{}])", list.join(", ")))
        }
        Guess::RatioLinear { cap, floor } => {
            let floor = floor.map(|floor| format!("floor: {}, ", floor.normalize()));
            let rule = format!(
                "Linear({}cap: {})",
                floor.unwrap_or_default(),
                cap.normalize()
            );
            (ratio(), rule)
        }
        Guess::SurveyPercent => ("Percent".to_owned(), "Linear(cap: 100)".to_owned()),
        Guess::SurveyMean => (
            "Survey(min_n: 1)".to_owned(),
            "Linear(zero_at: 1, cap: 5)".to_owned(),
        ),
    }
}

/// The largest usual step that the maximum is a multiple of; else its last digit.
fn step(max: Decimal) -> Decimal {
    let mut usual = STEPS
        .into_iter()
        .map(|(digits, scale)| Decimal::new(digits, scale));
    let fits = |step: &Decimal| max.checked_rem(*step).is_some_and(|rest| rest.is_zero());
    let step = usual.find(fits);
    step.unwrap_or_else(|| Decimal::new(1, max.scale()))
}

/// Bonuses and penalties as a sketch that counts only when a person takes the comment signs
/// away.
fn beside(text: &mut String, rows: &[BesideRow], words: &Words) {
    if rows.is_empty() {
        return;
    }
    let w = words.scheme_import.file;
    let _ = writeln!(text, "    // {}", w.beside);
    text.push_str("    // adjust: [\n");
    for row in rows {
        let most = row.points.filter(|points| !points.is_zero());
        let most = most.unwrap_or(Decimal::ONE).normalize();
        let sign = if row.penalty { "-" } else { "" };
        let _ = writeln!(
            text,
            "    //     (id: {}, name: {}, each: {sign}{most}, at_most: {most}),   // {}: {}",
            quoted(&row.id),
            quoted(&row.name),
            w.review,
            clean(&row.rule)
        );
    }
    text.push_str("    // ],\n");
}

/// A text as a scheme writes it.
fn quoted(text: &str) -> String {
    let text = clean(text).replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{text}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_divide_the_maximum() {
        for (max, wanted) in [
            ("3", "1"),
            ("1.5", "0.5"),
            ("0.75", "0.25"),
            ("0.3", "0.1"),
            ("0.15", "0.05"),
            ("0.33", "0.01"),
            ("0.125", "0.001"),
        ] {
            let max: Decimal = max.parse().unwrap();
            assert_eq!(step(max).to_string(), wanted, "{max}");
        }
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(quoted("a \"b\" \\ c\n// d"), r#""a \"b\" \\ c // d""#);
    }
}
