//! Texts of the reports screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct ReportsScreenWords {
    /// Short name of a kind of paper, by its name on the command line.
    pub kind: fn(&str) -> &'static str,
    /// Column: which paper.
    pub paper: &'static str,
    /// Column: of what.
    pub of: &'static str,
    /// Column: the formats.
    pub formats: &'static str,
    /// Title of the preview.
    pub preview: &'static str,
    /// A ranking of all groups.
    pub all_groups: &'static str,
    /// The agency of a scorecard is still to be chosen.
    pub no_agency: &'static str,
    /// A plan without surprise visits.
    pub announced: &'static str,
    /// A plan with them.
    pub confidential: &'static str,
    /// The registry as a file.
    pub registry: &'static str,
    /// The scores as a file.
    pub scores: &'static str,
    /// The values that count.
    pub counting: &'static str,
    /// Action.
    pub write: &'static str,
    /// Action.
    pub choose_agency: &'static str,
    /// Action.
    pub other_pane: &'static str,
    /// Action.
    pub copy_path: &'static str,
    /// Action.
    pub copy_text: &'static str,
    /// Title of the list of formats.
    pub which_format: &'static str,
    /// A format and what it is good for, by its ending.
    pub format: fn(&str) -> &'static str,
    /// Title of the list of agencies.
    pub which_agency: &'static str,
    /// Title of the question for a file's name.
    pub file_name: &'static str,
    /// Under it.
    pub file_name_hint: &'static str,
    /// A file is there already.
    pub exists: fn(&str) -> String,
    /// Verb on the button then.
    pub replace: &'static str,
    /// A confidential paper is asked for.
    pub confidential_question: &'static str,
    /// The word to type then.
    pub confidential_word: &'static str,
    /// What is done then.
    pub confidential_verb: &'static str,
    /// In place of the preview of a confidential paper.
    pub confidential_hidden: &'static str,
    /// In place of the preview while no agency is chosen.
    pub agency_first: &'static str,
    /// Where the last file is.
    pub written: fn(&str) -> String,
    /// There is no last file.
    pub nothing_written: &'static str,
    /// Only one ending is possible.
    pub only_csv: &'static str,
    /// Rankings and scorecards are missing in this year.
    pub needs_scores: fn(i16) -> String,
    /// Papers of draws are missing in this year.
    pub needs_draw: fn(i16) -> String,
    /// The preview was cut; so many lines in all.
    pub more: fn(usize) -> String,
}

