//! What a person reads about rules, answers, faults and derivations.

use parplan::scheme::{
    Adjustment, BallotOption, Condition, Criterion, InputKind, Late, Limit, NotApplicable, Refused,
    Rounding, Rule, Sign, Threshold::*,
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
        "đúng hạn → 1,5 điểm; ≤ 15 ngày chậm → 0,75 điểm; còn lại → 0"
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
    assert_eq!(line(&on_time, "7/7"), "7/7 = 100 %, ≥ 100 %: 3");
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
    assert_eq!(
        line(&survey, "35@4.2"),
        "35 phiếu, trung bình 4,2: 10,5 × (4,2 − 1)/(5 − 1) = 8,4"
    );
    let rule = Rule::Tally {
        start: dec("1"),
        each: vec![dec("-0.25"), dec("-0.5")],
        floor: dec("0"),
        late: Late::default(),
    };
    let reports = criterion(
        "2.4",
        "1",
        InputKind::Counts(vec!["báo cáo muộn".into(), "báo cáo sai".into()]),
        rule,
    );
    assert_eq!(
        line(&reports, "2;3"),
        "1 − 2 báo cáo muộn × 0,25 − 3 báo cáo sai × 0,5 = −1, không thấp hơn 0: 0"
    );
    let plan = criterion("2.5", "3", InputKind::Dates, steps(&[(Le(dec("30")), "3")]));
    assert_eq!(
        line(&plan, "2017-01-01>2017-01-11"),
        "chậm 10 ngày (≤ 30): 3"
    );
    assert_eq!(line(&plan, "2017-01-01>2016-12-30"), "đúng hạn: 3");
    assert_eq!(
        line(&plan, "2017-01-01>2017-02-01"),
        "chậm 31 ngày, không đạt mức nào: 0"
    );
    assert_eq!(
        line(&plan, "2017-01-01>"),
        "chưa thực hiện, không đạt mức nào: 0"
    );
}

/// A line of a working in both languages.
fn both(cell: &Criterion, text: &str) -> [String; 2] {
    let scheme = scheme(vec![domain("1", vec![entered("x", "100")])]);
    let input = Input::read(text, cell, Typed::File).unwrap();
    let step = explain_cell(&scheme, cell, Some(&input));
    [(VI.working)(&step), (EN.working)(&step)]
}

fn by_days(start: &str, max: &str, each: &str, late: Late) -> Criterion {
    let rule = Rule::Tally {
        start: dec(start),
        each: vec![dec(each)],
        floor: dec("0"),
        late,
    };
    criterion("1", max, InputKind::Dates, rule)
}

#[test]
fn days_are_told_with_what_of_them_counts() {
    let free = Late {
        free: 3,
        ..Late::default()
    };
    let plan = by_days("2", "2", "-0.1", free);
    assert_eq!(both(&plan, "2026-03-10>2026-03-10")[0], "đúng hạn: 2");
    assert_eq!(
        both(&plan, "2026-03-10>2026-03-12"),
        [
            "chậm 2 ngày, được ân hạn 3 ngày: 2",
            "2 days late, within 3 of grace: 2"
        ]
    );
    assert_eq!(
        both(&plan, "2026-03-10>2026-03-18"),
        [
            "chậm 8 ngày, ân hạn 3, tính 5: 2 − 5 × 0,1 = 1,5",
            "8 days late, 3 of grace, 5 counted: 2 − 5 × 0.1 = 1.5"
        ]
    );
    let penalty = Late {
        free: 3,
        first: Some((1, dec("0.5"))),
        refused: None,
    };
    let sent = by_days("0", "4", "0.5", penalty);
    assert_eq!(
        both(&sent, "2026-03-10>2026-03-15"),
        [
            "chậm 5 ngày, ân hạn 3, tính 2: 0 + 0,5 (1 ngày đầu) + 1 × 0,5 = 1",
            "5 days late, 3 of grace, 2 counted: 0 + 0.5 (the first day) + 1 × 0.5 = 1"
        ]
    );
    assert_eq!(
        both(&sent, "2026-03-10>2026-03-14")[0],
        "chậm 4 ngày, ân hạn 3, tính 1: 0 + 0,5 (1 ngày đầu) = 0,5"
    );
}

