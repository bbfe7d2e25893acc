//! Texts of reports: names, titles of columns, labels, notes, and what went wrong.

pub mod columns;
pub mod files;
pub mod scores;

use jiff::civil::Date;

/// Texts of this area.
#[derive(Debug)]
pub struct ReportWords {
    /// The language's tag in documents.
    pub tag: &'static str,
    /// Names of the kinds of report, by their names on the command line.
    pub kinds: KindWords,
    /// Titles of columns.
    pub columns: &'static columns::ColumnWords,
    /// Labels of where a report comes from.
    pub provenance: ProvenanceWords,
    /// Head and foot of official papers.
    pub paper: PaperWords,
    /// Printed on every page of a report whose figures are invented.
    pub sample: &'static str,
    /// Mark on everything of a rehearsal.
    pub rehearsal: &'static str,
    /// Heading of the notes.
    pub notes: &'static str,
    /// Under tables whose rounded parts may not add up.
    pub parts_rounded: &'static str,
    /// Under rankings by the exact index.
    pub ranked_by_exact: &'static str,
    /// Under rankings by the published index.
    pub ranked_by_published: &'static str,
    /// Equal indices share a place and the next is left out.
    pub ties_competition: &'static str,
    /// Equal indices share a place and the next follows.
    pub ties_dense: &'static str,
    /// Not applicable criteria leave the maximum.
    pub not_applicable: &'static str,
    /// A row of means.
    pub mean: &'static str,
    /// A row of sums.
    pub total: &'static str,
    /// Format planned for later: its ending and the endings written now.
    pub not_yet: fn(&str, &str) -> String,
    /// An ending nobody knows, and those written now.
    pub unknown_ending: fn(&str, &str) -> String,
    /// A file name without ending, and those written now.
    pub no_ending: fn(&str, &str) -> String,
    /// What to do then.
    pub ending_hint: &'static str,
    /// The format and what its writer said.
    pub not_rendered: fn(&str, &str) -> String,
    /// What to do then.
    pub not_rendered_hint: &'static str,
    /// Files that cannot be read.
    pub files: &'static files::FileWords,
    /// Files of scores.
    pub scores: &'static scores::ScoreFileWords,
}

/// Names of the kinds of report; also their titles.
#[derive(Debug)]
pub struct KindWords {
    /// `ranking`.
    pub ranking: &'static str,
    /// `scorecard`.
    pub scorecard: &'static str,
    /// `plan`.
    pub plan: &'static str,
    /// `minutes`.
    pub minutes: &'static str,
    /// `coverage`.
    pub coverage: &'static str,
    /// `draw-proof`.
    pub draw_proof: &'static str,
    /// `lost`.
    pub lost: &'static str,
    /// `comparison`.
    pub comparison: &'static str,
}

/// Labels of where a report comes from.
#[derive(Debug)]
pub struct ProvenanceWords {
    /// Heading, and name of the sheet.
    pub heading: &'static str,
    /// Year.
    pub year: &'static str,
    /// Scheme and version.
    pub scheme: &'static str,
    /// Fingerprint of the scheme.
    pub fingerprint: &'static str,
    /// Draws.
    pub draws: &'static str,
    /// Journal head.
    pub journal_head: &'static str,
    /// Its first 16 digits, to be read aloud and written down.
    pub journal_digits: &'static str,
    /// When it was made.
    pub made_at: &'static str,
    /// By which program.
    pub made_with: &'static str,
    /// Day of the registry.
    pub registry_as_of: &'static str,
}

