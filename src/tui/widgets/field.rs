//! A line of text under a person's hands: edited by letter, measured by column.
//!
//! A letter is what a reader sees, however many code points it has. All text becomes
//! NFC as it enters. Line ends in pasted text become spaces: pasting never submits.

use std::fmt;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use zeroize::Zeroizing;

use crate::tui::keymap::Edit;
use crate::tui::text::{nfc, one_line, width};

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Accepts {
    /// Any text.
    #[default]
    Text,
    /// Digits, a sign and one comma or point.
    Number,
    /// What a score may be: a number, or two with `/` between them.
    Ratio,
    /// Digits and the separators of a date.
    Date,
    /// Any text, shown to nobody.
    Secret,
}

impl Accepts {
    fn takes(self, c: char) -> bool {
        match self {
            Self::Text | Self::Secret => true,
            Self::Number => c.is_ascii_digit() || matches!(c, ',' | '.' | '-'),
            Self::Ratio => c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '/'),
            Self::Date => c.is_ascii_digit() || matches!(c, '/' | '-' | '.'),
        }
    }

    /// A second comma or point in the same number is refused.
    fn holds(self, text: &str) -> bool {
        let marks = |part: &str| part.chars().filter(|c| matches!(c, ',' | '.')).count();
        match self {
            Self::Number => marks(text) <= 1,
            Self::Ratio => text.split('/').all(|part| marks(part) <= 1),
            Self::Text | Self::Date | Self::Secret => true,
        }
    }
}

/// A field's text and cursor; the text is wiped when dropped.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Field {
    text: Zeroizing<String>,
    /// Letters before the cursor.
    cursor: usize,
    accepts: Accepts,
}

impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Field")
            .field("text", &self.shown())
            .field("cursor", &self.cursor)
            .finish()
    }
}

impl Field {
    /// An empty field.
    #[must_use]
    pub fn new(accepts: Accepts) -> Self {
        Self {
            accepts,
            ..Self::default()
        }
    }

    /// A field that holds `text`, cursor at its end.
    #[must_use]
    pub fn with(accepts: Accepts, text: &str) -> Self {
        let mut field = Self::new(accepts);
        field.set(text);
        field
    }

    /// What it holds.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it holds nothing but spaces.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Replaces everything, without asking what the field takes.
    pub fn set(&mut self, text: &str) {
        self.text = Zeroizing::new(nfc(&one_line(text)));
        self.cursor = count(&self.text);
    }

    /// Columns before the cursor.
    #[must_use]
    pub fn cursor_column(&self) -> usize {
        width(self.before())
    }

    /// Puts text at the cursor; false when the field does not take it, then nothing changed.
    pub fn insert(&mut self, text: &str) -> bool {
        let text = one_line(text);
        let trimmed = match self.accepts {
            Accepts::Text | Accepts::Secret => text.as_str(),
            _ => text.trim(),
        };
        if trimmed.is_empty() || !trimmed.chars().all(|c| self.accepts.takes(c)) {
            return false;
        }
        let (before, after) = self.split();
        // A combining mark joins the letter before it, so the whole left part is recomposed.
        let left = nfc(&format!("{before}{trimmed}"));
        let whole = nfc(&format!("{left}{after}"));
        if !self.accepts.holds(&whole) {
            return false;
        }
        self.cursor = count(&left);
        self.text = Zeroizing::new(whole);
        true
    }

    /// Carries out an edit; false when nothing changed.
    pub fn edit(&mut self, edit: Edit) -> bool {
        let old = (self.text.len(), self.cursor);
        let end = count(&self.text);
        match edit {
            Edit::Left => self.cursor = self.cursor.saturating_sub(1),
            Edit::Right => self.cursor = (self.cursor + 1).min(end),
            Edit::Home => self.cursor = 0,
            Edit::End => self.cursor = end,
            Edit::WordLeft => self.cursor = self.word_left(),
            Edit::WordRight => self.cursor = self.word_right(),
            Edit::Backspace => self.remove(self.cursor.saturating_sub(1), self.cursor),
            Edit::Delete => self.remove(self.cursor, (self.cursor + 1).min(end)),
            Edit::DeleteWord => self.remove(self.word_left(), self.cursor),
            Edit::Clear => self.remove(0, end),
        }
        old != (self.text.len(), self.cursor)
    }

    fn remove(&mut self, from: usize, to: usize) {
        let kept = |(i, g): (usize, &str)| (i < from || i >= to).then(|| g.to_owned());
        let text: String = self
            .text
            .graphemes(true)
            .enumerate()
            .filter_map(kept)
            .collect();
        self.text = Zeroizing::new(text);
        self.cursor = from.min(count(&self.text));
    }

    fn word_left(&self) -> usize {
        let letters: Vec<&str> = self.before().graphemes(true).collect();
        let blank = |g: &&&str| g.trim().is_empty();
        let gap = letters.iter().rev().take_while(blank).count();
        let word = letters
            .iter()
            .rev()
            .skip(gap)
            .take_while(|g| !blank(g))
            .count();
        self.cursor - gap - word
    }

    fn word_right(&self) -> usize {
        let letters: Vec<&str> = self.split().1.graphemes(true).collect();
        let blank = |g: &&&str| g.trim().is_empty();
        let word = letters.iter().take_while(|g| !blank(g)).count();
        let gap = letters.iter().skip(word).take_while(blank).count();
        self.cursor + word + gap
    }

    fn split(&self) -> (&str, &str) {
        let at = self.text.grapheme_indices(true).nth(self.cursor);
        self.text.split_at(at.map_or(self.text.len(), |(i, _)| i))
    }

    fn before(&self) -> &str {
        self.split().0
    }

