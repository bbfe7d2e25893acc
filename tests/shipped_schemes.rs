//! The schemes that come with the program: sound, as their sources say, and giving the
//! points that the sources' worked examples give.

#![expect(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]

mod office;

use std::collections::BTreeSet;
use std::path::PathBuf;

use office::Office;
use parplan::registry::Kind;
use parplan::scheme::shipped::{SHIPPED, shipped};
use parplan::scheme::{Criterion, InputKind, Rounding, Rule, Scheme, load, load_for};
use parplan::scoring::{Exact, Input, Totals, Typed, evaluate, points, round_as};
use rust_decimal::Decimal;

fn dec(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn scheme(name: &str) -> Scheme {
    let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
    let shipped = shipped(name).unwrap();
    let loaded = load_for(shipped.text, shipped.file, &known).unwrap();
    assert_eq!(loaded.warnings, [], "{name}");
    loaded.scheme
}

fn cell<'s>(scheme: &'s Scheme, id: &str) -> &'s Criterion {
    scheme.cells().find(|criterion| criterion.id == id).unwrap()
}

/// Points of a typed answer, rounded to two decimals.
fn earned(criterion: &Criterion, text: &str) -> Exact {
    let input = Input::read(text, criterion, Typed::Keyboard).unwrap();
    round_as(points(criterion, &input).unwrap(), Rounding::Round(2))
}

/// Totals of an agency that earns every maximum but where `answers` say otherwise; bonuses
/// and penalties only as said.
fn totals(scheme: &Scheme, answers: &[(&str, &str)]) -> Totals {
    let beside = scheme.criteria().count();
    let inputs: Vec<Option<Input>> = scheme
        .cells()
        .enumerate()
        .map(|(at, criterion)| {
            let said = answers.iter().find(|(id, _)| *id == criterion.id);
            let text = match said {
                Some((_, text)) => (*text).to_owned(),
                None if at < beside => best(criterion),
                None => return None,
            };
            Some(Input::read(&text, criterion, Typed::Keyboard).unwrap())
        })
        .collect();
    let inputs: Vec<Option<&Input>> = inputs.iter().map(Option::as_ref).collect();
    evaluate(scheme, &inputs).totals
}

/// An answer that earns the maximum.
fn best(criterion: &Criterion) -> String {
    match (&criterion.input, &criterion.rule) {
        (InputKind::Choice, Rule::Levels(levels)) => {
            let best = levels.iter().find(|level| level.points == criterion.max);
            best.unwrap().label.clone()
        }
        (InputKind::Percent { .. }, _) => "100".into(),
        (InputKind::Ratio { .. }, _) => "1/1".into(),
        (InputKind::Count, _) => "1000".into(),
        (InputKind::Counts(names), _) => vec!["0"; names.len()].join(";"),
        (InputKind::Dates, _) => "2026-01-05>2026-01-05".into(),
        (InputKind::Survey { scale, .. }, _) => format!("50@{}", scale.unwrap().1),
        (InputKind::Points { .. }, _) => criterion.max.to_string(),
        (InputKind::Choice, _) => panic!("{}: a choice without levels", criterion.id),
    }
}

fn index(scheme: &Scheme, answers: &[(&str, &str)]) -> String {
    let totals = totals(scheme, answers);
    totals.index.unwrap().published.to_string()
}

/// Rows of a table of the published data; `None`, with the reason printed, where the
/// folder is absent.
fn table(file: &str) -> Option<Vec<Vec<String>>> {
    let root = std::env::var_os("PARPLAN_SHARED").unwrap_or_else(|| "../shared".into());
    let path = PathBuf::from(root).join("data/published").join(file);
    let Ok(mut reader) = csv::Reader::from_path(&path) else {
        println!("not checked: {} cannot be read", path.display());
        return None;
    };
    let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    Some(reader.records().map(|r| row(r.unwrap())).collect())
}

