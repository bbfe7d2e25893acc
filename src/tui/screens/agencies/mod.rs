//! Cơ quan: the registry as a tree, as of a day; details, and taking in a file.
//!
//! What a file would change is shown before it is asked for; the book decides, all or
//! nothing.

mod details;
mod rows;

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

use self::rows::{AgencyRow, COLUMNS};
use super::{Heard, ScreenAct, ScreenId};
use crate::book::Command;
use crate::exchange::Reading;
use crate::exchange::registry::read_registry_bytes;
use crate::registry::{AgencyKey, Kind, Leave};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Answer, Done, Effect, Work};
use crate::tui::keymap::chord::{ctrl_ch, f, key};
use crate::tui::keymap::{Action, Binding, Step, When};
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::dialog::{Ask, Confirm, Dialog, Message};
use crate::tui::widgets::field::Accepts;
use crate::tui::widgets::form::parse_date;
use crate::tui::widgets::reader::Reader;
use crate::tui::widgets::table::{Grid, TableState};
use crate::tui::widgets::{Painted, after, line, panel, row};

/// From this width on the details stand beside the tree.
const WIDE: u16 = 120;
const DAY: &str = "agencies.day";
const FILE: &str = "agencies.file";
/// Warnings shown before an import.
const WARNINGS: usize = 8;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    rows: Vec<AgencyRow>,
    table: TableState<AgencyKey>,
    counts: String,
    details: Reader,
    reading: bool,
    folded: bool,
}

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Another day.
    AsOf,
    /// Take in a file.
    Import,
    /// Everything on one agency.
    Details,
}

const fn act(act: Act) -> Action {
    Action::On(ScreenAct::Agencies(act))
}

/// Its own keys.
pub static KEYS: &[Binding] = &[
    Binding {
        name: "agencies.as-of",
        when: When::Screen(ScreenId::Agencies),
        keys: &[f(2), ctrl_ch('t')],
        action: act(Act::AsOf),
        says: |w| w.screens.agencies.as_of,
    },
    Binding {
        name: "agencies.import",
        when: When::Screen(ScreenId::Agencies),
        keys: &[key(KeyCode::Insert), ctrl_ch('o')],
        action: act(Act::Import),
        says: |w| w.screens.agencies.import,
    },
    Binding {
        name: "agencies.details",
        when: When::Screen(ScreenId::Agencies),
        keys: &[f(11), ctrl_ch('k')],
        action: act(Act::Details),
        says: |w| w.screens.agencies.details,
    },
];

/// Where the keyboard can be.
pub static PLACES: &[&[When]] = &[LIST, SEARCH, READING];

const LIST: &[When] = &[When::Table, When::Screen(ScreenId::Agencies)];
const SEARCH: &[When] = &[When::Field, When::Search];
const READING: &[When] = &[When::Table, When::Part(ScreenId::Agencies, "details")];

/// Where the keyboard is.
#[must_use]
pub fn place(state: &State) -> &'static [When] {
    if state.reading {
        READING
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
    format!("{at}/{n} › {}", state.counts)
}

