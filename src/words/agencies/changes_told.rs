//! One recorded change as a sentence.

use super::changes::NameOf;
use crate::registry::change::{Change, Effect, Heir, How, Origin, Who};

fn origins(from: &[Origin], name: NameOf<'_>, part: &str) -> String {
    let named = from.iter().map(|origin| {
        let who = match &origin.who {
            Who::Agency(key) => name(key),
            Who::Outside { name, parent, .. } if parent.is_empty() => name.clone(),
            Who::Outside { name, parent, .. } => format!("{name} [{parent}]"),
        };
        if origin.part {
            format!("{who} ({part})")
        } else {
            who
        }
    });
    named.collect::<Vec<_>>().join(", ")
}

fn heirs(to: &[Heir], name: NameOf<'_>) -> String {
    let named = to.iter().map(|heir| match heir {
        Heir::Known(key) => name(key),
        Heir::New(unit) => unit.name.clone(),
    });
    named.collect::<Vec<_>>().join(", ")
}

pub(super) fn told_vi(change: &Change, name: NameOf<'_>) -> String {
    match &change.effect {
        Effect::Found { unit } => format!("Thành lập {}", unit.name),
        Effect::Rename {
            agency, name: new, ..
        } => format!("{} đổi tên thành {new}", name(agency)),
        Effect::Recode {
            agency,
            scheme,
            code,
        } => {
            format!("{} mang mã mới {code} ({})", name(agency), scheme.name())
        }
        Effect::Alias { agency, aliases } => {
            format!("{} còn gọi là {}", name(agency), aliases.join("; "))
        }
        Effect::Reparent { agency, parent } => match parent {
            Some(parent) => format!("{} chuyển về {}", name(agency), name(parent)),
            None => format!("{} không còn cấp trên", name(agency)),
        },
        Effect::Reclassify {
            agency,
            kind,
            subkind,
        } => {
            format!(
                "{} chuyển loại: {} {subkind}",
                name(agency),
                (super::VI.kind)(*kind).one
            )
        }
        Effect::Frame {
            agency,
            stated,
            reason,
        } => {
            let what = match stated {
                Some(true) => "vào danh sách lựa chọn",
                Some(false) => "ra khỏi danh sách lựa chọn",
                None => "theo loại về danh sách lựa chọn",
            };
            format!("{} {what}: {reason}", name(agency))
        }
        Effect::Dissolve { agency } => format!("{} giải thể", name(agency)),
        Effect::Succeed { how, from, to } => {
            let (from, to) = (origins(from, name, "một phần"), heirs(to, name));
            match how {
                How::Absorb => format!("{from} nhập vào {to}"),
                How::Establish => format!("{from} → thành lập {to}"),
                How::Split => format!("{from} chia, tách thành {to}"),
                How::Boundary => format!("{from} điều chỉnh địa giới với {to}"),
                How::Transfer => format!("{from} chuyển nhiệm vụ cho {to}"),
                How::Arrive => format!("{from} chuyển đến thành {to}"),
            }
        }
    }
}

pub(super) fn told_en(change: &Change, name: NameOf<'_>) -> String {
    match &change.effect {
        Effect::Found { unit } => format!("{} founded", unit.name),
        Effect::Rename {
            agency, name: new, ..
        } => format!("{} renamed to {new}", name(agency)),
        Effect::Recode {
            agency,
            scheme,
            code,
        } => {
            format!("{} gets the code {code} ({})", name(agency), scheme.name())
        }
        Effect::Alias { agency, aliases } => {
            format!("{} is also called {}", name(agency), aliases.join("; "))
        }
        Effect::Reparent { agency, parent } => match parent {
            Some(parent) => format!("{} comes under {}", name(agency), name(parent)),
            None => format!("{} stands under nothing", name(agency)),
        },
        Effect::Reclassify {
            agency,
            kind,
            subkind,
        } => {
            format!(
                "{} becomes {} {subkind}",
                name(agency),
                (super::EN.kind)(*kind).one
            )
        }
        Effect::Frame {
            agency,
            stated,
            reason,
        } => {
            let what = match stated {
                Some(true) => "in the sampling frame",
                Some(false) => "out of the sampling frame",
                None => "in the sampling frame as its kind says",
            };
            format!("{} {what}: {reason}", name(agency))
        }
        Effect::Dissolve { agency } => format!("{} dissolved", name(agency)),
        Effect::Succeed { how, from, to } => {
            let (from, to) = (origins(from, name, "part"), heirs(to, name));
            match how {
                How::Absorb => format!("{from} absorbed into {to}"),
                How::Establish => format!("{from} → established {to}"),
                How::Split => format!("{from} split into {to}"),
                How::Boundary => format!("{from}: boundary moved with {to}"),
                How::Transfer => format!("{from} handed a task to {to}"),
                How::Arrive => format!("{from} came in as {to}"),
            }
        }
    }
}
