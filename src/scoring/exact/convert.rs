//! An exact number from and to decimals, and as text.

use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

use super::{Exact, Repr};

impl Exact {
    /// Its size in billionths, cut to a whole number and to 64 bits: it never falls as
    /// the value grows, so two different ones tell the order.
    #[must_use]
    pub fn coarse(&self) -> i64 {
        const UNIT: i128 = 1_000_000_000;
        if let Repr::Small { num, den } = &self.0
            && let Some(num) = num.checked_mul(UNIT)
        {
            let size = match (u64::try_from(num), u64::try_from(*den)) {
                (Ok(num), Ok(den)) => i128::from(num.checked_div(den).unwrap_or(0)),
                _ => num / *den,
            };
            return i64::try_from(size.clamp(i64::MIN.into(), i64::MAX.into())).unwrap_or(0);
        }
        let (num, den) = self.parts();
        let size = &*num * UNIT / &*den;
        let bound = if size.is_negative() {
            i64::MIN
        } else {
            i64::MAX
        };
        size.to_i64().unwrap_or(bound)
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
        BigRational::new(num.into_owned(), den.into_owned())
    }
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
