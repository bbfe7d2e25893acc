//! The proportional part of a maximum, as a small fraction of units.

use super::exact::gcd;
use super::units::TEN;

/// `times · (hundred · x − zero · q) / (span · q)` for a measure `x / q`, without common
/// divisors: small denominators keep sums of fractions small.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share {
    pub(super) times: i64,
    pub(super) hundred: i64,
    pub(super) zero: i64,
    pub(super) span: i64,
    /// The span for measures that are no ratio.
    pub(super) whole_span: i64,
}

impl Share {
    /// `None` unless the cap is above the zero.
    pub(super) fn new(max: i64, cap: i64, zero: i64, bounds: u32) -> Option<Self> {
        let whole = cap.checked_sub(zero).filter(|span| *span > 0)?;
        let common = divisor(max, whole);
        let (times, whole_span) = (max / common, whole / common);
        let hundred = 100i64.checked_mul(*TEN.get(bounds as usize)?)?;
        let common = divisor(divisor(hundred, zero), whole_span);
        Some(Self {
            times,
            hundred: hundred / common,
            zero: zero / common,
            span: whole_span / common,
            whole_span,
        })
    }
}

/// Greatest common divisor; the first if the second is 0.
fn divisor(a: i64, b: i64) -> i64 {
    if b == 0 {
        return a;
    }
    let found = gcd(a.unsigned_abs().into(), b.unsigned_abs().into());
    i64::try_from(found).unwrap_or(1).max(1)
}
