//! The draw RUTTHAM/1.

mod digest;

pub use digest::Digest;
