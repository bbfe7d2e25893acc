//! Index, bands and places.
