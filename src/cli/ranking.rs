//! `ranking publish | reopen | list | show | diff | verify`.

mod compare;
mod show;

use clap::ArgMatches;

use super::Context;
use super::listing::{Field, Listing};
use crate::book::{Book, Command, Publication};
use crate::desk::ENGINE;
use crate::failure::{Exit, Failure};
use crate::store::Workbook;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("publish", rest)) => publish(rest, context),
        Some(("reopen", rest)) => reopen(rest, context),
        Some(("list", rest)) => list(rest, context),
        Some(("show", rest)) => show::run(rest, context),
        Some(("diff", rest)) => compare::diff(rest, context),
        Some(("verify", rest)) => compare::verify(rest, context),
        _ => Ok(Exit::Bad),
    }
}

fn publish(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let command = Command::PublishRanking {
        year: context.year(matches, &workbook),
        decision: context.text(matches, "decision"),
        engine: ENGINE.to_owned(),
        allow_incomplete: matches.get_flag("allow-incomplete"),
    };
    tell(&mut workbook, &command, context)
}

fn reopen(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let command = Command::ReopenRanking {
        year: context.year(matches, &workbook),
        reason: context.text(matches, "reason"),
    };
    tell(&mut workbook, &command, context)
}

/// Carries out a command and says what the journal says.
fn tell(workbook: &mut Workbook, command: &Command, context: &Context) -> Result<Exit, Failure> {
    for fact in context.execute(workbook, command)? {
        let mut lines = workbook.book().history.iter().rev();
        if let Some(line) = lines.find(|line| line.stamp == fact.stamp) {
            context.say(&(context.words.journal.summary)(&line.summary))?;
        }
    }
    Ok(Exit::Done)
}

fn list(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let book = workbook.book();
    let asked = matches.get_one::<i16>("year").copied();
    let c = &context.words.publication.columns;
    let mut listing = Listing::new(&[
        ("year", c.year),
        ("revision", c.revision),
        ("state", c.state),
        ("published_at", c.at),
        ("actor", c.actor),
        ("as_of", c.as_of),
        ("decision", c.decision),
        ("agencies", c.agencies),
        ("ranked", c.ranked),
        ("incomplete", c.incomplete),
        ("engine", c.engine),
        ("reopened_at", c.reopened_at),
        ("reason", c.reason),
    ]);
    let years = book.years.keys().copied();
    for year in years.filter(|year| asked.is_none_or(|asked| asked == *year)) {
        for publication in book.publications(year) {
            listing.row(line(publication, context));
        }
    }
    context.print(&listing)?;
    context.warn_when_locked(&workbook);
    Ok(Exit::Done)
}

fn line(publication: &Publication, context: &Context) -> Vec<Field> {
    let ranking = &publication.ranking;
    let [stands, opened] = context.words.publication.columns.states;
    let state = if publication.stands() {
        Field::named("published", stands)
    } else {
        Field::named("reopened", opened)
    };
    let rows = ranking.groups.iter().flat_map(|group| &group.rows);
    let reopened = publication.reopened.as_ref();
    vec![
        ranking.year.to_string().into(),
        Field::Whole(ranking.revision.into()),
        state,
        publication.stamp.at.as_str().into(),
        publication.stamp.actor.as_str().into(),
        Field::Day(ranking.as_of),
        ranking.decision.as_str().into(),
        publication.agencies().into(),
        rows.filter(|row| row.rank.is_some()).count().into(),
        ranking.incomplete.into(),
        ranking.engine.as_str().into(),
        reopened.map_or(Field::Empty, |r| r.stamp.at.as_str().into()),
        reopened.map_or(Field::Empty, |r| r.reason.as_str().into()),
    ]
}

/// The publication asked for, or the newest.
fn asked<'a>(
    book: &'a Book,
    year: i16,
    revision: Option<u32>,
    context: &Context,
) -> Result<&'a Publication, Failure> {
    let w = context.words.publication;
    let all = book.publications(year);
    if all.is_empty() {
        return Err(Failure::bad((w.none)(year)).hint((w.none_hint)(year)));
    }
    book.publication(year, revision).ok_or_else(|| {
        let typed = revision.map(|n| n.to_string()).unwrap_or_default();
        unknown(book, year, &typed, context)
    })
}

fn unknown(book: &Book, year: i16, typed: &str, context: &Context) -> Failure {
    let known = book.publications(year).iter().map(Publication::revision);
    let known: Vec<u32> = known.collect();
    Failure::bad((context.words.publication.unknown)(year, typed, &known))
}
