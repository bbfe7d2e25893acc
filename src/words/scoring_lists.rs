//! Titles and short texts of lists about scores; rules and faults are in `scoring`.

/// Texts of this area.
#[derive(Debug)]
pub struct ScoringListWords {
    /// Column: id of the criterion.
    pub criterion: &'static str,
    /// Column: its title.
    pub name: &'static str,
    /// Column: its rule.
    pub rule: &'static str,
    /// Column: whose value counts.
    pub stage: &'static str,
    /// Column: what was entered.
    pub input: &'static str,
    /// Column: points earned.
    pub points: &'static str,
    /// Column: most points.
    pub maximum: &'static str,
    /// Column: scored, open, not applicable.
    pub state: &'static str,
    /// Column: who recorded it.
    pub who: &'static str,
    /// Column: when.
    pub when: &'static str,
    /// Column: what proves it.
    pub evidence: &'static str,
    /// System the figures come from.
    pub data_source: &'static str,
    /// Column: remark.
    pub note: &'static str,
    /// Rows read and sheets changed.
    pub recorded: fn(usize, usize) -> String,
    /// The same, before it is done.
    pub would_record: fn(usize, usize) -> String,
    /// Rows written and the file.
    pub exported: fn(usize, &str) -> String,
    /// The year has no value yet.
    pub nothing_scored: fn(i16) -> String,
    /// What to do then.
    pub nothing_scored_hint: &'static str,
    /// A group of a year that has other groups: the group as asked, the year.
    pub nothing_in_group: fn(&str, i16) -> String,
    /// Column of a domain, by its id.
    pub domain_column: fn(&str) -> String,
    /// Column: ranking group.
    pub group: &'static str,
    /// Column: the figures are invented.
    pub sample: &'static str,
    /// Where a value comes from: lane, who, when.
    pub recorded_by: fn(&str, &str, &str) -> String,
}

/// Vietnamese.
pub static VI: ScoringListWords = ScoringListWords {
    criterion: "Tiêu chí",
    name: "Nội dung",
    rule: "Cách tính",
    stage: "Giai đoạn",
    input: "Số liệu",
    points: "Điểm",
    maximum: "Điểm tối đa",
    state: "Trạng thái",
    who: "Người ghi",
    when: "Lúc (UTC)",
    evidence: "Tài liệu kiểm chứng",
    data_source: "Nguồn số liệu",
    note: "Ghi chú",
    recorded: |rows, sheets| format!("Đã ghi: {rows} dòng, {sheets} phiếu có thay đổi."),
    would_record: |rows, sheets| format!("Sẽ ghi: {rows} dòng, {sheets} phiếu có thay đổi."),
    exported: |rows, file| format!("Đã ghi {rows} dòng vào {file}."),
    nothing_scored: |year| format!("Năm {year} chưa có điểm nào."),
    nothing_in_group: |group, year| {
        format!("Nhóm {group} không có cơ quan nào có điểm trong năm {year}.")
    },
    nothing_scored_hint: "nhập điểm bằng `parplan scores import` hoặc trên màn hình Chấm điểm.",
    domain_column: |id| format!("LV {id}"),
    group: "Nhóm",
    sample: "Mẫu",
    recorded_by: |lane, who, when| format!("{lane}; {who} ghi lúc {when}"),
};

/// English.
pub static EN: ScoringListWords = ScoringListWords {
    criterion: "Criterion",
    name: "Title",
    rule: "Rule",
    stage: "Stage",
    input: "Input",
    points: "Points",
    maximum: "Maximum",
    state: "State",
    who: "Who",
    when: "When (UTC)",
    evidence: "Evidence",
    data_source: "Data source",
    note: "Note",
    recorded: |rows, sheets| format!("Recorded: {rows} rows, {sheets} sheets changed."),
    would_record: |rows, sheets| format!("Would record: {rows} rows, {sheets} sheets changed."),
    exported: |rows, file| format!("Wrote {rows} rows to {file}."),
    nothing_scored: |year| format!("{year} has no scores yet."),
    nothing_in_group: |group, year| format!("No agency of group {group} has scores in {year}."),
    nothing_scored_hint: "import scores with `parplan scores import` or type them on the scoring screen.",
    domain_column: |id| format!("D{id}"),
    group: "Group",
    sample: "Sample",
    recorded_by: |lane, who, when| format!("{lane}; recorded by {who} at {when}"),
};
