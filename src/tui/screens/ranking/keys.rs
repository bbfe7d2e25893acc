//! Keys of the ranking screen, and the places they count in.

use ratatui::crossterm::event::KeyCode;

use super::super::{ScreenAct, ScreenId};
use crate::tui::keymap::chord::{alt_ch, ch, ctrl_ch, f, key};
use crate::tui::keymap::{Action, Binding, When};

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The next group.
    NextGroup,
    /// The group before.
    PreviousGroup,
    /// Every point of the agency under the cursor.
    Explain,
    /// How firm the places of the group are.
    Firmness,
    /// Where the group lost points.
    Losses,
    /// The year before beside this one.
    Years,
    /// Mark an agency, or set another beside the marked one.
    Pair,
    /// Publish the ranking, or open it again.
    Publish,
}

macro_rules! own {
    ($name:literal, $keys:expr, $act:ident, $says:expr) => {
        Binding {
            name: $name,
            when: When::Screen(ScreenId::Ranking),
            keys: $keys,
            action: Action::On(ScreenAct::Ranking(Act::$act)),
            says: $says,
        }
    };
}

/// Its own keys.
#[rustfmt::skip]
pub static KEYS: &[Binding] = &[
    own!("ranking.next-group", &[ctrl_ch('g'), ch(' ')], NextGroup, |w| w.screens.ranking.next_group),
    own!("ranking.previous-group", &[alt_ch('g'), ch('b')], PreviousGroup, |w| w.screens.ranking.previous_group),
    own!("ranking.explain", &[f(2), ch('e'), key(KeyCode::Insert)], Explain, |w| w.screens.ranking.explain),
    own!("ranking.losses", &[f(12), alt_ch('l'), ch('m')], Losses, |w| w.screens.ranking.losses),
    own!("ranking.years", &[alt_ch('a'), ch('a')], Years, |w| w.screens.ranking.years),
    own!("ranking.pair", &[ctrl_ch('t'), ch('t')], Pair, |w| w.screens.ranking.pair),
    own!("ranking.firmness", &[f(11), ch('v')], Firmness, |w| w.screens.ranking.firmness),
    own!("ranking.publish", &[alt_ch('p'), ch('p')], Publish, |w| w.screens.ranking.publish.key),
];

/// Where the keyboard can be.
pub static PLACES: &[&[When]] = &[LIST, SEARCH, READING, FORM];

pub(super) const LIST: &[When] = &[When::Table, When::Screen(ScreenId::Ranking)];
pub(super) const SEARCH: &[When] = &[When::Field, When::Search];
pub(super) const READING: &[When] = &[When::Reader, When::Part(ScreenId::Ranking, "explanation")];
pub(super) const FORM: &[When] = &[When::Field, When::Form];
