//! Whether points go one way as the value goes up: S218, a warning.
//!
//! Two amounts exchanged by mistake are sound in every other respect, so nothing else finds
//! them. A rule that means it is only told, never refused.

use rust_decimal::{Decimal, RoundingStrategy};

use super::rules::Case;
use crate::scheme::draft::{At, StepDraft, holds};
use crate::scheme::fault::Fault;
use crate::scheme::read::Found;

/// Steps that give more, then less, as the value goes up; `samples` in order.
pub(super) fn steps<'d>(
    case: &Case,
    steps: &[StepDraft],
    samples: impl Iterator<Item = &'d Decimal>,
) -> Option<Found> {
    let mut before: Option<(Decimal, Option<&StepDraft>)> = None;
    let (mut rises, mut falls) = (false, false);
    for x in samples {
        let step = steps.iter().find(|step| holds(step.when.value, *x));
        let points = step.map_or(Decimal::ZERO, |step| step.give.value);
        if let Some((last, of)) = before {
            rises |= points > last;
            falls |= points < last;
            if rises && falls {
                // The step where it turns; what holds nowhere has no place of its own.
                let place = step.or(of)?.when.place;
                let fault = Fault::PointsTurn {
                    criterion: case.criterion.clone(),
                    at: x.normalize(),
                    before: last,
                    points,
                };
                return Some(Found::new(fault, place));
            }
        }
        before = Some((points, step));
    }
    None
}

/// A share that gives less at its floor than just under it.
pub(super) fn linear(
    case: &Case,
    (cap, zero_at): (Decimal, Decimal),
    floor: Option<&At<Decimal>>,
    below: Option<&At<Decimal>>,
) -> Option<Found> {
    let (floor, below) = (floor?, below?);
    let at_floor = case.max.value.checked_mul(floor.value - zero_at)?;
    let at_floor = at_floor.checked_div(cap - zero_at)?;
    (below.value > at_floor && below.value <= case.max.value).then(|| {
        let fault = Fault::PointsTurn {
            criterion: case.criterion.clone(),
            at: floor.value,
            before: below.value,
            points: at_floor
                .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
                .normalize(),
        };
        Found::new(fault, below.place)
    })
}

/// A tally that starts with everything and yet adds for one of several things counted.
pub(super) fn tally(case: &Case, start: Decimal, each: &[At<Decimal>]) -> Option<Found> {
    let falls = each.iter().any(|at| at.value < Decimal::ZERO);
    let plus = each.iter().find(|at| at.value > Decimal::ZERO)?;
    (falls && start >= case.max.value).then(|| {
        let fault = Fault::NothingToAdd {
            criterion: case.criterion.clone(),
            each: plus.value,
            start,
        };
        Found::new(fault, plus.place)
    })
}
