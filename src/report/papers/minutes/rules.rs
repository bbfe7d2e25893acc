//! Rules and numbers stratum by stratum; due, forced and excluded units, and those taken
//! for their weight, each apart.

use super::{Source, block_name, head_name, named};
use crate::book::{DUTY_PERCENT, DrawRecord};
use crate::report::Section;
use crate::sampling::{FrameUnit, Status, quota};
use crate::words::{numbers, text};

/// The rule of each stratum in a sentence, its quota, and at random, certain, total of n.
pub(super) fn section(source: &Source<'_>, draw: &DrawRecord) -> Section {
    let w = source.words;
    let (m, c) = (w.draw.minutes, w.draw.ceremony);
    let head = head_name(source, draw);
    let mut lines = Vec::new();
    let (mut all, mut sums, mut strata) = (0, [0; 2], 0);
    for rule in draw.plan.iter().flat_map(|plan| &plan.rules) {
        let units = draw.frame.units().iter();
        let units: Vec<&FrameUnit> = units.filter(|u| *u.stratum() == rule.stratum).collect();
        let n = units.len();
        let least = quota::quota(n as u64, rule.share_percent);
        let least = usize::try_from(least).unwrap_or(usize::MAX);
        let block = text::heading(&block_name(source, &head, rule.stratum.as_str()));
        lines.push((c.rule)(rule, &block));
        let weights = units.iter().map(|unit| unit.weight());
        if let (Some(lightest), Some(heaviest)) = (weights.clone().min(), weights.max())
            && lightest != heaviest
        {
            lines.push((c.weights)(lightest, heaviest));
        }
        let arithmetic = (m.quota)(rule.share_percent, n, least);
        let mut line = format!("{block}: {arithmetic}");
        let outcome = draw.outcome.as_ref();
        if let Some(got) = outcome.and_then(|o| o.stratum(rule.stratum.as_str())) {
            let certain = got.certain.len() + got.take_all.len();
            line = format!("{line}. {}", three(source, [got.random, certain], n));
            all += n;
            sums = [sums[0] + got.random, sums[1] + certain];
            strata += 1;
        }
        lines.push(line);
        if rule.share_percent < DUTY_PERCENT {
            lines.push((m.below_duty)(rule.share_percent, &draw.below_duty));
        }
    }
    if strata > 1 {
        lines.push(format!("{}: {}", c.together, three(source, sums, all)));
    }
    Section::paragraphs("quota", m.quota_heading, lines)
}

/// At random, certain, total, each over all units.
fn three(source: &Source<'_>, [random, certain]: [usize; 2], n: usize) -> String {
    let share = |part| numbers::share(part, n, source.words.lang);
    let told = source.words.draw.ceremony.numbers;
    told(&share(random), &share(certain), &share(random + certain))
}

/// Due, forced and excluded units with their reasons, and units taken for their weight.
pub(super) fn certain_sections(source: &Source<'_>, draw: &DrawRecord) -> Vec<Section> {
    let (m, c) = (source.words.draw.minutes, source.words.draw.ceremony);
    let view = source.book.registry.as_of(draw.frame_date);
    let name = |unit: &FrameUnit| named(source, draw, &view, unit.code().as_str());
    let with_reason = |status: Status| -> Vec<String> {
        let units = draw.frame.units().iter();
        let units = units.filter(|unit| unit.status() == status);
        units
            .map(|unit| format!("{}: {}", name(unit), unit.reason()))
            .collect()
    };
    let taken = draw.outcome.iter().flat_map(|outcome| &outcome.strata);
    let taken: Vec<&str> = taken
        .flat_map(|stratum| &stratum.take_all)
        .map(|code| code.as_str())
        .collect();
    let heavy = draw.frame.units().iter();
    let heavy = heavy.filter(|unit| taken.contains(&unit.code().as_str()));
    let heavy = heavy.map(|unit| (c.of_weight)(&name(unit), unit.weight()));
    let parts = [
        ("due", c.due_heading, with_reason(Status::Due)),
        ("forced", c.forced_heading, with_reason(Status::Forced)),
        ("taken", c.taken_heading, heavy.collect()),
        (
            "excluded",
            m.excluded_heading,
            with_reason(Status::Excluded),
        ),
    ];
    let parts = parts.into_iter().filter(|(_, _, lines)| !lines.is_empty());
    parts
        .map(|(name, heading, lines)| Section::paragraphs(name, heading, lines))
        .collect()
}
