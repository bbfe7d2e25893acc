//! What is wrong is told, all of it in one run, and nothing is written; nothing breaks.

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::bonuses::uncommented;
use crate::office::Office;
use crate::{At, read, told, written, xlsx};
use parplan::exchange::scheme_table::{SchemeTableFault, TableProblem, TableRowFault};
use parplan::words::{EN, VI};

#[test]
fn every_bad_row_is_told_with_its_place() {
    let text = "TT,Tiêu chí,Điểm tối đa\n1,A,9\n1.1,B,hai\n1.2,C,-1\n1.3,D,0\n1.4,,1\n\
                1.5,E,\n1.1,F,1\n2.1.1,G,1\n??,H,1\n,I,1\n1.6,J,\"1\",5\n3,K,1\n\
                1.7,Kế ho\u{fffd}ch,1\n";
    let answer = told(text);
    for part in [
        "12 things are wrong",
        "line 3, column C \"Điểm tối đa\": the points \"hai\" are no number",
        "line 4, column C \"Điểm tối đa\": the points -1 must be above 0",
        "line 5, column C \"Điểm tối đa\": the points 0 must be above 0",
        "line 6, column B \"Tiêu chí\": 1.4 has no name",
        "line 7, column C \"Điểm tối đa\": 1.5 has no points",
        "line 8, column A \"TT\": the numbering 1.1 stands in line 3 already",
        "line 9, column A \"TT\": 2.1.1 has no domain above it",
        "line 10, column A \"TT\": the numbering \"??\" is not understood",
        "line 11, column A \"TT\": \"I\" has points but no numbering",
        "line 12: the cell \"5\" stands beyond the titles",
        "line 14, column B \"Tiêu chí\": \"Kế ho\u{fffd}ch\" lost letters",
        "line 13, column A \"TT\": 3 has no criterion below it",
        "Nothing was written",
    ] {
        assert!(answer.contains(part), "{part:?} is missing in:\n{answer}");
    }
}

#[test]
fn tables_without_titles_or_rows_are_told() {
    assert!(told("").contains("has no row of criteria"));
    assert!(told("TT,Tiêu chí,Điểm tối đa\n").contains("has no row of criteria"));
    assert!(told("a,b,c\n1,2,3\n").contains("no line has titles"));
    let answer = told("x,y\nTT,Tiêu chí,Ghi chú\n1,A,\n");
    assert!(
        answer.contains("titles in line 2: there is no column for the points"),
        "{answer}"
    );
    let answer = told("TT,Tiêu chí,Tiêu chí,Điểm tối đa\n1,A,B,1\n");
    assert!(answer.contains("\"Tiêu chí\" stands twice"), "{answer}");
}

#[test]
fn a_numbering_that_became_a_day_is_told() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in (0..).zip(["TT", "Tiêu chí", "Điểm tối đa"]) {
        sheet.write_string(0, column, title).unwrap();
    }
    let day = ExcelDateTime::from_ymd(2024, 1, 1).unwrap();
    let format = Format::new().set_num_format("d.m");
    sheet
        .write_datetime_with_format(1, 0, &day, &format)
        .unwrap();
    sheet.write_string(1, 1, "A").unwrap();
    sheet.write_number(1, 2, 1).unwrap();
    let fault = read("bang.xlsx", &book.save_to_buffer().unwrap()).unwrap_err();
    let SchemeTableFault::Rows(_, Some(sheet), rows) = fault else {
        panic!("taken")
    };
    let wanted = TableRowFault {
        line: 2,
        column: Some((0, "TT".into())),
        problem: TableProblem::DayCode("2024-01-01".into()),
    };
    assert_eq!((sheet.as_str(), rows), ("Sheet1", vec![wanted]));
}

