//! The order of the ceremony, the sources with their values, and what the draw is worth.

use super::{Source, moment, stamped};
use crate::book::DrawRecord;
use crate::report::{Fact, Section};
use crate::sampling;

/// Frozen, planned, event, drawn: when, in Viet Nam, and by whom.
pub(super) fn order_section(source: &Source<'_>, draw: &DrawRecord) -> Section {
    let w = source.words;
    let c = w.draw.ceremony;
    let lists = w.draw_lists;
    let mut facts = vec![Fact::new(
        "frozen",
        lists.frozen_by,
        (c.who_when)(&draw.frozen.actor, &stamped(source, &draw.frozen)),
    )];
    if let Some(at) = draw.planned_at {
        let text = (c.who_when)(&draw.frozen.actor, &moment(source, at));
        facts.push(Fact::new("planned", c.planned, text));
    }
    for line in draw.plan.iter().flat_map(|plan| &plan.sources) {
        let Ok(named) = sampling::Source::parse(line) else {
            continue;
        };
        let name = (w.draw.source_name)(&named);
        let text = match named.event_instant() {
            Some(at) => (c.event_at)(&name, &moment(source, at)),
            // The grade takes it on trust; whoever reads the minutes should not.
            None if named.public() => (c.event_look_up)(&name),
            None => (c.event_any)(&name),
        };
        facts.push(Fact::new("event", c.event, text));
    }
    match (&draw.made, &draw.abandoned) {
        (Some(stamp), _) => {
            let text = (c.who_when)(&stamp.actor, &stamped(source, stamp));
            facts.push(Fact::new("drawn", c.drawn, text));
        }
        (None, Some((why, stamp))) => {
            let text = (c.who_when_why)(&stamp.actor, &stamped(source, stamp), why);
            facts.push(Fact::new("abandoned", c.abandoned, text));
        }
        (None, None) => facts.push(Fact::new("drawn", c.drawn, lists.waiting)),
    }
    Section::facts("order", c.order_heading, facts)
}

/// Sources and values in words and as they are hashed, seed and grade.
pub(super) fn section(source: &Source<'_>, draw: &DrawRecord) -> Section {
    let w = source.words;
    let m = w.draw.minutes;
    let c = w.draw.ceremony;
    let mut facts = Vec::new();
    if let Some(plan) = &draw.plan {
        let digest = plan.digest().to_string();
        facts.push(Fact::new("plan_digest", m.plan_digest, digest));
        for line in &plan.sources {
            let text = match sampling::Source::parse(line) {
                Ok(named) => (c.source)(&(w.draw.source_name)(&named), line),
                Err(_) => line.clone(),
            };
            facts.push(Fact::new("source", m.source, text));
        }
    }
    for value in &draw.values {
        facts.push(Fact::new("value", m.value, value.as_str()));
    }
    if !draw.fallback.is_empty() {
        facts.push(Fact::new("fallback", c.fallback, draw.fallback.as_str()));
    }
    match (&draw.outcome, &draw.abandoned) {
        (Some(outcome), _) => {
            facts.push(Fact::new("seed", m.seed, outcome.seed.to_string()));
            let grade = draw.grade();
            let text = format!(
                "{}: {}",
                (w.draw.grade)(grade),
                (w.draw.grade_meaning)(grade)
            );
            facts.push(Fact::new("grade", m.grade, text));
        }
        (None, Some(_)) => {
            let state = (w.draw_lists.draw_state)(draw.state());
            facts.push(Fact::new("seed", m.seed, state));
        }
        (None, None) => facts.push(Fact::new("seed", m.seed, w.draw_lists.waiting)),
    }
    Section::facts("seed", m.seed_heading, facts)
}
