//! `draw show`: the minutes for people, the proof for programs.

use clap::ArgMatches;

use super::{Context, Field, Format, Listing, unknown};
use crate::book::Book;
use crate::failure::{Exit, Failure};
use crate::report::{self, Paper};
use crate::sampling::Proof;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    print(&context.text(matches, "id"), workbook.book(), context)
}

/// Prints a draw: minutes as text, its units as CSV, its proof as JSON.
pub(super) fn print(id: &str, book: &Book, context: &Context) -> Result<Exit, Failure> {
    let Some(draw) = book.draw(id) else {
        return Err(unknown(id, book, context));
    };
    match context.format {
        Format::Json => {
            let proof = proof_of(id, book, context)?;
            let text = serde_json::to_string_pretty(&proof)
                .map_err(|error| Failure::bad(error.to_string()))?;
            context.say(&text)?;
        }
        Format::Table => {
            let paper = Paper::Minutes {
                draw: id.to_owned(),
            };
            let report = context.paper_of(book, "").paper(&paper);
            context.say(&report::plain(&report, context.words).join("\n"))?;
        }
        Format::Csv => {
            let w = context.words.draw_lists;
            let mut listing = Listing::new(&[
                ("draw", w.draw),
                ("stratum", w.stratum_column),
                ("order", w.order),
                ("code", w.key),
                ("name", w.name),
                ("ticket", w.ticket),
                ("selection", w.fate_column),
            ]);
            for unit in draw.drawn_units() {
                listing.row([
                    Field::from(id),
                    unit.stratum.into(),
                    unit.order.map_or(Field::Empty, Field::from),
                    unit.code.into(),
                    unit.name.into(),
                    unit.ticket.to_string().into(),
                    Field::named(unit.fate.code(), (w.fate)(unit.fate)),
                ]);
            }
            context.print(&listing)?;
        }
    }
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
