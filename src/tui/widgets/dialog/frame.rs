//! The frame questions and messages stand in. It draws and changes nothing.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::keymap::Action;
use crate::tui::text::{width, wrap};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{Painted, after, line, panel, row};

/// Columns a text in front may take.
pub(super) fn text_room(area: Rect) -> usize {
    usize::from(area.width.saturating_sub(6)).min(74)
}

/// A frame with wrapped text, free rows under it and buttons, no narrower
/// than asked for; gives the first free row.
pub(super) fn boxed(
    buf: &mut Buffer,
    area: Rect,
    (title, text): (&str, &str),
    (extra, least): (u16, u16),
    buttons: &[(&str, bool, Action)],
    theme: Theme,
) -> (Rect, Painted) {
    let room = text_room(area);
    let lines = wrap(text, room);
    let feet = extra + u16::from(!buttons.is_empty());
    let high = u16::try_from(lines.len())
        .unwrap_or(u16::MAX)
        .saturating_add(feet + 3);
    let widest = lines
        .iter()
        .map(|l| width(l))
        .chain([width(title) + 4, usize::from(least)])
        .max()
        .unwrap_or(36);
    let wide = u16::try_from(widest).unwrap_or(u16::MAX).saturating_add(4);
    let inner = panel::front(buf, panel::centred(area, wide, high), title, theme);
    // The last rows belong to the field and the buttons even where the text is cut.
    let room = inner.height.saturating_sub(feet);
    for (n, text) in (0..room).zip(&lines) {
        line(buf, row(inner, n), text, theme.style(Role::Text));
    }
    let free = row(inner, inner.height.saturating_sub(feet));
    let mut painted = Painted::default();
    let mut rest = row(inner, inner.height.saturating_sub(1));
    for (label, front, action) in buttons {
        let role = if *front { Role::Focus } else { Role::Text };
        let used = line(buf, rest, &format!("[ {label} ]"), theme.style(role));
        painted.hits.push((
            Rect {
                width: used,
                ..rest
            },
            *action,
        ));
        rest = after(rest, used + 2);
    }
    (free, painted)
}
