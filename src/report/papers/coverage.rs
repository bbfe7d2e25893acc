//! How far the 30 % duty is met, tier by tier, with its arithmetic.

use super::Source;
use crate::book::{DUTY_PERCENT, day_in};
use crate::planning::Duty;
use crate::registry::AgencyKey;
use crate::report::{Column, ColumnKind, Report, ReportKind, Section, Table, Value};

pub(super) fn build(source: &Source<'_>, year: i16) -> Report {
    let w = source.words;
    let c = w.report.columns;
    let mut table = Table::new(vec![
        Column::new("tier", w.draw_lists.tier, ColumnKind::Text),
        Column::new("block", c.block, ColumnKind::Text),
        Column::new("n", c.units, ColumnKind::Whole),
        Column::new("arithmetic", w.draw_lists.arithmetic, ColumnKind::Text),
        Column::new("quota", c.quota, ColumnKind::Whole),
        Column::new("drawn", c.selected, ColumnKind::Whole),
        Column::new("dated", c.planned, ColumnKind::Whole),
        Column::new("done", c.visited, ColumnKind::Whole),
        Column::new("owed", w.draw_lists.owed, ColumnKind::Whole),
        Column::new("state", c.state, ColumnKind::Text),
    ]);
    let view = source.book.registry.as_of(day_in(year, source.today));
    let mut sum = [0usize; 6];
    for duty in source.book.duties(year, source.today) {
        let counts = [
            duty.n,
            duty.quota,
            duty.drawn,
            duty.dated,
            duty.done,
            duty.owed(),
        ];
        for (sum, count) in sum.iter_mut().zip(counts) {
            *sum += count;
        }
        table.row([
            tier_name(source, &duty, &view).into(),
            (w.draw_lists.stratum)(&duty.stratum).into(),
            duty.n.into(),
            (w.draw.minutes.quota)(DUTY_PERCENT, duty.n, duty.quota).into(),
            duty.quota.into(),
            duty.drawn.into(),
            duty.dated.into(),
            duty.done.into(),
            duty.owed().into(),
            (w.planning.duty_state)(duty.state()).into(),
        ]);
    }
    let [n, quota, drawn, dated, done, owed] = sum;
    table.foot([
        w.report.total.into(),
        Value::Empty,
        n.into(),
        Value::Empty,
        quota.into(),
        drawn.into(),
        dated.into(),
        done.into(),
        owed.into(),
    ]);
    let report = Report::new(ReportKind::Coverage, (w.papers.coverage)(year))
        .with(Section::table("coverage", "", table));
    source.year_facts(report, year)
}

fn tier_name(source: &Source<'_>, duty: &Duty, view: &crate::registry::View<'_>) -> String {
    match AgencyKey::parse(&duty.tier) {
        Some(head) => view.full_name(&head),
        None => source.words.draw_lists.city.to_owned(),
    }
}
