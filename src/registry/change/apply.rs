//! Applying a recorded change. It cannot fail: what was recorded is a fact. A change of a
//! unit that is not here changes nothing.

use super::{Change, Effect, Heir, Origin, Who};
use crate::registry::agency::{Agency, Membership, Name, Nature, aliases_of};
use crate::registry::{AgencyKey, CodeScheme, Registry, UnitRecord};

impl Registry {
    /// Takes in one recorded change.
    pub fn apply_change(&mut self, change: &Change) {
        let from = Some(change.date);
        match &change.effect {
            Effect::Found { unit } => self.begin(unit, change),
            Effect::Rename { agency, name, abbr } => self.amend(agency, |agency| {
                agency.name.set(from, Name::new(name));
                if let Some(abbr) = abbr {
                    agency.abbr.set(from, abbr.clone());
                }
            }),
            Effect::Recode {
                agency,
                scheme,
                code,
            } => {
                self.amend(agency, |agency| {
                    let codes = match scheme {
                        CodeScheme::Local => &mut agency.local,
                        CodeScheme::Gso => &mut agency.gso,
                        CodeScheme::Mddt => &mut agency.mddt,
                    };
                    codes.set(from, code.clone());
                });
                if let Some(at) = self.place(agency) {
                    self.bear(at, code);
                }
            }
            Effect::Alias { agency, aliases } => self.amend(agency, |agency| {
                agency.aliases.set(from, aliases_of(aliases));
            }),
            Effect::Reparent { agency, parent } => self.amend(agency, |agency| {
                agency.parent.set(from, parent.clone());
            }),
            Effect::Reclassify {
                agency,
                kind,
                subkind,
            } => self.amend(agency, |agency| {
                let subkind = subkind.clone();
                let kind = *kind;
                agency.nature.set(from, Nature { kind, subkind });
            }),
            Effect::Frame {
                agency,
                stated,
                reason,
            } => self.amend(agency, |agency| {
                let (stated, reason) = (*stated, reason.clone());
                agency.membership.set(from, Membership { stated, reason });
            }),
            Effect::Succeed {
                from: origins, to, ..
            } => {
                for heir in to {
                    if let Heir::New(unit) = heir {
                        self.begin(unit, change);
                    }
                }
                for origin in origins {
                    if let Origin {
                        who: Who::Agency(key),
                        closes: true,
                        ..
                    } = origin
                    {
                        self.end(key, change);
                    }
                }
            }
            Effect::Dissolve { agency } => self.end(agency, change),
        }
        self.log.push(change);
    }

    fn begin(&mut self, unit: &UnitRecord, change: &Change) {
        self.apply_record(unit, Some(change.date));
    }

    fn end(&mut self, key: &AgencyKey, change: &Change) {
        let last = change.date.yesterday().unwrap_or(change.date);
        self.amend(key, |agency| agency.valid_to = Some(last));
    }

    fn amend(&mut self, key: &AgencyKey, change: impl FnOnce(&mut Agency)) {
        let agency = self.place(key).and_then(|at| self.agencies.get_mut(at));
        if let Some(agency) = agency {
            change(agency);
            agency.revision += 1;
        }
    }
}
