//! `explain AGENCY`: every point of one agency's index.

use clap::ArgMatches;

use super::Context;
use super::figures::figure;
use super::listing::{Field, Format, Listing};
use crate::book::{Explanation, last_day};
use crate::failure::{Exit, Failure};
use crate::scoring::State;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let book = workbook.book();
    let year = context.year(matches, &workbook);
    let day = context
        .date(matches, "date")?
        .unwrap_or_else(|| last_day(year));
    let agency = super::agency_on(book, day, &context.text(matches, "agency"), context)?;
    let Some(explained) = book.explain_on(year, &agency, day) else {
        return Err(
            Failure::bad((context.words.scoring_lists.nothing_scored)(year))
                .hint(context.words.scoring_lists.nothing_scored_hint),
        );
    };
    if context.format == Format::Table {
        for line in crate::words::explanation::lines(&explained, context.words) {
            context.say(&line)?;
        }
        return Ok(Exit::Done);
    }
    context.print(&listing(&explained, context))?;
    Ok(Exit::Done)
}

fn listing(explained: &Explanation<'_>, context: &Context) -> Listing {
    let w = context.words.scoring_lists;
    let mut listing = Listing::new(&[
        ("criterion", w.criterion),
        ("name", w.name),
        ("rule", w.rule),
        ("input", w.input),
        ("points", w.points),
        ("maximum", w.maximum),
        ("state", w.state),
        ("stage", w.stage),
        ("who", w.who),
        ("when", w.when),
        ("evidence", w.evidence),
        ("note", w.note),
        ("data_source", w.data_source),
    ]);
    for (step, source) in explained.derivation.criteria.iter().zip(&explained.sources) {
        let criterion = step.criterion;
        let (state, points) = match &step.state {
            State::Scored(points) => ("scored", figure(points)),
            State::NotApplicable => ("not_applicable", Field::Empty),
            State::Open => ("open", Field::Empty),
            State::Unfit => ("unfit", Field::Empty),
            State::NotSurveyed => ("not_surveyed", Field::Empty),
        };
        let stamp = source.and_then(|s| s.line).map(|line| &line.stamp);
        listing.row([
            Field::from(criterion.id.as_str()),
            criterion.name.as_str().into(),
            (context.words.scoring.rule)(criterion).into(),
            step.input
                .map_or(Field::Empty, |i| i.write(criterion).into()),
            points,
            criterion.most().map_or(Field::Empty, |max| {
                Field::Decimal(max.normalize().to_string())
            }),
            state.into(),
            source.map_or("", |s| s.lane.code()).into(),
            stamp.map_or("", |s| s.actor.as_str()).into(),
            stamp.map_or("", |s| s.at.as_str()).into(),
            source.map_or("", |s| s.entry.evidence()).into(),
            source.map_or("", |s| s.entry.note()).into(),
            source.map_or("", |s| s.entry.data_source()).into(),
        ]);
    }
    listing
}
