//! How firm a ranking is: published rank statistics, laws of the runs and of leaving out,
//! and the verb as a person uses it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

use std::collections::BTreeMap;
use std::path::PathBuf;

use office::{Office, table};
use parplan::ranking::robust::*;
use parplan::ranking::{Entry, rank};
use parplan::scheme::{AdjustOn, NotApplicable, RankOn, RankingRule, TieMethod};
use parplan::scoring::Exact;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Rows of a table of the published data; `None`, with the reason printed, where the
/// folder is absent.
fn golden(file: &str) -> Option<Vec<Vec<String>>> {
    let root = std::env::var_os("PARPLAN_SHARED").unwrap_or_else(|| "../shared".into());
    let path = PathBuf::from(root).join("data/golden").join(file);
    let Ok(mut reader) = csv::Reader::from_path(&path) else {
        println!("not checked: {} cannot be read", path.display());
        return None;
    };
    let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    Some(reader.records().map(|r| row(r.unwrap())).collect())
}

#[test]
fn a_hundred_replications_of_the_asem_index_give_the_published_statistics() {
    let (Some(scores), Some(expected)) = (
        golden("coinr_asem/ua_scores.csv"),
        golden("coinr_asem/ua_expected_rankstats.csv"),
    ) else {
        return;
    };
    let rule = RankingRule {
        on: RankOn::Exact,
        method: TieMethod::Competition,
        tie_break: Vec::new(),
        ..RankingRule::default()
    };
    let ranks_of = |column: usize| {
        let entry = |row: &'_ [String]| {
            let value = Decimal::from_str_exact(&row[column]).unwrap();
            (row[0].clone(), value)
        };
        let values: Vec<(String, Decimal)> = scores.iter().map(|row| entry(row)).collect();
        let entries: Vec<Entry<'_>> = values
            .iter()
            .map(|(unit, value)| Entry::known(unit, Exact::from(*value), *value))
            .collect();
        let mut ranks = vec![0; entries.len()];
        for row in rank(&entries, &rule).rows {
            ranks[row.at] = row.place.unwrap().rank;
        }
        ranks
    };
    let nominal = ranks_of(1);
    let replications: Vec<Vec<u32>> = (2..scores[0].len()).map(ranks_of).collect();
    assert_eq!((scores.len(), replications.len()), (51, 100));
    let by_unit: BTreeMap<&str, usize> = (0..51).map(|at| (&*scores[at][0], at)).collect();
    let mut same = 0;
    for row in &expected {
        let at = by_unit[row[0].as_str()];
        let ranks: Vec<u32> = replications.iter().map(|run| run[at]).collect();
        let stats = rank_stats(&ranks).unwrap();
        assert_eq!(nominal[at].to_string(), row[1], "{}", row[0]);
        let found = [stats.mean, stats.median, stats.p5, stats.p95];
        for (text, hundredths) in row[2..].iter().zip(found) {
            let off = text.parse::<f64>().unwrap() - hundredths as f64 / 100.0;
            assert!(off.abs() < 1e-9, "{row:?}: {stats:?}");
        }
        same += 1;
    }
    assert_eq!(same, 51);
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

/// Elements by turns in so many domains.
fn elements(count: usize, domains: usize) -> Vec<Element> {
    let element = |at| Element {
        group: at % domains,
        max: 10 * UNIT,
    };
    (0..count).map(element).collect()
}

fn filled(rows: &[Vec<Part>], domains: usize, rule: Rule) -> Table {
    let count = rows.first().map_or(domains, Vec::len);
    let mut table = Table::new(elements(count, domains), rule);
    for row in rows {
        table.push(row.iter().copied(), 0, None);
    }
    table
}

const WIDE: usize = 6;

fn some_part() -> impl Strategy<Value = Part> {
    // Few values, so that ties happen; some elements do not apply.
    (0i64..=20, 0u8..8).prop_map(|(half, applies)| match applies {
        0 => Part::default(),
        _ => Part {
            got: half * UNIT / 2,
            possible: 10 * UNIT,
        },
    })
}

fn full_part() -> impl Strategy<Value = Part> {
    (0i64..=20).prop_map(|half| Part {
        got: half * UNIT / 2,
        possible: 10 * UNIT,
    })
}

fn rows_of(part: impl Strategy<Value = Part>) -> impl Strategy<Value = Vec<Vec<Part>>> {
    prop::collection::vec(prop::collection::vec(part, WIDE), 2..12)
}

