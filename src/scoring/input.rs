//! What stands in a cell: the raw answer, never the points.
//!
//! Every input has one canonical text, written in the journal for ever: no spaces, a
//! decimal point, readable without the scheme, and read back to the same value.
//!
//! | text | input |
//! | --- | --- |
//! | `NA` | not applicable |
//! | `#2` | the second label of a choice |
//! | `4.5` | a percentage, a count, points |
//! | `99/120` | a ratio |
//! | `2;0`, `2;` | several counts; one count |
//! | `2017-01-10>2017-02-01`, `2017-01-10>` | due and actual day; never done |
//! | `35@4.2` | survey: answers and their mean |

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A raw answer. 24 bytes: hundreds of thousands live in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// The criterion does not apply to the agency.
    NotApplicable,
    /// The label chosen, counted from 0.
    Choice(u16),
    /// A percentage, a count or points.
    Number(Decimal),
    /// Several counts, in the order of their names.
    Counts(Box<[u64]>),
    /// `done` of `total`.
    Ratio {
        /// How many are done.
        done: u64,
        /// Of how many.
        total: u64,
    },
    /// A duty's day and the day it was done.
    Dates {
        /// When it was due.
        due: Date,
        /// When it was done; `None`: never.
        actual: Option<Date>,
    },
    /// A survey's result.
    Survey {
        /// Number of answers.
        n: u32,
        /// Their mean.
        mean: Decimal,
    },
}

/// The text is no canonical text of an input.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not the text of a score")]
pub struct NotAnInput(pub String);

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Input::NotApplicable => f.write_str("NA"),
            Input::Choice(at) => write!(f, "#{}", u32::from(*at) + 1),
            Input::Number(value) => write!(f, "{}", value.normalize()),
            Input::Counts(counts) => write_counts(f, counts),
            Input::Ratio { done, total } => write!(f, "{done}/{total}"),
            Input::Dates { due, actual } => {
                write!(f, "{due}>")?;
                actual.map_or(Ok(()), |actual| write!(f, "{actual}"))
            }
            Input::Survey { n, mean } => write!(f, "{n}@{}", mean.normalize()),
        }
    }
}

fn write_counts(f: &mut fmt::Formatter<'_>, counts: &[u64]) -> fmt::Result {
    for (at, count) in counts.iter().enumerate() {
        let mark = if at == 0 { "" } else { ";" };
        write!(f, "{mark}{count}")?;
    }
    // A lone count keeps its mark, or it would read back as a number.
    if counts.len() < 2 {
        f.write_str(";")?;
    }
    Ok(())
}

impl FromStr for Input {
    type Err = NotAnInput;

    fn from_str(text: &str) -> Result<Self, NotAnInput> {
        read(text).ok_or_else(|| NotAnInput(text.to_owned()))
    }
}

fn read(text: &str) -> Option<Input> {
    if text == "NA" {
        return Some(Input::NotApplicable);
    }
    if let Some(number) = text.strip_prefix('#') {
        let number: u32 = whole(number)?.try_into().ok()?;
        return u16::try_from(number.checked_sub(1)?)
            .ok()
            .map(Input::Choice);
    }
    // One look finds the mark that tells the kind: hundreds of thousands are read at once.
    let marks = |b: u8| matches!(b, b'/' | b'>' | b'@' | b';');
    let Some(at) = text.bytes().position(marks) else {
        return plain(text).map(Input::Number);
    };
    let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
    Some(match text.as_bytes().get(at)? {
        b'/' => Input::Ratio {
            done: whole(before)?,
            total: whole(after)?,
        },
        b'>' => Input::Dates {
            due: iso(before)?,
            actual: match after {
                "" => None,
                day => Some(iso(day)?),
            },
        },
        b'@' => Input::Survey {
            n: whole(before)?.try_into().ok()?,
            mean: plain(after)?,
        },
        _ => {
            let list = text.strip_suffix(';').unwrap_or(text);
            let counts = list.split(';').filter(|_| !list.is_empty()).map(whole);
            Input::Counts(counts.collect::<Option<Box<[u64]>>>()?)
        }
    })
}

