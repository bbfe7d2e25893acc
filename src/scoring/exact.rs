//! An exact number: points, sums and indices before they are rounded.
//!
//! Two 128-bit integers as long as they suffice, big integers beyond. It never rounds;
//! [`super::round()`] is the only place that does. Fractions are kept unreduced, so that
//! sums over one denominator cost one addition; equality and order look at the value.

use std::cmp::Ordering;
use std::fmt;

use num_bigint::{BigInt, Sign};
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

/// An exact rational number.
#[derive(Clone)]
pub struct Exact(Repr);

#[derive(Clone)]
pub(super) enum Repr {
    /// `num / den`, `den` above 0, not reduced.
    Small { num: i128, den: i128 },
    /// Unreduced too, denominator above 0.
    Big(Box<BigRational>),
}

impl Exact {
    /// 0.
    pub const ZERO: Exact = Exact(Repr::Small { num: 0, den: 1 });
    /// 100.
    pub const HUNDRED: Exact = Exact(Repr::Small { num: 100, den: 1 });

    /// `num / den`; `None` when `den` is 0.
    #[must_use]
    pub fn fraction(num: i128, den: i128) -> Option<Self> {
        match den.cmp(&0) {
            Ordering::Equal => None,
            Ordering::Greater => Some(Self(Repr::Small { num, den })),
            Ordering::Less => Some(Self::from_big(-BigInt::from(num), -BigInt::from(den))),
        }
    }

    /// `self + other`.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        if let (Repr::Small { num: a, den: b }, Repr::Small { num: c, den: d }) =
            (&self.0, &other.0)
            && let Some((num, den)) = add_small(*a, *b, *c, *d)
        {
            return Self(Repr::Small { num, den });
        }
        let (a, b) = self.parts();
        let (c, d) = other.parts();
        if b == d {
            return Self::from_big(a + c, b);
        }
        Self::from_big(a * &d + c * &b, b * d)
    }

    /// `-self`.
    #[must_use]
    pub fn negated(&self) -> Self {
        match &self.0 {
            Repr::Small { num, den } if *num != i128::MIN => Self(Repr::Small {
                num: -num,
                den: *den,
            }),
            _ => {
                let (num, den) = self.parts();
                Self::from_big(-num, den)
            }
        }
    }

    /// `self − other`.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        self.plus(&other.negated())
    }

    /// `self × other`.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        if let (Repr::Small { num: a, den: b }, Repr::Small { num: c, den: d }) =
            (&self.0, &other.0)
            && let (Some(num), Some(den)) = (a.checked_mul(*c), b.checked_mul(*d))
        {
            return Self(Repr::Small { num, den });
        }
        let (a, b) = self.parts();
        let (c, d) = other.parts();
        Self::from_big(a * c, b * d)
    }

    /// `self ÷ other`; `None` when `other` is 0.
    #[must_use]
    pub fn over(&self, other: &Self) -> Option<Self> {
        if let (Repr::Small { num: a, den: b }, Repr::Small { num: c, den: d }) =
            (&self.0, &other.0)
            && *c > 0
        {
            // Points of one scale: the scale drops out.
            if b == d {
                return Some(Self(Repr::Small { num: *a, den: *c }));
            }
            if let (Some(num), Some(den)) = (a.checked_mul(*d), b.checked_mul(*c)) {
                return Some(Self(Repr::Small { num, den }));
            }
        }
        if other.is_zero() {
            return None;
        }
        let (a, b) = self.parts();
        let (c, d) = other.parts();
        Some(Self::from_big(a * d, b * c))
    }

    /// Whether it is 0.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        match &self.0 {
            Repr::Small { num, .. } => *num == 0,
            Repr::Big(big) => big.numer().is_zero(),
        }
    }

    /// Whether it is below 0.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Repr::Small { num, .. } => *num < 0,
            Repr::Big(big) => big.numer().is_negative(),
        }
    }

    /// Itself, brought within `low` and `high`.
    #[must_use]
    pub fn within(self, low: &Self, high: &Self) -> Self {
        if &self > high {
            high.clone()
        } else if &self < low {
            low.clone()
        } else {
            self
        }
    }

    /// As a decimal, without trailing zeros; `None` when it does not end, or has more
    /// than 28 digits.
    #[must_use]
    pub fn to_decimal(&self) -> Option<Decimal> {
        let reduced = self.reduced();
        let (num, den) = (reduced.numer(), reduced.denom());
        let mut power = BigInt::one();
        for scale in 0..=28u32 {
            let (times, rest) = (&power / den, &power % den);
            if rest.is_zero() {
                let mantissa = (num * times).to_i128()?;
                let value = Decimal::try_from_i128_with_scale(mantissa, scale).ok()?;
                return Some(value.normalize());
            }
            power *= 10;
        }
        None
    }

    /// Numerator and denominator in lowest terms.
    #[must_use]
    pub fn reduced(&self) -> BigRational {
        let (num, den) = self.parts();
        BigRational::new(num, den)
    }

    pub(super) fn repr(&self) -> &Repr {
        &self.0
    }

    pub(super) fn parts(&self) -> (BigInt, BigInt) {
        match &self.0 {
            Repr::Small { num, den } => (BigInt::from(*num), BigInt::from(*den)),
            Repr::Big(big) => (big.numer().clone(), big.denom().clone()),
        }
    }

    /// The denominator may have any sign but is not 0.
    pub(super) fn from_big(num: BigInt, den: BigInt) -> Self {
        let (num, den) = match den.sign() {
            Sign::Minus => (-num, -den),
            _ => (num, den),
        };
        if let (Some(num), Some(den)) = (num.to_i128(), den.to_i128()) {
            return Self(Repr::Small { num, den });
        }
        Self(Repr::Big(Box::new(BigRational::new_raw(num, den))))
    }
}

