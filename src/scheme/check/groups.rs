//! Named groups, their bands, and agencies left out: S102, S106, S107, S108, S301–S304.

use super::{bands, repeated};
use crate::scheme::draft::{Draft, Groups};
use crate::scheme::fault::{Fault, Named};
use crate::scheme::load::Surroundings;
use crate::scheme::read::Found;

pub(super) fn check(draft: &Draft, around: &Surroundings<'_>, found: &mut Vec<Found>) {
    let left_out = || draft.exclude.iter().map(|(agency, _)| agency);
    found.extend(repeated(left_out(), Named::Excluded));
    if let Some(known) = around.agency {
        for agency in left_out().filter(|agency| !known(&agency.value)) {
            let code = agency.value.clone();
            found.push(Found::new(Fault::UnknownAgency { code }, agency.place));
        }
    }
    let Groups::Named(groups) = &draft.groups else {
        return;
    };
    found.extend(repeated(groups.iter().map(|group| &group.id), Named::Group));
    let kinds = || groups.iter().flat_map(|group| &group.kinds);
    found.extend(repeated(kinds(), Named::GroupKind));
    for group in groups {
        bands::list(draft, &group.bands, found);
    }
    for kind in &draft.applies_to {
        let named = kinds().any(|named| named.value == kind.value);
        let unknown = around
            .kinds
            .is_some_and(|known| !known.contains(&kind.value.as_str()));
        if !named && !unknown && !BROAD.contains(&kind.value.as_str()) {
            let kind_name = kind.value.clone();
            let fault = Fault::WithoutGroup { kind: kind_name };
            found.push(Found::new(fault, kind.place));
        }
    }
}

/// Kinds that have subkinds: a group may list those instead.
const BROAD: [&str; 3] = ["department", "district", "commune"];
