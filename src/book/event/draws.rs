//! What can happen to draws, as the journal keeps it. Secrets of holders are in here only
//! once they are published.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::book::draws::Tier;
use crate::sampling::{Amendment, Digest, Opening, Outcome, Plan, Replacement, Sealing};

/// See [`Event::DrawFrozen`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DrawFrozen {
    /// Identity of the draw.
    pub draw: String,
    /// Year of the duty.
    pub year: i16,
    /// Whose duty.
    pub tier: Tier,
    /// 1, or more where the tier was drawn before in that year.
    pub attempt: u32,
    /// Why it is drawn again; empty for the first.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Why the share is below the duty's; empty when it is not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub below_duty: String,
    /// The registry's day.
    pub frame_date: Date,
    /// The frame, line by line as it is hashed.
    pub lines: Vec<String>,
    /// Its digest.
    pub frame_digest: String,
}

/// See [`Event::DrawPlanned`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DrawPlanned {
    /// Identity of the draw.
    pub draw: String,
    /// The day the plan was made: values dated before it are refused.
    pub planned_on: Date,
    /// When it was on record, to the second; absent in the first version of this event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_at: Option<Timestamp>,
    /// How sealed slots will be opened; only with holders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<SealMode>,
    /// Sizes and sources.
    pub plan: Plan,
    /// Its digest.
    pub plan_digest: String,
}

/// See [`Event::DrawMade`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DrawMade {
    /// Identity of the draw.
    pub draw: String,
    /// The values of the sources, one line each.
    pub values: Vec<String>,
    /// Whether plan and values came in one go; then the draw is never of grade A.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub together: bool,
    /// Why the event of a later day stands in for the planned one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub fallback: String,
    /// What followed.
    pub outcome: Outcome,
}

/// How sealed slots are opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SealMode {
    /// The target does not exist before its morning.
    #[default]
    JustInTime,
    /// All targets are drawn once, each in a sealed file.
    SealedList,
}

impl SealMode {
    /// The word on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::JustInTime => "just-in-time",
            Self::SealedList => "sealed-list",
        }
    }
}

/// See [`super::Event::DrawAbandoned`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawAbandoned {
    /// Identity of the draw.
    pub draw: String,
    /// Why.
    pub reason: String,
}

/// See [`super::Event::DrawAmended`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawAmended {
    /// Identity of the draw.
    pub draw: String,
    /// When it was filed: an event held before is refused.
    pub filed_at: Timestamp,
    /// What changed.
    pub amendment: Amendment,
}

/// See [`super::Event::AmendmentDrawn`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmendmentDrawn {
    /// Identity of the draw.
    pub draw: String,
    /// The value line.
    pub value: String,
    /// Why the event of a later day stands in for the planned one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub fallback: String,
}

/// See [`super::Event::UnitReplaced`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitReplaced {
    /// Identity of the draw.
    pub draw: String,
    /// Who, by whom, why.
    pub replacement: Replacement,
}

/// See [`super::Event::SlotsSealed`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotsSealed {
    /// Identity of the draw.
    pub draw: String,
    /// The seals.
    pub sealing: Sealing,
}

/// See [`super::Event::SlotOpened`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotOpened {
    /// Identity of the draw.
    pub draw: String,
    /// The slot.
    pub opening: Opening,
}

/// See [`super::Event::SurpriseShown`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurpriseShown {
    /// Identity of the draw.
    pub draw: String,
}

/// See [`super::Event::SecretsPublished`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecretsPublished {
    /// Identity of the draw.
    pub draw: String,
    /// The secrets, in the plan's order.
    pub secrets: Vec<Digest>,
    /// Salts of slots that were never opened.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub salts: BTreeMap<u64, Digest>,
}
