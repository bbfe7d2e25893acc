//! Xếp hạng: groups with places, bands and ties, and why an agency stands where it does.
//!
//! Figures come from the book's results when the screen comes to the front or a fact
//! arrives; nothing is computed while drawing.

mod detail;
mod rows;

use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

use self::detail::Detail;
use self::rows::{COLUMNS, RankRow};
use super::{Heard, ScreenAct, ScreenId};
use crate::book::{GroupKey, Member};
use crate::ranking::robust::Trial;
use crate::registry::AgencyKey;
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Effect;
use crate::tui::keymap::chord::{alt_ch, ch, ctrl_ch, f, key};
use crate::tui::keymap::{Action, Binding, When};
use crate::tui::text::{width16, wrap};
use crate::tui::theme::Role;
use crate::tui::widgets::reader::Reader;
use crate::tui::widgets::table::{Grid, TableState};
use crate::tui::widgets::{Painted, after, below, line, panel, row, split_last};
use crate::words::{explanation, firmness, text};

/// From this width on the panel stands beside the table.
const WIDE: u16 = 120;
/// Widest panel; what is over is the table's.
const PANEL: u16 = 64;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    groups: Vec<GroupKey>,
    front: usize,
    rows: Vec<RankRow>,
    /// The agency of each row, with its sums and place.
    members: Vec<Member>,
    table: TableState<AgencyKey>,
    ranked: usize,
    method: String,
    standing: String,
    /// Last year's places stand under another scheme.
    other_scheme: bool,
    detail: Option<Detail>,
    reading: Option<(Reading, Reader)>,
}

/// What is read in front of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Reading {
    /// Every point of an agency.
    Explanation(AgencyKey),
    /// How firm the places of the group are.
    Firmness,
}

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The next group.
    NextGroup,
    /// The group before.
    PreviousGroup,
    /// Every point of the agency under the cursor.
    Explain,
    /// How firm the places of the group are.
    Firmness,
}

const fn act(act: Act) -> Action {
    Action::On(ScreenAct::Ranking(act))
}

/// Its own keys.
pub static KEYS: &[Binding] = &[
    Binding {
        name: "ranking.next-group",
        when: When::Screen(ScreenId::Ranking),
        keys: &[ctrl_ch('g'), ch(' ')],
        action: act(Act::NextGroup),
        says: |w| w.screens.ranking.next_group,
    },
    Binding {
        name: "ranking.previous-group",
        when: When::Screen(ScreenId::Ranking),
        keys: &[alt_ch('g'), ch('b')],
        action: act(Act::PreviousGroup),
        says: |w| w.screens.ranking.previous_group,
    },
    Binding {
        name: "ranking.explain",
        when: When::Screen(ScreenId::Ranking),
        keys: &[f(2), ch('e'), key(KeyCode::Insert)],
        action: act(Act::Explain),
        says: |w| w.screens.ranking.explain,
    },
    Binding {
        name: "ranking.firmness",
        when: When::Screen(ScreenId::Ranking),
        keys: &[f(11), ch('v')],
        action: act(Act::Firmness),
        says: |w| w.screens.ranking.firmness,
    },
];

/// Where the keyboard can be.
pub static PLACES: &[&[When]] = &[LIST, SEARCH, READING];

const LIST: &[When] = &[When::Table, When::Screen(ScreenId::Ranking)];
const SEARCH: &[When] = &[When::Field, When::Search];
const READING: &[When] = &[When::Reader, When::Part(ScreenId::Ranking, "explanation")];

/// Where the keyboard is.
#[must_use]
pub fn place(state: &State) -> &'static [When] {
    if state.reading.is_some() {
        READING
    } else if state.table.is_searching() {
        SEARCH
    } else {
        LIST
    }
}

/// What is in front, for the status line.
#[must_use]
pub fn crumb(state: &State, cx: &ScreenCx<'_>) -> String {
    let Some(key) = state.groups.get(state.front) else {
        return String::new();
    };
    let group = (cx.words.ranking.group)(key);
    let ranked = (cx.words.screens.ranking.ranked)(state.ranked, state.rows.len());
    format!("{group} › {ranked}")
}

