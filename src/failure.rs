//! A failure told to a person: what, why, what to do next, and the exit code.
//!
//! Every layer's typed error becomes one of these at the edge; no Rust type is ever
//! shown. This file prints nothing itself.

use crate::words::Words;

/// The program's exit code. See the help: scripts rely on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// The answer is "no": a check failed, a proof does not hold.
    No = 1,
    /// Bad usage or bad input; nothing was written.
    Bad = 2,
    /// The workbook could not be opened or written.
    Store = 3,
}

/// What went wrong, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// One sentence, or several lines where several things are wrong.
    pub what: String,
    /// What to do next.
    pub hint: Option<String>,
    /// For scripts.
    pub exit: Exit,
}

impl Failure {
    /// Bad usage or bad input.
    #[must_use]
    pub fn bad(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            hint: None,
            exit: Exit::Bad,
        }
    }

    /// The workbook cannot be opened or written.
    #[must_use]
    pub fn store(what: impl Into<String>) -> Self {
        Self {
            exit: Exit::Store,
            ..Self::bad(what)
        }
    }

    /// The answer is "no".
    #[must_use]
    pub fn no(what: impl Into<String>) -> Self {
        Self {
            exit: Exit::No,
            ..Self::bad(what)
        }
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The text for standard error.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let mut text = format!("{} {}", words.cli.error, self.what);
        if let Some(hint) = &self.hint {
            text.push_str(&format!("\n\n{} {hint}", words.cli.hint));
        }
        text
    }
}
