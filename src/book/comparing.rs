//! Years and agencies set beside each other, from what is recorded.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Book, Explanation, GroupResults, Member, YearResults};
use crate::ranking::{
    AgencyChange, Movement, Presence, SchemeChange, Side, SideGroup, Standing, movement,
    scheme_change,
};
use crate::registry::AgencyKey;
use crate::registry::change::{Kin, Who};
use crate::scheme::{Adjustment, Criterion};
use crate::scoring::{DomainSum, Exact, Input, State};

/// How many of the biggest differences between two agencies are marked.
const BIGGEST: usize = 3;

impl<'a> YearResults<'a> {
    /// The year as one side of a comparison.
    #[must_use]
    pub fn side(&self) -> Side<'a> {
        let groups = self.groups.iter().map(|group| SideGroup {
            key: group.key.clone(),
            scheme: Some(group.scheme),
            members: group
                .members
                .iter()
                .map(|member| standing(member, group.band_of(member)))
                .collect(),
        });
        Side {
            groups: groups.collect(),
        }
    }

    /// Places of this year in the group that bears the name of a group of another year;
    /// none where this year has no such ranking.
    #[must_use]
    pub fn places_for(&self, group: &GroupResults<'_>) -> PlacesThen {
        let same = self.groups.iter().filter(|g| g.key.id == group.key.id);
        let places = same.flat_map(|then| {
            let change = scheme_change(Some(then.scheme), Some(group.scheme));
            then.members.iter().filter_map(move |member| {
                let place = PlaceThen {
                    rank: member.place()?.rank,
                    other_scheme: change == SchemeChange::Changed,
                };
                Some((member.key.clone(), place))
            })
        });
        PlacesThen(places.collect())
    }
}

fn standing(member: &Member, band: Option<&str>) -> Standing {
    // What is not scored yet has no figures, not even zeros.
    let totals = Some(&member.totals).filter(|_| member.is_scored());
    let domains = totals.map_or(&[][..], |totals| totals.domains.as_slice());
    Standing {
        key: member.key.clone(),
        code: member.code.clone(),
        name: member.name.clone(),
        points: totals.map(|t| (t.all.got.clone(), t.all.possible.clone())),
        index: totals.and_then(|t| Some(t.index.as_ref()?.published)),
        place: member.place(),
        band: band.map(str::to_owned),
        provisional: member.totals.open_cells > 0,
        domains: domains.iter().map(|domain| domain.percent()).collect(),
    }
}

/// Places of another year, by agency.
#[derive(Debug, Default)]
pub struct PlacesThen(BTreeMap<AgencyKey, PlaceThen>);

impl PlacesThen {
    /// Whether any was given under another scheme.
    #[must_use]
    pub fn other_scheme(&self) -> bool {
        self.0.values().any(|place| place.other_scheme)
    }

    /// How a member moved since, and whether its places were given under two schemes;
    /// [`Movement::None`] for all where that year has no places.
    #[must_use]
    pub fn moved(&self, member: &Member) -> (Movement, bool) {
        if self.0.is_empty() {
            return (Movement::None, false);
        }
        let then = self.0.get(&member.key);
        let now = member.place().map(|place| place.rank);
        let other_scheme = now.is_some() && then.is_some_and(|place| place.other_scheme);
        (movement(then.map(|place| place.rank), now), other_scheme)
    }