fn some_rule() -> impl Strategy<Value = Rule> {
    let tie_break = prop::sample::subsequence(vec![0usize, 1, 2], 0..=3).prop_shuffle();
    (any::<[bool; 3]>(), tie_break).prop_map(|([exact, dense, kept], tie_break)| Rule {
        policy: if kept {
            NotApplicable::RescaleDomain
        } else {
            NotApplicable::RescaleIndex
        },
        method: if dense {
            TieMethod::Dense
        } else {
            TieMethod::Competition
        },
        tie_break,
        ..rule(if exact {
            RankOn::Exact
        } else {
            RankOn::Published
        })
    })
}

fn trial(spread: u32, seed: &str) -> Trial {
    Trial::new(40, spread, seed).unwrap()
}

proptest! {
    #[test]
    fn the_same_seed_gives_the_same_in_any_order(
        rows in rows_of(some_part()), rule in some_rule(), seed in "[a-zà-ỹ0-9 ]{0,8}", turn in 0usize..12,
    ) {
        let found = weights(&filled(&rows, 3, rule.clone()), &trial(20, &seed));
        prop_assert_eq!(&found, &weights(&filled(&rows, 3, rule.clone()), &trial(20, &seed)));
        let turn = turn % rows.len();
        let turned = [&rows[turn..], &rows[..turn]].concat();
        let again = weights(&filled(&turned, 3, rule), &trial(20, &seed));
        let back = [&again[rows.len() - turn..], &again[..rows.len() - turn]].concat();
        prop_assert_eq!(found, back);
    }

    #[test]
    fn who_is_better_everywhere_is_never_placed_worse(
        mut rows in rows_of(full_part()), rule in some_rule(), more in prop::collection::vec(0i64..4, WIDE),
    ) {
        let better = rows[0].iter().zip(&more).map(|(part, more)| Part {
            got: (part.got + more * UNIT / 4).min(part.possible),
            ..*part
        });
        rows.push(better.collect());
        let found = weights(&filled(&rows, 3, rule), &trial(50, "hơn"));
        let (worse, better) = (found[0].ranks, found[found.len() - 1].ranks);
        prop_assert!(better.median <= worse.median && better.mean <= worse.mean);
        prop_assert!(better.p5 <= worse.p5 && better.p95 <= worse.p95);
    }

    #[test]
    fn equals_stay_equal(mut rows in rows_of(some_part()), rule in some_rule()) {
        rows.push(rows[0].clone());
        let table = filled(&rows, 3, rule);
        let found = weights(&table, &trial(50, "bằng"));
        prop_assert_eq!(found[0], found[rows.len() - 1]);
        let places = ranks(&table);
        prop_assert_eq!(places[0], places[rows.len() - 1]);
    }

    #[test]
    fn figures_of_a_rank_are_in_order_and_within_the_list(rows in rows_of(some_part()), rule in some_rule()) {
        for firm in weights(&filled(&rows, 3, rule), &trial(30, "x")) {
            let stats = firm.ranks;
            prop_assert!(stats.p5 <= stats.median && stats.median <= stats.p95);
            prop_assert!(stats.p5 >= 100 && stats.p95 <= 100 * rows.len() as u64);
            prop_assert!(firm.kept <= firm.runs && firm.nominal as usize <= rows.len());
        }
    }

    /// Indices half a point apart at least, weights changed by 1 %: every index moves by less
    /// than half of that, so nobody moves.
    #[test]
    fn a_small_spread_leaves_clear_places_alone(start in 0i64..40, order in Just((0..10i64).collect::<Vec<_>>()).prop_shuffle()) {
        let row = |place: &i64| vec![Part { got: (start + 3 * place) * UNIT / 10, possible: 10 * UNIT }; WIDE];
        let rows: Vec<Vec<Part>> = order.iter().map(row).collect();
        let found = weights(&filled(&rows, 3, rule(RankOn::Exact)), &trial(1, "nhỏ"));
        for (firm, place) in found.iter().zip(&order) {
            prop_assert_eq!(i64::from(firm.nominal), 10 - place);
            let nominal = u64::from(firm.nominal) * 100;
            prop_assert_eq!((firm.ranks.p5, firm.ranks.p95), (nominal, nominal));
            prop_assert_eq!(firm.kept, firm.runs);
        }
    }

    #[test]
    fn the_narrowest_spread_keeps_the_place_within_the_ranks_seen(rows in rows_of(full_part())) {
        let table = filled(&rows, 3, rule(RankOn::Exact));
        let found = weights(&table, &Trial::new(400, 1, "hẹp").unwrap());
        for (at, firm) in found.iter().enumerate() {
            // Ties part when weights move, to either side: the best and worst place of the tie.
            let tied = found.iter().filter(|other| other.nominal == firm.nominal).count() as u64;
            let nominal = u64::from(firm.nominal) * 100;
            prop_assert!(firm.ranks.p5 <= nominal + 100 * (tied - 1), "{at}: {firm:?}");
            prop_assert!(firm.ranks.p95 >= nominal, "{at}: {firm:?}");
        }
    }

    #[test]
    fn what_nobody_earned_differently_decides_nothing(mut rows in rows_of(full_part()), same in 0i64..=20, tie in any::<bool>()) {
        for row in &mut rows {
            row[4] = Part { got: same * UNIT / 2, possible: 10 * UNIT };
        }
        let rule = Rule { tie_break: if tie { vec![0, 2] } else { Vec::new() }, ..rule(RankOn::Exact) };
        let shifts = leave_out(&filled(&rows, 3, rule));
        let shift = shifts.iter().find(|shift| shift.element == 4).unwrap();
        prop_assert_eq!((shift.places, shift.moved, shift.largest), (0, 0, None));
    }

    /// Leaving an element out is ranking a table that never had it.
    #[test]
    fn leaving_out_is_never_having_had(rows in rows_of(some_part()), rule in some_rule(), out in 0usize..WIDE) {
        let whole = filled(&rows, 3, rule.clone());
        let kept: Vec<usize> = (0..WIDE).filter(|at| *at != out).collect();
        let all = elements(WIDE, 3);
        let mut table = Table::new(kept.iter().map(|at| all[*at]).collect(), rule);
        for row in &rows {
            table.push(kept.iter().map(|at| row[*at]), 0, None);
        }
        let (before, after) = (ranks(&whole), ranks(&table));
        let moves = before.iter().zip(&after).map(|(a, b)| a.abs_diff(*b));
        let shifts = leave_out(&whole);
        if let Some(shift) = shifts.iter().find(|shift| shift.element == out) {
            prop_assert_eq!(shift.places, moves.clone().map(u64::from).sum::<u64>());
            prop_assert_eq!(shift.moved, moves.clone().filter(|m| *m > 0).count());
            let largest = shift.largest.map_or(0, |largest| {
                assert_eq!((before[largest.row], after[largest.row]), (largest.from, largest.to));
                largest.places()
            });
            prop_assert_eq!(largest, moves.max().unwrap());
        }
        prop_assert!(shifts.is_sorted_by_key(|shift| std::cmp::Reverse(shift.places)));
    }
}

