//! What a rule text says, where a simple pattern is sure. Pure: text in, guess out.
//!
//! Careful on purpose: one piece that is not understood, points that do not fall from the
//! maximum to 0, or thresholds with a gap between them, and there is no guess.

use rust_decimal::Decimal;

use super::guess_span::{Edge, Span, span};
use super::text::{clean, points};

/// A rule with its input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Guess {
    /// A choice among labels.
    Levels(Vec<(String, Decimal)>),
    /// Steps over a percentage.
    RatioSteps(Vec<GuessStep>),
    /// Steps over a count.
    CountSteps(Vec<GuessStep>),
    /// Steps over days late: up to so many days, points.
    DateSteps(Vec<(Decimal, Decimal)>),
    /// In proportion to a percentage, full from `cap`, nothing under `floor`.
    RatioLinear {
        /// Full points from here on.
        cap: Decimal,
        /// Nothing under this.
        floor: Option<Decimal>,
    },
    /// In proportion to the percentage a survey found.
    SurveyPercent,
    /// In proportion to the mean of answers from 1 to 5.
    SurveyMean,
}

/// A lower bound and what it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GuessStep {
    /// The bound.
    pub from: Decimal,
    /// Whether the bound itself counts.
    pub included: bool,
    /// What it gives.
    pub give: Decimal,
}

/// What figures are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Percent,
    Number,
    Days,
}

/// What a piece gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value {
    Points(Decimal),
    /// In proportion; the percentage that is full.
    Share(Decimal),
}

/// One item of a rule: when, and what it gives.
struct Piece {
    label: String,
    value: Value,
}

/// Guesses the rule of a criterion; `survey`: the table says that a survey scores it.
#[must_use]
pub fn guess(text: &str, max: Decimal, survey: bool) -> Option<Guess> {
    let text = plain(text);
    let guess = whole(&text, max).or_else(|| by_pieces(&text, max))?;
    match guess {
        Guess::RatioLinear { cap, floor: None } if survey => {
            (cap == Decimal::ONE_HUNDRED).then_some(Guess::SurveyPercent)
        }
        Guess::SurveyMean => Some(guess),
        _ => (!survey).then_some(guess),
    }
}

/// One line, with one sign for each meaning.
fn plain(text: &str) -> String {
    let mut text = clean(text);
    for (from, to) in [
        ("≥", ">="),
        ("≤", "<="),
        ("→", "->"),
        ("=>", "->"),
        ("–", "-"),
        ("—", "-"),
        ("×", "x"),
    ] {
        text = text.replace(from, to);
    }
    text.trim_end_matches(['.', ';', ' ']).to_owned()
}

/// Texts that say everything at once.
fn whole(text: &str, max: Decimal) -> Option<Guess> {
    let lower = text.to_lowercase();
    let two = |full: &str, none: &str| {
        let levels = vec![(full.to_owned(), max), (none.to_owned(), Decimal::ZERO)];
        Some(Guess::Levels(levels))
    };
    match lower.as_str() {
        "yes/no" | "có/không" | "có / không" | "yes / no" => return two("Có", "Không"),
        "đạt/không đạt" | "đạt / không đạt" => return two("Đạt", "Không đạt"),
        _ => {}
    }
    if let Some((full, none)) = lower.split_once('/')
        && points(full, false) == Some(max)
        && points(none, false) == Some(Decimal::ZERO)
    {
        return two("Đạt", "Không đạt");
    }
    if let Some(Value::Share(cap)) = value(&lower, max) {
        return Some(Guess::RatioLinear { cap, floor: None });
    }
    let scale = ["survey ", "khảo sát ", "điều tra xã hội học "];
    let rest = scale.iter().find_map(|name| lower.strip_prefix(name))?;
    let (scale, ends) = rest.split_once(':').unwrap_or((rest, ""));
    let ends = ends.replace(' ', "");
    let known = ["", "1->0,5->max", "1->0;5->max", "1->0,5->tốiđa"];
    let mean = scale.replace(' ', "") == "1-5" && known.contains(&ends.as_str());
    mean.then_some(Guess::SurveyMean)
}

