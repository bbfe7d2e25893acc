//! One stratum: who is certain, who is drawn, in which order.
//!
//! The order of units is that of ticket ÷ weight, then of code; nothing else decides.

use super::code::Code;
use super::digest::Digest;
use super::hash::Tickets;
use super::quota::{quota, random_part};
use super::rule::StratumRule;
use super::unit::{FrameUnit, Status};
use super::weight::compare;

/// What one seed does to one stratum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// All its units, excluded ones too.
    pub n: usize,
    /// Smallest number that reaches the share.
    pub quota: usize,
    /// Due and forced units, by code.
    pub certain: Vec<Code>,
    /// Units so heavy that they are selected without chance, by code.
    pub take_all: Vec<Code>,
    /// All others that can be drawn, in drawing order.
    pub order: Vec<Code>,
    /// How many of the order are drawn.
    pub random: usize,
}

impl Selection {
    /// Those drawn, in drawing order.
    #[must_use]
    pub fn drawn(&self) -> &[Code] {
        self.order.get(..self.random).unwrap_or(&self.order)
    }

    /// Those after them, in order: the first one replaces first.
    #[must_use]
    pub fn reserve(&self) -> &[Code] {
        self.order.get(self.random..).unwrap_or_default()
    }

    /// All selected, by code.
    #[must_use]
    pub fn selected(&self) -> Vec<Code> {
        let parts = self.certain.iter().chain(&self.take_all);
        let mut selected: Vec<Code> = parts.chain(self.drawn()).cloned().collect();
        selected.sort_unstable();
        selected
    }
}

/// A selection that still points into the frame.
pub(super) struct Ranking<'a> {
    pub(super) quota: usize,
    pub(super) certain: Vec<&'a FrameUnit>,
    pub(super) take_all: Vec<&'a FrameUnit>,
    pub(super) order: Vec<&'a FrameUnit>,
    pub(super) random: usize,
}

/// Selects in one stratum. `units` are all its units, in byte order of code.
#[must_use]
pub fn select(units: &[&FrameUnit], rule: &StratumRule, seed: &Digest) -> Selection {
    let ranking = rank(units, rule, seed);
    Selection {
        n: units.len(),
        quota: ranking.quota,
        certain: codes(&ranking.certain),
        take_all: codes(&ranking.take_all),
        order: codes(&ranking.order),
        random: ranking.random,
    }
}

pub(super) fn rank<'a>(units: &[&'a FrameUnit], rule: &StratumRule, seed: &Digest) -> Ranking<'a> {
    let tickets = Tickets::under(seed);
    rank_with(units, rule, |_| true, |code| tickets.of(code.as_str()))
}

/// Selects among the units that are `able`, each with the ticket it is given; the others
/// still count in n.
pub(super) fn rank_with<'a>(
    units: &[&'a FrameUnit],
    rule: &StratumRule,
    able: impl Fn(&FrameUnit) -> bool,
    ticket: impl Fn(&Code) -> Digest,
) -> Ranking<'a> {
    let with = |keep: fn(Status) -> bool| -> Vec<&'a FrameUnit> {
        let all = units.iter().copied();
        all.filter(|unit| keep(unit.status()) && able(unit))
            .collect()
    };
    let certain = with(Status::certain);
    let mut chance = with(|status| status == Status::Normal);
    let m = sizes(units.len(), certain.len(), rule).min(chance.len());
    let take_all = take_heavy(&mut chance, m);
    Ranking {
        quota: small(quota(units.len() as u64, rule.share_percent)),
        random: m.saturating_sub(take_all.len()),
        order: rank_by(chance.len(), &chance, ticket),
        certain,
        take_all,
    }
}

/// The first `count` units by ticket ÷ weight under a seed, ties by code.
pub(super) fn first<'a>(
    count: usize,
    units: &[&'a FrameUnit],
    seed: &Digest,
) -> Vec<&'a FrameUnit> {
    let tickets = Tickets::under(seed);
    rank_by(count, units, |code| tickets.of(code.as_str()))
}

/// The first `count` units by ticket ÷ weight, each with the ticket it is given.
pub(super) fn rank_by<'a>(
    count: usize,
    units: &[&'a FrameUnit],
    ticket: impl Fn(&Code) -> Digest,
) -> Vec<&'a FrameUnit> {
    // The weight stands beside the ticket: a comparison touches no other memory.
    let mut ranked: Vec<(Digest, u32, &FrameUnit)> = units
        .iter()
        .map(|unit| (ticket(unit.code()), unit.weight(), *unit))
        .collect();
    let order = |a: &(Digest, u32, &FrameUnit), b: &(Digest, u32, &FrameUnit)| {
        compare(&a.0, a.1, &b.0, b.1).then_with(|| a.2.code().cmp(b.2.code()))
    };
    if count < ranked.len() {
        ranked.select_nth_unstable_by(count, order);
        ranked.truncate(count);
    }
    ranked.sort_unstable_by(order);
    ranked.into_iter().map(|(_, _, unit)| unit).collect()
}

fn sizes(n: usize, certain: usize, rule: &StratumRule) -> usize {
    small(random_part(
        n as u64,
        certain as u64,
        rule.share_percent,
        rule.least_random_percent,
        rule.counting,
    ))
}

/// Takes out units whose fair chance would be 1 or more (k·w ≥ W), until none is left.
/// Where all weights are alike nobody is heavy: the draw is uniform.
fn take_heavy<'a>(chance: &mut Vec<&'a FrameUnit>, m: usize) -> Vec<&'a FrameUnit> {
    let mut heavy = Vec::new();
    let alike = chance.windows(2).all(|pair| match pair {
        [a, b] => a.weight() == b.weight(),
        _ => true,
    });
    if alike {
        return heavy;
    }
    loop {
        let k = m.saturating_sub(heavy.len()) as u128;
        let sum: u128 = chance.iter().map(|unit| u128::from(unit.weight())).sum();
        let (taken, left) = chance
            .iter()
            .partition::<Vec<&FrameUnit>, _>(|unit| k * u128::from(unit.weight()) >= sum);
        if k == 0 || taken.is_empty() {
            heavy.sort_unstable_by(|a: &&FrameUnit, b| a.code().cmp(b.code()));
            return heavy;
        }
        heavy.extend(taken);
        *chance = left;
    }
}

pub(super) fn codes(units: &[&FrameUnit]) -> Vec<Code> {
    units.iter().map(|unit| unit.code().clone()).collect()
}

fn small(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}
