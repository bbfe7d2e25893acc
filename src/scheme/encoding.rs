//! From bytes to text, and from decomposed text to the composed form.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::diagnostic::{Diagnostic, Diagnostics};
use super::fault::Fault;
use super::span::{Lines, Place};

/// The mark some editors put at the head of a file.
const MARK: char = '\u{feff}';

/// The text of a file, without a byte order mark.
///
/// # Errors
///
/// S005 with the line of the first byte that is not UTF-8.
pub fn decode<'a>(bytes: &'a [u8], source: &str) -> Result<&'a str, Diagnostics> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(without_mark(text)),
        Err(error) => error,
    };
    let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let sound = std::str::from_utf8(sound).unwrap_or_default();
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let end = Place {
        from: sound.len(),
        to: sound.len(),
    };
    Err(Diagnostics {
        source: source.to_owned(),
        list: vec![Diagnostic {
            fault: Fault::NotUtf8 { utf16 },
            primary: Lines::new(sound).span(end),
            secondary: None,
        }],
    })
}

pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix(MARK).unwrap_or(text)
}

/// Composed form; borrowed where the text is in it already.
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

/// Lines that are decomposed, and lines that lost characters: how many, and the first
/// place of each.
pub(super) fn faults(text: &str) -> Vec<(Fault, Place)> {
    let mut list = Vec::new();
    if text.contains(char::REPLACEMENT_CHARACTER) {
        let lost = |line: &str| {
            line.find(char::REPLACEMENT_CHARACTER)
                .map(|at| (at, at + 3))
        };
        if let Some((lines, place)) = lines_where(text, lost) {
            list.push((Fault::LostCharacters { lines }, place));
        }
    }
    if is_nfc_quick(text.chars()) != IsNormalized::Yes
        && let Some((lines, place)) = lines_where(text, decomposed_at)
    {
        list.push((Fault::Decomposed { lines }, place));
    }
    list
}

/// The first letter of a line that is written apart from its marks.
fn decomposed_at(line: &str) -> Option<(usize, usize)> {
    let nfc = composed(line);
    if nfc == line {
        return None;
    }
    let same = line.char_indices().zip(nfc.chars());
    let (at, _) = same.into_iter().find(|((_, a), b)| a != b)?.0;
    let letter = line
        .get(at..)?
        .char_indices()
        .nth(1)
        .map_or(line.len(), |(i, _)| at + i);
    Some((at, letter))
}

fn lines_where(
    text: &str,
    find: impl Fn(&str) -> Option<(usize, usize)>,
) -> Option<(usize, Place)> {
    let mut start = 0;
    let mut first = None;
    let mut lines = 0;
    for line in text.split_inclusive('\n') {
        if let Some((from, to)) = find(line) {
            lines += 1;
            first.get_or_insert(Place {
                from: start + from,
                to: start + to,
            });
        }
        start += line.len();
    }
    first.map(|place| (lines, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_foreign_byte_is_told() {
        let error = decode(b"a\nb \xe9 c", "x.ron").unwrap_err();
        assert_eq!(error.list[0].fault, Fault::NotUtf8 { utf16: false });
        assert_eq!(
            (error.list[0].primary.line, error.list[0].primary.column),
            (2, 3)
        );
        let error = decode(&[0xff, 0xfe, b'a', 0], "x.ron").unwrap_err();
        assert_eq!(error.list[0].fault, Fault::NotUtf8 { utf16: true });
        assert_eq!(decode("\u{feff}á".as_bytes(), "x.ron").unwrap(), "á");
    }

    #[test]
    fn decomposed_lines_are_counted_and_the_first_is_shown() {
        let text = "Tốt\nTo\u{302}\u{301}t\nđie\u{302}\u{309}m\n";
        let found = faults(text);
        assert_eq!(found[0].0, Fault::Decomposed { lines: 2 });
        assert_eq!(found[0].1.from, "Tốt\nT".len());
        assert_eq!(composed("To\u{302}\u{301}t"), "Tốt");
    }
}
