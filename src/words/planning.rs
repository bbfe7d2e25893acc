//! Texts of the area `planning`, both languages side by side.

/// Texts of this area.
#[derive(Debug)]
pub struct PlanningWords {}

/// Vietnamese.
pub static VI: PlanningWords = PlanningWords {};

/// English.
pub static EN: PlanningWords = PlanningWords {};
