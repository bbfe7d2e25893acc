//! Values as text: exact for programs, with the language's marks for people.
//!
//! Pads decimals to the digits of their column and never rounds: what arrives with more
//! digits keeps them.

use rust_decimal::Decimal;

use super::{ColumnKind, Value};
use crate::words::Lang;

/// For programs: decimal point, no grouping, ISO days.
pub(super) fn exact(value: &Value, kind: ColumnKind) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Whole(number) => number.to_string(),
        Value::Decimal(number) => digits(*number, places(kind)),
        Value::Date(date) => date.to_string(),
        Value::Empty => String::new(),
    }
}

/// For people: decimal comma and thousands point in Vietnamese, days as dd/mm/yyyy.
pub(super) fn shown(value: &Value, kind: ColumnKind, lang: Lang) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Whole(number) => with_marks(&number.to_string(), lang),
        Value::Decimal(number) => with_marks(&digits(*number, places(kind)), lang),
        Value::Date(date) => date.strftime("%d/%m/%Y").to_string(),
        Value::Empty => String::new(),
    }
}

/// Digits behind the mark that this value needs in a column of this kind.
pub(super) fn needed_places(number: Decimal, kind: ColumnKind) -> u32 {
    number.normalize().scale().max(places(kind))
}

fn places(kind: ColumnKind) -> u32 {
    match kind {
        ColumnKind::Decimal(places) => places,
        _ => 0,
    }
}

/// All digits of a number, with at least `places` behind the point.
pub(super) fn digits(number: Decimal, places: u32) -> String {
    // `normalize` drops trailing zeros, so that 1.10 and 1.1 print alike, and takes the
    // sign off zero.
    let mut text = number.normalize().to_string();
    let have = text.split_once('.').map_or(0, |(_, behind)| behind.len());
    let missing = (places as usize).saturating_sub(have);
    if missing > 0 {
        if have == 0 {
            text.push('.');
        }
        text.push_str(&"0".repeat(missing));
    }
    text
}

fn with_marks(number: &str, lang: Lang) -> String {
    let (group, mark) = match lang {
        Lang::Vi => ('.', ','),
        Lang::En => (',', '.'),
    };
    let (sign, number) = match number.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", number),
    };
    let (whole, behind) = number.split_once('.').unwrap_or((number, ""));
    let mut text = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(group);
        }
        text.push(digit);
    }
    if !behind.is_empty() {
        text.push(mark);
        text.push_str(behind);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::Date;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Value {
        Value::Decimal(text.parse().unwrap())
    }

    #[test]
    fn people_and_programs_see_the_same_figures() {
        let kind = ColumnKind::Decimal(2);
        for (value, program, vietnamese, english) in [
            ("87.25", "87.25", "87,25", "87.25"),
            ("87.2", "87.20", "87,20", "87.20"),
            ("87", "87.00", "87,00", "87.00"),
            ("90.0161", "90.0161", "90,0161", "90.0161"),
            ("-1234.5", "-1234.50", "-1.234,50", "-1,234.50"),
            ("-0.00", "0.00", "0,00", "0.00"),
        ] {
            let value = decimal(value);
            assert_eq!(exact(&value, kind), program);
            assert_eq!(shown(&value, kind, Lang::Vi), vietnamese);
            assert_eq!(shown(&value, kind, Lang::En), english);
        }
        assert_eq!(
            shown(&Value::Whole(3321), ColumnKind::Whole, Lang::Vi),
            "3.321"
        );
        let day = Value::Date(Date::constant(2026, 1, 5));
        assert_eq!(exact(&day, ColumnKind::Date), "2026-01-05");
        assert_eq!(shown(&day, ColumnKind::Date, Lang::Vi), "05/01/2026");
    }

    proptest! {
        /// No figure is ever changed by printing it for programs.
        #[test]
        fn exact_is_exact(number in any::<i64>(), scale in 0u32..=12, places in 0u32..=4) {
            let number = Decimal::new(number, scale);
            let text = digits(number, places);
            prop_assert_eq!(text.parse::<Decimal>().unwrap(), number);
            let behind = text.split_once('.').map_or(0, |(_, behind)| behind.len());
            prop_assert!(behind >= places as usize);
        }
    }
}
