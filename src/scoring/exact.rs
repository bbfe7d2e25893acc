//! An exact number: points, sums and indices before they are rounded.
//!
//! Two 128-bit integers as long as they suffice, big integers beyond. It never rounds;
//! [`super::round()`] is the only place that does. Fractions are kept unreduced, so that
//! sums over one denominator cost one addition; equality and order look at the value.

mod convert;
mod sum;

pub use sum::Sum;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::Arc;

use num_bigint::{BigInt, Sign};
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

/// Bits of the denominators of [`Exact::bounds`].
const BOUND_BITS: u64 = 56;

/// An exact rational number.
#[derive(Clone)]
pub struct Exact(Repr);

#[derive(Clone)]
pub(super) enum Repr {
    /// `num / den`, `den` above 0, not reduced.
    Small { num: i128, den: i128 },
    /// Unreduced too, denominator above 0.
    Big(Arc<BigRational>),
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
        if other.is_zero() {
            return self.clone();
        }
        if let (Repr::Small { num: a, den: b }, Repr::Small { num: c, den: d }) =
            (&self.0, &other.0)
            && let Some((num, den)) = add_small(*a, *b, *c, *d)
        {
            return Self(Repr::Small { num, den });
        }
        let (a, b) = self.parts();
        let (c, d) = other.parts();
        if b == d {
            return Self::from_big(&*a + &*c, b.into_owned());
        }
        Self::from_big(&*a * &*d + &*c * &*b, &*b * &*d)
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
                Self::from_big(-num.into_owned(), den.into_owned())
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
        if let (Repr::Big(big), Repr::Small { num, den }) = (&self.0, &other.0) {
            return Self::from_big(big.numer() * *num, big.denom() * *den);
        }
        let (a, b) = self.parts();
        let (c, d) = other.parts();
        Self::from_big(&*a * &*c, &*b * &*d)
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
        if let (Repr::Big(big), Repr::Small { num, den }) = (&self.0, &other.0) {
            return Some(Self::from_big(big.numer() * *den, big.denom() * *num));
        }
        let (a, b) = self.parts();
        let (c, d) = other.parts();
        Some(Self::from_big(&*a * &*d, &*b * &*c))
    }

    /// `self × 100 ÷ whole`; `None` when `whole` is 0.
    #[must_use]
    pub fn percent_of(&self, whole: &Self) -> Option<Self> {
        // Points of one scale, the usual case, in one step.
        if let (Repr::Small { num: a, den: b }, Repr::Small { num: c, den: d }) =
            (&self.0, &whole.0)
            && b == d
            && *c > 0
            && let Some(num) = a.checked_mul(100)
        {
            return Some(Self(Repr::Small { num, den: *c }));
        }
        if let (Repr::Big(big), Repr::Small { num, den }) = (&self.0, &whole.0)
            && *num != 0
            && let Some(times) = den.checked_mul(100)
        {
            return Some(Self::from_big(big.numer() * times, big.denom() * *num));
        }
        self.times(&Self::HUNDRED).over(whole)
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

    pub(super) fn repr(&self) -> &Repr {
        &self.0
    }

    /// For what is too large for two 128-bit integers and not negative: two fractions that
    /// hold it between them, so close that they nearly always round and compare alike.
    pub(super) fn bounds(&self) -> Option<(Self, Self)> {
        let Repr::Big(big) = &self.0 else { return None };
        let drop = big.denom().bits().checked_sub(BOUND_BITS)?;
        if big.numer().is_negative() || big.numer().bits() > drop + 2 * BOUND_BITS {
            return None;
        }
        let (num, den) = (
            (big.numer() >> drop).to_i128()?,
            (big.denom() >> drop).to_i128()?,
        );
        Some((Self::fraction(num, den + 1)?, Self::fraction(num + 1, den)?))
    }

    fn is_big(&self) -> bool {
        matches!(self.0, Repr::Big(_))
    }

    /// [`Exact::bounds`]; of what is not large, itself.
    fn hull(&self) -> Option<(Self, Self)> {
        if self.is_big() {
            self.bounds()
        } else {
            Some((self.clone(), self.clone()))
        }
    }

    pub(super) fn parts(&self) -> (Cow<'_, BigInt>, Cow<'_, BigInt>) {
        match &self.0 {
            Repr::Small { num, den } => (
                Cow::Owned(BigInt::from(*num)),
                Cow::Owned(BigInt::from(*den)),
            ),
            Repr::Big(big) => (Cow::Borrowed(big.numer()), Cow::Borrowed(big.denom())),
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
        Self(Repr::Big(Arc::new(BigRational::new_raw(num, den))))
    }
}

fn add_small(a: i128, b: i128, c: i128, d: i128) -> Option<(i128, i128)> {
    if b == d {
        return Some((a.checked_add(c)?, b));
    }
    // 1.5 + 0.75: the finer scale serves both. Thirds and sixths: the least common one.
    // Small denominators are just multiplied: looking for the divisor costs more.
    if let (Ok(x), Ok(y)) = (u32::try_from(b), u32::try_from(d))
        && !x.max(y).is_multiple_of(x.min(y))
    {
        let num = a.checked_mul(d)?.checked_add(c.checked_mul(b)?)?;
        return Some((num, b * d));
    }
    let common = i128::try_from(gcd(b.unsigned_abs(), d.unsigned_abs())).ok()?;
    let (left, right) = (d / common, b / common);
    let num = a.checked_mul(left)?.checked_add(c.checked_mul(right)?)?;
    Some((num, b.checked_mul(left)?))
}

/// Greatest common divisor of two numbers above 0, or a divisor of it where both are so
/// large that finding it would cost more than it saves.
pub(super) fn gcd(a: u128, b: u128) -> u128 {
    let (large, small) = (a.max(b), a.min(b));
    let Ok(small) = u64::try_from(small) else {
        return 1;
    };
    let rest = match u64::try_from(large) {
        Ok(large) => large.checked_rem(small).unwrap_or(0),
        // The remainder of a division by 64 bits has 64 bits.
        Err(_) => u64::try_from(large % u128::from(small)).unwrap_or(0),
    };
    let (mut a, mut b) = (small, rest);
    while b > 0 {
        (a, b) = (b, a % b);
    }
    u128::from(a)
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
        if let (Some((low, high)), Some((other_low, other_high))) = (self.hull(), other.hull())
            && (self.is_big() || other.is_big())
        {
            if high < other_low {
                return Ordering::Less;
            }
            if low > other_high {
                return Ordering::Greater;
            }
        }
        let (a, b) = self.parts();
        let (c, d) = other.parts();
        (&*a * &*d).cmp(&(&*c * &*b))
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

#[cfg(test)]
mod tests;
