//! The loop: wait, answer everything that waits, draw once, wait again.
//!
//! One channel carries keys, ends of work and signals. While nothing happens the program
//! sleeps in a receive without a timer; only a notice that is to fade sets one. This is
//! the one place of the screens that asks a clock and carries effects out.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};

use jiff::{SignedDuration, ZonedDateTime};
use ratatui::Terminal;
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::crossterm::clipboard::CopyToClipboard;
use ratatui::crossterm::execute;
use ratatui::layout::Rect;

use super::crash::{Crash, Hook};
use super::effect::{Effect, Job, Notice};
use super::model::{Model, Start};
use super::msg::{Msg, Now};
use super::terminal::{self, Frames, Gate};
use super::theme::Role;
use super::update::update;
use super::view::view;
use super::worker::{Hands, Worker};
use super::{input, signals};
use crate::failure::Failure;
use crate::words::Words;

/// Something happened, at a time.
type Mail = (Now, Msg);

/// Now, for people and for the journal.
#[must_use]
pub fn now() -> Now {
    let now = ZonedDateTime::now();
    Now {
        utc: now.timestamp(),
        today: now.date(),
    }
}

/// Shows the screens until a person or the system ends them. `hands` does the work, on a
/// thread of its own; a crash note would go to `notes`.
///
/// # Errors
/// Without a terminal, when the terminal fails, or after a bug; the terminal is whole in
/// every case and nothing has been printed.
pub fn run(start: Start, hands: Hands, notes: PathBuf) -> Result<(), Failure> {
    let words = start.lang.words();
    let guard = terminal::take(words)?;
    let gate = Arc::clone(&guard.0);
    let (send, inbox) = channel::<Mail>();
    let crash = Arc::new(Crash::default());
    let hook = {
        let send = send.clone();
        Hook::set(Arc::clone(&gate), Arc::clone(&crash), notes, move || {
            post(&send, Msg::Crashed)
        })
    };
    let ended = catch_unwind(AssertUnwindSafe(|| live(start, hands, &gate, send, &inbox)));
    drop(hook);
    drop(guard);
    if let Some(note) = crash.note() {
        let w = words.chrome;
        let told = (w.crash)(&note.display().to_string());
        return Err(Failure::store(told).hint(w.crash_hint));
    }
    ended.unwrap_or(Ok(()))
}

fn post(send: &Sender<Mail>, msg: Msg) {
    // Nobody listens any more: the loop has ended already.
    let _ = send.send((now(), msg));
}

fn live(
    start: Start,
    hands: Hands,
    gate: &Arc<Gate>,
    send: Sender<Mail>,
    inbox: &Receiver<Mail>,
) -> Result<(), Failure> {
    let words = start.lang.words();
    let told = |error: io::Error| terminal_failed(&error, words);
    let listening = {
        let send = send.clone();
        signals::listen(Arc::clone(gate), move || post(&send, Msg::Terminate)).map_err(told)?
    };
    let typed = send.clone();
    input::start(move |msg| typed.send((now(), msg)).is_ok());
    let worker = Worker::start(hands, move |msg| post(&send, msg));
    let backend = CrosstermBackend::new(Frames::new(Arc::clone(gate)));
    let mut shell = Shell {
        terminal: Terminal::new(backend).map_err(told)?,
        gate: Arc::clone(gate),
        worker,
    };
    let mut model = Model::new(start);
    let size = shell.terminal.size().map_err(told)?;
    model.desk.size = (size.width, size.height);
    let ended = turn(&mut model, &mut shell, inbox);
    // The terminal is given back before the last work is waited for, so that nobody types into
    // a dead screen.
    gate.leave();
    drop(listening);
    shell.worker.finish();
    ended
}

fn terminal_failed(error: &io::Error, words: &Words) -> Failure {
    let w = words.chrome;
    Failure::bad((w.terminal_failed)(&error.to_string())).hint(w.terminal_hint)
}

