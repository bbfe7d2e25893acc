//! What is wrong with a row of changes, and what to do.

use super::changes::{EN, VI, called};
use super::problems::{day, unresolved_en, unresolved_vi};
use crate::registry::Candidate;
use crate::registry::change::{ChangeFault, ChangeProblem, EffectKind};
use crate::words::Lang;

pub(super) fn fault_vi(fault: &ChangeFault) -> String {
    let column = fault.column.name();
    let place = match fault.line {
        0 => (VI.column)(fault.column).to_owned(),
        line => format!("dòng {line}, cột {column}"),
    };
    format!("{place}{}: {}", value(fault), problem_vi(fault))
}

pub(super) fn fault_en(fault: &ChangeFault) -> String {
    let column = fault.column.name();
    let place = match fault.line {
        0 => (EN.column)(fault.column).to_owned(),
        line => format!("line {line}, column {column}"),
    };
    format!("{place}{}: {}", value(fault), problem_en(fault))
}

fn value(fault: &ChangeFault) -> String {
    if fault.value.is_empty() {
        String::new()
    } else {
        format!(" \"{}\"", fault.value)
    }
}

fn list(units: &[Candidate]) -> String {
    units.iter().map(called).collect::<Vec<_>>().join("; ")
}

fn effects() -> String {
    EffectKind::ALL.map(EffectKind::code).join(", ")
}

pub(super) fn problem_vi(fault: &ChangeFault) -> String {
    let day = |date| day(date, Lang::Vi);
    match &fault.problem {
        ChangeProblem::Empty => "thiếu, phải ghi.".to_owned(),
        ChangeProblem::BadCharacter(sign) => format!(
            "có ký tự điều khiển hoặc ký tự ẩn U+{:04X}; gõ lại ô này.",
            *sign as u32
        ),
        ChangeProblem::TooLong(most) => format!("quá dài, nhiều nhất {most} ký tự."),
        ChangeProblem::NotADate => {
            "không phải ngày có thật; ghi như 01/07/2025 hoặc 2025-07-01.".to_owned()
        }
        ChangeProblem::UnknownEffect => {
            format!("không rõ thay đổi gì; ghi một trong: {}.", effects())
        }
        ChangeProblem::UnknownKind => {
            "không phải mã loại cơ quan; ví dụ department, district, commune.".to_owned()
        }
        ChangeProblem::UnknownScheme => "hệ mã là local, gso hoặc mddt.".to_owned(),
        ChangeProblem::NotAPart => "ghi whole (toàn bộ) hoặc part (một phần).".to_owned(),
        ChangeProblem::NotAFlag => "ghi có hoặc không.".to_owned(),
        ChangeProblem::Unit(unresolved) => {
            let (what, hint) = unresolved_vi(unresolved);
            format!("{what} Gợi ý: {hint}")
        }
        ChangeProblem::OtherName(unit) => format!(
            "mã này lúc đó là của {}; kiểm tra mã hoặc tên.",
            called(unit)
        ),
        ChangeProblem::OtherParent(unit) => format!(
            "lúc đó {} thuộc đơn vị khác; kiểm tra mã cấp trên.",
            called(unit)
        ),
        ChangeProblem::BeforeBirth { unit, from } => format!(
            "{} chỉ có từ ngày {}, thay đổi không thể sớm hơn.",
            called(unit),
            day(*from)
        ),
        ChangeProblem::EndsAlready { unit, on } => format!(
            "{} đã kết thúc ngày {}; không thể kết thúc lần nữa.",
            called(unit),
            day(*on)
        ),
        ChangeProblem::LaterFacts { unit, on } => format!(
            "{} còn thay đổi đã ghi từ ngày {}; không thể kết thúc trước đó.",
            called(unit),
            day(*on)
        ),
        ChangeProblem::Itself(unit) => {
            format!("{} không thể nhập vào chính nó.", called(unit))
        }
        ChangeProblem::WholeTwice(unit) => format!(
            "toàn bộ {} không thể về hai đơn vị; ghi part cho từng phần.",
            called(unit)
        ),
        ChangeProblem::Conflict { unit, line } => format!(
            "hai dòng cùng ngày nói khác nhau về {} (dòng {line}).",
            called(unit)
        ),
        ChangeProblem::EndsAndGoesOn { unit, line } => format!(
            "{} vừa kết thúc vừa được đổi cùng ngày (dòng {line}).",
            called(unit)
        ),
        ChangeProblem::TwoNames { line, name } => {
            format!("đơn vị mới này có tên khác ở dòng {line}; ở đây là \"{name}\".")
        }
        ChangeProblem::Orphans { unit, under, count } => format!(
            "còn {count} đơn vị trực thuộc {} chưa biết về đâu ({}); thêm dòng reparent hoặc dissolve cho chúng.",
            called(unit),
            list(under)
        ),
        ChangeProblem::CodeTaken { by, on } => {
            format!("mã này từ ngày {} là của {}.", day(*on), called(by))
        }
        ChangeProblem::ParentGone { unit, parent, on } => format!(
            "từ ngày {} {} thuộc {}, nhưng đơn vị ấy không tồn tại.",
            day(*on),
            called(unit),
            called(parent)
        ),
        ChangeProblem::Circle { units, on } => format!(
            "từ ngày {} các đơn vị trực thuộc lẫn nhau thành vòng: {}.",
            day(*on),
            list(units)
        ),
        ChangeProblem::KindOpen => "đơn vị mới phải ghi loại.".to_owned(),
        ChangeProblem::NotWith(effect) => {
            format!("ô này không dùng với thay đổi {}.", effect.code())
        }
        ChangeProblem::ReasonMissing => "phải ghi lý do.".to_owned(),
        ChangeProblem::NoKeyLeft => "sổ đã cấp hết khóa.".to_owned(),
    }
}

