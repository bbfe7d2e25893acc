//! The lists a person turns through: the groups of the year, and after them all agencies in
//! one where their scheme allows it.

use crate::book::{GroupKey, GroupName, GroupResults, YearResults, last_day};
use crate::tui::cx::ScreenCx;

/// What the lists of a year are called, in order.
pub(super) fn keys(groups: &YearResults<'_>) -> Vec<GroupKey> {
    let keys = groups.groups.iter().map(|group| group.key.clone());
    let overall = groups.may_be_one().then(GroupKey::all);
    keys.chain(overall).collect()
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
