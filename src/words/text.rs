//! What is done to every text that comes in, and how many columns it takes.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The text in NFC, as everything here is kept.
#[must_use]
pub fn nfc(text: &str) -> String {
    if is_nfc(text) {
        text.to_owned()
    } else {
        text.nfc().collect()
    }
}

/// The text with its first letter in capital, for headings.
#[must_use]
pub fn heading(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
