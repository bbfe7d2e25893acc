//! The lists a person turns through: the groups of the year, and after them all agencies in
//! one where their scheme allows it.

use std::collections::BTreeSet;

use crate::book::{GroupKey, GroupName, GroupResults, YearResults, last_day};
use crate::tui::cx::ScreenCx;

/// What the lists of a year are called, in order.
pub(super) fn keys(groups: &YearResults<'_>, cx: &ScreenCx<'_>) -> Vec<GroupKey> {
    let prints = groups.groups.iter().map(|group| &group.scheme.fingerprint);
    let schemes: BTreeSet<&String> = prints.collect();
    // Groups of two schemes stay two lists, and one group is its own.
    let several = groups.groups.len() > 1 && schemes.len() == 1;
    let one = several && cx.book.may_be_one(groups.year, last_day(groups.year));
    let keys = groups.groups.iter().map(|group| group.key.clone());
    keys.chain(one.then(GroupKey::all)).collect()
}

/// The results of a year in which the list of this name stands: all in one list is only
/// ranked where somebody looks at it.
pub(super) fn holding<'b>(
    groups: YearResults<'b>,
    key: &GroupKey,
    cx: &ScreenCx<'b>,
) -> YearResults<'b> {
    if key.name != GroupName::All || list(&groups, key).is_some() {
        return groups;
    }
    let overall = cx.book.overall_on(groups.year, last_day(groups.year));
    overall.unwrap_or(groups)
}

/// The list of this name.
pub(super) fn list<'r, 'b>(
    results: &'r YearResults<'b>,
    key: &GroupKey,
) -> Option<&'r GroupResults<'b>> {
    results.groups.iter().find(|group| group.key == *key)
}
