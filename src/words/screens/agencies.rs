//! Texts of the agencies screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct AgenciesScreenWords {}

/// Vietnamese.
pub static VI: AgenciesScreenWords = AgenciesScreenWords {};

/// English.
pub static EN: AgenciesScreenWords = AgenciesScreenWords {};
