//! Minutes of a draw: frame, arithmetic, seed, what it is worth, who was drawn, how to
//! check it. Surprise units are never named here.

mod attempts;
mod rules;
mod seed;
mod since;
mod surprise;

use jiff::Timestamp;

use super::Source;
use crate::book::{DrawRecord, Fate, Stamp};
use crate::registry::{AgencyKey, View};
use crate::report::{Column, ColumnKind, Report, ReportKind, Section, Table, Value};
use crate::sampling::{FrameUnit, in_viet_nam};
use crate::words::numbers;

pub(super) fn build(source: &Source<'_>, id: &str) -> Report {
    let w = source.words;
    let m = w.draw.minutes;
    let mut report = Report::new(ReportKind::Minutes, m.title);
    let Some(draw) = source.book.draw(id) else {
        return report;
    };
    report.subtitle.push((m.draw)(&draw.id));
    report.subtitle.push((w.draw_lists.tier_line)(
        &source.book.tier_name(&draw.tier, draw.frame_date),
        draw.year,
    ));
    let of = attempts::of(source, draw).count();
    report
        .subtitle
        .push((m.attempt)(draw.attempt, of, &draw.reason));
    report = report.with_some(attempts::section(source, draw));
    report = report.with(seed::order_section(source, draw));
    report = report.with(frame_section(source, draw));
    report = report.with(rules::section(source, draw));
    report = report.with(seed::section(source, draw));
    for section in rules::certain_sections(source, draw) {
        report = report.with(section);
    }
    if draw.outcome.is_some() {
        report = report.with(units_section(source, draw));
    }
    report = report.with_some(surprise::section(source, draw));
    report = report.with_some(surprise::opened_section(source, draw));
    report = report.with_some(since::section(source, draw));
    report = report.with_some(since::standing_section(source, draw));
    if draw.outcome.is_some() {
        report = report.with(check_section(source, draw));
    }
    report = report.with_some(late_section(source, draw));
    let facts = source.year_facts(report, draw.year);
    facts.from_source(
        "registry_as_of",
        w.report.provenance.registry_as_of,
        numbers::date(draw.frame_date, w.lang),
    )
}

fn frame_section(source: &Source<'_>, draw: &DrawRecord) -> Section {
    let m = source.words.draw.minutes;
    let day = numbers::date(draw.frame_date, source.words.lang);
    let mut lines = vec![(m.frame)(draw.frame.units().len(), &day)];
    lines.push(format!("{}: {}", m.frame_digest, draw.frame.digest()));
    Section::paragraphs("frame", m.frame_heading, lines)
}

/// Facts about units of the frame that were recorded after it was frozen.
fn late_section(source: &Source<'_>, draw: &DrawRecord) -> Option<Section> {
    let w = source.words;
    let late = source.book.late_changes(draw);
    let lines = late.iter().map(|late| {
        let name = |key: &AgencyKey| source.book.registry.name_around(key, late.change.date);
        let told = (w.agencies.changes.told)(late.change, &name);
        let held = numbers::date(late.change.date, w.lang);
        let recorded = numbers::date(late.recorded.on, w.lang);
        let recorded = (w.agencies.changes.late)(&recorded);
        format!("{held}: {told} [{}] ({recorded})", late.change.decision)
    });
    let lines: Vec<String> = lines.collect();
    let heading = w.agencies.changes.late_heading;
    (!lines.is_empty()).then(|| Section::paragraphs("late_changes", heading, lines))
}

