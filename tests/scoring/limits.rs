//! Caps on the band: they read the points as the index counts them.

use parplan::scheme::*;
use parplan::scoring::{Input, Totals, totals};
use proptest::prelude::*;

use crate::support::{dec, domain, entered, number, scheme};

const CAPPED: &str = "Khá";

fn capped(mut scheme: Scheme, when: Condition) -> Scheme {
    scheme.limits = vec![Limit {
        when,
        band_at_most: CAPPED.into(),
    }];
    scheme
}

/// Two criteria of 10 points and one of 80.
fn three() -> Scheme {
    scheme(vec![
        domain("1", vec![entered("1.1", "10"), entered("1.2", "10")]),
        domain("2", vec![entered("2.1", "80")]),
    ])
}

fn sums(scheme: &Scheme, inputs: &[Option<Input>]) -> Totals {
    totals(scheme, |at| inputs.get(at).and_then(Option::as_ref))
}

fn holds(scheme: &Scheme, inputs: &[Option<Input>]) -> bool {
    !sums(scheme, inputs).limits.is_empty()
}

fn below(id: &str, points: &str) -> Condition {
    Condition::Below(id.into(), dec(points))
}

#[test]
fn an_answer_left_out_is_no_way_around_a_cap() {
    for (id, least) in [("1.1", "1"), ("1", "11")] {
        let scheme = capped(three(), below(id, least));
        let others = [number("10"), number("80")];
        let [second, third] = others.clone();
        assert!(holds(
            &scheme,
            &[number("0"), second.clone(), third.clone()]
        ));
        assert!(holds(&scheme, &[None, second, third]), "{id}");
        let [second, third] = others;
        assert!(!holds(&scheme, &[number("1"), second, third]));
    }
}

#[test]
fn what_left_the_maximum_caps_nothing_and_what_counts_as_zero_does() {
    let mut scheme = capped(three(), below("1.1", "1"));
    let sheet = [Some(Input::NotApplicable), number("10"), number("80")];
    for (policy, held) in [
        (NotApplicable::RescaleIndex, false),
        (NotApplicable::RescaleDomain, false),
        (NotApplicable::FullPoints, false),
        (NotApplicable::Zero, true),
    ] {
        scheme.missing.not_applicable = policy;
        assert_eq!(holds(&scheme, &sheet), held, "{policy:?}");
    }
}

#[test]
fn a_survey_that_was_not_held_caps_nothing() {
    for not_scored in [NotScored::Provisional, NotScored::Zero] {
        let mut scheme = capped(three(), below("1.1", "1"));
        scheme.domains[0].criteria[0].part = Part::Survey;
        scheme.missing.not_scored = not_scored;
        let sheet = [None, number("10"), number("80")];
        assert!(holds(&scheme, &sheet), "the index counts it as 0");
        scheme.missing.survey = NoSurvey::Convert;
        let converted = sums(&scheme, &sheet);
        assert!(converted.converted);
        assert_eq!(converted.limits, Vec::<usize>::new());
    }
}

#[test]
fn a_bonus_without_a_cap_is_measured_by_all_its_lines() {
    let block = |at_most| Adjustment {
        id: "B".into(),
        name: "Thưởng".into(),
        sign: Sign::Plus,
        at_most,
        lines: vec![entered("B.1", "4"), entered("B.2", "6")],
    };
    let when = Condition::BelowPercent("B".into(), dec("50"));
    let mut scheme = capped(three(), when);
    let sheet = |bonus| {
        let full = [number("10"), number("10"), number("80")];
        [&full[..], &[number(bonus), None]].concat()
    };
    scheme.adjust = vec![block(None)];
    assert!(holds(&scheme, &sheet("4")), "4 of 10");
    scheme.adjust = vec![block(Some(dec("8")))];
    assert!(!holds(&scheme, &sheet("4")), "4 of 8");
}

#[test]
fn a_domain_that_keeps_its_points_is_looked_at_with_all_of_them() {
    let mut scheme = capped(three(), below("1", "15"));
    let half = [number("10"), Some(Input::NotApplicable), number("80")];
    assert!(holds(&scheme, &half), "10 of 10");
    scheme.missing.not_applicable = NotApplicable::RescaleDomain;
    assert!(!holds(&scheme, &half), "20 of 20");
    assert!(holds(&scheme, &[number("8"), number("6"), number("80")]));
}

#[test]
fn an_empty_line_of_a_bonus_is_0_with_or_without_a_survey() {
    let mut scheme = capped(three(), below("B.1", "2"));
    scheme.domains[0].criteria[0].part = Part::Survey;
    scheme.missing.survey = NoSurvey::Convert;
    let mut line = entered("B.1", "5");
    line.part = Part::Survey;
    scheme.adjust = vec![Adjustment {
        id: "B".into(),
        name: "Thưởng".into(),
        sign: Sign::Plus,
        at_most: None,
        lines: vec![line],
    }];
    let converted = [None, number("10"), number("80"), None];
    assert!(sums(&scheme, &converted).converted);
    assert!(holds(&scheme, &converted));
    assert!(holds(
        &scheme,
        &[number("1"), number("10"), number("80"), None]
    ));
}

fn policies() -> impl Strategy<Value = NotApplicable> {
    proptest::sample::select(vec![
        NotApplicable::RescaleIndex,
        NotApplicable::RescaleDomain,
        NotApplicable::FullPoints,
        NotApplicable::Zero,
    ])
}

fn answer(most: u32) -> impl Strategy<Value = Option<Input>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(Input::NotApplicable)),
        4 => (0..=most * 1000).prop_map(|n| Some(Input::Number(rust_decimal::Decimal::new(n.into(), 3)))),
    ]
}

proptest! {
    #[test]
    fn a_zero_is_never_worse_than_no_answer(
        sheet in (answer(10), answer(10), answer(80)), at in 0usize..3, least in 1u32..80, policy in policies(), of_domain: bool,
    ) {
        let id = if of_domain { "1" } else { "1.1" };
        let mut scheme = capped(three(), below(id, &least.to_string()));
        scheme.missing.not_applicable = policy;
        let mut open = vec![sheet.0, sheet.1, sheet.2];
        open[at] = None;
        let mut zero = open.clone();
        zero[at] = number("0");
        let (open, zero) = (sums(&scheme, &open), sums(&scheme, &zero));
        prop_assert_eq!(&open.index, &zero.index);
        prop_assert_eq!(open.band(&scheme), zero.band(&scheme));
    }

    #[test]
    fn no_rounding_lifts_a_sum_above_its_maximum(
        sheet in (answer(10), answer(10), answer(80)), fine in 1u32..999, dp in 0u32..3, policy in policies(), most in 100u32..120,
    ) {
        let fine = format!("9.{fine:03}");
        let mut scheme = scheme(vec![
            domain("1", vec![entered("1.1", &fine), entered("1.2", "10")]),
            domain("2", vec![entered("2.1", "80")]),
        ]);
        scheme.numeric.domain = Rounding::Round(dp);
        scheme.numeric.at_most = most.into();
        scheme.missing.not_applicable = policy;
        let first = match sheet.0 {
            Some(Input::Number(value)) => Some(Input::Number(value.min(dec(&fine)))),
            other => other,
        };
        let sums = sums(&scheme, &[first, sheet.1, sheet.2]);
        for domain in &sums.domains {
            prop_assert!(domain.got <= domain.possible);
        }
        if let Some(index) = sums.index {
            prop_assert!(index.published <= rust_decimal::Decimal::ONE_HUNDRED);
        }
    }
}
