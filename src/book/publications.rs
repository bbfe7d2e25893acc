//! Published rankings: which stand, what was reopened and why, and what differs between two.
//!
//! A publication never changes. Late facts may make today's figures differ from it; they
//! are compared and told, and nothing here puts either right.

use std::collections::{BTreeMap, BTreeSet};

use super::event::{FrozenGroup, FrozenRow, RankingPublished};
use super::freeze::frozen;
use super::{Book, Stamp, YearResults};
use crate::ranking::GroupKey;

/// A ranking that was published.
#[derive(Debug, Clone, PartialEq)]
pub struct Publication {
    /// What was published.
    pub ranking: RankingPublished,
    /// Who, when, which entry.
    pub stamp: Stamp,
    /// By what it was opened again; `None`: it stands.
    pub reopened: Option<Reopening>,
}

/// Why a published ranking was opened again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopening {
    /// The reason.
    pub reason: String,
    /// Who, when, which entry.
    pub stamp: Stamp,
}

/// One agency that two rankings show differently.
#[derive(Debug, Clone, PartialEq)]
pub struct RowChange {
    /// Its group.
    pub group: GroupKey,
    /// Its row in the older ranking.
    pub before: Option<FrozenRow>,
    /// Its row in the newer one.
    pub after: Option<FrozenRow>,
}

/// In what two rows differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowDifference {
    /// The agency is new in its group.
    Added,
    /// It is gone from its group.
    Removed,
    /// Index, points or band, whatever the place.
    Figures,
    /// The place alone: others moved.
    Place,
    /// Code or name alone.
    Name,
}

/// What else of a publication does not follow from a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The head of the journal before it.
    JournalHead,
    /// The schemes in force.
    Schemes,
    /// How places are given.
    Rules,
    /// The values that count.
    Cells,
    /// The draws of the year.
    Draws,
}

/// A publication against what a book computes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// Parts that differ.
    pub parts: Vec<Part>,
    /// Agencies that differ.
    pub rows: Vec<RowChange>,
}

impl Comparison {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.parts.is_empty() && self.rows.is_empty()
    }
}

impl RowChange {
    /// In what they differ.
    #[must_use]
    pub fn difference(&self) -> RowDifference {
        match (&self.before, &self.after) {
            (None, _) => RowDifference::Added,
            (_, None) => RowDifference::Removed,
            (Some(before), Some(after)) => {
                let named = FrozenRow {
                    code: after.code.clone(),
                    name: after.name.clone(),
                    ..before.clone()
                };
                let placed = FrozenRow {
                    rank: after.rank,
                    tied: after.tied,
                    ..named.clone()
                };
                if alike(&named, after) {
                    RowDifference::Name
                } else if alike(&placed, after) {
                    RowDifference::Place
                } else {
                    RowDifference::Figures
                }
            }
        }
    }
}

impl Publication {
    /// Its number in the year.
    #[must_use]
    pub fn revision(&self) -> u32 {
        self.ranking.revision
    }

    /// Whether it stands.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.reopened.is_none()
    }

    /// How many agencies it lists.
    #[must_use]
    pub fn agencies(&self) -> usize {
        self.ranking.groups.iter().map(|g| g.rows.len()).sum()
    }

    /// Agencies that `results` show differently; of one group where one is asked for.
    #[must_use]
    pub fn differs_from(&self, results: &YearResults<'_>, group: Option<&str>) -> Vec<RowChange> {
        let mut changes = rank_changes(&self.ranking.groups, &frozen(results));
        changes.retain(|change| group.is_none_or(|asked| change.group.answers(asked)));
        changes
    }
}

impl Book {
    /// All publications of a year, in order.
    #[must_use]
    pub fn publications(&self, year: i16) -> &[Publication] {
        self.years
            .get(&year)
            .map_or(&[][..], |kept| &kept.publications)
    }

    /// A publication by its number; `None`: the newest.
    #[must_use]
    pub fn publication(&self, year: i16, revision: Option<u32>) -> Option<&Publication> {
        let mut all = self.publications(year).iter().rev();
        all.find(|p| revision.is_none_or(|revision| revision == p.revision()))
    }

