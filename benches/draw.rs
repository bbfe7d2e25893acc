//! The draw at size: one over 100,000 units, a million tickets. Budgets: a draw within twice
//! its floor (hashing and sorting the bare tickets), a million tickets within 0.5 s.

use divan::{Bencher, black_box};
use parplan::sampling::hash::Tickets;
use parplan::sampling::{
    Counting, Digest, Frame, FrameUnit, Plan, Proof, Status, StratumRule, draw, os_source, tickets,
};

const UNITS: usize = 100_000;

fn main() {
    divan::main();
}

/// Units in so many blocks; weighted ones have weights 1 to 4, in turn.
fn frame_of(blocks: usize, weighted: bool) -> Option<Frame> {
    let units = (0..UNITS).map(|i| {
        let (code, name) = (format!("P{i:06}"), format!("Đơn vị số {i}"));
        let block = format!("T{}", i % blocks);
        let weight = if weighted { 1 + i as u32 / 7 % 4 } else { 1 };
        FrameUnit::new(&code, &block, weight, Status::Normal, &name, "").ok()
    });
    Frame::new("DRAW-1", units.collect::<Option<_>>()?).ok()
}

fn frame() -> Option<Frame> {
    frame_of(1, false)
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

/// As many blocks as the country has communes.
#[divan::bench(sample_count = 20, args = [false, true])]
fn draw_over_100_000_units_in_3_321_strata(bencher: Bencher, weighted: bool) {
    let frame = frame_of(3321, weighted);
    let Some((frame, plan)) = frame.and_then(|f| plan(&f).map(|p| (f, p))) else {
        return;
    };
    let values = [os_source([7; 32])];
    bencher.bench_local(|| draw(black_box(&frame), &plan, &values));
}

/// From the text of the frame to the last ticket, as a stranger checks it.
#[divan::bench(sample_count = 10, args = [1, 3321])]
fn verification_of_that_draw(bencher: Bencher, blocks: usize) {
    let frame = frame_of(blocks, false);
    let Some((frame, plan)) = frame.and_then(|f| plan(&f).map(|p| (f, p))) else {
        return;
    };
    let values = [os_source([7; 32])];
    let Ok(outcome) = draw(&frame, &plan, &values) else {
        return;
    };
    let proof = Proof::of(&frame, &plan, &values, &outcome);
    bencher.bench_local(|| black_box(&proof).verify());
}

#[divan::bench(sample_count = 20)]
fn draw_over_100_000_units(bencher: Bencher) {
    let Some((frame, plan)) = frame().and_then(|f| plan(&f).map(|p| (f, p))) else {
        return;
    };
    let values = [os_source([7; 32])];
    bencher.bench_local(|| draw(black_box(&frame), &plan, &values));
}

/// The least a draw of two seeds can do: hash and sort bare tickets, twice.
#[divan::bench(sample_count = 20)]
fn floor_of_that_draw(bencher: Bencher) {
    let Some(frame) = frame() else { return };
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
