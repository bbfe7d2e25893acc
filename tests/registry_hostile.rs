//! Files as offices really send them: what is understood, what is named, and that a dry
//! run, the import and a new workbook give one verdict.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

use std::io::{Cursor, Write};

use office::{Office, table};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const BASE: &str = "code,parent_code,kind,subkind,name
79,,province,thanh_pho_tw,Thành phố Hồ Chí Minh
760,79,district,quan,Quận 1
769,79,district,quan,Quận 2
26734,760,commune,phuong,Phường Bến Thành
26740,760,commune,phuong,Phường 5
008,79,department,so,Sở Y tế
";

fn office() -> Office {
    let office = Office::empty();
    let file = office.file("goc.csv", BASE);
    office.done(&["new", "--registry", &file, "--year", "2025"]);
    office
}

/// A dry run and the import say no with the same words and write nothing.
fn refused(office: &Office, name: &str, content: impl AsRef<[u8]>, parts: &[&str]) {
    let file = office.file(name, content);
    let before = office.entries();
    let dry = office.run(&["agencies", "import", &file, "--dry-run"]);
    let real = office.run(&["agencies", "import", &file]);
    assert_eq!((dry.code, real.code), (2, 2), "{name}: {dry:?} {real:?}");
    assert_eq!((&dry.err, &dry.out), (&real.err, &real.out));
    for part in parts {
        assert!(
            dry.err.contains(part),
            "{part:?} is missing in:\n{}",
            dry.err
        );
    }
    assert!(dry.err.contains("Nothing was written"), "{}", dry.err);
    assert_eq!(office.entries(), before);
    // The other language has its sentence too.
    let args = ["--lang", "vi", "agencies", "import", &file, "--dry-run"];
    let vietnamese = office.run(&args);
    assert_eq!(vietnamese.code, 2);
    assert!(vietnamese.err.contains("Chưa ghi gì"), "{}", vietnamese.err);
}

/// A dry run says the file brings nothing new.
fn unchanged(office: &Office, name: &str, content: impl AsRef<[u8]>) -> String {
    let file = office.file(name, content);
    let answer = office.run(&["agencies", "import", &file, "--dry-run"]);
    assert_eq!(answer.code, 0, "{name}: {answer:?}");
    assert!(
        answer.err.contains("0 added, 0 changed"),
        "{name}: {answer:?}"
    );
    answer.err
}

fn with(rows: &str) -> String {
    format!("code,parent_code,kind,subkind,name\n{rows}\n")
}

#[test]
fn every_way_of_writing_the_same_csv_is_the_same_registry() {
    let office = office();
    let semicolons = BASE.replace(',', ";");
    for (name, text) in [
        ("bom.csv", format!("\u{feff}{BASE}")),
        (
            "semicolons.csv",
            format!("\u{feff}{}", semicolons.replace('\n', "\r\n")),
        ),
        ("tabs.tsv", BASE.replace(',', "\t")),
        ("bars.txt", BASE.replace(',', "|")),
        (
            "sep.csv",
            format!("sep=;\r\n{}", semicolons.replace('\n', "\r\n")),
        ),
        ("mac.csv", BASE.replace('\n', "\r")),
        (
            "wide.csv",
            BASE.replace('\n', &format!("{}\n", ",".repeat(16_000))),
        ),
        ("blank.csv", format!("\n\n{BASE}\n,,,,\n,,\n")),
        (
            "spaces.csv",
            BASE.replace("Quận 1", "  Quận\u{a0} 1 ")
                .replace("760,79", " 760 ,79 "),
        ),
        ("quoted.csv", BASE.replace("008,79", "\"=\"\"008\"\"\",'79")),
    ] {
        unchanged(&office, name, text);
    }
}

#[test]
fn what_stands_around_the_table_is_passed_over_and_said() {
    let office = office();
    let text = "ỦY BAN NHÂN DÂN THÀNH PHỐ;;;;
\"DANH SÁCH CƠ QUAN; ĐƠN VỊ\";;;;

STT;\"Mã cơ quan
(*)\";Mã cơ quan cấp trên;Loại;Tên  cơ quan:;Ghi chú
1;79;;Thành phố;Thành phố Hồ Chí Minh;
2;760;79;Quận;Quận 1;đã kiểm tra
3;008;79;Sở, ban, ngành;Sở Y tế
4;;;;
;Tổng cộng: 3;;;;
";
    let told = unchanged(&office, "danh sách.csv", text);
    assert!(told.contains("titles stand in line 4"), "{told}");
    assert!(told.contains("DANH SÁCH CƠ QUAN; ĐƠN VỊ"), "{told}");
    assert!(
        told.contains("line 10: passed over the row of totals"),
        "{told}"
    );
    assert!(
        told.contains("The column \"Ghi chú\" is not taken in"),
        "{told}"
    );
    assert!(told.contains("valid_to"), "how to close a unit: {told}");
    refused(
        &office,
        "trơ.csv",
        "79,,province,TP\n760,79,district,Quận 1\n",
        &["no row of titles"],
    );
}

