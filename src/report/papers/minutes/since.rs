//! What happened to a draw since it was made, and where each stratum stands now. Of
//! surprise units only that one was replaced.

use super::{Source, block_name, head_name, listed, moment, named, stamped};
use crate::book::{DrawRecord, Stamp};
use crate::registry::View;
use crate::report::Section;
use crate::sampling::{self, Amendment, Course, Step};
use crate::words::{numbers, text};

/// Amendments, replacements, the sealing of the list, in order.
pub(super) fn section(source: &Source<'_>, draw: &DrawRecord) -> Option<Section> {
    let c = source.words.draw.ceremony;
    let (plan, outcome) = (draw.plan.as_ref()?, draw.outcome.as_ref()?);
    let mut course = Course::new(&draw.frame, plan, outcome);
    let view = source.book.registry.as_of(source.today);
    let name = |key: &str| named(source, draw, &view, key);
    let mut lines = Vec::new();
    for (step, stamp) in &draw.steps {
        // What was recorded followed when it was decided.
        course.take(step).ok()?;
        let (at, who) = (stamped(source, stamp), stamp.actor.as_str());
        match step {
            Step::Amended(amendment) => {
                lines.extend(amended(source, draw, &view, amendment, stamp));
                lines.extend(quotas(source, draw, &course));
            }
            Step::Replaced(replaced) if replaced.surprise => {
                lines.push((c.replaced_surprise)(&at, who));
            }
            Step::Replaced(replaced) => lines.push((c.replaced)(
                &at,
                who,
                &name(replaced.unit.as_str()),
                &name(replaced.by.as_str()),
                &replaced.reason,
            )),
            Step::Sealed(_) => lines.push((c.sealed)(&at, who)),
            // Slots have a section of their own.
            Step::Opened(_) => {}
        }
    }
    if let Some((amendment, filed)) = &draw.waiting {
        let stamp = Stamp {
            at: moment(source, *filed),
            ..draw.frozen.clone()
        };
        let stamp = Stamp {
            actor: "–".to_owned(),
            ..stamp
        };
        lines.extend(amended(source, draw, &view, amendment, &stamp));
    }
    (!lines.is_empty()).then(|| Section::paragraphs("since", c.since_heading, lines))
}

fn amended(
    source: &Source<'_>,
    draw: &DrawRecord,
    view: &View<'_>,
    amendment: &Amendment,
    stamp: &Stamp,
) -> Vec<String> {
    let c = source.words.draw.ceremony;
    let mut lines = vec![(c.amended)(
        amendment.number,
        &amendment.document,
        &stamped(source, stamp),
        &stamp.actor,
        &amendment.digest.to_string(),
    )];
    if !amendment.removed.is_empty() {
        let units = amendment.removed.iter();
        let units = units.map(|code| named(source, draw, view, code.as_str()));
        lines.push((c.left)(&listed(units)));
    }
    if !amendment.added.is_empty() {
        let codes = amendment.added.iter();
        let codes = codes.filter_map(|line| line.split('\t').next());
        lines.push((c.joined)(&listed(
            codes.map(|code| named(source, draw, view, code)),
        )));
    }
    if let Some(event) = &amendment.source {
        let told = match sampling::Source::parse(event) {
            Ok(parsed) => (c.source)(&(source.words.draw.source_name)(&parsed), event),
            Err(_) => event.clone(),
        };
        lines.push(match &amendment.value {
            Some(value) => (c.amend_value)(&told, value),
            None => (c.amend_waits)(&told),
        });
    }
    lines
}

fn quotas(source: &Source<'_>, draw: &DrawRecord, course: &Course) -> Vec<String> {
    let head = head_name(source, draw);
    let told = source.words.draw.ceremony.new_quota;
    let strata = course.strata().iter();
    strata
        .map(|stratum| {
            let block = block_name(source, &head, stratum.stratum.as_str());
            told(&text::heading(&block), stratum.n, stratum.quota)
        })
        .collect()
}

/// Units, quota, announced, surprise and total; only where something happened.
pub(super) fn standing_section(source: &Source<'_>, draw: &DrawRecord) -> Option<Section> {
    let c = source.words.draw.ceremony;
    let changed = |step: &Step| matches!(step, Step::Amended(_) | Step::Replaced(_));
    if !draw.steps.iter().any(|(step, _)| changed(step)) {
        return None;
    }
    let course = draw.course()?;
    let head = head_name(source, draw);
    let view = source.book.registry.as_of(source.today);
    let mut lines = Vec::new();
    for stratum in course.strata() {
        let block = block_name(source, &head, stratum.stratum.as_str());
        let (announced, surprise) = (stratum.announced.len(), stratum.slots);
        let total = numbers::share(announced + surprise, stratum.n, source.words.lang);
        lines.push((c.standing)(
            &text::heading(&block),
            stratum.n,
            stratum.quota,
            announced,
            surprise,
            &total,
        ));
        let units = stratum.announced.iter();
        let units = units.map(|code| named(source, draw, &view, code.as_str()));
        lines.push((c.announced_now)(&listed(units)));
    }
    Some(Section::paragraphs("standing", c.standing_heading, lines))
}
