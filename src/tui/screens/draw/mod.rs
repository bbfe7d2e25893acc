//! Rút mẫu: prepare, preview, witness and record a draw.
//!
//! ```text
//! ┌ Rút mẫu ─────────────┐┌ Biên bản ─────────────┐
//! │ Lượt  Cấp  Chỉ tiêu  ││ ▣ mật … the minutes   │
//! └──────────────────────┘└───────────────────────┘
//! ```
//!
//! Nothing is drawn here: the worker does it. Surprise units are shown only when asked
//! for and confirmed, and are locked again by moving on.

mod acts;
mod forms;
mod late;
mod minutes;
mod prepare;
mod preview;
mod rows;
mod stepper;
mod value;
mod view;

use std::path::Path;

use ratatui::crossterm::event::KeyCode;

use self::forms::Filling;
use self::minutes::Minutes;
use self::prepare::Prepare;
use self::rows::{COLUMNS, DrawRow};
pub use self::view::view;
use super::{Heard, ScreenAct, ScreenId};
use crate::book::{Event, Recorded};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Done, Effect};
use crate::tui::keymap::chord::{alt_ch, ch, f, key};
use crate::tui::keymap::{Action, Binding, Step, When};
use crate::tui::widgets::dialog::{Dialog, Message};
use crate::tui::widgets::form::Reply;
use crate::tui::widgets::table::{Grid, TableState};

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    rows: Vec<DrawRow>,
    table: TableState<String>,
    minutes: Minutes,
    /// Whether the keyboard scrolls the minutes.
    reading: bool,
    prepare: Option<Prepare>,
    /// A form of the ceremony in front.
    filling: Option<Filling>,
    typed: Typed,
    /// Draws of the year when last looked; `None` before the first look.
    known: Option<(i16, usize)>,
}

/// What was typed while more is asked.
#[derive(Debug, Default)]
struct Typed {
    /// The value typed first, or the unit chosen.
    first: String,
    /// Why a later event stands in.
    fallback: String,
}

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Draw the city tier at once.
    Now,
    /// Draw for every head not drawn yet.
    NowHeads,
    /// Choose whose duty, then fill in the form.
    Prepare,
    /// Type the value of a planned source.
    Value,
    /// Ask whether to show surprise units, or hide them.
    Reveal,
    /// Show them, after the question.
    Revealed,
    /// Compute the draw again.
    Verify,
    /// Choose what else to do with the draw.
    More,
}

const fn act(act: Act) -> Action {
    Action::On(ScreenAct::Draw(act))
}

macro_rules! own {
    ($name:literal, $keys:expr, $act:ident, $says:ident) => {
        Binding {
            name: $name,
            when: When::Screen(ScreenId::Draw),
            keys: $keys,
            action: act(Act::$act),
            says: |w| w.screens.draw.$says,
        }
    };
}

/// The arithmetic beside the form is scrolled while the keyboard is in the form.
macro_rules! on_form {
    ($name:literal, $step:ident, $says:ident) => {
        Binding {
            name: $name,
            when: When::Part(ScreenId::Draw, "form"),
            keys: &[key(KeyCode::$step)],
            action: Action::Move(Step::$step),
            says: |w| w.chrome.$says,
        }
    };
}

/// Its own keys.
pub static KEYS: &[Binding] = &[
    own!("draw.now", &[f(2)], Now, now),
    own!("draw.now-heads", &[f(11)], NowHeads, now_heads),
    own!(
        "draw.prepare",
        &[key(KeyCode::Insert), ch('p')],
        Prepare,
        prepare
    ),
    own!("draw.value", &[alt_ch('v'), ch('i')], Value, value),
    own!("draw.reveal", &[f(12)], Reveal, reveal),
    own!("draw.verify", &[alt_ch('k'), ch('v')], Verify, verify),
    own!("draw.more", &[alt_ch('a'), ch('m')], More, more),
    on_form!("draw.preview-down", PageDown, page_down),
    on_form!("draw.preview-up", PageUp, page_up),
];

/// Where the keyboard can be.
pub static PLACES: &[&[When]] = &[LIST, SEARCH, READ, FORM];

const LIST: &[When] = &[When::Table, When::Screen(ScreenId::Draw)];
const SEARCH: &[When] = &[When::Field, When::Search];
const READ: &[When] = &[
    When::Table,
    When::Screen(ScreenId::Draw),
    When::Part(ScreenId::Draw, "minutes"),
];
const FORM: &[When] = &[When::Field, When::Form, When::Part(ScreenId::Draw, "form")];

/// Where the keyboard is.
#[must_use]
pub fn place(state: &State) -> &'static [When] {
    if state.prepare.is_some() || state.filling.is_some() {
        FORM
    } else if state.table.is_searching() {
        SEARCH
    } else if state.reading {
        READ
    } else {
        LIST
    }
}

/// What is in front, for the status line.
#[must_use]
pub fn crumb(state: &State, cx: &ScreenCx<'_>) -> String {
    if let Some(filling) = &state.filling {
        return filling.title.clone();
    }
    if state.prepare.is_some() {
        return cx.words.screens.draw.form.to_owned();
    }
    let (at, n) = state.table.position();
    format!("{at}/{n}")
}

/// Answers what is heard.
pub fn update(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let effects = answer(state, heard, cx);
    match state.table.selected(grid(&state.rows)) {
        Some(row) => state.minutes.show(&row.id, cx),
        None => state.minutes.close(),
    }
    effects
}

