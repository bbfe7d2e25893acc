//! What the keys of the draw screen do: ask first, then hand the wish to the worker.

use super::prepare::{Prepare, Wish, plain_request};
use super::preview::{Frames, Whose};
use super::{Act, State, grid, rows};
use crate::book::{Command, DUTY_PERCENT, DrawRecord, DrawRequest, Tier};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Answer, Effect, Work};
use crate::tui::widgets::dialog::{Ask, Confirm, Dialog, Message};
use crate::tui::widgets::field::Accepts;
use crate::tui::widgets::picker::{Item, Picker};

const REASON: &str = "draw.reason";
const WHOSE: &str = "draw.whose";
const VALUE: &str = "draw.value";
const AGAIN: &str = "draw.again";

/// Whose duty, for people.
pub(super) fn whose(whose: &Whose, cx: &ScreenCx<'_>) -> String {
    match whose {
        Whose::City => cx.words.draw_lists.city.to_owned(),
        Whose::Heads => cx.words.screens.draw.all_heads.to_owned(),
        Whose::Head(key) => crate::registry::AgencyKey::parse(key)
            .map(|key| cx.book.tier_name(&Tier::Head(key), cx.day))
            .unwrap_or_default(),
    }
}

pub(super) fn act(state: &mut State, act: Act, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    match act {
        Act::Now if drawn(&Tier::City, cx) => {
            let ask = Ask::new(w.why_again, REASON, Accepts::Text).hint(w.why_again_hint);
            vec![Effect::Open(Dialog::Ask(ask))]
        }
        Act::Now => city("", cx),
        Act::NowHeads => heads(cx),
        Act::Prepare => vec![Effect::Open(Dialog::Picker(picker(cx)))],
        Act::Value => value(state, cx),
        Act::Reveal => reveal(state, cx),
        Act::Revealed => {
            state.minutes.reveal(true, cx);
            Vec::new()
        }
        Act::Verify => verify(state, cx),
    }
}

fn drawn(tier: &Tier, cx: &ScreenCx<'_>) -> bool {
    let mut draws = cx.book.draws.iter();
    draws.any(|draw| draw.year == cx.year && draw.tier == *tier)
}

fn city(reason: &str, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let requests = vec![plain_request(None, reason, cx)];
    let tier = (cx.words.draw_lists.tier_line)("", cx.year);
    let mut frames = Frames::default();
    frames.read(&Whose::City, cx.day, cx);
    let sizes = frames.lines(DUTY_PERCENT, &[], cx);
    draw_now(&tier, sizes, requests, cx)
}

fn heads(cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    let view = cx.book.registry.as_of(cx.day);
    let open = view.heads().into_iter();
    let open = open.filter(|head| !drawn(&Tier::Head(head.key.clone()), cx));
    let requests: Vec<DrawRequest> = open
        .map(|head| plain_request(Some(head.key.to_string()), "", cx))
        .collect();
    if requests.is_empty() {
        return vec![Effect::refuse(w.all_drawn)];
    }
    draw_now(&(w.heads)(requests.len()), Vec::new(), requests, cx)
}

fn draw_now(
    tier: &str,
    mut sizes: Vec<String>,
    requests: Vec<DrawRequest>,
    cx: &ScreenCx<'_>,
) -> Vec<Effect> {
    sizes.push(cx.words.screens.draw.machine.to_owned());
    let then = vec![Effect::work(Work::DrawNow { requests })];
    confirm(tier, &sizes, then, cx)
}

/// Asks with a word to type; at most eight lines of arithmetic, the sum among them.
fn confirm(tier: &str, sizes: &[String], then: Vec<Effect>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    let from = sizes.len().saturating_sub(8);
    let shown = sizes.get(from..).unwrap_or_default().join("\n");
    let question = (w.question)(tier, &shown);
    let confirm = Confirm::new(question, w.word, then).typed(w.word);
    vec![Effect::Open(Dialog::Confirm(confirm))]
}

fn picker(cx: &ScreenCx<'_>) -> Picker {
    let w = cx.words.screens.draw;
    let view = cx.book.registry.as_of(cx.day);
    let mut items = vec![
        Item::answer(cx.words.draw_lists.city, WHOSE, "city"),
        Item::answer(w.all_heads, WHOSE, "heads"),
    ];
    items.extend(view.heads().into_iter().map(|head| {
        let name = view.full_name(head.key);
        Item::answer(name, WHOSE, head.key.to_string()).detail(head.code)
    }));
    Picker::new(w.which, items)
}

