//! Rút mẫu: prepares, records and proves draws.
//!
//! A draw is in the journal before any of it is shown. Surprise units stay locked until a
//! person asks for them by a word, and are hidden again when the screen is left.

mod prepare;
mod rows;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

use self::rows::{COLUMNS, DrawRow};
use super::{Heard, ScreenAct, ScreenId};
use crate::book::{Command, DrawRequest, DrawState, Fate};
use crate::report::{Paper, Source, plain};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Answer, Effect, Work};
use crate::tui::keymap::chord::{ch, ctrl_ch, f, key};
use crate::tui::keymap::{Action, Binding, When};
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::dialog::{Ask, Confirm, Dialog};
use crate::tui::widgets::field::Accepts;
use crate::tui::widgets::form::{Form, Reply};
use crate::tui::widgets::reader::Reader;
use crate::tui::widgets::table::{Grid, TableState};
use crate::tui::widgets::{Painted, after, below, line, panel, row};

/// From this width on the minutes stand beside the list.
const WIDE: u16 = 130;
/// The answer to the first typing of a value, and to the second.
const FIRST: &str = "draw.value";
const SECOND: &str = "draw.value-again";
/// The answer that opens the surprise part.
const REVEAL: &str = "draw.reveal";

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    rows: Vec<DrawRow>,
    table: TableState<String>,
    minutes: Reader,
    reading: bool,
    revealed: bool,
    form: Option<Form>,
    preview: Vec<String>,
    typed: String,
    known: usize,
}

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The city tier with the defaults.
    Quick,
    /// Every head with the defaults.
    QuickHeads,
    /// The form.
    Prepare,
    /// The value of a planned draw.
    Finish,
    /// Compute again.
    Verify,
    /// Show surprise units.
    Reveal,
}

const fn act(act: Act) -> Action {
    Action::On(ScreenAct::Draw(act))
}

/// Its own keys.
pub static KEYS: &[Binding] = &[
    Binding {
        name: "draw.quick",
        when: When::Screen(ScreenId::Draw),
        keys: &[f(2)],
        action: act(Act::Quick),
        says: |w| w.screens.draw.quick,
    },
    Binding {
        name: "draw.prepare",
        when: When::Screen(ScreenId::Draw),
        keys: &[key(KeyCode::Insert), ctrl_ch('n')],
        action: act(Act::Prepare),
        says: |w| w.screens.draw.prepare,
    },
    Binding {
        name: "draw.quick-heads",
        when: When::Screen(ScreenId::Draw),
        keys: &[f(12), ctrl_ch('b')],
        action: act(Act::QuickHeads),
        says: |w| w.screens.draw.quick_heads,
    },
    Binding {
        name: "draw.finish",
        when: When::Screen(ScreenId::Draw),
        keys: &[ctrl_ch('o'), ch('i')],
        action: act(Act::Finish),
        says: |w| w.screens.draw.finish,
    },
    Binding {
        name: "draw.verify",
        when: When::Screen(ScreenId::Draw),
        keys: &[ctrl_ch('k'), ch('v')],
        action: act(Act::Verify),
        says: |w| w.screens.draw.verify,
    },
    Binding {
        name: "draw.reveal",
        when: When::Screen(ScreenId::Draw),
        keys: &[f(11), ctrl_ch('r')],
        action: act(Act::Reveal),
        says: |w| w.screens.draw.reveal,
    },
];

/// Where the keyboard can be.
pub static PLACES: &[&[When]] = &[LIST, SEARCH, READING, FORM];

const LIST: &[When] = &[When::Table, When::Screen(ScreenId::Draw)];
const SEARCH: &[When] = &[When::Field, When::Search];
const READING: &[When] = &[When::Table, When::Part(ScreenId::Draw, "minutes")];
const FORM: &[When] = &[When::Field, When::Form];

/// Where the keyboard is.
#[must_use]
pub fn place(state: &State) -> &'static [When] {
    if state.form.is_some() {
        FORM
    } else if state.reading {
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
    if state.form.is_some() {
        return cx.words.screens.draw.form.to_owned();
    }
    let row = state.table.selected(grid(&state.rows));
    row.map(|row| row.id.clone()).unwrap_or_default()
}

/// Answers what is heard.
pub fn update(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    if let Heard::Refresh = heard {
        refresh(state, cx);
        return Vec::new();
    }
    if state.form.is_some() {
        return in_form(state, heard, cx);
    }
    if state.reading {
        match heard {
            Heard::Action(Action::Move(step)) => state.minutes.scroll(*step, cx.page),
            Heard::Action(Action::Back) => state.reading = false,
            Heard::Action(Action::CopyMenu | Action::Copy(_)) => {
                return vec![Effect::Copy(state.minutes.text())];
            }
            _ => {}
        }
        return Vec::new();
    }
    let before = selected(state);
    let answered = state.table.hear(heard, grid(&state.rows), cx);
    if selected(state) != before {
        state.revealed = false;
        read(state, cx);
    }
    if let Some(effects) = answered {
        return effects;
    }
    match heard {
        Heard::Action(Action::Choose) => state.reading = !state.minutes.is_empty(),
        Heard::Action(Action::On(ScreenAct::Draw(act))) => return on_act(state, *act, cx),
        Heard::Answer(answer) => return on_answer(state, answer, cx),
        _ => {}
    }
    Vec::new()
}

