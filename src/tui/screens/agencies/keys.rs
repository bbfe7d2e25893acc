//! What only the agencies screen does, its keys, and where the keyboard can be.

use ratatui::crossterm::event::KeyCode;

use crate::tui::keymap::chord::{alt_ch, ch, ctrl_ch, f, key, shift};
use crate::tui::keymap::{Action, Binding, When};
use crate::tui::screens::{ScreenAct, ScreenId};

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Record what a decision changed.
    Change,
    /// Mark the row, or take its mark away.
    Mark,
    /// Mark all the filter shows.
    MarkAll,
    /// No marks.
    Unmark,
    /// Filters to choose from.
    Chips,
    /// Another day.
    AsOf,
    /// Today again.
    Today,
    /// Everything on one agency.
    Details,
    /// One agency across years.
    History,
    /// Take in a file.
    Import,
}

const fn act(act: Act) -> Action {
    Action::On(ScreenAct::Agencies(act))
}

macro_rules! own {
    ($name:literal, $keys:expr, $act:ident, $says:ident) => {
        Binding {
            name: $name,
            when: When::Screen(ScreenId::Agencies),
            keys: $keys,
            action: act(Act::$act),
            says: |w| w.screens.agencies.$says,
        }
    };
}

/// Its own keys.
pub static KEYS: &[Binding] = &[
    own!("agencies.change", &[f(12), ch('e')], Change, change),
    own!("agencies.chips", &[alt_ch('f'), ch('b')], Chips, chips),
    own!(
        "agencies.history",
        &[alt_ch('h'), ch('t')],
        History,
        history
    ),
    own!("agencies.as-of", &[f(2), ctrl_ch('t')], AsOf, as_of),
    own!(
        "agencies.mark",
        &[key(KeyCode::Insert), ch(' ')],
        Mark,
        mark
    ),
    own!("agencies.import", &[ctrl_ch('o')], Import, import),
    own!("agencies.details", &[f(11), ctrl_ch('k')], Details, details),
    own!(
        "agencies.today",
        &[shift(KeyCode::F(2)), alt_ch('g')],
        Today,
        back_to_today
    ),
    own!("agencies.mark-all", &[alt_ch('a')], MarkAll, mark_all),
    own!("agencies.unmark", &[alt_ch('u')], Unmark, unmark),
];

/// Where the keyboard can be.
pub static PLACES: &[&[When]] = &[LIST, SEARCH, READING, FORM];

pub(super) const LIST: &[When] = &[When::Table, When::Screen(ScreenId::Agencies)];
pub(super) const SEARCH: &[When] = &[When::Field, When::Search];
pub(super) const READING: &[When] = &[When::Table, When::Part(ScreenId::Agencies, "details")];
pub(super) const FORM: &[When] = &[When::Field, When::Form];
