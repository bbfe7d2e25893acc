//! What a screen may look at while it updates or draws. All of it read-only.

use super::book_link::Book;
use super::msg::Now;
use super::theme::{Role, Theme};
use crate::words::Words;
use jiff::civil::Date;
use ratatui::style::Style;

/// Work under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// Its number.
    pub ticket: u64,
    /// What shows `●` meanwhile; may be empty.
    pub mark: String,
    /// The screen that asked for it.
    pub from: super::screens::ScreenId,
    /// Steps done and in all, once the work has said so.
    pub progress: Option<(u64, u64)>,
}

/// The surroundings of a screen.
#[derive(Debug, Clone, Copy)]
pub struct ScreenCx<'a> {
    /// Everything known and on disk.
    pub book: &'a Book,
    /// Where the workbook is, or where one would be made.
    pub place: &'a str,
    /// Texts in the reader's language.
    pub words: &'static Words,
    /// How roles look.
    pub theme: Theme,
    /// Columns and rows of the whole window.
    pub size: (u16, u16),
    /// When the message in hand came.
    pub now: Now,
    /// The year in front.
    pub year: i16,
    /// The day the registry is shown as of.
    pub day: Date,
    /// Who acts.
    pub actor: &'a str,
    /// Whether changes are refused.
    pub read_only: bool,
    /// Work under way.
    pub pending: &'a [Pending],
    /// Rows the main table had when it was last drawn; at least 1.
    pub page: usize,
}

impl ScreenCx<'_> {
    /// The style of a role.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// This instant.
    #[must_use]
    pub fn instant(&self) -> jiff::Timestamp {
        self.now.utc
    }

    /// The day that is today.
    #[must_use]
    pub fn today(&self) -> Date {
        self.now.today
    }

    /// Whether something with this mark is not on disk yet; then it shows `●`.
    #[must_use]
    pub fn is_pending(&self, mark: &str) -> bool {
        self.pending.iter().any(|p| p.mark == mark)
    }
}