fn add_small(a: i128, b: i128, c: i128, d: i128) -> Option<(i128, i128)> {
    if b == d {
        return Some((a.checked_add(c)?, b));
    }
    if let (Ok(small), Ok(large)) = (u64::try_from(b.min(d)), u64::try_from(b.max(d)))
        && large.is_multiple_of(small)
    {
        // 1.5 + 0.75: the finer scale serves both.
        let times = i128::from(large / small);
        let (coarse, fine) = if b < d { (a, c) } else { (c, a) };
        let num = coarse.checked_mul(times)?.checked_add(fine)?;
        return Some((num, i128::from(large)));
    }
    let num = a.checked_mul(d)?.checked_add(c.checked_mul(b)?)?;
    Some((num, b.checked_mul(d)?))
}

impl From<Decimal> for Exact {
    fn from(value: Decimal) -> Self {
        let den = 10i128.pow(value.scale());
        Self(Repr::Small {
            num: value.mantissa(),
            den,
        })
    }
}

impl From<u64> for Exact {
    fn from(value: u64) -> Self {
        Self(Repr::Small {
            num: i128::from(value),
            den: 1,
        })
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Repr::Small { num: a, den: b }, Repr::Small { num: c, den: d }) =
            (&self.0, &other.0)
        {
            if b == d {
                return a.cmp(c);
            }
            if let (Some(left), Some(right)) = (a.checked_mul(*d), c.checked_mul(*b)) {
                return left.cmp(&right);
            }
        }
        let (a, b) = self.parts();
        let (c, d) = other.parts();
        (a * d).cmp(&(c * b))
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Exact {}

impl Default for Exact {
    fn default() -> Self {
        Self::ZERO
    }
}

/// The decimal where it ends, else the fraction in lowest terms: `2.475`, `1/3`.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_decimal() {
            Some(value) => f.pad(&value.to_string()),
            None => f.pad(&self.reduced().to_string()),
        }
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_third_taken_three_times_is_one() {
        let third = Exact::fraction(1, 3).unwrap();
        let sum = third.plus(&third).plus(&third);
        assert_eq!(sum, Exact::from(1));
        assert_eq!(third.to_string(), "1/3");
        assert_eq!(Exact::fraction(2475, 1000).unwrap().to_string(), "2.475");
        assert_eq!(Exact::fraction(1, -4).unwrap().to_string(), "-0.25");
        assert_eq!(Exact::fraction(1, 0), None);
    }

    proptest! {
        #[test]
        fn agrees_with_big_rationals(
            a in any::<i128>(), b in 1..i128::MAX, c in any::<i128>(), d in 1..i128::MAX, shift in 0u32..120,
        ) {
            let (x, y) = (Exact::fraction(a >> shift, (b >> shift) + 1).unwrap(), Exact::fraction(c >> shift, (d >> shift) + 1).unwrap());
            let (p, q) = (x.reduced(), y.reduced());
            prop_assert_eq!(x.plus(&y).reduced(), &p + &q);
            prop_assert_eq!(x.minus(&y).reduced(), &p - &q);
            prop_assert_eq!(x.times(&y).reduced(), &p * &q);
            prop_assert_eq!(x.over(&y).map(|z| z.reduced()), (!q.is_zero()).then(|| &p / &q));
            prop_assert_eq!(x.cmp(&y), p.cmp(&q));
        }
    }
}
