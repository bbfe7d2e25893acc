//! For programs: exact figures, fixed names, no language.

use parplan::report::{Column, ColumnKind, Format, Report, ReportKind, Section, Table, Value};
use parplan::words::Lang;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::samples::{minutes, ranking, text};

#[test]
fn groups_share_one_header_and_means_stay_out() {
    assert_eq!(
        text(&ranking(false), Format::Csv, Lang::Vi),
        "section,rank,name,index,scored_on\n\
         department,1,Sở Y tế,87.20,2026-01-05\n\
         department,2,\"Sở <Xây dựng> & \"\"Nhà\"\"\",0.10,\n\
         commune,1,Phường Bến Thành,90.0161,2026-01-05\n"
    );
}

#[test]
fn tables_of_other_columns_keep_theirs() {
    let table = |name: &str| {
        let mut table = Table::new(vec![
            Column::new("code", "Mã", ColumnKind::Text),
            Column::new(name, name, ColumnKind::Whole),
        ]);
        table.row(["A".into(), 7.into()]);
        Section::table(name, "", table)
    };
    let report = Report::new(ReportKind::Coverage, "x")
        .with(table("quota"))
        .with(table("units"));
    assert_eq!(
        text(&report, Format::Csv, Lang::En),
        "section,code,quota,units\nquota,A,7,\nunits,A,,7\n"
    );
}

#[test]
fn running_text_becomes_rows() {
    assert_eq!(
        text(&minutes(), Format::Csv, Lang::Vi),
        "section,name,value\ndraw,seed,\"1a\"\"2b\"\ndraw,selected,8\ncourse,1,\"Một, hai\"\ncourse,2,Ba\n"
    );
}

#[test]
fn json_keeps_decimals_as_text_and_says_where_it_comes_from() {
    let json: serde_json::Value =
        serde_json::from_str(&text(&ranking(false), Format::Json, Lang::Vi)).unwrap();
    assert_eq!(json["kind"], "ranking");
    let departments = &json["sections"][0];
    assert_eq!(departments["name"], "department");
    assert_eq!(departments["rows"][0]["index"], "87.20");
    assert_eq!(departments["rows"][0]["rank"], 1);
    assert_eq!(departments["rows"][1]["scored_on"], serde_json::Value::Null);
    assert_eq!(departments["footer"][0]["index"], "43.65");
    assert_eq!(json["sections"][1]["rows"][0]["index"], "90.0161");
    assert_eq!(json["provenance"][1]["name"], "journal_head");
    assert_eq!(json["provenance"][1]["value"], "ab12cd34");
}

#[test]
fn programs_get_the_same_in_every_language() {
    for format in [Format::Csv, Format::Json] {
        let report = ranking(true);
        assert_eq!(
            text(&report, format, Lang::Vi),
            text(&report, format, Lang::En)
        );
    }
}

proptest! {
    /// Any text and any decimal survive CSV and JSON to the letter.
    #[test]
    fn what_is_printed_reads_back(
        rows in prop::collection::vec((any::<String>(), any::<i64>(), 0u32..=12), 1..8)
    ) {
        let mut table = Table::new(vec![
            Column::new("name", "Tên", ColumnKind::Text),
            Column::new("index", "Chỉ số", ColumnKind::Decimal(2)),
        ]);
        for (name, number, scale) in &rows {
            let number = Decimal::new(*number, *scale);
            table.row([Value::Text(name.clone()), number.into()]);
        }
        let report = Report::new(ReportKind::Ranking, "x").with(Section::table("a", "", table));
        let csv = text(&report, Format::Csv, Lang::Vi);
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let back: Vec<(String, Decimal)> = reader
            .records()
            .map(|record| {
                let record = record.unwrap();
                (record[0].to_owned(), record[1].parse().unwrap())
            })
            .collect();
        let json: serde_json::Value =
            serde_json::from_str(&text(&report, Format::Json, Lang::Vi)).unwrap();
        prop_assert_eq!(back.len(), rows.len());
        for (at, (name, number, scale)) in rows.iter().enumerate() {
            let number = Decimal::new(*number, *scale);
            prop_assert_eq!(&back[at], &(name.clone(), number));
            let row = &json["sections"][0]["rows"][at];
            prop_assert_eq!(row["name"].as_str(), Some(name.as_str()));
            prop_assert_eq!(row["index"].as_str().unwrap().parse::<Decimal>().unwrap(), number);
        }
    }
}