#[test]
fn every_shipped_scheme_is_sound_and_adds_up_as_stated() {
    let stated = [
        ("cchc-2017", "100", 8, 36),
        ("so-ca-mau-2013", "7", 1, 6),
        ("so-mau-synthetic", "100", 8, 33),
        ("xa-qd11", "85", 2, 17),
    ];
    assert_eq!(SHIPPED.map(|s| s.name), stated.map(|s| s.0));
    for (name, total, domains, criteria) in stated {
        let scheme = scheme(name);
        assert_eq!(scheme.total, dec(total), "{name}");
        assert_eq!(scheme.domains.len(), domains, "{name}");
        assert_eq!(scheme.criteria().count(), criteria, "{name}");
        if name != "cchc-2017" {
            assert_eq!(index(&scheme, &[]), "100.00", "{name}");
        }
    }
}

#[test]
fn what_is_partial_or_made_up_says_so() {
    let made_up = scheme("so-mau-synthetic");
    for text in [&made_up.id, &made_up.name, &made_up.legal_basis] {
        assert!(text.contains("SYNTHETIC"), "{text}");
    }
    assert!(scheme("so-ca-mau-2013").name.contains("TRÍCH"));
    assert!(scheme("xa-qd11").legal_basis.contains("không có nhóm III"));
}

#[test]
fn the_commune_sheet_has_the_28_rows_of_its_source() {
    let Some(rows) = table("criteria-xa-qd11-annual.csv") else {
        return;
    };
    let scheme = scheme("xa-qd11");
    assert_eq!(rows.len(), 28);
    let cells: Vec<&Criterion> = scheme.cells().collect();
    assert_eq!(cells.len(), 28);
    for (row, cell) in rows.iter().zip(cells) {
        assert_eq!(row[0], cell.id);
        let max = dec(&row[3]).abs();
        // The source writes what the first days cost; a file can come five days late.
        let max = if cell.id == "V.1" { dec("4") } else { max };
        assert_eq!(max, cell.max, "{}", cell.id);
        let reduced = row[6].contains("max reduced");
        assert_eq!(cell.na.is_some(), reduced, "{}", cell.id);
    }
    let bonus = &scheme.adjust[0];
    assert_eq!(bonus.at_most, Some(dec("15")));
    assert_eq!(bonus.lines.len(), 7);
    let sum: Decimal = bonus.lines.iter().map(|line| line.max).sum();
    assert_eq!(sum, dec("15"));
}

#[test]
fn ca_mau_has_the_visible_rows_and_the_made_up_scheme_all_of_its_table() {
    if let Some(rows) = table("criteria-camau-2013-so-partial.csv") {
        let leaves = rows.iter().filter(|row| row[1] == "tiêu chí thành phần");
        let leaves: Vec<(&str, Decimal)> = leaves.map(|r| (&*r[0], dec(&r[3]))).collect();
        let scheme = scheme("so-ca-mau-2013");
        let ours: Vec<(&str, Decimal)> = scheme.criteria().map(|c| (&*c.id, c.max)).collect();
        assert_eq!(ours, leaves);
    }
    if let Some(rows) = table("demo-scheme-so-SYNTHETIC.csv") {
        let scheme = scheme("so-mau-synthetic");
        let of = |level: &str| -> Vec<Vec<String>> {
            let rows = rows.iter().filter(|row| row[1] == level);
            rows.cloned().collect()
        };
        let domains = of("lĩnh vực");
        assert_eq!(domains.len(), scheme.domains.len());
        for (row, domain) in domains.iter().zip(&scheme.domains) {
            assert_eq!((&row[0], dec(&row[3])), (&domain.id, domain.points));
        }
        let criteria = of("tiêu chí");
        assert_eq!(criteria.len(), scheme.criteria().count());
        for (row, criterion) in criteria.iter().zip(scheme.criteria()) {
            assert_eq!((&row[0], dec(&row[3])), (&criterion.id, criterion.max));
            assert_eq!(row[2], criterion.name);
            assert_eq!(row[6].is_empty(), criterion.na.is_none(), "{}", row[0]);
            let survey = criterion.part == parplan::scheme::Part::Survey;
            assert_eq!(row[4] == "survey", survey, "{}", row[0]);
        }
        let beside = scheme.adjust.iter().map(|block| block.id.as_str());
        assert_eq!(beside.collect::<Vec<_>>(), ["T", "P"]);
    }
}

