//! Texts of the area `scoring`, both languages side by side.

/// Texts of this area.
#[derive(Debug)]
pub struct ScoringWords {}

/// Vietnamese.
pub static VI: ScoringWords = ScoringWords {};

/// English.
pub static EN: ScoringWords = ScoringWords {};
