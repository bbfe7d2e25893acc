//! What an import does, told unit by unit.

use std::collections::HashMap;

use super::clean::CleanRow;
use super::compare::differences;
use super::plan::{Change, ChangeKind, Difference, ImportPlan, Warning};
use super::planner::{Planned, Planner};
use super::{AgencyKey, UnitRecord, warnings};

impl Planner<'_> {
    pub(super) fn report(&mut self, rows: &[CleanRow], planned: Vec<Planned<'_>>) -> ImportPlan {
        let values_on = self.values_on();
        let codes: HashMap<AgencyKey, String> = planned
            .iter()
            .map(|p| (p.record.key.clone(), p.record.code.clone()))
            .collect();
        let mut warnings = std::mem::take(&mut self.warnings);
        warnings.extend(warnings::of(self, rows, &planned));
        let mut plan = ImportPlan {
            warnings,
            ..ImportPlan::default()
        };
        for (row, planned) in rows.iter().zip(planned) {
            let before = planned.standing.map(|agency| agency.record(values_on));
            let code = |key: &AgencyKey| self.code_now(key, &codes);
            let differences = before
                .as_ref()
                .map(|b| differences(b, &planned.record, code));
            let (kind, differences) = match differences {
                None => (ChangeKind::Added, Vec::new()),
                Some(none) if none.is_empty() => {
                    plan.unchanged += 1;
                    continue;
                }
                Some(differences) => (ChangeKind::Changed, differences),
            };
            plan.changes
                .push(change(kind, Some(row.line), &planned.record, differences));
            plan.records.push(planned.record);
        }
        let changed = plan.count(ChangeKind::Changed);
        if self.as_of.is_none() && changed > 0 {
            plan.warnings.push(Warning::Rewritten { count: changed });
        }
        let live = self
            .registry
            .agencies
            .iter()
            .filter(|a| a.is_live(self.live_on));
        for agency in live.filter(|a| !codes.contains_key(&a.key)) {
            let record = agency.record(values_on);
            plan.changes
                .push(change(ChangeKind::Vanished, None, &record, Vec::new()));
        }
        plan
    }

    /// The code of a unit as files write it: of the file before the workbook's, and the
    /// key where there is none.
    fn code_now(&self, key: &AgencyKey, in_file: &HashMap<AgencyKey, String>) -> String {
        let known = || {
            let agency = self.registry.agency(key)?;
            Some(agency.local.at(self.values_on()).clone())
        };
        let code = in_file.get(key).cloned().or_else(known);
        code.filter(|code| !code.is_empty())
            .unwrap_or_else(|| key.to_string())
    }
}

fn change(
    kind: ChangeKind,
    line: Option<u64>,
    record: &UnitRecord,
    differences: Vec<Difference>,
) -> Change {
    Change {
        kind,
        line,
        key: record.key.clone(),
        code: record.code.clone(),
        name: record.name.clone(),
        fields: differences.iter().map(|d| d.column.name()).collect(),
        differences,
    }
}
