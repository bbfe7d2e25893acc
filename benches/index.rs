//! From answers to places, in memory: all agencies, and one changed answer.
//!
//! `floor` does the same sums with plain integers, without rules, fractions, states or
//! ties, for comparison in the same run.

use divan::{Bencher, black_box};
use parplan::ranking::{Entry, rank, what_if as place_if};
use parplan::scheme::*;
use parplan::scoring::{Input, Scorer, what_if};
use rust_decimal::Decimal;

const CRITERIA: usize = 100;

fn main() {
    divan::main();
}

fn criterion(at: usize) -> Criterion {
    let step = |from: i64, give: i64| Step {
        when: Threshold::Ge(from.into()),
        give: Decimal::new(give, 2),
    };
    let (input, rule) = match at % 5 {
        0 => (
            InputKind::Choice,
            Rule::Levels(
                [("có", 100), ("một phần", 50), ("không", 0)]
                    .map(|(label, points)| Level {
                        label: label.into(),
                        points: Decimal::new(points, 2),
                    })
                    .into(),
            ),
        ),
        1 => (
            InputKind::Percent { over: false },
            Rule::Steps(vec![step(90, 100), step(70, 75), step(50, 25)]),
        ),
        2 => (
            InputKind::Ratio {
                done: "đúng hạn".into(),
                total: "đã giải quyết".into(),
            },
            Rule::Linear {
                cap: Decimal::ONE_HUNDRED,
                zero_at: Decimal::ZERO,
                floor: None,
                below: Decimal::ZERO,
            },
        ),
        3 => (
            InputKind::Counts(vec!["muộn".into(), "sai".into()]),
            Rule::Tally {
                start: Decimal::ONE,
                each: vec![Decimal::new(-25, 2), Decimal::new(-5, 1)],
                floor: Decimal::ZERO,
                late: Late::default(),
            },
        ),
        _ => (
            InputKind::Points {
                step: Decimal::new(25, 2),
            },
            Rule::AsEntered,
        ),
    };
    Criterion {
        id: at.to_string(),
        name: String::new(),
        max: Decimal::ONE,
        input,
        rule,
        na: Some(String::new()),
        part: Part::Desk,
        sources: Vec::new(),
    }
}

fn scheme(rounding: Rounding) -> Scheme {
    let domain = |d: usize| Domain {
        id: d.to_string(),
        name: String::new(),
        points: Decimal::TEN,
        criteria: (d * 10..d * 10 + 10).map(criterion).collect(),
    };
    Scheme {
        id: String::new(),
        name: String::new(),
        year: 2026,
        version: 1,
        legal_basis: String::new(),
        valid: None,
        applies_to: Vec::new(),
        total: Decimal::ONE_HUNDRED,
        numeric: Numeric {
            criterion: rounding,
            domain: Rounding::Exact,
            index: 2,
            ..Numeric::default()
        },
        missing: Missing {
            not_applicable: NotApplicable::RescaleIndex,
            not_scored: NotScored::Provisional,
            min_complete: Decimal::from(95),
            ..Missing::default()
        },
        domains: (0..CRITERIA / 10).map(domain).collect(),
        bands: Vec::new(),
        ranking: RankingRule {
            on: RankOn::Published,
            method: TieMethod::Competition,
            tie_break: Vec::new(),
            ..RankingRule::default()
        },
        lanes: Lane::ALL.to_vec(),
        adjust: Vec::new(),
        adjust_on: AdjustOn::Index,
        limits: Vec::new(),
        variant: None,
        forms: Forms::default(),
        fingerprint: String::new(),
    }
}

/// Answers of all agencies one after another; every fiftieth does not apply.
fn answers(agencies: usize) -> Vec<Option<Input>> {
    let mut state = 88_172_645_463_325_252u64;
    let mut next = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let cell = |at: usize| {
        if next(50) == 0 {
            return Some(Input::NotApplicable);
        }
        Some(match at % 5 {
            0 => Input::Choice(u16::try_from(next(3)).unwrap_or(0)),
            1 => Input::Number(Decimal::new(i64::try_from(next(10_001)).unwrap_or(0), 2)),
            2 => {
                let total = 1 + next(5000);
                let done = next(total + 1);
                Input::Ratio { done, total }
            }
            3 => Input::Counts([next(4), next(2)].into()),
            _ => Input::Number(Decimal::new(i64::try_from(next(5) * 25).unwrap_or(0), 2)),
        })
    };
    (0..agencies * CRITERIA).map(cell).collect()
}

