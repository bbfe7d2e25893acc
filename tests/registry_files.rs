//! Registry files: every kind read and written back, every bad one told with its place.

#![expect(clippy::unwrap_used, reason = "what fails here fails a test")]

use std::path::Path;

use jiff::civil::{Date, date};
use parplan::exchange::registry::{Encoding, Place, Why, read_registry_bytes};
use parplan::exchange::{
    Reading, read_registry, read_registry_with, shipped_registry, write_registry,
};
use parplan::registry::{Column, ImportRow, Leave, Problem, Registry, RowFault, Spoiled};
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
    take(&mut registry, rows, as_of).unwrap();
    registry
}

/// Takes rows in; names may repeat.
fn take(
    registry: &mut Registry,
    rows: &[ImportRow],
    as_of: Option<Date>,
) -> Result<(), Vec<RowFault>> {
    let leave = Leave {
        same_names: true,
        always: true,
    };
    let plan = registry.plan_import_with(rows, as_of, TODAY, leave)?;
    plan.records
        .iter()
        .for_each(|record| registry.apply_record(record, as_of));
    Ok(())
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
    let length = |rest: &str| {
        let faults = Registry::default()
            .plan_import(&with(rest).unwrap(), None, TODAY)
            .unwrap_err();
        let told = |f: &RowFault| (f.line, f.problem.clone());
        faults.iter().map(told).collect::<Vec<_>>()
    };
    let cells = |found| Problem::Cell(Spoiled::Length { found, expected: 4 });
    assert_eq!(
        length("79,,province,A\n1,79,district,Quận 1, cũ\n2,79,district,Quận 2, cũ\n"),
        [(3, cells(5)), (4, cells(5))]
    );
    assert_eq!(length("79,,province"), [(2, cells(3))]);
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
    assert_eq!(
        read("a.csv", &old),
        Err(Why::NotUtf8 {
            byte,
            line: 2,
            likely: Encoding::Windows1258
        })
    );
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
    // The only sheet with titles is taken unasked; there is no third.
    assert_eq!(read("a.xlsx", &bytes).unwrap(), rows);
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
    let rows = read("a.xlsx", &sheet_with("abbr", 1.5)).unwrap();
    let faults = Registry::default()
        .plan_import(&rows, None, TODAY)
        .unwrap_err();
    let fraction = Problem::Cell(Spoiled::Fraction("1.5".into()));
    assert_eq!((faults[0].line, &faults[0].problem), (5, &fraction));
    let told = (EN.agencies.row_fault)(&faults[0]);
    assert!(
        told.starts_with("sheet \"S\", row 5, column A code: 1.5"),
        "{told}"
    );
    let unknown = Why::UnknownColumn {
        name: "dân số".into(),
        place: cell("D1"),
    };
    assert_eq!(read("a.xlsx", &sheet_with("dân số", 1.0)), Err(unknown));
    let good = sheet_with("abbr", 1.0);
    assert_eq!(read("a.xlsx", &good).unwrap()[0].line, 5);
    assert_eq!(read("a.xlsx", &good[..0]), Err(Why::NoRows));
    for cut in [10, good.len() / 2, good.len() - 1] {
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
    let rows = csv("code,kind,name,valid_from\n,sowr,A\u{200b},hôm qua\n1,district,B,\n").unwrap();
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

fn unit(line: u64, code: &str, parent: &str, kind: &str, name: &str) -> ImportRow {
    ImportRow {
        line,
        code: code.into(),
        parent_code: parent.into(),
        kind: kind.into(),
        name: name.into(),
        ..ImportRow::default()
    }
}

/// One unit as a year's file has it.
#[derive(Debug, Clone)]
struct Step {
    code: u8,
    parent: u8,
    texts: [String; 5],
    frame: Option<bool>,
    ends: bool,
    numbered: bool,
}

impl Step {
    fn row(self) -> ImportRow {
        let [name, abbr, aliases, reason, source] = self.texts;
        let nfc = |text: String| -> String { text.nfc().collect() };
        let parent = if self.parent == self.code {
            0
        } else {
            self.parent
        };
        ImportRow {
            abbr: nfc(abbr),
            aliases: nfc(aliases),
            frame: self
                .frame
                .map_or("", |yes| if yes { "có" } else { "0" })
                .into(),
            frame_reason: nfc(reason),
            source: nfc(source),
            gso_code: if self.numbered {
                format!("{:05}", self.code)
            } else {
                String::new()
            },
            alt_code: if self.numbered {
                format!("00.{:02}.H29", self.code)
            } else {
                String::new()
            },
            valid_to: if self.ends {
                "2022-12-31".into()
            } else {
                String::new()
            },
            ..unit(
                2,
                &self.code.to_string(),
                &parent.to_string(),
                ["district", "phường", "subordinate"][usize::from(self.code % 3)],
                &format!("=Đơn vị {}", nfc(name)),
            )
        }
    }
}

fn any_step() -> impl Strategy<Value = Step> {
    let texts = prop::array::uniform5(any_text());
    let rest = (
        prop::option::of(any::<bool>()),
        prop::bool::weighted(0.2),
        any::<bool>(),
    );
    (1u8..9, 0u8..9, texts, rest).prop_map(|(code, parent, texts, (frame, ends, numbered))| Step {
        code,
        parent,
        texts,
        frame,
        ends,
        numbered,
    })
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
    // Each case writes and reads fifty files.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn whatever_the_history_export_and_import_change_nothing(
        steps in prop::collection::vec((0i16..8, any_step()), 1..25)
    ) {
        let day = |year: i16| date(2018 + year, 7, 1);
        let mut registry = registry(&[unit(1, "0", "", "province", "Tỉnh")], None);
        let mut steps = steps;
        steps.sort_by_key(|(year, _)| *year);
        for (year, step) in steps {
            let as_of = Some(day(year));
            // What the rules refuse is left out.
            drop(take(&mut registry, &[step.row()], as_of));
        }
        for year in 0..8 {
            assert_round_trip(&registry, day(year));
            assert_round_trip(&registry, date(2018 + year, 6, 30));
        }
        assert_round_trip(&registry, TODAY);
    }
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
