//! Places with ties, the unranked block, near ties and provisional intervals.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::digits;
use super::entry::{Entry, Unranked};
use super::key::{better, by_figure, coarse};
use crate::registry::sort_key;
use crate::scheme::{RankOn, RankingRule, TieMethod};
use crate::scoring::Figure;

/// A gap of published points to the next place that is marked as a near tie.
pub const NEAR_TIE: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

/// A place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// From 1.
    pub rank: u32,
    /// How many share it, itself included.
    pub tied: u32,
}

impl Place {
    /// `3`, or `=3` where it is shared.
    #[must_use]
    pub fn label(self) -> String {
        let mark = if self.tied > 1 { "=" } else { "" };
        format!("{mark}{}", self.rank)
    }
}

/// One row of a ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which entry, by its position in the list given.
    pub at: usize,
    /// Its place; `None`: see `unranked`.
    pub place: Option<Place>,
    /// Why it has no place.
    pub unranked: Option<Unranked>,
    /// Published points to the next lower place; `None` for the last.
    pub gap: Option<Decimal>,
    /// Best and worst place its open answers may still bring, the others standing as they
    /// do; `None` where nothing is open. Of an agency without a place it is among all that
    /// may get one, each with what it has so far.
    pub interval: Option<(u32, u32)>,
    /// Where the exact index ranks: decimals that tell its index from others that print
    /// like it but have another place; `None` where the print tells.
    pub digits: Option<u32>,
}

impl Row {
    /// Whether the next lower place is at most [`NEAR_TIE`] away.
    #[must_use]
    pub fn is_near_tie(&self) -> bool {
        self.gap.is_some_and(|gap| gap <= NEAR_TIE)
    }
}

/// A ranked list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ranking {
    /// In the order of a printed table: by place, then by code; the unranked last, by code.
    pub rows: Vec<Row>,
    /// How many have a place.
    pub ranked: usize,
}

impl Ranking {
    /// The rows by position of their entry, for a list of so many; `None`: not in this list.
    #[must_use]
    pub fn by_entry(&self, entries: usize) -> Vec<Option<&Row>> {
        let mut rows = vec![None; entries];
        for row in &self.rows {
            if let Some(slot) = rows.get_mut(row.at) {
                *slot = Some(row);
            }
        }
        rows
    }

    /// The row of the entry at this position; looks through all rows.
    #[must_use]
    pub fn row_of(&self, at: usize) -> Option<&Row> {
        self.rows.iter().find(|row| row.at == at)
    }
}

