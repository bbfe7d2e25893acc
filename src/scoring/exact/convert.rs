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
        if let Some((low, high)) = self.bounds() {
            let (low, high) = (low.coarse(), high.coarse());
            if low == high {
                return low;
            }
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
        let big = match &self.0 {
            Repr::Small { num, den } => return small_decimal(*num, *den),
            Repr::Big(big) => big,
        };
        let most = big.numer() * 10i128.pow(Decimal::MAX_SCALE);
        if !(most % big.denom()).is_zero() {
            return None;
        }
        // It ends after all: rare enough to look for the fewest digits one by one.
        let mut times = BigInt::one();
        for scale in 0..=Decimal::MAX_SCALE {
            let num = big.numer() * &times;
            if (&num % big.denom()).is_zero() {
                let mantissa = (num / big.denom()).to_i128()?;
                return Decimal::try_from_i128_with_scale(mantissa, scale).ok();
            }
            times *= 10;
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

/// `num / den` with the fewest digits; `None` when it does not end, or is too long.
fn small_decimal(mut num: i128, den: i128) -> Option<Decimal> {
    let mut twos = den.trailing_zeros();
    let mut rest = den >> twos;
    let mut fives = 0;
    while rest % 5 == 0 {
        rest /= 5;
        fives += 1;
    }
    if rest != 1 {
        if num % rest != 0 {
            return None;
        }
        num /= rest;
    }
    let more_twos = if num == 0 {
        twos
    } else {
        num.trailing_zeros().min(twos)
    };
    num >>= more_twos;
    twos -= more_twos;
    while fives > 0 && num % 5 == 0 {
        num /= 5;
        fives -= 1;
    }
    let scale = twos.max(fives);
    let mantissa = num
        .checked_mul(2i128.checked_pow(scale - twos)?)?
        .checked_mul(5i128.checked_pow(scale - fives)?)?;
    Decimal::try_from_i128_with_scale(mantissa, scale).ok()
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