    /// The publication that stands: scores and schemes of its year are closed.
    #[must_use]
    pub fn published(&self, year: i16) -> Option<&Publication> {
        self.publication(year, None).filter(|p| p.stands())
    }

    /// A publication against what this book computes: figures and what they follow from.
    #[must_use]
    pub fn compare(&self, publication: &Publication) -> Comparison {
        let then = &publication.ranking;
        let Some(now) = self.snapshot(then.year, then.as_of) else {
            return Comparison {
                parts: vec![Part::Schemes],
                rows: rank_changes(&then.groups, &[]),
            };
        };
        Comparison {
            parts: parts(then, &now, false),
            rows: rank_changes(&then.groups, &now.groups),
        }
    }

    /// The same for a book of the journal as it stood before the publication: then its head
    /// and draws must agree too. What differs cannot be repeated.
    #[must_use]
    pub fn repeat(&self, publication: &Publication) -> Comparison {
        let then = &publication.ranking;
        let mut compared = self.compare(publication);
        if let Some(now) = self.snapshot(then.year, then.as_of) {
            compared.parts = parts(then, &now, true);
        }
        compared
    }
}

fn parts(then: &RankingPublished, now: &RankingPublished, whole: bool) -> Vec<Part> {
    let rules = |ranking: &RankingPublished| -> Vec<_> {
        let groups = ranking.groups.iter();
        let bare = groups.map(|group| FrozenGroup {
            rows: Vec::new(),
            ..group.clone()
        });
        bare.collect()
    };
    let checks = [
        (
            Part::JournalHead,
            whole && then.journal_head != now.journal_head,
        ),
        (Part::Schemes, then.schemes != now.schemes),
        (Part::Rules, rules(then) != rules(now)),
        (Part::Cells, then.cells != now.cells),
        (Part::Draws, whole && then.draws != now.draws),
    ];
    let differing = checks.into_iter().filter(|(_, differs)| *differs);
    differing.map(|(part, _)| part).collect()
}

/// What differs between two rankings, group by group: in the order of the newer one, and
/// what is gone after it.
#[must_use]
pub fn rank_changes(older: &[FrozenGroup], newer: &[FrozenGroup]) -> Vec<RowChange> {
    let kinds: BTreeSet<&GroupKey> = older.iter().chain(newer).map(|g| &g.group).collect();
    let mut changes = Vec::new();
    for kind in kinds {
        let rows = |groups: &'_ [FrozenGroup]| -> Vec<FrozenRow> {
            let groups = groups.iter().filter(|g| g.group == *kind);
            groups.flat_map(|g| g.rows.iter().cloned()).collect()
        };
        let (before, after) = (rows(older), rows(newer));
        let mut left: BTreeMap<_, FrozenRow> = BTreeMap::new();
        let order: Vec<_> = before.iter().map(|row| row.agency.clone()).collect();
        left.extend(before.into_iter().map(|row| (row.agency.clone(), row)));
        for row in after {
            let before = left.remove(&row.agency);
            if !before.as_ref().is_some_and(|before| alike(before, &row)) {
                changes.push(RowChange {
                    group: kind.clone(),
                    before,
                    after: Some(row),
                });
            }
        }
        let gone = order.iter().filter_map(|agency| left.remove(agency));
        changes.extend(gone.map(|row| RowChange {
            group: kind.clone(),
            before: Some(row),
            after: None,
        }));
    }
    changes
}

/// Whether two rows say the same. The first publications wrote 0 for a domain without a
/// figure; beside such a row none is no change.
fn alike(before: &FrozenRow, after: &FrozenRow) -> bool {
    if before == after {
        return true;
    }
    let mut after = after.clone();
    // Decimals that part equal prints follow from the neighbours, not from the agency.
    after.index_apart.clone_from(&before.index_apart);
    if before.domains.iter().all(Option::is_some) {
        for points in &mut after.domains {
            points.get_or_insert_default();
        }
    }
    *before == after
}
