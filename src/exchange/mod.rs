//! Reading and writing registries and scores.
