//! Figures as they are printed where the exact index ranks: their order is that of places.

use parplan::ranking::{Entry, Ranking, rank};
use parplan::scheme::{Numeric, RankOn, RankingRule};
use parplan::scoring::{Exact, Figure, round};
use proptest::prelude::*;

fn rule() -> RankingRule {
    RankingRule {
        on: RankOn::Exact,
        ..RankingRule::default()
    }
}

fn entries(values: &[Exact]) -> Vec<Entry<'static>> {
    let figures = values.iter().map(|value| {
        let figure = Figure::new(value.clone(), &Numeric::default());
        Entry::known("x", figure.exact, figure.published)
    });
    figures.collect()
}

fn prints(entries: &[Entry<'_>], ranking: &Ranking) -> Vec<(Exact, Exact)> {
    let rows = ranking.rows.iter().map(|row| {
        let figure = entries[row.at].index.as_ref().unwrap();
        let print = row.digits.map_or_else(
            || Exact::from(figure.published),
            |digits| round(&figure.exact, digits),
        );
        (figure.exact.clone(), print)
    });
    rows.collect()
}

fn of(num: i128, den: i128) -> Exact {
    Exact::fraction(num, den).unwrap()
}

#[test]
fn a_tie_prints_alike_and_a_leader_never_below() {
    let values = [
        of(84_314, 1000),
        of(84_314, 1000),
        of(84_3137, 10_000),
        of(84_306, 1000),
        of(84_304, 1000),
    ];
    let entries = entries(&values);
    let ranking = rank(&entries, &rule());
    let digits: Vec<_> = ranking.rows.iter().map(|row| row.digits).collect();
    assert_eq!(digits, [Some(4), Some(4), Some(4), Some(4), None]);
}

#[test]
fn a_third_is_told_from_fifteen_decimals_of_it() {
    let values = [of(1, 3), of(333_333_333_333_333, 1_000_000_000_000_000)];
    let entries = entries(&values);
    let shown = prints(&entries, &rank(&entries, &rule()));
    assert!(shown[0].1 > shown[1].1);
}

/// The ends of two runs of equal prints meet at the half between them.
#[test]
fn two_runs_do_not_meet_at_the_half_between_them() {
    let values = [
        of(84_309, 1000),
        of(843_050_001, 10_000_000),
        of(843_049_999, 10_000_000),
        of(84_301, 1000),
    ];
    let entries = entries(&values);
    let shown = prints(&entries, &rank(&entries, &rule()));
    assert!(shown.is_sorted_by(|a, b| a.1 > b.1), "{shown:?}");
}

proptest! {
    #[test]
    fn the_larger_figure_stands_higher_and_equal_ones_print_alike(
        values in proptest::collection::vec((84_300i128..84_320, -3i128..4, 2u32..9), 1..12),
    ) {
        let values: Vec<Exact> = values.iter().map(|(thousandths, off, at)| {
            of(*thousandths, 1000).plus(&of(*off, 3 * 10i128.pow(*at)))
        }).collect();
        let entries = entries(&values);
        let shown = prints(&entries, &rank(&entries, &rule()));
        for pair in shown.windows(2) {
            prop_assert!(pair[0].0 >= pair[1].0);
            prop_assert_eq!(pair[0].0 == pair[1].0, pair[0].1 == pair[1].1, "{:?}", shown);
            prop_assert!(pair[0].1 >= pair[1].1, "{:?}", shown);
        }
    }
}
