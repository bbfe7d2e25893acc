//! Ranks from indices, many times over, without making anything new each time.

use std::cmp::Ordering;

use super::table::{Part, Rule};
use crate::scheme::TieMethod;

/// Ranks rows and keeps its memory for the next time.
#[derive(Debug, Default)]
pub(super) struct Ranker {
    keys: Vec<u128>,
}

impl Ranker {
    /// Ranks rows by index, then by the order among equals; both as the row's position says.
    /// `give` gets every row and its rank. Rows without an index share the last rank.
    pub(super) fn rank(
        &mut self,
        indices: impl Iterator<Item = Option<u64>>,
        among_equals: &[u32],
        method: TieMethod,
        mut give: impl FnMut(usize, u32),
    ) {
        let keys = indices.zip(among_equals).enumerate();
        self.keys.clear();
        self.keys.extend(keys.map(|(at, (index, after))| {
            // Better first: index downwards, then the order, then the row to tell them apart.
            let below = u64::MAX - index.map_or(0, |index| index.saturating_add(1));
            u128::from(below) << 64 | u128::from(*after) << 32 | at as u128
        }));
        self.keys.sort_unstable();
        let (mut rank, mut above, mut last) = (0, 0u32, None);
        for key in &self.keys {
            let value = key >> 32;
            if last != Some(value) {
                last = Some(value);
                rank = match method {
                    TieMethod::Competition => above + 1,
                    TieMethod::Dense => rank + 1,
                };
            }
            above += 1;
            give((*key & u128::from(u32::MAX)) as usize, rank);
        }
    }
}

/// The order of rows with equal indices, from 0; the same number: they stay equal.
pub(super) fn among_equals(
    rows: usize,
    rule: &Rule,
    sum: impl Fn(usize, usize) -> Part,
) -> Vec<u32> {
    let mut order = vec![0; rows];
    if rule.tie_break.is_empty() {
        return order;
    }
    let compare = |a: usize, b: usize| {
        let mut by_domain = rule
            .tie_break
            .iter()
            .map(|group| by_percent(sum(a, *group), sum(b, *group)));
        by_domain
            .find(|order| *order != Ordering::Equal)
            .unwrap_or(Ordering::Equal)
    };
    let mut sorted: Vec<usize> = (0..rows).collect();
    sorted.sort_unstable_by(|a, b| compare(*a, *b));
    let ties = sorted.chunk_by(|a, b| compare(*a, *b) == Ordering::Equal);
    for (number, tie) in (0u32..).zip(ties) {
        for at in tie {
            if let Some(place) = order.get_mut(*at) {
                *place = number;
            }
        }
    }
    order
}

/// The larger percent first; what has none last.
fn by_percent(a: Part, b: Part) -> Ordering {
    match (a.possible > 0, b.possible > 0) {
        (true, true) => {
            let left = i128::from(b.got) * i128::from(a.possible);
            left.cmp(&(i128::from(a.got) * i128::from(b.possible)))
        }
        (a, b) => b.cmp(&a),
    }
}
