//! Draws the ranking screen: the table, the panel beside it, or what is in front of both.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::super::ScreenId;
use super::{State, detail, grid};
use crate::tui::cx::ScreenCx;
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::{Painted, after, below, line, panel, row, split_last};
use crate::words::text;

/// From this width on the panel stands beside the table.
const WIDE: u16 = 120;
/// Widest panel; what is over is the table's.
const PANEL: u16 = 64;

/// Draws the screen.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let w = cx.words;
    let buf = frame.buffer_mut();
    if let Some(filling) = &state.filling {
        return filling.draw(buf, area, cx);
    }
    if let Some((what, reader)) = &state.reading {
        let inner = panel::panel(buf, area, what.title(w), true, cx.theme);
        reader.draw(buf, inner, cx);
        return Painted {
            page: Some(inner.height.into()),
            ..Painted::default()
        };
    }
    let title = ScreenId::Ranking.title(w);
    let Some(key) = state.groups.get(state.front) else {
        let inner = panel::panel(buf, area, title, true, cx.theme);
        for (n, text) in (1..).zip(wrap(w.screens.ranking.empty, inner.width.into())) {
            line(buf, row(inner, n), &text, cx.style(Role::Text));
        }
        return Painted::default();
    };
    let (left, right) = sides(area);
    let group = text::heading(&(w.ranking.group)(key));
    let many = if state.groups.len() > 1 {
        format!(" ({}/{})", state.front + 1, state.groups.len())
    } else {
        String::new()
    };
    let inner = panel::panel(
        buf,
        left,
        &format!("{title} · {group}{many}"),
        true,
        cx.theme,
    );
    // What is published and by which decision is worth a second line.
    let most = if inner.height > 12 { 2 } else { 1 };
    let standing = wrap(&state.standing, inner.width.into());
    let standing = if standing.len() > most {
        vec![state.standing.clone()]
    } else {
        standing
    };
    let mut rest = inner;
    for text in &standing {
        line(buf, row(rest, 0), text, cx.style(Role::Faint));
        rest = below(rest, 1);
    }
    // The rule of the places is never cut: it stands under the table in as many lines as
    // it takes, where the table keeps most of the room.
    let mut rule = wrap(&state.method, inner.width.into());
    if rule.len() > usize::from(inner.height / 4) {
        rule = vec![state.method.clone()];
    }
    let mut table = rest;
    for text in rule.iter().rev() {
        let (above, foot) = split_last(table);
        table = above;
        line(buf, foot, text, cx.style(Role::Faint));
    }
    if state.members.iter().any(|member| member.row.is_near_tie()) {
        let (above, note) = split_last(table);
        table = above;
        line(buf, note, w.ranking.near_tie_note, cx.style(Role::Faint));
    }
    if state.other_scheme {
        let (above, note) = split_last(table);
        table = above;
        line(buf, note, w.review.changed_note, cx.style(Role::Faint));
    }
    let painted = state.table.draw(buf, table, grid(&state.rows), cx, true);
    if let (Some(right), Some(detail)) = (right, &state.detail) {
        let inner = panel::panel(buf, right, w.screens.ranking.explanation, false, cx.theme);
        detail::draw(detail, buf, inner, cx);
    }
    painted
}

/// The table, and the panel beside it where there is room.
fn sides(area: Rect) -> (Rect, Option<Rect>) {
    if area.width < WIDE {
        return (area, None);
    }
    let left = (area.width * 3 / 5).max(area.width.saturating_sub(PANEL));
    let right = after(area, left);
    let left = Rect {
        width: left,
        ..area
    };
    (left, Some(below(right, 0)))
}
