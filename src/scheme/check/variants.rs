//! Variants: S102, S103, S105, S202, and every rule again where a maximum is set anew.

use rust_decimal::Decimal;

use super::{repeated, rules};
use crate::scheme::check::sums::sum;
use crate::scheme::diagnostic::Label;
use crate::scheme::draft::{At, Draft, VariantDraft};
use crate::scheme::fault::{Fault, Named, Naming};
use crate::scheme::read::Found;
use crate::scheme::suggest::nearest;
use crate::scheme::varied::varied;

pub(super) fn check(draft: &Draft, found: &mut Vec<Found>) {
    let kinds = draft.variants.iter().map(|variant| &variant.kind);
    for repeat in repeated(kinds, Named::Varied) {
        let Fault::Duplicate { id, .. } = repeat.fault else {
            continue;
        };
        let fault = Fault::DuplicateVariant { kind: id };
        found.push(Found { fault, ..repeat });
    }
    let ids = draft.criteria().filter_map(|c| c.id.as_ref());
    let clear = repeated(ids, Named::Id).is_empty();
    for variant in &draft.variants {
        let sound = found.len();
        names(draft, variant, found);
        let named = found.len() == sound;
        if let Some(total) = &variant.total
            && total.value <= Decimal::ZERO
        {
            let (field, value) = ("total", total.value);
            found.push(Found::new(Fault::NotPositive { field, value }, total.place));
        }
        if variant.whole && draft.whole {
            maxima(draft, variant, found);
            // Where an id is wrong, the sums are those of others.
            if named && clear {
                sums(draft, variant, found);
            }
        }
    }
}

/// Every id a variant names is one of the domains', and named once.
fn names(draft: &Draft, variant: &VariantDraft, found: &mut Vec<Found>) {
    let replaced = variant.replace.iter().filter_map(|c| c.id.as_ref());
    let set = variant.set_max.iter().map(|(id, _)| id);
    let criteria: Vec<&At<String>> = variant.drop.iter().chain(set).chain(replaced).collect();
    let domains: Vec<&At<String>> = variant.set_points.iter().map(|(id, _)| id).collect();
    found.extend(repeated(criteria.iter().copied(), Named::Varied));
    found.extend(repeated(domains.iter().copied(), Named::Varied));
    if !draft.whole || draft.domains.iter().any(|domain| !domain.whole) {
        return;
    }
    let known_domains = || draft.domains.iter().filter_map(|d| d.id.as_ref());
    let known_criteria = || draft.criteria().filter_map(|c| c.id.as_ref());
    for id in criteria {
        if known_criteria().all(|known| known.value != id.value) {
            let near = nearest(&id.value, known_criteria().map(|at| at.value.as_str()));
            found.push(unknown(Naming::VariantCriterion, id, near));
        }
    }
    for id in domains {
        if known_domains().all(|known| known.value != id.value) {
            let near = nearest(&id.value, known_domains().map(|at| at.value.as_str()));
            found.push(unknown(Naming::VariantDomain, id, near));
        }
    }
}

fn unknown(of: Naming, id: &At<String>, suggestion: Option<String>) -> Found {
    let fault = Fault::UnknownReference {
        of,
        id: id.value.clone(),
        suggestion,
    };
    Found::new(fault, id.place)
}

/// Rules whose maximum a variant sets are checked with it.
fn maxima(draft: &Draft, variant: &VariantDraft, found: &mut Vec<Found>) {
    for (id, max) in &variant.set_max {
        if max.value <= Decimal::ZERO {
            let (field, value) = ("set_max", max.value);
            found.push(Found::new(Fault::NotPositive { field, value }, max.place));
        }
        let same = draft
            .criteria()
            .find(|c| c.id.as_ref().is_some_and(|c| c.value == id.value));
        let Some(criterion) = same else { continue };
        let mut before = Vec::new();
        rules::check(criterion, &mut before);
        let mut varied = criterion.clone();
        varied.max = Some(max.clone());
        let mut after = Vec::new();
        rules::check(&varied, &mut after);
        // What is wrong without the variant too has been reported.
        after.retain(|new| {
            before
                .iter()
                .all(|old| old.fault.code() != new.fault.code())
        });
        found.extend(after.into_iter().map(|new| Found {
            place: max.place,
            second:
                Some((new.place, Label::VariantHere)).filter(|(at, _)| at.from != max.place.from),
            fault: new.fault,
        }));
    }
    for (_, points) in &variant.set_points {
        if points.value <= Decimal::ZERO {
            let (field, value) = ("set_points", points.value);
            found.push(Found::new(
                Fault::NotPositive { field, value },
                points.place,
            ));
        }
    }
}

fn sums(draft: &Draft, variant: &VariantDraft, found: &mut Vec<Found>) {
    let domains = varied(&draft.domains, variant);
    let kind = || variant.kind.value.clone();
    for domain in &domains {
        let maxima = domain.criteria.iter().map(|c| c.max.as_ref());
        let Some((sum, points)) = sum(maxima).zip(domain.points.as_ref()) else {
            continue;
        };
        let plain = draft
            .domains
            .iter()
            .find(|plain| plain.label() == domain.label());
        let untouched = plain.is_some_and(|plain| {
            let same = |a: Option<&At<Decimal>>, b: Option<&At<Decimal>>| {
                a.map(|at| at.value) == b.map(|at| at.value)
            };
            plain.criteria.len() == domain.criteria.len()
                && same(plain.points.as_ref(), domain.points.as_ref())
                && (plain.criteria.iter().zip(&domain.criteria))
                    .all(|(a, b)| same(a.max.as_ref(), b.max.as_ref()))
        });
        // The same gap as without the variant is told there.
        let gap = |sum: Decimal, points: Decimal| sum.checked_sub(points);
        let same_gap = plain.is_some_and(|plain| {
            let maxima = plain.criteria.iter().map(|c| c.max.as_ref());
            let own = super::sums::sum(maxima).zip(plain.points.as_ref());
            own.is_some_and(|(own, at)| gap(own, at.value) == gap(sum, points.value))
        });
        if sum != points.value && !untouched && !same_gap {
            let set = variant.set_points.iter();
            let mut set = set.filter(|(id, _)| id.value == domain.label());
            let place = set.next().map_or(variant.kind.place, |(_, at)| at.place);
            let fault = Fault::VariantDomainDiffers {
                kind: kind(),
                domain: domain.label(),
                sum,
                points: points.value,
            };
            let found_here = Found::new(fault, place);
            found.push(if place == variant.kind.place {
                found_here
            } else {
                found_here.and(variant.kind.place, Label::VariantHere)
            });
        }
    }
    let own = variant.total.as_ref();
    let total = own.or(draft.total.as_ref());
    let sum = sum(domains.iter().map(|d| d.points.as_ref()));
    let whole = sum.zip(total).filter(|(sum, total)| *sum != total.value);
    let touched =
        own.is_some() || !variant.set_points.is_empty() || domains.len() != draft.domains.len();
    let plain = super::sums::sum(draft.domains.iter().map(|d| d.points.as_ref()));
    let same_gap = plain
        .zip(draft.total.as_ref())
        .zip(whole)
        .is_some_and(|((own, total), (sum, varied))| own - total.value == sum - varied.value);
    if let Some((sum, total)) = whole.filter(|_| touched && !same_gap) {
        let place = own.map_or(variant.kind.place, |at| at.place);
        let fault = Fault::VariantTotalDiffers {
            kind: kind(),
            sum,
            total: total.value,
        };
        found.push(Found::new(fault, place));
    }
}
