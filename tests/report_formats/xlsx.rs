//! A workbook, read back by another library and looked at as XML.

use std::io::Cursor;

use calamine::{Data, DataType, Range, Reader, Xlsx};
use parplan::report::{Column, ColumnKind, Format, Report, ReportKind, Section, Table, Value};
use rust_decimal::Decimal;

use super::samples::{bytes, minutes, ranking};
use super::unzip;

fn open(report: &Report) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes(report, Format::Xlsx))).unwrap()
}

/// Row and column of the cell with this text.
fn find(sheet: &Range<Data>, text: &str) -> (u32, u32) {
    let start = sheet.start().unwrap();
    let cell = sheet
        .used_cells()
        .find(|(_, _, cell)| cell.get_string() == Some(text));
    let (row, column, _) = cell.unwrap_or_else(|| panic!("{text} is not on the sheet"));
    (start.0 + row as u32, start.1 + column as u32)
}

#[test]
fn figures_read_back_with_their_types() {
    let mut book = open(&ranking(true));
    assert_eq!(
        book.sheet_names(),
        ["Sở, ban, ngành", "Phường-xã", "Nguồn gốc"]
    );
    let sheet = book.worksheet_range("Sở, ban, ngành").unwrap();
    let (header, column) = find(&sheet, "TT");
    assert_eq!(column, 0);
    let cell = |row: u32, column: u32| sheet.get_value((row, column)).cloned().unwrap();
    assert_eq!(cell(header + 1, 0), Data::Float(1.0));
    assert_eq!(cell(header + 1, 1), Data::String("Sở Y tế".into()));
    assert_eq!(cell(header + 1, 2), Data::Float(87.2));
    let Data::DateTime(day) = cell(header + 1, 3) else {
        panic!("not a date")
    };
    assert_eq!(day.to_ymd_hms_milli(), (2026, 1, 5, 0, 0, 0, 0));
    assert_eq!(
        cell(header + 2, 1),
        Data::String("Sở <Xây dựng> & \"Nhà\"".into())
    );
    assert_eq!(cell(header + 2, 3), Data::Empty);
    assert_eq!(cell(header + 3, 1), Data::String("Trung bình".into()));
    assert_eq!(cell(header + 3, 2), Data::Float(43.65));
    for name in book.sheet_names() {
        let sheet = book.worksheet_range(&name).unwrap();
        assert_eq!(
            find(&sheet, "SỐ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT").0,
            0,
            "{name}"
        );
    }
    let source = book.worksheet_range("Nguồn gốc").unwrap();
    let (row, _) = find(&source, "Mã đầu nhật ký");
    assert_eq!(
        source.get_value((row, 1)),
        Some(&Data::String("ab12cd34".into()))
    );
}

#[test]
fn the_first_sheet_bears_the_head_and_the_last_the_signature() {
    let mut book = open(&ranking(false));
    let first = book.worksheet_range("Sở, ban, ngành").unwrap();
    for text in [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "SỞ NỘI VỤ",
        "Số: 12/BC-SNV",
        "Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2026",
    ] {
        find(&first, text);
    }
    let last = book.worksheet_range("Phường-xã").unwrap();
    find(&last, "GIÁM ĐỐC");
    find(&last, "- Số đã làm tròn.");
}

