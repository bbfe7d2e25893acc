//! Vectors 20, 21 and 22: three other published ways of drawing with SHA-256. None of them
//! decides anything here; that they come out shows that our digests, big-endian numbers and
//! decimal texts are those of everybody.
//!
//! Left out of vectors 21: the off-by-one of its exponential sampler, a fault of that package.

use num_bigint::BigUint;
use sha2::{Digest as _, Sha256};

use crate::files::*;

fn sha(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

/// A digest as a whole number, highest byte first.
fn big_endian(digest: &[u8; 32]) -> BigUint {
    BigUint::from_bytes_be(digest)
}

/// Ticket of consistent_sampler: the decimal digits of a digest, last one first, behind `0.`.
fn reversed_fraction(seed: &str, id: &str) -> String {
    let number = big_endian(&sha(&format!("{}{id}", sha256(seed))));
    let digits = format!("{:0>64}", number.to_string());
    let reversed: String = digits.chars().rev().collect();
    format!("0.{reversed}")
}

/// So many digits after the nines at its start.
fn cut(fraction: &str, digits: usize) -> &str {
    let nines = fraction[2..].bytes().take_while(|b| *b == b'9').count();
    &fraction[..(2 + nines + digits).min(fraction.len())]
}

#[test]
fn consistent_sampler_draws_as_in_vectors_20() {
    let Some(all) = vectors("20_consistent_sampler") else {
        return;
    };
    let districts = districts("D").expect("vectors 04");
    for case in list(&all["draws"]) {
        let (n, seed) = (whole(&case["n"]), text(&case["seed"]));
        // The package draws names where there are no codes.
        let ids: Vec<String> = match n {
            24 => districts
                .units()
                .iter()
                .map(|u| u.name().to_owned())
                .collect(),
            _ => (1..=n).map(|i| format!("DV-{i:03}")).collect(),
        };
        let mut order: Vec<(String, String)> = ids
            .into_iter()
            .map(|id| (reversed_fraction(seed, &id), id))
            .collect();
        order.sort_unstable();
        let first = list(&case["first_k"]);
        assert_eq!(first.len() as u64, whole(&case["k"]));
        for (expected, (fraction, id)) in first.iter().zip(&order) {
            assert_eq!([cut(fraction, 18), id], texts(expected)[..], "n = {n}");
        }
        let order: Vec<&str> = order.iter().map(|(_, id)| id.as_str()).collect();
        assert_eq!(
            sha256(&order.join("\n")),
            text(&case["order_sha256"]),
            "n = {n}"
        );
    }
}

#[test]
fn spelling_changes_a_ticket_of_consistent_sampler_as_in_vectors_20() {
    let Some(all) = vectors("20_consistent_sampler") else {
        return;
    };
    // Seed and unit of these two lists are not in the file: `1`, and `A`, give its tickets.
    for case in list(&all["unicode_form_changes_the_ticket"]) {
        let fraction = reversed_fraction("1", text(&case["id"]));
        assert_eq!(cut(&fraction, 9), text(&case["ticket"]), "{case}");
    }
    for case in list(&all["seed_spelling_changes_the_ticket"]) {
        let seed = text(&case["seed_python"]).trim_matches('\'');
        let fraction = reversed_fraction(seed, "A");
        assert_eq!(cut(&fraction, 9), text(&case["ticket"]), "{case}");
    }
}

/// Generator of cryptorandom: digests of `seed,` and one more zero byte each time.
struct Counter {
    text: Vec<u8>,
    /// Bits not used yet, the next ones lowest, and how many.
    bits: (BigUint, u64),
}

impl Counter {
    fn new(seed: &str) -> Self {
        Self {
            text: format!("{seed},").into_bytes(),
            bits: (BigUint::ZERO, 0),
        }
    }

    fn next(&mut self) -> [u8; 32] {
        let digest = Sha256::digest(&self.text).into();
        self.text.push(0);
        digest
    }

    /// From 0 to 1, the nearest double to the digest's 256 bits.
    fn random(&mut self) -> f64 {
        let digest = self.next();
        let (first, rest) = digest.split_at(16);
        let first = first
            .iter()
            .fold(0_u128, |n, byte| n << 8 | u128::from(*byte));
        // What is cut off can only break a tie; one bit stands for it.
        let rest = u128::from(rest.iter().any(|byte| *byte != 0));
        (first | rest) as f64 / 2_f64.powi(128)
    }

    /// From 0 up to but not `limit`: so many bits, taken again until they fit.
    fn below(&mut self, limit: u64) -> u64 {
        let count = u64::from(u64::BITS - (limit - 1).leading_zeros());
        loop {
            while self.bits.1 < count {
                let more = big_endian(&self.next()) << self.bits.1;
                self.bits = (&self.bits.0 | more, self.bits.1 + 256);
            }
            let low = &self.bits.0 & BigUint::from((1_u64 << count) - 1);
            self.bits = (&self.bits.0 >> count, self.bits.1 - count);
            let number = u64::try_from(low).expect("few bits");
            if number < limit {
                return number;
            }
        }
    }
}

#[test]
fn the_generator_of_cryptorandom_counts_as_in_vectors_21() {
    let Some(all) = vectors("21_cryptorandom") else {
        return;
    };
    let prng = &all["prng"];
    let seed = text(&prng["seed"]);
    assert_eq!(sha256(&format!("{seed},")), text(&prng["hash0"]));
    let mut counter = Counter::new(seed);
    for expected in list(&prng["random"]) {
        assert_eq!(Some(counter.random()), expected.as_f64());
    }
    let mut counter = Counter::new(seed);
    for expected in list(&prng["randint_0_1000"]) {
        assert_eq!(counter.below(1000), whole(expected));
    }
}

/// Takes units by their place among those left; the last one left fills the gap.
fn sample_by_index(counter: &mut Counter, n: u64, k: u64) -> Vec<u64> {
    let mut left: Vec<u64> = (1..=n).collect();
    let places = (0..k).map(|i| counter.below(n - i) as usize);
    places.map(|place| left.swap_remove(place)).collect()
}

/// Swaps each of the first `k` with one from its own place on.
fn fisher_yates(counter: &mut Counter, n: u64, k: u64) -> Vec<u64> {
    let mut all: Vec<u64> = (1..=n).collect();
    for i in 0..k {
        let place = i as f64 + counter.random() * (n - i) as f64;
        all.swap(i as usize, place as usize);
    }
    all.truncate(k as usize);
    all
}

/// Gives each a number and takes the smallest.
fn by_random_keys(counter: &mut Counter, n: u64, k: u64) -> Vec<u64> {
    let mut keys: Vec<(f64, u64)> = (1..=n).map(|unit| (counter.random(), unit)).collect();
    keys.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    keys.into_iter()
        .take(k as usize)
        .map(|(_, unit)| unit)
        .collect()
}

#[test]
fn the_samplers_of_cryptorandom_draw_as_in_vectors_21() {
    let Some(all) = vectors("21_cryptorandom") else {
        return;
    };
    type Sampler = fn(&mut Counter, u64, u64) -> Vec<u64>;
    let samplers: [(&str, Sampler); 3] = [
        ("sample_by_index", sample_by_index),
        ("fisher_yates", fisher_yates),
        ("pikk", by_random_keys),
    ];
    for case in list(&all["samples"]) {
        let (n, k) = (whole(&case["n"]), whole(&case["k"]));
        for (name, sampler) in samplers {
            let found = sampler(&mut Counter::new(&whole(&case["seed"]).to_string()), n, k);
            let expected: Vec<u64> = list(&case[name]).iter().map(whole).collect();
            assert_eq!(found, expected, "{name}, n = {n}");
        }
    }
}

/// Rivest's sampler of 2011: the digest of `seed,i` modulo the range, from 1.
fn rivest(seed: &str, count: usize, total: u64, twice: bool) -> Vec<u64> {
    let mut picks = Vec::with_capacity(count);
    for i in 1_u64.. {
        if picks.len() == count {
            break;
        }
        let number = big_endian(&sha(&format!("{seed},{i}"))) % total;
        let pick = u64::try_from(number).expect("below the range") + 1;
        if twice || !picks.contains(&pick) {
            picks.push(pick);
        }
    }
    picks
}

#[test]
fn the_sampler_of_2011_picks_as_in_vectors_22() {
    let Some(all) = vectors("22_rivest_2011") else {
        return;
    };
    for case in list(&all["cases"]) {
        let count = usize::try_from(whole(&case["count"])).expect("small");
        let twice = case["duplicates"] == true;
        let found = rivest(text(&case["seed"]), count, whole(&case["total"]), twice);
        let expected: Vec<u64> = list(&case["picks"]).iter().map(whole).collect();
        assert_eq!(found, expected, "{case}");
    }
}
