//! What publishing and reopening a year's ranking writes in the journal.
//!
//! A publication holds its results in full and pins what they follow from: schemes, cells,
//! draws, the head of the journal, the program. Nothing of it is looked up again later.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::exact_text::{ExactText, decimal_text};
use crate::ranking::GroupKey;
use crate::registry::AgencyKey;
use crate::sampling::Digest;

/// See [`super::Event::RankingPublished`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RankingPublished {
    /// The year.
    pub year: i16,
    /// 1, and one more each time after it was reopened.
    pub revision: u32,
    /// The day as of which agencies were taken from the registry.
    pub as_of: Date,
    /// Number of the deciding act; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub decision: String,
    /// Version of the program that computed it.
    pub engine: String,
    /// Agencies whose answers were not complete; 0 unless that was allowed.
    #[serde(default, skip_serializing_if = "nothing")]
    pub incomplete: usize,
    /// Schemes in force, in the order in which they were adopted.
    pub schemes: Vec<SchemeRef>,
    /// Head of the journal before this entry.
    pub journal_head: Digest,
    /// Draws of the year.
    pub draws: Vec<String>,
    /// SHA-256 over every value that counts.
    pub cells: Digest,
    /// The results.
    pub groups: Vec<FrozenGroup>,
}

fn nothing(count: &usize) -> bool {
    *count == 0
}

/// A scheme, whose text is in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemeRef {
    /// Its identity.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// SHA-256 of its text.
    pub fingerprint: String,
}

/// Agencies that were ranked among themselves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrozenGroup {
    /// What makes the group.
    pub group: GroupKey,
    /// Fingerprint of their scheme.
    pub scheme: String,
    /// Decimals of the index.
    pub decimals: u32,
    /// How places were given.
    pub rule: FrozenRule,
    /// Ids of the domains, in order.
    pub domains: Vec<String>,
    /// In the order of the printed table.
    pub rows: Vec<FrozenRow>,
}

/// How places were given, in fixed words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenRule {
    /// `published` or `exact`.
    pub on: String,
    /// `competition` or `dense`.
    pub method: String,
    /// Domains that part equal agencies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tie_break: Vec<String>,
}

/// One agency as it was published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrozenRow {
    /// Its key.
    pub agency: AgencyKey,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its place; `None`: see `unranked`.
    pub rank: Option<u32>,
    /// How many share the place; 0 without one.
    pub tied: u32,
    /// Its index; `None` where nothing applies or nothing is answered.
    #[serde(with = "decimal_text")]
    pub index: Option<Decimal>,
    /// Where the exact index ranks and others print alike: it with the decimals that tell
    /// them apart.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "decimal_text"
    )]
    pub index_apart: Option<Decimal>,
    /// Points earned.
    pub achieved: ExactText,
    /// Maximum that counted.
    pub maximum: ExactText,
    /// Its band.
    pub band: Option<String>,
    /// Points earned by domain; `None` where nothing of it is answered or applies.
    pub domains: Vec<Option<ExactText>>,
    /// Bonuses less penalties; `None` where the scheme has neither.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adjusted: Option<ExactText>,
    /// Why it has no place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unranked: Option<UnrankedCode>,
}

/// Why an agency was published without a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnrankedCode {
    /// Nothing was answered.
    NotScored,
    /// Too little was answered.
    Incomplete,
    /// No criterion applied.
    NothingApplies,
    /// Left out by decision.
    Excluded,
}

/// See [`super::Event::RankingReopened`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankingReopened {
    /// The year.
    pub year: i16,
    /// The revision that no longer stands.
    pub revision: u32,
    /// Why.
    pub reason: String,
}

impl RankingPublished {
    /// Whether a domain of any row is without a figure.
    #[must_use]
    pub fn has_blanks(&self) -> bool {
        let mut rows = self.groups.iter().flat_map(|group| &group.rows);
        rows.any(|row| row.domains.iter().any(Option::is_none))
    }
}
