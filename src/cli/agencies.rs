//! `agencies list | import | export`.

use std::path::Path;

use clap::ArgMatches;

use super::Context;
use super::demo::save;
use super::listing::{Field, Listing};
use crate::book::Command;
use crate::desk::today;
use crate::exchange::{read_registry, write_registry};
use crate::failure::{Exit, Failure};
use crate::registry::{AgencyKey, ImportPlan, Kind, View};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("list", rest)) => list(rest, context),
        Some(("import", rest)) => import(rest, context),
        Some(("export", rest)) => export(rest, context),
        _ => Ok(Exit::Bad),
    }
}

fn list(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let date = context.date(matches, "date")?.unwrap_or_else(today);
    let view = workbook.book().registry.as_of(date);
    let kind = kind_asked(matches, context)?;
    let query = context.text(matches, "search");
    let found: Vec<AgencyKey> = if query.is_empty() {
        view.units().map(|unit| unit.key.clone()).collect()
    } else {
        view.search(&query)
    };
    let w = context.words.agencies;
    let mut listing = Listing::new(&[
        ("key", w.column_key),
        ("code", w.column_code),
        ("name", w.column_name),
        ("abbr", w.column_abbr),
        ("kind", w.column_kind),
        ("subkind", w.column_subkind),
        ("parent", w.column_parent),
        ("frame", w.column_frame),
    ]);
    for unit in found.iter().filter_map(|key| view.unit(key)) {
        if kind.is_some_and(|kind| kind != unit.kind) {
            continue;
        }
        listing.row([
            Field::from(unit.key.as_str()),
            unit.code.into(),
            unit.name.into(),
            unit.abbr.into(),
            Field::named(unit.kind.code(), (w.kind)(unit.kind).one),
            unit.subkind.into(),
            parent_code(&view, unit.parent).into(),
            if unit.in_frame { "1" } else { "0" }.into(),
        ]);
    }
    context.print(&listing)?;
    Ok(Exit::Done)
}

fn parent_code(view: &View<'_>, parent: Option<&AgencyKey>) -> String {
    let parent = parent.and_then(|key| view.unit(key));
    parent.map(|unit| unit.code.to_owned()).unwrap_or_default()
}

fn kind_asked(matches: &ArgMatches, context: &Context) -> Result<Option<Kind>, Failure> {
    let Some(text) = matches.get_one::<String>("kind") else {
        return Ok(None);
    };
    match Kind::from_code(text) {
        Some(kind) => Ok(Some(kind)),
        None => Err(super::unknown_kind(text, context)),
    }
}

fn import(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let path = context.text(matches, "file");
    let path = Path::new(&path);
    let as_of = context.date(matches, "date")?;
    let ignored = matches.get_many::<String>("ignore-columns");
    let ignored: Vec<String> = ignored.into_iter().flatten().cloned().collect();
    let rows = read_registry(path, &ignored).map_err(|fault| fault.told(context.words))?;
    let mut workbook = context.open()?;
    // The plan is for people; the command decides anew from the same rows.
    if let Ok(plan) = workbook.book().registry.plan_import(&rows, as_of, today()) {
        describe(&plan, context)?;
        if matches.get_flag("dry-run") {
            context.remark(context.words.cli.nothing_written);
            return Ok(Exit::Done);
        }
    }
    let source = path.file_name().map(|n| n.to_string_lossy().into_owned());
    let command = Command::ImportRegistry {
        source: source.unwrap_or_default(),
        as_of,
        today: today(),
        rows,
    };
    if context.execute(&mut workbook, &command)?.is_empty() {
        context.remark(context.words.cli.nothing_changed);
    }
    Ok(Exit::Done)
}

/// Every unit that is added, changed or missing from the file, and the counts.
fn describe(plan: &ImportPlan, context: &Context) -> Result<(), Failure> {
    let w = context.words.agencies;
    let mut listing = Listing::new(&[
        ("change", w.column_change),
        ("key", w.column_key),
        ("code", w.column_code),
        ("name", w.column_name),
        ("what", w.column_what),
    ]);
    for change in plan.changes() {
        listing.row([
            Field::from((w.change)(change.kind)),
            change.key.to_string().into(),
            change.code.as_str().into(),
            change.name.as_str().into(),
            change.fields.join(" ").into(),
        ]);
    }
    context.print(&listing)?;
    for warning in &plan.warnings {
        context.remark(&(w.warning)(warning));
    }
    context.remark(&(w.import_summary)(plan));
    Ok(())
}

fn export(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let date = context.date(matches, "date")?.unwrap_or_else(today);
    let path = context.text(matches, "file");
    let path = Path::new(&path);
    let view = workbook.book().registry.as_of(date);
    let bytes = write_registry(&view, path).map_err(|fault| fault.told(context.words))?;
    save(path, &bytes, context)?;
    let count = view.units().count();
    context.remark(&(context.words.agencies.exported)(
        count,
        &path.display().to_string(),
    ));
    Ok(Exit::Done)
}
