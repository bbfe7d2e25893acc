//! Texts about changes of agencies: what happens, what is wrong with a row, what follows.

use super::changes_faults::{fault_en, fault_vi, problem_en, problem_vi};
use super::changes_told::{told_en, told_vi};
use crate::book::Impact;
use crate::registry::AgencyKey;
use crate::registry::change::{Change, ChangeColumn, ChangeFault, ChangeWarning, EffectKind, How};
use crate::registry::{Candidate, Kind};
use crate::words::Lang;

/// Names a unit of the workbook as of the day that fits the sentence.
pub type NameOf<'a> = &'a dyn Fn(&AgencyKey) -> String;

/// How kinds are called.
pub type KindNames = fn(Kind) -> super::KindName;

/// Texts of this area.
#[derive(Debug)]
pub struct ChangeWords {
    /// What happens, as a word.
    pub effect: fn(EffectKind) -> &'static str,
    /// How units hand on to units, as a word.
    pub how: fn(How) -> &'static str,
    /// The title of a column of a changes file.
    pub column: fn(ChangeColumn) -> &'static str,
    /// One fault of one row, with its place.
    pub fault: fn(&ChangeFault) -> String,
    /// The same without its place.
    pub problem: fn(&ChangeFault) -> String,
    /// Something to look at before recording.
    pub warning: fn(&ChangeWarning) -> String,
    /// A change as a sentence, without its date and act.
    pub told: fn(&Change, NameOf<'_>) -> String,
    /// What follows for draws, visits and rankings, a line each; none where nothing does.
    pub impact: fn(&Impact, KindNames) -> Vec<String>,
    /// Changes with faults: the file's name (may be empty) and how many.
    pub refused: fn(&str, usize) -> String,
    /// A file whose rows are sound one by one: its name and how many rows.
    pub rows_sound: fn(&str, usize) -> String,
    /// Nothing was written.
    pub refused_hint: &'static str,
    /// What would be recorded: changes, units that begin, units that end.
    pub summary: fn(usize, usize, usize) -> String,
    /// How many rows say what stands already.
    pub unchanged: fn(usize) -> String,
    /// A mark beside a fact recorded late: the day it was recorded.
    pub late: fn(&str) -> String,
    /// Over the late facts of a draw.
    pub late_heading: &'static str,
    /// Column: day.
    pub day: &'static str,
    /// Column: deciding act.
    pub decision: &'static str,
    /// Column: what happened.
    pub what: &'static str,
    /// Column: the units, named.
    pub sentence: &'static str,
}

/// Vietnamese.
pub static VI: ChangeWords = ChangeWords {
    effect: |effect| match effect {
        EffectKind::Found => "thành lập",
        EffectKind::Rename => "đổi tên",
        EffectKind::Recode => "đổi mã",
        EffectKind::Reparent => "chuyển cấp trên",
        EffectKind::Reclassify => "đổi loại",
        EffectKind::Frame => "danh sách lựa chọn",
        EffectKind::Absorb => "nhập vào",
        EffectKind::Establish => "hợp nhất, thành lập mới",
        EffectKind::Split => "chia, tách",
        EffectKind::Boundary => "điều chỉnh địa giới",
        EffectKind::Transfer => "chuyển nhiệm vụ",
        EffectKind::Dissolve => "giải thể",
    },
    how: |how| match how {
        How::Absorb => "nhập vào",
        How::Establish => "hợp nhất thành",
        How::Split => "chia, tách",
        How::Boundary => "điều chỉnh địa giới",
        How::Transfer => "chuyển nhiệm vụ",
        How::Arrive => "chuyển đến",
    },
    column: |column| match column {
        ChangeColumn::Effective => "Ngày hiệu lực",
        ChangeColumn::DecidedBy => "Văn bản",
        ChangeColumn::Level => "Loại",
        ChangeColumn::Subkind => "Phân loại",
        ChangeColumn::Effect => "Thay đổi",
        ChangeColumn::FromCode => "Mã cũ",
        ChangeColumn::FromName => "Tên cũ",
        ChangeColumn::FromParent => "Cấp trên cũ",
        ChangeColumn::ToCode => "Mã mới",
        ChangeColumn::ToName => "Tên mới",
        ChangeColumn::ToParent => "Cấp trên mới",
        ChangeColumn::ToAbbr => "Viết tắt mới",
        ChangeColumn::ToAliases => "Tên khác",
        ChangeColumn::Scheme => "Hệ mã",
        ChangeColumn::Part => "Toàn bộ hay một phần",
        ChangeColumn::Closes => "Kết thúc",
        ChangeColumn::Frame => "Thuộc danh sách lựa chọn",
        ChangeColumn::FrameReason => "Lý do",
        ChangeColumn::Source => "Nguồn",
        ChangeColumn::Evidence => "Độ tin cậy",
    },
    fault: fault_vi,
    problem: problem_vi,
    warning: warning_vi,
    told: told_vi,
    impact: |impact, kind| impact_told(impact, kind, Lang::Vi),
    refused: |file, count| {
        if file.is_empty() {
            "Chưa ghi thay đổi này.".to_owned()
        } else {
            format!("{file}: {count} lỗi.")
        }
    },
    rows_sound: |file, rows| {
        format!(
            "{file}: {rows} dòng thay đổi, từng dòng không lỗi; khớp với danh mục hay không thì xem bằng `agencies import --dry-run`."
        )
    },
    refused_hint: "sửa các lỗi trên rồi làm lại.",
    summary: |changes, born, ended| {
        format!("{changes} thay đổi: {born} đơn vị bắt đầu, {ended} đơn vị kết thúc.")
    },
    unchanged: |rows| format!("{rows} dòng nói điều đã có sẵn."),
    late: |day| format!("ghi muộn, ngày {day}"),
    late_heading: "Thay đổi ghi sau khi đã chốt danh sách (lượt rút giữ nguyên):",
    day: "Ngày",
    decision: "Văn bản",
    what: "Thay đổi",
    sentence: "Nội dung",
};

/// English.
pub static EN: ChangeWords = ChangeWords {
    effect: |effect| match effect {
        EffectKind::Found => "founded",
        EffectKind::Rename => "renamed",
        EffectKind::Recode => "recoded",
        EffectKind::Reparent => "moved",
        EffectKind::Reclassify => "kind changed",
        EffectKind::Frame => "sampling frame",
        EffectKind::Absorb => "absorbed",
        EffectKind::Establish => "merged into a new one",
        EffectKind::Split => "split",
        EffectKind::Boundary => "boundary",
        EffectKind::Transfer => "task handed over",
        EffectKind::Dissolve => "dissolved",
    },
    how: |how| match how {
        How::Absorb => "absorbed into",
        How::Establish => "merged into",
        How::Split => "split into",
        How::Boundary => "boundary with",
        How::Transfer => "task to",
        How::Arrive => "came in as",
    },
    column: |column| match column {
        ChangeColumn::Effective => "Effective",
        ChangeColumn::DecidedBy => "Decided by",
        ChangeColumn::Level => "Level",
        ChangeColumn::Subkind => "Subkind",
        ChangeColumn::Effect => "Effect",
        ChangeColumn::FromCode => "From code",
        ChangeColumn::FromName => "From name",
        ChangeColumn::FromParent => "From parent",
        ChangeColumn::ToCode => "To code",
        ChangeColumn::ToName => "To name",
        ChangeColumn::ToParent => "To parent",
        ChangeColumn::ToAbbr => "To abbr",
        ChangeColumn::ToAliases => "To aliases",
        ChangeColumn::Scheme => "Scheme",
        ChangeColumn::Part => "Part",
        ChangeColumn::Closes => "Closes",
        ChangeColumn::Frame => "Frame",
        ChangeColumn::FrameReason => "Frame reason",
        ChangeColumn::Source => "Source",
        ChangeColumn::Evidence => "Evidence",
    },
    fault: fault_en,
    problem: problem_en,
    warning: warning_en,
    told: told_en,
    impact: |impact, kind| impact_told(impact, kind, Lang::En),
    refused: |file, count| {
        if file.is_empty() {
            "This change was not recorded.".to_owned()
        } else {
            format!("{file}: {count} faults.")
        }
    },
    rows_sound: |file, rows| {
        format!(
            "{file}: {rows} rows of changes, each sound by itself; whether they fit the registry is told by `agencies import --dry-run`."
        )
    },
    refused_hint: "correct them and try again.",
    summary: |changes, born, ended| {
        format!("{changes} changes: {born} units begin, {ended} units end.")
    },
    unchanged: |rows| format!("{rows} rows say what stands already."),
    late: |day| format!("recorded late, on {day}"),
    late_heading: "Changes recorded after the frame was frozen (the draw stays as it is):",
    day: "Date",
    decision: "Decided by",
    what: "Change",
    sentence: "What happened",
};

fn named(unit: &(String, String)) -> String {
    format!("{} ({})", unit.1, unit.0)
}

/// `Sở Y tế (79-SYT)`.
pub(super) fn called(unit: &Candidate) -> String {
    let code = if unit.code.is_empty() {
        unit.key.as_str()
    } else {
        &unit.code
    };
    format!("{} ({code})", unit.name)
}

fn names(list: &[String], count: usize) -> String {
    let shown: Vec<&str> = list.iter().take(3).map(String::as_str).collect();
    let more = if count > shown.len() { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

fn at(line: u64, word: &str) -> String {
    if line == 0 {
        String::new()
    } else {
        format!("{word} {line}: ")
    }
}

fn warning_vi(warning: &ChangeWarning) -> String {
    let kind = |kind| super::VI.kind(kind);
    match warning {
        ChangeWarning::Outside { lines, names: list } => format!(
            "{} đơn vị cũ không thuộc sổ này (tỉnh khác): chỉ giữ tên ({}).",
            lines.len(),
            names(list, lines.len())
        ),
        ChangeWarning::Followed { from, to, count } => format!(
            "{count} đơn vị trực thuộc {} chuyển sang {}.",
            called(from),
            called(to)
        ),
        ChangeWarning::OtherKind {
            line,
            unit,
            was,
            becomes,
        } => format!(
            "{}{} là {}, đơn vị cũ là {}: kiểm tra lại loại.",
            at(*line, "dòng"),
            named(unit),
            kind(*becomes),
            kind(*was)
        ),
        ChangeWarning::GoesOn { line, unit } => format!(
            "{}{} chỉ giao một phần và vẫn hoạt động.",
            at(*line, "dòng"),
            called(unit)
        ),
        ChangeWarning::SameName { line, unit, other } => format!(
            "{}{} trùng tên với {} cùng cấp trên.",
            at(*line, "dòng"),
            named(unit),
            called(other)
        ),
    }
}

fn warning_en(warning: &ChangeWarning) -> String {
    let kind = |kind| super::EN.kind(kind);
    match warning {
        ChangeWarning::Outside { lines, names: list } => format!(
            "{} predecessors are not of this workbook (another province): only their names are kept ({}).",
            lines.len(),
            names(list, lines.len())
        ),
        ChangeWarning::Followed { from, to, count } => {
            format!(
                "{count} units under {} come under {}.",
                called(from),
                called(to)
            )
        }
        ChangeWarning::OtherKind {
            line,
            unit,
            was,
            becomes,
        } => format!(
            "{}{} is {}, its predecessor was {}: check the kind.",
            at(*line, "line"),
            named(unit),
            kind(*becomes),
            kind(*was)
        ),
        ChangeWarning::GoesOn { line, unit } => format!(
            "{}{} hands over a part only and goes on.",
            at(*line, "line"),
            called(unit)
        ),
        ChangeWarning::SameName { line, unit, other } => format!(
            "{}{} has the name of {} under the same unit.",
            at(*line, "line"),
            named(unit),
            called(other)
        ),
    }
}

impl super::AgenciesWords {
    fn kind(&self, kind: Kind) -> &'static str {
        (self.kind)(kind).one
    }
}

fn impact_told(impact: &Impact, kind: KindNames, lang: Lang) -> Vec<String> {
    let vi = lang == Lang::Vi;
    let mut lines = Vec::new();
    if impact.late > 0 {
        let n = impact.late;
        lines.push(if vi {
            format!("{n} thay đổi có hiệu lực trước hôm nay: ghi nhận là ghi muộn.")
        } else {
            format!("{n} changes hold from before today: recorded as late.")
        });
    }
    for (of, before, after) in &impact.frames {
        let name = kind(*of).one;
        lines.push(if vi {
            format!("Danh sách lựa chọn của thành phố, {name}: {before} → {after}.")
        } else {
            format!("Sampling frame of the city, {name}: {before} → {after}.")
        });
    }
    for draw in &impact.draws {
        let (id, n) = (&draw.draw, draw.units);
        lines.push(match (vi, draw.late) {
            (true, true) => format!(
                "Lượt rút {id}: {n} đơn vị trong danh sách bị ảnh hưởng và thay đổi có hiệu lực từ trước ngày chốt; lượt rút giữ nguyên, biên bản sẽ ghi chú."
            ),
            (true, false) => format!(
                "Lượt rút {id}: {n} đơn vị trong danh sách bị ảnh hưởng; lượt rút giữ nguyên."
            ),
            (false, true) => format!(
                "Draw {id}: {n} units of its frame are touched, and the change holds from before its frame's day; the draw stays, its minutes will say so."
            ),
            (false, false) => {
                format!("Draw {id}: {n} units of its frame are touched; the draw stays.")
            }
        });
    }
    if !impact.visits.is_empty() {
        let (n, list) = (
            impact.visits.len(),
            names(&impact.visits, impact.visits.len()),
        );
        lines.push(if vi {
            format!("{n} cuộc kiểm tra chưa làm thuộc đơn vị kết thúc: {list}.")
        } else {
            format!("{n} visits not made yet are of units that end: {list}.")
        });
    }
    for (year, n) in &impact.sheets {
        lines.push(if vi {
            format!("{n} phiếu chấm điểm năm {year} là của đơn vị kết thúc: không còn trong bảng xếp hạng cuối năm.")
        } else {
            format!("{n} score sheets of {year} are of units that end: they leave the ranking at the end of the year.")
        });
    }
    lines
}