/// The form is sound in its fields: checks the rest, then asks.
pub(super) fn hand_in(state: &mut State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let Some(prepare) = &mut state.prepare else {
        return Vec::new();
    };
    prepare.preview(cx);
    let tier = whose(&prepare.whose, cx);
    match prepare.wish(cx) {
        Ok(Wish {
            requests,
            machine: true,
        }) => draw_now(&tier, prepare.lines.clone(), requests, cx),
        Ok(wish) => {
            let command = Command::Draw {
                requests: wish.requests,
                now: cx.instant(),
            };
            let then = vec![Effect::record(command, "draw/new")];
            confirm(&tier, &prepare.lines, then, cx)
        }
        Err((field, why)) => {
            prepare.form.fault(field, why);
            Vec::new()
        }
    }
}

pub(super) fn answered(state: &mut State, answer: &Answer, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    match answer.tag {
        REASON => city(&answer.value, cx),
        WHOSE => {
            let whose = match answer.value.as_str() {
                "city" => Whose::City,
                "heads" => Whose::Heads,
                key => Whose::Head(key.to_owned()),
            };
            state.prepare = Some(Prepare::new(whose, cx));
            Vec::new()
        }
        VALUE => {
            let Some((_, source)) = waiting(state, cx) else {
                return Vec::new();
            };
            state.first_value = answer.value.clone();
            let ask = Ask::new((w.ask_again)(&source), AGAIN, Accepts::Text).hint(w.ask_hint);
            vec![Effect::Open(Dialog::Ask(ask))]
        }
        AGAIN => {
            let first = std::mem::take(&mut state.first_value);
            if first.trim() != answer.value.trim() {
                return vec![Effect::refuse(w.differ)];
            }
            let Some((draw, _)) = waiting(state, cx) else {
                return Vec::new();
            };
            let mark = rows::mark(&draw.id);
            let command = Command::FinishDraws {
                draws: vec![draw.id.clone()],
                values: vec![answer.value.clone()],
                fallback: String::new(),
                now: cx.instant(),
            };
            vec![Effect::record(command, mark)]
        }
        _ => Vec::new(),
    }
}

fn selected<'a>(state: &State, cx: &ScreenCx<'a>) -> Option<&'a DrawRecord> {
    let row = state.table.selected(grid(&state.rows))?;
    cx.book.draw(&row.id)
}

/// The draw under the cursor if it waits for a value, and its source.
fn waiting<'a>(state: &State, cx: &ScreenCx<'a>) -> Option<(&'a DrawRecord, String)> {
    let draw = selected(state, cx).filter(|draw| draw.outcome.is_none())?;
    let sources = &draw.plan.as_ref()?.sources;
    Some((draw, sources.join(", ")))
}

fn value(state: &State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    let Some((_, source)) = waiting(state, cx) else {
        return vec![Effect::refuse(w.not_waiting)];
    };
    let ask = Ask::new((w.ask_value)(&source), VALUE, Accepts::Text).hint(w.ask_hint);
    vec![Effect::Open(Dialog::Ask(ask))]
}

fn reveal(state: &mut State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    if state.minutes.is_revealed() {
        state.minutes.reveal(false, cx);
        return Vec::new();
    }
    let n = selected(state, cx).map_or(0, |draw| draw.counts().surprise);
    if n == 0 {
        return vec![Effect::refuse(w.no_surprise)];
    }
    let then = vec![Effect::Act(super::act(Act::Revealed))];
    let confirm = Confirm::new((w.reveal_question)(n), w.reveal_verb, then);
    vec![Effect::Open(Dialog::Confirm(confirm))]
}

fn verify(state: &State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let lists = cx.words.draw_lists;
    let Some(draw) = selected(state, cx) else {
        return Vec::new();
    };
    let Some(proof) = draw.proof() else {
        return vec![Effect::refuse((lists.not_drawn_yet)(&draw.id))];
    };
    match proof.verify() {
        Ok(()) => vec![Effect::good((lists.proof_holds)(&draw.id))],
        Err(faults) => {
            let told: Vec<String> = faults.iter().map(cx.words.draw.fault).collect();
            let message = Message::new((lists.proof_fails)(&draw.id), told.join("\n"));
            vec![Effect::Open(Dialog::Message(message))]
        }
    }
}
