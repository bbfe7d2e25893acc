//! What is absent: not applicable, not answered, and the figures shown meanwhile.

use parplan::scheme::{NotApplicable, NotScored, Rounding, Scheme};
use parplan::scoring::{Exact, Input, State, evaluate, explain, published, totals, what_if};

use super::support::*;

fn inputs(list: &[Option<Input>]) -> Vec<Option<&Input>> {
    list.iter().map(Option::as_ref).collect()
}

fn index(scheme: &Scheme, list: &[Option<Input>]) -> Option<String> {
    let index = evaluate(scheme, &inputs(list)).totals.index;
    index.map(|figure| figure.published.to_string())
}

/// Domain 1 of 20 points, half of them not applicable and 5 of the rest earned; domain 2
/// of 80, all earned.
fn half_a_domain() -> (Scheme, Vec<Option<Input>>) {
    let first = domain("1", vec![entered("1.1", "10"), entered("1.2", "10")]);
    let scheme = scheme(vec![first, domain("2", vec![entered("2.1", "80")])]);
    (
        scheme,
        vec![Some(Input::NotApplicable), number("5"), number("80")],
    )
}

#[test]
fn each_policy_gives_its_own_index() {
    let (mut scheme, list) = half_a_domain();
    for (policy, expected) in [
        (NotApplicable::RescaleIndex, "94.44"),
        (NotApplicable::RescaleDomain, "90.00"),
        (NotApplicable::FullPoints, "95.00"),
        (NotApplicable::Zero, "85.00"),
    ] {
        scheme.missing.not_applicable = policy;
        assert_eq!(
            index(&scheme, &list).as_deref(),
            Some(expected),
            "{policy:?}"
        );
    }
    scheme.missing.not_applicable = NotApplicable::Forbid;
    let found = evaluate(&scheme, &inputs(&list));
    assert_eq!(found.cells.first(), Some(&State::Unfit));
    assert!(!found.totals.is_ranked(&scheme));
}

#[test]
fn a_domain_that_does_not_apply_is_no_domain_of_zero() {
    let (mut scheme, _) = half_a_domain();
    let na = || Some(Input::NotApplicable);
    for policy in [NotApplicable::RescaleIndex, NotApplicable::RescaleDomain] {
        scheme.missing.not_applicable = policy;
        assert_eq!(
            index(&scheme, &[na(), na(), number("80")]).as_deref(),
            Some("100.00")
        );
        let zero = [number("0"), number("0"), number("80")];
        assert_eq!(index(&scheme, &zero).as_deref(), Some("80.00"));
        assert_eq!(index(&scheme, &[na(), na(), na()]), None);
    }
}

#[test]
fn zero_not_applicable_open_and_unfit_stay_apart() {
    let scheme = scheme(vec![domain(
        "1",
        ["a", "b", "c", "d"].map(|id| entered(id, "25")).into(),
    )]);
    let list = [
        number("0"),
        Some(Input::NotApplicable),
        None,
        Some(Input::Choice(0)),
    ];
    let found = evaluate(&scheme, &inputs(&list));
    let zero = State::Scored(Exact::ZERO);
    assert_eq!(
        found.cells,
        [zero, State::NotApplicable, State::Open, State::Unfit]
    );
    assert_eq!(found.totals.open_cells, 2);
    let third = Exact::fraction(100, 3);
    assert_eq!(found.totals.complete, third);
}

#[test]
fn open_answers_show_what_is_and_what_may_be() {
    let cells = ["a", "b"].map(|id| entered(id, "50"));
    let mut scheme = scheme(vec![domain("1", cells.into())]);
    let list = [number("40"), None];
    let found = evaluate(&scheme, &inputs(&list)).totals;
    let shown =
        [found.so_far, found.index, found.at_best].map(|f| f.unwrap().published.to_string());
    assert_eq!(shown, ["80.00", "40.00", "90.00"]);
    let ranked = |scheme: &Scheme| totals(scheme, |at| inputs(&list)[at]).is_ranked(scheme);
    assert!(!ranked(&scheme));
    scheme.missing.not_scored = NotScored::Zero;
    assert!(ranked(&scheme));
}

#[test]
fn sums_are_rounded_once() {
    let parts = [
        "9.245", "8.975", "12.035", "9.145", "12.18", "10.695", "12.235", "14.975",
    ];
    let cell = |at: usize| domain(&at.to_string(), vec![entered("x", "12.5")]);
    let mut scheme = scheme((0..8).map(cell).collect());
    scheme
        .domains
        .iter_mut()
        .for_each(|d| d.criteria[0].max = dec("15"));
    let list = parts.map(number);
    let sum = evaluate(&scheme, &inputs(&list)).totals.all.got;
    assert_eq!(sum.to_string(), "89.485");
    assert_eq!(published(&sum, 2).to_string(), "89.49");

    let of = Exact::from(dec("67.32"))
        .times(&Exact::HUNDRED)
        .over(&Exact::from(96));
    assert_eq!(published(&of.unwrap(), 2).to_string(), "70.13");
}

