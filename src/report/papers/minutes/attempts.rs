//! All draws of a tier and year, given up ones too, and what differs between their frames.

use std::collections::BTreeMap;

use super::{Source, listed, named, stamped};
use crate::book::DrawRecord;
use crate::report::Section;
use crate::sampling::FrameUnit;

/// Digits of a digest that tell two frames apart for a reader.
const DIGITS: usize = 16;

/// The draws of the same tier and year, in order.
pub(super) fn of<'a>(
    source: &Source<'a>,
    draw: &'a DrawRecord,
) -> impl Iterator<Item = &'a DrawRecord> {
    let all = source.book.draws.iter();
    // A rehearsal is none of them.
    all.filter(|other| {
        other.year == draw.year
            && other.tier == draw.tier
            && other.is_rehearsal() == draw.is_rehearsal()
    })
}

/// One line for each, and the differences; nothing where there is only one.
pub(super) fn section(source: &Source<'_>, draw: &DrawRecord) -> Option<Section> {
    let w = source.words;
    let c = w.draw.ceremony;
    let all: Vec<&DrawRecord> = of(source, draw).collect();
    if all.len() < 2 {
        return None;
    }
    let mut lines = Vec::new();
    for attempt in &all {
        let why = match &attempt.abandoned {
            Some((why, _)) if attempt.reason.is_empty() => why.clone(),
            Some((why, _)) => format!("{}; {why}", attempt.reason),
            None => attempt.reason.clone(),
        };
        let digest = attempt.frame.digest().to_string();
        lines.push((c.attempt)(
            attempt.attempt,
            &attempt.id,
            &stamped(source, &attempt.frozen),
            (w.draw_lists.draw_state)(attempt.state()),
            &why,
            digest.get(..DIGITS).unwrap_or(&digest),
        ));
    }
    for pair in all.windows(2) {
        if let [before, after] = pair {
            lines.extend(differences(source, before, after));
        }
    }
    Some(Section::paragraphs("attempts", c.attempts_heading, lines))
}

fn differences(source: &Source<'_>, before: &DrawRecord, after: &DrawRecord) -> Vec<String> {
    let c = source.words.draw.ceremony;
    let status = source.words.draw.status;
    let by_code = |draw: &'_ DrawRecord| -> BTreeMap<String, FrameUnit> {
        let units = draw.frame.units().iter();
        units.map(|u| (u.code().to_string(), u.clone())).collect()
    };
    let (old, new) = (by_code(before), by_code(after));
    let view = source.book.registry.as_of(before.frame_date);
    let gone: Vec<&String> = old.keys().filter(|key| !new.contains_key(*key)).collect();
    let come: Vec<&String> = new.keys().filter(|key| !old.contains_key(*key)).collect();
    let mut lines = Vec::new();
    if !come.is_empty() {
        let view = source.book.registry.as_of(after.frame_date);
        let units = come.iter().map(|key| named(source, after, &view, key));
        lines.push((c.units_in)(&listed(units)));
    }
    if !gone.is_empty() {
        let units = gone.iter().map(|key| named(source, before, &view, key));
        lines.push((c.units_out)(&listed(units)));
    }
    for (key, was) in &old {
        let Some(is) = new.get(key) else {
            continue;
        };
        if was.status() != is.status() {
            let name = named(source, after, &view, key);
            let (was, is) = (status(was.status()), status(is.status()));
            lines.push((c.status_changed)(&name, was, is));
        }
        if was.weight() != is.weight() {
            let name = named(source, after, &view, key);
            lines.push((c.weight_changed)(&name, was.weight(), is.weight()));
        }
    }
    if lines.is_empty() {
        return vec![(c.frames_alike)(&before.id, &after.id)];
    }
    lines.insert(0, (c.frames_differ)(&before.id, &after.id));
    lines
}
