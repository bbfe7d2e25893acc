//! Texts and numbers of cells, tidied: blanks, signs nobody sees, decimal commas.

use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::MidpointAwayFromZero;
use unicode_normalization::UnicodeNormalization;

/// Digits before the point, as a scheme file takes them.
const WHOLE: usize = 9;
/// Digits behind it.
const FRACTION: u32 = 6;

/// Signs that stand before an item of a list.
pub(super) const BULLETS: [char; 7] = ['-', '+', '*', '•', '–', '—', '●'];

/// One line without signs nobody sees; letters such a sign kept apart are composed again.
pub(super) fn clean(text: &str) -> String {
    let seen: String = text
        .chars()
        .filter(|sign| !is_unseen(*sign))
        .nfc()
        .collect();
    seen.split(|sign: char| sign.is_whitespace() || sign.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Lines of a cell as items with semicolons between them.
pub(super) fn items(text: &str) -> String {
    let mut items = String::new();
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}']) {
        let line = clean(line);
        add_item(&mut items, without_bullet(&line));
    }
    items
}

/// A line without the sign of a list; a number keeps the sign before it: "-0.5".
pub(super) fn without_bullet(line: &str) -> &str {
    let bare = line.trim_start_matches(BULLETS);
    if bare.starts_with(|sign: char| sign.is_ascii_digit()) {
        line
    } else {
        bare.trim_start()
    }
}

/// A line without the letter of a list: "a) Đúng hạn".
pub(super) fn without_letter(line: &str) -> &str {
    let mut signs = line.chars();
    let letter = signs.next().is_some_and(char::is_lowercase);
    let closed = signs.next().is_some_and(|sign| matches!(sign, ')' | '.'));
    if letter && closed {
        signs.as_str().trim_start()
    } else {
        line
    }
}

/// Adds an item behind a semicolon.
pub(super) fn add_item(items: &mut String, item: &str) {
    let item = item.trim().trim_end_matches(';').trim_end();
    if item.is_empty() {
        return;
    }
    if !items.is_empty() {
        items.push_str("; ");
    }
    items.push_str(item);
}

fn is_unseen(sign: char) -> bool {
    matches!(sign,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{feff}')
}

/// Points as people write them: `1,5`, `1.5`, `1,5 điểm`. `numeric`: the cell holds a
/// binary number, whose last digits may be noise.
pub(super) fn points(text: &str, numeric: bool) -> Option<Decimal> {
    let text = text.trim();
    let text = ["điểm", "Điểm", "ĐIỂM", "points", "đ"]
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text)
        .trim_end();
    let (negative, digits) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = match digits.split_once(['.', ',']) {
        Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
        Some(_) => return None,
        None => (digits, ""),
    };
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    if whole.trim_start_matches('0').len() > WHOLE || fraction.len() > 20 {
        return None;
    }
    let plain: Decimal = format!("{whole}.{fraction}0").parse().ok()?;
    let mut value = plain.normalize();
    if value.scale() > FRACTION && numeric {
        let rounded = value.round_dp_with_strategy(FRACTION, MidpointAwayFromZero);
        let noise = Decimal::new(1, 10);
        if (rounded - value).abs() <= noise {
            value = rounded.normalize();
        }
    }
    if negative {
        value.set_sign_negative(!value.is_zero());
    }
    (value.scale() <= FRACTION).then_some(value)
}

/// Points as a column of maxima has them: `(2)`, `tối đa 6 điểm`, `3đ`.
pub(super) fn cell_points(text: &str, numeric: bool) -> Option<Decimal> {
    if let Some(points) = points(text, numeric) {
        return Some(points);
    }
    let bare = text.trim().trim_end_matches(['.', ';']);
    let inner = bare
        .strip_prefix('(')
        .and_then(|bare| bare.strip_suffix(')'));
    let lower = inner.unwrap_or(bare).trim().to_lowercase();
    let most = ["điểm tối đa", "tối đa", "không quá", "max"];
    let rest = most.iter().find_map(|word| lower.strip_prefix(word));
    let rest = rest.unwrap_or(&lower).trim_start_matches([':', ' ']);
    points(rest.strip_prefix("là ").unwrap_or(rest), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_points_may_have_words() {
        for (text, value) in [
            ("(2)", Some(Decimal::TWO)),
            ("(1,5 điểm)", Some(Decimal::new(15, 1))),
            ("tối đa 6 điểm", Some(Decimal::from(6))),
            ("Tối đa: 6", Some(Decimal::from(6))),
            ("3đ", Some(Decimal::from(3))),
            ("3 đ.", Some(Decimal::from(3))),
            ("2-3", None),
            ("tối đa", None),
            ("()", None),
        ] {
            assert_eq!(cell_points(text, false), value, "{text}");
        }
    }

    #[test]
    fn points_are_read_as_people_write_them() {
        for (text, value) in [
            ("1,5", Some(Decimal::new(15, 1))),
            ("1.50", Some(Decimal::new(15, 1))),
            (" 2 điểm", Some(Decimal::TWO)),
            ("−0,5", Some(Decimal::new(-5, 1))),
            ("13.0", Some(Decimal::from(13))),
            ("1.234,5", None),
            ("1e3", None),
            ("5.", None),
            ("", None),
            ("hai", None),
            ("0.30000000000000004", None),
            ("99999999999999999999999999999999", None),
        ] {
            assert_eq!(points(text, false), value, "{text}");
        }
        assert_eq!(
            points("0.30000000000000004", true),
            Some(Decimal::new(3, 1))
        );
        assert_eq!(points("0.3333333333333333", true), None);
    }

    #[test]
    fn lines_of_a_cell_become_items() {
        assert_eq!(
            items("- Kịp thời: 1\n- Chậm: 0,5;\r\n\n"),
            "Kịp thời: 1; Chậm: 0,5"
        );
        assert_eq!(items("-0.5 each"), "-0.5 each");
        assert_eq!(clean(" a\u{200b}\u{a0} b\t\u{1b}c"), "a b c");
    }
}
