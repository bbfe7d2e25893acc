//! Holders, the sealed list, and slots opened. A slot's unit and salt are told once its
//! visit is made or the secrets are published, never before.

use super::{Source, named};
use crate::book::{DrawRecord, SealMode};
use crate::report::Section;
use crate::sampling::hash;
use crate::words::numbers;

/// Who holds secrets and what they committed to; how slots are opened; the seals.
pub(super) fn section(source: &Source<'_>, draw: &DrawRecord) -> Option<Section> {
    let (m, c) = (source.words.draw.minutes, source.words.draw.ceremony);
    let plan = draw.plan.as_ref()?;
    let mut lines = Vec::new();
    if !draw.has_holders() {
        draw.outcome.as_ref()?;
        lines.push((m.surprise_unsealed)(draw.counts().surprise));
        lines.push(m.reserve.to_owned());
        return Some(Section::paragraphs("surprise", m.surprise_heading, lines));
    }
    lines.push((m.surprise_sealed)(plan.commitments.len()));
    for held in &plan.commitments {
        let commitment = held.commitment.to_string();
        lines.push((c.holder)(held.holder.as_str(), &commitment));
    }
    let listed = draw.mode == Some(SealMode::SealedList);
    lines.push(
        if listed {
            c.sealed_list
        } else {
            c.just_in_time
        }
        .to_owned(),
    );
    match draw.sealing() {
        Some(list) => {
            let (leaves, root) = (list.leaves.len(), list.root.to_string());
            lines.push((c.root)(leaves, list.spare, &root));
            let slots = (1..).zip(&list.leaves);
            lines.extend(slots.map(|(slot, leaf)| (c.leaf)(slot, &leaf.to_string())));
        }
        None if listed => lines.push(c.not_sealed_yet.to_owned()),
        None => {}
    }
    if draw.outcome.is_some() {
        lines.push((c.owed)(draw.owed()));
        lines.push(m.reserve.to_owned());
    }
    Some(Section::paragraphs("surprise", m.surprise_heading, lines))
}

/// Slots opened so far and, once published, the secrets.
pub(super) fn opened_section(source: &Source<'_>, draw: &DrawRecord) -> Option<Section> {
    let c = source.words.draw.ceremony;
    let outcome = draw.outcome.as_ref()?;
    let mut lines = Vec::new();
    for (opening, _) in draw.openings() {
        let day = numbers::date(opening.date, source.words.lang);
        if !source.book.is_told(draw, opening) {
            lines.push((c.opened)(opening.slot, &day));
            continue;
        }
        let view = source.book.registry.as_of(opening.date);
        let unit = named(source, draw, &view, opening.unit.as_str());
        let told = if opening.void {
            (c.opened_void)(opening.slot, &day, &unit)
        } else {
            (c.opened_unit)(opening.slot, &day, &unit)
        };
        let more = match &opening.sealed {
            Some((team, salt)) => (c.salt)(team.as_str(), &salt.to_string()),
            None => (c.morning)(opening.value.as_deref().unwrap_or_default()),
        };
        lines.push(format!("{told} {more}"));
        let hand = opening.by_hand(&draw.id);
        lines.extend(hand.map(|hand| format!("{}\n→ {}", hand.line, hand.gives)));
    }
    if let (Some(plan), false) = (&draw.plan, draw.secrets.is_empty()) {
        let salts = draw.salts.iter();
        lines.extend(salts.map(|(slot, salt)| (c.salt_closed)(*slot, &salt.to_string())));
        for (held, secret) in plan.commitments.iter().zip(&draw.secrets) {
            lines.push((c.secret)(held.holder.as_str(), &secret.to_string()));
        }
        let sealed = hash::sealed(&outcome.seed, &draw.secrets);
        lines.push((c.sealed_seed)(&sealed.to_string()));
        lines.push(c.check_slots.to_owned());
    }
    (!lines.is_empty()).then(|| Section::paragraphs("opened", c.opened_heading, lines))
}
