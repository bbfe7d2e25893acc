//! Files coming in and going out: registries, scores, calendars.
//!
//! Files come in whole or not at all, and leave whole or not at all. Text is NFC after
//! this room. Nothing here decides what a value means; the book does.

pub mod calendar;
pub mod files;
pub mod proposal;
pub mod published;
pub mod registry;
pub mod scheme_table;
pub mod scores;
mod titled;
pub mod weights;

pub use calendar::{CalendarEvent, ics};
pub use files::{LARGEST, ReadError, ReadFault, read_bytes, read_text, write_whole};
pub use proposal::{ProposalRow, write_proposal};
pub use published::{PublishedFault, PublishedRow, read_published};
pub use registry::{
    Incoming, Reading, RegistryFault, SHIPPED, read_incoming, read_registry, read_registry_with,
    shipped_registry, write_registry,
};
pub use scores::{CsvStyle, LongRow, read_scores, write_csv};
pub use weights::{WeightRow, WeightsFault, read_weights};
