//! How the screen looks: the tree with details beside it, a text, or a form.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::forms::Filling;
use super::{Reading, State, WIDE, grid};
use crate::tui::cx::ScreenCx;
use crate::tui::screens::ScreenId;
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::{Painted, after, line, panel, row};

/// Draws the screen.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let w = cx.words.screens.agencies;
    let buf = frame.buffer_mut();
    let title = ScreenId::Agencies.title(cx.words);
    if let Some(filling) = &state.filling {
        return view_form(filling, buf, area, cx);
    }
    if state.rows.is_empty() {
        let inner = panel::panel(buf, area, title, true, cx.theme);
        for (n, text) in (1..).zip(wrap(w.empty, inner.width.into())) {
            line(buf, row(inner, n), &text, cx.style(Role::Text));
        }
        return Painted::default();
    }
    if let Some(reading) = state.reading {
        let title = match reading {
            Reading::Details => w.details,
            Reading::History => w.history,
        };
        let inner = panel::panel(buf, area, title, true, cx.theme);
        state.text.draw(buf, inner, cx);
        return Painted {
            page: Some(inner.height.into()),
            ..Painted::default()
        };
    }
    let left = if area.width >= WIDE {
        Rect {
            width: area.width * 13 / 20,
            ..area
        }
    } else {
        area
    };
    let inner = panel::panel(buf, left, title, true, cx.theme);
    let painted = state.table.draw(buf, inner, grid(&state.rows), cx, true);
    if left.width < area.width {
        let right = after(area, left.width);
        let inner = panel::panel(buf, right, w.details, false, cx.theme);
        state.text.draw(buf, inner, cx);
    }
    painted
}

/// The form, and under it what was refused, whole.
fn view_form(filling: &Filling, buf: &mut Buffer, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let inner = panel::panel(buf, area, &filling.title, true, cx.theme);
    let told = filling.faults.iter();
    let told: Vec<String> = told
        .flat_map(|fault| wrap(&format!("✘ {fault}"), inner.width.into()))
        .collect();
    let wanted = u16::try_from(told.len()).unwrap_or(u16::MAX);
    let feet = wanted.min(inner.height / 3);
    let form = Rect {
        height: inner.height - feet,
        ..inner
    };
    for (n, text) in (0..feet).zip(&told) {
        let strip = row(inner, form.height + n);
        line(buf, strip, text, cx.style(Role::Bad));
    }
    filling.form.draw(buf, form, cx)
}
