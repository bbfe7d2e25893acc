//! Policies that contradict the rest of the file: S401–S403.

use crate::scheme::diagnostic::Label;
use crate::scheme::draft::Draft;
use crate::scheme::fault::Fault;
use crate::scheme::load::Surroundings;
use crate::scheme::model::{NotApplicable, RankOn, Scheme};
use crate::scheme::read::Found;

/// From this many decimals on, equal prints of unequal figures are rare.
const TELLS_APART: u32 = 4;

pub(super) fn check(draft: &Draft, around: &Surroundings<'_>, found: &mut Vec<Found>) {
    if let Some(policy) = &draft.not_applicable
        && policy.value == NotApplicable::Forbid
    {
        for criterion in draft.scored() {
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
    } else if let Some((from, to)) = &draft.valid {
        if let Some(year) = draft.year
            && (to.value.year() < year || from.value.year() > year)
        {
            found.push(Found::new(Fault::YearNotCovered { year }, from.place));
        }
        let same = |other: &&&Scheme| draft.id.as_ref().is_some_and(|id| id.value == other.id);
        let version = draft.version.as_ref().map(|at| at.value);
        for other in around.beside.iter().filter(same) {
            let overlaps = other
                .valid
                .is_some_and(|(begin, end)| from.value <= end && begin <= to.value);
            if overlaps && version != Some(other.version) {
                let fault = Fault::ValidityOverlaps {
                    other: other.id.clone(),
                    version: other.version,
                };
                found.push(Found::new(fault, from.place));
            }
        }
    }
    let decimals = draft.numeric.index.as_ref().map_or(2, |at| at.value);
    if let Some(on) = &draft.on
        && on.value == RankOn::Exact
        && decimals < TELLS_APART
    {
        found.push(Found::new(Fault::ExactRanking { decimals }, on.place));
    }
}
