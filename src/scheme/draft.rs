//! A scheme with the place of every value: what the checks look at.
//!
//! A value that could not be read is `None` and has been reported; checks that need it
//! stay silent, so that one fault is told once.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::fault::{InputName, RuleName};
use super::lane::Lane;
use super::model::*;
use super::span::Place;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(super) struct At<T> {
    pub value: T,
    pub place: Place,
}

/// Names and where they begin.
pub(super) type Bands = Vec<(At<String>, At<Decimal>)>;

pub(super) struct Draft {
    pub id: Option<At<String>>,
    pub name: Option<String>,
    pub year: Option<i16>,
    pub version: Option<At<u32>>,
    pub legal_basis: Option<String>,
    pub valid: Option<(At<Date>, At<Date>)>,
    pub applies_to: Vec<At<String>>,
    /// 100 where the file does not say; then at the domains.
    pub total: Option<At<Decimal>>,
    /// Whether the file states the total.
    pub total_written: bool,
    pub numeric: NumericDraft,
    pub not_applicable: Option<At<NotApplicable>>,
    pub not_scored: NotScored,
    pub survey: NoSurvey,
    pub lanes: Vec<Lane>,
    pub min_complete: Decimal,
    /// Where the domains stand.
    pub domains_at: Place,
    pub domains: Vec<DomainDraft>,
    /// Whether every domain could be read.
    pub whole: bool,
    pub adjust: Vec<AdjustDraft>,
    /// Whether every bonus and penalty could be read.
    pub adjust_whole: bool,
    pub adjust_on: AdjustOn,
    pub bands: Bands,
    /// Whether they could be read.
    pub bands_whole: bool,
    pub limits: Vec<LimitDraft>,
    pub variants: Vec<VariantDraft>,
    pub groups: Groups,
    pub overall: bool,
    pub exclude: Vec<(At<String>, At<String>)>,
    pub on: Option<At<RankOn>>,
    pub method: TieMethod,
    pub tie_break: Vec<At<String>>,
}

pub(super) struct NumericDraft {
    pub criterion: Option<At<Rounding>>,
    pub domain: Option<At<Rounding>>,
    pub index: Option<At<u32>>,
    pub at_most: Option<At<Decimal>>,
}

/// A bonus or penalty.
pub(super) struct AdjustDraft {
    pub id: Option<At<String>>,
    pub name: Option<String>,
    pub sign: Sign,
    /// Whether the file says which.
    pub signed: bool,
    pub at_most: Option<At<Decimal>>,
    /// Whether it is written as one count: its line has its id.
    pub simple: bool,
    pub lines: Vec<CriterionDraft>,
    /// Whether every line could be read.
    pub whole: bool,
    pub place: Place,
}

pub(super) struct LimitDraft {
    pub what: At<String>,
    pub condition: Condition,
    /// Where its figure stands.
    pub value_at: Place,
    pub band: At<String>,
}

pub(super) struct VariantDraft {
    pub kind: At<String>,
    pub drop: Vec<At<String>>,
    pub set_max: Bands,
    pub set_points: Bands,
    pub replace: Vec<CriterionDraft>,
    pub total: Option<At<Decimal>>,
    /// Whether every part could be read.
    pub whole: bool,
}

/// Who is ranked with whom.
pub(super) enum Groups {
    Plain(Grouping),
    Named(Vec<GroupDraft>),
}

pub(super) struct GroupDraft {
    pub id: At<String>,
    pub name: At<String>,
    pub kinds: Vec<At<String>>,
    pub bands: Bands,
}

#[derive(Clone)]
pub(super) struct DomainDraft {
    pub id: Option<At<String>>,
    pub name: Option<String>,
    pub points: Option<At<Decimal>>,
    pub criteria_at: Place,
    pub criteria: Vec<CriterionDraft>,
    /// Whether every criterion could be read.
    pub whole: bool,
}

#[derive(Clone)]
pub(super) struct CriterionDraft {
    pub id: Option<At<String>>,
    pub name: Option<String>,
    pub max: Option<At<Decimal>>,
    pub input: Option<At<InputKind>>,
    pub rule: Option<RuleDraft>,
    pub na: Option<At<String>>,
    pub part: Part,
    pub sources: Vec<At<String>>,
}

#[derive(Clone)]
pub(super) struct RuleDraft {
    /// Its name.
    pub place: Place,
    pub form: RuleForm,
}

#[derive(Clone)]
pub(super) enum RuleForm {
    Levels(Vec<(At<String>, At<Decimal>)>),
    Steps(Vec<StepDraft>),
    Linear {
        cap: At<Decimal>,
        zero_at: Decimal,
        floor: Option<At<Decimal>>,
        below: Option<At<Decimal>>,
    },
    Tally {
        start: At<Decimal>,
        each: Vec<At<Decimal>>,
        floor: Option<At<Decimal>>,
        late: LateDraft,
    },
    AsEntered,
}

/// How days late are counted.
#[derive(Clone, Default)]
pub(super) struct LateDraft {
    pub free: u32,
    pub first: Option<(u32, At<Decimal>)>,
    pub refused: Option<Refused>,
    pub refused_at: Option<Place>,
    /// Where the first of them is written.
    pub place: Option<Place>,
}

#[derive(Clone)]
pub(super) struct StepDraft {
    pub when: At<Threshold>,
    pub give: At<Decimal>,
}

/// Whether a value meets a threshold.
pub(super) fn holds(when: Threshold, value: Decimal) -> bool {
    match when {
        Threshold::Ge(bound) => value >= bound,
        Threshold::Gt(bound) => value > bound,
        Threshold::Le(bound) => value <= bound,
        Threshold::Lt(bound) => value < bound,
    }
}

/// The name of an input.
pub(super) fn input_name(input: &InputKind) -> InputName {
    match input {
        InputKind::Choice => InputName::Choice,
        InputKind::Percent { .. } => InputName::Percent,
        InputKind::Ratio { .. } => InputName::Ratio,
        InputKind::Count => InputName::Count,
        InputKind::Counts(_) => InputName::Counts,
        InputKind::Dates => InputName::Dates,
        InputKind::Survey { .. } => InputName::Survey,
        InputKind::Points { .. } => InputName::Points,
    }
}

impl RuleForm {
    pub fn name(&self) -> RuleName {
        match self {
            Self::Levels(_) => RuleName::Levels,
            Self::Steps(_) => RuleName::Steps,
            Self::Linear { .. } => RuleName::Linear,
            Self::Tally { .. } => RuleName::Tally,
            Self::AsEntered => RuleName::AsEntered,
        }
    }
}

impl CriterionDraft {
    /// Its id for messages; `?` where it has none.
    pub fn label(&self) -> String {
        label(self.id.as_ref())
    }
}

impl DomainDraft {
    /// Its id for messages; `?` where it has none.
    pub fn label(&self) -> String {
        label(self.id.as_ref())
    }
}

fn label(id: Option<&At<String>>) -> String {
    id.map_or_else(|| "?".to_owned(), |id| id.value.clone())
}

impl Draft {
    /// Criteria of the domains, as the file writes them.
    pub fn criteria(&self) -> impl Iterator<Item = &CriterionDraft> {
        self.domains.iter().flat_map(|domain| &domain.criteria)
    }

    /// Criteria, lines of bonuses and penalties, and replacements of variants.
    pub fn scored(&self) -> impl Iterator<Item = &CriterionDraft> {
        let lines = self.adjust.iter().flat_map(|block| &block.lines);
        let replaced = self.variants.iter().flat_map(|variant| &variant.replace);
        self.criteria().chain(lines).chain(replaced)
    }
}
