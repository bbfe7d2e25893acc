//! Documents that leave the office.
//!
//! One computed [`Report`] per kind, then formats: the same figures whatever the file.
//! Nothing here computes or rounds a figure, and nothing touches the disk; write the
//! bytes with [`crate::exchange::write_whole`].

mod csv;
mod fault;
mod format;
mod html;
mod json;
mod kind;
mod letterhead;
mod model;
mod papers;
mod plain;
mod shown;
mod xlsx;

pub use fault::ReportFault;
pub use format::{Format, format_of, render};
pub use kind::ReportKind;
pub use letterhead::{Letterhead, Signature};
pub use model::{Body, Column, ColumnKind, Fact, Report, Section, Table, Value};
pub use papers::{Paper, Source};
pub use plain::plain;
