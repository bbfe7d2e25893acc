//! Scores leave and come back as they were.

use std::time::{Duration, Instant};

use parplan::exchange::scores::{
    CsvStyle, LongRow, Place, RowProblem, ScoreColumn, ScoresFault, parse_csv, read_scores,
    write_csv,
};
use parplan::exchange::{read_text, write_whole};
use parplan::words::Lang;
use proptest::prelude::*;

/// A value as it stands in a cell: a decimal, a ratio, a level, "not applicable".
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        "-?[0-9]{1,12}(\\.[0-9]{1,12})?",
        "[0-9]{1,4}/[0-9]{1,4}",
        "(Tốt|Khá|NA|TRUE)",
    ]
}

/// Text with everything that CSV finds hard, already NFC.
fn prose() -> impl Strategy<Value = String> {
    "[ a-zA-ZạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđĐ,;\t\"'\n=+@-]{0,24}"
}

fn row() -> impl Strategy<Value = LongRow> {
    (
        "[A-Z][A-Z0-9-]{0,6}",
        "[1-9](\\.[0-9]{1,2}){0,2}",
        value(),
        prose(),
        prose(),
        prose(),
    )
        .prop_map(
            |(agency, criterion, value, note, evidence, data_source)| LongRow {
                line: 0,
                agency,
                criterion,
                value,
                note,
                evidence,
                data_source,
            },
        )
}

proptest! {
    /// Whatever was written is read back to the letter, in both styles, and every row
    /// knows the line it begins on.
    #[test]
    fn written_scores_read_back_exactly(rows in prop::collection::vec(row(), 0..12)) {
        for style in [CsvStyle::Plain, CsvStyle::ExcelComma] {
            let bytes = write_csv(&rows, style);
            let text = String::from_utf8(bytes).unwrap();
            prop_assert!(!text.contains('\r'));
            let back = parse_csv(text.trim_start_matches('\u{FEFF}')).unwrap();
            let mut line = 2;
            prop_assert_eq!(back.len(), rows.len());
            for (was, is) in rows.iter().zip(&back) {
                prop_assert_eq!(&LongRow { line, ..was.clone() }, is);
                let texts = [&was.note, &was.evidence, &was.data_source];
                let breaks: usize = texts.iter().map(|text| text.matches('\n').count()).sum();
                line += 1 + breaks as u64;
            }
        }
    }

    /// No file makes the reader panic, and no refusal is without words.
    #[test]
    fn any_text_is_read_or_refused_in_words(body in any::<String>(), header in any::<bool>()) {
        let head = if header { "agency,criterion,value\n" } else { "" };
        if let Err(fault) = parse_csv(&format!("{head}{body}")) {
            for lang in [Lang::Vi, Lang::En] {
                prop_assert!(!fault.told("scores.csv", lang.words()).what.is_empty());
            }
        }
    }
}

#[test]
fn a_file_with_a_byte_order_mark_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("điểm.csv");
    let rows = vec![LongRow {
        line: 2,
        agency: "H01".into(),
        criterion: "1.10".into(),
        value: "0.1".into(),
        note: "Có công văn số 12; xem \"phụ lục\"".into(),
        evidence: String::new(),
        data_source: String::new(),
    }];
    write_whole(&path, &write_csv(&rows, CsvStyle::ExcelComma)).unwrap();
    assert!(
        std::fs::read(&path)
            .unwrap()
            .starts_with("\u{FEFF}agency;criterion;".as_bytes())
    );
    assert_eq!(read_scores(&path).unwrap(), rows);
    assert!(read_text(&path, 1000).unwrap().starts_with("agency"));
}

#[test]
fn refusals_say_where_in_the_readers_language() {
    let fault = parse_csv("agency,criterion,value\nH1,1.1,\nH2,1.1,4,5\n").unwrap_err();
    let ScoresFault::Rows(rows) = &fault else {
        panic!("{fault:?}")
    };
    assert_eq!(rows[0].place, Place::Line(2));
    assert_eq!(rows[0].problem, RowProblem::Blank(ScoreColumn::Value));
    let told = fault.told("a.csv", Lang::Vi.words()).what;
    assert_eq!(
        told.lines().take(2).collect::<Vec<_>>(),
        [
            "a.csv có 2 chỗ sai:",
            "  dòng 2: cột giá trị (value) để trống"
        ]
    );
    let odd = read_scores(std::path::Path::new("no/such.csv")).unwrap_err();
    assert!(
        odd.told("no/such.csv", Lang::En.words())
            .what
            .contains("no/such.csv")
    );
}

/// Not a benchmark: a reader that is quadratic or allocates without need is far outside.
#[test]
fn a_hundred_thousand_rows_are_read_at_once() {
    let mut text = String::from("agency,criterion,value,note\n");
    for agency in 0..1000 {
        for criterion in 1..=100 {
            text.push_str(&format!(
                "H{agency:04},{}.{criterion},4.25,Tốt\n",
                criterion % 8
            ));
        }
    }
    let start = Instant::now();
    let rows = parse_csv(&text).unwrap();
    let took = start.elapsed();
    assert_eq!(rows.len(), 100_000);
    assert_eq!(rows.last().map(|row| row.line), Some(100_001));
    println!("100,000 rows took {took:?}");
    assert!(took < Duration::from_secs(5), "{took:?}");
}
