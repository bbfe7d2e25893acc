//! Texts of the area `scheme`, both languages side by side.

/// Texts of this area.
#[derive(Debug)]
pub struct SchemeWords {}

/// Vietnamese.
pub static VI: SchemeWords = SchemeWords {};

/// English.
pub static EN: SchemeWords = SchemeWords {};
