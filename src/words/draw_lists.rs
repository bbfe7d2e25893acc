//! Titles and short texts of lists about draws; the minutes are in `draw`.

use crate::book::{DrawState, Fate};
use crate::registry::Kind;

/// Texts of this area.
#[derive(Debug)]
pub struct DrawListWords {
    /// The city tier.
    pub city: &'static str,
    /// Column: whose duty.
    pub tier: &'static str,
    /// Column: the head's name.
    pub head: &'static str,
    /// Column: identity of the draw.
    pub draw: &'static str,
    /// Column: the year.
    pub year: &'static str,
    /// Column: number of the draw for its tier and year.
    pub attempt: &'static str,
    /// Column: units in the frame.
    pub units: &'static str,
    /// Column: smallest number.
    pub quota: &'static str,
    /// Column: units selected.
    pub selected: &'static str,
    /// Column: of these for surprise visits.
    pub surprise: &'static str,
    /// Column: grade.
    pub grade: &'static str,
    /// Column: how far.
    pub state: &'static str,
    /// Column: digest of the frame.
    pub frame: &'static str,
    /// Column: stratum.
    pub stratum_column: &'static str,
    /// Column: place in the public order.
    pub order: &'static str,
    /// Column: the unit's key.
    pub key: &'static str,
    /// Column: official code.
    pub official_code: &'static str,
    /// Column: day of the visit.
    pub date: &'static str,
    /// Column: the unit's name.
    pub name: &'static str,
    /// Column: its ticket.
    pub ticket: &'static str,
    /// Column: what became of it.
    pub fate_column: &'static str,
    /// Column: how the quota follows.
    pub arithmetic: &'static str,
    /// Column: visits still owed.
    pub owed: &'static str,
    /// Column: surprise visits whose unit nobody knows yet.
    pub sealed: &'static str,
    /// A stratum by its code, as people call it.
    pub stratum: fn(&str) -> String,
    /// What became of a unit.
    pub fate: fn(Fate) -> &'static str,
    /// How far a draw is.
    pub draw_state: fn(DrawState) -> &'static str,
    /// Whose duty, in a sentence; an empty name is the city. With the year.
    pub tier_line: fn(&str, i16) -> String,
    /// The seed is not known yet.
    pub waiting: &'static str,
    /// Label: who froze the frame, and when.
    pub frozen_by: &'static str,
    /// No draw has this identity.
    pub unknown: fn(&str) -> String,
    /// The draws there are.
    pub known: fn(&[&str]) -> String,
    /// No draw of the city tier in the year.
    pub none_in_year: fn(i16) -> String,
    /// Planned, the seed is still to come.
    pub not_drawn_yet: fn(&str) -> String,
    /// A proof holds: name of it and units.
    pub proof_holds: fn(&str) -> String,
    /// A proof does not hold.
    pub proof_fails: fn(&str) -> String,
    /// A file that is no proof: name, line, column.
    pub not_a_proof: fn(&str, usize, usize) -> String,
    /// What to do with such a file.
    pub not_a_proof_hint: &'static str,
}

