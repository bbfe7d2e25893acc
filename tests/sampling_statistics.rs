//! Chance is fair: inclusion and pairs over many draws with fixed seeds, and planted faults
//! that the same figures must catch. Floats are for statistics only, never for a draw.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail loudly"
)]

use std::collections::BTreeMap;

use parplan::sampling::hash::{self, Purpose};
use parplan::sampling::{Code, Counting, Digest, FrameUnit, Status, StratumRule, quota, select};

/// Draws per test.
const DRAWS: u64 = 20_000;

type Draw<'a> = dyn Fn(&Digest) -> Vec<usize> + 'a;

struct Counts {
    n: usize,
    k: usize,
    single: Vec<f64>,
    pairs: BTreeMap<(usize, usize), f64>,
}

fn count(n: usize, draw: &Draw<'_>) -> Counts {
    let k = usize::try_from(quota::quota(n as u64, 30)).expect("small");
    let mut counts = Counts {
        n,
        k,
        single: vec![0.0; n],
        pairs: BTreeMap::new(),
    };
    for i in 0..n {
        for j in i + 1..n {
            counts.pairs.insert((i, j), 0.0);
        }
    }
    for number in 0..DRAWS {
        let seed = hash::hash(Purpose::Seed, &["STATISTICS", &number.to_string()]);
        let mut drawn = draw(&seed);
        drawn.sort_unstable();
        for (at, i) in drawn.iter().enumerate() {
            counts.single[*i] += 1.0;
            for j in &drawn[at + 1..] {
                *counts.pairs.entry((*i, *j)).or_default() += 1.0;
            }
        }
    }
    counts
}

impl Counts {
    /// X² of inclusion for draws without replacement; n − 1 degrees of freedom.
    fn inclusion(&self) -> f64 {
        let (n, m) = (self.n as f64, DRAWS as f64);
        let p = self.k as f64 / n;
        let sum: f64 = self.single.iter().map(|o| (o - m * p).powi(2)).sum();
        (n - 1.0) / n * sum / (m * p * (1.0 - p))
    }

    /// The largest |z| of a pair.
    fn largest_pair(&self) -> f64 {
        let (n, k, m) = (self.n as f64, self.k as f64, DRAWS as f64);
        let q = k * (k - 1.0) / (n * (n - 1.0));
        let z = self.pairs.values();
        z.map(|o| ((o - m * q) / (m * q * (1.0 - q)).sqrt()).abs())
            .fold(0.0, f64::max)
    }

    /// Largest X² allowed at α = 10⁻⁶, for n − 1 degrees of freedom.
    fn inclusion_limit(&self) -> f64 {
        match self.n {
            10 => 44.81,
            24 => 70.55,
            n => panic!("no limit for {n}"),
        }
    }

    /// Largest |z| allowed at α = 10⁻⁶, Bonferroni over 45 or 276 pairs.
    fn pair_limit(&self) -> f64 {
        match self.n {
            10 => 5.594,
            24 => 5.901,
            n => panic!("no limit for {n}"),
        }
    }

    fn fair(&self) -> bool {
        self.inclusion() <= self.inclusion_limit() && self.largest_pair() <= self.pair_limit()
    }
}

fn units(n: usize) -> Vec<FrameUnit> {
    (0..n)
        .map(|i| FrameUnit::new(&format!("DV-{i:03}"), "T1", 1, Status::Normal, "", ""))
        .collect::<Result<_, _>>()
        .expect("units")
}

fn ours(n: usize) -> Counts {
    let units = units(n);
    let all: Vec<&FrameUnit> = units.iter().collect();
    let rule = StratumRule {
        stratum: Code::parse("T1").expect("a code"),
        share_percent: 30,
        surprise_percent: 0,
        least_random_percent: 25,
        counting: Counting::Counted,
    };
    let place = |code: &Code| units.iter().position(|u| u.code() == code).expect("known");
    count(n, &|seed| {
        select(&all, &rule, seed)
            .drawn()
            .iter()
            .map(place)
            .collect()
    })
}

/// The number that stands in the first eight bytes of a digest.
fn number(digest: &Digest) -> usize {
    let first = digest.0.iter().take(7);
    first.fold(0, |n, byte| n << 8 | usize::from(*byte))
}

#[test]
fn every_unit_and_every_pair_is_drawn_as_often_as_it_should_be() {
    for n in [10, 24] {
        let counts = ours(n);
        assert!(
            counts.fair(),
            "n = {n}: X² {} z {}",
            counts.inclusion(),
            counts.largest_pair()
        );
    }
}

#[test]
fn skip_sampling_is_betrayed_by_its_pairs_alone() {
    let counts = count(24, &|seed| {
        let start = number(seed) % 3;
        (0..8).map(|i| start + 3 * i).collect()
    });
    assert!(counts.inclusion() <= counts.inclusion_limit());
    assert!(counts.largest_pair() > counts.pair_limit());
}

#[test]
fn a_last_unit_that_is_never_drawn_is_noticed() {
    let counts = count(24, &|seed| {
        let mut order: Vec<usize> = (0..23).collect();
        let tickets = hash::Tickets::under(seed);
        order.sort_by_key(|i| tickets.of(&i.to_string()));
        order.truncate(8);
        order
    });
    assert!(counts.inclusion() > counts.inclusion_limit());
}

#[test]
fn a_naive_shuffle_is_noticed() {
    let counts = count(24, &|seed| {
        let tickets = hash::Tickets::under(seed);
        let mut order: Vec<usize> = (0..24).collect();
        for i in 0..24 {
            // Swapping with any place, not only with those ahead, is the classic mistake.
            order.swap(i, number(&tickets.of(&i.to_string())) % 24);
        }
        order.truncate(8);
        order
    });
    assert!(!counts.fair());
}

#[test]
fn tickets_of_four_bits_are_noticed() {
    let counts = count(24, &|seed| {
        let tickets = hash::Tickets::under(seed);
        let mut order: Vec<usize> = (0..24).collect();
        order.sort_by_key(|i| (tickets.of(&i.to_string()).0[0] >> 4, *i));
        order.truncate(8);
        order
    });
    assert!(!counts.fair());
}

#[test]
fn too_few_seeds_are_noticed() {
    let counts = count(24, &|seed| {
        let few = Digest([seed.0[0] & 15; 32]);
        let tickets = hash::Tickets::under(&few);
        let mut order: Vec<usize> = (0..24).collect();
        order.sort_by_key(|i| tickets.of(&i.to_string()));
        order.truncate(8);
        order
    });
    assert!(!counts.fair());
}
