//! Texts of the plan screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct PlanScreenWords {}

/// Vietnamese.
pub static VI: PlanScreenWords = PlanScreenWords {};

/// English.
pub static EN: PlanScreenWords = PlanScreenWords {};