#[test]
fn sheets_are_ready_to_filter_and_print() {
    let report = ranking(false);
    let sheet = open(&report).worksheet_range("Sở, ban, ngành").unwrap();
    let header = find(&sheet, "TT").0 + 1; // rows count from 1 in XML
    let files = unzip::files(&bytes(&report, Format::Xlsx));
    let xml = &files["xl/worksheets/sheet1.xml"];
    for wanted in [
        format!("<pane ySplit=\"{header}\" topLeftCell=\"A{}\"", header + 1),
        "state=\"frozen\"".to_owned(),
        // The filter covers the rows, not the mean under them.
        format!("<autoFilter ref=\"A{header}:D{}\"", header + 2),
        "paperSize=\"9\"".to_owned(),
        "orientation=\"landscape\"".to_owned(),
        "fitToHeight=\"0\"".to_owned(),
        "<pageSetUpPr fitToPage=\"1\"".to_owned(),
    ] {
        assert!(xml.contains(&wanted), "{wanted} is not in {xml}");
    }
    let titles = format!("${header}:${header}</definedName>");
    assert!(
        files["xl/workbook.xml"].contains(&titles),
        "{}",
        files["xl/workbook.xml"]
    );
    let styles = &files["xl/styles.xml"];
    for wanted in [
        "Times New Roman",
        "formatCode=\"dd/mm/yyyy\"",
        "formatCode=\"0.00\"",
        "formatCode=\"0.0000\"",
        "<b/>",
    ] {
        assert!(styles.contains(wanted), "{wanted} is not in {styles}");
    }
}

#[test]
fn running_text_gets_one_sheet_with_head_and_foot() {
    let mut book = open(&minutes());
    let names = book.sheet_names();
    assert_eq!(names.len(), 2, "{names:?}");
    let sheet = book.worksheet_range(&names[0]).unwrap();
    let (row, column) = find(&sheet, "Mầm");
    assert_eq!(
        sheet.get_value((row, column + 1)),
        Some(&Data::String("1a\"2b".into()))
    );
    find(&sheet, "Một, hai");
}

#[test]
fn figures_beyond_excels_digits_are_text_and_formulas_are_never_made() {
    let long: Decimal = "1234567890123.4567".parse().unwrap();
    let mut table = Table::new(vec![
        Column::new("name", "Tên", ColumnKind::Text),
        Column::new("value", "Giá trị", ColumnKind::Decimal(2)),
    ]);
    table.row(["=1+1".into(), long.into()]);
    table.row(["\u{1b}[31m".into(), Value::Empty]);
    let report = Report::new(ReportKind::Ranking, "x").with(Section::table("a", "Bảng", table));
    let mut book = open(&report);
    let sheet = book.worksheet_range("Bảng").unwrap();
    let (row, _) = find(&sheet, "=1+1");
    assert_eq!(
        sheet.get_value((row, 1)),
        Some(&Data::String("1234567890123.4567".into()))
    );
    let xml = &unzip::files(&bytes(&report, Format::Xlsx))["xl/worksheets/sheet1.xml"];
    assert!(!xml.contains("<f>"));
}

#[test]
fn a_text_too_long_for_a_cell_is_refused_in_words() {
    let mut table = Table::new(vec![Column::new("name", "Tên", ColumnKind::Text)]);
    table.row(["x".repeat(40_000).into()]);
    let report = Report::new(ReportKind::Ranking, "x").with(Section::table("a", "", table));
    let words = parplan::words::Lang::Vi.words();
    let fault = parplan::report::render(&report, Format::Xlsx, words).unwrap_err();
    assert!(fault.told(words).what.contains("xlsx"), "{fault}");
}

/// Not a benchmark: a writer that does needless work per cell is far outside.
#[test]
fn every_commune_of_the_country_fits_at_once() {
    let columns = (0..12).map(|at| {
        let kind = if at == 0 {
            ColumnKind::Text
        } else {
            ColumnKind::Decimal(2)
        };
        Column::new(&format!("c{at}"), format!("Cột {at}"), kind)
    });
    let mut table = Table::new(columns.collect());
    for row in 0..3321_i64 {
        let figures = (1..12).map(|at| Value::from(Decimal::new(row * at, 2)));
        table.row(std::iter::once("Phường Bến Thành".into()).chain(figures));
    }
    let report = Report::new(ReportKind::Ranking, "x").with(Section::table("a", "", table));
    let start = std::time::Instant::now();
    let size = bytes(&report, Format::Xlsx).len();
    let took = start.elapsed();
    println!("3,321 × 12 took {took:?}, {size} bytes");
    assert!(took < std::time::Duration::from_secs(10), "{took:?}");
}
