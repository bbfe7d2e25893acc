//! What is wrong with a text that names no agency.

use jiff::civil::Date;

use crate::registry::{Candidate, Unresolved};
use crate::words::Lang;

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
        Unresolved::Closed {
            unit,
            on,
            successors,
        } => (
            format!(
                "{} (mã {}) đã kết thúc hoạt động ngày {}.",
                unit.name,
                unit.code,
                day(*on, Lang::Vi)
            ),
            match successors.as_slice() {
                [] => "chọn ngày sớm hơn, hoặc chọn đơn vị kế thừa.".to_owned(),
                heirs => format!("chọn ngày sớm hơn, hoặc đơn vị kế thừa: {}.", listed(heirs)),
            },
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
        Unresolved::Closed {
            unit,
            on,
            successors,
        } => (
            format!("{} (code {}) ended on {on}.", unit.name, unit.code),
            match successors.as_slice() {
                [] => "choose an earlier day, or the unit that followed it.".to_owned(),
                heirs => format!(
                    "choose an earlier day, or the unit that followed it: {}.",
                    listed(heirs)
                ),
            },
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

pub(super) fn day(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
        Lang::En => date.to_string(),
    }
}