fn by_pieces(text: &str, max: Decimal) -> Option<Guess> {
    let arrow = text.contains("->");
    let (counted, text) = kind(text, arrow);
    let sign = if arrow { "->" } else { ":" };
    let pieces: Option<Vec<Piece>> = text
        .split(';')
        .map(|piece| {
            let (label, given) = piece.rsplit_once(sign)?;
            Some(Piece {
                label: label.trim().to_owned(),
                value: value(given.trim(), max)?,
            })
        })
        .collect();
    let pieces = pieces.filter(|pieces| (2..=10).contains(&pieces.len()))?;
    let digits = |piece: &Piece| piece.label.contains(|c: char| c.is_ascii_digit());
    match counted {
        Some(Counted::Days) => days(&pieces, max),
        Some(counted) => figures(&pieces, max, Some(counted)),
        None if pieces.iter().any(digits) => figures(&pieces, max, None),
        None => levels(&pieces, max),
    }
}

/// What is counted, where the text begins with it, and the text behind that.
fn kind(text: &str, arrow: bool) -> (Option<Counted>, &str) {
    let Some((head, rest)) = text.split_once(':') else {
        return (None, text);
    };
    // "rate: >=90: 2" names what is counted; "đạt: 1" is a level.
    let first = rest.split(';').next().unwrap_or("");
    if !arrow && !first.contains(':') {
        return (None, text);
    }
    let counted = match head.trim().to_lowercase().as_str() {
        "rate" | "tỷ lệ" | "tỉ lệ" | "tỷ lệ %" => Counted::Percent,
        "count" | "số lượng" => Counted::Number,
        "days late" | "số ngày chậm" | "số ngày trễ" => Counted::Days,
        _ => return (None, text),
    };
    (Some(counted), rest)
}

fn value(text: &str, max: Decimal) -> Option<Value> {
    let lower = text.to_lowercase();
    let full = |text: &str| {
        matches!(text, "max" | "tối đa" | "điểm tối đa") || points(text, false) == Some(max)
    };
    if let Some(value) = points(&lower, false) {
        return Some(Value::Points(value));
    }
    if full(&lower) {
        return Some(Value::Points(max));
    }
    let (share, of) = lower.rsplit_once(" x ")?;
    if !full(of.trim()) {
        return None;
    }
    let (name, cap) = match share.split_once('/') {
        Some((name, cap)) => (name, points(cap.trim().trim_end_matches('%'), false)?),
        None => (share, Decimal::ONE_HUNDRED),
    };
    let named = ["rate", "tỷ lệ", "tỉ lệ", "tỷ lệ %", "tỷ lệ đạt"].contains(&name.trim());
    (named && cap > Decimal::ZERO).then_some(Value::Share(cap))
}

/// Points of all pieces, if they fall from the maximum to the last.
fn falling(pieces: &[Piece], max: Decimal) -> Option<Vec<Decimal>> {
    let points: Option<Vec<Decimal>> = pieces
        .iter()
        .map(|piece| match piece.value {
            Value::Points(points) => Some(points),
            Value::Share(_) => None,
        })
        .collect();
    let points = points?;
    let falls = points.is_sorted_by(|a, b| a > b);
    let sound = points.first() == Some(&max) && points.iter().all(|p| *p >= Decimal::ZERO);
    (falls && sound).then_some(points)
}

/// Words that say more than which level it is.
const COUNTING: [&str; 9] = [
    "mỗi",
    "trừ",
    "cộng",
    "each",
    "minus",
    "plus",
    "per ",
    "tối đa",
    "maximum",
];

fn levels(pieces: &[Piece], max: Decimal) -> Option<Guess> {
    let points = falling(pieces, max)?;
    if points.last() != Some(&Decimal::ZERO) {
        return None;
    }
    let sure = |piece: &Piece| {
        let lower = piece.label.to_lowercase();
        let signs = lower.contains(['<', '>', '=', '%', ':']);
        let counting = COUNTING.iter().any(|word| lower.contains(word));
        !lower.is_empty() && !signs && !counting && lower.chars().count() <= 160
    };
    if !pieces.iter().all(sure) {
        return None;
    }
    let labels = pieces.iter().map(|piece| piece.label.clone());
    Some(Guess::Levels(labels.zip(points).collect()))
}

