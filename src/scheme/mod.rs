//! The year's scoring scheme.