/// Vietnamese.
pub static VI: DrawListWords = DrawListWords {
    city: "Thành phố",
    tier: "Cấp kiểm tra",
    head: "Người đứng đầu",
    draw: "Lượt",
    year: "Năm",
    attempt: "Lần",
    units: "Số đơn vị",
    quota: "Chỉ tiêu",
    selected: "Được chọn",
    surprise: "Đột xuất",
    grade: "Hạng",
    state: "Trạng thái",
    frame: "Mã băm danh sách",
    stratum_column: "Khối",
    order: "Thứ tự",
    key: "Khóa",
    official_code: "Mã",
    date: "Ngày",
    name: "Tên cơ quan, đơn vị",
    ticket: "Lá thăm",
    fate_column: "Kết quả",
    arithmetic: "Cách tính chỉ tiêu",
    owed: "Còn phải kiểm tra",
    sealed: "Còn niêm phong",
    stratum: |code| stratum(code, &super::VI),
    fate: |fate| match fate {
        Fate::Certain => "chắc chắn",
        Fate::Announced => "được chọn, định kỳ",
        Fate::Surprise => "được chọn, đột xuất (mật)",
        Fate::Reserve => "dự bị",
        Fate::Excluded => "loại trừ",
    },
    draw_state: |state| match state {
        DrawState::Planned => "chờ giá trị của nguồn",
        DrawState::Made => "đã rút",
        DrawState::Amending => "đã rút, chờ nguồn cho đơn vị mới",
        DrawState::Abandoned => "đã hủy, có lý do",
    },
    tier_line: |name, year| match name {
        "" => format!("Cấp thành phố, năm {year}"),
        name => format!("Các đơn vị trực thuộc {name}, năm {year}"),
    },
    waiting: "chờ giá trị của nguồn đã nêu",
    frozen_by: "Người chốt danh sách",
    unknown: |id| format!("Không có lượt rút mẫu nào mang số hiệu {id}."),
    known: |ids| match ids {
        [] => "rút một lượt bằng `parplan draw new`.".to_owned(),
        ids => {
            let (first, more) = first_of(ids);
            let more = more.map_or_else(String::new, |n| format!(" và {n} lượt nữa"));
            format!("các lượt đã có: {first}{more}; xem hết bằng `parplan draw list`.")
        }
    },
    none_in_year: |year| format!("Năm {year} chưa có lượt rút nào ở cấp thành phố."),
    not_drawn_yet: |id| format!("Lượt {id} mới chốt kế hoạch, chưa có giá trị nguồn nên chưa rút."),
    proof_holds: |name| format!("{name}: mọi con số đều đúng khi tính lại."),
    proof_fails: |name| format!("{name}: tính lại không khớp."),
    not_a_proof: |file, line, column| {
        format!("{file} không phải bằng chứng rút mẫu: sai ở dòng {line}, cột {column}.")
    },
    not_a_proof_hint: "xuất lại bằng `parplan draw show LƯỢT --format json`.",
};

/// English.
pub static EN: DrawListWords = DrawListWords {
    city: "City",
    tier: "Tier",
    head: "Head",
    draw: "Draw",
    year: "Year",
    attempt: "Attempt",
    units: "Units",
    quota: "Quota",
    selected: "Selected",
    surprise: "Surprise",
    grade: "Grade",
    state: "State",
    frame: "Frame digest",
    stratum_column: "Stratum",
    order: "Order",
    key: "Key",
    official_code: "Code",
    date: "Date",
    name: "Agency",
    ticket: "Ticket",
    fate_column: "Result",
    arithmetic: "How the quota follows",
    owed: "Owed",
    sealed: "Still sealed",
    stratum: |code| stratum(code, &super::EN),
    fate: |fate| match fate {
        Fate::Certain => "certain",
        Fate::Announced => "selected, scheduled",
        Fate::Surprise => "selected, surprise (confidential)",
        Fate::Reserve => "reserve",
        Fate::Excluded => "excluded",
    },
    draw_state: |state| match state {
        DrawState::Planned => "waits for its source",
        DrawState::Made => "drawn",
        DrawState::Amending => "drawn, waits for newcomers' source",
        DrawState::Abandoned => "given up, with a reason",
    },
    tier_line: |name, year| match name {
        "" => format!("City tier, {year}"),
        name => format!("The units under {name}, {year}"),
    },
    waiting: "waits for the value of the source named",
    frozen_by: "Frame frozen by",
    unknown: |id| format!("No draw has the identity {id}."),
    known: |ids| match ids {
        [] => "make one with `parplan draw new`.".to_owned(),
        ids => {
            let (first, more) = first_of(ids);
            let more = more.map_or_else(String::new, |n| format!(" and {n} more"));
            format!("there are {first}{more}; `parplan draw list` shows all.")
        }
    },
    none_in_year: |year| format!("There is no draw of the city tier in {year}."),
    not_drawn_yet: |id| {
        format!("Draw {id} is planned; its source has no value yet, so nothing is drawn.")
    },
    proof_holds: |name| format!("{name}: every figure follows when it is computed again."),
    proof_fails: |name| format!("{name}: does not hold when it is computed again."),
    not_a_proof: |file, line, column| {
        format!("{file} is not the proof of a draw: it breaks at line {line}, column {column}.")
    },
    not_a_proof_hint: "export it anew with `parplan draw show DRAW --format json`.",
};

/// The first few of many, and how many more there are.
fn first_of(ids: &[&str]) -> (String, Option<usize>) {
    let first: Vec<&str> = ids.iter().copied().take(8).collect();
    let more = ids.len().saturating_sub(first.len());
    (first.join(", "), (more > 0).then_some(more))
}

/// A stratum is a kind in capitals, or the key of a head.
fn stratum(code: &str, words: &super::Words) -> String {
    let kind = Kind::of_stratum(code);
    kind.map_or_else(
        || code.to_owned(),
        |kind| (words.agencies.kind)(kind).many.to_owned(),
    )
}
