//! Sizes of a draw, in whole numbers: quota, random part, surprise part.
//!
//! Always rounded up, per stratum, so that the 30 % duty holds in each. No floats: in
//! doubles `ceil(0.07 · 100)` is 8.

use super::rule::Counting;

/// Smallest whole number not below `percent` % of `n`.
#[must_use]
pub fn quota(n: u64, percent: u32) -> u64 {
    // In 128 bits, so that no count a machine can hold overflows.
    let quota = (u128::from(n) * u128::from(percent)).div_ceil(100);
    u64::try_from(quota).unwrap_or(u64::MAX)
}

/// How many units chance decides, beside `certain` ones among `n`.
///
/// Counted: certain units fill the quota, but at least `least_random` % of the quota stays
/// random. Additive: the share is taken of the units that are not certain.
#[must_use]
pub fn random_part(
    n: u64,
    certain: u64,
    percent: u32,
    least_random: u32,
    counting: Counting,
) -> u64 {
    let left = n.saturating_sub(certain);
    let wanted = match counting {
        Counting::Counted => {
            let quota = quota(n, percent);
            let least = self::quota(quota, least_random);
            quota.saturating_sub(certain).max(least)
        }
        Counting::Additive => quota(left, percent),
    };
    wanted.min(left)
}

/// How many of `certain + random` selected units are surprise visits; never more than
/// `random`, because a certain unit is always announced.
#[must_use]
pub fn surprise_part(certain: u64, random: u64, percent: u32) -> u64 {
    let selected = u128::from(certain) + u128::from(random);
    let share = (selected * u128::from(percent) + 50) / 100;
    u64::try_from(share).unwrap_or(u64::MAX).min(random)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_duty_rounds_up() {
        let sizes = [1, 2, 3, 4, 7, 10, 24, 168, 322].map(|n| quota(n, 30));
        assert_eq!(sizes, [1, 1, 1, 2, 3, 3, 8, 51, 97]);
        assert_eq!(quota(u64::MAX, 100), u64::MAX);
    }

    #[test]
    fn the_quota_is_the_least_that_reaches_the_share() {
        for n in 0..=2000_u64 {
            for percent in 0..=100_u32 {
                let k = quota(n, percent);
                assert!(100 * k >= u64::from(percent) * n);
                assert!(k == 0 || 100 * (k - 1) < u64::from(percent) * n);
            }
        }
    }
}
