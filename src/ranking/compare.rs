//! Two rankings beside each other: this year's and an earlier one.
//!
//! Agencies are matched by key alone: what a merger made is new, what it ended is gone, and
//! nobody inherits a figure. Under another scheme points say nothing about each other, so
//! domains are matched by id and compared by percents only.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::group_key::GroupKey;
use super::movement::{Movement, movement};
use super::place::Place;
use crate::registry::AgencyKey;
use crate::scheme::Scheme;
use crate::scoring::Exact;

/// One side: the groups of a year.
#[derive(Debug, Clone, Default)]
pub struct Side<'a> {
    /// In the order of groups.
    pub groups: Vec<SideGroup<'a>>,
}

/// Agencies ranked among themselves.
#[derive(Debug, Clone)]
pub struct SideGroup<'a> {
    /// What makes the group.
    pub key: GroupKey,
    /// The scheme they were scored by; `None` where only a published table is left.
    pub scheme: Option<&'a Scheme>,
    /// In the order of the table.
    pub members: Vec<Standing>,
}

/// What one side knows of one agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Key.
    pub key: AgencyKey,
    /// Official code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Points earned and maximum that counts; `None` where nothing is scored.
    pub points: Option<(Exact, Exact)>,
    /// Published index.
    pub index: Option<Decimal>,
    /// Place.
    pub place: Option<Place>,
    /// Name of the band.
    pub band: Option<String>,
    /// Whether something is not scored yet, so that the figures will change.
    pub provisional: bool,
    /// Percent by domain, in the scheme's order; empty where nothing is known of domains.
    pub domains: Vec<Option<Exact>>,
}

/// What the two schemes are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SchemeChange {
    /// The same text.
    Same,
    /// A published table does not say.
    Unknown,
    /// Another id, version or text.
    Changed,
}

/// On which side an agency stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// On both.
    Both,
    /// Not in the earlier one.
    New,
    /// Only in the earlier one.
    Gone,
}

/// A domain on one side or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainChange<'a> {
    /// Its id.
    pub id: &'a str,
    /// Whether the earlier scheme and this one have it.
    pub had: (bool, bool),
    /// Percent then.
    pub before: Option<Exact>,
    /// Percent now.
    pub now: Option<Exact>,
    /// Percentage points; `None` unless both are there.
    pub delta: Option<Exact>,
}

/// One agency on both sides.
#[derive(Debug, Clone)]
pub struct AgencyChange<'a> {
    /// On which side it stands.
    pub presence: Presence,
    /// Then.
    pub before: Option<&'a Standing>,
    /// Now.
    pub now: Option<&'a Standing>,
    /// The group it was in, where that is another kind: places do not compare then.
    pub other_group: Option<GroupKey>,
    /// What happened to its scheme.
    pub scheme: SchemeChange,
    /// Of places.
    pub movement: Movement,
    /// Points; `None` unless both are scored by the same scheme.
    pub points: Option<Exact>,
    /// Published index; `None` unless both have one.
    pub index: Option<Decimal>,
    /// Domains of this side's scheme, then those only the earlier one has.
    pub domains: Vec<DomainChange<'a>>,
}

/// A group of this side with those who left it.
#[derive(Debug, Clone)]
pub struct GroupChange<'a> {
    /// What makes the group.
    pub key: GroupKey,
    /// Its scheme now; `None` where only the earlier side has the group.
    pub scheme: Option<&'a Scheme>,
    /// Schemes its agencies had that are not the same, once each; none for a table.
    pub earlier: Vec<&'a Scheme>,
    /// The furthest of its agencies' scheme changes.
    pub change: SchemeChange,
    /// In the order of this side's table, then those gone.
    pub rows: Vec<AgencyChange<'a>>,
}

impl AgencyChange<'_> {
    /// Who it is, by the later knowledge.
    #[must_use]
    pub fn who(&self) -> Option<&Standing> {
        self.now.or(self.before)
    }

    /// Whether a figure of either side will still change.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        [self.before, self.now]
            .into_iter()
            .flatten()
            .any(|standing| standing.provisional)
    }
}

/// Whether two schemes score alike.
#[must_use]
pub fn scheme_change(before: Option<&Scheme>, now: Option<&Scheme>) -> SchemeChange {
    let (Some(a), Some(b)) = (before, now) else {
        return SchemeChange::Unknown;
    };
    let same = a.id == b.id && a.version == b.version && a.fingerprint == b.fingerprint;
    if same {
        SchemeChange::Same
    } else {
        SchemeChange::Changed
    }
}

