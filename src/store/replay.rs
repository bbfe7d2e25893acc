//! From the journal on disk to a book: every hash is computed, every event is read.
//!
//! A long journal is read by one thread, decoded by all processors and folded by another.
//! Order is never lost: an entry is believed only after all before it were.

use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, Scope, ScopedJoinHandle};

use super::workbook::recorded_of;
use super::{Store, StoreError};
use crate::book::entry::{BadEntry, Entry, Heads};
use crate::book::{Book, Recorded, Undecodable};
use crate::sampling::Digest;

/// Bytes of payload that are decoded in one go; a shorter journal needs no threads.
const BATCH: usize = 64 * 1024;
/// Batches under way at most: they bound the memory.
const UNDER_WAY: usize = 8;
/// More decoders than this wait for the reader.
const MOST_DECODERS: usize = 4;

/// What the journal came to so far.
#[derive(Default)]
pub(super) struct Fold {
    pub(super) book: Book,
    pub(super) heads: Heads,
    /// The first damaged entry.
    pub(super) broken: Option<BadEntry>,
    /// The first entry this program is too old for: order of arrival, kind, version.
    pub(super) unknown: Option<(u64, String, u32)>,
}

/// An entry with everything that can be said of it without those before.
pub(super) struct Read {
    entry: Entry,
    hash: Digest,
    fact: Result<Recorded, Undecodable>,
}

impl Read {
    pub(super) fn of(entry: Entry) -> Self {
        Self {
            hash: entry.computed_hash(),
            fact: recorded_of(&entry),
            entry,
        }
    }
}

impl Fold {
    /// Checks and believes one entry; stops at the first that cannot be believed.
    pub(super) fn take_in(&mut self, read: &Read) -> ControlFlow<()> {
        let entry = &read.entry;
        if let Err(bad) = self.heads.check_hashed(entry, read.hash) {
            self.broken = Some(bad);
            return ControlFlow::Break(());
        }
        match &read.fact {
            Ok(fact) => {
                self.book.apply(fact);
                ControlFlow::Continue(())
            }
            Err(_) => {
                self.unknown = Some((entry.seq, entry.kind.clone(), entry.version));
                ControlFlow::Break(())
            }
        }
    }
}

/// Folds the whole journal of a store.
pub(super) fn replay(store: &mut dyn Store) -> Result<Fold, StoreError> {
    thread::scope(|scope| {
        let mut line: Option<Line<'_>> = None;
        let (mut batch, mut bytes) = (Vec::new(), 0);
        store.each_since(0, &mut |entry| {
            bytes += entry.payload.len();
            batch.push(entry);
            if bytes < BATCH {
                return ControlFlow::Continue(());
            }
            bytes = 0;
            let line = line.get_or_insert_with(|| Line::start(scope));
            line.pass(std::mem::take(&mut batch))
        })?;
        Ok(match line {
            Some(mut line) => {
                let _ = line.pass(batch);
                line.end()
            }
            None => {
                let mut fold = Fold::default();
                let mut entries = batch.into_iter().map(Read::of);
                let _ = entries.try_for_each(|read| fold.take_in(&read));
                fold
            }
        })
    })
}

/// Entries to be decoded and where they go.
type Job = (Vec<Entry>, Sender<Vec<Read>>);

/// The decoders and the fold behind them.
struct Line<'scope> {
    jobs: Sender<Job>,
    /// What the fold waits for, in order.
    order: SyncSender<Receiver<Vec<Read>>>,
    fold: ScopedJoinHandle<'scope, Fold>,
}

impl<'scope> Line<'scope> {
    fn start(scope: &'scope Scope<'scope, '_>) -> Self {
        let (jobs, waiting) = channel::<Job>();
        let waiting = Arc::new(Mutex::new(waiting));
        let processors = thread::available_parallelism().map_or(1, usize::from);
        for _ in 0..processors.min(MOST_DECODERS) {
            let waiting = waiting.clone();
            scope.spawn(move || decode(&waiting));
        }
        let (order, batches) = sync_channel(UNDER_WAY);
        Self {
            jobs,
            order,
            fold: scope.spawn(move || fold(&batches)),
        }
    }

