//! Whether a rule fits its input and can give what it promises: S204–S206, S210, S213–S218.

use rust_decimal::Decimal;

use super::{order, repeated, steps};
use crate::scheme::diagnostic::Label;
use crate::scheme::draft::{At, CriterionDraft, LateDraft, RuleForm, input_name};
use crate::scheme::fault::{Fault, InputName, Named};
use crate::scheme::model::{InputKind, Refused};
use crate::scheme::read::Found;

/// One criterion whose parts could all be read.
pub(super) struct Case<'a> {
    pub criterion: String,
    pub max: &'a At<Decimal>,
    pub input: &'a At<InputKind>,
}

pub(super) fn check(draft: &CriterionDraft, found: &mut Vec<Found>) {
    let (Some(max), Some(input), Some(rule)) = (&draft.max, &draft.input, &draft.rule) else {
        return;
    };
    let case = Case {
        criterion: draft.label(),
        max,
        input,
    };
    let sound = found.len();
    case.ballot(found);
    // A scale that runs backwards would be blamed for what follows from it.
    if found.len() > sound {
        return;
    }
    let name = input_name(&input.value);
    if !name.rules().contains(&rule.form.name()) {
        let fault = Fault::PairNotAllowed {
            criterion: case.criterion,
            input: name,
            rule: rule.form.name(),
            allowed: name.rules(),
        };
        found.push(Found::new(fault, rule.place).and(input.place, Label::InputHere));
        return;
    }
    let sound = found.len();
    match &rule.form {
        RuleForm::Levels(levels) => case.levels(levels, found),
        RuleForm::Steps(list) => steps::check(&case, list, found),
        RuleForm::Linear {
            cap,
            zero_at,
            floor,
            below,
        } => {
            case.linear(cap, *zero_at, floor.as_ref(), found);
            found.extend(below.iter().filter_map(|below| case.outside(below)));
        }
        RuleForm::Tally {
            start,
            each,
            floor,
            late,
        } => case.tally(start, each, floor.as_ref(), late, found),
        RuleForm::AsEntered => case.typed(found),
    }
    // Where something else is wrong, its order may follow from that.
    if found.len() == sound {
        found.extend(match &rule.form {
            RuleForm::Linear {
                cap,
                zero_at,
                floor,
                below,
            } => order::linear(&case, (cap.value, *zero_at), floor.as_ref(), below.as_ref()),
            RuleForm::Tally { start, each, .. } => order::tally(&case, start.value, each),
            _ => None,
        });
    }
}

