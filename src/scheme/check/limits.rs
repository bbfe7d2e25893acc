//! Limits name what is there: S103.

use crate::scheme::diagnostic::Label;
use crate::scheme::draft::{Draft, Groups};
use crate::scheme::fault::{Fault, Naming};
use crate::scheme::read::Found;
use crate::scheme::suggest::nearest;

pub(super) fn check(draft: &Draft, found: &mut Vec<Found>) {
    let domains = draft.domains.iter().filter_map(|d| d.id.as_ref());
    let criteria = draft.criteria().filter_map(|c| c.id.as_ref());
    let blocks = draft.adjust.iter().filter_map(|block| block.id.as_ref());
    let lines = draft.adjust.iter().flat_map(|block| &block.lines);
    let lines = lines.filter_map(|line| line.id.as_ref());
    let ids: Vec<&str> = domains
        .chain(criteria)
        .chain(blocks)
        .chain(lines)
        .map(|at| at.value.as_str())
        .collect();
    let whole = draft.whole && draft.domains.iter().all(|d| d.whole && d.id.is_some());
    for limit in &draft.limits {
        if whole && !ids.contains(&limit.what.value.as_str()) {
            let id = limit.what.value.clone();
            let fault = Fault::UnknownReference {
                of: Naming::Limit,
                suggestion: nearest(&id, ids.iter().copied()),
                id,
            };
            found.push(Found::new(fault, limit.what.place));
        }
        let bands = || draft.bands.iter().map(|(name, _)| name.value.as_str());
        if bands().all(|band| band != limit.band.value) {
            let band = limit.band.value.clone();
            let fault = Fault::UnknownBand {
                suggestion: nearest(&band, bands()),
                band,
            };
            found.push(Found::new(fault, limit.band.place));
            continue;
        }
        // A cap that names no band of a group would not hold there, without a word.
        let Groups::Named(groups) = &draft.groups else {
            continue;
        };
        for group in groups.iter().filter(|group| !group.bands.is_empty()) {
            let names = || group.bands.iter().map(|(name, _)| name.value.as_str());
            if names().all(|band| band != limit.band.value) {
                let band = limit.band.value.clone();
                let fault = Fault::UnknownBand {
                    suggestion: nearest(&band, names()),
                    band,
                };
                let here = Found::new(fault, limit.band.place);
                found.push(here.and(group.id.place, Label::GroupHere));
            }
        }
    }
}