    /// Whether that year has no places.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[derive(Debug, Clone, Copy)]
struct PlaceThen {
    rank: u32,
    /// Given under another scheme, so that a move says less.
    other_scheme: bool,
}

impl Book {
    /// Names of the units of the other side that an agency on one side alone came from or
    /// went into between the two days; none for an agency on both.
    #[must_use]
    pub fn kin_of_change(&self, row: &AgencyChange<'_>, before: Date, now: Date) -> Vec<String> {
        let Some(standing) = row.who() else {
            return Vec::new();
        };
        let key: &AgencyKey = &standing.key;
        // Compared with a later year, what is "new" is what ended since.
        let kin = match (row.presence, before <= now) {
            (Presence::Both, _) => return Vec::new(),
            (Presence::New, true) | (Presence::Gone, false) => self.registry.predecessors(key),
            (Presence::New, false) | (Presence::Gone, true) => self.registry.heirs(key),
        };
        let (first, last) = (before.min(now), before.max(now));
        let within = |kin: &&Kin| kin.date > first && kin.date <= last;
        let mut names = Vec::new();
        for kin in kin.iter().filter(within) {
            let name = match &kin.who {
                Who::Agency(other) if other == key => continue,
                Who::Agency(other) => self.registry.name_around(other, kin.date),
                Who::Outside { name, .. } => name.clone(),
            };
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

/// Two agencies of one year beside each other; differences are the first less the second.
#[derive(Debug)]
pub struct Versus<'a> {
    /// What is behind each.
    pub sides: [&'a Explanation<'a>; 2],
    /// Whether both are scored by the same scheme. If not, criteria are not compared.
    pub same_scheme: bool,
    /// Criteria in the scheme's order; empty under two schemes.
    pub criteria: Vec<CriterionPair<'a>>,
    /// Domains of the first scheme in order; under two schemes those both have.
    pub domains: Vec<DomainPair<'a>>,
    /// Bonuses and penalties in order; empty under two schemes.
    pub adjust: Vec<AdjustPair<'a>>,
    /// Published index; `None` unless both have one.
    pub index: Option<rust_decimal::Decimal>,
}

/// One criterion of both agencies.
#[derive(Debug)]
pub struct CriterionPair<'a> {
    /// Which, as it is in the form of each.
    pub criteria: [&'a Criterion; 2],
    /// What each answered.
    pub inputs: [Option<&'a Input>; 2],
    /// What each earned.
    pub states: [&'a State; 2],
    /// Points; `None` unless both are scored.
    pub difference: Option<Exact>,
    /// Whether it is among the biggest differences.
    pub is_big: bool,
}

/// One bonus or penalty of both agencies.
#[derive(Debug)]
pub struct AdjustPair<'a> {
    /// Which.
    pub block: &'a Adjustment,
    /// What it adds, below 0 where it takes off.
    pub amounts: [&'a Exact; 2],
    /// The first less the second.
    pub difference: Exact,
    /// Its lines.
    pub lines: Vec<CriterionPair<'a>>,
}

/// One domain of both agencies.
#[derive(Debug)]
pub struct DomainPair<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title in the first scheme.
    pub name: &'a str,
    /// Points earned, where something is answered; only under the same scheme.
    pub points: [Option<Exact>; 2],
    /// Percent earned; `None` where nothing counts.
    pub percents: [Option<Exact>; 2],
    /// Percentage points.
    pub difference: Option<Exact>,
}

/// Sets two agencies beside each other.
#[must_use]
pub fn versus<'a>(a: &'a Explanation<'a>, b: &'a Explanation<'a>) -> Versus<'a> {
    let same_scheme = scheme_change(Some(a.scheme), Some(b.scheme)) == SchemeChange::Same;
    let index = |side: &Explanation<'_>| {
        let member = side.member.as_ref().filter(|m| m.is_scored())?;
        Some(member.totals.index.as_ref()?.published)
    };
    Versus {
        sides: [a, b],
        same_scheme,
        criteria: if same_scheme {
            criteria(a, b)
        } else {
            Vec::new()
        },
        domains: domains(a, b, same_scheme),
        adjust: if same_scheme {
            beside(a, b)
        } else {
            Vec::new()
        },
        index: index(a).zip(index(b)).map(|(a, b)| a - b),
    }
}

/// What a variant has no criterion for does not apply to its agencies.
const NONE: &State = &State::NotApplicable;

/// All cells of the first in its scheme's order, criteria, then lines of bonuses and
/// penalties, each beside the same one of the second.
fn cells<'a>(
    a: &'a Explanation<'a>,
    b: &'a Explanation<'a>,
) -> impl Iterator<Item = CriterionPair<'a>> {
    let matched = a.scheme.matched(b.scheme);
    let steps = a.derivation.criteria.iter().zip(matched);
    steps.map(|(one, place)| {
        let two = place.and_then(|(at, _)| b.derivation.criteria.get(at));
        let other = two.map_or(NONE, |two| &two.state);
        let difference = match (&one.state, other) {
            (State::Scored(one), State::Scored(two)) => Some(one.minus(two)),
            _ => None,
        };
        CriterionPair {
            criteria: [
                one.criterion,
                two.map_or(one.criterion, |two| two.criterion),
            ],
            inputs: [one.input, two.and_then(|two| two.input)],
            states: [&one.state, other],
            difference,
            is_big: false,
        }
    })
}

/// Criteria that only the second has.
fn only_second<'a>(
    a: &'a Explanation<'a>,
    b: &'a Explanation<'a>,
) -> impl Iterator<Item = CriterionPair<'a>> {
    let criteria = b.scheme.criteria().count();
    let steps = b.derivation.criteria.iter().zip(b.scheme.matched(a.scheme));
    let only = steps.take(criteria).filter(|(_, place)| place.is_none());
    only.map(|(two, _)| CriterionPair {
        criteria: [two.criterion, two.criterion],
        inputs: [None, two.input],
        states: [NONE, &two.state],
        difference: None,
        is_big: false,
    })
}

