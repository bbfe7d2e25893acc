//! The draw at size: one over 100,000 units, in one stratum and in 3,321, uniform and
//! weighted; the check of its proof; a million tickets. Budgets: a draw within twice its floor
//! (hashing and sorting the bare tickets), a million tickets within 0.5 s.

use divan::{Bencher, black_box};
use parplan::sampling::hash::Tickets;
use parplan::sampling::{
    Counting, Digest, Frame, FrameUnit, Plan, Proof, Status, StratumRule, draw, os_source, tickets,
};

const UNITS: usize = 100_000;
/// As many as there are communes and wards.
const STRATA: usize = 3_321;

fn main() {
    divan::main();
}

/// Units spread over so many strata, with weights from 1 to `heaviest`.
fn frame(strata: usize, heaviest: u32) -> Option<Frame> {
    let units = (0..UNITS).zip((1..=heaviest).cycle()).map(|(i, weight)| {
        let (code, name) = (format!("P{i:06}"), format!("Đơn vị số {i}"));
        let stratum = format!("T{}", i % strata + 1);
        FrameUnit::new(&code, &stratum, weight, Status::Normal, &name, "").ok()
    });
    Frame::new("DRAW-1", units.collect::<Option<_>>()?).ok()
}

fn plan(frame: &Frame) -> Option<Plan> {
    let rules = frame.strata().into_iter().map(|stratum| StratumRule {
        stratum: stratum.clone(),
        share_percent: 30,
        surprise_percent: 50,
        least_random_percent: 25,
        counting: Counting::Counted,
    });
    Plan::new(frame, rules.collect(), vec!["OS".to_owned()], Vec::new()).ok()
}

fn bench_draw(bencher: Bencher, strata: usize, heaviest: u32) {
    let Some((frame, plan)) = frame(strata, heaviest).and_then(|f| plan(&f).map(|p| (f, p))) else {
        return;
    };
    let values = [os_source([7; 32])];
    bencher.bench_local(|| draw(black_box(&frame), &plan, &values));
}

/// Checks a confidential proof, surprise units and all; one that did not hold is no figure.
fn bench_proof(bencher: Bencher, strata: usize, heaviest: u32) {
    let Some((frame, plan)) = frame(strata, heaviest).and_then(|f| plan(&f).map(|p| (f, p))) else {
        return;
    };
    let values = [os_source([7; 32])];
    let Ok(outcome) = draw(&frame, &plan, &values) else {
        return;
    };
    let proof = Proof::of(&frame, &plan, &values, &outcome).with_surprise(&outcome, &[]);
    assert!(proof.verify().is_ok(), "the proof holds");
    bencher.bench_local(|| black_box(&proof).verify());
}

#[divan::bench(sample_count = 20)]
fn draw_over_100_000_units(bencher: Bencher) {
    bench_draw(bencher, 1, 1);
}

#[divan::bench(sample_count = 20)]
fn draw_in_3_321_strata(bencher: Bencher) {
    bench_draw(bencher, STRATA, 1);
}

#[divan::bench(sample_count = 20)]
fn weighted_draw_in_3_321_strata(bencher: Bencher) {
    bench_draw(bencher, STRATA, 4);
}

#[divan::bench(sample_count = 10)]
fn check_of_a_proof_in_3_321_strata(bencher: Bencher) {
    bench_proof(bencher, STRATA, 1);
}

#[divan::bench(sample_count = 10)]
fn check_of_a_weighted_proof_in_3_321_strata(bencher: Bencher) {
    bench_proof(bencher, STRATA, 4);
}

/// The least a draw of two seeds can do: hash and sort bare tickets, twice.
#[divan::bench(sample_count = 20)]
fn floor_of_that_draw(bencher: Bencher) {
    let Some(frame) = frame(1, 1) else { return };
    bencher.bench_local(|| {
        let [first, second] = [[7; 32], [8; 32]].map(|seed| {
            let mut all = tickets(black_box(&frame), &Digest(seed));
            all.sort_unstable_by_key(|(_, ticket)| *ticket);
            all
        });
        (frame.digest(), first, second)
    });
}

#[divan::bench(sample_count = 10)]
fn a_million_tickets(bencher: Bencher) {
    let codes: Vec<String> = (0..1_000_000).map(|i| format!("P{i:07}")).collect();
    let tickets = Tickets::under(&Digest([7; 32]));
    bencher.bench_local(|| {
        let hashes = codes.iter().map(|code| tickets.of(black_box(code)));
        hashes.fold(0_u8, |sum, ticket| sum ^ ticket.0[31])
    });
}
