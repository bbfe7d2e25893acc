//! A table or tree over rows that somebody else owns.
//!
//! A screen lists its columns and keeps its rows; sorting, filter chips, search, hiding,
//! moving and widening columns, scrolling and copying come from here. The cursor is the
//! *identity* of a row and survives sorting and new rows. Only visible rows are built.

mod columns;
mod copy;
mod find;
mod order;
mod state;
#[cfg(test)]
mod tests;
mod view;

pub use state::TableState;

use std::fmt;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::search::Haystack;
use crate::tui::cx::ScreenCx;
use crate::tui::text::Align;
use crate::tui::theme::Role;
use crate::words::Words;

/// A row of a table.
pub trait Row {
    /// What stays the same when the row changes or moves.
    type Id: Clone + Ord + fmt::Debug;

    /// The row's identity.
    fn id(&self) -> Self::Id;

    /// What search looks at, made ready when the row was made.
    fn haystack(&self) -> &Haystack;

    /// Depth in a tree; rows of a tree come parents first. 0 everywhere means a flat table.
    fn depth(&self) -> u16 {
        0
    }

    /// How the whole row looks.
    fn role(&self) -> Role {
        Role::Text
    }
}

/// What a column sorts by. Values of one column are of one variant, or nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    /// No value; comes last, whichever way the others are sorted.
    Nothing,
    /// A whole number.
    Int(i128),
    /// A decimal.
    Decimal(Decimal),
    /// A day.
    Day(Date),
    /// Text, sorted as Vietnamese readers look for it, numbers in it by value.
    Text(String),
    /// The same made ready: a collation key.
    Bytes(Vec<u8>),
}

/// One column, written once as data.
#[derive(Debug)]
pub struct Column<R> {
    /// Name, unique in its table.
    pub id: &'static str,
    /// Heading.
    pub title: fn(&Words) -> &'static str,
    /// Least width in columns of the terminal.
    pub min: u16,
    /// Share of the room left over; 0 keeps the least width.
    pub grow: u16,
    /// Where short values stand.
    pub align: Align,
    /// Who goes first when room is short: the highest; 0 never goes.
    pub priority: u8,
    /// The value as shown.
    pub cell: fn(&R, &ScreenCx<'_>) -> String,
    /// The value as sorted.
    pub key: fn(&R) -> SortKey,
    /// How the value looks; `Text` takes the row's look.
    pub role: fn(&R) -> Role,
}

/// Columns and rows together, as the widget borrows them for one call.
#[derive(Debug)]
pub struct Grid<'a, R> {
    /// The screen's columns.
    pub columns: &'a [Column<R>],
    /// The screen's rows, in their natural order.
    pub rows: &'a [R],
}

impl<R> Clone for Grid<'_, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Grid<'_, R> {}

/// Ordinary look, for [`Column::role`].
#[must_use]
pub fn plain<R>(_: &R) -> Role {
    Role::Text
}

/// Show only rows whose value in a column is this. Chips of one column add up, chips of
/// different columns all have to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// The column's name.
    pub column: &'static str,
    /// The value as shown.
    pub value: String,
}
