//! Finding units as a person types: names, abbreviations, codes, keys, and names of old.
//!
//! A query without marks finds names with any; a query with marks finds only names that
//! have them. Nothing that has the query in its name is ever left out.
//!
//! Not a fuzzy matcher from a library. nucleo-matcher 0.3, given 70,000 such names
//! folded, on the same machine, took 1 ms for a letter but 14 ms for "tieu hoc" and 10 ms for
//! "tth", which most names fit, where 5 ms is the aim; it takes letters from anywhere, so
//! that "binh thahn" found 237 names and none of 121 with Bình Thạnh; and its scores know neither whole
//! words nor names above. Comparing a query with each word once, and names by the numbers
//! of their words, takes 1 to 4 ms for any query, so that nothing need be remembered
//! from one key to the next.

mod codes;
mod hits;
mod index;
mod lexicon;
mod needle;
mod past;
mod query;
mod slip;
mod steps;

use std::collections::HashMap;

use hits::{Hits, Rank, What};
pub(in crate::registry) use index::Index;
use needle::{Has, Needle};
use query::Query;
use slip::{Slips, slips};
use steps::Steps;

use super::AgencyKey;
use super::tree::Row;
use super::view::View;

/// A unit that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The unit.
    pub key: AgencyKey,
    /// What of it fits.
    pub why: Why<'a>,
}

/// Why a unit was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why<'a> {
    /// By its name, perhaps with names above it, by initials or with a slip.
    Name,
    /// By its key or a code.
    Code,
    /// By its abbreviation.
    Abbr,
    /// By another name in use.
    Alias(&'a str),
    /// By a name it had before the day.
    FormerName(&'a str),
    /// By the name of a unit it came from.
    Predecessor(&'a str),
}

impl<'a> View<'a> {
    /// By unit, the names beside the present one by which it is found: other names in use,
    /// former names, names of those it came from. Only units that have any.
    #[must_use]
    pub fn other_names(&self) -> HashMap<&'a AgencyKey, Vec<&'a str>> {
        let mut found: HashMap<&AgencyKey, Vec<&str>> = HashMap::new();
        for agency in self.rows.iter().filter_map(|row| self.agency(row)) {
            past::others(agency, self.date, |why, _| {
                if let Why::Alias(name) | Why::FormerName(name) = why {
                    found.entry(&agency.key).or_default().push(name);
                }
            });
        }
        for (place, name) in past::predecessors(self.registry, self.date) {
            if let Some(agency) = self.registry.agencies.get(place) {
                found.entry(&agency.key).or_default().push(name);
            }
        }
        found
    }

    /// Units that fit a query, the best first, equals in reading order. Nothing for an
    /// empty query.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<AgencyKey> {
        let (index, hits) = self.hits(query);
        let keys = hits
            .iter()
            .filter_map(|(row, _)| index.codes.key(*row as usize));
        keys.cloned().collect()
    }

    /// As [`View::search`], with the reason for each.
    #[must_use]
    pub fn found(&self, query: &str) -> Vec<Hit<'a>> {
        let (index, hits) = self.hits(query);
        let hits = hits.iter().filter_map(|(row, what)| {
            Some(Hit {
                key: index.codes.key(*row as usize)?.clone(),
                why: hits::why(*what, index),
            })
        });
        hits.collect()
    }

    /// Rows with what fits, as numbers.
    fn hits(&self, query: &str) -> (&Index<'a>, Vec<(u32, u32)>) {
        let index = self.index.get_or_init(|| Index::of(self));
        let query = Query::new(query);
        let mut hits = Hits::new(self.rows.len());
        if !query.text.is_empty() {
            as_typed(&self.rows, index, &query, &mut hits);
            by_initials(index, &query, &mut hits);
        }
        by_code(index, &query, &mut hits);
        if hits.is_empty() {
            with_a_slip(&self.rows, index, &query, &mut hits);
        }
        (index, hits.in_order())
    }
}

