//! Lịch kiểm tra: who is visited when and by whom, and how far the duty is met.
//!
//! ```text
//! ┌ Lịch ─────────────────────────────┐┌ Tháng 4/2017 ┐
//! │ Sở: đã kiểm tra 1, đã rút 7 …     ││ Hai Ba …     │
//! │ Ngày  Thứ  Tên  Đoàn  Tiến độ     ││  3  4• 5  6* │
//! └───────────────────────────────────┘└──────────────┘
//! ```
//!
//! Surprise visits are shown only when asked for and confirmed; leaving the screen hides
//! them again.

mod forms;
mod month;
mod rows;

use std::collections::BTreeMap;

use jiff::civil::Date;
use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

use self::forms::Filling;
use self::rows::{COLUMNS, VisitRow};
use super::{Heard, ScreenAct, ScreenId};
use crate::planning::{Duty, DutyState};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Done, Effect};
use crate::tui::keymap::chord::{alt_ch, ch, f, key};
use crate::tui::keymap::{Action, Binding, When};
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::dialog::{Confirm, Dialog};
use crate::tui::widgets::form::Reply;
use crate::tui::widgets::table::{Grid, TableState};
use crate::tui::widgets::{Painted, after, below, line, panel, row};

/// Columns of the month at the side.
const SIDE: u16 = 34;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    rows: Vec<VisitRow>,
    table: TableState<String>,
    filling: Option<Filling>,
    revealed: bool,
    /// Whether the year has surprise visits.
    secret: bool,
    coverage: Vec<(Role, String)>,
    counts: BTreeMap<Date, usize>,
}

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Day and team of the visit under the cursor.
    Set,
    /// Days for all announced visits without one.
    Spread,
    /// The visit under the cursor was made.
    Done,
    /// Ask whether to show surprise visits, or hide them.
    Reveal,
    /// Show them, after the question.
    Revealed,
}

const fn act(act: Act) -> Action {
    Action::On(ScreenAct::Plan(act))
}

macro_rules! own {
    ($name:literal, $keys:expr, $act:ident, $says:ident) => {
        Binding {
            name: $name,
            when: When::Screen(ScreenId::Plan),
            keys: $keys,
            action: act(Act::$act),
            says: |w| w.screens.plan.$says,
        }
    };
}

/// Its own keys.
pub static KEYS: &[Binding] = &[
    own!("plan.set", &[f(2), ch('e')], Set, set),
    own!("plan.spread", &[f(11), ch('p')], Spread, spread),
    own!(
        "plan.done",
        &[alt_ch('d'), key(KeyCode::Insert)],
        Done,
        done
    ),
    own!("plan.reveal", &[f(12)], Reveal, reveal),
];

/// Where the keyboard can be.
pub static PLACES: &[&[When]] = &[LIST, SEARCH, FORM];

const LIST: &[When] = &[When::Table, When::Screen(ScreenId::Plan)];
const SEARCH: &[When] = &[When::Field, When::Search];
const FORM: &[When] = &[When::Field, When::Form];

/// Where the keyboard is.
#[must_use]
pub fn place(state: &State) -> &'static [When] {
    if state.filling.is_some() {
        FORM
    } else if state.table.is_searching() {
        SEARCH
    } else {
        LIST
    }
}

/// What is in front, for the status line.
#[must_use]
pub fn crumb(state: &State, _cx: &ScreenCx<'_>) -> String {
    let (at, n) = state.table.position();
    format!("{at}/{n}")
}

/// Answers what is heard.
pub fn update(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    match heard {
        Heard::Refresh => {
            // A list that was left must not wait open for the next person.
            state.revealed = false;
            refresh(state, cx);
            return Vec::new();
        }
        Heard::Done(Done::Stored(_)) => {
            state.filling = None;
            refresh(state, cx);
            return Vec::new();
        }
        _ => {}
    }
    if let Some(filling) = &mut state.filling {
        match filling.form.hear(heard, cx.words) {
            Reply::Submit => return forms::hand_in(filling, cx),
            Reply::Pass if matches!(heard, Heard::Action(Action::Back)) => state.filling = None,
            _ => {}
        }
        return Vec::new();
    }
    if let Heard::Action(Action::On(ScreenAct::Plan(act))) = heard {
        return own(state, *act, cx);
    }
    if let Some(effects) = state.table.hear(heard, grid(&state.rows), cx) {
        return effects;
    }
    match heard {
        Heard::Action(Action::Choose) => own(state, Act::Set, cx),
        _ => Vec::new(),
    }
}

