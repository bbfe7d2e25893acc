//! Limits name what is there (S103), and may hold for some and not for others (S211).

use rust_decimal::Decimal;

use crate::scheme::diagnostic::Label;
use crate::scheme::draft::{At, Draft, Groups};
use crate::scheme::fault::{Fault, Naming};
use crate::scheme::model::Condition;
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
    let whole = draft.whole
        && draft.adjust_whole
        && draft.domains.iter().all(|d| d.whole && d.id.is_some());
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
        if let Some(always) = idle(draft, &limit.condition) {
            let id = limit.what.value.clone();
            let fault = Fault::LimitIdle { id, always };
            found.push(Found::new(fault, limit.value_at));
        } else if let Condition::BelowPercent(_, share) = &limit.condition
            && *share <= Decimal::ONE
        {
            let field = "BelowPercent";
            found.push(Found::new(
                Fault::FractionOfHundred { field },
                limit.value_at,
            ));
        }
        let bands = || draft.bands.iter().map(|(name, _)| name.value.as_str());
        if !draft.bands_whole {
            continue;
        }
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

/// Whether a limit holds always or never; `None`: it depends, or cannot be told.
fn idle(draft: &Draft, condition: &Condition) -> Option<bool> {
    let (id, bound) = condition.parts();
    if let Condition::BelowPercent(..) = condition {
        // Of a count without a cap no share can be told.
        let same = |id_at: &At<String>| id_at.value == id;
        let mut counts = draft.adjust.iter().filter(|block| block.simple);
        let endless =
            counts.any(|block| block.at_most.is_none() && block.id.as_ref().is_some_and(same));
        if endless {
            return Some(true);
        }
        return (bound <= Decimal::ZERO)
            .then_some(false)
            .or((bound > Decimal::ONE_HUNDRED).then_some(true));
    }
    let below = matches!(condition, Condition::Below(..));
    if bound <= Decimal::ZERO {
        return Some(!below);
    }
    // A maximum that is wrong itself is told where it stands.
    let most = most(draft, id).filter(|most| *most > Decimal::ZERO)?;
    (bound > most).then_some(below)
}

/// The most points that what bears this id can have, where that is known.
fn most(draft: &Draft, id: &str) -> Option<Decimal> {
    let same = |at: &Option<At<String>>| at.as_ref().is_some_and(|at| at.value == id);
    if let Some(domain) = draft.domains.iter().find(|d| same(&d.id)) {
        return Some(domain.points.as_ref()?.value);
    }
    if let Some(block) = draft.adjust.iter().find(|block| same(&block.id)) {
        if let Some(cap) = &block.at_most {
            return Some(cap.value);
        }
        let each = block
            .lines
            .iter()
            .map(|line| Some(line.max.as_ref()?.value));
        return if block.whole { each.sum() } else { None };
    }
    let lines = draft.adjust.iter().flat_map(|block| &block.lines);
    let mut criteria = draft.criteria().chain(lines);
    let criterion = criteria.find(|c| same(&c.id))?;
    Some(criterion.max.as_ref()?.value)
}
