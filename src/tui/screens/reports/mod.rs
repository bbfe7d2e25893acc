//! Báo cáo: documents that leave the office.
//!
//! ```text
//! ┌ ▪ Báo cáo ───────────┐┌ Xem trước ──────────────┐
//! │ Báo cáo   Phạm vi    ││ the paper as it would be │
//! │ …  one row a paper   ││ read, from its first line│
//! │ what is still missing││                          │
//! │ ✔ Đã ghi …           ││                          │
//! └──────────────────────┘└──────────────────────────┘
//! ```
//!
//! Papers are computed by [`crate::report`] and written by the worker; here is only the way
//! from a row to a file.

mod preview;
mod rows;
mod write;

use std::collections::BTreeMap;

use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

use self::preview::Preview;
use self::rows::{COLUMNS, PaperRow, What};
use self::write::Writing;
use super::{Heard, ScreenAct, ScreenId};
use crate::registry::AgencyKey;
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Done, Effect};
use crate::tui::keymap::chord::{alt_ch, ch, ctrl_ch, f, key};
use crate::tui::keymap::{Action, Binding, Step, When};
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::dialog::Dialog;
use crate::tui::widgets::picker::{Item, Picker};
use crate::tui::widgets::table::{Grid, Row, TableState};
use crate::tui::widgets::{Painted, below, line, panel, row};

/// The agency of the scorecard was chosen.
const AGENCY: &str = "reports.agency";

/// From this width the preview stands beside the list.
const BESIDE: u16 = 110;

/// From this height it stands under the list.
const UNDER: u16 = 14;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    rows: Vec<PaperRow>,
    missing: Vec<String>,
    table: TableState<String>,
    /// The agency of the scorecard.
    agency: Option<AgencyKey>,
    /// Whether the keyboard is in the preview.
    reading: bool,
    preview: Preview,
    /// The row the preview is of.
    shown: Option<String>,
    /// Previews made since the book changed, by row.
    made: BTreeMap<String, Vec<String>>,
    writing: Option<Writing>,
    /// Where the last file is.
    wrote: Option<String>,
}

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Write the paper in front to a file.
    Write,
    /// Choose the agency of the scorecard.
    Agency,
    /// To the preview or back to the list.
    Pane,
    /// Copy the path of the file written last.
    CopyPath,
    /// Copy the text of the preview.
    CopyText,
}

const HERE: When = When::Screen(ScreenId::Reports);
const READING: When = When::Part(ScreenId::Reports, "preview");

macro_rules! own {
    ($name:literal, $when:expr, $keys:expr, $act:ident, $says:ident) => {
        Binding {
            name: $name,
            when: $when,
            keys: $keys,
            action: Action::On(ScreenAct::Reports(Act::$act)),
            says: |w| w.screens.reports.$says,
        }
    };
}

macro_rules! moves {
    ($name:literal, $keys:expr, $step:ident, $says:ident) => {
        Binding {
            name: $name,
            when: READING,
            keys: $keys,
            action: Action::Move(Step::$step),
            says: |w| w.chrome.$says,
        }
    };
}

/// Its own keys.
#[rustfmt::skip]
pub static KEYS: &[Binding] = &[
    own!("reports.write", HERE, &[f(2), ch('e')], Write, write),
    own!("reports.agency", HERE, &[ch('a'), alt_ch('a')], Agency, choose_agency),
    own!("reports.pane", HERE, &[key(KeyCode::Tab)], Pane, other_pane),
    own!("reports.copy-path", HERE, &[ch('p'), alt_ch('p')], CopyPath, copy_path),
    own!("reports.copy-text", READING, &[ch('y'), f(8), ctrl_ch('c')], CopyText, copy_text),
    moves!("reports.up", &[key(KeyCode::Up), ch('k')], Up, up),
    moves!("reports.down", &[key(KeyCode::Down), ch('j')], Down, down),
    moves!("reports.left", &[key(KeyCode::Left), ch('h')], Left, left),
    moves!("reports.right", &[key(KeyCode::Right), ch('l')], Right, right),
    moves!("reports.page-up", &[key(KeyCode::PageUp)], PageUp, page_up),
    moves!("reports.page-down", &[key(KeyCode::PageDown), ch(' ')], PageDown, page_down),
    moves!("reports.first", &[key(KeyCode::Home), ch('g')], First, first),
    moves!("reports.last", &[key(KeyCode::End), ch('G')], Last, last),
];

