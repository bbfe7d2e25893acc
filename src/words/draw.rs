//! Texts of the area `draw`, both languages side by side.

/// Texts of this area.
#[derive(Debug)]
pub struct DrawWords {}

/// Vietnamese.
pub static VI: DrawWords = DrawWords {};

/// English.
pub static EN: DrawWords = DrawWords {};