fn on_act(state: &mut State, act: Act, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    match act {
        Act::Quick => quick(cx.words.draw_lists.city, prepare::defaults(false, cx), cx),
        Act::QuickHeads => quick(w.all_heads, prepare::defaults(true, cx), cx),
        Act::Prepare => {
            let form = prepare::form(cx);
            state.preview = prepare::preview(&form, cx);
            state.form = Some(form);
            Vec::new()
        }
        Act::Finish => match selected(state).and_then(|id| cx.book.draw(&id)) {
            Some(draw) if draw.state() == DrawState::Planned => {
                let source = draw.plan.iter().flat_map(|p| &p.sources).next();
                let ask = Ask::new(w.ask_value, FIRST, Accepts::Text);
                let hint = source.cloned().unwrap_or_default();
                vec![Effect::Open(Dialog::Ask(ask.hint(hint)))]
            }
            Some(_) => vec![Effect::refuse(w.made)],
            None => Vec::new(),
        },
        Act::Verify => verify(state, cx),
        Act::Reveal => {
            let then = vec![Effect::Answer(Answer {
                tag: REVEAL,
                value: String::new(),
            })];
            let confirm = Confirm::new(w.reveal_question, w.reveal, then).typed(w.reveal_word);
            vec![Effect::Open(Dialog::Confirm(confirm))]
        }
    }
}

fn quick(who: &str, requests: Vec<DrawRequest>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    let then = vec![draw(requests, cx)];
    let confirm = Confirm::new((w.quick_question)(who, cx.year), w.word, then).typed(w.word);
    vec![Effect::Open(Dialog::Confirm(confirm))]
}

/// With a machine seed the worker makes it; with another source its value is in the wish,
/// or still to come.
fn draw(requests: Vec<DrawRequest>, cx: &ScreenCx<'_>) -> Effect {
    let machine = requests.iter().all(|r| {
        r.seeding.values.is_empty() && r.seeding.sources.iter().all(|s| s == prepare::MACHINE)
    });
    let today = cx.today();
    if machine {
        Effect::work(Work::DrawNow { requests, today })
    } else {
        Effect::record(Command::Draw { requests, today }, "")
    }
}

fn on_answer(state: &mut State, answer: &Answer, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    match answer.tag {
        REVEAL => {
            state.revealed = true;
            read(state, cx);
            state.reading = true;
            Vec::new()
        }
        FIRST => {
            state.typed = answer.value.trim().to_owned();
            let ask = Ask::new(w.ask_again, SECOND, Accepts::Text);
            vec![Effect::Open(Dialog::Ask(ask))]
        }
        SECOND if answer.value.trim() != state.typed => vec![Effect::refuse(w.differ)],
        SECOND => {
            let Some(draw) = selected(state) else {
                return Vec::new();
            };
            let values = vec![std::mem::take(&mut state.typed)];
            vec![Effect::record(Command::FinishDraw { draw, values }, "")]
        }
        _ => Vec::new(),
    }
}

fn verify(state: &State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let Some(draw) = selected(state).and_then(|id| cx.book.draw(&id)) else {
        return Vec::new();
    };
    match draw.proof().map(|proof| proof.verify()) {
        None => vec![Effect::refuse((cx.words.draw_lists.not_drawn_yet)(
            &draw.id,
        ))],
        Some(Ok(())) => vec![Effect::good((cx.words.screens.draw.holds)(&draw.id))],
        Some(Err(faults)) => {
            let told: Vec<String> = faults.iter().map(|f| (cx.words.draw.fault)(f)).collect();
            vec![Effect::refuse(told.join(" "))]
        }
    }
}

fn in_form(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let Some(form) = state.form.as_mut() else {
        return Vec::new();
    };
    match form.hear(heard, cx.words) {
        Reply::Stay => state.preview = prepare::preview(form, cx),
        Reply::Submit => {
            let requests = prepare::requests(form, cx).unwrap_or_default();
            let w = cx.words.screens.draw;
            let question = (w.question)(&prepare::preview(form, cx).join("\n"));
            let then = vec![draw(requests, cx)];
            state.form = None;
            let confirm = Confirm::new(question, w.word, then).typed(w.word);
            return vec![Effect::Open(Dialog::Confirm(confirm))];
        }
        Reply::Pass => {
            if let Heard::Action(Action::Back) = heard {
                state.form = None;
            }
        }
    }
    Vec::new()
}

