//! The quick way of scoring many agencies gives what the plain way gives.

use parplan::scheme::*;
use parplan::scoring::{Input, Scorer, totals};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::support::*;

/// Often one of a few, so that answers and bounds meet.
fn figure(decimals: u32) -> impl Strategy<Value = Decimal> {
    let any = (-400i64..4000, 0..=decimals);
    prop_oneof![
        any.prop_map(|(n, scale)| Decimal::new(n, scale)),
        (0i64..4).prop_map(Decimal::from),
    ]
}

fn threshold() -> impl Strategy<Value = Threshold> {
    (figure(3), 0..4).prop_map(|(bound, sign)| match sign {
        0 => Threshold::Ge(bound),
        1 => Threshold::Gt(bound),
        2 => Threshold::Le(bound),
        _ => Threshold::Lt(bound),
    })
}

/// Any rule, checked by nobody: figures out of order and out of bounds.
fn rule(decimals: u32) -> impl Strategy<Value = Rule> {
    let level = figure(decimals).prop_map(|points| Level {
        label: String::new(),
        points,
    });
    let step = (threshold(), figure(decimals)).prop_map(|(when, give)| Step { when, give });
    let linear = (
        figure(2),
        figure(2),
        proptest::option::of(figure(3)),
        figure(decimals),
    );
    let tally = (
        figure(decimals),
        proptest::collection::vec(figure(decimals), 0..4),
        figure(decimals),
    );
    prop_oneof![
        proptest::collection::vec(level, 0..4).prop_map(Rule::Levels),
        proptest::collection::vec(step, 0..4).prop_map(Rule::Steps),
        linear.prop_map(|(cap, zero_at, floor, below)| Rule::Linear {
            cap,
            zero_at,
            floor,
            below
        }),
        (tally, late(decimals)).prop_map(|((start, each, floor), late)| Rule::Tally {
            start,
            each,
            floor,
            late
        }),
        Just(Rule::AsEntered),
    ]
}

fn late(decimals: u32) -> impl Strategy<Value = Late> {
    let refused = prop_oneof![
        3 => Just(None),
        1 => (0u32..40).prop_map(|days| Some(Refused::Days(days))),
        1 => day().prop_map(|day| Some(Refused::After(day))),
    ];
    let first = proptest::option::weighted(0.3, (1u32..5, figure(decimals)));
    let free = prop_oneof![3 => Just(0), 1 => 1u32..9];
    (free, first, refused).prop_map(|(free, first, refused)| Late {
        free,
        first,
        refused,
    })
}

fn ballot() -> InputKind {
    let option = |label: &str, worth: u32| BallotOption {
        label: label.into(),
        worth: worth.into(),
    };
    InputKind::Survey {
        min_n: 3,
        scale: None,
        options: vec![option("A", 100), option("B", 60)],
    }
}

fn kind() -> impl Strategy<Value = InputKind> {
    let step = Decimal::new(25, 2);
    prop_oneof![
        Just(InputKind::Choice),
        Just(InputKind::Percent { over: true }),
        Just(ratio()),
        Just(InputKind::Count),
        Just(InputKind::Counts(vec![String::new(), String::new()])),
        Just(InputKind::Dates),
        Just(InputKind::survey(20)),
        Just(ballot()),
        Just(InputKind::Survey {
            min_n: 20,
            scale: Some((Decimal::ONE, Decimal::from(5))),
            options: Vec::new(),
        }),
        Just(InputKind::Points { step }),
    ]
}

fn day() -> impl Strategy<Value = jiff::civil::Date> {
    (1i8..=12, 1i8..=28).prop_map(|(month, day)| jiff::civil::date(2024, month, day))
}

fn answer() -> impl Strategy<Value = Option<Input>> {
    let count = prop_oneof![9 => 0u64..200, 1 => any::<u64>()];
    let number = prop_oneof![9 => figure(3), 1 => Just(Decimal::MAX), 1 => (any::<i64>(), 0u32..18).prop_map(|(n, s)| Decimal::new(n, s))];
    let given = prop_oneof![
        Just(Input::NotApplicable),
        (0u16..5).prop_map(Input::Choice),
        number.clone().prop_map(Input::Number),
        (0i64..200).prop_map(|n| Input::Number(n.into())),
        proptest::collection::vec(count.clone(), 0..4)
            .prop_map(|counts| Input::Counts(counts.into())),
        (count.clone(), count).prop_map(|(done, total)| Input::Ratio { done, total }),
        (day(), proptest::option::of(day())).prop_map(|(due, actual)| Input::Dates { due, actual }),
        (10u32..40, number).prop_map(|(n, mean)| Input::Survey { n, mean }),
    ];
    proptest::option::weighted(0.9, given)
}

