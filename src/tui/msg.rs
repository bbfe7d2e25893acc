//! What happened: everything that can wake the loop, with its time.
//!
//! Time comes with the message, so that `update` never asks a clock.

use jiff::Timestamp;
use jiff::civil::Date;

use super::effect::Done;
use super::keymap::Chord;

/// When something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The instant, for the journal.
    pub utc: Timestamp,
    /// The day in the machine's zone, for people.
    pub today: Date,
}

/// What happened.
#[derive(Debug)]
pub enum Msg {
    /// A key went down or repeated.
    Key(Chord),
    /// Text was pasted, as one piece.
    Paste(String),
    /// The left button went down at a column and row.
    Click(u16, u16),
    /// The wheel turned; down is true.
    Wheel(bool),
    /// The window has a new size in columns and rows.
    Resize(u16, u16),
    /// Work ended.
    Done {
        /// Which work.
        ticket: u64,
        /// How it ended.
        done: Done,
    },
    /// Work goes on.
    Progress {
        /// Which work.
        ticket: u64,
        /// Steps done.
        done: u64,
        /// Steps in all; 0 when unknown.
        total: u64,
    },
    /// The notice has been shown long enough.
    NoticeOver,
    /// The system asks the program to end.
    Terminate,
    /// Another part of the program panicked; the terminal has been left already.
    Crashed,
    /// No more keys can come; what the system said.
    InputLost(String),
}
