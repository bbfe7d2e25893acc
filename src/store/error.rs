//! What can go wrong between the program and the disk. Typed; the sentences are in `words`.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::words::Words;

/// A failure of the store. Nothing acknowledged is ever lost by one.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No file there.
    #[error("no workbook at {0}")]
    NotFound(PathBuf),
    /// A file is there already, and making a workbook would replace it.
    #[error("a file is already at {0}")]
    Exists(PathBuf),
    /// The file is something else.
    #[error("{0} is not a workbook")]
    NotAWorkbook(PathBuf),
    /// Made by a newer program.
    #[error("{path} has format {found}, newer than {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i64,
        /// The newest format known here.
        known: i64,
    },
    /// The file or its folder cannot be opened.
    #[error("cannot open {path}: {because}")]
    CannotOpen {
        /// The file.
        path: PathBuf,
        /// What the system said.
        because: String,
    },
    /// The file cannot be written; what was asked was not done.
    #[error("cannot write {path}: {because}")]
    CannotWrite {
        /// The file.
        path: PathBuf,
        /// What the system said.
        because: String,
    },
    /// The workbook is open for reading only.
    #[error("{0} is open for reading only")]
    ReadOnly(PathBuf),
    /// Entries of a kind this program does not know.
    #[error("entry {seq} has the unknown kind {kind} version {version}")]
    UnknownEvent {
        /// Order of arrival.
        seq: u64,
        /// Its kind.
        kind: String,
        /// Its version.
        version: u32,
    },
}

impl StoreError {
    /// This failure in the words of a person.
    #[must_use]
    pub fn told(&self, words: &Words) -> Failure {
        let w = words.store;
        let (what, hint) = match self {
            Self::NotFound(path) => ((w.not_found.0)(&show(path)), w.not_found.1),
            Self::Exists(path) => ((w.exists.0)(&show(path)), w.exists.1),
            Self::NotAWorkbook(path) => ((w.not_a_workbook.0)(&show(path)), w.not_a_workbook.1),
            Self::Newer { path, found, .. } => {
                ((w.newer.0)(&show(path), &found.to_string()), w.newer.1)
            }
            Self::CannotOpen { path, because } => {
                ((w.cannot_open.0)(&show(path), because), w.cannot_open.1)
            }
            Self::CannotWrite { path, because } => {
                ((w.cannot_write.0)(&show(path), because), w.cannot_write.1)
            }
            Self::ReadOnly(path) => ((w.read_only.0)(&show(path)), w.read_only.1),
            Self::UnknownEvent { seq, kind, .. } => (
                (w.unknown_event.0)(&seq.to_string(), kind),
                w.unknown_event.1,
            ),
        };
        let failure = match self {
            Self::Exists(_) => Failure::bad(what),
            _ => Failure::store(what),
        };
        failure.hint(hint)
    }
}

fn show(path: &Path) -> String {
    path.display().to_string()
}
