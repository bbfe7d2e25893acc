//! Numbers and days as people read them: decimal comma and thousands dot in Vietnamese.
//!
//! The only place that turns decimals into text for people. It never rounds and never
//! cuts: a digit that is there is shown.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use rust_decimal::Decimal;

use super::Lang;
use crate::sampling::in_viet_nam;
use crate::scoring::{Exact, round};

/// The decimal with at least `dp` decimals, zeros filled in; more where it has more.
/// `4.5` with 2: `4,50`. `4.125` with 2: `4,125`.
#[must_use]
pub fn fixed(value: Decimal, dp: u32, lang: Lang) -> String {
    let mut text = value.normalize().to_string();
    let has = value.normalize().scale();
    if has < dp {
        if has == 0 {
            text.push('.');
        }
        text.extend(std::iter::repeat_n('0', (dp - has) as usize));
    }
    marked(&text, lang)
}

/// The decimal with the digits it needs: `4,5`.
#[must_use]
pub fn decimal(value: Decimal, lang: Lang) -> String {
    fixed(value, 0, lang)
}

/// The exact value: its decimals where they end, else the fraction: `2,475`, `1/3`.
#[must_use]
pub fn exact(value: &Exact, lang: Lang) -> String {
    marked(&value.to_string(), lang)
}

/// The value with `dp` decimals, rounded half away from zero, marked `≈` where that
/// changed it: `≈ 33,33`.
#[must_use]
pub fn about(value: &Exact, dp: u32, lang: Lang) -> String {
    let rounded = round(value, dp);
    let text = rounded
        .to_decimal()
        .map_or_else(|| exact(&rounded, lang), |value| fixed(value, dp, lang));
    if rounded == *value {
        text
    } else {
        format!("≈ {text}")
    }
}

/// The value rounded half away from zero to `dp` decimals, for columns whose heading says
/// so; the only text here that may differ from the value.
#[must_use]
pub fn rounded(value: &Exact, dp: u32, lang: Lang) -> String {
    let rounded = round(value, dp);
    rounded
        .to_decimal()
        .map_or_else(|| exact(&rounded, lang), |value| fixed(value, dp, lang))
}

/// A value from 0 on, cut to `dp` decimals: for a share that has to reach a limit, where
/// rounding up would say that it does.
#[must_use]
pub fn reached(value: &Exact, dp: u32, lang: Lang) -> String {
    let half = Exact::from(Decimal::new(5, dp + 1));
    let cut = value.minus(&half);
    rounded(
        if cut.is_negative() {
            &Exact::ZERO
        } else {
            &cut
        },
        dp,
        lang,
    )
}

/// A whole number with thousands: `12.345` in Vietnamese, `12,345` in English.
#[must_use]
pub fn count(value: u64, lang: Lang) -> String {
    let digits = value.to_string();
    let mark = match lang {
        Lang::Vi => '.',
        Lang::En => ',',
    };
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// A percentage: `30 %` with the digits it needs.
#[must_use]
pub fn percent(value: Decimal, lang: Lang) -> String {
    format!("{} %", decimal(value, lang))
}

/// A part of a whole with its percentage, cut to one digit: `8/24 (33,3 %)`. Cut, not
/// rounded, so that a share just below a duty never reads as met.
#[must_use]
pub fn share(part: usize, whole: usize, lang: Lang) -> String {
    let tenths = (part as u128 * 1000).checked_div(whole as u128);
    let tenths = tenths.unwrap_or_default();
    let text = match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    };
    format!("{part}/{whole} ({} %)", marked(&text, lang))
}

/// An instant of the journal, in the time of Viet Nam; as it stands where it is none.
#[must_use]
pub fn instant(at: &str, lang: Lang) -> String {
    let read = at.parse::<Timestamp>();
    read.map_or_else(|_| at.to_owned(), |at| moment(in_viet_nam(at), lang))
}

/// A day: `31/03/2017` in Vietnamese, `2017-03-31` in English.
#[must_use]
pub fn date(day: Date, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year()),
        Lang::En => day.to_string(),
    }
}

/// A day and time to the minute: `18:10 ngày 01/12/2026`, `2026-12-01 18:10`.
#[must_use]
pub fn moment(at: DateTime, lang: Lang) -> String {
    let (hour, minute) = (at.hour(), at.minute());
    match lang {
        Lang::Vi => format!("{hour:02}:{minute:02} ngày {}", date(at.date(), lang)),
        Lang::En => format!("{} {hour:02}:{minute:02}", at.date()),
    }
}

fn marked(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => text.replace('.', ","),
        Lang::En => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_filled_in_but_never_cut() {
        let value = |n, scale| Decimal::new(n, scale);
        assert_eq!(fixed(value(45, 1), 2, Lang::Vi), "4,50");
        assert_eq!(fixed(value(4125, 3), 2, Lang::Vi), "4,125");
        assert_eq!(fixed(value(80, 0), 2, Lang::En), "80.00");
        assert_eq!(decimal(value(450, 2), Lang::En), "4.5");
        assert_eq!(decimal(value(-500, 3), Lang::Vi), "-0,5");
    }

    #[test]
    fn a_rounded_value_says_so() {
        let third = Exact::fraction(100, 3).unwrap();
        assert_eq!(about(&third, 2, Lang::Vi), "≈ 33,33");
        assert_eq!(about(&Exact::fraction(1, 4).unwrap(), 2, Lang::Vi), "0,25");
        assert_eq!(exact(&third, Lang::Vi), "100/3");
        assert_eq!(rounded(&third, 2, Lang::En), "33.33");
        assert_eq!(
            reached(&Exact::fraction(94_999, 1000).unwrap(), 1, Lang::Vi),
            "94,9"
        );
        assert_eq!(
            reached(&Exact::fraction(95, 1).unwrap(), 1, Lang::Vi),
            "95,0"
        );
        assert_eq!(reached(&Exact::ZERO, 1, Lang::Vi), "0,0");
    }

    #[test]
    fn thousands_and_days_follow_the_language() {
        assert_eq!(count(1_234_567, Lang::Vi), "1.234.567");
        assert_eq!(count(1_234, Lang::En), "1,234");
        assert_eq!(count(123, Lang::Vi), "123");
        let day = jiff::civil::date(2017, 3, 31);
        assert_eq!(date(day, Lang::Vi), "31/03/2017");
        assert_eq!(date(day, Lang::En), "2017-03-31");
    }
}
