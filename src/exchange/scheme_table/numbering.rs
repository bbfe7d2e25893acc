//! The numbering of a row: `1.1`, `I`, `I.2.1`, `a)`. Pure; who stands under whom is
//! decided in `tree`.

use super::text::{BULLETS, clean};

/// Most parts a numbering has.
const DEEPEST: usize = 8;
/// Most letters of one part.
const LONGEST: usize = 12;

/// A numbering as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Numbering {
    /// `I`, `A`: begins a part of the table.
    Head(String),
    /// `1`, `1.1`, `I.2.1`.
    Path(Vec<String>),
    /// `a)`: below the number before it.
    Letter(String),
}

/// Words that some tables write before the number, folded.
const BEFORE: [&str; 12] = [
    "lĩnh vực",
    "tiêu chí",
    "nhóm",
    "mục",
    "phần",
    "chương",
    "tctp",
    "tc",
    "lv",
    "no.",
    "số",
    "điều",
];

/// Reads a numbering; `None` where it is none.
pub(super) fn numbering(text: &str) -> Option<Numbering> {
    let text = clean(text);
    let lower = text.to_lowercase();
    let before = BEFORE
        .iter()
        .find(|word| lower.starts_with(&format!("{word} ")));
    let text = before
        .and_then(|word| text.get(word.len()..))
        .unwrap_or(&text);
    let bare = text.trim().trim_start_matches('(');
    let bare = bare.trim_end_matches(['.', ')', ':', '/', '-', ' ']);
    let parts: Vec<String> = with_points(bare)
        .split('.')
        .map(|part| part.trim().to_owned())
        .collect();
    if parts.len() > DEEPEST || !parts.iter().all(|part| is_part(part)) {
        return None;
    }
    let [only] = parts.as_slice() else {
        return Some(Numbering::Path(parts));
    };
    Some(if is_head(only) {
        Numbering::Head(only.clone())
    } else if only.chars().all(|sign| sign.is_lowercase()) {
        Numbering::Letter(only.clone())
    } else {
        Numbering::Path(parts)
    })
}

/// A decimal comma between digits is the point of a numbering: Excel shows 1.1 so.
fn with_points(text: &str) -> String {
    let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    let signs: Vec<char> = text.chars().collect();
    let one = |(at, sign): (usize, &char)| {
        let before = at.checked_sub(1).and_then(|at| signs.get(at)).copied();
        let between = digit(before) && digit(signs.get(at + 1).copied());
        if *sign == ',' && between { '.' } else { *sign }
    };
    signs.iter().enumerate().map(one).collect()
}

/// Letters and digits; a word of small letters is no part unless it is very short.
fn is_part(part: &str) -> bool {
    let inner = |sign: char| sign.is_alphanumeric() || sign == '-' || sign == '_';
    let letters = part.chars().count();
    let digits = part.chars().any(|sign| sign.is_ascii_digit());
    let upper = part.chars().all(|sign| sign.is_uppercase());
    let lower = part.chars().all(|sign| sign.is_lowercase()) && letters <= 4;
    (1..=LONGEST).contains(&letters) && part.chars().all(inner) && (digits || upper || lower)
}

/// Whether a part begins a part of the table: capital letters only.
pub(super) fn is_head(part: &str) -> bool {
    !part.is_empty() && part.chars().all(|sign| sign.is_ascii_uppercase())
}

/// The value of a Roman number.
pub(super) fn roman(text: &str) -> Option<u32> {
    let digit = |sign: char| match sign {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    let digits: Option<Vec<u32>> = text.chars().map(digit).collect();
    let digits = digits.filter(|digits| !digits.is_empty())?;
    let next = digits.iter().skip(1).chain([&0]);
    let (mut sum, mut minus) = (0_u32, 0_u32);
    for (digit, next) in digits.iter().zip(next) {
        if digit < next {
            minus += digit;
        } else {
            sum += digit;
        }
    }
    sum.checked_sub(minus)
}

/// The letter behind this one, where there is one.
pub(super) fn next_letter(letter: &str) -> Option<String> {
    let mut signs = letter.chars();
    let (Some(sign), None) = (signs.next(), signs.next()) else {
        return None;
    };
    let next = u8::try_from(sign).ok()?.checked_add(1)?;
    next.is_ascii_uppercase()
        .then(|| char::from(next).to_string())
}

/// Whether a cell holds only the sign of a list.
pub(super) fn is_bullet(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|sign| BULLETS.contains(&sign))
}

/// A whole title in the cell of the numbering, as where cells are merged across:
/// `I. CÔNG TÁC CHỈ ĐẠO` is `I` and the rest.
pub(super) fn split_title(text: &str) -> Option<(&str, &str)> {
    let (first, rest) = text.split_once(' ')?;
    let marked = first.ends_with(['.', ')', ':']) || (is_head(first) && roman(first).is_some());
    let rest = rest.trim_start_matches(['.', '-', ':', ' ']);
    (marked && !rest.is_empty() && numbering(first).is_some()).then_some((first, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(parts: &[&str]) -> Option<Numbering> {
        Some(Numbering::Path(
            parts.iter().map(|&p| p.to_owned()).collect(),
        ))
    }

    #[test]
    fn numberings_of_decisions_are_read() {
        let head = |text: &str| Some(Numbering::Head(text.to_owned()));
        let letter = |text: &str| Some(Numbering::Letter(text.to_owned()));
        for (text, read) in [
            ("1", path(&["1"])),
            ("1.", path(&["1"])),
            ("1.10", path(&["1", "10"])),
            ("1.1.1.", path(&["1", "1", "1"])),
            ("1. 2", path(&["1", "2"])),
            ("1,2", path(&["1", "2"])),
            ("I.2.1", path(&["I", "2", "1"])),
            ("Tiêu chí 1.1", path(&["1", "1"])),
            ("TC01", path(&["TC01"])),
            ("(2)", path(&["2"])),
            ("IV.", head("IV")),
            ("A", head("A")),
            ("a)", letter("a")),
            ("đ.", letter("đ")),
            ("1..2", None),
            ("Tổng", None),
            ("kế hoạch", None),
            ("", None),
        ] {
            assert_eq!(numbering(text), read, "{text}");
        }
    }

    #[test]
    fn roman_numbers_have_values() {
        for (text, value) in [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("VIII", 8)] {
            assert_eq!(roman(text), Some(value));
        }
        assert_eq!(roman("T"), None);
        assert_eq!(next_letter("B").as_deref(), Some("C"));
        assert_eq!(next_letter("Z"), None);
    }

    #[test]
    fn a_title_in_the_numbering_is_taken_apart() {
        assert_eq!(split_title("I. CẢI CÁCH"), Some(("I.", "CẢI CÁCH")));
        assert_eq!(split_title("II CẢI CÁCH"), Some(("II", "CẢI CÁCH")));
        assert_eq!(split_title("Ghi chú: x"), None);
    }
}
