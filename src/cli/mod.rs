//! The verbs of the command line: one file each.
//!
//! A verb reads its arguments, sends commands to the workbook or asks the book, and
//! prints. Rules live in the rooms below; this room knows nothing of the screen.

mod agencies;
mod check;
mod compare;
mod completions;
mod context;
mod demo;
mod draw;
mod explain;
mod figures;
mod grammar;
mod journal;
mod listing;
mod lost;
mod misread;
mod new;
mod passphrase;
mod plan;
mod rank;
mod ranking;
mod report;
mod scheme;
mod scores;
mod sensitivity;

pub use context::{Context, language};
pub use grammar::command;

use clap::ArgMatches;
use clap::error::ErrorKind;
use jiff::civil::Date;

use crate::book::Book;
use crate::desk::Surroundings;
use crate::failure::{Exit, Failure};
use crate::registry::{AgencyKey, Kind};
use crate::words::Words;

/// What the arguments ask for.
#[derive(Debug)]
pub enum Asked {
    /// A verb, with its arguments and the surroundings.
    Verb(String, ArgMatches, Context),
    /// The screen: no verb was given.
    Screen(Context),
}

/// Reads the arguments. `Err` carries what clap printed: help, version or a usage error.
///
/// # Errors
/// The exit code after help, version or bad usage has been printed.
pub fn read(args: &[String], words: &'static Words) -> Result<Asked, Exit> {
    match grammar::command(words).try_get_matches_from(args) {
        Ok(matches) => Ok(match matches.subcommand() {
            Some((verb, rest)) => {
                let context = Context::new(rest, words);
                Asked::Verb(verb.to_owned(), rest.clone(), context)
            }
            None => Asked::Screen(Context::new(&matches, words)),
        }),
        Err(error) => {
            let fine = matches!(
                error.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            );
            match misread::failure(&error, words) {
                Some(failure) => eprintln!("{}", failure.text(words)),
                // A closed pipe while printing help is nobody's fault.
                None => drop(error.print()),
            }
            Err(if fine { Exit::Done } else { Exit::Bad })
        }
    }
}

/// What comes after a verb.
#[derive(Debug)]
pub enum Next {
    /// The program ends.
    End(Exit),
    /// The screen opens on this workbook.
    Screen(Surroundings),
}

/// Carries out a verb.
///
/// # Errors
/// What went wrong, for people.
pub fn carry_out(verb: &str, matches: &ArgMatches, context: &Context) -> Result<Next, Failure> {
    if verb == "demo" {
        return demo::run(matches, context);
    }
    end(verb, matches, context).map(Next::End)
}

/// Verbs after which the program ends.
fn end(verb: &str, matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    match verb {
        "new" => new::run(matches, context),
        "check" => check::run(matches, context),
        "agencies" => agencies::run(matches, context),
        "scheme" => scheme::run(matches, context),
        "draw" => draw::run(matches, context),
        "plan" => plan::run(matches, context),
        "scores" => scores::run(matches, context),
        "rank" => rank::run(matches, context),
        "sensitivity" => sensitivity::run(matches, context),
        "ranking" => ranking::run(matches, context),
        "explain" => explain::run(matches, context),
        "lost" => lost::run(matches, context),
        "compare" => compare::run(matches, context),
        "report" => report::run(matches, context),
        "journal" => journal::run(matches, context),
        "completions" | "man" => completions::run(verb, matches, context),
        // The grammar knows no other verb.
        _ => Ok(Exit::Bad),
    }
}

/// The agency a person named, as of the end of the year.
fn agency_named(
    book: &Book,
    year: i16,
    text: &str,
    context: &Context,
) -> Result<AgencyKey, Failure> {
    agency_on(book, crate::book::last_day(year), text, context)
}

/// The agency a person means on a day.
fn agency_on(book: &Book, day: Date, text: &str, context: &Context) -> Result<AgencyKey, Failure> {
    let view = book.registry.as_of(day);
    view.resolve(text).map_err(|unresolved| {
        let (what, hint) = (context.words.agencies.unresolved)(&unresolved);
        Failure::bad(what).hint(hint)
    })
}

fn unknown_kind(text: &str, context: &Context) -> Failure {
    let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
    Failure::bad((context.words.agencies.unknown_kind)(
        text,
        &known.join(", "),
    ))
}