    /// The text as it is shown: a dot for each letter of a secret.
    fn shown(&self) -> Zeroizing<String> {
        match self.accepts {
            Accepts::Secret => Zeroizing::new("•".repeat(count(&self.text))),
            _ => self.text.clone(),
        }
    }

    fn shown_column(&self) -> usize {
        match self.accepts {
            Accepts::Secret => self.cursor,
            _ => self.cursor_column(),
        }
    }

    /// Draws into the first row of `area`, scrolled so that the cursor shows; gives the
    /// cursor's place.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, style: Style) -> Option<Position> {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return None;
        }
        let room = usize::from(area.width);
        let skip = (self.shown_column() + 1).saturating_sub(room);
        let mut column = 0;
        let mut shown = String::new();
        let mut lost = 0;
        let text = self.shown();
        for letter in text.graphemes(true) {
            // A wide letter cut in half at the left edge goes as a whole.
            if column < skip {
                lost = (column + width(letter)).max(skip);
            } else {
                shown.push_str(letter);
            }
            column += width(letter);
        }
        buf.set_style(Rect { height: 1, ..area }, style);
        buf.set_stringn(area.x, area.y, &shown, room, style);
        let lost = if skip == 0 { 0 } else { lost };
        let x = self.shown_column().saturating_sub(lost).min(room - 1);
        Some(Position::new(
            area.x + u16::try_from(x).unwrap_or(0),
            area.y,
        ))
    }
}

fn count(text: &str) -> usize {
    text.graphemes(true).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_cursor_stands_after_what_was_typed() {
        let mut field = Field::default();
        for letter in ["N", "g", "u", "y", "ễ", "n"] {
            assert!(field.insert(letter));
        }
        assert_eq!((field.text(), field.cursor_column()), ("Nguyễn", 6));
        field.edit(Edit::Left);
        field.edit(Edit::Backspace);
        assert_eq!((field.text(), field.cursor_column()), ("Nguyn", 4));
    }

    #[test]
    fn decomposed_text_is_composed_on_the_way_in() {
        let mut field = Field::default();
        assert!(field.insert("Nguye\u{302}\u{303}n"));
        assert_eq!((field.text(), field.cursor_column()), ("Nguyễn", 6));
        let mut field = Field::with(Accepts::Text, "e");
        assert!(field.insert("\u{302}"));
        assert_eq!((field.text(), field.cursor_column()), ("ê", 1));
    }

    #[test]
    fn an_input_method_that_sends_backspace_and_a_letter_works() {
        let mut field = Field::with(Accepts::Text, "Sơ");
        field.edit(Edit::Backspace);
        field.insert("ở");
        assert_eq!(field.text(), "Sở");
    }

    #[test]
    fn pasted_lines_become_one_line() {
        let mut field = Field::default();
        field.insert("Sở\r\nNội vụ\n");
        assert_eq!(field.text(), "Sở Nội vụ ");
    }

    #[test]
    fn a_number_takes_comma_or_point_once_and_no_letters() {
        let mut field = Field::new(Accepts::Number);
        assert!(field.insert("4") && field.insert(",") && field.insert("5"));
        assert!(!field.insert(".") && !field.insert("a"));
        assert_eq!(field.text(), "4,5");
        let mut ratio = Field::new(Accepts::Ratio);
        assert!(ratio.insert(" 99/120 "));
        assert_eq!(ratio.text(), "99/120");
    }

    #[test]
    fn a_secret_is_shown_as_dots_and_printed_nowhere() {
        let mut field = Field::new(Accepts::Secret);
        assert!(field.insert("mật khẩu"));
        let mut buf = Buffer::empty(Rect::new(0, 0, 20, 1));
        let area = buf.area;
        let at = field.draw(&mut buf, area, Style::new());
        assert_eq!(at, Some(Position::new(8, 0)));
        assert!(format!("{buf:?}").contains("••••••••  "));
        for shown in [format!("{buf:?}"), format!("{field:?}")] {
            assert!(!shown.contains("khẩu"), "{shown}");
        }
        assert_eq!(field.text(), "mật khẩu");
    }

    #[test]
    fn words_are_steps_too() {
        let mut field = Field::with(Accepts::Text, "Sở Nội vụ");
        field.edit(Edit::WordLeft);
        assert_eq!(field.cursor_column(), 7);
        field.edit(Edit::DeleteWord);
        assert_eq!(field.text(), "Sở vụ");
        field.edit(Edit::Home);
        field.edit(Edit::WordRight);
        assert_eq!(field.cursor_column(), 3);
    }

    #[test]
    fn a_long_text_scrolls_under_its_cursor() {
        let field = Field::with(Accepts::Text, "abcdefgh日本");
        let mut buf = Buffer::empty(Rect::new(0, 0, 6, 1));
        let at = {
            let area = buf.area;
            field.draw(&mut buf, area, Style::new())
        };
        assert_eq!(at, Some(Position::new(5, 0)));
    }

    proptest! {
        #[test]
        fn no_edit_breaks_the_text(
            text in "[aăđễ日\u{302} ]{0,8}",
            edits in proptest::collection::vec(0..10_usize, 0..20),
            room in 1..6_u16,
        ) {
            let all = [
                Edit::Left, Edit::Right, Edit::WordLeft, Edit::WordRight, Edit::Home,
                Edit::End, Edit::Backspace, Edit::Delete, Edit::DeleteWord, Edit::Clear,
            ];
            let mut field = Field::with(Accepts::Text, &text);
            for edit in edits {
                field.edit(all[edit]);
                prop_assert!(field.cursor <= count(field.text()));
                let mut buf = Buffer::empty(Rect::new(0, 0, room, 1));
                let at = { let area = buf.area; field.draw(&mut buf, area, Style::new()) };
                prop_assert!(at.is_some_and(|p| p.x < room));
            }
        }
    }
}
