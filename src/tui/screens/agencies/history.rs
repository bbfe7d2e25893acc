//! One agency across years, with those before and after it. Surprise visits are told only once
//! they were made.

use super::rows::AgencyRow;
use crate::book::Happened;
use crate::registry::AgencyKey;
use crate::registry::change::{Kin, Who};
use crate::tui::cx::ScreenCx;
use crate::words::life::sentence;
use crate::words::numbers;

/// Its life, a line for each thing that happened.
pub(super) fn lines(unit: &AgencyRow, cx: &ScreenCx<'_>) -> Vec<String> {
    let (w, life) = (cx.words.screens.agencies, cx.words.life);
    let registry = &cx.book.registry;
    let mut lines = vec![
        format!("{} ({})", unit.plain_name, unit.address()),
        String::new(),
    ];
    for (label, kin) in [
        (w.predecessors, registry.predecessors(&unit.key)),
        (w.successors, registry.heirs(&unit.key)),
    ] {
        lines.extend(kin.iter().map(|kin| related(label, kin, cx)));
    }
    if lines.len() > 2 {
        lines.push(String::new());
    }
    let moments = cx.book.life(&unit.key, false);
    for moment in &moments {
        let name = |key: &AgencyKey| registry.name_around(key, moment.date);
        let is_change = matches!(moment.what, Happened::Change { .. });
        let (kind, told) = sentence(&moment.what, cx.words, &name);
        let kind = life.kinds.get(kind).copied().unwrap_or_default();
        let day = numbers::date(moment.date, cx.words.lang);
        // A change names its units itself.
        let whose = if is_change || moment.unit == unit.key {
            String::new()
        } else {
            format!("{}: ", name(&moment.unit))
        };
        lines.push(format!("{day}  {kind}  {whose}{told}"));
    }
    if moments.is_empty() {
        lines.push(life.nothing.to_owned());
    }
    lines
}

/// `Từ: Sở Giao thông vận tải, 01/03/2025 (hợp nhất thành)`.
fn related(label: &str, kin: &Kin, cx: &ScreenCx<'_>) -> String {
    let w = cx.words.screens.agencies;
    let name = match &kin.who {
        Who::Agency(key) => cx.book.registry.name_around(key, kin.date),
        Who::Outside { name, .. } => name.clone(),
    };
    let day = numbers::date(kin.date, cx.words.lang);
    let how = (cx.words.agencies.changes.how)(kin.how);
    let part = if kin.part {
        format!(", {}", w.part)
    } else {
        String::new()
    };
    format!("{label}: {name}, {day} ({how}{part})")
}
