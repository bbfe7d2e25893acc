//! `draw show`: the minutes for people, the proof for programs.

use clap::ArgMatches;

use super::{Context, Field, Format, Listing, unknown};
use crate::book::{Book, DrawRecord, Fate};
use crate::desk::today;
use crate::failure::{Exit, Failure};
use crate::planning::Inspection;
use crate::registry::AgencyKey;
use crate::report::{self, Paper};
use crate::sampling::Proof;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let id = context.text(matches, "id");
    context.warn_when_locked(&workbook);
    let book = workbook.book();
    if matches.get_flag("confidential") {
        return whole(&id, book, context);
    }
    print(&id, book, context)
}

/// A draw with its surprise units: for the office alone, when it asks for them by name.
fn whole(id: &str, book: &Book, context: &Context) -> Result<Exit, Failure> {
    let proof = proof_of(id, book, context)?;
    let outcome = book.draw(id).and_then(|draw| draw.outcome.as_ref());
    let proof = outcome.map_or(proof.clone(), |outcome| proof.with_surprise(outcome, &[]));
    if context.format == Format::Json {
        return json(&proof, context);
    }
    context.remark(context.words.papers.confidential);
    context.behind_curtain(|| units(id, book, true, context).map(drop))?;
    Ok(Exit::Done)
}

/// Prints a draw: minutes as text, its units as CSV, its proof as JSON.
pub(super) fn print(id: &str, book: &Book, context: &Context) -> Result<Exit, Failure> {
    if book.draw(id).is_none() {
        return Err(unknown(id, book, context));
    }
    match context.format {
        Format::Json => return json(&proof_of(id, book, context)?, context),
        Format::Table => {
            let paper = Paper::Minutes {
                draw: id.to_owned(),
            };
            let report = context.paper_of(book).paper(&paper);
            context.say(&report::plain(&report, context.words).join("\n"))?;
        }
        Format::Csv => return units(id, book, false, context),
    }
    Ok(Exit::Done)
}

fn json(proof: &Proof, context: &Context) -> Result<Exit, Failure> {
    let text = serde_json::to_string_pretty(proof);
    let text = text.map_err(|error| Failure::bad(error.to_string()))?;
    context.say(&text)?;
    Ok(Exit::Done)
}

/// Every unit with its ticket and what became of it. Without `confidential` a surprise unit
/// stands among the reserves, where its ticket puts it.
fn units(id: &str, book: &Book, confidential: bool, context: &Context) -> Result<Exit, Failure> {
    let w = context.words.draw_lists;
    let mut headings = vec![
        ("draw", w.draw),
        ("stratum", w.stratum_column),
        ("order", w.order),
        ("code", w.key),
        ("name", w.name),
        ("ticket", w.ticket),
        ("selection", w.fate_column),
    ];
    let mark = context.words.report.rehearsal;
    let rehearsal = book.draw(id).is_some_and(DrawRecord::is_rehearsal);
    if rehearsal {
        headings.push(("rehearsal", mark));
    }
    let mut listing = Listing::new(&headings);
    let mut units = book
        .draw(id)
        .map(|draw| draw.drawn_units())
        .unwrap_or_default();
    if !confidential {
        units.sort_by_key(|unit| (unit.stratum, unit.order.unwrap_or(usize::MAX), unit.code));
    }
    for unit in units {
        let fate = match unit.fate {
            Fate::Surprise if !confidential => Fate::Reserve,
            fate => fate,
        };
        let mut row = vec![
            Field::from(id),
            unit.stratum.into(),
            unit.order.map_or(Field::Empty, Field::from),
            unit.code.into(),
            unit.name.into(),
            unit.ticket.to_string().into(),
            Field::named(fate.code(), (w.fate)(fate)),
        ];
        if rehearsal {
            row.push(Field::named("REHEARSAL", mark));
        }
        listing.row(row);
    }
    context.print(&listing)?;
    Ok(Exit::Done)
}

/// The surprise units that are known, with their days.
pub(super) fn surprise(id: &str, book: &Book, context: &Context) -> Result<Exit, Failure> {
    let w = context.words.draw_lists;
    let mut listing = Listing::new(&[
        ("draw", w.draw),
        ("stratum", w.stratum_column),
        ("code", w.key),
        ("official_code", w.official_code),
        ("name", w.name),
        ("date", w.date),
    ]);
    let course = book.draw(id).and_then(|draw| draw.course());
    for stratum in course.iter().flat_map(|course| course.strata()) {
        for unit in &stratum.surprise {
            let Some(key) = AgencyKey::parse(unit.as_str()) else {
                continue;
            };
            let visit = book.inspections.get(&Inspection::id_of(id, &key));
            let day = visit.and_then(|visit| visit.done.or(visit.date));
            let view = book.registry.as_of(day.unwrap_or_else(today));
            let code = view.unit(&key).map(|unit| unit.code.to_owned());
            listing.row([
                Field::from(id),
                stratum.stratum.as_str().into(),
                unit.as_str().into(),
                code.unwrap_or_default().into(),
                book.registry
                    .name_around(&key, day.unwrap_or_else(today))
                    .into(),
                day.map_or(Field::Empty, |day| day.to_string().into()),
            ]);
        }
    }
    context.print(&listing)?;
    Ok(Exit::Done)
}

/// The proof of a finished draw.
pub(super) fn proof_of(id: &str, book: &Book, context: &Context) -> Result<Proof, Failure> {
    let Some(draw) = book.draw(id) else {
        return Err(unknown(id, book, context));
    };
    draw.proof()
        .ok_or_else(|| Failure::no((context.words.draw_lists.not_drawn_yet)(id)))
}
