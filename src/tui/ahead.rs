//! Keys pressed before the worker has answered the value just sent.
//!
//! They wait and are then pressed in order, as if the worker had answered at once. Where
//! they would mean something else than their writer saw – the value was refused, a message
//! came between, the sheet has ended, Esc was pressed – they are dropped and that is said.
//! Nothing is ever recorded from a dropped key.

use super::effect::{Done, Effect, Notice};
use super::keymap::{Action, Chord, types_text};
use super::model::Model;
use super::msg::Msg;
use super::screens::{ScreenId, scoring};
use super::settle::settle;
use super::theme::Role;
use super::update::answer;

/// A key or a paste that waits for its turn.
#[derive(Debug, Clone)]
pub enum Ahead {
    /// A key.
    Key(Chord),
    /// Pasted text.
    Paste(String),
}

/// Whether keys wait: a value is on its way and its cell is in front.
fn waits(model: &Model) -> bool {
    let free = model.dialogs.is_empty() && model.welcome.is_none();
    free && model.screen == ScreenId::Scoring
        && scoring::is_waiting(&model.screens.scoring, &model.desk.cx())
}

/// Keeps what was typed ahead; gives back a message that is to be answered now.
pub(super) fn keep(model: &mut Model, msg: Msg) -> Result<Vec<Effect>, Msg> {
    if !waits(model) {
        let typed = matches!(msg, Msg::Key(_) | Msg::Paste(_));
        // The answer will not come any more: the worker is gone, which has been said.
        return match typed && !model.ahead.is_empty() {
            true => Ok(drop_all(model, 1)),
            false => Err(msg),
        };
    }
    let kept = match msg {
        Msg::Key(chord) => {
            let place = model.place();
            let text = types_text(&place) && chord.types().is_some();
            let action = model.keys.find(&place, chord).filter(|_| !text);
            match action {
                Some(Action::Back) if !model.ahead.is_empty() => return Ok(drop_all(model, 0)),
                // A person who waits can look round, and leave.
                Some(
                    Action::Language
                    | Action::Redraw
                    | Action::Mouse
                    | Action::Suspend
                    | Action::CancelWork,
                ) => return Err(Msg::Key(chord)),
                Some(Action::Quit) if model.ahead.is_empty() => return Err(Msg::Key(chord)),
                _ => Ahead::Key(chord),
            }
        }
        Msg::Paste(text) => Ahead::Paste(text),
        // The place pointed at may be another one when the answer is there.
        Msg::Click(..) | Msg::Wheel(_) => return Ok(Vec::new()),
        other => return Err(other),
    };
    if scoring::is_stopped(&model.screens.scoring) {
        return Ok(vec![Effect::refuse(
            model.desk.words.screens.scoring.stopped,
        )]);
    }
    model.ahead.push_back(kept);
    Ok(Vec::new())
}

/// After a piece of work has ended: presses what waited, as far as the next value sent, or
/// drops it. `dialogs` is how many there were before.
pub(super) fn go_on(model: &mut Model, dialogs: usize) -> Vec<Effect> {
    let mut outward = Vec::new();
    if model.screen == ScreenId::Scoring && model.dialogs.len() > dialogs {
        scoring::stop(&mut model.screens.scoring);
    }
    while !model.ahead.is_empty() {
        if scoring::is_stopped(&model.screens.scoring) {
            let effects = drop_all(model, 0);
            outward.extend(settle(model, effects));
            break;
        }
        if waits(model) {
            break;
        }
        let msg = match model.ahead.pop_front() {
            Some(Ahead::Key(chord)) => Msg::Key(chord),
            Some(Ahead::Paste(text)) => Msg::Paste(text),
            None => break,
        };
        let effects = answer(model, msg);
        outward.extend(settle(model, effects));
    }
    outward
}

/// Drops all that waits, and `more` that does not wait yet; typing begins again only when a
/// person has chosen a cell.
fn drop_all(model: &mut Model, more: usize) -> Vec<Effect> {
    let dropped = model.ahead.len() + more;
    model.ahead.clear();
    scoring::stop(&mut model.screens.scoring);
    let text = (model.desk.words.chrome.keys_dropped)(dropped);
    vec![Effect::Say(Notice::new(Role::Bad, text))]
}

/// Whether a message is the end of a piece of work.
pub(super) fn is_end(msg: &Msg) -> bool {
    matches!(msg, Msg::Done { done, .. } if !matches!(done, Done::Opened(_)))
}
