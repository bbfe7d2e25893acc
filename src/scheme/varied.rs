//! The domains of a draft as a variant changes them.

use super::draft::{CriterionDraft, DomainDraft, VariantDraft};

/// Criteria dropped and replaced, maxima and points set. What the variant names wrongly
/// changes nothing; the checks report it.
pub(super) fn varied(domains: &[DomainDraft], variant: &VariantDraft) -> Vec<DomainDraft> {
    let domains = domains.iter().map(|domain| {
        let mut domain = domain.clone();
        if let Some(id) = &domain.id {
            let points = variant.set_points.iter();
            let mut points = points.filter(|(of, _)| of.value == id.value);
            if let Some((_, points)) = points.next() {
                domain.points = Some(points.clone());
            }
        }
        let criteria = std::mem::take(&mut domain.criteria).into_iter();
        domain.criteria = criteria.filter_map(|c| changed(c, variant)).collect();
        domain
    });
    // A domain that loses everything drops out.
    domains
        .filter(|domain| !domain.criteria.is_empty() || !domain.whole)
        .collect()
}

/// The criterion in the variant; `None`: dropped.
fn changed(mut criterion: CriterionDraft, variant: &VariantDraft) -> Option<CriterionDraft> {
    let Some(id) = criterion.id.clone() else {
        return Some(criterion);
    };
    if variant.drop.iter().any(|drop| drop.value == id.value) {
        return None;
    }
    let same = |other: &&CriterionDraft| other.id.as_ref().is_some_and(|o| o.value == id.value);
    if let Some(other) = variant.replace.iter().find(same) {
        return Some(other.clone());
    }
    if let Some((_, max)) = variant.set_max.iter().find(|(of, _)| of.value == id.value) {
        criterion.max = Some(max.clone());
    }
    Some(criterion)
}
