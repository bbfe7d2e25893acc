//! `agencies history`: one agency across years, with those before and after it.

use clap::ArgMatches;

use super::super::Context;
use super::super::listing::{Field, Listing};
use crate::desk::today;
use crate::failure::{Exit, Failure};
use crate::registry::AgencyKey;
use crate::words::life::sentence;

const KINDS: [&str; 4] = ["change", "draw", "visit", "index"];

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let book = workbook.book();
    let date = context.date(matches, "date")?.unwrap_or_else(today);
    let agency = super::known(&context.text(matches, "unit"), book, date, context)?;
    let (w, c) = (context.words.life, context.words.agencies.changes);
    let mut listing = Listing::new(&[
        ("date", c.day),
        ("kind", c.what),
        ("key", context.words.agencies.column_key),
        ("unit", w.unit),
        ("what", c.sentence),
    ]);
    let moments = book.life(&agency, matches.get_flag("confidential"));
    for moment in &moments {
        let name = |key: &AgencyKey| book.registry.name_around(key, moment.date);
        let (kind, told) = sentence(&moment.what, context.words, &name);
        let code = KINDS.get(kind).copied().unwrap_or("");
        let shown = w.kinds.get(kind).copied().unwrap_or("");
        listing.row([
            Field::Day(moment.date),
            Field::named(code, shown),
            moment.unit.as_str().into(),
            name(&moment.unit).into(),
            told.into(),
        ]);
    }
    context.print(&listing)?;
    if moments.is_empty() {
        context.remark(w.nothing);
    }
    Ok(Exit::Done)
}
