//! Recording what decisions changed about agencies.

use jiff::civil::Date;

use super::super::event::RegistryChanged;
use super::super::{Book, Event, Refusal};
use crate::registry::AgencyKey;
use crate::registry::change::{ChangePlan, ChangeRow};

impl Book {
    /// What rows of changes would do: the one verdict, for showing it before and for
    /// deciding.
    ///
    /// # Errors
    /// Every fault of every row.
    pub fn plan_changes(&self, source: &str, rows: &[ChangeRow]) -> Result<ChangePlan, Refusal> {
        let planned = self.registry.plan_changes(rows);
        planned.map_err(|faults| Refusal::Changes {
            source: source.to_owned(),
            faults,
        })
    }

    /// Whether nothing was built on the changes of an entry: no later change, no draw, no
    /// score.
    pub(super) fn expect_unused(&self, seq: u64) -> Result<(), Refusal> {
        let Some(batch) = self.batches.get(&seq) else {
            return Ok(());
        };
        let used = |key: &&AgencyKey| {
            let drawn = self.draws.iter().any(|draw| {
                let mut units = draw.frame.units().iter();
                units.any(|unit| unit.code().as_str() == key.as_str())
            });
            drawn || self.years.values().any(|year| year.sheets.has(key))
        };
        let built = self.registry.built_on(*batch);
        match built.or_else(|| self.registry.born_in(*batch).find(used)) {
            Some(key) => Err(Refusal::BuiltOn {
                seq,
                unit: self.registry.name_around(key, Date::MAX),
            }),
            None => Ok(()),
        }
    }

    pub(super) fn change_registry(
        &self,
        source: &str,
        today: Date,
        rows: &[ChangeRow],
    ) -> Result<Vec<Event>, Refusal> {
        let plan = self.plan_changes(source, rows)?;
        if plan.changes.is_empty() {
            return Ok(Vec::new());
        }
        Ok(vec![Event::RegistryChanged(RegistryChanged {
            source: source.to_owned(),
            recorded_on: today,
            changes: plan.changes,
        })])
    }
}
