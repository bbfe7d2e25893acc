//! Texts about inspections, their days and the 30 % duty.

use jiff::civil::Date;

use super::numbers;
use crate::book::Visit;
use crate::planning::{DutyState, Holiday, Mode, Stage, Why};

/// Texts of this area.
#[derive(Debug)]
pub struct PlanningWords {
    /// Announced or surprise.
    pub mode: fn(Mode) -> &'static str,
    /// How far a visit is.
    pub stage: fn(Stage) -> &'static str,
    /// By chance or certain.
    pub why: fn(Why) -> &'static str,
    /// Where a duty stands.
    pub duty_state: fn(DutyState) -> &'static str,
    /// The name of a holiday.
    pub holiday: fn(Holiday) -> &'static str,
    /// Column: identity of the visit.
    pub column_inspection: &'static str,
    /// Column: its day.
    pub column_date: &'static str,
    /// Column: announced or surprise.
    pub column_mode: &'static str,
    /// Column: code of the agency.
    pub column_code: &'static str,
    /// Column: name of the agency.
    pub column_agency: &'static str,
    /// Column: the team.
    pub column_team: &'static str,
    /// Column: how far.
    pub column_stage: &'static str,
    /// Surprise visits exist and are not shown.
    pub surprise_left_out: &'static str,
    /// How many visits got a day.
    pub dated: fn(usize) -> String,
    /// A day is needed.
    pub date_missing: &'static str,
    /// The period has no working day.
    pub no_working_day: fn(Date, Date) -> String,
    /// A visit was made.
    pub finished: fn(&str, Date) -> String,
    /// The name of a calendar of visits.
    pub calendar_name: fn(i16) -> String,
    /// A visit in a calendar: title.
    pub calendar_title: fn(&Visit<'_>) -> String,
}

/// Vietnamese.
pub static VI: PlanningWords = PlanningWords {
    mode: |mode| match mode {
        Mode::Scheduled => "định kỳ",
        Mode::Surprise => "đột xuất",
    },
    stage: |stage| match stage {
        Stage::Owed => "chưa có ngày",
        Stage::Dated => "đã có ngày",
        Stage::Done => "đã kiểm tra",
    },
    why: |why| match why {
        Why::Random => "rút thăm",
        Why::Certain => "chắc chắn",
    },
    duty_state: |state| match state {
        DutyState::NotDrawn => "chưa rút",
        DutyState::Drawn => "đang kiểm tra",
        DutyState::Met => "đạt",
    },
    holiday: |day| match day {
        Holiday::NewYear => "Tết Dương lịch",
        Holiday::Tet => "Tết Nguyên đán",
        Holiday::HungKings => "Giỗ Tổ Hùng Vương",
        Holiday::Reunification => "Ngày Chiến thắng 30/4",
        Holiday::Labour => "Quốc tế Lao động",
        Holiday::National => "Quốc khánh",
    },
    column_inspection: "Cuộc kiểm tra",
    column_date: "Ngày",
    column_mode: "Hình thức",
    column_code: "Mã",
    column_agency: "Tên cơ quan, đơn vị",
    column_team: "Đoàn",
    column_stage: "Tiến độ",
    surprise_left_out: "Không gồm các cuộc đột xuất (mật); xem bằng --confidential.",
    dated: |n| format!("Đã đặt ngày cho {n} cuộc kiểm tra."),
    date_missing: "Cần ngày kiểm tra: --date NĂM-THÁNG-NGÀY.",
    no_working_day: |from, to| {
        format!(
            "Không có ngày làm việc nào từ {} đến {}; chưa ghi gì.",
            numbers::date(from, super::Lang::Vi),
            numbers::date(to, super::Lang::Vi)
        )
    },
    finished: |id, date| {
        format!(
            "Đã ghi nhận cuộc kiểm tra {id} ngày {}.",
            numbers::date(date, super::Lang::Vi)
        )
    },
    calendar_name: |year| format!("Lịch kiểm tra cải cách hành chính {year}"),
    calendar_title: |visit| {
        let mode = match visit.inspection.mode {
            Mode::Scheduled => "Kiểm tra định kỳ",
            Mode::Surprise => "Kiểm tra đột xuất (mật)",
        };
        format!("{mode}: {}", visit.name)
    },
};

/// English.
pub static EN: PlanningWords = PlanningWords {
    mode: |mode| match mode {
        Mode::Scheduled => "scheduled",
        Mode::Surprise => "surprise",
    },
    stage: |stage| match stage {
        Stage::Owed => "no day yet",
        Stage::Dated => "has a day",
        Stage::Done => "done",
    },
    why: |why| match why {
        Why::Random => "drawn",
        Why::Certain => "certain",
    },
    duty_state: |state| match state {
        DutyState::NotDrawn => "not drawn",
        DutyState::Drawn => "under way",
        DutyState::Met => "met",
    },
    holiday: |day| match day {
        Holiday::NewYear => "New Year",
        Holiday::Tet => "Tết",
        Holiday::HungKings => "Hùng Kings' Day",
        Holiday::Reunification => "Reunification Day",
        Holiday::Labour => "Labour Day",
        Holiday::National => "National Day",
    },
    column_inspection: "Inspection",
    column_date: "Date",
    column_mode: "Mode",
    column_code: "Code",
    column_agency: "Agency",
    column_team: "Team",
    column_stage: "Progress",
    surprise_left_out: "Surprise inspections (confidential) are left out; --confidential shows them.",
    dated: |n| format!("{n} inspections have a day now."),
    date_missing: "A day is needed: --date YEAR-MONTH-DAY.",
    no_working_day: |from, to| {
        format!("There is no working day from {from} to {to}; nothing was written.")
    },
    finished: |id, date| format!("Recorded: inspection {id} was made on {date}."),
    calendar_name: |year| format!("Administrative-reform inspections {year}"),
    calendar_title: |visit| {
        let mode = match visit.inspection.mode {
            Mode::Scheduled => "Scheduled inspection",
            Mode::Surprise => "Surprise inspection (confidential)",
        };
        format!("{mode}: {}", visit.name)
    },
};
