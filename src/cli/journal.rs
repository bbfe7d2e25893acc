//! `journal list | verify | undo`.

use clap::ArgMatches;

use super::Context;
use super::listing::{Field, Listing};
use crate::book::{Command, LodgedHead};
use crate::failure::{Exit, Failure};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("list", _)) => list(context),
        Some(("verify", rest)) => verify(rest, context),
        Some(("undo", rest)) => undo(rest, context),
        _ => Ok(Exit::Bad),
    }
}

fn list(context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let w = context.words.journal;
    let [number, time, who, what, _] = w.columns;
    let mut listing = Listing::new(&[
        ("seq", number),
        ("at", time),
        ("actor", who),
        ("what", what),
        ("undone", w.undone),
    ]);
    for line in &workbook.book().history {
        let mark = if line.undone { w.undone } else { "" };
        listing.row([
            Field::Whole(line.stamp.seq),
            line.stamp.at.as_str().into(),
            line.stamp.actor.as_str().into(),
            (w.summary)(&line.summary).into(),
            mark.into(),
        ]);
    }
    context.print(&listing)?;
    context.warn_when_locked(&workbook);
    Ok(Exit::Done)
}

fn verify(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let lodged = matches.get_one::<String>("head");
    let lodged = lodged.map(|text| lodged_head(text, context)).transpose()?;
    let mut workbook = context.open()?;
    let bad = workbook.verify().map_err(|e| e.told(context.words))?;
    let w = context.words.journal;
    if let Some(bad) = bad {
        return Err(Failure::no((w.bad_entry)(&bad)).hint(w.broken_hint));
    }
    let entries = workbook.entries().map_err(|e| e.told(context.words))?;
    if let Some(lodged) = lodged {
        let Some(stood) = lodged.find(&entries) else {
            let what = (w.head_missing)(&lodged.digits(), entries.len());
            return Err(Failure::no(what).hint(w.head_missing_hint));
        };
        let entry = stood.entry;
        let told = (w.head_found)(entry.seq, &entry.at, &entry.actor, stood.since);
        context.say(&told)?;
        return Ok(Exit::Done);
    }
    context.say(&(w.chain_holds)(entries.len(), &workbook.journal_head()))?;
    Ok(Exit::Done)
}

fn lodged_head(text: &str, context: &Context) -> Result<LodgedHead, Failure> {
    let w = context.words.journal;
    LodgedHead::parse(text)
        .ok_or_else(|| Failure::bad((w.not_a_head)(text)).hint(w.not_a_head_hint))
}

fn undo(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let seq = matches.get_one::<u64>("entry").copied().unwrap_or(0);
    for fact in context.execute(&mut workbook, &Command::Undo { seq })? {
        let told = workbook.book().history.iter().rev();
        let line = told.clone().find(|line| line.stamp == fact.stamp);
        if let Some(line) = line {
            context.say(&(context.words.journal.summary)(&line.summary))?;
        }
    }
    Ok(Exit::Done)
}