#[test]
fn the_program_refuses_and_writes_nothing() {
    let office = Office::empty();
    let out = office.path("ra.ron").display().to_string();
    let run = |file: &str, more: &[&str], parts: &[&str]| {
        let mut arguments = vec!["scheme", "import", file, "-o", &out];
        arguments.extend(more);
        office.refused(&arguments, 2, parts);
        assert!(!office.path("ra.ron").exists());
    };
    let none = office.path("none.csv").display().to_string();
    run(&none, &[], &["There is no file", "Nothing was written"]);
    let other = office.file("a.pdf", "x");
    run(
        &other,
        &[],
        &["a table of criteria is", "Nothing was written"],
    );
    // An encrypted workbook is a compound file with a part of this name.
    let mut locked = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let locked = office.file("khoa.xlsx", locked);
    run(&locked, &[], &["password"]);
    let sound = office.file("a.csv", "TT,Tiêu chí,Điểm\n1,A,1\n1.1,B,1\n");
    run(
        &sound,
        &["--total", "0"],
        &["--total \"0\" is no number above 0"],
    );
    run(&sound, &["--total", "x"], &["--total \"x\""]);
    run(&sound, &["--id", " "], &["--id is empty"]);
    office.refused(
        &["scheme", "import", &sound, "-o", &sound, "--force"],
        2,
        &[".ron"],
    );
    assert!(office.read("a.csv").starts_with("TT"));
    let bad = office.file("b.csv", "TT,Tiêu chí,Điểm\n1,A,1\n1.1,B,x\n");
    run(&bad, &[], &["line 3, column C", "Nothing was written"]);
    run(&bad, &["--lang", "vi"], &["dòng 3, cột C", "Chưa ghi gì"]);
    // What was there stays.
    office.file("ra.ron", "old");
    office.refused(
        &["scheme", "import", &bad, "-o", &out, "--force"],
        2,
        &["line 3"],
    );
    assert_eq!(office.read("ra.ron"), "old");
}

#[test]
fn one_of_several_sheets_is_named_by_the_person() {
    let mut book = Workbook::new();
    for (name, max) in [("Sở", 1), ("Xã", 2)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (column, title) in (0..).zip(["TT", "Tiêu chí", "Điểm tối đa"]) {
            sheet.write_string(0, column, title).unwrap();
        }
        for (row, number) in [(1, "1"), (2, "1.1")] {
            sheet.write_string(row, 0, number).unwrap();
            sheet.write_string(row, 1, name).unwrap();
            sheet.write_number(row, 2, max).unwrap();
        }
    }
    let office = Office::empty();
    let file = office.file("b.xlsx", book.save_to_buffer().unwrap());
    let out = office.path("b.ron").display().to_string();
    let arguments = ["scheme", "import", &file, "-o", &out];
    office.refused(&arguments, 2, &["several sheets", "Sở, Xã", "--sheet"]);
    let named = |sheet: &'static str| [&arguments[..], &["--sheet", sheet]].concat();
    office.refused(&named("Huyện"), 2, &["no sheet \"Huyện\""]);
    office.done(&named("xã"));
    assert!(office.read("b.ron").contains("total: 2,"));
}

/// Rule texts of pieces that mean something, in any order.
fn rule() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        ">=",
        "<",
        "≤",
        "90",
        "70",
        "100%",
        "0",
        "1",
        "2",
        "0.5",
        "0,25",
        ":",
        ": ",
        ";",
        "; ",
        " -> ",
        "-",
        " to ",
        " x ",
        "/",
        "%",
        "rate",
        "count: ",
        "days late: ",
        "max",
        "rate x max",
        "đạt",
        "không",
        "more",
        "còn lại",
        "từ ",
        "trở lên",
        "survey 1-5",
        "yes/no",
        "\n",
        "\"",
        "\\",
    ]);
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn cell() -> impl Strategy<Value = At> {
    prop_oneof![
        prop::sample::select(vec![
            "",
            "1",
            "1.1",
            "1.10",
            "I",
            "II",
            "a)",
            "A",
            "T",
            "Điểm thưởng",
            "tổng cộng",
            "-",
            "1,5",
            "0",
            "-1",
            "x: 1; y: 0",
            ">=90%: 1; <90%: 0",
            "I. Tên",
            "// \"\\",
            "IIIIIIIIIIII",
            "1.1.1.1.1.1.1.1.1",
            "TT",
            "Tiêu chí",
            "Điểm tối đa",
            "Nhóm",
            "a",
            "b",
            "2",
            "(1)",
            "Cộng mục II",
            "Tổng điểm lĩnh vực 1",
            "Các trường hợp cộng điểm (tối đa 3 điểm)",
            "Trừ điểm",
            "mỗi lần 1 điểm, không quá 3",
            "CHỈ ĐẠO",
            "Người lập biểu",
            "3đ",
        ])
        .prop_map(At::from),
        "\\PC{0,12}".prop_map(|text| At::from(text.as_str())),
        prop::num::f64::NORMAL.prop_map(At::Number),
        (0_i32..200).prop_map(|n| At::Number(f64::from(n) / 10.0)),
    ]
}

