//! What decisions do to agencies: the real changes of Ho Chi Minh City replayed through the
//! program, and what may not happen.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

use std::path::{Path, PathBuf};

use office::Office;

/// A registry file of the project.
fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data/registry")
        .join(name)
}

fn city() -> Office {
    Office::with("hcmc-2017", 2017)
}

/// Does it; gives what was said beside the result.
fn done(office: &Office, args: &[&str]) -> String {
    let answer = office.run(args);
    assert_eq!(answer.code, 0, "{args:?}: {answer:?}");
    answer.err
}

/// Expects a refusal that writes nothing; gives its sentence.
fn refused(office: &Office, args: &[&str]) -> String {
    let before = entries(office);
    let answer = office.run(args);
    assert_eq!(answer.code, 2, "{args:?}: {answer:?}");
    assert_eq!(entries(office), before, "{args:?} wrote something");
    answer.err
}

fn entries(office: &Office) -> usize {
    let list = office.done(&["journal", "list", "--format", "csv"]);
    list.lines().count()
}

/// Code and name of every unit of a kind on a day.
fn units(office: &Office, kind: &str, date: &str) -> Vec<(String, String)> {
    let list = ["agencies", "list", "--kind", kind, "--date", date];
    let list = office.done(&[&list[..], &["--format", "csv"]].concat());
    let mut rows = csv::Reader::from_reader(list.as_bytes());
    let units = rows.records().map(|row| {
        let row = row.unwrap();
        (row[1].to_owned(), row[2].to_owned())
    });
    units.collect()
}

#[test]
fn the_changes_of_a_city_replay_through_the_import() {
    let changes = data("hcmc-changes.csv");
    let office = city();
    let import = ["agencies", "import", changes.to_str().unwrap()];
    done(&office, &import);
    for (date, communes, districts) in [
        ("2017-12-31", 322, 24),
        ("2020-12-31", 322, 24),
        ("2021-01-01", 312, 22),
        ("2024-12-31", 312, 22),
        ("2025-01-01", 273, 22),
        ("2025-06-30", 273, 22),
        ("2025-07-01", 168, 0),
    ] {
        assert_eq!(units(&office, "commune", date).len(), communes, "{date}");
        assert_eq!(units(&office, "district", date).len(), districts, "{date}");
    }
    let mut replayed = units(&office, "commune", "2025-07-01");
    replayed.sort();
    let mut rows = csv::Reader::from_path(data("hcmc-2025.csv")).unwrap();
    let known = rows.records().map(Result::unwrap);
    let mut known: Vec<(String, String)> = known
        .filter(|row| &row[2] == "commune")
        .map(|row| (row[0].to_owned(), row[4].to_owned()))
        .collect();
    known.sort();
    assert_eq!(replayed, known, "the communes of 2025, by code and name");

    let before = entries(&office);
    let told = done(&office, &import);
    assert!(told.contains("662 rows say what stands already"), "{told}");
    assert_eq!(entries(&office), before, "a second time changes nothing");
}

