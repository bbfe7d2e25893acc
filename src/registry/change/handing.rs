//! Who hands on to whom on a day: absorbed, merged, divided, dissolved, and what follows for
//! the units below.

use std::collections::{BTreeMap, BTreeSet};

use super::batch::{Batch, Read, how_of};
use super::{ChangeColumn, ChangeProblem, ChangeWarning, Effect, EffectKind, Heir, How};
use super::{Origin, Who};
use crate::registry::AgencyKey;
use crate::registry::resolve::Lost;

impl Batch<'_> {
    pub(super) fn succeed(&mut self, read: &[Read<'_>]) {
        // One change per body that takes over, and one per body that is divided.
        let mut handed: BTreeMap<(How, AgencyKey), (u64, Vec<Origin>)> = BTreeMap::new();
        let mut divided: BTreeMap<AgencyKey, (u64, Vec<AgencyKey>)> = BTreeMap::new();
        let mut order: Vec<(How, AgencyKey)> = Vec::new();
        for read in read {
            let row = read.row;
            let Some(how) = how_of(read) else { continue };
            let Some(heir) = self.expect_on_day(row.line, ChangeColumn::ToCode, &row.to.code)
            else {
                continue;
            };
            if read.unit() == Some(&heir) {
                let problem = ChangeProblem::Itself(self.brief(&heir));
                self.wrong(row.line, ChangeColumn::ToCode, &row.to.code, problem);
                continue;
            }
            let newly = self.born.contains_key(&heir);
            let day = self.day;
            if !newly && !self.expect_name(row.line, ChangeColumn::ToName, &heir, &row.to.name, day)
            {
                continue;
            }
            if let (How::Split, Some(key)) = (how, read.unit()) {
                let heirs = divided.entry(key.clone()).or_insert((row.line, Vec::new()));
                if !heirs.1.contains(&heir) {
                    heirs.1.push(heir);
                }
                continue;
            }
            let id = (how, heir);
            if !handed.contains_key(&id) {
                order.push(id.clone());
            }
            let origin = self.origin(read, how);
            handed
                .entry(id)
                .or_insert((row.line, Vec::new()))
                .1
                .push(origin);
        }
        for id in order {
            if let Some((line, from)) = handed.remove(&id) {
                let to = vec![self.heir(&id.1)];
                let effect = Effect::Succeed {
                    how: id.0,
                    from,
                    to,
                };
                self.record_at(line, effect);
            }
        }
        for (key, (line, heirs)) in divided {
            let to = heirs.iter().map(|heir| self.heir(heir)).collect();
            let closes = self.closing.contains_key(&key);
            let from = vec![Origin {
                who: Who::Agency(key),
                part: true,
                closes,
            }];
            let how = How::Split;
            self.record_at(line, Effect::Succeed { how, from, to });
        }
    }

    pub(super) fn record_at(&mut self, line: u64, effect: Effect) {
        if let Some(row) = self.lines.get(&line).copied() {
            self.record(row, effect);
        }
    }

    /// Units that begin are recorded before; here they are told once more as what they are.
    pub(super) fn heir(&mut self, key: &AgencyKey) -> Heir {
        let code = self.born.get(key);
        let birth = code.and_then(|code| self.births.get_mut(code));
        let record = birth.and_then(|birth| birth.record.take());
        record.map_or_else(
            || Heir::Known(key.clone()),
            |unit| Heir::New(Box::new(unit)),
        )
    }

    pub(super) fn origin(&self, read: &Read<'_>, how: How) -> Origin {
        let gives = matches!(how, How::Boundary | How::Transfer);
        match read.unit() {
            Some(key) => Origin {
                closes: !gives && self.closing.contains_key(key),
                part: gives || read.row.part,
                who: Who::Agency(key.clone()),
            },
            None => Origin {
                who: Who::Outside {
                    code: read.row.from.code.clone(),
                    name: read.row.from.name.clone(),
                    parent: read.row.from.parent.clone(),
                },
                part: read.row.part,
                closes: false,
            },
        }
    }

    pub(super) fn dissolve(&mut self, read: &[Read<'_>]) {
        for read in read {
            let row = read.row;
            if row.effect != EffectKind::Dissolve {
                continue;
            }
            match read.unit() {
                Some(key) if self.closing.contains_key(key) => {
                    let agency = key.clone();
                    self.record(row, Effect::Dissolve { agency });
                }
                Some(_) => {}
                None => {
                    let lost = self.told(&row.from.code, &row.from.name, Lost::Unknown);
                    let problem = ChangeProblem::Unit(lost);
                    self.wrong(row.line, ChangeColumn::FromCode, &row.from.code, problem);
                }
            }
        }
    }

    /// Units under one that ends come under its one successor, or must be told where to go.
    pub(super) fn follow(&mut self, read: &[Read<'_>]) {
        let day = self.day;
        let mut left: BTreeMap<AgencyKey, Vec<AgencyKey>> = BTreeMap::new();
        for agency in &self.registry().agencies {
            let Some(above) = agency.parent.at(day) else {
                continue;
            };
            let goes_on = agency.is_live(day) && !self.closing.contains_key(&agency.key);
            if goes_on && self.closing.contains_key(above) {
                left.entry(above.clone())
                    .or_default()
                    .push(agency.key.clone());
            }
        }
        for (above, under) in left {
            let rows = read.iter().filter(|r| r.unit() == Some(&above));
            let heirs = rows
                .clone()
                .filter(|r| how_of(r).is_some_and(How::takes_over));
            let heirs: BTreeSet<AgencyKey> = heirs
                .filter_map(|r| self.on_day(&r.row.to.code).ok())
                .collect();
            let line = self.closing.get(&above).copied().unwrap_or(0);
            let row = rows.map(|r| r.row).find(|row| row.line == line);
            let (Some(row), Some(heir), 1) = (row, heirs.first(), heirs.len()) else {
                let problem = ChangeProblem::Orphans {
                    unit: self.brief(&above),
                    under: under.iter().take(5).map(|key| self.brief(key)).collect(),
                    count: under.len(),
                };
                self.wrong(line, ChangeColumn::FromCode, "", problem);
                continue;
            };
            let (from, to) = (self.brief(&above), self.registry().brief(heir, day));
            let count = under.len();
            for agency in under {
                let parent = Some(heir.clone());
                self.record(row, Effect::Reparent { agency, parent });
            }
            self.plan
                .warnings
                .push(ChangeWarning::Followed { from, to, count });
        }
    }
}
