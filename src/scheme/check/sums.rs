//! Whether points add up: S200, S201, S203.

use rust_decimal::Decimal;

use crate::scheme::draft::{At, Draft};
use crate::scheme::fault::Fault;
use crate::scheme::read::Found;

pub(super) fn check(draft: &Draft, found: &mut Vec<Found>) {
    positive("total", draft.total.as_ref(), found);
    for domain in &draft.domains {
        positive("points", domain.points.as_ref(), found);
        for criterion in &domain.criteria {
            positive("max", criterion.max.as_ref(), found);
        }
        let maxima = domain.criteria.iter().map(|c| c.max.as_ref());
        let sum = sum(maxima).filter(|_| domain.whole && !domain.criteria.is_empty());
        if let (Some(sum), Some(points)) = (sum, &domain.points)
            && sum != points.value
        {
            let fault = Fault::DomainDiffers {
                domain: domain.label(),
                sum,
                points: points.value,
            };
            found.push(Found::new(fault, points.place));
        }
    }
    let sum = sum(draft.domains.iter().map(|d| d.points.as_ref()));
    let sum = sum.filter(|_| draft.whole && !draft.domains.is_empty());
    if let (Some(sum), Some(total)) = (sum, &draft.total)
        && sum != total.value
    {
        let fault = Fault::TotalDiffers {
            sum,
            total: total.value,
            written: draft.total_written,
        };
        found.push(Found::new(fault, total.place));
    }
}

fn positive(field: &'static str, number: Option<&At<Decimal>>, found: &mut Vec<Found>) {
    if let Some(number) = number
        && number.value <= Decimal::ZERO
    {
        let value = number.value;
        found.push(Found::new(
            Fault::NotPositive { field, value },
            number.place,
        ));
    }
}

/// The exact sum; `None` where a part is unknown.
pub(super) fn sum<'a>(mut parts: impl Iterator<Item = Option<&'a At<Decimal>>>) -> Option<Decimal> {
    let sum = parts.try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part?.value));
    sum.map(|sum| sum.normalize())
}
