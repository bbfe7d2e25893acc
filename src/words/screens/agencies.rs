//! Texts of the agencies screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct AgenciesScreenWords {
    /// Key: another day.
    pub as_of: &'static str,
    /// Key: import a file.
    pub import: &'static str,
    /// Key: everything on one agency.
    pub details: &'static str,
    /// Ask for the day.
    pub ask_day: &'static str,
    /// Not a day.
    pub not_a_day: &'static str,
    /// Ask for the file.
    pub ask_file: &'static str,
    /// Hint under it.
    pub file_hint: &'static str,
    /// Column: name.
    pub name: &'static str,
    /// Column: drawn this year.
    pub drawn: &'static str,
    /// Column: place this year.
    pub rank: &'static str,
    /// Column: in the frame.
    pub frame: &'static str,
    /// In the frame.
    pub in_frame: &'static str,
    /// Announced for inspection.
    pub announced: &'static str,
    /// The registry is empty that day: what to do.
    pub empty: &'static str,
    /// Units of a kind: count and name.
    pub count: fn(usize, &str) -> String,
    /// Label: validity.
    pub validity: &'static str,
    /// From and to, either may be empty.
    pub from_to: fn(&str, &str) -> String,
    /// Label: reason of the frame membership.
    pub frame_reason: &'static str,
    /// Label: source of the facts.
    pub source: &'static str,
    /// Label: visits of the year.
    pub visits: &'static str,
    /// Label: index of the year.
    pub index: &'static str,
    /// Imports from a file, the file's changes.
    pub import_question: fn(&str) -> String,
    /// Nothing would change.
    pub nothing: &'static str,
}

/// Vietnamese.
pub static VI: AgenciesScreenWords = AgenciesScreenWords {
    as_of: "Xem tại ngày khác",
    import: "Nhập danh mục",
    details: "Chi tiết",
    ask_day: "Xem danh mục tại ngày",
    not_a_day: "Không phải là ngày; viết ngày/tháng/năm, ví dụ 31/12/2017.",
    ask_file: "Nhập danh mục từ tệp",
    file_hint: ".csv, .xlsx hoặc .ron; được tất cả hoặc không gì cả",
    name: "Tên cơ quan, đơn vị",
    drawn: "Kiểm tra",
    rank: "Hạng",
    frame: "Lựa chọn",
    in_frame: "có",
    announced: "định kỳ",
    empty: "Không có cơ quan nào tại ngày này. F2 để xem ngày khác, Ins để nhập danh mục từ tệp.",
    count: |n, kind| format!("{n} {kind}"),
    validity: "Hiệu lực",
    from_to: |from, to| match (from, to) {
        ("", "") => "không ghi ngày".to_owned(),
        (from, "") => format!("từ {from}"),
        ("", to) => format!("đến {to}"),
        (from, to) => format!("từ {from} đến {to}"),
    },
    frame_reason: "Lý do thuộc hay không thuộc danh sách lựa chọn",
    source: "Nguồn",
    visits: "Kiểm tra trong năm",
    index: "Chỉ số trong năm",
    import_question: |changes| format!("{changes}\nNhập danh mục này?"),
    nothing: "Tệp không làm thay đổi gì.",
};

/// English.
pub static EN: AgenciesScreenWords = AgenciesScreenWords {
    as_of: "As of another day",
    import: "Import a registry",
    details: "Details",
    ask_day: "The registry as of",
    not_a_day: "Not a day; write it like 31/12/2017 or 2017-12-31.",
    ask_file: "Import a registry from a file",
    file_hint: ".csv, .xlsx or .ron; all of it or nothing",
    name: "Agency",
    drawn: "Inspection",
    rank: "Rank",
    frame: "Frame",
    in_frame: "yes",
    announced: "scheduled",
    empty: "No agency exists on this day. F2 shows another day, Ins imports a registry from a file.",
    count: |n, kind| format!("{n} {kind}"),
    validity: "Validity",
    from_to: |from, to| match (from, to) {
        ("", "") => "no dates recorded".to_owned(),
        (from, "") => format!("from {from}"),
        ("", to) => format!("to {to}"),
        (from, to) => format!("from {from} to {to}"),
    },
    frame_reason: "Why it is or is not in the frame",
    source: "Source",
    visits: "Inspections of the year",
    index: "Index of the year",
    import_question: |changes| format!("{changes}\nImport this registry?"),
    nothing: "The file changes nothing.",
};
