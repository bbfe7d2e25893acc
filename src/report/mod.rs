//! Documents that leave the office.
