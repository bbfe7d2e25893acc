//! What a person reads about rules, answers, faults and derivations.

use parplan::scheme::{
    Adjustment, InputKind, Late, NotApplicable, Rounding, Rule, Sign, Threshold::*,
};
use parplan::scoring::{Input, InputFault, Typed, explain, explain_cell};
use parplan::words::scoring::{EN, VI};

use super::support::*;

#[test]
fn a_rule_is_one_line() {
    let percent = InputKind::Percent { over: false };
    let inspected = criterion(
        "1.3",
        "2",
        percent,
        steps(&[(Ge(dec("30")), "2"), (Gt(dec("20")), "1")]),
    );
    assert_eq!(
        (VI.rule)(&inspected),
        "≥ 30 % → 2 điểm; > 20 % → 1 điểm; còn lại → 0"
    );
    assert_eq!(
        (EN.rule)(&inspected),
        "≥ 30 % → 2 points; > 20 % → 1 point; otherwise → 0"
    );
    let plan = criterion(
        "1.1",
        "1.5",
        InputKind::Dates,
        steps(&[(Le(dec("0")), "1.5"), (Le(dec("15")), "0.75")]),
    );
    assert_eq!(
        (VI.rule)(&plan),
        "≤ 0 ngày chậm → 1,5 điểm; ≤ 15 ngày chậm → 0,75 điểm; còn lại → 0"
    );
    let rule = Rule::Linear {
        cap: dec("100"),
        zero_at: dec("0"),
        floor: Some(dec("80")),
        below: dec("0"),
    };
    let done = criterion("1.2", "3", ratio(), rule);
    assert_eq!(
        (VI.rule)(&done),
        "≥ 100 % → 3 điểm; từ 80 % → theo tỷ lệ; < 80 % → 0 điểm"
    );
    let names = InputKind::Counts(vec!["báo cáo muộn".into(), "báo cáo sai".into()]);
    let rule = Rule::Tally {
        start: dec("1"),
        each: vec![dec("-0.25"), dec("-0.5")],
        floor: dec("0"),
        late: Late::default(),
    };
    let reports = criterion("1.4", "1", names, rule);
    assert_eq!(
        (VI.rule)(&reports),
        "từ 1 điểm; mỗi báo cáo muộn trừ 0,25; mỗi báo cáo sai trừ 0,5; không dưới 0, không quá 1"
    );
}

#[test]
fn an_example_shows_what_may_be_typed() {
    let choice = criterion(
        "1",
        "1",
        InputKind::Choice,
        levels(&[("có", "1"), ("không", "0")]),
    );
    assert_eq!(
        (VI.example)(&choice),
        "1 = có; 2 = không; NA nếu không áp dụng (không phát sinh)"
    );
    let kinds = [
        (ratio(), linear("100")),
        (InputKind::Percent { over: false }, linear("100")),
        (InputKind::Count, steps(&[])),
        (InputKind::Counts(vec!["a".into(), "b".into()]), steps(&[])),
        (InputKind::Dates, steps(&[])),
        (InputKind::survey(30), linear("5")),
        (InputKind::Points { step: dec("0.25") }, Rule::AsEntered),
    ];
    for (kind, rule) in kinds {
        let mut cell = criterion("1", "2", kind, rule);
        cell.na = None;
        for words in [&VI, &EN] {
            let example = (words.example)(&cell);
            let typed = example
                .trim_start_matches("ví dụ ")
                .trim_start_matches("such as ");
            assert!(
                Input::read(typed, &cell, Typed::Keyboard).is_ok(),
                "{example}"
            );
        }
    }
}

#[test]
fn a_working_shows_the_figures() {
    let mut scheme = scheme(vec![domain("1", vec![entered("x", "100")])]);
    scheme.numeric.criterion = Rounding::Round(2);
    let line = |cell: &_, text: &str| {
        let input = Input::read(text, cell, Typed::File).unwrap();
        (VI.working)(&explain_cell(&scheme, cell, Some(&input)))
    };
    let on_time = criterion("2.1", "3", ratio(), linear("100"));
    assert_eq!(line(&on_time, "99/120"), "3 × 99/120 = 2,475 → 2,48");
    assert_eq!(line(&on_time, "1/3"), "3 × 1/3 = 1");
    assert_eq!(line(&on_time, "1/7"), "3 × 1/7 ≈ 0,428571 → 0,43");
    assert_eq!(line(&on_time, "7/7"), "7/7 = 100 % ≥ 100 %: 3");
    assert_eq!(line(&on_time, "NA"), "không áp dụng");
    let paid = criterion("2.2", "10", ratio(), linear("85"));
    assert_eq!(
        line(&paid, "84/100"),
        "10 × 84/100 × 100/85 ≈ 9,882353 → 9,88"
    );
    let rule = Rule::Linear {
        cap: dec("5"),
        zero_at: dec("1"),
        floor: None,
        below: dec("0"),
    };
    let survey = criterion("2.3", "10.5", InputKind::survey(1), rule);
    assert_eq!(line(&survey, "35@4.2"), "10,5 × (4,2 − 1)/(5 − 1) = 8,4");
    let rule = Rule::Tally {
        start: dec("1"),
        each: vec![dec("-0.25"), dec("-0.5")],
        floor: dec("0"),
        late: Late::default(),
    };
    let reports = criterion(
        "2.4",
        "1",
        InputKind::Counts(vec!["m".into(), "s".into()]),
        rule,
    );
    assert_eq!(
        line(&reports, "2;3"),
        "1 − 2 × 0,25 − 3 × 0,5 = -1, trong giới hạn: 0"
    );
    let plan = criterion("2.5", "3", InputKind::Dates, steps(&[(Le(dec("30")), "3")]));
    assert_eq!(
        line(&plan, "2017-01-01>2017-01-11"),
        "chậm 10 ngày, ≤ 30 ngày chậm: 3"
    );
    assert_eq!(
        line(&plan, "2017-01-01>"),
        "chưa thực hiện, không đạt mức nào: 0"
    );
}

