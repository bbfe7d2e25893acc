//! Places: ties, tie-breaks, what stays unranked, groups, intervals, movement.

use parplan::ranking::*;
use parplan::scheme::{RankOn, RankingRule, Scheme, TieMethod};
use parplan::scoring::{Exact, Input, Totals, totals};

use super::support::*;

fn rule(on: RankOn, method: TieMethod) -> RankingRule {
    RankingRule {
        on,
        method,
        tie_break: Vec::new(),
        ..RankingRule::default()
    }
}

fn known(list: &[(&'static str, &str)]) -> Vec<Entry<'static>> {
    let entry = |(code, value): &(&'static str, &str)| {
        Entry::known(code, Exact::from(dec(value)), dec(value))
    };
    list.iter().map(entry).collect()
}

fn printed<'a>(entries: &[Entry<'a>], ranking: &Ranking) -> Vec<(&'a str, String)> {
    let row = |row: &Row| {
        let label = row.place.map_or_else(|| "–".to_owned(), Place::label);
        (entries[row.at].code, label)
    };
    ranking.rows.iter().map(row).collect()
}

fn told(list: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    list.iter()
        .map(|(code, label)| (*code, (*label).to_owned()))
        .collect()
}

/// Two domains of 50 points, one criterion each.
fn halves() -> Scheme {
    scheme(vec![
        domain("1", vec![entered("1.1", "50")]),
        domain("2", vec![entered("2.1", "50")]),
    ])
}

fn two(scheme: &Scheme, first: Option<Input>, second: Option<Input>) -> Totals {
    totals(scheme, |at| [&first, &second][at].as_ref())
}

#[test]
fn competition_skips_and_dense_does_not() {
    let entries = known(&[("d", "70"), ("c", "90"), ("b", "80"), ("a", "80")]);
    let table = |method| printed(&entries, &rank(&entries, &rule(RankOn::Published, method)));
    assert_eq!(
        table(TieMethod::Competition),
        told(&[("c", "1"), ("a", "=2"), ("b", "=2"), ("d", "4")])
    );
    assert_eq!(
        table(TieMethod::Dense),
        told(&[("c", "1"), ("a", "=2"), ("b", "=2"), ("d", "3")])
    );
}

#[test]
fn equal_prints_share_a_place_unless_the_exact_index_ranks() {
    let mut entries = known(&[("a", "86.43"), ("b", "86.43"), ("c", "86.38"), ("d", "80")]);
    entries[1].index.as_mut().unwrap().exact = Exact::from(dec("86.4304"));
    let published = rank(&entries, &rule(RankOn::Published, TieMethod::Competition));
    assert_eq!(
        printed(&entries, &published)[..2],
        told(&[("a", "=1"), ("b", "=1")])
    );
    assert_eq!(published.rows[0].digits, None);
    let exact = rank(&entries, &rule(RankOn::Exact, TieMethod::Competition));
    assert_eq!(
        printed(&entries, &exact)[..2],
        told(&[("b", "1"), ("a", "2")])
    );
    let digits: Vec<_> = exact.rows.iter().map(|row| row.digits).collect();
    assert_eq!(digits, [Some(4), Some(4), None, None]);
}

#[test]
fn a_gap_of_a_twentieth_of_a_point_is_a_near_tie() {
    let entries = known(&[
        ("a", "86.43"),
        ("b", "86.43"),
        ("c", "86.38"),
        ("d", "86.32"),
    ]);
    let ranking = rank(&entries, &rule(RankOn::Published, TieMethod::Competition));
    let near: Vec<_> = ranking.rows.iter().map(Row::is_near_tie).collect();
    assert_eq!(near, [true, true, false, false]);
    assert_eq!(ranking.rows[3].gap, None);
}

#[test]
fn domains_part_equals_in_the_order_given() {
    let mut scheme = halves();
    let sheets = [
        two(&scheme, number("30"), number("40")),
        two(&scheme, number("40"), number("30")),
        two(&scheme, number("40"), number("30")),
        two(&scheme, number("45"), number("40")),
    ];
    let table = |scheme: &Scheme| {
        let entries: Vec<_> = ["a", "b", "c", "d"]
            .into_iter()
            .zip(&sheets)
            .map(|(code, totals)| Entry::new(code, totals, scheme))
            .collect();
        printed(&entries, &rank(&entries, &scheme.ranking))
    };
    assert_eq!(
        table(&scheme),
        told(&[("d", "1"), ("a", "=2"), ("b", "=2"), ("c", "=2")])
    );
    scheme.ranking.tie_break = vec!["2".into(), "1".into()];
    assert_eq!(
        table(&scheme),
        told(&[("d", "1"), ("a", "2"), ("b", "=3"), ("c", "=3")])
    );
    scheme.ranking.tie_break = vec!["1".into()];
    assert_eq!(
        table(&scheme),
        told(&[("d", "1"), ("b", "=2"), ("c", "=2"), ("a", "4")])
    );
}

#[test]
fn what_is_unfinished_is_listed_after_the_ranked_with_the_reason() {
    let scheme = halves();
    let na = || Some(Input::NotApplicable);
    let sheets = [
        two(&scheme, number("10"), number("10")),
        two(&scheme, number("50"), None),
        two(&scheme, None, None),
        two(&scheme, na(), na()),
        two(&scheme, number("50"), number("50")),
    ];
    let mut entries: Vec<_> = ["a", "b", "c", "d", "e"]
        .into_iter()
        .zip(&sheets)
        .map(|(code, totals)| Entry::new(code, totals, &scheme))
        .collect();
    let reason = "đang sắp xếp lại".to_owned();
    let excluded = Unranked::Excluded { reason };
    entries[4] = entries[4].clone().without_place(excluded.clone());
    let ranking = rank(&entries, &scheme.ranking);
    assert_eq!(ranking.ranked, 1);
    let order = [("a", "1"), ("b", "–"), ("c", "–"), ("d", "–"), ("e", "–")];
    assert_eq!(printed(&entries, &ranking), told(&order));
    let reasons: Vec<_> = ranking
        .rows
        .iter()
        .filter_map(|row| row.unranked.clone())
        .collect();
    let (complete, least) = (Exact::from(50), dec("95"));
    let incomplete = Unranked::Incomplete { complete, least };
    assert_eq!(
        reasons,
        [
            incomplete,
            Unranked::NotScored,
            Unranked::NothingApplies,
            excluded
        ]
    );
}

#[test]
fn open_answers_leave_an_interval_of_places() {
    let mut scheme = scheme(vec![domain(
        "1",
        vec![entered("1.1", "96"), entered("1.2", "4")],
    )]);
    let sheet = |a: &str, b: Option<&str>| {
        let inputs = [number(a), b.and_then(number)];
        totals(&scheme, |at| inputs[at].as_ref())
    };
    let sheets = [
        sheet("90", Some("2")),
        sheet("91", None),
        sheet("88", Some("4")),
        sheet("88", Some("2")),
    ];
    let entries: Vec<_> = ["a", "b", "c", "d"]
        .into_iter()
        .zip(&sheets)
        .map(|(code, totals)| Entry::new(code, totals, &scheme))
        .collect();
    let intervals = |rule: &RankingRule| {
        let ranking = rank(&entries, rule);
        let rows = ranking.by_entry(entries.len());
        rows.into_iter()
            .map(|row| row.unwrap().interval)
            .collect::<Vec<_>>()
    };
    // b stands at 91 behind two of 92; with its open 4 points it would reach 95.
    assert_eq!(intervals(&scheme.ranking), [None, Some((1, 3)), None, None]);
    scheme.ranking.method = TieMethod::Dense;
    assert_eq!(intervals(&scheme.ranking), [None, Some((1, 2)), None, None]);
}

#[test]
fn groups_rank_among_themselves() {
    let entries = known(&[
        ("so-1", "80"),
        ("xa-1", "90"),
        ("so-2", "85"),
        ("xa-2", "90"),
    ]);
    let rule = rule(RankOn::Published, TieMethod::Competition);
    let groups = rank_groups(&entries, |at| entries[at].code.split('-').next(), &rule);
    let tables: Vec<_> = groups
        .iter()
        .map(|g| printed(&entries, &g.ranking))
        .collect();
    assert_eq!(
        tables,
        [
            told(&[("so-2", "1"), ("so-1", "2")]),
            told(&[("xa-1", "=1"), ("xa-2", "=1")])
        ]
    );
}

#[test]
fn one_changed_entry_takes_the_place_a_full_ranking_gives_it() {
    let entries = known(&[
        ("a", "90"),
        ("b", "80"),
        ("c", "80"),
        ("d", "70"),
        ("e", "70"),
    ]);
    for method in [TieMethod::Competition, TieMethod::Dense] {
        let rule = rule(RankOn::Published, method);
        for value in ["95", "90", "85", "80", "75", "70", "60"] {
            let new = Entry::known("e", Exact::from(dec(value)), dec(value));
            let (before, after) = what_if(&entries, 4, &new, &rule);
            let mut full = entries.clone();
            assert_eq!(before, rank(&full, &rule).row_of(4).unwrap().place);
            full[4] = new;
            assert_eq!(
                after,
                rank(&full, &rule).row_of(4).unwrap().place,
                "{value}"
            );
        }
    }
}

#[test]
fn movement_against_last_year() {
    assert_eq!(movement(Some(5), Some(3)), Movement::Up(2));
    assert_eq!(movement(Some(3), Some(5)), Movement::Down(2));
    assert_eq!(movement(Some(3), Some(3)), Movement::Same);
    assert_eq!(movement(None, Some(3)), Movement::New);
    assert_eq!(movement(Some(3), None), Movement::Gone);
    assert_eq!(movement(None, None), Movement::None);
}
