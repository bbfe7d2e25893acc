//! Laws that hold for every scheme and every sheet.

use std::collections::BTreeMap;

use parplan::ranking::{Entry, Ranking, rank, what_if};
use parplan::scheme::*;
use parplan::scoring::{Exact, Input, Totals, explain, totals};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::support::*;

/// One criterion of every kind that can be raised, in three domains.
fn mixed() -> Scheme {
    let survey = Rule::Linear {
        cap: dec("5"),
        zero_at: dec("1"),
        floor: None,
        below: dec("0"),
    };
    let floor = Rule::Linear {
        cap: dec("95"),
        zero_at: dec("0"),
        floor: Some(dec("40")),
        below: dec("0.5"),
    };
    let gain = Rule::Tally {
        start: dec("0"),
        each: vec![dec("0.3")],
        floor: dec("0"),
        late: Late::default(),
    };
    scheme(vec![
        domain(
            "1",
            vec![
                criterion(
                    "1.1",
                    "2",
                    InputKind::Choice,
                    levels(&[("không", "0"), ("một", "0.7"), ("hai", "2")]),
                ),
                criterion("1.2", "7.5", ratio(), linear("100")),
                criterion("1.3", "12.25", ratio(), floor),
            ],
        ),
        domain(
            "2",
            vec![
                criterion(
                    "2.1",
                    "3",
                    InputKind::Percent { over: false },
                    steps(&[(Gt(dec("90")), "3"), (Ge(dec("30")), "1")]),
                ),
                criterion("2.2", "10.5", InputKind::survey(1), survey),
            ],
        ),
        domain(
            "3",
            vec![
                criterion("3.1", "4", InputKind::Count, gain),
                entered("3.2", "40"),
            ],
        ),
    ])
}

use parplan::scheme::Threshold::{Ge, Gt};

fn cell(at: usize) -> BoxedStrategy<Option<Input>> {
    let answer = match at {
        0 => (0u16..3).prop_map(Input::Choice).boxed(),
        1 | 2 => (1u64..500)
            .prop_flat_map(|total| (0..=total).prop_map(move |done| Input::Ratio { done, total }))
            .boxed(),
        3 => (0i64..=10_000)
            .prop_map(|n| Input::Number(Decimal::new(n, 2)))
            .boxed(),
        4 => (0i64..=50)
            .prop_map(|n| Input::Survey {
                n: 40,
                mean: Decimal::new(n, 1),
            })
            .boxed(),
        5 => (0i64..30).prop_map(|n| Input::Number(n.into())).boxed(),
        _ => (0i64..=160)
            .prop_map(|n| Input::Number(Decimal::new(n * 25, 2)))
            .boxed(),
    };
    prop_oneof![8 => answer.prop_map(Some), 1 => Just(Some(Input::NotApplicable)), 1 => Just(None)]
        .boxed()
}

type Sheet = Vec<Option<Input>>;

fn sheet() -> impl Strategy<Value = Sheet> {
    (0..7).map(cell).collect::<Vec<_>>()
}

fn settings() -> impl Strategy<Value = Scheme> {
    let policy = prop_oneof![
        Just(NotApplicable::RescaleIndex),
        Just(NotApplicable::RescaleDomain),
        Just(NotApplicable::FullPoints),
        Just(NotApplicable::Zero),
    ];
    let rounding = prop_oneof![Just(Rounding::Exact), Just(Rounding::Round(2))];
    let on = prop_oneof![Just(RankOn::Published), Just(RankOn::Exact)];
    let method = prop_oneof![Just(TieMethod::Competition), Just(TieMethod::Dense)];
    (policy, rounding, on, method, 0u32..4, any::<bool>()).prop_map(
        |(policy, rounding, on, method, dp, parted)| {
            let mut scheme = mixed();
            scheme.missing.not_applicable = policy;
            scheme.missing.min_complete = dec("50");
            scheme.numeric = Numeric {
                criterion: rounding,
                domain: Rounding::Exact,
                index: dp,
                ..Numeric::default()
            };
            let tie_break = if parted {
                vec!["3".into(), "1".into()]
            } else {
                Vec::new()
            };
            scheme.ranking = RankingRule {
                on,
                method,
                tie_break,
                ..RankingRule::default()
            };
            scheme
        },
    )
}

fn sum(scheme: &Scheme, sheet: &Sheet) -> Totals {
    totals(scheme, |at| sheet[at].as_ref())
}

/// A higher answer, where there is one; an open cell is answered with the least.
fn raised(input: Option<&Input>, at: usize) -> Option<Input> {
    let up = Decimal::new(25, 2);
    Some(match input? {
        Input::Choice(n) if *n < 2 => Input::Choice(n + 1),
        Input::Ratio { done, total } if done < total => Input::Ratio {
            done: done + 1,
            total: *total,
        },
        Input::Number(n) if at == 5 => Input::Number(n + Decimal::ONE),
        Input::Number(n) if at == 3 && *n + up <= Decimal::ONE_HUNDRED => Input::Number(n + up),
        Input::Number(n) if at == 6 && *n + up <= dec("40") => Input::Number(n + up),
        Input::Survey { n, mean } => Input::Survey {
            n: *n,
            mean: mean + up,
        },
        _ => return None,
    })
}

const CODES: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];

fn ranked<'a>(scheme: &Scheme, sheets: &[Sheet]) -> (Vec<Entry<'a>>, Ranking) {
    let entries = CODES.into_iter().zip(sheets);
    let entries: Vec<_> = entries
        .map(|(code, sheet)| Entry::new(code, &sum(scheme, sheet), scheme))
        .collect();
    let ranking = rank(&entries, &scheme.ranking);
    (entries, ranking)
}

