//! Weights are offered from last year's results, and used only when a person gives them.

#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

use std::collections::BTreeMap;

use office::{Office, table};
use parplan::exchange::read_weights;

/// Criteria of the small scheme, each of 5 points of 100.
const CRITERIA: usize = 20;

/// A year under a scheme whose points are typed as they are.
fn office() -> Office {
    let office = Office::empty();
    let criterion = |n| {
        format!(
            "(id: \"1.{n}\", name: \"C{n}\", max: 5, input: Points(step: 0.05), rule: AsEntered),"
        )
    };
    let criteria: String = (1..=CRITERIA).map(criterion).collect();
    let scheme = format!(
        r#"Scheme(id: "nho", name: "Nhỏ", year: 2017, version: 1,
        applies_to: ["department", "district", "commune"], total: 100,
        numeric: (criterion: Exact, domain: Exact, index: Round(dp: 2, mode: HalfUp)),
        missing: (not_applicable: RescaleIndex, not_scored: Provisional, min_complete: 95),
        domains: [(id: "1", name: "Một", points: 100, criteria: [{criteria}])],
        bands: [("Xuất sắc", 90), ("Tốt", 80), ("Khá", 65), ("Trung bình", 50), ("Yếu", 0)],
        ranking: (on: Published, method: Competition, tie_break: []))"#
    );
    let scheme = office.file("nho.ron", scheme);
    office.done(&[
        "new",
        "--registry",
        "hcmc-2017",
        "--year",
        "2017",
        "--scheme",
        &scheme,
    ]);
    office
}

/// Gives a unit these points for its first criteria in one lane.
fn scored(office: &Office, unit: &str, stage: &str, points: &[&str]) {
    let mut rows = "agency,criterion,value\n".to_owned();
    for (n, points) in (1..).zip(points) {
        if !points.is_empty() {
            rows.push_str(&format!("{unit},1.{n},{points}\n"));
        }
    }
    let file = office.file("diem.csv", rows);
    office.done(&[
        "scores", "import", &file, "--stage", stage, "--year", "2017",
    ]);
}

/// The listing by code.
fn offered(office: &Office, more: &[&str]) -> BTreeMap<String, [String; 5]> {
    let args = [
        &["draw", "weights", "--year", "2018", "--format", "csv"],
        more,
    ]
    .concat();
    let rows = table(&office.done(&args));
    let row = |row: &std::collections::HashMap<String, String>| {
        let cells = ["weight", "band", "findings", "gap", "reason"];
        (row["code"].clone(), cells.map(|cell| row[cell].clone()))
    };
    rows.iter().map(row).collect()
}

const FULL: [&str; CRITERIA] = ["5"; CRITERIA];

/// Seven departments with what was found about them, and the offer a person works out.
fn known_cases(office: &Office) -> Vec<(&'static str, [&'static str; 4])> {
    let all = |points: &'static str| [points; CRITERIA];
    // Nobody checked what it says of itself.
    scored(office, "79-SYT", "self", &FULL);
    // Five criteria lowered by one point each: 95, best band, a gap of 5.
    scored(office, "79-STC", "self", &FULL);
    scored(office, "79-STC", "inspected", &["4"; 5]);
    // Everything at its worst: 1 + 4 + 3 + 2 is cut to 8.
    scored(office, "79-SNV", "self", &FULL);
    scored(office, "79-SNV", "inspected", &all("2"));
    // 4.95 points too many are no full 5; an appraisal is no finding.
    scored(office, "79-SXD", "self", &FULL);
    scored(office, "79-SXD", "appraised", &["0.05"]);
    // The second appraisal counts before the first, and it says 80.
    scored(office, "79-STP", "self", &[&["4"; 20][..]].concat());
    scored(office, "79-STP", "appraised", &all("0"));
    scored(office, "79-STP", "reappraised", &all("4.5"));
    // Too little is known for a band, but what is known was 20 points too high.
    scored(office, "79-SCT", "self", &["5"; 4]);
    scored(office, "79-SCT", "inspected", &["0"; 4]);
    vec![
        ("79-SYT", ["1", "Xuất sắc", "0", ""]),
        ("79-STC", ["3", "Xuất sắc", "5", "5"]),
        ("79-SNV", ["8", "Yếu", "20", "60"]),
        ("79-SXD", ["1", "Xuất sắc", "0", "4.95"]),
        ("79-STP", ["1", "Xuất sắc", "0", "-10"]),
        ("79-SCT", ["4", "", "4", "20"]),
        ("79-SGTVT", ["1", "", "0", ""]),
    ]
}

