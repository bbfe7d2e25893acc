//! Which element decides the order: each is left out for everybody, and all are ranked
//! again.
//!
//! Both rankings are made from the table's own points, so that what a table rounds away
//! moves nobody.

use std::cmp::Reverse;

use super::order::{Ranker, among_equals};
use super::sums::{Sums, Total};
use super::table::{Part, Table};
use super::weights::ranks;

/// What leaving out one element does to the ranks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// The element, by position.
    pub element: usize,
    /// How many agencies are ranked.
    pub rows: usize,
    /// Places moved, up or down, all agencies together.
    pub places: u64,
    /// Agencies whose rank changes.
    pub moved: usize,
    /// The largest change; `None` where nobody moves.
    pub largest: Option<Largest>,
}

/// The largest change of a rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Largest {
    /// The agency, by position: among several the best ranked one, then the first.
    pub row: usize,
    /// Its rank with the element.
    pub from: u32,
    /// Its rank without.
    pub to: u32,
}

impl Shift {
    /// Mean change of a rank in hundredths of a place, rounded half up.
    #[must_use]
    pub fn mean(&self) -> u64 {
        let rows = (self.rows as u64).max(1);
        (200 * self.places + rows) / (2 * rows)
    }
}

impl Largest {
    /// How many places.
    #[must_use]
    pub fn places(&self) -> u32 {
        self.from.abs_diff(self.to)
    }
}

/// Leaves out each element of the table in turn; the most decisive first. One without which
/// no agency has an index is not listed.
#[must_use]
pub fn leave_out(table: &Table) -> Vec<Shift> {
    let before = ranks(table);
    let sums = Sums::of(table);
    let ones = vec![1; sums.groups];
    let totals: Vec<Total> = (0..table.rows())
        .map(|row| Total::of(sums.ready(row), &ones))
        .collect();
    let own = |row, group| sums.raw(row, group).printed(&table.rule);
    let equals = among_equals(table.rows(), &table.rule, own);
    let mut ranker = Ranker::default();
    let elements = 0..table.elements.len();
    let shifts = elements.filter_map(|at| {
        let without = Without {
            table,
            sums: &sums,
            at,
            group: table.elements.get(at)?.group,
        };
        let anew = table.rule.tie_break.contains(&without.group);
        let anew = anew.then(|| {
            among_equals(table.rows(), &table.rule, |row, group| {
                without.sum(row, group).printed(&table.rule)
            })
        });
        let indices = without.indices(&totals);
        indices.iter().any(Option::is_some).then(|| {
            let mut shift = Shift {
                element: at,
                rows: table.rows(),
                places: 0,
                moved: 0,
                largest: None,
            };
            let order = anew.as_deref().unwrap_or(&equals);
            let method = table.rule.method;
            ranker.rank(indices.into_iter(), order, method, |row, to| {
                if let Some(from) = before.get(row) {
                    shift.add(row, *from, to);
                }
            });
            shift
        })
    });
    let mut shifts: Vec<Shift> = shifts.collect();
    shifts.sort_by_key(|shift| {
        let largest = shift.largest.map_or(0, |largest| largest.places());
        Reverse((shift.places, shift.moved, largest))
    });
    shifts
}

impl Shift {
    fn add(&mut self, row: usize, from: u32, to: u32) {
        let new = Largest { row, from, to };
        if new.places() == 0 {
            return;
        }
        self.places += u64::from(new.places());
        self.moved += 1;
        let rank = |change: &Largest| (Reverse(change.places()), change.from, change.row);
        if self.largest.is_none_or(|old| rank(&new) < rank(&old)) {
            self.largest = Some(new);
        }
    }
}

/// A table without one of its elements.
struct Without<'t> {
    table: &'t Table,
    sums: &'t Sums,
    at: usize,
    group: usize,
}

impl Without<'_> {
    /// Sum of a domain, not rounded.
    fn sum(&self, row: usize, group: usize) -> Part {
        let sum = self.sums.raw(row, group);
        if group != self.group {
            return sum;
        }
        let part = self.table.part(row, self.at);
        Part {
            got: sum.got - part.got,
            possible: sum.possible - part.possible,
        }
    }

    fn indices(&self, totals: &[Total]) -> Vec<Option<u64>> {
        let (table, group) = (self.table, self.group);
        let points = self.sums.points.get(group).copied().unwrap_or(0);
        let own = table.elements.get(self.at).map_or(0, |element| element.max);
        let index = |(row, total): (usize, &Total)| {
            let old = self.sums.ready(row).get(group).copied().unwrap_or_default();
            let new = self.sum(row, group).ready(points - own, &table.rule);
            let total = total.without(old).with(new);
            total.index(table.adjust(row), 1, &table.rule)
        };
        totals.iter().enumerate().map(index).collect()
    }
}
