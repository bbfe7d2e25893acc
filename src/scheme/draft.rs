//! A scheme with the place of every value: what the checks look at.
//!
//! A value that could not be read is `None` and has been reported; checks that need it
//! stay silent, so that one fault is told once.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::fault::{InputName, RuleName};
use super::model::*;
use super::span::Place;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(super) struct At<T> {
    pub value: T,
    pub place: Place,
}

pub(super) struct Draft {
    pub id: Option<At<String>>,
    pub name: Option<String>,
    pub year: Option<i16>,
    pub version: Option<u32>,
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
    pub min_complete: Decimal,
    /// Where the domains stand.
    pub domains_at: Place,
    pub domains: Vec<DomainDraft>,
    /// Whether every domain could be read.
    pub whole: bool,
    pub bands: Vec<(At<String>, At<Decimal>)>,
    pub on: Option<At<RankOn>>,
    pub method: TieMethod,
    pub tie_break: Vec<At<String>>,
}

pub(super) struct NumericDraft {
    pub criterion: Option<At<Rounding>>,
    pub domain: Option<At<Rounding>>,
    pub index: Option<At<u32>>,
}

pub(super) struct DomainDraft {
    pub id: Option<At<String>>,
    pub name: Option<String>,
    pub points: Option<At<Decimal>>,
    pub criteria_at: Place,
    pub criteria: Vec<CriterionDraft>,
    /// Whether every criterion could be read.
    pub whole: bool,
}

pub(super) struct CriterionDraft {
    pub id: Option<At<String>>,
    pub name: Option<String>,
    pub max: Option<At<Decimal>>,
    pub input: Option<At<InputKind>>,
    pub rule: Option<RuleDraft>,
    pub na: Option<At<String>>,
}

pub(super) struct RuleDraft {
    /// Its name.
    pub place: Place,
    pub form: RuleForm,
}

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
    },
    AsEntered,
}

pub(super) struct StepDraft {
    pub when: At<Threshold>,
    pub give: At<Decimal>,
}

/// The figure a threshold compares with.
pub(super) fn bound(when: Threshold) -> Decimal {
    match when {
        Threshold::Ge(bound)
        | Threshold::Gt(bound)
        | Threshold::Le(bound)
        | Threshold::Lt(bound) => bound,
    }
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
    pub fn criteria(&self) -> impl Iterator<Item = &CriterionDraft> {
        self.domains.iter().flat_map(|domain| &domain.criteria)
    }

    /// The scheme; `None` where something could not be read.
    pub fn finish(self, fingerprint: String) -> Option<Scheme> {
        let id = self.id?.value;
        let domains = self.domains.into_iter().map(DomainDraft::finish);
        Some(Scheme {
            name: self.name.unwrap_or_else(|| id.clone()),
            id,
            year: self.year?,
            version: self.version?,
            legal_basis: self.legal_basis.unwrap_or_default(),
            valid: self.valid.map(|(from, to)| (from.value, to.value)),
            applies_to: self.applies_to.into_iter().map(|at| at.value).collect(),
            total: self.total?.value,
            numeric: Numeric {
                criterion: self
                    .numeric
                    .criterion
                    .map_or(Rounding::Exact, |at| at.value),
                domain: self.numeric.domain.map_or(Rounding::Exact, |at| at.value),
                index: self.numeric.index.map_or(2, |at| at.value),
            },
            missing: Missing {
                not_applicable: self
                    .not_applicable
                    .map_or(NotApplicable::RescaleIndex, |at| at.value),
                not_scored: self.not_scored,
                min_complete: self.min_complete,
            },
            domains: domains.collect::<Option<_>>()?,
            bands: self
                .bands
                .into_iter()
                .map(|(name, from)| Band {
                    name: name.value,
                    from: from.value,
                })
                .collect(),
            ranking: RankingRule {
                on: self.on.map_or(RankOn::Published, |at| at.value),
                method: self.method,
                tie_break: self.tie_break.into_iter().map(|at| at.value).collect(),
            },
            fingerprint,
        })
    }
}

impl DomainDraft {
    fn finish(self) -> Option<Domain> {
        let criteria = self.criteria.into_iter().map(CriterionDraft::finish);
        Some(Domain {
            id: self.id?.value,
            name: self.name?,
            points: self.points?.value,
            criteria: criteria.collect::<Option<_>>()?,
        })
    }
}

impl CriterionDraft {
    fn finish(self) -> Option<Criterion> {
        Some(Criterion {
            id: self.id?.value,
            name: self.name?,
            max: self.max?.value,
            input: self.input?.value,
            rule: self.rule?.form.finish(),
            na: self.na.map(|na| na.value),
        })
    }
}

impl RuleForm {
    fn finish(self) -> Rule {
        let zero = |at: Option<At<Decimal>>| at.map_or(Decimal::ZERO, |at| at.value);
        match self {
            Self::Levels(levels) => Rule::Levels(
                levels
                    .into_iter()
                    .map(|(label, points)| Level {
                        label: label.value,
                        points: points.value,
                    })
                    .collect(),
            ),
            Self::Steps(steps) => Rule::Steps(
                steps
                    .into_iter()
                    .map(|step| Step {
                        when: step.when.value,
                        give: step.give.value,
                    })
                    .collect(),
            ),
            Self::Linear {
                cap,
                zero_at,
                floor,
                below,
            } => Rule::Linear {
                cap: cap.value,
                zero_at,
                floor: floor.map(|at| at.value),
                below: zero(below),
            },
            Self::Tally { start, each, floor } => Rule::Tally {
                start: start.value,
                each: each.into_iter().map(|at| at.value).collect(),
                floor: zero(floor),
            },
            Self::AsEntered => Rule::AsEntered,
        }
    }
}
