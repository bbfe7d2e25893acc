//! `lost [AGENCY]`: where points were lost, most first.

use clap::ArgMatches;

use super::Context;
use super::figures::{answer, figure};
use super::listing::{Field, Listing};
use super::rank::group_asked;
use crate::book::{Explanation, GroupLosses, last_day};
use crate::failure::{Exit, Failure};
use crate::ranking::{LossTally, SheetLoss};
use crate::scoring::{Exact, Input};
use crate::words::{numbers, text};

/// Decimals of sums in sentences.
const SHOWN: u32 = 2;

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let book = workbook.book();
    let year = context.year(matches, &workbook);
    let day = context
        .date(matches, "date")?
        .unwrap_or_else(|| last_day(year));
    let nothing = || {
        Failure::bad((context.words.scoring_lists.nothing_scored)(year))
            .hint(context.words.scoring_lists.nothing_scored_hint)
    };
    let by_domain = matches
        .get_one::<String>("by")
        .is_some_and(|by| by == "domain");
    let asked = context.text(matches, "agency");
    if asked.is_empty() {
        let group = group_asked(matches, book, context)?;
        let mut losses = book.losses_on(year, day);
        losses.retain(|losses| {
            group
                .as_deref()
                .is_none_or(|asked| losses.key.answers(asked))
        });
        if losses.is_empty() {
            return Err(nothing());
        }
        groups(&losses, by_domain, book.is_sample(), context)?;
    } else {
        let agency = super::agency_on(book, day, &asked, context)?;
        let explained = book.explain_on(year, &agency, day);
        let explained = explained.filter(|explained| explained.member.is_some());
        let explained = explained.ok_or_else(nothing)?;
        one(&explained, by_domain, book.is_sample(), context)?;
    }
    context.warn_when_locked(&workbook);
    Ok(Exit::Done)
}

/// A listing that says so where its figures are invented.
fn begun(headings: &[(&str, &str)], sample: bool, context: &Context) -> Listing {
    let mut headings = headings.to_vec();
    if sample {
        headings.push(("sample", context.words.scoring_lists.sample));
    }
    Listing::new(&headings)
}

fn add<const N: usize>(listing: &mut Listing, fields: [Field; N], sample: bool) {
    listing.row(fields.into_iter().chain(sample.then(|| "SAMPLE".into())));
}

fn one(
    explained: &Explanation<'_>,
    by_domain: bool,
    sample: bool,
    context: &Context,
) -> Result<(), Failure> {
    let losses = explained.losses();
    let listing = if by_domain {
        agency_domains(&losses, sample, context)
    } else {
        agency_criteria(explained, &losses, sample, context)
    };
    context.print(&listing)?;
    let w = context.words.review;
    let all = &losses.all;
    let sum = |exact: &Exact| numbers::rounded(exact, SHOWN, context.words.lang);
    context.remark(&(w.lost_sum)(
        &sum(&all.lost),
        &sum(&all.maximum),
        &sum(&all.open),
    ));
    if all.aside > 0 {
        context.remark(&(w.aside)(all.aside));
        let policy = explained.scheme.missing.not_applicable;
        context.remark((context.words.ranking.policy)(policy));
    }
    Ok(())
}

fn agency_criteria(
    explained: &Explanation<'_>,
    losses: &SheetLoss<'_>,
    sample: bool,
    context: &Context,
) -> Listing {
    let (w, c) = (context.words.review, context.words.scoring_lists);
    let headings = [
        ("state", c.state),
        ("domain", w.domain),
        ("criterion", c.criterion),
        ("name", c.name),
        ("input", c.input),
        ("points", c.points),
        ("maximum", c.maximum),
        ("lost", w.points_lost),
    ];
    let mut listing = begun(&headings, sample, context);
    let input = |at: usize| -> Option<&Input> { explained.derivation.criteria.get(at)?.input };
    let lost = losses.lost.iter();
    let lost = lost.map(|loss| (loss.spot, Some((&loss.points, &loss.lost))));
    let open = losses.open.iter().map(|spot| (*spot, None));
    for (spot, figures) in lost.chain(open) {
        let criterion = spot.criterion;
        let state = match figures {
            Some(_) => Field::named("lost", w.state_lost),
            None => Field::named("open", w.state_open),
        };
        let (points, lost) = match figures {
            Some((points, lost)) => (figure(points), figure(lost)),
            None => (Field::Empty, Field::Empty),
        };
        let fields = [
            state,
            spot.domain.id.as_str().into(),
            criterion.id.as_str().into(),
            criterion.name.as_str().into(),
            input(spot.at).map_or(Field::Empty, |i| answer(i, criterion, context)),
            points,
            Field::Decimal(criterion.max.normalize().to_string()),
            lost,
        ];
        add(&mut listing, fields, sample);
    }
    listing
}

