//! `draw new | seed | abandon | list | show | verify | weights | seal | reveal | replace |
//! amend`.
//!
//! A draw is in the journal before any of it is printed.

mod holders;
mod late;
mod new;
mod reveal;
mod seal;
mod show;
mod weights;

use std::path::Path;

use clap::ArgMatches;

use super::Context;
use super::listing::{Field, Format, Listing};
use crate::book::Book;
use crate::exchange::{LARGEST, read_text};
use crate::failure::{Exit, Failure};
use crate::sampling::{Grade, Proof};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("new", rest)) => new::run(rest, context),
        Some(("seed", rest)) => late::seed(rest, context),
        Some(("abandon", rest)) => late::abandon(rest, context),
        Some(("seal", rest)) => seal::run(rest, context),
        Some(("reveal", rest)) => reveal::run(rest, context),
        Some(("replace", rest)) => late::replace(rest, context),
        Some(("amend", rest)) => late::amend(rest, context),
        Some(("list", rest)) => list(rest, context),
        Some(("show", rest)) => show::run(rest, context),
        Some(("weights", rest)) => weights::run(rest, context),
        Some(("verify", rest)) => verify(rest, context),
        _ => Ok(Exit::Bad),
    }
}

/// Prints draws that were just made: one whole, several as a list.
fn print_made(made: &[String], book: &Book, context: &Context) -> Result<Exit, Failure> {
    match made {
        [one] => show::print(one, book, context),
        many => {
            let draws = book.draws.iter().filter(|d| many.contains(&d.id));
            listing(draws, book, context)
        }
    }
}

fn list(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let asked = matches.get_one::<i16>("year").copied();
    let draws = workbook.book().draws.iter();
    let draws = draws.filter(|draw| asked.is_none_or(|year| draw.year == year));
    listing(draws, workbook.book(), context)
}

fn listing<'a>(
    draws: impl Iterator<Item = &'a crate::book::DrawRecord>,
    book: &Book,
    context: &Context,
) -> Result<Exit, Failure> {
    let w = context.words.draw_lists;
    let mut listing = Listing::new(&[
        ("draw", w.draw),
        ("year", w.year),
        ("tier", w.tier),
        ("name", w.head),
        ("attempt", w.attempt),
        ("n", w.units),
        ("quota", w.quota),
        ("selected", w.selected),
        ("surprise", w.surprise),
        ("grade", w.grade),
        ("state", w.state),
        ("frame_digest", w.frame),
        ("owed", w.sealed),
    ]);
    let mut names = book.tier_names();
    for draw in draws {
        let counts = draw.counts();
        listing.row([
            Field::from(draw.id.as_str()),
            draw.year.to_string().into(),
            draw.tier.code().into(),
            names.of(&draw.tier, draw.frame_date).into(),
            Field::Whole(u64::from(draw.attempt)),
            counts.n.into(),
            counts.quota.into(),
            counts.selected.into(),
            counts.surprise.into(),
            letter(draw.grade()).into(),
            Field::named(draw.state().code(), (w.draw_state)(draw.state())),
            draw.frame.digest().to_string().into(),
            draw.owed().into(),
        ]);
    }
    context.print(&listing)?;
    Ok(Exit::Done)
}

fn verify(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let (name, proof) = match matches.get_one::<String>("proof") {
        Some(file) => (file.clone(), read_proof(Path::new(file), context)?),
        None => {
            let workbook = context.open()?;
            let id = context.text(matches, "id");
            if let Some(bad) = workbook.broken() {
                let w = context.words.journal;
                let what = format!("{}\n{}", (w.bad_entry)(bad), (w.draw_in_doubt)(&id));
                return Err(Failure::no(what).hint(w.broken_hint));
            }
            let proof = show::proof_of(&id, workbook.book(), context)?;
            (id, proof)
        }
    };
    let w = context.words.draw_lists;
    match proof.verify() {
        Ok(()) => {
            let units = proof.frame_lines.len();
            context.say(&(w.proof_holds)(&name))?;
            context.say(&(context.words.draw.proof_holds)(units))?;
            Ok(Exit::Done)
        }
        Err(faults) => {
            let told: Vec<String> = faults
                .iter()
                .map(|fault| (context.words.draw.fault)(fault))
                .collect();
            Err(Failure::no(format!(
                "{}\n{}",
                (w.proof_fails)(&name),
                told.join("\n")
            )))
        }
    }
}

fn read_proof(path: &Path, context: &Context) -> Result<Proof, Failure> {
    let text = read_text(path, LARGEST).map_err(|fault| fault.told(context.words))?;
    serde_json::from_str(&text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Failure::bad((context.words.draw_lists.not_a_proof)(
            &path.display().to_string(),
            line,
            column,
        ))
        .hint(context.words.draw_lists.not_a_proof_hint)
    })
}

fn letter(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
    }
}

/// No draw has this identity.
pub(super) fn unknown(id: &str, book: &Book, context: &Context) -> Failure {
    let known: Vec<&str> = book.draws.iter().map(|draw| draw.id.as_str()).collect();
    Failure::bad((context.words.draw_lists.unknown)(id))
        .hint((context.words.draw_lists.known)(&known))
}
