//! Texts of the area `chrome`, both languages side by side.

/// Texts of this area.
#[derive(Debug)]
pub struct ChromeWords {}

/// Vietnamese.
pub static VI: ChromeWords = ChromeWords {};

/// English.
pub static EN: ChromeWords = ChromeWords {};
