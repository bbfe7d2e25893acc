//! What a ranking knows of one agency.

use rust_decimal::Decimal;

use crate::scheme::Scheme;
use crate::scoring::{Exact, Figure, Totals};

/// One agency to be placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Orders the rows of a tie and of the unranked block: the code of the agency.
    pub code: &'a str,
    /// Its index; `None`: nothing applies to it.
    pub index: Option<Figure>,
    /// What parts equal agencies, in the order of the rule: exact percent of each domain;
    /// `None`: nothing in it applies, which stands after any percent.
    pub parts: Vec<Option<Exact>>,
    /// Why it gets no place; `None`: it gets one.
    pub unranked: Option<Unranked>,
    /// The index if every open answer earned its maximum, where some are open.
    pub at_best: Option<Figure>,
}

/// Why an agency is listed without a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unranked {
    /// Nothing is answered yet.
    NotScored,
    /// Too little is answered.
    Incomplete {
        /// Share answered, percent.
        complete: Exact,
        /// Share needed, percent.
        least: Decimal,
    },
    /// No criterion applies to it.
    NothingApplies,
    /// Left out by decision.
    Excluded {
        /// The reason, in words.
        reason: String,
    },
}

impl<'a> Entry<'a> {
    /// The entry of an evaluated agency.
    #[must_use]
    pub fn new(code: &'a str, totals: &Totals, scheme: &Scheme) -> Self {
        let ids = &scheme.ranking.tie_break;
        let part = |id: &String| {
            let at = scheme.domains.iter().position(|domain| domain.id == *id)?;
            totals.domains.get(at)?.percent()
        };
        Self {
            code,
            index: totals.index.clone(),
            parts: ids.iter().map(part).collect(),
            unranked: unranked(totals, scheme),
            at_best: match totals.open_cells {
                0 => None,
                _ => totals.at_best.clone(),
            },
        }
    }

    /// An entry of a figure known from elsewhere, such as a published table.
    #[must_use]
    pub fn known(code: &'a str, exact: Exact, published: Decimal) -> Self {
        Self {
            code,
            index: Some(Figure { exact, published }),
            parts: Vec::new(),
            unranked: None,
            at_best: None,
        }
    }

    /// The same, listed without a place for this reason.
    #[must_use]
    pub fn without_place(mut self, reason: Unranked) -> Self {
        self.unranked = Some(reason);
        self
    }
}

fn unranked(totals: &Totals, scheme: &Scheme) -> Option<Unranked> {
    if totals.is_ranked(scheme) {
        return None;
    }
    let least = scheme.missing.min_complete;
    Some(match &totals.complete {
        None => Unranked::NothingApplies,
        Some(complete) if complete.is_zero() => Unranked::NotScored,
        Some(complete) => Unranked::Incomplete {
            complete: complete.clone(),
            least,
        },
    })
}
