//! The shared pieces screens are made of. They draw into a buffer and clamp to it; none of
//! them knows a screen or changes anything while drawing.

pub mod bars;
pub mod chrome;
pub mod dialog;
pub mod field;
pub mod form;
pub mod gauge;
pub mod panel;
pub mod picker;
pub mod prompt;
pub mod reader;
pub mod search;
pub mod table;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::tui::keymap::Action;
use crate::tui::text::fit;

/// What drawing measured; the model keeps it for the next key press or click.
#[derive(Debug, Clone, Default)]
pub struct Painted {
    /// Rows the main table shows at once.
    pub page: Option<usize>,
    /// The first line a long text really shows.
    pub top: Option<usize>,
    /// Where the terminal's cursor belongs.
    pub cursor: Option<Position>,
    /// What a click means, innermost last.
    pub hits: Vec<(Rect, Action)>,
}

impl Painted {
    /// Adds what another piece measured; the later one wins.
    pub fn add(&mut self, other: Self) {
        self.page = other.page.or(self.page);
        self.top = other.top.or(self.top);
        self.cursor = other.cursor.or(self.cursor);
        self.hits.extend(other.hits);
    }

    /// What a click at this place means.
    #[must_use]
    pub fn hit(&self, at: Position) -> Option<Action> {
        let under = |(area, _): &&(Rect, Action)| area.contains(at);
        self.hits
            .iter()
            .rev()
            .find(under)
            .map(|(_, action)| *action)
    }
}

/// Writes one line, cut to `area` and to the frame; gives the columns used.
pub fn line(buf: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return 0;
    }
    let text = fit(text, usize::from(area.width));
    let (x, _) = buf.set_stringn(area.x, area.y, &text, usize::from(area.width), style);
    x - area.x
}

/// Row `n` of an area, empty where the area is not that high.
#[must_use]
pub fn row(area: Rect, n: u16) -> Rect {
    let height = u16::from(n < area.height);
    Rect {
        y: area.y.saturating_add(n),
        height,
        ..area
    }
}

/// The area without its first `n` rows.
#[must_use]
pub fn below(area: Rect, n: u16) -> Rect {
    let n = n.min(area.height);
    Rect {
        y: area.y.saturating_add(n),
        height: area.height - n,
        ..area
    }
}

/// The area without its first `n` columns.
#[must_use]
pub fn after(area: Rect, n: u16) -> Rect {
    let n = n.min(area.width);
    Rect {
        x: area.x.saturating_add(n),
        width: area.width - n,
        ..area
    }
}

/// Splits off the last row.
#[must_use]
pub fn split_last(area: Rect) -> (Rect, Rect) {
    let rest = area.height.saturating_sub(1);
    (
        Rect {
            height: rest,
            ..area
        },
        row(area, rest),
    )
}
