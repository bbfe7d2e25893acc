//! Planning changes: which row is which unit, what follows, and what is wrong.
//!
//! All or nothing. Rows are taken day by day: the units they begin with are meant as of the
//! day before, the units they end with as of the day itself.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::batch::Batch;
use super::clean::{CleanChange, clean};
use super::{Change, ChangeFault, ChangeRow};
use crate::registry::{Candidate, Kind, Registry};

/// Something a person should look at; it does not stop the changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeWarning {
    /// A predecessor stands in no province of this workbook; only its name is kept.
    Outside {
        /// Lines of the file that name such units.
        lines: Vec<u64>,
        /// Names of some of them.
        names: Vec<String>,
    },
    /// Units that stood under one that ends come under its successor.
    Followed {
        /// The unit that ends.
        from: Candidate,
        /// Its successor.
        to: Candidate,
        /// How many come along.
        count: usize,
    },
    /// A new unit is of another kind than its predecessors.
    OtherKind {
        /// Line.
        line: u64,
        /// The new unit's code and name.
        unit: (String, String),
        /// What its predecessors were.
        was: Kind,
        /// What it becomes.
        becomes: Kind,
    },
    /// A unit gives a part to one other and goes on.
    GoesOn {
        /// Line.
        line: u64,
        /// The unit.
        unit: Candidate,
    },
    /// A unit of that name stands under the same parent.
    SameName {
        /// Line.
        line: u64,
        /// The new unit's code and name.
        unit: (String, String),
        /// The other unit.
        other: Candidate,
    },
}

/// The outcome of planning changes.
#[derive(Debug, Clone, Default)]
pub struct ChangePlan {
    /// Changes to record, in the order in which they apply.
    pub changes: Vec<Change>,
    /// What to look at.
    pub warnings: Vec<ChangeWarning>,
    /// Rows that say what stands already.
    pub unchanged: usize,
    /// The registry as it would be.
    pub after: Registry,
}

impl ChangePlan {
    /// Changes dated before a day: facts recorded late.
    pub fn late(&self, today: Date) -> impl Iterator<Item = &Change> {
        self.changes
            .iter()
            .filter(move |change| change.date < today)
    }
}

/// Every fault of rows taken one by one: what can be said without a registry.
#[must_use]
pub fn check_rows(rows: &[ChangeRow]) -> Vec<ChangeFault> {
    let mut faults = Vec::new();
    for row in rows {
        clean(row, &mut faults);
    }
    faults
}

impl Registry {
    /// What these rows would do.
    ///
    /// # Errors
    /// Every fault of every row, in the order of the file.
    pub fn plan_changes(&self, rows: &[ChangeRow]) -> Result<ChangePlan, Vec<ChangeFault>> {
        let mut faults = Vec::new();
        let mut days: BTreeMap<Date, Vec<CleanChange>> = BTreeMap::new();
        for row in rows {
            if let Some(clean) = clean(row, &mut faults) {
                days.entry(clean.date).or_default().push(clean);
            }
        }
        let mut plan = ChangePlan {
            after: self.clone(),
            ..ChangePlan::default()
        };
        for (day, rows) in days {
            Batch::new(&mut plan, &mut faults, day, &rows).decide();
        }
        if faults.is_empty() {
            plan.join_outside();
            return Ok(plan);
        }
        faults.sort_by_key(|fault| (fault.line, fault.column));
        faults.dedup();
        Err(faults)
    }
}

impl ChangePlan {
    /// One warning for all units of other provinces.
    fn join_outside(&mut self) {
        let (mut lines, mut names) = (Vec::new(), Vec::new());
        self.warnings.retain(|warning| match warning {
            ChangeWarning::Outside { lines: l, names: n } => {
                lines.extend(l);
                names.extend(n.iter().cloned());
                false
            }
            _ => true,
        });
        if !lines.is_empty() {
            names.dedup();
            self.warnings
                .insert(0, ChangeWarning::Outside { lines, names });
        }
    }
}
