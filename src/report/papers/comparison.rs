//! A year beside another: one table per group, places, indices, bands and domains.

use super::Source;
use super::lost::{SHOWN, shown};
use crate::book::last_day;
use crate::ranking::{AgencyChange, GroupChange, Movement, Place, SchemeChange, Standing, compare};
use crate::report::{Column, ColumnKind, Report, ReportKind, Section, Table, Value};
use crate::words::text;

/// Decimals of an index whose scheme is not known.
const INDEX: u32 = 2;

/// Builds the comparison of `years.0` with `years.1`.
pub(super) fn build(source: &Source<'_>, years: (i16, i16), group: Option<&str>) -> Report {
    let w = source.words;
    let (year, other) = years;
    let day = source.as_of.unwrap_or_else(|| last_day(year));
    let (now, before) = (
        source.book.results_on(year, day).side(),
        source.book.results(other).side(),
    );
    let title = (w.review.paper_comparison)(year, other);
    let mut report = Report::new(ReportKind::Comparison, title);
    for group in compare(&before, &now)
        .iter()
        .filter(|g| group.is_none_or(|asked| g.key.answers(asked)))
    {
        let heading = text::heading(&(w.ranking.group)(&group.key));
        let table = table(source, group, years);
        report = report.with(Section::table(&group.key.id, heading, table));
        report.notes.extend(w.review.of_group(group, years));
        let domains = group.scheme.map_or(&[][..], |s| s.domains.as_slice());
        for domain in domains {
            let short = (w.scoring_lists.domain_column)(&domain.id);
            let note = format!("{short}: {}", domain.name);
            if !report.notes.contains(&note) {
                report.notes.push(note);
            }
        }
    }
    source.year_facts(source.year_facts(report, year), other)
}

fn table(source: &Source<'_>, group: &GroupChange<'_>, (year, other): (i16, i16)) -> Table {
    let (c, w) = (source.words.report.columns, source.words.review);
    let dp = group.scheme.map_or(INDEX, |scheme| scheme.numeric.index);
    let (index, figure) = (ColumnKind::Decimal(dp), ColumnKind::Decimal(SHOWN));
    let text = ColumnKind::Text;
    let (then, now) = (other.to_string(), year.to_string());
    let mut columns = vec![
        Column::new("agency", c.code, text),
        Column::new("name", c.agency, text),
        Column::new("rank_before", (w.of)(c.rank, &then), text),
        Column::new("rank", (w.of)(c.rank, &now), text),
        Column::new("movement", source.words.ranking.movement, text),
        Column::new("index_before", (w.of)(c.index, &then), index),
        Column::new("index", (w.of)(c.index, &now), index),
        Column::new("index_change", w.index_change, index),
        Column::new("band_before", (w.of)(c.band, &then), text),
        Column::new("band", (w.of)(c.band, &now), text),
        Column::new("achieved_change", w.points_change, figure),
    ];
    let ids: Vec<&str> = domain_ids(group);
    for id in &ids {
        let short = (source.words.scoring_lists.domain_column)(id);
        let title = (w.domain_change)(&short);
        columns.push(Column::new(&format!("domain_{id}_change"), title, figure));
    }
    columns.push(Column::new("note", c.note, text));
    let mut table = Table::new(columns);
    for row in &group.rows {
        table.row(values(source, row, &ids, (year, other)));
    }
    table
}

fn domain_ids<'a>(group: &GroupChange<'a>) -> Vec<&'a str> {
    let mut ids: Vec<&str> = Vec::new();
    for domain in group.rows.iter().flat_map(|row| &row.domains) {
        if !ids.contains(&domain.id) {
            ids.push(domain.id);
        }
    }
    ids
}

fn values(
    source: &Source<'_>,
    row: &AgencyChange<'_>,
    ids: &[&str],
    years: (i16, i16),
) -> Vec<Value> {
    let words = source.words;
    let sides = [row.before, row.now];
    let who = row.who();
    let mut values: Vec<Value> = vec![
        who.map_or("", |s| s.code.as_str()).into(),
        who.map_or("", |s| s.name.as_str()).into(),
    ];
    values.extend(sides.map(|side: Option<&Standing>| {
        let place = side.and_then(|s| s.place).map(Place::label);
        place.map_or_else(|| words.ranking.no_rank.into(), Value::from)
    }));
    values.push(match row.movement {
        Movement::None => Value::Empty,
        moved => {
            let changed = row.scheme == SchemeChange::Changed;
            words.ranking.moved_marked(moved, changed).into()
        }
    });
    values.extend(sides.map(|side| Value::from(side.and_then(|s| s.index))));
    values.push(row.index.into());
    values.extend(sides.map(|side| {
        let band = side.and_then(|s| s.band.as_deref());
        Value::from(band)
    }));
    values.push(row.points.as_ref().map_or(Value::Empty, shown));
    for id in ids {
        let domain = row.domains.iter().find(|domain| domain.id == *id);
        let delta = domain.and_then(|domain| domain.delta.as_ref());
        values.push(delta.map_or(Value::Empty, shown));
    }
    let day = source.as_of.unwrap_or_else(|| last_day(years.0));
    let kin = source.book.kin_of_change(row, last_day(years.1), day);
    let note = words.review.note(row, &kin.join("; "), years);
    values.push(if note.is_empty() {
        Value::Empty
    } else {
        note.into()
    });
    values
}
