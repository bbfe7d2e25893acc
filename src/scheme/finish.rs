//! From a draft to the scheme it says, and to its form for every variant and group.

use rust_decimal::Decimal;

use super::draft::*;
use super::model::*;
use super::varied::varied;

impl Draft {
    /// The scheme; `None` where something could not be read.
    pub fn finish(self, fingerprint: String) -> Option<Scheme> {
        let variants: Vec<(String, Option<Decimal>, Vec<Domain>)> = self
            .variants
            .iter()
            .map(|variant| {
                let domains = varied(&self.domains, variant);
                let domains = domains.into_iter().map(DomainDraft::finish);
                let total = variant.total.as_ref().map(|at| at.value);
                Some((
                    variant.kind.value.clone(),
                    total,
                    domains.collect::<Option<_>>()?,
                ))
            })
            .collect::<Option<_>>()?;
        let id = self.id?.value;
        let domains = self.domains.into_iter().map(DomainDraft::finish);
        let adjust = self.adjust.into_iter().map(AdjustDraft::finish);
        let mut scheme = Scheme {
            name: self.name.unwrap_or_else(|| id.clone()),
            id,
            year: self.year?,
            version: self.version?.value,
            legal_basis: self.legal_basis.unwrap_or_default(),
            valid: self.valid.map(|(from, to)| (from.value, to.value)),
            applies_to: texts(self.applies_to),
            total: self.total?.value,
            numeric: self.numeric.finish(),
            missing: Missing {
                not_applicable: self
                    .not_applicable
                    .map_or(NotApplicable::RescaleIndex, |at| at.value),
                not_scored: self.not_scored,
                survey: self.survey,
                min_complete: self.min_complete,
            },
            lanes: self.lanes,
            domains: domains.collect::<Option<_>>()?,
            adjust: adjust.collect::<Option<_>>()?,
            adjust_on: self.adjust_on,
            bands: bands(self.bands),
            limits: self.limits.into_iter().map(LimitDraft::finish).collect(),
            ranking: RankingRule {
                on: self.on.map_or(RankOn::Published, |at| at.value),
                method: self.method,
                tie_break: texts(self.tie_break),
                groups: self.groups.finish(),
                overall: self.overall,
                exclude: self
                    .exclude
                    .into_iter()
                    .map(|(agency, reason)| Exclusion {
                        agency: agency.value,
                        reason: reason.value,
                    })
                    .collect(),
            },
            variant: None,
            forms: Forms::default(),
            fingerprint,
        };
        scheme.forms = Forms(forms(&scheme, variants));
        Some(scheme)
    }
}

/// One form for every variant with every group that has bands of its own.
fn forms(scheme: &Scheme, variants: Vec<(String, Option<Decimal>, Vec<Domain>)>) -> Vec<Form> {
    let mut bare = vec![(None, scheme.clone())];
    for (kind, total, domains) in variants {
        let form = Scheme {
            total: total.unwrap_or(scheme.total),
            domains,
            variant: Some(kind.clone()),
            ..scheme.clone()
        };
        bare.push((Some(kind), form));
    }
    let own_bands: Vec<(usize, &Vec<Band>)> = match &scheme.ranking.groups {
        Grouping::Named(groups) => {
            let own = groups.iter().enumerate();
            own.filter(|(_, group)| !group.bands.is_empty())
                .map(|(at, group)| (at, &group.bands))
                .collect()
        }
        _ => Vec::new(),
    };
    let mut forms = Vec::new();
    for (kind, scheme) in bare {
        for (group, bands) in &own_bands {
            forms.push(Form {
                kind: kind.clone(),
                group: Some(*group),
                scheme: Scheme {
                    bands: (*bands).clone(),
                    ..scheme.clone()
                },
            });
        }
        if kind.is_some() {
            forms.push(Form {
                kind,
                group: None,
                scheme,
            });
        }
    }
    forms
}

fn texts(list: Vec<At<String>>) -> Vec<String> {
    list.into_iter().map(|at| at.value).collect()
}

fn bands(list: Bands) -> Vec<Band> {
    let band = |(name, from): (At<String>, At<Decimal>)| Band {
        name: name.value,
        from: from.value,
    };
    list.into_iter().map(band).collect()
}

impl NumericDraft {
    fn finish(self) -> Numeric {
        Numeric {
            criterion: self.criterion.map_or(Rounding::Exact, |at| at.value),
            domain: self.domain.map_or(Rounding::Exact, |at| at.value),
            index: self.index.map_or(2, |at| at.value),
            at_most: self.at_most.map_or(Decimal::ONE_HUNDRED, |at| at.value),
        }
    }
}

impl AdjustDraft {
    fn finish(self) -> Option<Adjustment> {
        let lines = self.lines.into_iter().map(CriterionDraft::finish);
        Some(Adjustment {
            id: self.id?.value,
            name: self.name?,
            sign: self.sign,
            at_most: self.at_most.map(|at| at.value),
            lines: lines.collect::<Option<_>>()?,
        })
    }
}

impl LimitDraft {
    fn finish(self) -> Limit {
        Limit {
            when: self.condition,
            band_at_most: self.band.value,
        }
    }
}

impl Groups {
    fn finish(self) -> Grouping {
        let groups = match self {
            Self::Plain(plain) => return plain,
            Self::Named(groups) => groups,
        };
        let group = |group: GroupDraft| GroupRule {
            id: group.id.value,
            name: group.name.value,
            kinds: texts(group.kinds),
            bands: bands(group.bands),
        };
        Grouping::Named(groups.into_iter().map(group).collect())
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
            part: self.part,
            sources: self.sources.into_iter().map(|at| at.value).collect(),
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
            Self::Tally {
                start,
                each,
                floor,
                late,
            } => Rule::Tally {
                start: start.value,
                each: each.into_iter().map(|at| at.value).collect(),
                floor: zero(floor),
                late: Late {
                    free: late.free,
                    first: late.first.map(|(days, give)| (days, give.value)),
                    refused: late.refused,
                },
            },
            Self::AsEntered => Rule::AsEntered,
        }
    }
}