/// A whole number of digits only.
pub(super) fn whole(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// A plain decimal: digits, one point at most, a minus before; no exponent, at most 28 digits.
pub(super) fn plain(text: &str) -> Option<Decimal> {
    let body = text.strip_prefix('-').unwrap_or(text);
    let (before, after) = body.split_once('.').unwrap_or((body, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(before) || !digits(after) {
        return None;
    }
    if text.len() <= SHORT {
        return Some(short(text));
    }
    let value = Decimal::from_str_exact(text).ok()?;
    Some(value.normalize())
}

/// Characters of a decimal whose digits surely fit into 64 bits.
const SHORT: usize = 18;

/// A checked plain decimal of at most [`SHORT`] characters, without trailing zeros.
fn short(text: &str) -> Decimal {
    let (mut digits, mut scale, mut after) = (0i64, 0, 0);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                digits = digits * 10 + i64::from(byte - b'0');
                scale += after;
            }
            b'.' => after = 1,
            _ => {}
        }
    }
    while scale > 0 && digits % 10 == 0 {
        digits /= 10;
        scale -= 1;
    }
    Decimal::new(
        if text.starts_with('-') {
            -digits
        } else {
            digits
        },
        scale,
    )
}

/// A day as `yyyy-mm-dd`.
pub(super) fn iso(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    date(year, month, day)
}

/// A day of three numbers as text.
pub(super) fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let year = whole(year)?.try_into().ok()?;
    let month = whole(month)?.try_into().ok()?;
    Date::new(year, month, whole(day)?.try_into().ok()?).ok()
}

impl Serialize for Input {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Input {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text)
    }
}

/// Reads from borrowed text: no allocation per value when a workbook opens.
struct Text;

impl de::Visitor<'_> for Text {
    type Value = Input;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the canonical text of a score")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Input, E> {
        text.parse().map_err(E::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_date() -> impl Strategy<Value = Date> {
        (1i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap())
    }

    fn any_input() -> impl Strategy<Value = Input> {
        let number = (any::<i64>(), 0u32..18).prop_map(|(n, s)| Decimal::new(n, s));
        prop_oneof![
            Just(Input::NotApplicable),
            any::<u16>().prop_map(Input::Choice),
            number.clone().prop_map(Input::Number),
            proptest::collection::vec(any::<u64>(), 0..4)
                .prop_map(|counts| Input::Counts(counts.into())),
            (any::<u64>(), any::<u64>()).prop_map(|(done, total)| Input::Ratio { done, total }),
            (any_date(), proptest::option::of(any_date()))
                .prop_map(|(due, actual)| Input::Dates { due, actual }),
            (any::<u32>(), number).prop_map(|(n, mean)| Input::Survey { n, mean }),
        ]
    }

    #[test]
    fn an_input_is_small() {
        assert!(size_of::<Input>() <= 24);
        assert!(size_of::<Option<Input>>() <= 24);
    }

    #[test]
    fn the_texts_of_the_table_read_as_it_says() {
        let read = |text: &str| text.parse::<Input>().ok();
        assert_eq!(read("#2"), Some(Input::Choice(1)));
        assert_eq!(read("4.50"), Some(Input::Number(Decimal::new(45, 1))));
        assert_eq!(read("2;"), Some(Input::Counts([2].into())));
        for wrong in [
            "",
            "#0",
            "#",
            "1e3",
            "1_0",
            "+1",
            ".5",
            "5.",
            "4,5",
            "1/",
            "/",
            "a",
            "NaN",
            "2017-1-1>",
            "2017-02-30>",
            "3@",
            " 1",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn decimals_read_as_the_library_reads_them(text in "-?[0-9]{1,14}(\\.[0-9]{1,10})?") {
            let read = plain(&text).map(|value| value.to_string());
            let known = Decimal::from_str_exact(&text).ok().map(|value| value.normalize().to_string());
            prop_assert_eq!(read, known);
        }

        #[test]
        fn canonical_text_reads_back(input in any_input()) {
            let text = input.to_string();
            prop_assert!(!text.contains(' '));
            prop_assert_eq!(text.parse::<Input>(), Ok(input.clone()));
            let json = serde_json::to_string(&input).unwrap();
            prop_assert_eq!(serde_json::from_str::<Input>(&json).unwrap(), input);
        }

        #[test]
        fn no_text_panics(text in ".{0,24}") {
            if let Ok(input) = text.parse::<Input>() {
                prop_assert_eq!(input.to_string().parse::<Input>(), Ok(input));
            }
        }
    }
}
