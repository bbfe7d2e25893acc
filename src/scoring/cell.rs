//! One criterion in whole units: the quick way from an answer to its points.
//!
//! It follows [`super::points()`] rule by rule; a test holds the two together. What does not
//! fit into units gives `None`, never an approximation.

use rust_decimal::Decimal;

use super::input::Input;
use super::measure::days_late;
use super::share::Share;
use super::units::{Points, TEN, Units, scale, whole};
use crate::scheme::{Criterion, InputKind, Late, Rule, Threshold};

/// A criterion in units.
#[derive(Debug)]
pub(super) struct Cell {
    kind: Kind,
    rule: InUnits,
    max: i64,
    /// Decimals of the bounds that the measure is compared with.
    bounds: u32,
    /// One in units of the bounds.
    one: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Choice,
    Number,
    Ratio,
    Counts,
    Dates,
    Survey { min_n: u32 },
}

#[derive(Debug)]
enum InUnits {
    Levels(Vec<i64>),
    Steps(Vec<(Sign, i64, i64)>),
    Linear {
        cap: i64,
        zero: i64,
        floor: Option<i64>,
        below: i64,
        share: Share,
    },
    Tally {
        start: i64,
        each: Vec<i64>,
        floor: i64,
    },
    AsEntered,
}

#[derive(Debug, Clone, Copy)]
enum Sign {
    Ge,
    Gt,
    Le,
    Lt,
}

impl Cell {
    /// The criterion in units, if all its figures fit.
    pub(super) fn new(criterion: &Criterion, units: Units) -> Option<Self> {
        // So are ballots by option, and means held to a scale.
        if let InputKind::Survey { scale, options, .. } = &criterion.input
            && (scale.is_some() || !options.is_empty())
        {
            return None;
        }
        let points = |value: Decimal| units.count(value);
        let bounds = match &criterion.rule {
            Rule::Steps(steps) => steps.iter().map(|s| scale(s.when.bound())).max(),
            Rule::Linear {
                cap,
                zero_at,
                floor,
                ..
            } => [*cap, *zero_at, floor.unwrap_or_default()]
                .map(scale)
                .into_iter()
                .max(),
            _ => None,
        };
        let bounds = bounds.unwrap_or(0);
        let limit = |value: Decimal| whole(value, bounds);
        let rule = match &criterion.rule {
            Rule::Levels(levels) => {
                let all = levels.iter().map(|level| points(level.points));
                InUnits::Levels(all.collect::<Option<_>>()?)
            }
            Rule::Steps(steps) => {
                let step = |when, give| Some((sign(when), limit(when.bound())?, points(give)?));
                let all = steps.iter().map(|s| step(s.when, s.give));
                InUnits::Steps(all.collect::<Option<_>>()?)
            }
            Rule::Linear {
                cap,
                zero_at,
                floor,
                below,
            } => {
                let (cap, zero) = (limit(*cap)?, limit(*zero_at)?);
                InUnits::Linear {
                    cap,
                    zero,
                    floor: match floor {
                        None => None,
                        Some(floor) => Some(limit(*floor)?),
                    },
                    below: points(*below)?,
                    share: Share::new(points(criterion.max)?, cap, zero, bounds)?,
                }
            }
            Rule::Tally { .. } if !counted(&criterion.input) => return None,
            // Days of grace and the like are rare: they are counted the exact way.
            Rule::Tally { late, .. } if *late != Late::default() => return None,
            Rule::Tally {
                start, each, floor, ..
            } => InUnits::Tally {
                start: points(*start)?,
                each: each.iter().map(|e| points(*e)).collect::<Option<_>>()?,
                floor: points(*floor)?,
            },
            Rule::AsEntered => match &criterion.input {
                InputKind::Points { .. } => InUnits::AsEntered,
                _ => return None,
            },
        };
        Some(Self {
            kind: kind(&criterion.input),
            rule,
            max: points(criterion.max)?,
            bounds,
            one: *TEN.get(bounds as usize)?,
        })
    }

    /// Points in units after the criterion's rounding; `None` where they do not fit, or
    /// the input is not one the criterion can read.
    #[inline]
    pub(super) fn points(&self, input: &Input, units: Units) -> Option<Points> {
        let points = match &self.rule {
            InUnits::Levels(levels) => match (input, self.kind) {
                (Input::Choice(at), Kind::Choice) => *levels.get(usize::from(*at))?,
                _ => return None,
            },
            InUnits::Steps(steps) => {
                let x = self.measure(input)?;
                let held = steps.iter().find(|(sign, bound, _)| sign.holds(x, *bound));
                held.map_or(0, |(_, _, give)| *give)
            }
            InUnits::Linear {
                cap,
                zero,
                floor,
                below,
                share,
            } => {
                let x = self.measure(input)?;
                if floor.is_some_and(|floor| Sign::Lt.holds(x, floor)) {
                    *below
                } else if Sign::Ge.holds(x, *cap) {
                    self.max
                } else if Sign::Le.holds(x, *zero) {
                    0
                } else {
                    let (num, den) = self.share(*share, input, x)?;
                    return units.divided(num, den);
                }
            }
            InUnits::Tally { start, each, floor } => self.tally(input, *start, each, *floor)?,
            InUnits::AsEntered => match input {
                Input::Number(value) => {
                    let (count, scale) = (i64::try_from(value.mantissa()).ok()?, value.scale());
                    let up = TEN.get(units.scale.checked_sub(scale)? as usize)?;
                    bounded(count.checked_mul(*up)?, 0, self.max)
                }
                _ => return None,
            },
        };
        Some(Points::Whole(units.round(points)))
    }