/// What effects are carried out with.
struct Shell {
    terminal: Terminal<CrosstermBackend<Frames>>,
    gate: Arc<Gate>,
    worker: Worker,
}

fn turn(model: &mut Model, shell: &mut Shell, inbox: &Receiver<Mail>) -> Result<(), Failure> {
    loop {
        if model.dirty {
            let drawn = draw(model, &mut shell.terminal);
            drawn.map_err(|error| terminal_failed(&error, model.desk.words))?;
        }
        let Some(first) = wait(model, inbox) else {
            return Ok(());
        };
        let mut next = Some(first);
        while let Some((at, msg)) = next {
            if let Msg::InputLost(because) = &msg {
                let error = io::Error::other(because.clone());
                return Err(terminal_failed(&error, model.desk.words));
            }
            for effect in update(model, at, msg) {
                if shell
                    .carry_out(model, effect)
                    .map_err(|e| terminal_failed(&e, model.desk.words))?
                {
                    return Ok(());
                }
            }
            next = inbox.try_recv().ok();
        }
    }
}

/// Waits for something to happen; with a timer only while a notice is shown.
fn wait(model: &Model, inbox: &Receiver<Mail>) -> Option<Mail> {
    let Some((_, until)) = &model.notice else {
        return inbox.recv().ok();
    };
    let left = until.duration_since(now().utc);
    let left = std::time::Duration::try_from(left).unwrap_or_default();
    match inbox.recv_timeout(left) {
        Ok(mail) => Some(mail),
        Err(RecvTimeoutError::Timeout) => Some((now(), Msg::NoticeOver)),
        Err(RecvTimeoutError::Disconnected) => None,
    }
}

/// Draws the model once and keeps what was measured.
///
/// # Errors
/// What the terminal said.
pub fn draw<B: Backend>(model: &mut Model, terminal: &mut Terminal<B>) -> Result<(), B::Error> {
    let mut painted = None;
    terminal.draw(|frame| painted = Some(view(model, frame)))?;
    if let Some(painted) = painted {
        model.measured(painted);
    }
    Ok(())
}

impl Shell {
    fn give(&self, model: &mut Model, job: Job) {
        let ticket = job.ticket;
        if !self.worker.give(job) {
            model
                .desk
                .pending
                .retain(|pending| pending.ticket != ticket);
            let text = model.desk.words.chrome.worker_gone;
            let until = now().utc.saturating_add(SignedDuration::from_mins(10));
            model.notice = until
                .ok()
                .map(|until| (Notice::new(Role::Bad, text), until));
        }
    }

    /// Wipes the window so that the next frame is drawn in full. Not by `Terminal::clear`:
    /// that asks the terminal where its cursor is, and the answer would go to the thread
    /// that reads the keyboard.
    fn draw_anew(&mut self, model: &mut Model) -> io::Result<()> {
        let size = self.terminal.size()?;
        model.desk.size = (size.width, size.height);
        model.dirty = true;
        self.terminal
            .resize(Rect::new(0, 0, size.width, size.height))
    }

    /// Carries out one effect; true means the end.
    fn carry_out(&mut self, model: &mut Model, effect: Effect) -> io::Result<bool> {
        match effect {
            Effect::Quit => return Ok(true),
            Effect::Work(job) => self.give(model, job),
            Effect::Cancel(ticket) => self.worker.cancel(ticket),
            Effect::Copy(text) => {
                let mut out = Frames::new(Arc::clone(&self.gate));
                execute!(out, CopyToClipboard::to_clipboard_from(text))?;
            }
            Effect::Mouse(on) => self.gate.mouse(on)?,
            Effect::Redraw => self.draw_anew(model)?,
            Effect::Suspend => {
                self.gate.leave();
                signals::stop()?;
                self.gate.enter()?;
                self.draw_anew(model)?;
            }
            // The rest has been answered inside the model.
            _ => {}
        }
        Ok(false)
    }
}
