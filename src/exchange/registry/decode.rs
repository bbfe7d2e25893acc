//! Bytes of a text file become text in NFC. Nothing is guessed: what is not UTF-8 is
//! refused with its place, because a wrong guess would change names.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::encoding::Encoding;
use super::{Why, sniff};

/// The text of a file, in NFC and without a byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<String, Why> {
    sniff::expect_text(bytes)?;
    // Every other byte of Latin letters in UTF-16 is zero; a single zero is a bad sign.
    let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let zeros = bytes.iter().take(256).filter(|byte| **byte == 0).count();
    if utf16 || zeros * 4 > bytes.len().min(256) {
        return Err(Why::Utf16);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let byte = error.valid_up_to();
        let lines = bytes.iter().take(byte).filter(|b| **b == b'\n').count();
        Why::NotUtf8 {
            byte,
            line: lines as u64 + 1,
            likely: Encoding::likeliest(bytes),
        }
    })?;
    Ok(nfc(text.trim_start_matches('\u{FEFF}')))
}

/// The text in NFC.
pub(super) fn nfc(text: &str) -> String {
    if is_nfc(text) {
        text.to_owned()
    } else {
        text.nfc().collect()
    }
}
