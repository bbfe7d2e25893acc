//! Texts of the area `agencies`, both languages side by side.

/// Texts of this area.
#[derive(Debug)]
pub struct AgenciesWords {}

/// Vietnamese.
pub static VI: AgenciesWords = AgenciesWords {};

/// English.
pub static EN: AgenciesWords = AgenciesWords {};
