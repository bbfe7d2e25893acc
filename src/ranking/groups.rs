//! Ranking inside groups: departments among departments, communes among communes.

use std::collections::BTreeMap;

use super::entry::Entry;
use super::place::{Ranking, rank_some};
use crate::scheme::RankingRule;

/// One group and its ranking; rows point into the list of all entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<K> {
    /// What makes the group, such as a kind.
    pub key: K,
    /// Its ranking.
    pub ranking: Ranking,
}

/// Ranks every group among itself; groups in order of their key.
pub fn rank_groups<K: Ord>(
    entries: &[Entry<'_>],
    group: impl Fn(usize) -> K,
    rule: &RankingRule,
) -> Vec<Group<K>> {
    let mut members: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for at in 0..entries.len() {
        members.entry(group(at)).or_default().push(at);
    }
    let ranked = members.into_iter().map(|(key, which)| Group {
        key,
        ranking: rank_some(entries, which, rule),
    });
    ranked.collect()
}
