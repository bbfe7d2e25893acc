//! What is ranked again: points of every agency in every element, and how they make places.

use crate::scheme::{AdjustOn, NotApplicable, RankOn, TieMethod};
use crate::scoring::Exact;

/// Units of one point.
pub const UNIT: i64 = 1_000_000;
/// Largest size of a part, a million points: beyond it the products would not fit.
const MOST: i64 = 1_000_000 * UNIT;

/// What one agency earned of one element, in units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Part {
    /// Earned.
    pub got: i64,
    /// The most it could earn; 0 where nothing applies to it.
    pub possible: i64,
}

/// A domain or a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Element {
    /// The domain it belongs to, from 0; a domain belongs to itself.
    pub group: usize,
    /// Its points in the scheme, in units.
    pub max: i64,
}

/// How points become places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Under [`NotApplicable::RescaleDomain`] a domain keeps its points; under every other
    /// policy the index is all that is earned of all that is possible.
    pub policy: NotApplicable,
    /// The earned sum of a domain is rounded to a multiple of this, in units; 1: not at all.
    pub sum_step: i64,
    /// Decimals of the published index, at most 12.
    pub decimals: u32,
    /// Which index is ranked.
    pub on: RankOn,
    /// What equal agencies share.
    pub method: TieMethod,
    /// Domains whose percent parts equal agencies, in order.
    pub tie_break: Vec<usize>,
    /// What is added to: the index, or the points earned before they are divided.
    pub adjust_on: AdjustOn,
    /// No index is above this, in units; 0 is always the least.
    pub at_most: i64,
}

/// Agencies with their points. They are known by the order in which they were added.
#[derive(Debug, Clone)]
pub struct Table {
    pub(super) elements: Vec<Element>,
    pub(super) rule: Rule,
    /// Row by row.
    pub(super) parts: Vec<Part>,
    /// One per row.
    pub(super) known: Vec<Known>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub(super) adjust: i64,
    pub(super) rank: Option<u32>,
}

impl Table {
    /// A table without agencies.
    #[must_use]
    pub fn new(elements: Vec<Element>, rule: Rule) -> Self {
        Self {
            elements,
            rule,
            parts: Vec::new(),
            known: Vec::new(),
        }
    }

    /// Adds an agency: its parts in the order of the elements, what is added, in units, and
    /// the rank it is published with; without one it counts with the rank its parts give.
    /// Missing parts are empty, surplus ones are not looked at.
    pub fn push(&mut self, parts: impl IntoIterator<Item = Part>, adjust: i64, rank: Option<u32>) {
        let fitting = parts.into_iter().map(|part| Part {
            got: part.got.clamp(-MOST, MOST),
            possible: part.possible.clamp(0, MOST),
        });
        let empty = std::iter::repeat(Part::default());
        self.parts
            .extend(fitting.chain(empty).take(self.elements.len()));
        let adjust = adjust.clamp(-MOST, MOST);
        self.known.push(Known { adjust, rank });
    }

    /// How many agencies.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.known.len()
    }

    /// How many domains.
    #[must_use]
    pub fn groups(&self) -> usize {
        let last = self.elements.iter().map(|element| element.group).max();
        last.map_or(0, |last| last + 1)
    }

    pub(super) fn row(&self, at: usize) -> &[Part] {
        let from = at * self.elements.len();
        let row = self.parts.get(from..from + self.elements.len());
        row.unwrap_or_default()
    }

    pub(super) fn part(&self, row: usize, element: usize) -> Part {
        self.row(row).get(element).copied().unwrap_or_default()
    }

    pub(super) fn adjust(&self, row: usize) -> i64 {
        self.known.get(row).map_or(0, |known| known.adjust)
    }
}

/// Points in units, half away from zero.
#[must_use]
pub fn units(points: &Exact) -> i64 {
    // Billionths cut towards zero: what lies on or beyond a half still does.
    let billionths = i128::from(points.coarse());
    let rounded = (billionths + 500 * billionths.signum()) / 1000;
    i64::try_from(rounded).unwrap_or(0).clamp(-MOST, MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_rounded_half_away_from_zero() {
        let of = |num, den| units(&Exact::fraction(num, den).unwrap());
        assert_eq!(of(5, 2), 2_500_000);
        assert_eq!(
            (of(1, 3), of(2, 3), of(-2, 3)),
            (333_333, 666_667, -666_667)
        );
        assert_eq!((of(1, 2_000_000), of(-1, 2_000_000)), (1, -1));
        assert_eq!(of(4_999, 10_000_000_000), 0);
    }
}
