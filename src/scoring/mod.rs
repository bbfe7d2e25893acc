//! What was entered per criterion, and the points it earns.
//!
//! From the raw answer ([`Input`]) over the rule of its criterion to points, domain sums
//! and the index ([`evaluate()`]), with every step on record ([`explain()`]). Exact from end
//! to end: integers and fractions, one rounding function, no floats.

mod adjust;
mod cell;
mod counted;
mod evaluate;
mod exact;
mod explain;
mod fault;
mod input;
mod limits;
mod measure;
mod parse;
mod points;
mod round;
mod scorer;
mod share;
mod sums;
mod units;
mod what_if;

pub use crate::scheme::Lane;
pub use counted::Counted;
pub use evaluate::{Evaluation, Figure, State, Totals, evaluate, state, totals};
pub use exact::{Exact, Sum};
pub use explain::{
    AdjustStep, CriterionStep, Derivation, DomainStep, IndexStep, Working, explain, explain_cell,
};
pub use fault::InputFault;
pub use input::{Input, NotAnInput};
pub use limits::{HeldLimit, Subject};
pub use measure::Measure;
pub use parse::Typed;
pub use points::{Unfit, points};
pub use round::{PRINTED_DECIMALS, published, round, round_as, rounded};
pub use scorer::Scorer;
pub use sums::DomainSum;
pub use what_if::what_if;
