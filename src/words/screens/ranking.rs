//! Texts of the ranking screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct RankingScreenWords {}

/// Vietnamese.
pub static VI: RankingScreenWords = RankingScreenWords {};

/// English.
pub static EN: RankingScreenWords = RankingScreenWords {};
