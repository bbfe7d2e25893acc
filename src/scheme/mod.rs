//! A year's scoring scheme: domains, criteria, rules, bands.

mod model;

pub use model::*;
