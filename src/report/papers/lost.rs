//! Where points were lost in a year: per group the domains, then the criteria, most first.

use super::Source;
use crate::book::{GroupLosses, last_day};
use crate::ranking::LossTally;
use crate::report::{Column, ColumnKind, Report, ReportKind, Section, Table, Value};
use crate::scoring::{Exact, round};
use crate::words::{numbers, text};

/// Decimals of points and percents on paper.
pub(super) const SHOWN: u32 = 2;

pub(super) fn build(source: &Source<'_>, year: i16, group: Option<&str>) -> Report {
    let w = source.words;
    let day = source.as_of.unwrap_or_else(|| last_day(year));
    let mut report = Report::new(ReportKind::Lost, (w.review.paper_lost)(year));
    let losses = source.book.losses_on(year, day);
    for losses in losses
        .iter()
        .filter(|losses| group.is_none_or(|asked| losses.key.answers(asked)))
    {
        let name = &losses.key.id;
        let heading = text::heading(&(w.ranking.group)(&losses.key));
        let domains = Section::table(
            &format!("{name}_domains"),
            (w.review.by_domain)(&heading),
            domains(source, losses),
        );
        let criteria = Section::table(name, heading, criteria(source, losses));
        report = report.with(domains).with(criteria);
    }
    report.notes.push(w.review.share_note.to_owned());
    report.notes.push(w.report.parts_rounded.to_owned());
    let report = source.year_facts(report, year);
    let p = &w.report.provenance;
    report.from_source(
        "registry_as_of",
        p.registry_as_of,
        numbers::date(day, w.lang),
    )
}

fn columns(source: &Source<'_>, first: Vec<Column>) -> Table {
    let w = source.words.review;
    let figure = ColumnKind::Decimal(SHOWN);
    let mut columns = first;
    columns.extend([
        Column::new("lost", w.points_lost, figure),
        Column::new("agencies_lost", w.losers, ColumnKind::Whole),
        Column::new("agencies_scored", w.scored, ColumnKind::Whole),
        Column::new("percent", w.percent, figure),
        Column::new(
            "maximum",
            source.words.report.columns.maximum,
            ColumnKind::Decimal(0),
        ),
    ]);
    Table::new(columns)
}

fn tallied(tally: &LossTally, maximum: Value) -> [Value; 5] {
    [
        shown(&tally.lost),
        tally.losers.into(),
        tally.scored.into(),
        tally.percent().map_or(Value::Empty, |share| shown(&share)),
        maximum,
    ]
}

fn domains(source: &Source<'_>, losses: &GroupLosses<'_>) -> Table {
    let w = source.words;
    let mut table = columns(
        source,
        vec![
            Column::new("domain", w.review.domain, ColumnKind::Text),
            Column::new("name", w.scoring_lists.name, ColumnKind::Text),
        ],
    );
    for (domain, tally) in &losses.loss.domains {
        let ids = [domain.id.as_str().into(), domain.name.as_str().into()];
        table.row(ids.into_iter().chain(tallied(tally, domain.points.into())));
    }
    let total = [w.report.total.into(), Value::Empty];
    let all = tallied(&losses.loss.all, losses.scheme.total.into());
    table.foot(total.into_iter().chain(all));
    table
}

fn criteria(source: &Source<'_>, losses: &GroupLosses<'_>) -> Table {
    let w = source.words;
    let mut table = columns(
        source,
        vec![
            Column::new("domain", w.review.domain, ColumnKind::Text),
            Column::new("criterion", w.scoring_lists.criterion, ColumnKind::Text),
            Column::new("name", w.scoring_lists.name, ColumnKind::Text),
        ],
    );
    for (spot, tally) in &losses.loss.criteria {
        let ids = [
            spot.domain.id.as_str().into(),
            spot.criterion.id.as_str().into(),
            spot.criterion.name.as_str().into(),
        ];
        let figures = tallied(tally, spot.criterion.max.into());
        table.row(ids.into_iter().chain(figures));
    }
    table
}

/// Rounded once; sums of a group go beyond 100, differences below 0.
pub(super) fn shown(exact: &Exact) -> Value {
    round(exact, SHOWN).to_decimal().into()
}
