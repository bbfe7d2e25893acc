//! Puts slips of the keyboard and of word processors right in a copy of the text, so that
//! one of them does not hide the rest of the file. It moves nothing: every place in the copy
//! is the same place in the file.

use super::scan::Scan;
use super::span::Place;

/// The text with every decimal comma outside lists turned into a point and every character
/// of a word processor into the plain one, so that the rest of the file can be checked in
/// the same run; places stay what they are.
pub(super) fn repaired(text: &str, scan: &Scan) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for (at, _) in scan.commas.iter().filter(|(_, in_list)| !in_list) {
        if let Some(byte) = bytes.get_mut(*at) {
            *byte = b'.';
        }
    }
    for foreign in &scan.foreign {
        let place = foreign.place();
        let Some(room) = bytes.get_mut(place.from..place.to) else {
            continue;
        };
        room.fill(b' ');
        // A quotation mark that opens and a minus stand directly before what follows.
        let plain = if foreign.opens {
            room.last_mut()
        } else {
            room.first_mut()
        };
        if let (Some(plain), Ok(instead)) = (plain, u8::try_from(foreign.instead)) {
            *plain = instead;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// The number around a decimal comma.
pub(super) fn comma_number(text: &str, comma: usize) -> Place {
    let part = |c: u8| c.is_ascii_digit() || c == b'.';
    let bytes = text.as_bytes();
    let left = bytes.iter().take(comma).rev();
    let from = comma - left.take_while(|c| part(**c)).count();
    let right = bytes.iter().skip(comma + 1);
    let to = comma + 1 + right.take_while(|c| part(**c)).count();
    Place { from, to }
}

#[cfg(test)]
mod tests {
    use super::super::scan::scan;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_word_processors_write_is_found_and_put_right() {
        let text = "(id: “1.1”, max:\u{a0}2, each: −0.5, name: \"–\") // “";
        let found = scan(text);
        let signs: Vec<char> = found.foreign.iter().map(|f| f.found).collect();
        assert_eq!(signs, ['“', '”', '\u{a0}', '−']);
        assert!(found.broken.is_none());
        let plain = repaired(text, &found);
        assert_eq!(plain.len(), text.len());
        assert_eq!(
            plain.split_whitespace().collect::<Vec<_>>().join(" "),
            "(id: \"1.1\" , max: 2, each: -0.5, name: \"–\") // “"
        );
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_look(text in "[“”−\\PC\"'/*r#(\\[{}\\])\\\\,0-9\n]{0,60}") {
            let found = scan(&text);
            prop_assert_eq!(repaired(&text, &found).len(), text.len());
        }
    }
}
