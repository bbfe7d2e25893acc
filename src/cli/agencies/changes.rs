//! Recording changes of agencies: what they would do is shown before, from the same plan.

use clap::ArgMatches;

use super::super::Context;
use super::super::listing::{Field, Listing};
use crate::book::{Book, Command, Refusal};
use crate::desk::{today, told};
use crate::failure::{Exit, Failure};
use crate::registry::change::{Change, ChangeColumn, ChangeFault, ChangePlan, ChangeRow};
use crate::registry::{AgencyKey, Registry};
use crate::store::{ExecuteError, Workbook};
use crate::words::numbers;

/// A changes file has the day of every change.
pub(super) fn dated_already(context: &Context) -> Failure {
    let w = context.words.cli.changes;
    Failure::bad(w.dated_already).hint(w.dated_already_hint)
}

/// Plans, shows, and unless it is a dry run records.
pub(super) fn record(
    source: &str,
    rows: Vec<ChangeRow>,
    workbook: &mut Workbook,
    matches: &ArgMatches,
    context: &Context,
) -> Result<Exit, Failure> {
    let plan = match workbook.book().plan_changes(source, &rows) {
        Ok(plan) => plan,
        Err(refusal) => return Err(refused(refusal, matches, context)?),
    };
    describe(&plan, workbook.book(), context)?;
    if matches.get_flag("dry-run") {
        context.remark(context.words.cli.nothing_written);
        return Ok(Exit::Done);
    }
    let command = Command::ChangeRegistry {
        source: source.to_owned(),
        today: today(),
        rows,
    };
    if context.execute(workbook, &command)?.is_empty() {
        context.remark(context.words.cli.nothing_changed);
    }
    Ok(Exit::Done)
}

/// Names as of the eve of a change where the unit existed then, else of its day.
pub(in crate::cli) fn name_of(registry: &Registry, change: &Change, key: &AgencyKey) -> String {
    registry.name_around(key, change.date)
}

fn describe(plan: &ChangePlan, book: &Book, context: &Context) -> Result<(), Failure> {
    let w = context.words.agencies.changes;
    list(
        plan.changes.iter().map(|change| (change, None)),
        &plan.after,
        context,
    )?;
    for warning in &plan.warnings {
        context.remark(&(w.warning)(warning));
    }
    let impact = book.impact(plan, today());
    for line in (w.impact)(&impact, context.words.agencies.kind) {
        context.remark(&line);
    }
    if plan.unchanged > 0 {
        context.remark(&(w.unchanged)(plan.unchanged));
    }
    let born = plan.changes.iter().map(|change| change.born().len()).sum();
    let ended = plan
        .changes
        .iter()
        .map(|change| change.closed().len())
        .sum();
    context.remark(&(w.summary)(plan.changes.len(), born, ended));
    Ok(())
}

/// Changes, one a row, with the day of recording where it is known and late.
pub(super) fn list<'a>(
    changes: impl Iterator<Item = (&'a Change, Option<String>)>,
    registry: &Registry,
    context: &Context,
) -> Result<(), Failure> {
    let w = context.words.agencies.changes;
    let mut listing = Listing::new(&[
        ("date", w.day),
        ("decision", w.decision),
        ("effect", w.what),
        ("what", w.sentence),
        ("late", ""),
    ]);
    for (change, late) in changes {
        let name = |key: &AgencyKey| name_of(registry, change, key);
        let kind = change.kind();
        listing.row([
            Field::Day(change.date),
            change.decision.as_str().into(),
            Field::named(kind.code(), (w.effect)(kind)),
            (w.told)(change, &name).into(),
            late.map(|day| (w.late)(&day)).unwrap_or_default().into(),
        ]);
    }
    context.print(&listing)
}

fn refused(refusal: Refusal, matches: &ArgMatches, context: &Context) -> Result<Failure, Failure> {
    let asked = matches.get_one::<String>("format").map(String::as_str);
    if let Refusal::Changes { faults, .. } = &refusal
        && matches!(asked, Some("csv" | "json"))
    {
        list_faults(faults, context)?;
    }
    Ok(told(
        &ExecuteError::Refused(Box::new(refusal)),
        context.words,
    ))
}

fn list_faults(faults: &[ChangeFault], context: &Context) -> Result<(), Failure> {
    let (a, w) = (context.words.agencies, context.words.agencies.changes);
    let mut listing = Listing::new(&[
        ("row", a.column_row),
        ("column", a.column_column),
        ("value", a.column_value),
        ("reason", a.column_reason),
    ]);
    for fault in faults {
        listing.row([
            Field::Whole(fault.line),
            ChangeColumn::name(fault.column).into(),
            fault.value.as_str().into(),
            (w.problem)(fault).into(),
        ]);
    }
    context.print(&listing)
}

/// `agencies changes`: what was recorded, by arrival.
pub(super) fn all(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let book = workbook.book();
    let from = context.date(matches, "from")?;
    let to = context.date(matches, "to")?;
    let unit = context.text(matches, "unit");
    let unit = if unit.is_empty() {
        None
    } else {
        Some(super::known(
            &unit,
            book,
            to.unwrap_or_else(today),
            context,
        )?)
    };
    let wanted = book.registry.changes().filter(|(_, change)| {
        from.is_none_or(|from| change.date >= from)
            && to.is_none_or(|to| change.date <= to)
            && unit
                .as_ref()
                .is_none_or(|unit| change.agencies().contains(&unit))
    });
    let rows = wanted.map(|(at, change)| {
        let late = book
            .recording(at)
            .filter(|recorded| recorded.on > change.date);
        let day = late.map(|recorded| numbers::date(recorded.on, context.words.lang));
        (change, day)
    });
    list(rows, &book.registry, context)?;
    Ok(Exit::Done)
}
