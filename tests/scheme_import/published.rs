//! Tables of published decisions and a made-up one, from the shared data.

use parplan::exchange::scheme_table::{BesideRow, TableRemark, read_scheme_table};
use parplan::scheme::{InputKind, Part, Rule};
use rust_decimal::Decimal;

use crate::bonuses::uncommented;
use crate::office::Office;
use crate::{loaded, shared, written};

#[test]
fn the_commune_table_of_85_points_has_its_domains_from_groups() {
    let Some(path) = shared("criteria-xa-qd11-annual.csv") else {
        return;
    };
    let table = read_scheme_table(&path, None).unwrap();
    let scheme = loaded(&table);
    assert_eq!(scheme.total, Decimal::from(85));
    let domains: Vec<(&str, &str, u32)> = scheme
        .domains
        .iter()
        .map(|d| {
            (
                d.id.as_str(),
                d.name.as_str(),
                u32::try_from(d.points).unwrap(),
            )
        })
        .collect();
    let wanted = [
        ("I", "Chỉ đạo điều hành", 10),
        ("II", "Kết quả nhiệm vụ", 75),
    ];
    assert_eq!(domains, wanted);
    assert_eq!(scheme.criteria().count(), 17);
    let beside = |row: &BesideRow| (row.penalty, row.points, row.lines.len());
    let beside: Vec<_> = table.beside.iter().map(beside).collect();
    let cap = Some(Decimal::from(15));
    assert_eq!(beside, [(false, cap, 7), (true, None, 4)]);
    let rates = scheme.criteria().find(|c| c.id == "II.1.1").unwrap();
    assert!(matches!(&rates.rule, Rule::Steps(steps) if steps.len() == 4));
    let attendances = scheme.criteria().find(|c| c.id == "II.5.1").unwrap();
    assert_eq!(attendances.rule, Rule::AsEntered);
    let text = written(&table).text;
    assert!(text.contains("// CẦN XEM LẠI: >=100 attendances: 4; 50-99: 3; 1-49: 2; none: 0\n"));
}

#[test]
fn the_made_up_scheme_of_100_points_loads() {
    let Some(path) = shared("demo-scheme-so-SYNTHETIC.csv") else {
        return;
    };
    let table = read_scheme_table(&path, None).unwrap();
    let scheme = loaded(&table);
    assert_eq!(scheme.total, Decimal::ONE_HUNDRED);
    assert_eq!((scheme.domains.len(), scheme.criteria().count()), (8, 33));
    let beside: Vec<(&str, bool)> = table
        .beside
        .iter()
        .map(|row| (row.id.as_str(), row.penalty))
        .collect();
    assert_eq!(beside, [("T", false), ("P", true)]);
    let by = |id: &str| scheme.criteria().find(|c| c.id == id).unwrap();
    assert_eq!(by("1.1").input, InputKind::Dates);
    assert_eq!(by("3.5").part, Part::Survey);
    assert_eq!(by("3.3").na.as_deref(), Some("no late file"));
    assert_eq!(by("5.3").rule, Rule::AsEntered);
}

#[test]
fn an_excerpt_is_written_and_its_missing_points_are_told() {
    let Some(path) = shared("criteria-camau-2013-so-partial.csv") else {
        return;
    };
    let table = read_scheme_table(&path, None).unwrap();
    let (twenty, ten) = (Decimal::from(20), Decimal::TEN);
    let differs = TableRemark::Differs(2, "1".into(), twenty, ten, (3, 11));
    assert!(table.remarks.contains(&differs));
    let text = written(&table).text;
    assert!(text.contains("            // 1.1 Kế hoạch CCHC năm (5 điểm)\n"));
    let faults = parplan::scheme::load(&text, "x").unwrap_err();
    let codes: Vec<&str> = faults.list.iter().map(|fault| fault.code()).collect();
    assert_eq!(codes, ["S201", "S006"]);
    // With the points that are shown it is sound.
    let mended = text
        .replace("total: 20", "total: 10")
        .replace("points: 20", "points: 10");
    let scheme = parplan::scheme::load(&mended, "x").unwrap().scheme;
    assert_eq!(scheme.criteria().count(), 7);
}

#[test]
fn the_sketch_of_bonuses_loads_when_its_signs_are_taken_away() {
    for name in [
        "criteria-xa-qd11-annual.csv",
        "demo-scheme-so-SYNTHETIC.csv",
    ] {
        let Some(path) = shared(name) else {
            return;
        };
        let table = read_scheme_table(&path, None).unwrap();
        let text = uncommented(&written(&table).text);
        let scheme = parplan::scheme::load(&text, "x").unwrap().scheme;
        assert_eq!(scheme.adjust.len(), table.beside.len());
    }
}

#[test]
fn the_program_imports_and_checks_a_table() {
    let Some(path) = shared("criteria-xa-qd11-annual.csv") else {
        return;
    };
    let office = Office::empty();
    let file = path.display().to_string();
    let out = office.path("xa.ron").display().to_string();
    let arguments = [
        "scheme", "import", &file, "-o", &out, "--year", "2026", "--id", "qd11",
    ];
    let answer = office.run(&arguments);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(
        answer
            .out
            .contains("2 domains, 17 criteria; 9 rules guessed"),
        "{answer:?}"
    );
    assert!(
        answer.err.contains(&format!("parplan check {out}")),
        "{answer:?}"
    );
    assert!(
        answer.err.contains("Columns that are not used: rule_kind"),
        "{answer:?}"
    );
    office.done(&["check", &out]);
    let first = office.read("xa.ron");
    assert!(first.contains("id: \"qd11\"") && first.contains("year: 2026"));
    // A second run writes over nothing unless told to.
    office.refused(&arguments, 2, &["is there already", "--force"]);
    let forced: Vec<&str> = arguments
        .iter()
        .copied()
        .chain(["--force", "--total", "100"])
        .collect();
    let answer = office.run(&forced);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(
        answer
            .err
            .contains("the total is 100, but what is scored sums to 85"),
        "{answer:?}"
    );
    assert_eq!(office.run(&["check", &out]).code, 1);
}
