//! The hits of one search: the best fit of each row, and all of them in order.

use super::Why;
use super::codes::Fit;
use super::index::Index;
use super::needle::Grade;
use super::steps::Walk;

/// How well a unit fits, the best first. Names it has go before names it had, where both
/// fit as typed; then initials; then slips.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// The whole name, code, key or abbreviation.
    Whole,
    /// The whole name, and whole words of the names above.
    WholeWithAbove,
    /// Whole words of the name, in order.
    Words,
    /// A code, key or abbreviation begins so.
    CodeBegins,
    /// The name has it, in order, the last word unfinished.
    Begins,
    /// The name has every word, in any order.
    Scattered,
    /// The names above have the rest.
    Above,
    /// Somewhere inside the name.
    Inside,
    /// Somewhere inside a code or abbreviation.
    InsideCode,
    AliasWords,
    Alias,
    FormerWords,
    Former,
    PredecessorWords,
    Predecessor,
    Initials,
    InitialsRun,
    InitialsSpread,
    OtherInitials,
    Slip,
    SlipBegins,
    SlipAbove,
    OtherSlip,
}

/// How many ranks there are.
const RANKS: usize = Rank::OtherSlip as usize + 1;

/// What fits: the name, a code, or the n-th of the other names.
#[derive(Debug, Clone, Copy)]
pub(super) enum What {
    Name,
    Code,
    Other(usize),
}

/// Bits of a hit that tell what fits, below its rank.
const WHAT: u32 = 24;
const NOTHING: u32 = u32::MAX;

/// The best fit of each row: its rank and what fits in one number, the smaller the better.
pub(super) struct Hits {
    best: Vec<u32>,
    /// How many rows have one.
    count: usize,
}

impl Hits {
    pub(super) fn new(rows: usize) -> Self {
        Self {
            best: vec![NOTHING; rows],
            count: 0,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    pub(super) fn add(&mut self, row: usize, rank: Rank, what: What) {
        let what = match what {
            What::Name => 0,
            What::Code => 1,
            What::Other(n) => u32::try_from(n).map_or(u32::MAX, |n| n.saturating_add(2)),
        };
        let fit = ((rank as u32) << WHAT) | what.min((1 << WHAT) - 1);
        if let Some(best) = self.best.get_mut(row) {
            self.count += usize::from(*best == NOTHING);
            *best = fit.min(*best);
        }
    }

    /// Rows with what fits, the best first, equals in order of rows.
    pub(super) fn in_order(&self) -> Vec<(u32, u32)> {
        let fits = || (0..).zip(&self.best).filter(|(_, fit)| **fit != NOTHING);
        let rank = |fit: u32| (fit >> WHAT) as usize;
        // Counting first: a place for each hit, and no comparisons.
        let mut next = [0; RANKS + 1];
        for (_, fit) in fits() {
            if let Some(count) = next.get_mut(rank(*fit) + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut next {
            sum += *start;
            *start = sum;
        }
        let mut placed = vec![(0, 0); self.count];
        for (row, fit) in fits() {
            if let Some(at) = next.get_mut(rank(*fit)) {
                if let Some(place) = placed.get_mut(*at) {
                    *place = (row, fit & ((1 << WHAT) - 1));
                }
                *at += 1;
            }
        }
        placed
    }
}

/// Why a hit fits, from the number kept of it.
pub(super) fn why<'a>(what: u32, index: &Index<'a>) -> Why<'a> {
    match what {
        0 => Why::Name,
        1 => Why::Code,
        n => index
            .others
            .get(n as usize - 2)
            .map_or(Why::Name, |other| other.why),
    }
}

impl Rank {
    pub(super) fn of_name(grade: Grade) -> Self {
        match grade {
            Grade::Whole => Self::Whole,
            Grade::Words => Self::Words,
            Grade::Begins => Self::Begins,
            Grade::Scattered => Self::Scattered,
            Grade::Inside => Self::Inside,
        }
    }

    pub(super) fn of_code(fit: Fit) -> Self {
        match fit {
            Fit::Whole => Self::Whole,
            Fit::Begins => Self::CodeBegins,
            Fit::Inside => Self::InsideCode,
        }
    }

    pub(super) fn of_other(why: Why<'_>, grade: Grade) -> Self {
        let words = grade <= Grade::Words;
        match why {
            Why::Alias(_) if words => Self::AliasWords,
            Why::Alias(_) => Self::Alias,
            Why::FormerName(_) if words => Self::FormerWords,
            Why::FormerName(_) => Self::Former,
            Why::Predecessor(_) if words => Self::PredecessorWords,
            Why::Predecessor(_) => Self::Predecessor,
            Why::Name | Why::Code | Why::Abbr => match grade {
                Grade::Whole => Self::Whole,
                Grade::Inside => Self::InsideCode,
                _ => Self::CodeBegins,
            },
        }
    }

    pub(super) fn of_initials(walk: Walk) -> Self {
        match walk {
            Walk::Whole => Self::Initials,
            Walk::Run => Self::InitialsRun,
            Walk::Spread => Self::InitialsSpread,
        }
    }
}
