//! Published results of provinces, computed anew from points and maxima.

use parplan::ranking::{Entry, rank, rank_groups};
use parplan::scheme::{RankOn, RankingRule, Scheme, TieMethod};
use parplan::scoring::{Exact, Input, Totals, evaluate};
use rust_decimal::Decimal;

use super::support::*;

/// A scheme with one criterion for every part of 100 that was left out somewhere.
fn parts(sizes: &[&str]) -> Scheme {
    let cells = sizes.iter().enumerate();
    let cells = cells.map(|(at, max)| entered(&at.to_string(), max));
    let mut scheme = scheme(vec![domain("1", cells.collect())]);
    assert_eq!(scheme.total, Decimal::ONE_HUNDRED);
    scheme.bands[1].from = dec("70");
    scheme
}

/// Answers that make `points` of a maximum of `max`: the parts over it do not apply.
fn answers(scheme: &Scheme, points: Decimal, max: Decimal) -> Vec<Input> {
    let (mut left, mut over) = (points, Decimal::ONE_HUNDRED - max);
    let cells = scheme.domains[0].criteria.iter().map(|cell| {
        if over >= cell.max {
            over -= cell.max;
            return Input::NotApplicable;
        }
        let given = left.min(cell.max);
        left -= given;
        Input::Number(given)
    });
    let cells = cells.collect();
    assert!(
        left.is_zero() && over.is_zero(),
        "{points} of {max} cannot be made"
    );
    cells
}

fn total(scheme: &Scheme, points: &str, max: &str) -> Totals {
    let inputs = answers(scheme, dec(points), dec(max));
    let inputs: Vec<_> = inputs.iter().map(Some).collect();
    evaluate(scheme, &inputs).totals
}

#[test]
fn tay_ninh_2023_comes_out_row_by_row() {
    let Some(rows) = table("published/results-tayninh-2023.csv") else {
        return;
    };
    assert_eq!(rows.len(), 25);
    let scheme = parts(&["25", "3.5", "16", "55.5"]);
    let totals: Vec<_> = rows
        .iter()
        .map(|row| total(&scheme, &row[4], &row[3]))
        .collect();
    let entries = rows.iter().zip(&totals);
    let entries: Vec<_> = entries
        .map(|(row, t)| Entry::new(&row[2], t, &scheme))
        .collect();
    let groups = rank_groups(&entries, |at| rows[at][0].clone(), &scheme.ranking);
    let mut seen = 0;
    for row in groups.iter().flat_map(|group| &group.ranking.rows) {
        let printed = &rows[row.at];
        let index = totals[row.at].index.as_ref().unwrap().published;
        assert_eq!(index.to_string(), printed[5], "{}", printed[2]);
        assert_eq!(row.place.unwrap().label(), printed[1], "{}", printed[2]);
        assert_eq!(
            scheme.bands[scheme.band_of(index).unwrap()].name,
            printed[6],
            "{}",
            printed[2]
        );
        seen += 1;
    }
    assert_eq!(seen, 25);
}

#[test]
fn thanh_hoa_2023_left_sixteen_points_out_for_one_agency() {
    let Some(rows) = table("published/results-thanhhoa-2023-extracts.csv") else {
        return;
    };
    let scheme = parts(&["16", "84"]);
    for row in rows {
        let index = total(&scheme, &row[4], &row[6]).index.unwrap();
        // One value of the table is printed with three decimals.
        let printed = Exact::from(dec(&row[5]));
        let published = Exact::from(index.published);
        assert!(published == printed || index.exact == printed, "{}", row[3]);
    }
}

#[test]
fn da_nang_2008_shared_a_place_and_went_on_with_the_next() {
    let Some(rows) = table("published/results-danang-2008-quanhuyen-ties.csv") else {
        return;
    };
    // Only places were printed: any falling figures with the same ties stand for them.
    let figure = |row: &[String]| Decimal::from(100u32) - dec(&row[2]);
    let entries = rows.iter().map(|row| {
        let value = figure(row);
        Entry::known(&row[1], Exact::from(value), value)
    });
    let entries: Vec<_> = entries.collect();
    let rule = RankingRule {
        on: RankOn::Published,
        method: TieMethod::Dense,
        tie_break: Vec::new(),
        ..RankingRule::default()
    };
    let ranking = rank(&entries, &rule);
    for row in &ranking.rows {
        assert_eq!(row.place.unwrap().rank.to_string(), rows[row.at][2]);
    }
    let tied = ranking
        .rows
        .iter()
        .filter(|row| row.place.unwrap().tied == 2);
    let tied: Vec<_> = tied.map(|row| rows[row.at][1].as_str()).collect();
    assert_eq!(tied, ["UBND quận Cẩm Lệ", "UBND quận Hải Châu"]);
}