fn selected(state: &State) -> Option<String> {
    let row = state.table.selected(grid(&state.rows));
    row.map(|row| row.id.clone())
}

fn refresh(state: &mut State, cx: &ScreenCx<'_>) {
    state.rows = rows::rows(cx);
    state.revealed = false;
    // A draw that was just made comes to the front.
    let newest = state.rows.last().map(|row| row.id.clone());
    if state.known > 0
        && state.rows.len() > state.known
        && let Some(id) = newest
    {
        state.table.select(&id, grid(&state.rows), cx);
    }
    state.known = state.rows.len();
    state.table.refresh(grid(&state.rows), cx);
    read(state, cx);
}

/// The minutes of the draw under the cursor, and the surprise part where it was asked for.
fn read(state: &mut State, cx: &ScreenCx<'_>) {
    let Some(id) = selected(state) else {
        state.minutes = Reader::default();
        return;
    };
    let source = Source {
        book: cx.book,
        journal_head: "",
        today: cx.today(),
        words: cx.words,
    };
    let mut lines = plain(
        &source.paper(&Paper::Minutes { draw: id.clone() }),
        cx.words,
    );
    let w = cx.words.screens.draw;
    if let Some(draw) = cx.book.draw(&id) {
        let surprise = draw.counts().surprise;
        if state.revealed {
            let units = draw.drawn_units();
            let units = units.iter().filter(|unit| unit.fate == Fate::Surprise);
            let named = units.map(|unit| format!("  ▣ {}  {}", unit.code, unit.name));
            let head = vec![w.confidential.to_owned()];
            let told: Vec<String> = head
                .into_iter()
                .chain(named)
                .chain([String::new()])
                .collect();
            lines.splice(0..0, told);
        } else if surprise > 0 {
            lines.insert(0, (w.locked)(surprise));
        }
    }
    state.minutes.show(lines);
}

fn grid(rows: &[DrawRow]) -> Grid<'_, DrawRow> {
    Grid {
        columns: COLUMNS,
        rows,
    }
}

/// Draws the screen.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let w = cx.words.screens.draw;
    let buf = frame.buffer_mut();
    if let Some(form) = &state.form {
        return view_form(state, form, buf, area, cx);
    }
    let title = ScreenId::Draw.title(cx.words);
    if state.rows.is_empty() {
        let inner = panel::panel(buf, area, title, true, cx.theme);
        for (n, text) in (1..).zip(wrap(w.empty, inner.width.into())) {
            line(buf, row(inner, n), &text, cx.style(Role::Text));
        }
        return Painted::default();
    }
    let (list, minutes) = parts(area, state.rows.len());
    let mut painted = Painted::default();
    if !list.is_empty() && !state.reading {
        let inner = panel::panel(buf, list, title, true, cx.theme);
        painted = state.table.draw(buf, inner, grid(&state.rows), cx, true);
    }
    let minutes = if state.reading { area } else { minutes };
    let inner = panel::panel(buf, minutes, w.minutes, state.reading, cx.theme);
    state.minutes.draw(buf, inner, cx);
    if state.reading {
        painted.page = Some(inner.height.into());
    }
    painted
}

fn view_form(
    state: &State,
    form: &Form,
    buf: &mut Buffer,
    area: Rect,
    cx: &ScreenCx<'_>,
) -> Painted {
    let w = cx.words.screens.draw;
    let lines = u16::try_from(state.preview.len().clamp(2, 6)).unwrap_or(6) + 3;
    let lines = lines.min(area.height / 2);
    let upper = Rect {
        height: area.height - lines,
        ..area
    };
    let inner = panel::panel(buf, upper, w.form, true, cx.theme);
    let painted = form.draw(buf, inner, cx);
    let lower = panel::panel(buf, below(area, upper.height), w.preview, false, cx.theme);
    let wrapped = state
        .preview
        .iter()
        .flat_map(|text| wrap(text, lower.width.into()));
    for (n, text) in (0..lower.height).zip(wrapped) {
        line(buf, row(lower, n), &text, cx.style(Role::Text));
    }
    painted
}

/// The list and the minutes: side by side where there is room, else one above the other.
fn parts(area: Rect, draws: usize) -> (Rect, Rect) {
    if area.width >= WIDE {
        let left = area.width * 9 / 20;
        let list = Rect {
            width: left,
            ..area
        };
        return (list, after(area, left));
    }
    let wanted = u16::try_from(draws).unwrap_or(u16::MAX).saturating_add(3);
    let height = wanted.min(area.height / 2);
    let list = Rect { height, ..area };
    (list, below(area, height))
}