/// Whatever comes out is told or written, and what is written can be taken apart.
fn stands(name: &str, bytes: &[u8]) {
    match read(name, bytes) {
        Ok(table) => {
            for remark in &table.remarks {
                assert_ne!(remark.told(&VI), remark.told(&EN));
            }
            let text = written(&table).text;
            // With its bonuses and penalties, and without them.
            for text in [uncommented(&text), text] {
                if let Err(faults) = parplan::scheme::load(&text, "x") {
                    // Sums are the table's own, and so are rules it does not give.
                    let own = ["S200", "S201", "S006"];
                    let codes = faults.list.iter().map(|fault| fault.code());
                    let other: Vec<&str> = codes.filter(|code| !own.contains(code)).collect();
                    assert!(other.is_empty(), "{other:?}\n{text}");
                }
            }
        }
        Err(fault) => {
            assert!(!fault.told(&VI).text(&VI).is_empty());
            assert!(!fault.told(&EN).text(&EN).is_empty());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        stands("a.csv", &bytes);
        stands("a.xlsx", &bytes);
        let zip = [b"PK\x03\x04".as_slice(), &bytes].concat();
        stands("a.xlsx", &zip);
    }

    #[test]
    fn no_text_of_a_sound_table_breaks_the_scheme(
        texts in prop::collection::vec(("\\PC{0,20}", rule(), "\\PC{0,20}", 1_u32..40), 1..12)
    ) {
        let sum: u32 = texts.iter().map(|text| text.3).sum();
        let mut writer = csv::Writer::from_writer(Vec::new());
        let titles = ["TT", "Tiêu chí", "Điểm tối đa", "Cách tính điểm", "Không áp dụng"];
        writer.write_record(titles).unwrap();
        writer.write_record(["1", "A", &(f64::from(sum) / 4.0).to_string(), "", ""]).unwrap();
        for (n, (name, rule, na, quarters)) in (1..).zip(&texts) {
            let max = (f64::from(*quarters) / 4.0).to_string();
            let (code, name) = (format!("1.{n}"), format!("x{name}"));
            writer.write_record([&code, &name, &max, rule, na]).unwrap();
        }
        let table = read("a.csv", &writer.into_inner().unwrap());
        if texts.iter().any(|text| text.0.contains('\u{fffd}') || text.2.contains('\u{fffd}')) {
            prop_assert!(table.is_err());
            return Ok(());
        }
        let table = table.map_err(|fault| TestCaseError::fail(format!("{fault:?}")))?;
        let text = written(&table).text;
        let scheme = parplan::scheme::load(&text, "x");
        prop_assert!(scheme.is_ok(), "{scheme:?}\n{text}");
    }

    #[test]
    fn no_grid_breaks_it(rows in prop::collection::vec(prop::collection::vec(cell(), 0..6), 0..12)) {
        let titles = ["TT", "Tiêu chí", "Điểm tối đa", "Cách tính điểm", "Nhóm"];
        let titles = titles.map(At::from).to_vec();
        let rows: Vec<Vec<At>> = [titles].into_iter().chain(rows).collect();
        stands("a.xlsx", &xlsx(&rows));
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in &rows {
            let fields = row.iter().map(|cell| match cell {
                At::Text(text) => text.clone(),
                At::Number(number) => number.to_string(),
                At::Blank => String::new(),
            });
            writer.write_record(fields).unwrap();
        }
        stands("a.csv", &writer.into_inner().unwrap());
    }
}