    /// Stops when the fold has seen enough.
    fn pass(&mut self, batch: Vec<Entry>) -> ControlFlow<()> {
        let (done, result) = channel();
        let sent = self.order.send(result).is_ok() && self.jobs.send((batch, done)).is_ok();
        if sent {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }

    fn end(self) -> Fold {
        drop((self.jobs, self.order));
        match self.fold.join() {
            Ok(fold) => fold,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
}

/// Takes jobs until there are no more.
fn decode(waiting: &Mutex<Receiver<Job>>) {
    loop {
        let next = waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .recv();
        let Ok((batch, done)) = next else { return };
        // The fold may have stopped; then nobody wants it.
        let _ = done.send(batch.into_iter().map(Read::of).collect());
    }
}

/// Believes batches in order until they end or one cannot be believed.
fn fold(batches: &Receiver<Receiver<Vec<Read>>>) -> Fold {
    let mut fold = Fold::default();
    for batch in batches {
        let Ok(batch) = batch.recv() else { break };
        if batch
            .iter()
            .try_for_each(|read| fold.take_in(read))
            .is_break()
        {
            break;
        }
    }
    fold
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Event;
    use crate::book::entry::Draft;
    use crate::registry::AgencyKey;
    use crate::store::{Appended, MemoryStore, Take};

    fn draft(kind: &str, payload: String) -> Draft {
        Draft {
            at: "2026-01-01T00:00:00.000Z".into(),
            actor: "Lan".into(),
            kind: kind.into(),
            version: 1,
            payload,
        }
    }

    fn sheet(at: u32) -> Draft {
        let cells: Vec<String> = (0..40)
            .map(|cell| format!(r#"{{"c":"{cell}.{}","v":"{at}.5"}}"#, at % 7))
            .collect();
        let cells = cells.join(",");
        let agency = AgencyKey::nth(at).unwrap();
        draft(
            "sheet.recorded",
            format!(r#"{{"year":2026,"lane":"appraised","agency":"{agency}","cells":[{cells}]}}"#),
        )
    }

    /// A journal of many batches.
    fn long() -> MemoryStore {
        let mut store = MemoryStore::default();
        let drafts = (0..3_000).map(sheet).collect();
        assert!(matches!(store.append(0, drafts), Ok(Appended::Done(_))));
        store
    }

    /// A store that changes an entry on its way.
    struct Damaged<F>(MemoryStore, F);

    impl<F: Fn(&mut Entry) + Send> Store for Damaged<F> {
        fn each_since(&mut self, seq: u64, take: &mut Take<'_>) -> Result<(), StoreError> {
            let change = &self.1;
            self.0.each_since(seq, &mut |mut entry| {
                change(&mut entry);
                take(entry)
            })
        }
        fn append(&mut self, seq: u64, drafts: Vec<Draft>) -> Result<Appended, StoreError> {
            self.0.append(seq, drafts)
        }
        fn verify(&mut self) -> Result<Option<BadEntry>, StoreError> {
            self.0.verify()
        }
        fn read_only(&self) -> bool {
            false
        }
        fn place(&self) -> String {
            self.0.place()
        }
    }

    #[test]
    fn a_long_journal_gives_the_book_that_one_entry_after_another_gives() {
        let mut store = long();
        let mut one_by_one = Fold::default();
        for entry in store.load().unwrap() {
            assert!(one_by_one.take_in(&Read::of(entry)).is_continue());
        }
        let fold = replay(&mut store).unwrap();
        assert_eq!(fold.heads, one_by_one.heads);
        assert_eq!(fold.book.seq(), 3_000);
        let cells = |fold: &Fold| {
            let sheets = &fold.book.years[&2026].sheets;
            let all = sheets.agencies().flat_map(|agency| sheets.cells(agency));
            all.map(|c| {
                (
                    c.criterion.to_owned(),
                    c.lane,
                    c.entry.input.clone(),
                    c.entry.seq,
                )
            })
            .collect::<Vec<_>>()
        };
        assert_eq!(cells(&fold), cells(&one_by_one));
        assert_eq!(cells(&fold).len(), 120_000);
    }

    #[test]
    fn a_changed_entry_deep_in_a_long_journal_ends_what_is_believed() {
        let mut store = Damaged(long(), |entry: &mut Entry| {
            if entry.seq == 2_345 {
                entry.payload = entry.payload.replace(".5", ".6");
            }
        });
        let fold = replay(&mut store).unwrap();
        assert_eq!(fold.broken.map(|bad| bad.seq), Some(2_345));
        assert_eq!(fold.book.seq(), 2_344);
    }

    #[test]
    fn an_entry_of_a_newer_program_ends_what_is_believed() {
        let mut store = long();
        let new = vec![draft("sheet.sung", "{}".into()), sheet(9)];
        assert!(matches!(store.append(3_000, new), Ok(Appended::Done(_))));
        let fold = replay(&mut store).unwrap();
        assert_eq!(fold.unknown, Some((3_001, "sheet.sung".into(), 1)));
        assert_eq!(fold.book.seq(), 3_000);
    }

    #[test]
    fn a_short_journal_is_folded_too() {
        let mut store = MemoryStore::default();
        assert!(store.append(0, vec![sheet(1)]).is_ok());
        assert_eq!(replay(&mut store).unwrap().book.seq(), 1);
        let event = Event::decode("sheet.recorded", 1, &sheet(1).payload);
        assert!(matches!(event, Ok(Event::SheetRecorded(sheet)) if sheet.cells.len() == 40));
    }
}
