//! `agencies list | import | export`.

mod acts;
pub(super) mod changes;
mod history;
pub(super) mod import;

use std::path::Path;

use clap::ArgMatches;
use jiff::civil::Date;

use super::Context;
use super::demo::save;
use super::listing::{Field, Listing};
use crate::book::{Book, Command, Refusal};
use crate::desk::{Taking, today, told};
use crate::exchange::{Incoming, Reading, read_incoming, write_registry};
use crate::failure::{Exit, Failure};
use crate::registry::{AgencyKey, Kind, Leave, View, Why};
use crate::store::ExecuteError;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("list", rest)) => list(rest, context),
        Some(("import", rest)) => import(rest, context),
        Some(("export", rest)) => export(rest, context),
        Some(("changes", rest)) => changes::all(rest, context),
        Some(("history", rest)) => history::run(rest, context),
        Some((verb, rest)) if acts::is_one(verb) => acts::run(verb, rest, context),
        _ => Ok(Exit::Bad),
    }
}

fn list(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let date = context.date(matches, "date")?.unwrap_or_else(today);
    let view = workbook.book().registry.as_of(date);
    let kind = kind_asked(matches, context)?;
    let query = context.text(matches, "search");
    let found: Vec<(AgencyKey, Option<Why<'_>>)> = if query.is_empty() {
        view.units().map(|unit| (unit.key.clone(), None)).collect()
    } else {
        let hits = view.found(&query).into_iter();
        hits.map(|hit| (hit.key, Some(hit.why))).collect()
    };
    let w = context.words.agencies;
    let mut columns = vec![
        ("key", w.column_key),
        ("code", w.column_code),
        ("name", w.column_name),
        ("abbr", w.column_abbr),
        ("kind", w.column_kind),
        ("subkind", w.column_subkind),
        ("parent", w.column_parent),
        ("frame", w.column_frame),
    ];
    if !query.is_empty() {
        columns.push(("found_by", w.column_found_by));
    }
    let mut listing = Listing::new(&columns);
    for (key, why) in &found {
        let Some(unit) = view.unit(key) else { continue };
        if kind.is_some_and(|kind| kind != unit.kind) {
            continue;
        }
        let mut row = vec![
            Field::from(unit.key.as_str()),
            unit.code.into(),
            unit.name.into(),
            unit.abbr.into(),
            Field::named(unit.kind.code(), (w.kind)(unit.kind).one),
            unit.subkind.into(),
            parent_code(&view, unit.parent).into(),
            if unit.in_frame { "1" } else { "0" }.into(),
        ];
        if let Some(why) = why {
            row.push((w.found_by)(*why).into());
        }
        listing.row(row);
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
    let taking = taking(matches, context);
    let how = Reading {
        ignore: &taking.ignore,
        sheet: taking.sheet.as_deref(),
    };
    let incoming = read_incoming(path, &how).map_err(|fault| fault.told(context.words))?;
    let mut workbook = context.open()?;
    let source = path.file_name().map(|n| n.to_string_lossy().into_owned());
    let source = source.unwrap_or_default();
    let rows = match incoming {
        Incoming::Units(rows) => rows,
        Incoming::Changes(rows) => {
            if as_of.is_some() {
                return Err(changes::dated_already(context));
            }
            return changes::record(&source, rows, &mut workbook, matches, context);
        }
    };
    let (today, leave) = (today(), taking.leave);
    let book = workbook.book();
    // The verdict shown is the one by which the command decides.
    let plan = match book.plan_registry(&source, as_of, today, &rows, leave) {
        Ok(plan) => plan,
        Err(refusal) => return Err(refused(refusal, matches, context)?),
    };
    import::describe(&plan, context)?;
    if matches.get_flag("dry-run") {
        context.remark(context.words.cli.nothing_written);
        return Ok(Exit::Done);
    }
    let command = Command::ImportRegistry {
        source,
        as_of,
        today,
        rows,
        leave,
    };
    if context.execute(&mut workbook, &command)?.is_empty() {
        context.remark(context.words.cli.nothing_changed);
    }
    Ok(Exit::Done)
}

/// How a registry file is taken in, from the options.
pub(super) fn taking(matches: &ArgMatches, context: &Context) -> Taking {
    let ignored = matches.get_many::<String>("ignore-columns");
    let sheet = context.text(matches, "sheet");
    let always = matches.try_get_one::<bool>("always").ok().flatten();
    Taking {
        ignore: ignored.into_iter().flatten().cloned().collect(),
        sheet: Some(sheet).filter(|sheet| !sheet.is_empty()),
        leave: Leave {
            same_names: matches.get_flag("allow-same-name"),
            always: always.copied().unwrap_or(false),
        },
    }
}

/// The refusal for people; where a format was asked for, every fault goes to standard
/// output as a listing.
fn refused(refusal: Refusal, matches: &ArgMatches, context: &Context) -> Result<Failure, Failure> {
    let asked = matches.get_one::<String>("format").map(String::as_str);
    if let Refusal::Registry { faults, .. } = &refusal
        && matches!(asked, Some("csv" | "json"))
    {
        import::list_faults(faults, context)?;
    }
    Ok(told(
        &ExecuteError::Refused(Box::new(refusal)),
        context.words,
    ))
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

/// The unit with a key or code: on the day, or the one that ended last or begins later;
/// its history is asked for, so it need not exist.
fn known(text: &str, book: &Book, day: Date, context: &Context) -> Result<AgencyKey, Failure> {
    book.registry
        .as_of(day)
        .resolve_ever(text)
        .map_err(|unresolved| {
            let (what, hint) = (context.words.agencies.unresolved)(&unresolved);
            Failure::bad(what).hint(hint)
        })
}