    /// The measure as a fraction of units of the bounds, the denominator above 0.
    #[inline]
    fn measure(&self, input: &Input) -> Option<(i64, i64)> {
        match (input, self.kind) {
            (Input::Ratio { done, total }, Kind::Ratio) if *total > 0 => {
                let done = i64::try_from(*done).ok()?.checked_mul(100)?;
                Some((done.checked_mul(self.one)?, i64::try_from(*total).ok()?))
            }
            (Input::Number(value), Kind::Number) => self.decimal(*value),
            (Input::Survey { n, mean }, Kind::Survey { min_n }) if *n >= min_n => {
                self.decimal(*mean)
            }
            (Input::Dates { due, actual }, Kind::Dates) => {
                let days = i64::from(days_late(*due, (*actual)?));
                Some((days.checked_mul(self.one)?, 1))
            }
            _ => None,
        }
    }

    /// The part of the maximum, as a fraction of units.
    #[inline]
    fn share(&self, share: Share, input: &Input, (p, q): (i64, i64)) -> Option<(u64, u64)> {
        let of = |p: i64, q: i64, zero: i64, span: i64| {
            let over = p.checked_sub(zero.checked_mul(q)?)?;
            let num = u64::try_from(over.checked_mul(share.times)?).ok()?;
            Some((num, u64::try_from(span.checked_mul(q)?).ok()?))
        };
        if let (Input::Ratio { done, total }, Kind::Ratio) = (input, self.kind) {
            let done = i64::try_from(*done).ok()?.checked_mul(share.hundred)?;
            return of(done, i64::try_from(*total).ok()?, share.zero, share.span);
        }
        let InUnits::Linear { zero, .. } = &self.rule else {
            return None;
        };
        of(p, q, *zero, share.whole_span)
    }

    #[inline]
    fn decimal(&self, value: Decimal) -> Option<(i64, i64)> {
        let (count, scale) = (i64::try_from(value.mantissa()).ok()?, value.scale());
        match self.bounds.checked_sub(scale) {
            Some(0) => Some((count, 1)),
            Some(up) => Some((count.checked_mul(*TEN.get(up as usize)?)?, 1)),
            None => Some((count, *TEN.get((scale - self.bounds) as usize)?)),
        }
    }

    #[inline]
    fn tally(&self, input: &Input, start: i64, each: &[i64], floor: i64) -> Option<i64> {
        let term = |count: u64, each: i64| i64::try_from(count).ok()?.checked_mul(each);
        let sum = match (input, self.kind) {
            (Input::Counts(counts), Kind::Counts) if counts.len() == each.len() => {
                let mut terms = counts.iter().zip(each);
                terms.try_fold(start, |sum, (n, each)| sum.checked_add(term(*n, *each)?))?
            }
            (Input::Number(value), Kind::Number) if value.scale() == 0 => {
                let count = u64::try_from(value.mantissa()).ok()?;
                start.checked_add(term(count, *each.first()?)?)?
            }
            (Input::Dates { due, actual }, Kind::Dates) => {
                let days = i64::from(days_late(*due, (*actual)?));
                start.checked_add(days.checked_mul(*each.first()?)?)?
            }
            _ => return None,
        };
        Some(bounded(sum, floor, self.max))
    }
}

/// As [`super::Exact::within`], also where the bounds cross.
#[inline]
fn bounded(value: i64, low: i64, high: i64) -> i64 {
    if value > high { high } else { value.max(low) }
}

fn kind(input: &InputKind) -> Kind {
    match input {
        InputKind::Choice => Kind::Choice,
        InputKind::Percent { .. } | InputKind::Count | InputKind::Points { .. } => Kind::Number,
        InputKind::Ratio { .. } => Kind::Ratio,
        InputKind::Counts(_) => Kind::Counts,
        InputKind::Dates => Kind::Dates,
        InputKind::Survey { min_n, .. } => Kind::Survey { min_n: *min_n },
    }
}

/// Whether a tally can read the answer.
fn counted(input: &InputKind) -> bool {
    matches!(
        input,
        InputKind::Count | InputKind::Counts(_) | InputKind::Dates
    )
}

fn sign(when: Threshold) -> Sign {
    match when {
        Threshold::Ge(_) => Sign::Ge,
        Threshold::Gt(_) => Sign::Gt,
        Threshold::Le(_) => Sign::Le,
        Threshold::Lt(_) => Sign::Lt,
    }
}

impl Sign {
    #[inline]
    fn holds(self, (p, q): (i64, i64), bound: i64) -> bool {
        let (left, right) = (i128::from(p), i128::from(bound) * i128::from(q));
        match self {
            Sign::Ge => left >= right,
            Sign::Gt => left > right,
            Sign::Le => left <= right,
            Sign::Lt => left < right,
        }
    }
}
