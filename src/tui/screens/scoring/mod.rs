//! Chấm điểm: an agency, its sheet, and values typed fast with what they do in sight.
//!
//! A value counts as recorded only when the worker says so: until then its cell shows `●`.

mod about;
mod agencies;
mod cells;
mod entry;
mod keys;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::agencies::AgencyRow;
use self::cells::CellRow;
use self::entry::{Entry, Group};
pub use self::keys::{Act, KEYS, PLACES};
use self::keys::{ENTRY, LIST, SEARCH, SHEET, act};
use super::{Heard, ScreenAct, ScreenId};
use crate::registry::AgencyKey;
use crate::scoring::Lane;
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Done, Effect};
use crate::tui::keymap::{Action, Step, When};
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::form::Reply;
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
    table: TableState<usize>,
    lane: usize,
    group: Group,
    entry: Option<Entry>,
    detail: Vec<String>,
    head: String,
}

/// Where the keyboard is.
#[must_use]
pub fn place(state: &State) -> &'static [When] {
    if state.entry.is_some() {
        ENTRY
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

/// Answers what is heard.
pub fn update(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    if let Heard::Refresh = heard {
        refresh(state, cx);
        return Vec::new();
    }
    if state.entry.is_some() {
        return in_entry(state, heard, cx);
    }
    let Some(agency) = state.sheet.clone() else {
        if let Some(effects) = state.list.hear(heard, list(&state.agencies), cx) {
            return effects;
        }
        if let Heard::Action(Action::Choose) = heard {
            let row = state.list.selected(list(&state.agencies));
            state.sheet = row.map(|row| row.key.clone());
            open(state, cx);
        }
        return Vec::new();
    };
    if let (Heard::Text(typed), false) = (heard, state.table.is_searching()) {
        return on_typed(state, &agency, typed, cx);
    }
    let before = selected(state);
    let answered = state.table.hear(heard, sheet(&state.cells), cx);
    if selected(state) != before {
        look(state, cx);
    }
    if let Some(effects) = answered {
        return effects;
    }
    match heard {
        Heard::Action(Action::Back) => {
            state.sheet = None;
            refresh(state, cx);
        }
        Heard::Action(Action::Choose) => begin(state, &agency, "", cx),
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
                begin(state, agency, typed, cx);
            }
            return Vec::new();
        }
    };
    vec![Effect::Act(as_key)]
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
            let from = selected(state).map_or(0, |at| at + 1);
            let (before, after) = state.cells.split_at(from.min(state.cells.len()));
            let open = after.iter().chain(before).find(|cell| cell.open);
            if let Some(at) = open.map(|cell| cell.at) {
                state.table.select(&at, sheet(&state.cells), cx);
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
        let key = row.key.clone();
        state.list.select(&key, list(&state.agencies), cx);
        open(state, cx);
    }
}

fn begin(state: &mut State, agency: &AgencyKey, typed: &str, cx: &ScreenCx<'_>) {
    let Some(at) = selected(state) else { return };
    let Some((scheme, _)) = cx.book.inputs(cx.year, agency) else {
        return;
    };
    if let Some(criterion) = scheme.criteria().nth(at) {
        let mut entry = Entry::new(agency, at, criterion, lane(state), typed, cx);
        entry.look(agency, lane(state), &state.group, cx);
        state.entry = Some(entry);
    }
}

fn in_entry(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let lane = lane(state);
    let (Some(entry), Some(agency)) = (state.entry.as_mut(), state.sheet.as_ref()) else {
        return Vec::new();
    };
    match heard {
        // Stored: on to the next criterion. A refusal leaves the text and the cursor.
        Heard::Done(Done::Stored(_)) => {
            let next = entry.at + 1;
            state.entry = None;
            state.table.select(&next, sheet(&state.cells), cx);
            look(state, cx);
            return Vec::new();
        }
        Heard::Action(Action::Back) => {
            state.entry = None;
            return Vec::new();
        }
        _ => {}
    }
    let heard = match heard {
        Heard::Action(Action::On(ScreenAct::Scoring(Act::Record))) => {
            &Heard::Action(Action::Submit)
        }
        heard => heard,
    };
    match entry.form.hear(heard, cx.words) {
        Reply::Submit => {
            let mark = cells::mark(agency, &entry.criterion);
            vec![Effect::record(entry.wish(agency, lane, cx.year), mark)]
        }
        Reply::Stay => {
            entry.look(agency, lane, &state.group, cx);
            Vec::new()
        }
        Reply::Pass => Vec::new(),
    }
}

fn selected(state: &State) -> Option<usize> {
    state
        .table
        .selected(sheet(&state.cells))
        .map(|cell| cell.at)
}

fn refresh(state: &mut State, cx: &ScreenCx<'_>) {
    state.agencies = agencies::rows(cx);
    state.list.refresh(list(&state.agencies), cx);
    if state.sheet.is_some() {
        open(state, cx);
    }
}

/// Makes the sheet in front ready.
fn open(state: &mut State, cx: &ScreenCx<'_>) {
    let Some(agency) = state.sheet.clone() else {
        return;
    };
    state.cells = cells::rows(&agency, cx);
    state.table.refresh(sheet(&state.cells), cx);
    state.group = Group::of(&agency, cx);
    state.head = about::agency(&agency, cx);
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
        return state.list.draw(buf, inner, list(&state.agencies), cx, true);
    };
    let name = state.agencies.iter().find(|row| row.key == *agency);
    let name = name.map_or("", |row| row.name.as_str());
    let lane_name = (cx.words.scoring.lane)(lane(state));
    let title = format!(
        "{name} · {}",
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
