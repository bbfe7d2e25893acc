//! For reading and printing.

use parplan::report::{Format, Report, ReportKind, Section};
use parplan::words::Lang;
use proptest::prelude::*;

use super::samples::{ranking, text};

#[test]
fn a_vietnamese_page_is_an_official_paper() {
    let html = text(&ranking(false), Format::Html, Lang::Vi);
    for wanted in [
        "<html lang=\"vi\">",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 12/BC-SNV",
        "Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2026",
        "Nơi nhận:",
        "(Ký, ghi rõ họ tên)",
        "size: A4 landscape",
        "<td class=\"n\">87,20</td>",
        "<td class=\"n\">05/01/2026</td>",
        "Sở &lt;Xây dựng&gt; &amp; &quot;Nhà&quot;",
        "Nguồn gốc",
        "ab12cd34",
    ] {
        assert!(html.contains(wanted), "{wanted} is missing");
    }
}

#[test]
fn an_english_page_bears_no_motto() {
    let html = text(&ranking(false), Format::Html, Lang::En);
    assert!(html.contains("<html lang=\"en\">") && html.contains(", 5 January 2026"));
    assert!(html.contains("<td class=\"n\">87.20</td>"));
    assert!(!html.contains("CỘNG HÒA"));
}

proptest! {
    /// No text from data becomes markup, wherever it stands.
    #[test]
    fn data_is_never_markup(evil in "[<>&\"'a-z/=\u{0}\n]{0,40}") {
        let mut report = ranking(true);
        let count = |report: &Report| {
            let html = text(report, Format::Html, Lang::Vi).replace("<br>", "");
            (html.matches('<').count(), html.matches('>').count(), html.matches('"').count())
        };
        let plain = count(&report);
        report.title = evil.clone();
        report.letterhead.agency = evil.clone();
        report.notes = vec![evil.clone()];
        report.sections[0].heading = format!("x{evil}");
        prop_assert_eq!(count(&report), plain);
        let words = Report::new(ReportKind::Minutes, "x")
            .with(Section::paragraphs("a", "", vec![evil]));
        let html = text(&words, Format::Html, Lang::Vi);
        prop_assert!(!html.contains('\0'));
        prop_assert!(html.contains("size: A4 portrait"));
    }
}