#[test]
fn a_rounded_sum_stays_within_what_is_possible() {
    let mut scheme = scheme(vec![domain(
        "1",
        vec![entered("a", "5.05"), entered("b", "4.95")],
    )]);
    scheme.numeric.domain = Rounding::Round(1);
    scheme.numeric.at_most = dec("110");
    let list = [number("5.05"), Some(Input::NotApplicable)];
    assert_eq!(index(&scheme, &list).as_deref(), Some("100.00"));
}

#[test]
fn what_may_still_come_is_rounded_like_the_sum_it_becomes() {
    let mut scheme = scheme(vec![
        domain("1", vec![entered("a", "4.6"), entered("b", "5.4")]),
        domain("2", vec![entered("c", "90")]),
    ]);
    scheme.numeric.domain = Rounding::Round(0);
    let list = [number("4.6"), None, number("0")];
    let totals = evaluate(&scheme, &inputs(&list)).totals;
    let print =
        |figure: &Option<parplan::scoring::Figure>| figure.as_ref().unwrap().published.to_string();
    // 4.6 of 94.6; 10 of 100; the index itself is 5 of 100.
    assert_eq!(print(&totals.so_far), "4.86");
    assert_eq!(print(&totals.at_best), "10.00");
    assert_eq!(print(&totals.index), "5.00");
}

#[test]
fn without_any_answer_there_is_no_place_whatever_the_least() {
    let mut scheme = scheme(vec![domain(
        "1",
        vec![entered("a", "5"), entered("b", "95")],
    )]);
    scheme.missing.min_complete = dec("0");
    let ranked =
        |list: &[Option<Input>]| evaluate(&scheme, &inputs(list)).totals.is_ranked(&scheme);
    assert!(!ranked(&[None, None]));
    assert!(ranked(&[number("0"), None]));
}

#[test]
fn the_band_reads_the_published_index() {
    let scheme = scheme(vec![domain("1", vec![entered("a", "100")])]);
    let list = [number("79.995")];
    let found = evaluate(&scheme, &inputs(&list)).totals.index.unwrap();
    assert_eq!(found.published.to_string(), "80.00");
    assert_eq!(
        scheme.bands[scheme.band_of(found.published).unwrap()].name,
        "Tốt"
    );
    assert_eq!(
        scheme.bands[scheme.band_of(dec("79.99")).unwrap()].name,
        "Khá"
    );
}

#[test]
fn thirds_stay_exact_unless_the_scheme_rounds_each_criterion() {
    let cells: Vec<_> = (0..3)
        .map(|at| criterion(&at.to_string(), "1", ratio(), linear("100")))
        .collect();
    let mut scheme = scheme(vec![domain("1", cells)]);
    scheme.numeric.index = 6;
    let list = [1, 1, 1].map(|done| Some(Input::Ratio { done, total: 3 }));
    assert_eq!(index(&scheme, &list).as_deref(), Some("33.333333"));
    scheme.numeric.criterion = Rounding::Round(2);
    assert_eq!(index(&scheme, &list).as_deref(), Some("33.000000"));
    assert_eq!(
        explain(&scheme, &inputs(&list)).criteria[0].raw,
        Exact::fraction(1, 3)
    );
}

#[test]
fn hundreds_of_different_denominators_stay_exact() {
    let cells = (0..100).map(|at| criterion(&at.to_string(), "1", ratio(), linear("100")));
    let scheme = scheme(vec![domain("1", cells.collect())]);
    // Σ 1/(k(k+1)) for k = 1..100 is 100/101.
    let list: Vec<_> = (1..=100u64)
        .map(|k| {
            Some(Input::Ratio {
                done: 1,
                total: k * (k + 1),
            })
        })
        .collect();
    let sum = evaluate(&scheme, &inputs(&list)).totals.all.got;
    assert_eq!(Some(sum), Exact::fraction(100, 101));
    // Primes drive the common denominator far beyond 128 bits.
    let primes = (2..1000u64)
        .filter(|n| (2..*n).all(|d| n % d != 0))
        .take(100);
    let list: Vec<_> = primes
        .map(|p| {
            Some(Input::Ratio {
                done: p - 1,
                total: p,
            })
        })
        .collect();
    let found = evaluate(&scheme, &inputs(&list)).totals;
    let one_less = Exact::from(100).minus(&found.all.got);
    let reciprocals = list
        .iter()
        .flatten()
        .fold(Exact::ZERO, |sum, input| match input {
            Input::Ratio { total, .. } => {
                sum.plus(&Exact::fraction(1, i128::from(*total)).unwrap())
            }
            _ => sum,
        });
    assert_eq!(one_less, reciprocals);
    assert!(found.index.unwrap().exact.to_decimal().is_none());
}

#[test]
fn one_answer_replaced_is_the_whole_evaluated_anew() {
    let (scheme, list) = half_a_domain();
    let new = Input::Number(dec("7.5"));
    let changed = what_if(&scheme, |at| list[at].as_ref(), 1, Some(&new));
    let mut full = list.clone();
    full[1] = Some(new.clone());
    assert_eq!(changed, evaluate(&scheme, &inputs(&full)).totals);
}
