//! Inspections with days and teams. Surprise visits are in it only when asked for, and
//! then every page says that it is confidential.

use super::Source;
use crate::report::{Column, ColumnKind, Report, ReportKind, Section, Table, Value};

pub(super) fn build(source: &Source<'_>, year: i16, confidential: bool) -> Report {
    let w = source.words;
    let c = w.report.columns;
    let mut report = Report::new(ReportKind::Plan, (w.papers.plan)(year));
    if confidential {
        report.subtitle.push(w.papers.confidential.to_owned());
    }
    let mut table = Table::new(vec![
        Column::new("number", c.number, ColumnKind::Whole),
        Column::new("date", c.date, ColumnKind::Date),
        Column::new("agency", c.code, ColumnKind::Text),
        Column::new("name", c.agency, ColumnKind::Text),
        Column::new("mode", c.mode, ColumnKind::Text),
        Column::new("team", c.team, ColumnKind::Text),
        Column::new("state", c.state, ColumnKind::Text),
        Column::new("inspection", w.planning.column_inspection, ColumnKind::Text),
    ]);
    for (number, visit) in (1usize..).zip(source.book.visits(year, confidential)) {
        table.row([
            number.into(),
            visit.inspection.date.map_or(Value::Empty, Value::from),
            visit.code.into(),
            visit.name.into(),
            (w.planning.mode)(visit.inspection.mode).into(),
            visit.inspection.team.as_str().into(),
            (w.planning.stage)(visit.inspection.stage()).into(),
            visit.inspection.id.as_str().into(),
        ]);
    }
    report = report.with(Section::table("plan", "", table));
    if !confidential && source.book.has_surprise(year) {
        report.notes.push(w.papers.surprise_left_out.to_owned());
    }
    source.year_facts(report, year)
}
