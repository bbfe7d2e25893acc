//! Changes of a unit that stays the same body: name, code, unit above, kind, frame.

use std::collections::HashMap;

use super::batch::{Batch, Read};
use super::births::subkind_of;
use super::clean::CleanChange;
use super::{ChangeColumn, ChangeProblem, Effect, EffectKind};
use crate::registry::AgencyKey;
use crate::registry::agencies::code_key;

/// What a row sets, so that two rows of one day cannot set it differently.
type Set = HashMap<(AgencyKey, &'static str), (u64, Effect)>;

impl Batch<'_> {
    /// Decides every row that amends a unit. Codes come first: others may name them.
    pub(super) fn amend(&mut self, read: &[Read<'_>]) {
        let mut set: Set = HashMap::new();
        for read in read {
            let Some(key) = read.unit().filter(|_| read.row.effect.amends()) else {
                continue;
            };
            let effects = self.effects(key, read.row);
            if effects.is_empty() {
                self.plan.unchanged += 1;
            }
            for effect in effects {
                self.amend_once(key, read.row, effect, &mut set);
            }
        }
    }

    fn amend_once(&mut self, key: &AgencyKey, row: &CleanChange, effect: Effect, set: &mut Set) {
        let id = (key.clone(), attribute(&effect));
        match set.get(&id) {
            Some((line, other)) if *other != effect => {
                let (unit, line) = (self.brief(key), *line);
                let problem = ChangeProblem::Conflict { unit, line };
                self.wrong(row.line, ChangeColumn::FromCode, &row.from.code, problem);
            }
            Some(_) => {}
            None => {
                set.insert(id, (row.line, effect.clone()));
                self.record(row, effect);
            }
        }
    }

    /// What a row changes about the unit; empty where all of it stands.
    fn effects(&mut self, key: &AgencyKey, row: &CleanChange) -> Vec<Effect> {
        let day = self.day;
        let Some(stands) = self.registry().agency(key).map(|a| a.record(day)) else {
            return Vec::new();
        };
        let agency = || key.clone();
        let mut effects = Vec::new();
        let to = &row.to;
        let standing = self.registry().agency(key);
        let code = standing.map(|a| a.codes(row.scheme).at(day).clone());
        if !to.code.is_empty() && code.is_some_and(|code| code_key(&code) != code_key(&to.code)) {
            effects.push(Effect::Recode {
                agency: agency(),
                scheme: row.scheme,
                code: to.code.clone(),
            });
        }
        let renamed = !to.name.is_empty() && to.name != stands.name;
        let abbr = row.abbr.clone().filter(|abbr| *abbr != stands.abbr);
        if renamed || abbr.is_some() {
            let name = if to.name.is_empty() {
                &stands.name
            } else {
                &to.name
            };
            effects.push(Effect::Rename {
                agency: agency(),
                name: name.clone(),
                abbr,
            });
        }
        if let Some(aliases) = row.aliases.clone().filter(|a| *a != stands.aliases) {
            let agency = agency();
            effects.push(Effect::Alias { agency, aliases });
        }
        if !to.parent.is_empty() {
            let column = ChangeColumn::ToParent;
            let parent = self.expect_on_day(row.line, column, &to.parent);
            if parent.is_some() && parent != stands.parent {
                let agency = agency();
                effects.push(Effect::Reparent { agency, parent });
            }
        }
        let reclassified = row.effect == EffectKind::Reclassify;
        let kind = row.kind.filter(|_| reclassified).unwrap_or(stands.kind);
        // Thị trấn X that becomes Phường X is of another closer kind.
        let told = subkind_of(&to.name, kind).filter(|_| {
            kind != stands.kind || subkind_of(&stands.name, kind) == Some(&stands.subkind)
        });
        let subkind = row.subkind.clone().or(told.map(str::to_owned));
        let subkind = subkind.unwrap_or_else(|| {
            let same = kind == stands.kind;
            if same {
                stands.subkind.clone()
            } else {
                String::new()
            }
        });
        if kind != stands.kind || subkind != stands.subkind {
            let agency = agency();
            effects.push(Effect::Reclassify {
                agency,
                kind,
                subkind,
            });
        }
        if let Some(stated) = row.frame {
            let reason = row.frame_reason.clone();
            if stated != stands.frame || reason != stands.frame_reason {
                let agency = agency();
                effects.push(Effect::Frame {
                    agency,
                    stated,
                    reason,
                });
            }
        }
        effects
    }
}

fn attribute(effect: &Effect) -> &'static str {
    match effect {
        Effect::Rename { .. } => "name",
        Effect::Recode { scheme, .. } => scheme.name(),
        Effect::Alias { .. } => "alias",
        Effect::Reparent { .. } => "parent",
        Effect::Reclassify { .. } => "kind",
        Effect::Frame { .. } => "frame",
        Effect::Found { .. } | Effect::Succeed { .. } | Effect::Dissolve { .. } => "life",
    }
}
