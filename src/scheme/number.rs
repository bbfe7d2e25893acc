//! Exact decimals from source text.
//!
//! Only `-`, digits and one point are taken, at most 9 digits before it and 6 after it:
//! sums and products of such figures cannot overflow a [`Decimal`]. No number passes
//! through a binary float.

use rust_decimal::Decimal;

use super::fault::NotDecimal;

/// Digits before the point.
const WHOLE: usize = 9;
/// Digits after the point.
const FRACTION: usize = 6;

/// Reads a plain decimal such as `1.5` or `-0.25`.
pub(super) fn decimal(text: &str) -> Result<Decimal, NotDecimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !fraction.is_none_or(all_digits) {
        return Err(reason(digits));
    }
    if whole.is_empty() || fraction == Some("") {
        let empty = digits.is_empty() || digits == ".";
        return Err(if empty {
            NotDecimal::Other
        } else {
            NotDecimal::BarePoint
        });
    }
    let fraction = fraction.unwrap_or("").trim_end_matches('0');
    if whole.trim_start_matches('0').len() > WHOLE || fraction.len() > FRACTION {
        return Err(NotDecimal::TooLong);
    }
    let value = Decimal::from_str_exact(text).map_err(|_| NotDecimal::TooLong)?;
    Ok(value.normalize())
}

/// The whole number that `1.500` or `12.000` may be meant for: three decimals of which the
/// last is 0 are how thousands are set apart.
pub(super) fn grouped(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once('.')?;
    let thousands = fraction.len() == 3 && fraction.ends_with('0') && whole != "0";
    (thousands && whole.len() <= 3).then(|| format!("{whole}{fraction}"))
}

/// Why text that is not made of digits and a point is no plain decimal.
fn reason(digits: &str) -> NotDecimal {
    let lower = digits.to_ascii_lowercase();
    let mut chars = lower.chars();
    match (chars.next(), chars.next()) {
        (Some('"' | 'r'), _) => NotDecimal::Quoted,
        (Some('+'), _) => NotDecimal::Plus,
        (Some('0'), Some('x' | 'b' | 'o')) => NotDecimal::OtherBase,
        _ if lower == "nan" || lower == "inf" => NotDecimal::NotFinite,
        (Some('0'..='9' | '.'), _) if lower.contains('_') => NotDecimal::Underscore,
        (Some('0'..='9' | '.'), _) if lower.contains('e') => NotDecimal::Exponent,
        _ => NotDecimal::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_decimals_are_numbers() {
        for (text, why) in [
            ("1e3", NotDecimal::Exponent),
            ("1.5E-2", NotDecimal::Exponent),
            ("0x10", NotDecimal::OtherBase),
            ("1_000", NotDecimal::Underscore),
            ("+1", NotDecimal::Plus),
            ("NaN", NotDecimal::NotFinite),
            ("inf", NotDecimal::NotFinite),
            ("-inf", NotDecimal::NotFinite),
            (".5", NotDecimal::BarePoint),
            ("5.", NotDecimal::BarePoint),
            ("\"1\"", NotDecimal::Quoted),
            ("1234567890", NotDecimal::TooLong),
            ("0.1234567", NotDecimal::TooLong),
            ("1.0f32", NotDecimal::Other),
            ("1,5", NotDecimal::Other),
            ("-", NotDecimal::Other),
            ("", NotDecimal::Other),
            ("--1", NotDecimal::Other),
            ("١", NotDecimal::Other),
        ] {
            assert_eq!(decimal(text), Err(why), "{text}");
        }
        assert_eq!(decimal("-0.25"), Ok(Decimal::new(-25, 2)));
        assert_eq!(decimal("1.10"), Ok(Decimal::new(11, 1)));
        assert_eq!(decimal("-0").unwrap().to_string(), "0");
    }
}
