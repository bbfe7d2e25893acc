//! Points of one criterion, exactly: every input with every rule that may read it.
//!
//! Comparisons multiply across; the only division is the last step, and it is kept as a
//! fraction. Nothing here rounds.

use rust_decimal::Decimal;

use super::exact::Exact;
use super::input::Input;
use super::measure::{Measure, holds};
use crate::scheme::{Criterion, InputKind, Late, Refused, Rule, Step};

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
        Rule::Tally {
            start,
            each,
            floor,
            late,
        } => {
            let floor = Exact::from(*floor);
            let Some(terms) = terms(criterion, input, each, late)? else {
                let mut gains = each.iter().chain(late.first.iter().map(|(_, give)| give));
                let gains = gains.any(|give| *give > Decimal::ZERO);
                return Ok(if gains { max() } else { floor });
            };
            Ok(tallied(*start, &terms).within(&floor, &max()))
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

/// How often each amount counts in a tally; `None` for a duty that was never done, or was
/// refused because it came too late.
pub(super) fn terms(
    criterion: &Criterion,
    input: &Input,
    each: &[Decimal],
    late: &Late,
) -> Result<Option<Vec<(u64, Decimal)>>, Unfit> {
    if let (Input::Counts(counts), InputKind::Counts(_)) = (input, &criterion.input) {
        if counts.len() != each.len() {
            return Err(Unfit);
        }
        return Ok(Some(
            counts.iter().copied().zip(each.iter().copied()).collect(),
        ));
    }
    let each = *each.first().ok_or(Unfit)?;
    match (
        &criterion.input,
        Measure::of(input, criterion).ok_or(Unfit)?,
    ) {
        (InputKind::Count, Measure::Number(count)) => {
            Ok(Some(vec![(u64::try_from(count).map_err(|_| Unfit)?, each)]))
        }
        (InputKind::Dates, Measure::DaysLate(days)) if refused(input, days, late) => Ok(None),
        (InputKind::Dates, Measure::DaysLate(days)) => {
            let counted = u64::from(days.saturating_sub(late.free));
            Ok(Some(match late.first {
                Some((first, give)) if counted > 0 => {
                    let more = counted.saturating_sub(u64::from(first));
                    vec![(1, give), (more, each)]
                }
                _ => vec![(counted, each)],
            }))
        }
        // Days that change nothing do not matter, not even when there is no last one.
        (InputKind::Dates, Measure::Never) if each.is_zero() && late.first.is_none() => {
            Ok(Some(vec![(0, each)]))
        }
        (InputKind::Dates, Measure::Never) => Ok(None),
        _ => Err(Unfit),
    }
}

/// Whether a piece of work came after the last day on which it is taken.
pub(super) fn refused(input: &Input, days: u32, late: &Late) -> bool {
    match (late.refused, input) {
        (Some(Refused::Days(most)), _) => days > most,
        (Some(Refused::After(last)), Input::Dates { actual, .. }) => {
            actual.is_some_and(|actual| actual > last)
        }
        _ => false,
    }
}

/// `start + Σ count · each`, unbounded.
pub(super) fn tallied(start: Decimal, terms: &[(u64, Decimal)]) -> Exact {
    let add = |sum: Exact, (count, each): &(u64, Decimal)| {
        sum.plus(&Exact::from(*count).times(&Exact::from(*each)))
    };
    terms.iter().fold(Exact::from(start), add)
}
