//! Taking in a registry file.

use jiff::civil::Date;

use super::super::event::RegistryImported;
use super::super::{Book, Event, Refusal};
use crate::registry::{ChangeKind, ImportPlan, ImportRow, Leave};

impl Book {
    /// What taking in a registry file would do: the one verdict, for showing it before
    /// and for deciding.
    ///
    /// # Errors
    /// Every fault of the file; or that it would change the past without leave.
    pub fn plan_registry(
        &self,
        source: &str,
        as_of: Option<Date>,
        today: Date,
        rows: &[ImportRow],
        leave: Leave,
    ) -> Result<ImportPlan, Refusal> {
        let planned = self.registry.plan_import_with(rows, as_of, today, leave);
        let plan = planned.map_err(|faults| Refusal::Registry {
            source: source.to_owned(),
            faults,
        })?;
        if as_of.is_some() || leave.always {
            return Ok(plan);
        }
        let changes = plan.changes().filter(|c| c.kind == ChangeKind::Changed);
        let changes: Vec<_> = changes.cloned().collect();
        if changes.is_empty() {
            return Ok(plan);
        }
        Err(Refusal::RegistryUndated {
            source: source.to_owned(),
            changes,
        })
    }

    pub(super) fn import_registry(
        &self,
        source: &str,
        as_of: Option<Date>,
        today: Date,
        rows: &[ImportRow],
        leave: Leave,
    ) -> Result<Vec<Event>, Refusal> {
        let plan = self.plan_registry(source, as_of, today, rows, leave)?;
        if plan.records.is_empty() {
            return Ok(Vec::new());
        }
        Ok(vec![Event::RegistryImported(RegistryImported {
            source: source.to_owned(),
            as_of,
            units: plan.records,
        })])
    }
}