#[test]
fn what_is_offered_can_be_worked_out_by_hand() {
    let office = office();
    let before = known_cases(&office);
    let entries = office.entries();
    let offered = offered(&office, &[]);
    for (code, wanted) in before {
        let got = &offered[code];
        assert_eq!(got[..4], wanted, "{code}: {got:?}");
    }
    let reason = |code: &str| offered[code][4].as_str();
    assert_eq!(reason("79-SGTVT"), "no values of 2017: stays at 1");
    assert_eq!(
        reason("79-SNV"),
        "1; band Yếu: +4; scored itself 60.00 points above what was found: +3; \
         20 criteria lowered by inspection: +2; 8 at most"
    );
    assert!(reason("79-STP").contains("10.00 points below what was found: +0"));
    assert!(reason("79-SCT").contains("no band: +0"));
    assert!(reason("79-SYT").contains("no value of its own was checked: +0"));
    assert_eq!(office.entries(), entries, "an offer is no act");
    // Last year's results, not this year's: there is nothing of 2018.
    let args = ["draw", "weights", "--year", "2019", "--format", "csv"];
    let later = table(&office.done(&args));
    assert!(
        later
            .iter()
            .all(|row| row["weight"] == "1" && row["reason"].contains("2018"))
    );
}

#[test]
fn bands_count_from_the_best() {
    let office = office();
    let points = ["4.5", "4", "3.25", "2.5", "1"];
    let units = ["79-SYT", "79-STC", "79-SNV", "79-SXD", "79-STP"];
    for (unit, points) in units.iter().zip(points) {
        scored(&office, unit, "self", &[points; CRITERIA]);
    }
    let offered = offered(&office, &[]);
    let weights = units.map(|unit| offered[unit][0].as_str());
    assert_eq!(weights, ["1", "2", "3", "4", "5"]);
}

#[test]
fn the_file_reads_back_and_a_draw_takes_it_as_it_is() {
    let office = office();
    known_cases(&office);
    let listed = table(&office.done(&["draw", "weights", "--year", "2018", "--format", "csv"]));
    let listed: BTreeMap<&str, u32> = listed
        .iter()
        .map(|row| (row["key"].as_str(), row["weight"].parse().unwrap()))
        .collect();
    for (name, lang) in [
        ("a.csv", "vi"),
        ("b.csv", "en"),
        ("c.xlsx", "vi"),
        ("d.xlsx", "en"),
    ] {
        let path = office.path(name).display().to_string();
        let args = [
            "draw", "weights", "--year", "2018", "-o", &path, "--lang", lang,
        ];
        let answer = office.run(&args);
        assert_eq!((answer.code, answer.out.as_str()), (0, ""), "{answer:?}");
        let unused = ["Chưa ghi và chưa dùng gì", "nothing is used"];
        assert!(
            unused.iter().any(|said| answer.err.contains(said)),
            "{answer:?}"
        );
        let rows = read_weights(&office.path(name)).unwrap();
        let read: BTreeMap<&str, u32> = rows
            .iter()
            .map(|row| (row.unit.as_str(), row.weight))
            .collect();
        assert_eq!(read, listed, "{name}");
    }
    assert!(office.read("a.csv").starts_with("\u{FEFF}Khóa;Mã;"));
    let frame = |draw: &str| -> BTreeMap<String, u32> {
        let proof = office.done(&["draw", "show", draw, "--format", "json"]);
        let proof: serde_json::Value = serde_json::from_str(&proof).unwrap();
        let lines = proof["frame_lines"].as_array().unwrap();
        let cells = lines.iter().map(|line| line.as_str().unwrap().split('\t'));
        cells
            .map(|mut cells| {
                let key = cells.next().unwrap().to_owned();
                (key, cells.nth(1).unwrap().parse().unwrap())
            })
            .collect()
    };
    // Nobody gave them: everybody weighs 1.
    office.done(&["draw", "new", "--year", "2018"]);
    assert!(frame("2018-CITY-1").values().all(|weight| *weight == 1));
    let path = office.path("c.xlsx").display().to_string();
    let args = [
        "draw",
        "new",
        "--year",
        "2018",
        "--reason",
        "QĐ 1",
        "--weights",
        &path,
    ];
    office.done(&args);
    let wanted: BTreeMap<String, u32> = listed
        .iter()
        .map(|(key, weight)| ((*key).to_owned(), *weight))
        .collect();
    assert_eq!(frame("2018-CITY-2"), wanted);
    assert!(wanted.values().any(|weight| *weight == 8));
    office.done(&["draw", "verify", "2018-CITY-2"]);
}

