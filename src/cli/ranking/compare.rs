//! `ranking diff`: two publications side by side; `ranking verify`: one computed anew.

use clap::ArgMatches;

use super::super::Context;
use super::super::figures::fixed;
use super::super::listing::{Field, Listing};
use super::show::rank;
use super::{asked, unknown};
use crate::book::{
    Book, FrozenGroup, FrozenRow, Publication, RowChange, RowDifference, UnrankedCode, frozen,
    rank_changes,
};
use crate::failure::{Exit, Failure};

/// Today's figures, after `--to`.
const TODAY: &str = "today";

pub(super) fn diff(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let book = workbook.book();
    let year = context.year(matches, &workbook);
    let newest = asked(book, year, None, context)?;
    let from = matches.get_one::<u32>("from").copied();
    let to = context.text(matches, "to");
    let (older, newer) = sides(book, newest, from, &to, context)?;
    let today;
    let after: &[FrozenGroup] = match newer {
        Some(newer) => &newer.ranking.groups,
        None => {
            today = frozen(&book.results_on(year, older.ranking.as_of));
            &today
        }
    };
    let changes = rank_changes(&older.ranking.groups, after);
    let decimals = |change: &RowChange, groups: &[FrozenGroup]| {
        let mut same = groups.iter().filter(|g| g.group == change.group);
        same.next().map_or(2, |group| group.decimals)
    };
    let mut listing = columns(context);
    for change in &changes {
        let before_digits = decimals(change, &older.ranking.groups);
        listing.row(line(
            change,
            [before_digits, decimals(change, after)],
            context,
        ));
    }
    context.print(&listing)?;
    let w = context.words.publication;
    context.remark(&(w.compared)(
        older.revision(),
        newer.map(Publication::revision),
        changes.len(),
    ));
    if let Some(opened) = &older.reopened {
        context.remark(&format!("{}: {}", w.columns.reason, opened.reason));
    }
    context.warn_when_locked(&workbook);
    Ok(Exit::Done)
}

/// What is compared with what; `None` on the right: today's figures.
fn sides<'a>(
    book: &'a Book,
    newest: &'a Publication,
    from: Option<u32>,
    to: &str,
    context: &Context,
) -> Result<(&'a Publication, Option<&'a Publication>), Failure> {
    let year = newest.ranking.year;
    let find = |revision| asked(book, year, Some(revision), context);
    match (from, to) {
        (None, "") if newest.revision() > 1 => Ok((find(newest.revision() - 1)?, Some(newest))),
        (None, "" | TODAY) => Ok((newest, None)),
        (Some(from), "") => Ok((find(from)?, book.publication(year, Some(from + 1)))),
        (Some(from), TODAY) => Ok((find(from)?, None)),
        (from, to) => {
            let number: u32 = to.parse().map_err(|_| unknown(book, year, to, context))?;
            let newer = find(number)?;
            Ok((find(from.unwrap_or(number.saturating_sub(1)))?, Some(newer)))
        }
    }
}

fn columns(context: &Context) -> Listing {
    let c = &context.words.publication.columns;
    let r = context.words.ranking;
    Listing::new(&[
        ("change", c.change),
        ("agency", r.code),
        ("name", r.agency),
        ("rank_before", c.rank[0]),
        ("rank_after", c.rank[1]),
        ("index_before", c.index[0]),
        ("index_after", c.index[1]),
        ("band_before", c.band[0]),
        ("band_after", c.band[1]),
        ("group", context.words.scoring_lists.group),
    ])
}

fn line(change: &RowChange, digits: [u32; 2], context: &Context) -> Vec<Field> {
    let difference = change.difference();
    let code = match difference {
        RowDifference::Added => "added",
        RowDifference::Removed => "removed",
        RowDifference::Figures => "figures",
        RowDifference::Place => "rank",
        RowDifference::Name => "name",
    };
    let (before, after) = (change.before.as_ref(), change.after.as_ref());
    let [old_digits, new_digits] = digits;
    let named = after.or(before);
    let place = |row: Option<&FrozenRow>| row.map_or(Field::Empty, rank);
    let index = |row: Option<&FrozenRow>, digits| {
        let shown = row.filter(|row| row.unranked != Some(UnrankedCode::NotScored));
        let figure = shown.and_then(|row| row.index);
        figure.map_or(Field::Empty, |f| Field::Decimal(fixed(f, digits)))
    };
    let band = |row: Option<&FrozenRow>| {
        let name = row.and_then(|row| row.band.as_deref());
        name.map_or(Field::Empty, Field::from)
    };
    vec![
        Field::named(code, (context.words.publication.difference)(difference)),
        named.map_or(Field::Empty, |row| row.code.as_str().into()),
        named.map_or(Field::Empty, |row| row.name.as_str().into()),
        place(before),
        place(after),
        index(before, old_digits),
        index(after, new_digits),
        band(before),
        band(after),
        Field::named(
            change.group.id.clone(),
            &(context.words.ranking.group)(&change.group),
        ),
    ]
}

pub(super) fn verify(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    let bad = workbook.verify().map_err(|e| e.told(context.words))?;
    if let Some(bad) = bad {
        let w = context.words.journal;
        return Err(Failure::no((w.bad_entry)(&bad)).hint(w.broken_hint));
    }
    let year = context.year(matches, &workbook);
    let revision = matches.get_one::<u32>("revision").copied();
    let publication = asked(workbook.book(), year, revision, context)?.clone();
    let before = workbook
        .book_before(publication.stamp.seq)
        .map_err(|e| e.told(context.words))?;
    let w = context.words.publication;
    let repeated = before.repeat(&publication);
    if !repeated.is_same() {
        return Err(Failure::no((w.does_not_repeat)(&publication, &repeated))
            .hint((w.does_not_repeat_hint)(&publication)));
    }
    // What was opened again is expected to differ from what came after it.
    if publication.stands() {
        let today = workbook.book().compare(&publication);
        if !today.is_same() {
            return Err(Failure::no((w.overtaken)(&publication, &today))
                .hint((w.overtaken_hint)(&publication)));
        }
    }
    context.say(&(w.repeats)(&publication))?;
    Ok(Exit::Done)
}
