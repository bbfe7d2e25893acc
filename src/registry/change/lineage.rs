//! Who came from whom, and every change of one unit: the memory behind its history.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;

use super::{Change, Effect, Heir, How, Who};
use crate::registry::{AgencyKey, Registry};

/// Every change recorded, in order of arrival.
#[derive(Debug, Clone, Default)]
pub(in crate::registry) struct Log {
    changes: Vec<Arc<Change>>,
    /// Changes by every unit they touch.
    of: HashMap<AgencyKey, Vec<usize>>,
    /// Changes by their day.
    on: BTreeMap<Date, Vec<usize>>,
    /// Places of changes that were taken back.
    undone: BTreeSet<usize>,
}

/// One change as seen from one unit.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// Place of the change in the order of arrival.
    pub at: usize,
    /// The change.
    pub change: &'a Change,
}

/// A unit that came before or after another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kin {
    /// Who.
    pub who: Who,
    /// How one handed on to the other.
    pub how: How,
    /// When.
    pub date: Date,
    /// Only a part was handed on.
    pub part: bool,
}

impl Log {
    pub(super) fn push(&mut self, change: &Change) {
        let at = self.changes.len();
        for key in change.agencies() {
            self.of.entry(key.clone()).or_default().push(at);
        }
        self.on.entry(change.date).or_default().push(at);
        self.changes.push(Arc::new(change.clone()));
    }

    /// They no longer count.
    pub(super) fn undo(&mut self, changes: std::ops::Range<usize>) {
        self.undone.extend(changes);
    }

    fn standing(&self, at: usize) -> Option<&Change> {
        let change = self.changes.get(at).filter(|_| !self.undone.contains(&at));
        change.map(Arc::as_ref)
    }

    fn of(&self, key: &AgencyKey) -> impl Iterator<Item = Step<'_>> {
        let places = self.of.get(key).into_iter().flatten();
        places.filter_map(|at| {
            let change = self.standing(*at)?;
            Some(Step { at: *at, change })
        })
    }

    /// Units that stand in the place of one that ended.
    pub(in crate::registry) fn heirs(&self, key: &AgencyKey) -> impl Iterator<Item = &AgencyKey> {
        self.of(key)
            .flat_map(move |step| match &step.change.effect {
                Effect::Succeed { how, from, to } if how.takes_over() && is_among(key, from) => {
                    to.as_slice()
                }
                _ => &[],
            })
            .map(Heir::key)
    }
}

fn is_among(key: &AgencyKey, origins: &[super::Origin]) -> bool {
    origins
        .iter()
        .any(|origin| origin.who == Who::Agency(key.clone()))
}

impl Registry {
    /// The name of a unit around the day of a change: as of the eve, or as of the day where
    /// it begins then, with the unit above it where it has one.
    #[must_use]
    pub fn name_around(&self, key: &AgencyKey, day: Date) -> String {
        let eve = day.yesterday().unwrap_or(day);
        let begins = self.agency(key).is_some_and(|agency| !agency.is_live(eve));
        self.brief(key, if begins { day } else { eve }).name
    }

    /// Every change that counts with its place in the order of arrival.
    pub fn changes(&self) -> impl Iterator<Item = (usize, &Change)> {
        let places = 0..self.log.changes.len();
        places.filter_map(|at| Some((at, self.log.standing(at)?)))
    }

    /// Changes recorded for one day.
    pub(super) fn changes_on(&self, day: Date) -> Vec<&Change> {
        let places = self.log.on.get(&day).into_iter().flatten();
        places.filter_map(|at| self.log.standing(*at)).collect()
    }

    /// How many changes were ever recorded.
    #[must_use]
    pub fn change_count(&self) -> usize {
        self.log.changes.len()
    }

    /// Changes that touch a unit, by their days.
    #[must_use]
    pub fn changes_of(&self, key: &AgencyKey) -> Vec<Step<'_>> {
        let mut steps: Vec<Step<'_>> = self.log.of(key).collect();
        steps.sort_by_key(|step| (step.change.date, step.at));
        steps
    }

    /// Units that handed on to one, by day.
    #[must_use]
    pub fn predecessors(&self, key: &AgencyKey) -> Vec<Kin> {
        self.kin(key, |effect| match effect {
            Effect::Succeed { how, from, to } if to.iter().any(|heir| heir.key() == key) => from
                .iter()
                .map(|origin| (origin.who.clone(), *how, origin.part))
                .collect(),
            _ => Vec::new(),
        })
    }

    /// Units that one handed on to, by day.
    #[must_use]
    pub fn heirs(&self, key: &AgencyKey) -> Vec<Kin> {
        self.kin(key, |effect| match effect {
            Effect::Succeed { how, from, to } => {
                let origin = from.iter().find(|o| o.who == Who::Agency(key.clone()));
                let part = origin.is_some_and(|origin| origin.part);
                let heirs = to.iter().filter(|_| origin.is_some());
                heirs
                    .map(|heir| (Who::Agency(heir.key().clone()), *how, part))
                    .collect()
            }
            _ => Vec::new(),
        })
    }

    fn kin(&self, key: &AgencyKey, of: impl Fn(&Effect) -> Vec<(Who, How, bool)>) -> Vec<Kin> {
        let steps = self.changes_of(key);
        let kin = steps.iter().flat_map(|step| {
            let date = step.change.date;
            let found = of(&step.change.effect).into_iter();
            found.map(move |(who, how, part)| Kin {
                who,
                how,
                date,
                part,
            })
        });
        kin.collect()
    }
}
