//! Files of weights: every kind that an office has is read, and a bad one gives nothing.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use std::path::PathBuf;

use parplan::exchange::weights::WeightProblem;
use parplan::exchange::{WeightRow, WeightsFault, read_weights};
use parplan::failure::Exit;
use parplan::words::Lang;
use tempfile::TempDir;

fn file(name: &str, content: impl AsRef<[u8]>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    (folder, path)
}

fn read(name: &str, content: impl AsRef<[u8]>) -> Result<Vec<WeightRow>, WeightsFault> {
    let (_folder, path) = file(name, content);
    read_weights(&path)
}

fn row(row: u64, unit: &str, weight: u32) -> WeightRow {
    WeightRow {
        row,
        unit: unit.to_owned(),
        weight,
    }
}

/// What is said of a file that gives nothing, in both languages; the exit code is that of
/// bad input.
fn told(fault: &WeightsFault) -> [String; 2] {
    [Lang::Vi, Lang::En].map(|lang| {
        let failure = fault.told(lang.words());
        assert_eq!(failure.exit, Exit::Bad);
        format!("{}\n{}", failure.what, failure.hint.unwrap_or_default())
    })
}

fn problems(content: &str) -> Vec<(u64, String, WeightProblem)> {
    match read("w.csv", content) {
        Err(WeightsFault::Rows(_, rows)) => rows,
        other => panic!("{other:?}"),
    }
}

#[test]
fn tables_of_every_spelling_give_the_same_weights() {
    let wanted = [row(2, "79-SYT", 3), row(3, "760", 4_294_967_295)];
    let largest = "4294967295";
    let nfd = "\u{FEFF}Đơn vi\u{323};Tro\u{323}ng so\u{302}\u{301}";
    for (name, content) in [
        ("w.csv", format!("unit,weight\n79-SYT,3\n760,{largest}\n")),
        ("w.CSV", format!("key,weight\r\n79-SYT,3\r\n760,{largest}")),
        ("w.txt", format!("Code;WEIGHT\n79-SYT; 3 \n760;{largest}\n")),
        (
            "w.tsv",
            format!("agency\tweight\n79-SYT\t3\n760\t{largest}\n"),
        ),
        ("w.csv", format!("Mã,Trọng số\n79-SYT,3\n760,{largest}\n")),
        ("w.csv", format!("{nfd}\n79-SYT;3\n760;{largest}\n")),
        (
            "w.csv",
            format!("CƠ QUAN*,trong so:\n79-SYT,3\n760,{largest}\n"),
        ),
        (
            "w.csv",
            format!("\"unit\",\"weight\"\n\"79-SYT\",\"3\"\n760,{largest}\n"),
        ),
        ("w.csv", format!("weight,unit\n3,79-SYT\n{largest},760\n")),
        (
            "w.csv",
            format!(
                "ghi chú,unit,tên,weight,điểm\nx,79-SYT,\"Sở Y tế, TP\",3,12.5\n,760,,{largest},\n"
            ),
        ),
    ] {
        let got = read(name, &content);
        assert_eq!(got.unwrap(), wanted, "{name}: {content:?}");
    }
}

#[test]
fn text_above_the_titles_and_empty_rows_are_passed_over() {
    let content = "TRỌNG SỐ NĂM 2018\n\nunit,weight\n79-SYT,2\n,\n\n79-STC,5\n";
    let got: Vec<(String, u32)> = read("w.csv", content)
        .unwrap()
        .into_iter()
        .map(|row| (row.unit, row.weight))
        .collect();
    assert_eq!(got, [("79-SYT".to_owned(), 2), ("79-STC".to_owned(), 5)]);
    assert_eq!(read("w.csv", "unit,weight\n").unwrap(), []);
}

#[test]
fn a_sheet_gives_what_a_person_sees_in_it() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let zeros = rust_xlsxwriter::Format::new().set_num_format("00000");
    sheet.write_string(0, 0, "Bảng trọng số").unwrap();
    for (at, title) in (0..).zip(["Tên", "Mã", "Điểm", "Trọng số"]) {
        sheet.write_string(2, at, title).unwrap();
    }
    let rows = [("Sở Y tế", None, 3), ("Xã A", Some(27), 1)];
    for (at, (name, code, weight)) in (3..).zip(rows) {
        sheet.write_string(at, 0, name).unwrap();
        match code {
            None => sheet.write_string(at, 1, "79-SYT").unwrap(),
            Some(code) => sheet.write_number_with_format(at, 1, code, &zeros).unwrap(),
        };
        // A figure that no weight could have, in a column that is passed over.
        sheet.write_number(at, 2, 12.5).unwrap();
        sheet.write_number(at, 3, weight).unwrap();
    }
    let got = read("w.xlsx", book.save_to_buffer().unwrap());
    assert_eq!(got.unwrap(), [row(4, "79-SYT", 3), row(5, "00027", 1)]);
}

