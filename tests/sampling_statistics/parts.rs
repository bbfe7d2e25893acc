//! Draws of more than one part: announced and surprise, late units, weights.

use parplan::sampling::hash::{self, Tickets};
use parplan::sampling::{Digest, Frame, FrameUnit, Plan, compare, draw, os_source, select};

use crate::chance::{ALPHA, largest_normal_tails, normal_tails};
use crate::tally::{Tally, draw_as_the_program_does, draws, duty, number, rule, seed, units};

#[test]
fn announced_and_surprise_units_are_both_drawn_fairly_and_so_are_all_together() {
    let frame = Frame::new("D-1", units(&[1; 24])).expect("a frame");
    let plan = Plan::new(&frame, vec![rule(50)], vec!["OS".to_owned()], Vec::new());
    let plan = plan.expect("a plan");
    let (mut announced, mut surprise) = (Tally::new(24, 4), Tally::new(24, 4));
    let mut both = Tally::new(24, 8);
    for at in 0..draws(60_000, 12_000) {
        let value = os_source(seed("two parts", at).0);
        let outcome = draw(&frame, &plan, &[value]).expect("a draw");
        let mut open: Vec<usize> = outcome.announced().map(number).collect();
        let mut hidden: Vec<usize> = outcome.surprise().map(number).collect();
        announced.count(&mut open);
        surprise.count(&mut hidden);
        open.extend(hidden);
        both.count(&mut open);
    }
    for (part, tally) in [
        ("announced", announced),
        ("surprise", surprise),
        ("both", both),
    ] {
        let ((x, single), (z, pair)) = (tally.inclusion(), tally.pairs());
        println!("{part}: X² {x:.1}, p {single:.3}; largest z {z:.2}, p {pair:.3}");
        assert!(single > ALPHA, "{part}: X² {x} has chance {single}");
        assert!(pair > ALPHA, "{part}: z {z} has chance {pair}");
    }
}

/// Four units join twenty. What is counted over all runs.
#[derive(Default)]
struct Late {
    runs: u64,
    new_drawn: u32,
    old_drawn: u32,
    above_quota: u32,
}

/// How far a count is from `runs` figures with this mean and variance.
fn z(count: u32, runs: u64, mean: f64, variance: f64) -> f64 {
    let runs = runs as f64;
    (f64::from(count) - runs * mean) / (runs * variance).sqrt()
}

/// The late rule: who was drawn stays, and the first k' of the new frame are drawn.
/// `newcomers` gives the tickets of the four under the draw's seed.
fn late(runs: u64, newcomers: impl Fn(&Digest) -> [Digest; 4]) -> Late {
    let old = units(&[1; 20]);
    let old: Vec<&FrameUnit> = old.iter().collect();
    let rule = rule(0);
    let mut late = Late {
        runs,
        ..Late::default()
    };
    for run in 0..runs {
        let seed = seed("late", run);
        let before = select(&old, &rule, &seed);
        let tickets = Tickets::under(&seed);
        let old_tickets = before
            .order
            .iter()
            .map(|c| (tickets.of(c.as_str()), number(c)));
        let mut order: Vec<(Digest, usize)> = old_tickets.collect();
        order.extend(newcomers(&seed).into_iter().zip(20..));
        order.sort_unstable();
        let mut drawn = [false; 24];
        for code in before.drawn() {
            drawn[number(code)] = true;
        }
        for (_, unit) in order.iter().take(duty(24)) {
            drawn[*unit] = true;
        }
        let count = |part: &[bool]| part.iter().filter(|is| **is).count() as u32;
        let (old, new) = (count(&drawn[..20]), count(&drawn[20..]));
        late.old_drawn += old;
        late.new_drawn += new;
        late.above_quota += u32::from(old + new > 8);
    }
    late
}

/// Chances of 0 to 4 newcomers among the first 8 of 24: C(4, j) · C(20, 8 − j) / C(24, 8).
fn newcomers_among_the_first() -> [f64; 5] {
    let choose = |n: u32, k: u32| {
        (0..k)
            .map(|i| f64::from(n - i) / f64::from(k - i))
            .product::<f64>()
    };
    [0, 1, 2, 3, 4].map(|j| choose(4, j) * choose(20, 8 - j) / choose(24, 8))
}

/// Mean and variance of a figure that is `figures[j]` with `j` newcomers among the first.
pub fn moments(figures: [f64; 5]) -> (f64, f64) {
    let weighted = newcomers_among_the_first().into_iter().zip(figures);
    let mean: f64 = weighted.clone().map(|(p, f)| p * f).sum();
    (mean, weighted.map(|(p, f)| p * (f - mean).powi(2)).sum())
}

