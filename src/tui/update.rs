//! From what happened to what is next. Pure: no clock, no disk, no terminal; the same
//! model and message give the same result.

use ratatui::layout::Position;

use super::ahead;
use super::book_link;
use super::effect::{Done, Effect, LOOKING, Notice};
use super::front;
use super::keymap::{Action, Chord, Step, types_text};
use super::model::Model;
use super::msg::{Msg, Now};
use super::screens::{self, Heard, ScreenId, welcome};
use super::settle::settle;
use super::text::width;
use super::theme::Role;
use super::widgets::dialog::{Confirm, Dialog, Front, Message};
use crate::failure::Failure;

/// Answers a message; the effects that come back are for the shell of the loop.
pub fn update(model: &mut Model, now: Now, msg: Msg) -> Vec<Effect> {
    model.desk.now = now;
    model.dirty = true;
    let (ends, dialogs) = (ahead::is_end(&msg), model.dialogs.len());
    let effects = ahead::keep(model, msg).unwrap_or_else(|msg| answer(model, msg));
    let mut outward = settle(model, effects);
    if ends {
        outward.extend(ahead::go_on(model, dialogs));
    }
    outward
}

/// Answers a message whose turn has come.
pub(super) fn answer(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(chord) => on_key(model, chord),
        Msg::Paste(text) => on_paste(model, &text),
        Msg::Click(x, y) => on_click(model, Position::new(x, y)),
        Msg::Wheel(down) => on_wheel(model, down),
        Msg::Resize(width, height) => {
            model.desk.size = (width, height);
            Vec::new()
        }
        Msg::Done { ticket, done } => on_done(model, ticket, done),
        Msg::Progress {
            ticket,
            done,
            total,
        } => {
            let pending = model.desk.pending.iter_mut().find(|p| p.ticket == ticket);
            if let Some(pending) = pending {
                pending.progress = Some((done, total));
            }
            Vec::new()
        }
        Msg::NoticeOver => {
            let now = model.desk.now.utc;
            model.notice.take_if(|(_, until)| now >= *until);
            Vec::new()
        }
        Msg::Terminate | Msg::Crashed | Msg::InputLost(_) => vec![Effect::Quit],
    }
}

fn on_key(model: &mut Model, chord: Chord) -> Vec<Effect> {
    let place = model.place();
    if let (true, Some(c)) = (types_text(&place), chord.types()) {
        return on_text(model, c.encode_utf8(&mut [0; 4]));
    }
    match model.keys.find(&place, chord) {
        Some(action) => act(model, action),
        None => Vec::new(),
    }
}

fn on_text(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some(dialog) = model.dialogs.last_mut() {
        dialog.on_text(text);
        return Vec::new();
    }
    tell(model, model.screen, &Heard::Text(text))
}

fn on_paste(model: &mut Model, text: &str) -> Vec<Effect> {
    match model.dialogs.last_mut() {
        Some(dialog) => {
            dialog.on_text(text);
            Vec::new()
        }
        None => tell(model, model.screen, &Heard::Paste(text)),
    }
}

fn on_click(model: &mut Model, at: Position) -> Vec<Effect> {
    model
        .painted
        .hit(at)
        .map(|action| act(model, action))
        .unwrap_or_default()
}

fn on_wheel(model: &mut Model, down: bool) -> Vec<Effect> {
    let step = Action::Move(if down { Step::Down } else { Step::Up });
    (0..3).flat_map(|_| act(model, step)).collect()
}

/// Tells a screen something; without a workbook the start screen hears it.
pub(super) fn tell(model: &mut Model, screen: ScreenId, heard: &Heard<'_>) -> Vec<Effect> {
    let cx = model.desk.cx();
    match &mut model.welcome {
        Some(state) => welcome::update(state, heard, &cx),
        None => model.screens.update(screen, heard, &cx),
    }
}

/// Does what an action asks for.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Help => return front::help(model),
        Action::Quit => return quit(model),
        Action::Language => return vec![Effect::SetLang(front::other_language(model))],
        Action::Redraw => return redraw(model),
        Action::Suspend => return vec![Effect::Suspend],
        _ => {}
    }
    if let Some(dialog) = model.dialogs.last_mut() {
        return match dialog.act(action, model.front_page.max(1), model.desk.words) {
            Front::Stay => Vec::new(),
            Front::Do(effects) => effects,
            Front::Close(effects) => {
                model.dialogs.pop();
                effects
            }
        };
    }
    if model.welcome.is_some() {
        return match action {
            Action::Leave => quit(model),
            _ => tell(model, model.screen, &Heard::Action(action)),
        };
    }
    match action {
        Action::Palette => front::palette(model),
        Action::Year => front::years(model),
        Action::Prompt => vec![Effect::Open(Dialog::Prompt(
            super::widgets::prompt::Prompt::default(),
        ))],
        Action::Go(screen) => vec![Effect::Go(screen)],
        Action::NextScreen => vec![Effect::Go(model.screen.step(false))],
        Action::PrevScreen => vec![Effect::Go(model.screen.step(true))],
        Action::Mouse => vec![Effect::Mouse(!model.mouse)],
        Action::CancelWork => cancel_work(model),
        Action::Undo => undo(model, false),
        Action::Redo => undo(model, true),
        Action::Leave if is_outermost(model) => quit(model),
        Action::Leave => tell(model, model.screen, &Heard::Action(Action::Back)),
        _ => tell(model, model.screen, &Heard::Action(action)),
    }
}