#[test]
fn never_done_and_refused_as_too_late_are_told_apart() {
    let refused = |refused| Late {
        refused: Some(refused),
        ..Late::default()
    };
    let sent = by_days("2", "2", "-0.5", refused(Refused::Days(7)));
    assert_eq!(
        both(&sent, "2026-03-10>"),
        ["chưa thực hiện: 0", "never done: 0"]
    );
    assert_eq!(
        both(&sent, "2026-03-10>2026-03-18"),
        ["chậm 8 ngày, quá 7 ngày: 0", "8 days late, more than 7: 0"]
    );
    let day = jiff::civil::date(2026, 12, 20);
    let sheet = by_days("0", "4", "1", refused(Refused::After(day)));
    assert_eq!(
        both(&sheet, "2026-12-15>2026-12-21"),
        [
            "nộp sau hạn cuối 20/12/2026: 4",
            "handed in after the last day, 2026-12-20: 4"
        ]
    );
}

#[test]
fn a_count_says_that_it_is_one_and_a_bound_which() {
    let ideas = criterion("1", "5", InputKind::Count, steps(&[(Ge(dec("1")), "2.5")]));
    assert_eq!(
        both(&ideas, "1"),
        ["số lượng 1, ≥ 1: 2,5", "count 1, ≥ 1: 2.5"]
    );
    let tally = |start: &str, each: &str, floor: &str| {
        let rule = Rule::Tally {
            start: dec(start),
            each: vec![dec(each)],
            floor: dec(floor),
            late: Late::default(),
        };
        criterion("1", "5", InputKind::Count, rule)
    };
    assert_eq!(
        both(&tally("4", "-0.5", "1"), "9"),
        [
            "số lượng 9: 4 − 9 × 0,5 = −0,5, không thấp hơn 1: 1",
            "count 9: 4 − 9 × 0.5 = −0.5, not below 1: 1"
        ]
    );
    assert_eq!(
        both(&tally("0", "1", "0"), "7")[0],
        "số lượng 7: 0 + 7 × 1 = 7, không quá 5: 5"
    );
}

#[test]
fn ballots_are_told_by_option() {
    let option = |label: &str, worth: &str| BallotOption {
        label: label.into(),
        worth: dec(worth),
    };
    let options = vec![
        option("A", "100"),
        option("B", "60"),
        option("C", "20"),
        option("D", "0"),
    ];
    let kind = InputKind::Survey {
        min_n: 1,
        scale: None,
        options,
    };
    let asked = criterion("1", "2", kind.clone(), linear("100"));
    assert_eq!(
        both(&asked, "10;5;3;2")[0],
        "A 10, B 5, C 3, D 2: (10 × 100 + 5 × 60 + 3 × 20 + 2 × 0)/20 = 68 %; 2 × 68/100 = 1,36"
    );
    assert_eq!(
        both(&asked, "1;2;0;0")[0],
        "A 1, B 2, C 0, D 0: (1 × 100 + 2 × 60 + 0 × 20 + 0 × 0)/3 ≈ 73,333333 %; 2 × (220/3)/100 ≈ 1,466667"
    );
    let asked = criterion("1", "2", kind, steps(&[(Ge(dec("60")), "2")]));
    assert_eq!(
        both(&asked, "1;0;0;0")[0],
        "A 1, B 0, C 0, D 0: (1 × 100 + 0 × 60 + 0 × 20 + 0 × 0)/1 = 100 %, ≥ 60 %: 2"
    );
}

