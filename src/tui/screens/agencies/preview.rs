//! What a change would do, shown before it is recorded, or why it cannot be done.

use jiff::civil::Date;

use super::forms::Filling;
use crate::book::{Command, Refusal};
use crate::registry::AgencyKey;
use crate::registry::change::{
    Change, ChangeColumn, ChangeFault, ChangePlan, ChangeRow, Effect as Does,
};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Effect;
use crate::tui::widgets::dialog::{Confirm, Dialog, Message};
use crate::words::numbers;

/// Where the cursor goes once a change is stored: which agency, from which day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Goal {
    pub(super) agency: AgencyKey,
    pub(super) from: Date,
}

/// The form is handed in: a question with everything that would happen, or faults shown
/// where they belong. What is asked about is exactly what is recorded.
pub(super) fn hand_in(
    filling: &mut Filling,
    goal: &mut Option<Goal>,
    cx: &ScreenCx<'_>,
) -> Vec<Effect> {
    let rows = filling.wish().rows();
    filling.form.clear_faults();
    filling.faults.clear();
    match cx.book.plan_changes("", &rows) {
        Ok(plan) if plan.changes.is_empty() => {
            vec![Effect::say(cx.words.screens.agencies.changes_nothing)]
        }
        Ok(plan) => {
            *goal = plan.changes.last().and_then(leads_to);
            let verb = filling.what.verb(cx);
            vec![ask(told(&plan, cx), verb, "", rows, cx)]
        }
        Err(Refusal::Changes { faults, .. }) => refuse(filling, &faults, &rows, cx),
        Err(refusal) => {
            let told = (cx.words.refusal.tell)(&refusal);
            vec![Effect::refuse(told.what)]
        }
    }
}

/// A question about changes; the verb stands on its button.
pub(super) fn ask(
    told: String,
    verb: &str,
    source: &str,
    rows: Vec<ChangeRow>,
    cx: &ScreenCx<'_>,
) -> Effect {
    let command = Command::ChangeRegistry {
        source: source.to_owned(),
        today: cx.today(),
        rows,
    };
    let then = vec![Effect::record(command, "agencies/change")];
    Effect::Open(Dialog::Confirm(Confirm::new(told, verb, then)))
}

/// The first fault of each field under it, all of them in lines that show whole.
fn refuse(
    filling: &mut Filling,
    faults: &[ChangeFault],
    rows: &[ChangeRow],
    cx: &ScreenCx<'_>,
) -> Vec<Effect> {
    let w = cx.words.agencies.changes;
    let line_of = |fault: &ChangeFault| {
        let problem = (w.problem)(fault);
        match unit_of(fault, rows, cx) {
            Some(unit) => format!("{unit}: {problem}"),
            None => problem,
        }
    };
    filling.faults = faults.iter().map(line_of).collect();
    filling.faults.dedup();
    // The first stays in front.
    for fault in faults.iter().rev() {
        filling.form.fault(fault.column.name(), (w.problem)(fault));
    }
    if filling.faults.len() > MANY {
        let title = cx.words.screens.agencies.change;
        let message = Message::new(title, filling.faults.join("\n"));
        return vec![Effect::Open(Dialog::Message(message))];
    }
    Vec::new()
}

/// More faults than that are read in front, where they scroll.
const MANY: usize = 3;

/// Which of several agencies a fault is about.
fn unit_of(fault: &ChangeFault, rows: &[ChangeRow], cx: &ScreenCx<'_>) -> Option<String> {
    let row = rows
        .iter()
        .find(|row| row.line == fault.line && fault.line > 0)?;
    let typed = row.text(ChangeColumn::FromCode);
    let name = AgencyKey::parse(typed).map(|key| cx.book.registry.name_around(&key, cx.day));
    let name = name.filter(|name| !name.is_empty());
    Some(name.unwrap_or_else(|| typed.to_owned())).filter(|name| !name.is_empty())
}

/// Counts first, then what follows and what to look at, then each change as a sentence.
pub(super) fn told(plan: &ChangePlan, cx: &ScreenCx<'_>) -> String {
    let w = cx.words.agencies.changes;
    let count = |of: &dyn Fn(&Change) -> usize| plan.changes.iter().map(of).sum::<usize>();
    let born = count(&|change| change.born().len());
    let ended = count(&|change| change.closed().len());
    let mut lines = vec![(w.summary)(plan.changes.len(), born, ended)];
    let impact = cx.book.impact(plan, cx.today());
    lines.extend((w.impact)(&impact, cx.words.agencies.kind));
    if plan.unchanged > 0 {
        lines.push((w.unchanged)(plan.unchanged));
    }
    let warnings = plan.warnings.iter();
    lines.extend(warnings.map(|warning| format!("! {}", (w.warning)(warning))));
    lines.push(String::new());
    lines.extend(plan.changes.iter().map(|change| {
        let name = |key: &AgencyKey| plan.after.name_around(key, change.date);
        let day = numbers::date(change.date, cx.words.lang);
        let told = (w.told)(change, &name);
        format!("{day}: {told} [{}]", change.decision)
    }));
    lines.join("\n")
}

/// The agency a person looks for afterwards: a successor where there is one.
pub(super) fn leads_to(change: &Change) -> Option<Goal> {
    let agency = match &change.effect {
        Does::Succeed { to, .. } => to.first().map(crate::registry::change::Heir::key),
        _ => change.agencies().first().copied(),
    };
    agency.map(|agency| Goal {
        agency: agency.clone(),
        from: change.date,
    })
}
