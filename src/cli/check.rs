//! `check FILE…`: every problem of schemes and registries, with line and column.

use std::path::Path;

use clap::ArgMatches;

use super::Context;
use super::agencies::import::warn;
use crate::desk::today;
use crate::exchange::{Incoming, LARGEST, Reading, read_incoming, read_text};
use crate::failure::{Exit, Failure};
use crate::registry::Registry;
use crate::registry::change::{ChangeRow, check_rows};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let files = matches.get_many::<String>("file").into_iter().flatten();
    let mut exit = Exit::Done;
    for file in files {
        if !check(Path::new(file), context)? {
            exit = Exit::No;
        }
    }
    Ok(exit)
}

/// Whether the file is sound; its problems go to standard error.
fn check(path: &Path, context: &Context) -> Result<bool, Failure> {
    let ending = path.extension().map(|e| e.to_ascii_lowercase());
    let text = match ending.as_deref().and_then(|e| e.to_str()) {
        Some("csv" | "tsv" | "xlsx" | "xlsm") => return check_registry(path, context),
        _ => read_text(path, LARGEST).map_err(|fault| fault.told(context.words))?,
    };
    // A registry in RON is a list; a scheme is not.
    let begins = text
        .lines()
        .map(str::trim)
        .find(|l| !l.is_empty() && !l.starts_with("//"));
    if begins.is_some_and(|line| line.starts_with('[')) {
        return check_registry(path, context);
    }
    check_scheme(path, &text, context)
}

fn check_scheme(path: &Path, text: &str, context: &Context) -> Result<bool, Failure> {
    let w = context.words.scheme;
    let name = path.display().to_string();
    match crate::scheme::load(text, &name) {
        Ok(loaded) => {
            for warning in &loaded.warnings {
                context.remark(&crate::words::scheme::render(
                    warning,
                    &name,
                    text,
                    context.words,
                ));
            }
            let scheme = &loaded.scheme;
            let (domains, criteria) = (scheme.domains.len(), scheme.criteria().count());
            context.say(&(w.sound)(&name, domains, criteria, loaded.warnings.len()))?;
            Ok(true)
        }
        Err(problems) => {
            context.remark(&crate::words::scheme::render_all(
                &problems,
                text,
                context.words,
            ));
            Ok(false)
        }
    }
}

fn check_registry(path: &Path, context: &Context) -> Result<bool, Failure> {
    let w = context.words.agencies;
    let name = path.display().to_string();
    let rows = match read_incoming(path, &Reading::default()) {
        Ok(Incoming::Units(rows)) => rows,
        Ok(Incoming::Changes(rows)) => return check_changes(&name, &rows, context),
        Err(fault) => {
            context.remark(&fault.told(context.words).text(context.words));
            return Ok(false);
        }
    };
    match Registry::default().plan_import(&rows, None, today()) {
        Ok(plan) => {
            context.say(&(w.sound)(&name, plan.records.len()))?;
            warn(&plan.warnings, context);
            Ok(true)
        }
        Err(faults) => {
            for fault in &faults {
                context.remark(&format!("{name}: {}", (w.row_fault)(fault)));
            }
            Ok(false)
        }
    }
}

/// Rows one by one; whether they fit the registry is known only where there is one.
fn check_changes(name: &str, rows: &[ChangeRow], context: &Context) -> Result<bool, Failure> {
    let w = context.words.agencies.changes;
    let faults = check_rows(rows);
    if faults.is_empty() {
        context.say(&(w.rows_sound)(name, rows.len()))?;
        return Ok(true);
    }
    for fault in &faults {
        context.remark(&format!("{name}: {}", (w.fault)(fault)));
    }
    Ok(false)
}