/// A criterion written as the guide says, for kinds that no shipped scheme has.
fn written(max: &str, input: &str, rule: &str) -> Criterion {
    let text = format!(
        r#"Scheme(id: "thu", year: 2026, total: {max}, domains: [(id: "1", name: "1", points: {max},
            criteria: [(id: "1.1", name: "1.1", max: {max}, input: {input}, rule: {rule})])])"#
    );
    let loaded = load(&text, "thu").unwrap();
    assert_eq!(loaded.warnings, []);
    loaded.scheme.criteria().next().unwrap().clone()
}

/// A kind of rule, a criterion of it, and answers with their points.
type Example = (
    &'static str,
    Criterion,
    &'static [(&'static str, &'static str)],
);

#[test]
fn worked_examples_of_every_kind_of_rule() {
    let qd11 = scheme("xa-qd11");
    let ca_mau = scheme("so-ca-mau-2013");
    let qd11 = |id: &str| cell(&qd11, id).clone();
    let ca_mau = |id: &str| cell(&ca_mau, id).clone();
    let percent = |max: &str| written(max, "Percent", "Linear(cap: 100)");
    let count =
        |max: &str, each: &str| written(max, "Count", &format!("Tally(start: 0, each: [{each}])"));
    let ballots = "Survey(options: [(\"A\", 100), (\"B\", 60), (\"C\", 20), (\"D\", 0)])";
    let ratio = "Ratio(\"của đơn vị\", \"của đơn vị tốt nhất\")";
    let violation = "Levels([(\"Không vi phạm\", 2), (\"Vi phạm nhẹ\", 1), (\"Nghiêm trọng\", 0)])";
    let examples: Vec<Example> = vec![
        ("yes_no", ca_mau("1.1.2"), &[("Đủ", "1"), ("Không", "0")]),
        ("levels", ca_mau("1.1.1"), &[("Không kịp thời", "0.5")]),
        (
            "rate_bands",
            ca_mau("1.1.4"),
            &[
                ("90/100", "1"),
                ("9001/10000", "2"),
                ("6999/10000", "0"),
                ("70/100", "1"),
            ],
        ),
        (
            "rate_bands_ge",
            qd11("II.1.1"),
            &[
                ("90/100", "8"),
                ("8999/10000", "6"),
                ("1/1", "10"),
                ("69/100", "0"),
            ],
        ),
        (
            "rate_linear_cap_floor",
            qd11("II.6"),
            &[
                ("84/100", "9.88"),
                ("60/100", "7.06"),
                ("5999/10000", "0"),
                ("85/100", "10"),
            ],
        ),
        ("rate_linear", percent("2"), &[("80", "1.60")]),
        (
            "relative_to_best",
            written("2", ratio, "Linear(cap: 100)"),
            &[("18/24", "1.5"), ("24/24", "2")],
        ),
        ("count_capped", count("5", "1"), &[("7", "5")]),
        (
            "count_steps",
            qd11("I.4"),
            &[("3", "2"), ("1", "1"), ("0", "0")],
        ),
        (
            "count_each_half",
            count("2", "0.5"),
            &[("3", "1.5"), ("6", "2")],
        ),
        (
            "all_conditions",
            qd11("I.3"),
            &[("Không đạt một trong ba yêu cầu", "0"), ("1", "3")],
        ),
        (
            "days_late_steps",
            qd11("I.1"),
            &[
                ("2025-02-01>2025-03-03", "3"),
                ("2025-02-01>2025-03-04", "1.5"),
                ("2025-02-01>2025-04-03", "0"),
                ("2025-02-01>", "0"),
            ],
        ),
        // Amounts; the block takes them off.
        (
            "days_late_penalty",
            qd11("V.1"),
            &[
                ("2025-12-15>2025-12-15", "0"),
                ("2025-12-15>2025-12-16", "1"),
                ("2025-12-15>2025-12-17", "1"),
                ("2025-12-15>2025-12-19", "3"),
                ("2025-12-15>2025-12-20", "4"),
                ("2025-12-15>2025-12-21", "4"),
            ],
        ),
        (
            "per_violation",
            written("2", "Choice", violation),
            &[("Vi phạm nhẹ", "1")],
        ),
        (
            "flat_penalty",
            qd11("V.3"),
            &[("Có", "0.5"), ("Không có", "0")],
        ),
        (
            "branch_on_other",
            qd11("II.4.2"),
            &[
                ("Không có kế hoạch, có tổ chức", "2"),
                ("Không có kế hoạch, không tổ chức", "0"),
                ("Có kế hoạch, đạt từ 85% đến dưới 100%", "4"),
            ],
        ),
        (
            "year_on_year",
            qd11("IV.2"),
            &[("Tăng", "1"), ("Không tăng", "0")],
        ),
        (
            "named_variables_formula",
            written("10", "Points(step: 0.01)", "AsEntered"),
            &[("8,37", "8.37")],
        ),
        (
            "survey_weighted",
            written("2", ballots, "Linear(cap: 100)"),
            &[("10;5;3;2", "1.36")],
        ),
        (
            "satisfaction_three_rates",
            percent("6"),
            &[("90", "5.4"), ("80", "4.8"), ("70", "4.2")],
        ),
        ("n_a_option", qd11("II.2"), &[("Có góp ý, đúng hạn", "8")]),
    ];
    for (kind, criterion, answers) in &examples {
        for (answer, wanted) in *answers {
            assert_eq!(
                earned(criterion, answer),
                Exact::from(dec(wanted)),
                "{kind}: {answer}"
            );
        }
    }
    // These need a whole evaluation and have a test of their own below.
    let whole = ["n_a_reduces_max", "bonus_capped", "bonus_penalty_caps_year"];
    let mut ours: BTreeSet<&str> = examples.iter().map(|(kind, ..)| *kind).collect();
    ours.extend(whole);
    if let Some(rows) = table("rule-kinds.csv") {
        let theirs: BTreeSet<&str> = rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(ours, theirs);
    }
}