/// Where the keyboard can be; the first is the outermost.
pub static PLACES: &[&[When]] = &[LIST, SEARCH, PREVIEW];

const LIST: &[When] = &[When::Table, HERE];
const SEARCH: &[When] = &[When::Field, When::Search];
const PREVIEW: &[When] = &[READING, HERE];

/// Where the keyboard is.
#[must_use]
pub fn place(state: &State) -> &'static [When] {
    if state.reading {
        PREVIEW
    } else if state.table.is_searching() {
        SEARCH
    } else {
        LIST
    }
}

/// What is in front, for the status line.
#[must_use]
pub fn crumb(state: &State, _cx: &ScreenCx<'_>) -> String {
    let (at, n) = if state.reading {
        state.preview.position()
    } else {
        state.table.position()
    };
    format!("{at}/{n}")
}

/// Answers what is heard.
pub fn update(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let effects = hear(state, heard, cx);
    follow(state, cx);
    effects
}

fn hear(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    match heard {
        Heard::Refresh => refresh(state, cx),
        Heard::Action(Action::Move(step)) if state.reading => state.preview.step(*step, cx.page),
        Heard::Action(Action::Back) if state.reading => state.reading = false,
        Heard::Action(Action::On(ScreenAct::Reports(act))) => return on_act(state, *act, cx),
        Heard::Action(Action::Choose) => return begin(state, cx),
        Heard::Answer(answer) => return on_answer(state, answer.tag, &answer.value, cx),
        Heard::Done(Done::Probed { path, there }) => {
            let writing = state.writing.clone();
            return writing
                .map(|writing| write::probed(&writing, path, *there, cx))
                .unwrap_or_default();
        }
        Heard::Done(Done::Wrote(path)) => {
            state.writing = None;
            state.wrote = Some(path.display().to_string());
        }
        _ => {
            let grid = grid(&state.rows);
            return state.table.hear(heard, grid, cx).unwrap_or_default();
        }
    }
    Vec::new()
}

fn refresh(state: &mut State, cx: &ScreenCx<'_>) {
    state.rows = rows::rows(state.agency.as_ref(), cx);
    state.missing = rows::missing(cx);
    state.table.refresh(grid(&state.rows), cx);
    state.made.clear();
    state.shown = None;
}

/// Shows the preview of the row under the cursor.
fn follow(state: &mut State, cx: &ScreenCx<'_>) {
    let Some(row) = state.table.selected(grid(&state.rows)) else {
        state.preview.show(Vec::new());
        state.shown = None;
        return;
    };
    let id = row.id();
    if state.shown.as_ref() == Some(&id) {
        return;
    }
    let made = state.made.entry(id.clone());
    let lines = made.or_insert_with(|| preview::lines(&row.what, cx));
    state.preview.show(lines.clone());
    state.shown = Some(id);
}

fn grid(rows: &[PaperRow]) -> Grid<'_, PaperRow> {
    Grid {
        columns: COLUMNS,
        rows,
    }
}

fn on_act(state: &mut State, act: Act, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.reports;
    match act {
        Act::Write => begin(state, cx),
        Act::Agency => ask_agency(cx),
        Act::Pane => {
            state.reading = !state.reading && !state.rows.is_empty();
            Vec::new()
        }
        Act::CopyPath => match &state.wrote {
            Some(path) => copy(path.clone(), cx),
            None => vec![Effect::say(w.nothing_written)],
        },
        Act::CopyText => copy(state.preview.lines.join("\n"), cx),
    }
}

fn copy(text: String, cx: &ScreenCx<'_>) -> Vec<Effect> {
    vec![Effect::Copy(text), Effect::good(cx.words.chrome.copied)]
}

fn begin(state: &mut State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let Some(row) = state.table.selected(grid(&state.rows)) else {
        return Vec::new();
    };
    if row.what == What::Scorecard {
        return ask_agency(cx);
    }
    state.writing = Some(Writing {
        what: row.what.clone(),
        format: String::new(),
    });
    write::begin(&row.what, cx)
}

