//! `scores import | export | set`.

use std::path::Path;

use clap::ArgMatches;

use super::Context;
use super::demo::save;
use crate::book::{Command, ScoreRow};
use crate::exchange::{CsvStyle, LongRow, read_scores, write_csv};
use crate::failure::{Exit, Failure};
use crate::scoring::{Lane, Typed};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some(("import", rest)) => import(rest, context),
        Some(("export", rest)) => export(rest, context),
        Some(("set", rest)) => set(rest, context),
        _ => Ok(Exit::Bad),
    }
}

fn import(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let path = context.text(matches, "file");
    let path = Path::new(&path);
    let name = path.display().to_string();
    let rows = read_scores(path).map_err(|fault| fault.told(&name, context.words))?;
    let read = rows.len();
    let mut workbook = context.open()?;
    let source = path.file_name().map(|n| n.to_string_lossy().into_owned());
    let command = Command::RecordScores {
        year: context.year(matches, &workbook),
        lane: lane(matches).unwrap_or(Lane::Own),
        source: source.unwrap_or_default(),
        rows: rows.into_iter().map(score_row).collect(),
    };
    let w = context.words.scoring_lists;
    if matches.get_flag("dry-run") {
        let decided = workbook.book().decide(&command);
        let events = decided.map_err(|refusal| {
            let error = crate::store::ExecuteError::Refused(Box::new(refusal));
            crate::desk::told(&error, context.words)
        })?;
        context.say(&(w.would_record)(read, events.len()))?;
        context.remark(context.words.cli.nothing_written);
        return Ok(Exit::Done);
    }
    let sheets = context.execute(&mut workbook, &command)?.len();
    context.say(&(w.recorded)(read, sheets))?;
    Ok(Exit::Done)
}

fn score_row(row: LongRow) -> ScoreRow {
    ScoreRow {
        line: Some(row.line),
        agency: row.agency,
        criterion: row.criterion,
        value: row.value,
        note: row.note,
        evidence: row.evidence,
        data_source: row.data_source,
        typed: Typed::File,
    }
}

fn lane(matches: &ArgMatches) -> Option<Lane> {
    matches
        .get_one::<String>("stage")
        .and_then(|code| Lane::from_code(code))
}

fn set(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let year = context.year(matches, &workbook);
    let row = ScoreRow {
        line: None,
        agency: context.text(matches, "agency"),
        criterion: context.text(matches, "criterion"),
        value: context.text(matches, "value"),
        note: context.text(matches, "note"),
        evidence: context.text(matches, "evidence"),
        data_source: context.text(matches, "data-source"),
        typed: Typed::Keyboard,
    };
    let command = Command::RecordScores {
        year,
        lane: lane(matches).unwrap_or(Lane::Own),
        source: String::new(),
        rows: vec![row],
    };
    let facts = context.execute(&mut workbook, &command)?;
    if facts.is_empty() {
        context.remark(context.words.cli.nothing_changed);
    }
    for line in workbook.book().history.iter().rev().take(facts.len()) {
        context.say(&(context.words.journal.summary)(&line.summary))?;
    }
    Ok(Exit::Done)
}

/// Every value of a lane, or of the lane that counts, in the long form.
fn export(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let year = context.year(matches, &workbook);
    let path = context.text(matches, "file");
    let rows = workbook.book().long_form(year, lane(matches));
    let rows: Vec<LongRow> = rows
        .into_iter()
        .map(|row| LongRow {
            line: 0,
            agency: row.agency,
            criterion: row.criterion,
            value: row.value,
            note: row.note,
            evidence: row.evidence,
            data_source: row.data_source,
        })
        .collect();
    let bytes = write_csv(&rows, CsvStyle::Plain);
    save(Path::new(&path), &bytes, context)?;
    context.remark(&(context.words.scoring_lists.exported)(rows.len(), &path));
    Ok(Exit::Done)
}
