//! Domains, criteria, inputs and rules of the draft.

use rust_decimal::Decimal;

use super::Reader;
use crate::scheme::draft::{
    At, CriterionDraft, DomainDraft, LateDraft, RuleDraft, RuleForm, StepDraft,
};
use crate::scheme::fault::{Fault, Shape};
use crate::scheme::model::{BallotOption, InputKind, Part, Refused, Threshold};
use crate::scheme::raw::{
    CriterionRaw, DomainRaw, FirstRaw, InputRaw, Part as RawPart, PartRaw, Raw, RuleRaw, StepRaw,
};

/// Most days a rule may speak of.
const MOST_DAYS: u32 = 3660;

impl<'a> Reader<'a> {
    pub(super) fn domain<const FAST: bool>(
        &mut self,
        part: RawPart<'a, DomainRaw<'a, FAST>, FAST>,
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

    pub(super) fn criterion<const FAST: bool>(
        &mut self,
        part: RawPart<'a, CriterionRaw<'a, FAST>, FAST>,
    ) -> Option<CriterionDraft> {
        let raw = self.open(part).1?;
        let input = self.input(raw.input);
        let survey = input
            .as_ref()
            .is_some_and(|at| matches!(at.value, InputKind::Survey { .. }));
        Some(CriterionDraft {
            id: self.id(raw.id),
            name: self.filled(raw.name, "name").map(|at| at.value),
            max: self.decimal(raw.max),
            input,
            rule: self.rule(raw.rule),
            na: raw.na.and_then(|na| self.filled(na, "na")),
            part: match raw.part.and_then(|raw| self.read(raw)) {
                Some(PartRaw::Survey) => Part::Survey,
                Some(PartRaw::Desk) => Part::Desk,
                None if survey => Part::Survey,
                None => Part::Desk,
            },
            sources: self.texts(raw.sources, "sources"),
        })
    }

    fn input(&mut self, raw: Raw<'a>) -> Option<At<InputKind>> {
        let place = self.head(raw);
        // Both have only optional fields, so the bare name is enough.
        let value = match raw.get_ron().trim() {
            "Percent" => InputKind::Percent { over: false },
            "Survey" => InputKind::Survey {
                min_n: 1,
                scale: None,
                options: Vec::new(),
            },
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
                    let names = self.all(names, |me, raw| me.label(raw, "Counts"))?;
                    self.distinct(&names);
                    InputKind::Counts(names.into_iter().map(|at| at.value).collect())
                }
                InputRaw::Survey {
                    min_n,
                    scale,
                    options,
                } => {
                    let min_n = match min_n {
                        Some(raw) => self.whole(raw, "min_n", 1, 1_000_000),
                        None => Some(At { value: 1, place }),
                    };
                    let scale = match scale {
                        Some(raw) => self.scale(raw).map(Some),
                        None => Some(None),
                    };
                    let options = self.options(options);
                    InputKind::Survey {
                        min_n: min_n?.value,
                        scale: scale?,
                        options: options?,
                    }
                }
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

    /// Least and greatest mean.
    fn scale(&mut self, raw: Raw<'a>) -> Option<(Decimal, Decimal)> {
        let (low, high): (Raw<'a>, Raw<'a>) = self.read(raw)?;
        let low = self.decimal(low);
        let high = self.decimal(high);
        Some((low?.value, high?.value))
    }

    /// Options of a ballot and their worth.
    fn options(&mut self, raw: Option<Raw<'a>>) -> Option<Vec<BallotOption>> {
        let Some(raw) = raw else {
            return Some(Vec::new());
        };
        let list = self.list(raw)?;
        if list.is_empty() {
            let place = self.place(raw);
            self.report(Fault::EmptyList { field: "options" }, place);
        }
        let pairs = self.all(list, |me, raw| {
            let pair = me.read(raw)?;
            me.pair(pair, "options")
        })?;
        let (names, worth): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
        self.distinct(&names);
        for at in &worth {
            if at.value < Decimal::ZERO || at.value > Decimal::ONE_HUNDRED {
                let fault = Fault::OutOfRange {
                    field: "options",
                    from: 0,
                    to: 100,
                    whole: false,
                };
                self.report(fault, at.place);
            }
        }
        let option = |(label, worth): (At<String>, At<Decimal>)| BallotOption {
            label: label.value,
            worth: worth.value,
        };
        Some(names.into_iter().zip(worth).map(option).collect())
    }

    fn distinct(&mut self, names: &[At<String>]) {
        let found = crate::scheme::check::repeated(names, crate::scheme::fault::Named::Counter);
        self.found.extend(found);
    }

    fn rule<const FAST: bool>(
        &mut self,
        part: RawPart<'a, RuleRaw<'a, FAST>, FAST>,
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
            RuleRaw::Tally {
                start,
                each,
                floor,
                free,
                first,
                refused_after,
            } => {
                let start = self.decimal(start);
                let each = self.all(each, Self::decimal);
                let floor = self.maybe(floor);
                let late = self.late(free, first, refused_after);
                RuleForm::Tally {
                    start: start?,
                    each: each?,
                    floor: floor?,
                    late: late?,
                }
            }
        };
        Some(RuleDraft { place, form })
    }

    /// Days of grace, what the first days change, and from when on nothing is accepted.
    fn late(
        &mut self,
        free: Option<Raw<'a>>,
        first: Option<Raw<'a>>,
        refused: Option<Raw<'a>>,
    ) -> Option<LateDraft> {
        let given = [free, first, refused].into_iter().flatten().next();
        let place = given.map(|raw| self.place(raw));
        let free = match free {
            Some(raw) => self.whole(raw, "free", 0, MOST_DAYS).map(|at| at.value),
            None => Some(0),
        };
        let first = match first {
            Some(raw) => self.first(raw).map(Some),
            None => Some(None),
        };
        let refused_at = refused.map(|raw| self.place(raw));
        let refused = match refused {
            // A day is a text; a number is days late.
            Some(raw) if raw.get_ron().starts_with('"') => {
                self.date(raw).map(|at| Some(Refused::After(at.value)))
            }
            Some(raw) => {
                let days = self.whole(raw, "refused_after", 0, MOST_DAYS);
                days.map(|at| Some(Refused::Days(at.value)))
            }
            None => Some(None),
        };
        Some(LateDraft {
            free: free?,
            first: first?,
            refused: refused?,
            refused_at,
            place,
        })
    }

    fn first(&mut self, raw: Raw<'a>) -> Option<(u32, At<Decimal>)> {
        let raw: FirstRaw = self.read(raw)?;
        let days = self.whole(raw.days, "days", 1, MOST_DAYS);
        let give = self.decimal(raw.give);
        Some((days?.value, give?))
    }

    /// A decimal that may be absent; the outer `None` means unreadable.
    fn maybe(&mut self, raw: Option<Raw<'a>>) -> Option<Option<At<Decimal>>> {
        match raw {
            Some(raw) => self.decimal(raw).map(Some),
            None => Some(None),
        }
    }

    /// One step: exactly one of `ge`, `gt`, `le`, `lt`, and what it gives.
    fn step<const FAST: bool>(
        &mut self,
        part: RawPart<'a, StepRaw<'a>, FAST>,
    ) -> Option<StepDraft> {
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