/// Thresholds from the highest down, without a gap or an overlap.
fn figures(pieces: &[Piece], max: Decimal, counted: Option<Counted>) -> Option<Guess> {
    let spans: Option<Vec<Span>> = pieces.iter().map(|piece| span(&piece.label)).collect();
    let spans = spans?;
    let percent = spans.iter().any(|span| span.percent);
    let counted = match counted {
        Some(Counted::Number) if percent => return None,
        Some(counted) => counted,
        None if percent => Counted::Percent,
        // Bare thresholds may be percentages; a single number is one that was counted.
        None if spans.iter().any(|span| span.single) => Counted::Number,
        None => return None,
    };
    let whole = |span: &Span| span.bounds().all(|bound| bound.fract().is_zero());
    if counted == Counted::Number && !spans.iter().all(whole) {
        return None;
    }
    let lows = joined(&spans, counted)?;
    if let Some(guess) = linear(pieces, &lows, max) {
        return (counted == Counted::Percent).then_some(guess);
    }
    let points = falling(pieces, max)?;
    let steps = lows
        .iter()
        .zip(points)
        .map(|((from, included), give)| GuessStep {
            from: *from,
            included: *included,
            give,
        });
    // What no step takes gives nothing anyhow.
    let steps: Vec<GuessStep> = steps.filter(|step| !step.give.is_zero()).collect();
    Some(match counted {
        Counted::Percent => Guess::RatioSteps(steps),
        Counted::Number | Counted::Days => Guess::CountSteps(steps),
    })
}

/// Lower bounds of spans that follow each other from the top down to 0.
fn joined(spans: &[Span], counted: Counted) -> Option<Vec<(Decimal, bool)>> {
    let number = counted == Counted::Number;
    let mut lows: Vec<(Decimal, bool)> = Vec::new();
    // Whether both ends of the span before are open to doubt, as in "70-90".
    let mut loose = false;
    for (at, span) in spans.iter().enumerate() {
        let last = at + 1 == spans.len();
        let top = match (span.high, lows.last()) {
            (None, None) => !span.rest,
            (Some((high, _)), None) => !number && high == Decimal::ONE_HUNDRED,
            (None, Some((before, _))) => {
                span.rest || span.low.is_some_and(|(low, _)| low < *before)
            }
            (Some((high, edge)), Some((before, included))) => {
                let touches = high == *before;
                let below = number && *included && high + Decimal::ONE == *before;
                match edge {
                    Edge::Excluded => touches && *included,
                    Edge::Included => below || (touches && !included),
                    Edge::Open if number => below || (touches && !included),
                    Edge::Open => touches && !loose,
                }
            }
        };
        let low = match span.low {
            Some(low) => Some(low),
            None if last => Some((Decimal::ZERO, true)),
            None => None,
        };
        let (low, included) = low.filter(|_| top)?;
        if lows.last().is_some_and(|(before, _)| low >= *before) {
            return None;
        }
        loose = matches!(span.high, Some((_, Edge::Open))) && !span.single;
        lows.push((low, included));
    }
    // Everything down to nothing must be said.
    (lows.last() == Some(&(Decimal::ZERO, true))).then_some(lows)
}

/// Full from a cap, in proportion under it, nothing under a floor.
fn linear(pieces: &[Piece], lows: &[(Decimal, bool)], max: Decimal) -> Option<Guess> {
    let values: Vec<Value> = pieces.iter().map(|piece| piece.value).collect();
    let (cap, floor) = match (values.as_slice(), lows) {
        ([Value::Points(full), Value::Share(share)], [(cap, true), _])
            if *full == max && share == cap =>
        {
            (*cap, None)
        }
        (
            [
                Value::Points(full),
                Value::Share(share),
                Value::Points(none),
            ],
            [(cap, true), (floor, true), _],
        ) if *full == max && share == cap && none.is_zero() => (*cap, Some(*floor)),
        _ => return None,
    };
    Some(Guess::RatioLinear { cap, floor })
}

/// Days late from 0 up; the last piece is all that is later and gives nothing.
fn days(pieces: &[Piece], max: Decimal) -> Option<Guess> {
    let points = falling(pieces, max)?;
    if points.last() != Some(&Decimal::ZERO) {
        return None;
    }
    let mut steps: Vec<(Decimal, Decimal)> = Vec::new();
    for (at, (piece, give)) in pieces.iter().zip(&points).enumerate() {
        let span = span(&piece.label).filter(|span| !span.percent)?;
        let next = steps
            .last()
            .map_or(Decimal::ZERO, |(day, _)| *day + Decimal::ONE);
        let from = match span.low {
            Some((low, true)) => low,
            Some((low, false)) => low + Decimal::ONE,
            None => next,
        };
        let last = at + 1 == pieces.len();
        if from != next || span.bounds().any(|bound| !bound.fract().is_zero()) {
            return None;
        }
        match span.high {
            None if last && !steps.is_empty() => return Some(Guess::DateSteps(steps)),
            Some((high, Edge::Included | Edge::Open)) if !last && !span.rest => {
                steps.push((high, *give));
            }
            _ => return None,
        }
    }
    None
}
