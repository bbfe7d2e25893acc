//! Everything on one agency, line by line. Surprise visits are told only once they were made.
//!
//! It looks at the row, the log of changes and the visits of the year, at nothing that would
//! have to be computed for all agencies.

use jiff::civil::Date;

use super::rows::AgencyRow;
use crate::planning::{Mode, Stage};
use crate::registry::AgencyKey;
use crate::registry::change::{Effect, Step};
use crate::tui::cx::ScreenCx;
use crate::words::numbers;

/// Changes told in short.
const LAST: usize = 3;

/// The lines about the row at this place among all rows.
pub(super) fn lines(rows: &[AgencyRow], at: usize, cx: &ScreenCx<'_>) -> Vec<String> {
    let Some(unit) = rows.get(at) else {
        return Vec::new();
    };
    let (w, a) = (cx.words.screens.agencies, cx.words.agencies);
    let date =
        |date: Option<Date>| date.map_or_else(String::new, |d| numbers::date(d, cx.words.lang));
    let frame = if unit.frame { w.in_frame } else { "–" };
    let codes = std::iter::once(&unit.code).chain(&unit.other_codes);
    let codes = codes.zip(w.schemes).filter(|(code, _)| !code.is_empty());
    let codes: Vec<String> = codes
        .map(|(code, scheme)| format!("{code} ({scheme})"))
        .collect();
    let mut lines = vec![
        unit.plain_name.clone(),
        path(rows, at).join(" › "),
        String::new(),
        format!("{}: {}", a.column_key, unit.key),
        format!("{}: {}", w.codes, codes.join(", ")),
        format!("{}: {}", a.column_abbr, unit.abbr),
        format!("{}: {}", a.column_kind, (a.kind)(unit.unit_kind).one),
        format!("{}: {frame}", a.column_frame),
        format!(
            "{}: {}",
            w.validity,
            (w.from_to)(&date(unit.valid.0), &date(unit.valid.1))
        ),
    ];
    if !unit.frame_reason.is_empty() {
        lines.push(format!("{}: {}", w.frame_reason, unit.frame_reason));
    }
    if !unit.source.is_empty() {
        lines.push(format!("{}: {} ({})", w.source, unit.source, unit.evidence));
    }
    if !unit.aliases.is_empty() {
        lines.push(format!("{}: {}", w.aliases, unit.aliases.join("; ")));
    }
    changes(unit, &mut lines, cx);
    lines.push(String::new());
    let visits = cx.book.inspections.values().filter(|visit| {
        let told = visit.mode == Mode::Scheduled || visit.stage() == Stage::Done;
        visit.agency == unit.key && visit.year == cx.year && told
    });
    for (at, visit) in visits.enumerate() {
        if at == 0 {
            lines.push(format!("{}:", w.visits));
        }
        let day = date(visit.done.or(visit.date));
        let mode = (cx.words.planning.mode)(visit.mode);
        let stage = (cx.words.planning.stage)(visit.stage());
        lines.push(format!("  {mode} {day} {} – {stage}", visit.team));
    }
    if let Some(index) = &unit.index {
        lines.push(format!("{}: {index}", w.index));
    }
    lines
}

/// Names it had before, and what happened last.
fn changes(unit: &AgencyRow, lines: &mut Vec<String>, cx: &ScreenCx<'_>) {
    let w = cx.words.screens.agencies;
    let registry = &cx.book.registry;
    let steps = registry.changes_of(&unit.key);
    let is_renaming = |step: &&Step<'_>| matches!(&step.change.effect, Effect::Rename { agency, .. } if *agency == unit.key);
    let renamed = steps.iter().filter(is_renaming);
    let mut names: Vec<String> = renamed
        .map(|step| registry.name_around(&unit.key, step.change.date))
        .collect();
    names.retain(|name| *name != unit.plain_name);
    names.dedup();
    if !names.is_empty() {
        lines.push(format!("{}: {}", w.former_names, names.join("; ")));
    }
    if steps.is_empty() {
        return;
    }
    lines.push(String::new());
    lines.push(format!("{}:", w.last_changes));
    for step in steps.iter().rev().take(LAST) {
        let on = step.change.date;
        let name = |key: &AgencyKey| registry.name_around(key, on);
        let told = (cx.words.agencies.changes.told)(step.change, &name);
        let day = numbers::date(on, cx.words.lang);
        lines.push(format!("  {day}: {told} [{}]", step.change.decision));
    }
}

/// Names of the units above and of the unit itself, the root first.
fn path(rows: &[AgencyRow], at: usize) -> Vec<&str> {
    let mut names = Vec::new();
    let mut wanted = u16::MAX;
    for row in rows.iter().take(at + 1).rev() {
        if row.depth < wanted {
            names.push(row.plain_name.as_str());
            wanted = row.depth;
        }
        if wanted == 0 {
            break;
        }
    }
    names.reverse();
    names
}
