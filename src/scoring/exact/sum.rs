//! The sum of many exact numbers: one running fraction, widened only where it must be.

use num_bigint::BigInt;

use super::{Exact, Repr, add_small};

/// What no longer fits into 128 bits.
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
        let (mut num, mut den) = (0, 1);
        let mut wide: Option<Wide> = None;
        let mut rest = Exact::ZERO;
        for value in values {
            match &value.0 {
                Repr::Small { num: 0, .. } => {}
                Repr::Small { num: a, den: b } => match add_small(num, den, *a, *b) {
                    Some(sum) => (num, den) = sum,
                    None => {
                        add_wide(&mut wide, num, den);
                        (num, den) = (*a, *b);
                    }
                },
                Repr::Big(_) => rest = rest.plus(value),
            }
        }
        let own = match wide {
            None => Exact(Repr::Small { num, den }),
            Some(_) => {
                add_wide(&mut wide, num, den);
                wide.map_or(Exact::ZERO, |sum| Exact::from_big(sum.num, sum.den))
            }
        };
        rest.plus(&own)
    }
}

fn add_wide(sum: &mut Option<Wide>, num: i128, den: i128) {
    match sum {
        None => {
            *sum = Some(Wide {
                num: num.into(),
                den: den.into(),
                product: BigInt::default(),
            });
        }
        Some(sum) => {
            sum.product.clone_from(&sum.den);
            sum.product *= num;
            sum.num *= den;
            sum.num += &sum.product;
            sum.den *= den;
        }
    }
}