fn beside<'a>(a: &'a Explanation<'a>, b: &'a Explanation<'a>) -> Vec<AdjustPair<'a>> {
    let mut lines = cells(a, b).skip(a.scheme.criteria().count());
    let blocks = a.derivation.adjust.iter().zip(&b.derivation.adjust);
    let pairs = blocks.map(|(one, two)| AdjustPair {
        block: one.block,
        amounts: [&one.amount, &two.amount],
        difference: one.amount.minus(&two.amount),
        lines: lines.by_ref().take(one.block.lines.len()).collect(),
    });
    pairs.collect()
}

fn criteria<'a>(a: &'a Explanation<'a>, b: &'a Explanation<'a>) -> Vec<CriterionPair<'a>> {
    let both = cells(a, b).take(a.scheme.criteria().count());
    let mut pairs: Vec<_> = both.chain(only_second(a, b)).collect();
    let size = |pair: &CriterionPair<'_>| {
        let size = magnitude(pair.difference.as_ref()?);
        (!size.is_zero()).then_some(size)
    };
    let mut sizes: Vec<Exact> = pairs.iter().filter_map(size).collect();
    sizes.sort_by(|a, b| b.cmp(a));
    // As many as tie with the last of the biggest.
    if let Some(least) = sizes.get(BIGGEST - 1).or(sizes.last()) {
        for pair in &mut pairs {
            pair.is_big = size(pair).is_some_and(|size| size >= *least);
        }
    }
    pairs
}

fn domains<'a>(
    a: &'a Explanation<'a>,
    b: &'a Explanation<'a>,
    same_scheme: bool,
) -> Vec<DomainPair<'a>> {
    let pairs = a.derivation.domains.iter().filter_map(|one| {
        let two = b.derivation.domains.iter().find(|two| two.id == one.id)?;
        // What is not scored yet has no figures, not even zeros.
        let share = |side: &Explanation<'_>, sum: &DomainSum| {
            side.member.as_ref().filter(|m| m.is_scored())?;
            sum.earned().and_then(|_| sum.percent())
        };
        let percents = [share(a, &one.sum), share(b, &two.sum)];
        let earned = |sum: &DomainSum| sum.earned().cloned().filter(|_| same_scheme);
        let [x, y] = &percents;
        Some(DomainPair {
            id: one.id,
            name: one.name,
            points: [earned(&one.sum), earned(&two.sum)],
            difference: x.as_ref().zip(y.as_ref()).map(|(x, y)| x.minus(y)),
            percents,
        })
    });
    pairs.collect()
}

fn magnitude(exact: &Exact) -> Exact {
    if exact.is_negative() {
        exact.negated()
    } else {
        exact.clone()
    }
}
