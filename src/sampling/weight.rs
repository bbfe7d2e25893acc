//! The order of weighted draws: ticket ÷ weight, compared exactly in whole numbers.
//!
//! `T_a · w_b` against `T_b · w_a` in 288 bits. Double precision calls near ties equal;
//! this never does, and equal weights give the order of the tickets alone.

use std::cmp::Ordering;

use super::digest::Digest;

/// Compares `ticket_a ÷ weight_a` with `ticket_b ÷ weight_b`; weights are 1 or more.
#[must_use]
pub fn compare(ticket_a: &Digest, weight_a: u32, ticket_b: &Digest, weight_b: u32) -> Ordering {
    if weight_a == weight_b {
        return ticket_a.cmp(ticket_b);
    }
    product(ticket_a, weight_b).cmp(&product(ticket_b, weight_a))
}

/// The product as nine limbs of 32 bits, highest first, so that arrays order as numbers.
fn product(ticket: &Digest, weight: u32) -> [u32; 9] {
    let mut limbs = [0; 9];
    let mut carry = 0_u64;
    let digits = ticket.0.rchunks_exact(4);
    for (limb, digit) in limbs.iter_mut().rev().zip(digits) {
        let digit = digit
            .iter()
            .fold(0_u64, |n, byte| n << 8 | u64::from(*byte));
        let sum = digit * u64::from(weight) + carry;
        *limb = sum as u32;
        carry = sum >> 32;
    }
    if let Some(highest) = limbs.first_mut() {
        *highest = carry as u32;
    }
    limbs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_product_does_not_overflow() {
        let all = Digest([0xff; 32]);
        let product = product(&all, u32::MAX);
        assert_eq!(product.first(), Some(&(u32::MAX - 1)));
        assert_eq!(product.last(), Some(&1));
        let mut less = all;
        less.0[31] = 0xfe;
        assert_eq!(compare(&all, u32::MAX, &less, u32::MAX), Ordering::Greater);
        assert_eq!(compare(&all, u32::MAX, &all, 1), Ordering::Less);
    }
}
