//! Rows of totals: "Tổng cộng", "Cộng mục II", "Tổng điểm lĩnh vực …". Told by their words,
//! never taken for criteria.

use rust_decimal::Decimal;

use super::numbering::{is_head, numbering};
use crate::exchange::registry::titles::fold;

/// A row of totals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TotalRow {
    /// Line, from 1.
    pub line: u64,
    /// As it stands.
    pub text: String,
    /// Its points.
    pub points: Decimal,
    /// Which part it names: `II`, or the name of a domain.
    pub of: Option<String>,
}

/// Words of a row of totals, whole, folded; longer ones first.
const WHOLE: [&str; 14] = [
    "tong so diem toi da",
    "tong diem toi da",
    "tong so diem",
    "tong cong diem",
    "tong diem chung",
    "diem tong cong",
    "tong cong",
    "tong diem",
    "tong so",
    "cong diem",
    "grand total",
    "total",
    "tong",
    "cong",
];

/// Words for a part, between the total and its name.
const PARTS: [&str; 10] = [
    "linh vuc",
    "nhom tieu chi",
    "tieu chi",
    "noi dung",
    "chuong",
    "nhom",
    "muc",
    "phan",
    "cac",
    "of",
];

/// What a row of totals names behind its words; `None`: it is none. `Some("")`: nothing.
pub(super) fn total_of(text: &str) -> Option<String> {
    let folded = fold(text);
    let begins = |word: &&&str| {
        let rest = folded.strip_prefix(**word);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let word = WHOLE.iter().find(begins)?;
    let rest = folded.strip_prefix(word)?.trim();
    // "Cộng tác viên" is a name; "Cộng mục II", "Tổng (A+B)" are totals.
    let surely = word.contains(' ') && *word != "cong diem";
    let mut named = rest;
    let mut parted = false;
    while let Some(inner) = PARTS.iter().find_map(|part| after(named, part)) {
        (named, parted) = (inner, true);
    }
    let marks = |named: &str| {
        let mut marks = named.split([' ', '+', '=']).filter(|mark| !mark.is_empty());
        marks.all(is_mark)
    };
    // "Tổng (A+B)" names parts, but is the sum of them all.
    let several = named.contains([' ', '+', '=']) && marks(named);
    let is_total = rest.is_empty() || surely || parted || marks(named);
    is_total.then(|| {
        if several {
            String::new()
        } else {
            named.to_owned()
        }
    })
}

/// The text behind a word.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(word)?;
    (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim_start())
}

/// A numbering, or a short word of one letter.
fn is_mark(mark: &str) -> bool {
    let capitals = mark.to_uppercase();
    let digits = mark.starts_with(|sign: char| sign.is_ascii_digit());
    let roman = is_head(&capitals) && (capitals.len() == 1 || roman(&capitals));
    digits && numbering(mark).is_some() || roman
}

fn roman(text: &str) -> bool {
    text.chars().all(|sign| matches!(sign, 'I' | 'V' | 'X'))
}

/// Whether a text is a total and nothing else, whatever its numbering.
pub(super) fn is_bare_total(text: &str) -> bool {
    let folded = fold(text);
    folded != "cong diem" && WHOLE.contains(&folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_totals_are_told_from_names() {
        for (text, of) in [
            ("Tổng cộng", Some("")),
            ("TỔNG CỘNG:", Some("")),
            ("Cộng", Some("")),
            ("Cộng mục II", Some("ii")),
            ("Cộng lĩnh vực 1", Some("1")),
            (
                "Tổng điểm lĩnh vực Cải cách thể chế",
                Some("cai cach the che"),
            ),
            ("Tổng (A+B)", Some("")),
            ("Tổng số điểm", Some("")),
            ("Cộng tác viên dư luận xã hội", None),
            ("Tổng kết năm", None),
            ("Cộng điểm do sáng kiến", None),
            ("Kế hoạch", None),
        ] {
            assert_eq!(total_of(text).as_deref(), of, "{text}");
        }
    }
}
