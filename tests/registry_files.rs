//! Registry files: every kind read and written back, every bad one told with its place.

#![expect(clippy::unwrap_used, reason = "what fails here fails a test")]

use std::path::Path;

use jiff::civil::{Date, date};
use parplan::exchange::registry::{Place, Why, read_registry_bytes};
use parplan::exchange::{
    Reading, read_registry, read_registry_with, shipped_registry, write_registry,
};
use parplan::registry::{Column, ImportRow, Problem, Registry};
use parplan::words::{EN, VI};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use unicode_normalization::UnicodeNormalization;

const TODAY: Date = date(2025, 12, 31);

fn read(name: &str, bytes: &[u8]) -> Result<Vec<ImportRow>, Why> {
    let read = read_registry_bytes(name, bytes, &Reading::default());
    read.map_err(|fault| {
        // Every fault has a sentence that names the file, in both languages.
        for words in [&VI, &EN] {
            let told = fault.told(words);
            assert!(told.what.contains(name), "{}", told.what);
            assert!(told.hint.is_some());
        }
        fault.why
    })
}

fn csv(text: &str) -> Result<Vec<ImportRow>, Why> {
    read("danh mục.csv", text.as_bytes())
}

fn registry(rows: &[ImportRow], as_of: Option<Date>) -> Registry {
    let mut registry = Registry::default();
    let plan = registry.plan_import(rows, as_of, TODAY).unwrap();
    plan.records
        .iter()
        .for_each(|record| registry.apply_record(record, as_of));
    registry
}

/// Written and read back, the registry would not change.
fn assert_round_trip(registry: &Registry, day: Date) {
    let view = registry.as_of(day);
    for name in ["a.csv", "a.ron", "a.xlsx"] {
        let bytes = write_registry(&view, Path::new(name)).unwrap();
        let rows = read(name, &bytes).unwrap();
        let plan = registry.plan_import(&rows, Some(day), TODAY).unwrap();
        let changes: Vec<_> = plan.changes().collect();
        assert!(changes.is_empty(), "{name}: {changes:?}");
        assert_eq!(plan.unchanged, view.len());
    }
}

#[test]
fn shipped_worlds_come_back_unchanged_from_every_format() {
    for name in ["hcmc-2017", "hcmc-2025"] {
        let rows = shipped_registry(name).unwrap();
        assert_round_trip(&registry(&rows, None), TODAY);
    }
    assert!(shipped_registry("hcmc-1975").is_none());
}

#[test]
fn the_shipped_facts_are_those_that_were_compiled() {
    let shared = std::env::var("PARPLAN_SHARED").unwrap_or_else(|_| "../shared".into());
    for name in ["hcmc-2017", "hcmc-2025"] {
        let path = Path::new(&shared).join(format!("data/registry/{name}.csv"));
        if !path.exists() {
            println!("skipped: {} is not here", path.display());
            return;
        }
        // The wording of where a fact comes from is our own.
        let facts = |rows: Vec<ImportRow>| -> Vec<ImportRow> {
            let bare = |row: ImportRow| ImportRow {
                source: String::new(),
                ..row
            };
            rows.into_iter().map(bare).collect()
        };
        assert_eq!(
            facts(read_registry(&path, &[]).unwrap()),
            facts(shipped_registry(name).unwrap())
        );
    }
}

#[test]
fn csv_as_offices_write_it() {
    let plain =
        "code,parent_code,kind,name\n79,,province,Thành phố\n1,79,district,\"Quận 1, cũ\"\n";
    let expected = csv(plain).unwrap();
    assert_eq!(expected[1].name, "Quận 1, cũ");
    assert_eq!(expected[1].line, 3);
    let with_mark = format!("\u{feff}{plain}");
    let taken_apart: String = plain.nfd().collect();
    let windows = plain.replace('\n', "\r\n");
    let blank_end = format!("{plain}\n,,,\n");
    for text in [&with_mark, &taken_apart, &windows, &blank_end] {
        assert_eq!(csv(text).as_ref(), Ok(&expected));
    }
    let semicolons =
        "Mã;Mã cấp trên;Loại;Tên cơ quan\n79;;province;Thành phố\n1;79;district;Quận 1, cũ\n";
    assert_eq!(csv(semicolons).as_ref(), Ok(&expected));
    let tabs = semicolons.replace(';', "\t");
    assert_eq!(csv(&tabs).as_ref(), Ok(&expected));
    let declared = csv(&format!("sep=;\n{semicolons}")).unwrap();
    assert_eq!(
        (declared[1].name.as_str(), declared[1].line),
        ("Quận 1, cũ", 4)
    );
}