#[test]
fn an_index_is_cut_at_its_bounds_and_a_constant_is_added_to_it() {
    let part = |points: i64| Part {
        got: points * UNIT,
        possible: 10 * UNIT,
    };
    let mut table = Table::new(elements(1, 1), rule(RankOn::Published));
    // 90 + 10, 100, 90 + 15 and 0 − 5, 0.
    for (points, adjust) in [(9, 10), (10, 0), (9, 15), (0, -5), (0, 0)] {
        table.push([part(points)], adjust * UNIT, None);
    }
    assert_eq!(ranks(&table), [1, 1, 1, 4, 4]);
    let mut open = Table::new(
        elements(1, 1),
        Rule {
            at_most: 110 * UNIT,
            ..rule(RankOn::Published)
        },
    );
    for (points, adjust) in [(9, 10), (10, 0), (9, 15), (0, -5), (0, 0)] {
        open.push([part(points)], adjust * UNIT, None);
    }
    assert_eq!(ranks(&open), [2, 2, 1, 4, 4]);
}

#[test]
fn published_ties_are_ties_here_too() {
    let part = |millionths: i64| Part {
        got: millionths,
        possible: 100 * UNIT,
    };
    // 84.3049, 84.305, 84.31 and 84.3149 to two decimals: 84.30, 84.31, 84.31, 84.31.
    let row = |millionths| vec![part(millionths)];
    let rows: Vec<_> = [84_304_900, 84_305_000, 84_310_000, 84_314_900]
        .map(row)
        .into();
    assert_eq!(
        ranks(&filled(&rows, 1, rule(RankOn::Published))),
        [4, 1, 1, 1]
    );
    assert_eq!(ranks(&filled(&rows, 1, rule(RankOn::Exact))), [4, 3, 2, 1]);
}

