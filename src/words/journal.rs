//! Texts of the area `journal`, both languages side by side.

/// Texts of this area.
#[derive(Debug)]
pub struct JournalWords {}

/// Vietnamese.
pub static VI: JournalWords = JournalWords {};

/// English.
pub static EN: JournalWords = JournalWords {};
