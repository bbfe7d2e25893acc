//! Whether the registry stays sound: every unit under units that exist, no circle, no code
//! borne by two at once. Looks at what a change touched, from the day of the change on;
//! what was loose before stays a matter of the import that brought it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::civil::Date;

use super::{ChangeColumn, ChangeFault, ChangeProblem};
use crate::registry::agencies::code_key;
use crate::registry::agency::Agency;
use crate::registry::{AgencyKey, CodeScheme, Registry};

/// Faults of the units touched, each with the line that touched it.
pub(super) fn faults(
    registry: &Registry,
    touched: &BTreeMap<AgencyKey, u64>,
    day: Date,
) -> Vec<ChangeFault> {
    let mut found = Vec::new();
    for agency in &registry.agencies {
        let own = touched.get(&agency.key);
        for (from, to, parent) in lives(agency, agency.parent.spans(), day) {
            let Some(parent) = parent else { continue };
            let Some(line) = own.or_else(|| touched.get(parent)) else {
                continue;
            };
            let above = registry.agency(parent);
            if let Some(on) = above.map_or(Some(from), |above| uncovered(above, from, to)) {
                let problem = ChangeProblem::ParentGone {
                    unit: registry.brief(&agency.key, on),
                    parent: registry.brief(parent, from),
                    on,
                };
                found.push(fault(*line, ChangeColumn::ToParent, problem));
            }
        }
    }
    found.extend(codes_borne_twice(registry, touched, day));
    found.extend(circles(registry, touched, day));
    found
}

fn fault(line: u64, column: ChangeColumn, problem: ChangeProblem) -> ChangeFault {
    ChangeFault {
        line,
        column,
        value: String::new(),
        problem,
    }
}

/// Spans of a value within the life of an agency, from a day on: first and last day.
fn lives<'a, T>(
    agency: &Agency,
    spans: impl Iterator<Item = (Option<Date>, Option<Date>, &'a T)>,
    day: Date,
) -> Vec<(Date, Date, &'a T)> {
    let born = agency.valid_from.unwrap_or(Date::MIN).max(day);
    let died = agency.valid_to.unwrap_or(Date::MAX);
    let within = spans.filter_map(|(from, before, value)| {
        let from = from.unwrap_or(Date::MIN).max(born);
        let last = before.map_or(Date::MAX, |day| day.yesterday().unwrap_or(Date::MIN));
        let to = last.min(died);
        (from <= to).then_some((from, to, value))
    });
    within.collect()
}

/// First day between two on which an agency does not exist.
fn uncovered(agency: &Agency, from: Date, to: Date) -> Option<Date> {
    if agency.valid_from.is_some_and(|born| born > from) {
        return Some(from);
    }
    let died = agency.valid_to.filter(|died| *died < to)?;
    Some(died.tomorrow().unwrap_or(died).max(from))
}

fn codes_borne_twice(
    registry: &Registry,
    touched: &BTreeMap<AgencyKey, u64>,
    day: Date,
) -> Vec<ChangeFault> {
    let mut found = Vec::new();
    let mut told: HashSet<(&AgencyKey, &AgencyKey)> = HashSet::new();
    for (key, line) in touched {
        let Some(agency) = registry.agency(key) else {
            continue;
        };
        for scheme in CodeScheme::ALL {
            for (from, to, code) in lives(agency, agency.codes(scheme).spans(), day) {
                let others = registry.bearers(code).filter(|other| other.key != *key);
                for other in others {
                    let spans = lives(other, other.codes(scheme).spans(), day);
                    let mut shared = spans.into_iter().filter(|(f, t, theirs)| {
                        code_key(theirs) == code_key(code) && *f <= to && *t >= from
                    });
                    let Some((since, ..)) = shared.next() else {
                        continue;
                    };
                    if !told.insert((key.min(&other.key), key.max(&other.key))) {
                        continue;
                    }
                    let on = since.max(from);
                    let by = registry.brief(&other.key, on);
                    let mut fault = fault(
                        *line,
                        ChangeColumn::ToCode,
                        ChangeProblem::CodeTaken { by, on },
                    );
                    fault.value.clone_from(code);
                    found.push(fault);
                }
            }
        }
    }
    found
}

/// Circles through a touched unit, on the day and on every later day of a change of parents.
fn circles(registry: &Registry, touched: &BTreeMap<AgencyKey, u64>, day: Date) -> Vec<ChangeFault> {
    let later = registry.agencies.iter().flat_map(|a| a.parent.changes());
    let mut days: BTreeSet<Date> = later.filter(|change| *change > day).collect();
    days.insert(day);
    let mut told: HashSet<AgencyKey> = HashSet::new();
    let mut found = Vec::new();
    for on in days {
        for (key, line) in touched {
            let Some(circle) = circle(registry, key, on) else {
                continue;
            };
            if circle.iter().any(|key| told.contains(key)) {
                continue;
            }
            let units = circle.iter().map(|key| registry.brief(key, on)).collect();
            let problem = ChangeProblem::Circle { units, on };
            found.push(fault(*line, ChangeColumn::ToParent, problem));
            told.extend(circle);
        }
    }
    found
}

/// The units above one, where they lead back to it.
fn circle(registry: &Registry, key: &AgencyKey, on: Date) -> Option<Vec<AgencyKey>> {
    let mut trace = vec![key.clone()];
    let mut passed: HashSet<AgencyKey> = HashSet::from([key.clone()]);
    loop {
        let agency = registry.agency(trace.last()?)?;
        let above = agency.parent.at(on).clone()?;
        if above == *key {
            return Some(trace);
        }
        if !passed.insert(above.clone()) {
            return None;
        }
        trace.push(above);
    }
}