/// Vietnamese.
pub static VI: ReportsScreenWords = ReportsScreenWords {
    kind: |kind| match kind {
        "ranking" => "Bảng xếp hạng",
        "scorecard" => "Phiếu chấm điểm",
        "plan" => "Kế hoạch kiểm tra",
        "minutes" => "Biên bản rút mẫu",
        "coverage" => "Tỷ lệ kiểm tra tối thiểu",
        "lost" => "Tổng hợp mất điểm",
        "comparison" => "So sánh hai năm",
        _ => "Bằng chứng rút mẫu",
    },
    paper: "Báo cáo",
    of: "Phạm vi",
    formats: "Dạng tệp",
    preview: "Xem trước",
    all_groups: "mọi nhóm",
    no_agency: "chưa chọn cơ quan",
    announced: "không gồm đột xuất",
    confidential: "MẬT: cả đột xuất",
    registry: "Danh mục cơ quan",
    scores: "Điểm đã ghi",
    counting: "giá trị có hiệu lực",
    write: "Ghi ra tệp",
    choose_agency: "Chọn cơ quan",
    other_pane: "Sang khung kia",
    copy_path: "Chép đường dẫn tệp vừa ghi",
    copy_text: "Chép nội dung xem trước",
    which_format: "Dạng tệp",
    format: |ending| match ending {
        "xlsx" => "bảng tính Excel",
        "html" => "trang để xem và in",
        "csv" => "bảng cho chương trình khác",
        "csv-excel" => "CSV mở thẳng bằng Excel (dấu chấm phẩy)",
        "json" => "đầy đủ, cho chương trình khác",
        "ron" => "danh mục dạng văn bản",
        _ => "",
    },
    which_agency: "Phiếu chấm điểm của cơ quan nào?",
    file_name: "Ghi vào tệp",
    file_name_hint: "Đuôi tệp quyết định dạng tệp.",
    exists: |path| format!("Đã có tệp {path}. Ghi đè lên tệp này?"),
    replace: "Ghi đè",
    confidential_question: "Bản này nêu các cuộc kiểm tra đột xuất. Ai đọc được tệp thì biết trước nơi sẽ đến.",
    confidential_word: "MẬT",
    confidential_verb: "ghi bản mật",
    confidential_hidden: "Bản này có các cuộc kiểm tra đột xuất nên không xem trước trên màn hình.\n\nEnter để ghi ra tệp; chương trình sẽ hỏi lại trước khi ghi.",
    agency_first: "Chưa chọn cơ quan.\n\nEnter để chọn cơ quan cần lập phiếu chấm điểm.",
    written: |path| format!("✔ Đã ghi {path}"),
    nothing_written: "Chưa ghi tệp nào.",
    only_csv: "Điểm chỉ ghi ra tệp .csv.",
    needs_scores: |year| {
        format!(
            "Năm {year} chưa có điểm: bảng xếp hạng và phiếu chấm điểm có sau khi chấm (phím\u{a0}5)."
        )
    },
    needs_draw: |year| {
        format!(
            "Năm {year} chưa rút mẫu: kế hoạch, biên bản và bằng chứng có sau khi rút (phím\u{a0}3)."
        )
    },
    more: |n| format!("… xem trước dừng ở đây; cả bản dài {n} dòng."),
};

/// English.
pub static EN: ReportsScreenWords = ReportsScreenWords {
    kind: |kind| match kind {
        "ranking" => "Ranking",
        "scorecard" => "Scorecard",
        "plan" => "Inspection plan",
        "minutes" => "Minutes of a draw",
        "coverage" => "Inspection duty",
        "lost" => "Points lost",
        "comparison" => "Comparison of two years",
        _ => "Proof of a draw",
    },
    paper: "Paper",
    of: "Of",
    formats: "Formats",
    preview: "Preview",
    all_groups: "all groups",
    no_agency: "no agency chosen",
    announced: "without surprise visits",
    confidential: "CONFIDENTIAL: all visits",
    registry: "Registry of agencies",
    scores: "Recorded scores",
    counting: "values that count",
    write: "Write to a file",
    choose_agency: "Choose the agency",
    other_pane: "Other pane",
    copy_path: "Copy the path of the last file",
    copy_text: "Copy the preview",
    which_format: "Format",
    format: |ending| match ending {
        "xlsx" => "Excel workbook",
        "html" => "page to read and print",
        "csv" => "table for other programs",
        "csv-excel" => "CSV that Excel opens by itself (semicolons)",
        "json" => "everything, for other programs",
        "ron" => "registry as text",
        _ => "",
    },
    which_agency: "The scorecard of which agency?",
    file_name: "Write to",
    file_name_hint: "The ending decides the format.",
    exists: |path| format!("There is a file {path} already. Replace it?"),
    replace: "Replace",
    confidential_question: "This paper names the surprise inspections. Whoever reads the file knows where they will be.",
    confidential_word: "CONFIDENTIAL",
    confidential_verb: "write the confidential paper",
    confidential_hidden: "This paper names surprise inspections, so it is not shown on the screen.\n\nEnter writes it to a file; you will be asked before.",
    agency_first: "No agency is chosen.\n\nEnter chooses the agency of the scorecard.",
    written: |path| format!("✔ Wrote {path}"),
    nothing_written: "Nothing has been written yet.",
    only_csv: "Scores are written to .csv files only.",
    needs_scores: |year| {
        format!("{year} has no scores: rankings and scorecards come after scoring (key\u{a0}5).")
    },
    needs_draw: |year| {
        format!("{year} has no draw: plan, minutes and proof come after a draw (key\u{a0}3).")
    },
    more: |n| format!("… the preview ends here; the paper has {n} lines."),
};
