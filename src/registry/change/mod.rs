//! Changes that decisions make to agencies: founded, renamed, merged, split, dissolved.
//!
//! A change holds from its day on and names the deciding act. Rows of a file or a form are
//! planned as a whole against the registry ([`crate::registry::Registry::plan_changes`]);
//! what is recorded can always be applied. Nothing here edits the past of a unit: a merger
//! makes or keeps a body with a life of its own, and the old body keeps its name.

mod amend;
mod apply;
mod batch;
mod births;
mod clean;
mod closing;
mod effect;
mod fault;
mod forest;
mod handing;
mod lineage;
mod plan;
mod reading;
mod repeated;
mod row;
mod undo;
mod wish;

pub use effect::EffectKind;
pub use fault::{ChangeFault, ChangeProblem};
pub use lineage::{Kin, Step};
pub use plan::{ChangePlan, ChangeWarning, check_rows};
pub use row::{ChangeColumn, ChangeRow};
pub use wish::{Act, NewUnit, Wish};

pub(in crate::registry) use lineage::Log;
pub(in crate::registry) use undo::Batch as RecordedTogether;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{AgencyKey, CodeScheme, Kind, UnitRecord};

/// One change as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// First day on which it holds.
    pub date: Date,
    /// The deciding act, such as `1111/NQ-UBTVQH14`.
    pub decision: String,
    /// What it does.
    pub effect: Effect,
    /// Where the fact comes from; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// How sure it is: A two independent sources, B one, C inferred; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
}

/// What a change does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// A unit begins without predecessors.
    Found {
        /// The unit.
        unit: Box<UnitRecord>,
    },
    /// A unit gets another name; it stays the same body.
    Rename {
        /// The unit.
        agency: AgencyKey,
        /// Its new name.
        name: String,
        /// Its new abbreviation; absent: it keeps the one it has.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        abbr: Option<String>,
    },
    /// A unit gets another code in one scheme.
    Recode {
        /// The unit.
        agency: AgencyKey,
        /// Whose code.
        scheme: CodeScheme,
        /// The code.
        code: String,
    },
    /// Other names a unit is known by.
    Alias {
        /// The unit.
        agency: AgencyKey,
        /// All of them, from then on.
        aliases: Vec<String>,
    },
    /// A unit comes under another.
    Reparent {
        /// The unit.
        agency: AgencyKey,
        /// The unit above.
        parent: Option<AgencyKey>,
    },
    /// A unit becomes one of another kind.
    Reclassify {
        /// The unit.
        agency: AgencyKey,
        /// Its kind.
        kind: Kind,
        /// Its closer kind.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        subkind: String,
    },
    /// Whether a unit can be drawn.
    Frame {
        /// The unit.
        agency: AgencyKey,
        /// Yes or no; absent: as its kind says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stated: Option<bool>,
        /// Why.
        reason: String,
    },
    /// Units hand on to units: absorbed, merged into a new one, split, or parts handed over.
    Succeed {
        /// How.
        how: How,
        /// Predecessors.
        from: Vec<Origin>,
        /// Successors.
        to: Vec<Heir>,
    },
    /// A unit ends without a successor.
    Dissolve {
        /// The unit.
        agency: AgencyKey,
    },
}

/// How units hand on to units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// The successor stands already and goes on.
    Absorb,
    /// The successor begins.
    Establish,
    /// One predecessor, several successors.
    Split,
    /// A piece of land changes hands; both go on.
    Boundary,
    /// A task changes hands; both go on.
    Transfer,
    /// A unit comes in from a province this workbook does not keep.
    Arrive,
}

/// A predecessor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Who.
    pub who: Who,
    /// Only a part of it is handed on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub part: bool,
    /// Its last day is the day before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub closes: bool,
}

/// A predecessor's identity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// A unit of this workbook.
    Agency(AgencyKey),
    /// A unit of a province this workbook does not keep: only words are known.
    Outside {
        /// Its code there.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        code: String,
        /// Its name.
        name: String,
        /// Code of the unit above it there.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        parent: String,
    },
}

/// A successor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Heir {
    /// A unit that stands.
    Known(AgencyKey),
    /// A unit that begins.
    New(Box<UnitRecord>),
}

impl Heir {
    /// Its key.
    #[must_use]
    pub fn key(&self) -> &AgencyKey {
        match self {
            Heir::Known(key) => key,
            Heir::New(unit) => &unit.key,
        }
    }
}

impl Change {
    /// What it does, as a word.
    #[must_use]
    pub fn kind(&self) -> EffectKind {
        match &self.effect {
            Effect::Found { .. } => EffectKind::Found,
            Effect::Rename { .. } | Effect::Alias { .. } => EffectKind::Rename,
            Effect::Recode { .. } => EffectKind::Recode,
            Effect::Reparent { .. } => EffectKind::Reparent,
            Effect::Reclassify { .. } => EffectKind::Reclassify,
            Effect::Frame { .. } => EffectKind::Frame,
            Effect::Dissolve { .. } => EffectKind::Dissolve,
            Effect::Succeed { how, .. } => match how {
                How::Absorb => EffectKind::Absorb,
                How::Establish => EffectKind::Establish,
                How::Split => EffectKind::Split,
                How::Boundary => EffectKind::Boundary,
                How::Transfer => EffectKind::Transfer,
                How::Arrive => EffectKind::Reparent,
            },
        }
    }

    /// Every unit of the workbook it touches, predecessors first, each once.
    #[must_use]
    pub fn agencies(&self) -> Vec<&AgencyKey> {
        let mut keys: Vec<&AgencyKey> = match &self.effect {
            Effect::Found { unit } => vec![&unit.key],
            Effect::Rename { agency, .. }
            | Effect::Recode { agency, .. }
            | Effect::Alias { agency, .. }
            | Effect::Reparent { agency, .. }
            | Effect::Reclassify { agency, .. }
            | Effect::Frame { agency, .. }
            | Effect::Dissolve { agency } => vec![agency],
            Effect::Succeed { from, to, .. } => {
                let known = from.iter().filter_map(|origin| match &origin.who {
                    Who::Agency(key) => Some(key),
                    Who::Outside { .. } => None,
                });
                known.chain(to.iter().map(Heir::key)).collect()
            }
        };
        let mut seen = std::collections::HashSet::new();
        keys.retain(|key| seen.insert(*key));
        keys
    }

    /// Units whose last day is the day before.
    #[must_use]
    pub fn closed(&self) -> Vec<&AgencyKey> {
        match &self.effect {
            Effect::Dissolve { agency } => vec![agency],
            Effect::Succeed { from, .. } => from
                .iter()
                .filter(|origin| origin.closes)
                .filter_map(|origin| match &origin.who {
                    Who::Agency(key) => Some(key),
                    Who::Outside { .. } => None,
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// Units that begin.
    #[must_use]
    pub fn born(&self) -> Vec<&UnitRecord> {
        match &self.effect {
            Effect::Found { unit } => vec![unit],
            Effect::Succeed { to, .. } => to
                .iter()
                .filter_map(|heir| match heir {
                    Heir::New(unit) => Some(unit.as_ref()),
                    Heir::Known(_) => None,
                })
                .collect(),
            _ => Vec::new(),
        }
    }
}
