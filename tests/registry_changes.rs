//! What decisions do to agencies: the real changes of Ho Chi Minh City replayed through the
//! program, and what may not happen.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;

/// A registry file of the project.
fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data/registry")
        .join(name)
}

struct Office {
    dir: tempfile::TempDir,
}

impl Office {
    fn new() -> Self {
        let office = Self {
            dir: tempfile::tempdir().unwrap(),
        };
        let scheme = Path::new(env!("CARGO_MANIFEST_DIR")).join("scoring.ron");
        let made = office.run(&[
            "new",
            "--registry",
            "hcmc-2017",
            "--scheme",
            scheme.to_str().unwrap(),
            "--year",
            "2017",
        ]);
        assert!(made.status.success());
        office
    }

    fn run(&self, args: &[&str]) -> Output {
        Command::cargo_bin("parplan")
            .unwrap()
            .current_dir(self.dir.path())
            .args(["-w", "w.db", "--lang", "en", "--as", "Lan"])
            .args(args)
            .output()
            .unwrap()
    }

    fn refused(&self, args: &[&str]) -> String {
        let before = self.entries();
        let output = self.run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert_eq!(self.entries(), before, "{args:?} wrote something");
        String::from_utf8(output.stderr).unwrap()
    }

    fn done(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{args:?}: {told}");
        told
    }

    fn entries(&self) -> usize {
        let output = self.run(&["journal", "list", "--format", "csv"]);
        output.stdout.iter().filter(|b| **b == b'\n').count()
    }

    /// Code and name of every unit of a kind on a day.
    fn units(&self, kind: &str, date: &str) -> Vec<(String, String)> {
        let list = [
            "agencies", "list", "--kind", kind, "--date", date, "--format", "csv",
        ];
        let output = self.run(&list);
        let mut rows = csv::Reader::from_reader(output.stdout.as_slice());
        let units = rows.records().map(|row| {
            let row = row.unwrap();
            (row[1].to_owned(), row[2].to_owned())
        });
        units.collect()
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.dir.path().join(name), text).unwrap();
    }
}

#[test]
fn the_changes_of_a_city_replay_through_the_import() {
    let changes = data("hcmc-changes.csv");
    let office = Office::new();
    let import = ["agencies", "import", changes.to_str().unwrap()];
    office.done(&import);
    for (date, communes, districts) in [
        ("2017-12-31", 322, 24),
        ("2020-12-31", 322, 24),
        ("2021-01-01", 312, 22),
        ("2024-12-31", 312, 22),
        ("2025-01-01", 273, 22),
        ("2025-06-30", 273, 22),
        ("2025-07-01", 168, 0),
    ] {
        assert_eq!(office.units("commune", date).len(), communes, "{date}");
        assert_eq!(office.units("district", date).len(), districts, "{date}");
    }
    let mut replayed = office.units("commune", "2025-07-01");
    replayed.sort();
    let mut rows = csv::Reader::from_path(data("hcmc-2025.csv")).unwrap();
    let known = rows.records().map(Result::unwrap);
    let mut known: Vec<(String, String)> = known
        .filter(|row| &row[2] == "commune")
        .map(|row| (row[0].to_owned(), row[4].to_owned()))
        .collect();
    known.sort();
    assert_eq!(replayed, known, "the communes of 2025, by code and name");

    let entries = office.entries();
    let told = office.done(&import);
    assert!(told.contains("662 rows say what stands already"), "{told}");
    assert_eq!(office.entries(), entries, "a second time changes nothing");
}

