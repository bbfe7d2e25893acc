//! Index and ranking of a year: a pure function of what is recorded.
//!
//! Agencies are taken as of the last day of the year and ranked among their own kind
//! under the same scheme. A kind nobody of which has a value yet is not listed.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::decide::last_day;
use super::sheets::Numbering;
use super::{Book, Year};
use crate::ranking::{Entry, Place, Row, Unranked, rank};
use crate::registry::{AgencyKey, Kind, Unit};
use crate::scheme::Scheme;
use crate::scoring::{Scorer, Totals};

/// Index and ranking of a year.
#[derive(Debug)]
pub struct YearResults<'a> {
    /// The year.
    pub year: i16,
    /// Groups in the order of kinds.
    pub groups: Vec<GroupResults<'a>>,
}

/// Agencies ranked among themselves.
#[derive(Debug)]
pub struct GroupResults<'a> {
    /// Their kind.
    pub kind: Kind,
    /// The scheme they are scored by.
    pub scheme: &'a Scheme,
    /// In the order of a printed table, the unranked last.
    pub members: Vec<Member>,
    /// How many have a place.
    pub ranked: usize,
}

/// One agency in its group.
#[derive(Debug, Clone)]
pub struct Member {
    /// Its key.
    pub key: AgencyKey,
    /// Its official code; the key where it has none.
    pub code: String,
    /// Its name, with its parent where the name alone is ambiguous.
    pub name: String,
    /// Sums and indices.
    pub totals: Totals,
    /// Its place, gap and interval; `at` has no meaning here.
    pub row: Row,
    /// Position of its band in the scheme; `None` without an index or place.
    pub band: Option<usize>,
}

impl Member {
    /// Its place.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        self.row.place
    }

    /// Whether any of its criteria is answered. Where none is, its sums are no zeros:
    /// there is nothing to print.
    #[must_use]
    pub fn is_scored(&self) -> bool {
        self.row.unranked != Some(Unranked::NotScored)
    }

    /// Why it has no place.
    #[must_use]
    pub fn unranked(&self) -> Option<&Unranked> {
        self.row.unranked.as_ref()
    }
}

impl YearResults<'_> {
    /// The group and member of an agency.
    #[must_use]
    pub fn of(&self, agency: &AgencyKey) -> Option<(&GroupResults<'_>, &Member)> {
        self.groups.iter().find_map(|group| {
            let member = group.members.iter().find(|m| m.key == *agency)?;
            Some((group, member))
        })
    }
}

impl GroupResults<'_> {
    /// Titles of the domains that part equal agencies, in order.
    #[must_use]
    pub fn tie_break_names(&self) -> Vec<&str> {
        let ids = self.scheme.ranking.tie_break.iter();
        ids.filter_map(|id| self.scheme.domain(id))
            .map(|domain| domain.name.as_str())
            .collect()
    }

    /// The name of a member's band.
    #[must_use]
    pub fn band_of(&self, member: &Member) -> Option<&str> {
        let band = self.scheme.bands.get(member.band?)?;
        Some(&band.name)
    }
}

struct Candidate<'v> {
    unit: Unit<'v>,
    scheme: usize,
    scored: bool,
}

impl Book {
    /// Index and ranking of a year; no groups where it has no scheme or no value.
    #[must_use]
    pub fn results(&self, year: i16) -> YearResults<'_> {
        self.results_on(year, last_day(year))
    }

    /// The same for the agencies as of another day: before a merger in the middle of the
    /// year, each of those that merged has its own place.
    #[must_use]
    pub fn results_on(&self, year: i16, day: Date) -> YearResults<'_> {
        let Some(kept) = self.years.get(&year) else {
            return YearResults {
                year,
                groups: Vec::new(),
            };
        };
        let view = self.registry.as_of(day);
        let mut groups: BTreeMap<(Kind, usize), Vec<Candidate<'_>>> = BTreeMap::new();
        for unit in view.units() {
            let scored = kept.sheets.has(unit.key);
            let covered = kept.adopted_for(unit.kind.code(), unit.subkind);
            if let Some(scheme) = covered.filter(|_| scored || unit.in_frame) {
                let candidate = Candidate {
                    unit,
                    scheme,
                    scored,
                };
                groups
                    .entry((unit.kind, scheme))
                    .or_default()
                    .push(candidate);
            }
        }
        let listed = groups
            .into_iter()
            .filter(|(_, members)| members.iter().any(|m| m.scored));
        YearResults {
            year,
            groups: listed
                .filter_map(|((kind, _), members)| {
                    group_results(kept, kind, &members, |unit| view.full_name(unit.key))
                })
                .collect(),
        }
    }
}

fn group_results<'a>(
    kept: &'a Year,
    kind: Kind,
    candidates: &[Candidate<'_>],
    name: impl Fn(&Unit<'_>) -> String,
) -> Option<GroupResults<'a>> {
    let scheme = &kept.schemes.get(candidates.first()?.scheme)?.scheme;
    let numbering = Numbering::new(&kept.sheets, scheme);
    let mut inputs = Vec::new();
    let scorer = Scorer::new(scheme);
    let sums: Vec<Totals> = candidates
        .iter()
        .map(|candidate| {
            kept.sheets
                .inputs(candidate.unit.key, &numbering, &mut inputs);
            scorer.totals(|at| inputs.get(at).copied().flatten())
        })
        .collect();
    let entries: Vec<Entry<'_>> = candidates
        .iter()
        .zip(&sums)
        .map(|(candidate, sums)| Entry::new(code_of(&candidate.unit), sums, scheme))
        .collect();
    let ranking = rank(&entries, &scheme.ranking);
    let ranked = ranking.ranked;
    let members = ranking.rows.into_iter().filter_map(|row| {
        let unit = &candidates.get(row.at)?.unit;
        let totals = sums.get(row.at)?.clone();
        let index = totals.index.as_ref().filter(|_| row.place.is_some());
        Some(Member {
            key: unit.key.clone(),
            code: code_of(unit).to_owned(),
            name: name(unit),
            band: index.and_then(|figure| scheme.band_of(figure.published)),
            totals,
            row,
        })
    });
    Some(GroupResults {
        kind,
        scheme,
        members: members.collect(),
        ranked,
    })
}

fn code_of<'v>(unit: &Unit<'v>) -> &'v str {
    if unit.code.is_empty() {
        unit.key.as_str()
    } else {
        unit.code
    }
}
