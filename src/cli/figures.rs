//! Exact figures as fields of a listing: every digit for scripts, two decimals for people.

use rust_decimal::Decimal;

use super::listing::Field;
use crate::scoring::{Exact, rounded};
use crate::words::{Lang, numbers};

/// Decimals of points shown to people in tables.
const SHOWN: u32 = 2;
/// Decimals of a figure that does not end, such as a third.
const ENDLESS: u32 = 12;

/// An exact figure.
pub(super) fn figure(exact: &Exact) -> Field {
    Field::Figure {
        exact: exact_text(exact),
        shown: fixed(rounded(exact, SHOWN), SHOWN),
    }
}

/// Every digit; twelve decimals where they do not end.
pub(super) fn exact_text(exact: &Exact) -> String {
    let decimal = exact.to_decimal();
    decimal
        .unwrap_or_else(|| rounded(exact, ENDLESS))
        .normalize()
        .to_string()
}

/// With exactly so many decimals, a point as the mark.
pub(super) fn fixed(decimal: Decimal, dp: u32) -> String {
    numbers::fixed(decimal, dp, Lang::En)
}
