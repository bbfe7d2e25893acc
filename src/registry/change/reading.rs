//! Reading the rows of one day: which unit each begins with.

use jiff::civil::Date;

use super::batch::{Batch, Read, Source};
use super::clean::{CleanChange, Named};
use super::{ChangeColumn, ChangeProblem, ChangeWarning, EffectKind};
use crate::registry::resolve::Lost;
use crate::registry::{AgencyKey, Folded, Unresolved};

impl Batch<'_> {
    pub(super) fn read<'r>(&mut self, row: &'r CleanChange) -> Option<Read<'r>> {
        let source = if row.effect.has_origin() {
            self.source(row)?
        } else {
            Source::Nothing
        };
        if self.stands(row, &source) {
            self.plan.unchanged += 1;
            return None;
        }
        if let Source::Unit(key) = &source
            && self.is_itself(row, key)
        {
            let problem = ChangeProblem::Itself(self.brief(key));
            self.wrong(row.line, ChangeColumn::ToCode, &row.to.code, problem);
            return None;
        }
        Some(Read { row, source })
    }

    pub(super) fn source(&mut self, row: &CleanChange) -> Option<Source> {
        let from = &row.from;
        let found = self.registry().find_on(&from.code, self.before);
        if matches!(found, Err(Lost::Unknown | Lost::NotYet(..))) && self.is_outside(from) {
            self.plan.warnings.push(ChangeWarning::Outside {
                lines: vec![row.line],
                names: vec![from.name.clone()],
            });
            return Some(Source::Outside);
        }
        // A unit may change on the very day it begins.
        let today = |lost| self.registry().find_on(&from.code, self.day).or(Err(lost));
        let found = found.or_else(today);
        let key = match found {
            Ok(key) => key,
            Err(lost) => {
                let problem = match lost {
                    Lost::NotYet(key, from) => ChangeProblem::BeforeBirth {
                        unit: self.registry().brief(&key, from),
                        from,
                    },
                    lost => ChangeProblem::Unit(self.told(&from.code, &from.name, lost)),
                };
                self.wrong(row.line, ChangeColumn::FromCode, &from.code, problem);
                return None;
            }
        };
        let sound = self.expect_name(
            row.line,
            ChangeColumn::FromName,
            &key,
            &from.name,
            self.before,
        );
        (self.expect_parent(row, &key) && sound).then_some(Source::Unit(key))
    }

    /// Whether a unit is handed on to itself. The same code under another name is another
    /// body that gets the code that day.
    pub(super) fn is_itself(&self, row: &CleanChange, key: &AgencyKey) -> bool {
        let hands_over = [
            EffectKind::Absorb,
            EffectKind::Boundary,
            EffectKind::Transfer,
        ];
        let same = || {
            self.registry()
                .find_on(&row.to.code, self.before)
                .ok()
                .as_ref()
                == Some(key)
        };
        let named = || {
            let agency = self.registry().agency(key);
            let name = agency.map(|agency| agency.name.at(self.before).folded.marked());
            row.to.name.is_empty() || name == Some(Folded::new(&row.to.name).marked())
        };
        hands_over.contains(&row.effect) && same() && named()
    }

    /// Whether a row tells of a unit of another province: both it and the unit above it are
    /// unknown here, and it has a name.
    pub(super) fn is_outside(&self, from: &Named) -> bool {
        let never = |code: &str| self.registry().bearers(code).next().is_none();
        !from.name.is_empty() && !from.parent.is_empty() && never(&from.parent)
    }

    /// Codes pass to other bodies; a name in the row must be the name of that day.
    pub(super) fn expect_name(
        &mut self,
        line: u64,
        column: ChangeColumn,
        key: &AgencyKey,
        name: &str,
        day: Date,
    ) -> bool {
        let agency = self.registry().agency(key);
        let stands = agency.map(|agency| agency.name.at(day).folded.marked().to_owned());
        // "Sở Nội vụ (Ban Tôn giáo)" names a part of Sở Nội vụ.
        let whole = name.split('(').next().unwrap_or(name);
        let same = |text: &str| stands.as_deref() == Some(Folded::new(text).marked());
        if name.is_empty() || same(name) || same(whole) {
            return true;
        }
        let unit = self.registry().brief(key, day);
        self.wrong(line, column, name, ChangeProblem::OtherName(unit));
        false
    }

    pub(super) fn expect_parent(&mut self, row: &CleanChange, key: &AgencyKey) -> bool {
        let typed = &row.from.parent;
        let agency = self.registry().agency(key);
        let above = agency.and_then(|agency| agency.parent.at(self.before).clone());
        let meant = self.registry().find_on(typed, self.before).ok();
        if typed.is_empty() || (meant.is_some() && meant == above) {
            return true;
        }
        let unit = self.brief(key);
        let problem = ChangeProblem::OtherParent(unit);
        self.wrong(row.line, ChangeColumn::FromParent, typed, problem);
        false
    }

    pub(super) fn told(&self, text: &str, name: &str, lost: Lost) -> Unresolved {
        let registry = self.registry();
        let brief = |key: &AgencyKey| registry.brief(key, self.before);
        match lost {
            Lost::Unknown => Unresolved::Unknown {
                text: text.to_owned(),
                near: registry.namesakes_on(name, self.before),
            },
            Lost::Ambiguous(keys) => Unresolved::Ambiguous {
                text: text.to_owned(),
                candidates: keys.iter().map(brief).collect(),
            },
            Lost::Closed(key, on) => Unresolved::Closed {
                unit: registry.brief(&key, on),
                on,
                successors: registry.successors(&key, self.day),
            },
            Lost::NotYet(key, from) => Unresolved::NotYet {
                unit: registry.brief(&key, from),
                from,
            },
        }
    }
}