#[test]
fn a_fraction_in_a_sheet_is_no_weight() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (at, title) in (0..).zip(["unit", "weight"]) {
        sheet.write_string(0, at, title).unwrap();
    }
    sheet.write_string(1, 0, "79-SYT").unwrap();
    sheet.write_number(1, 1, 2.5).unwrap();
    let fault = read("w.xlsx", book.save_to_buffer().unwrap()).unwrap_err();
    let [vi, en] = told(&fault);
    assert!(vi.contains("79-SYT") && vi.contains("2.5"), "{vi}");
    assert!(en.contains("79-SYT") && en.contains("2.5"), "{en}");
}

#[test]
fn every_row_that_is_wrong_is_named_and_nothing_comes_back() {
    let bad = |text: &str| WeightProblem::Weight(text.to_owned());
    let content = "unit,weight\n79-SYT,3\n79-STC,0\n,4\n79-SYT,2\n\
                   A,1.5\nB,-1\nC,+1\nD,1e3\nE,\nF,4294967296\nG,ba\nH,1 000\n79-SNV,1\n";
    let wanted = [
        (3, "79-STC", WeightProblem::Zero),
        (4, "", WeightProblem::NoUnit),
        (5, "79-SYT", WeightProblem::Repeated(2)),
        (6, "A", bad("1.5")),
        (7, "B", bad("-1")),
        (8, "C", bad("+1")),
        (9, "D", bad("1e3")),
        (10, "E", bad("")),
        (11, "F", bad("4294967296")),
        (12, "G", bad("ba")),
        (13, "H", bad("1 000")),
    ];
    let wanted = wanted.map(|(row, unit, why)| (row, unit.to_owned(), why));
    assert_eq!(problems(content), wanted);
    let fault = read("w.csv", content).unwrap_err();
    let [vi, en] = told(&fault);
    for (row, unit, _) in &wanted {
        assert!(
            vi.contains(&format!("dòng {row}")) && vi.contains(unit.as_str()),
            "{vi}"
        );
        assert!(
            en.contains(&format!("row {row}")) && en.contains(unit.as_str()),
            "{en}"
        );
    }
    assert!(
        vi.contains("11 dòng sai") && vi.contains("Chưa ghi gì"),
        "{vi}"
    );
    assert!(
        en.contains("11 bad rows") && en.contains("Nothing was recorded"),
        "{en}"
    );
}

#[test]
fn a_file_that_is_no_table_of_weights_says_what_it_should_be() {
    for content in [
        "",
        "a,b\n1,2\n",
        "unit,value\n79-SYT,3\n",
        "name,weight\nSở Y tế,3\n",
    ] {
        let fault = read("w.csv", content).unwrap_err();
        let [vi, en] = told(&fault);
        assert!(vi.contains("w.csv"), "{vi}");
        assert!(en.contains("w.csv"), "{en}");
        if !content.is_empty() {
            assert!(matches!(fault, WeightsFault::NoTitles(_)), "{fault:?}");
            assert!(vi.contains("Trọng số"), "{vi}");
            assert!(en.contains("unit and weight"), "{en}");
        }
    }
    for (name, content) in [
        ("w.ods", "unit,weight\nA,1\n"),
        ("w.ron", "unit,weight\nA,1\n"),
        ("w", "unit,weight\nA,1\n"),
        ("w.xlsx", "unit,weight\nA,1\n"),
    ] {
        let fault = read(name, content).unwrap_err();
        assert!(matches!(fault, WeightsFault::File(_)), "{name}: {fault:?}");
        for text in told(&fault) {
            assert!(text.contains(name), "{text}");
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let fault = read_weights(&folder.path().join("w.csv")).unwrap_err();
    for text in told(&fault) {
        assert!(text.contains("w.csv"), "{text}");
    }
}
