//! The eight screens, one file or folder each, and the start screen without a workbook.
//!
//! The list below is the registry: one line makes a screen known to the keymap, the
//! tabs, the palette and the loop. What a screen's file has to hold is written in the
//! head of [`crate::tui`]; [`journal`] is the example to copy.

pub mod agencies;
pub mod draw;
pub mod journal;
pub mod overview;
pub mod plan;
pub mod ranking;
pub mod reports;
pub mod scoring;
pub mod welcome;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::cx::ScreenCx;
use super::effect::{Answer, Done, Effect};
use super::keymap::{Action, Binding, When};
use super::widgets::Painted;
use crate::words::Words;

/// What a screen hears. It answers what it knows and ignores the rest.
#[derive(Debug)]
pub enum Heard<'a> {
    /// A key, a palette row or a click asked for this.
    Action(Action),
    /// Characters were typed where the place is a text field.
    Text(&'a str),
    /// Text was pasted: in a field it is inserted, on a list it searches. It never submits.
    Paste(&'a str),
    /// A dialog this screen opened was answered.
    Answer(&'a Answer),
    /// Work this screen asked for has ended; what was stored is in the book already.
    Done(&'a Done),
    /// The screen came to the front, or the book, the language, the year or the day changed:
    /// make rows anew.
    Refresh,
}

macro_rules! screens {
    ($($Id:ident => $file:ident),* $(,)?) => {
        /// A screen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ScreenId {
            $(#[doc = concat!("See [`", stringify!($file), "`].")] $Id),*
        }

        /// What only one screen does.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum ScreenAct {
            $(#[doc = concat!("Of [`", stringify!($file), "`].")] $Id($file::Act)),*
        }

        /// The states of all screens.
        #[derive(Debug, Default)]
        pub struct Screens {
            $(#[doc = concat!("Of [`", stringify!($file), "`].")] pub $file: $file::State),*
        }

        impl ScreenId {
            /// All of them, in the order of the tabs.
            pub const ALL: &'static [ScreenId] = &[$(ScreenId::$Id),*];
        }

        /// The keys only this screen has.
        #[must_use]
        pub fn keys(id: ScreenId) -> &'static [Binding] {
            match id { $(ScreenId::$Id => $file::KEYS),* }
        }

        /// The places a person can be in on this screen; the first is the outermost.
        #[must_use]
        pub fn places(id: ScreenId) -> &'static [&'static [When]] {
            match id { $(ScreenId::$Id => $file::PLACES),* }
        }

        impl Screens {
            /// Tells a screen something.
            pub fn update(&mut self, id: ScreenId, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
                match id { $(ScreenId::$Id => $file::update(&mut self.$file, heard, cx)),* }
            }

            /// Where the keyboard is on a screen.
            #[must_use]
            pub fn place(&self, id: ScreenId) -> &'static [When] {
                match id { $(ScreenId::$Id => $file::place(&self.$file)),* }
            }

            /// What is in front on a screen, for the status line; may be empty.
            #[must_use]
            pub fn crumb(&self, id: ScreenId, cx: &ScreenCx<'_>) -> String {
                match id { $(ScreenId::$Id => $file::crumb(&self.$file, cx)),* }
            }

            /// Draws a screen.
            pub fn view(&self, id: ScreenId, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
                match id { $(ScreenId::$Id => $file::view(&self.$file, frame, area, cx)),* }
            }
        }
    };
}

screens! {
    Overview => overview,
    Agencies => agencies,
    Draw => draw,
    Plan => plan,
    Scoring => scoring,
    Ranking => ranking,
    Reports => reports,
    Journal => journal,
}

impl ScreenId {
    /// Its place among the tabs, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        Self::ALL.iter().position(|id| *id == self).unwrap_or(0)
    }

    /// Its name on the tab.
    #[must_use]
    pub fn title(self, words: &Words) -> &'static str {
        words
            .chrome
            .tabs
            .get(self.index())
            .copied()
            .unwrap_or_default()
    }

    /// Its name where room is short.
    #[must_use]
    pub fn short_title(self, words: &Words) -> &'static str {
        words
            .chrome
            .tabs_short
            .get(self.index())
            .copied()
            .unwrap_or_default()
    }

    /// The screen `by` places further, turning round at the end.
    #[must_use]
    pub fn step(self, back: bool) -> Self {
        let n = Self::ALL.len();
        let by = if back { n - 1 } else { 1 };
        Self::ALL
            .get((self.index() + by) % n)
            .copied()
            .unwrap_or(self)
    }
}
