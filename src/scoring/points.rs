//! Points of one criterion, exactly: every input with every rule that may read it.
//!
//! Comparisons multiply across; the only division is the last step, and it is kept as a
//! fraction. Nothing here rounds.

use rust_decimal::Decimal;

use super::exact::Exact;
use super::input::Input;
use super::measure::{Measure, holds};
use crate::scheme::{Criterion, InputKind, Rule, Step};

/// The answer is not one this criterion can read: the scheme was changed under it, or a
/// survey has too few answers. It counts as not answered, never as 0 points earned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the answer does not fit the criterion")]
pub struct Unfit;

/// Points that `input` earns, not yet rounded, between the rule's floor and `max`.
///
/// # Errors
/// [`Unfit`] when the criterion cannot read the input; "not applicable" is no input here.
pub fn points(criterion: &Criterion, input: &Input) -> Result<Exact, Unfit> {
    let max = || Exact::from(criterion.max);
    match &criterion.rule {
        Rule::Levels(levels) => match (input, &criterion.input) {
            (Input::Choice(at), InputKind::Choice) => {
                let level = levels.get(usize::from(*at)).ok_or(Unfit)?;
                Ok(Exact::from(level.points))
            }
            _ => Err(Unfit),
        },
        Rule::Steps(steps) => {
            let measure = Measure::of(input, criterion).ok_or(Unfit)?;
            Ok(step_held(steps, &measure).map_or(Exact::ZERO, |step| Exact::from(step.give)))
        }
        Rule::Linear {
            cap,
            zero_at,
            floor,
            below,
        } => {
            let measure = Measure::of(input, criterion).ok_or(Unfit)?;
            let x = measure.value().ok_or(Unfit)?;
            linear(criterion.max, &x, *cap, *zero_at, *floor, *below).ok_or(Unfit)
        }
        Rule::Tally { start, each, floor } => {
            let floor = Exact::from(*floor);
            let Some(raw) = tally(criterion, input, *start, each)? else {
                let gains = each.first().is_some_and(|each| *each > Decimal::ZERO);
                return Ok(if gains { max() } else { floor });
            };
            Ok(raw.within(&floor, &max()))
        }
        Rule::AsEntered => match (input, &criterion.input) {
            (Input::Number(value), InputKind::Points { .. }) => {
                Ok(Exact::from(*value).within(&Exact::ZERO, &max()))
            }
            _ => Err(Unfit),
        },
    }
}

/// The first step that holds.
pub(super) fn step_held<'a>(steps: &'a [Step], measure: &Measure) -> Option<&'a Step> {
    let value = measure.value();
    steps.iter().find(|step| holds(step.when, value.as_ref()))
}

/// `max · (x − zero_at) / (cap − zero_at)` within 0 and max; `below` under the floor.
/// `None` when cap and zero are the same, which no checked scheme has.
pub(super) fn linear(
    max: Decimal,
    x: &Exact,
    cap: Decimal,
    zero_at: Decimal,
    floor: Option<Decimal>,
    below: Decimal,
) -> Option<Exact> {
    if floor.is_some_and(|floor| *x < Exact::from(floor)) {
        return Some(Exact::from(below));
    }
    let (cap, zero) = (Exact::from(cap), Exact::from(zero_at));
    if *x >= cap {
        return Some(Exact::from(max));
    }
    let share = x.minus(&zero);
    if share.is_negative() {
        return Some(Exact::ZERO);
    }
    Exact::from(max).times(&share).over(&cap.minus(&zero))
}

/// `start + Σ count · each`, unbounded; `None` for a duty that was never done.
pub(super) fn tally(
    criterion: &Criterion,
    input: &Input,
    start: Decimal,
    each: &[Decimal],
) -> Result<Option<Exact>, Unfit> {
    let add =
        |sum: Exact, (count, each): (Exact, &Decimal)| sum.plus(&count.times(&Exact::from(*each)));
    let start = Exact::from(start);
    if let (Input::Counts(counts), InputKind::Counts(_)) = (input, &criterion.input) {
        if counts.len() != each.len() {
            return Err(Unfit);
        }
        let terms = counts.iter().map(|count| Exact::from(*count)).zip(each);
        return Ok(Some(terms.fold(start, add)));
    }
    let fits = matches!(criterion.input, InputKind::Count | InputKind::Dates);
    let measure = Measure::of(input, criterion).filter(|_| fits);
    let (measure, each) = measure.zip(each.first()).ok_or(Unfit)?;
    match measure.value() {
        Some(value) => Ok(Some(add(start, (value, each)))),
        None if each.is_zero() => Ok(Some(start)),
        None => Ok(None),
    }
}
