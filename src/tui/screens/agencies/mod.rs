//! Cơ quan: the registry as a tree, as of a day; details, history, changes and files.
//!
//! Rows are made when the book, the day, the year or the language changed, never for a key.
//! What a change or a file would do is shown before it is asked for; the book decides, all or
//! nothing.

mod chips;
mod details;
mod finding;
mod forms;
mod history;
mod import;
mod keys;
mod preview;
mod refresh;
mod rows;
mod view;

pub use keys::{Act, KEYS, PLACES};
pub use view::view;

use std::collections::BTreeSet;
use std::path::PathBuf;

use self::forms::{Filling, What};
use self::preview::Goal;
use self::refresh::{Basis, refresh};
use self::rows::{AgencyRow, COLUMNS};
use super::{Heard, ScreenAct};
use crate::registry::AgencyKey;
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Answer, Done, Effect, Work};
use crate::tui::keymap::{Action, Step, When};
use crate::tui::widgets::dialog::{Ask, Dialog};
use crate::tui::widgets::field::Accepts;
use crate::tui::widgets::form::{Reply, parse_date};
use crate::tui::widgets::picker::{Item, Picker};
use crate::tui::widgets::reader::Reader;
use crate::tui::widgets::table::{Chip, Grid, TableState};
use crate::words::numbers;

/// From this width on the details stand beside the tree.
const WIDE: u16 = 120;
const DAY: &str = "agencies.day";
const FILE: &str = "agencies.file";
const CHANGE: &str = "agencies.change";

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    rows: Vec<AgencyRow>,
    /// What the rows were made from.
    made_of: Option<Basis>,
    table: TableState<AgencyKey>,
    /// Filters the branches were counted with.
    counted: Vec<Chip>,
    counts: String,
    marks: BTreeSet<AgencyKey>,
    /// Details or history of the agency under the cursor.
    text: Reader,
    /// Whose details the text tells; nobody's once something changed.
    text_of: Option<AgencyKey>,
    reading: Option<Reading>,
    filling: Option<Filling>,
    goal: Option<Goal>,
    folded: bool,
}

/// A text that fills the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    Details,
    History,
}

/// Where the keyboard is.
#[must_use]
pub fn place(state: &State) -> &'static [When] {
    if state.filling.is_some() {
        keys::FORM
    } else if state.reading.is_some() {
        keys::READING
    } else if state.table.is_searching() {
        keys::SEARCH
    } else {
        keys::LIST
    }
}

/// What is in front, for the status line.
#[must_use]
pub fn crumb(state: &State, cx: &ScreenCx<'_>) -> String {
    let (at, n) = state.table.position();
    let marked = match state.marks.len() {
        0 => String::new(),
        marks => format!("{} · ", (cx.words.screens.agencies.marked)(marks)),
    };
    format!("{marked}{at}/{n} › {}", state.counts)
}

/// Answers what is heard.
pub fn update(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let effects = hear(state, heard, cx);
    if state.table.chips() != state.counted {
        state.counted = state.table.chips().to_vec();
        rows::count(&mut state.rows, &state.counted, cx);
    }
    // Where the panel does not show, nobody looks.
    if state.reading.is_none() && cx.size.0 >= WIDE && selected(state) != state.text_of {
        look(state, cx);
    }
    effects
}

fn hear(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    match heard {
        Heard::Refresh => {
            refresh(state, cx);
            return Vec::new();
        }
        Heard::Done(Done::Stored(_)) => return stored(state, cx),
        Heard::Answer(answer) => return on_answer(state, answer, cx),
        Heard::Done(Done::Read { path, bytes }) => {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
            return import::import(&name.unwrap_or_default(), bytes, cx);
        }
        _ => {}
    }
    if let Some(filling) = &mut state.filling {
        match filling.form.hear(heard, cx.words) {
            Reply::Submit => return preview::hand_in(filling, &mut state.goal, cx),
            Reply::Pass if matches!(heard, Heard::Action(Action::Back)) => {
                state.filling = None;
                state.goal = None;
            }
            _ => {}
        }
        return Vec::new();
    }
    if state.reading.is_some() {
        return read(state, heard, cx);
    }
    if let Heard::Action(Action::On(ScreenAct::Agencies(act))) = heard {
        return own(state, *act, cx);
    }
    let answered = state.table.hear(heard, grid(&state.rows), cx);
    if matches!(
        heard,
        Heard::Text(_) | Heard::Paste(_) | Heard::Action(Action::Edit(_))
    ) {
        finding::go_to_best(state, cx);
    }
    match (answered, heard) {
        (Some(effects), _) => effects,
        (None, Heard::Action(Action::Choose)) => own(state, Act::Details, cx),
        (None, Heard::Action(Action::Back)) => own(state, Act::Today, cx),
        _ => Vec::new(),
    }
}

/// What happens to what is read.
fn read(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    match heard {
        Heard::Action(Action::Move(step)) => state.text.scroll(*step, cx.page),
        Heard::Action(Action::Back) => {
            state.reading = None;
            state.text_of = None;
        }
        Heard::Action(Action::CopyMenu | Action::Copy(_)) => {
            return vec![Effect::Copy(state.text.text())];
        }
        _ => {}
    }
    Vec::new()
}