#[test]
fn a_merger_moves_what_stood_below_and_the_past_keeps_its_names() {
    let office = Office::new();
    let merge = |rest: &[&'static str]| -> Vec<&'static str> {
        let head = [
            "agencies", "merge", "79-SKHDT", "79-STC", "--code", "79-STC",
        ];
        let tail = [
            "--name",
            "Sở Tài chính",
            "--date",
            "2025-03-01",
            "--decision",
            "NQ 1",
        ];
        [&head[..], &tail[..], rest].concat()
    };
    let division = [
        "agencies",
        "found",
        "--code",
        "79-SKHDT-P1",
        "--name",
        "Phòng Tổng hợp",
        "--kind",
        "subordinate",
        "--parent",
        "79-SKHDT",
        "--date",
        "2018-01-01",
        "--decision",
        "QĐ 2",
    ];
    office.done(&division);
    let before = office.entries();
    let told = office.done(&merge(&["--dry-run"]));
    assert!(told.contains("1 units under"), "{told}");
    assert_eq!(office.entries(), before);
    office.done(&merge(&[]));

    let old = office.units("department", "2025-02-28");
    assert!(old.contains(&("79-SKHDT".into(), "Sở Kế hoạch và Đầu tư".into())));
    let new = office.units("department", "2025-03-01");
    assert_eq!(new.len(), old.len() - 1);
    let list = [
        "agencies",
        "list",
        "--date",
        "2025-03-01",
        "--search",
        "79-SKHDT-P1",
    ];
    let output = office.run(&[&list[..], &["--format", "csv"]].concat());
    let listed = String::from_utf8(output.stdout).unwrap();
    assert!(
        listed.contains("Phòng Tổng hợp") && listed.contains("79-STC"),
        "{listed}"
    );

    let error = office.refused(&[
        "agencies",
        "rename",
        "79-SKHDT",
        "--name",
        "X",
        "--date",
        "2026-01-01",
        "--decision",
        "Y",
    ]);
    assert!(
        error.contains("Sở Tài chính (79-STC)") || error.contains("79-STC Sở Tài chính"),
        "{error}"
    );
    let history = office.run(&["agencies", "history", "79-STC", "--date", "2026-01-01"]);
    let history = String::from_utf8(history.stdout).unwrap();
    assert!(history.contains("Sở Kế hoạch và Đầu tư"), "{history}");
    assert!(history.contains("recorded late"), "{history}");
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_written() {
    let office = Office::new();
    let on = ["--date", "2020-01-01", "--decision", "QĐ 1"];
    let refused = |act: &[&str], says: &str| {
        let error = office.refused(&[&["agencies"], act, &on[..]].concat());
        assert!(error.contains(says), "{act:?}: {error}");
    };
    refused(&["move", "79", "--parent", "760"], "circle");
    refused(&["merge", "760", "--into", "760"], "itself");
    refused(&["merge", "761", "--into", "79-KHONGCO"], "79-KHONGCO");
    refused(&["retire", "760"], "units stand under");
    refused(&["recode", "760", "--code", "761"], "761");
    refused(&["rename", "760"], "missing");
    office.done(&[&["agencies", "retire", "79-BDT"], &on[..]].concat());
    refused(&["merge", "79-SNV", "--into", "79-BDT"], "ended");
    let again = [
        "agencies",
        "retire",
        "79-BDT",
        "--date",
        "2020-06-01",
        "--decision",
        "QĐ 2",
    ];
    assert!(office.refused(&again).contains("ended on 2019-12-31"));
    let found = [
        "agencies",
        "found",
        "--code",
        "79-MOI",
        "--name",
        "Sở Mới",
        "--kind",
        "department",
        "--parent",
        "79",
        "--date",
        "2021-01-01",
        "--decision",
        "QĐ 3",
    ];
    office.done(&found);
    refused(
        &["rename", "79-MOI", "--name", "Sở Cũ"],
        "exists from 2021-01-01",
    );
}

#[test]
fn every_bad_row_of_a_file_is_named_and_none_of_it_is_written() {
    let office = Office::new();
    let titles = "effective,decided_by,level,effect,from_code,from_name,from_parent,to_code,to_name,to_parent,part";
    let rows = [
        "2021-01-01,NQ 1,commune,absorb,26734,Phường Tân Định,760,26737,,,whole",
        "2021-01-01,NQ 1,commune,reparent,26740,,,,,761,",
        "2021-01-01,NQ 1,commune,reparent,26740,,,,,764,",
        "2021-02-30,NQ 1,commune,dissolve,26743,,,,,,",
        "2021-01-01,NQ 1,commune,vanish,26743,,,,,,",
        "2021-01-01,NQ 1,commune,rename,26746,Phường Khác,,,Phường Mới,,",
        "2021-01-01,NQ 1,commune,establish,26749,,,26734,Phường A,760,whole",
        "2021-01-01,NQ 1,commune,establish,26752,,,26734,Phường B,760,whole",
    ];
    office.write("changes.csv", &format!("{titles}\n{}\n", rows.join("\n")));
    let error = office.refused(&["agencies", "import", "changes.csv"]);
    for says in [
        "line 4",
        "different things",
        "line 5, column effective \"2021-02-30\"",
        "line 6, column effect \"vanish\"",
        "line 7, column from_name \"Phường Khác\"",
        "line 9, column to_name",
    ] {
        assert!(error.contains(says), "{says}: {error}");
    }
    assert_eq!(office.units("commune", "2022-01-01").len(), 322);
}

#[test]
fn a_change_recorded_by_mistake_is_undone_while_nothing_is_built_on_it() {
    let office = Office::new();
    let merge = |code: &'static str, date: &'static str| {
        let head = ["agencies", "merge", "79-SKHDT", "79-STC", "--code", code];
        let tail = [
            "--name",
            "Sở Tài chính mới",
            "--date",
            date,
            "--decision",
            "NQ 1",
        ];
        [&head[..], &tail[..]].concat()
    };
    let before = office.units("department", "2025-03-01");
    office.done(&merge("79-STCM", "2025-03-01"));
    assert_eq!(
        office.units("department", "2025-03-01").len(),
        before.len() - 1
    );
    office.done(&["journal", "undo", "4"]);
    assert_eq!(office.units("department", "2025-03-01"), before);
    assert_eq!(office.units("department", "2030-01-01"), before);

    // The same again, and something built on it.
    office.done(&merge("79-STCM", "2025-03-01"));
    let rename = [
        "agencies",
        "rename",
        "79-STCM",
        "--name",
        "Sở Tài chính",
        "--date",
        "2025-05-01",
        "--decision",
        "QĐ 2",
    ];
    office.done(&rename);
    let error = office.refused(&["journal", "undo", "6"]);
    assert!(error.contains("was changed"), "{error}");
    office.done(&["journal", "undo", "7"]);
    office.done(&["journal", "undo", "6"]);
    assert_eq!(office.units("department", "2026-01-01"), before);
    office.done(&["journal", "verify"]);
}

#[test]
fn a_late_change_is_told_on_the_minutes_and_moves_no_draw() {
    let office = Office::new();
    office.done(&[
        "draw",
        "new",
        "--year",
        "2017",
        "--seed",
        "OS",
        "--frame-date",
        "2017-07-05",
    ]);
    let shown = |id: &str| {
        let output = office.run(&["draw", "show", id, "--format", "table"]);
        String::from_utf8(output.stdout).unwrap()
    };
    let proof = || {
        office
            .run(&["draw", "show", "2017-CITY-1", "--format", "json"])
            .stdout
    };
    let (minutes, before) = (shown("2017-CITY-1"), proof());
    assert!(!minutes.contains("Changes recorded after"), "{minutes}");
    let told = office.done(&[
        "agencies",
        "rename",
        "79-SYT",
        "--name",
        "Sở Y tế Thành phố",
        "--date",
        "2017-03-01",
        "--decision",
        "QĐ 9",
    ]);
    assert!(told.contains("Draw 2017-CITY-1: 1 units"), "{told}");
    let minutes = shown("2017-CITY-1");
    assert!(
        minutes.contains("Changes recorded after") && minutes.contains("QĐ 9"),
        "{minutes}"
    );
    assert_eq!(proof(), before, "the draw stays as it is");
    office.done(&["draw", "verify", "2017-CITY-1"]);
}

#[test]
fn a_spreadsheet_of_changes_does_what_the_text_file_does() {
    let office = Office::new();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "DANH SÁCH THAY ĐỔI").unwrap();
    let text = std::fs::read_to_string(data("hcmc-changes.csv")).unwrap();
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    for (at, row) in (2..).zip(rows.records()) {
        for (column, cell) in (0..).zip(row.unwrap().iter()) {
            sheet.write_string(at, column, cell).unwrap();
        }
    }
    book.save(office.dir.path().join("changes.xlsx")).unwrap();
    let told = office.done(&["agencies", "import", "changes.xlsx", "--dry-run"]);
    assert!(
        told.contains("312 changes: 200 units begin, 421 units end."),
        "{told}"
    );
    let checked = office.done(&["check", data("hcmc-changes.csv").to_str().unwrap()]);
    assert_eq!(checked, "");
    // Cut in the middle, it is refused whole.
    let bytes = std::fs::read(office.dir.path().join("changes.xlsx")).unwrap();
    std::fs::write(
        office.dir.path().join("cut.xlsx"),
        &bytes[..bytes.len() / 2],
    )
    .unwrap();
    office.refused(&["agencies", "import", "cut.xlsx"]);
    let cut: String = text.chars().take(20_003).collect();
    office.write("cut.csv", &cut);
    office.refused(&["agencies", "import", "cut.csv"]);
}