/// An answer of the kind asked for: at random most would not fit.
fn fitting(kind: &InputKind, given: Option<Input>, other: (u64, u64, Decimal)) -> Option<Input> {
    let (a, b, number) = other;
    Some(match (kind, given?) {
        (_, Input::NotApplicable) => Input::NotApplicable,
        (InputKind::Choice, _) => Input::Choice(u16::try_from(a % 4).unwrap()),
        (InputKind::Percent { .. } | InputKind::Points { .. }, _) => Input::Number(number),
        (InputKind::Count, _) => Input::Number(a.into()),
        (InputKind::Ratio { .. }, _) => Input::Ratio { done: a, total: b },
        (InputKind::Counts(_), _) => Input::Counts([a, b].into()),
        (InputKind::Survey { options, .. }, _) if !options.is_empty() => {
            Input::Counts([a, b].into())
        }
        (InputKind::Survey { .. }, _) => Input::Survey {
            n: 30,
            mean: number,
        },
        (InputKind::Dates, given) => given,
    })
}

fn sheet() -> impl Strategy<Value = (Vec<Domain>, Vec<Option<Input>>)> {
    let max = prop_oneof![8 => 0u32..3, 1 => 3u32..12];
    let other = (0u64..60, 0u64..60, figure(3));
    let cell = (kind(), max, answer(), any::<bool>(), any::<bool>(), other).prop_flat_map(
        |(kind, decimals, given, fits, na, other)| {
            let max = (1i64..3000).prop_map(move |n| Decimal::new(n, decimals));
            (max, rule(decimals)).prop_map(move |(max, rule)| {
                let given = given.clone();
                let input = if fits {
                    fitting(&kind, given, other)
                } else {
                    given
                };
                let mut cell = criterion("x", "1", kind.clone(), rule);
                cell.max = max;
                cell.na = na.then(String::new);
                if matches!(cell.input, InputKind::Survey { .. }) {
                    cell.part = Part::Survey;
                }
                (cell, input)
            })
        },
    );
    let cells = proptest::collection::vec(cell, 1..4);
    proptest::collection::vec(cells, 1..4).prop_map(|domains| {
        let mut inputs = Vec::new();
        let domains = domains.into_iter().map(|cells| {
            let (cells, given): (Vec<_>, Vec<_>) = cells.into_iter().unzip();
            inputs.extend(given);
            domain("d", cells)
        });
        (domains.collect(), inputs)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]
    #[test]
    fn scoring_many_is_scoring_each(
        (domains, inputs) in sheet(), (lines, more) in sheet(), convert: bool, on_points: bool, caps in proptest::collection::vec(figure(1), 3), policy in 0..5, dp in proptest::option::of(0u32..4), domain_dp in proptest::option::of(0u32..3),
    ) {
        let rounding = |dp: Option<u32>| dp.map_or(Rounding::Exact, Rounding::Round);
        let mut scheme = scheme(domains);
        scheme.numeric.criterion = rounding(dp);
        scheme.numeric.domain = rounding(domain_dp);
        scheme.missing.not_applicable = match policy {
            0 => NotApplicable::RescaleIndex,
            1 => NotApplicable::RescaleDomain,
            2 => NotApplicable::FullPoints,
            3 => NotApplicable::Zero,
            _ => NotApplicable::Forbid,
        };
        if convert {
            scheme.missing.survey = NoSurvey::Convert;
        }
        if on_points {
            scheme.adjust_on = AdjustOn::Points;
        }
        let mut lines = lines.into_iter();
        scheme.adjust = lines.by_ref().zip([Sign::Plus, Sign::Minus, Sign::Plus]).zip(caps).map(|((block, sign), cap)| Adjustment {
            id: "a".into(),
            name: String::new(),
            sign,
            at_most: (!cap.is_zero()).then(|| cap.abs()),
            lines: block.criteria,
        }).collect();
        scheme.limits = vec![Limit { when: Condition::Below("d".into(), Decimal::TEN), band_at_most: "Khá".into() }];
        let inputs: Vec<Option<Input>> = inputs.into_iter().chain(more).collect();
        let plain = totals(&scheme, |at| inputs[at].as_ref());
        let quick = Scorer::new(&scheme).totals(|at| inputs[at].as_ref());
        prop_assert_eq!(plain, quick);
    }
}