/// Gives places to all entries.
#[must_use]
pub fn rank(entries: &[Entry<'_>], rule: &RankingRule) -> Ranking {
    rank_some(entries, 0..entries.len(), rule)
}

/// Gives places to the entries at these positions, among themselves.
pub(super) fn rank_some(
    entries: &[Entry<'_>],
    which: impl IntoIterator<Item = usize>,
    rule: &RankingRule,
) -> Ranking {
    let all = which
        .into_iter()
        .filter_map(|at| Some((at, entries.get(at)?)));
    let has_place = |entry: &Entry<'_>| entry.unranked.is_none() && entry.index.is_some();
    let (ranked, mut rest): (Vec<Placed<'_, '_>>, Vec<_>) =
        all.partition(|(_, entry)| has_place(entry));
    let ranked = in_order(ranked, rule);
    sort_by_code(&mut rest);

    let mut rows = Vec::with_capacity(ranked.len() + rest.len());
    let mut above = 0u32;
    let mut last = 0u32;
    for tie in ranked.chunk_by(|(_, a), (_, b)| better(a, b, rule) == Ordering::Equal) {
        let tied = u32::try_from(tie.len()).unwrap_or(u32::MAX);
        last = match rule.method {
            TieMethod::Competition => above + 1,
            TieMethod::Dense => last + 1,
        };
        above += tied;
        let place = Place { rank: last, tied };
        let next = ranked
            .get(above as usize)
            .and_then(|(_, e)| e.index.as_ref());
        rows.extend(tie.iter().map(|(at, entry)| Row {
            at: *at,
            place: Some(place),
            unranked: None,
            gap: gap(entry.index.as_ref(), next),
            interval: None,
            digits: None,
        }));
    }
    if rule.on == RankOn::Exact {
        let figures = ranked.iter().filter_map(|(_, e)| e.index.as_ref());
        digits::mark(&mut rows, &figures.collect::<Vec<_>>());
    }
    rows.extend(rest.iter().map(|(at, entry)| Row {
        at: *at,
        place: None,
        unranked: Some(entry.unranked.clone().unwrap_or(Unranked::NothingApplies)),
        gap: None,
        interval: None,
        digits: None,
    }));
    let (placed, waiting) = rows.split_at_mut(ranked.len());
    let field = Field::new(&ranked, rule);
    for (row, (_, entry)) in placed.iter_mut().zip(&ranked) {
        row.interval = field.interval(entry);
    }
    if !waiting.is_empty() {
        let may = rest.iter().filter(|(_, entry)| may_be_placed(entry));
        let all: Vec<Placed<'_, '_>> = ranked.iter().chain(may).copied().collect();
        let all = in_order(all, rule);
        let field = Field::new(&all, rule);
        for (row, (_, entry)) in waiting.iter_mut().zip(&rest) {
            row.interval = Some(entry)
                .filter(|entry| may_be_placed(entry))
                .and_then(|entry| field.interval(entry));
        }
    }
    Ranking {
        rows,
        ranked: ranked.len(),
    }
}

/// Best first, equals by code, numbers in codes by value.
fn in_order<'s, 'a>(ranked: Vec<Placed<'s, 'a>>, rule: &RankingRule) -> Vec<Placed<'s, 'a>> {
    let keyed = ranked
        .into_iter()
        .map(|placed| (coarse(placed.1, rule.on), placed));
    let mut keyed: Vec<_> = keyed.collect();
    keyed.sort_unstable_by(|(x, (_, a)), (y, (_, b))| y.cmp(x).then_with(|| better(a, b, rule)));
    let mut placed: Vec<_> = keyed.into_iter().map(|(_, placed)| placed).collect();
    let ties = placed.chunk_by_mut(|(_, a), (_, b)| better(a, b, rule) == Ordering::Equal);
    for tie in ties.filter(|tie| tie.len() > 1) {
        sort_by_code(tie);
    }
    placed
}

/// By code, numbers in codes by value.
fn sort_by_code(entries: &mut [Placed<'_, '_>]) {
    let Some((_, first)) = entries.first() else {
        return;
    };
    let first = first.code;
    // Codes of one make, A007 and A123, stand in this order as bytes already.
    if entries
        .iter()
        .all(|(_, entry)| of_one_make(first, entry.code))
    {
        entries.sort_unstable_by_key(|(at, entry)| (entry.code, *at));
    } else {
        entries.sort_by_cached_key(by_code);
    }
}

/// Whether two codes differ in nothing but digits at the same places.
fn of_one_make(a: &str, b: &str) -> bool {
    let mut bytes = a.bytes().zip(b.bytes());
    let alike = |(a, b): (u8, u8)| a == b || (a.is_ascii_digit() && b.is_ascii_digit());
    a.len() == b.len() && bytes.all(alike)
}

fn by_code<'a>((at, entry): &Placed<'_, 'a>) -> (Box<[u8]>, &'a str, usize) {
    (sort_key(entry.code), entry.code, *at)
}

type Placed<'s, 'a> = (usize, &'s Entry<'a>);

fn gap(own: Option<&Figure>, next: Option<&Figure>) -> Option<Decimal> {
    Some(own?.published - next?.published)
}

/// Whether an agency without a place may still get one.
fn may_be_placed(entry: &Entry<'_>) -> bool {
    entry.index.is_some() && !matches!(entry.unranked, Some(Unranked::Excluded { .. }))
}

/// Those among whom a place is looked for, best first; where ties take no places, one of
/// each tie.
struct Field<'s, 'a> {
    all: Vec<&'s Entry<'a>>,
    rule: &'s RankingRule,
}

impl<'s, 'a> Field<'s, 'a> {
    fn new(placed: &[Placed<'s, 'a>], rule: &'s RankingRule) -> Self {
        let mut all: Vec<_> = placed.iter().map(|(_, entry)| *entry).collect();
        if rule.method == TieMethod::Dense {
            all.dedup_by(|a, b| better(a, b, rule) == Ordering::Equal);
        }
        Self { all, rule }
    }

    /// The place if every open answer earns its maximum, which may part a tie too, and the
    /// place if none earns anything.
    fn interval(&self, entry: &Entry<'_>) -> Option<(u32, u32)> {
        let best = entry.at_best.as_ref()?;
        entry.index.as_ref()?;
        let on = self.rule.on;
        let above = self.all.partition_point(|other| {
            by_figure(other.index.as_ref(), Some(best), on) == Ordering::Less
        });
        let own = self
            .all
            .partition_point(|other| better(other, entry, self.rule) == Ordering::Less);
        let place = |above: usize| u32::try_from(above + 1).unwrap_or(u32::MAX);
        Some((place(above), place(own)))
    }
}
