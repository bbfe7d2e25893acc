//! A journal head kept outside the workbook: how it is read aloud, read back, looked for.
//!
//! A chain shows what was changed in it, never what was cut off its end. A head that stands
//! on a paper elsewhere shows that too. Nothing here judges the chain itself.

use super::entry::{Entry, Heads};
use crate::sampling::Digest;

/// Digits that are read aloud and written down: 64 bits.
pub const LODGED_DIGITS: usize = 16;

/// Digits of a whole head.
const ALL_DIGITS: usize = 64;

/// Digits that belong together for the ear.
const GROUP: usize = 4;

/// The first 16 digits of a head in groups of four.
#[must_use]
pub fn lodged_digits(head: Digest) -> String {
    in_groups(head.to_string().chars().take(LODGED_DIGITS))
}

fn in_groups(digits: impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    for (at, digit) in digits.enumerate() {
        if at > 0 && at % GROUP == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// The beginning of a head, as it stands on a paper: 16 to 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LodgedHead(String);

/// Where in the journal a lodged head was the head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stood<'a> {
    /// The entry after which it was.
    pub entry: &'a Entry,
    /// Entries that came after it.
    pub since: usize,
}

impl LodgedHead {
    /// Reads what a person typed: white space and the case of letters do not count. `None`
    /// when it is not 16 to 64 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = text.split_whitespace().collect();
        let hex = digits.chars().all(|c| c.is_ascii_hexdigit());
        let long_enough = (LODGED_DIGITS..=ALL_DIGITS).contains(&digits.len());
        (hex && long_enough).then(|| Self(digits.to_ascii_lowercase()))
    }

    /// Its digits in groups of four, as they were given.
    #[must_use]
    pub fn digits(&self) -> String {
        in_groups(self.0.chars())
    }

    /// The entry after which the journal had this head; `entries` in order of arrival, from
    /// the first.
    #[must_use]
    pub fn find<'a>(&self, entries: &'a [Entry]) -> Option<Stood<'a>> {
        let mut heads = Heads::default();
        let at = entries.iter().position(|entry| {
            heads.advance(entry);
            heads.journal_head().to_string().starts_with(&self.0)
        })?;
        Some(Stood {
            entry: entries.get(at)?,
            since: entries.len() - at - 1,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_as_they_are_printed_copied_or_shouted() {
        let head = Digest([0xab; 32]);
        let aloud = lodged_digits(head);
        assert_eq!(aloud, "abab abab abab abab");
        let printed = LodgedHead::parse(&aloud);
        assert!(printed.is_some());
        assert_eq!(LodgedHead::parse(" ABABABAB\u{a0}abab abab\n"), printed);
        assert!(LodgedHead::parse(&head.to_string()).is_some());
    }

    #[test]
    fn what_is_no_head_is_told_apart() {
        let long = "a".repeat(65);
        for text in [
            "",
            "abab abab abab aba",
            "abab abab abab abag",
            &long,
            "ａｂ",
        ] {
            assert_eq!(LodgedHead::parse(text), None, "{text}");
        }
    }
}
