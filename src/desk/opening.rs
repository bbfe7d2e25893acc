//! Opening a workbook, acting in it, and telling what stood in the way.

use std::path::PathBuf;

use super::{data_folder, now};
use crate::book::{Command, Recorded};
use crate::failure::Failure;
use crate::store::{ExecuteError, SqliteStore, Workbook, installation_writer};
use crate::words::Words;

/// Who works, in which workbook, in which language.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// Texts in the reader's language.
    pub words: &'static Words,
    /// Who acts.
    pub actor: String,
    /// The workbook's path.
    pub workbook: PathBuf,
}

impl Surroundings {
    /// Opens the workbook.
    ///
    /// # Errors
    /// When it is missing, something else, or cannot be opened.
    pub fn open(&self) -> Result<Workbook, Failure> {
        let writer = installation_writer(&data_folder());
        let opened = SqliteStore::open(&self.workbook, &writer)
            .and_then(|store| Workbook::open(Box::new(store)));
        opened.map_err(|error| error.told(self.words))
    }

    /// Makes an empty workbook.
    ///
    /// # Errors
    /// When a file is there already or the folder cannot be written.
    pub fn create(&self) -> Result<Workbook, Failure> {
        let writer = installation_writer(&data_folder());
        let made = SqliteStore::create(&self.workbook, &writer)
            .and_then(|store| Workbook::open(Box::new(store)));
        made.map_err(|error| error.told(self.words))
    }

    /// Carries out a command in an open workbook.
    ///
    /// # Errors
    /// When a rule or the disk refuses; nothing was written then.
    pub fn execute(
        &self,
        workbook: &mut Workbook,
        command: &Command,
    ) -> Result<Vec<Recorded>, Failure> {
        let done = workbook.execute(command, &self.actor, &now());
        done.map_err(|error| told(&error, self.words))
    }
}

/// A refusal or failure of a command, told.
#[must_use]
pub fn told(error: &ExecuteError, words: &Words) -> Failure {
    match error {
        ExecuteError::Refused(refusal) => {
            let told = (words.refusal.tell)(refusal);
            let failure = Failure::bad(format!("{}\n{}", told.what, words.cli.nothing_written));
            match told.hint {
                Some(hint) => failure.hint(hint),
                None => failure,
            }
        }
        ExecuteError::Store(error) => error.told(words),
        ExecuteError::Broken(bad) => Failure::store(format!(
            "{}\n{}",
            (words.journal.bad_entry)(bad),
            words.cli.nothing_written
        ))
        .hint(words.journal.broken_hint),
    }
}
