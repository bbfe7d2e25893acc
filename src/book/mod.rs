//! Everything known; decides commands and folds events.