/// Draws anew, and asks what other programs have written meanwhile.
fn redraw(model: &Model) -> Vec<Effect> {
    let mut effects = vec![Effect::Redraw];
    if model.welcome.is_none() {
        effects.push(Effect::look());
    }
    effects
}

fn is_outermost(model: &Model) -> bool {
    let places = screens::places(model.screen);
    places.first().copied() == Some(model.screens.place(model.screen))
}

/// Asks only where work is under way; the worker finishes it in either case.
fn quit(model: &Model) -> Vec<Effect> {
    let w = model.desk.words.chrome;
    let busy = model.desk.pending.len();
    if busy == 0 {
        return vec![Effect::Quit];
    }
    let confirm = Confirm::new((w.quit_busy)(busy), w.quit, vec![Effect::Quit]);
    vec![Effect::Open(Dialog::Confirm(confirm))]
}

fn cancel_work(model: &Model) -> Vec<Effect> {
    let w = model.desk.words.chrome;
    match model.desk.pending.first() {
        None => vec![Effect::say(w.nothing_running)],
        Some(first) => vec![Effect::Cancel(first.ticket), Effect::say(w.stopping)],
    }
}

/// Undo is a new entry that takes an old one back; redo takes back that one. Another
/// person's entry is asked about first.
fn undo(model: &Model, redo: bool) -> Vec<Effect> {
    let w = model.desk.words.chrome;
    let book = &model.desk.book;
    let found = if redo {
        book_link::redoable(book)
    } else {
        book_link::undoable(book)
    };
    let Some((seq, actor)) = found else {
        return vec![Effect::say(if redo {
            w.nothing_to_redo
        } else {
            w.nothing_to_undo
        })];
    };
    let wish = vec![Effect::record(book_link::undo(seq), "")];
    if actor == model.desk.actor {
        return wish;
    }
    let verb = if redo { w.redo } else { w.undo };
    let confirm = Confirm::new((w.undo_other)(actor, seq), verb, wish);
    vec![Effect::Open(Dialog::Confirm(confirm))]
}

fn on_done(model: &mut Model, ticket: u64, done: Done) -> Vec<Effect> {
    let at = model.desk.pending.iter().position(|p| p.ticket == ticket);
    let job = at.map(|at| model.desk.pending.remove(at));
    let from = job.as_ref().map(|job| job.from);
    let looked = job.is_some_and(|job| job.mark == LOOKING);
    let words = model.desk.words;
    let w = words.chrome;
    let mut effects = Vec::new();
    let done = match done {
        Done::Opened(opened) => {
            model.welcome = None;
            model.desk.open(*opened);
            effects.push(Effect::Go(ScreenId::Overview));
            effects.push(Effect::good((w.opened)(&model.desk.place)));
            return effects;
        }
        other => other,
    };
    match &done {
        Done::Stored(facts) => {
            for fact in facts {
                book_link::fold(&mut model.desk.book, fact);
            }
            effects.extend(tell(model, model.screen, &Heard::Refresh));
            effects.push(match (facts.len(), looked) {
                (0, true) => Effect::say(w.no_news),
                (0, false) => Effect::say(w.nothing_changed),
                (n, true) => Effect::good((w.news)(n)),
                (_, false) => Effect::good(w.stored),
            });
        }
        Done::Refused { what, hint } => {
            effects.push(refused(what, hint.as_deref(), model));
        }
        Done::Failed(failure) => effects.push(failed(failure, model)),
        Done::Wrote(path) => {
            let path = path.display().to_string();
            effects.push(Effect::good((w.wrote)(&path)));
        }
        Done::Verified { holds, told } => {
            let role = if *holds { Role::Good } else { Role::Bad };
            let first = told.lines().next().unwrap_or_default();
            effects.push(Effect::Say(Notice::new(role, first)));
        }
        Done::Told { title, text } => {
            let message = Message::new(title.as_str(), text.as_str());
            effects.push(Effect::Open(Dialog::Message(message)));
        }
        Done::Cancelled => effects.push(Effect::say(w.cancelled)),
        Done::Read { .. } | Done::Probed { .. } | Done::Opened(_) => {}
    }
    // The screen that asked hears last, so that its own sentence wins.
    if let Some(from) = from {
        effects.extend(tell(model, from, &Heard::Done(&done)));
    }
    effects
}

/// A short refusal stands in the status line; a longer one in front, to be read whole.
fn refused(what: &str, hint: Option<&str>, model: &Model) -> Effect {
    let words = model.desk.words;
    let told = match hint {
        Some(hint) => format!("{what} {} {hint}", words.cli.hint),
        None => what.to_owned(),
    };
    // The right end of the line says what is under way.
    let room = usize::from(model.desk.size.0).saturating_sub(20);
    if told.contains('\n') || width(&told) > room {
        return Effect::Open(Dialog::Message(Message::trouble(what, hint, words)));
    }
    Effect::refuse(told)
}

fn failed(failure: &Failure, model: &Model) -> Effect {
    Effect::Open(Dialog::Message(Message::failure(failure, model.desk.words)))
}
