//! Texts of the overview.

/// Texts of this screen.
#[derive(Debug)]
pub struct OverviewScreenWords {
    /// Heading: the duty of 30 %.
    pub duty: &'static str,
    /// The city's units of a kind: drawn.
    pub drawn: &'static str,
    /// Visited.
    pub done: &'static str,
    /// All heads together: number of heads, units, quota, drawn, done.
    pub heads: fn(usize, usize, usize, usize, usize) -> String,
    /// A head that owes most: name, done, quota.
    pub head: fn(&str, usize, usize) -> String,
    /// Heading: scoring.
    pub scoring: &'static str,
    /// Heading: next visits.
    pub next: &'static str,
    /// No announced visit is ahead.
    pub no_next: &'static str,
    /// Mark of a visit whose day has passed without it.
    pub overdue: &'static str,
    /// Overdue visits there was no line for.
    pub more_overdue: fn(usize) -> String,
    /// Visits without a day.
    pub undated: fn(usize) -> String,
    /// Heading: first and last places.
    pub ranks: &'static str,
    /// Heading: what to do next.
    pub todo: &'static str,
    /// Draw the city tier.
    pub todo_draw: &'static str,
    /// Draw the units under heads.
    pub todo_heads: fn(usize) -> String,
    /// Give visits a day.
    pub todo_plan: fn(usize) -> String,
    /// Inspections still owed before every quota is met.
    pub todo_inspect: fn(usize) -> String,
    /// Score.
    pub todo_score: &'static str,
    /// Finish scoring.
    pub todo_complete: fn(usize) -> String,
    /// Nothing is left but reports.
    pub todo_report: &'static str,
    /// Adopt a scheme first.
    pub todo_scheme: &'static str,
}

/// Vietnamese.
pub static VI: OverviewScreenWords = OverviewScreenWords {
    duty: "Chỉ tiêu kiểm tra tối thiểu 30 %",
    drawn: "đã chọn",
    done: "đã kiểm tra",
    heads: |heads, n, quota, drawn, done| {
        format!(
            "{heads} người đứng đầu: {n} đơn vị, chỉ tiêu {quota}, đã chọn {drawn}, đã kiểm tra {done}"
        )
    },
    head: |name, done, quota| format!("{name}: {done}/{quota}"),
    scoring: "Tiến độ chấm điểm",
    next: "Kiểm tra sắp tới",
    no_next: "Không có cuộc kiểm tra định kỳ nào sắp tới.",
    overdue: "quá hạn",
    more_overdue: |n| format!("… và {n} cuộc kiểm tra quá hạn nữa"),
    undated: |n| format!("{n} cuộc chưa có ngày"),
    ranks: "Đầu và cuối bảng",
    todo: "Việc tiếp theo",
    todo_draw: "Rút mẫu cấp thành phố (Alt-3)",
    todo_heads: |n| format!("Rút mẫu cho {n} người đứng đầu chưa rút (Alt-3)"),
    todo_plan: |n| format!("Xếp ngày cho {n} cuộc kiểm tra (Alt-4)"),
    todo_inspect: |n| format!("Kiểm tra {n} đơn vị còn thiếu so với chỉ tiêu (Alt-4)"),
    todo_score: "Ghi điểm (Alt-5) hoặc nhập từ tệp",
    todo_complete: |n| format!("Chấm nốt {n} cơ quan còn thiếu điểm (Alt-5)"),
    todo_report: "In báo cáo (Alt-7)",
    todo_scheme: "Áp dụng bộ tiêu chí cho năm này: `parplan scheme adopt`",
};

/// English.
pub static EN: OverviewScreenWords = OverviewScreenWords {
    duty: "The 30 % inspection duty",
    drawn: "selected",
    done: "inspected",
    heads: |heads, n, quota, drawn, done| {
        format!("{heads} heads: {n} units, quota {quota}, selected {drawn}, inspected {done}")
    },
    head: |name, done, quota| format!("{name}: {done}/{quota}"),
    scoring: "Scoring progress",
    next: "Next inspections",
    no_next: "No scheduled inspection is ahead.",
    overdue: "overdue",
    more_overdue: |n| format!("… and {n} more overdue"),
    undated: |n| format!("{n} without a day"),
    ranks: "First and last places",
    todo: "What is next",
    todo_draw: "Draw the city tier (Alt-3)",
    todo_heads: |n| format!("Draw for {n} heads not drawn yet (Alt-3)"),
    todo_plan: |n| format!("Give {n} inspections a day (Alt-4)"),
    todo_inspect: |n| format!("Inspect {n} more to reach the quotas (Alt-4)"),
    todo_score: "Record scores (Alt-5) or import a file",
    todo_complete: |n| format!("Complete the scores of {n} agencies (Alt-5)"),
    todo_report: "Print reports (Alt-7)",
    todo_scheme: "Adopt a scheme for this year: `parplan scheme adopt`",
};
