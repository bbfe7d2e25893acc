//! Index and ranking of a year: a pure function of what is recorded.
//!
//! Agencies are taken as of the last day of the year and ranked among their own kind
//! under the same scheme. A kind nobody of which has a value yet is not listed.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::decide::last_day;
use super::sheets::Numbering;
use super::{Book, Year};
use crate::ranking::GroupKey;
use crate::ranking::{Entry, Place, Row, Unranked, rank};
use crate::registry::{AgencyKey, Kind, Unit};
use crate::scheme::{Domain, Scheme};
use crate::scoring::{Scorer, Totals};

/// Index and ranking of a year.
#[derive(Debug)]
pub struct YearResults<'a> {
    /// The year.
    pub year: i16,
    /// Groups in the order of kinds, or as their scheme lists them.
    pub groups: Vec<GroupResults<'a>>,
}

/// Agencies ranked among themselves.
#[derive(Debug)]
pub struct GroupResults<'a> {
    /// What makes the group.
    pub key: GroupKey,
    /// The scheme they are scored by; where it ranks kinds of different variants together,
    /// the form that has all their criteria, or the whole text. Sums by domain follow it.
    pub scheme: &'a Scheme,
    /// All forms of the scheme that its members stand under.
    pub forms: Vec<&'a Scheme>,
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
    /// Position of its own form of the scheme among those of the group.
    pub form: usize,
    /// Sums and indices; by domain in the order of the group's scheme.
    pub totals: Totals,
    /// Its place, gap and interval; `at` has no meaning here.
    pub row: Row,
    /// Position of its band in its own form; `None` without an index or place.
    pub band: Option<usize>,
}

impl Member {
    /// Its place.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        self.row.place
    }

    /// Whether any of its criteria is answered, or counts as 0 by the scheme's wish. Where
    /// none is, its sums are no zeros: there is nothing to print.
    #[must_use]
    pub fn is_scored(&self) -> bool {
        self.row.place.is_some() || !self.totals.all.is_waiting()
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

impl<'a> GroupResults<'a> {
    /// The form of the scheme that a member is scored by.
    #[must_use]
    pub fn form_of(&self, member: &Member) -> &'a Scheme {
        self.forms.get(member.form).copied().unwrap_or(self.scheme)
    }

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
    pub fn band_of(&self, member: &Member) -> Option<&'a str> {
        let band = self.form_of(member).bands.get(member.band?)?;
        Some(&band.name)
    }
}

struct Candidate<'v> {
    unit: Unit<'v>,
    scheme: &'v Scheme,
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
        self.grouped(year, day, GroupKey::of)
    }

    pub(super) fn grouped(
        &self,
        year: i16,
        day: Date,
        key_of: impl Fn(&Scheme, Kind, &str) -> GroupKey,
    ) -> YearResults<'_> {
        let Some(kept) = self.years.get(&year) else {
            return YearResults {
                year,
                groups: Vec::new(),
            };
        };
        let view = self.registry.as_of(day);
        let mut groups: BTreeMap<(usize, GroupKey), Vec<Candidate<'_>>> = BTreeMap::new();
        for unit in view.units() {
            let scored = kept.sheets.has(unit.key);
            let covered = kept.adopted_for(unit.kind.code(), unit.subkind);
            let adopted = covered.filter(|_| scored || unit.in_frame);
            let form = kept.scheme_for(unit.kind.code(), unit.subkind);
            if let Some((adopted, scheme)) = adopted.zip(form) {
                let key = key_of(scheme, unit.kind, unit.subkind);
                let candidate = Candidate {
                    unit,
                    scheme,
                    scored,
                };
                groups.entry((adopted, key)).or_default().push(candidate);
            }
        }
        let listed = groups
            .into_iter()
            .filter(|(_, members)| members.iter().any(|m| m.scored));
        let mut groups: Vec<GroupResults<'_>> = listed
            .filter_map(|((adopted, key), members)| {
                let base = &kept.schemes.get(adopted)?.scheme;
                group_results((kept, base), key, &members, |unit| view.full_name(unit.key))
            })
            .collect();
        groups.sort_by(|a, b| a.key.cmp(&b.key));
        YearResults { year, groups }
    }
}

