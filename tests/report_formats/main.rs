//! What leaves the office: the same figures in every format, exact where programs read,
//! official where people do.

#[cfg(test)]
mod csv_and_json;
#[cfg(test)]
mod html;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod unzip;
#[cfg(test)]
mod xlsx;

use parplan::report::{Format, Report, ReportKind, Section, Table};
use parplan::words::Lang;

use samples::{bytes, columns, ranking, text};

#[test]
fn a_sample_says_so_in_every_format_and_real_figures_never_do() {
    for sample in [true, false] {
        let report = ranking(sample);
        let html = text(&report, Format::Html, Lang::Vi);
        assert_eq!(html.contains("SỐ LIỆU MẪU"), sample);
        let csv = text(&report, Format::Csv, Lang::Vi);
        assert!(
            csv.lines()
                .skip(1)
                .all(|line| line.ends_with(",SAMPLE") == sample),
            "{csv}"
        );
        let json = text(&report, Format::Json, Lang::Vi);
        assert!(json.contains(&format!("\"sample\": {sample}")));
        let book = unzip::files(&bytes(&report, Format::Xlsx));
        let strings = &book["xl/sharedStrings.xml"];
        assert_eq!(strings.contains("SỐ LIỆU MẪU"), sample);
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for format in Format::ALL {
        assert_eq!(
            bytes(&ranking(true), format),
            bytes(&ranking(true), format),
            "{format:?}"
        );
    }
}

#[test]
fn a_report_without_content_is_still_a_whole_file() {
    let empty = Report::new(ReportKind::Coverage, "");
    for format in Format::ALL {
        assert!(!bytes(&empty, format).is_empty(), "{format:?}");
    }
    let mut bare = Report::new(ReportKind::Plan, "x");
    bare.sections = vec![
        Section::table("a", "", Table::default()),
        Section::table("b", "", Table::new(columns())),
    ];
    for format in Format::ALL {
        assert!(!bytes(&bare, format).is_empty(), "{format:?}");
    }
}