fn ask_agency(cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.reports;
    let items: Vec<Item> = rows::agencies(cx)
        .into_iter()
        .map(|(key, name, code)| Item::answer(name, AGENCY, key).detail(code))
        .collect();
    if items.is_empty() {
        return vec![Effect::refuse((w.needs_scores)(cx.year))];
    }
    let picker = Picker::new(w.which_agency, items);
    vec![Effect::Open(Dialog::Picker(picker))]
}

fn on_answer(state: &mut State, tag: &'static str, value: &str, cx: &ScreenCx<'_>) -> Vec<Effect> {
    if tag == AGENCY {
        state.agency = rows::agency_of(value, cx);
        refresh(state, cx);
        let scorecard = state.rows.iter().find(|row| row.what.is_scorecard());
        if let Some(id) = scorecard.map(Row::id) {
            state.table.select(&id, grid(&state.rows), cx);
        }
        return Vec::new();
    }
    let Some(writing) = &mut state.writing else {
        return Vec::new();
    };
    match tag {
        write::CONFIRMED => write::ask_format(&writing.what, cx),
        write::FORMAT => {
            value.clone_into(&mut writing.format);
            write::ask_name(writing, cx)
        }
        write::NAME => write::named(writing, value, cx),
        _ => Vec::new(),
    }
}

/// Draws the screen.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let buf = frame.buffer_mut();
    let (list, text) = panes(state, area);
    let mut painted = Painted::default();
    if !list.is_empty() {
        let title = ScreenId::Reports.title(cx.words);
        let inner = panel::panel(buf, list, title, !state.reading, cx.theme);
        let foot = foot(state, inner, cx);
        let table = Rect {
            height: inner
                .height
                .saturating_sub(u16::try_from(foot.len()).unwrap_or(u16::MAX)),
            ..inner
        };
        painted = state
            .table
            .draw(buf, table, grid(&state.rows), cx, !state.reading);
        let mut rest = below(inner, table.height);
        for (text, role) in &foot {
            line(buf, row(rest, 0), text, cx.style(*role));
            rest = below(rest, 1);
        }
    }
    if !text.is_empty() {
        let title = cx.words.screens.reports.preview;
        let inner = panel::panel(buf, text, title, state.reading, cx.theme);
        state.preview.draw(buf, inner, cx);
        if state.reading {
            painted.page = Some(usize::from(inner.height).max(1));
        }
    }
    painted
}

/// List and preview: side by side, one above the other, or the one with the keyboard.
fn panes(state: &State, area: Rect) -> (Rect, Rect) {
    if area.width >= BESIDE {
        let left = area.width * 9 / 20;
        let list = Rect {
            width: left,
            ..area
        };
        let text = Rect {
            x: area.x + left,
            width: area.width - left,
            ..area
        };
        return (list, text);
    }
    if area.height >= UNDER {
        let high = area.height / 2;
        let list = Rect {
            height: high,
            ..area
        };
        return (list, below(area, high));
    }
    if state.reading {
        (Rect::ZERO, area)
    } else {
        (area, Rect::ZERO)
    }
}

/// Where the last file is and what is missing; more than a third of the room only where the
/// rows leave it.
fn foot(state: &State, area: Rect, cx: &ScreenCx<'_>) -> Vec<(String, Role)> {
    let room = usize::from(area.width);
    let wrapped = |text: &str, role: Role| wrap(text, room).into_iter().map(move |l| (l, role));
    let mut lines: Vec<(String, Role)> = Vec::new();
    for text in &state.missing {
        lines.extend(wrapped(text, Role::Faint));
    }
    if let Some(path) = &state.wrote {
        let told = (cx.words.screens.reports.written)(path);
        // The newest news comes first where room is short.
        let told: Vec<(String, Role)> = wrapped(&told, Role::Good).collect();
        lines.splice(0..0, told);
    }
    let high = usize::from(area.height);
    let free = high.saturating_sub(state.rows.len() + 2);
    lines.truncate(free.max(high / 3));
    lines
}
