//! The place one agency would take if its entry changed, without ranking all anew.

use std::cmp::Ordering;

use super::entry::Entry;
use super::key::better;
use super::place::Place;
use crate::scheme::{RankingRule, TieMethod};

/// Places before and after the entry at position `at` is replaced by `new`. `entries` is
/// the group it is ranked in.
#[must_use]
pub fn what_if(
    entries: &[Entry<'_>],
    at: usize,
    new: &Entry<'_>,
    rule: &RankingRule,
) -> (Option<Place>, Option<Place>) {
    let others = || {
        let others = entries.iter().enumerate().filter(|(i, _)| *i != at);
        others.map(|(_, entry)| entry)
    };
    let before = entries
        .get(at)
        .and_then(|old| place_among(others(), old, rule));
    (before, place_among(others(), new, rule))
}

/// The place of `entry` among `others`; `None` when it gets none. One pass.
pub fn place_among<'s, 'a: 's>(
    others: impl Iterator<Item = &'s Entry<'a>>,
    entry: &Entry<'_>,
    rule: &RankingRule,
) -> Option<Place> {
    if entry.unranked.is_some() || entry.index.is_none() {
        return None;
    }
    let mut above: Vec<&Entry<'_>> = Vec::new();
    let mut tied = 1u32;
    let others = others.filter(|other| other.unranked.is_none() && other.index.is_some());
    for other in others {
        match better(other, entry, rule) {
            Ordering::Less => above.push(other),
            Ordering::Equal => tied += 1,
            Ordering::Greater => {}
        }
    }
    if rule.method == TieMethod::Dense {
        above.sort_unstable_by(|a, b| better(a, b, rule));
        above.dedup_by(|a, b| better(a, b, rule) == Ordering::Equal);
    }
    let rank = u32::try_from(above.len() + 1).unwrap_or(u32::MAX);
    Some(Place { rank, tied })
}
