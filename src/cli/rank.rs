//! `rank`: the ranking, exact to the last digit for scripts.

use clap::ArgMatches;
use jiff::civil::Date;

use super::Context;
use super::figures::{figure, fixed};
use super::listing::{Field, Listing};
use crate::book::{GroupResults, YearResults, last_day};
use crate::failure::{Exit, Failure};
use crate::registry::Kind;
use crate::store::Workbook;
use crate::words::text;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let year = context.year(matches, &workbook);
    let group = group_asked(matches, context)?;
    let day = context.date(matches, "date")?;
    print(&workbook, year, day, group, context)?;
    context.warn_when_locked(&workbook);
    Ok(Exit::Done)
}

/// The group after `--group`.
pub(super) fn group_asked(
    matches: &ArgMatches,
    context: &Context,
) -> Result<Option<Kind>, Failure> {
    let Some(text) = matches.get_one::<String>("group") else {
        return Ok(None);
    };
    match Kind::from_code(text) {
        Some(kind) => Ok(Some(kind)),
        None => Err(super::unknown_kind(text, context)),
    }
}

/// Prints the ranking of a year, one group or all.
pub(super) fn print(
    workbook: &Workbook,
    year: i16,
    day: Option<Date>,
    group: Option<Kind>,
    context: &Context,
) -> Result<(), Failure> {
    let day = day.unwrap_or_else(|| last_day(year));
    let results = workbook.book().results_on(year, day);
    let groups: Vec<&GroupResults> = results
        .groups
        .iter()
        .filter(|g| group.is_none_or(|kind| kind == g.kind))
        .collect();
    let Some(first) = groups.first() else {
        return Err(
            Failure::bad((context.words.scoring_lists.nothing_scored)(year))
                .hint(context.words.scoring_lists.nothing_scored_hint),
        );
    };
    let sample = workbook.book().is_sample();
    let listing = listing(&groups, first, sample, context);
    context.print(&listing)?;
    for group in &groups {
        let names: Vec<&str> = group.tie_break_names();
        let method = (context.words.ranking.method)(&group.scheme.ranking, &names);
        let kind = (context.words.agencies.kind)(group.kind).many;
        context.remark(&format!("{kind}: {method}"));
    }
    remark_published(workbook, &results, day, group, context);
    Ok(())
}

/// Says whether the year is published, and loudly where its figures are others today.
fn remark_published(
    workbook: &Workbook,
    results: &YearResults<'_>,
    day: Date,
    group: Option<Kind>,
    context: &Context,
) {
    let Some(publication) = workbook.book().published(results.year) else {
        return;
    };
    let w = context.words.publication;
    context.remark(&text::heading(&(w.published)(publication)));
    if day != publication.ranking.as_of {
        context.remark(&(w.other_day)(publication));
        return;
    }
    let changes = publication.differs_from(results, group);
    if !changes.is_empty() {
        context.remark(&(w.differs)(publication, changes.len()));
    }
}

fn listing(
    groups: &[&GroupResults<'_>],
    first: &GroupResults<'_>,
    sample: bool,
    context: &Context,
) -> Listing {
    let domains: Vec<&str> = first.scheme.domains.iter().map(|d| d.id.as_str()).collect();
    let mut listing = headings(&domains, sample, context);
    for (group, member) in groups
        .iter()
        .flat_map(|g| g.members.iter().map(move |m| (g, m)))
    {
        let totals = &member.totals;
        let scored = member.is_scored();
        let index = totals.index.as_ref().filter(|_| scored);
        let index = index.map(|figure| figure.published);
        let points = |exact| if scored { figure(exact) } else { Field::Empty };
        let mut row = vec![
            member.place().map_or(Field::Empty, |place| Field::Figure {
                exact: place.rank.to_string(),
                shown: place.label(),
            }),
            member.code.as_str().into(),
            member.name.as_str().into(),
            index.map_or(Field::Empty, |p| {
                Field::Decimal(fixed(p, group.scheme.numeric.index))
            }),
            points(&totals.all.got),
            figure(&totals.all.possible),
            group.band_of(member).map_or(Field::Empty, Field::from),
        ];
        // A group under another scheme has other domains; they are matched by id.
        row.extend(domains.iter().map(|id| {
            let at = group.scheme.domains.iter().position(|d| d.id == *id);
            let sum = at.and_then(|at| totals.domains.get(at));
            sum.map_or(Field::Empty, |sum| points(&sum.got))
        }));
        row.push(Field::named(
            group.kind.code(),
            (context.words.agencies.kind)(group.kind).many,
        ));
        if sample {
            row.push("SAMPLE".into());
        }
        listing.row(row);
    }
    listing
}

/// The columns of a ranking with these domains.
pub(super) fn headings(domains: &[&str], sample: bool, context: &Context) -> Listing {
    let w = context.words.ranking;
    let names: Vec<(String, String)> = domains
        .iter()
        .map(|id| {
            (
                format!("domain_{id}"),
                (context.words.scoring_lists.domain_column)(id),
            )
        })
        .collect();
    let mut headings = vec![
        ("rank", w.rank),
        ("agency", w.code),
        ("name", w.agency),
        ("index", w.index),
        ("achieved", w.achieved),
        ("maximum", w.maximum),
        ("band", w.band),
    ];
    headings.extend(
        names
            .iter()
            .map(|(name, title)| (name.as_str(), title.as_str())),
    );
    headings.push(("group", context.words.scoring_lists.group));
    if sample {
        headings.push(("sample", context.words.scoring_lists.sample));
    }
    Listing::new(&headings)
}
