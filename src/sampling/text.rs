//! Free text of a frame (names, reasons) in one form, so that it hashes alike everywhere.
//!
//! NFC, white space runs to one space, trimmed, no control characters. It does not join
//! *hoá* and *hóa*: two spellings stay two texts, which is why only codes are drawn.

use unicode_normalization::UnicodeNormalization;

/// A control character inside a text, which could hide or break a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ControlCharacter(pub char);

/// Brings a text to its canonical form.
///
/// # Errors
/// A control character that is not white space.
pub fn canonical(text: &str) -> Result<String, ControlCharacter> {
    let nfc: String = text.nfc().collect();
    let mut canonical = String::with_capacity(nfc.len());
    for word in nfc.split_whitespace() {
        if let Some(found) = word.chars().find(|c| c.is_control()) {
            return Err(ControlCharacter(found));
        }
        if !canonical.is_empty() {
            canonical.push(' ');
        }
        canonical.push_str(word);
    }
    Ok(canonical)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_of_every_kind_become_one() {
        let raw = "  Uỷ ban \u{a0} nhân dân\tQuận 1 \n";
        assert_eq!(canonical(raw).as_deref(), Ok("Uỷ ban nhân dân Quận 1"));
    }

    #[test]
    fn a_hidden_control_character_is_refused() {
        assert_eq!(canonical("Quận\u{7} 1"), Err(ControlCharacter('\u{7}')));
    }
}
