//! Inspections, their dates and teams, and coverage of the 30 % duty.
//!
//! Pure: given the same draws and days it gives the same plan. It never draws anybody
//! (that is `sampling`) and never reads a clock.

mod calendar;
mod coverage;
mod holidays;
mod inspection;
mod rotation;

pub use calendar::{is_working_day, spread};
pub use coverage::{Duty, DutyState};
pub use holidays::{Holiday, holiday};
pub use inspection::{Inspection, Mode, Stage, Why};
pub use rotation::{due_reason, is_due};
