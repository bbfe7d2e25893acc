//! One agency's score sheet: every criterion with input, rule, points and evidence.

use super::Source;
use crate::registry::AgencyKey;
use crate::report::{Column, ColumnKind, Fact, Report, ReportKind, Section, Table, Value};
use crate::scoring::{State, rounded};
use crate::words::numbers;

const POINTS: u32 = 2;

pub(super) fn build(source: &Source<'_>, year: i16, agency: &AgencyKey) -> Report {
    let w = source.words;
    let Some(explained) = source.book.explain(year, agency) else {
        return Report::new(ReportKind::Scorecard, (w.papers.scorecard)("", year));
    };
    let name = explained.member.as_ref().map_or("", |m| m.name.as_str());
    let mut report = Report::new(ReportKind::Scorecard, (w.papers.scorecard)(name, year));
    report = report.with(Section::facts("result", "", result(source, &explained)));
    let c = w.report.columns;
    let points = ColumnKind::Decimal(POINTS);
    let mut table = Table::new(vec![
        Column::new("criterion", c.number, ColumnKind::Text),
        Column::new("name", c.criterion, ColumnKind::Text),
        Column::new("maximum", c.maximum, points),
        Column::new("input", w.scoring_lists.input, ColumnKind::Text),
        Column::new("points", c.achieved, points),
        Column::new("working", w.scoring_lists.rule, ColumnKind::Text),
        Column::new("stage", w.scoring_lists.stage, ColumnKind::Text),
        Column::new("evidence", c.evidence, ColumnKind::Text),
        Column::new("data_source", w.scoring_lists.data_source, ColumnKind::Text),
        Column::new("note", c.note, ColumnKind::Text),
    ]);
    let steps = explained.derivation.criteria.iter();
    for (step, cell) in steps.zip(&explained.sources) {
        let scored = match &step.state {
            State::Scored(points) => Value::from(rounded(points, POINTS)),
            _ => Value::Empty,
        };
        let note = match &step.state {
            State::Scored(_) => cell.map_or("", |c| c.entry.note()).to_owned(),
            other => {
                let note = cell.map_or("", |c| c.entry.note());
                format!("{} {note}", (w.scoring.state)(other))
                    .trim_end()
                    .to_owned()
            }
        };
        let input = step.input.map(|i| (w.scoring.input)(i, step.criterion));
        table.row([
            step.criterion.id.as_str().into(),
            step.criterion.name.as_str().into(),
            step.criterion.most().into(),
            input.into(),
            scored,
            (w.scoring.working)(step).into(),
            cell.map_or("", |c| (w.scoring.lane)(c.lane)).into(),
            cell.map_or("", |c| c.entry.evidence()).into(),
            cell.map_or("", |c| c.entry.data_source()).into(),
            note.into(),
        ]);
    }
    report = report.with(Section::table("criteria", "", table));
    report.notes.push(w.report.parts_rounded.to_owned());
    source.year_facts(report, year)
}

fn result(source: &Source<'_>, explained: &crate::book::Explanation<'_>) -> Vec<Fact> {
    let w = source.words;
    let c = w.report.columns;
    let mut facts = Vec::new();
    let totals = &explained.derivation.totals;
    if let Some(figure) = &totals.index {
        let dp = explained.scheme.numeric.index;
        let text = numbers::fixed(figure.published, dp, w.lang);
        facts.push(Fact::new("index", c.index, text));
    }
    if let Some(band) = explained.derivation.band {
        facts.push(Fact::new("band", c.band, band));
    }
    if let Some(member) = &explained.member {
        let place = w.ranking.standing_of(member, explained.ranked);
        facts.push(Fact::new("rank", c.rank, place));
    }
    facts
}
