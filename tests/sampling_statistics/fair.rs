//! Every unit, pair, subset and order comes up as often as it should.

use crate::chance::ALPHA;
use crate::tally::{Tally, alike, draw_as_the_program_does, draws, duty};

fn ours(test: &str, n: usize, draws: u64) -> Tally {
    let mut tally = Tally::new(n, duty(n));
    draw_as_the_program_does(test, &vec![1; n], draws, |order, k| {
        tally.count(&mut order[..k]);
    });
    tally
}

#[test]
fn a_lone_unit_is_always_drawn() {
    let tally = ours("n = 1", 1, 1_000);
    assert_eq!(tally.inclusion(), (0.0, 1.0));
}

#[test]
fn every_unit_is_drawn_as_often_as_the_others() {
    // The design asks for 10⁵, 10⁶ and 2·10⁴ draws.
    let sizes = [
        (2, 100_000),
        (3, draws(1_000_000, 40_000)),
        (322, draws(20_000, 1_000)),
    ];
    for (n, draws) in sizes {
        let (x, p) = ours("inclusion", n, draws).inclusion();
        println!("n = {n}, {draws} draws: X² {x:.1}, p {p:.3}");
        assert!(p > ALPHA, "n = {n}: X² {x} has chance {p}");
    }
}

#[test]
fn every_pair_of_24_units_is_drawn_as_often_as_the_others() {
    let tally = ours("pairs", 24, 100_000);
    let ((x, single), (z, pair)) = (tally.inclusion(), tally.pairs());
    println!("n = 24: X² {x:.1}, p {single:.3}; largest z {z:.2}, p {pair:.3}");
    assert!(single > ALPHA, "X² {x} has chance {single}");
    assert!(pair > ALPHA, "z {z} has chance {pair}");
}

/// The place of `a < b < c` among the 120 subsets of three of ten.
fn subset(a: usize, b: usize, c: usize) -> usize {
    c * (c - 1) * (c - 2) / 6 + b * (b - 1) / 2 + a
}

#[test]
fn every_unit_pair_and_subset_of_three_of_ten_comes_up_as_often_as_the_others() {
    let mut tally = Tally::new(10, 3);
    let mut subsets = [0_u32; 120];
    draw_as_the_program_does("subsets", &[1; 10], 120_000, |order, k| {
        let drawn = &mut order[..k];
        tally.count(drawn);
        if let [a, b, c] = *drawn {
            subsets[subset(a, b, c)] += 1;
        }
    });
    let ((x, single), (z, pair), (y, three)) = (tally.inclusion(), tally.pairs(), alike(&subsets));
    println!(
        "n = 10: X² {x:.1}, p {single:.3}; z {z:.2}, p {pair:.3}; subsets {y:.1}, p {three:.3}"
    );
    assert!(single > ALPHA, "X² {x} has chance {single}");
    assert!(pair > ALPHA, "z {z} has chance {pair}");
    assert!(three > ALPHA, "X² of subsets {y} has chance {three}");
}

#[test]
fn every_order_of_five_units_comes_up_as_often_as_the_others() {
    let mut orders = [0_u32; 120];
    draw_as_the_program_does("orders", &[1; 5], 120_000, |order, _| {
        // Its place among all orders: how many of those behind each unit are smaller.
        let place = (0..5).fold(0, |place, at| {
            let smaller = order[at + 1..].iter().filter(|u| **u < order[at]).count();
            place * (5 - at) + smaller
        });
        orders[place] += 1;
    });
    assert!(orders.iter().all(|count| *count > 0), "every order exists");
    let (x, p) = alike(&orders);
    println!("orders of five: X² {x:.1}, p {p:.3}");
    assert!(p > ALPHA, "X² {x} has chance {p}");
}
