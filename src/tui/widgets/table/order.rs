//! Which rows show, and in which order. Recomputed when rows, sorting or chips change.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Chip, Grid, Row, SortKey};
use crate::registry::sort_key;
use crate::tui::cx::ScreenCx;

/// What decides the order.
#[derive(Debug)]
pub(super) struct Wish<'a, K> {
    /// Place of the column in the screen's list, and whether the largest comes first.
    pub sort: Option<(usize, bool)>,
    /// Filters.
    pub chips: &'a [Chip],
    /// Closed branches of a tree.
    pub closed: &'a BTreeSet<K>,
}

/// Places in `grid.rows` to show. Sorting a tree lists it flat.
pub(super) fn order<R: Row>(
    grid: Grid<'_, R>,
    wish: &Wish<'_, R::Id>,
    cx: &ScreenCx<'_>,
) -> Vec<u32> {
    let all = 0..u32::try_from(grid.rows.len()).unwrap_or(u32::MAX);
    let mut shown: Vec<u32> = if wish.chips.is_empty() {
        all.collect()
    } else {
        let hits: Vec<bool> = matching(grid, wish.chips, cx);
        let kept = if wish.sort.is_some() {
            hits
        } else {
            with_parents(grid, hits)
        };
        all.zip(kept)
            .filter_map(|(i, keep)| keep.then_some(i))
            .collect()
    };
    let column = wish
        .sort
        .and_then(|(i, down)| Some((grid.columns.get(i)?, down)));
    match column {
        Some((column, down)) => {
            let key = |i: &u32| {
                let key = match row(grid, *i).map(column.key) {
                    Some(SortKey::Nothing) => None,
                    // Names and codes alike, whichever column they stand in.
                    Some(SortKey::Text(text)) => Some(SortKey::Bytes(sort_key(&text).into())),
                    other => other,
                };
                (key.is_none(), key)
            };
            if down {
                shown.sort_by_cached_key(|i| {
                    let (none, key) = key(i);
                    (none, Reverse(key))
                });
            } else {
                shown.sort_by_cached_key(key);
            }
            shown
        }
        None if wish.closed.is_empty() => shown,
        None => without_closed(grid, shown, wish.closed),
    }
}

fn row<R>(grid: Grid<'_, R>, i: u32) -> Option<&R> {
    grid.rows.get(usize::try_from(i).ok()?)
}

fn matching<R: Row>(grid: Grid<'_, R>, chips: &[Chip], cx: &ScreenCx<'_>) -> Vec<bool> {
    let mut wanted: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for chip in chips {
        wanted.entry(chip.column).or_default().push(&chip.value);
    }
    let columns = grid.columns.iter();
    let asked: Vec<_> = columns
        .filter_map(|c| Some((c, wanted.get(c.id)?)))
        .collect();
    let holds = |row: &R| {
        asked.iter().all(|(column, values)| {
            let cell = (column.cell)(row, cx);
            values.contains(&cell.as_str())
        })
    };
    grid.rows.iter().map(holds).collect()
}

/// A row of a tree shows with the branches above it.
fn with_parents<R: Row>(grid: Grid<'_, R>, mut kept: Vec<bool>) -> Vec<bool> {
    let mut wanted_depth = 0;
    for (row, keep) in grid.rows.iter().zip(kept.iter_mut()).rev() {
        let depth = row.depth();
        if *keep {
            wanted_depth = depth;
        } else if depth < wanted_depth {
            *keep = true;
            wanted_depth = depth;
        }
    }
    kept
}

fn without_closed<R: Row>(
    grid: Grid<'_, R>,
    shown: Vec<u32>,
    closed: &BTreeSet<R::Id>,
) -> Vec<u32> {
    let mut under: Option<u16> = None;
    let open = |i: &u32| {
        let Some(row) = row(grid, *i) else {
            return false;
        };
        if under.is_some_and(|depth| row.depth() > depth) {
            return false;
        }
        under = closed.contains(&row.id()).then(|| row.depth());
        true
    };
    shown.into_iter().filter(open).collect()
}
