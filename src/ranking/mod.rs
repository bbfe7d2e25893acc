//! Places by index: ties, groups, what is left unranked, and movement.
//!
//! An agency's place follows from its own points and how many stand above it; adding or
//! removing another never changes the order of the rest. Nothing is scored here.

mod compare;
mod digits;
mod entry;
mod group_key;
mod groups;
mod key;
mod lost;
mod movement;
mod place;
pub mod robust;
mod what_if;

pub use compare::{
    AgencyChange, DomainChange, GroupChange, Presence, SchemeChange, Side, SideGroup, Standing,
    compare, scheme_change,
};
pub use entry::{Entry, Unranked};
pub use group_key::{GroupKey, GroupName};
pub use groups::{Group, rank_groups};
pub use lost::{
    GroupLoss, Loss, LossSum, LossTally, SheetLoss, Spot, group_loss, sheet_loss, spots,
};
pub use movement::{Movement, movement};
pub use place::{NEAR_TIE, Place, Ranking, Row, rank};
pub use what_if::{place_among, what_if};
