//! Which units end on a day, and which get another code.

use std::collections::{BTreeMap, BTreeSet};

use super::batch::{Batch, Read};
use super::clean::CleanChange;
use super::{ChangeColumn, ChangeProblem, ChangeWarning, EffectKind};
use crate::registry::agencies::code_key;
use crate::registry::{AgencyKey, CodeScheme, Folded};

impl Batch<'_> {
    /// Which units end: taken in whole, divided among several, or dissolved.
    pub(super) fn find_closings(&mut self, read: &[Read<'_>]) {
        let mut rows: BTreeMap<&AgencyKey, Vec<&CleanChange>> = BTreeMap::new();
        for (key, row) in read.iter().filter_map(|r| Some((r.unit()?, r.row))) {
            rows.entry(key).or_default().push(row);
        }
        for (key, rows) in rows {
            let heir = |row: &&CleanChange| {
                (
                    code_key(&row.to.code),
                    Folded::new(&row.to.name).marked().to_owned(),
                )
            };
            let leaving = |row: &&&CleanChange| {
                let kinds = [EffectKind::Absorb, EffectKind::Establish, EffectKind::Split];
                kinds.contains(&row.effect)
            };
            let is_part = |row: &CleanChange| row.part || row.effect == EffectKind::Split;
            let whole: Vec<&&CleanChange> = rows
                .iter()
                .filter(leaving)
                .filter(|row| !is_part(row))
                .collect();
            let wholes: BTreeSet<_> = whole.iter().map(|row| heir(row)).collect();
            let parts: BTreeSet<_> = rows.iter().filter(leaving).map(heir).collect();
            let dissolved = rows.iter().find(|row| row.effect == EffectKind::Dissolve);
            let stated = rows.iter().filter(leaving).find_map(|row| row.closes);
            if wholes.len() > 1 || (!whole.is_empty() && parts.len() > wholes.len()) {
                let line = whole.last().map_or(0, |row| row.line);
                let problem = ChangeProblem::WholeTwice(self.brief(key));
                self.wrong(line, ChangeColumn::Part, "", problem);
                continue;
            }
            let ends = !whole.is_empty() || parts.len() > 1;
            let ending = rows.iter().find(leaving).or(dissolved);
            let Some(row) = ending else { continue };
            if stated.unwrap_or(ends || dissolved.is_some()) {
                self.close(key, row, &rows);
            } else {
                let unit = self.brief(key);
                let line = row.line;
                self.plan
                    .warnings
                    .push(ChangeWarning::GoesOn { line, unit });
            }
        }
    }

    pub(super) fn close(&mut self, key: &AgencyKey, row: &CleanChange, rows: &[&CleanChange]) {
        let unit = self.brief(key);
        let line = row.line;
        if let Some(other) = rows.iter().find(|row| row.effect.amends()) {
            let line = other.line;
            let problem = ChangeProblem::EndsAndGoesOn { unit, line };
            self.wrong(row.line, ChangeColumn::Effect, row.effect.code(), problem);
            return;
        }
        let Some(agency) = self.registry().agency(key) else {
            return;
        };
        let problem = if let Some(on) = agency.valid_to {
            Some(ChangeProblem::EndsAlready { unit, on })
        } else if agency.valid_from.is_some_and(|from| from >= self.day) {
            let from = agency.valid_from.unwrap_or(self.day);
            Some(ChangeProblem::BeforeBirth { unit, from })
        } else {
            let later = agency.change_days().filter(|day| *day >= self.day).max();
            later.map(|on| ChangeProblem::LaterFacts { unit, on })
        };
        match problem {
            Some(problem) => {
                self.wrong(
                    line,
                    ChangeColumn::Effective,
                    &self.day.to_string(),
                    problem,
                );
            }
            None => {
                self.closing.insert(key.clone(), line);
            }
        }
    }

    pub(super) fn find_recoded(&mut self, read: &[Read<'_>]) {
        for read in read {
            let row = read.row;
            let (Some(key), Scheme::Own) = (read.unit(), Scheme::of(row)) else {
                continue;
            };
            let standing = self.registry().agency(key).map(|a| a.local.at(self.before));
            let code = code_key(&row.to.code);
            if !code.is_empty() && standing.is_some_and(|s| code_key(s) != code) {
                self.recoded.insert(code, key.clone());
            }
        }
    }
}

/// Whose code a row that amends gives.
#[derive(PartialEq, Eq)]
enum Scheme {
    Own,
    Other,
}

impl Scheme {
    fn of(row: &CleanChange) -> Self {
        if row.effect.amends() && row.scheme == CodeScheme::Local {
            Scheme::Own
        } else {
            Scheme::Other
        }
    }
}
