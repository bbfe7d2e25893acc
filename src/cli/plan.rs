//! `plan list | assign | done | export`.
//!
//! Surprise visits are shown only when asked for by name: a list that leaves this office
//! must not give them away.

use std::path::Path;

use clap::ArgMatches;

use super::Context;
use super::demo::save;
use super::listing::{Field, Listing};
use crate::book::{Command, Dating, Visit};
use crate::desk::today;
use crate::exchange::{CalendarEvent, ics};
use crate::failure::{Exit, Failure};
use crate::planning::{Mode, spread};
use crate::report::{self, Paper, format_of};
use crate::store::Workbook;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("list", rest)) => list(rest, context),
        Some(("assign", rest)) => assign(rest, context),
        Some(("done", rest)) => done(rest, context),
        Some(("export", rest)) => export(rest, context),
        _ => Ok(Exit::Bad),
    }
}

fn list(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let year = context.year(matches, &workbook);
    print(&workbook, year, matches.get_flag("confidential"), context)
}

fn print(
    workbook: &Workbook,
    year: i16,
    confidential: bool,
    context: &Context,
) -> Result<Exit, Failure> {
    let w = context.words.planning;
    let mut listing = Listing::new(&[
        ("inspection", w.column_inspection),
        ("date", w.column_date),
        ("mode", w.column_mode),
        ("agency", w.column_code),
        ("name", w.column_agency),
        ("team", w.column_team),
        ("stage", w.column_stage),
    ]);
    for visit in workbook.book().visits(year, confidential) {
        let (date, mode) = (visit.inspection.date, visit.inspection.mode);
        let stage = visit.inspection.stage();
        listing.row([
            Field::from(visit.inspection.id.as_str()),
            date.map_or(Field::Empty, Field::Day),
            Field::named(mode.code(), (w.mode)(mode)),
            visit.code.into(),
            visit.name.into(),
            visit.inspection.team.as_str().into(),
            Field::named(stage.code(), (w.stage)(stage)),
        ]);
    }
    context.print(&listing)?;
    if !confidential && workbook.book().has_surprise(year) {
        context.remark(w.surprise_left_out);
    }
    Ok(Exit::Done)
}

fn assign(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let year = context.year(matches, &workbook);
    let teams: Vec<String> = matches
        .get_many::<String>("team")
        .into_iter()
        .flatten()
        .map(|team| crate::words::text::nfc(team))
        .collect();
    let datings = match matches.get_one::<String>("inspection") {
        Some(id) => vec![one(id, teams, matches, &workbook, context)?],
        None => all(year, &teams, matches, &workbook, context)?,
    };
    let facts = context.execute(&mut workbook, &Command::DateInspections(datings))?;
    context.remark(&(context.words.planning.dated)(facts.len()));
    print(&workbook, year, false, context)
}

fn one(
    id: &str,
    teams: Vec<String>,
    matches: &ArgMatches,
    workbook: &Workbook,
    context: &Context,
) -> Result<Dating, Failure> {
    let standing = workbook.book().inspections.get(id);
    let date = context.date(matches, "date")?;
    let date = date.or_else(|| standing.and_then(|visit| visit.date));
    let date = date.ok_or_else(|| Failure::bad(context.words.planning.date_missing))?;
    let team = teams.into_iter().next();
    let team = team.or_else(|| standing.map(|visit| visit.team.clone()));
    Ok(Dating {
        inspection: id.to_owned(),
        date,
        team: team.unwrap_or_default(),
    })
}

/// Announced visits without a day, spread over the period, teams in turn.
fn all(
    year: i16,
    teams: &[String],
    matches: &ArgMatches,
    workbook: &Workbook,
    context: &Context,
) -> Result<Vec<Dating>, Failure> {
    let (first, last) = workbook.book().planning_period(year);
    let from = context.date(matches, "from")?.unwrap_or(first);
    let to = context.date(matches, "to")?.unwrap_or(last);
    let visits = workbook.book().visits(year, false);
    let open = visits.into_iter().filter(|visit| {
        visit.inspection.date.is_none() && visit.inspection.mode == Mode::Scheduled
    });
    let open: Vec<String> = open.map(|visit| visit.inspection.id.clone()).collect();
    let days = spread(open.len(), from, to);
    if days.is_empty() && !open.is_empty() {
        return Err(Failure::bad((context.words.planning.no_working_day)(
            from, to,
        )));
    }
    let turn = teams
        .iter()
        .cycle()
        .map(Some)
        .chain(std::iter::repeat(None));
    let datings = open.into_iter().zip(days).zip(turn);
    let dating = datings.map(|((inspection, date), team)| Dating {
        inspection,
        date,
        team: team.cloned().unwrap_or_default(),
    });
    Ok(dating.collect())
}

fn done(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let inspection = context.text(matches, "inspection");
    let date = context.date(matches, "date")?.unwrap_or_else(today);
    let command = Command::FinishInspection {
        inspection: inspection.clone(),
        date,
    };
    context.execute(&mut workbook, &command)?;
    context.say(&(context.words.planning.finished)(&inspection, date))?;
    Ok(Exit::Done)
}

fn export(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let year = context.year(matches, &workbook);
    let confidential = matches.get_flag("confidential");
    let path = context.text(matches, "file");
    let path = Path::new(&path);
    let calendar_asked = path
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("ics"));
    let bytes = if calendar_asked {
        let visits = workbook.book().visits(year, confidential);
        let events: Vec<CalendarEvent> = visits
            .iter()
            .filter_map(|visit| calendar_event(visit, context))
            .collect();
        let name = (context.words.planning.calendar_name)(year);
        ics(&name, &events, jiff::Timestamp::now()).into_bytes()
    } else {
        let format = format_of(path).map_err(|fault| fault.told(context.words))?;
        let paper = Paper::Plan { year, confidential };
        let report = context.paper_of(workbook.book()).paper(&paper);
        report::render(&report, format, context.words).map_err(|fault| fault.told(context.words))?
    };
    save(path, &bytes, context)?;
    context.remark(&(context.words.desk.wrote)(&path.display().to_string()));
    Ok(Exit::Done)
}

fn calendar_event(visit: &Visit<'_>, context: &Context) -> Option<CalendarEvent> {
    Some(CalendarEvent {
        uid: format!("{}@parplan", visit.inspection.id),
        date: visit.inspection.date?,
        summary: (context.words.planning.calendar_title)(visit),
        description: visit.inspection.team.clone(),
    })
}
