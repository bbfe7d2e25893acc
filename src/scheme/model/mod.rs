//! What a scheme says, once read and checked. Plain data: nothing is computed here.

mod adjust;
mod policy;
mod rules;

use jiff::civil::Date;
use rust_decimal::Decimal;

pub use adjust::{AdjustOn, Adjustment, Condition, Limit, Sign};
pub use policy::{
    Exclusion, GroupRule, Grouping, Missing, NoSurvey, NotApplicable, NotScored, Numeric, RankOn,
    RankingRule, Rounding, TieMethod,
};
pub use rules::{BallotOption, InputKind, Late, Level, Refused, Rule, Step, Threshold};

use super::lane::Lane;

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
    /// Lanes whose values count, the last named before the others.
    pub lanes: Vec<Lane>,
    /// Domains in order.
    pub domains: Vec<Domain>,
    /// Bonuses and penalties beside the domains.
    pub adjust: Vec<Adjustment>,
    /// What bonuses and penalties are added to.
    pub adjust_on: AdjustOn,
    /// Bands from best to worst.
    pub bands: Vec<Band>,
    /// Caps on the band.
    pub limits: Vec<Limit>,
    /// How places are given.
    pub ranking: RankingRule,
    /// The kind this form of the scheme was varied for; `None`: as the file's domains say.
    pub variant: Option<String>,
    /// The scheme as it reads for kinds with a variant or bands of their own; see
    /// [`Scheme::form`].
    pub forms: Forms,
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
    /// Most it can earn, above 0; see [`Criterion::most`].
    pub max: Decimal,
    /// What is entered.
    pub input: InputKind,
    /// How points follow from it.
    pub rule: Rule,
    /// When it may be left out, in words; `None`: it always applies.
    pub na: Option<String>,
    /// Who answers it.
    pub part: Part,
    /// Systems its figures may come from; where any is named, a value must name one.
    pub sources: Vec<String>,
}

impl Criterion {
    /// Stands for the maximum of a bonus or penalty without a cap: more than any table gives.
    pub const NO_CAP: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

    /// Most it can earn; `None`: a count of a bonus or penalty without a cap.
    #[must_use]
    pub fn most(&self) -> Option<Decimal> {
        (self.max < Self::NO_CAP).then_some(self.max)
    }
}

/// Which part of the index a criterion belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// Self-assessed and appraised.
    #[default]
    Desk,
    /// From a survey (điều tra xã hội học).
    Survey,
}

/// A band (xếp loại) and its lower bound, on the published index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// As it is printed.
    pub name: String,
    /// From this index on.
    pub from: Decimal,
}

/// The scheme as it reads for kinds with a variant or bands of their own.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Forms(pub(in crate::scheme) Vec<Form>);

/// The scheme for one variant and one group.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::scheme) struct Form {
    /// The kind of the variant; `None`: kinds without one.
    pub(in crate::scheme) kind: Option<String>,
    /// The group whose bands it has; `None`: those of the scheme.
    pub(in crate::scheme) group: Option<usize>,
    pub(in crate::scheme) scheme: Scheme,
}
