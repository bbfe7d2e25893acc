//! `ranking show`: what was published, in the columns of `rank`.

use clap::ArgMatches;

use super::super::Context;
use super::super::figures::{figure, fixed};
use super::super::listing::{Field, Listing};
use super::super::rank::{group_asked, headings};
use super::asked;
use crate::book::{FrozenGroup, FrozenRow, UnrankedCode};
use crate::failure::{Exit, Failure};
use crate::ranking::Place;
use crate::words::text;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let book = workbook.book();
    let year = context.year(matches, &workbook);
    let revision = matches.get_one::<u32>("revision").copied();
    let publication = asked(book, year, revision, context)?;
    let group = group_asked(matches, book, context)?;
    let groups = publication.ranking.groups.iter();
    let groups: Vec<&FrozenGroup> = groups
        .filter(|g| group.as_deref().is_none_or(|asked| g.group.answers(asked)))
        .collect();
    let mut domains: Vec<&str> = Vec::new();
    for id in groups.iter().flat_map(|group| &group.domains) {
        if !domains.contains(&id.as_str()) {
            domains.push(id);
        }
    }
    let mut rows = groups.iter().flat_map(|group| &group.rows);
    let beside = rows.any(|row| row.adjusted.is_some());
    let sample = book.is_sample();
    let mut listing: Listing = headings(&domains, beside, sample, context);
    for group in &groups {
        for row in &group.rows {
            listing.row(line(group, row, &domains, beside, sample, context));
        }
    }
    context.print(&listing)?;
    let w = context.words.publication;
    context.remark(&text::heading(&(w.published)(publication)));
    if publication.ranking.incomplete > 0 {
        context.remark(&(w.incomplete)(publication.ranking.incomplete));
    }
    context.warn_when_locked(&workbook);
    Ok(Exit::Done)
}

fn line(
    group: &FrozenGroup,
    row: &FrozenRow,
    domains: &[&str],
    beside: bool,
    sample: bool,
    context: &Context,
) -> Vec<Field> {
    let scored = row.index.is_some() && row.unranked != Some(UnrankedCode::NotScored);
    let index = |figure| match &row.index_apart {
        Some(apart) => Field::Figure {
            exact: fixed(figure, group.decimals),
            shown: fixed(*apart, apart.scale()),
        },
        None => Field::Decimal(fixed(figure, group.decimals)),
    };
    let mut fields = vec![
        rank(row),
        row.code.as_str().into(),
        row.name.as_str().into(),
        row.index.map_or(Field::Empty, index),
        if scored {
            figure(&row.achieved.0)
        } else {
            Field::Empty
        },
        figure(&row.maximum.0),
        row.band.as_deref().map_or(Field::Empty, Field::from),
    ];
    fields.extend(domains.iter().map(|id| {
        let at = group.domains.iter().position(|d| d == id);
        let got = at.and_then(|at| row.domains.get(at)).filter(|_| scored);
        let got = got.and_then(Option::as_ref);
        got.map_or(Field::Empty, |got| figure(&got.0))
    }));
    fields.push(Field::named(
        group.group.id.clone(),
        &(context.words.ranking.group)(&group.group),
    ));
    if beside {
        let adjusted = row.adjusted.as_ref().filter(|_| scored);
        fields.push(adjusted.map_or(Field::Empty, |amount| figure(&amount.0)));
    }
    if sample {
        fields.push("SAMPLE".into());
    }
    fields
}

/// The place: its number for scripts, with the mark of a tie for people.
pub(super) fn rank(row: &FrozenRow) -> Field {
    row.rank.map_or(Field::Empty, |rank| Field::Figure {
        exact: rank.to_string(),
        shown: Place {
            rank,
            tied: row.tied,
        }
        .label(),
    })
}
