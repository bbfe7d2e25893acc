//! Texts of the scoring screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct ScoringScreenWords {}

/// Vietnamese.
pub static VI: ScoringScreenWords = ScoringScreenWords {};

/// English.
pub static EN: ScoringScreenWords = ScoringScreenWords {};
