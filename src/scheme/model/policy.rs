//! Rounding, absent values, and how places are given.

use rust_decimal::Decimal;

use super::Band;

/// Where figures are rounded; half away from zero, always.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// Not at all.
    Exact,
    /// To this many decimals, 0–6.
    Round(u32),
}

/// Places where figures are rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numeric {
    /// Points of a criterion.
    pub criterion: Rounding,
    /// Sum of a domain.
    pub domain: Rounding,
    /// Decimals of the published index, 0–6.
    pub index: u32,
    /// The most an index can be: 100, or more where bonuses may lead above it.
    pub at_most: Decimal,
}

/// What an absent value does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// A criterion that does not apply to an agency.
    pub not_applicable: NotApplicable,
    /// A criterion without a value yet.
    pub not_scored: NotScored,
    /// A survey part without any value.
    pub survey: NoSurvey,
    /// Least share of applicable points that is answered for a place, in percent, 0–100.
    pub min_complete: Decimal,
}

/// Policies for a criterion that does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotApplicable {
    /// Its points leave the maximum: Σ points / Σ applicable maximum (Tây Ninh, Thanh Hóa 2023).
    RescaleIndex,
    /// The domain keeps its points, its other criteria stand for it.
    RescaleDomain,
    /// It earns its maximum.
    FullPoints,
    /// It earns nothing and counts in full.
    Zero,
    /// It is refused.
    Forbid,
}

/// Policies for a criterion without a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotScored {
    /// Open: shown "so far" and "if nothing more"; counts as 0 in the index.
    Provisional,
    /// 0.
    Zero,
}

/// Policies for an agency that was not surveyed at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NoSurvey {
    /// Its survey criteria are open, as any other.
    #[default]
    Open,
    /// They leave the maximum: the desk part is converted to 100 (Hà Nội).
    Convert,
}

/// How places are given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankingRule {
    /// On the published or the exact index.
    pub on: RankOn,
    /// What equal agencies share.
    pub method: TieMethod,
    /// Ids of domains that part equal agencies, in order.
    pub tie_break: Vec<String>,
    /// Who is ranked with whom.
    pub groups: Grouping,
    /// Whether agencies under different variants may stand in one list of all; see
    /// [`RankingRule::joins_variants`].
    pub overall: bool,
    /// Agencies left out, with the reason.
    pub exclude: Vec<Exclusion>,
}

impl RankingRule {
    /// Whether agencies under different variants may stand in one list of all: the scheme
    /// says so, or ranks them together anyway.
    #[must_use]
    pub fn joins_variants(&self) -> bool {
        self.overall || self.groups == Grouping::All
    }
}

/// Who is ranked with whom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Grouping {
    /// Each kind among itself, agencies under a variant apart.
    #[default]
    Kind,
    /// Each subkind among itself.
    Subkind,
    /// All together, whatever their kind and variant.
    All,
    /// As listed.
    Named(Vec<GroupRule>),
}

/// A named ranking group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRule {
    /// Permanent identity, such as `phuong`.
    pub id: String,
    /// Title.
    pub name: String,
    /// Kinds or subkinds in it.
    pub kinds: Vec<String>,
    /// Its own bands, best first; empty: those of the scheme.
    pub bands: Vec<Band>,
}

/// An agency without a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// Its code.
    pub agency: String,
    /// Why, for the foot of the table.
    pub reason: String,
}

/// The figure places are given on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RankOn {
    /// The rounded one.
    Published,
    /// The exact one.
    Exact,
}

/// What equal agencies share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TieMethod {
    /// 1-2-2-4.
    Competition,
    /// 1-2-2-3.
    Dense,
}

impl Default for Numeric {
    /// Nothing rounded but the published index, to two decimals, at most 100.
    fn default() -> Self {
        Self {
            criterion: Rounding::Exact,
            domain: Rounding::Exact,
            index: 2,
            at_most: Decimal::ONE_HUNDRED,
        }
    }
}

impl Default for Missing {
    /// As published results show it: what does not apply leaves the maximum; nothing is
    /// ranked below 95 % answered.
    fn default() -> Self {
        Self {
            not_applicable: NotApplicable::RescaleIndex,
            not_scored: NotScored::Provisional,
            survey: NoSurvey::Open,
            min_complete: Decimal::from(95),
        }
    }
}

impl Default for RankingRule {
    /// On the published index, equals share a place, kinds apart.
    fn default() -> Self {
        Self {
            on: RankOn::Published,
            method: TieMethod::Competition,
            tie_break: Vec::new(),
            groups: Grouping::Kind,
            overall: false,
            exclude: Vec::new(),
        }
    }
}
