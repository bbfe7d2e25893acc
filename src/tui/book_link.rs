//! What the frame around the screens asks of the book: title, year, undo, folding.
//!
//! Screens read [`Book`] directly. Nothing here decides anything or touches a disk.

use jiff::Timestamp;

use crate::book::Summary;
pub use crate::book::{Book, Command, Recorded};
use crate::words::Words;

/// One line of the journal as the screen lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalLine {
    /// Order of arrival.
    pub seq: u64,
    /// The installation that wrote it.
    pub writer: String,
    /// Its number in that installation's chain.
    pub n: u64,
    /// UTC instant, or `None` where the entry's time cannot be read.
    pub at: Option<Timestamp>,
    /// Who acted.
    pub actor: String,
    /// What, in short.
    pub what: String,
    /// Whether it was taken back later.
    pub undone: bool,
}

/// Folds one fact.
pub fn fold(book: &mut Book, fact: &Recorded) {
    book.apply(fact);
}

/// The office's title.
#[must_use]
pub fn title(book: &Book) -> &str {
    book.founding.as_ref().map_or("", |f| f.title.as_str())
}

/// The year in front.
#[must_use]
pub fn year(book: &Book) -> Option<i16> {
    book.current_year()
}

/// Years there is something of, the year of founding too; rising.
#[must_use]
pub fn years(book: &Book) -> Vec<i16> {
    let mut years: Vec<i16> = book.years.keys().copied().collect();
    years.extend(book.draws.iter().map(|draw| draw.year));
    years.extend(book.founding.as_ref().map(|f| f.year));
    years.sort_unstable();
    years.dedup();
    years
}

/// Whether all figures are invented.
#[must_use]
pub fn is_sample(book: &Book) -> bool {
    book.is_sample()
}

/// The journal, oldest first.
#[must_use]
pub fn journal(book: &Book, words: &Words) -> Vec<JournalLine> {
    let lines = book.history.iter().map(|line| JournalLine {
        seq: line.stamp.seq,
        writer: line.stamp.writer.clone(),
        n: line.stamp.n,
        at: line.stamp.at.parse().ok(),
        actor: line.stamp.actor.clone(),
        what: (words.journal.summary)(&line.summary),
        undone: line.undone,
    });
    lines.collect()
}

/// The newest entry that can be taken back: order of arrival and who made it.
#[must_use]
pub fn undoable(book: &Book) -> Option<(u64, &str)> {
    let mut lines = book.history.iter().rev();
    let line = lines.find(|line| {
        let kinds = matches!(
            line.summary,
            Summary::SheetRecorded { .. } | Summary::RegistryChanged { .. }
        );
        !line.undone && kinds
    })?;
    Some((line.stamp.seq, &line.stamp.actor))
}

/// The newest entry that takes another back and still counts: it can be taken back itself.
#[must_use]
pub fn redoable(book: &Book) -> Option<(u64, &str)> {
    let line = book.history.last()?;
    let takes_back = matches!(line.summary, Summary::Undone { .. }) && !line.undone;
    takes_back.then_some((line.stamp.seq, line.stamp.actor.as_str()))
}

/// The wish to take an entry back.
#[must_use]
pub fn undo(seq: u64) -> Command {
    Command::Undo { seq }
}
