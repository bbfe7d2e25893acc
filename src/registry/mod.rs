//! Agencies, their codes, names and parents through time.

mod key;
mod kind;

pub use key::AgencyKey;
pub use kind::Kind;