#[test]
fn what_does_not_arise_leaves_the_maximum() {
    // 74 of 92: the row of 8 does not arise, 18 points of others are lost.
    let made_up = scheme("so-mau-synthetic");
    let lost = [
        ("3.2", "không áp dụng"),
        ("2.1", "0/1"),
        ("3.5", "0"),
        ("4.1", "Vượt số được giao"),
        ("5.1", "0/1"),
    ];
    let totals = totals(&made_up, &lost);
    assert_eq!(totals.all.got, Exact::from(dec("74")));
    assert_eq!(totals.all.possible, Exact::from(dec("92")));
    assert_eq!(index(&made_up, &lost), "80.43");
    // The answer "Không áp dụng" on a row that has the clause, and only there.
    let qd11 = scheme("xa-qd11");
    let read = |id: &str| Input::read("Không áp dụng", cell(&qd11, id), Typed::Keyboard);
    assert_eq!(read("II.2"), Ok(Input::NotApplicable));
    assert!(read("II.3.1").is_err());
    assert_eq!(index(&qd11, &[("II.2", "n/a"), ("II.1.1", "1/2")]), "87.01");
}

#[test]
fn penalties_and_bonuses_reach_the_index_under_their_caps() {
    let qd11 = scheme("xa-qd11");
    let late = |day: &str| format!("2025-12-15>2025-12-{day}");
    for (day, wanted) in [
        ("15", "100.00"),
        ("17", "99.00"),
        ("19", "97.00"),
        ("21", "96.00"),
    ] {
        assert_eq!(index(&qd11, &[("V.1", &late(day))]), wanted, "{day}/12");
    }
    assert_eq!(index(&qd11, &[("V.3", "Có")]), "99.50");
    // 75 of 85, then as many as fifteen more.
    let base = ("II.1.1", "0/1");
    assert_eq!(index(&qd11, &[base]), "88.24");
    let some = [base, ("IV.1", "1"), ("IV.3.2", "3"), ("V.2", "Có")];
    assert_eq!(index(&qd11, &some), "89.74");
    let all = [
        ("IV.1", "9"),
        ("IV.2", "Tăng"),
        ("IV.3.1", "1"),
        ("IV.3.2", "9"),
        ("IV.3.3", "1"),
        ("IV.3.4", "1"),
        ("IV.3.5", "1"),
    ];
    assert_eq!(totals(&qd11, &all).adjusted(), Exact::from(dec("15")));
    let made_up = scheme("so-mau-synthetic");
    let beside = |answers: &[(&str, &str)]| totals(&made_up, answers).adjusted();
    assert_eq!(beside(&[("T", "1")]), Exact::from(dec("1")));
    assert_eq!(beside(&[("T", "5"), ("P", "1")]), Exact::from(dec("1.5")));
    assert_eq!(beside(&[("P", "9")]), Exact::from(dec("-2")));
}

