//! Chance is fair: the figures of draws with fixed seeds, and planted faults that the same
//! figures must catch. Every test may fail by bad luck once in a million, and since the
//! seeds are fixed it either never does or always does.
//!
//! An optimised build (`cargo test --release`) makes as many draws as the design asks for;
//! the others make fewer where time forces it, and each place says how many.

#![expect(clippy::expect_used, reason = "helpers of tests fail loudly")]

mod chance;
mod fair;
mod faults;
mod parts;
mod published;
mod tally;
mod tickets;
