//! The screens: one model, one update, one view, one worker.
//!
//! ```text
//! input thread, signals, worker ──Msg──▶ update(&mut Model, Now, Msg) ──▶ Vec<Effect>
//!                                             │                              │
//!                         screens::X::update(&mut State, &Heard, &cx)        ▼
//!                                                          Work → worker, Copy, Mouse, Quit
//! view(&Model, frame) → Painted  (drawing measures, the model keeps it)
//! ```
//!
//! [`run`] is the loop and the only place that asks a clock; [`update`] and the screens are
//! pure. [`terminal`] owns the terminal, [`keymap`] all keys, [`widgets`] the shared pieces.
//! Rules are never decided here: a screen builds a command, the worker carries it out.
//!
//! # A screen
//!
//! One file or folder under [`screens`] (copy [`screens::journal`]) and one line in its
//! registry. It holds:
//!
//! | item | for |
//! | --- | --- |
//! | `State: Default + Debug` | what the screen remembers: rows made ready, a [`TableState`], a [`Form`], which part is in front |
//! | `Act` (`Copy + Eq`) | what only this screen does; reaches `update` as `Action::On(ScreenAct::X(act))` |
//! | `KEYS: &[Binding]` | keys of the acts, `name` such as `"draw.record"`, `says` a field of `Words`; each needs a key that is no bare character |
//! | `PLACES: &[&[When]]` | every place the keyboard can be in, innermost first; the first list is the outermost place, where `q` quits |
//! | `place(&State)` | the place now, one of `PLACES` |
//! | `crumb(&State, &cx)` | what is in front, for the status line |
//! | `update(&mut State, &Heard, &cx)` | answers; gives effects |
//! | `view(&State, frame, area, &cx)` | draws; gives [`Painted`]; changes nothing |
//!
//! ## Places
//!
//! A table: `[Table, Screen(id)]`, and `[Field, Search]` while [`TableState::is_searching`].
//! A form: `[Field, Form]`, and keys of its own as `Part(id, "name")` behind. Where the first is
//! `Field`, characters come as `Heard::Text` and are never keys. `Part(id, "…")` gives one step of
//! a screen its own keys. Keys of the screen that collide with those of a place it lists are
//! found by `tests/tui_keymap.rs`.
//!
//! Taken everywhere: Esc, `q`, Ctrl-Q, F1 `?`, F5, F9, F10 `:`, Ctrl-P, Ctrl-Z/Y, 1–8, Alt-1…8,
//! Alt-arrows, Alt-m/q/x/z. Taken in tables: `/ f F s y n N c + -`, arrows, `hjkl g G`, F3 F4 F6 F7
//! F8, Ctrl-C/D/F/U, Alt-c/r/o/t. Taken in fields: editing keys, Del, Ctrl-A/E/H/U; in forms Tab,
//! Up, Down, Enter, Ctrl-S. Free for screens: F2, F11, F12, Ins, Del (not in fields), Space,
//! Ctrl-B/G/K/N/O/R/T/W/X, other Alt letters and the remaining letters but never `w`, `[`, `]`.
//!
//! ## Hearing
//!
//! `Heard::Refresh` comes when the screen gets in front and when book, language, year or day
//! changed: make rows anew, then `table.refresh`. First offer what is heard to the table
//! (`if let Some(effects) = state.table.hear(heard, grid, cx) { return effects; }`) or the form
//! (`Reply::Submit` means all fields are right), then match the rest. `Action::Back` is Esc: go back
//! one step or do nothing. `Heard::Done` comes after the loop has folded facts, shown a
//! refusal in the status line or a failure in a dialog; answer it only to do more.
//!
//! ## Asking
//!
//! `Effect::record(command, mark)` records; whatever has `cx.is_pending(mark)` shows `●` until it
//! is on disk. `Effect::Open(Dialog::Confirm(Confirm::new(question, verb, then).typed(word)))` asks;
//! `Dialog::Ask` and a `Picker` of `Item::answer(label, tag, value)` come back as `Heard::Answer`.
//! `Effect::say`, `good` and `refuse` speak in the status line. `Effect::work(Work::…)` is
//! anything slow.
//!
//! ## Looks
//!
//! Styles only by role, `cx.style(Role::Warn)`; a glyph or word beside every meaning. Cut and
//! measure with [`text`]. Draw with the helpers of [`widgets`] (`line`, `row`, `below`, `after`),
//! which clamp; any size from 40×10 is drawn, smaller ones are answered by [`view`].
//!
//! ## Tests
//!
//! [`testing::Harness`] takes keystrokes as text and gives lines of text:
//! `harness.press("8/rut<Enter><F2>")`, `harness.jobs`, `harness.answer(Done::…)`,
//! `harness.screen()`. See `tests/tui_journal.rs`.
//!
//! [`TableState`]: widgets::table::TableState
//! [`TableState::is_searching`]: widgets::table::TableState::is_searching
//! [`Form`]: widgets::form::Form
//! [`Painted`]: widgets::Painted

pub mod ahead;
pub mod book_link;
pub mod crash;
pub mod cx;
pub mod effect;
pub mod front;
pub mod hands;
pub mod input;
pub mod keymap;
pub mod model;
pub mod msg;
pub mod run;
pub mod screens;
mod settle;
pub mod signals;
pub mod terminal;
#[doc(hidden)]
pub mod testing;
pub mod text;
pub mod theme;
pub mod update;
pub mod view;
pub mod widgets;
pub mod worker;

use crate::desk::{Surroundings, data_folder};
use crate::exchange::read_text;
use crate::failure::{Exit, Failure};
use crate::words::Words;
use effect::Opened;
use keymap::Keymap;
use model::Start;
use theme::Theme;

/// Shows the screens on the workbook of the surroundings, or the start screen where
/// there is none yet.
///
/// # Errors
/// Without a terminal, when the workbook cannot be opened, or after a bug.
pub fn open(at: Surroundings) -> Result<Exit, Failure> {
    let mut workbook = if at.workbook.exists() {
        Some(at.open()?)
    } else {
        None
    };
    let opened: Option<Opened> = match workbook.as_mut() {
        Some(workbook) => Some(hands::opened(workbook, &at)?),
        None => None,
    };
    let start = Start {
        opened,
        place: hands::whole(&at.workbook).display().to_string(),
        actor: at.actor.clone(),
        lang: at.words.lang,
        theme: Theme::from_no_color(std::env::var("NO_COLOR").ok().as_deref()),
        keys: keys(at.words)?,
        now: run::now(),
    };
    run::run(start, hands::hands(at, workbook), data_folder())?;
    Ok(Exit::Done)
}

/// The keys in force: as shipped, patched by a person's own `keys.ron` where there is one.
fn keys(words: &Words) -> Result<Keymap, Failure> {
    let file = data_folder().join("keys.ron");
    if !file.exists() {
        return Ok(Keymap::default());
    }
    let text = read_text(&file, LARGEST_KEYS).map_err(|error| error.told(words))?;
    Keymap::patched(&file.display().to_string(), &text, words)
}

/// Largest `keys.ron`, in bytes.
const LARGEST_KEYS: u64 = 1024 * 1024;
