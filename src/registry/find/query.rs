//! What a person typed, read for searching.

use unicode_normalization::UnicodeNormalization;

use crate::registry::fold::Folded;

/// Words of a query beyond this are not looked at.
const WORDS: usize = 30;

/// A query.
#[derive(Debug)]
pub(super) struct Query {
    /// The text as codes are written: small letters, single spaces.
    pub(super) code: String,
    /// The folded text; with marks where it has any.
    pub(super) text: String,
    /// Whether it has marks, so that only names with these marks fit.
    pub(super) marks: bool,
}

impl Query {
    pub(super) fn new(text: &str) -> Self {
        let folded = Folded::new(text);
        let marks = folded.has_marks();
        let words: Vec<&str> = text.split_whitespace().collect();
        let folded = if marks {
            folded.marked()
        } else {
            folded.plain()
        };
        Self {
            code: words.join(" ").to_lowercase().nfc().collect(),
            text: folded.to_owned(),
            marks,
        }
    }

    pub(super) fn words(&self) -> Vec<&str> {
        let words = self.text.split(' ').filter(|word| !word.is_empty());
        words.take(WORDS).collect()
    }

    /// Its only word, where it has one.
    pub(super) fn one_word(&self) -> Option<&str> {
        (!self.text.is_empty() && !self.text.contains(' ')).then_some(self.text.as_str())
    }

    /// The code of a full name such as "Phường 1 (26740)".
    pub(super) fn code_in_brackets(&self) -> Option<&str> {
        let (_, code) = self.code.strip_suffix(')')?.rsplit_once('(')?;
        Some(code)
    }

    /// How many letters and digits it has.
    pub(super) fn letters(&self) -> usize {
        self.text.chars().filter(|sign| *sign != ' ').count()
    }
}