fn own(state: &mut State, act: Act, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.agencies;
    match act {
        Act::Change => return vec![changes_menu(state, cx)],
        Act::Chips => return vec![chips::menu(&state.rows, state.table.chips(), cx)],
        Act::Mark => mark(state, cx),
        Act::MarkAll => {
            let chips = state.table.chips();
            let found = state.rows.iter().filter(|row| rows::holds(row, chips, cx));
            state.marks.extend(found.map(|row| row.key.clone()));
            show_marks(state);
        }
        Act::Unmark => {
            state.marks.clear();
            show_marks(state);
        }
        Act::AsOf => {
            let day = cx.day.strftime("%d/%m/%Y").to_string();
            let ask = Ask::new(w.ask_day, DAY, Accepts::Date).with(&day);
            return vec![Effect::Open(Dialog::Ask(ask))];
        }
        Act::Today if cx.day != cx.today() => return vec![Effect::SetDay(cx.today())],
        Act::Today => {}
        Act::Details => {
            look(state, cx);
            state.reading = Some(Reading::Details).filter(|_| !state.text.is_empty());
        }
        Act::History => {
            if let Some(unit) = state.table.selected(grid(&state.rows)) {
                let lines = history::lines(unit, cx);
                state.text = Reader::new(lines);
                state.text_of = None;
                state.reading = Some(Reading::History);
            }
        }
        Act::Import => {
            let ask = Ask::new(w.ask_file, FILE, Accepts::Text).hint(w.file_hint);
            return vec![Effect::Open(Dialog::Ask(ask))];
        }
    }
    Vec::new()
}

fn on_answer(state: &mut State, answer: &Answer, cx: &ScreenCx<'_>) -> Vec<Effect> {
    match answer.tag {
        DAY => match parse_date(&answer.value) {
            Some(day) => return vec![Effect::SetDay(day)],
            None => return vec![Effect::refuse(cx.words.screens.agencies.not_a_day)],
        },
        FILE => return vec![Effect::work(Work::Read(PathBuf::from(answer.value.trim())))],
        chips::TAG => {
            if let Some(chip) = chips::chosen(&answer.value) {
                if state.table.chips().contains(&chip) {
                    state.table.drop_chip(&chip, grid(&state.rows), cx);
                } else {
                    state.table.add_chip(chip, grid(&state.rows), cx);
                }
            }
        }
        CHANGE => {
            let at = answer.value.parse::<usize>().ok();
            if let Some(what) = at.and_then(|at| What::ALL.get(at)) {
                return begin(state, *what, cx);
            }
        }
        _ => {}
    }
    Vec::new()
}

/// The agencies a change is for: the marked ones, or the one under the cursor.
fn chosen(state: &State) -> Vec<&AgencyRow> {
    if state.marks.is_empty() {
        return state
            .table
            .selected(grid(&state.rows))
            .into_iter()
            .collect();
    }
    state.rows.iter().filter(|row| row.marked).collect()
}

/// What a decision can do to the agencies chosen.
fn changes_menu(state: &State, cx: &ScreenCx<'_>) -> Effect {
    let w = cx.words.screens.agencies;
    let chosen = chosen(state);
    let whom = match chosen.as_slice() {
        [one] => one.plain_name.clone(),
        several => (w.marked)(several.len()),
    };
    let fits = |what: &What| match chosen.len() {
        0 => *what == What::Found,
        1 => true,
        _ => what.takes_several(),
    };
    let items = What::ALL.iter().enumerate().filter(|(_, what)| fits(what));
    let items = items.map(|(at, what)| Item::answer(what.verb(cx), CHANGE, at.to_string()));
    let title = format!("{}: {whom}", w.change);
    Effect::Open(Dialog::Picker(Picker::new(title, items.collect())))
}

fn begin(state: &mut State, what: What, cx: &ScreenCx<'_>) -> Vec<Effect> {
    state.goal = None;
    state.filling = Some(Filling::new(what, &chosen(state), cx));
    Vec::new()
}

/// A change was recorded: the form goes, the cursor stands on what came of it.
fn stored(state: &mut State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    if state.filling.take().is_some() {
        state.marks.clear();
        show_marks(state);
    }
    let Some(goal) = state.goal.take() else {
        return Vec::new();
    };
    if goal.from > cx.day {
        let day = numbers::date(goal.from, cx.words.lang);
        let told = (cx.words.screens.agencies.holds_from)(&day);
        return vec![Effect::good(told)];
    }
    state.table.show(&goal.agency, grid(&state.rows), cx);
    Vec::new()
}

/// Marks the row under the cursor, or takes its mark away, and goes to the next.
fn mark(state: &mut State, cx: &ScreenCx<'_>) {
    let place = state.table.selected_place();
    let Some(row) = place.and_then(|at| state.rows.get_mut(at)) else {
        return;
    };
    row.marked = !row.marked;
    if row.marked {
        state.marks.insert(row.key.clone());
    } else {
        state.marks.remove(&row.key);
    }
    let down = Heard::Action(Action::Move(Step::Down));
    // A step asks for nothing more.
    drop(state.table.hear(&down, grid(&state.rows), cx));
}

fn show_marks(state: &mut State) {
    for row in &mut state.rows {
        row.marked = state.marks.contains(&row.key);
    }
}

fn selected(state: &State) -> Option<AgencyKey> {
    let row = state.table.selected(grid(&state.rows));
    row.map(|row| row.key.clone())
}

fn look(state: &mut State, cx: &ScreenCx<'_>) {
    let place = state.table.selected_place();
    let lines = place.map(|at| details::lines(&state.rows, at, cx));
    state.text.show(lines.unwrap_or_default());
    state.text_of = selected(state);
}

fn grid(rows: &[AgencyRow]) -> Grid<'_, AgencyRow> {
    Grid {
        columns: COLUMNS,
        rows,
    }
}
