//! The reports under test, and their bytes.

use jiff::civil::Date;
use parplan::report::{
    Column, ColumnKind, Fact, Format, Letterhead, Report, ReportKind, Section, Signature, Table,
    Value, render,
};
use parplan::words::Lang;
use rust_decimal::Decimal;

/// A decimal from its text.
pub fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// The columns of a small ranking.
pub fn columns() -> Vec<Column> {
    vec![
        Column::new("rank", "TT", ColumnKind::Whole),
        Column::new("name", "Tên cơ quan, đơn vị", ColumnKind::Text),
        Column::new("index", "Chỉ số (%)", ColumnKind::Decimal(2)),
        Column::new("scored_on", "Ngày", ColumnKind::Date),
    ]
}

/// A ranking of two groups.
pub fn ranking(sample: bool) -> Report {
    let day = Date::constant(2026, 1, 5);
    let mut departments = Table::new(columns());
    departments.row([
        1.into(),
        "Sở Y tế".into(),
        decimal("87.2").into(),
        day.into(),
    ]);
    departments.row([
        2.into(),
        "Sở <Xây dựng> & \"Nhà\"".into(),
        decimal("0.1").into(),
        Value::Empty,
    ]);
    departments.foot([Value::Empty, "Trung bình".into(), decimal("43.65").into()]);
    let mut communes = Table::new(columns());
    communes.row([
        1.into(),
        "Phường Bến Thành".into(),
        decimal("90.0161").into(),
        day.into(),
    ]);
    let mut report = Report::new(ReportKind::Ranking, "Xếp hạng Chỉ số CCHC năm 2026")
        .with(Section::table("department", "Sở, ban, ngành", departments))
        .with(Section::table("commune", "Phường/xã", communes))
        .from_source("year", "Năm", "2026")
        .from_source("journal_head", "Mã đầu nhật ký", "ab12cd34");
    report.sample = sample;
    report.notes = vec!["Số đã làm tròn.".into()];
    report.letterhead = Letterhead {
        parent: "UBND thành phố".into(),
        agency: "Sở Nội vụ".into(),
        number: "12/BC-SNV".into(),
        place: "Thành phố Hồ Chí Minh".into(),
        date: Some(day),
        recipients: vec!["UBND thành phố".into()],
        signatures: vec![Signature {
            authority: "Giám đốc".into(),
            name: String::new(),
        }],
    };
    report
}

/// Minutes: running text and facts, no table.
pub fn minutes() -> Report {
    Report::new(ReportKind::Minutes, "Biên bản")
        .with(Section::facts(
            "draw",
            "Lượt rút mẫu",
            vec![
                Fact::new("seed", "Mầm", "1a\"2b"),
                Fact::new("selected", "Chọn", "8"),
            ],
        ))
        .with(Section::paragraphs(
            "course",
            "Diễn biến",
            vec!["Một, hai".into(), "Ba".into()],
        ))
}

/// The bytes of a report in Vietnamese.
pub fn bytes(report: &Report, format: Format) -> Vec<u8> {
    render(report, format, Lang::Vi.words()).unwrap()
}

/// The text of a report.
pub fn text(report: &Report, format: Format, lang: Lang) -> String {
    String::from_utf8(render(report, format, lang.words()).unwrap()).unwrap()
}
