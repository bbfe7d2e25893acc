//! Rows that say what is recorded already: a file taken in twice changes nothing.

use super::batch::{Batch, Source};
use super::clean::CleanChange;
use super::{Change, Effect, EffectKind, Heir, How, Origin, Who};
use crate::registry::agencies::code_key;
use crate::registry::{AgencyKey, Folded};

impl Batch<'_> {
    /// Whether a recorded change of the day says the same as this row.
    pub(super) fn stands(&self, row: &CleanChange, source: &Source) -> bool {
        let who = match source {
            Source::Unit(key) => Some(Who::Agency(key.clone())),
            Source::Outside => Some(Who::Outside {
                code: row.from.code.clone(),
                name: row.from.name.clone(),
                parent: row.from.parent.clone(),
            }),
            Source::Nothing => None,
        };
        let changes = self.registry().changes_on(self.day);
        changes
            .into_iter()
            .any(|change| self.same(change, row, who.as_ref()))
    }

    fn same(&self, change: &Change, row: &CleanChange, who: Option<&Who>) -> bool {
        match (&change.effect, row.effect) {
            (Effect::Found { unit }, EffectKind::Found) => self.is_called(&unit.key, row),
            (Effect::Dissolve { agency }, EffectKind::Dissolve) => {
                who == Some(&Who::Agency(agency.clone()))
            }
            (Effect::Succeed { how, from, to }, effect) if is(*how, effect) => {
                let given = |origin: &Origin| Some(&origin.who) == who;
                from.iter().any(given) && to.iter().any(|heir| self.is_heir(heir, row))
            }
            _ => false,
        }
    }

    fn is_heir(&self, heir: &Heir, row: &CleanChange) -> bool {
        AgencyKey::parse(&row.to.code).as_ref() == Some(heir.key())
            || self.is_called(heir.key(), row)
    }

    /// Whether a unit has the code and name of a row's second unit on the day.
    fn is_called(&self, key: &AgencyKey, row: &CleanChange) -> bool {
        let Some(agency) = self.registry().agency(key) else {
            return false;
        };
        let name = agency.name.at(self.day).folded.marked();
        let code = code_key(agency.codes(row.scheme).at(self.day));
        let named = row.to.name.is_empty() || name == Folded::new(&row.to.name).marked();
        code == code_key(&row.to.code) && named
    }
}

fn is(how: How, effect: EffectKind) -> bool {
    match how {
        How::Absorb => effect == EffectKind::Absorb,
        How::Establish => effect == EffectKind::Establish,
        How::Split => effect == EffectKind::Split,
        How::Boundary => effect == EffectKind::Boundary,
        How::Transfer => effect == EffectKind::Transfer,
        How::Arrive => effect.amends(),
    }
}
