//! Chấm điểm: an agency, its sheet, and values typed fast with what they do in sight.
//!
//! A value counts as recorded only when the worker says so: until then its cell shows `●`.

mod about;
mod agencies;
mod cells;
mod entry;
mod keys;
mod typing;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::agencies::AgencyRow;
use self::cells::{CellId, CellRow};
use self::entry::{Entry, Group};
pub use self::keys::{Act, KEYS, PLACES};
use self::keys::{ENTRY, HELD, LIST, SEARCH, SHEET, act};
use self::typing::Sent;
use super::{Heard, ScreenAct, ScreenId};
use crate::book::YearResults;
use crate::registry::AgencyKey;
use crate::scoring::Lane;
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Effect;
use crate::tui::keymap::{Action, Step, When};
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::table::{Grid, TableState};
use crate::tui::widgets::{Painted, below, line, panel, row};

/// Lanes a person enters here, in the order the key turns through.
const LANES: [Lane; 5] = [
    Lane::Own,
    Lane::Survey,
    Lane::Appraised,
    Lane::Reappraised,
    Lane::Inspected,
];
/// Rows of the panel under the sheet.
const PANEL: u16 = 9;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    agencies: Vec<AgencyRow>,
    list: TableState<AgencyKey>,
    sheet: Option<AgencyKey>,
    cells: Vec<CellRow>,
    table: TableState<CellId>,
    lane: usize,
    group: Group,
    entry: Option<Entry>,
    sent: Option<Sent>,
    /// Typing begins no value until a person has chosen a cell.
    stopped: bool,
    detail: Vec<String>,
    head: String,
    standing: String,
}

/// Where the keyboard is.
#[must_use]
pub fn place(state: &State) -> &'static [When] {
    if let Some(entry) = &state.entry {
        if entry.held { HELD } else { ENTRY }
    } else if state.table.is_searching() || state.list.is_searching() {
        SEARCH
    } else if state.sheet.is_some() {
        SHEET
    } else {
        LIST
    }
}

/// What is in front, for the status line.
#[must_use]
pub fn crumb(state: &State, cx: &ScreenCx<'_>) -> String {
    if state.sheet.is_none() {
        let (at, n) = state.list.position();
        return format!("{at}/{n}");
    }
    let lane = (cx.words.scoring.lane)(lane(state));
    (cx.words.screens.scoring.entering)(lane)
}

fn lane(state: &State) -> Lane {
    LANES.get(state.lane).copied().unwrap_or(Lane::Own)
}

/// Whether a value is on its way and keys have to wait for its answer.
#[must_use]
pub fn is_waiting(state: &State, cx: &ScreenCx<'_>) -> bool {
    typing::is_waiting(state, cx)
}

/// Whether typing begins no value until a person has chosen a cell.
#[must_use]
pub fn is_stopped(state: &State) -> bool {
    state.stopped
}

/// Stops typing: what is typed without looking lands nowhere.
pub fn stop(state: &mut State) {
    state.stopped = true;
    if let Some(entry) = &mut state.entry {
        entry.held = true;
    }
}

/// Answers what is heard.
pub fn update(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    match heard {
        Heard::Refresh => return refresh(state, cx),
        Heard::Done(done) => return typing::ended(state, done, cx),
        _ => {}
    }
    if typing::lost(state, cx) {
        return vec![Effect::refuse(cx.words.screens.scoring.held)];
    }
    if state.entry.is_some() {
        return typing::in_entry(state, heard, cx);
    }
    let Some(agency) = state.sheet.clone() else {
        if let Some(effects) = state.list.hear(heard, list(&state.agencies), cx) {
            return effects;
        }
        if let Heard::Action(Action::Choose) = heard {
            let row = state.list.selected(list(&state.agencies));
            state.sheet = row.map(|row| row.key.clone());
            state.stopped = false;
            open(state, &cx.book.results(cx.year), cx);
        }
        return Vec::new();
    };
    if let (Heard::Text(typed), false) = (heard, state.table.is_searching()) {
        return on_typed(state, &agency, typed, cx);
    }
    let before = selected(state);
    let answered = state.table.hear(heard, sheet(&state.cells), cx);
    leave_heading(state, heard, cx);
    let clicked = matches!(heard, Heard::Action(Action::ClickRow(_)));
    state.stopped &= selected(state) == before && !clicked;
    if selected(state) != before {
        look(state, cx);
    }
    if let Some(effects) = answered {
        return effects;
    }
    match heard {
        Heard::Action(Action::Back) => {
            state.sheet = None;
            return refresh(state, cx);
        }
        Heard::Action(Action::Choose) if state.stopped => return stopped(cx),
        Heard::Action(Action::Choose) => {
            begin(state, &agency, "", cx);
            if let Some(entry) = &mut state.entry {
                entry.fresh = true;
            }
        }
        Heard::Action(Action::On(ScreenAct::Scoring(act))) => on_act(state, *act, &agency, cx),
        _ => {}
    }
    Vec::new()
}

