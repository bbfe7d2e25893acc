//! Text as a terminal sees it: normalised, folded for search, measured in columns.
//!
//! A letter a person sees may be several code points and one or two columns; nothing
//! here counts bytes. No wording lives here.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Where short text stands in a wider place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// At the right, as numbers stand.
    Right,
    /// In the middle.
    Centre,
}

/// Normal form C: what input methods and other programs send becomes one spelling.
#[must_use]
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// Lower case, still with marks.
#[must_use]
pub fn lower(text: &str) -> String {
    text.to_lowercase().nfc().collect()
}

/// Lower case without marks: "Sở Y tế" becomes "so y te", đ becomes d.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        // đ is a letter of its own and does not decompose.
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

/// Width in terminal columns.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// Width as a frame counts it.
#[must_use]
pub fn width16(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}

/// One line: line ends and tabs become spaces, other control characters go.
#[must_use]
pub fn one_line(text: &str) -> String {
    let spaced = text.replace("\r\n", " ");
    spaced
        .chars()
        .map(|c| {
            if matches!(c, '\n' | '\r' | '\t') {
                ' '
            } else {
                c
            }
        })
        .filter(|c| !c.is_control())
        .collect()
}

/// Cuts to at most `columns`, with … where something was cut.
#[must_use]
pub fn fit(text: &str, columns: usize) -> String {
    let text = one_line(text);
    if width(&text) <= columns {
        return text;
    }
    let mut cut = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let next = used + width(grapheme);
        if next + 1 > columns {
            break;
        }
        cut.push_str(grapheme);
        used = next;
    }
    if columns > 0 {
        cut.push('…');
    }
    cut
}

/// Cuts or fills to exactly `columns`.
#[must_use]
pub fn pad(text: &str, columns: usize, align: Align) -> String {
    let text = fit(text, columns);
    let gap = columns.saturating_sub(width(&text));
    let left = match align {
        Align::Left => 0,
        Align::Right => gap,
        Align::Centre => gap / 2,
    };
    format!("{}{text}{}", " ".repeat(left), " ".repeat(gap - left))
}

/// Breaks into lines of at most `columns` at spaces; longer words, such as paths, go on in
/// the next line.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split(' ').flat_map(|word| pieces(word, columns)) {
            let gap = usize::from(!line.is_empty());
            if !line.is_empty() && width(&line) + gap + width(&word) > columns {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
        lines.push(line);
    }
    lines.iter().map(|line| fit(line, columns)).collect()
}

/// A word in pieces of at most `columns`.
fn pieces(word: &str, columns: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut used = 0;
    for grapheme in word.graphemes(true) {
        let wide = width(grapheme);
        if used > 0 && used + wide > columns {
            pieces.push(String::new());
            used = 0;
        }
        if let Some(last) = pieces.last_mut() {
            last.push_str(grapheme);
        }
        used += wide;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vietnamese_vowel_folds_to_its_letter() {
        let rows = [
            ("aàảãáạăằẳẵắặâầẩẫấậ", 'a'),
            ("eèẻẽéẹêềểễếệ", 'e'),
            ("iìỉĩíị", 'i'),
            ("oòỏõóọôồổỗốộơờởỡớợ", 'o'),
            ("uùủũúụưừửữứự", 'u'),
            ("yỳỷỹýỵ", 'y'),
            ("dđ", 'd'),
        ];
        for (letters, plain) in rows {
            for c in letters.chars().chain(letters.to_uppercase().chars()) {
                assert_eq!(fold(&c.to_string()), plain.to_string(), "{c}");
                let decomposed: String = c.nfd().collect();
                assert_eq!(fold(&decomposed), plain.to_string(), "{c} decomposed");
            }
        }
    }

    #[test]
    fn cutting_counts_columns_not_bytes() {
        assert_eq!(fit("Nguyễn Văn", 6), "Nguyễ…");
        assert_eq!(fit("Nguyễn", 6), "Nguyễn");
        assert_eq!(fit("日本語", 4), "日…");
        assert_eq!(fit("abc", 0), "");
        assert_eq!(width(&pad("ễ", 5, Align::Centre)), 5);
    }

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(wrap("Sở Nội vụ thành phố", 9), ["Sở Nội vụ", "thành phố"]);
        assert_eq!(wrap("abcdefgh", 4), ["abcd", "efgh"]);
        assert_eq!(wrap("a  b\n\nc", 9), ["a  b", "", "c"]);
    }
}
