//! Tổng quan: where the year stands and what is next.
//!
//! Nothing here gives a surprise visit away: only announced ones are counted by name.

mod facts;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

use self::facts::{Facts, Gauge};
use super::{Heard, ScreenAct, ScreenId};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Effect;
use crate::tui::keymap::chord::{ctrl_ch, f, key};
use crate::tui::keymap::{Action, Binding, When};
use crate::tui::text::width16;
use crate::tui::theme::Role;
use crate::tui::widgets::gauge::gauge;
use crate::tui::widgets::{Painted, after, below, line, panel, row};

/// From this width on there are two columns.
const WIDE: u16 = 120;
/// Columns left for a gauge beside its label.
const GAUGE: u16 = 34;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    facts: Facts,
}

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// To the screen of the first thing that is left to do.
    Next,
}

/// Its own keys.
pub static KEYS: &[Binding] = &[Binding {
    name: "overview.next",
    when: When::Screen(ScreenId::Overview),
    keys: &[f(2), key(KeyCode::Enter), ctrl_ch('n')],
    action: Action::On(ScreenAct::Overview(Act::Next)),
    says: |w| w.screens.overview.todo,
}];

/// Where the keyboard can be.
pub static PLACES: &[&[When]] = &[TOP];

const TOP: &[When] = &[When::Screen(ScreenId::Overview)];

/// Where the keyboard is.
#[must_use]
pub fn place(_state: &State) -> &'static [When] {
    TOP
}

/// What is in front, for the status line.
#[must_use]
pub fn crumb(_state: &State, _cx: &ScreenCx<'_>) -> String {
    String::new()
}

/// Answers what is heard.
pub fn update(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    match heard {
        Heard::Refresh => state.facts = facts::facts(cx),
        Heard::Action(Action::On(ScreenAct::Overview(Act::Next))) => {
            let first = state.facts.todo.first();
            let to = first.map_or(ScreenId::Reports, |(_, screen)| *screen);
            return vec![Effect::Go(to)];
        }
        _ => {}
    }
    Vec::new()
}

/// Draws the screen.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let title = ScreenId::Overview.title(cx.words);
    let buf = frame.buffer_mut();
    let inner = panel::panel(buf, area, title, true, cx.theme);
    let facts = &state.facts;
    if area.width >= WIDE {
        let left = Rect {
            width: inner.width / 2,
            ..inner
        };
        let right = after(inner, left.width + 2);
        let left = Rect {
            width: left.width.saturating_sub(1),
            ..left
        };
        let rest = duty(buf, left, facts, cx);
        let rest = visits(buf, rest, facts, cx);
        todo(buf, rest, facts, cx);
        let rest = scoring(buf, right, facts, cx);
        ranks(buf, rest, facts, cx);
    } else {
        let rest = duty(buf, inner, facts, cx);
        let rest = scoring(buf, rest, facts, cx);
        let rest = todo(buf, rest, facts, cx);
        let rest = visits(buf, rest, facts, cx);
        ranks(buf, rest, facts, cx);
    }
    Painted::default()
}

fn heading(buf: &mut Buffer, area: Rect, text: &str, cx: &ScreenCx<'_>) -> Rect {
    line(buf, row(area, 0), text, cx.style(Role::Title));
    below(area, 1)
}

fn gauges(buf: &mut Buffer, area: Rect, gauges: &[Gauge], cx: &ScreenCx<'_>) -> Rect {
    let widest = gauges.iter().map(|g| width16(&g.label)).max().unwrap_or(0);
    let label = widest.min(area.width.saturating_sub(GAUGE));
    let mut rest = area;
    for item in gauges {
        let strip = row(rest, 0);
        let text = Rect {
            width: label.min(strip.width),
            ..strip
        };
        line(buf, text, &item.label, cx.style(Role::Text));
        gauge(buf, after(strip, label + 1), item.share, cx);
        rest = below(rest, 1);
    }
    rest
}

fn lines(buf: &mut Buffer, area: Rect, texts: &[String], role: Role, cx: &ScreenCx<'_>) -> Rect {
    let mut rest = area;
    for text in texts {
        line(buf, row(rest, 0), text, cx.style(role));
        rest = below(rest, 1);
    }
    rest
}

fn duty(buf: &mut Buffer, area: Rect, facts: &Facts, cx: &ScreenCx<'_>) -> Rect {
    let rest = heading(buf, area, cx.words.screens.overview.duty, cx);
    let rest = gauges(buf, rest, &facts.duty, cx);
    below(lines(buf, rest, &facts.heads, Role::Text, cx), 1)
}

fn scoring(buf: &mut Buffer, area: Rect, facts: &Facts, cx: &ScreenCx<'_>) -> Rect {
    if facts.scoring.is_empty() {
        return area;
    }
    let rest = heading(buf, area, cx.words.screens.overview.scoring, cx);
    below(gauges(buf, rest, &facts.scoring, cx), 1)
}

fn visits(buf: &mut Buffer, area: Rect, facts: &Facts, cx: &ScreenCx<'_>) -> Rect {
    let w = cx.words.screens.overview;
    let rest = heading(buf, area, w.next, cx);
    if facts.visits.is_empty() {
        line(buf, row(rest, 0), w.no_next, cx.style(Role::Faint));
        return below(rest, 2);
    }
    below(lines(buf, rest, &facts.visits, Role::Text, cx), 1)
}

fn todo(buf: &mut Buffer, area: Rect, facts: &Facts, cx: &ScreenCx<'_>) -> Rect {
    let rest = heading(buf, area, cx.words.screens.overview.todo, cx);
    let marked: Vec<String> = facts
        .todo
        .iter()
        .map(|(text, _)| format!("▸ {text}"))
        .collect();
    below(lines(buf, rest, &marked, Role::Focus, cx), 1)
}

fn ranks(buf: &mut Buffer, area: Rect, facts: &Facts, cx: &ScreenCx<'_>) -> Rect {
    if facts.ranks.is_empty() {
        return area;
    }
    let mut rest = heading(buf, area, cx.words.screens.overview.ranks, cx);
    for (group, texts) in &facts.ranks {
        line(buf, row(rest, 0), group, cx.style(Role::Faint));
        rest = lines(buf, below(rest, 1), texts, Role::Text, cx);
    }
    rest
}
