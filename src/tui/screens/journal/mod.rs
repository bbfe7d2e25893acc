//! Nhật ký: who did what when, and whether the chain holds.
//!
//! ```text
//! ┌ ▪ Nhật ký ────────────────────────────────────┐
//! │ ✘ Chuỗi nhật ký bị đứt …      only when broken│
//! │ Người thực hiện: Lan          filter chips    │
//! │ Mã đầu nhật ký: …             to be lodged     │
//! │ Số  Thời điểm ▼   Người     Nội dung          │
//! │ …                             one row an entry │
//! │ /rút                          search line     │
//! │ the entry in full             narrow windows  │
//! └───────────────────────────────────────────────┘
//! ```
//!
//! This screen is the example for the others: state, own actions with their keys, places,
//! and one `update` and one `view`. It takes entries back only by a new command.

mod rows;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use self::rows::{COLUMNS, EntryRow};
use super::{Heard, ScreenAct, ScreenId};
use crate::book::lodged_digits;
use crate::tui::book_link;
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Done, Effect, Work};
use crate::tui::keymap::chord::{ch, f, key};
use crate::tui::keymap::{Action, Binding, When};
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::dialog::{Confirm, Dialog, Message};
use crate::tui::widgets::table::{Grid, TableState};
use crate::tui::widgets::{Painted, below, line, panel, row};
use ratatui::crossterm::event::KeyCode;

/// In windows narrower than this, most texts are cut in the table.
const CUTS: u16 = 110;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    rows: Vec<EntryRow>,
    table: TableState<u64>,
    /// What the last check found wrong.
    broken: Option<String>,
}

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Take back the entry under the cursor.
    TakeBack,
    /// Recompute the chain.
    Verify,
}

const fn act(act: Act) -> Action {
    Action::On(ScreenAct::Journal(act))
}

/// Its own keys.
pub static KEYS: &[Binding] = &[
    Binding {
        name: "journal.take-back",
        when: When::Screen(ScreenId::Journal),
        keys: &[ch('u'), key(KeyCode::Delete)],
        action: act(Act::TakeBack),
        says: |w| w.chrome.journal_take_back,
    },
    Binding {
        name: "journal.verify",
        when: When::Screen(ScreenId::Journal),
        keys: &[ch('v'), f(2)],
        action: act(Act::Verify),
        says: |w| w.chrome.journal_verify,
    },
];

/// Where the keyboard can be; the first is the outermost.
pub static PLACES: &[&[When]] = &[LIST, SEARCH];

const LIST: &[When] = &[When::Table, When::Screen(ScreenId::Journal)];
const SEARCH: &[When] = &[When::Field, When::Search];

/// Where the keyboard is.
#[must_use]
pub fn place(state: &State) -> &'static [When] {
    if state.table.is_searching() {
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
    if let Heard::Refresh = heard {
        state.rows = rows::rows(cx);
        state.table.refresh(grid(&state.rows), cx);
        return Vec::new();
    }
    if let Some(effects) = state.table.hear(heard, grid(&state.rows), cx) {
        return effects;
    }
    match heard {
        Heard::Action(Action::On(ScreenAct::Journal(Act::Verify))) => {
            vec![Effect::work(Work::Verify)]
        }
        Heard::Action(Action::On(ScreenAct::Journal(Act::TakeBack))) => take_back(state, cx),
        Heard::Action(Action::Choose) => details(state, cx),
        Heard::Done(Done::Verified { holds, told }) => {
            state.broken = Some(told.clone()).filter(|_| !*holds);
            let title = cx.words.chrome.journal_verified;
            let message = Message::new(title, told.clone());
            vec![Effect::Open(Dialog::Message(message))]
        }
        _ => Vec::new(),
    }
}

/// Draws the screen.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let buf = frame.buffer_mut();
    let title = ScreenId::Journal.title(cx.words);
    let inner = panel::panel(buf, area, title, true, cx.theme);
    let warning = warning(state, cx);
    let mut rest = inner;
    for text in wrap(&warning, usize::from(inner.width)) {
        line(buf, row(rest, 0), &text, cx.style(Role::Bad));
        rest = below(rest, 1);
    }
    if let Some(head) = cx.book.journal_head() {
        let text = format!("{}: {}", cx.words.journal.head, lodged_digits(head));
        line(buf, row(rest, 0), &text, cx.style(Role::Faint));
        rest = below(rest, 1);
    }
    let foot = foot(state, rest);
    let table = Rect {
        height: rest.height.saturating_sub(foot.height),
        ..rest
    };
    if let Some(row) = state.table.selected(grid(&state.rows)) {
        whole(buf, foot, &row.line.what, cx);
    }
    state.table.draw(buf, table, grid(&state.rows), cx, true)
}

/// Where a narrow window cuts texts, two rows show the one under the cursor whole.
fn foot(state: &State, area: Rect) -> Rect {
    let cuts = area.width < CUTS && area.height >= 8 && !state.rows.is_empty();
    let high = if cuts { 2 } else { 0 };
    below(area, area.height.saturating_sub(high))
}

fn whole(buf: &mut Buffer, area: Rect, text: &str, cx: &ScreenCx<'_>) {
    let lines = wrap(text, usize::from(area.width));
    for (n, text) in (0..area.height).zip(&lines) {
        line(buf, row(area, n), text, cx.style(Role::Faint));
    }
}

/// What is wrong with the journal; empty where nothing is known to be.
fn warning(state: &State, cx: &ScreenCx<'_>) -> String {
    let w = cx.words;
    match &state.broken {
        Some(told) => format!("✘ {told} {} {}", w.cli.hint, w.journal.broken_hint),
        None if cx.read_only => format!("! {}", w.chrome.journal_read_only),
        None => String::new(),
    }
}

fn grid(rows: &[EntryRow]) -> Grid<'_, EntryRow> {
    Grid {
        columns: COLUMNS,
        rows,
    }
}

fn take_back(state: &State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.chrome;
    let Some(row) = state.table.selected(grid(&state.rows)) else {
        return Vec::new();
    };
    if row.line.undone {
        return vec![Effect::refuse(w.journal_already)];
    }
    let question = (w.journal_take_back_question)(row.line.seq, &row.line.actor, &row.line.what);
    let wish = book_link::undo(row.line.seq);
    let then = vec![Effect::record(wish, rows::mark(row.line.seq))];
    let confirm = Confirm::new(question, w.journal_take_back, then);
    vec![Effect::Open(Dialog::Confirm(confirm))]
}

fn details(state: &State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let Some(row) = state.table.selected(grid(&state.rows)) else {
        return Vec::new();
    };
    let w = cx.words.chrome;
    let mut lines: Vec<String> = COLUMNS
        .iter()
        .map(|column| ((column.title)(cx.words), (column.cell)(row, cx)))
        .filter(|(_, cell)| !cell.is_empty())
        .map(|(title, cell)| format!("{title}: {cell}"))
        .collect();
    lines.push((w.journal_position)(&row.line.writer, row.line.n));
    let title = (cx.words.chrome.journal_entry)(row.line.seq);
    vec![Effect::Open(Dialog::Message(Message::new(
        title,
        lines.join("\n"),
    )))]
}
