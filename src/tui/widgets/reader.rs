//! A text to read: wrapped to its place, scrolled by the keys that move in lists. It never
//! changes the text.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{line, row};
use crate::tui::cx::ScreenCx;
use crate::tui::keymap::Step;
use crate::tui::text::{Align, pad, width, wrap};
use crate::tui::theme::Role;

/// Fewest columns a last column is kept in.
const NARROWEST: usize = 16;

/// A text and how far it is scrolled.
#[derive(Debug, Default, Clone)]
pub struct Reader {
    lines: Vec<String>,
    top: usize,
}

impl Reader {
    /// A text, shown from its beginning.
    #[must_use]
    pub fn new(lines: Vec<String>) -> Self {
        Self { lines, top: 0 }
    }

    /// Another text; where it is the same, it stays where it was scrolled to.
    pub fn show(&mut self, lines: Vec<String>) {
        if self.lines != lines {
            *self = Self::new(lines);
        }
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The whole text, for the clipboard.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines.join("\n").replace('\t', "")
    }

    /// Scrolls by a step; a page is `page` lines.
    pub fn scroll(&mut self, step: Step, page: usize) {
        let page = page.max(1);
        let by = match step {
            Step::Up => -1,
            Step::Down => 1,
            Step::PageUp => -page.cast_signed(),
            Step::PageDown => page.cast_signed(),
            Step::HalfUp => -(page / 2).cast_signed(),
            Step::HalfDown => (page / 2).cast_signed(),
            Step::First => isize::MIN / 2,
            Step::Last => isize::MAX / 2,
            Step::Left | Step::Right => 0,
        };
        let last = self.lines.len().saturating_sub(1);
        self.top = self.top.saturating_add_signed(by).min(last);
    }

    /// Scrolls in a place this wide and `page` high, and stops where the last line shows.
    pub fn scroll_in(&mut self, step: Step, room: usize, page: usize) {
        self.scroll(step, page);
        self.top = self.top.min(self.last_top(room, page));
    }

    /// The first line of the last page.
    fn last_top(&self, room: usize, page: usize) -> usize {
        let mut rows = 0;
        let from_end = self.lines.iter().rev();
        let fits = from_end.take_while(|text| {
            rows += wrapped(text, room).len();
            rows <= page
        });
        let fits = fits.count().max(1);
        self.lines.len().saturating_sub(fits)
    }

    /// Draws what fits, from the line scrolled to; a window that has grown shows more.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, cx: &ScreenCx<'_>) {
        let room = usize::from(area.width);
        let top = self.top.min(self.last_top(room, area.height.into()));
        let shown = self.lines.iter().skip(top);
        let wrapped = shown.flat_map(|text| wrapped(text, room));
        for (n, text) in (0..area.height).zip(wrapped) {
            line(buf, row(area, n), &text, cx.style(Role::Text));
        }
    }
}

/// A line of the text as lines of the screen, all as far in as it begins; after a tab, as
/// far in as what follows it, so that the last column of a table stays a column.
fn wrapped(text: &str, room: usize) -> Vec<String> {
    if let Some((head, rest)) = text.split_once('\t') {
        let indent = width(head);
        if indent + NARROWEST <= room {
            let lines = wrap(rest, room - indent).into_iter().enumerate();
            let before = |n| if n == 0 { head } else { "" };
            return lines
                .map(|(n, text)| format!("{}{text}", pad(before(n), indent, Align::Left)))
                .collect();
        }
        return wrapped(&format!("{head}{rest}"), room);
    }
    let start = text.trim_start();
    let indent = text.len() - start.len();
    let lines = wrap(start, room.saturating_sub(indent));
    if lines.is_empty() {
        return vec![String::new()];
    }
    let lines = lines.into_iter();
    lines
        .map(|text| format!("{}{text}", " ".repeat(indent)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_a_tab_stays_a_column_where_there_is_room() {
        let text = "  1  \tmột hai ba bốn năm sáu bảy";
        assert_eq!(
            wrapped(text, 17 + 5),
            ["  1  một hai ba bốn", "     năm sáu bảy"]
        );
        assert_eq!(wrapped(text, 12).len(), 3);
        assert_eq!(
            Reader::new(vec![text.to_owned()]).text(),
            text.replace('\t', "")
        );
    }
}
