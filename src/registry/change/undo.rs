//! Taking back changes that were recorded together, while nothing has been built on them.

use std::collections::BTreeMap;

use super::Change;
use crate::registry::agency::Agency;
use crate::registry::{AgencyKey, Registry};

/// Changes recorded together, with what they found.
#[derive(Debug, Clone)]
pub(in crate::registry) struct Batch {
    /// Places of its changes in the order of arrival.
    changes: std::ops::Range<usize>,
    /// Units that stood, as they were.
    before: Vec<(usize, Agency)>,
    /// Units that began.
    born: Vec<usize>,
    /// How often each unit it touched had been changed when it was done.
    revisions: Vec<(usize, u32)>,
}

impl Registry {
    /// Takes in changes recorded together; gives the number by which they can be taken back.
    pub fn apply_changes(&mut self, changes: &[Change]) -> usize {
        let mut before: BTreeMap<usize, Agency> = BTreeMap::new();
        for key in changes.iter().flat_map(Change::agencies) {
            if let Some(at) = self.place(key)
                && let Some(agency) = self.agencies.get(at)
            {
                before.entry(at).or_insert_with(|| agency.clone());
            }
        }
        let first = self.change_count();
        let stood = self.agencies.len();
        for change in changes {
            self.apply_change(change);
        }
        let born: Vec<usize> = (stood..self.agencies.len()).collect();
        let touched = before.keys().chain(&born);
        let revisions = touched.filter_map(|at| Some((*at, self.agencies.get(*at)?.revision)));
        let batch = Batch {
            changes: first..self.change_count(),
            revisions: revisions.collect(),
            before: before.into_iter().collect(),
            born,
        };
        self.batches.push(batch);
        self.batches.len() - 1
    }

    /// Units that changes recorded together began.
    pub fn born_in(&self, batch: usize) -> impl Iterator<Item = &AgencyKey> {
        let born = self.batches.get(batch).into_iter().flat_map(|b| &b.born);
        born.filter_map(|at| self.agencies.get(*at)).map(|a| &a.key)
    }

    /// A unit that was changed after them, or that came under one they began: then they
    /// cannot be taken back. `None`: they can.
    #[must_use]
    pub fn built_on(&self, batch: usize) -> Option<&AgencyKey> {
        let batch = self.batches.get(batch)?;
        let changed = batch.revisions.iter().find_map(|(at, revision)| {
            let agency = self.agencies.get(*at)?;
            (agency.revision != *revision).then_some(&agency.key)
        });
        changed.or_else(|| {
            let born = |key: &AgencyKey| {
                let place = self.place(key);
                place.is_some_and(|place| batch.born.contains(&place))
            };
            let mut others = self.agencies.iter().enumerate().filter(|(at, _)| {
                !batch.born.contains(at) && !batch.before.iter().any(|(b, _)| b == at)
            });
            let under = others.find(|(_, a)| a.parent.values().flatten().any(born));
            under.map(|(_, agency)| &agency.key)
        })
    }

    /// Takes them back: what stood is as it was, what began never was. Keys are not issued
    /// anew.
    pub fn revert(&mut self, batch: usize) {
        let Some(batch) = self.batches.get(batch).cloned() else {
            return;
        };
        for (at, agency) in batch.before {
            if let Some(place) = self.agencies.get_mut(at) {
                *place = agency;
            }
        }
        for at in &batch.born {
            if let Some(agency) = self.agencies.get_mut(*at) {
                agency.never_was();
            }
            self.forget_codes(*at);
        }
        self.log.undo(batch.changes);
    }
}
