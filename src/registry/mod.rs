//! Agencies, their codes, names and parents through time.