#[test]
fn late_units_are_drawn_with_quota_by_n_and_nobody_pays_for_them() {
    let amended = |seed: &Digest| {
        let tickets = Tickets::under(&hash::amend(seed, 1, &Digest([7; 32]), "OS 0"));
        ["NEW-1", "NEW-2", "NEW-3", "NEW-4"].map(|code| tickets.of(code))
    };
    let late = late(60_000, amended);
    // With j newcomers among the first 8 of 24, the old ones drawn are the first 8 − j of
    // them, but never fewer than the 6 of before.
    let cases = [
        (
            "newcomers",
            late.new_drawn,
            moments([0.0, 1.0, 2.0, 3.0, 4.0]),
        ),
        (
            "old units",
            late.old_drawn,
            moments([8.0, 7.0, 6.0, 6.0, 6.0]),
        ),
        (
            "runs above the quota",
            late.above_quota,
            moments([0.0, 0.0, 0.0, 1.0, 1.0]),
        ),
    ];
    for (what, count, (mean, variance)) in cases {
        let z = z(count, late.runs, mean, variance);
        let (share, p) = (f64::from(count) / late.runs as f64, normal_tails(z));
        println!("late: {what} {share:.4} a run, {mean:.4} expected, z {z:.2}, p {p:.3}");
        assert!(p > ALPHA, "{what}: z {z} has chance {p}");
    }
    let (mean, _) = moments([0.0, 1.0, 2.0, 3.0, 4.0]);
    assert!(
        (mean / 4.0 - 8.0 / 24.0).abs() < 1e-12,
        "the mean is quota ÷ n"
    );
}

#[test]
fn a_newcomer_who_chooses_its_code_under_the_old_seed_is_noticed() {
    // The attack that amendment seeds stop: of four codes take the one with the last ticket.
    let chosen = |seed: &Digest| {
        let tickets = Tickets::under(seed);
        let mut honest = ["NEW-1", "NEW-2", "NEW-3", "NEW-4"].map(|code| tickets.of(code));
        let choices = ["NEW-A", "NEW-B", "NEW-C", "NEW-D"].map(|code| tickets.of(code));
        honest[0] = choices.into_iter().max().expect("four");
        honest
    };
    let late = late(draws(60_000, 5_000), chosen);
    let (mean, variance) = moments([0.0, 1.0, 2.0, 3.0, 4.0]);
    let z = z(late.new_drawn, late.runs, mean, variance);
    assert!(normal_tails(z) < ALPHA, "z {z}");
}

/// A generator that has nothing in common with the draw (splitmix64, Steele et al. 2014).
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

/// Weights 1, 2, 4, eight units each.
fn weights() -> [u32; 24] {
    std::array::from_fn(|i| 1 << (i % 3))
}

/// Sequential Poisson sampling as its definition says: the eight smallest number ÷ weight.
pub fn simulated(draws: u64) -> Tally {
    let (weights, mut random) = (weights(), SplitMix(20_270_105));
    let mut tally = Tally::new(24, 8);
    for _ in 0..draws {
        let mut order: Vec<(u64, usize)> = (0..24).map(|i| (random.next(), i)).collect();
        order.sort_unstable_by(|(x, i), (y, j)| {
            let left = u128::from(*x) * u128::from(weights[*j]);
            left.cmp(&(u128::from(*y) * u128::from(weights[*i])))
        });
        let mut drawn: Vec<usize> = order.iter().take(8).map(|(_, i)| *i).collect();
        tally.count(&mut drawn);
    }
    tally
}

/// The largest z of a unit's share in two runs, and its chance among 24.
fn largest_difference(one: &Tally, other: &Tally, draws: u64) -> (f64, f64) {
    let mut largest = 0.0_f64;
    for unit in 0..24 {
        let (p, q) = (one.share(unit), other.share(unit));
        let variance = (p * (1.0 - p) + q * (1.0 - q)) / draws as f64;
        largest = largest.max((p - q).abs() / variance.sqrt());
    }
    (largest, largest_normal_tails(largest, 24))
}

#[test]
fn weights_count_as_sequential_poisson_sampling_says_and_logarithms_do_not() {
    let draws = draws(60_000, 30_000);
    let mut ours = Tally::new(24, 8);
    draw_as_the_program_does("weights", &weights(), draws, |order, k| {
        ours.count(&mut order[..k]);
    });
    let simulated = simulated(draws);
    let (z, p) = largest_difference(&ours, &simulated, draws);
    println!("weights: largest z {z:.2}, p {p:.3}");
    assert!(p > ALPHA, "z {z} has chance {p}");
    // Keys −ln(u)/w, the usual method, give the heavy units 4.6 points less.
    let mut usual = Tally::new(24, 8);
    let mut random = SplitMix(1);
    for _ in 0..draws {
        let key = |(i, w): (usize, u32)| {
            let u = (random.next() >> 11) as f64 / 2_f64.powi(53);
            (-u.ln() / f64::from(w), i)
        };
        let mut order: Vec<(f64, usize)> = weights().into_iter().enumerate().map(key).collect();
        order.sort_unstable_by(|(x, _), (y, _)| x.total_cmp(y));
        let mut drawn: Vec<usize> = order.iter().take(8).map(|(_, i)| *i).collect();
        usual.count(&mut drawn);
    }
    let (z, p) = largest_difference(&usual, &simulated, draws);
    assert!(p < ALPHA, "z {z} has chance {p}");
}

#[test]
fn the_order_of_weighted_tickets_is_that_of_exact_fractions() {
    let mut random = SplitMix(5);
    for _ in 0..20_000 {
        let mut ticket = || {
            let mut bytes = [0; 32];
            bytes[..8].copy_from_slice(&random.next().to_be_bytes());
            Digest(bytes)
        };
        let (a, b) = (ticket(), ticket());
        let [v, w] = [a, b].map(|t| u32::from(t.0[7] % 5) + 1);
        let product = |ticket: Digest, weight: u32| {
            let first = u64::from_be_bytes(*ticket.0.first_chunk().expect("32 bytes"));
            u128::from(first) * u128::from(weight)
        };
        assert_eq!(compare(&a, v, &b, w), product(a, w).cmp(&product(b, v)));
    }
}
