//! Agencies, their codes, names and parents through time.
//!
//! Pure: the same records give the same registry. An agency is its key; everything else
//! about it is dated, and every question is asked as of a day.

mod agencies;
mod agency;
pub mod change;
mod circles;
mod clean;
mod code;
mod code_shape;
mod compare;
mod dated;
mod fault;
mod find;
mod fold;
mod frames;
mod garbled;
mod key;
mod kind;
mod kind_names;
mod likeness;
mod naming;
mod order;
mod origin;
mod parents;
mod plan;
mod planner;
mod record;
mod reporting;
mod resolve;
mod row;
mod tree;
mod twins;
mod view;
mod warnings;
mod zeros;

pub use agencies::Registry;
pub use code::CodeScheme;
pub use code_shape::CodeShape;
pub use fault::{Problem, RowFault};
pub use find::{Hit, Why};
pub use fold::Folded;
pub use garbled::Garble;
pub use key::AgencyKey;
pub use kind::Kind;
pub use order::sort_key;
pub use origin::{Origin, ReadNote, Titled};
pub use plan::{Change, ChangeKind, Difference, ImportPlan, Leave, Warning};
pub use record::UnitRecord;
pub use resolve::{Candidate, Unresolved};
pub use row::{Column, ColumnSet, ImportRow, Spoiled};
pub use view::{Unit, View};
