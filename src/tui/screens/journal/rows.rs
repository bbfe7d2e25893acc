//! The rows and columns of the journal.

use jiff::tz::TimeZone;

use crate::tui::book_link::{self, JournalLine};
use crate::tui::cx::ScreenCx;
use crate::tui::text::Align;
use crate::tui::theme::Role;
use crate::tui::widgets::search::Haystack;
use crate::tui::widgets::table::{Column, Row, SortKey, plain};

/// One entry.
#[derive(Debug)]
pub(super) struct EntryRow {
    pub(super) line: JournalLine,
    hay: Haystack,
}

impl Row for EntryRow {
    type Id = u64;

    fn id(&self) -> u64 {
        self.line.seq
    }

    fn haystack(&self) -> &Haystack {
        &self.hay
    }

    fn role(&self) -> Role {
        if self.line.undone {
            Role::Faint
        } else {
            Role::Text
        }
    }
}

/// Newest first.
pub(super) fn rows(cx: &ScreenCx<'_>) -> Vec<EntryRow> {
    let row = |line: JournalLine| EntryRow {
        hay: Haystack::new(&format!("{} {} {}", line.seq, line.actor, line.what)),
        line,
    };
    book_link::journal(cx.book, cx.words)
        .into_iter()
        .rev()
        .map(row)
        .collect()
}

/// What shows `●` while an entry is being taken back.
pub(super) fn mark(seq: u64) -> String {
    format!("journal/{seq}")
}

pub(super) static COLUMNS: &[Column<EntryRow>] = &[
    Column {
        id: "number",
        title: |w| w.chrome.journal_number,
        min: 5,
        grow: 0,
        align: Align::Right,
        priority: 2,
        cell: |row, _| row.line.seq.to_string(),
        key: |row| SortKey::Int(row.line.seq.into()),
        role: plain,
    },
    Column {
        id: "day",
        title: |w| w.chrome.journal_day,
        min: 10,
        grow: 0,
        align: Align::Left,
        priority: 1,
        cell: |row, _| time(row, "%d/%m/%Y"),
        key: |row| {
            row.line
                .at
                .map_or(SortKey::Nothing, |at| SortKey::Int(at.as_nanosecond()))
        },
        role: plain,
    },
    Column {
        id: "time",
        title: |w| w.chrome.journal_time,
        min: 8,
        grow: 0,
        align: Align::Left,
        priority: 4,
        cell: |row, _| time(row, "%H:%M:%S"),
        key: |row| {
            row.line
                .at
                .map_or(SortKey::Nothing, |at| SortKey::Int(at.as_nanosecond()))
        },
        role: plain,
    },
    Column {
        id: "who",
        title: |w| w.chrome.journal_who,
        min: 10,
        grow: 1,
        align: Align::Left,
        priority: 1,
        cell: |row, _| row.line.actor.clone(),
        key: |row| SortKey::Text(row.line.actor.clone()),
        role: plain,
    },
    Column {
        id: "what",
        title: |w| w.chrome.journal_what,
        min: 30,
        grow: 4,
        align: Align::Left,
        priority: 0,
        cell: |row, _| row.line.what.clone(),
        key: |row| SortKey::Text(row.line.what.clone()),
        role: plain,
    },
    Column {
        id: "state",
        title: |w| w.chrome.journal_state,
        min: 10,
        grow: 0,
        align: Align::Left,
        priority: 3,
        cell: |row, cx| match (row.line.undone, cx.is_pending(&mark(row.line.seq))) {
            (_, true) => "●".to_owned(),
            (true, _) => cx.words.chrome.journal_undone.to_owned(),
            _ => String::new(),
        },
        key: |row| SortKey::Int(row.line.undone.into()),
        role: plain,
    },
];

/// The journal keeps UTC; a person reads Viet Nam's time, which has no summer time.
fn time(row: &EntryRow, format: &str) -> String {
    let zone = TimeZone::fixed(jiff::tz::offset(7));
    let at = row.line.at.map(|at| zone.to_datetime(at));
    at.map(|at| at.strftime(format).to_string())
        .unwrap_or_default()
}
