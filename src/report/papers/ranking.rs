//! The ranking of a year: one table per group, with means, and how places were given.

use rust_decimal::Decimal;

use super::{Source, publication};
use crate::book::{GroupResults, Member, PlacesThen, last_day};
use crate::ranking::Movement;
use crate::report::{Column, ColumnKind, Report, ReportKind, Section, Table, Value};
use crate::scoring::{Exact, rounded};
use crate::words::{numbers, text};

/// Decimals of points on paper; sums are computed from exact values.
const POINTS: u32 = 2;

pub(super) fn build(source: &Source<'_>, year: i16, group: Option<&str>) -> Report {
    let w = source.words;
    let day = source.as_of.unwrap_or_else(|| last_day(year));
    let results = source.book.results_on(year, day);
    let earlier = source.book.results(year - 1);
    let mut report = Report::new(ReportKind::Ranking, (w.papers.ranking)(year));
    let wanted = results
        .groups
        .iter()
        .filter(|g| group.is_none_or(|asked| g.key.answers(asked)));
    for group in wanted {
        let before = earlier.places_for(group);
        let heading = text::heading(&(w.ranking.group)(&group.key));
        let section = Section::table(&group.key.id, heading, table(source, group, &before));
        report = report.with(section);
        for domain in &group.scheme.domains {
            let short = (w.scoring_lists.domain_column)(&domain.id);
            let note = format!("{short}: {}", domain.name);
            if !report.notes.contains(&note) {
                report.notes.push(note);
            }
        }
        let changed = source.words.review.changed_note;
        if before.other_scheme() && !report.notes.iter().any(|note| note == changed) {
            report.notes.push(changed.to_owned());
        }
        let names = group.tie_break_names();
        let method = (w.ranking.method)(&group.scheme.ranking, &names);
        if !report.notes.contains(&method) {
            report.notes.push(method);
        }
        let policy = (w.ranking.policy)(group.scheme.missing.not_applicable).to_owned();
        if !report.notes.contains(&policy) {
            report.notes.push(policy);
        }
    }
    report.notes.push(w.report.parts_rounded.to_owned());
    let report = source.year_facts(report, year);
    let report = publication::told(source, report, &results, day, group);
    let p = &w.report.provenance;
    report.from_source(
        "registry_as_of",
        p.registry_as_of,
        numbers::date(day, w.lang),
    )
}

fn table(source: &Source<'_>, group: &GroupResults<'_>, before: &PlacesThen) -> Table {
    let c = source.words.report.columns;
    let dp = group.scheme.numeric.index;
    let points = ColumnKind::Decimal(POINTS);
    let mut columns = vec![
        Column::new("rank", c.rank, ColumnKind::Text),
        Column::new("agency", c.code, ColumnKind::Text),
        Column::new("name", c.agency, ColumnKind::Text),
        Column::new("index", c.index, ColumnKind::Decimal(dp)),
        Column::new("achieved", c.achieved, points),
        Column::new("maximum", c.maximum, points),
        Column::new("band", c.band, ColumnKind::Text),
    ];
    for domain in &group.scheme.domains {
        let name = format!("domain_{}", domain.id);
        let title = (source.words.scoring_lists.domain_column)(&domain.id);
        columns.push(Column::new(&name, title, points));
    }
    if !group.scheme.adjust.is_empty() {
        let title = source.words.ranking.adjusted;
        columns.push(Column::new("adjust", title, points));
    }
    if !before.is_empty() {
        let title = source.words.ranking.movement;
        columns.push(Column::new("movement", title, ColumnKind::Text));
    }
    columns.push(Column::new("note", c.note, ColumnKind::Text));
    let mut table = Table::new(columns);
    for member in &group.members {
        table.row(row(source, group, member, before));
    }
    if let Some(mean) = mean(group, dp) {
        let mut foot = vec![Value::Empty; 7];
        if let Some(cell) = foot.get_mut(2) {
            *cell = source.words.report.mean.into();
        }
        if let Some(cell) = foot.get_mut(3) {
            *cell = mean.into();
        }
        table.foot(foot);
    }
    table
}

fn row(
    source: &Source<'_>,
    group: &GroupResults<'_>,
    member: &Member,
    before: &PlacesThen,
) -> Vec<Value> {
    let totals = &member.totals;
    let place = member.place().map(crate::ranking::Place::label);
    // What is not scored yet has no figures, not even zeros.
    let scored = member.is_scored();
    let index = totals.index.as_ref().filter(|_| scored);
    let index = index.map(|figure| figure.published);
    let earned = |exact: &Exact| if scored { points(exact) } else { Value::Empty };
    let mut row = vec![
        place.map_or_else(|| source.words.ranking.no_rank.into(), Value::from),
        member.code.as_str().into(),
        member.name.as_str().into(),
        index.into(),
        earned(&totals.all.got),
        points(&totals.all.possible),
        group.band_of(member).map_or(Value::Empty, Value::from),
    ];
    let domains = totals.domains.iter();
    row.extend(domains.map(|domain| domain.earned().map_or(Value::Empty, earned)));
    if !group.scheme.adjust.is_empty() {
        row.push(earned(&totals.adjusted()));
    }
    if !before.is_empty() {
        row.push(match before.moved(member) {
            (Movement::None, _) => Value::Empty,
            (moved, other_scheme) => {
                let words = source.words.ranking;
                words.moved_marked(moved, other_scheme).into()
            }
        });
    }
    let note = source.words.ranking.notes(group, member).join("; ");
    row.push(if note.is_empty() {
        Value::Empty
    } else {
        note.into()
    });
    row
}

fn points(exact: &Exact) -> Value {
    rounded(exact, POINTS).into()
}

/// The mean of the ranked agencies' exact indices, rounded once.
fn mean(group: &GroupResults<'_>, dp: u32) -> Option<Decimal> {
    let ranked = group.members.iter().filter(|m| m.place().is_some());
    let figures: Vec<&Exact> = ranked
        .filter_map(|member| Some(&member.totals.index.as_ref()?.exact))
        .collect();
    let mean =
        Exact::sum(figures.iter().copied()).over(&Exact::from(Decimal::from(figures.len())))?;
    Some(rounded(&mean, dp))
}
