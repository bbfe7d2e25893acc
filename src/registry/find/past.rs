//! The other names by which a unit is found: what it is also called, and was called.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::Why;
use crate::registry::agency::Agency;
use crate::registry::change::{Effect, Origin, Who};
use crate::registry::fold::Folded;
use crate::registry::{AgencyKey, Registry};

/// Adds the other names of an agency on a day, in folded form.
pub(super) fn others<'a>(agency: &'a Agency, day: Date, mut add: impl FnMut(Why<'a>, &str)) {
    let abbr = agency.abbr.at(day);
    if abbr.bytes().all(|sign| sign.is_ascii_alphabetic()) {
        if !abbr.is_empty() {
            add(Why::Abbr, &abbr.to_ascii_lowercase());
        }
    } else {
        add(Why::Abbr, Folded::new(abbr).marked());
    }
    for alias in agency.aliases.at(day) {
        add(Why::Alias(&alias.text), alias.folded.marked());
    }
    let present = agency.name.at(day).folded.marked();
    for name in agency.name.before(day) {
        if name.folded.marked() != present {
            add(Why::FormerName(&name.text), name.folded.marked());
        }
    }
}

/// Names of the units from which agencies came until a day, by place in the registry: as
/// they were when they handed on, and those before them.
pub(super) fn predecessors(registry: &Registry, day: Date) -> Vec<(usize, &str)> {
    let mut origins: HashMap<&AgencyKey, Vec<(&Origin, Date)>> = HashMap::new();
    for (_, change) in registry.changes().filter(|(_, change)| change.date <= day) {
        if let Effect::Succeed { how, from, to } = &change.effect
            && how.takes_over()
        {
            let dated = from.iter().map(|origin| (origin, change.date));
            for heir in to {
                origins.entry(heir.key()).or_default().extend(dated.clone());
            }
        }
    }
    let mut found = Vec::new();
    for heir in origins.keys() {
        let Some(place) = registry.place(heir) else {
            continue;
        };
        let mut seen: HashSet<&AgencyKey> = HashSet::from([*heir]);
        let mut waiting = vec![*heir];
        while let Some(key) = waiting.pop() {
            for (origin, date) in origins.get(key).into_iter().flatten() {
                match &origin.who {
                    Who::Outside { name, .. } => found.push((place, name.as_str())),
                    Who::Agency(key) if seen.insert(key) => {
                        let eve = date.yesterday().unwrap_or(*date);
                        let agency = registry.agency(key);
                        found.extend(agency.map(|a| (place, a.name.at(eve).text.as_str())));
                        waiting.push(key);
                    }
                    Who::Agency(_) => {}
                }
            }
        }
    }
    // The order of a map is nobody's order.
    found.sort_unstable();
    found.dedup();
    found
}
