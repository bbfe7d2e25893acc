//! Texts of the draw screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct DrawScreenWords {}

/// Vietnamese.
pub static VI: DrawScreenWords = DrawScreenWords {};

/// English.
pub static EN: DrawScreenWords = DrawScreenWords {};