#[test]
fn a_cap_on_the_band_names_what_it_looks_at_and_whether_it_matters() {
    let mut scheme = scheme(vec![
        domain("1", vec![entered("1.1", "50")]),
        domain("2", vec![entered("2.1", "50")]),
    ]);
    scheme.adjust = vec![Adjustment {
        id: "V".into(),
        name: "Vi phạm".into(),
        sign: Sign::Minus,
        at_most: None,
        lines: vec![entered("V.1", "5")],
    }];
    let limit = |when, band: &str| Limit {
        when,
        band_at_most: band.into(),
    };
    scheme.limits = vec![
        limit(Condition::BelowPercent("2".into(), dec("70")), "Khá"),
        limit(Condition::Below("2.1".into(), dec("35")), "Tốt"),
        limit(Condition::AtLeast("V".into(), dec("1")), "Khá"),
        limit(Condition::AtLeast("V.1".into(), dec("1")), "Khá"),
    ];
    let told = |first: &str, second: &str, off: &str| {
        let list = [number(first), number(second), number(off)];
        let inputs: Vec<_> = list.iter().map(Option::as_ref).collect();
        let lines = [&VI, &EN].map(|w| (w.derivation)(&explain(&scheme, &inputs)));
        lines.map(|lines| {
            let held = |line: &String| line.starts_with("Khống") || line.starts_with("Band capped");
            lines.into_iter().filter(held).collect::<Vec<_>>()
        })
    };
    let [vi, en] = told("50", "34", "0");
    assert_eq!(
        vi,
        [
            "Khống chế xếp loại: không xếp loại cao hơn Khá nếu lĩnh vực 2 (Lĩnh vực 2) dưới 70 % (hạ từ Tốt xuống Khá)",
            "Khống chế xếp loại: không xếp loại cao hơn Tốt nếu tiêu chí 2.1 (Tiêu chí 2.1) dưới 35 điểm (không làm hạ xếp loại; theo chỉ số: Tốt)",
        ]
    );
    assert_eq!(
        en[0],
        "Band capped: no band above Khá if domain 2 (Lĩnh vực 2) is below 70 % (down from Tốt to Khá)"
    );
    let [vi, en] = told("30", "40", "2");
    assert_eq!(
        vi,
        [
            "Khống chế xếp loại: không xếp loại cao hơn Khá nếu điểm trừ V (Vi phạm) từ 1 điểm trở lên (không làm hạ xếp loại; theo chỉ số: Khá)",
            "Khống chế xếp loại: không xếp loại cao hơn Khá nếu dòng V.1 (Tiêu chí V.1) từ 1 điểm trở lên (không làm hạ xếp loại; theo chỉ số: Khá)",
        ]
    );
    assert!(
        en[0].ends_with("(does not lower the band; by the index: Khá)"),
        "{en:?}"
    );
}

#[test]
fn a_bonus_written_as_a_count_is_one_line() {
    let mut scheme = scheme(vec![domain("1", vec![entered("1.1", "100")])]);
    let counted = |id: &str, sign, max: &str, at_most| {
        let rule = Rule::Tally {
            start: dec("0"),
            each: vec![dec("0.5")],
            floor: dec("0"),
            late: Late::default(),
        };
        let mut line = criterion(id, max, InputKind::Count, rule);
        line.name = format!("Mục {id}");
        Adjustment {
            id: id.into(),
            name: line.name.clone(),
            sign,
            at_most,
            lines: vec![line],
        }
    };
    scheme.adjust = vec![
        counted("T", Sign::Plus, "2", Some(dec("2"))),
        counted("P", Sign::Minus, "2", Some(dec("2"))),
        counted("Q", Sign::Minus, "1000000", None),
    ];
    let told = |list: &[Option<Input>]| {
        let inputs: Vec<_> = list.iter().map(Option::as_ref).collect();
        let lines = (VI.derivation)(&explain(&scheme, &inputs));
        lines[3..6].to_vec()
    };
    assert_eq!(
        told(&[number("90"), number("5"), number("3"), None]),
        [
            "Điểm thưởng T Mục T: số lượng 5: 0 + 5 × 0,5 = 2,5, không quá 2: 2, tức +2 (tối đa 2)",
            "Điểm trừ P Mục P: số lượng 3: 0 + 3 × 0,5 = 1,5, tức −1,5 (tối đa 2)",
            "Điểm trừ Q Mục Q: không có",
        ]
    );
    assert_eq!(
        told(&[number("90"), None, number("0"), None])[0],
        "Điểm thưởng T Mục T: không có (tối đa 2)"
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
    // A spreadsheet makes days of ratios.
    let day = (VI.fault)(&InputFault::NotARatio("2026-10-09".into()));
    assert!(day.contains("Excel đã đổi thành ngày"), "{day}");
    let day = (EN.fault)(&InputFault::NotARatio("9-Oct".into()));
    assert!(day.contains("Excel has made a day of it"), "{day}");
    let plain = (VI.fault)(&InputFault::NotARatio("99".into()));
    assert!(!plain.contains("Excel"), "{plain}");
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
