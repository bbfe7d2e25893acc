//! The one function that rounds: half away from zero.
//!
//! Everything published goes through here; nothing else in the program rounds a score.

use num_bigint::BigInt;
use num_traits::Signed;
use rust_decimal::Decimal;

use super::exact::{Exact, Repr};
use crate::scheme::Rounding;

/// Most decimals a figure is ever printed with; a scheme keeps at most 12.
pub const PRINTED_DECIMALS: u32 = 24;

/// `value` to `dp` decimals (at most 24), half away from zero: 2.475 → 2.48, −0.005 → −0.01.
#[must_use]
pub fn round(value: &Exact, dp: u32) -> Exact {
    let unit = 10i128.pow(dp.min(PRINTED_DECIMALS));
    if let Repr::Small { num, den } = value.repr()
        && let Some(num) = round_small(*num, *den, unit)
    {
        return Exact::fraction(num, unit).unwrap_or_default();
    }
    if let Some((low, high)) = value.bounds() {
        let low = round(&low, dp);
        if low == round(&high, dp) {
            return low;
        }
    }
    let (num, den) = value.parts();
    let negative = num.is_negative();
    let size: BigInt = (num.abs() * unit * 2u8 + &*den) / (&*den * 2u8);
    let size = if negative { -size } else { size };
    Exact::from_big(size, BigInt::from(unit))
}

/// The same value, with this denominator where it has a divisor of it.
fn with_unit(value: &Exact, unit: i128) -> Exact {
    match value.repr() {
        Repr::Small { num, den } if *den != unit && unit % den == 0 => num
            .checked_mul(unit / den)
            .and_then(|num| Exact::fraction(num, unit))
            .unwrap_or_default(),
        _ => value.clone(),
    }
}

fn round_small(num: i128, den: i128, unit: i128) -> Option<i128> {
    if den == unit {
        return Some(num);
    }
    let scaled = num.checked_mul(unit)?.checked_mul(2)?;
    let twice = den.checked_mul(2)?;
    if num >= 0 {
        scaled.checked_add(den).map(|n| divide(n, twice))
    } else {
        scaled.checked_sub(den).map(|n| n / twice)
    }
}

/// Both at least 0; 64-bit division where it is enough, which is several times faster.
fn divide(num: i128, den: i128) -> i128 {
    match (u64::try_from(num), u64::try_from(den)) {
        (Ok(n), Ok(d)) => n.checked_div(d).map_or(0, i128::from),
        _ => num / den,
    }
}

/// Rounds where the scheme says so.
#[must_use]
pub fn round_as(value: Exact, rounding: Rounding) -> Exact {
    match rounding {
        Rounding::Exact => value,
        Rounding::Round(dp) => round(&value, dp),
    }
}

/// A figure between 0 and 100 as it is published, with exactly `dp` decimals (at most 24).
#[must_use]
pub fn published(value: &Exact, dp: u32) -> Decimal {
    // Rounding keeps the order, so the bounds may come before it.
    rounded(&value.clone().within(&Exact::ZERO, &Exact::HUNDRED), dp)
}

/// A figure with exactly `dp` decimals (at most 24); 0 where it is too large for a decimal
/// (with 12 decimals above 10¹⁶), which no sum of a checked scheme is.
#[must_use]
pub fn rounded(value: &Exact, dp: u32) -> Decimal {
    let dp = dp.min(PRINTED_DECIMALS);
    let value = with_unit(&round(value, dp), 10i128.pow(dp));
    match value.repr() {
        Repr::Small { num, .. } => Decimal::try_from_i128_with_scale(*num, dp).unwrap_or_default(),
        Repr::Big(_) => Decimal::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(num: i128, den: i128, dp: u32) -> String {
        round(&Exact::fraction(num, den).unwrap(), dp).to_string()
    }

    #[test]
    fn halves_go_away_from_zero() {
        assert_eq!(of(2475, 1000, 2), "2.48");
        assert_eq!(of(84305, 1000, 2), "84.31");
        assert_eq!(of(84315, 1000, 2), "84.32");
        assert_eq!(of(-5, 1000, 2), "-0.01");
        assert_eq!(of(-49, 10000, 2), "0");
        assert_eq!(of(1, 3, 0), "0");
        assert_eq!(of(163 * 10i128.pow(30), 200 * 10i128.pow(30), 2), "0.82");
    }

    #[test]
    fn published_figures_keep_their_decimals_and_stay_within_a_hundred() {
        let figure = |num, den| published(&Exact::fraction(num, den).unwrap(), 2).to_string();
        assert_eq!(figure(79995, 1000), "80.00");
        assert_eq!(figure(101, 1), "100.00");
        assert_eq!(figure(-1, 3), "0.00");
    }

    proptest! {
        #[test]
        fn never_further_than_half_a_unit(num in any::<i128>(), den in 1..i128::MAX, shift in 0u32..100, dp in 0u32..7) {
            let value = Exact::fraction(num >> shift, (den >> shift) + 1).unwrap();
            let off = round(&value, dp).minus(&value);
            let half = Exact::fraction(1, 2 * 10i128.pow(dp)).unwrap();
            prop_assert!(off <= half && off.negated() <= half);
            if off == half { prop_assert!(!value.is_negative()); }
            if off.negated() == half { prop_assert!(value.is_negative()); }
        }
    }
}
