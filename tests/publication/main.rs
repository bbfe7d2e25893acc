//! A published ranking is frozen: its scores are closed, it never changes, it can be computed
//! anew, and every later revision says why and what differs.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

#[allow(
    dead_code,
    reason = "shared by several test files, each of which uses a part"
)]
#[path = "../office/mod.rs"]
mod office;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod program;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod screen;
#[cfg(test)]
mod small;
