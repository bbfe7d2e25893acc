//! How often each unit and each pair of units was drawn, and how likely that is.

use parplan::sampling::hash::{self, Purpose};
use parplan::sampling::{Code, Counting, Digest, FrameUnit, Status, StratumRule, quota, select};

use crate::chance::{chi_square_tail, largest_normal_tails};

/// Draws of a test: the design's number where the build is optimised; where it is not, so
/// many as a short run of all tests has time for.
pub fn draws(full: u64, quick: u64) -> u64 {
    if cfg!(debug_assertions) { quick } else { full }
}

/// The `number`-th seed of a test; always the same.
pub fn seed(test: &str, number: u64) -> Digest {
    hash::hash(Purpose::Seed, &["STATISTICS", test, &number.to_string()])
}

/// Times that units and pairs were drawn.
pub struct Tally {
    n: usize,
    /// Drawn each time.
    k: usize,
    draws: u64,
    units: Vec<u32>,
    /// Of `i < j` at `i · n + j`.
    pairs: Vec<u32>,
}

impl Tally {
    pub fn new(n: usize, k: usize) -> Self {
        Self {
            n,
            k,
            draws: 0,
            units: vec![0; n],
            pairs: vec![0; n * n],
        }
    }

    /// Counts one draw, in whatever order.
    pub fn count(&mut self, drawn: &mut [usize]) {
        assert_eq!(drawn.len(), self.k, "every draw has the same size");
        drawn.sort_unstable();
        self.draws += 1;
        let mut rest = &drawn[..];
        while let [i, after @ ..] = rest {
            self.units[*i] += 1;
            let row = i * self.n;
            for j in after {
                assert!(i < j, "no unit is drawn twice");
                self.pairs[row + j] += 1;
            }
            rest = after;
        }
    }

    /// Share of draws in which the unit was drawn.
    pub fn share(&self, unit: usize) -> f64 {
        f64::from(self.units[unit]) / self.draws as f64
    }

    /// X² of inclusion for draws without replacement, and its chance with n − 1 degrees.
    pub fn inclusion(&self) -> (f64, f64) {
        let (n, m) = (self.n as f64, self.draws as f64);
        let p = self.k as f64 / n;
        if self.k == self.n {
            let all = self.units.iter().all(|o| u64::from(*o) == self.draws);
            return (0.0, if all { 1.0 } else { 0.0 });
        }
        let squares = self.units.iter().map(|o| (f64::from(*o) - m * p).powi(2));
        let x = (n - 1.0) / n * squares.sum::<f64>() / (m * p * (1.0 - p));
        (x, chi_square_tail(x, self.n as u32 - 1))
    }

    /// The largest |z| of a pair and its chance among all pairs.
    pub fn pairs(&self) -> (f64, f64) {
        let (n, k, m) = (self.n as f64, self.k as f64, self.draws as f64);
        let q = k * (k - 1.0) / (n * (n - 1.0));
        let deviation = (m * q * (1.0 - q)).sqrt();
        let mut largest = 0.0_f64;
        for i in 0..self.n {
            for j in i + 1..self.n {
                let z = (f64::from(self.pairs[i * self.n + j]) - m * q) / deviation;
                largest = largest.max(z.abs());
            }
        }
        (
            largest,
            largest_normal_tails(largest, self.n * (self.n - 1) / 2),
        )
    }
}

/// X² of `counts` that should all be alike, and its chance.
pub fn alike(counts: &[u32]) -> (f64, f64) {
    let all: u64 = counts.iter().map(|c| u64::from(*c)).sum();
    let expected = all as f64 / counts.len() as f64;
    let squares = counts.iter().map(|c| (f64::from(*c) - expected).powi(2));
    let x = squares.sum::<f64>() / expected;
    (x, chi_square_tail(x, counts.len() as u32 - 1))
}

/// Units `DV-000`, `DV-001`, … of these weights in the stratum `T1`.
pub fn units(weights: &[u32]) -> Vec<FrameUnit> {
    let units = weights.iter().enumerate().map(|(i, weight)| {
        FrameUnit::new(&format!("DV-{i:03}"), "T1", *weight, Status::Normal, "", "")
    });
    units.collect::<Result<_, _>>().expect("units")
}

/// The number in a code of [`units`].
pub fn number(code: &Code) -> usize {
    let digits = code.as_str().as_bytes()[3..].iter();
    digits.fold(0, |n, digit| n * 10 + usize::from(digit - b'0'))
}

/// The duty: 30 %, with or without surprise visits.
pub fn rule(surprise_percent: u32) -> StratumRule {
    StratumRule {
        stratum: Code::parse("T1").expect("a code"),
        share_percent: 30,
        surprise_percent,
        least_random_percent: 25,
        counting: Counting::Counted,
    }
}

/// The quota of `n` units.
pub fn duty(n: usize) -> usize {
    usize::try_from(quota::quota(n as u64, 30)).expect("small")
}

/// Draws from units of these weights as the program draws; `take` gets the whole order and
/// the number drawn.
pub fn draw_as_the_program_does(
    test: &str,
    weights: &[u32],
    draws: u64,
    mut take: impl FnMut(&mut [usize], usize),
) {
    let units = units(weights);
    let all: Vec<&FrameUnit> = units.iter().collect();
    let rule = rule(0);
    let mut order = Vec::with_capacity(weights.len());
    for draw in 0..draws {
        let selection = select(&all, &rule, &seed(test, draw));
        assert_eq!(
            selection.order.len(),
            weights.len(),
            "chance decides about all"
        );
        order.clear();
        order.extend(selection.order.iter().map(number));
        take(&mut order, selection.random);
    }
}
