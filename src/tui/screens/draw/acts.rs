//! What the keys of the draw screen do: ask first, then hand the wish to the worker.

use super::forms::{Filling, For, Handed};
use super::late;
use super::prepare::{Prepare, Wish, plain_request};
use super::preview::{Frames, Whose};
use super::value;
use super::{Act, State, grid};
use crate::book::{Command, DrawRecord, DrawRequest, SealMode, Tier};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Answer, Effect, Prepared, Work};
use crate::tui::widgets::dialog::{Ask, Confirm, Dialog, Message};
use crate::tui::widgets::field::Accepts;
use crate::tui::widgets::picker::{Item, Picker};

const REASON: &str = "draw.reason";
const WHOSE: &str = "draw.whose";
pub(super) const MORE: &str = "draw.more";

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
        Act::Value => value::ask(state, cx),
        Act::Reveal => reveal(state, cx),
        Act::Revealed => {
            // Looking is recorded first; the units show when that is on disk.
            let draw = selected(state, cx).map(|draw| draw.id.clone());
            let shown = draw.map(|draw| Effect::record(Command::ShowSurprise { draw }, ""));
            shown.into_iter().collect()
        }
        Act::Verify => verify(state, cx),
        Act::More => more(state, cx),
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
    let sizes = frames.lines(&requests, cx);
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
    let wish = match prepare.wish(cx) {
        Ok(wish) => wish,
        Err((field, why)) => {
            prepare.form.fault(field, why);
            return Vec::new();
        }
    };
    let lines = prepare.lines.clone();
    let Wish {
        requests,
        machine,
        rehearsal,
        weights,
        holders,
        mode,
    } = wish;
    if machine && weights.is_none() && holders.is_empty() {
        return draw_now(&tier, lines, requests, cx);
    }
    if !machine && !rehearsal && weights.is_none() && holders.is_empty() {
        let now = cx.instant();
        let then = vec![Effect::record(Command::Draw { requests, now }, "draw/new")];
        return confirm(&tier, &lines, then, cx);
    }
    let prepared = Prepared {
        requests,
        machine,
        weights,
        sealed: None,
        rehearsal,
    };
    if rehearsal {
        // Nothing is recorded: nothing to confirm.
        return vec![Effect::work(Work::DrawPrepared(prepared))];
    }
    if holders.is_empty() {
        let then = vec![Effect::work(Work::DrawPrepared(prepared))];
        return confirm(&tier, &lines, then, cx);
    }
    let names = (holders, mode);
    state.filling = Some(Filling::keys((prepared, tier), names, lines, cx));
    Vec::new()
}

/// A form of the ceremony is handed in.
pub(super) fn hand_in_filling(state: &mut State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let Some(filling) = &mut state.filling else {
        return Vec::new();
    };
    match filling.hand_in(cx) {
        Ok(Handed::Do(effects)) => effects,
        Ok(Handed::Draw(tier, prepared)) => {
            let lines = filling.lines.clone();
            let then = vec![Effect::work(Work::DrawPrepared(*prepared))];
            confirm(&tier, &lines, then, cx)
        }
        Err((field, why)) => {
            filling.form.fault(field, why);
            Vec::new()
        }
    }
}

pub(super) fn answered(state: &mut State, answer: &Answer, cx: &ScreenCx<'_>) -> Vec<Effect> {
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
        MORE => chosen(state, &answer.value, cx),
        _ => {
            let effects = value::answered(state, answer, cx);
            effects.unwrap_or_else(|| late::answered(state, answer, cx))
        }
    }
}

/// What can be done with the draw under the cursor besides its own keys.
fn more(state: &State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    let draw = selected(state, cx);
    let ids = [
        "open", "seal", "publish", "replace", "amend", "abandon", "rehearse",
    ];
    let items = ids.into_iter().zip(w.acts);
    let items = items.filter(|(id, _)| match (*id, draw) {
        ("rehearse", _) => true,
        (_, None) => false,
        (id, Some(draw)) => possible(id, draw),
    });
    let items: Vec<Item> = items
        .map(|(id, label)| Item::answer(label, MORE, id))
        .collect();
    let title = draw.map_or_else(String::new, |draw| (w.more_of)(&draw.id));
    vec![Effect::Open(Dialog::Picker(Picker::new(title, items)))]
}

fn possible(id: &str, draw: &DrawRecord) -> bool {
    let made = draw.outcome.is_some() && draw.waiting.is_none();
    let sealed = made && draw.has_holders() && draw.secrets.is_empty();
    match id {
        "open" => sealed && draw.owed() > 0,
        "seal" => {
            let list = draw.mode == Some(SealMode::SealedList);
            sealed && list && draw.sealing().is_none()
        }
        "publish" => sealed && draw.owed() == 0,
        "replace" | "amend" => made,
        "abandon" => draw.outcome.is_none() && draw.abandoned.is_none(),
        _ => false,
    }
}

fn chosen(state: &mut State, id: &str, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    if id == "rehearse" {
        let prepared = Prepared {
            requests: vec![plain_request(None, "", cx)],
            machine: true,
            weights: None,
            sealed: None,
            rehearsal: true,
        };
        return vec![Effect::work(Work::DrawPrepared(prepared))];
    }
    let Some(draw) = selected(state, cx).filter(|draw| possible(id, draw)) else {
        return vec![Effect::refuse(w.not_now)];
    };
    let name = draw.id.clone();
    state.filling = match id {
        "open" => Some(Filling::unseal(For::Open(name), draw, cx)),
        "seal" => Some(Filling::unseal(For::Seal(name), draw, cx)),
        "publish" => Some(Filling::unseal(For::Publish(name), draw, cx)),
        "amend" => Some(Filling::amend(draw, cx)),
        "replace" => return late::which_unit(draw, cx),
        "abandon" => return late::why_abandoned(cx),
        _ => None,
    };
    Vec::new()
}

pub(super) fn selected<'a>(state: &State, cx: &ScreenCx<'a>) -> Option<&'a DrawRecord> {
    let row = state.table.selected(grid(&state.rows))?;
    cx.book.draw(&row.id)
}

fn reveal(state: &mut State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.draw;
    if state.minutes.is_revealed() {
        state.minutes.reveal(false, cx);
        return Vec::new();
    }
    let draw = selected(state, cx);
    if draw.is_some_and(|draw| possible("open", draw)) {
        return chosen(state, "open", cx);
    }
    if draw.is_some_and(|draw| draw.has_holders() && draw.outcome.is_some()) {
        // Every opening is on record already.
        state.minutes.reveal(true, cx);
        return Vec::new();
    }
    let n = draw.map_or(0, |draw| draw.counts().surprise);
    if n == 0 || draw.is_some_and(|draw| draw.outcome.is_none()) {
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