/// Head and foot of official papers.
#[derive(Debug)]
pub struct PaperWords {
    /// Quốc hiệu and Tiêu ngữ; only Vietnamese papers bear them.
    pub motto: Option<[&'static str; 2]>,
    /// The paper's number; empty: a place for it.
    pub number: fn(&str) -> String,
    /// Place and day; without a day a place for it.
    pub place_and_date: fn(&str, Option<Date>) -> String,
    /// Above the list of who gets the paper.
    pub recipients: &'static str,
    /// Where nobody's name is printed.
    pub sign_here: &'static str,
}

/// Vietnamese.
pub static VI: ReportWords = ReportWords {
    tag: "vi",
    kinds: KindWords {
        ranking: "Bảng xếp hạng Chỉ số cải cách hành chính",
        scorecard: "Phiếu chấm điểm Chỉ số cải cách hành chính",
        plan: "Kế hoạch kiểm tra cải cách hành chính",
        minutes: "Biên bản lựa chọn ngẫu nhiên đơn vị được kiểm tra",
        coverage: "Tình hình thực hiện tỷ lệ kiểm tra tối thiểu",
        draw_proof: "Bằng chứng lựa chọn ngẫu nhiên",
        lost: "Tổng hợp mất điểm",
        comparison: "So sánh hai năm",
    },
    columns: &columns::VI,
    provenance: ProvenanceWords {
        heading: "Nguồn gốc",
        year: "Năm",
        scheme: "Bộ tiêu chí",
        fingerprint: "Mã nhận dạng bộ tiêu chí",
        draws: "Lượt lựa chọn ngẫu nhiên",
        journal_head: "Mã đầu nhật ký",
        journal_digits: "Mã đầu nhật ký (16 ký tự đầu)",
        made_at: "Lập lúc (UTC)",
        made_with: "Lập bằng",
        registry_as_of: "Danh mục cơ quan tại ngày",
    },
    paper: PaperWords {
        motto: Some([
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
        ]),
        number: |number| match number {
            "" => "Số:        /".to_owned(),
            number => format!("Số: {number}"),
        },
        place_and_date: place_and_date_vi,
        recipients: "Nơi nhận:",
        sign_here: "(Ký, ghi rõ họ tên)",
    },
    sample: "SỐ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT",
    rehearsal: "DIỄN TẬP – KHÔNG CÓ GIÁ TRỊ",
    notes: "Ghi chú",
    parts_rounded: "Các số in ra đã làm tròn; tổng của các phần đã làm tròn có thể lệch so với tổng in ra, vì tổng được tính từ giá trị chính xác.",
    ranked_by_exact: "Xếp hạng theo chỉ số chính xác, trước khi làm tròn.",
    ranked_by_published: "Xếp hạng theo chỉ số đã làm tròn như công bố.",
    ties_competition: "Các đơn vị bằng nhau cùng một thứ hạng; thứ hạng liền sau được bỏ qua (1, 2, 2, 4).",
    ties_dense: "Các đơn vị bằng nhau cùng một thứ hạng; thứ hạng liền sau không bỏ qua (1, 2, 2, 3).",
    not_applicable: "Tiêu chí không áp dụng được trừ khỏi điểm tối đa của đơn vị.",
    mean: "Trung bình",
    total: "Tổng cộng",
    not_yet: |ending, now| {
        format!("Bản này chưa ghi được báo cáo dạng .{ending}; các dạng ghi được: {now}.")
    },
    unknown_ending: |ending, now| {
        format!("Không có dạng báo cáo .{ending}; các dạng ghi được: {now}.")
    },
    no_ending: |file, now| {
        format!("Tên tệp {file} không có đuôi nên không rõ dạng báo cáo; các dạng ghi được: {now}.")
    },
    ending_hint: "đổi đuôi tên tệp; tệp .html mở được trong Word và in được ra PDF từ trình duyệt.",
    not_rendered: |format, because| format!("Không lập được báo cáo dạng {format}: {because}."),
    not_rendered_hint: "thử dạng .csv hoặc .json.",
    files: &files::VI,
    scores: &scores::VI,
};

/// English.
pub static EN: ReportWords = ReportWords {
    tag: "en",
    kinds: KindWords {
        ranking: "Ranking by the PAR Index",
        scorecard: "Scorecard of the PAR Index",
        plan: "Plan of administrative-reform inspections",
        minutes: "Minutes of the random selection of units to inspect",
        coverage: "Coverage of the least share to inspect",
        draw_proof: "Proof of a random selection",
        lost: "Points lost",
        comparison: "Comparison of two years",
    },
    columns: &columns::EN,
    provenance: ProvenanceWords {
        heading: "Provenance",
        year: "Year",
        scheme: "Scheme",
        fingerprint: "Fingerprint of the scheme",
        draws: "Draws",
        journal_head: "Journal head",
        journal_digits: "Journal head (first 16 digits)",
        made_at: "Made at (UTC)",
        made_with: "Made with",
        registry_as_of: "Registry as of",
    },
    paper: PaperWords {
        motto: None,
        number: |number| match number {
            "" => "No.:        /".to_owned(),
            number => format!("No.: {number}"),
        },
        place_and_date: place_and_date_en,
        recipients: "To:",
        sign_here: "(signature and full name)",
    },
    sample: "SAMPLE FIGURES – NOT REAL DATA",
    rehearsal: "REHEARSAL – WORTH NOTHING",
    notes: "Notes",
    parts_rounded: "Printed figures are rounded; rounded parts may not add up to the printed total, which is computed from exact values.",
    ranked_by_exact: "Ranked by the exact index, before rounding.",
    ranked_by_published: "Ranked by the rounded index as published.",
    ties_competition: "Equal units share a rank and the next rank is left out (1, 2, 2, 4).",
    ties_dense: "Equal units share a rank and the next rank follows (1, 2, 2, 3).",
    not_applicable: "Criteria that do not apply are taken off the unit's maximum.",
    mean: "Mean",
    total: "Total",
    not_yet: |ending, now| {
        format!("This version does not write .{ending} reports yet; it writes {now}.")
    },
    unknown_ending: |ending, now| {
        format!("There are no .{ending} reports; this version writes {now}.")
    },
    no_ending: |file, now| {
        format!("The file name {file} has no ending to tell the format; this version writes {now}.")
    },
    ending_hint: "change the file's ending; an .html file opens in Word and prints to PDF from a browser.",
    not_rendered: |format, because| format!("Cannot make the report as {format}: {because}."),
    not_rendered_hint: "try .csv or .json.",
    files: &files::EN,
    scores: &scores::EN,
};

/// Days 1 to 9 and months 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
fn place_and_date_vi(place: &str, date: Option<Date>) -> String {
    let place = if place.is_empty() { "…" } else { place };
    let Some(date) = date else {
        return format!("{place}, ngày … tháng … năm …");
    };
    let month = match date.month() {
        month @ 1..=2 => format!("0{month}"),
        month => month.to_string(),
    };
    format!(
        "{place}, ngày {:02} tháng {month} năm {}",
        date.day(),
        date.year()
    )
}

fn place_and_date_en(place: &str, date: Option<Date>) -> String {
    let day = date.map_or_else(
        || "…".to_owned(),
        |date| date.strftime("%-d %B %Y").to_string(),
    );
    if place.is_empty() {
        day
    } else {
        format!("{place}, {day}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_papers_take_a_zero_where_the_decree_says() {
        let told = |y, m, d| place_and_date_vi("Huế", Some(Date::constant(y, m, d)));
        assert_eq!(told(2026, 1, 5), "Huế, ngày 05 tháng 01 năm 2026");
        assert_eq!(told(2026, 3, 12), "Huế, ngày 12 tháng 3 năm 2026");
        assert_eq!(place_and_date_vi("", None), "…, ngày … tháng … năm …");
        let english = place_and_date_en("Huế", Some(Date::constant(2026, 1, 5)));
        assert_eq!(english, "Huế, 5 January 2026");
    }
}