/// A figure typed on a cell begins its value, as in a spreadsheet; the signs that are keys
/// everywhere else still are.
fn on_typed(state: &mut State, agency: &AgencyKey, typed: &str, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let as_key = match typed {
        "j" => Action::Move(Step::Down),
        "k" => Action::Move(Step::Up),
        "g" => Action::Move(Step::First),
        "G" => Action::Move(Step::Last),
        "/" => Action::Search,
        "?" => Action::Help,
        ":" => Action::Prompt,
        "q" => Action::Back,
        " " => act(Act::Lane),
        _ => {
            if typed.starts_with(char::is_alphanumeric) {
                if state.stopped {
                    return stopped(cx);
                }
                begin(state, agency, typed, cx);
            }
            return Vec::new();
        }
    };
    vec![Effect::Act(as_key)]
}

fn stopped(cx: &ScreenCx<'_>) -> Vec<Effect> {
    vec![Effect::refuse(cx.words.screens.scoring.stopped)]
}

fn on_act(state: &mut State, act: Act, agency: &AgencyKey, cx: &ScreenCx<'_>) {
    match act {
        Act::Enter => begin(state, agency, "", cx),
        Act::Lane => state.lane = (state.lane + 1) % LANES.len(),
        Act::Next => turn(state, 1, cx),
        Act::Previous => turn(state, -1, cx),
        // Only while a value is typed, which is answered there.
        Act::Record => {}
        Act::Open => {
            let here = selected(state);
            let at = |cell: &CellRow| cell.criterion() == here;
            let from = state.cells.iter().position(at).map_or(0, |at| at + 1);
            let (before, after) = state.cells.split_at(from);
            let open = after.iter().chain(before).find(|cell| cell.open);
            if let Some(at) = open.and_then(CellRow::criterion) {
                state.stopped = false;
                let to = CellId::Criterion(at);
                state.table.select(&to, sheet(&state.cells), cx);
                look(state, cx);
            }
        }
    }
}

/// The sheet of the agency before or after in the list.
fn turn(state: &mut State, by: isize, cx: &ScreenCx<'_>) {
    let here = state
        .agencies
        .iter()
        .position(|row| Some(&row.key) == state.sheet.as_ref());
    let next = here.and_then(|at| at.checked_add_signed(by));
    if let Some(row) = next.and_then(|at| state.agencies.get(at)) {
        state.sheet = Some(row.key.clone());
        state.stopped = false;
        let key = row.key.clone();
        state.list.select(&key, list(&state.agencies), cx);
        open(state, &cx.book.results(cx.year), cx);
    }
}

fn begin(state: &mut State, agency: &AgencyKey, typed: &str, cx: &ScreenCx<'_>) {
    let Some(at) = selected(state) else { return };
    let Some((scheme, _)) = cx.book.inputs(cx.year, agency) else {
        return;
    };
    if let Some(criterion) = scheme.cells().nth(at) {
        let mut entry = Entry::new(agency, at, criterion, lane(state), typed, cx);
        entry.look(&state.group, cx);
        state.entry = Some(entry);
        state.stopped = false;
    }
}

fn selected(state: &State) -> Option<usize> {
    let row = state.table.selected(sheet(&state.cells));
    row.and_then(CellRow::criterion)
}

