//! Whether every step can be reached: S204, S205, S211, S212, S214.
//!
//! Steps are half-lines, so which of them is ever first is decided by trying the bounds
//! themselves and one value on either side of each.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::order;
use super::rules::{Case, bounded, percent, top};
use crate::scheme::diagnostic::Label;
use crate::scheme::draft::{StepDraft, holds};
use crate::scheme::fault::Fault;
use crate::scheme::model::InputKind;
use crate::scheme::read::Found;

pub(super) fn check(case: &Case, steps: &[StepDraft], found: &mut Vec<Found>) {
    let sound = found.len();
    found.extend(steps.iter().filter_map(|step| case.outside(&step.give)));
    let samples = samples(&case.input.value, steps);
    let first = |x: &Decimal| steps.iter().position(|step| holds(step.when.value, *x));
    let reached: BTreeSet<usize> = samples.iter().filter_map(first).collect();
    for (i, step) in steps.iter().enumerate() {
        let limit = step.when.value.bound();
        let whole = matches!(case.input.value, InputKind::Count | InputKind::Dates);
        if whole && !limit.fract().is_zero() {
            let fault = Fault::OutOfRange {
                field: step.when.value.field(),
                from: 0,
                to: 1_000_000,
                whole,
            };
            found.push(Found::new(fault, step.when.place));
        } else if bounded(&case.input.value) && limit > Decimal::ONE_HUNDRED {
            let criterion = case.criterion.clone();
            let fault = Fault::OverHundred {
                criterion,
                value: limit,
            };
            found.push(Found::new(fault, step.when.place));
        } else if !reached.contains(&i) {
            let earlier = steps.get(..i).unwrap_or_default();
            found.push(unreachable(case, earlier, step, &samples));
        }
    }
    fraction(case, steps, found);
    let best = reached.iter().filter_map(|i| steps.get(*i));
    let best = best.map(|step| step.give.value).max();
    case.reach(best.unwrap_or(Decimal::ZERO), found);
    // Where something else is wrong, its order may follow from that.
    if found.len() == sound {
        found.extend(order::steps(case, steps, samples.iter()));
        found.extend(same(case, steps, &samples));
    }
}

/// S216 where every value that can be entered gives the same.
fn same(case: &Case, steps: &[StepDraft], samples: &BTreeSet<Decimal>) -> Option<Found> {
    // What is never done gives something else.
    if case.input.value == InputKind::Dates {
        return None;
    }
    let first = steps.first()?;
    let points = first.give.value;
    let gives = |x: &Decimal| {
        let held = steps.iter().find(|step| holds(step.when.value, *x));
        held.map_or(Decimal::ZERO, |step| step.give.value)
    };
    samples.iter().all(|x| gives(x) == points).then(|| {
        let criterion = case.criterion.clone();
        Found::new(Fault::AlwaysSame { criterion, points }, first.when.place)
    })
}

/// Why a step never counts.
fn unreachable(
    case: &Case,
    earlier: &[StepDraft],
    step: &StepDraft,
    samples: &BTreeSet<Decimal>,
) -> Found {
    let criterion = case.criterion.clone();
    let place = step.when.place;
    let same = earlier.iter().find(|e| e.when.value == step.when.value);
    if let Some(same) = same {
        let fault = Fault::SameThreshold { criterion };
        return Found::new(fault, place).and(same.when.place, Label::EarlierStep);
    }
    let meets = samples.iter().find(|x| holds(step.when.value, **x));
    let shadow = meets.and_then(|x| earlier.iter().find(|e| holds(e.when.value, *x)));
    match shadow {
        Some(shadow) => Found::new(Fault::Shadowed { criterion }, place)
            .and(shadow.when.place, Label::EarlierStep),
        None => Found::new(Fault::NeverHolds { criterion }, place),
    }
}

/// S214: thresholds such as 0.9 where people type 90.
fn fraction(case: &Case, steps: &[StepDraft], found: &mut Vec<Found>) {
    let highest = steps.iter().max_by_key(|step| step.when.value.bound());
    let Some(highest) = highest.filter(|_| percent(&case.input.value)) else {
        return;
    };
    // "More than 0 %" alone is a fair rule.
    let limit = highest.when.value.bound();
    if limit > Decimal::ZERO && limit <= Decimal::ONE {
        let criterion = case.criterion.clone();
        found.push(Found::new(
            Fault::LooksLikeFraction { criterion },
            highest.when.place,
        ));
    }
}

/// Values that can be entered: every bound and a neighbour on either side.
fn samples(input: &InputKind, steps: &[StepDraft]) -> BTreeSet<Decimal> {
    let whole = matches!(input, InputKind::Count | InputKind::Dates);
    // Bounds have at most 6 decimals, so nothing lies between a bound and this far from it.
    let near = if whole {
        Decimal::ONE
    } else {
        Decimal::new(1, 7)
    };
    let mut samples = BTreeSet::from([Decimal::ZERO]);
    for step in steps {
        let limit = step.when.value.bound();
        let limit = if whole { limit.floor() } else { limit };
        samples.extend([limit - near, limit, limit + near]);
    }
    let top = top(input);
    samples.retain(|x| *x >= Decimal::ZERO && top.is_none_or(|top| *x <= top));
    samples
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::draft::At;
    use crate::scheme::model::Threshold;
    use crate::scheme::span::Place;
    use proptest::prelude::*;

    const NOWHERE: Place = Place { from: 0, to: 0 };

    fn at<T>(value: T) -> At<T> {
        At {
            value,
            place: NOWHERE,
        }
    }

    fn threshold() -> impl Strategy<Value = Threshold> {
        (0i64..12, 0..4).prop_map(|(bound, kind)| {
            let bound = Decimal::new(bound * 5, 1);
            match kind {
                0 => Threshold::Ge(bound),
                1 => Threshold::Gt(bound),
                2 => Threshold::Le(bound),
                _ => Threshold::Lt(bound),
            }
        })
    }

    proptest! {
        /// A step is called unreachable exactly when no value of a fine grid reaches it.
        #[test]
        fn reach_agrees_with_trying_everything(
            list in prop::collection::vec(threshold(), 1..6),
            whole: bool,
        ) {
            // Counts have whole bounds.
            let twice = |when: Threshold| {
                let bound = when.bound() * Decimal::TWO;
                match when {
                    Threshold::Ge(_) => Threshold::Ge(bound),
                    Threshold::Gt(_) => Threshold::Gt(bound),
                    Threshold::Le(_) => Threshold::Le(bound),
                    Threshold::Lt(_) => Threshold::Lt(bound),
                }
            };
            let list: Vec<Threshold> = list.into_iter().map(|when| if whole { twice(when) } else { when }).collect();
            let input = at(if whole { InputKind::Count } else { InputKind::Percent { over: false } });
            let max = at(Decimal::ONE);
            let case = Case { criterion: "1".into(), max: &max, input: &input };
            let steps: Vec<StepDraft> = list.iter()
                .map(|when| StepDraft { when: at(*when), give: at(Decimal::ONE) })
                .collect();
            let mut found = Vec::new();
            check(&case, &steps, &mut found);
            let blamed = found.iter().filter(|f| matches!(f.fault.code(), "S211" | "S212")).count();
            let grid = (0i64..=1000).map(|n| if whole { Decimal::from(n) } else { Decimal::new(n, 1) });
            let reached: BTreeSet<usize> = grid
                .filter_map(|x| list.iter().position(|when| holds(*when, x)))
                .collect();
            prop_assert_eq!(blamed, list.len() - reached.len());
        }
    }
}
