//! What bad input gets: a sentence that says what, where and what to do; nothing written.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

use office::Office;

#[test]
fn a_file_that_is_no_workbook_is_left_alone() {
    let office = Office::empty();
    office.file("so.db", "xin chào");
    office.refused(&["rank"], 3, &["so.db", "not a parplan workbook"]);
    assert_eq!(office.read("so.db"), "xin chào");
    office.refused(
        &["new", "--registry", "hcmc-2017", "--year", "2017"],
        2,
        &["so.db"],
    );
    assert_eq!(office.read("so.db"), "xin chào");
}

#[test]
fn a_missing_workbook_is_named() {
    Office::empty().refused(&["rank"], 3, &["so.db", "parplan new"]);
}

#[test]
fn another_database_is_no_workbook() {
    let office = Office::empty();
    let other = rusqlite::Connection::open(office.workbook()).unwrap();
    other
        .execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1);")
        .unwrap();
    drop(other);
    office.refused(&["rank"], 3, &["not a parplan workbook"]);
}

#[test]
fn a_folder_that_is_a_file_cannot_hold_a_workbook() {
    let office = Office::empty();
    office.file("tep", "x");
    let inside = office.path("tep/so.db").display().to_string();
    office.refused(
        &[
            "-w",
            &inside,
            "new",
            "--registry",
            "hcmc-2017",
            "--year",
            "2017",
        ],
        3,
        &["tep"],
    );
}

/// One bad registry: its content, and what the message must have.
fn registry_refused(content: impl AsRef<[u8]>, parts: &[&str]) {
    let office = Office::empty();
    let file = office.file("dm.csv", content);
    let answer = office.run(&["new", "--registry", &file, "--year", "2017"]);
    assert_eq!(answer.code, 2, "{answer:?}");
    for part in parts {
        assert!(
            answer.err.contains(part),
            "{part:?} is missing in:\n{}",
            answer.err
        );
    }
    assert!(!office.workbook().exists(), "a workbook was left behind");
}

const HEAD: &str = "code,parent_code,kind,subkind,name\n79,,province,,Thành phố\n";

#[test]
fn bad_registries_are_refused_row_by_row() {
    registry_refused("code,parent_code,kind,tên lạ,name\n", &["tên lạ"]);
    registry_refused(
        format!("{HEAD}A,79,department,so,Sở A\nA,79,department,so,Sở B\n"),
        &["4", "A"],
    );
    registry_refused(format!("{HEAD}A,XX,department,so,Sở A\n"), &["3", "XX"]);
    registry_refused(
        format!("{HEAD}A,B,department,so,Sở A\nB,A,department,so,Sở B\n"),
        &["circle"],
    );
    registry_refused(format!("{HEAD}A,79,sowr,so,Sở A\n"), &["3", "sowr"]);
    registry_refused(format!("{HEAD}A,79,department,so,\n"), &["3"]);
    registry_refused(b"\xff\xfec\0o\0d\0e\0".as_slice(), &["UTF-16"]);
    registry_refused(b"code,name\n1,S\xe2\n".as_slice(), &["UTF-8"]);
}

#[test]
fn a_byte_order_mark_and_decomposed_letters_are_fine() {
    let office = Office::empty();
    let decomposed = "So\u{31b}\u{309} A"; // Sở A, letter by letter
    let file = office.file(
        "dm.csv",
        format!("\u{feff}{HEAD}A,79,department,so,{decomposed}\n"),
    );
    office.done(&["new", "--registry", &file, "--year", "2017"]);
    let listed = office.done(&["agencies", "list", "--format", "csv"]);
    assert!(listed.contains("Sở A"), "{listed}");
}

/// One bad scheme: its content, and what the message must have.
fn scheme_refused(change: impl Fn(&str) -> String, parts: &[&str]) {
    let office = Office::empty();
    let sound =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/scoring.ron")).unwrap();
    let changed = change(&sound);
    assert_ne!(changed, sound);
    let file = office.file("xau.ron", changed);
    office.refused(&["check", &file], 1, parts);
    office.refused(
        &[
            "new",
            "--registry",
            "hcmc-2017",
            "--scheme",
            &file,
            "--year",
            "2017",
        ],
        2,
        parts,
    );
    assert!(!office.workbook().exists(), "a workbook was left behind");
}

#[test]
fn bad_schemes_are_refused_with_file_line_and_column() {
    scheme_refused(
        |s| s.replacen("total: 100", "total: 99.5", 1),
        &["S200", "xau.ron:", "99.5"],
    );
    scheme_refused(
        |s| s.replacen("max: 1,", "max: 1,5,", 1),
        &["S004", "xau.ron:"],
    );
    scheme_refused(
        |s| s.replacen("domains", "domain", 1),
        &["S002", "xau.ron:", "domain"],
    );
    scheme_refused(
        |s| s.trim_end().trim_end_matches(')').to_owned(),
        &["S001", "xau.ron:"],
    );
}

#[test]
fn a_score_above_its_maximum_is_refused() {
    let office = Office::with("hcmc-2017", 2017);
    let before = office.entries();
    let exported = office.done(&["explain", "79-SYT", "--year", "2017", "--format", "csv"]);
    let row = exported.lines().nth(1).unwrap();
    let criterion = row.split(',').next().unwrap();
    office.refused(
        &["scores", "set", "79-SYT", criterion, "1000/7"],
        2,
        &[criterion],
    );
    office.refused(&["scores", "set", "79-SYT", "99.9", "1"], 2, &["99.9"]);
    office.refused(&["scores", "set", "79-XXX", criterion, "1"], 2, &["79-XXX"]);
    assert_eq!(office.entries(), before);
}

#[test]
fn a_journal_with_one_byte_changed_is_named_and_locked() {
    let office = Office::with("hcmc-2017", 2017);
    office.done(&["draw", "new", "--year", "2017"]);
    let database = rusqlite::Connection::open(office.workbook()).unwrap();
    database
        .execute_batch(
            "DROP TRIGGER entry_is_never_changed; \
             UPDATE entry SET payload = replace(payload, 'Sở Y tế', 'Sở Y tê') WHERE seq = 2;",
        )
        .unwrap();
    drop(database);
    office.refused(&["journal", "verify"], 1, &["entry 2"]);
    office.refused(
        &["draw", "new", "--reason", "x"],
        3,
        &["entry 2", "Nothing was written"],
    );
}

#[test]
fn bad_usage_is_two_and_help_is_zero() {
    let office = Office::empty();
    assert_eq!(office.run(&["rut"]).code, 2);
    assert_eq!(office.run(&["rank", "--year", "abc"]).code, 2);
    assert_eq!(office.run(&["--help"]).code, 0);
    assert_eq!(office.run(&["--version"]).code, 0);
    assert!(
        office
            .run(&["--lang", "vi", "--help"])
            .out
            .contains("Cách dùng")
    );
}

#[test]
fn the_screen_needs_a_terminal() {
    let office = Office::with("hcmc-2017", 2017);
    let answer = office.run(&[]);
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(answer.err.contains("terminal"), "{answer:?}");
}
