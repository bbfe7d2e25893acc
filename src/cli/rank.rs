//! `rank`: the ranking, exact to the last digit for scripts.

use clap::ArgMatches;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Context;
use super::figures::{figure, fixed, index_exact};
use super::listing::{Field, Listing};
use crate::book::{Book, GroupResults, Member, YearResults, last_day};
use crate::failure::{Exit, Failure};
use crate::ranking::Unranked;
use crate::registry::Kind;
use crate::scheme::NotApplicable;
use crate::scoring::DomainSum;
use crate::store::Workbook;
use crate::words::{numbers, text};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let workbook = context.open()?;
    let year = context.year(matches, &workbook);
    let group = group_asked(matches, workbook.book(), context)?;
    let day = context.date(matches, "date")?;
    let wish = Wish {
        day,
        group: group.as_deref(),
        overall: matches.get_flag("overall"),
        details: matches.get_flag("details"),
    };
    print(&workbook, year, wish, context)?;
    context.warn_when_locked(&workbook);
    Ok(Exit::Done)
}

/// What of a year's ranking is to be printed, and how much of it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Wish<'w> {
    /// The agencies as of this day; `None`: the last of the year.
    pub day: Option<Date>,
    /// This group alone.
    pub group: Option<&'w str>,
    /// One list of all.
    pub overall: bool,
    /// More columns for scripts.
    pub details: bool,
}

/// The group after `--group`: a kind, or the id of a group of any year kept.
pub(super) fn group_asked(
    matches: &ArgMatches,
    book: &Book,
    context: &Context,
) -> Result<Option<String>, Failure> {
    let Some(asked) = matches.get_one::<String>("group") else {
        return Ok(None);
    };
    if Kind::from_code(asked).is_some() {
        return Ok(Some(asked.clone()));
    }
    let mut known = Vec::new();
    for year in book.years.keys() {
        let results = book.results(*year);
        for group in results.groups {
            if group.key.answers(asked) {
                return Ok(Some(asked.clone()));
            }
            known.push(group.key.id);
        }
    }
    known.extend(Kind::ALL.iter().map(|kind| kind.code().to_owned()));
    known.sort_unstable();
    known.dedup();
    let known = known.join(", ");
    Err(Failure::bad((context.words.ranking.unknown_group)(
        asked, &known,
    )))
}

/// Nothing to print: the year has no scores, or only the group asked for has none.
pub(super) fn nothing_scored(
    results: &YearResults<'_>,
    group: Option<&str>,
    context: &Context,
) -> Failure {
    let w = context.words.scoring_lists;
    match group {
        Some(group) if !results.groups.is_empty() => {
            Failure::bad((w.nothing_in_group)(group, results.year))
        }
        _ => Failure::bad((w.nothing_scored)(results.year)).hint(w.nothing_scored_hint),
    }
}

/// Prints the ranking of a year, one group or all.
pub(super) fn print(
    workbook: &Workbook,
    year: i16,
    wish: Wish<'_>,
    context: &Context,
) -> Result<(), Failure> {
    let Wish {
        day,
        group,
        overall,
        details,
    } = wish;
    let day = day.unwrap_or_else(|| last_day(year));
    let results = if overall {
        let results = workbook.book().overall_on(year, day);
        let w = context.words.ranking;
        results.ok_or_else(|| Failure::bad(w.no_overall).hint(w.no_overall_hint))?
    } else {
        workbook.book().results_on(year, day)
    };
    let groups: Vec<&GroupResults> = results
        .groups
        .iter()
        .filter(|g| group.is_none_or(|asked| g.key.answers(asked)))
        .collect();
    if groups.is_empty() {
        return Err(nothing_scored(&results, group, context));
    }
    let sample = workbook.book().is_sample();
    print_members(&groups, sample, details, context)?;
    for group in &groups {
        let names: Vec<&str> = group.tie_break_names();
        let method = (context.words.ranking.method)(&group.scheme.ranking, &names);
        let kind = (context.words.ranking.group)(&group.key);
        context.remark(&format!("{kind}: {method}"));
        for member in &group.members {
            if let Some(why @ Unranked::Excluded { .. }) = member.unranked() {
                let why = (context.words.ranking.unranked)(why);
                context.remark(&format!("{} – {}: {why}", member.code, member.name));
            }
        }
    }
    // Under this policy the columns of points do not give the index.
    let mut policies = groups.iter().map(|g| g.scheme.missing.not_applicable);
    if policies.any(|policy| policy == NotApplicable::RescaleDomain) {
        context.remark((context.words.ranking.policy)(NotApplicable::RescaleDomain));
    }
    if !overall {
        remark_published(workbook, &results, day, group, context);
    }
    Ok(())
}

