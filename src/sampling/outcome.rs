//! What a draw gave, stratum by stratum, as the journal keeps it.
//!
//! Tickets are not kept: they follow from the seed. Each code stands once, so that a draw
//! over 100,000 units stays small. Texts printed for the public must leave out
//! [`StratumOutcome::surprise`].

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::digest::Digest;

/// The outcome of one draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The frame drawn from.
    pub frame_digest: Digest,
    /// The plan followed.
    pub plan_digest: Digest,
    /// The seed S of the announced part.
    pub seed: Digest,
    /// The seed S* of the surprise part; `None` while holders keep their secrets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed_seed: Option<Digest>,
    /// The strata in byte order.
    pub strata: Vec<StratumOutcome>,
}

/// The outcome in one stratum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StratumOutcome {
    /// The stratum.
    pub stratum: Code,
    /// All its units, excluded ones too.
    pub n: usize,
    /// Smallest number that reaches the share.
    pub quota: usize,
    /// Due and forced units, by code; always announced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub certain: Vec<Code>,
    /// Units selected for their weight alone, by code; always announced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub take_all: Vec<Code>,
    /// How many units chance decides, surprise ones among them.
    pub random: usize,
    /// How many of them are surprise visits.
    pub surprise_slots: usize,
    /// Every unit that could be drawn, in drawing order under S.
    pub order: Vec<Code>,
    /// The surprise units in drawing order under S*; empty while sealed. Confidential.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub surprise: Vec<Code>,
}

impl Outcome {
    /// How many units are selected, surprise ones too, even while sealed.
    #[must_use]
    pub fn selected(&self) -> usize {
        self.strata.iter().map(StratumOutcome::selected).sum()
    }

    /// Whether surprise units are still unknown because holders keep their secrets.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.sealed_seed.is_none() && self.strata.iter().any(|s| s.surprise_slots > 0)
    }

    /// The outcome in one stratum.
    #[must_use]
    pub fn stratum(&self, code: &str) -> Option<&StratumOutcome> {
        self.strata.iter().find(|s| s.stratum.as_str() == code)
    }

    /// All announced units, stratum by stratum.
    pub fn announced(&self) -> impl Iterator<Item = &Code> {
        self.strata.iter().flat_map(StratumOutcome::announced)
    }

    /// All surprise units, stratum by stratum; none while sealed. Confidential.
    pub fn surprise(&self) -> impl Iterator<Item = &Code> {
        self.strata.iter().flat_map(|s| &s.surprise)
    }
}

impl StratumOutcome {
    /// How many units are selected.
    #[must_use]
    pub fn selected(&self) -> usize {
        self.certain.len() + self.take_all.len() + self.random
    }

    /// Announced units that chance chose, in drawing order.
    #[must_use]
    pub fn drawn(&self) -> &[Code] {
        self.order.get(..self.drawn_count()).unwrap_or(&self.order)
    }

    /// Units after them in public order; the first one replaces first, even if it is a
    /// surprise unit, for passing it over would tell.
    #[must_use]
    pub fn reserve(&self) -> &[Code] {
        self.order.get(self.drawn_count()..).unwrap_or_default()
    }

    /// All announced units: certain ones, those taken for their weight, those drawn.
    pub fn announced(&self) -> impl Iterator<Item = &Code> {
        let certain = self.certain.iter().chain(&self.take_all);
        certain.chain(self.drawn())
    }

    fn drawn_count(&self) -> usize {
        self.random.saturating_sub(self.surprise_slots)
    }
}
