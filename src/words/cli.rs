//! Texts of the area `cli`, both languages side by side.

/// Texts of this area.
#[derive(Debug)]
pub struct CliWords {}

/// Vietnamese.
pub static VI: CliWords = CliWords {};

/// English.
pub static EN: CliWords = CliWords {};
