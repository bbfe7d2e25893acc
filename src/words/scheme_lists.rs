//! Titles of lists of schemes; what is wrong with one is in `scheme`.

/// Texts of this area.
#[derive(Debug)]
pub struct SchemeListWords {
    /// Column: the year.
    pub year: &'static str,
    /// Column: permanent identity.
    pub id: &'static str,
    /// Column: version.
    pub version: &'static str,
    /// Column: title.
    pub name: &'static str,
    /// Column: kinds of agency it counts for.
    pub kinds: &'static str,
    /// Column: number of criteria.
    pub criteria: &'static str,
    /// Column: file it came from.
    pub source: &'static str,
    /// Column: SHA-256 of its text.
    pub fingerprint: &'static str,
    /// Column of problems: `code`.
    pub code: &'static str,
    /// Column of problems: `severity`.
    pub severity: &'static str,
    /// Column of problems: `line`.
    pub line: &'static str,
    /// Column of problems: `column`.
    pub column: &'static str,
    /// Column of problems: `length`.
    pub length: &'static str,
    /// Column of problems: `message`.
    pub message: &'static str,
    /// Column of problems: `help`.
    pub help: &'static str,
    /// Column of problems: `second_line`.
    pub second_line: &'static str,
    /// Column of problems: `second_column`.
    pub second_column: &'static str,
    /// Column of problems: `second`.
    pub second: &'static str,
    /// Column: whether it counts for any agency.
    pub in_force: &'static str,
    /// Values of that column: it counts, a later one replaced it.
    pub states: [&'static str; 2],
    /// Adopted for a year that is not the one in its file: that year, the year.
    pub other_year: fn(i16, i16) -> String,
    /// Criteria that have values no scheme counts any more.
    pub uncounted: fn(&str) -> String,
    /// After adopting over scores: rows of the ranking that changed, of how many.
    pub rescored: fn(usize, usize) -> String,
}

/// Vietnamese.
pub static VI: SchemeListWords = SchemeListWords {
    year: "Năm",
    id: "Mã",
    version: "Bản",
    name: "Tên",
    kinds: "Áp dụng cho",
    criteria: "Số tiêu chí",
    source: "Tệp",
    fingerprint: "Mã nhận dạng",
    code: "Mã lỗi",
    severity: "Mức",
    line: "Dòng",
    column: "Cột",
    length: "Độ dài",
    message: "Nội dung",
    help: "Gợi ý",
    second_line: "Dòng liên quan",
    second_column: "Cột liên quan",
    second: "Liên quan",
    in_force: "Hiệu lực",
    states: ["đang áp dụng", "đã thay"],
    other_year: |own, year| {
        format!("Chú ý: tệp ghi bộ tiêu chí của năm {own}, đang áp dụng cho năm {year}.")
    },
    uncounted: |ids| {
        format!(
            "Giá trị đã ghi của các tiêu chí sau không còn được tính vì bộ tiêu chí không có chúng: {ids}."
        )
    },
    rescored: |changed, all| {
        format!(
            "Điểm đã ghi được tính lại theo bộ tiêu chí này: {changed}/{all} cơ quan thay đổi kết quả."
        )
    },
};

/// English.
pub static EN: SchemeListWords = SchemeListWords {
    year: "Year",
    id: "Id",
    version: "Version",
    name: "Title",
    kinds: "Counts for",
    criteria: "Criteria",
    source: "File",
    fingerprint: "Fingerprint",
    code: "Code",
    severity: "Severity",
    line: "Line",
    column: "Column",
    length: "Length",
    message: "Message",
    help: "Help",
    second_line: "Second line",
    second_column: "Second column",
    second: "Second place",
    in_force: "In force",
    states: ["in force", "replaced"],
    other_year: |own, year| {
        format!("Note: the file says it is a scheme of {own}; it was adopted for {year}.")
    },
    uncounted: |ids| {
        format!(
            "Values of these criteria count no longer, since the scheme has none of them: {ids}."
        )
    },
    rescored: |changed, all| {
        format!(
            "Scores that stood are computed under this scheme: results of {changed} of {all} agencies changed."
        )
    },
};
