//! Domains, criteria, inputs and rules of the draft.

use rust_decimal::Decimal;

use super::Reader;
use crate::scheme::draft::{At, CriterionDraft, DomainDraft, RuleDraft, RuleForm, StepDraft};
use crate::scheme::fault::{Fault, Shape};
use crate::scheme::model::{InputKind, Threshold};
use crate::scheme::raw::{CriterionRaw, DomainRaw, InputRaw, Part, Raw, RuleRaw, StepRaw};

impl<'a> Reader<'a> {
    pub(super) fn domain<const FAST: bool>(
        &mut self,
        part: Part<'a, DomainRaw<'a, FAST>, FAST>,
    ) -> Option<DomainDraft> {
        let raw = self.open(part).1?;
        let (criteria_at, list) = self.open(raw.criteria);
        let count = list.as_ref().map(Vec::len);
        let list = list.into_iter().flatten();
        let criteria: Vec<CriterionDraft> = list.filter_map(|c| self.criterion(c)).collect();
        Some(DomainDraft {
            id: self.id(raw.id),
            name: self.filled(raw.name, "name").map(|at| at.value),
            points: self.decimal(raw.points),
            criteria_at,
            whole: count == Some(criteria.len()),
            criteria,
        })
    }

    fn criterion<const FAST: bool>(
        &mut self,
        part: Part<'a, CriterionRaw<'a, FAST>, FAST>,
    ) -> Option<CriterionDraft> {
        let raw = self.open(part).1?;
        Some(CriterionDraft {
            id: self.id(raw.id),
            name: self.filled(raw.name, "name").map(|at| at.value),
            max: self.decimal(raw.max),
            input: self.input(raw.input),
            rule: self.rule(raw.rule),
            na: raw.na.and_then(|na| self.filled(na, "na")),
        })
    }

    fn input(&mut self, raw: Raw<'a>) -> Option<At<InputKind>> {
        let place = self.head(raw);
        // Both have only optional fields, so the bare name is enough.
        let value = match raw.get_ron() {
            "Percent" => InputKind::Percent { over: false },
            "Survey" => InputKind::Survey { min_n: 1 },
            _ => match self.read(raw)? {
                InputRaw::Choice => InputKind::Choice,
                InputRaw::Count => InputKind::Count,
                InputRaw::Dates => InputKind::Dates,
                InputRaw::Percent { over } => InputKind::Percent {
                    over: over.map_or(Some(false), |raw| self.read(raw))?,
                },
                InputRaw::Ratio(done, total) => {
                    let done = self.filled(done, "Ratio");
                    let total = self.filled(total, "Ratio");
                    InputKind::Ratio {
                        done: done?.value,
                        total: total?.value,
                    }
                }
                InputRaw::Counts(names) => {
                    let names = self.all(names, |me, raw| me.filled(raw, "Counts"))?;
                    self.distinct(&names);
                    InputKind::Counts(names.into_iter().map(|at| at.value).collect())
                }
                InputRaw::Survey { min_n } => InputKind::Survey {
                    min_n: match min_n {
                        Some(raw) => self.whole(raw, "min_n", 1, 1_000_000)?.value,
                        None => 1,
                    },
                },
                InputRaw::Points { step } => {
                    let step = self.decimal(step)?;
                    if step.value <= Decimal::ZERO {
                        let fault = Fault::NotPositive {
                            field: "step",
                            value: step.value,
                        };
                        self.report(fault, step.place);
                        return None;
                    }
                    InputKind::Points { step: step.value }
                }
            },
        };
        Some(At { value, place })
    }

    fn distinct(&mut self, names: &[At<String>]) {
        let found = crate::scheme::check::repeated(names, crate::scheme::fault::Named::Counter);
        self.found.extend(found);
    }

    fn rule<const FAST: bool>(
        &mut self,
        part: Part<'a, RuleRaw<'a, FAST>, FAST>,
    ) -> Option<RuleDraft> {
        let (place, rule) = self.open(part);
        let form = match rule? {
            RuleRaw::AsEntered => RuleForm::AsEntered,
            RuleRaw::Levels(list) => RuleForm::Levels(self.all(list, |me, part| {
                let pair = me.open(part).1?;
                me.pair(pair, "Levels")
            })?),
            RuleRaw::Steps(list) => RuleForm::Steps(self.all(list, Self::step)?),
            RuleRaw::Linear {
                cap,
                zero_at,
                floor,
                below,
            } => {
                let cap = self.decimal(cap);
                let zero_at = self.maybe(zero_at);
                let floor = self.maybe(floor);
                let below = self.maybe(below);
                RuleForm::Linear {
                    cap: cap?,
                    zero_at: zero_at?.map_or(Decimal::ZERO, |at| at.value),
                    floor: floor?,
                    below: below?,
                }
            }
            RuleRaw::Tally { start, each, floor } => {
                let start = self.decimal(start);
                let each = self.all(each, Self::decimal);
                let floor = self.maybe(floor);
                RuleForm::Tally {
                    start: start?,
                    each: each?,
                    floor: floor?,
                }
            }
        };
        Some(RuleDraft { place, form })
    }

    /// A decimal that may be absent; the outer `None` means unreadable.
    fn maybe(&mut self, raw: Option<Raw<'a>>) -> Option<Option<At<Decimal>>> {
        match raw {
            Some(raw) => self.decimal(raw).map(Some),
            None => Some(None),
        }
    }

    /// One step: exactly one of `ge`, `gt`, `le`, `lt`, and what it gives.
    fn step<const FAST: bool>(&mut self, part: Part<'a, StepRaw<'a>, FAST>) -> Option<StepDraft> {
        let (place, step) = self.open(part);
        let step = step?;
        let bounds = [
            (step.ge, Threshold::Ge as fn(Decimal) -> Threshold),
            (step.gt, Threshold::Gt),
            (step.le, Threshold::Le),
            (step.lt, Threshold::Lt),
        ];
        let mut given = bounds
            .into_iter()
            .filter_map(|(raw, make)| raw.map(|raw| (raw, make)));
        let give = self.decimal(step.give);
        let (Some((bound, make)), None) = (given.next(), given.next()) else {
            self.report(Fault::WrongShape(Shape::Step), place);
            return None;
        };
        let bound = self.decimal(bound)?;
        Some(StepDraft {
            when: At {
                value: make(bound.value),
                place: bound.place,
            },
            give: give?,
        })
    }
}