fn codes(agencies: usize) -> Vec<String> {
    (0..agencies).map(|at| format!("X{at:06}")).collect()
}

fn entries<'a>(scheme: &Scheme, codes: &'a [String], cells: &[Option<Input>]) -> Vec<Entry<'a>> {
    let scorer = Scorer::new(scheme);
    let sheets = codes.iter().zip(cells.chunks(CRITERIA));
    let entry = |(code, sheet): (&'a String, &[Option<Input>])| {
        let sums = scorer.totals(|at| sheet.get(at).and_then(Option::as_ref));
        Entry::new(code, &sums, scheme)
    };
    sheets.map(entry).collect()
}

fn run(bencher: Bencher<'_, '_>, agencies: usize, rounding: Rounding, on: RankOn) {
    let mut scheme = scheme(rounding);
    scheme.ranking.on = on;
    let (codes, cells) = (codes(agencies), answers(agencies));
    bencher.bench_local(|| {
        let entries = entries(black_box(&scheme), &codes, &cells);
        rank(&entries, &scheme.ranking)
    });
}

#[divan::bench(args = [3_000, 100_000], max_time = 10)]
fn each_criterion_rounded(bencher: Bencher<'_, '_>, agencies: usize) {
    run(bencher, agencies, Rounding::Round(2), RankOn::Published);
}

#[divan::bench(args = [3_000, 100_000], max_time = 10)]
fn exact_to_the_end(bencher: Bencher<'_, '_>, agencies: usize) {
    run(bencher, agencies, Rounding::Exact, RankOn::Published);
}

#[divan::bench(args = [3_000], max_time = 10)]
fn exact_and_ranked_exactly(bencher: Bencher<'_, '_>, agencies: usize) {
    run(bencher, agencies, Rounding::Exact, RankOn::Exact);
}

#[divan::bench(args = [3_000, 100_000])]
fn one_answer_to_its_new_place(bencher: Bencher<'_, '_>, agencies: usize) {
    let scheme = scheme(Rounding::Exact);
    let (codes, cells) = (codes(agencies), answers(agencies));
    let entries = entries(&scheme, &codes, &cells);
    let new = Input::Ratio { done: 1, total: 3 };
    bencher.bench_local(|| {
        let input = |at: usize| cells.get(at).and_then(Option::as_ref);
        let sums = what_if(&scheme, input, 2, Some(black_box(&new)));
        let code = codes.first().map_or("", String::as_str);
        let entry = Entry::new(code, &sums, &scheme);
        place_if(&entries, 0, &entry, &scheme.ranking)
    });
}

#[divan::bench(args = [3_000, 100_000], max_time = 10)]
fn floor(bencher: Bencher<'_, '_>, agencies: usize) {
    let cells = answers(agencies);
    bencher.bench_local(|| {
        let sheets = black_box(&cells).chunks(CRITERIA).map(|sheet| {
            let (mut got, mut possible) = (0i64, 0i64);
            for (at, input) in sheet.iter().enumerate() {
                let points = match input {
                    Some(Input::Choice(at)) => 100 - 50 * i64::from(*at),
                    Some(Input::Number(value)) if at % 5 == 1 => {
                        match i64::try_from(value.mantissa()).unwrap_or(0) {
                            9000.. => 100,
                            7000.. => 75,
                            5000.. => 25,
                            _ => 0,
                        }
                    }
                    Some(Input::Number(value)) => i64::try_from(value.mantissa()).unwrap_or(0),
                    Some(Input::Ratio { done, total }) => {
                        let (done, total) = (*done as i64, *total as i64);
                        (200 * done + total) / (2 * total)
                    }
                    Some(Input::Counts(counts)) => match &counts[..] {
                        [late, wrong] => (100 - 25 * *late as i64 - 50 * *wrong as i64).max(0),
                        _ => 0,
                    },
                    _ => continue,
                };
                got += points;
                possible += 100;
            }
            (20_000 * got + possible) / (2 * possible).max(1)
        });
        let mut index: Vec<i64> = sheets.collect();
        index.sort_unstable();
        index
    });
}
