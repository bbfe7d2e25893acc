//! One line of the journal and the chain that holds it.
//!
//! The hash of an entry covers the entry before it by the same writer, so nothing
//! can be changed, removed or slipped in unseen. Chains are per writer: laptops in
//! the field append without waiting for each other. This file never reads a clock
//! and never touches a disk.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use crate::sampling::Digest;

/// What is to be written: everything of an entry but its place in the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// UTC instant to the millisecond, RFC 3339; informative, order never depends on it.
    pub at: String,
    /// Who acted.
    pub actor: String,
    /// Kind of the event, such as `registry.imported`.
    pub kind: String,
    /// Version of that kind's payload, from 1.
    pub version: u32,
    /// The event as JSON text.
    pub payload: String,
}

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Order of arrival in this workbook, from 1; the order of the fold.
    pub seq: u64,
    /// The installation that wrote it.
    pub writer: String,
    /// 1, 2, 3 … per writer.
    pub n: u64,
    /// See [`Draft::at`].
    pub at: String,
    /// See [`Draft::actor`].
    pub actor: String,
    /// See [`Draft::kind`].
    pub kind: String,
    /// See [`Draft::version`].
    pub version: u32,
    /// See [`Draft::payload`].
    pub payload: String,
    /// Hash of this writer's entry before; zeros at the start.
    pub prev: Digest,
    /// Hash of this entry.
    pub hash: Digest,
}

/// The last entry of one writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Number of that entry.
    pub n: u64,
    /// Its hash.
    pub hash: Digest,
}

/// Why the chain does not hold, at one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChainFault {
    /// The stored hash is not the hash of the stored fields.
    Changed,
    /// The entry before it is missing or another one.
    Broken,
    /// The writer's numbers do not run 1, 2, 3 …
    Gap {
        /// The number that should stand here.
        expected: u64,
    },
}

/// The first bad entry of a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadEntry {
    /// Its place of arrival.
    pub seq: u64,
    /// Its writer.
    pub writer: String,
    /// Its number.
    pub n: u64,
    /// What is wrong with it.
    pub fault: ChainFault,
}

/// The heads of all writers, in order of writer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heads(BTreeMap<String, Head>);

impl Draft {
    /// Places this draft after `before` in the chain of `writer`.
    #[must_use]
    pub fn chain(self, seq: u64, writer: &str, before: Option<Head>) -> Entry {
        let (n, prev) = before.map_or((1, Digest([0; 32])), |head| (head.n + 1, head.hash));
        let mut entry = Entry {
            seq,
            writer: writer.to_owned(),
            n,
            at: self.at,
            actor: self.actor,
            kind: self.kind,
            version: self.version,
            payload: self.payload,
            prev,
            hash: prev,
        };
        entry.hash = entry.computed_hash();
        entry
    }
}

impl Entry {
    /// `SHA-256("PARPLAN/1 ENTRY" LF writer LF n LF prev LF at LF actor LF kind LF version LF SHA-256(payload) LF)`.
    #[must_use]
    pub fn computed_hash(&self) -> Digest {
        let payload = Digest(Sha256::digest(self.payload.as_bytes()).into());
        let text = format!(
            "PARPLAN/1 ENTRY\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n",
            self.writer, self.n, self.prev, self.at, self.actor, self.kind, self.version, payload
        );
        Digest(Sha256::digest(text.as_bytes()).into())
    }

    /// This entry as the head of its writer.
    #[must_use]
    pub fn as_head(&self) -> Head {
        Head {
            n: self.n,
            hash: self.hash,
        }
    }
}

impl Heads {
    /// The last entry of `writer`.
    #[must_use]
    pub fn of(&self, writer: &str) -> Option<Head> {
        self.0.get(writer).copied()
    }

    /// Takes `entry` as the newest of its writer, without checking.
    pub fn advance(&mut self, entry: &Entry) {
        self.put(&entry.writer, entry.as_head());
    }

    /// Takes `head` as the newest of `writer`, without checking.
    pub(super) fn put(&mut self, writer: &str, head: Head) {
        match self.0.get_mut(writer) {
            Some(known) => *known = head,
            None => {
                self.0.insert(writer.to_owned(), head);
            }
        }
    }

    /// Takes `entry` after checking that it continues its writer's chain.
    ///
    /// # Errors
    /// The fault, when the chain does not hold at this entry.
    pub fn check(&mut self, entry: &Entry) -> Result<(), BadEntry> {
        self.check_hashed(entry, entry.computed_hash())
    }

    /// The same, for an entry whose hash is computed already.
    ///
    /// # Errors
    /// As [`Heads::check`].
    pub fn check_hashed(&mut self, entry: &Entry, computed: Digest) -> Result<(), BadEntry> {
        let before = self.of(&entry.writer);
        let expected = before.map_or(1, |head| head.n + 1);
        let prev = before.map_or(Digest([0; 32]), |head| head.hash);
        let fault = if entry.n != expected {
            Some(ChainFault::Gap { expected })
        } else if entry.prev != prev {
            Some(ChainFault::Broken)
        } else if entry.hash != computed {
            Some(ChainFault::Changed)
        } else {
            None
        };
        match fault {
            None => {
                self.advance(entry);
                Ok(())
            }
            Some(fault) => Err(BadEntry {
                seq: entry.seq,
                writer: entry.writer.clone(),
                n: entry.n,
                fault,
            }),
        }
    }

    /// The journal head printed on papers: the hash over all writers' heads in order of writer.
    #[must_use]
    pub fn journal_head(&self) -> Digest {
        let mut hasher = Sha256::new();
        hasher.update(b"PARPLAN/1 HEAD\n");
        for (writer, head) in &self.0 {
            hasher.update(format!("{writer}\n{}\n{}\n", head.n, head.hash).as_bytes());
        }
        Digest(hasher.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(payload: &str) -> Draft {
        Draft {
            at: "2017-01-04T01:00:00.000Z".into(),
            actor: "Lan".into(),
            kind: "test".into(),
            version: 1,
            payload: payload.into(),
        }
    }

    fn chain_of(payloads: &[&str]) -> Vec<Entry> {
        let mut heads = Heads::default();
        let mut entries = Vec::new();
        for (seq, payload) in (1..).zip(payloads) {
            let entry = draft(payload).chain(seq, "w1", heads.of("w1"));
            heads.advance(&entry);
            entries.push(entry);
        }
        entries
    }

    fn first_fault(entries: &[Entry]) -> Option<BadEntry> {
        let mut heads = Heads::default();
        entries.iter().find_map(|entry| heads.check(entry).err())
    }

    #[test]
    fn an_untouched_chain_holds() {
        assert_eq!(first_fault(&chain_of(&["a", "b", "c"])), None);
    }

    #[test]
    fn every_changed_field_is_found() {
        let changes: [fn(&mut Entry); 6] = [
            |e| e.payload.push(' '),
            |e| e.actor.push('x'),
            |e| e.at = "2017-01-04T01:00:00.001Z".into(),
            |e| e.kind.push('x'),
            |e| e.version = 2,
            |e| e.writer.push('x'),
        ];
        for change in changes {
            let mut entries = chain_of(&["a", "b", "c"]);
            change(&mut entries[1]);
            assert_eq!(first_fault(&entries).map(|bad| bad.seq), Some(2));
        }
    }

    #[test]
    fn a_removed_entry_is_found_at_its_successor() {
        let mut entries = chain_of(&["a", "b", "c"]);
        entries.remove(1);
        let bad = first_fault(&entries).unwrap();
        assert_eq!(bad.fault, ChainFault::Gap { expected: 2 });
    }
}
