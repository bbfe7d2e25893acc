//! How long it takes to see how firm a ranking is: 1,000 runs with other weights, and every
//! domain and criterion left out in turn.

use divan::{Bencher, black_box};
use parplan::ranking::robust::*;
use parplan::scheme::{AdjustOn, NotApplicable, RankOn, TieMethod};

const DOMAINS: usize = 8;
const CRITERIA: usize = 100;

fn main() {
    divan::main();
}

fn rule(on: RankOn) -> Rule {
    Rule {
        policy: NotApplicable::RescaleIndex,
        sum_step: 1,
        decimals: 2,
        on,
        method: TieMethod::Competition,
        tie_break: Vec::new(),
        adjust_on: AdjustOn::Index,
        at_most: 100 * UNIT,
    }
}

/// Points of all agencies; every fiftieth element does not apply.
fn filled(agencies: usize, elements: usize, rule: Rule) -> Table {
    let mut state = 88_172_645_463_325_252u64;
    let mut next = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        i64::try_from(state % below).unwrap_or(0)
    };
    let max = 100 * UNIT / i64::try_from(elements).unwrap_or(1);
    let element = |at| Element {
        group: at * DOMAINS / elements,
        max,
    };
    let mut table = Table::new((0..elements).map(element).collect(), rule);
    for _ in 0..agencies {
        let parts = (0..elements).map(|_| match next(50) {
            0 => Part::default(),
            _ => Part {
                got: max * next(1001) / 1000,
                possible: max,
            },
        });
        table.push(parts.collect::<Vec<_>>(), 0, None);
    }
    table
}

fn runs(bencher: Bencher<'_, '_>, table: &Table) {
    let Ok(trial) = Trial::new(1000, 10, "PARPLAN") else {
        return;
    };
    bencher.bench_local(|| weights(black_box(table), &trial));
}

#[divan::bench(args = [3_000, 100_000], max_time = 10)]
fn a_thousand_runs_published(bencher: Bencher<'_, '_>, agencies: usize) {
    runs(bencher, &filled(agencies, DOMAINS, rule(RankOn::Published)));
}

#[divan::bench(args = [3_000], max_time = 10)]
fn a_thousand_runs_exact(bencher: Bencher<'_, '_>, agencies: usize) {
    runs(bencher, &filled(agencies, DOMAINS, rule(RankOn::Exact)));
}

#[divan::bench(args = [3_000], max_time = 10)]
fn a_thousand_runs_domains_keep_their_points(bencher: Bencher<'_, '_>, agencies: usize) {
    let rule = Rule {
        policy: NotApplicable::RescaleDomain,
        tie_break: vec![1, 0],
        ..rule(RankOn::Published)
    };
    runs(bencher, &filled(agencies, DOMAINS, rule));
}

#[divan::bench(args = [3_000, 100_000], max_time = 10)]
fn every_domain_left_out(bencher: Bencher<'_, '_>, agencies: usize) {
    let table = filled(agencies, DOMAINS, rule(RankOn::Published));
    bencher.bench_local(|| leave_out(black_box(&table)));
}

#[divan::bench(args = [3_000, 100_000], max_time = 10)]
fn every_criterion_left_out(bencher: Bencher<'_, '_>, agencies: usize) {
    let table = filled(agencies, CRITERIA, rule(RankOn::Published));
    bencher.bench_local(|| leave_out(black_box(&table)));
}

#[divan::bench(args = [3_000], max_time = 10)]
fn every_criterion_left_out_with_tie_break(bencher: Bencher<'_, '_>, agencies: usize) {
    let rule = Rule {
        tie_break: (0..DOMAINS).collect(),
        ..rule(RankOn::Published)
    };
    let table = filled(agencies, CRITERIA, rule);
    bencher.bench_local(|| leave_out(black_box(&table)));
}
