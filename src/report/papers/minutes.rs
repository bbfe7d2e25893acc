//! Minutes of a draw: frame, arithmetic, seed, what it is worth, who was drawn, how to
//! check it. Surprise units are never named here.

use super::Source;
use crate::book::{DUTY_PERCENT, DrawRecord, Fate};
use crate::registry::{AgencyKey, View};
use crate::report::{Column, ColumnKind, Fact, Report, ReportKind, Section, Table, Value};
use crate::words::{numbers, text};

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
    report
        .subtitle
        .push((m.attempt)(draw.attempt, &draw.reason));
    report = report.with(frame_section(source, draw));
    report = report.with(quota_section(source, draw));
    report = report.with(seed_section(source, draw));
    if draw.outcome.is_some() {
        report = report.with(units_section(source, draw));
        report = report.with(surprise_section(source, draw));
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
    let excluded = draw.frame.units().iter().filter(|u| !u.reason().is_empty());
    lines.extend(excluded.map(|unit| {
        let status = (source.words.draw.status)(unit.status());
        format!(
            "{} – {} ({status}): {}",
            unit.code(),
            unit.name(),
            unit.reason()
        )
    }));
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

fn quota_section(source: &Source<'_>, draw: &DrawRecord) -> Section {
    let w = source.words;
    let m = w.draw.minutes;
    let head = head_name(source, draw);
    let mut lines = Vec::new();
    for rule in draw.plan.iter().flat_map(|plan| &plan.rules) {
        let units = draw.frame.units().iter();
        let n = units.filter(|unit| *unit.stratum() == rule.stratum).count();
        let quota = crate::sampling::quota::quota(n as u64, rule.share_percent);
        let quota = usize::try_from(quota).unwrap_or(usize::MAX);
        let block = block_name(source, &head, rule.stratum.as_str());
        let mut line = format!(
            "{}: {}",
            text::heading(&block),
            (m.quota)(rule.share_percent, n, quota)
        );
        if let Some(got) = draw
            .outcome
            .as_ref()
            .and_then(|outcome| outcome.stratum(rule.stratum.as_str()))
        {
            let certain = got.certain.len() + got.take_all.len();
            line = format!(
                "{line}. {}",
                (m.counts)(got.random, certain, got.selected(), n)
            );
        }
        lines.push(line);
        if rule.share_percent < DUTY_PERCENT {
            lines.push((m.below_duty)(rule.share_percent, &draw.below_duty));
        }
    }
    Section::paragraphs("quota", m.quota_heading, lines)
}

fn seed_section(source: &Source<'_>, draw: &DrawRecord) -> Section {
    let w = source.words;
    let m = w.draw.minutes;
    let mut facts = Vec::new();
    if let Some(plan) = &draw.plan {
        facts.push(Fact::new(
            "plan_digest",
            m.plan_digest,
            plan.digest().to_string(),
        ));
        for name in &plan.sources {
            facts.push(Fact::new("source", m.source, name.as_str()));
        }
    }
    for value in &draw.values {
        facts.push(Fact::new("value", m.value, value.as_str()));
    }
    match &draw.outcome {
        Some(outcome) => {
            facts.push(Fact::new("seed", m.seed, outcome.seed.to_string()));
            let grade = draw.grade();
            let text = format!(
                "{}: {}",
                (w.draw.grade)(grade),
                (w.draw.grade_meaning)(grade)
            );
            facts.push(Fact::new("grade", m.grade, text));
        }
        None => facts.push(Fact::new("seed", m.seed, w.draw_lists.waiting)),
    }
    for (name, stamp) in [
        ("frozen", Some(&draw.frozen)),
        ("drawn", draw.made.as_ref()),
    ] {
        if let Some(stamp) = stamp {
            let label = if name == "frozen" {
                w.draw_lists.frozen_by
            } else {
                w.draw_lists.drawn_by
            };
            facts.push(Fact::new(
                name,
                label,
                format!("{}, {}", stamp.actor, stamp.at),
            ));
        }
    }
    Section::facts("seed", m.seed_heading, facts)
}

/// Every announced unit and every reserve in order, with its ticket.
fn units_section(source: &Source<'_>, draw: &DrawRecord) -> Section {
    let w = source.words;
    let m = w.draw.minutes;
    let [order, key, name, stratum, status, ticket] = m.columns;
    let view = source.book.registry.as_of(draw.frame_date);
    let head = head_name(source, draw);
    let mut table = Table::new(vec![
        Column::new("order", order, ColumnKind::Whole),
        Column::new("key", key, ColumnKind::Text),
        Column::new("code", w.report.columns.code, ColumnKind::Text),
        Column::new("name", name, ColumnKind::Text),
        Column::new("stratum", stratum, ColumnKind::Text),
        Column::new("status", status, ColumnKind::Text),
        Column::new("ticket", ticket, ColumnKind::Text),
    ]);
    // In public order, so that nothing shows where a surprise unit was lifted out.
    let mut units = draw.drawn_units();
    units.sort_by_key(|unit| (unit.stratum, unit.order.unwrap_or(usize::MAX), unit.code));
    for unit in units {
        // A surprise unit stands among the reserves, where its ticket puts it.
        let fate = match unit.fate {
            Fate::Surprise => Fate::Reserve,
            fate => fate,
        };
        table.row([
            unit.order.map_or(Value::Empty, Value::from),
            unit.code.into(),
            official_code(&view, unit.code).into(),
            unit.name.into(),
            block_name(source, &head, unit.stratum).into(),
            (w.draw_lists.fate)(fate).into(),
            unit.ticket.to_string().into(),
        ]);
    }
    Section::table("units", m.drawn_heading, table)
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

fn surprise_section(source: &Source<'_>, draw: &DrawRecord) -> Section {
    let m = source.words.draw.minutes;
    let surprise = draw.counts().surprise;
    let holders = draw.plan.as_ref().map_or(0, |plan| plan.commitments.len());
    let line = if holders > 0 {
        (m.surprise_sealed)(holders)
    } else {
        (m.surprise_unsealed)(surprise)
    };
    Section::paragraphs(
        "surprise",
        m.surprise_heading,
        vec![line, m.reserve.to_owned()],
    )
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
