//! What a scheme says, once read and checked. Plain data: nothing is computed here.

use jiff::civil::Date;
use rust_decimal::Decimal;

/// A year's criteria for some kinds of agency.
#[derive(Debug, Clone, PartialEq)]
pub struct Scheme {
    /// Permanent identity, such as `cchc-2017`.
    pub id: String,
    /// Title for people.
    pub name: String,
    /// The year it was made for.
    pub year: i16,
    /// Raised whenever points, a rule, an input or an id changes.
    pub version: u32,
    /// The decision behind it.
    pub legal_basis: String,
    /// First and last day it counts, if it says so.
    pub valid: Option<(Date, Date)>,
    /// Kinds or subkinds of the registry it is for; empty: all.
    pub applies_to: Vec<String>,
    /// What all domains sum to, above 0.
    pub total: Decimal,
    /// Where it is rounded.
    pub numeric: Numeric,
    /// What an absent value does.
    pub missing: Missing,
    /// Domains in order.
    pub domains: Vec<Domain>,
    /// Bands from best to worst.
    pub bands: Vec<Band>,
    /// How places are given.
    pub ranking: RankingRule,
    /// SHA-256 of the text it was read from, 64 hex digits.
    pub fingerprint: String,
}

/// A task area (lĩnh vực).
#[derive(Debug, Clone, PartialEq)]
pub struct Domain {
    /// Permanent identity, such as `2`.
    pub id: String,
    /// Title.
    pub name: String,
    /// What its criteria sum to, above 0.
    pub points: Decimal,
    /// Its criteria in order.
    pub criteria: Vec<Criterion>,
}

/// One criterion (tiêu chí, tiêu chí thành phần) that earns points.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Permanent identity, such as `2.1`; key of the saved scores.
    pub id: String,
    /// Title.
    pub name: String,
    /// Most it can earn, above 0.
    pub max: Decimal,
    /// What is entered.
    pub input: InputKind,
    /// How points follow from it.
    pub rule: Rule,
    /// When it may be left out, in words; `None`: it always applies.
    pub na: Option<String>,
}

/// What a person enters for a criterion.
#[derive(Debug, Clone, PartialEq)]
pub enum InputKind {
    /// One of the labels of [`Rule::Levels`].
    Choice,
    /// A percentage, 0–100; more only with `over`.
    Percent {
        /// Whether more than 100 is allowed.
        over: bool,
    },
    /// Two whole numbers; the percentage is never stored.
    Ratio {
        /// What the first counts.
        done: String,
        /// What the second counts.
        total: String,
    },
    /// How many.
    Count,
    /// Several whole numbers, by name.
    Counts(Vec<String>),
    /// A due and an actual date; gives whole days late, 0 when early.
    Dates,
    /// Number of answers and their mean.
    Survey {
        /// Fewest answers that count.
        min_n: u32,
    },
    /// Points, typed.
    Points {
        /// They are a multiple of this.
        step: Decimal,
    },
}

/// How points follow from what was entered.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// Points of the chosen label.
    Levels(Vec<Level>),
    /// The first step that holds, from top to bottom; none gives 0.
    Steps(Vec<Step>),
    /// In proportion: `max · (x − zero_at) / (cap − zero_at)`, within 0 and max.
    Linear {
        /// Full points from here on.
        cap: Decimal,
        /// No points up to here.
        zero_at: Decimal,
        /// Under this, `below` is given.
        floor: Option<Decimal>,
        /// Points under the floor.
        below: Decimal,
    },
    /// `start + Σ count · each`, within `floor` and max.
    Tally {
        /// Points with nothing counted.
        start: Decimal,
        /// Points for one of each.
        each: Vec<Decimal>,
        /// Fewest points.
        floor: Decimal,
    },
    /// What was typed.
    AsEntered,
}

/// A label and its points.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// As it is chosen.
    pub label: String,
    /// What it gives.
    pub points: Decimal,
}

/// A threshold and its points.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// When it holds.
    pub when: Threshold,
    /// What it gives.
    pub give: Decimal,
}

/// A comparison of the entered value with a bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Threshold {
    /// From … on.
    Ge(Decimal),
    /// More than.
    Gt(Decimal),
    /// Up to.
    Le(Decimal),
    /// Less than.
    Lt(Decimal),
}

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
}

/// What an absent value does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// A criterion that does not apply to an agency.
    pub not_applicable: NotApplicable,
    /// A criterion without a value yet.
    pub not_scored: NotScored,
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

/// A band (xếp loại) and its lower bound, on the published index.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// As it is printed.
    pub name: String,
    /// From this index on.
    pub from: Decimal,
}

/// How places are given.
#[derive(Debug, Clone, PartialEq)]
pub struct RankingRule {
    /// On the published or the exact index.
    pub on: RankOn,
    /// What equal agencies share.
    pub method: TieMethod,
    /// Ids of domains that part equal agencies, in order.
    pub tie_break: Vec<String>,
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
