//! The published vectors of RUTTHAM/1: the same bytes, digests and units everywhere. And
//! those of three other published ways of drawing, which hold our hashing to what others print.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail loudly"
)]

mod bytes;
mod draws;
mod files;
mod late;
mod others;
mod sealed;
mod sources;
mod teams;