/// Every announced unit and every reserve in order, with its ticket.
fn units_section(source: &Source<'_>, draw: &DrawRecord) -> Section {
    let w = source.words;
    let m = w.draw.minutes;
    let [order, key, name, stratum, status, ticket] = m.columns;
    let view = source.book.registry.as_of(draw.frame_date);
    let head = head_name(source, draw);
    // The order of a weighted draw is that of ticket ÷ weight: without the weights nobody
    // could check it.
    let mut weights = draw.frame.units().iter().map(FrameUnit::weight);
    let first = weights.next();
    let weighted = weights.any(|weight| Some(weight) != first);
    let mut columns = vec![
        Column::new("order", order, ColumnKind::Whole),
        Column::new("key", key, ColumnKind::Text),
        Column::new("code", w.report.columns.code, ColumnKind::Text),
        Column::new("name", name, ColumnKind::Text),
        Column::new("stratum", stratum, ColumnKind::Text),
        Column::new("status", status, ColumnKind::Text),
        Column::new("ticket", ticket, ColumnKind::Text),
    ];
    if weighted {
        let [_, _, _, weight, ..] = w.weights.titles;
        columns.push(Column::new("weight", weight, ColumnKind::Whole));
    }
    let mut table = Table::new(columns);
    // In public order, so that nothing shows where a surprise unit was lifted out.
    let mut units = draw.drawn_units();
    units.sort_by_key(|unit| (unit.stratum, unit.order.unwrap_or(usize::MAX), unit.code));
    for unit in units {
        // A surprise unit stands among the reserves, where its ticket puts it.
        let fate = match unit.fate {
            Fate::Surprise => Fate::Reserve,
            fate => fate,
        };
        let weight = draw.frame.unit(unit.code).map(FrameUnit::weight);
        let weight = weight
            .filter(|_| weighted)
            .map(|weight| Value::Whole(weight.into()));
        let row = [
            unit.order.map_or(Value::Empty, Value::from),
            unit.code.into(),
            official_code(&view, unit.code).into(),
            unit.name.into(),
            block_name(source, &head, unit.stratum).into(),
            (w.draw_lists.fate)(fate).into(),
            unit.ticket.to_string().into(),
        ];
        table.row(row.into_iter().chain(weight));
    }
    Section::table("units", m.tickets_heading, table)
}

/// The name of the head whose units are drawn; empty for the city.
fn head_name(source: &Source<'_>, draw: &DrawRecord) -> String {
    source.book.tier_name(&draw.tier, draw.frame_date)
}

/// A kind in words, or the head whose units the block is.
fn block_name(source: &Source<'_>, head: &str, stratum: &str) -> String {
    if head.is_empty() {
        (source.words.draw_lists.stratum)(stratum)
    } else {
        head.to_owned()
    }
}

fn official_code(view: &View<'_>, key: &str) -> String {
    let unit = AgencyKey::parse(key).and_then(|key| view.unit(&key));
    unit.map(|unit| unit.code.to_owned()).unwrap_or_default()
}

/// A unit of a draw by key, official code and name.
fn named(source: &Source<'_>, draw: &DrawRecord, view: &View<'_>, key: &str) -> String {
    let mut official = official_code(view, key);
    if official.is_empty() {
        // A unit that ended since keeps the code that it was drawn with.
        official = official_code(&source.book.registry.as_of(draw.frame_date), key);
    }
    let agency = AgencyKey::parse(key);
    let frame = draw.frame.units().iter();
    let mut frame = frame.filter(|unit| unit.code().as_str() == key);
    let name = match (frame.next(), agency) {
        (Some(unit), _) => unit.name().to_owned(),
        (None, Some(agency)) => source.book.registry.name_around(&agency, draw.frame_date),
        (None, None) => String::new(),
    };
    let codes = match official.as_str() {
        "" => key.to_owned(),
        official if official == key => key.to_owned(),
        official => format!("{key}, {official}"),
    };
    format!("{codes} – {name}")
}

/// A list of units in one line; a dash where there is none.
fn listed(units: impl Iterator<Item = String>) -> String {
    let units: Vec<String> = units.collect();
    match units.as_slice() {
        [] => "–".to_owned(),
        units => units.join("; "),
    }
}

/// An instant as people in Viet Nam tell it.
fn moment(source: &Source<'_>, at: Timestamp) -> String {
    numbers::moment(in_viet_nam(at), source.words.lang)
}

/// When an entry was made; its text as it stands where it is no instant.
fn stamped(source: &Source<'_>, stamp: &Stamp) -> String {
    numbers::instant(&stamp.at, source.words.lang)
}

fn check_section(source: &Source<'_>, draw: &DrawRecord) -> Section {
    let m = source.words.draw.minutes;
    let mut lines = vec![m.check.to_owned()];
    let first = draw.outcome.iter().flat_map(|o| o.announced()).next();
    if let (Some(proof), Some(unit)) = (draw.proof(), first)
        && let Some([_, seed, ticket]) = proof.by_hand(unit.as_str())
    {
        let [_, _, seed_line, ticket_line] = m.check_lines;
        lines.push(format!("{seed_line}\n{seed}"));
        lines.push(format!("{ticket_line}\n{ticket}"));
    }
    Section::paragraphs("check", m.check_heading, lines)
}