fn answer(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    if let Heard::Done(Done::Stored(facts)) = heard {
        refresh(state, cx);
        return stored(state, facts, cx);
    }
    if matches!(heard, Heard::Refresh | Heard::Done(_)) {
        refresh(state, cx);
        return Vec::new();
    }
    if let Heard::Answer(answer) = heard {
        return acts::answered(state, answer, cx);
    }
    if let Some(filling) = &mut state.filling {
        match filling.form.hear(heard, cx.words) {
            Reply::Submit => return acts::hand_in_filling(state, cx),
            Reply::Stay => filling.refresh(cx),
            Reply::Pass if matches!(heard, Heard::Action(Action::Back)) => state.filling = None,
            Reply::Pass => {}
        }
        return Vec::new();
    }
    if let Some(prepare) = &mut state.prepare {
        if let Heard::Action(Action::Move(step)) = heard {
            let last = prepare.lines.len().saturating_sub(1);
            prepare.top = moved(prepare.top, *step, 10).min(last);
            return Vec::new();
        }
        match prepare.form.hear(heard, cx.words) {
            Reply::Submit => return acts::hand_in(state, cx),
            Reply::Stay => prepare.preview(cx),
            Reply::Pass if matches!(heard, Heard::Action(Action::Back)) => state.prepare = None,
            Reply::Pass => {}
        }
        return Vec::new();
    }
    if let Heard::Action(Action::On(ScreenAct::Draw(act))) = heard {
        return acts::act(state, *act, cx);
    }
    if state.reading {
        match heard {
            Heard::Action(Action::Move(step)) => scroll(&mut state.minutes, *step, cx.page),
            Heard::Action(Action::Back | Action::Choose) => state.reading = false,
            _ => {}
        }
        return Vec::new();
    }
    if let Some(effects) = state.table.hear(heard, grid(&state.rows), cx) {
        return effects;
    }
    if matches!(heard, Heard::Action(Action::Choose)) && !state.rows.is_empty() {
        state.reading = true;
    }
    Vec::new()
}

/// What was recorded closes its form; a slot that was opened is told once, in front.
fn stored(state: &mut State, facts: &[Recorded], cx: &ScreenCx<'_>) -> Vec<Effect> {
    if !facts.is_empty() {
        state.filling = None;
    }
    let id = acts::selected(state, cx).map(|draw| draw.id.clone());
    let looked = facts.iter().any(|fact| match &fact.event {
        Event::SurpriseShown(shown) => Some(&shown.draw) == id.as_ref(),
        _ => false,
    });
    if let Some(id) = id.filter(|_| looked) {
        state.minutes.show(&id, cx);
        state.minutes.reveal(true, cx);
    }
    let opened = facts.iter().filter_map(|fact| match &fact.event {
        Event::SlotOpened(opened) => Some(&opened.opening),
        _ => None,
    });
    let w = cx.words.screens.draw;
    let front = |title: &str, text| Effect::Open(Dialog::Message(Message::new(title, text)));
    let told = opened.map(|opening| {
        let text = crate::desk::opened_slot(opening, cx.book, cx.words);
        front(w.opened, text)
    });
    let committed = facts.iter().any(|fact| match &fact.event {
        Event::DrawPlanned(planned) => !planned.plan.commitments.is_empty(),
        _ => false,
    });
    let keys = committed.then(|| {
        let folder = Path::new(cx.place).with_extension("seals");
        front(w.holders, (w.keys_in)(&folder.display().to_string()))
    });
    told.chain(keys).collect()
}

/// Rows anew; a new draw gets the cursor and closes the form it came from.
fn refresh(state: &mut State, cx: &ScreenCx<'_>) {
    state.rows = rows::rows(cx);
    state.minutes.close();
    let n = state.rows.len();
    let grew = state
        .known
        .is_some_and(|(year, old)| year == cx.year && n > old);
    state.known = Some((cx.year, n));
    let newest = cx.book.draws.iter().rev().find(|draw| draw.year == cx.year);
    if grew && let Some(newest) = newest.map(|draw| draw.id.clone()) {
        state.prepare = None;
        state.table.select(&newest, grid(&state.rows), cx);
    } else {
        state.table.refresh(grid(&state.rows), cx);
    }
    state.reading &= !state.rows.is_empty();
    if let Some(prepare) = &mut state.prepare {
        prepare.preview(cx);
    }
}

fn scroll(minutes: &mut Minutes, step: Step, page: usize) {
    let to = match step {
        Step::Last => minutes.last(),
        step => moved(minutes.top, step, page.max(1)),
    };
    minutes.top = to.min(minutes.last());
}

/// A first line after a step.
fn moved(top: usize, step: Step, page: usize) -> usize {
    match step {
        Step::Up => top.saturating_sub(1),
        Step::Down => top + 1,
        Step::PageUp => top.saturating_sub(page),
        Step::PageDown => top + page,
        Step::HalfUp => top.saturating_sub(page.div_ceil(2)),
        Step::HalfDown => top + page.div_ceil(2),
        Step::First => 0,
        Step::Last => usize::MAX,
        Step::Left | Step::Right => top,
    }
}

fn grid(rows: &[DrawRow]) -> Grid<'_, DrawRow> {
    Grid {
        columns: COLUMNS,
        rows,
    }
}
