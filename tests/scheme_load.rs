//! What a sound scheme file gives, and that numbers survive exactly.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop where their ground is missing"
)]

use std::fmt::Write;

use parplan::scheme::{
    Fault, InputKind, Missing, NotApplicable, NotScored, Numeric, RankOn, Rounding, Rule, Scheme,
    Step, Threshold, TieMethod, load, shipped,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn sample(name: &str) -> String {
    let path = format!("{}/tests/data/schemes/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

fn dec(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

#[test]
fn the_shipped_scheme_has_eight_areas_and_no_warning() {
    let loaded = load(shipped::DEFAULT_TEXT, shipped::DEFAULT_NAME).unwrap();
    assert_eq!(loaded.warnings, []);
    let scheme = loaded.scheme;
    assert_eq!(scheme.domains.len(), 8);
    assert!((30..=36).contains(&scheme.criteria().count()));
    assert_eq!(scheme.total, dec("100"));
    let bands: Vec<(&str, Decimal)> = scheme
        .bands
        .iter()
        .map(|b| (b.name.as_str(), b.from))
        .collect();
    let wanted = [
        ("Xuất sắc", "90"),
        ("Tốt", "80"),
        ("Khá", "65"),
        ("Trung bình", "50"),
        ("Yếu", "0"),
    ];
    assert_eq!(bands, wanted.map(|(name, from)| (name, dec(from))));
    for kind in ["department", "district", "commune"] {
        assert!(scheme.applies(kind, ""));
    }
    assert_eq!(scheme.fingerprint.len(), 64);
}

#[test]
fn the_shipped_scheme_shows_every_input_and_rule() {
    let scheme = shipped::default_scheme().unwrap();
    let inputs: std::collections::BTreeSet<u8> = scheme
        .criteria()
        .map(|c| match c.input {
            InputKind::Choice => 0,
            InputKind::Percent { .. } => 1,
            InputKind::Ratio { .. } => 2,
            InputKind::Count => 3,
            InputKind::Counts(_) => 4,
            InputKind::Dates => 5,
            InputKind::Survey { .. } => 6,
            InputKind::Points { .. } => 7,
        })
        .collect();
    let rules: std::collections::BTreeSet<u8> = scheme
        .criteria()
        .map(|c| match c.rule {
            Rule::Levels(_) => 0,
            Rule::Steps(_) => 1,
            Rule::Linear { .. } => 2,
            Rule::Tally { .. } => 3,
            Rule::AsEntered => 4,
        })
        .collect();
    assert_eq!((inputs.len(), rules.len()), (8, 5));
}

#[test]
fn the_plans_own_targets_are_rules_of_the_shipped_scheme() {
    let scheme = shipped::default_scheme().unwrap();
    let steps = |id: &str| match &scheme.criterion(id).unwrap().1.rule {
        Rule::Steps(steps) => steps.clone(),
        other => panic!("{other:?}"),
    };
    let step = |when, give: &str| Step {
        when,
        give: dec(give),
    };
    assert_eq!(steps("3.2")[0], step(Threshold::Gt(dec("90")), "6"));
    assert_eq!(
        steps("1.5"),
        [
            step(Threshold::Ge(dec("30")), "3"),
            step(Threshold::Ge(dec("20")), "1.5")
        ]
    );
    assert_eq!(steps("7.2")[0], step(Threshold::Ge(dec("2")), "2"));
    assert_eq!(steps("3.1")[0], step(Threshold::Ge(dec("100")), "3"));
    let signed = &scheme.criterion("7.1").unwrap().1.rule;
    assert!(matches!(signed, Rule::Linear { cap, .. } if *cap == dec("80")));
}

#[test]
fn what_the_file_leaves_out_has_the_decided_defaults() {
    let loaded = load(&sample("good_minimal.ron"), "good_minimal.ron").unwrap();
    assert_eq!(loaded.warnings, []);
    let Scheme {
        name,
        version,
        numeric,
        missing,
        ranking,
        applies_to,
        bands,
        ..
    } = loaded.scheme;
    assert_eq!((name.as_str(), version), ("nhỏ", 1));
    assert_eq!(
        numeric,
        Numeric {
            criterion: Rounding::Exact,
            domain: Rounding::Exact,
            index: 2,
            at_most: dec("100"),
        }
    );
    assert_eq!(
        missing,
        Missing {
            not_applicable: NotApplicable::RescaleIndex,
            not_scored: NotScored::Provisional,
            min_complete: dec("95"),
            ..Missing::default()
        }
    );
    assert_eq!(
        (ranking.on, ranking.method),
        (RankOn::Published, TieMethod::Competition)
    );
    assert!(applies_to.is_empty() && bands.is_empty() && ranking.tie_break.is_empty());
}

#[test]
fn a_byte_order_mark_windows_lines_and_decomposed_text_load_composed() {
    let text = sample("good_nfd_bom.ron");
    assert!(text.starts_with('\u{feff}') && text.contains("\r\n"));
    let loaded = load(&text, "x.ron").unwrap();
    assert_eq!(loaded.scheme.domains[0].name, "Chỉ đạo, điều hành");
    assert_eq!(loaded.scheme.domains[0].criteria[0].name, "Tỷ lệ đúng hạn");
    assert_eq!(loaded.warnings.len(), 1);
    assert_eq!(loaded.warnings[0].fault, Fault::Decomposed { lines: 2 });
    assert_eq!(loaded.warnings[0].primary.line, 4);
}

#[test]
fn ninety_nine_and_a_half_points_are_not_a_hundred() {
    let text = shipped::DEFAULT_TEXT.replacen("max: 2, input: Dates", "max: 1.5, input: Dates", 1);
    let error = load(&text, "x.ron").unwrap_err();
    let told: Vec<&Fault> = error.list.iter().map(|d| &d.fault).collect();
    assert!(
        matches!(told[..], [Fault::DomainDiffers { sum, .. }, Fault::OutsidePoints { .. }]
        if *sum == dec("17.5"))
    );
    let text = text.replacen("points: 18", "points: 17.5", 1);
    let error = load(&text, "x.ron").unwrap_err();
    let total = error.list.iter().find(|d| d.code() == "S200").unwrap();
    assert_eq!(
        total.fault,
        Fault::TotalDiffers {
            sum: dec("99.5"),
            total: dec("100"),
            written: true,
        }
    );
}

#[test]
fn the_rest_is_checked_behind_a_decimal_comma() {
    let text = shipped::DEFAULT_TEXT.replacen("give: 1.5", "give: 1,5", 1);
    let text = text.replacen("(\"Yếu\", 0)", "(\"Yếu\", 5)", 1);
    let codes: Vec<&str> = load(&text, "x.ron")
        .unwrap_err()
        .list
        .iter()
        .map(|d| d.code())
        .collect();
    assert_eq!(codes, ["S004", "S302"]);
}

#[test]
fn only_the_text_decides_the_fingerprint() {
    let print = |text: &str| load(text, "a.ron").unwrap().scheme.fingerprint;
    let text = shipped::DEFAULT_TEXT;
    assert_eq!(print(text), load(text, "b.ron").unwrap().scheme.fingerprint);
    assert_ne!(print(text), print(&format!("{text} ")));
}

#[test]
fn two_hundred_criteria_load_with_their_order() {
    let text = big(20, 10);
    let scheme = load(&text, "big.ron").unwrap().scheme;
    assert_eq!(scheme.criteria().count(), 200);
    assert!(
        scheme
            .domains
            .iter()
            .flat_map(|d| &d.criteria)
            .eq(scheme.criteria())
    );
}

/// A scheme of `domains` domains with `each` criteria of half a point.
fn big(domains: usize, each: usize) -> String {
    let mut text = format!(
        "Scheme(id: \"lớn\", year: 2026, total: {}, domains: [",
        domains * each
    );
    for d in 1..=domains {
        write!(
            text,
            "(id: \"{d}\", name: \"Lĩnh vực {d}\", points: {each}, criteria: ["
        )
        .unwrap();
        for c in 1..=each {
            let rule = "Steps([(ge: 100, give: 1), (ge: 90, give: 0.75), (ge: 70, give: 0.5)])";
            writeln!(
                text,
                "(id: \"{d}.{c}\", name: \"Mức độ hoàn thành nhiệm vụ {c}\", max: 1, \
                 input: Ratio(\"việc xong\", \"việc giao\"), rule: {rule}, na: \"không có\"),"
            )
            .unwrap();
        }
        text.push_str("]),");
    }
    text.push_str("])");
    text
}

proptest! {
    /// Any decimal with up to 6 places reads back exactly, wherever it stands.
    #[test]
    fn decimals_read_back_exactly(whole in 0i64..1_000_000_000, part in 0i64..1_000_000, scale in 0u32..=6) {
        let places = 10i64.pow(scale);
        let value = Decimal::new(whole * places + part % places, scale);
        prop_assume!(!value.is_zero());
        let text = format!(
            "Scheme(id: \"s\", year: 2026, total: {value}, domains: [(id: \"1\", name: \"Một\", \
             points: {value}, criteria: [(id: \"1.1\", name: \"Một\", max: {value}, input: Choice, \
             rule: Levels([(\"có\", {value}), (\"không\", 0)]))])])"
        );
        let scheme = load(&text, "s.ron").unwrap().scheme;
        let criterion = &scheme.domains[0].criteria[0];
        prop_assert_eq!(criterion.max, value);
        prop_assert_eq!(scheme.total.to_string(), value.normalize().to_string());
        let Rule::Levels(levels) = &criterion.rule else { panic!() };
        prop_assert_eq!(levels[0].points, value);
    }

    /// A damaged file is refused or loads; it never stops the program.
    #[test]
    fn no_damage_to_a_file_breaks_the_reader(cut in 0usize..10_000, put in "\\PC{0,3}|[()\\[\\]\",.0-9]{1,3}") {
        let text = shipped::DEFAULT_TEXT;
        let at = (0..=cut.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap();
        let damaged = format!("{}{put}{}", &text[..at], &text[at..]);
        if let Err(error) = load(&damaged, "x.ron") {
            let shown = parplan::words::scheme::render_all(&error, &damaged, &parplan::words::VI);
            prop_assert!(error.errors() > 0 && shown.contains("x.ron:"));
        }
    }
}

#[test]
fn a_slip_of_the_pen_does_not_hide_the_faults_behind_it() {
    let text = r#"Scheme(
    id: "t", name: “Thử”, year: 2026, version: 1, legal_basis: "QĐ", total: 100,
    domains: [
        (id: "1", name: "Một" points: 60, criteria: [
            (id: "1.1", name: "A", max: 40, input: Ratio("a", "b"), rule: Linear(floor: 80%, cap: 100)),
            (id: "1.2", name: "B", max:~30, input: Points(step: 0.5), rule: AsEntered),
        ]),
        (id: "2", name: "Hai", points: 40, criteria: [
            (id: "1.2", name: "C", max: 40, input: Points(step: 0.5), rule: AsEntered)
            (id: "2.2", name: "D", max: −5, input: Points(step: 0.5), rule: AsEntered),
        ]),
    ],
    adjust: [(id: "V", name: "Điểm trừ", lines: [
        (id: "V.1", name: "Vi phạm", max: 1, input: Choice, rule: Levels([("Không", 0), ("Có", 1)])),
    ])],
    limits: [(when: Below("1.1", 80), band_at_most: "Khá")],
    bands: [("Tốt", 80), ("Khá", 0)],
)"#
    .replace('~', "\u{a0}");
    let found = load(&text, "t.ron").unwrap_err();
    let told: Vec<(usize, &str)> = found
        .list
        .iter()
        .map(|d| (d.primary.line, d.code()))
        .collect();
    for expected in [
        (2, "S001"),
        (4, "S001"),
        (4, "S201"),
        (5, "S001"),
        (6, "S001"),
        (9, "S102"),
        (10, "S001"),
        (10, "S203"),
        (13, "S002"),
        (16, "S211"),
    ] {
        assert!(told.contains(&expected), "{expected:?} in {told:?}");
    }
    // Both curly marks, and the comma before the second criterion.
    assert_eq!(told.iter().filter(|t| **t == (2, "S001")).count(), 2);
    assert_eq!(told.iter().filter(|t| **t == (10, "S001")).count(), 2);
}
