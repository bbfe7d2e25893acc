//! The start without a workbook: three ways to get one, never an empty table.

use ratatui::Frame;
use ratatui::layout::Rect;
use std::path::PathBuf;

use super::Heard;
use crate::desk::{Making, RegistryChoice};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Effect, Work};
use crate::tui::keymap::{Action, Step};
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::dialog::{Ask, Dialog};
use crate::tui::widgets::field::Accepts;
use crate::tui::widgets::{Painted, after, below, line, panel, row};

/// How many ways there are.
const WAYS: usize = 3;

/// The answer to "which file".
const FILE: &str = "welcome.file";

/// Which way the cursor is on.
#[derive(Debug, Default)]
pub struct State {
    at: usize,
}

/// Answers what is heard.
pub fn update(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    match heard {
        Heard::Action(Action::Move(Step::Up)) => state.at = state.at.saturating_sub(1),
        Heard::Action(Action::Move(Step::Down)) => state.at = (state.at + 1).min(WAYS - 1),
        Heard::Action(Action::ClickRow(at)) => state.at = (*at).min(WAYS - 1),
        Heard::Action(Action::Choose) => return choose(state.at, cx),
        Heard::Answer(answer) if answer.tag == FILE => {
            let file = RegistryChoice::File(PathBuf::from(&answer.value));
            return vec![new(file, cx.today().year())];
        }
        _ => {}
    }
    Vec::new()
}

fn choose(at: usize, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.chrome;
    match at {
        0 => vec![new(
            RegistryChoice::Shipped("hcmc-2025".to_owned()),
            cx.today().year(),
        )],
        1 => {
            let ask = Ask::new(w.welcome_which_file, FILE, Accepts::Text);
            vec![Effect::Open(Dialog::Ask(ask.hint(w.welcome_file_hint)))]
        }
        _ => vec![Effect::work(Work::OpenSample)],
    }
}

fn new(registry: RegistryChoice, year: i16) -> Effect {
    Effect::work(Work::New(Making {
        registry,
        schemes: Vec::new(),
        year,
        title: String::new(),
        sample: false,
    }))
}

/// Draws the three ways.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let w = cx.words.chrome;
    let buf = frame.buffer_mut();
    let inner = panel::panel(buf, area, w.welcome, true, cx.theme);
    let mut painted = Painted::default();
    let mut rest = inner;
    for text in wrap(w.welcome_text, usize::from(inner.width)) {
        line(buf, row(rest, 0), &text, cx.style(Role::Text));
        rest = below(rest, 1);
    }
    rest = below(rest, 1);
    for (at, (label, hint)) in w.welcome_ways.iter().enumerate() {
        let strip = row(rest, 0);
        let front = at == state.at;
        let mark = if front { "▸ " } else { "  " };
        let role = if front { Role::Focus } else { Role::Text };
        line(buf, strip, &format!("{mark}{label} "), cx.style(role));
        line(buf, after(row(rest, 1), 4), hint, cx.style(Role::Faint));
        painted.hits.push((strip, Action::ClickRow(at)));
        rest = below(rest, 2);
    }
    painted
}
