//! The first lines of a paper, as they would be read, and where a person is in them.
//!
//! Sentences wrap, tables scroll sideways. It shows nothing confidential.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use super::rows::What;
use super::write::bytes;
use crate::report::{Source, plain};
use crate::tui::cx::ScreenCx;
use crate::tui::keymap::Step;
use crate::tui::text::{width, wrap};
use crate::tui::theme::Role;
use crate::tui::widgets::{line, row};

/// Most lines kept of one paper.
const MOST: usize = 400;

/// Columns one step to the side goes.
const SIDE: usize = 8;

/// Text and place in it.
#[derive(Debug, Default)]
pub(super) struct Preview {
    pub(super) lines: Vec<String>,
    top: usize,
    left: usize,
}

impl Preview {
    /// Shows a text from its beginning.
    pub(super) fn show(&mut self, lines: Vec<String>) {
        *self = Self {
            lines,
            ..Self::default()
        };
    }

    /// Moves.
    pub(super) fn step(&mut self, step: Step, page: usize) {
        let last = self.lines.len().saturating_sub(1);
        let longest = self.lines.iter().map(|line| width(line)).max().unwrap_or(0);
        match step {
            Step::Up => self.top = self.top.saturating_sub(1),
            Step::Down => self.top = (self.top + 1).min(last),
            Step::PageUp | Step::HalfUp => self.top = self.top.saturating_sub(page),
            Step::PageDown | Step::HalfDown => self.top = (self.top + page).min(last),
            Step::First => (self.top, self.left) = (0, 0),
            Step::Last => self.top = self.lines.len().saturating_sub(page),
            Step::Left => self.left = self.left.saturating_sub(SIDE),
            Step::Right => self.left = (self.left + SIDE).min(longest.saturating_sub(SIDE)),
        }
    }

    /// Where one is: the first line shown and how many there are.
    pub(super) fn position(&self) -> (usize, usize) {
        ((self.top + 1).min(self.lines.len()), self.lines.len())
    }

    /// Draws what fits.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect, cx: &ScreenCx<'_>) {
        let room = usize::from(area.width);
        let shown = self.lines.iter().skip(self.top).flat_map(|text| {
            if is_table(text) {
                return vec![without(text, self.left)];
            }
            let indent = if text.starts_with("  ") { "  " } else { "" };
            let lines = wrap(text.trim_start(), room.saturating_sub(indent.len()));
            let lines: Vec<String> = lines.iter().map(|l| format!("{indent}{l}")).collect();
            // An empty line is a line too.
            if lines.is_empty() {
                vec![String::new()]
            } else {
                lines
            }
        });
        for (n, text) in (0..area.height).zip(shown) {
            line(buf, row(area, n), &text, cx.style(Role::Text));
        }
    }
}

/// Columns stand at least two blanks apart.
fn is_table(text: &str) -> bool {
    text.trim_start().contains("  ")
}

/// A line without its first columns.
fn without(text: &str, columns: usize) -> String {
    let mut gone = 0;
    let rest = text.graphemes(true).skip_while(|g| {
        let skip = gone < columns;
        gone += width(g);
        skip
    });
    rest.collect()
}

/// What is shown of a row.
pub(super) fn lines(what: &What, cx: &ScreenCx<'_>) -> Vec<String> {
    let w = cx.words.screens.reports;
    let said = |text: &str| text.lines().map(str::to_owned).collect();
    let mut lines: Vec<String> = match what {
        What::Scorecard => return said(w.agency_first),
        what if what.is_confidential() => return said(w.confidential_hidden),
        What::Paper(paper) => {
            let source = Source {
                book: cx.book,
                today: cx.today(),
                as_of: None,
                words: cx.words,
            };
            plain(&source.paper(paper), cx.words)
        }
        What::Registry | What::Scores => {
            match bytes(what, std::path::Path::new("x.csv"), false, cx) {
                Ok(bytes) => said(&String::from_utf8_lossy(&bytes)),
                Err(failure) => vec![failure.what],
            }
        }
    };
    let all = lines.len();
    if all > MOST {
        lines.truncate(MOST);
        lines.push((w.more)(all));
    }
    lines
}
