//! `draw reveal`: the next surprise slot, the surprise part of a draw without holders, or
//! the publication of the secrets. What is shown is recorded first.

use std::io::IsTerminal;

use clap::ArgMatches;
use jiff::civil::Date;

use super::{Context, holders, show, unknown};
use crate::book::{Book, Command, DrawRecord, Event, SealMode};
use crate::cli::context::ask_line;
use crate::desk::{instant, opened_slot};
use crate::failure::{Exit, Failure};
use crate::sampling::in_viet_nam;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let id = context.text(matches, "id");
    let Some(draw) = workbook.book().draw(&id) else {
        return Err(unknown(&id, workbook.book(), context));
    };
    if !draw.has_holders() || draw.outcome.is_none() {
        let command = Command::ShowSurprise { draw: id.clone() };
        context.execute(&mut workbook, &command)?;
        context.remark(context.words.papers.confidential);
        return show_surprise(&id, workbook.book(), context);
    }
    let draw = draw.clone();
    if !draw.secrets.is_empty() {
        return show::surprise(&id, workbook.book(), context);
    }
    context.expect_writable(&workbook)?;
    let keys = holders::open(matches, &draw, context)?;
    let folder = holders::folder(matches, context);
    let place = (folder.as_path(), keys.as_slice());
    if matches.get_flag("publish") {
        context.at.publish(&mut workbook, &id, place)?;
        context.say(&(context.words.cli_draw.published)(&id))?;
        return Ok(Exit::Done);
    }
    let slot = matches.get_one::<u64>("slot").copied();
    let date = context
        .date(matches, "date")?
        .unwrap_or_else(|| in_viet_nam(instant()).date());
    let value = morning_value(matches, &draw, date, context);
    let facts = context
        .at
        .open_next(&mut workbook, &id, place, (slot, date, value), instant())?;
    for fact in facts {
        if let Event::SlotOpened(opened) = &fact.event {
            let told = opened_slot(&opened.opening, workbook.book(), context.words);
            context.behind_curtain(|| context.say(&told))?;
        }
    }
    Ok(Exit::Done)
}

/// What became known that morning: from the option, else asked on a terminal.
fn morning_value(
    matches: &ArgMatches,
    draw: &DrawRecord,
    date: Date,
    context: &Context,
) -> Option<String> {
    let mut value = context.text(matches, "value");
    let morning = draw.mode != Some(SealMode::SealedList);
    if value.is_empty() && morning && std::io::stdin().is_terminal() {
        value = ask_line(&(context.words.cli_draw.ask_morning)(
            &Book::morning_sources(date),
        ));
    }
    Some(value).filter(|value| !value.is_empty())
}

fn show_surprise(id: &str, book: &Book, context: &Context) -> Result<Exit, Failure> {
    context.behind_curtain(|| show::surprise(id, book, context).map(drop))?;
    Ok(Exit::Done)
}