#[test]
fn a_merger_moves_what_stood_below_and_the_past_keeps_its_names() {
    let office = city();
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
    done(&office, &division);
    let before = entries(&office);
    let told = done(&office, &merge(&["--dry-run"]));
    assert!(told.contains("1 units under"), "{told}");
    assert_eq!(entries(&office), before);
    done(&office, &merge(&[]));

    let old = units(&office, "department", "2025-02-28");
    assert!(old.contains(&("79-SKHDT".into(), "Sở Kế hoạch và Đầu tư".into())));
    let new = units(&office, "department", "2025-03-01");
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
    let listed = output.out;
    assert!(
        listed.contains("Phòng Tổng hợp") && listed.contains("79-STC"),
        "{listed}"
    );

    let error = refused(
        &office,
        &[
            "agencies",
            "rename",
            "79-SKHDT",
            "--name",
            "X",
            "--date",
            "2026-01-01",
            "--decision",
            "Y",
        ],
    );
    assert!(
        error.contains("Sở Tài chính (79-STC)") || error.contains("79-STC Sở Tài chính"),
        "{error}"
    );
    let history = office.run(&["agencies", "history", "79-STC", "--date", "2026-01-01"]);
    let history = history.out;
    assert!(history.contains("Sở Kế hoạch và Đầu tư"), "{history}");
    assert!(history.contains("recorded late"), "{history}");
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_written() {
    let office = city();
    let on = ["--date", "2020-01-01", "--decision", "QĐ 1"];
    let says_no = |act: &[&str], says: &str| {
        let error = refused(&office, &[&["agencies"], act, &on[..]].concat());
        assert!(error.contains(says), "{act:?}: {error}");
    };
    says_no(&["move", "79", "--parent", "760"], "circle");
    says_no(&["merge", "760", "--into", "760"], "itself");
    says_no(&["merge", "761", "--into", "79-KHONGCO"], "79-KHONGCO");
    says_no(&["retire", "760"], "units stand under");
    says_no(&["recode", "760", "--code", "761"], "761");
    says_no(&["rename", "760"], "missing");
    done(
        &office,
        &[&["agencies", "retire", "79-BDT"], &on[..]].concat(),
    );
    says_no(&["merge", "79-SNV", "--into", "79-BDT"], "ended");
    let again = [
        "agencies",
        "retire",
        "79-BDT",
        "--date",
        "2020-06-01",
        "--decision",
        "QĐ 2",
    ];
    assert!(refused(&office, &again).contains("ended on 2019-12-31"));
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
    done(&office, &found);
    says_no(
        &["rename", "79-MOI", "--name", "Sở Cũ"],
        "exists from 2021-01-01",
    );
}

#[test]
fn every_bad_row_of_a_file_is_named_and_none_of_it_is_written() {
    let office = city();
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
    office.file("changes.csv", format!("{titles}\n{}\n", rows.join("\n")));
    let error = refused(&office, &["agencies", "import", "changes.csv"]);
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
    assert_eq!(units(&office, "commune", "2022-01-01").len(), 322);
}

#[test]
fn a_change_recorded_by_mistake_is_undone_while_nothing_is_built_on_it() {
    let office = city();
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
    let before = units(&office, "department", "2025-03-01");
    done(&office, &merge("79-STCM", "2025-03-01"));
    assert_eq!(
        units(&office, "department", "2025-03-01").len(),
        before.len() - 1
    );
    done(&office, &["journal", "undo", "4"]);
    assert_eq!(units(&office, "department", "2025-03-01"), before);
    assert_eq!(units(&office, "department", "2030-01-01"), before);

    // The same again, and something built on it.
    done(&office, &merge("79-STCM", "2025-03-01"));
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
    done(&office, &rename);
    let error = refused(&office, &["journal", "undo", "6"]);
    assert!(error.contains("was changed"), "{error}");
    done(&office, &["journal", "undo", "7"]);
    done(&office, &["journal", "undo", "6"]);
    assert_eq!(units(&office, "department", "2026-01-01"), before);
    done(&office, &["journal", "verify"]);
}

#[test]
fn a_late_change_is_told_on_the_minutes_and_moves_no_draw() {
    let office = city();
    done(
        &office,
        &[
            "draw",
            "new",
            "--year",
            "2017",
            "--seed",
            "OS",
            "--frame-date",
            "2017-07-05",
        ],
    );
    let shown = |id: &str| {
        let output = office.run(&["draw", "show", id, "--format", "table"]);
        output.out
    };
    let proof = || {
        office
            .run(&["draw", "show", "2017-CITY-1", "--format", "json"])
            .out
    };
    let (minutes, before) = (shown("2017-CITY-1"), proof());
    assert!(!minutes.contains("Changes recorded after"), "{minutes}");
    let told = done(
        &office,
        &[
            "agencies",
            "rename",
            "79-SYT",
            "--name",
            "Sở Y tế Thành phố",
            "--date",
            "2017-03-01",
            "--decision",
            "QĐ 9",
        ],
    );
    assert!(told.contains("Draw 2017-CITY-1: 1 units"), "{told}");
    let minutes = shown("2017-CITY-1");
    assert!(
        minutes.contains("Changes recorded after") && minutes.contains("QĐ 9"),
        "{minutes}"
    );
    assert_eq!(proof(), before, "the draw stays as it is");
    done(&office, &["draw", "verify", "2017-CITY-1"]);
}

#[test]
fn a_spreadsheet_of_changes_does_what_the_text_file_does() {
    let office = city();
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
    book.save(office.path("changes.xlsx")).unwrap();
    let told = done(
        &office,
        &["agencies", "import", "changes.xlsx", "--dry-run"],
    );
    assert!(
        told.contains("312 changes: 200 units begin, 421 units end."),
        "{told}"
    );
    let checked = done(
        &office,
        &["check", data("hcmc-changes.csv").to_str().unwrap()],
    );
    assert_eq!(checked, "");
    // Cut in the middle, it is refused whole.
    let bytes = std::fs::read(office.path("changes.xlsx")).unwrap();
    std::fs::write(office.path("cut.xlsx"), &bytes[..bytes.len() / 2]).unwrap();
    refused(&office, &["agencies", "import", "cut.xlsx"]);
    let cut: String = text.chars().take(20_003).collect();
    office.file("cut.csv", &cut);
    refused(&office, &["agencies", "import", "cut.csv"]);
}

#[test]
fn a_unit_is_found_by_the_names_of_those_before_it() {
    let office = city();
    let changes = data("hcmc-changes.csv");
    office.done(&["agencies", "import", changes.to_str().unwrap()]);
    let search = |query: &str, date: &str| {
        let list = ["agencies", "list", "--search", query, "--date", date];
        office.done(&[&list[..], &["--format", "csv"]].concat())
    };
    let found = search("ke hoach va dau tu", "2025-08-01");
    assert!(
        found.contains("79-STC,Sở Tài chính")
            && found.contains("predecessor: Sở Kế hoạch và Đầu tư"),
        "{found}"
    );
    // Before the merger it is nobody's predecessor.
    let found = search("ke hoach va dau tu", "2024-01-01");
    assert!(
        found.contains("79-SKHDT") && !found.contains("79-STC"),
        "{found}"
    );
    // Through two steps: Phường 6 → Phường Võ Thị Sáu → Phường Xuân Hòa.
    let found = search("vo thi sau", "2025-08-01");
    assert!(found.contains("predecessor: Phường Võ Thị Sáu"), "{found}");
}