fn sample() -> (Office, String) {
    let office = Office::empty();
    office.done(&["demo", "--headless", "--out", "mau"]);
    let book = office.path("mau/parplan.db").display().to_string();
    (office, book)
}

#[test]
fn the_verb_tells_how_firm_every_rank_is() {
    let (office, book) = sample();
    let ask = |extra: &[&str]| {
        let verb = [
            "-w",
            &book,
            "sensitivity",
            "--year",
            "2017",
            "--format",
            "csv",
        ];
        office.run(&[&verb[..], extra].concat())
    };
    let answer = ask(&["--group", "department"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    for told in ["1,000 times", "±10 %", "\"PARPLAN 2017\"", "do not change"] {
        assert!(answer.err.contains(told), "{told} in {}", answer.err);
    }
    let rows = table(&answer.out);
    let ranking = table(&office.done(&[
        "-w",
        &book,
        "rank",
        "--year",
        "2017",
        "--group",
        "department",
        "--format",
        "csv",
    ]));
    assert_eq!((rows.len(), ranking.len()), (20, 20));
    for (row, ranked) in rows.iter().zip(&ranking) {
        for column in ["rank", "agency", "name", "index", "group", "sample"] {
            assert_eq!(row[column], ranked[column]);
        }
        let number = |column: &str| row[column].parse::<f64>().unwrap();
        assert!(number("p5") <= number("median") && number("median") <= number("p95"));
        assert!((1.0..=20.0).contains(&number("p5")) && number("p95") <= 20.0);
        assert!((0.0..=100.0).contains(&number("same_rank")));
    }
    // The first leads by more than weights can take away; in the close middle places move.
    assert_eq!(rows[0]["p95"], "1");
    assert!(rows.iter().any(|row| row["p5"] != row["p95"]));
    let same = ask(&[
        "--group",
        "department",
        "--seed",
        "PARPLAN 2017",
        "--runs",
        "1000",
    ]);
    assert_eq!(same.out, answer.out);
    let other = ask(&["--group", "department", "--seed", "khác", "--spread", "30"]);
    assert_ne!(other.out, answer.out);
    assert!(other.err.contains("\"khác\"") && other.err.contains("±30 %"));
    assert_eq!(table(&ask(&["--runs", "10"]).out).len(), 20 + 24 + 322);
}

#[test]
fn the_verb_names_what_decides_the_order() {
    let (office, book) = sample();
    let ranking = office.done(&["-w", &book, "rank", "--year", "2017", "--format", "csv"]);
    let ranking = table(&ranking);
    for (what, count) in [("domain", 8), ("criterion", 36)] {
        let out = office.done(&[
            "-w",
            &book,
            "sensitivity",
            "--year",
            "2017",
            "--group",
            "department",
            "--leave-out",
            what,
            "--format",
            "csv",
        ]);
        let rows = table(&out);
        assert_eq!(rows.len(), count, "{out}");
        let change = |row: &std::collections::HashMap<String, String>| {
            row["mean_change"].parse::<Decimal>().unwrap()
        };
        assert!(rows.is_sorted_by(|a, b| change(a) >= change(b)));
        for row in rows.iter().filter(|row| row["moved"] != "0") {
            let number = |column: &str| row[column].parse::<u32>().unwrap();
            assert_eq!(number("from").abs_diff(number("to")), number("largest"));
            let ranked = ranking.iter().find(|r| r["agency"] == row["agency"]);
            assert_eq!(ranked.unwrap()["rank"], row["from"]);
            assert!(!row["title"].is_empty());
        }
    }
}

#[test]
fn numbers_that_make_no_trial_are_refused() {
    let office = Office::with("hcmc-2017", 2017);
    for (option, value) in [
        ("--runs", "0"),
        ("--runs", "100001"),
        ("--spread", "0"),
        ("--spread", "51"),
    ] {
        let args = ["sensitivity", "--year", "2017", option, value];
        office.refused(&args, 2, &[option, value, "Nothing was computed"]);
        let vi = office.run(&[&args[..], &["--lang", "vi"]].concat());
        assert!(vi.err.contains("Chưa tính gì"), "{vi:?}");
    }
    office.refused(&["sensitivity", "--runs", "x"], 2, &["x"]);
    office.refused(
        &["sensitivity", "--leave-out", "domain", "--runs", "5"],
        2,
        &[],
    );
    office.refused(&["sensitivity", "--year", "2017"], 2, &["2017"]);
}
