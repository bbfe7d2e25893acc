//! The value of a planned source: typed twice, for one draw or for all that wait for it,
//! with a reason where a later event stands in for the planned one.

use super::acts::selected;
use super::{State, rows};
use crate::book::{Command, DrawRecord};
use crate::sampling::held_instead;
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Answer, Effect};
use crate::tui::widgets::dialog::{Ask, Dialog};
use crate::tui::widgets::field::Accepts;
use crate::tui::widgets::picker::{Item, Picker};

const VALUE: &str = "draw.value";
const AGAIN: &str = "draw.again";
const LATER: &str = "draw.later";
const WHOM: &str = "draw.whom";

/// The sources a draw, or its amendment, waits for.
pub(super) fn awaited(draw: &DrawRecord) -> Option<Vec<String>> {
    match (&draw.outcome, &draw.waiting) {
        (None, _) if draw.abandoned.is_none() => Some(draw.plan.as_ref()?.sources.clone()),
        (Some(_), Some((amendment, _))) => Some(amendment.source.iter().cloned().collect()),
        _ => None,
    }
}

pub(super) fn ask(state: &State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    let Some((_, sources)) = waiting(state, cx) else {
        return vec![Effect::refuse(w.not_waiting)];
    };
    let title = (w.ask_value)(&sources.join("; "));
    vec![asks(Ask::new(title, VALUE, Accepts::Text).hint(w.ask_hint))]
}

/// Answers a question of this file; `None`: it is another's.
pub(super) fn answered(
    state: &mut State,
    answer: &Answer,
    cx: &ScreenCx<'_>,
) -> Option<Vec<Effect>> {
    let w = cx.words.screens.draw;
    if ![VALUE, AGAIN, LATER, WHOM].contains(&answer.tag) {
        return None;
    }
    let Some((draw, sources)) = waiting(state, cx) else {
        return Some(Vec::new());
    };
    Some(match answer.tag {
        VALUE => {
            state.typed.first = answer.value.clone();
            let title = (w.ask_again)(&sources.join("; "));
            vec![asks(Ask::new(title, AGAIN, Accepts::Text).hint(w.ask_hint))]
        }
        AGAIN => {
            if plain(&state.typed.first) != plain(&answer.value) {
                state.typed.first.clear();
                return Some(vec![Effect::refuse(w.differ)]);
            }
            state.typed.fallback.clear();
            let values = values(&answer.value);
            let mut pairs = sources.iter().zip(&values);
            let later = pairs
                .find_map(|(source, value)| Some((source.clone(), held_instead(source, value)?)));
            match later {
                Some((planned, held)) => {
                    let title = (w.why_later)(&planned, &held);
                    vec![asks(Ask::new(title, LATER, Accepts::Text))]
                }
                None => whom(state, draw, &sources, cx),
            }
        }
        LATER => {
            state.typed.fallback = answer.value.clone();
            whom(state, draw, &sources, cx)
        }
        _ => {
            let all = answer.value == "all";
            finish(state, if all { same(&sources, cx) } else { vec![draw] }, cx)
        }
    })
}

/// One value may serve all draws that wait for the same event.
fn whom(
    state: &mut State,
    draw: &DrawRecord,
    sources: &[String],
    cx: &ScreenCx<'_>,
) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    let all = same(sources, cx).len();
    if all < 2 {
        return finish(state, vec![draw], cx);
    }
    let items = vec![
        Item::answer((w.for_all)(all), WHOM, "all"),
        Item::answer(w.for_one, WHOM, "one"),
    ];
    vec![Effect::Open(Dialog::Picker(Picker::new(w.for_whom, items)))]
}

fn finish(state: &mut State, draws: Vec<&DrawRecord>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let typed = std::mem::take(&mut state.typed);
    let mark = draws
        .first()
        .map_or_else(String::new, |draw| rows::mark(&draw.id));
    let command = Command::FinishDraws {
        draws: draws.iter().map(|draw| draw.id.clone()).collect(),
        values: values(&typed.first),
        fallback: typed.fallback,
        now: cx.instant(),
    };
    vec![Effect::record(command, mark)]
}

/// The draws of the year that wait for these sources.
fn same<'a>(sources: &[String], cx: &ScreenCx<'a>) -> Vec<&'a DrawRecord> {
    let draws = cx.book.draws.iter().filter(|draw| draw.year == cx.year);
    draws
        .filter(|draw| awaited(draw).is_some_and(|awaited| awaited == sources))
        .collect()
}

/// The draw under the cursor if it waits for a value, and its sources.
fn waiting<'a>(state: &State, cx: &ScreenCx<'a>) -> Option<(&'a DrawRecord, Vec<String>)> {
    let draw = selected(state, cx)?;
    Some((draw, awaited(draw)?))
}

/// Several values are parted by semicolons, as sources are.
fn values(text: &str) -> Vec<String> {
    text.split(';')
        .map(|value| value.trim().to_owned())
        .collect()
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn asks(ask: Ask) -> Effect {
    Effect::Open(Dialog::Ask(ask))
}
