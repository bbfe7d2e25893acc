//! Reads what a person typed, or a file holds, against the criterion it is meant for.
//!
//! The keyboard may use the decimal comma or the point; files only the point. Nothing is
//! guessed: what can be read two ways is refused with the reason.

use jiff::civil::Date;
use rust_decimal::Decimal;
use unicode_normalization::UnicodeNormalization;

use super::fault::InputFault;
use super::input::{self, Input};
use crate::scheme::{BallotOption, Criterion, InputKind, Level, Rule};

/// Where a text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// A person: comma or point, a percent sign is fine.
    Keyboard,
    /// A file: the point only.
    File,
}

/// Most digits of a number, on both sides of the mark together.
const DIGITS: usize = 18;
/// Words for "not applicable", in small letters.
const NOT_APPLICABLE: [&str; 3] = ["na", "n/a", "không áp dụng"];

impl Input {
    /// Reads `text` as an answer to `criterion`.
    ///
    /// # Errors
    /// When it is not an answer the criterion allows; the fault says what is.
    pub fn read(text: &str, criterion: &Criterion, typed: Typed) -> Result<Self, InputFault> {
        let text = tidy(text);
        if text.is_empty() {
            return Err(InputFault::Empty);
        }
        if let Some(at) = chosen(&text, criterion) {
            return Ok(Input::Choice(at));
        }
        if NOT_APPLICABLE.contains(&text.to_lowercase().as_str()) {
            let allowed = criterion.na.is_some();
            return allowed
                .then_some(Input::NotApplicable)
                .ok_or(InputFault::AlwaysApplies);
        }
        match &criterion.input {
            InputKind::Choice => Err(InputFault::UnknownChoice {
                text,
                labels: levels(criterion).iter().map(|l| l.label.clone()).collect(),
            }),
            InputKind::Percent { over } => percent(&text, *over, typed).map(Input::Number),
            InputKind::Ratio { .. } => ratio(&text, criterion),
            InputKind::Count => whole(&text).map(|n| Input::Number(Decimal::from(n))),
            InputKind::Counts(names) => counts(&text, names),
            InputKind::Dates => dates(&text),
            InputKind::Survey { min_n, options, .. } if !options.is_empty() => {
                ballots(&text, *min_n, options)
            }
            InputKind::Survey { min_n, .. } => survey(&text, *min_n, scale_of(criterion), typed),
            InputKind::Points { step } => {
                points(&text, criterion.max, *step, typed).map(Input::Number)
            }
        }
    }

    /// The long form for exports: the label of a choice, else the canonical text.
    /// [`Input::read`] reads it back.
    #[must_use]
    pub fn write(&self, criterion: &Criterion) -> String {
        match self {
            Input::Choice(at) => levels(criterion)
                .get(usize::from(*at))
                .map_or_else(|| self.to_string(), |level| level.label.clone()),
            _ => self.to_string(),
        }
    }
}

