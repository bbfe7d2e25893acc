//! Agencies, their codes, names and parents through time.
//!
//! Pure: the same records give the same registry. An agency is its key; everything else
//! about it is dated, and every question is asked as of a day.

mod agencies;
mod agency;
mod circles;
mod clean;
mod code;
mod compare;
mod dated;
mod fault;
mod fold;
mod frames;
mod haystack;
mod key;
mod kind;
mod naming;
mod order;
mod plan;
mod planner;
mod record;
mod resolve;
mod row;
mod search;
mod tree;
mod view;
mod warnings;

pub use agencies::Registry;
pub use code::CodeScheme;
pub use fault::{Problem, RowFault};
pub use fold::Folded;
pub use key::AgencyKey;
pub use kind::Kind;
pub use order::sort_key;
pub use plan::{Change, ChangeKind, ImportPlan, Warning};
pub use record::UnitRecord;
pub use resolve::{Candidate, Unresolved};
pub use row::{Column, ColumnSet, ImportRow};
pub use search::Query;
pub use view::{Unit, View};