/// Sets `now` against `before`, group by group. Swapping them negates every difference.
#[must_use]
pub fn compare<'a>(before: &'a Side<'a>, now: &'a Side<'a>) -> Vec<GroupChange<'a>> {
    let mut earlier: BTreeMap<&AgencyKey, (&SideGroup<'a>, &Standing)> = BTreeMap::new();
    for group in &before.groups {
        earlier.extend(group.members.iter().map(|m| (&m.key, (group, m))));
    }
    let mut seen: BTreeSet<&AgencyKey> = BTreeSet::new();
    let mut groups: Vec<GroupChange<'a>> = Vec::new();
    for group in &now.groups {
        seen.extend(group.members.iter().map(|m| &m.key));
        let rows = group.members.iter().map(|member| {
            let then = earlier.get(&member.key).copied();
            row(then, Some((group, member)))
        });
        groups.push(GroupChange {
            key: group.key.clone(),
            scheme: group.scheme,
            earlier: Vec::new(),
            change: SchemeChange::Same,
            rows: rows.collect(),
        });
    }
    for group in &before.groups {
        let gone = group.members.iter().filter(|m| !seen.contains(&m.key));
        let gone: Vec<_> = gone.map(|m| row(Some((group, m)), None)).collect();
        if gone.is_empty() {
            continue;
        }
        match groups.iter_mut().find(|g| g.key == group.key) {
            Some(found) => found.rows.extend(gone),
            None => groups.push(GroupChange {
                key: group.key.clone(),
                scheme: None,
                earlier: Vec::new(),
                change: SchemeChange::Same,
                rows: gone,
            }),
        }
    }
    // By kind as everywhere; groups of one kind stay as they were.
    groups.sort_by(|a, b| a.key.cmp(&b.key));
    for group in &mut groups {
        name_earlier(group, &earlier);
    }
    groups
}

/// Which other schemes the agencies that stand on both sides come from.
fn name_earlier<'a>(
    group: &mut GroupChange<'a>,
    earlier: &BTreeMap<&AgencyKey, (&SideGroup<'a>, &Standing)>,
) {
    for row in group.rows.iter().filter(|r| r.presence == Presence::Both) {
        group.change = group.change.max(row.scheme);
        let was = row.now.and_then(|standing| earlier.get(&standing.key));
        let scheme = was.and_then(|(group, _)| group.scheme);
        if let Some(scheme) = scheme.filter(|_| row.scheme == SchemeChange::Changed)
            && !group
                .earlier
                .iter()
                .any(|known| std::ptr::eq(*known, scheme))
        {
            group.earlier.push(scheme);
        }
    }
}

type Found<'g, 'a> = (&'g SideGroup<'a>, &'a Standing);

fn row<'a>(before: Option<Found<'_, 'a>>, now: Option<Found<'_, 'a>>) -> AgencyChange<'a> {
    let schemes = (
        before.and_then(|(group, _)| group.scheme),
        now.and_then(|(group, _)| group.scheme),
    );
    let (presence, scheme) = match (before, now) {
        (Some(_), Some(_)) => (Presence::Both, scheme_change(schemes.0, schemes.1)),
        (None, _) => (Presence::New, SchemeChange::Same),
        (Some(_), None) => (Presence::Gone, SchemeChange::Same),
    };
    let other_group = before
        .zip(now)
        .filter(|((was, _), (is, _))| was.key.id != is.key.id)
        .map(|((was, _), _)| was.key.clone());
    let (then, here) = (before.map(|(_, s)| s), now.map(|(_, s)| s));
    let rank = |standing: Option<&Standing>| standing?.place.map(|place| place.rank);
    let moved = match other_group {
        Some(_) => Movement::None,
        None => movement(rank(then), rank(here)),
    };
    let both = then.zip(here);
    let points = both.filter(|_| scheme == SchemeChange::Same);
    AgencyChange {
        presence,
        before: then,
        now: here,
        other_group,
        scheme,
        movement: moved,
        points: points.and_then(|(a, b)| {
            let ((was, _), (is, _)) = (a.points.as_ref()?, b.points.as_ref()?);
            Some(is.minus(was))
        }),
        index: both.and_then(|(a, b)| Some(b.index? - a.index?)),
        domains: domains(then, here, schemes),
    }
}

/// Domains by id: those of this side in order, then those of the other alone.
fn domains<'a>(
    before: Option<&Standing>,
    now: Option<&Standing>,
    schemes: (Option<&'a Scheme>, Option<&'a Scheme>),
) -> Vec<DomainChange<'a>> {
    let of = |scheme: Option<&'a Scheme>| scheme.map_or(&[][..], |s| s.domains.as_slice());
    let (had, has) = (of(schemes.0), of(schemes.1));
    let new_ones = has.iter().map(|domain| domain.id.as_str());
    let old_ones = had.iter().map(|domain| domain.id.as_str());
    let old_ones = old_ones.filter(|id| !has.iter().any(|domain| domain.id == *id));
    let percent = |standing: Option<&Standing>, at: Option<usize>| {
        let share = standing?.domains.get(at?)?;
        share.clone()
    };
    let all = new_ones.chain(old_ones).map(|id| {
        let was = had.iter().position(|domain| domain.id == id);
        let is = has.iter().position(|domain| domain.id == id);
        let (then, here) = (percent(before, was), percent(now, is));
        DomainChange {
            id,
            had: (was.is_some(), is.is_some()),
            delta: then.as_ref().zip(here.as_ref()).map(|(a, b)| b.minus(a)),
            before: then,
            now: here,
        }
    });
    all.collect()
}
