//! The draw RUTTHAM/1.
