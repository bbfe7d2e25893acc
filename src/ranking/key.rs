//! The order places follow: better first.

use std::cmp::Ordering;

use super::entry::Entry;
use crate::scheme::{RankOn, RankingRule};
use crate::scoring::{Exact, Figure};

/// How `a` stands to `b` on the figure the rule reads; `Less`: `a` is better.
pub(super) fn by_figure(a: Option<&Figure>, b: Option<&Figure>, on: RankOn) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => match on {
            RankOn::Published => b.published.cmp(&a.published),
            RankOn::Exact => b.exact.cmp(&a.exact),
        },
        // What has no index stands after what has one.
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// How `a` stands to `b` with the tie-break; `Equal`: they share a place.
pub(super) fn better(a: &Entry<'_>, b: &Entry<'_>, rule: &RankingRule) -> Ordering {
    by_figure(a.index.as_ref(), b.index.as_ref(), rule.on).then_with(|| b.parts.cmp(&a.parts))
}

/// A whole number that never orders two entries the other way round than [`better`]: a
/// larger one is surely better, equal ones must be compared in full. It spares most
/// comparisons their fractions.
pub(super) fn coarse(entry: &Entry<'_>, on: RankOn) -> i64 {
    entry.index.as_ref().map_or(i64::MIN, |figure| match on {
        RankOn::Published => Exact::from(figure.published).coarse(),
        RankOn::Exact => figure.exact.coarse(),
    })
}
