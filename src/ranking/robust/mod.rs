//! How firm a ranking is: the same agencies ranked again with other weights, or without
//! one domain or criterion.
//!
//! It works on plain points per agency and element ([`Table`]), not on schemes. Points are
//! whole millionths ([`UNIT`]), rounded half away from zero: a third is not exact here. That
//! is allowed because only ranks, intervals and shifts leave this module, never a score;
//! published places come from [`super::rank`] alone. Nothing is drawn by the machine: the
//! weights follow from a seed text, so anybody can repeat them.

mod chance;
mod leave_out;
mod order;
mod stats;
mod sums;
mod table;
mod weights;

pub use chance::{MOST_RUNS, MOST_SPREAD, NotATrial, Trial};
pub use leave_out::{Largest, Shift, leave_out};
pub use stats::{RankStats, rank_stats};
pub use table::{Element, Part, Rule, Table, UNIT, units};
pub use weights::{Firmness, ranks, weights};