pub(super) fn problem_en(fault: &ChangeFault) -> String {
    match &fault.problem {
        ChangeProblem::Empty => "is missing and is needed.".to_owned(),
        ChangeProblem::BadCharacter(sign) => format!(
            "has a control or invisible character U+{:04X}; type the cell anew.",
            *sign as u32
        ),
        ChangeProblem::TooLong(most) => format!("is too long, {most} characters at most."),
        ChangeProblem::NotADate => "is no real date; write 01/07/2025 or 2025-07-01.".to_owned(),
        ChangeProblem::UnknownEffect => {
            format!("is no change known here; write one of: {}.", effects())
        }
        ChangeProblem::UnknownKind => {
            "is not the code of a kind, such as department, district, commune.".to_owned()
        }
        ChangeProblem::UnknownScheme => "a scheme is local, gso or mddt.".to_owned(),
        ChangeProblem::NotAPart => "write whole or part.".to_owned(),
        ChangeProblem::NotAFlag => "write yes or no.".to_owned(),
        ChangeProblem::Unit(unresolved) => {
            let (what, hint) = unresolved_en(unresolved);
            format!("{what} Hint: {hint}")
        }
        ChangeProblem::OtherName(unit) => format!(
            "the code was that of {} then; check code or name.",
            called(unit)
        ),
        ChangeProblem::OtherParent(unit) => format!(
            "{} stood under another unit then; check the parent's code.",
            called(unit)
        ),
        ChangeProblem::BeforeBirth { unit, from } => format!(
            "{} exists from {from} only; a change cannot be earlier.",
            called(unit)
        ),
        ChangeProblem::EndsAlready { unit, on } => {
            format!("{} ended on {on}; it cannot end again.", called(unit))
        }
        ChangeProblem::LaterFacts { unit, on } => format!(
            "{} has a change recorded for {on}; it cannot end before.",
            called(unit)
        ),
        ChangeProblem::Itself(unit) => format!("{} cannot be handed on to itself.", called(unit)),
        ChangeProblem::WholeTwice(unit) => format!(
            "the whole of {} cannot go to two units; write part for each.",
            called(unit)
        ),
        ChangeProblem::Conflict { unit, line } => format!(
            "two rows of one day say different things of {} (line {line}).",
            called(unit)
        ),
        ChangeProblem::EndsAndGoesOn { unit, line } => format!(
            "{} both ends and is changed on the same day (line {line}).",
            called(unit)
        ),
        ChangeProblem::TwoNames { line, name } => {
            format!("this new unit has another name in line {line}; here it is \"{name}\".")
        }
        ChangeProblem::Orphans { unit, under, count } => format!(
            "{count} units stand under {} and nothing says where they go ({}); add reparent or dissolve rows for them.",
            called(unit),
            list(under)
        ),
        ChangeProblem::CodeTaken { by, on } => {
            format!("from {on} the code is that of {}.", called(by))
        }
        ChangeProblem::ParentGone { unit, parent, on } => format!(
            "from {on} {} stands under {}, which does not exist then.",
            called(unit),
            called(parent)
        ),
        ChangeProblem::Circle { units, on } => format!(
            "from {on} units stand under each other in a circle: {}.",
            list(units)
        ),
        ChangeProblem::KindOpen => "a new unit must say its kind.".to_owned(),
        ChangeProblem::NotWith(effect) => {
            format!("this cell has no meaning with {}.", effect.code())
        }
        ChangeProblem::ReasonMissing => "the reason must be given.".to_owned(),
        ChangeProblem::NoKeyLeft => "all keys of the workbook are issued.".to_owned(),
    }
}
