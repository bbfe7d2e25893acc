//! Texts of the area `report`, both languages side by side.

/// Texts of this area.
#[derive(Debug)]
pub struct ReportWords {}

/// Vietnamese.
pub static VI: ReportWords = ReportWords {};

/// English.
pub static EN: ReportWords = ReportWords {};
