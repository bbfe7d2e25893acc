//! Frames with a title, on the screen and in front of it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, Clear, Widget};

use crate::tui::text::fit;
use crate::tui::theme::{Role, Theme};

/// Draws a frame with a title; gives what is left inside. Too small for a frame: all of it.
pub fn panel(buf: &mut Buffer, area: Rect, title: &str, focused: bool, theme: Theme) -> Rect {
    let area = area.intersection(buf.area);
    if area.width < 4 || area.height < 3 {
        return area;
    }
    let role = if focused { Role::Title } else { Role::Faint };
    let mark = if focused { "▪ " } else { "" };
    let title = fit(
        &format!(" {mark}{title} "),
        usize::from(area.width.saturating_sub(2)),
    );
    let block = Block::bordered()
        .border_style(theme.style(Role::Faint))
        .title(title)
        .title_style(theme.style(role));
    let inner = block.inner(area);
    block.render(area, buf);
    inner
}

/// A frame in front of everything, with one column of air; wipes what was behind it.
pub fn front(buf: &mut Buffer, area: Rect, title: &str, theme: Theme) -> Rect {
    let area = area.intersection(buf.area);
    Clear.render(area, buf);
    let inner = panel(buf, area, title, true, theme);
    let air = u16::from(inner.width > 8);
    Rect {
        x: inner.x + air,
        width: inner.width - 2 * air,
        ..inner
    }
}

/// An area of this size in the middle of another, never larger than it.
#[must_use]
pub fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(area.width);
    let height = height.min(area.height);
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    }
}
