//! Bytes of a text file become text in NFC. Nothing is guessed: what is not UTF-8 is
//! refused with its place, because a wrong guess would change names.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::Why;

/// The text of a file, in NFC and without a byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<String, Why> {
    // Text that is valid UTF-8 has no zero bytes; Latin letters in UTF-16 do.
    let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if utf16 || bytes.iter().take(256).any(|byte| *byte == 0) {
        return Err(Why::Utf16);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let byte = error.valid_up_to();
        let lines = bytes.iter().take(byte).filter(|b| **b == b'\n').count();
        Why::NotUtf8 {
            byte,
            line: lines as u64 + 1,
        }
    })?;
    Ok(nfc(text.strip_prefix('\u{FEFF}').unwrap_or(text)))
}

/// The text in NFC.
pub(super) fn nfc(text: &str) -> String {
    if is_nfc(text) {
        text.to_owned()
    } else {
        text.nfc().collect()
    }
}
