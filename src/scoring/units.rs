//! Points as whole numbers of the smallest unit a scheme uses, such as hundredths.
//!
//! Only for [`super::Scorer`]: every function gives the exact result or `None`, never an
//! approximation. Bounds on the figures keep all sums within 64 bits.

use rust_decimal::Decimal;

use crate::scheme::{InputKind, Rounding, Rule, Scheme};

/// Powers of ten.
pub(super) const TEN: [i64; 10] = [
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
    1_000_000_000,
];
/// No figure of a scheme is larger, in units.
const LARGEST: i64 = 100_000_000_000_000;
/// No scheme has more criteria: their sum stays below 2⁶³.
const MOST_CRITERIA: usize = 10_000;

/// The unit of a scheme.
#[derive(Debug, Clone, Copy)]
pub(super) struct Units {
    /// Decimals of the unit.
    pub(super) scale: u32,
    /// Points of a criterion are rounded to so many units; `None`: not at all.
    rounding: Option<i64>,
}

/// Points of a cell, in units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Points {
    /// Whole units.
    Whole(i64),
    /// A fraction of units.
    Part {
        /// Of units.
        num: u64,
        /// Above 0.
        den: u64,
    },
}

/// `value` in units of `scale` decimals, if it is whole and not too large.
pub(super) fn whole(value: Decimal, scale: u32) -> Option<i64> {
    let value = value.normalize();
    let up = TEN.get(scale.checked_sub(value.scale())? as usize)?;
    let count = i64::try_from(value.mantissa()).ok()?.checked_mul(*up)?;
    (count.unsigned_abs() <= LARGEST.unsigned_abs()).then_some(count)
}

pub(super) fn scale(value: Decimal) -> u32 {
    value.normalize().scale()
}

impl Units {
    /// The unit that holds every figure of points in the scheme; `None` when there is no
    /// such unit of up to nine decimals.
    pub(super) fn of(scheme: &Scheme) -> Option<Self> {
        let mut most = 0;
        let mut count = 0;
        for criterion in scheme.criteria() {
            count += 1;
            most = most.max(scale(criterion.max));
            most = match &criterion.rule {
                Rule::Levels(levels) => levels.iter().fold(most, |m, l| m.max(scale(l.points))),
                Rule::Steps(steps) => steps.iter().fold(most, |m, s| m.max(scale(s.give))),
                Rule::Linear { below, .. } => most.max(scale(*below)),
                Rule::Tally {
                    start, each, floor, ..
                } => {
                    let most = most.max(scale(*start)).max(scale(*floor));
                    each.iter().fold(most, |m, each| m.max(scale(*each)))
                }
                Rule::AsEntered => match &criterion.input {
                    InputKind::Points { step } => most.max(scale(*step)),
                    _ => most,
                },
            };
        }
        let rounding = match scheme.numeric.criterion {
            Rounding::Exact => None,
            Rounding::Round(dp) => Some(dp),
        };
        let scale = most.max(rounding.unwrap_or(0));
        TEN.get(scale as usize)?;
        let rounding = match rounding {
            None => None,
            Some(dp) => Some(*TEN.get((scale - dp) as usize)?),
        };
        (count <= MOST_CRITERIA).then_some(Self { scale, rounding })
    }

    /// One point.
    pub(super) fn one(self) -> i64 {
        TEN.get(self.scale as usize).copied().unwrap_or(1)
    }

    /// A figure of points in units.
    pub(super) fn count(self, value: Decimal) -> Option<i64> {
        whole(value, self.scale)
    }

    /// Half away from zero, as [`super::round()`].
    #[inline]
    pub(super) fn round(self, units: i64) -> i64 {
        match self.rounding {
            None | Some(1) => units,
            Some(to) => {
                let half = if units < 0 { -to / 2 } else { to / 2 };
                (units + half) / to * to
            }
        }
    }

    /// `num / den` in units, `den` above 0; rounded where the scheme rounds.
    #[inline]
    pub(super) fn divided(self, num: u64, den: u64) -> Option<Points> {
        let Some(to) = self.rounding else {
            return Some(Points::Part { num, den });
        };
        let half = den.checked_mul(to.unsigned_abs())?;
        let (num, den) = (num.checked_mul(2)?.checked_add(half)?, half.checked_mul(2)?);
        let times = i64::try_from(num.checked_div(den)?).ok()?;
        times.checked_mul(to).map(Points::Whole)
    }
}
