//! Taking in a registry file.

use jiff::civil::Date;

use super::super::event::RegistryImported;
use super::super::{Book, Event, Refusal};
use crate::registry::ImportRow;

impl Book {
    pub(super) fn import_registry(
        &self,
        source: &str,
        as_of: Option<Date>,
        today: Date,
        rows: &[ImportRow],
    ) -> Result<Vec<Event>, Refusal> {
        let planned = self.registry.plan_import(rows, as_of, today);
        let plan = planned.map_err(|faults| Refusal::Registry {
            source: source.to_owned(),
            faults,
        })?;
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