#[test]
fn encodings_are_named_with_the_way_out() {
    let office = office();
    let utf16: Vec<u8> = BASE.encode_utf16().flat_map(u16::to_be_bytes).collect();
    refused(
        &office,
        "a.csv",
        &utf16,
        &["UTF-16", "CSV UTF-8", "LibreOffice"],
    );
    for (bytes, name) in [
        (
            &b"Ph\xFD\xF5\xCCng B\xEA\xECn Tha\xCCnh"[..],
            "Windows-1258",
        ),
        (b"Ph\xAD\xEAng B\xD5n Th\xB5nh", "TCVN3"),
        (b"Ph\xF6\xF4\xF8ng Be\xE1n Tha\xF8nh", "VNI"),
    ] {
        let file = [with("").as_bytes(), b"1,79,commune,phuong,", bytes, b"\n"].concat();
        refused(&office, "b.csv", file, &["line 3", name, "CSV UTF-8"]);
    }
    for (garbled, how) in [
        ("Së Y tÕ", "TCVN3"),
        ("Sôû Y teá", "VNI"),
        ("S? Y t?", "question marks"),
        ("S\u{e1}\u{bb}\u{178} Y t\u{e1}\u{ba}\u{bf}", "Windows-1252"),
    ] {
        let rows = with(&format!("X,79,department,so,{garbled}"));
        refused(
            &office,
            "c.csv",
            rows,
            &["line 2, column name", garbled, how],
        );
    }
}

#[test]
fn codes_that_lost_their_zeros_or_their_form_never_become_units() {
    let office = office();
    for (rows, parts) in [
        ("8,79,department,so,Sở Y tế", ["\"8\"", "\"008\" (Sở Y tế)"]),
        (
            "9,0079,department,so,Sở A",
            ["0079", "\"79\" (Thành phố Hồ Chí Minh)"],
        ),
        (
            "01,79,department,so,Sở A\n1,79,department,so,Sở B",
            ["line 3", "\"01\" in line 2"],
        ),
        (
            "ab,79,department,so,Sở A\nAB,79,department,so,Sở B",
            ["line 3", "line 2 already"],
        ),
        ("2.67E+04,79,commune,xa,Xã A", ["2.67E+04", "scientific"]),
        ("26740.0,79,commune,xa,Xã A", ["26740.0", "number"]),
        ("01-Feb,79,commune,xa,Xã A", ["01-Feb", "date"]),
        ("79–A,79,commune,xa,Xã A", ["U+2013", "\"-\""]),
        ("X,79,commune,xa,Xã \u{421}ầu", ["U+0421", "\"C\""]),
    ] {
        refused(&office, "a.csv", with(rows), &parts);
    }
    // A letter that only looks like Đ is put right.
    let file = office.file("d.csv", with("X,79,department,so,Sở \u{d0}iện lực"));
    office.done(&["agencies", "import", &file]);
    assert!(office.done(&["agencies", "list"]).contains("Sở Điện lực"));
}

