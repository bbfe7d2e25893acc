//! The same totals as [`totals()`](super::totals()), for many agencies under one scheme.
//!
//! The scheme's figures are turned into whole units once, so that a cell costs a few
//! integer operations. It decides nothing of its own: whatever does not fit into units
//! goes through [`state()`], and a test holds both ways to the same totals.

use rust_decimal::Decimal;

use super::cell::Cell;
use super::evaluate::{DomainSum, State, Totals, add, converted, finish, state};
use super::exact::Exact;
use super::input::Input;
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
    /// `None`: its figures do not fit into units.
    cell: Option<Cell>,
}

/// Sums of a domain in units, and what does not fit into them.
#[derive(Default)]
struct Sums {
    got: i64,
    possible: i64,
    open: i64,
    /// Fractions of units.
    part: Exact,
    other: Option<Box<DomainSum>>,
}

impl<'s> Scorer<'s> {
    /// Makes a scheme ready.
    #[must_use]
    pub fn new(scheme: &'s Scheme) -> Self {
        let units = Units::of(scheme);
        let ready = |criterion: &'s Criterion| Ready {
            criterion,
            max: units.and_then(|u| u.count(criterion.max)).unwrap_or(0),
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
                let skipped = converted && ready.criterion.part == Part::Survey;
                if !(skipped && input(at).is_none()) {
                    open_cells += usize::from(self.sum_up(&mut sums, ready, input(at), units));
                }
                at += 1;
            }
            domains.push(sums.exact(units));
        }
        finish(self.scheme, domains, (open_cells, converted), input)
    }

    /// Adds one cell; whether it is open.
    fn sum_up(
        &self,
        sums: &mut Sums,
        ready: &Ready<'_>,
        input: Option<&Input>,
        units: Units,
    ) -> bool {
        let policy = self.scheme.missing.not_applicable;
        match (input, &ready.cell) {
            (None, Some(_)) => {
                sums.open += ready.max;
                sums.possible += ready.max;
                return true;
            }
            (Some(Input::NotApplicable), Some(_))
                if policy == NotApplicable::RescaleIndex && ready.criterion.na.is_some() =>
            {
                return false;
            }
            (Some(input), Some(cell)) => {
                if let Some(points) = cell.points(input, units) {
                    sums.earn(points);
                    sums.possible += ready.max;
                    return false;
                }
            }
            _ => {}
        }
        let state = state(self.scheme, ready.criterion, input);
        sums.add_exactly(&state, ready.criterion.max, policy);
        matches!(state, State::Open | State::Unfit)
    }
}

impl Sums {
    fn earn(&mut self, points: Points) {
        match points {
            Points::Whole(points) => self.got += points,
            Points::Part { num, den } => {
                if let Some(part) = Exact::fraction(num, den) {
                    self.part = self.part.plus(&part);
                }
            }
        }
    }

    fn add_exactly(&mut self, state: &State, max: Decimal, policy: NotApplicable) {
        add(self.other.get_or_insert_default(), state, max, policy);
    }

    fn exact(self, units: Units) -> DomainSum {
        let of = |sum: i64| units.exact(sum);
        let (mut got, possible, open) = (of(self.got), of(self.possible), of(self.open));
        if !self.part.is_zero() {
            let one = Exact::from(units.one().unsigned_abs());
            got = got.plus(&self.part.over(&one).unwrap_or_default());
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

impl Units {
    fn exact(self, sum: i64) -> Exact {
        Exact::fraction(i128::from(sum), i128::from(self.one())).unwrap_or_default()
    }
}
