//! Places in a source text: byte offsets inside, line and column for people.

use unicode_width::UnicodeWidthStr;

/// Columns a tab takes when a line is shown.
const TAB: &str = "    ";

/// A place as people count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// Columns it takes on a screen, at least 1; never past the end of its line.
    pub length: usize,
}

/// A place in bytes: from (included) to (excluded).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub from: usize,
    pub to: usize,
}

/// A sign of no width that makes two texts look alike.
pub(super) fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
    )
}

/// The text as it may be shown: tabs widened, control and direction marks made visible,
/// so that a file cannot steer the terminal.
#[must_use]
pub fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if is_hidden(c) => shown.push('\u{fffd}'),
            '\t' => shown.push_str(TAB),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => shown.push('\u{fffd}'),
            c if c.is_control() => shown.push('\u{fffd}'),
            c => shown.push(c),
        }
    }
    shown
}

/// Columns a text takes on a screen once it is [`printable`].
#[must_use]
pub fn columns(text: &str) -> usize {
    printable(text).width()
}

/// Where the lines of a text begin.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub fn new(text: &'a str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(breaks).collect();
        Self { text, starts }
    }

    /// The place for people.
    pub fn span(&self, place: Place) -> Span {
        let line = self.starts.partition_point(|start| *start <= place.from);
        let start = line.checked_sub(1).and_then(|i| self.starts.get(i));
        let start = start.copied().unwrap_or(0);
        let before = self.text.get(start..place.from).unwrap_or("");
        let marked = self.text.get(place.from..place.to).unwrap_or("");
        let marked = marked.lines().next().unwrap_or("");
        Span {
            line,
            column: before.chars().count() + 1,
            length: columns(marked).max(1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_characters_and_lengths_are_screen_columns() {
        let text = "một\n\tđiểm: \"漢字\"\n";
        let lines = Lines::new(text);
        let from = text.find('"').unwrap();
        let span = lines.span(Place { from, to: from + 8 });
        assert_eq!((span.line, span.column, span.length), (2, 8, 6));
        let end = lines.span(Place {
            from: text.len(),
            to: text.len(),
        });
        assert_eq!((end.line, end.column, end.length), (3, 1, 1));
    }

    #[test]
    fn a_file_cannot_steer_the_terminal() {
        assert_eq!(printable("a\u{1b}[2J\u{202e}"), "a\u{fffd}[2J\u{fffd}");
    }
}