fn group_results<'a>(
    (kept, base): (&'a Year, &'a Scheme),
    key: GroupKey,
    candidates: &[Candidate<'a>],
    name: impl Fn(&Unit<'_>) -> String,
) -> Option<GroupResults<'a>> {
    let mut inputs = Vec::new();
    // Members of one group may stand under different forms of the scheme, if it says so.
    let mut forms: Vec<&Scheme> = Vec::new();
    let mut ready: Vec<(Scorer<'_>, Numbering)> = Vec::new();
    let mut sums: Vec<(Totals, usize)> = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        let form = candidate.scheme;
        let known = forms.iter().position(|known| std::ptr::eq(*known, form));
        let at = known.unwrap_or_else(|| {
            forms.push(form);
            ready.push((Scorer::new(form), Numbering::new(&kept.sheets, form)));
            forms.len() - 1
        });
        let (scorer, numbering) = ready.get(at)?;
        kept.sheets
            .inputs(candidate.unit.key, numbering, &mut inputs);
        let totals = scorer.totals(|at| inputs.get(at).copied().flatten());
        sums.push((totals, at));
    }
    // Columns are those of the form that has all criteria of the others, else of the text
    // that all are forms of.
    let has_all = |form: &&&Scheme| {
        let mut others = forms.iter().flat_map(|other| other.criteria());
        others.all(|criterion| form.criteria().any(|own| own.id == criterion.id))
    };
    let fullest = match forms.as_slice() {
        [only] => Some(only),
        _ => forms.iter().find(has_all),
    };
    let scheme = fullest.copied().unwrap_or(base);
    let entries: Vec<Entry<'_>> = candidates
        .iter()
        .zip(&sums)
        .map(|(candidate, (sums, _))| {
            let entry = Entry::new(code_of(&candidate.unit), sums, candidate.scheme);
            match excluded(&candidate.unit, scheme) {
                Some(reason) => entry.without_place(Unranked::Excluded {
                    reason: reason.to_owned(),
                }),
                None => entry,
            }
        })
        .collect();
    let ranking = rank(&entries, &scheme.ranking);
    drop(entries);
    let ranked = ranking.ranked;
    // Large where there are many: moved, never copied.
    let mut sums: Vec<Option<(Totals, usize)>> = sums.into_iter().map(Some).collect();
    let members = ranking.rows.into_iter().filter_map(|row| {
        let candidate = candidates.get(row.at)?;
        let unit = &candidate.unit;
        let (mut totals, form) = sums.get_mut(row.at)?.take()?;
        let placed = row.place.is_some();
        Some(Member {
            key: unit.key.clone(),
            code: code_of(unit).to_owned(),
            name: name(unit),
            form,
            band: totals.band(candidate.scheme).filter(|_| placed),
            totals: {
                align(&mut totals, candidate.scheme, scheme);
                totals
            },
            row,
        })
    });
    Some(GroupResults {
        key,
        scheme,
        members: members.collect(),
        forms,
        ranked,
    })
}

/// Sums by domain in the order of the group's scheme; a domain that the agency's own form
/// lacks has nothing in it.
fn align(totals: &mut Totals, own: &Scheme, group: &Scheme) {
    let same = |(a, b): (&Domain, &Domain)| a.id == b.id;
    let alike = own.domains.len() == group.domains.len()
        && own.domains.iter().zip(&group.domains).all(same);
    if std::ptr::eq(own, group) || alike {
        return;
    }
    let sums = group.domains.iter().map(|domain| {
        let at = own.domains.iter().position(|d| d.id == domain.id);
        at.and_then(|at| totals.domains.get(at))
            .cloned()
            .unwrap_or_default()
    });
    totals.domains = sums.collect();
}

/// Why the scheme leaves an agency out of the ranking.
fn excluded<'s>(unit: &Unit<'_>, scheme: &'s Scheme) -> Option<&'s str> {
    let mut all = scheme.ranking.exclude.iter();
    let named = |code: &str| code == unit.code || code == unit.key.as_str();
    all.find(|exclusion| named(&exclusion.agency))
        .map(|exclusion| exclusion.reason.as_str())
}

fn code_of<'v>(unit: &Unit<'v>) -> &'v str {
    if unit.code.is_empty() {
        unit.key.as_str()
    } else {
        unit.code
    }
}
