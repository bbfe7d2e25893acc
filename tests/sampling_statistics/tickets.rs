//! Tickets themselves look like chance: uniform, bit by bit, from code to code and from
//! seed to seed.

use parplan::sampling::hash::Tickets;

use crate::chance::{ALPHA, kolmogorov_tail, largest_normal_tails, normal_tails};
use crate::tally::seed;

const TICKETS: usize = 1_000_000;

/// Calls `take` with each ticket of consecutive codes `DV-0000000`, `DV-0000001`, ….
fn consecutive(test: &str, count: usize, mut take: impl FnMut(&[u8; 32])) {
    let tickets = Tickets::under(&seed(test, 0));
    let mut code = *b"DV-0000000";
    for _ in 0..count {
        take(&tickets.of(std::str::from_utf8(&code).expect("ASCII")).0);
        for digit in code.iter_mut().rev() {
            if *digit < b'9' {
                *digit += 1;
                break;
            }
            *digit = b'0';
        }
    }
}

fn first_64_bits(ticket: &[u8; 32]) -> u64 {
    u64::from_be_bytes(*ticket.first_chunk().expect("32 bytes"))
}

/// A ticket as a number from 0 to 1.
fn fraction(first: u64) -> f64 {
    first as f64 / 2_f64.powi(64)
}

/// Correlation of two lists.
fn correlation(pairs: impl Iterator<Item = (f64, f64)> + Clone) -> f64 {
    let mut count = 0.0;
    let mut means = (0.0, 0.0);
    for (a, b) in pairs.clone() {
        count += 1.0;
        means = (means.0 + a, means.1 + b);
    }
    means = (means.0 / count, means.1 / count);
    let (mut aa, mut ab, mut bb) = (0.0, 0.0, 0.0);
    for (a, b) in pairs {
        let (a, b) = (a - means.0, b - means.1);
        aa += a * a;
        ab += a * b;
        bb += b * b;
    }
    ab / (aa * bb).sqrt()
}

#[test]
fn tickets_of_consecutive_codes_are_uniform_and_neighbours_do_not_know_each_other() {
    let mut tickets = Vec::with_capacity(TICKETS);
    consecutive("uniform", TICKETS, |t| tickets.push(first_64_bits(t)));

    let ahead = tickets.iter().map(|t| fraction(*t));
    let r = correlation(ahead.clone().zip(ahead.skip(1)));
    let p = normal_tails(r * ((TICKETS - 1) as f64).sqrt());
    println!("neighbours: r {r:.5}, p {p:.3}");
    assert!(p > ALPHA, "neighbours have correlation {r}, chance {p}");

    tickets.sort_unstable();
    let n = TICKETS as f64;
    let mut distance = 0.0_f64;
    for (at, ticket) in tickets.iter().enumerate() {
        let (x, below) = (fraction(*ticket), at as f64 / n);
        distance = distance.max(x - below).max(below + 1.0 / n - x);
    }
    let p = kolmogorov_tail(distance, TICKETS);
    println!("uniform: D {distance:.5}, p {p:.3}");
    assert!(p > ALPHA, "distance {distance} has chance {p}");
}

#[test]
fn each_of_the_256_bits_is_set_as_often_as_not() {
    let mut bytes = vec![[0_u32; 256]; 32];
    consecutive("bits", TICKETS, |ticket| {
        for (counts, byte) in bytes.iter_mut().zip(ticket) {
            counts[usize::from(*byte)] += 1;
        }
    });
    let half = TICKETS as f64 / 2.0;
    let mut largest = 0.0_f64;
    for counts in &bytes {
        for bit in 0..8 {
            let set = counts
                .iter()
                .enumerate()
                .filter(|(byte, _)| byte >> bit & 1 == 1);
            let set: u32 = set.map(|(_, count)| count).sum();
            largest = largest.max((f64::from(set) - half).abs() / (half / 2.0).sqrt());
        }
    }
    let p = largest_normal_tails(largest, 256);
    println!("bits: largest z {largest:.2}, p {p:.3}");
    assert!(p > ALPHA, "z {largest} has chance {p}");
}

/// The place of each unit in the order of its tickets under one seed.
fn places(test: &str, count: usize) -> Vec<u32> {
    let mut order = Vec::with_capacity(count);
    consecutive(test, count, |t| order.push((first_64_bits(t), order.len())));
    order.sort_unstable();
    let mut places = vec![0; count];
    for (place, (_, unit)) in (0..).zip(order) {
        places[unit] = place;
    }
    places
}

#[test]
fn two_seeds_order_the_same_units_without_knowing_each_other() {
    let count = 200_000;
    let [one, other] = ["seed one", "seed two"].map(|test| places(test, count));
    let pairs = one.iter().zip(&other);
    let r = correlation(pairs.map(|(a, b)| (f64::from(*a), f64::from(*b))));
    let p = normal_tails(r * ((count - 1) as f64).sqrt());
    println!("two seeds: Spearman's r {r:.5}, p {p:.3}");
    assert!(p > ALPHA, "two seeds have correlation {r}, chance {p}");
}
