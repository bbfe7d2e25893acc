//! What happens to a draw after it was planned or made: its value, giving it up,
//! amendments and replacements.

use clap::ArgMatches;

use super::{Context, print_made, show};
use crate::book::{AmendRequest, Book, Command};
use crate::desk::{instant, today, told};
use crate::failure::{Exit, Failure};
use crate::registry::AgencyKey;
use crate::store::ExecuteError;
use crate::words::text::nfc;

pub(super) fn seed(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let many = |option: &str| -> Vec<String> {
        let typed = matches.get_many::<String>(option).into_iter().flatten();
        typed.map(|text| nfc(text)).collect()
    };
    let (draws, values) = (many("id"), many("seed-value"));
    let first = draws.first().and_then(|id| workbook.book().draw(id));
    let sources = first
        .and_then(|draw| draw.plan.as_ref())
        .map(|plan| plan.sources.clone());
    context.typed_again(&sources.unwrap_or_default(), &values)?;
    let command = Command::FinishDraws {
        draws: draws.clone(),
        values,
        fallback: context.text(matches, "fallback"),
        now: instant(),
    };
    context.execute(&mut workbook, &command)?;
    print_made(&draws, workbook.book(), context)
}

pub(super) fn abandon(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let draw = context.text(matches, "id");
    let command = Command::AbandonDraw {
        draw: draw.clone(),
        reason: context.text(matches, "reason"),
    };
    context.execute(&mut workbook, &command)?;
    context.say(&(context.words.cli_draw.abandoned)(&draw))?;
    Ok(Exit::Done)
}

pub(super) fn replace(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    // Who would follow is worked out before the change is: a locked workbook is told first.
    context.expect_writable(&workbook)?;
    let (draw, unit) = (context.text(matches, "id"), context.text(matches, "unit"));
    let refused = |why| told(&ExecuteError::Refused(Box::new(why)), context.words);
    let book = workbook.book();
    let (unit_key, by, surprise) = book.replacement(&draw, &unit, today()).map_err(refused)?;
    let command = Command::ReplaceUnit {
        draw,
        unit,
        today: today(),
        reason: context.text(matches, "reason"),
    };
    context.execute(&mut workbook, &command)?;
    let w = context.words.cli_draw;
    let name = |code: &str| name_of(code, workbook.book());
    let line = match (surprise, unit_key == by) {
        (true, true) => w.reopened.to_owned(),
        (true, false) => w.replaced_surprise.to_owned(),
        (false, _) => (w.replaced)(&name(unit_key.as_str()), &name(by.as_str())),
    };
    context.say(&line)?;
    Ok(Exit::Done)
}

pub(super) fn amend(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    if !matches.get_flag("dry-run") {
        context.expect_writable(&workbook)?;
    }
    let draw = context.text(matches, "id");
    let frame_date = context.date(matches, "frame-date")?.unwrap_or_else(today);
    let document = context.text(matches, "reason");
    let refused = |why| told(&ExecuteError::Refused(Box::new(why)), context.words);
    let w = context.words.cli_draw;
    let book = workbook.book();
    let (amendment, _) = book
        .amendment(&draw, frame_date, &document)
        .map_err(refused)?;
    let name = |code: &str| name_of(code, workbook.book());
    let out: Vec<String> = amendment
        .removed
        .iter()
        .map(|code| name(code.as_str()))
        .collect();
    let added = amendment
        .added
        .iter()
        .filter_map(|line| line.split('\t').next());
    let new: Vec<String> = added.map(name).collect();
    context.remark(&(w.amendment)(&out, &new));
    if matches.get_flag("dry-run") {
        return Ok(Exit::Done);
    }
    let (source, value) = (
        context.text(matches, "source"),
        context.text(matches, "seed-value"),
    );
    if !value.is_empty() {
        context.typed_again(std::slice::from_ref(&source), std::slice::from_ref(&value))?;
    }
    let command = Command::AmendDraw(AmendRequest {
        draw: draw.clone(),
        frame_date,
        document,
        source,
        value,
        now: instant(),
    });
    context.execute(&mut workbook, &command)?;
    let waits = workbook
        .book()
        .draw(&draw)
        .is_some_and(|d| d.waiting.is_some());
    if waits {
        context.say(&(w.amendment_waits)(&draw))?;
        return Ok(Exit::Done);
    }
    show::print(&draw, workbook.book(), context)
}

/// Name and key of a unit, as it was last known.
pub(super) fn name_of(code: &str, book: &Book) -> String {
    let name = AgencyKey::parse(code).map(|key| book.registry.name_around(&key, today()));
    format!("{} ({code})", name.unwrap_or_default())
}
