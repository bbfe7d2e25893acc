//! A value on its way: sent once, kept aside until its own answer comes, and then either gone
//! or back in front of its writer. Never sends anything itself.

use super::cells::{CellId, CellRow};
use super::entry::Entry;
use super::{State, cells, look, selected, sheet};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Done, Effect};
use crate::tui::keymap::Action;
use crate::tui::screens::{Heard, ScreenAct};
use crate::tui::widgets::form::Reply;

/// A form that was handed in.
#[derive(Debug)]
pub(super) struct Sent {
    entry: Entry,
    /// What is pending until the answer comes; no other work has this mark.
    mark: String,
    /// The criterion under the one sent, as the sheet was listed then.
    next: Option<usize>,
}

/// Whether a value is on its way, so that keys have to wait.
pub(super) fn is_waiting(state: &State, cx: &ScreenCx<'_>) -> bool {
    let sent = state.sent.as_ref();
    sent.is_some_and(|sent| cx.is_pending(&sent.mark))
}

/// Answers what is heard while a value is typed.
pub(super) fn in_entry(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let next = state
        .table
        .below(sheet(&state.cells))
        .find_map(CellRow::criterion);
    let Some(entry) = state.entry.as_mut() else {
        return Vec::new();
    };
    if let Heard::Action(Action::Back) = heard {
        state.entry = None;
        return Vec::new();
    }
    if entry.held {
        return held(entry, heard, cx);
    }
    if let (true, Heard::Text(_) | Heard::Paste(_)) = (entry.fresh, heard)
        && entry.form.front() == "value"
    {
        entry.form.set("value", "");
    }
    entry.fresh = false;
    if let Heard::Text(_) | Heard::Paste(_) | Heard::Action(Action::Edit(_)) = heard {
        entry.form.clear_faults();
    }
    let heard = match heard {
        Heard::Action(Action::On(ScreenAct::Scoring(super::Act::Record))) => {
            &Heard::Action(Action::Submit)
        }
        heard => heard,
    };
    match entry.form.hear(heard, cx.words) {
        Reply::Submit => {
            let mark = cells::mark(entry.year, &entry.agency, &entry.criterion);
            let wish = Effect::record(entry.wish(), mark.clone());
            state.sent = state.entry.take().map(|entry| Sent { entry, mark, next });
            vec![wish]
        }
        Reply::Stay => {
            entry.look(&state.group, cx);
            Vec::new()
        }
        Reply::Pass => Vec::new(),
    }
}

/// A form that came back: a key that was on its way before its writer saw it changes nothing.
fn held(entry: &mut Entry, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    match heard {
        Heard::Action(Action::On(ScreenAct::Scoring(super::Act::Enter))) => entry.held = false,
        Heard::Text(_) | Heard::Paste(_) | Heard::Action(_) => {
            return vec![Effect::refuse(cx.words.screens.scoring.held)];
        }
        _ => {}
    }
    Vec::new()
}

/// The end of work this screen asked for. Only the value's own answer lets it go on.
pub(super) fn ended(state: &mut State, done: &Done, cx: &ScreenCx<'_>) -> Vec<Effect> {
    if is_waiting(state, cx) {
        return Vec::new();
    }
    let Some(sent) = state.sent.take() else {
        return Vec::new();
    };
    let here = sent.entry.year == cx.year && state.sheet.as_ref() == Some(&sent.entry.agency);
    match done {
        Done::Stored(_) if here => {
            if let Some(next) = sent.next {
                state
                    .table
                    .select(&CellId::Criterion(next), sheet(&state.cells), cx);
            }
            // Past the last criterion, or where the next one no longer shows, nothing typed
            // on may land in a cell its writer did not mean.
            state.stopped |= sent.next.is_none() || selected(state) != sent.next;
            look(state, cx);
            if sent.next.is_none() {
                return vec![Effect::good(cx.words.screens.scoring.last_done)];
            }
            Vec::new()
        }
        Done::Stored(_) => Vec::new(),
        Done::Refused { what, .. } => {
            bring_back(state, sent.entry, what, cx);
            Vec::new()
        }
        _ => {
            bring_back(state, sent.entry, "", cx);
            Vec::new()
        }
    }
}

/// A value whose answer will never come stands in its form again.
pub(super) fn lost(state: &mut State, cx: &ScreenCx<'_>) -> bool {
    if is_waiting(state, cx) {
        return false;
    }
    let lost = state.sent.take();
    let any = lost.is_some();
    if let Some(sent) = lost {
        bring_back(state, sent.entry, "", cx);
    }
    any
}

fn bring_back(state: &mut State, mut entry: Entry, why: &str, cx: &ScreenCx<'_>) {
    if entry.year != cx.year || state.sheet.as_ref() != Some(&entry.agency) {
        return;
    }
    state
        .table
        .select(&CellId::Criterion(entry.at), sheet(&state.cells), cx);
    look(state, cx);
    entry.held = true;
    entry.fresh = false;
    let field = if entry.lacks_reason(cx) {
        "note"
    } else if entry.lacks_source(cx) {
        "data_source"
    } else {
        "value"
    };
    let why = if why.is_empty() {
        cx.words.screens.scoring.held
    } else {
        why
    };
    entry.form.fault(field, why.lines().next().unwrap_or(why));
    entry.look(&state.group, cx);
    state.entry = Some(entry);
    state.stopped = true;
}

/// After the book, the year or the language changed: the form stays with its text where its
/// cell still is the same, and is closed with a sentence where it is not.
pub(super) fn renew(state: &mut State, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let Some(mut entry) = state.entry.take() else {
        return Vec::new();
    };
    if !entry.renew(cx) {
        let told = (cx.words.screens.scoring.not_here)(&entry.criterion, entry.year);
        state.stopped = true;
        return vec![Effect::refuse(told)];
    }
    entry.look(&state.group, cx);
    state.entry = Some(entry);
    Vec::new()
}
