//! The start without a workbook: three ways to get one, never an empty table.
//!
//! Nothing is made before every question is answered; when making fails, the reasons stand in
//! front and this screen stays behind them.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Heard;
use crate::desk::{Making, RegistryChoice, Taking};
use crate::exchange::SHIPPED;
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Done, Effect, Work};
use crate::tui::keymap::{Action, Step};
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::dialog::{Ask, Dialog};
use crate::tui::widgets::field::Accepts;
use crate::tui::widgets::picker::{Item, Picker};
use crate::tui::widgets::{Painted, after, below, line, panel, row};

/// How many ways there are.
const WAYS: usize = 3;

/// The answer to "which of the registries that come along".
const SHIPPED_ONE: &str = "welcome.registry";

/// The answer to "which file".
const FILE: &str = "welcome.file";

/// The answer to "which year".
const YEAR: &str = "welcome.year";

/// The year the 2017 registry is of.
const OLD_WORLD: (&str, i16) = ("hcmc-2017", 2017);

/// Which way the cursor is on, and what was answered so far.
#[derive(Debug, Default)]
pub struct State {
    at: usize,
    registry: Option<RegistryChoice>,
    /// The path typed last, so that a slip can be put right.
    file: String,
    sample: bool,
}

/// Answers what is heard.
pub fn update(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    match heard {
        Heard::Action(Action::Move(Step::Up)) => state.at = state.at.saturating_sub(1),
        Heard::Action(Action::Move(Step::Down)) => state.at = (state.at + 1).min(WAYS - 1),
        Heard::Action(Action::ClickRow(at)) => state.at = (*at).min(WAYS - 1),
        // One workbook is being made already.
        Heard::Action(Action::Choose) if !cx.pending.is_empty() => {}
        Heard::Action(Action::Choose) => return choose(state, cx),
        Heard::Answer(answer) => return on_answer(state, answer.tag, &answer.value, cx),
        Heard::Done(Done::Refused { .. } | Done::Failed(_)) => {
            return vec![Effect::say(cx.words.screens.welcome.try_again)];
        }
        _ => {}
    }
    Vec::new()
}

fn choose(state: &mut State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let own = cx.words.screens.welcome;
    state.sample = state.at == WAYS - 1;
    match state.at {
        0 => {
            // The newer world first: most offices work in it.
            let names = SHIPPED.iter().rev();
            let items = names
                .map(|name| Item::answer((own.registry)(name), SHIPPED_ONE, *name).detail(*name));
            let picker = Picker::new(own.which_registry, items.collect());
            vec![Effect::Open(Dialog::Picker(picker))]
        }
        1 => {
            let ask = Ask::new(own.which_file, FILE, Accepts::Text);
            let ask = ask.with(&state.file).hint(own.file_hint);
            vec![Effect::Open(Dialog::Ask(ask))]
        }
        _ => vec![Effect::work(Work::OpenSample)],
    }
}

fn on_answer(state: &mut State, tag: &str, value: &str, cx: &ScreenCx<'_>) -> Vec<Effect> {
    match tag {
        SHIPPED_ONE => {
            state.registry = Some(RegistryChoice::Shipped(value.to_owned()));
            let (old, its_year) = OLD_WORLD;
            let year = if value == old {
                its_year
            } else {
                cx.today().year()
            };
            vec![ask_year(&year.to_string(), cx)]
        }
        FILE => {
            value.clone_into(&mut state.file);
            state.registry = Some(RegistryChoice::File(PathBuf::from(value)));
            vec![ask_year(&cx.today().year().to_string(), cx)]
        }
        YEAR => {
            let year = value.parse().ok().filter(|y| (1900..=2999).contains(y));
            match (year, state.registry.clone()) {
                (Some(year), Some(registry)) => vec![new(registry, year)],
                _ => {
                    let told = (cx.words.screens.welcome.not_a_year)(value);
                    vec![ask_year(value, cx), Effect::refuse(told)]
                }
            }
        }
        _ => Vec::new(),
    }
}

fn ask_year(proposed: &str, cx: &ScreenCx<'_>) -> Effect {
    let own = cx.words.screens.welcome;
    let ask = Ask::new(own.which_year, YEAR, Accepts::Number);
    Effect::Open(Dialog::Ask(ask.with(proposed).hint(own.year_hint)))
}

fn new(registry: RegistryChoice, year: i16) -> Effect {
    Effect::work(Work::New(Making {
        registry,
        taking: Taking::default(),
        schemes: Vec::new(),
        year,
        title: String::new(),
        sample: false,
    }))
}

/// Draws the three ways, where the workbook will be, and what is under way.
pub fn view(state: &State, frame: &mut Frame<'_>, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let own = cx.words.screens.welcome;
    let buf = frame.buffer_mut();
    let inner = panel::panel(buf, area, own.title, true, cx.theme);
    let inner = Rect {
        width: inner.width.saturating_sub(2).min(100),
        x: inner.x + u16::from(inner.width > 2),
        ..inner
    };
    let mut painted = Painted::default();
    let mut rest = inner;
    let say = |buf: &mut Buffer, rest: &mut Rect, text: &str, role: Role| {
        for text in wrap(text, usize::from(rest.width)) {
            line(buf, row(*rest, 0), &text, cx.style(role));
            *rest = below(*rest, 1);
        }
    };
    say(buf, &mut rest, own.text, Role::Text);
    rest = below(rest, 1);
    for (at, (label, hint)) in own.ways.iter().enumerate() {
        let front = at == state.at;
        let mark = if front { "▸ " } else { "  " };
        let role = if front { Role::Focus } else { Role::Text };
        painted.hits.push((row(rest, 0), Action::ClickRow(at)));
        line(
            buf,
            row(rest, 0),
            &format!("{mark}{label} "),
            cx.style(role),
        );
        rest = below(rest, 1);
        let mut under = Rect {
            height: rest.height,
            ..after(rest, 4)
        };
        say(buf, &mut under, hint, Role::Faint);
        rest = Rect {
            x: rest.x,
            width: rest.width,
            ..under
        };
    }
    rest = below(rest, 1);
    if cx.pending.is_empty() {
        say(buf, &mut rest, own.place, Role::Text);
        say(buf, &mut rest, cx.place, Role::Title);
        say(buf, &mut rest, own.elsewhere, Role::Faint);
    } else if state.sample {
        say(buf, &mut rest, own.making_sample, Role::Warn);
    } else {
        say(buf, &mut rest, own.making, Role::Warn);
    }
    painted
}
