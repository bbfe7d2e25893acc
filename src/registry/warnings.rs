//! What a person should look at before a registry is taken in: doubles and odd renamings.

use std::collections::{HashMap, HashSet};

use super::AgencyKey;
use super::clean::CleanRow;
use super::fold::Folded;
use super::plan::Warning;
use super::planner::{Planned, Planner};

/// Parent and folded name: two units that share it may be one written twice.
type Likeness = (Option<AgencyKey>, String);

pub(super) fn of(
    planner: &Planner<'_>,
    rows: &[CleanRow],
    planned: &[Planned<'_>],
) -> Vec<Warning> {
    let values_on = planner.values_on();
    let in_file: HashSet<&AgencyKey> = planned.iter().map(|p| &p.record.key).collect();
    let mut seen: HashMap<Likeness, (String, String)> = HashMap::new();
    let mut roots = 0;
    let live = planner.registry.agencies.iter();
    let live = live.filter(|a| a.is_live(planner.live_on) && !in_file.contains(&a.key));
    for agency in live {
        let name = agency.name.at(values_on);
        let parent = agency.parent.at(values_on).clone();
        roots += usize::from(parent.is_none());
        let unit = (agency.local.at(values_on).clone(), name.text.clone());
        seen.insert((parent, name.folded.marked().to_owned()), unit);
    }
    let mut warnings = Vec::new();
    for (row, planned) in rows.iter().zip(planned) {
        let record = &planned.record;
        roots += usize::from(record.parent.is_none());
        if let Some(standing) = planned.standing {
            let was = standing.name.at(values_on);
            if was.folded.marked() != Folded::new(&record.name).marked() {
                warnings.push(Warning::Renamed {
                    line: row.line,
                    code: record.code.clone(),
                    was: was.text.clone(),
                    becomes: record.name.clone(),
                });
            }
        }
        if record.valid_to.is_some_and(|to| to < planner.live_on) {
            continue;
        }
        let unit = (record.code.clone(), record.name.clone());
        let likeness = (
            record.parent.clone(),
            Folded::new(&record.name).marked().to_owned(),
        );
        match seen.get(&likeness) {
            Some(other) => warnings.push(Warning::SameName {
                line: row.line,
                unit,
                other: other.clone(),
            }),
            None => {
                seen.insert(likeness, unit);
            }
        }
    }
    if roots > 1 {
        warnings.push(Warning::SeveralRoots { count: roots });
    }
    warnings
}