/// Answers what is heard.
pub fn update(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    if let Heard::Refresh = heard {
        refresh(state, cx);
        return Vec::new();
    }
    if let Some((_, reader)) = &mut state.reading {
        match heard {
            Heard::Action(Action::Move(step)) => {
                let room = usize::from(cx.size.0.saturating_sub(2));
                reader.scroll_in(*step, room, cx.page);
            }
            Heard::Action(Action::Back | Action::Accept) => state.reading = None,
            Heard::Action(Action::CopyMenu | Action::Copy(_)) => {
                return vec![Effect::Copy(reader.text())];
            }
            _ => {}
        }
        return Vec::new();
    }
    let before = selected(state);
    let answered = state.table.hear(heard, grid(&state.rows), cx);
    if selected(state) != before {
        look(state, cx);
    }
    if let Some(effects) = answered {
        return effects;
    }
    match heard {
        Heard::Action(Action::On(ScreenAct::Ranking(Act::NextGroup))) => turn(state, 1, cx),
        Heard::Action(Action::On(ScreenAct::Ranking(Act::PreviousGroup))) => {
            turn(state, state.groups.len().saturating_sub(1), cx);
        }
        Heard::Action(Action::Choose | Action::On(ScreenAct::Ranking(Act::Explain))) => {
            let key = selected(state).map(Reading::Explanation);
            state.reading = key.map(|what| (what, Reader::default()));
            tell(state, cx);
        }
        Heard::Action(Action::On(ScreenAct::Ranking(Act::Firmness))) => {
            state.reading = Some((Reading::Firmness, Reader::default()));
            tell(state, cx);
        }
        _ => {}
    }
    Vec::new()
}

/// The group so many places further, turning round at the end.
fn turn(state: &mut State, by: usize, cx: &ScreenCx<'_>) {
    state.front = (state.front + by) % state.groups.len().max(1);
    state.table = TableState::default();
    refresh(state, cx);
}

/// Tells what is read for the year and in the language in front; closes where there is
/// nothing to tell.
fn tell(state: &mut State, cx: &ScreenCx<'_>) {
    let Some((what, mut reader)) = state.reading.take() else {
        return;
    };
    let lines = match &what {
        Reading::Explanation(key) => {
            let explained = cx.book.explain(cx.year, key);
            let explained = explained.filter(|e| e.member.is_some());
            explained.map(|explained| explanation::lines(&explained, cx.words))
        }
        Reading::Firmness => firm(state, cx),
    };
    if let Some(lines) = lines {
        reader.show(lines);
        state.reading = Some((what, reader));
    }
}

/// How firm the places of the group in front are; only on demand, for it ranks a thousand
/// times.
fn firm(state: &State, cx: &ScreenCx<'_>) -> Option<Vec<String>> {
    let results = cx.book.results(cx.year);
    let group = results.groups.get(state.front).filter(|g| g.ranked > 0)?;
    let trial = Trial::usual(cx.year);
    Some(firmness::lines(cx.book, cx.year, group, &trial, cx.words))
}

fn selected(state: &State) -> Option<AgencyKey> {
    let row = state.table.selected(grid(&state.rows));
    row.map(|row| row.key.clone())
}

fn look(state: &mut State, cx: &ScreenCx<'_>) {
    let key = selected(state);
    let member = state.members.iter().find(|m| Some(&m.key) == key.as_ref());
    state.detail = member.and_then(|member| detail::detail(member, state.ranked, cx));
}

fn refresh(state: &mut State, cx: &ScreenCx<'_>) {
    let results = cx.book.results(cx.year);
    state.groups = results.groups.iter().map(|g| g.key.clone()).collect();
    state.front = state.front.min(state.groups.len().saturating_sub(1));
    state.rows = Vec::new();
    state.members = Vec::new();
    state.method = String::new();
    state.other_scheme = false;
    if let Some(group) = results.groups.get(state.front) {
        let last = rows::places_of(cx.book, cx.year - 1, group);
        state.rows = rows::rows(group, &last, cx.words);
        state.other_scheme = last.iter().any(|place| place.other_scheme);
        let done = group.members.iter();
        let done = done.filter(|m| m.is_scored() && m.totals.open_cells == 0);
        state.standing = (cx.words.ranking).standing(done.count(), group.members.len());
        let published = cx.book.published(cx.year);
        let published = cx.words.publication.line(published, &results);
        state.standing = format!("{} {}.", state.standing, text::heading(&published));
        state.members = group.members.clone();
        state.ranked = group.ranked;
        let names = group.tie_break_names();
        state.method = (cx.words.ranking.method)(&group.scheme.ranking, &names);
    }
    let names = state.rows.iter().map(|row| width16(&row.name));
    state.table.give_room("name", names.max().unwrap_or(0));
    state.table.refresh(grid(&state.rows), cx);
    look(state, cx);
    tell(state, cx);
}

fn grid(rows: &[RankRow]) -> Grid<'_, RankRow> {
    Grid {
        columns: COLUMNS,
        rows,
    }
}

/// Draws the screen.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let w = cx.words;
    let buf = frame.buffer_mut();
    if let Some((what, reader)) = &state.reading {
        let title = match what {
            Reading::Explanation(_) => w.screens.ranking.explanation,
            Reading::Firmness => w.screens.ranking.firmness,
        };
        let inner = panel::panel(buf, area, title, true, cx.theme);
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
    line(buf, row(inner, 0), &state.standing, cx.style(Role::Faint));
    let (table, foot) = split_last(below(inner, 1));
    line(buf, foot, &state.method, cx.style(Role::Faint));
    let mut table = table;
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