#[test]
fn satisfaction_of_three_rates_is_their_sum() {
    let rate = written("6", "Percent", "Linear(cap: 100)");
    let three = ["90", "80", "70"].map(|text| earned(&rate, text));
    let sum = three.iter().fold(Exact::ZERO, |sum, one| sum.plus(one));
    assert_eq!(sum, Exact::from(dec("14.4")));
}

#[test]
fn without_a_survey_the_rest_of_the_made_up_scheme_is_converted() {
    let made_up = scheme("so-mau-synthetic");
    let desk = made_up
        .criteria()
        .filter(|c| c.part == parplan::scheme::Part::Desk);
    let texts: Vec<Option<Input>> = made_up
        .criteria()
        .map(|c| {
            (c.part == parplan::scheme::Part::Desk)
                .then(|| Input::read(&best(c), c, Typed::Keyboard).unwrap())
        })
        .collect();
    let inputs: Vec<Option<&Input>> = texts.iter().map(Option::as_ref).collect();
    let totals = evaluate(&made_up, &inputs).totals;
    assert!(totals.converted);
    assert_eq!(
        totals.all.possible,
        Exact::from(desk.map(|c| c.max).sum::<Decimal>())
    );
    assert_eq!(totals.index.unwrap().published, dec("100"));
}

#[test]
fn a_shipped_scheme_is_taken_by_its_name() {
    let office = Office::empty();
    let make = ["new", "--registry", "hcmc-2025", "--year", "2025"];
    office.refused(
        &[&make[..], &["--scheme", "xa-qd12"]].concat(),
        2,
        &[
            "xa-qd12",
            "cchc-2017, so-ca-mau-2013, so-mau-synthetic, xa-qd11",
        ],
    );
    assert!(!office.workbook().exists());
    office.done(&[&make[..], &["--scheme", "xa-qd11"]].concat());
    let list = office.done(&["scheme", "list", "--year", "2025", "--format", "csv"]);
    assert!(list.contains("xa-qd11.ron"), "{list}");
    office.done(&[
        "scheme",
        "adopt",
        "department=so-mau-synthetic",
        "--year",
        "2025",
    ]);
    // It says when it counts.
    office.refused(
        &["scheme", "adopt", "xa-qd11", "--year", "2026"],
        2,
        &["2025-12-31"],
    );
    // A file of that name goes before it.
    office.file("xa-qd11", "Scheme(");
    office.refused(
        &["scheme", "adopt", "xa-qd11", "--year", "2025"],
        2,
        &["S001"],
    );
}

#[test]
fn every_shipped_file_passes_the_check() {
    let office = Office::empty();
    for scheme in SHIPPED {
        let path = office.file(scheme.file, scheme.text);
        let answer = office.run(&["check", &path]);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{answer:?}");
        assert!(answer.out.contains("warnings: 0"), "{answer:?}");
    }
}