/// The cursor stands on criteria: from a heading it goes on, the way it came.
fn leave_heading(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) {
    let up = [Step::Up, Step::PageUp, Step::HalfUp].map(Action::Move);
    let mut step = match heard {
        Heard::Action(action) if up.contains(action) => Step::Up,
        _ => Step::Down,
    };
    for _ in 0..state.cells.len() {
        if selected(state).is_some() {
            return;
        }
        let (before, _) = state.table.position();
        let go = Heard::Action(Action::Move(step));
        state.table.hear(&go, sheet(&state.cells), cx);
        if state.table.position().0 == before {
            step = match step {
                Step::Up => Step::Down,
                _ => Step::Up,
            };
        }
    }
}

fn refresh(state: &mut State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let results = cx.book.results(cx.year);
    state.agencies = agencies::rows(&results, cx);
    state.standing = agencies::standing(&state.agencies, cx);
    state.list.refresh(list(&state.agencies), cx);
    // An agency the year does not score has no sheet in it.
    state
        .sheet
        .take_if(|agency| cx.book.inputs(cx.year, agency).is_none());
    open(state, &results, cx);
    typing::renew(state, cx)
}

/// Makes the sheet in front ready.
fn open(state: &mut State, results: &YearResults<'_>, cx: &ScreenCx<'_>) {
    let Some(agency) = state.sheet.clone() else {
        return;
    };
    state.cells = cells::rows(&agency, cx);
    state.table.refresh(sheet(&state.cells), cx);
    leave_heading(state, &Heard::Refresh, cx);
    state.group = Group::of(&agency, results);
    state.head = about::agency(&agency, results, cx);
    look(state, cx);
}

/// The panel: the criterion under the cursor, its rule, lanes and derivation.
fn look(state: &mut State, cx: &ScreenCx<'_>) {
    let at = selected(state);
    let lines = state.sheet.as_ref().zip(at);
    let lines = lines.and_then(|(agency, at)| about::criterion(agency, at, cx));
    state.detail = lines.unwrap_or_default();
}

fn list(rows: &[AgencyRow]) -> Grid<'_, AgencyRow> {
    Grid {
        columns: agencies::COLUMNS,
        rows,
    }
}

fn sheet(rows: &[CellRow]) -> Grid<'_, CellRow> {
    Grid {
        columns: cells::COLUMNS,
        rows,
    }
}

/// Draws the screen.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let buf = frame.buffer_mut();
    let title = ScreenId::Scoring.title(cx.words);
    let Some(agency) = &state.sheet else {
        let inner = panel::panel(buf, area, title, true, cx.theme);
        if state.agencies.is_empty() {
            let empty = cx.words.screens.scoring.empty;
            for (n, text) in (1..).zip(wrap(empty, inner.width.into())) {
                line(buf, row(inner, n), &text, cx.style(Role::Text));
            }
            return Painted::default();
        }
        line(buf, row(inner, 0), &state.standing, cx.style(Role::Faint));
        let inner = below(inner, 1);
        return state.list.draw(buf, inner, list(&state.agencies), cx, true);
    };
    let shown = state.agencies.iter().find(|row| row.key == *agency);
    let name = shown.map_or("", |row| row.name.as_str());
    let kind = shown.map_or("", |row| row.kind);
    let lane_name = (cx.words.scoring.lane)(lane(state));
    let title = format!(
        "{name} · {kind} · {}",
        (cx.words.screens.scoring.entering)(lane_name)
    );
    let lower = PANEL.min(area.height / 2);
    let upper = Rect {
        height: area.height - lower,
        ..area
    };
    let inner = panel::panel(buf, upper, &title, state.entry.is_none(), cx.theme);
    line(buf, row(inner, 0), &state.head, cx.style(Role::Faint));
    let focused = state.entry.is_none();
    let table = below(inner, 1);
    let painted = state
        .table
        .draw(buf, table, sheet(&state.cells), cx, focused);
    let panel_area = below(area, upper.height);
    match &state.entry {
        Some(entry) => {
            // The table's page stays known while a value is typed, or it would scroll.
            let mut both = painted;
            both.add(about::entering(entry, buf, panel_area, cx));
            both
        }
        None => {
            let name = cx.words.scoring_lists.criterion;
            let inner = panel::panel(buf, panel_area, name, false, cx.theme);
            let room = usize::from(inner.width);
            let texts = state.detail.iter().flat_map(|text| wrap(text, room));
            for (n, text) in (0..inner.height).zip(texts) {
                line(buf, row(inner, n), &text, cx.style(Role::Text));
            }
            painted
        }
    }
}
