//! Texts of the overview.

/// Texts of this screen.
#[derive(Debug)]
pub struct OverviewScreenWords {}

/// Vietnamese.
pub static VI: OverviewScreenWords = OverviewScreenWords {};

/// English.
pub static EN: OverviewScreenWords = OverviewScreenWords {};
