//! Texts of the area `ranking`, both languages side by side.

/// Texts of this area.
#[derive(Debug)]
pub struct RankingWords {}

/// Vietnamese.
pub static VI: RankingWords = RankingWords {};

/// English.
pub static EN: RankingWords = RankingWords {};
