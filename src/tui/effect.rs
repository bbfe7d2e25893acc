//! What `update` asks for. Screens return these; nothing here is carried out.
//!
//! The upper half of [`Effect`] is answered inside `update`; the lower half goes out
//! to the shell of the loop (terminal, worker).

use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;
use secrecy::SecretString;

use super::book_link::{Book, Command, Recorded};
use super::keymap::Action;
use super::screens::ScreenId;
use super::theme::Role;
use super::widgets::dialog::Dialog;
use crate::book::{DrawRequest, SealMode};
use crate::desk::{Holder, ListWish, Making};
use crate::failure::Failure;
use crate::report::Paper;
use crate::words::Lang;

/// The mark of a look for what other programs wrote.
pub const LOOKING: &str = "look";

/// What is to happen next.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Put a dialog in front.
    Open(Dialog),
    /// Say something in the status line for a while.
    Say(Notice),
    /// Show another screen.
    Go(ScreenId),
    /// Do what an action does, as if its key had been pressed.
    Act(Action),
    /// Give an answer to the screen in front, as a dialog does.
    Answer(Answer),
    /// Speak this language.
    SetLang(Lang),
    /// Put another year in front.
    SetYear(i16),
    /// Show things as of another day.
    SetDay(Date),

    /// Have the worker do something.
    Work(Job),
    /// Ask the worker to stop that work.
    Cancel(u64),
    /// Put text on the clipboard.
    Copy(String),
    /// Mouse on or off.
    Mouse(bool),
    /// Back to the shell until continued.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// End the program.
    Quit,
}

impl Effect {
    /// Says a plain sentence.
    #[must_use]
    pub fn say(text: impl Into<String>) -> Self {
        Self::Say(Notice::new(Role::Text, text))
    }

    /// Says that something was done.
    #[must_use]
    pub fn good(text: impl Into<String>) -> Self {
        Self::Say(Notice::new(Role::Good, text))
    }

    /// Says that a rule said no.
    #[must_use]
    pub fn refuse(text: impl Into<String>) -> Self {
        Self::Say(Notice::new(Role::Bad, text))
    }

    /// Has the worker do something.
    #[must_use]
    pub fn work(work: Work) -> Self {
        Self::Work(Job::new(work))
    }

    /// Has the worker look whether other programs wrote something.
    #[must_use]
    pub fn look() -> Self {
        let mut job = Job::new(Work::Look);
        job.mark = LOOKING.to_owned();
        Self::Work(job)
    }

    /// Has the worker carry out a command; `mark` names the cell or row that shows `●` until
    /// it is on disk (see `ScreenCx::is_pending`).
    #[must_use]
    pub fn record(command: Command, mark: impl Into<String>) -> Self {
        let mut job = Job::new(Work::Execute(command));
        job.mark = mark.into();
        Self::Work(job)
    }
}

/// A sentence in the status line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Good, bad or plain.
    pub role: Role,
    /// The sentence.
    pub text: String,
}

impl Notice {
    /// A sentence with its role.
    #[must_use]
    pub fn new(role: Role, text: impl Into<String>) -> Self {
        Self {
            role,
            text: text.into(),
        }
    }
}

/// What a dialog gives back to the screen that opened it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The screen's own name for the question.
    pub tag: &'static str,
    /// The value chosen or typed.
    pub value: String,
}

/// Work for the worker.
#[derive(Debug, Clone)]
pub struct Job {
    /// Number given by `update`.
    pub ticket: u64,
    /// The screen that asked; it hears how it ended.
    pub from: ScreenId,
    /// What shows `●` meanwhile; may be empty.
    pub mark: String,
    /// When it was asked for.
    pub at: Timestamp,
    /// The language of the answer and of papers.
    pub lang: Lang,
    /// What to do.
    pub work: Work,
}

impl Job {
    /// Work without number, time and mark.
    #[must_use]
    pub fn new(work: Work) -> Self {
        Self {
            ticket: 0,
            from: ScreenId::Overview,
            mark: String::new(),
            at: Timestamp::UNIX_EPOCH,
            lang: Lang::Vi,
            work,
        }
    }
}

/// What the worker can do.
#[derive(Debug, Clone)]
pub enum Work {
    /// Carry out a command and write it down.
    Execute(Command),
    /// Recompute the journal's chain.
    Verify,
    /// Draw with machine seeds (grade C), one for each request; the seeds of the requests
    /// are overwritten.
    DrawNow {
        /// What to draw.
        requests: Vec<DrawRequest>,
    },
    /// Draw, plan or rehearse what a form asks for.
    DrawPrepared(Prepared),
    /// Use the keys of a draw's holders.
    Unseal {
        /// Identity of the draw.
        draw: String,
        /// The holders' passphrases, in the plan's order.
        passphrases: Vec<SecretString>,
        /// What for.
        what: Unseal,
    },
    /// See whether others wrote something.
    Look,
    /// Write a paper; the ending of `path` decides its format.
    Write {
        /// The paper.
        paper: Paper,
        /// Where.
        path: PathBuf,
    },
    /// Write bytes made ready by a screen.
    Save {
        /// What the file will hold.
        bytes: Vec<u8>,
        /// Where.
        path: PathBuf,
    },
    /// See whether a file is there already.
    Probe(PathBuf),
    /// Read a file for the screen that asked.
    Read(PathBuf),
    /// Open a workbook.
    Open(PathBuf),
    /// Make a workbook and open it.
    New(Making),
    /// Make and open the sample.
    OpenSample,
}

/// A draw as a form asks for it.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// What to draw.
    pub requests: Vec<DrawRequest>,
    /// Whether the machine makes the seed of each.
    pub machine: bool,
    /// A file of weights.
    pub weights: Option<PathBuf>,
    /// Holders, mode and list of a sealed surprise part.
    pub sealed: Option<(Vec<Holder>, SealMode, ListWish)>,
    /// Whether it is only a rehearsal.
    pub rehearsal: bool,
}

/// What holders' keys are used for.
#[derive(Debug, Clone)]
pub enum Unseal {
    /// Open the next slot.
    Open {
        /// The day of the visit.
        date: Date,
        /// What became known that morning; empty: nothing was named.
        value: String,
    },
    /// Make the sealed list.
    Seal(ListWish),
    /// Publish the secrets.
    Publish,
}

/// How work ended.
#[derive(Debug)]
pub enum Done {
    /// Written down; the book may believe it.
    Stored(Vec<Recorded>),
    /// A rule said no; nothing was written.
    Refused {
        /// Why.
        what: String,
        /// What to do.
        hint: Option<String>,
    },
    /// Disk, network or file failed.
    Failed(Failure),
    /// A file was written.
    Wrote(PathBuf),
    /// Whether a file is there already.
    Probed {
        /// Which.
        path: PathBuf,
        /// Whether it is there.
        there: bool,
    },
    /// The journal was checked: a sentence, and whether it holds.
    Verified {
        /// Whether the chain holds.
        holds: bool,
        /// The finding.
        told: String,
    },
    /// Something to read that is recorded nowhere.
    Told {
        /// Title.
        title: String,
        /// Text.
        text: String,
    },
    /// A file was read.
    Read {
        /// Which.
        path: PathBuf,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A workbook is open.
    Opened(Box<Opened>),
    /// It was stopped before it changed anything.
    Cancelled,
}

/// A workbook in use.
#[derive(Debug, Default)]
pub struct Opened {
    /// What is known.
    pub book: Book,
    /// Where it is, for people.
    pub place: String,
    /// Whether changes are refused.
    pub read_only: bool,
}
