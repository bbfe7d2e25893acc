//! Units that begin with a change: their keys, and what they are.

use std::collections::HashMap;

use super::batch::{Batch, Read, how_of};
use super::clean::CleanChange;
use super::plan::ChangeWarning;
use super::{ChangeColumn, ChangeProblem, Effect, EffectKind, How};
use crate::registry::agencies::code_key;
use crate::registry::{AgencyKey, CodeScheme, Folded, Kind, UnitRecord};

/// A unit that begins.
pub(super) struct Birth {
    pub(super) key: AgencyKey,
    /// Line of the row that first names it.
    line: u64,
    /// Its name, folded with its marks.
    name: String,
    /// What it is; taken when the change that makes it is decided.
    pub(super) record: Option<UnitRecord>,
}

impl Batch<'_> {
    /// Gives every unit that begins its key, so that others can stand under it.
    pub(super) fn allot_births(&mut self, read: &[Read<'_>]) {
        let mut next = self.registry().next;
        for read in read {
            let row = read.row;
            if !self.begins(read) {
                continue;
            }
            let code = code_key(&row.to.code);
            let name = Folded::new(&row.to.name).marked().to_owned();
            if let Some(birth) = self.births.get(&code) {
                if birth.name != name {
                    let line = birth.line;
                    let name = row.to.name.clone();
                    let problem = ChangeProblem::TwoNames { line, name };
                    self.wrong(row.line, ChangeColumn::ToName, &row.to.name, problem);
                }
                continue;
            }
            let Some(key) = AgencyKey::nth(next) else {
                let problem = ChangeProblem::NoKeyLeft;
                self.wrong(row.line, ChangeColumn::ToCode, &row.to.code, problem);
                return;
            };
            next = next.saturating_add(1);
            let line = row.line;
            let record = None;
            self.born.insert(key.clone(), code.clone());
            self.births.insert(
                code,
                Birth {
                    key,
                    line,
                    name,
                    record,
                },
            );
        }
    }

    /// Whether the unit a row ends with begins by it.
    fn begins(&self, read: &Read<'_>) -> bool {
        match how_of(read) {
            Some(How::Establish | How::Arrive) => true,
            // A part may go to a body that stands, or to one that begins.
            Some(How::Split) => {
                let stands = self.on_day(&read.row.to.code).is_ok();
                !stands && !read.row.to.name.is_empty()
            }
            Some(How::Absorb | How::Boundary | How::Transfer) => false,
            None => read.row.effect == EffectKind::Found,
        }
    }

    /// Works out what every unit that begins is. Those without predecessors are recorded.
    pub(super) fn record_births(&mut self, read: &[Read<'_>]) {
        for read in read {
            let row = read.row;
            let code = code_key(&row.to.code);
            let Some(birth) = self.births.get(&code) else {
                continue;
            };
            if birth.line != row.line || birth.record.is_some() {
                continue;
            }
            let key = birth.key.clone();
            let unit = self.unit(row, key, read_of(read, row, self));
            if row.effect == EffectKind::Found {
                if let Some(unit) = unit {
                    self.record(
                        row,
                        Effect::Found {
                            unit: Box::new(unit),
                        },
                    );
                }
            } else if let Some(birth) = self.births.get_mut(&code) {
                birth.record = unit;
            }
        }
        self.expect_new_names();
    }

    fn unit(
        &mut self,
        row: &CleanChange,
        key: AgencyKey,
        before: Option<UnitRecord>,
    ) -> Option<UnitRecord> {
        let before = before.as_ref();
        let Some(kind) = row.kind.or(before.map(|b| b.kind)) else {
            self.wrong(row.line, ChangeColumn::Level, "", ChangeProblem::KindOpen);
            return None;
        };
        if let Some(was) = before.map(|b| b.kind).filter(|was| *was != kind) {
            self.plan.warnings.push(ChangeWarning::OtherKind {
                line: row.line,
                unit: (row.to.code.clone(), row.to.name.clone()),
                was,
                becomes: kind,
            });
        }
        let before = before.filter(|before| before.kind == kind);
        let parent = match row.to.parent.as_str() {
            "" => before.and_then(|b| b.parent.clone()),
            typed => Some(self.expect_on_day(row.line, ChangeColumn::ToParent, typed)?),
        };
        if parent.is_none() && kind != Kind::Province {
            self.wrong(row.line, ChangeColumn::ToParent, "", ChangeProblem::Empty);
            return None;
        }
        let subkind = row.subkind.clone();
        let subkind = subkind.or_else(|| subkind_of(&row.to.name, kind).map(str::to_owned));
        let same_name = before.filter(|b| b.name == row.to.name);
        let own = row.scheme == CodeScheme::Local;
        let code = |scheme| {
            let given = row.scheme == scheme;
            if given {
                row.to.code.clone()
            } else {
                String::new()
            }
        };
        Some(UnitRecord {
            key,
            code: if own {
                row.to.code.clone()
            } else {
                String::new()
            },
            parent,
            kind,
            subkind: subkind
                .unwrap_or_else(|| before.map_or_else(String::new, |b| b.subkind.clone())),
            name: row.to.name.clone(),
            abbr: row
                .abbr
                .clone()
                .unwrap_or_else(|| same_name.map_or_else(String::new, |b| b.abbr.clone())),
            alt_code: code(CodeScheme::Mddt),
            gso_code: code(CodeScheme::Gso),
            aliases: row.aliases.clone().unwrap_or_default(),
            frame: row.frame.unwrap_or_else(|| before.and_then(|b| b.frame)),
            frame_reason: match row.frame {
                Some(_) => row.frame_reason.clone(),
                None => before.map_or_else(String::new, |b| b.frame_reason.clone()),
            },
            valid_from: Some(self.day),
            valid_to: None,
            source: row.source.clone(),
            evidence: row.evidence.clone(),
        })
    }

    /// Two units of one name under one parent may be one written twice.
    fn expect_new_names(&mut self) {
        let mut named: HashMap<(Option<&AgencyKey>, &str), (u64, &UnitRecord)> = HashMap::new();
        for birth in self.births.values() {
            if let Some(unit) = &birth.record {
                named.insert((unit.parent.as_ref(), &birth.name), (birth.line, unit));
            }
        }
        let mut found = Vec::new();
        for other in &self.registry().agencies {
            let parent = other.parent.at(self.day).as_ref();
            let name = other.name.at(self.day).folded.marked();
            let stands = other.is_live(self.day) && !self.closing.contains_key(&other.key);
            if let Some((line, unit)) = named.get(&(parent, name)).filter(|_| stands) {
                found.push(ChangeWarning::SameName {
                    line: *line,
                    unit: (unit.code.clone(), unit.name.clone()),
                    other: self.registry().brief(&other.key, self.day),
                });
            }
        }
        self.plan.warnings.extend(found);
    }
}

/// The predecessor as it was the day before, if the row has one of this workbook.
fn read_of(read: &Read<'_>, row: &CleanChange, batch: &Batch<'_>) -> Option<UnitRecord> {
    debug_assert_eq!(read.row.line, row.line);
    let agency = batch.registry().agency(read.unit()?)?;
    Some(agency.record(batch.before))
}

/// What the first word of a name says a unit is more closely, where its kind has such words.
pub(super) fn subkind_of(name: &str, kind: Kind) -> Option<&'static str> {
    const WORDS: [(Kind, &str, &str); 17] = [
        (Kind::Commune, "phường", "phuong"),
        (Kind::Commune, "xã", "xa"),
        (Kind::Commune, "thị trấn", "thi_tran"),
        (Kind::Commune, "đặc khu", "dac_khu"),
        (Kind::District, "quận", "quan"),
        (Kind::District, "huyện", "huyen"),
        (Kind::District, "thị xã", "thi_xa"),
        (Kind::District, "thành phố", "thanh_pho"),
        (Kind::Department, "sở", "so"),
        (Kind::Department, "văn phòng", "van_phong"),
        (Kind::Department, "thanh tra", "thanh_tra"),
        (Kind::Department, "ban quản lý", "ban_quan_ly"),
        (Kind::Department, "ban", "ban"),
        (Kind::CityAgency, "ban quản lý", "ban_quan_ly"),
        (Kind::CityAgency, "ban", "ban"),
        (Kind::CityAgency, "văn phòng", "van_phong"),
        (Kind::Province, "tỉnh", "tinh"),
    ];
    let folded = Folded::new(name);
    let begins = |word: &str| {
        let rest = folded.marked().strip_prefix(word);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let mut words = WORDS.iter();
    words
        .find(|(of, word, _)| *of == kind && begins(word))
        .map(|(_, _, subkind)| *subkind)
}
