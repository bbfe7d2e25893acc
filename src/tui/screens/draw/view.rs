//! How the draw screen looks: the list beside the minutes, or a form beside its arithmetic.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::forms::Filling;
use super::prepare::Prepare;
use super::{State, acts, grid};
use crate::tui::cx::ScreenCx;
use crate::tui::screens::ScreenId;
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::{Painted, below, line, panel, row};

/// Draws the screen.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let buf = frame.buffer_mut();
    if let Some(filling) = &state.filling {
        return view_filling(filling, buf, area, cx);
    }
    if let Some(prepare) = &state.prepare {
        return view_form(prepare, buf, area, cx);
    }
    let title = ScreenId::Draw.title(cx.words);
    if state.rows.is_empty() {
        let inner = panel::panel(buf, area, title, true, cx.theme);
        let text = (cx.words.screens.draw.empty)(cx.year);
        sentences(buf, inner, &[text], Role::Text, cx);
        return Painted::default();
    }
    let (list, paper) = if state.reading {
        (Rect::default(), area)
    } else if area.width >= 150 {
        side_by_side(area, area.width / 2)
    } else {
        let rows = u16::try_from(state.rows.len()).unwrap_or(u16::MAX);
        one_above_the_other(area, rows.saturating_add(3).min(area.height / 2).max(5))
    };
    let mut painted = Painted::default();
    if !state.reading {
        let inner = panel::panel(buf, list, title, true, cx.theme);
        painted = state.table.draw(buf, inner, grid(&state.rows), cx, true);
    }
    let id = state.table.selected(grid(&state.rows));
    let mut title = id.map(|row| row.id.clone()).unwrap_or_default();
    if state.minutes.is_revealed() {
        title = format!("{} – {title}", cx.words.screens.draw.secret);
    }
    let inner = panel::panel(buf, paper, &title, state.reading, cx.theme);
    state.minutes.draw(buf, inner, cx);
    if state.reading {
        painted.page = Some(usize::from(inner.height).max(1));
    }
    painted
}

fn view_form(prepare: &Prepare, buf: &mut Buffer, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let w = cx.words.screens.draw;
    let (left, right) = if area.width >= 120 {
        side_by_side(area, area.width / 2)
    } else {
        one_above_the_other(area, 13.min(area.height))
    };
    let title = format!("{}: {}", w.form, acts::whose(&prepare.whose, cx));
    let inner = panel::panel(buf, left, &title, true, cx.theme);
    let painted = prepare.form.draw(buf, inner, cx);
    let inner = panel::panel(buf, right, w.preview, false, cx.theme);
    let lines = prepare.lines.get(prepare.top..).unwrap_or_default();
    sentences(buf, inner, lines, Role::Text, cx);
    painted
}

fn view_filling(filling: &Filling, buf: &mut Buffer, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let (left, right) = if filling.lines.is_empty() {
        (area, Rect::default())
    } else if area.width >= 120 {
        side_by_side(area, area.width / 2)
    } else {
        one_above_the_other(area, area.height.saturating_sub(6).max(8).min(area.height))
    };
    let inner = panel::panel(buf, left, &filling.title, true, cx.theme);
    let painted = filling.form.draw(buf, inner, cx);
    if !filling.lines.is_empty() {
        let inner = panel::panel(buf, right, filling.heading(cx), false, cx.theme);
        sentences(buf, inner, &filling.lines, Role::Text, cx);
    }
    painted
}

/// Lines that fit; where they do not, the last one, which is the sum, still shows.
fn sentences(buf: &mut Buffer, area: Rect, lines: &[String], role: Role, cx: &ScreenCx<'_>) {
    let broken = lines
        .iter()
        .flat_map(|text| wrap(text, usize::from(area.width)));
    let broken: Vec<String> = broken.collect();
    let room = usize::from(area.height);
    let kept = if broken.len() > room {
        room.saturating_sub(1)
    } else {
        room
    };
    let tail = broken.last().filter(|_| broken.len() > room && room > 0);
    let mut rest = area;
    for text in broken.iter().take(kept).chain(tail) {
        line(buf, row(rest, 0), text, cx.style(role));
        rest = below(rest, 1);
    }
}

fn side_by_side(area: Rect, width: u16) -> (Rect, Rect) {
    (
        Rect { width, ..area },
        crate::tui::widgets::after(area, width),
    )
}

fn one_above_the_other(area: Rect, height: u16) -> (Rect, Rect) {
    let height = height.min(area.height);
    (Rect { height, ..area }, below(area, height))
}
