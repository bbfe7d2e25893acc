//! Ids, kinds and empty parts: S102, S103, S104, S106.

use crate::scheme::check::repeated;
use crate::scheme::draft::{At, Draft, Groups};
use crate::scheme::fault::{Fault, Named};
use crate::scheme::read::Found;
use crate::scheme::suggest::nearest;

pub(super) fn check(draft: &Draft, known: Option<&[&str]>, found: &mut Vec<Found>) {
    // Domains and criteria share one space of ids: reports and imports name both.
    let ids = draft.domains.iter().flat_map(|domain| {
        let criteria = domain.criteria.iter().filter_map(|c| c.id.as_ref());
        domain.id.iter().chain(criteria)
    });
    // A bonus or penalty and its lines too; one written as a count is its own line.
    let beside = draft.adjust.iter().flat_map(|block| {
        let lines = block.lines.iter().filter(|_| !block.simple);
        block
            .id
            .iter()
            .chain(lines.filter_map(|line| line.id.as_ref()))
    });
    found.extend(repeated(ids.chain(beside), Named::Id));
    found.extend(repeated(&draft.applies_to, Named::Kind));
    empty_parts(draft, found);
    tie_break(draft, found);
    if let Some(known) = known {
        let variants = draft.variants.iter().map(|variant| &variant.kind);
        let groups: Vec<&At<String>> = match &draft.groups {
            Groups::Named(groups) => groups.iter().flat_map(|group| &group.kinds).collect(),
            Groups::Plain(_) => Vec::new(),
        };
        let all = draft.applies_to.iter().chain(variants).chain(groups);
        found.extend(all.filter_map(|kind| unknown(kind, known)));
    }
}

fn empty_parts(draft: &Draft, found: &mut Vec<Found>) {
    if draft.domains.is_empty() && draft.whole {
        found.push(Found::new(Fault::NoDomains, draft.domains_at));
    }
    for domain in &draft.domains {
        if domain.criteria.is_empty() && domain.whole {
            let fault = Fault::EmptyDomain {
                domain: domain.label(),
            };
            found.push(Found::new(fault, domain.criteria_at));
        }
    }
}

fn tie_break(draft: &Draft, found: &mut Vec<Found>) {
    found.extend(repeated(&draft.tie_break, Named::TieBreak));
    if !draft.whole || draft.domains.iter().any(|d| d.id.is_none()) {
        return;
    }
    let ids = || draft.domains.iter().filter_map(|d| d.id.as_ref());
    for id in &draft.tie_break {
        if ids().all(|known| known.value != id.value) {
            let fault = Fault::UnknownTieBreak {
                id: id.value.clone(),
                suggestion: nearest(&id.value, ids().map(|at| at.value.as_str())),
            };
            found.push(Found::new(fault, id.place));
        }
    }
}

fn unknown(kind: &At<String>, known: &[&str]) -> Option<Found> {
    if known.contains(&kind.value.as_str()) {
        return None;
    }
    let fault = Fault::UnknownKind {
        kind: kind.value.clone(),
        suggestion: nearest(&kind.value, known.iter().copied()),
    };
    Some(Found::new(fault, kind.place))
}
