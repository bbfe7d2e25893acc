//! Exact figures and answers as fields of a listing: every digit for scripts, two decimals
//! for people.

use rust_decimal::Decimal;

use super::Context;
use super::listing::Field;
use crate::scheme::Criterion;
use crate::scoring::{Exact, Input, PRINTED_DECIMALS, round};
use crate::words::{Lang, numbers};

/// Decimals of points shown to people in tables.
const SHOWN: u32 = 2;
/// Decimals of a figure that does not end, such as a third.
const ENDLESS: u32 = 12;

/// An exact figure.
pub(super) fn figure(exact: &Exact) -> Field {
    Field::Figure {
        exact: exact_text(exact),
        shown: numbers::rounded(exact, SHOWN, Lang::En),
    }
}

/// An answer: as people read it in a table, for scripts as it can be imported again.
pub(super) fn answer(input: &Input, criterion: &Criterion, context: &Context) -> Field {
    let shown = (context.words.scoring.input)(input, criterion);
    Field::named(input.write(criterion), &shown)
}

/// A difference: with its sign for people.
pub(super) fn change(exact: &Exact) -> Field {
    let shown = numbers::rounded(exact, SHOWN, Lang::En);
    Field::Figure {
        exact: exact_text(exact),
        shown: with_sign(shown, !exact.is_zero() && !exact.is_negative()),
    }
}

/// A difference of published figures.
pub(super) fn published_change(value: Decimal, dp: u32) -> Field {
    let text = fixed(value, dp);
    Field::Figure {
        shown: with_sign(text.clone(), value > Decimal::ZERO),
        exact: text,
    }
}

fn with_sign(text: String, is_more: bool) -> String {
    if is_more { format!("+{text}") } else { text }
}

/// Every digit; twelve decimals where they do not end.
pub(super) fn exact_text(exact: &Exact) -> String {
    let ended = exact.to_decimal();
    let decimal = ended.or_else(|| round(exact, ENDLESS).to_decimal());
    decimal.map_or_else(|| exact.to_string(), |value| value.normalize().to_string())
}

/// An index as it stands before it is rounded: every digit, or as many as are ever printed.
pub(super) fn index_exact(exact: &Exact) -> Field {
    let decimal = round(exact, PRINTED_DECIMALS).to_decimal();
    let text = decimal.map_or_else(|| exact_text(exact), |value| value.normalize().to_string());
    Field::Decimal(text)
}

/// With exactly so many decimals, a point as the mark.
pub(super) fn fixed(decimal: Decimal, dp: u32) -> String {
    numbers::fixed(decimal, dp, Lang::En)
}
