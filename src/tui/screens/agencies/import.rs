//! Taking in a file: a registry, or the changes of decisions. What it would do is shown before
//! it is asked for; the book decides, all or nothing.

use super::preview;
use crate::book::{Command, Refusal};
use crate::exchange::Reading;
use crate::exchange::registry::{Incoming, read_incoming_bytes};
use crate::registry::change::ChangeRow;
use crate::registry::{ImportRow, Leave};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Effect;
use crate::tui::widgets::dialog::{Confirm, Dialog, Message};

/// Units of a file shown before it is taken in.
const FIRST: usize = 5;

/// Shows what a file would do and asks; every fault is told where there are any.
pub(super) fn import(name: &str, bytes: &[u8], cx: &ScreenCx<'_>) -> Vec<Effect> {
    match read_incoming_bytes(name, bytes, &Reading::default()) {
        Ok(Incoming::Units(rows)) => units(name, rows, cx),
        Ok(Incoming::Changes(rows)) => changes(name, rows, cx),
        Err(fault) => tell(fault.told(cx.words).text(cx.words), cx),
    }
}

fn tell(text: String, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let title = cx.words.screens.agencies.import;
    vec![Effect::Open(Dialog::Message(Message::new(title, text)))]
}

fn units(name: &str, rows: Vec<ImportRow>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let (w, a) = (cx.words.screens.agencies, cx.words.agencies);
    // A file says how things are from the day in front on, unless the workbook has no units.
    let as_of = Some(cx.day).filter(|_| !cx.book.registry.is_empty());
    let plan = match cx.book.registry.plan_import(&rows, as_of, cx.today()) {
        Ok(plan) => plan,
        Err(faults) => {
            let told: Vec<String> = faults.iter().map(|fault| (a.row_fault)(fault)).collect();
            return tell(told.join("\n"), cx);
        }
    };
    if plan.records.is_empty() {
        return vec![Effect::say(w.nothing)];
    }
    let mut told = vec![(a.import_summary)(&plan)];
    told.extend(plan.warnings.iter().map(|warning| (a.warning)(warning)));
    told.push(format!("{}:", w.first_rows));
    let changes = plan.changes().take(FIRST);
    told.extend(changes.map(|change| {
        let kind = (a.change)(change.kind);
        format!("  {kind}: {} {}", change.code, change.name)
    }));
    let command = Command::ImportRegistry {
        source: name.to_owned(),
        as_of,
        today: cx.today(),
        rows,
        leave: Leave::default(),
    };
    let question = (w.import_question)(&told.join("\n"));
    let then = vec![Effect::record(command, "")];
    vec![Effect::Open(Dialog::Confirm(Confirm::new(
        question, w.import, then,
    )))]
}

fn changes(name: &str, rows: Vec<ChangeRow>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let (w, c) = (cx.words.screens.agencies, cx.words.agencies.changes);
    match cx.book.plan_changes(name, &rows) {
        Ok(plan) if plan.changes.is_empty() => vec![Effect::say(w.nothing)],
        Ok(plan) => {
            let told = (w.changes_question)(&preview::told(&plan, cx));
            vec![preview::ask(told, w.import, name, rows, cx)]
        }
        Err(Refusal::Changes { faults, .. }) => {
            let head = (c.refused)(name, faults.len());
            let told = faults.iter().map(|fault| (c.fault)(fault));
            let lines: Vec<String> = std::iter::once(head).chain(told).collect();
            tell(lines.join("\n"), cx)
        }
        Err(refusal) => tell((cx.words.refusal.tell)(&refusal).what, cx),
    }
}
