//! `scheme import`: a first scheme file from a table of criteria. No workbook is touched.

use std::path::Path;

use clap::ArgMatches;
use rust_decimal::Decimal;

use super::super::Context;
use super::super::demo::save;
use crate::desk::today;
use crate::exchange::scheme_table::{
    SchemeHead, SchemeTable, points_of, read_scheme_table, write_scheme,
};
use crate::failure::{Exit, Failure};
use crate::registry::Folded;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let w = context.words.scheme_import;
    let output = context.text(matches, "output");
    let target = Path::new(&output);
    // A table must not be written over by mistake, and `check` goes by endings.
    let ending = target
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("ron"));
    if !ending {
        return Err(Failure::bad((w.not_ron)(&output)).hint(w.not_ron_hint));
    }
    // Told before the table is read: nobody should mend it for nothing.
    if target.symlink_metadata().is_ok() && !matches.get_flag("force") {
        return Err(Failure::bad((w.exists)(&output)).hint(w.exists_hint));
    }
    let total = total(matches, context)?;
    let file = context.text(matches, "file");
    let sheet = Some(context.text(matches, "sheet")).filter(|sheet| !sheet.is_empty());
    let table = read_scheme_table(Path::new(&file), sheet.as_deref())
        .map_err(|fault| fault.told(context.words))?;
    let head = SchemeHead {
        id: id(matches, context)?,
        year: matches
            .get_one::<i16>("year")
            .copied()
            .unwrap_or_else(|| today().year()),
        total,
    };
    let written = write_scheme(&table, &head, context.words);
    save(target, written.text.as_bytes(), context)?;
    remark(&table, total, context);
    let (domains, criteria) = (table.domains.len(), table.criteria().count());
    context.say(&(w.written)(
        &output,
        domains,
        criteria,
        written.guessed,
        written.left,
    ))?;
    let faults = match crate::scheme::load(&written.text, &output) {
        Ok(_) => 0,
        Err(faults) => faults.errors(),
    };
    context.remark(&match faults {
        0 => (w.next)(&output),
        n => (w.next_faulty)(&output, n),
    });
    Ok(Exit::Done)
}

/// What a person should know about the table.
fn remark(table: &SchemeTable, total: Option<Decimal>, context: &Context) {
    for remark in &table.remarks {
        context.remark(&remark.told(context.words));
    }
    if let Some(remark) = table.total_differs(total) {
        context.remark(&remark.told(context.words));
    }
    if !table.beside.is_empty() {
        let beside = table.beside.iter().map(|row| row.lines.len().max(1)).sum();
        context.remark(&(context.words.scheme_import.remark.beside)(beside));
    }
}

fn total(matches: &ArgMatches, context: &Context) -> Result<Option<Decimal>, Failure> {
    let text = context.text(matches, "total");
    if text.is_empty() {
        return Ok(None);
    }
    let total = points_of(&text).filter(|total| *total > Decimal::ZERO);
    let bad = || Failure::bad((context.words.scheme_import.bad_total)(&text));
    total.map(Some).ok_or_else(bad)
}

/// The id asked for, or one from the file's name.
fn id(matches: &ArgMatches, context: &Context) -> Result<String, Failure> {
    let asked = matches.get_one::<String>("id").is_some();
    let id = context.text(matches, "id");
    let id = id.trim();
    if asked {
        let bad = || Failure::bad(context.words.scheme_import.bad_id);
        let sound = !id.is_empty() && !id.chars().any(char::is_control);
        return sound.then(|| id.to_owned()).ok_or_else(bad);
    }
    let file = context.text(matches, "file");
    let stem = Path::new(&file).file_stem().unwrap_or_default();
    let id = Folded::new(&stem.to_string_lossy()).capitals();
    let id = id.to_ascii_lowercase();
    Ok(if id.is_empty() {
        "scheme".to_owned()
    } else {
        id
    })
}
