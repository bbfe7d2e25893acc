//! Titles of columns, as published tables have them.

/// Titles of columns, as published tables have them.
#[derive(Debug)]
pub struct ColumnWords {
    /// Running number.
    pub number: &'static str,
    /// Name of the agency.
    pub agency: &'static str,
    /// Code of the agency.
    pub code: &'static str,
    /// Domain or criterion.
    pub criterion: &'static str,
    /// Maximum points.
    pub maximum: &'static str,
    /// The agency's own points.
    pub self_scored: &'static str,
    /// Appraised points.
    pub appraised: &'static str,
    /// Points after the second appraisal.
    pub reappraised: &'static str,
    /// Points found on inspection.
    pub inspected: &'static str,
    /// Points of the survey.
    pub survey: &'static str,
    /// Points achieved.
    pub achieved: &'static str,
    /// Sum of points.
    pub total: &'static str,
    /// Index in percent.
    pub index: &'static str,
    /// Place.
    pub rank: &'static str,
    /// Band.
    pub band: &'static str,
    /// Change against the year before.
    pub change: &'static str,
    /// Remarks.
    pub note: &'static str,
    /// Evidence.
    pub evidence: &'static str,
    /// Explanation by the agency.
    pub explanation: &'static str,
    /// Day of the visit.
    pub date: &'static str,
    /// Scheduled or surprise.
    pub mode: &'static str,
    /// Team.
    pub team: &'static str,
    /// State.
    pub state: &'static str,
    /// Block of the duty.
    pub block: &'static str,
    /// Units there are.
    pub units: &'static str,
    /// Least number.
    pub quota: &'static str,
    /// Units visited.
    pub visited: &'static str,
    /// Units planned.
    pub planned: &'static str,
    /// Share in percent.
    pub share: &'static str,
    /// Ticket of the draw.
    pub ticket: &'static str,
    /// Order in the draw.
    pub order: &'static str,
    /// Drawn or not.
    pub selected: &'static str,
}

/// Vietnamese.
pub static VI: ColumnWords = ColumnWords {
    number: "TT",
    agency: "Tên cơ quan, đơn vị",
    code: "Mã",
    criterion: "Lĩnh vực, tiêu chí",
    maximum: "Điểm tối đa",
    self_scored: "Điểm tự chấm",
    appraised: "Điểm thẩm định",
    reappraised: "Điểm thẩm định lần 2",
    inspected: "Điểm qua kiểm tra",
    survey: "Điểm điều tra XHH",
    achieved: "Điểm đạt",
    total: "Tổng điểm",
    index: "Chỉ số (%)",
    rank: "Xếp hạng",
    band: "Xếp loại",
    change: "Tăng/giảm so với năm trước",
    note: "Ghi chú",
    evidence: "Tài liệu kiểm chứng",
    explanation: "Giải trình",
    date: "Ngày",
    mode: "Hình thức",
    team: "Đoàn kiểm tra",
    state: "Tình trạng",
    block: "Khối",
    units: "Số đơn vị",
    quota: "Chỉ tiêu tối thiểu",
    visited: "Đã kiểm tra",
    planned: "Đã lên kế hoạch",
    share: "Tỷ lệ (%)",
    ticket: "Phiếu",
    order: "Thứ tự",
    selected: "Được chọn",
};

/// English.
pub static EN: ColumnWords = ColumnWords {
    number: "No.",
    agency: "Agency, unit",
    code: "Code",
    criterion: "Domain, criterion",
    maximum: "Maximum",
    self_scored: "Self score",
    appraised: "Appraised score",
    reappraised: "Second appraisal",
    inspected: "Inspected score",
    survey: "Survey score",
    achieved: "Achieved",
    total: "Total",
    index: "Index (%)",
    rank: "Rank",
    band: "Band",
    change: "Change on last year",
    note: "Remarks",
    evidence: "Evidence",
    explanation: "Explanation",
    date: "Date",
    mode: "Mode",
    team: "Team",
    state: "State",
    block: "Block",
    units: "Units",
    quota: "Quota",
    visited: "Inspected",
    planned: "Planned",
    share: "Share (%)",
    ticket: "Ticket",
    order: "Order",
    selected: "Selected",
};
