//! Texts of the reports screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct ReportsScreenWords {}

/// Vietnamese.
pub static VI: ReportsScreenWords = ReportsScreenWords {};

/// English.
pub static EN: ReportsScreenWords = ReportsScreenWords {};
