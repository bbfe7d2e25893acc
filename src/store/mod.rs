//! The journal on disk.
//!
//! A [`Store`] keeps entries and nothing else: what they mean is the book's business.
//! It never changes an entry, and what it acknowledges is on disk.

mod error;
mod memory;
mod replay;
mod sqlite;
mod workbook;
mod writer;

pub use error::StoreError;
pub use memory::MemoryStore;
pub use sqlite::SqliteStore;
pub use workbook::{ExecuteError, Workbook};
pub use writer::installation_writer;

use std::ops::ControlFlow;

use crate::book::entry::{BadEntry, Draft, Entry};

/// What is done with one entry, and whether another is wanted.
pub type Take<'t> = dyn FnMut(Entry) -> ControlFlow<()> + 't;

/// What became of an append.
#[derive(Debug)]
pub enum Appended {
    /// All drafts are on disk, as these entries.
    Done(Vec<Entry>),
    /// Others appended first; nothing was written. Fold these and decide again.
    Moved(Vec<Entry>),
}

/// A place that keeps a journal. Kept narrow, so that another database is one more file.
pub trait Store: Send {
    /// All entries in order of arrival.
    ///
    /// # Errors
    /// When the journal cannot be read.
    fn load(&mut self) -> Result<Vec<Entry>, StoreError> {
        self.since(0)
    }

    /// Entries that arrived after `seq`.
    ///
    /// # Errors
    /// When the journal cannot be read.
    fn since(&mut self, seq: u64) -> Result<Vec<Entry>, StoreError> {
        let mut entries = Vec::new();
        self.each_since(seq, &mut |entry| {
            entries.push(entry);
            ControlFlow::Continue(())
        })?;
        Ok(entries)
    }

    /// Gives entries that arrived after `seq` one by one until told to stop, so that a
    /// long journal is never in memory as a whole.
    ///
    /// # Errors
    /// When the journal cannot be read; some entries may have been given by then.
    fn each_since(&mut self, seq: u64, take: &mut Take<'_>) -> Result<(), StoreError>;

    /// Appends all drafts in one durable transaction, or none of them: when entries
    /// beyond `expected` are there already, those are returned instead.
    ///
    /// # Errors
    /// When the journal cannot be written; then nothing was.
    fn append(&mut self, expected: u64, drafts: Vec<Draft>) -> Result<Appended, StoreError>;

    /// Recomputes every hash; the first entry that does not hold.
    ///
    /// # Errors
    /// When the journal cannot be read.
    fn verify(&mut self) -> Result<Option<BadEntry>, StoreError>;

    /// Why nothing can be written here, if so.
    fn read_only(&self) -> bool;

    /// Where this store is, for people.
    fn place(&self) -> String;
}
