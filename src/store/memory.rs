//! A journal that lives as long as the program: to try a whole job before a file is made.
//!
//! It holds the same rules as the file: chained entries, all or nothing, told when others
//! were first.

use super::{Appended, Store, StoreError, Take};
use crate::book::entry::{BadEntry, Draft, Entry, Heads};

/// A journal in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    entries: Vec<Entry>,
    heads: Heads,
}

const WRITER: &str = "memory";

impl Store for MemoryStore {
    fn each_since(&mut self, seq: u64, take: &mut Take<'_>) -> Result<(), StoreError> {
        let mut later = self.entries.iter().filter(|entry| entry.seq > seq);
        let _ = later.try_for_each(|entry| take(entry.clone()));
        Ok(())
    }

    fn append(&mut self, expected: u64, drafts: Vec<Draft>) -> Result<Appended, StoreError> {
        let others = self.since(expected)?;
        if !others.is_empty() {
            return Ok(Appended::Moved(others));
        }
        let mut seq = expected;
        let mut written = Vec::with_capacity(drafts.len());
        for draft in drafts {
            seq += 1;
            let entry = draft.chain(seq, WRITER, self.heads.of(WRITER));
            self.heads.advance(&entry);
            written.push(entry);
        }
        self.entries.extend(written.iter().cloned());
        Ok(Appended::Done(written))
    }

    fn verify(&mut self) -> Result<Option<BadEntry>, StoreError> {
        let mut heads = Heads::default();
        Ok(self
            .entries
            .iter()
            .find_map(|entry| heads.check(entry).err()))
    }

    fn read_only(&self) -> bool {
        false
    }

    fn place(&self) -> String {
        "(memory)".to_owned()
    }
}