/// NFC, one space between words, none around.
fn tidy(text: &str) -> String {
    let text: String = text.nfc().collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

fn levels(criterion: &Criterion) -> &[Level] {
    match &criterion.rule {
        Rule::Levels(levels) => levels,
        _ => &[],
    }
}

/// The label with this text, else the label with this number from 1. Among labels that
/// are numbers themselves a bare number is a label, so only `#1` is a number of one.
fn chosen(text: &str, criterion: &Criterion) -> Option<u16> {
    if criterion.input != InputKind::Choice {
        return None;
    }
    let levels = levels(criterion);
    let small = text.to_lowercase();
    let named = |level: &Level| tidy(&level.label).to_lowercase() == small;
    if let Some(at) = levels.iter().position(named) {
        return u16::try_from(at).ok();
    }
    let number = match text.strip_prefix('#') {
        Some(number) => number,
        None if levels.iter().any(Level::is_number) => return None,
        None => text,
    };
    let at = input::whole(number)?.checked_sub(1)?;
    let at = u16::try_from(at).ok()?;
    (usize::from(at) < levels.len()).then_some(at)
}

/// A decimal in either notation, by where it comes from.
fn number(text: &str, typed: Typed) -> Result<Decimal, InputFault> {
    let commas = text.matches(',').count();
    let points = text.matches('.').count();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let sound = text
        .bytes()
        .all(|b| b.is_ascii_digit() || b",.-".contains(&b));
    if !sound || digits == 0 {
        return Err(InputFault::NotANumber(text.to_owned()));
    }
    if commas + points > 1 {
        return Err(InputFault::Thousands(text.to_owned()));
    }
    if commas == 1 && typed == Typed::File {
        return Err(InputFault::CommaInFile(text.to_owned()));
    }
    if digits > DIGITS {
        return Err(InputFault::TooLong(text.to_owned()));
    }
    let plain = input::plain(&text.replace(',', "."));
    plain.ok_or_else(|| InputFault::NotANumber(text.to_owned()))
}

fn whole(text: &str) -> Result<u64, InputFault> {
    let text = text.trim();
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if digits && text.trim_start_matches('0').len() > DIGITS {
        return Err(InputFault::TooLong(text.to_owned()));
    }
    input::whole(text).ok_or_else(|| InputFault::NotWhole(text.to_owned()))
}

fn inside(
    value: Decimal,
    text: &str,
    low: Decimal,
    high: Option<Decimal>,
) -> Result<Decimal, InputFault> {
    let outside = value < low || high.is_some_and(|high| value > high);
    if outside {
        let text = text.to_owned();
        return Err(InputFault::Outside { text, low, high });
    }
    Ok(value)
}

fn percent(text: &str, over: bool, typed: Typed) -> Result<Decimal, InputFault> {
    let bare = match typed {
        Typed::Keyboard => text.strip_suffix('%').unwrap_or(text).trim_end(),
        Typed::File => text,
    };
    let high = (!over).then_some(Decimal::ONE_HUNDRED);
    inside(number(bare, typed)?, text, Decimal::ZERO, high)
}

fn points(text: &str, max: Decimal, step: Decimal, typed: Typed) -> Result<Decimal, InputFault> {
    let value = inside(number(text, typed)?, text, Decimal::ZERO, Some(max))?;
    let past = match value.checked_rem(step) {
        Some(past) if !past.is_zero() => past,
        _ => return Ok(value),
    };
    let below = value - past;
    Err(InputFault::OffStep {
        text: text.to_owned(),
        step,
        below: below.normalize(),
        above: (below + step).min(max).normalize(),
    })
}

fn ratio(text: &str, criterion: &Criterion) -> Result<Input, InputFault> {
    let parts = text.split_once('/');
    let (done, total) = parts.ok_or_else(|| InputFault::NotARatio(text.to_owned()))?;
    let (done, total) = (whole(done)?, whole(total)?);
    if done > total {
        return Err(InputFault::MoreThanAll { done, total });
    }
    match (total, &criterion.na) {
        (0, Some(_)) => Ok(Input::NotApplicable),
        (0, None) => Err(InputFault::NothingToDo),
        _ => Ok(Input::Ratio { done, total }),
    }
}

fn counts(text: &str, names: &[String]) -> Result<Input, InputFault> {
    let list = match names.len() {
        1 => text.strip_suffix(';').unwrap_or(text),
        _ => text,
    };
    let counts: Box<[u64]> = list.split(';').map(whole).collect::<Result<_, _>>()?;
    if counts.len() != names.len() {
        return Err(InputFault::WrongCounts {
            text: text.to_owned(),
            names: names.to_vec(),
            found: counts.len(),
        });
    }
    Ok(Input::Counts(counts))
}

fn dates(text: &str) -> Result<Input, InputFault> {
    let parts = text.split_once('>');
    let (due, actual) = parts.ok_or_else(|| InputFault::NotDates(text.to_owned()))?;
    let due = day(due)?;
    let actual = match actual.trim() {
        "" => None,
        text => Some(day(text)?),
    };
    Ok(Input::Dates { due, actual })
}

/// `yyyy-mm-dd` or `dd/mm/yyyy`.
fn day(text: &str) -> Result<Date, InputFault> {
    let text = text.trim();
    let vietnamese = || {
        let (day, rest) = text.split_once('/')?;
        let (month, year) = rest.split_once('/')?;
        let sound = year.len() == 4 && day.len() <= 2 && month.len() <= 2;
        sound.then(|| input::date(year, month, day)).flatten()
    };
    input::iso(text)
        .or_else(vietnamese)
        .ok_or_else(|| InputFault::NotADate(text.to_owned()))
}

/// Ballots per option, in the options' order.
fn ballots(text: &str, least: u32, options: &[BallotOption]) -> Result<Input, InputFault> {
    let names: Vec<String> = options.iter().map(|option| option.label.clone()).collect();
    let input = counts(text, &names)?;
    if let Input::Counts(counts) = &input {
        let n = counts
            .iter()
            .fold(0u64, |n, count| n.saturating_add(*count));
        if n < u64::from(least.max(1)) {
            let n = u32::try_from(n).unwrap_or(u32::MAX);
            return Err(InputFault::TooFewAnswers {
                n,
                least: least.max(1),
            });
        }
    }
    Ok(input)
}

/// Marks up to which a scale that the scheme does not state is taken to end at the cap: on
/// a scale of 1 to 5 a mean of 45 is a slip, on one of 100 it is not.
const SHORT_SCALE: Decimal = Decimal::TEN;

/// Least and greatest mean: as the scheme says, else as its rule tells.
fn scale_of(criterion: &Criterion) -> (Decimal, Decimal) {
    if let InputKind::Survey {
        scale: Some(scale), ..
    } = &criterion.input
    {
        return *scale;
    }
    let long = |top: Decimal| {
        if top <= SHORT_SCALE {
            top
        } else {
            top.max(Decimal::ONE_HUNDRED)
        }
    };
    match &criterion.rule {
        Rule::Linear { cap, zero_at, .. } => ((*zero_at).min(*cap), long(*cap)),
        Rule::Steps(steps) => {
            let bounds = steps.iter().map(|step| step.when.bound());
            let top = bounds.max().unwrap_or(Decimal::ONE_HUNDRED);
            (Decimal::ZERO, long(top.max(SHORT_SCALE)))
        }
        _ => (Decimal::ZERO, Decimal::ONE_HUNDRED),
    }
}

fn survey(
    text: &str,
    least: u32,
    (low, high): (Decimal, Decimal),
    typed: Typed,
) -> Result<Input, InputFault> {
    let parts = text.split_once('@');
    let (n, mean) = parts.ok_or_else(|| InputFault::NotASurvey(text.to_owned()))?;
    let n = whole(n)?;
    let n = u32::try_from(n).map_err(|_| InputFault::TooLong(text.to_owned()))?;
    let mean = mean.trim();
    let mean = inside(number(mean, typed)?, mean, low, Some(high))?;
    if n < least {
        return Err(InputFault::TooFewAnswers { n, least });
    }
    Ok(Input::Survey { n, mean })
}
