//! The draw at size: one over 100,000 units, a million tickets. Budgets: a draw within twice
//! its floor (hashing and sorting the bare tickets), a million tickets within 0.5 s.

use divan::{Bencher, black_box};
use parplan::sampling::hash::Tickets;
use parplan::sampling::{
    Code, Counting, Digest, Frame, FrameUnit, Plan, Status, StratumRule, draw, os_source, tickets,
};

const UNITS: usize = 100_000;

fn main() {
    divan::main();
}

fn frame() -> Option<Frame> {
    let units = (0..UNITS).map(|i| {
        let (code, name) = (format!("P{i:06}"), format!("Đơn vị số {i}"));
        FrameUnit::new(&code, "T1", 1, Status::Normal, &name, "").ok()
    });
    Frame::new("DRAW-1", units.collect::<Option<_>>()?).ok()
}

fn plan(frame: &Frame) -> Option<Plan> {
    let rule = StratumRule {
        stratum: Code::parse("T1").ok()?,
        share_percent: 30,
        surprise_percent: 50,
        least_random_percent: 25,
        counting: Counting::Counted,
    };
    Plan::new(frame, vec![rule], vec!["OS".to_owned()], Vec::new()).ok()
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