#[test]
fn a_head_is_offered_weights_for_its_own_units_and_small_strata_take_none() {
    let office = office();
    // A commune of Can Gio, which has seven.
    let communes = table(&office.done(&["draw", "weights", "--tier", "787", "--format", "csv"]));
    assert_eq!(communes.len(), 7);
    let unit = communes[0]["code"].as_str();
    scored(&office, unit, "self", &["2"; CRITERIA]);
    let offered = offered(&office, &["--tier", "787"]);
    assert_eq!(offered.len(), 7);
    assert_eq!(offered[unit][..2], ["5", "Yếu"]);
    let path = office.path("w.csv").display().to_string();
    office.done(&[
        "draw", "weights", "--year", "2018", "--tier", "787", "-o", &path,
    ]);
    let entries = office.entries();
    let draw = [
        "draw",
        "new",
        "--year",
        "2018",
        "--tier",
        "787",
        "--weights",
        &path,
    ];
    office.refused(&draw, 2, &["7 units only", "10 or more"]);
    assert_eq!(office.entries(), entries);
}

#[test]
fn weights_that_are_no_weights_are_refused_whole() {
    let office = office();
    let entries = office.entries();
    let refused = |rows: &str, parts: &[&str]| {
        let path = office.file("w.csv", format!("unit,weight\n{rows}"));
        office.refused(
            &["draw", "new", "--year", "2018", "--weights", &path],
            2,
            parts,
        );
        assert_eq!(office.entries(), entries);
    };
    refused("79-SYT,0\n79-STC,2\n", &["row 2", "79-SYT", "--exclude"]);
    refused("79-SYT,2\n79-SYT,3\n", &["row 3", "79-SYT", "row 2"]);
    refused("79-KHONG-CO,2\n", &["79-KHONG-CO"]);
    // A commune is no unit of the city's frame.
    refused("26734,2\n", &["26734", "not in the frame"]);
    // The same unit by code and by key.
    let rows = table(&office.done(&["draw", "weights", "--format", "csv"]));
    let unit = rows.iter().find(|row| row["code"] == "79-SYT").unwrap();
    refused(
        &format!("79-SYT,2\n{},3\n", unit["key"]),
        &[&unit["key"], "twice"],
    );
}

#[test]
fn a_proposal_that_cannot_be_made_is_told() {
    let office = office();
    office.refused(&["draw", "weights", "-o", "w.pdf"], 2, &["w.pdf", ".xlsx"]);
    assert!(!office.path("w.pdf").exists());
    office.refused(&["draw", "weights", "--tier", "khong-co"], 2, &["khong-co"]);
    office.refused(&["draw", "weights", "--tier", "26734"], 2, &["no unit"]);
    office.refused(&["draw", "weights", "--date", "mai"], 2, &["mai"]);
}
