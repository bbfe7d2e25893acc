//! A store with its book: decide, write down, then believe.
//!
//! Both the command line and the screen's worker change a workbook through here only.
//! An event enters the book after the store has acknowledged it, never before.

use std::ops::ControlFlow;

use super::replay::{Fold, Read, replay};
use super::{Appended, Store, StoreError};
use crate::book::entry::{BadEntry, Draft, Entry, Heads};
use crate::book::{Book, Command, Event, Recorded, Refusal, Stamp, Undecodable};

/// How often a decision is made anew because others wrote in between.
const ATTEMPTS: usize = 20;

/// Why a command was not carried out. Nothing was written.
#[derive(Debug)]
pub enum ExecuteError {
    /// A rule said no.
    Refused(Box<Refusal>),
    /// The disk said no.
    Store(StoreError),
    /// The journal is damaged at this entry; the workbook is open for reading only.
    Broken(BadEntry),
}

impl From<StoreError> for ExecuteError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// A workbook in use.
pub struct Workbook {
    store: Box<dyn Store>,
    fold: Fold,
}

impl Workbook {
    /// Loads and folds the journal, checking its chain on the way.
    ///
    /// A broken chain or an entry of an unknown kind leaves the workbook readable up to
    /// that entry and refuses every change.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn open(mut store: Box<dyn Store>) -> Result<Self, StoreError> {
        let fold = replay(store.as_mut())?;
        Ok(Self { store, fold })
    }

    /// What is known.
    #[must_use]
    pub fn book(&self) -> &Book {
        &self.fold.book
    }

    /// Where the file is, for people.
    #[must_use]
    pub fn place(&self) -> String {
        self.store.place()
    }

    /// The first damaged entry, if any.
    #[must_use]
    pub fn broken(&self) -> Option<&BadEntry> {
        self.fold.broken.as_ref()
    }

    /// The first entry this program is too old for: order of arrival, kind, version.
    #[must_use]
    pub fn unknown(&self) -> Option<&(u64, String, u32)> {
        self.fold.unknown.as_ref()
    }

    /// Whether changes are refused, for whatever reason.
    #[must_use]
    pub fn read_only(&self) -> bool {
        self.store.read_only() || self.fold.broken.is_some() || self.fold.unknown.is_some()
    }

    /// The journal head to print on papers.
    #[must_use]
    pub fn journal_head(&self) -> String {
        self.fold.heads.journal_head().to_string()
    }

    /// Splits into the parts a screen and its worker own apart.
    #[must_use]
    pub fn into_parts(self) -> (Box<dyn Store>, Book, Heads) {
        (self.store, self.fold.book, self.fold.heads)
    }

    /// Recomputes the whole chain from the disk.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn verify(&mut self) -> Result<Option<BadEntry>, StoreError> {
        self.store.verify()
    }

    /// All entries as the disk has them, for listings and exports.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn entries(&mut self) -> Result<Vec<Entry>, StoreError> {
        self.store.load()
    }

    /// A second book of the same journal, for a reader on another thread.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn second_book(&mut self) -> Result<Book, StoreError> {
        self.book_before(self.fold.book.seq() + 1)
    }

    /// The book as it stood before the entry `seq`.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn book_before(&mut self, seq: u64) -> Result<Book, StoreError> {
        let mut book = Book::default();
        self.store.each_since(0, &mut |entry| {
            if entry.seq >= seq {
                return ControlFlow::Break(());
            }
            if let Ok(fact) = recorded_of(&entry) {
                book.apply(&fact);
            }
            ControlFlow::Continue(())
        })?;
        Ok(book)
    }

    /// Facts that arrived after `seq`, others' too; they are in the book here.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn facts_since(&mut self, seq: u64) -> Result<Vec<Recorded>, StoreError> {
        let news = self.store.since(self.fold.book.seq())?;
        self.take_in(news);
        let newest = self.fold.book.seq();
        let entries = self.store.since(seq)?.into_iter();
        let entries = entries.take_while(|entry| entry.seq <= newest);
        Ok(entries
            .filter_map(|entry| recorded_of(&entry).ok())
            .collect())
    }

    /// Decides `command`, writes its events durably and folds them.
    ///
    /// # Errors
    /// When a rule or the store refuses; then nothing was written.
    pub fn execute(
        &mut self,
        command: &Command,
        actor: &str,
        at: &str,
    ) -> Result<Vec<Recorded>, ExecuteError> {
        self.expect_writable()?;
        for _ in 0..ATTEMPTS {
            let events = self
                .fold
                .book
                .decide(command)
                .map_err(|refusal| ExecuteError::Refused(Box::new(refusal)))?;
            let drafts = drafts_of(&events, actor, at)?;
            match self.store.append(self.fold.book.seq(), drafts)? {
                Appended::Done(entries) => return Ok(self.believe(&entries, events)),
                Appended::Moved(entries) => {
                    self.take_in(entries);
                    self.expect_writable()?;
                }
            }
        }
        Err(ExecuteError::Store(StoreError::CannotWrite {
            path: self.store.place().into(),
            because: "other programs keep writing to it".into(),
        }))
    }

    /// Refuses where nothing can be written: for those who prepare something first.
    ///
    /// # Errors
    /// The reason, as [`Self::execute`] would give it.
    pub fn expect_writable(&self) -> Result<(), ExecuteError> {
        if let Some(bad) = &self.fold.broken {
            return Err(ExecuteError::Broken(bad.clone()));
        }
        if let Some((seq, kind, version)) = &self.fold.unknown {
            return Err(ExecuteError::Store(StoreError::UnknownEvent {
                seq: *seq,
                kind: kind.clone(),
                version: *version,
            }));
        }
        if self.store.read_only() {
            let path = self.store.place().into();
            return Err(ExecuteError::Store(StoreError::ReadOnly(path)));
        }
        Ok(())
    }

    fn believe(&mut self, entries: &[Entry], events: Vec<Event>) -> Vec<Recorded> {
        let recorded: Vec<Recorded> = entries
            .iter()
            .zip(events)
            .map(|(entry, event)| Recorded {
                stamp: Stamp::from(entry),
                event,
            })
            .collect();
        for (entry, fact) in entries.iter().zip(&recorded) {
            self.fold.heads.advance(entry);
            self.fold.book.apply(fact);
        }
        recorded
    }

    fn take_in(&mut self, entries: Vec<Entry>) {
        let mut entries = entries.into_iter().map(Read::of);
        let _ = entries.try_for_each(|read| self.fold.take_in(&read));
    }
}

/// Writes events as drafts.
///
/// # Errors
/// When an event cannot be put as JSON, which no event made by the book does.
pub fn drafts_of(events: &[Event], actor: &str, at: &str) -> Result<Vec<Draft>, StoreError> {
    let draft = |event: &Event| {
        let (kind, version) = event.kind();
        Ok(Draft {
            at: at.to_owned(),
            actor: actor.to_owned(),
            kind: kind.to_owned(),
            version,
            payload: event.payload().map_err(|e| StoreError::CannotWrite {
                path: kind.into(),
                because: e.to_string(),
            })?,
        })
    };
    events.iter().map(draft).collect()
}

/// Reads an entry back as a fact.
///
/// # Errors
/// When its kind is unknown here or its payload malformed.
pub fn recorded_of(entry: &Entry) -> Result<Recorded, Undecodable> {
    Ok(Recorded {
        stamp: Stamp::from(entry),
        event: Event::decode(&entry.kind, entry.version, &entry.payload)?,
    })
}
