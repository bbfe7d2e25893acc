//! Recording what decisions changed about agencies.

use jiff::civil::Date;

use super::super::event::RegistryChanged;
use super::super::{Book, Event, Refusal};
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
