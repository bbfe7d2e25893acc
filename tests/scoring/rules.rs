//! Every rule with the inputs it may read, by worked examples of real tables.

use parplan::scheme::{InputKind, Late, Rule, Threshold::*};
use parplan::scoring::{Input, InputFault, Typed, Unfit, points};
use rust_decimal::Decimal;

use super::support::*;

#[test]
fn yes_no_and_levels() {
    let plan = criterion(
        "1",
        "1",
        InputKind::Choice,
        levels(&[
            ("kịp thời", "1"),
            ("không kịp thời", "0.5"),
            ("không ban hành", "0"),
        ]),
    );
    assert_eq!(earned(&plan, "Không kịp thời"), "0.5");
    assert_eq!(earned(&plan, "1"), "1");
}

#[test]
fn over_ninety_leaves_ninety_in_the_middle_band() {
    let rule = steps(&[(Gt(dec("90")), "2"), (Ge(dec("70")), "1")]);
    let percent = criterion("1", "2", InputKind::Percent { over: false }, rule.clone());
    for (typed, points) in [("90.00", "1"), ("90.01", "2"), ("69.99", "0"), ("70", "1")] {
        assert_eq!(earned(&percent, typed), points, "{typed}");
    }
    // 29/50 reaches 58 % exactly; a binary fraction would miss it.
    let rule = steps(&[(Ge(dec("58")), "2")]);
    let of = criterion("1", "2", ratio(), rule);
    assert_eq!(earned(&of, "29/50"), "2");
    assert_eq!(earned(&of, "57/99"), "0");
}

#[test]
fn a_rate_with_cap_and_floor() {
    let rule = Rule::Linear {
        cap: dec("85"),
        zero_at: Decimal::ZERO,
        floor: Some(dec("60")),
        below: Decimal::ZERO,
    };
    let paid = criterion("II.6", "10", InputKind::Percent { over: false }, rule);
    for (typed, points) in [("84", "9.88"), ("60", "7.06"), ("59.99", "0"), ("85", "10")] {
        assert_eq!(earned(&paid, typed), points, "{typed}");
    }
}

#[test]
fn a_rate_times_the_maximum_is_exact_before_it_is_rounded() {
    let on_time = criterion("2.1", "3", ratio(), linear("100"));
    assert_eq!(earned(&on_time, "99/120"), "2.48");
    let one = criterion("2.1", "1", ratio(), linear("100"));
    assert_eq!(earned(&one, "163/200"), "0.82");
    let third = points(&one, &Input::Ratio { done: 1, total: 3 }).unwrap();
    assert_eq!(third.to_string(), "1/3");
}

#[test]
fn a_survey_scale_begins_at_one() {
    let rule = Rule::Linear {
        cap: dec("5"),
        zero_at: dec("1"),
        floor: None,
        below: Decimal::ZERO,
    };
    let survey = criterion("1.6", "10.5", InputKind::survey(30), rule);
    assert_eq!(earned(&survey, "35@4.2"), "8.4");
    assert_eq!(earned(&survey, "30@1"), "0");
    // A mean off the scale is a slip, on either side.
    for text in ["30@0.5", "30@42"] {
        let fault = Input::read(text, &survey, Typed::File).unwrap_err();
        assert!(matches!(fault, InputFault::Outside { .. }), "{text}");
    }
    let n = 29;
    let few = Input::Survey { n, mean: dec("4") };
    assert_eq!(points(&survey, &few), Err(Unfit));
}

#[test]
fn counts_by_step_by_each_and_by_violation() {
    let two = steps(&[(Ge(dec("2")), "2"), (Ge(dec("1")), "1")]);
    let ideas = criterion("I.4", "2", InputKind::Count, two);
    assert_eq!(earned(&ideas, "3"), "2");
    let each = |start: &str, each: &[&str]| Rule::Tally {
        start: dec(start),
        each: each.iter().map(|e| dec(e)).collect(),
        floor: Decimal::ZERO,
        late: Late::default(),
    };
    let documents = criterion("3.2", "2", InputKind::Count, each("0", &["0.5"]));
    assert_eq!(earned(&documents, "3"), "1.5");
    assert_eq!(earned(&documents, "6"), "2");
    let names = InputKind::Counts(vec!["muộn".into(), "sai".into()]);
    let reports = criterion("1.4", "1", names, each("1", &["-0.25", "-0.5"]));
    assert_eq!(earned(&reports, "1;1"), "0.25");
    assert_eq!(earned(&reports, "2;3"), "0");
    let huge = Input::Counts([u64::MAX, u64::MAX].into());
    assert!(points(&reports, &huge).unwrap().is_zero());
}

#[test]
fn days_late_by_step_and_by_day() {
    let rule = steps(&[(Le(dec("30")), "3"), (Le(dec("60")), "1.5")]);
    let plan = criterion("I.1", "3", InputKind::Dates, rule);
    for (typed, points) in [
        ("2017-01-10>2017-01-01", "3"),
        ("2017-01-10>2017-02-09", "3"),
        ("10/01/2017>10/02/2017", "1.5"),
        ("2017-01-10>", "0"),
    ] {
        assert_eq!(earned(&plan, typed), points, "{typed}");
    }
    let rule = Rule::Tally {
        start: dec("2"),
        each: vec![dec("-0.5")],
        floor: dec("0.25"),
        late: Late::default(),
    };
    let report = criterion("I.2", "2", InputKind::Dates, rule);
    assert_eq!(earned(&report, "2024-02-28>2024-03-01"), "1");
    assert_eq!(earned(&report, "2024-02-28>"), "0.25");
}

#[test]
fn an_answer_of_another_kind_is_unfit_and_never_zero() {
    let yes = criterion("1", "1", InputKind::Choice, levels(&[("có", "1")]));
    let percent = criterion("1", "1", InputKind::Percent { over: false }, linear("100"));
    let of = criterion("1", "1", ratio(), linear("100"));
    let nothing = Input::Ratio { done: 0, total: 0 };
    for (criterion, input) in [
        (&yes, Input::Choice(1)),
        (&yes, Input::Number(dec("1"))),
        (&percent, Input::Choice(0)),
        (&percent, Input::Ratio { done: 1, total: 2 }),
        (&of, nothing),
    ] {
        assert_eq!(points(criterion, &input), Err(Unfit), "{input}");
    }
}
