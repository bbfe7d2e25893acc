//! Texts of the scoring screen.

/// Texts of this screen.
#[derive(Debug)]
pub struct ScoringScreenWords {
    /// Key: enter a value.
    pub enter: &'static str,
    /// Key: record the value typed.
    pub record: &'static str,
    /// Key: another lane.
    pub lane: &'static str,
    /// Key: the next agency.
    pub next: &'static str,
    /// Key: the agency before.
    pub previous: &'static str,
    /// Key: the next criterion that is open.
    pub open_cell: &'static str,
    /// Column: answered criteria.
    pub progress: &'static str,
    /// Column: the index over what is answered.
    pub so_far: &'static str,
    /// Column: group.
    pub group: &'static str,
    /// Column: value of the agency itself.
    pub own: &'static str,
    /// Column: appraised.
    pub appraised: &'static str,
    /// Column: inspected.
    pub inspected: &'static str,
    /// The lane being entered.
    pub entering: fn(&str) -> String,
    /// Field: value.
    pub value: &'static str,
    /// Field: note.
    pub note: &'static str,
    /// Field: evidence.
    pub evidence: &'static str,
    /// Field: system the figures come from.
    pub data_source: &'static str,
    /// Title beside the form: what the value does.
    pub effect: &'static str,
    /// Effect of the typed value: points of most.
    pub gives: fn(&str, &str) -> String,
    /// A figure before and after.
    pub change: fn(&str, &str, &str) -> String,
    /// The domain's name for such a line.
    pub domain: &'static str,
    /// A later lane has a value; this one does not count.
    pub later: fn(&str) -> String,
    /// Nothing to score: what to do.
    pub empty: &'static str,
    /// All criteria are answered.
    pub all_answered: &'static str,
    /// Who recorded a value and when.
    pub by: fn(&str, &str, &str, &str) -> String,
    /// The rule's label.
    pub rule: &'static str,
    /// What to type.
    pub type_it: &'static str,
    /// Key: put a value right that was not recorded.
    pub correct: &'static str,
    /// A value came back; typing has no effect until a key says so.
    pub held: &'static str,
    /// Typing was stopped; it begins again on a cell a person chooses.
    pub stopped: &'static str,
    /// The last criterion of the sheet is recorded.
    pub last_done: &'static str,
    /// The form's cell is no longer in front: criterion and year.
    pub not_here: fn(&str, i16) -> String,
}

/// Vietnamese.
pub static VI: ScoringScreenWords = ScoringScreenWords {
    enter: "Nhập giá trị",
    record: "Ghi",
    lane: "Giai đoạn khác",
    next: "Cơ quan sau",
    previous: "Cơ quan trước",
    open_cell: "Ô còn trống",
    progress: "Đã chấm",
    so_far: "Đến nay (%)",
    group: "Nhóm",
    own: "Tự đánh giá",
    appraised: "Thẩm định",
    inspected: "Kiểm tra",
    entering: |lane| format!("Đang ghi: {lane}"),
    value: "Giá trị",
    note: "Ghi chú",
    evidence: "Tài liệu kiểm chứng",
    data_source: "Nguồn số liệu",
    effect: "Giá trị này làm thay đổi",
    gives: |points, max| format!("{points} điểm trên tối đa {max}"),
    change: |what, before, after| format!("{what}: {before} → {after}"),
    domain: "Lĩnh vực",
    later: |lane| {
        format!("Giai đoạn {lane} đã có giá trị: giá trị đang nhập chưa làm thay đổi điểm.")
    },
    empty: "Năm này chưa áp dụng bộ tiêu chí nào. Dùng `parplan scheme adopt TỆP --year NĂM`.",
    all_answered: "Mọi tiêu chí đều đã có giá trị.",
    by: |lane, value, who, when| format!("{lane}: {value} – {who}, {when}"),
    rule: "Cách tính",
    type_it: "Nhập",
    correct: "Sửa",
    held: "Giá trị này chưa được ghi. F2 để sửa, Esc để bỏ.",
    stopped: "Đã dừng nhận giá trị gõ liền. Chuyển đến ô cần ghi hoặc bấm F2 rồi nhập tiếp.",
    last_done: "Đã ghi tiêu chí cuối cùng.",
    not_here: |criterion, year| {
        format!(
            "Năm hoặc bộ tiêu chí đã đổi: giá trị đang nhập cho {criterion} năm {year} không được ghi."
        )
    },
};

/// English.
pub static EN: ScoringScreenWords = ScoringScreenWords {
    enter: "Enter a value",
    record: "Record",
    lane: "Other stage",
    next: "Next agency",
    previous: "Agency before",
    open_cell: "Open cell",
    progress: "Answered",
    so_far: "So far (%)",
    group: "Group",
    own: "Self",
    appraised: "Appraised",
    inspected: "Inspected",
    entering: |lane| format!("Recording: {lane}"),
    value: "Value",
    note: "Note",
    evidence: "Evidence",
    data_source: "Data source",
    effect: "What this value does",
    gives: |points, max| format!("{points} points of {max}"),
    change: |what, before, after| format!("{what}: {before} → {after}"),
    domain: "Domain",
    later: |lane| {
        format!("Stage {lane} has a value: what is typed here does not change the points.")
    },
    empty: "No scheme is in force for this year. Use `parplan scheme adopt FILE --year YEAR`.",
    all_answered: "Every criterion is answered.",
    by: |lane, value, who, when| format!("{lane}: {value} – {who}, {when}"),
    rule: "Rule",
    type_it: "Type",
    correct: "Correct",
    held: "This value is not recorded. F2 corrects it, Esc leaves it.",
    stopped: "Typing on was stopped. Move to the cell you mean, or press F2, then type.",
    last_done: "The last criterion is recorded.",
    not_here: |criterion, year| {
        format!(
            "The year or the scheme changed: the value typed for {criterion} in {year} is not recorded."
        )
    },
};