#[test]
fn a_name_written_twice_needs_leave() {
    let office = office();
    for name in ["Phường 05", "P.5", "PHƯỜNG 5"] {
        let rows = with(&format!("X,760,commune,phuong,{name}"));
        refused(
            &office,
            "a.csv",
            rows,
            &[name, "code 26740", "--allow-same-name"],
        );
    }
    let rows = with("X,760,commune,phuong,Phường 05\nY,760,commune,phuong,Phường Bến Thạnh");
    let file = office.file("b.csv", rows);
    let answer = office.run(&["agencies", "import", &file, "--allow-same-name"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(answer.err.contains("has the same name"), "{answer:?}");
    assert!(
        answer.err.contains("is nearly \"Phường Bến Thành\""),
        "{answer:?}"
    );
    let again = office.run(&["agencies", "import", &file, "--dry-run"]);
    assert_eq!(again.code, 0, "what stands is no fault: {again:?}");
}

#[test]
fn without_a_day_units_that_stand_change_only_when_told_so() {
    let office = office();
    let renamed = BASE.replace("Quận 2", "Thành phố Thủ Đức");
    let parts = ["Quận 2", "Thành phố Thủ Đức", "--date", "--always"];
    refused(&office, "a.csv", &renamed, &parts);
    let file = office.file("a.csv", &renamed);
    let dry = office.run(&[
        "agencies",
        "import",
        &file,
        "--dry-run",
        "--date",
        "2021-01-01",
    ]);
    let rows = table(&dry.out);
    assert_eq!((dry.code, rows.len()), (0, 1));
    assert_eq!(rows[0]["change"], "changed");
    assert_eq!(rows[0]["what"], "name: \"Quận 2\" → \"Thành phố Thủ Đức\"");
    office.done(&["agencies", "import", &file, "--always"]);
    assert!(
        office
            .done(&["agencies", "list", "--date", "2019-01-01"])
            .contains("Thủ Đức")
    );
    // New units need no day.
    let file = office.file("b.csv", with("X,79,department,so,Sở Nội vụ"));
    office.done(&["agencies", "import", &file]);
}

#[test]
fn rows_that_contradict_one_another_are_named() {
    let office = office();
    let dated = "code,parent_code,kind,name,valid_from,valid_to\n";
    for (rows, parts) in [
        (
            "p,760,commune,P,,\np,769,commune,P,,",
            ["line 3", "two parents"],
        ),
        (
            "a,79,commune,A,2020-01-01,2024-12-31\na,79,commune,B,2023-01-01,",
            ["line 3", "overlaps"],
        ),
        (
            "a,79,commune,A,2020-01-01,2021-12-31\na,79,commune,B,2022-01-01,",
            ["line 3", "another time"],
        ),
        (
            "a,b,commune,A,,\nb,c,commune,B,,\nc,a,commune,C,,",
            ["line 2", "a → b → c → a"],
        ),
        ("a,a,commune,A,,", ["line 2", "a → a"]),
        ("a,79,commune,A,45839,", ["valid_from", "2025-07-01"]),
        ("a,79,commune,A,07/31/2025,", ["07/31/2025", "month first"]),
        ("a,79,commune,A,,31/12/9999", ["31/12/9999", "1800"]),
        (
            "a,79,comune,A,,",
            ["is it \"commune\"", "province, department"],
        ),
    ] {
        refused(&office, "a.csv", format!("{dated}{rows}\n"), &parts);
    }
    let file = office.file("day.csv", format!("{dated}a,79,commune,A,04/05/2025,\n"));
    let answer = office.run(&["agencies", "import", &file, "--dry-run"]);
    assert!(
        answer.err.contains("\"04/05/2025\" is taken as 2025-05-04"),
        "{answer:?}"
    );
    // A parent that has ended, and a code that is still another's on some day.
    let closing = BASE.replace("quan,Quận 2", "quan,Quận 2,2020-12-31");
    let closing = closing.replace("subkind,name", "subkind,name,valid_to");
    let file = office.file("b.csv", closing);
    office.done(&["agencies", "import", &file, "--always"]);
    refused(
        &office,
        "c.csv",
        with("X,769,commune,phuong,Phường A"),
        &["769", "ended on 2020-12-31"],
    );
    refused(
        &office,
        "d.csv",
        with("769,79,district,quan,Quận X"),
        &["Quận 2", "until 2020-12-31"],
    );
}

#[test]
fn all_faults_can_be_had_as_a_table() {
    let office = office();
    let mut rows = String::from("Mã;Cấp trên;Loại;Tên\n");
    for n in 0..5000 {
        rows.push_str(&format!("m{n};không có;commune;Xã {n}\n"));
    }
    let file = office.file("a.csv", rows);
    let answer = office.run(&["agencies", "import", &file, "--format", "csv"]);
    assert_eq!(answer.code, 2);
    let listed = table(&answer.out);
    assert_eq!(listed.len(), 5000);
    let last = &listed[4999];
    assert_eq!((&*last["row"], &*last["column"]), ("5001", "parent_code"));
    assert_eq!((&*last["title"], &*last["value"]), ("Cấp trên", "không có"));
    assert!(answer.err.contains("and 4950 more") && answer.err.contains("--format csv"));
    let line = "line 2, column \"Cấp trên\" (parent_code): ";
    assert!(answer.err.contains(line), "{}", answer.err);
    let json = office.run(&["agencies", "import", &file, "--dry-run", "--format", "json"]);
    assert_eq!(json.out.matches("\"reason\"").count(), 5000);
    // One bad cell among ten thousand rows.
    let mut rows = with("").trim_end().to_owned();
    for n in 0..10_000 {
        let name = if n == 7000 {
            String::new()
        } else {
            format!("Xã {n}")
        };
        rows.push_str(&format!("\nm{n},79,commune,xa,{name}"));
    }
    refused(
        &office,
        "b.csv",
        rows,
        &["1 fault.", "line 7002, column name"],
    );
}

fn sheet(fill: impl Fn(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

fn write(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (at, cell) in (0..).zip(cells) {
        sheet.write_string(row, at, *cell).unwrap();
    }
}

const TITLES: [&str; 4] = ["Mã", "Mã cấp trên", "Loại", "Tên"];

#[test]
fn the_sheet_with_the_registry_is_found() {
    let office = office();
    let bytes = sheet(|book| {
        let notes = book.add_worksheet().set_name("Ghi chú").unwrap();
        write(notes, 0, &["Lập ngày 1/7"]);
        let list = book.add_worksheet().set_name("Danh mục").unwrap();
        list.merge_range(0, 0, 0, 3, "DANH SÁCH CƠ QUAN", &Format::new())
            .unwrap();
        write(list, 2, &TITLES);
        list.write_number(3, 0, 760).unwrap();
        write(list, 4, &["769", "79", "Quận", "Quận 2"]);
        write(list, 3, &["760", "79", "Quận", "Quận 1"]);
        let zeros = Format::new().set_num_format("000");
        list.write_number_with_format(5, 0, 8, &zeros).unwrap();
        for (at, cell) in (1..).zip(["79", "Sở", "Sở Y tế"]) {
            list.write_string(5, at, cell).unwrap();
        }
        write(list, 6, &["Tổng số", "", "", "3"]);
    });
    let told = unchanged(&office, "a.xlsx", bytes);
    for part in [
        "sheet \"Danh mục\"",
        "Ghi chú",
        "line 3",
        "DANH SÁCH",
        "line 7",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let two = sheet(|book| {
        write(book.add_worksheet().set_name("Bìa").unwrap(), 0, &["bìa"]);
        for year in ["2017", "2025"] {
            let list = book.add_worksheet().set_name(year).unwrap();
            write(list, 0, &TITLES);
            write(list, 1, &["760", "79", "Quận", "Quận 1"]);
        }
    });
    refused(&office, "b.xlsx", &two, &["2017, 2025", "--sheet"]);
    let file = office.file("b.xlsx", two);
    office.done(&["agencies", "import", &file, "--sheet", "2025", "--dry-run"]);
    let none = sheet(|book| {
        write(book.add_worksheet().set_name("A").unwrap(), 0, &["x"]);
        write(book.add_worksheet().set_name("B").unwrap(), 0, &["y"]);
    });
    refused(&office, "c.xlsx", none, &["A, B", "--sheet"]);
}

#[test]
fn cells_no_text_can_be_made_of_are_all_named() {
    let office = office();
    let bytes = sheet(|book| {
        let list = book.add_worksheet().set_name("S").unwrap();
        write(list, 0, &TITLES);
        let day = ExcelDateTime::from_ymd(2025, 2, 1).unwrap();
        let style = Format::new().set_num_format("dd/mm/yyyy");
        for row in 1..7 {
            write(list, row, &["", "79", "Sở", ""]);
            list.write_string(row, 3, format!("Sở số {row}")).unwrap();
            list.write_string(row, 0, format!("S{row}")).unwrap();
        }
        list.write_datetime_with_format(1, 0, &day, &style).unwrap();
        list.write_number(2, 0, 0.08).unwrap();
        list.write_number(3, 0, 2.674e20).unwrap();
        list.write_formula(5, 3, Formula::new("=1/0").set_result("#DIV/0!"))
            .unwrap();
    });
    refused(
        &office,
        "a.xlsx",
        bytes,
        &[
            "sheet \"S\", row 2, column A \"Mã\" (code): the cell is a date (2025-02-01)",
            "row 3, column A \"Mã\" (code): 0.08 is not a whole number",
            "row 4, column A \"Mã\" (code): \"2.67400E20\" is in scientific notation",
            "row 6, column D \"Tên\" (name)",
        ],
    );
    let unsaved =
        raw_sheet("<row r=\"2\"><c r=\"A2\"><f>1+1</f></c><c r=\"B2\"><v>79</v></c></row>");
    refused(
        &office,
        "c.xlsx",
        unsaved,
        &["row 2, column A code: the formula has no result"],
    );
    let corner = raw_sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>");
    refused(
        &office,
        "d.xlsx",
        corner,
        &["cell XFD1048576", "without a title"],
    );
    let merged = sheet(|book| {
        let list = book.add_worksheet().set_name("S").unwrap();
        write(list, 0, &TITLES);
        write(list, 1, &["S1", "", "Sở", "Sở A"]);
        write(list, 2, &["S2", "", "Sở", "Sở B"]);
        list.merge_range(1, 1, 2, 1, "79", &Format::new()).unwrap();
    });
    refused(
        &office,
        "b.xlsx",
        merged,
        &["1 fault.", "row 3, column B", "merged"],
    );
}

/// Writes a part of a packed file.
type Fill<'a> = &'a dyn Fn(&mut dyn Write);

fn packed(parts: &[(&str, Fill<'_>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let how = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, fill) in parts {
        zip.start_file(*name, how).unwrap();
        fill(&mut zip);
    }
    zip.finish().unwrap().into_inner()
}

/// A sheet with English titles and these rows, as XML.
fn raw_sheet(rows: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKED: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let titles = ["A1\"code", "B1\"parent_code", "C1\"kind", "D1\"name"].map(|title| {
        let (cell, title) = title.split_once('"').unwrap();
        format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{title}</t></is></c>")
    });
    let sheet = format!(
        "<worksheet xmlns=\"{MAIN}\"><sheetData><row r=\"1\">{}</row>{rows}</sheetData></worksheet>",
        titles.concat()
    );
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{LINKS}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let link = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{PACKED}\"><Relationship Id=\"r1\" Type=\"{LINKS}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let root = link("officeDocument", "xl/workbook.xml");
    let links = link("worksheet", "worksheets/sheet1.xml");
    packed(&[
        ("_rels/.rels", &|to| to.write_all(root.as_bytes()).unwrap()),
        ("xl/workbook.xml", &|to| {
            to.write_all(book.as_bytes()).unwrap()
        }),
        ("xl/_rels/workbook.xml.rels", &|to| {
            to.write_all(links.as_bytes()).unwrap()
        }),
        ("xl/worksheets/sheet1.xml", &|to| {
            to.write_all(sheet.as_bytes()).unwrap()
        }),
    ])
}

#[test]
fn files_that_are_something_else_or_too_much_are_refused_unread() {
    let office = office();
    let spaces = vec![b' '; 1 << 20];
    let bomb = packed(&[
        ("xl/workbook.xml", &|_| ()),
        ("xl/worksheets/sheet1.xml", &|to| {
            for _ in 0..300 {
                to.write_all(&spaces).unwrap();
            }
        }),
    ]);
    assert!(bomb.len() < 1 << 20);
    refused(&office, "bom.xlsx", &bomb, &["unpacks to more than 256 MB"]);
    let ods = packed(&[("mimetype", &|_| ()), ("content.xml", &|_| ())]);
    refused(&office, "a.xlsx", &ods, &["OpenDocument"]);
    let compound = |stream: &str| {
        let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        bytes.extend([0; 600]);
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    refused(
        &office,
        "b.xlsx",
        compound("EncryptedPackage"),
        &["password"],
    );
    refused(
        &office,
        "b.csv",
        compound("EncryptedPackage"),
        &["password"],
    );
    refused(&office, "c.xlsx", compound("Workbook"), &["Excel 97–2003"]);
    refused(&office, "d.xlsx", BASE, &["CSV/TXT"]);
    refused(&office, "e.csv", bomb, &["Excel (.xlsx)"]);
    refused(&office, "f.csv", "<html><table></table></html>", &["HTML"]);
    refused(
        &office,
        "g.xlsx",
        b"PK\x03\x04 and then it ends",
        &["damaged"],
    );
    for (name, content) in [
        ("h.csv", ""),
        ("h.xlsx", ""),
        ("i.csv", "\u{feff}\n \n"),
        ("j.csv", "Mã,Loại,Tên\n"),
    ] {
        refused(&office, name, content, &["has no units"]);
    }
    let folder = office.path("thu-muc.csv");
    std::fs::create_dir(&folder).unwrap();
    let folder = folder.display().to_string();
    office.refused(&["agencies", "import", &folder], 2, &["folder or a device"]);
    office.refused(
        &["agencies", "import", "khong-co.csv"],
        2,
        &["There is no file"],
    );
    let large = office.path("lon.csv");
    std::fs::File::create(&large)
        .unwrap()
        .set_len(200 << 20)
        .unwrap();
    let large = large.display().to_string();
    office.refused(&["agencies", "import", &large], 2, &["larger than 64 MB"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_without_end_is_not_begun() {
    let office = office();
    let link = office.path("vo-tan.csv");
    std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
    let link = link.display().to_string();
    office.refused(&["agencies", "import", &link], 2, &["folder or a device"]);
    office.refused(
        &["new", "--registry", &link, "--year", "2025"],
        2,
        &["folder or a device"],
    );
}
