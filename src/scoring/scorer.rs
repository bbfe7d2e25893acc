//! The same totals as [`totals()`](super::totals()), for many agencies under one scheme.
//!
//! The scheme's figures are turned into whole units once, so that a cell costs a few
//! integer operations. It decides nothing of its own: whatever does not fit into units
//! goes through [`state()`], and a test holds both ways to the same totals.

use super::cell::Cell;
use super::evaluate::{State, Totals, add, converted, finish, state};
use super::exact::Exact;
use super::input::Input;
use super::sums::DomainSum;
use super::units::{Points, Units};
use crate::scheme::{Criterion, NotApplicable, Part, Scheme};

/// A scheme made ready for many evaluations.
#[derive(Debug)]
pub struct Scorer<'s> {
    scheme: &'s Scheme,
    units: Option<Units>,
    domains: Vec<Vec<Ready<'s>>>,
}

/// A criterion made ready.
#[derive(Debug)]
struct Ready<'s> {
    criterion: &'s Criterion,
    max: i64,
    /// Whether "not applicable" is allowed and leaves the maximum.
    leaves: bool,
    /// `None`: its figures do not fit into units.
    cell: Option<Cell>,
}

/// Sums of a domain in units, and what does not fit into them.
#[derive(Default)]
struct Sums {
    got: i64,
    possible: i64,
    open: i64,
    part: Part64,
    other: Option<Box<DomainSum>>,
}

/// A running sum of fractions of units.
struct Part64 {
    num: u64,
    /// Above 0.
    den: u64,
    /// What no longer fitted into 64 bits.
    spilled: Exact,
}

impl<'s> Scorer<'s> {
    /// Makes a scheme ready.
    #[must_use]
    pub fn new(scheme: &'s Scheme) -> Self {
        let units = Units::of(scheme);
        let rescales = scheme.missing.not_applicable == NotApplicable::RescaleIndex;
        let ready = |criterion: &'s Criterion| Ready {
            criterion,
            max: units.and_then(|u| u.count(criterion.max)).unwrap_or(0),
            leaves: rescales && criterion.na.is_some(),
            cell: units.and_then(|u| Cell::new(criterion, u)),
        };
        let domains = scheme.domains.iter();
        Self {
            scheme,
            units,
            domains: domains
                .map(|domain| domain.criteria.iter().map(ready).collect())
                .collect(),
        }
    }

    /// Sums and indices of one agency; inputs in the order of [`Scheme::cells`].
    #[must_use]
    pub fn totals<'a>(&self, input: impl Fn(usize) -> Option<&'a Input>) -> Totals {
        let Some(units) = self.units else {
            return super::totals(self.scheme, input);
        };
        let mut at = 0;
        let mut open_cells = 0;
        let converted = converted(self.scheme, &input);
        let mut domains = Vec::with_capacity(self.domains.len());
        for criteria in &self.domains {
            let mut sums = Sums::default();
            for ready in criteria {
                let answer = input(at);
                at += 1;
                if converted && answer.is_none() && ready.criterion.part == Part::Survey {
                    continue;
                }
                let cell = ready.cell.as_ref();
                let open = cell.and_then(|cell| sums.add(ready, cell, answer, units));
                let open = open.unwrap_or_else(|| self.add_exactly(&mut sums, ready, answer));
                open_cells += usize::from(open);
            }
            domains.push(sums.exact(units));
        }
        finish(self.scheme, domains, (open_cells, converted), input)
    }

    /// Adds one cell the exact way; whether it is open.
    #[cold]
    fn add_exactly(&self, sums: &mut Sums, ready: &Ready<'_>, input: Option<&Input>) -> bool {
        let policy = self.scheme.missing.not_applicable;
        let state = state(self.scheme, ready.criterion, input);
        let other = sums.other.get_or_insert_default();
        add(other, &state, ready.criterion.max, policy);
        matches!(state, State::Open | State::Unfit)
    }
}

impl Sums {
    /// Adds one cell; whether it is open. `None`: it does not fit into units, and nothing
    /// was added.
    #[inline]
    fn add(
        &mut self,
        ready: &Ready<'_>,
        cell: &Cell,
        input: Option<&Input>,
        units: Units,
    ) -> Option<bool> {
        match input {
            None => {
                self.open += ready.max;
                self.possible += ready.max;
                return Some(true);
            }
            Some(Input::NotApplicable) if ready.leaves => return Some(false),
            Some(input) => match cell.points(input, units)? {
                Points::Whole(points) => self.got += points,
                Points::Part { num, den } => self.part.add(num, den),
            },
        }
        self.possible += ready.max;
        Some(false)
    }

    fn exact(self, units: Units) -> DomainSum {
        let of = |sum: i64| units.exact(sum);
        // A product of 63 and 64 bits, and one of 30 and 64: no overflow.
        let (one, den) = (i128::from(units.one()), i128::from(self.part.den));
        let num = i128::from(self.got) * den + i128::from(self.part.num);
        let mut got = Exact::fraction(num, one * den).unwrap_or_default();
        let (possible, open) = (of(self.possible), of(self.open));
        if !self.part.spilled.is_zero() {
            let one = Exact::from(units.one().unsigned_abs());
            got = got.plus(&self.part.spilled.over(&one).unwrap_or_default());
        }
        match self.other {
            None => DomainSum {
                got,
                possible,
                open,
            },
            Some(other) => DomainSum {
                got: got.plus(&other.got),
                possible: possible.plus(&other.possible),
                open: open.plus(&other.open),
            },
        }
    }
}

impl Default for Part64 {
    fn default() -> Self {
        Self {
            num: 0,
            den: 1,
            spilled: Exact::ZERO,
        }
    }
}

impl Part64 {
    #[inline]
    fn add(&mut self, num: u64, den: u64) {
        match sum(self.num, self.den, num, den) {
            Some(sum) => (self.num, self.den) = sum,
            None => self.spill(num, den),
        }
    }

    #[cold]
    fn spill(&mut self, num: u64, den: u64) {
        let full = Exact::fraction(self.num.into(), self.den.into()).unwrap_or_default();
        self.spilled = self.spilled.plus(&full);
        (self.num, self.den) = (num, den);
    }
}

/// `a/b + c/d` while it fits.
#[inline]
fn sum(a: u64, b: u64, c: u64, d: u64) -> Option<(u64, u64)> {
    if b == d {
        return Some((a.checked_add(c)?, b));
    }
    let num = a.checked_mul(d)?.checked_add(c.checked_mul(b)?)?;
    Some((num, b.checked_mul(d)?))
}

impl Units {
    fn exact(self, sum: i64) -> Exact {
        Exact::fraction(i128::from(sum), i128::from(self.one())).unwrap_or_default()
    }
}