fn agency_domains(losses: &SheetLoss<'_>, sample: bool, context: &Context) -> Listing {
    let (w, c) = (context.words.review, context.words.scoring_lists);
    let headings = [
        ("domain", w.domain),
        ("name", c.name),
        ("lost", w.points_lost),
        ("points", c.points),
        ("scored_maximum", w.scored_maximum),
        ("percent", w.percent),
        ("open", w.open),
    ];
    let mut listing = begun(&headings, sample, context);
    let mut domains: Vec<_> = losses.domains.iter().collect();
    domains.sort_by(|(_, a), (_, b)| b.lost.cmp(&a.lost));
    for (domain, sum) in domains {
        let fields = [
            domain.id.as_str().into(),
            domain.name.as_str().into(),
            figure(&sum.lost),
            figure(&sum.earned),
            figure(&sum.maximum),
            sum.percent().map_or(Field::Empty, |share| figure(&share)),
            figure(&sum.open),
        ];
        add(&mut listing, fields, sample);
    }
    listing
}

fn groups(
    losses: &[GroupLosses<'_>],
    by_domain: bool,
    sample: bool,
    context: &Context,
) -> Result<(), Failure> {
    let (w, c) = (context.words.review, context.words.scoring_lists);
    let mut headings = vec![("group", c.group), ("domain", w.domain)];
    if !by_domain {
        headings.push(("criterion", c.criterion));
    }
    headings.extend([
        ("name", c.name),
        ("lost", w.points_lost),
        ("agencies_lost", w.losers),
        ("agencies_scored", w.scored),
        ("percent", w.percent),
        ("maximum", c.maximum),
    ]);
    if sample {
        headings.push(("sample", c.sample));
    }
    let mut listing = Listing::new(&headings);
    for group in losses {
        let kind = Field::named(
            group.key.id.clone(),
            &(context.words.ranking.group)(&group.key),
        );
        let mut row = |ids: Vec<Field>, max: rust_decimal::Decimal, tally: &LossTally| {
            let mut fields = vec![kind.clone()];
            fields.extend(ids);
            fields.extend([
                figure(&tally.lost),
                tally.losers.into(),
                tally.scored.into(),
                tally.percent().map_or(Field::Empty, |share| figure(&share)),
                Field::Decimal(max.normalize().to_string()),
            ]);
            fields.extend(sample.then(|| Field::from("SAMPLE")));
            listing.row(fields);
        };
        if by_domain {
            for (domain, tally) in &group.loss.domains {
                let ids = vec![domain.id.as_str().into(), domain.name.as_str().into()];
                row(ids, domain.points, tally);
            }
        } else {
            for (spot, tally) in &group.loss.criteria {
                let ids = vec![
                    spot.domain.id.as_str().into(),
                    spot.criterion.id.as_str().into(),
                    spot.criterion.name.as_str().into(),
                ];
                row(ids, spot.criterion.max, tally);
            }
        }
    }
    context.print(&listing)?;
    for group in losses {
        let kind = text::heading(&(context.words.ranking.group)(&group.key));
        let sum = |exact: &Exact| numbers::rounded(exact, SHOWN, context.words.lang);
        let all = &group.loss.all;
        context.remark(&(w.lost_group)(&kind, &sum(&all.lost), &sum(&all.maximum)));
    }
    Ok(())
}
