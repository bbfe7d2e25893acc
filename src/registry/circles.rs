//! Units that would stand under themselves, on any day.
//!
//! An import that holds from one day on meets changes of parents recorded for later days;
//! the tree must be a tree on all of them.

use std::collections::{BTreeSet, HashMap, HashSet};

use jiff::civil::Date;

use super::dated::Dated;
use super::planner::Planned;
use super::{AgencyKey, Registry};

/// Circles the plan would make, each told once, beginning with a planned unit.
pub(super) fn find(
    registry: &Registry,
    planned: &[Planned<'_>],
    as_of: Option<Date>,
) -> Vec<Vec<AgencyKey>> {
    let parents: HashMap<&AgencyKey, Dated<Option<AgencyKey>>> = planned
        .iter()
        .map(|p| (&p.record.key, after(p, as_of)))
        .collect();
    let mut days: BTreeSet<Date> = registry
        .agencies
        .iter()
        .flat_map(|agency| agency.parent.changes())
        .filter(|day| as_of.is_none_or(|from| *day > from))
        .collect();
    days.insert(as_of.unwrap_or(Date::MIN));
    let mut told: BTreeSet<AgencyKey> = BTreeSet::new();
    let mut circles = Vec::new();
    for day in days {
        let parent_of = |key: &AgencyKey| match parents.get(key) {
            Some(parent) => parent.at(day).clone(),
            None => registry.agency(key)?.parent.at(day).clone(),
        };
        for circle in on_one_day(planned, parent_of) {
            if !circle.iter().any(|key| told.contains(key)) {
                told.extend(circle.iter().cloned());
                circles.push(circle);
            }
        }
    }
    circles
}

/// The parents of a planned unit through time, the plan done.
fn after(planned: &Planned<'_>, as_of: Option<Date>) -> Dated<Option<AgencyKey>> {
    let parent = planned.record.parent.clone();
    match planned.standing {
        None => Dated::always(parent),
        Some(agency) => {
            let mut parents = agency.parent.clone();
            parents.set(as_of, parent);
            parents
        }
    }
}

fn on_one_day(
    planned: &[Planned<'_>],
    parent_of: impl Fn(&AgencyKey) -> Option<AgencyKey>,
) -> Vec<Vec<AgencyKey>> {
    let keys: HashSet<&AgencyKey> = planned.iter().map(|p| &p.record.key).collect();
    // The walk that first came by; meeting one's own trace is a circle.
    let mut passed: HashMap<AgencyKey, usize> = HashMap::with_capacity(planned.len());
    let mut circles = Vec::new();
    for (walk, start) in planned.iter().enumerate() {
        let mut at = Some(start.record.key.clone());
        let mut trace: Vec<AgencyKey> = Vec::new();
        while let Some(key) = at {
            match passed.get(&key) {
                Some(earlier) if *earlier == walk => {
                    let from = trace.iter().position(|k| *k == key).unwrap_or(0);
                    circles.push(begin_with_planned(trace.split_off(from), &keys));
                    break;
                }
                Some(_) => break,
                None => {
                    passed.insert(key.clone(), walk);
                    trace.push(key.clone());
                    at = parent_of(&key);
                }
            }
        }
    }
    circles
}

fn begin_with_planned(mut circle: Vec<AgencyKey>, keys: &HashSet<&AgencyKey>) -> Vec<AgencyKey> {
    let first = circle.iter().position(|key| keys.contains(key));
    circle.rotate_left(first.unwrap_or(0));
    circle
}
