//! A failure told to a person: what, why, what to do next.