/// Answers what is heard.
pub fn update(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    if let Heard::Refresh = heard {
        refresh(state, cx);
        return Vec::new();
    }
    if state.reading {
        match heard {
            Heard::Action(Action::Move(step)) => state.details.scroll(*step, cx.page),
            Heard::Action(Action::Back) => state.reading = false,
            Heard::Action(Action::CopyMenu | Action::Copy(_)) => {
                return vec![Effect::Copy(state.details.text())];
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
    let w = cx.words.screens.agencies;
    match heard {
        Heard::Action(Action::Choose | Action::On(ScreenAct::Agencies(Act::Details))) => {
            look(state, cx);
            state.reading = !state.details.is_empty();
        }
        Heard::Action(Action::On(ScreenAct::Agencies(Act::AsOf))) => {
            let day = cx.day.strftime("%d/%m/%Y").to_string();
            let ask = Ask::new(w.ask_day, DAY, Accepts::Date).with(&day);
            return vec![Effect::Open(Dialog::Ask(ask))];
        }
        Heard::Action(Action::On(ScreenAct::Agencies(Act::Import))) => {
            let ask = Ask::new(w.ask_file, FILE, Accepts::Text).hint(w.file_hint);
            return vec![Effect::Open(Dialog::Ask(ask))];
        }
        Heard::Answer(answer) => return on_answer(answer, cx),
        Heard::Done(Done::Read { path, bytes }) => {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
            return import(&name.unwrap_or_default(), bytes, cx);
        }
        _ => {}
    }
    Vec::new()
}

fn on_answer(answer: &Answer, cx: &ScreenCx<'_>) -> Vec<Effect> {
    match answer.tag {
        DAY => match parse_date(&answer.value) {
            Some(day) => vec![Effect::SetDay(day)],
            None => vec![Effect::refuse(cx.words.screens.agencies.not_a_day)],
        },
        FILE => vec![Effect::work(Work::Read(PathBuf::from(answer.value.trim())))],
        _ => Vec::new(),
    }
}

/// Shows what a file would change and asks; every fault is told where there are any.
fn import(name: &str, bytes: &[u8], cx: &ScreenCx<'_>) -> Vec<Effect> {
    let (w, a) = (cx.words.screens.agencies, cx.words.agencies);
    let tell = |text: String| vec![Effect::Open(Dialog::Message(Message::new(w.import, text)))];
    let rows = match read_registry_bytes(name, bytes, &Reading::default()) {
        Ok(rows) => rows,
        Err(fault) => return tell(fault.told(cx.words).text(cx.words)),
    };
    // A file says how things are from the day in front on, unless the workbook has no units.
    let as_of = Some(cx.day).filter(|_| !cx.book.registry.is_empty());
    let plan = match cx.book.registry.plan_import(&rows, as_of, cx.today()) {
        Ok(plan) => plan,
        Err(faults) => {
            let told: Vec<String> = faults.iter().map(|fault| (a.row_fault)(fault)).collect();
            return tell(told.join("\n"));
        }
    };
    if plan.records.is_empty() {
        return vec![Effect::say(w.nothing)];
    }
    let mut told = vec![(a.import_summary)(&plan)];
    let warnings = plan.warnings.iter().take(WARNINGS);
    told.extend(warnings.map(|warning| (a.warning)(warning)));
    let command = Command::ImportRegistry {
        source: name.to_owned(),
        as_of,
        today: cx.today(),
        rows,
        leave: Leave::default(),
    };
    let question = (w.import_question)(&told.join("\n"));
    let then = vec![Effect::record(command, "")];
    vec![Effect::Open(Dialog::Confirm(Confirm::new(
        question, w.import, then,
    )))]
}

fn selected(state: &State) -> Option<AgencyKey> {
    let row = state.table.selected(grid(&state.rows));
    row.map(|row| row.key.clone())
}

fn look(state: &mut State, cx: &ScreenCx<'_>) {
    let lines = selected(state).map(|key| details::lines(&key, cx));
    state.details.show(lines.unwrap_or_default());
}

fn refresh(state: &mut State, cx: &ScreenCx<'_>) {
    state.rows = rows::rows(cx);
    let view = cx.book.registry.as_of(cx.day);
    let counts = Kind::ALL.iter().filter_map(|kind| {
        let n = view.units().filter(|unit| unit.kind == *kind).count();
        let name = (cx.words.agencies.kind)(*kind).short;
        (n > 0 && *kind != Kind::Province).then(|| (cx.words.screens.agencies.count)(n, name))
    });
    state.counts = counts.collect::<Vec<_>>().join(" · ");
    state.table.refresh(grid(&state.rows), cx);
    if !state.folded && !state.rows.is_empty() {
        state.folded = true;
        fold(state, cx);
    }
    look(state, cx);
}

/// Closes the branches below the city, so that the first sight is the city's own units.
fn fold(state: &mut State, cx: &ScreenCx<'_>) {
    let view = cx.book.registry.as_of(cx.day);
    let roots: Vec<AgencyKey> = view.roots().iter().map(|unit| unit.key.clone()).collect();
    for root in &roots {
        for unit in view.children(root) {
            if !view.children(unit.key).is_empty() {
                state.table.select(unit.key, grid(&state.rows), cx);
                let close = Heard::Action(Action::Move(Step::Left));
                // Closing asks for nothing more.
                drop(state.table.hear(&close, grid(&state.rows), cx));
            }
        }
    }
    let first = Heard::Action(Action::Move(Step::First));
    drop(state.table.hear(&first, grid(&state.rows), cx));
}

fn grid(rows: &[AgencyRow]) -> Grid<'_, AgencyRow> {
    Grid {
        columns: COLUMNS,
        rows,
    }
}

/// Draws the screen.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let w = cx.words.screens.agencies;
    let buf = frame.buffer_mut();
    let title = ScreenId::Agencies.title(cx.words);
    if state.rows.is_empty() {
        let inner = panel::panel(buf, area, title, true, cx.theme);
        for (n, text) in (1..).zip(wrap(w.empty, inner.width.into())) {
            line(buf, row(inner, n), &text, cx.style(Role::Text));
        }
        return Painted::default();
    }
    if state.reading {
        let inner = panel::panel(buf, area, w.details, true, cx.theme);
        state.details.draw(buf, inner, cx);
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
        state.details.draw(buf, inner, cx);
    }
    painted
}
