//! The sum of many exact numbers: one running fraction, widened only where it must be.
//!
//! The fractions of thousands of agencies have thousands of denominators. What no longer
//! fits into 128 bits is added in place, and what grows long is put aside and added in
//! pairs of like length: adding a short number to a long one over and over would cost
//! the square of their count.

use num_bigint::BigInt;

use super::{Exact, Repr, add_small};

/// Bits of a denominator that is put aside.
const LONG: u64 = 2048;

/// A running sum.
#[derive(Debug, Clone)]
pub struct Sum {
    num: i128,
    den: i128,
    wide: Option<Wide>,
    /// Sums of 1, 2, 4, 8 … long numbers, each there or not.
    aside: Vec<Option<Exact>>,
}

/// What no longer fits into 128 bits.
#[derive(Debug, Clone)]
struct Wide {
    num: BigInt,
    den: BigInt,
    /// Room for the product of two, kept from one addition to the next.
    product: BigInt,
}

impl Exact {
    /// The sum of all of them; 0 of none.
    #[must_use]
    pub fn sum<'e>(values: impl IntoIterator<Item = &'e Exact>) -> Exact {
        let mut sum = Sum::default();
        for value in values {
            sum.add(value);
        }
        sum.total()
    }
}

impl Default for Sum {
    fn default() -> Self {
        Self {
            num: 0,
            den: 1,
            wide: None,
            aside: Vec::new(),
        }
    }
}

impl Sum {
    /// Adds one number.
    pub fn add(&mut self, value: &Exact) {
        match &value.0 {
            Repr::Small { num: 0, .. } => {}
            Repr::Small { num, den } => match add_small(self.num, self.den, *num, *den) {
                Some(sum) => (self.num, self.den) = sum,
                None => {
                    self.widen();
                    (self.num, self.den) = (*num, *den);
                }
            },
            Repr::Big(_) => self.put_aside(value.clone()),
        }
    }

    /// All that was added.
    #[must_use]
    pub fn total(mut self) -> Exact {
        if self.wide.is_none() && self.aside.is_empty() {
            return Exact(Repr::Small {
                num: self.num,
                den: self.den,
            });
        }
        self.widen();
        let wide = self.wide.take();
        let own = wide.map_or(Exact::ZERO, |sum| Exact::from_big(sum.num, sum.den));
        // The short ones first.
        let aside = self.aside.into_iter().flatten();
        aside.fold(own, |sum, other| other.plus(&sum))
    }

    /// Moves what is in 128 bits to what is wider.
    fn widen(&mut self) {
        let (num, den) = (self.num, self.den);
        (self.num, self.den) = (0, 1);
        let Some(sum) = &mut self.wide else {
            self.wide = Some(Wide {
                num: num.into(),
                den: den.into(),
                product: BigInt::default(),
            });
            return;
        };
        sum.product.clone_from(&sum.den);
        sum.product *= num;
        sum.num *= den;
        sum.num += &sum.product;
        sum.den *= den;
        if sum.den.bits() > LONG
            && let Some(long) = self.wide.take()
        {
            self.put_aside(Exact::from_big(long.num, long.den));
        }
    }

    fn put_aside(&mut self, mut value: Exact) {
        for place in &mut self.aside {
            match place.take() {
                None => {
                    *place = Some(value);
                    return;
                }
                Some(other) => value = other.plus(&value),
            }
        }
        self.aside.push(Some(value));
    }
}
