//! A handful of numbers for many ranks of one agency.

/// Ranks of one agency in many runs, in hundredths of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RankStats {
    /// Mean, rounded half up.
    pub mean: u64,
    /// Median, exact.
    pub median: u64,
    /// 5 % quantile, exact.
    pub p5: u64,
    /// 95 % quantile, exact.
    pub p95: u64,
}

/// Mean, median and the quantiles with linear interpolation (type 7 of R); `None` for no
/// ranks.
#[must_use]
pub fn rank_stats(ranks: &[u32]) -> Option<RankStats> {
    let mut sorted = ranks.to_vec();
    stats_of(&mut sorted)
}

/// The same, sorting what is given.
pub(super) fn stats_of(ranks: &mut [u32]) -> Option<RankStats> {
    ranks.sort_unstable();
    let n = u64::try_from(ranks.len()).ok().filter(|n| *n > 0)?;
    let sum: u64 = ranks.iter().map(|rank| u64::from(*rank)).sum();
    Some(RankStats {
        mean: (200 * sum + n) / (2 * n),
        median: quantile(ranks, 10)?,
        p5: quantile(ranks, 1)?,
        p95: quantile(ranks, 19)?,
    })
}

/// The quantile at so many twentieths, in hundredths: twentieths of a gap are whole there.
fn quantile(sorted: &[u32], twentieths: usize) -> Option<u64> {
    let steps = sorted.len().checked_sub(1)? * twentieths;
    let (at, part) = (steps / 20, (steps % 20) as u64);
    let low = u64::from(*sorted.get(at)?);
    let high = sorted.get(at + 1).map_or(low, |high| u64::from(*high));
    Some(100 * low + 5 * part * (high - low))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_between_the_ranks_beside_them() {
        let stats = rank_stats(&[4, 1, 2, 3]).unwrap();
        assert_eq!((stats.mean, stats.median), (250, 250));
        // 1 + 0.15, 3 + 0.85.
        assert_eq!((stats.p5, stats.p95), (115, 385));
        let one = rank_stats(&[7]).unwrap();
        assert_eq!(
            (one.mean, one.median, one.p5, one.p95),
            (700, 700, 700, 700)
        );
        assert_eq!(rank_stats(&[]), None);
        assert_eq!(rank_stats(&[1, 1, 2]).unwrap().mean, 133);
    }
}
