//! The changes of one day, decided together.
//!
//! What a row begins with is meant as of the day before, what it ends with as of the day
//! itself, so that a code may pass from a body that ends to one that begins.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::births::Birth;
use super::clean::CleanChange;
use super::plan::ChangePlan;
use super::{Change, ChangeColumn, ChangeFault, ChangeProblem, Effect, EffectKind, How};
use crate::registry::agencies::code_key;
use crate::registry::resolve::Lost;
use crate::registry::{AgencyKey, Candidate, Registry};

/// What a row begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Source {
    Unit(AgencyKey),
    /// A unit of a province the workbook does not keep.
    Outside,
    Nothing,
}

/// A row whose first unit is known.
pub(super) struct Read<'r> {
    pub(super) row: &'r CleanChange,
    pub(super) source: Source,
}

impl Read<'_> {
    pub(super) fn unit(&self) -> Option<&AgencyKey> {
        match &self.source {
            Source::Unit(key) => Some(key),
            Source::Outside | Source::Nothing => None,
        }
    }
}

pub(super) struct Batch<'a> {
    pub(super) plan: &'a mut ChangePlan,
    faults: &'a mut Vec<ChangeFault>,
    pub(super) day: Date,
    pub(super) before: Date,
    pub(super) rows: &'a [CleanChange],
    /// Units that end, with the line that says so.
    pub(super) closing: BTreeMap<AgencyKey, u64>,
    /// Units that begin, by their code.
    pub(super) births: HashMap<String, Birth>,
    /// Their codes, by their keys.
    pub(super) born: HashMap<AgencyKey, String>,
    /// Rows by their lines.
    pub(super) lines: HashMap<u64, &'a CleanChange>,
    /// Units that get another code of the office's own, by the new one.
    pub(super) recoded: HashMap<String, AgencyKey>,
    /// Units touched, with the line that touches them.
    touched: BTreeMap<AgencyKey, u64>,
}

impl<'a> Batch<'a> {
    pub(super) fn new(
        plan: &'a mut ChangePlan,
        faults: &'a mut Vec<ChangeFault>,
        day: Date,
        rows: &'a [CleanChange],
    ) -> Self {
        Self {
            plan,
            faults,
            day,
            before: day.yesterday().unwrap_or(day),
            rows,
            closing: BTreeMap::new(),
            births: HashMap::new(),
            born: HashMap::new(),
            lines: rows.iter().map(|row| (row.line, row)).collect(),
            recoded: HashMap::new(),
            touched: BTreeMap::new(),
        }
    }

    pub(super) fn decide(&mut self) {
        let rows = self.rows;
        let read: Vec<Read<'_>> = rows.iter().filter_map(|row| self.read(row)).collect();
        self.find_closings(&read);
        self.find_recoded(&read);
        self.allot_births(&read);
        self.record_births(&read);
        self.amend(&read);
        self.succeed(&read);
        self.dissolve(&read);
        self.follow(&read);
        let after = &self.plan.after;
        let found = super::forest::faults(after, &self.touched, self.day);
        self.faults.extend(found);
    }

    pub(super) fn registry(&self) -> &Registry {
        &self.plan.after
    }

    pub(super) fn wrong(
        &mut self,
        line: u64,
        column: ChangeColumn,
        value: &str,
        problem: ChangeProblem,
    ) {
        self.faults.push(ChangeFault {
            line,
            column,
            value: value.to_owned(),
            problem,
        });
    }

    pub(super) fn brief(&self, key: &AgencyKey) -> Candidate {
        self.registry().brief(key, self.before)
    }

    /// Decides a change and counts with it from then on.
    pub(super) fn record(&mut self, row: &CleanChange, effect: Effect) {
        let change = Change {
            date: self.day,
            decision: row.decision.clone(),
            effect,
            source: row.source.clone(),
            evidence: row.evidence.clone(),
        };
        for key in change.agencies() {
            self.touched.entry(key.clone()).or_insert(row.line);
        }
        self.plan.after.apply_change(&change);
        self.plan.changes.push(change);
    }

    /// The unit with this key or code on the day, those that begin and get codes included,
    /// those that end left out.
    pub(super) fn on_day(&self, text: &str) -> Result<AgencyKey, Lost> {
        let code = code_key(text);
        if let Some(birth) = self.births.get(&code) {
            return Ok(birth.key.clone());
        }
        if let Some(key) = self.recoded.get(&code) {
            return Ok(key.clone());
        }
        let key = self.registry().find_on(text, self.day)?;
        if self.closing.contains_key(&key) {
            return Err(Lost::Closed(key, self.before));
        }
        Ok(key)
    }

    /// The unit a cell of the day means, or a fault.
    pub(super) fn expect_on_day(
        &mut self,
        line: u64,
        column: ChangeColumn,
        text: &str,
    ) -> Option<AgencyKey> {
        match self.on_day(text) {
            Ok(key) => Some(key),
            Err(lost) => {
                let problem = ChangeProblem::Unit(self.told(text, "", lost));
                self.wrong(line, column, text, problem);
                None
            }
        }
    }
}

/// How a row hands on; `None` where it does not.
pub(super) fn how_of(read: &Read<'_>) -> Option<How> {
    Some(match read.row.effect {
        EffectKind::Absorb => How::Absorb,
        EffectKind::Establish => How::Establish,
        EffectKind::Split => How::Split,
        EffectKind::Boundary => How::Boundary,
        EffectKind::Transfer => How::Transfer,
        effect if effect.amends() && read.source == Source::Outside => How::Arrive,
        _ => return None,
    })
}

impl How {
    /// Whether the successor stands in the place of the predecessor.
    #[must_use]
    pub fn takes_over(self) -> bool {
        matches!(
            self,
            How::Absorb | How::Establish | How::Split | How::Arrive
        )
    }
}
