//! Entries per criterion and the points they earn.