impl Case<'_> {
    /// S205 for points below 0 or above the maximum.
    pub fn outside(&self, points: &At<Decimal>) -> Option<Found> {
        let nothing = self.max.value <= Decimal::ZERO;
        if nothing || (points.value >= Decimal::ZERO && points.value <= self.max.value) {
            return None;
        }
        let fault = Fault::OutsidePoints {
            criterion: self.criterion.clone(),
            value: points.value,
            max: self.max.value,
        };
        Some(Found::new(fault, points.place).and(self.max.place, Label::MaxHere))
    }

    /// S204 where the best that can be had stays under the maximum.
    pub fn reach(&self, best: Decimal, found: &mut Vec<Found>) {
        if best < self.max.value {
            let fault = Fault::MaxUnreachable {
                criterion: self.criterion.clone(),
                max: self.max.value,
                best,
            };
            found.push(Found::new(fault, self.max.place));
        }
    }

    /// A survey's scale and options.
    fn ballot(&self, found: &mut Vec<Found>) {
        let InputKind::Survey { scale, options, .. } = &self.input.value else {
            return;
        };
        let criterion = self.criterion.clone();
        if let Some((low, high)) = scale.filter(|(low, high)| low >= high) {
            let fault = Fault::ScaleReversed {
                criterion: criterion.clone(),
                zero_at: low,
                cap: high,
            };
            found.push(Found::new(fault, self.input.place));
        }
        if scale.is_some() && !options.is_empty() {
            let fault = Fault::ScaleBesideOptions {
                criterion: criterion.clone(),
            };
            found.push(Found::new(fault, self.input.place));
        }
        if options.len() == 1 {
            found.push(Found::new(
                Fault::FewOptions { criterion },
                self.input.place,
            ));
        }
    }

    fn levels(&self, levels: &[(At<String>, At<Decimal>)], found: &mut Vec<Found>) {
        found.extend(repeated(
            levels.iter().map(|(label, _)| label),
            Named::Level,
        ));
        let points = || levels.iter().map(|(_, points)| points);
        found.extend(points().filter_map(|points| self.outside(points)));
        let best = points().map(|at| at.value).max();
        self.reach(best.unwrap_or(Decimal::ZERO), found);
        if let Some((_, least)) = levels.iter().min_by_key(|(_, points)| points.value)
            && least.value > Decimal::ZERO
        {
            let fault = Fault::NoZeroLevel {
                criterion: self.criterion.clone(),
                least: least.value,
            };
            found.push(Found::new(fault, least.place));
        }
    }

    fn linear(
        &self,
        cap: &At<Decimal>,
        zero_at: Decimal,
        floor: Option<&At<Decimal>>,
        found: &mut Vec<Found>,
    ) {
        let criterion = self.criterion.clone();
        let survey = input_name(&self.input.value) == InputName::Survey;
        if cap.value <= zero_at {
            let cap_value = cap.value;
            let fault = if survey && cap.value < zero_at {
                Fault::ScaleReversed {
                    criterion,
                    zero_at,
                    cap: cap_value,
                }
            } else {
                Fault::CapTooLow {
                    criterion,
                    zero_at,
                    cap: cap_value,
                }
            };
            found.push(Found::new(fault, cap.place));
            return;
        }
        if let Some(floor) = floor
            && (floor.value < zero_at || floor.value > cap.value)
        {
            let fault = Fault::FloorOutside {
                criterion: criterion.clone(),
                floor: floor.value,
                zero_at,
                cap: cap.value,
            };
            found.push(Found::new(fault, floor.place));
        }
        if let Some(top) = top(&self.input.value).filter(|top| survey && cap.value > *top) {
            let share = self.max.value * (top - zero_at) / (cap.value - zero_at);
            self.reach(share.trunc_with_scale(2).normalize(), found);
        }
        let value = cap.value;
        if bounded(&self.input.value) && value > Decimal::ONE_HUNDRED {
            found.push(Found::new(
                Fault::OverHundred { criterion, value },
                cap.place,
            ));
        } else if percent(&self.input.value) && value <= Decimal::ONE {
            found.push(Found::new(
                Fault::LooksLikeFraction { criterion },
                cap.place,
            ));
        }
    }

    fn tally(
        &self,
        start: &At<Decimal>,
        each: &[At<Decimal>],
        floor: Option<&At<Decimal>>,
        late: &LateDraft,
        found: &mut Vec<Found>,
    ) {
        let criterion = self.criterion.clone();
        let dates = input_name(&self.input.value) == InputName::Dates;
        if let Some(place) = late.place.filter(|_| !dates) {
            let fault = Fault::LateWithoutDates {
                criterion: criterion.clone(),
            };
            found.push(Found::new(fault, place).and(self.input.place, Label::InputHere));
        }
        let last = match late.refused {
            Some(Refused::Days(days)) => days,
            _ => u32::MAX,
        };
        let first = late.first.as_ref().map_or(0, |(days, _)| *days);
        if let Some(place) = late
            .place
            .filter(|_| late.free.saturating_add(first) > last)
        {
            let fault = Fault::DaysNeverCount {
                criterion: criterion.clone(),
            };
            found.push(Found::new(fault, place));
        }
        let counters = match &self.input.value {
            InputKind::Counts(names) => names.len(),
            _ => 1,
        };
        if counters == 0 {
            found.push(Found::new(
                Fault::NoCounters { criterion },
                self.input.place,
            ));
            return;
        }
        if each.len() != counters {
            let weights = each.len();
            let place = each.first().map_or(start.place, |at| at.place);
            let fault = Fault::WeightsDiffer {
                criterion,
                counters,
                weights,
            };
            found.push(Found::new(fault, place).and(self.input.place, Label::InputHere));
            return;
        }
        let sound = found.len();
        found.extend(
            [Some(start), floor]
                .into_iter()
                .flatten()
                .filter_map(|at| self.outside(at)),
        );
        let least = floor.map_or(Decimal::ZERO, |at| at.value);
        if let Some(floor) = floor.filter(|floor| floor.value > start.value) {
            let fault = Fault::FloorAboveStart {
                criterion: criterion.clone(),
                floor: floor.value,
                start: start.value,
            };
            found.push(Found::new(fault, floor.place));
        }
        // What follows from these would be told as well.
        if found.len() > sound {
            return;
        }
        let changes = || each.iter().chain(late.first.iter().map(|(_, give)| give));
        let rises = changes().any(|at| at.value > Decimal::ZERO);
        let falls = changes().any(|at| at.value < Decimal::ZERO);
        let moves = (rises && start.value < self.max.value) || (falls && start.value > least);
        if !moves {
            let fault = Fault::TallyStuck {
                criterion,
                start: start.value,
            };
            found.push(Found::new(fault, start.place));
        } else if !rises {
            self.reach(start.value, found);
        }
    }

    fn typed(&self, found: &mut Vec<Found>) {
        let InputKind::Points { step } = self.input.value else {
            return;
        };
        let rest = self.max.value.checked_rem(step);
        if rest.is_none_or(|rest| !rest.is_zero()) {
            let fault = Fault::NotMultiple {
                criterion: self.criterion.clone(),
                max: self.max.value,
                step,
            };
            found.push(Found::new(fault, self.max.place).and(self.input.place, Label::StepHere));
        }
    }
}

/// Whether the input is a percentage.
pub(super) fn percent(input: &InputKind) -> bool {
    matches!(input, InputKind::Percent { .. } | InputKind::Ratio { .. })
}

/// The most that can be entered, where there is a most.
pub(super) fn top(input: &InputKind) -> Option<Decimal> {
    match input {
        InputKind::Percent { over: false } | InputKind::Ratio { .. } => Some(Decimal::ONE_HUNDRED),
        InputKind::Survey { options, .. } if !options.is_empty() => {
            options.iter().map(|option| option.worth).max()
        }
        InputKind::Survey { scale, .. } => scale.map(|(_, high)| high),
        _ => None,
    }
}

/// Whether the input ends at 100.
pub(super) fn bounded(input: &InputKind) -> bool {
    matches!(
        input,
        InputKind::Percent { over: false } | InputKind::Ratio { .. }
    )
}
