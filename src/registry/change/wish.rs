//! A change as a person wishes it in a form or a verb, turned into rows as a file would have
//! them, so that all three ways are planned by the same rules.

use super::{ChangeColumn, ChangeRow, EffectKind};

/// A wish with its day and act, all as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish {
    /// First day.
    pub date: String,
    /// Deciding act.
    pub decision: String,
    /// Where the fact comes from; may be empty.
    pub source: String,
    /// What happens.
    pub act: Act,
}

/// A unit that begins, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewUnit {
    /// Official code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Abbreviation; may be empty.
    pub abbr: String,
    /// Kind; empty: as its predecessors.
    pub kind: String,
    /// Closer kind; empty: by its name.
    pub subkind: String,
    /// Key or code of the unit above; empty: as its predecessor.
    pub parent: String,
}

/// What happens, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// A unit begins.
    Found(NewUnit),
    /// A unit gets another name, abbreviation or other names.
    Rename {
        /// The unit.
        unit: String,
        /// Name; empty: it keeps its name.
        name: String,
        /// Abbreviation; empty: it keeps its own.
        abbr: String,
        /// Other names, between semicolons; empty: as they are.
        aliases: String,
    },
    /// A unit gets another code.
    Recode {
        /// The unit.
        unit: String,
        /// Whose code; empty: the office's own.
        scheme: String,
        /// The code.
        code: String,
    },
    /// Units come under another.
    Move {
        /// The units.
        units: Vec<String>,
        /// The unit above.
        parent: String,
    },
    /// Units become of another kind.
    Reclassify {
        /// The units.
        units: Vec<String>,
        /// Kind.
        kind: String,
        /// Closer kind; may be empty.
        subkind: String,
    },
    /// Units are put in or out of the sampling frame.
    Frame {
        /// The units.
        units: Vec<String>,
        /// Yes, no or `auto`.
        stated: String,
        /// Why.
        reason: String,
    },
    /// Units are taken into one that goes on.
    Absorb {
        /// The units that end.
        units: Vec<String>,
        /// The unit that goes on.
        into: String,
    },
    /// Units are merged into one that begins.
    Establish {
        /// The units that end.
        units: Vec<String>,
        /// The unit that begins.
        new: NewUnit,
    },
    /// A unit is divided.
    Split {
        /// The unit.
        unit: String,
        /// Whether it goes on beside its parts.
        goes_on: bool,
        /// Units that get a part: those that stand by code, those that begin with a name.
        parts: Vec<NewUnit>,
    },
    /// A piece of land changes hands.
    Boundary {
        /// From this unit.
        unit: String,
        /// To this one.
        to: String,
    },
    /// A task changes hands.
    Transfer {
        /// From this unit.
        unit: String,
        /// To this one.
        to: String,
    },
    /// Units end.
    Dissolve {
        /// The units.
        units: Vec<String>,
    },
}

impl Default for Act {
    fn default() -> Self {
        Act::Dissolve { units: Vec::new() }
    }
}

impl Wish {
    /// The rows that say the same. Lines count from 1 where there are several, so that a
    /// fault can be told from another.
    #[must_use]
    pub fn rows(&self) -> Vec<ChangeRow> {
        use ChangeColumn as C;
        let rows = match &self.act {
            Act::Found(new) => vec![born(self.row(EffectKind::Found, ""), new)],
            Act::Rename {
                unit,
                name,
                abbr,
                aliases,
            } => {
                let row = self.row(EffectKind::Rename, unit);
                let row = row.with(C::ToName, name).with(C::ToAbbr, abbr);
                vec![row.with(C::ToAliases, aliases)]
            }
            Act::Recode { unit, scheme, code } => {
                let row = self.row(EffectKind::Recode, unit);
                vec![row.with(C::Scheme, scheme).with(C::ToCode, code)]
            }
            Act::Move { units, parent } => self.each(units, EffectKind::Reparent, |row| {
                row.with(C::ToParent, parent)
            }),
            Act::Reclassify {
                units,
                kind,
                subkind,
            } => self.each(units, EffectKind::Reclassify, |row| {
                row.with(C::Level, kind).with(C::Subkind, subkind)
            }),
            Act::Frame {
                units,
                stated,
                reason,
            } => self.each(units, EffectKind::Frame, |row| {
                row.with(C::Frame, stated).with(C::FrameReason, reason)
            }),
            Act::Absorb { units, into } => {
                self.each(units, EffectKind::Absorb, |row| row.with(C::ToCode, into))
            }
            Act::Establish { units, new } => {
                self.each(units, EffectKind::Establish, |row| born(row, new))
            }
            Act::Split {
                unit,
                goes_on,
                parts,
            } => {
                let closes = if *goes_on { "0" } else { "1" };
                let split = |part| {
                    let row = self.row(EffectKind::Split, unit);
                    born(row, part)
                        .with(C::Part, "part")
                        .with(C::Closes, closes)
                };
                parts.iter().map(split).collect()
            }
            Act::Boundary { unit, to } => {
                vec![self.row(EffectKind::Boundary, unit).with(C::ToCode, to)]
            }
            Act::Transfer { unit, to } => {
                vec![self.row(EffectKind::Transfer, unit).with(C::ToCode, to)]
            }
            Act::Dissolve { units } => self.each(units, EffectKind::Dissolve, |row| row),
        };
        let several = rows.len() > 1;
        let numbered = (1..).zip(rows).map(|(line, mut row)| {
            row.line = if several { line } else { 0 };
            row
        });
        numbered.collect()
    }

    fn row(&self, effect: EffectKind, unit: &str) -> ChangeRow {
        ChangeRow::new(0)
            .with(ChangeColumn::Effective, &self.date)
            .with(ChangeColumn::DecidedBy, &self.decision)
            .with(ChangeColumn::Source, &self.source)
            .with(ChangeColumn::Effect, effect.code())
            .with(ChangeColumn::FromCode, unit)
    }

    fn each(
        &self,
        units: &[String],
        effect: EffectKind,
        fill: impl Fn(ChangeRow) -> ChangeRow,
    ) -> Vec<ChangeRow> {
        let rows = units.iter().map(|unit| fill(self.row(effect, unit)));
        rows.collect()
    }
}

fn born(row: ChangeRow, new: &NewUnit) -> ChangeRow {
    row.with(ChangeColumn::ToCode, &new.code)
        .with(ChangeColumn::ToName, &new.name)
        .with(ChangeColumn::ToAbbr, &new.abbr)
        .with(ChangeColumn::Level, &new.kind)
        .with(ChangeColumn::Subkind, &new.subkind)
        .with(ChangeColumn::ToParent, &new.parent)
}
