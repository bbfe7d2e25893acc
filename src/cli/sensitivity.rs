//! `sensitivity`: how firm the ranks are, under other weights or without an element.

use clap::ArgMatches;
use rust_decimal::Decimal;

use super::Context;
use super::figures::{figure, fixed};
use super::listing::{Field, Listing};
use crate::book::{Book, GroupResults, Member, last_day};
use crate::failure::{Exit, Failure};
use crate::ranking::robust::{Shift, Trial, leave_out, weights};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    // Before the workbook is opened: numbers that make no trial need none.
    trial(matches, 0, context)?;
    let workbook = context.open()?;
    let book = workbook.book();
    let group = super::rank::group_asked(matches, book, context)?;
    let year = context.year(matches, &workbook);
    let day = context.date(matches, "date")?;
    let results = book.results_on(year, day.unwrap_or_else(|| last_day(year)));
    let groups: Vec<&GroupResults> = results
        .groups
        .iter()
        .filter(|g| group.as_deref().is_none_or(|asked| g.key.answers(asked)))
        .collect();
    if groups.is_empty() {
        let group = group.as_deref();
        return Err(super::rank::nothing_scored(&results, group, context));
    }
    let w = context.words.sensitivity;
    let kind = |group: &GroupResults| (context.words.ranking.group)(&group.key);
    match matches.get_one::<String>("leave-out") {
        Some(what) => {
            let by_domain = what == "domain";
            context.print(&elements(book, year, &groups, by_domain, context))?;
            for group in &groups {
                context.remark(&(w.left_out)(&kind(group), group.ranked));
            }
        }
        None => {
            let trial = trial(matches, year, context)?;
            context.print(&agencies(&groups, &trial, book.is_sample(), context))?;
            for group in &groups {
                context.remark(&(w.method)(&kind(group), &trial));
            }
        }
    }
    context.remark(w.note);
    context.warn_when_locked(&workbook);
    Ok(Exit::Done)
}

fn trial(matches: &ArgMatches, year: i16, context: &Context) -> Result<Trial, Failure> {
    let usual = Trial::usual(year);
    let number = |option: &str| matches.get_one::<u32>(option).copied();
    let seed = Some(context.text(matches, "seed")).filter(|seed| !seed.is_empty());
    Trial::new(
        number("runs").unwrap_or(usual.runs()),
        number("spread").unwrap_or(usual.spread()),
        seed.unwrap_or_else(|| usual.seed().to_owned()),
    )
    .map_err(|reason| Failure::bad((context.words.sensitivity.refused)(reason)))
}

/// One row per ranked agency.
fn agencies(
    groups: &[&GroupResults<'_>],
    trial: &Trial,
    sample: bool,
    context: &Context,
) -> Listing {
    let (r, w) = (context.words.ranking, context.words.sensitivity);
    let headings = [
        ("rank", r.rank),
        ("agency", r.code),
        ("name", r.agency),
        ("index", r.index),
        ("median", w.median),
        ("p5", w.p5),
        ("p95", w.p95),
        ("same_rank", w.share),
    ];
    let mut listing = Listing::new(&with_group(&headings, sample, context));
    for group in groups {
        let firmness = weights(&group.domain_table(), trial);
        for (member, firm) in group.placed().zip(firmness) {
            let index = member.totals.index.as_ref();
            let row = [
                rank(member),
                member.code.as_str().into(),
                member.name.as_str().into(),
                index.map_or(Field::Empty, |figure| {
                    Field::Decimal(fixed(figure.published, group.scheme.numeric.index))
                }),
                hundredths(firm.ranks.median),
                hundredths(firm.ranks.p5),
                hundredths(firm.ranks.p95),
                figure(&firm.share()),
            ];
            listing.row(row.into_iter().chain(tail(group, sample, context)));
        }
    }
    listing
}

/// One row per domain or criterion, the most decisive of each group first.
fn elements(
    book: &Book,
    year: i16,
    groups: &[&GroupResults<'_>],
    by_domain: bool,
    context: &Context,
) -> Listing {
    let (r, w) = (context.words.ranking, context.words.sensitivity);
    let headings = [
        ("element", w.element),
        ("title", w.title),
        ("mean_change", w.mean),
        ("moved", w.moved),
        ("largest", w.largest),
        ("agency", w.whose),
        ("name", r.agency),
        ("from", w.from),
        ("to", w.to),
    ];
    let sample = book.is_sample();
    let mut listing = Listing::new(&with_group(&headings, sample, context));
    for group in groups {
        let (table, titles) = if by_domain {
            let domains = group.scheme.domains.iter();
            let titles: Vec<_> = domains.map(|d| (&*d.id, &*d.name)).collect();
            (Some(group.domain_table()), titles)
        } else {
            let criteria = group.scheme.criteria();
            let titles = criteria.map(|c| (&*c.id, &*c.name)).collect();
            (book.criteria_table(year, group), titles)
        };
        let placed: Vec<&Member> = group.placed().collect();
        for shift in table.iter().flat_map(leave_out) {
            let (id, title) = titles.get(shift.element).copied().unwrap_or_default();
            let head = [
                Field::from(id),
                title.into(),
                hundredths(shift.mean()),
                shift.moved.into(),
            ];
            let row = head.into_iter().chain(largest(&shift, &placed));
            listing.row(row.chain(tail(group, sample, context)));
        }
    }
    listing
}

fn largest(shift: &Shift, placed: &[&Member]) -> [Field; 5] {
    let found = shift
        .largest
        .and_then(|largest| Some((largest, placed.get(largest.row)?)));
    let Some((largest, member)) = found else {
        let none = || Field::Empty;
        return [Field::Whole(0), none(), none(), none(), none()];
    };
    [
        Field::Whole(largest.places().into()),
        member.code.as_str().into(),
        member.name.as_str().into(),
        Field::Whole(largest.from.into()),
        Field::Whole(largest.to.into()),
    ]
}

fn with_group<'w>(
    headings: &[(&'w str, &'w str)],
    sample: bool,
    context: &Context,
) -> Vec<(&'w str, &'w str)> {
    let w = context.words.scoring_lists;
    let mut headings = headings.to_vec();
    headings.push(("group", w.group));
    if sample {
        headings.push(("sample", w.sample));
    }
    headings
}

fn tail(group: &GroupResults<'_>, sample: bool, context: &Context) -> Vec<Field> {
    let kind = (context.words.ranking.group)(&group.key);
    let mut fields = vec![Field::named(group.key.id.clone(), &kind)];
    if sample {
        fields.push("SAMPLE".into());
    }
    fields
}

fn rank(member: &Member) -> Field {
    member.place().map_or(Field::Empty, |place| Field::Figure {
        exact: place.rank.to_string(),
        shown: place.label(),
    })
}

/// Hundredths of a place.
fn hundredths(value: u64) -> Field {
    let value = Decimal::try_from_i128_with_scale(value.into(), 2).unwrap_or_default();
    Field::Figure {
        exact: value.normalize().to_string(),
        shown: fixed(value, 2),
    }
}
