//! Policies that contradict the rest of the file: S401–S403.

use crate::scheme::diagnostic::Label;
use crate::scheme::draft::Draft;
use crate::scheme::fault::Fault;
use crate::scheme::model::{NotApplicable, RankOn};
use crate::scheme::read::Found;

/// From this many decimals on, equal prints of unequal figures are rare.
const TELLS_APART: u32 = 4;

pub(super) fn check(draft: &Draft, found: &mut Vec<Found>) {
    if let Some(policy) = &draft.not_applicable
        && policy.value == NotApplicable::Forbid
    {
        for criterion in draft.criteria() {
            let Some(na) = &criterion.na else { continue };
            let fault = Fault::ForbidButNa {
                criterion: criterion.label(),
            };
            found.push(Found::new(fault, na.place).and(policy.place, Label::PolicyHere));
        }
    }
    if let Some((from, to)) = &draft.valid
        && to.value < from.value
    {
        found.push(Found::new(Fault::EmptyValidity, to.place));
    }
    let decimals = draft.numeric.index.as_ref().map_or(2, |at| at.value);
    if let Some(on) = &draft.on
        && on.value == RankOn::Exact
        && decimals < TELLS_APART
    {
        found.push(Found::new(Fault::ExactRanking { decimals }, on.place));
    }
}