/// Says whether the year is published, and loudly where its figures are others today.
fn remark_published(
    workbook: &Workbook,
    results: &YearResults<'_>,
    day: Date,
    group: Option<&str>,
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

fn print_members(
    groups: &[&GroupResults<'_>],
    sample: bool,
    details: bool,
    context: &Context,
) -> Result<(), Failure> {
    let mut domains: Vec<&str> = Vec::new();
    for domain in groups.iter().flat_map(|group| &group.scheme.domains) {
        if !domains.contains(&domain.id.as_str()) {
            domains.push(&domain.id);
        }
    }
    let beside = groups.iter().any(|group| !group.scheme.adjust.is_empty());
    let mut headings = headings(&domains, beside, sample, context);
    if details {
        headings = headings.and_for_scripts(&DETAILS);
    }
    let columns = Columns {
        domains,
        beside,
        sample,
        details,
    };
    let members = groups
        .iter()
        .flat_map(|group| group.members.iter().map(move |member| (*group, member)));
    context.print_rows(
        &headings,
        members.map(|(group, member)| columns.row(group, member, context)),
    )
}

/// The columns that not every ranking has.
struct Columns<'s> {
    domains: Vec<&'s str>,
    beside: bool,
    sample: bool,
    details: bool,
}

impl Columns<'_> {
    fn row(&self, group: &GroupResults<'_>, member: &Member, context: &Context) -> Vec<Field> {
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
            index.map_or(Field::Empty, |p| index_field(group, member, p, context)),
            points(&totals.all.got),
            figure(&totals.all.possible),
            group.band_of(member).map_or(Field::Empty, Field::from),
        ];
        // A group under another scheme has other domains; they are matched by id.
        row.extend(self.domains.iter().map(|id| {
            let at = group.scheme.domains.iter().position(|d| d.id == *id);
            let sum = at.and_then(|at| totals.domains.get(at));
            match sum {
                Some(sum) if scored => sum.earned().map_or_else(|| blank(sum), figure),
                _ => Field::Empty,
            }
        }));
        row.push(Field::named(
            group.key.id.clone(),
            &(context.words.ranking.group)(&group.key),
        ));
        if self.beside {
            row.push(points(&totals.adjusted()));
        }
        if self.sample {
            row.push("SAMPLE".into());
        }
        if self.details {
            row.extend(details(group, member));
        }
        row
    }
}

/// Columns after all others: what a table says with marks and remarks, and more.
const DETAILS: [&str; 6] = [
    "index_exact",
    "so_far",
    "complete",
    "rank_best",
    "rank_worst",
    "not_applicable",
];

fn details(group: &GroupResults<'_>, member: &Member) -> [Field; DETAILS.len()] {
    let totals = &member.totals;
    let index = totals.index.as_ref().filter(|_| member.is_scored());
    let so_far = totals.so_far.as_ref().filter(|_| member.is_scored());
    let dp = group.scheme.numeric.index;
    let (best, worst) = member.row.interval.unzip();
    let place = |rank: Option<u32>| rank.map_or(Field::Empty, |rank| Field::Whole(rank.into()));
    let domains = group.scheme.domains.iter().zip(&totals.domains);
    let gone = domains.filter(|(_, sum)| sum.possible.is_zero());
    let gone: Vec<&str> = gone.map(|(domain, _)| domain.id.as_str()).collect();
    [
        index.map_or(Field::Empty, |figure| index_exact(&figure.exact)),
        so_far.map_or(Field::Empty, |figure| {
            Field::Decimal(fixed(figure.published, dp))
        }),
        totals.complete.as_ref().map_or(Field::Empty, figure),
        place(best),
        place(worst),
        gone.join(" ").into(),
    ]
}

/// A domain without a sum: nothing of it applies, or nothing is scored yet.
fn blank(sum: &DomainSum) -> Field {
    Field::Blank(if sum.is_waiting() { "…" } else { "–" })
}

/// The published index; in a table with the digits that tell it from a neighbour's.
fn index_field(
    group: &GroupResults<'_>,
    member: &Member,
    published: Decimal,
    context: &Context,
) -> Field {
    let exact = fixed(published, group.scheme.numeric.index);
    match (member.row.digits, &member.totals.index) {
        (Some(digits), Some(index)) => Field::Figure {
            exact,
            shown: numbers::rounded(&index.exact, digits, context.words.lang),
        },
        _ => Field::Decimal(exact),
    }
}

/// The columns of a ranking with these domains, and what stands `beside` them.
pub(super) fn headings(domains: &[&str], beside: bool, sample: bool, context: &Context) -> Listing {
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
    if beside {
        headings.push(("adjust", w.adjusted));
    }
    if sample {
        headings.push(("sample", context.words.scoring_lists.sample));
    }
    Listing::new(&headings)
}
