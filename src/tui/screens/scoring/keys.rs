//! Keys of the scoring screen, and the places they count in.

use ratatui::crossterm::event::KeyCode;

use super::super::{ScreenAct, ScreenId};
use crate::tui::keymap::chord::{alt, alt_ch, ctrl_ch, f, key, shift};
use crate::tui::keymap::{Action, Binding, When};

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Enter a value.
    Enter,
    /// Another lane.
    Lane,
    /// The next agency.
    Next,
    /// The agency before.
    Previous,
    /// The next criterion without a value.
    Open,
    /// Record the value typed.
    Record,
}

pub(super) const fn act(act: Act) -> Action {
    Action::On(ScreenAct::Scoring(act))
}

const ENTRY_PART: When = When::Part(ScreenId::Scoring, "entry");
const HELD_PART: When = When::Part(ScreenId::Scoring, "held");
const SHEET_PART: When = When::Part(ScreenId::Scoring, "sheet");

/// Its own keys.
pub static KEYS: &[Binding] = &[
    Binding {
        name: "scoring.enter",
        when: SHEET_PART,
        keys: &[f(2), key(KeyCode::Insert)],
        action: act(Act::Enter),
        says: |w| w.screens.scoring.enter,
    },
    Binding {
        name: "scoring.record",
        when: ENTRY_PART,
        keys: &[key(KeyCode::Enter), ctrl_ch('s')],
        action: act(Act::Record),
        says: |w| w.screens.scoring.record,
    },
    Binding {
        name: "scoring.next-field",
        when: ENTRY_PART,
        keys: &[key(KeyCode::Tab), key(KeyCode::Down)],
        action: Action::NextField,
        says: |w| w.chrome.next_field,
    },
    Binding {
        name: "scoring.previous-field",
        when: ENTRY_PART,
        keys: &[shift(KeyCode::Tab), key(KeyCode::Up)],
        action: Action::PrevField,
        says: |w| w.chrome.prev_field,
    },
    Binding {
        name: "scoring.correct",
        when: HELD_PART,
        keys: &[f(2), key(KeyCode::Insert)],
        action: act(Act::Enter),
        says: |w| w.screens.scoring.correct,
    },
    Binding {
        name: "scoring.lane",
        when: SHEET_PART,
        keys: &[ctrl_ch('g')],
        action: act(Act::Lane),
        says: |w| w.screens.scoring.lane,
    },
    Binding {
        name: "scoring.open",
        when: SHEET_PART,
        keys: &[ctrl_ch('o')],
        action: act(Act::Open),
        says: |w| w.screens.scoring.open_cell,
    },
    Binding {
        name: "scoring.next",
        when: SHEET_PART,
        keys: &[alt(KeyCode::Down), alt_ch('n')],
        action: act(Act::Next),
        says: |w| w.screens.scoring.next,
    },
    Binding {
        name: "scoring.previous",
        when: SHEET_PART,
        keys: &[alt(KeyCode::Up), alt_ch('b')],
        action: act(Act::Previous),
        says: |w| w.screens.scoring.previous,
    },
];

/// Where the keyboard can be.
pub static PLACES: &[&[When]] = &[LIST, SEARCH, SHEET, ENTRY, HELD];

pub(super) const LIST: &[When] = &[When::Table, When::Screen(ScreenId::Scoring)];
pub(super) const SEARCH: &[When] = &[When::Field, When::Search];
pub(super) const SHEET: &[When] = &[When::Sheet, When::Table, SHEET_PART];
pub(super) const HELD: &[When] = &[When::Field, HELD_PART];
pub(super) const ENTRY: &[When] = &[When::Field, ENTRY_PART];
