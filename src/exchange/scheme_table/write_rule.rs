//! One criterion of the draft: its input and rule, guessed or left to a person, beside the
//! text of the table.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::TableCriterion;
use super::guess::{Guess, GuessStep, guess};
use super::steps::step;
use super::text::{add_item, clean};
use super::write::quoted;
use crate::scheme::load;
use crate::words::Words;

/// What both figures of a ratio are called until a person names them.
const RATIO: [&str; 2] = ["số đạt yêu cầu", "tổng số phải thực hiện"];

/// The lines of a criterion, and whether its rule could be guessed. A guess that would not
/// load without a word is none.
pub(super) fn entry(criterion: &TableCriterion, words: &Words) -> (String, bool) {
    let w = words.scheme_import.file;
    let all = said(criterion);
    let guessed = guesses(criterion).find_map(|guess| {
        let body = body(criterion, Some(&guess));
        loads(&body, criterion.max).then_some(body)
    });
    let comment = match (&guessed, all.as_str()) {
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

/// Everything the table says on how it is scored.
fn said(criterion: &TableCriterion) -> String {
    let mut all = criterion.rule.clone();
    add_item(&mut all, &criterion.levels);
    clean(&all)
}

/// What may be meant: by the rows of its levels first, which are the clearest.
fn guesses(criterion: &TableCriterion) -> impl Iterator<Item = Guess> {
    let (max, survey) = (criterion.max, criterion.survey);
    let texts = [criterion.levels.clone(), said(criterion)];
    texts
        .into_iter()
        .filter_map(move |text| guess(&text, max, survey))
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
            format!("Points(step: {})", step(max, &said(criterion))),
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
pub(super) fn guessed_rule(guess: &Guess) -> (String, String) {
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
