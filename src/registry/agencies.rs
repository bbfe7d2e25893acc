//! All agencies through time, and how a recorded unit enters.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use jiff::civil::Date;

use super::agency::Agency;
use super::change::{Log, RecordedTogether};
use super::{AgencyKey, Kind, UnitRecord};

/// All agencies of a workbook, past and present.
#[derive(Debug, Clone, Default)]
pub struct Registry {
    pub(super) agencies: Vec<Agency>,
    index: HashMap<AgencyKey, usize, FixedState>,
    /// Agencies by every code they ever bore, in small letters.
    codes: HashMap<String, Vec<usize>>,
    /// Place in the order of issue of the next new key.
    pub(super) next: u32,
    /// Every change recorded, and who came from whom.
    pub(super) log: Log,
    /// Changes recorded together, by the number they got.
    pub(super) batches: Vec<RecordedTogether>,
}

impl Registry {
    /// How many agencies it holds, past ones too.
    #[must_use]
    pub fn len(&self) -> usize {
        self.agencies.len()
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.agencies.is_empty()
    }

    /// Whether any agency was ever of this closer kind, such as `phuong`.
    #[must_use]
    pub fn has_subkind(&self, subkind: &str) -> bool {
        let mut natures = self.agencies.iter().flat_map(|a| a.nature.values());
        natures.any(|nature| nature.subkind == subkind)
    }

    /// Every closer kind any agency is or was, in order.
    #[must_use]
    pub fn subkinds(&self) -> Vec<&str> {
        let natures = self.agencies.iter().flat_map(|a| a.nature.values());
        let mut found: Vec<&str> = natures.map(|nature| nature.subkind.as_str()).collect();
        found.sort_unstable();
        found.dedup();
        found.retain(|subkind| !subkind.is_empty());
        found
    }

    /// Takes in one recorded unit; `as_of` is the day it holds from, `None` always.
    pub fn apply_record(&mut self, record: &UnitRecord, as_of: Option<Date>) {
        let at = match self.index.get(&record.key) {
            Some(at) => {
                if let Some(agency) = self.agencies.get_mut(*at) {
                    agency.update(record, as_of);
                }
                *at
            }
            None => {
                let at = self.agencies.len();
                self.agencies.push(Agency::new(record, as_of));
                self.index.insert(record.key.clone(), at);
                self.next = self.next.max(record.key.number().saturating_add(1));
                at
            }
        };
        for code in [&record.code, &record.gso_code, &record.alt_code] {
            self.bear(at, code);
        }
    }

    /// Notes that an agency bears a code on some day.
    pub(super) fn bear(&mut self, at: usize, code: &str) {
        if !code.is_empty() {
            // Nearly every code has one bearer.
            let bearers = self.codes.entry(code_key(code));
            let bearers = bearers.or_insert_with(|| Vec::with_capacity(1));
            if !bearers.contains(&at) {
                bearers.push(at);
            }
        }
    }

    /// Lets no code lead to an agency any more.
    pub(super) fn forget_codes(&mut self, at: usize) {
        for bearers in self.codes.values_mut() {
            bearers.retain(|bearer| *bearer != at);
        }
    }

    /// Kind and closer kind of an agency on a day, whether or not it exists then.
    #[must_use]
    pub fn kind_on(&self, key: &AgencyKey, day: Date) -> Option<(Kind, &str)> {
        let nature = self.agency(key)?.nature.at(day);
        Some((nature.kind, &nature.subkind))
    }

    pub(super) fn place(&self, key: &AgencyKey) -> Option<usize> {
        self.index.get(key).copied()
    }

    pub(super) fn agency(&self, key: &AgencyKey) -> Option<&Agency> {
        self.agencies.get(self.place(key)?)
    }

    /// Every agency that ever bore this code, whatever the case of its letters.
    pub(super) fn bearers(&self, code: &str) -> impl Iterator<Item = &Agency> {
        let bearers = self.codes.get(&code_key(code)).into_iter().flatten();
        bearers.filter_map(|at| self.agencies.get(*at))
    }
}

/// Codes are told apart without regard to case.
pub(super) fn code_key(code: &str) -> String {
    code.trim().to_lowercase()
}
