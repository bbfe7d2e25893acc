//! Texts of the start screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct WelcomeScreenWords {}

/// Vietnamese.
pub static VI: WelcomeScreenWords = WelcomeScreenWords {};

/// English.
pub static EN: WelcomeScreenWords = WelcomeScreenWords {};
