//! Cơ quan: the registry as a tree, as of a day.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Heard, ScreenId};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Effect;
use crate::tui::keymap::{Binding, When};
use crate::tui::widgets::{Painted, panel};

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {}

/// What only this screen does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {}

/// Its own keys.
pub static KEYS: &[Binding] = &[];

/// Where the keyboard can be.
pub static PLACES: &[&[When]] = &[TOP];

const TOP: &[When] = &[When::Screen(ScreenId::Agencies)];

/// Where the keyboard is.
#[must_use]
pub fn place(_state: &State) -> &'static [When] {
    TOP
}

/// What is in front, for the status line.
#[must_use]
pub fn crumb(_state: &State, _cx: &ScreenCx<'_>) -> String {
    String::new()
}

/// Answers what is heard.
pub fn update(_state: &mut State, _heard: &Heard<'_>, _cx: &ScreenCx<'_>) -> Vec<Effect> {
    Vec::new()
}

/// Draws the screen.
pub fn view(_state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let title = ScreenId::Agencies.title(cx.words);
    panel::panel(frame.buffer_mut(), area, title, true, cx.theme);
    Painted::default()
}
