//! `scheme adopt | list | import`.

mod import;

use clap::ArgMatches;

use super::Context;
use super::listing::{Field, Listing};
use super::new::scheme_argument;
use crate::book::{Book, Command, frozen, rank_changes};
use crate::failure::{Exit, Failure};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("adopt", rest)) => adopt(rest, context),
        Some(("list", rest)) => list(rest, context),
        Some(("import", rest)) => import::run(rest, context),
        _ => Ok(Exit::Bad),
    }
}

fn adopt(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let year = context.year(matches, &workbook);
    let argument = matches
        .get_one::<String>("file")
        .cloned()
        .unwrap_or_default();
    let mut command = scheme_argument(&argument, year, context)?;
    if let Command::AdoptScheme { rescore, .. } = &mut command {
        *rescore = context.text(matches, "rescore");
    }
    let before = frozen(&workbook.book().results(year));
    let facts = context.execute(&mut workbook, &command)?;
    if facts.is_empty() {
        context.say(context.words.cli.nothing_changed)?;
    }
    let after = frozen(&workbook.book().results(year));
    let agencies: usize = before.iter().map(|group| group.rows.len()).sum();
    let w = context.words.scheme_lists;
    if !facts.is_empty() {
        remark_adopted(workbook.book(), year, context);
    }
    if agencies > 0 && !facts.is_empty() {
        let changed = rank_changes(&before, &after).len();
        context.remark(&(w.rescored)(changed, agencies));
    }
    print(&workbook, year, context)
}

/// What is worth a second look after a scheme was adopted.
fn remark_adopted(book: &Book, year: i16, context: &Context) {
    let w = context.words.scheme_lists;
    let adopted = book.years.get(&year).and_then(|kept| kept.schemes.last());
    let own = adopted.map(|adopted| &adopted.scheme);
    if let Some(own) = own.filter(|own| own.year != year && own.valid.is_none()) {
        context.remark(&(w.other_year)(own.year, year));
    }
    let uncounted: Vec<&str> = book.uncounted(year).into_iter().collect();
    if !uncounted.is_empty() {
        context.remark(&(w.uncounted)(&uncounted.join(", ")));
    }
}

fn list(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let year = context.year(matches, &workbook);
    print(&workbook, year, context)
}

fn print(workbook: &crate::store::Workbook, year: i16, context: &Context) -> Result<Exit, Failure> {
    let w = context.words.scheme_lists;
    let mut listing = Listing::new(&[
        ("year", w.year),
        ("id", w.id),
        ("version", w.version),
        ("name", w.name),
        ("kinds", w.kinds),
        ("criteria", w.criteria),
        ("source", w.source),
        ("fingerprint", w.fingerprint),
        ("in_force", w.in_force),
    ]);
    let adopted = workbook.book().years.get(&year);
    let in_force = workbook.book().schemes_in_force(year);
    let all = adopted.into_iter().flat_map(|y| &y.schemes);
    for (at, scheme) in all.enumerate() {
        let kinds = if scheme.kinds.is_empty() {
            scheme.scheme.applies_to.join(" ")
        } else {
            scheme.kinds.join(" ")
        };
        listing.row([
            Field::from(year.to_string()),
            scheme.scheme.id.as_str().into(),
            Field::Whole(u64::from(scheme.scheme.version)),
            scheme.scheme.name.as_str().into(),
            kinds.into(),
            scheme.scheme.criteria().count().into(),
            scheme.source.as_str().into(),
            scheme.scheme.fingerprint.as_str().into(),
            if in_force.contains(&at) {
                Field::named("yes", w.states[0])
            } else {
                Field::named("no", w.states[1])
            },
        ]);
    }
    context.print(&listing)?;
    Ok(Exit::Done)
}