fn as_typed(rows: &[Row], index: &Index<'_>, query: &Query, hits: &mut Hits) {
    let needle = Needle::new(query, &index.lexicon);
    // Parents come before children: what was found above is known already.
    let mut with_above: Vec<Has> = Vec::with_capacity(rows.len());
    for (at, (row, text)) in rows.iter().zip(index.names.iter()).enumerate() {
        let own = needle.of(text);
        let above = row.parent().and_then(|parent| with_above.get(parent));
        let above = above.copied().unwrap_or_default();
        let both = own.and(above);
        with_above.push(both);
        let rank = if let Some(grade) = needle.grade(text, own) {
            Rank::of_name(grade)
        } else if needle.is_some(own) && needle.is_all(both) {
            Rank::Above
        } else {
            continue;
        };
        let whole =
            rank > Rank::WholeWithAbove && needle.is_all(both) && needle.is_whole_with(text, above);
        let rank = if whole { Rank::WholeWithAbove } else { rank };
        hits.add(at, rank, What::Name);
    }
    for (n, (other, text)) in index
        .others
        .iter()
        .zip(index.other_names.iter())
        .enumerate()
    {
        if let Some(grade) = needle.grade(text, needle.of(text)) {
            hits.add(other.row, Rank::of_other(other.why, grade), What::Other(n));
        }
    }
}

fn by_code(index: &Index<'_>, query: &Query, hits: &mut Hits) {
    index.codes.find(&query.code, |row, fit| {
        hits.add(row, Rank::of_code(fit), What::Code);
    });
    if let Some(code) = query.code_in_brackets() {
        index.codes.find(code, |row, fit| {
            if fit == codes::Fit::Whole {
                hits.add(row, Rank::Whole, What::Code);
            }
        });
    }
}

fn by_initials(index: &Index<'_>, query: &Query, hits: &mut Hits) {
    if let Some(steps) = Steps::by_initials(query, &index.lexicon) {
        walk(index, &steps, hits, Rank::of_initials, Rank::OtherInitials);
    }
}

fn walk(
    index: &Index<'_>,
    steps: &Steps,
    hits: &mut Hits,
    rank: impl Fn(steps::Walk) -> Rank,
    other: Rank,
) {
    for (row, text) in index.names.iter().enumerate() {
        if let Some(walk) = steps.walk(text) {
            hits.add(row, rank(walk), What::Name);
        }
    }
    for (n, (by, text)) in index
        .others
        .iter()
        .zip(index.other_names.iter())
        .enumerate()
    {
        if by.why != Why::Abbr && steps.walk(text).is_some() {
            hits.add(by.row, other, What::Other(n));
        }
    }
}

/// Units that fit but for one slip in one word.
fn with_a_slip(rows: &[Row], index: &Index<'_>, query: &Query, hits: &mut Hits) {
    let Some(slips) = slips(query, &index.lexicon) else {
        return;
    };
    if let Some(steps) = Steps::by_words(query, &index.lexicon) {
        walk(index, &steps, hits, |_| Rank::Slip, Rank::OtherSlip);
    }
    let needle = Needle::new(query, &index.lexicon);
    let of = |text: &[u32]| {
        let found = text.iter().filter_map(|number| slips.get(*number as usize));
        found.fold(Slips::default(), |all, one| all.and(*one))
    };
    let mut with_above: Vec<(Has, Slips)> = Vec::with_capacity(rows.len());
    for (at, (row, text)) in rows.iter().zip(index.names.iter()).enumerate() {
        let own = (needle.of(text), of(text));
        let above = row.parent().and_then(|parent| with_above.get(parent));
        let above = above.copied().unwrap_or_default();
        let both = (own.0.and(above.0), own.1.and(above.1));
        with_above.push(both);
        let mine = needle.is_some(own.0) || own.1 != Slips::default();
        let rank = match needle.slipped(own.0, own.1) {
            Some(true) => Rank::Slip,
            Some(false) => Rank::SlipBegins,
            None if mine && needle.slipped(both.0, both.1).is_some() => Rank::SlipAbove,
            None => continue,
        };
        hits.add(at, rank, What::Name);
    }
    for (n, (other, text)) in index
        .others
        .iter()
        .zip(index.other_names.iter())
        .enumerate()
    {
        if needle.slipped(needle.of(text), of(text)).is_some() {
            hits.add(other.row, Rank::OtherSlip, What::Other(n));
        }
    }
}
