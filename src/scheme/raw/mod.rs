//! The shapes of a scheme file, as serde reads them: every value still raw text.
//!
//! Values stay raw because a number read by serde passes through a binary float, and
//! because raw text knows its place in the file. Unknown fields are refused everywhere.
//!
//! The large parts are read in one of two ways: in one go (`FAST`), which is enough for a
//! sound file, or each on its own, so that every fault is found and every place known.

mod adjust;
mod policy;
mod wanted;

use ron::value::RawValue;
use serde::{Deserialize, Deserializer};

pub(super) use adjust::*;
pub(super) use policy::*;
pub(super) use wanted::Wanted;

/// A value as the file writes it.
pub(super) type Raw<'a> = &'a RawValue;

/// A part of the file: taken apart together with the whole, or left raw.
pub(super) enum Part<'a, T, const FAST: bool> {
    Done(T),
    Raw(Raw<'a>),
}

impl<'de: 'a, 'a, T: Deserialize<'de>, const FAST: bool> Deserialize<'de> for Part<'a, T, FAST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if FAST {
            T::deserialize(deserializer).map(Part::Done)
        } else {
            Raw::deserialize(deserializer).map(Part::Raw)
        }
    }
}

/// A list of parts.
pub(super) type Parts<'a, T, const FAST: bool> = Vec<Part<'a, T, FAST>>;

#[derive(Deserialize)]
#[serde(rename = "Scheme", deny_unknown_fields)]
pub(super) struct SchemeRaw<'a, const FAST: bool> {
    #[serde(borrow)]
    pub id: Raw<'a>,
    #[serde(borrow, default)]
    pub name: Option<Raw<'a>>,
    #[serde(borrow)]
    pub year: Raw<'a>,
    #[serde(borrow, default)]
    pub version: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub legal_basis: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub valid: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub applies_to: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub total: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub numeric: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub missing: Option<Raw<'a>>,
    #[serde(borrow)]
    pub domains: Part<'a, Parts<'a, DomainRaw<'a, FAST>, FAST>, FAST>,
    #[serde(borrow, default)]
    pub bands: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub ranking: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub adjust: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub limits: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub variants: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub lanes: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub adjust_on: Option<Raw<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ValidRaw<'a> {
    #[serde(borrow)]
    pub from: Raw<'a>,
    #[serde(borrow)]
    pub to: Raw<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DomainRaw<'a, const FAST: bool> {
    #[serde(borrow)]
    pub id: Raw<'a>,
    #[serde(borrow)]
    pub name: Raw<'a>,
    #[serde(borrow)]
    pub points: Raw<'a>,
    #[serde(borrow)]
    pub criteria: Part<'a, Parts<'a, CriterionRaw<'a, FAST>, FAST>, FAST>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CriterionRaw<'a, const FAST: bool> {
    #[serde(borrow)]
    pub id: Raw<'a>,
    #[serde(borrow)]
    pub name: Raw<'a>,
    #[serde(borrow)]
    pub max: Raw<'a>,
    #[serde(borrow)]
    pub input: Raw<'a>,
    #[serde(borrow)]
    pub rule: Part<'a, RuleRaw<'a, FAST>, FAST>,
    #[serde(borrow, default)]
    pub na: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub part: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub sources: Option<Raw<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum InputRaw<'a> {
    Choice,
    Percent {
        #[serde(borrow, default)]
        over: Option<Raw<'a>>,
    },
    Ratio(#[serde(borrow)] Raw<'a>, #[serde(borrow)] Raw<'a>),
    Count,
    Counts(#[serde(borrow)] Vec<Raw<'a>>),
    Dates,
    Survey {
        #[serde(borrow, default)]
        min_n: Option<Raw<'a>>,
        #[serde(borrow, default)]
        scale: Option<Raw<'a>>,
        #[serde(borrow, default)]
        options: Option<Raw<'a>>,
    },
    Points {
        #[serde(borrow)]
        step: Raw<'a>,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum RuleRaw<'a, const FAST: bool> {
    Levels(#[serde(borrow)] Parts<'a, (Raw<'a>, Raw<'a>), FAST>),
    Steps(#[serde(borrow)] Parts<'a, StepRaw<'a>, FAST>),
    Linear {
        #[serde(borrow)]
        cap: Raw<'a>,
        #[serde(borrow, default)]
        zero_at: Option<Raw<'a>>,
        #[serde(borrow, default)]
        floor: Option<Raw<'a>>,
        #[serde(borrow, default)]
        below: Option<Raw<'a>>,
    },
    Tally {
        #[serde(borrow)]
        start: Raw<'a>,
        #[serde(borrow)]
        each: Vec<Raw<'a>>,
        #[serde(borrow, default)]
        floor: Option<Raw<'a>>,
        #[serde(borrow, default)]
        free: Option<Raw<'a>>,
        #[serde(borrow, default)]
        first: Option<Raw<'a>>,
        #[serde(borrow, default)]
        refused_after: Option<Raw<'a>>,
    },
    AsEntered,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepRaw<'a> {
    #[serde(borrow, default)]
    pub ge: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub gt: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub le: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub lt: Option<Raw<'a>>,
    #[serde(borrow)]
    pub give: Raw<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NumericRaw<'a> {
    #[serde(borrow, default)]
    pub criterion: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub domain: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub index: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub at_most: Option<Raw<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum RoundingRaw<'a> {
    Exact,
    Round {
        #[serde(borrow)]
        dp: Raw<'a>,
        #[serde(default)]
        mode: Mode,
    },
}

/// The published index is always rounded.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum IndexRaw<'a> {
    Round {
        #[serde(borrow)]
        dp: Raw<'a>,
        #[serde(default)]
        mode: Mode,
    },
}

/// The one way of rounding: half away from zero.
#[derive(Deserialize, Default)]
pub(super) enum Mode {
    #[default]
    HalfUp,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MissingRaw<'a> {
    #[serde(borrow, default)]
    pub not_applicable: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub not_scored: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub survey: Option<Raw<'a>>,
    #[serde(borrow, default)]
    pub min_complete: Option<Raw<'a>>,
}