#[test]
fn a_derivation_ends_with_the_index_and_its_band() {
    let cells = vec![
        criterion("1.1", "4", ratio(), linear("100")),
        entered("1.2", "96"),
    ];
    let mut scheme = scheme(vec![domain("1", cells)]);
    let (na, points) = (Input::NotApplicable, Input::Number(dec("67.32")));
    let inputs = [Some(&na), Some(&points)];
    let lines = (VI.derivation)(&explain(&scheme, &inputs));
    assert_eq!(
        lines,
        [
            "1 Lĩnh vực 1",
            "  1.1 Tiêu chí 1.1: không áp dụng (tối đa 4)",
            "  1.2 Tiêu chí 1.2: 67,32 (tối đa 96)",
            "  Cộng lĩnh vực: 67,32/96 (70,13 %)",
            "Chỉ số: 100 × 67,32/96 = 70,125 → 70,13",
            "Xếp loại: Khá",
        ]
    );
    scheme.missing.not_applicable = NotApplicable::RescaleDomain;
    let lines = (EN.derivation)(&explain(&scheme, &inputs));
    assert_eq!(
        lines[4],
        "Index: 100 × (100 × 67.32/96)/(100) = 70.125 → 70.13"
    );
}

#[test]
fn a_refusal_says_what_is_allowed() {
    let text = || "4,6".to_owned();
    let fault = InputFault::OffStep {
        text: text(),
        step: dec("0.25"),
        below: dec("4.5"),
        above: dec("4.75"),
    };
    assert_eq!(
        (VI.fault)(&fault),
        "\"4,6\" không phải là bội số của 0,25; gần nhất là 4,5 hoặc 4,75."
    );
    let fault = InputFault::CommaInFile(text());
    assert_eq!(
        (EN.fault)(&fault),
        "\"4,6\": files write decimals with a point, such as 4.6."
    );
}

/// The last arithmetic of a scheme with a bonus of up to `most` points, all earned.
fn with_bonus(most: &str, desk: &str) -> String {
    let mut scheme = scheme(vec![domain("1", vec![entered("1.1", "100")])]);
    scheme.adjust = vec![Adjustment {
        id: "B".into(),
        name: "Thưởng".into(),
        sign: Sign::Plus,
        at_most: None,
        lines: vec![entered("B.1", most)],
    }];
    let list = [number(desk), number(most)];
    let inputs: Vec<_> = list.iter().map(Option::as_ref).collect();
    let lines = (VI.derivation)(&explain(&scheme, &inputs));
    let index = lines.into_iter().find(|line| line.starts_with("Chỉ số"));
    index.unwrap()
}

#[test]
fn an_index_brought_down_to_the_most_says_so() {
    assert_eq!(
        with_bonus("3", "100"),
        "Chỉ số: 100 × 100/100 + 3 = 103, tối đa 100 → 100,00"
    );
    assert_eq!(
        with_bonus("3", "90"),
        "Chỉ số: 100 × 90/100 + 3 = 93 → 93,00"
    );
}

#[test]
fn a_rounded_sum_shows_what_it_was() {
    let mut scheme = scheme(vec![domain(
        "1",
        vec![entered("1.1", "50"), entered("1.2", "50")],
    )]);
    scheme.numeric.domain = Rounding::Round(1);
    let list = [number("40.125"), number("40")];
    let inputs: Vec<_> = list.iter().map(Option::as_ref).collect();
    let lines = (EN.derivation)(&explain(&scheme, &inputs));
    assert!(
        lines.contains(&"  Domain: 80.125 → 80.1/100 (80.10 %)".to_owned()),
        "{lines:#?}"
    );
}

#[test]
fn open_answers_are_told_beside_the_index() {
    let scheme = scheme(vec![domain(
        "1",
        vec![entered("1.1", "50"), entered("1.2", "50")],
    )]);
    let told = |list: &[Option<Input>]| {
        let inputs: Vec<_> = list.iter().map(Option::as_ref).collect();
        (VI.derivation)(&explain(&scheme, &inputs))
    };
    let lines = told(&[number("40"), None]);
    assert!(
        lines.contains(&"  1 tiêu chí chưa chấm đang tính 0 điểm; tính trên phần đã chấm: 80,00; nếu các ô còn trống đạt tối đa: 90,00".to_owned()),
        "{lines:#?}"
    );
    let nothing = told(&[None, None]);
    assert!(
        nothing.contains(&"Chỉ số: chưa có điểm".to_owned()),
        "{nothing:#?}"
    );
}