#[test]
fn bad_text_files_are_told_with_their_place() {
    let titles = "code,parent_code,kind,name\n";
    let with = |rest: &str| csv(&format!("{titles}{rest}"));
    let length = Why::RowLength {
        line: 3,
        found: 5,
        expected: 4,
    };
    assert_eq!(
        with("79,,province,A\n1,79,district,Quận 1, cũ\n"),
        Err(length)
    );
    let length = Why::RowLength {
        line: 2,
        found: 3,
        expected: 4,
    };
    assert_eq!(with("79,,province"), Err(length));
    assert_eq!(
        with("79,,province,\"A\n1,79,district,B\n"),
        Err(Why::OpenQuote { line: 2 })
    );
    let after = Why::AfterQuote {
        line: 2,
        column: 17,
    };
    assert_eq!(with("79,,province,\"A\"B\n"), Err(after));
    assert_eq!(with(""), Err(Why::NoRows));
    assert_eq!(csv(""), Err(Why::NoRows));
    assert_eq!(
        csv("code,name\n1,A\n"),
        Err(Why::MissingColumn(Column::Kind))
    );
    let unknown = Why::UnknownColumn {
        name: "dân số".into(),
        place: Place::Line(1),
    };
    assert_eq!(csv("code,kind,name,dân số\n1,province,A,9\n"), Err(unknown));
    let twice = Why::RepeatedColumn {
        column: Column::Name,
        place: Place::Line(1),
    };
    assert_eq!(csv("code,kind,name,Tên\n1,province,A,B\n"), Err(twice));
    let utf16: Vec<u8> = titles.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read("a.csv", &utf16), Err(Why::Utf16));
    assert_eq!(
        read("a.csv", &[&[0xFF, 0xFE], &utf16[..]].concat()),
        Err(Why::Utf16)
    );
    // "Phường" in Windows-1258.
    let old = [titles.as_bytes(), b"1,79,district,Ph\xFD\xF5\xCCng\n"].concat();
    let byte = titles.len() + 16;
    assert_eq!(read("a.csv", &old), Err(Why::NotUtf8 { byte, line: 2 }));
    assert_eq!(read("a.pdf", b"%PDF"), Err(Why::Ending));
}

#[test]
fn columns_can_be_left_aside_by_name() {
    let text = "code,kind,name,Dân số,name_src,old_area\n1,province,A,9,x,HCM\n";
    let ignore = ["dân số".to_owned()];
    let how = Reading {
        ignore: &ignore,
        ..Reading::default()
    };
    let rows = read_registry_bytes("a.csv", text.as_bytes(), &how).unwrap();
    assert_eq!(rows[0].name, "A");
    assert!(rows[0].absent.contains(Column::Abbr) && !rows[0].absent.contains(Column::Name));
}

#[test]
fn columns_without_a_title_must_be_empty() {
    assert_eq!(csv("code,kind,name,,\n1,province,A,,\n").unwrap().len(), 1);
    let unknown = Why::UnknownColumn {
        name: String::new(),
        place: Place::Line(2),
    };
    assert_eq!(csv("code,kind,name,,\n1,province,A,,x\n"), Err(unknown));
}

#[test]
fn a_sheet_with_dates_numbers_and_vietnamese_titles() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Ghi chú").unwrap();
    let sheet = book.add_worksheet().set_name("Danh mục").unwrap();
    for (at, title) in (1..).zip(["Mã", "Mã cấp trên", "Loại", "Tên", "Hiệu lực từ"])
    {
        sheet.write_string(2, at, title).unwrap();
    }
    sheet.write_number(3, 1, 79.0).unwrap();
    sheet.write_string(3, 3, "province").unwrap();
    sheet.write_string(3, 4, "Tha\u{300}nh phô\u{301}").unwrap();
    let day = ExcelDateTime::from_ymd(2025, 7, 1).unwrap();
    let style = Format::new().set_num_format("dd/mm/yyyy");
    sheet
        .write_datetime_with_format(3, 5, &day, &style)
        .unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let how = Reading {
        sheet: Some("Danh mục"),
        ..Reading::default()
    };
    let rows = read_registry_bytes("a.xlsx", &bytes, &how).unwrap();
    let row = &rows[0];
    assert_eq!(
        (row.line, row.code.as_str(), row.name.as_str()),
        (4, "79", "Thành phố")
    );
    assert_eq!(row.valid_from, "2025-07-01");
    // The first sheet is empty, and there is no third.
    assert_eq!(read("a.xlsx", &bytes), Err(Why::NoRows));
    let how = Reading {
        sheet: Some("Sổ"),
        ..Reading::default()
    };
    let fault = read_registry_bytes("a.xlsx", &bytes, &how).unwrap_err();
    assert!(fault.told(&VI).what.contains("Ghi chú, Danh mục"));
}

