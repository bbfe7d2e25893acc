//! The rule of one stratum: its percentages, and how certain units count.
//!
//! Its line is hashed into the plan; a rule decides nothing itself.

use serde::{Deserialize, Serialize};

use super::code::Code;

/// How certain units (due, forced) stand to the quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Counting {
    /// They fill the quota; a least share of it stays random.
    Counted,
    /// The share is drawn from the other units on top of them.
    Additive,
}

impl Counting {
    /// The word in the plan's line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Additive => "additive",
        }
    }
}

/// Sizes of one stratum. Written as `["QH", 30, 50, 25, "counted"]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    from = "(Code, u32, u32, u32, Counting)",
    into = "(Code, u32, u32, u32, Counting)"
)]
pub struct StratumRule {
    /// The stratum.
    pub stratum: Code,
    /// Least share of its units, in percent, 0 to 100.
    pub share_percent: u32,
    /// Part of the selected for surprise visits, in percent, 0 to 100.
    pub surprise_percent: u32,
    /// Part of the quota that stays random beside certain units, in percent, 0 to 100.
    pub least_random_percent: u32,
    /// How certain units count.
    pub counting: Counting,
}

impl From<(Code, u32, u32, u32, Counting)> for StratumRule {
    fn from(rule: (Code, u32, u32, u32, Counting)) -> Self {
        let (stratum, share_percent, surprise_percent, least_random_percent, counting) = rule;
        Self {
            stratum,
            share_percent,
            surprise_percent,
            least_random_percent,
            counting,
        }
    }
}

impl From<StratumRule> for (Code, u32, u32, u32, Counting) {
    fn from(rule: StratumRule) -> Self {
        (
            rule.stratum,
            rule.share_percent,
            rule.surprise_percent,
            rule.least_random_percent,
            rule.counting,
        )
    }
}

impl StratumRule {
    /// The line that is hashed, such as `QH 30 50 25 counted`.
    #[must_use]
    pub fn line(&self) -> String {
        format!(
            "{} {} {} {} {}",
            self.stratum,
            self.share_percent,
            self.surprise_percent,
            self.least_random_percent,
            self.counting.word()
        )
    }
}

/// One of the percentages of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// Least share of the units.
    Least,
    /// Surprise part of the selected.
    Surprise,
    /// Random part of the quota.
    Random,
}
