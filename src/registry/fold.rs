//! Folding names so that they can be found however they were typed.
//!
//! Two forms of a text: plain (no marks at all) and marked (marks kept, but old and new
//! placement of tones alike). In both, case, Unicode form, dashes, quotes and zeros in
//! front of numbers make no difference. A folded name may find, never identify.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// A text in both folded forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// The plain form and, where that is another, the marked form behind it.
    both: Box<str>,
    /// Bytes of the plain form.
    plain: usize,
}

impl Folded {
    /// Folds a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let letters = letters(text);
        let mut both: String = letters.iter().map(Letter::without_marks).collect();
        let plain = both.len();
        let marked = letters.iter().flat_map(|letter| {
            [Some(letter.base), letter.quality, letter.tone]
                .into_iter()
                .flatten()
        });
        both.extend(marked.nfc());
        if both.get(..plain) == both.get(plain..) {
            both.truncate(plain);
        }
        Self {
            both: both.into(),
            plain,
        }
    }

    /// Without any mark: `so y te`.
    #[must_use]
    pub fn plain(&self) -> &str {
        self.both.get(..self.plain).unwrap_or_default()
    }

    /// As a code writes it: `SO-Y-TE`.
    #[must_use]
    pub fn capitals(&self) -> String {
        let mut code = String::new();
        for letter in self.plain().chars() {
            let letter = letter.to_ascii_uppercase();
            if letter.is_ascii_alphanumeric() {
                code.push(letter);
            } else if !code.ends_with('-') {
                code.push('-');
            }
        }
        code.trim_matches('-').to_owned()
    }

    /// With its marks: `sở y tế`.
    #[must_use]
    pub fn marked(&self) -> &str {
        if !self.has_marks() {
            return &self.both;
        }
        self.both.get(self.plain..).unwrap_or_default()
    }

    /// Whether the text has any Vietnamese mark.
    #[must_use]
    pub fn has_marks(&self) -> bool {
        self.both.len() > self.plain
    }
}

/// A letter with what Vietnamese puts on it.
#[derive(Clone, Copy)]
struct Letter {
    base: char,
    /// Circumflex, breve or horn.
    quality: Option<char>,
    /// One of the five tones that are written.
    tone: Option<char>,
}

impl Letter {
    fn without_marks(&self) -> char {
        // đ has no decomposition in Unicode.
        if self.base == 'đ' { 'd' } else { self.base }
    }

    fn is_bare(&self, base: char) -> bool {
        self.base == base && self.quality.is_none() && self.tone.is_none()
    }
}

fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    for sign in text.chars().flat_map(char::to_lowercase).nfd() {
        if canonical_combining_class(sign) != 0 {
            if let Some(letter) = letters.last_mut() {
                let place = if is_tone(sign) {
                    &mut letter.tone
                } else {
                    &mut letter.quality
                };
                *place = place.or(Some(sign));
            }
            continue;
        }
        let base = match sign {
            // Small letters of Ð (eth) and Ɖ, which look like Đ.
            'ð' | 'ɖ' => 'đ',
            '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '"' | '“' | '”' | '.' | '&' => continue,
            ',' | ';' | ':' | '/' | '(' | ')' | '_' | '\u{2212}' | '-' => ' ',
            '\u{2010}'..='\u{2015}' => ' ',
            other if other.is_whitespace() => ' ',
            other => other,
        };
        let before = letters.last().map(|letter| letter.base);
        if base == ' ' && before.is_none_or(|before| before == ' ') {
            continue;
        }
        if base.is_ascii_digit() && before == Some('0') && zero_leads(&letters) {
            letters.pop();
        }
        letters.push(Letter {
            base,
            quality: None,
            tone: None,
        });
    }
    if letters.last().is_some_and(|letter| letter.base == ' ') {
        letters.pop();
    }
    place_tones(&mut letters);
    letters
}

/// Whether the zero at the end has no digit in front of it.
fn zero_leads(letters: &[Letter]) -> bool {
    let before = letters.iter().rev().nth(1);
    !before.is_some_and(|letter| letter.base.is_ascii_digit())
}

fn is_tone(mark: char) -> bool {
    matches!(
        mark,
        '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'
    )
}

/// `hòa`, `khỏe`, `thủy` become `hoà`, `khoẻ`, `thuỷ`.
fn place_tones(letters: &mut [Letter]) {
    for at in 1..letters.len() {
        let Some([first, second]) = letters.get_mut(at - 1..=at) else {
            continue;
        };
        let pair = match first.base {
            'o' => second.is_bare('a') || second.is_bare('e'),
            'u' => second.is_bare('y'),
            _ => false,
        };
        if pair && first.quality.is_none() {
            second.tone = first.tone.take();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        Folded::new(text).plain().to_owned()
    }

    fn marked(text: &str) -> String {
        Folded::new(text).marked().to_owned()
    }

    #[test]
    fn every_vowel_with_every_tone_in_both_cases_and_forms() {
        let bare = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
        let base = ["a", "a", "a", "e", "e", "i", "o", "o", "o", "u", "u", "y"];
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
        for (vowel, base) in bare.iter().zip(base) {
            for tone in tones {
                let composed: String = format!("{vowel}{tone}").nfc().collect();
                let taken_apart: String = composed.nfd().collect();
                let capital = composed.to_uppercase();
                for text in [&composed, &taken_apart, &capital] {
                    assert_eq!(plain(text), base, "{text}");
                    assert_eq!(marked(text), composed, "{text}");
                }
            }
        }
    }

    #[test]
    fn d_with_stroke_and_its_lookalikes() {
        for text in ["Đa Kao", "đa kao", "Ða Kao", "Ɖa Kao"] {
            assert_eq!(plain(text), "da kao");
            assert_eq!(marked(text), "đa kao");
        }
    }

    #[test]
    fn the_same_name_written_twice() {
        for (a, b) in [
            ("Phường 05", "Phường 5"),
            ("Phường  5", "phường 5 "),
            ("Quy hoạch - Kiến trúc", "Quy hoạch – Kiến trúc"),
            ("M'Drắk", "M’Drắk"),
            ("Hòa Bình", "Hoà Bình"),
            ("Thủy", "Thuỷ"),
            ("Khỏe", "Khoẻ"),
        ] {
            assert_eq!(marked(a), marked(b));
        }
        for (a, b) in [
            ("Tân Quy", "Tân Quý"),
            ("Thanh An", "Thạnh An"),
            ("P.10", "P.1"),
        ] {
            assert_ne!(marked(a), marked(b));
        }
        assert_eq!(plain("0 00 007 100"), "0 0 7 100");
    }
}