proptest! {
    #[test]
    fn raising_an_answer_never_lowers_the_index_or_worsens_the_place(
        scheme in settings(), sheets in proptest::collection::vec(sheet(), 2..8), at in 0usize..7,
    ) {
        let Some(higher) = raised(sheets[0][at].as_ref(), at) else { return Ok(()) };
        let (entries, before) = ranked(&scheme, &sheets);
        let mut better = sheets.clone();
        better[0][at] = Some(higher);
        let (new, after) = ranked(&scheme, &better);
        prop_assert!(new[0].index.as_ref().map(|f| &f.exact) >= entries[0].index.as_ref().map(|f| &f.exact));
        prop_assert!(new[0].index.as_ref().map(|f| f.published) >= entries[0].index.as_ref().map(|f| f.published));
        // With a tie-break an equal print may hide the gain, but never turn it around.
        let place = |ranking: &Ranking| ranking.row_of(0).and_then(|row| row.place).map(|p| p.rank);
        if let (Some(before), Some(after)) = (place(&before), place(&after)) {
            prop_assert!(after <= before, "{before} -> {after}");
        }
        let (one, two) = what_if(&entries, 0, &new[0], &scheme.ranking);
        prop_assert_eq!(one, before.row_of(0).and_then(|row| row.place));
        prop_assert_eq!(two, after.row_of(0).and_then(|row| row.place));
    }

    #[test]
    fn removing_an_agency_keeps_the_order_of_the_others(
        scheme in settings(), sheets in proptest::collection::vec(sheet(), 2..8), gone in 0usize..8,
    ) {
        let (entries, all) = ranked(&scheme, &sheets);
        let gone = gone % entries.len();
        let rest: Vec<_> = entries.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, e)| e.clone()).collect();
        let order: Vec<_> = all.rows.iter().map(|row| entries[row.at].code).filter(|code| *code != CODES[gone]).collect();
        let fewer: Vec<_> = rank(&rest, &scheme.ranking).rows.iter().map(|row| rest[row.at].code).collect();
        prop_assert_eq!(order, fewer);
    }

    #[test]
    fn the_order_of_the_list_changes_nothing(
        scheme in settings(), sheets in proptest::collection::vec(sheet(), 2..8), turn in 0usize..8,
    ) {
        let (entries, one) = ranked(&scheme, &sheets);
        let mut turned = entries.clone();
        turned.rotate_left(turn % entries.len());
        turned.swap(0, 1);
        let other = rank(&turned, &scheme.ranking);
        let told = |entries: &[Entry<'_>], ranking: &Ranking| -> Vec<_> {
            ranking.rows.iter().map(|row| (entries[row.at].code.to_owned(), row.place, row.gap, row.interval, row.digits)).collect()
        };
        prop_assert_eq!(told(&entries, &one), told(&turned, &other));
    }

    #[test]
    fn figures_stay_within_their_bounds(scheme in settings(), sheet in sheet()) {
        let found = sum(&scheme, &sheet);
        for figure in [&found.index, &found.so_far, &found.at_best].into_iter().flatten() {
            prop_assert!(!figure.exact.is_negative() && figure.exact <= Exact::HUNDRED);
            prop_assert!(figure.published <= Decimal::ONE_HUNDRED);
        }
        if let (Some(index), Some(best)) = (&found.index, &found.at_best) {
            prop_assert!(index.exact <= best.exact);
        }
        prop_assert!(found.all.got <= found.all.possible);
        prop_assert_eq!(found.open_cells == 0, found.all.open.is_zero());
    }

    #[test]
    fn places_match_a_plain_count(scheme in settings(), sheets in proptest::collection::vec(sheet(), 2..8)) {
        prop_assume!(scheme.ranking.tie_break.is_empty());
        let (entries, ranking) = ranked(&scheme, &sheets);
        let figure = |entry: &Entry<'_>| {
            let figure = entry.index.clone().filter(|_| entry.unranked.is_none())?;
            Some(if scheme.ranking.on == RankOn::Published { Exact::from(figure.published) } else { figure.exact })
        };
        let mut levels: BTreeMap<Exact, u32> = BTreeMap::new();
        entries.iter().filter_map(figure).for_each(|f| *levels.entry(f).or_default() += 1);
        for row in &ranking.rows {
            let own = figure(&entries[row.at]);
            let above = own.as_ref().map(|own| levels.iter().filter(move |(f, _)| *f > own));
            let rank = above.map(|above| match scheme.ranking.method {
                TieMethod::Competition => 1 + above.map(|(_, n)| n).sum::<u32>(),
                TieMethod::Dense => 1 + u32::try_from(above.count()).unwrap(),
            });
            prop_assert_eq!(row.place.map(|p| p.rank), rank);
            prop_assert_eq!(row.place.map(|p| p.tied), own.map(|own| levels[&own]));
        }
    }

    #[test]
    fn a_derivation_tells_the_same_story_as_the_evaluation(scheme in settings(), sheet in sheet()) {
        let inputs: Vec<_> = sheet.iter().map(Option::as_ref).collect();
        let told = explain(&scheme, &inputs);
        prop_assert_eq!(&told.totals, &sum(&scheme, &sheet));
        prop_assert_eq!(told.criteria.len(), 7);
        let got = told.domains.iter().fold(Exact::ZERO, |sum, domain| sum.plus(&domain.sum.got));
        prop_assert_eq!(got, told.index.got);
    }
}
