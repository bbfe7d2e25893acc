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
mod minutes;
mod prepare;
mod preview;
mod rows;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

use self::minutes::Minutes;
use self::prepare::Prepare;
use self::rows::{COLUMNS, DrawRow};
use super::{Heard, ScreenAct, ScreenId};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Effect;
use crate::tui::keymap::chord::{alt_ch, ch, f, key};
use crate::tui::keymap::{Action, Binding, Step, When};
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::form::Reply;
use crate::tui::widgets::table::{Grid, TableState};
use crate::tui::widgets::{Painted, below, line, panel, row};

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    rows: Vec<DrawRow>,
    table: TableState<String>,
    minutes: Minutes,
    /// Whether the keyboard scrolls the minutes.
    reading: bool,
    prepare: Option<Prepare>,
    /// The value typed first, while it is typed again.
    first_value: String,
    /// Draws of the year when last looked; `None` before the first look.
    known: Option<(i16, usize)>,
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
const FORM: &[When] = &[When::Field, When::Form];

/// Where the keyboard is.
#[must_use]
pub fn place(state: &State) -> &'static [When] {
    if state.prepare.is_some() {
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
    if matches!(heard, Heard::Refresh | Heard::Done(_)) {
        refresh(state, cx);
        return Vec::new();
    }
    if let Heard::Answer(answer) = heard {
        return acts::answered(state, answer, cx);
    }
    if let Some(prepare) = &mut state.prepare {
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
    let page = page.max(1);
    let to = match step {
        Step::Up => minutes.top.saturating_sub(1),
        Step::Down => minutes.top + 1,
        Step::PageUp => minutes.top.saturating_sub(page),
        Step::PageDown => minutes.top + page,
        Step::HalfUp => minutes.top.saturating_sub(page.div_ceil(2)),
        Step::HalfDown => minutes.top + page.div_ceil(2),
        Step::First => 0,
        Step::Last => minutes.last(),
        Step::Left | Step::Right => minutes.top,
    };
    minutes.top = to.min(minutes.last());
}

fn grid(rows: &[DrawRow]) -> Grid<'_, DrawRow> {
    Grid {
        columns: COLUMNS,
        rows,
    }
}

/// Draws the screen.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let buf = frame.buffer_mut();
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
    sentences(buf, inner, &prepare.lines, Role::Text, cx);
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
