//! What is wrong with a row of a registry, and with a text that names no agency.

use jiff::civil::Date;

use crate::registry::{Candidate, Kind, Problem, RowFault, Unresolved};
use crate::words::Lang;

pub(super) fn row_fault_vi(fault: &RowFault) -> String {
    let value = &fault.value;
    let what = match &fault.problem {
        Problem::Empty => "ô trống, phải có giá trị.".to_owned(),
        Problem::BadCharacter { character, at } => format!(
            "ký tự thứ {at} (U+{:04X}) là ký tự điều khiển, ký tự ẩn hoặc chữ bị hỏng; xóa và gõ lại.",
            u32::from(*character)
        ),
        Problem::TooLong { most } => format!("dài quá {most} ký tự."),
        Problem::Repeated { first } => format!("\"{value}\" đã có ở dòng {first}."),
        Problem::Taken { by } => {
            format!("\"{value}\" đang là mã của đơn vị {by}, không có trong tệp này.")
        }
        Problem::UnknownParent => format!(
            "không có cơ quan cấp trên nào mang mã \"{value}\", cả trong tệp lẫn trong sổ làm việc."
        ),
        Problem::NoParent => {
            "thiếu mã cấp trên; chỉ tỉnh, thành phố (province) mới không có cấp trên.".to_owned()
        }
        Problem::Circle { codes } => format!(
            "các đơn vị là cấp trên của nhau thành vòng tròn: {}.",
            codes.join(" → ")
        ),
        Problem::UnknownKind => {
            format!("không có loại cơ quan \"{value}\"; các loại: {}.", kinds())
        }
        Problem::NotADate => format!(
            "\"{value}\" không phải là ngày; viết ngày/tháng/năm (01/07/2025) hoặc năm-tháng-ngày (2025-07-01)."
        ),
        Problem::EndsBeforeStart { start } => format!(
            "ngày kết thúc {value} trước ngày bắt đầu {}.",
            day(*start, Lang::Vi)
        ),
        Problem::NotAFlag => format!("\"{value}\" không phải là có (1) hay không (0)."),
        Problem::NoKeyLeft => "đã cấp hết khóa; không thể thêm đơn vị.".to_owned(),
    };
    format!("dòng {}, cột {}: {what}", fault.line, fault.column.name())
}

pub(super) fn row_fault_en(fault: &RowFault) -> String {
    let value = &fault.value;
    let what = match &fault.problem {
        Problem::Empty => "the cell is empty; it must have a value.".to_owned(),
        Problem::BadCharacter { character, at } => format!(
            "character {at} (U+{:04X}) is a control or invisible character, or stands for a lost letter; type it again.",
            u32::from(*character)
        ),
        Problem::TooLong { most } => format!("longer than {most} characters."),
        Problem::Repeated { first } => format!("\"{value}\" stands in line {first} already."),
        Problem::Taken { by } => {
            format!("\"{value}\" is the code of unit {by}, which is not in this file.")
        }
        Problem::UnknownParent => {
            format!("no unit has the code \"{value}\", neither in the file nor in the workbook.")
        }
        Problem::NoParent => "no parent code; only a province stands under nothing.".to_owned(),
        Problem::Circle { codes } => {
            format!(
                "units stand under one another in a circle: {}.",
                codes.join(" → ")
            )
        }
        Problem::UnknownKind => format!("no kind is called \"{value}\"; kinds are: {}.", kinds()),
        Problem::NotADate => {
            format!("\"{value}\" is not a date; write 2025-07-01 or 01/07/2025 (day first).")
        }
        Problem::EndsBeforeStart { start } => {
            format!("the last day {value} is before the first, {start}.")
        }
        Problem::NotAFlag => format!("\"{value}\" is neither yes (1) nor no (0)."),
        Problem::NoKeyLeft => "all keys are issued; no unit can be added.".to_owned(),
    };
    format!(
        "line {}, column {}: {what}",
        fault.line,
        fault.column.name()
    )
}

pub(super) fn unresolved_vi(unresolved: &Unresolved) -> (String, String) {
    let find = "tìm bằng `parplan agencies list --search`.".to_owned();
    match unresolved {
        Unresolved::Unknown { text, near } if near.is_empty() => (
            format!("Không có cơ quan nào có khóa hoặc mã \"{text}\"."),
            find,
        ),
        Unresolved::Unknown { text, near } => (
            format!("Không có cơ quan nào có khóa hoặc mã \"{text}\"."),
            format!("có phải là: {}?", listed(near)),
        ),
        Unresolved::Ambiguous { text, candidates } => (
            format!("Mã \"{text}\" chỉ nhiều cơ quan: {}.", listed(candidates)),
            "dùng khóa thay cho mã.".to_owned(),
        ),
        Unresolved::Closed { unit, on } => (
            format!(
                "{} (mã {}) đã kết thúc hoạt động ngày {}.",
                unit.name,
                unit.code,
                day(*on, Lang::Vi)
            ),
            "chọn ngày sớm hơn, hoặc chọn đơn vị kế thừa.".to_owned(),
        ),
        Unresolved::NotYet { unit, from } => (
            format!(
                "{} (mã {}) chỉ có từ ngày {}.",
                unit.name,
                unit.code,
                day(*from, Lang::Vi)
            ),
            "chọn ngày muộn hơn.".to_owned(),
        ),
    }
}

pub(super) fn unresolved_en(unresolved: &Unresolved) -> (String, String) {
    let find = "look with `parplan agencies list --search`.".to_owned();
    match unresolved {
        Unresolved::Unknown { text, near } if near.is_empty() => {
            (format!("No agency has the key or code \"{text}\"."), find)
        }
        Unresolved::Unknown { text, near } => (
            format!("No agency has the key or code \"{text}\"."),
            format!("is it one of: {}?", listed(near)),
        ),
        Unresolved::Ambiguous { text, candidates } => (
            format!(
                "Several agencies have the code \"{text}\": {}.",
                listed(candidates)
            ),
            "use the key instead of the code.".to_owned(),
        ),
        Unresolved::Closed { unit, on } => (
            format!("{} (code {}) ended on {on}.", unit.name, unit.code),
            "choose an earlier day, or the unit that followed it.".to_owned(),
        ),
        Unresolved::NotYet { unit, from } => (
            format!(
                "{} (code {}) exists from {from} only.",
                unit.name, unit.code
            ),
            "choose a later day.".to_owned(),
        ),
    }
}

/// `79-SYT Sở Y tế (P0000H5)`, one after the other.
fn listed(candidates: &[Candidate]) -> String {
    let names = candidates.iter().map(|c| {
        let code = if c.code.is_empty() { "–" } else { &c.code };
        format!("{code} {} ({})", c.name, c.key)
    });
    names.collect::<Vec<_>>().join("; ")
}

fn kinds() -> String {
    Kind::ALL.map(Kind::code).join(", ")
}

fn day(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
        Lang::En => date.to_string(),
    }
}
