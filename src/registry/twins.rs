//! Units under the same parent whose names may be one name written twice. A new one of
//! them is a fault unless a person allows it, so that no double is made by a slip.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::clean::CleanRow;
use super::likeness::{cousin, twin};
use super::plan::Warning;
use super::planner::{Planned, Planner};
use super::{AgencyKey, Column, Problem};

/// A unit as it will be, where names are compared.
struct Member<'a> {
    parent: Option<&'a AgencyKey>,
    code: &'a str,
    name: &'a str,
    from: Date,
    to: Date,
    /// Its row; `None` for a unit that is not in the file.
    row: Option<&'a CleanRow>,
    /// Whether it comes newly under this name and parent.
    fresh: bool,
    twin: String,
}

impl Member<'_> {
    fn meets(&self, other: &Member<'_>) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    fn named(&self) -> (String, String) {
        (self.code.to_owned(), self.name.to_owned())
    }
}

/// Places of members by parent and likeness.
type Families<'a> = HashMap<(Option<&'a AgencyKey>, String), Vec<usize>>;

/// Faults and warnings about names that may be one.
pub(super) fn tell(planner: &mut Planner<'_>, rows: &[CleanRow], planned: &[Planned<'_>]) {
    if rows.len() != planned.len() {
        return;
    }
    let members = members(planner, rows, planned);
    let twins = families(&members, |member| member.twin.clone());
    let cousins = families(&members, |member| cousin(member.name));
    let mut told = Vec::new();
    for (at, member) in members.iter().enumerate() {
        let Some(row) = member.row else { continue };
        // Of two new ones the later is told; of a new and an old one the new.
        let other = |families: &Families<'_>, likeness: String, same: bool| {
            let family = families.get(&(member.parent, likeness))?;
            let mut others = family.iter().filter(|o| **o != at).copied();
            others.find(|o| {
                members.get(*o).is_some_and(|other| {
                    let earlier = *o < at || (member.fresh && !other.fresh);
                    earlier && member.meets(other) && (same || other.twin != member.twin)
                })
            })
        };
        if let Some(other) = other(&twins, member.twin.clone(), true) {
            told.push((row, member, other, true));
        } else if member.fresh
            && let Some(other) = other(&cousins, cousin(member.name), false)
        {
            told.push((row, member, other, false));
        }
    }
    for (row, member, other, same) in told {
        let Some(other) = members.get(other) else {
            continue;
        };
        let (line, unit) = (row.line, member.named());
        let other_line = other.row.map(|row| row.line);
        let other = other.named();
        if !same {
            planner
                .warnings
                .push(Warning::NearName { line, unit, other });
        } else if member.fresh && !planner.leave.same_names {
            let (code, name) = other;
            let problem = Problem::SameName {
                code,
                name,
                line: other_line,
            };
            planner.wrong(row, Column::Name, &row.name, problem);
        } else {
            planner
                .warnings
                .push(Warning::SameName { line, unit, other });
        }
    }
}

/// Units that live on the day: those outside the file, then those of the file as they
/// will be.
fn members<'a>(
    planner: &Planner<'a>,
    rows: &'a [CleanRow],
    planned: &'a [Planned<'_>],
) -> Vec<Member<'a>> {
    let values_on = planner.values_on();
    let registry = planner.registry;
    let in_file: HashSet<&AgencyKey> = planned.iter().map(|p| &p.record.key).collect();
    let live = registry.agencies.iter();
    let live = live.filter(|a| a.is_live(planner.live_on) && !in_file.contains(&a.key));
    let outside = live.map(|agency| {
        let name = agency.name.at(values_on).text.as_str();
        Member {
            parent: agency.parent.at(values_on).as_ref(),
            code: agency.local.at(values_on),
            name,
            from: agency.valid_from.unwrap_or(Date::MIN),
            to: agency.valid_to.unwrap_or(Date::MAX),
            row: None,
            fresh: false,
            twin: twin(name),
        }
    });
    let mut members: Vec<Member<'a>> = outside.collect();
    for (row, planned) in rows.iter().zip(planned) {
        let record = &planned.record;
        if record.valid_to.is_some_and(|to| to < planner.live_on) {
            continue;
        }
        let parent = record.parent.as_ref();
        let own = twin(&record.name);
        let fresh = planned.standing.is_none_or(|agency| {
            let name = &agency.name.at(values_on).text;
            agency.parent.at(values_on).as_ref() != parent
                || (*name != record.name && twin(name) != own)
        });
        members.push(Member {
            parent,
            code: &record.code,
            name: &record.name,
            from: record.valid_from.unwrap_or(Date::MIN),
            to: record.valid_to.unwrap_or(Date::MAX),
            row: Some(row),
            fresh,
            twin: own,
        });
    }
    members
}

fn families<'a>(members: &[Member<'a>], likeness: impl Fn(&Member<'a>) -> String) -> Families<'a> {
    let mut families: Families<'a> = HashMap::with_capacity(members.len());
    for (at, member) in members.iter().enumerate() {
        let key = (member.parent, likeness(member));
        families.entry(key).or_default().push(at);
    }
    families
}
