//! What was entered per criterion, and the points it earns.

mod lane;

pub use lane::Lane;
