//! Days late: what they must never do, wherever they are counted: S211, S216.

use rust_decimal::Decimal;

use crate::scheme::draft::{AdjustDraft, CriterionDraft, Draft, RuleForm};
use crate::scheme::fault::Fault;
use crate::scheme::model::{InputKind, Refused, Sign};
use crate::scheme::read::Found;

pub(super) fn check(draft: &Draft, found: &mut Vec<Found>) {
    // Outside penalties a late day must not earn anything: what is never done would earn most.
    // Where nothing says whether it is a bonus, that is told alone.
    let known = |block: &&AdjustDraft| block.signed || block.simple;
    let added = draft.adjust.iter().filter(known);
    let added = added.filter(|block| block.sign == Sign::Plus);
    let added = added.flat_map(|block| &block.lines);
    let replaced = draft.variants.iter().flat_map(|variant| &variant.replace);
    for criterion in draft.criteria().chain(added).chain(replaced) {
        found.extend(late_earns(criterion));
    }
    for criterion in draft.scored() {
        found.extend(refused_outside(criterion, draft.year));
    }
}

/// S216 where a day late gives points.
fn late_earns(criterion: &CriterionDraft) -> Option<Found> {
    let dates = criterion.input.as_ref()?.value == InputKind::Dates;
    let rule = criterion.rule.as_ref().filter(|_| dates)?;
    let RuleForm::Tally { each, late, .. } = &rule.form else {
        return None;
    };
    let mut given = each.iter().chain(late.first.iter().map(|(_, give)| give));
    let earns = given.find(|give| give.value > Decimal::ZERO)?;
    let criterion = criterion.label();
    Some(Found::new(Fault::LateEarns { criterion }, earns.place))
}

/// S211 where the last day is not of the scheme's year or the one after.
fn refused_outside(criterion: &CriterionDraft, year: Option<i16>) -> Option<Found> {
    let RuleForm::Tally { late, .. } = &criterion.rule.as_ref()?.form else {
        return None;
    };
    let Some(Refused::After(day)) = late.refused else {
        return None;
    };
    let year = year.filter(|year| !(*year..=year.saturating_add(1)).contains(&day.year()));
    year?;
    let criterion = criterion.label();
    Some(Found::new(
        Fault::RefusedOutsideYear { criterion },
        late.refused_at?,
    ))
}