fn own(state: &mut State, act: Act, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.plan;
    let visit = state.table.selected(grid(&state.rows));
    match (act, visit) {
        (Act::Set | Act::Done, Some(visit)) if visit.done => {
            return vec![Effect::refuse(w.already)];
        }
        (Act::Set, Some(visit)) => state.filling = Some(forms::set(visit, cx)),
        (Act::Done, Some(visit)) => state.filling = Some(forms::done(visit, cx)),
        (Act::Set | Act::Done, None) => {}
        (Act::Spread, _) => {
            let visits = cx.book.visits(cx.year, false);
            if !visits.iter().any(|visit| visit.inspection.date.is_none()) {
                return vec![Effect::refuse(w.none_open)];
            }
            state.filling = Some(forms::period(cx));
        }
        (Act::Reveal, _) if state.revealed => {
            state.revealed = false;
            refresh(state, cx);
        }
        (Act::Reveal, _) if !state.secret => return vec![Effect::refuse(w.no_surprise)],
        (Act::Reveal, _) => {
            let then = vec![Effect::Act(self::act(Act::Revealed))];
            let confirm = Confirm::new(w.reveal_question, w.reveal_verb, then);
            return vec![Effect::Open(Dialog::Confirm(confirm))];
        }
        (Act::Revealed, _) => {
            state.revealed = true;
            refresh(state, cx);
        }
    }
    Vec::new()
}

fn refresh(state: &mut State, cx: &ScreenCx<'_>) {
    state.rows = rows::rows(state.revealed, cx);
    state.secret = cx.book.has_surprise(cx.year);
    state.counts.clear();
    for day in state.rows.iter().filter_map(|row| row.date) {
        *state.counts.entry(day).or_default() += 1;
    }
    state.coverage = coverage(cx);
    state.table.refresh(grid(&state.rows), cx);
}

/// One line for each stratum of the city, one for all heads together.
fn coverage(cx: &ScreenCx<'_>) -> Vec<(Role, String)> {
    let w = cx.words.screens.plan;
    let duties = cx.book.duties(cx.year, cx.day);
    let (city, heads): (Vec<Duty>, Vec<Duty>) =
        duties.into_iter().partition(|duty| duty.tier == "city");
    let told = |name: &str, counts: [usize; 3], state: DutyState| {
        let role = match state {
            DutyState::Met => Role::Good,
            DutyState::Drawn => Role::Text,
            DutyState::NotDrawn => Role::Warn,
        };
        let state = (cx.words.planning.duty_state)(state);
        (role, (w.coverage)(name, counts, state))
    };
    let mut lines: Vec<(Role, String)> = city
        .iter()
        .map(|duty| {
            let name = (cx.words.draw_lists.stratum)(&duty.stratum);
            told(&name, [duty.done, duty.drawn, duty.quota], duty.state())
        })
        .collect();
    // The least met head says where they all stand.
    if let Some(state) = heads.iter().map(Duty::state).min() {
        let sum = |count: fn(&Duty) -> usize| heads.iter().map(count).sum();
        let counts = [sum(|d| d.done), sum(|d| d.drawn), sum(|d| d.quota)];
        lines.push(told(w.heads, counts, state));
    }
    lines
}

fn grid(rows: &[VisitRow]) -> Grid<'_, VisitRow> {
    Grid {
        columns: COLUMNS,
        rows,
    }
}

/// Draws the screen.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let buf = frame.buffer_mut();
    let w = cx.words.screens.plan;
    if let Some(filling) = &state.filling {
        let inner = panel::panel(buf, area, &filling.title, true, cx.theme);
        return filling.form.draw(buf, inner, cx);
    }
    let mut title = ScreenId::Plan.title(cx.words).to_owned();
    if state.revealed {
        title = format!("{title} – {}", w.confidential);
    }
    let side = if area.width >= 110 && area.height >= 12 {
        SIDE
    } else {
        0
    };
    let list = Rect {
        width: area.width.saturating_sub(side),
        ..area
    };
    let mut rest = panel::panel(buf, list, &title, true, cx.theme);
    for (role, text) in &state.coverage {
        if rest.height > 6 {
            line(buf, row(rest, 0), text, cx.style(*role));
            rest = below(rest, 1);
        }
    }
    if state.secret && !state.revealed && rest.height > 4 {
        line(buf, row(rest, 0), w.hidden, cx.style(Role::Faint));
        rest = below(rest, 1);
    }
    if side > 0 {
        let day = state
            .table
            .selected(grid(&state.rows))
            .and_then(|row| row.date);
        let day = day.unwrap_or_else(|| crate::book::day_in(cx.year, cx.today()));
        month::draw(buf, after(area, list.width), day, &state.counts, cx);
    }
    if state.rows.is_empty() {
        for text in wrap(&(w.empty)(cx.year), usize::from(rest.width)) {
            line(buf, row(rest, 0), &text, cx.style(Role::Text));
            rest = below(rest, 1);
        }
        return Painted::default();
    }
    state.table.draw(buf, rest, grid(&state.rows), cx, true)
}
