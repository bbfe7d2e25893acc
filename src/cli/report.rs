//! `report KIND -o FILE`.

use std::path::Path;

use clap::ArgMatches;

use super::Context;
use super::demo::save;
use super::rank::{group_asked, nothing_scored};
use crate::book::{Book, last_day};
use crate::failure::{Exit, Failure};
use crate::report::{self, Paper, format_of};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let year = context.year(matches, &workbook);
    let path = context.text(matches, "output");
    let path = Path::new(&path);
    let format = format_of(path).map_err(|fault| fault.told(context.words))?;
    let paper = paper(matches, workbook.book(), year, context)?;
    let mut source = context.paper_of(workbook.book());
    source.as_of = context.date(matches, "date")?;
    let report = source.paper(&paper);
    let bytes = report::render(&report, format, context.words)
        .map_err(|fault| fault.told(context.words))?;
    context.warn_when_locked(&workbook);
    save(path, &bytes, context)?;
    context.remark(&(context.words.desk.wrote)(&path.display().to_string()));
    Ok(Exit::Done)
}

fn paper(
    matches: &ArgMatches,
    book: &Book,
    year: i16,
    context: &Context,
) -> Result<Paper, Failure> {
    let kind = matches.get_one::<String>("kind").map(String::as_str);
    Ok(match kind {
        Some("scorecard") => {
            let text = context.text(matches, "agency");
            if text.is_empty() {
                return Err(Failure::bad(context.words.papers.agency_missing));
            }
            Paper::Scorecard {
                year,
                agency: super::agency_named(book, year, &text, context)?,
            }
        }
        Some("plan") => Paper::Plan {
            year,
            confidential: matches.get_flag("confidential"),
        },
        Some("minutes") => Paper::Minutes {
            draw: draw(matches, book, year, context)?,
        },
        Some("draw-proof") => Paper::DrawProof {
            draw: draw(matches, book, year, context)?,
        },
        Some("coverage") => Paper::Coverage { year },
        Some("lost") => {
            let group = group_asked(matches, book, context)?;
            scored(book, year, group.as_deref(), matches, context)?;
            Paper::Lost { year, group }
        }
        Some("comparison") => {
            let with = matches.get_one::<i16>("with-year").copied();
            let with = with.unwrap_or(year.saturating_sub(1));
            let group = group_asked(matches, book, context)?;
            scored(book, year, group.as_deref(), matches, context)?;
            scored(book, with, group.as_deref(), matches, context)
                .map_err(|failure| failure.hint(context.words.review.no_earlier_hint))?;
            Paper::Comparison { year, with, group }
        }
        _ => {
            let group = group_asked(matches, book, context)?;
            scored(book, year, group.as_deref(), matches, context)?;
            Paper::Ranking { year, group }
        }
    })
}

/// Refuses a year without scores: a paper without a figure would look like an answer.
fn scored(
    book: &Book,
    year: i16,
    group: Option<&str>,
    matches: &ArgMatches,
    context: &Context,
) -> Result<(), Failure> {
    let day = context.date(matches, "date")?;
    let day = day.filter(|day| day.year() == year);
    let results = book.results_on(year, day.unwrap_or_else(|| last_day(year)));
    let mut keys = results.groups.iter().map(|g| &g.key);
    if keys.any(|key| group.is_none_or(|asked| key.answers(asked))) {
        return Ok(());
    }
    Err(nothing_scored(&results, group, context))
}

/// The draw asked for, or the only sensible one: the newest of the city tier in the year.
fn draw(
    matches: &ArgMatches,
    book: &Book,
    year: i16,
    context: &Context,
) -> Result<String, Failure> {
    let asked = context.text(matches, "draw");
    if !asked.is_empty() {
        return match book.draw(&asked) {
            Some(draw) => Ok(draw.id.clone()),
            None => Err(super::draw::unknown(&asked, book, context)),
        };
    }
    let of_year = book.draws.iter().filter(|d| d.year == year);
    let newest = of_year.rev().find(|d| d.tier == crate::book::Tier::City);
    newest
        .map(|draw| draw.id.clone())
        .ok_or_else(|| Failure::bad((context.words.draw_lists.none_in_year)(year)))
}
