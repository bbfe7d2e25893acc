//! Weights of every run, from a seed text that anybody can repeat.
//!
//! The bytes of run `r` (from 1) are SHA-256 of `PARPLAN/1 WEIGHTS`, the seed, `r` and the
//! number of the block (from 0), each line ended by LF, block after block. Two bytes are one
//! number, high byte first; numbers beyond the last whole multiple of the choices are passed
//! over, so that every weight is equally likely. This draws no unit: that is `sampling`.

use sha2::{Digest as _, Sha256};

/// Most runs.
pub const MOST_RUNS: u32 = 100_000;
/// Widest spread, percent.
pub const MOST_SPREAD: u32 = 50;
/// A weight that is not changed, in thousandths.
pub(super) const WHOLE: i64 = 1000;

/// How often and how far weights are changed, and by which seed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    runs: u32,
    spread: u32,
    seed: String,
}

/// Why something is no trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotATrial {
    /// None or too many runs.
    #[error("the number of runs is out of range")]
    Runs(u32),
    /// No spread or too wide a one.
    #[error("the spread is out of range")]
    Spread(u32),
}

impl Trial {
    /// A trial of so many runs, in each of which every weight is changed by up to so many
    /// percent.
    ///
    /// # Errors
    /// When a number is 0 or above its limit.
    pub fn new(runs: u32, spread: u32, seed: impl Into<String>) -> Result<Self, NotATrial> {
        if !(1..=MOST_RUNS).contains(&runs) {
            return Err(NotATrial::Runs(runs));
        }
        if !(1..=MOST_SPREAD).contains(&spread) {
            return Err(NotATrial::Spread(spread));
        }
        let seed = seed.into();
        Ok(Self { runs, spread, seed })
    }

    /// The trial that is made unless another is asked for: 1,000 runs, weights changed by
    /// up to 10 percent, a seed that everybody knows.
    #[must_use]
    pub fn usual(year: i16) -> Self {
        Self {
            runs: 1000,
            spread: 10,
            seed: format!("PARPLAN {year}"),
        }
    }

    /// How many runs.
    #[must_use]
    pub fn runs(&self) -> u32 {
        self.runs
    }

    /// How far a weight is changed at most, percent.
    #[must_use]
    pub fn spread(&self) -> u32 {
        self.spread
    }

    /// The seed.
    #[must_use]
    pub fn seed(&self) -> &str {
        &self.seed
    }

    /// The factors of one run, from 1, in thousandths: one for each domain, uniform over
    /// the whole numbers 1000 ± 10 · spread.
    #[must_use]
    pub fn factors(&self, run: u32, domains: usize) -> Vec<i64> {
        let choices = 20 * self.spread + 1;
        let fair = (1 << 16) / choices * choices;
        let numbers = (0u32..).flat_map(|block| self.numbers(run, block));
        numbers
            .map(u32::from)
            .filter(|number| *number < fair)
            .map(|number| WHOLE - 10 * i64::from(self.spread) + i64::from(number % choices))
            .take(domains)
            .collect()
    }

    fn numbers(&self, run: u32, block: u32) -> [u16; 16] {
        let mut sha = Sha256::new();
        sha.update(b"PARPLAN/1 WEIGHTS\n");
        sha.update(self.seed.as_bytes());
        sha.update(format!("\n{run}\n{block}\n").as_bytes());
        let bytes: [u8; 32] = sha.finalize().into();
        let (pairs, _) = bytes.as_chunks::<2>();
        let mut numbers = [0; 16];
        for (number, pair) in numbers.iter_mut().zip(pairs) {
            *number = u16::from_be_bytes(*pair);
        }
        numbers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_what_a_shell_gives() {
        // printf 'PARPLAN/1 WEIGHTS\n2017 PARPLAN\n1\n0\n' | sha256sum
        let trial = Trial::new(1, 10, "2017 PARPLAN").unwrap();
        let numbers = trial.numbers(1, 0);
        let hex: String = numbers.iter().map(|n| format!("{n:04x}")).collect();
        assert_eq!(
            hex,
            "1b04cc963512c37c4fecc1827800119a77602cab53d63473d265a79eecb878ea"
        );
        assert_eq!(trial.factors(1, 16).len(), 16);
    }

    #[test]
    fn weights_are_even_over_all_choices() {
        let trial = Trial::new(1, 1, "x").unwrap();
        let mut seen = [0u32; 21];
        for run in 1..=1000 {
            for factor in trial.factors(run, 21) {
                seen[usize::try_from(factor - 990).unwrap()] += 1;
            }
        }
        // 21,000 draws over 21 choices; five standard deviations are about 155.
        assert!(seen.iter().all(|n| (845..=1155).contains(n)), "{seen:?}");
    }

    #[test]
    fn limits_are_held() {
        assert_eq!(Trial::new(0, 10, ""), Err(NotATrial::Runs(0)));
        assert_eq!(Trial::new(100_001, 10, ""), Err(NotATrial::Runs(100_001)));
        assert_eq!(Trial::new(1, 0, ""), Err(NotATrial::Spread(0)));
        assert_eq!(Trial::new(1, 51, ""), Err(NotATrial::Spread(51)));
        assert!(Trial::new(100_000, 50, "").is_ok());
    }
}