#[test]
fn bad_sheets_are_told_with_their_cell() {
    let sheet_with = |title: &str, number: f64| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("S").unwrap();
        for (at, title) in (0..).zip(["code", "kind", "name", title]) {
            sheet.write_string(0, at, title).unwrap();
        }
        sheet.write_number(4, 0, number).unwrap();
        sheet.write_string(4, 2, "A").unwrap();
        book.save_to_buffer().unwrap()
    };
    let cell = |cell: &str| Place::Cell {
        sheet: "S".into(),
        cell: cell.into(),
    };
    let number = Why::CellNumber {
        place: cell("A5"),
        number: "1.5".into(),
    };
    assert_eq!(read("a.xlsx", &sheet_with("abbr", 1.5)), Err(number));
    let unknown = Why::UnknownColumn {
        name: "dân số".into(),
        place: cell("D1"),
    };
    assert_eq!(read("a.xlsx", &sheet_with("dân số", 1.0)), Err(unknown));
    let good = sheet_with("abbr", 1.0);
    assert_eq!(read("a.xlsx", &good).unwrap()[0].line, 5);
    for cut in [0, 10, good.len() / 2, good.len() - 1] {
        let read = read("a.xlsx", &good[..cut]);
        assert!(matches!(read, Err(Why::Damaged(_))), "{cut}: {read:?}");
    }
    let protected = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
    assert_eq!(read("a.xlsx", &protected), Err(Why::Protected));
}

#[test]
fn a_file_that_is_missing_or_too_large_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("không có.csv");
    let fault = read_registry_with(&missing, &Reading::default()).unwrap_err();
    assert!(fault.told(&VI).what.contains("không có.csv"));
    let large = folder.path().join("lớn.csv");
    let file = std::fs::File::create(&large).unwrap();
    file.set_len(64 * 1024 * 1024 + 1).unwrap();
    let fault = read_registry(&large, &[]).unwrap_err();
    assert_eq!(fault.why, Why::TooLarge);
    assert!(fault.told(&VI).what.contains("64 MB"));
}

#[test]
fn faults_of_rows_have_sentences() {
    let rows = csv("code,kind,name,valid_from\n,sở,A\u{200b},hôm qua\n1,district,B,\n").unwrap();
    let faults = Registry::default()
        .plan_import(&rows, None, TODAY)
        .unwrap_err();
    let told: Vec<String> = faults.iter().map(|f| (VI.agencies.row_fault)(f)).collect();
    assert_eq!(told.len(), 6, "{told:?}");
    assert_eq!(told[0], "dòng 2, cột code: ô trống, phải có giá trị.");
    assert!(told.iter().any(|t| t.contains("U+200B")));
    assert!(
        told.iter()
            .any(|t| t.contains("province, department, district"))
    );
    assert_eq!(faults[5].problem, Problem::NoParent);
    for fault in &faults {
        let english = (EN.agencies.row_fault)(fault);
        assert!(english.starts_with(&format!("line {}, column", fault.line)));
    }
}

fn any_text() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(vec![
        "a",
        "Ế",
        "đ",
        "1",
        "0",
        " ",
        ",",
        ";",
        "\"",
        "'",
        "=",
        "(",
        "\\",
        "//",
        "\t",
        "\n",
        "#",
        "”",
        "😀",
        "ư\u{31b}",
        "o\u{309}",
    ]);
    prop::collection::vec(signs, 0..8).prop_map(|signs| signs.concat())
}

proptest! {
    #[test]
    fn export_and_import_change_nothing(
        units in prop::collection::vec(
            (any_text(), any_text(), prop::option::of(any::<bool>()), any::<prop::sample::Index>()),
            1..8,
        )
    ) {
        let mut rows = vec![ImportRow {
            line: 1,
            code: "0".into(),
            kind: "province".into(),
            name: "Tỉnh".into(),
            ..ImportRow::default()
        }];
        for (at, (name, abbr, frame, parent)) in units.into_iter().enumerate() {
            let parent = parent.get(&rows).code.clone();
            rows.push(ImportRow {
                line: at as u64 + 2,
                code: format!("{}", at + 1),
                parent_code: parent,
                kind: "subordinate".into(),
                name: format!("Đơn vị {name}").nfc().collect(),
                abbr: abbr.nfc().collect(),
                frame: frame.map_or("", |yes| if yes { "1" } else { "0" }).into(),
                ..ImportRow::default()
            });
        }
        assert_round_trip(&registry(&rows, None), TODAY);
    }

    #[test]
    fn no_bytes_make_the_readers_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for name in ["a.csv", "a.ron", "a.xlsx"] {
            let _ = read_registry_bytes(name, &bytes, &Reading::default());
        }
    }

    #[test]
    fn no_text_makes_the_readers_panic(text in "[a-z\",;()\\[\\]:\n/ điệ]{0,80}") {
        for name in ["a.csv", "a.ron"] {
            let _ = read_registry_bytes(name, text.as_bytes(), &Reading::default());
            let titled = format!("code,kind,name\n{text}");
            let _ = read_registry_bytes(name, titled.as_bytes(), &Reading::default());
        }
    }
}
