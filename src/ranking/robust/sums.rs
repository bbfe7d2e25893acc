//! From the parts of an agency to the sums of its domains and to its index.

use super::table::{Part, Rule, Table};
use crate::scheme::{AdjustOn, NotApplicable, RankOn};

/// Units of a fine index per point: what ranks are read from.
const FINE: i128 = 1_000_000_000_000;
/// Decimals of it.
const FINE_DECIMALS: u32 = 12;
/// Finer units per unit where a domain keeps its points: they make a fraction whole.
const KEPT: i64 = 10_000;

/// Sums of domains, row by row.
#[derive(Debug)]
pub(super) struct Sums {
    pub(super) groups: usize,
    /// Not rounded.
    pub(super) raw: Vec<Part>,
    /// As they enter the index.
    pub(super) ready: Vec<Part>,
    /// Points of each domain in the scheme.
    pub(super) points: Vec<i64>,
}

/// What is earned and what is possible, weighted.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Total {
    pub(super) got: i128,
    pub(super) possible: i128,
}

impl Sums {
    pub(super) fn of(table: &Table) -> Self {
        let groups = table.groups();
        let mut points = vec![0; groups];
        for element in &table.elements {
            if let Some(sum) = points.get_mut(element.group) {
                *sum += element.max;
            }
        }
        let mut raw = vec![Part::default(); groups * table.rows()];
        for (at, sums) in raw.chunks_exact_mut(groups.max(1)).enumerate() {
            for (element, part) in table.elements.iter().zip(table.row(at)) {
                if let Some(sum) = sums.get_mut(element.group) {
                    sum.got += part.got;
                    sum.possible += part.possible;
                }
            }
        }
        let of_group = points.iter().copied().cycle();
        let ready = raw
            .iter()
            .zip(of_group)
            .map(|(sum, points)| sum.ready(points, &table.rule));
        Self {
            ready: ready.collect(),
            groups,
            raw,
            points,
        }
    }

    pub(super) fn ready(&self, row: usize) -> &[Part] {
        let from = row * self.groups;
        self.ready.get(from..from + self.groups).unwrap_or_default()
    }

    pub(super) fn raw(&self, row: usize, group: usize) -> Part {
        let sum = self.raw.get(row * self.groups + group);
        sum.copied().unwrap_or_default()
    }
}

impl Total {
    /// The sums of one agency, each with its weight.
    pub(super) fn of(sums: &[Part], factors: &[i64]) -> Self {
        let mut total = Self::default();
        for (sum, factor) in sums.iter().zip(factors) {
            let factor = i128::from(*factor);
            total.got += factor * i128::from(sum.got);
            total.possible += factor * i128::from(sum.possible);
        }
        total
    }

    pub(super) fn with(self, part: Part) -> Self {
        Self {
            got: self.got + i128::from(part.got),
            possible: self.possible + i128::from(part.possible),
        }
    }

    pub(super) fn without(self, part: Part) -> Self {
        Self {
            got: self.got - i128::from(part.got),
            possible: self.possible - i128::from(part.possible),
        }
    }

    /// The index that is ranked, in fine units; `None` where nothing is possible. `one`: the
    /// weight of a domain that is not changed.
    pub(super) fn index(mut self, adjust: i64, one: i64, rule: &Rule) -> Option<u64> {
        let to_units = FINE / i128::from(super::UNIT);
        let mut beside = i128::from(adjust) * to_units;
        if rule.adjust_on == AdjustOn::Points {
            let kept = match rule.policy {
                NotApplicable::RescaleDomain => KEPT,
                _ => 1,
            };
            self.got += i128::from(adjust) * i128::from(one) * i128::from(kept);
            beside = 0;
        }
        let most = i128::from(rule.at_most) * to_units;
        let fine = (self.of_hundred()? + beside).clamp(0, most.max(0));
        let ranked = match rule.on {
            RankOn::Exact => fine,
            // A half is a whole number of fine units, so having cut them changes nothing.
            RankOn::Published => {
                let step = 10i128.pow(FINE_DECIMALS - rule.decimals.min(FINE_DECIMALS));
                (fine + step / 2) / step * step
            }
        };
        u64::try_from(ranked).ok()
    }

    /// Percent in fine units, cut downwards.
    fn of_hundred(self) -> Option<i128> {
        if self.possible <= 0 {
            return None;
        }
        let got = self.got.checked_mul(100 * FINE)?;
        match (u128::try_from(got), u128::try_from(self.possible)) {
            (Ok(got), Ok(possible)) => i128::try_from(got / possible).ok(),
            _ => Some(got.div_euclid(self.possible)),
        }
    }
}

impl Part {
    /// The sum of a domain, rounded where sums are, but never above what is possible.
    pub(super) fn printed(self, rule: &Rule) -> Self {
        let step = i128::from(rule.sum_step.max(1));
        let rounded = whole(divided(i128::from(self.got), step) * step);
        Self {
            got: rounded.min(self.possible),
            ..self
        }
    }

    /// The sum of a domain of so many points as it enters the index.
    pub(super) fn ready(self, points: i64, rule: &Rule) -> Self {
        let sum = self.printed(rule);
        if rule.policy != NotApplicable::RescaleDomain {
            return sum;
        }
        if sum.possible <= 0 {
            return Self::default();
        }
        let points = i128::from(points) * i128::from(KEPT);
        let kept = divided(i128::from(sum.got) * points, sum.possible.into());
        Self {
            got: whole(kept),
            possible: whole(points),
        }
    }
}

/// Half away from zero; `by` is above 0.
fn divided(value: i128, by: i128) -> i128 {
    (2 * value + by * value.signum()) / (2 * by)
}

fn whole(value: i128) -> i64 {
    i64::try_from(value.clamp(i64::MIN.into(), i64::MAX.into())).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::robust::{Element, UNIT};
    use crate::scheme::TieMethod;

    /// A bonus of 4 points beside 30 of 50 and 36 of 40, by what it is added to.
    fn index(adjust_on: AdjustOn, policy: NotApplicable, factors: [i64; 2], one: i64) -> u64 {
        let rule = Rule {
            policy,
            sum_step: 1,
            decimals: 2,
            on: RankOn::Exact,
            method: TieMethod::Competition,
            tie_break: Vec::new(),
            adjust_on,
            at_most: 100 * UNIT,
        };
        let element = |group, max: i64| Element {
            group,
            max: max * UNIT,
        };
        let mut table = Table::new(vec![element(0, 50), element(1, 40)], rule);
        let part = |got: i64, possible: i64| Part {
            got: got * UNIT,
            possible: possible * UNIT,
        };
        table.push([part(30, 50), part(36, 40)], 4 * UNIT, None);
        let sums = Sums::of(&table);
        let total = Total::of(sums.ready(0), &factors);
        total.index(table.adjust(0), one, &table.rule).unwrap()
    }

    #[test]
    fn what_is_added_to_points_is_divided_with_them() {
        use AdjustOn::{Index, Points};
        use NotApplicable::{RescaleDomain, RescaleIndex};
        let fine = |num: i128, den: i128| u64::try_from(num * FINE / den).unwrap();
        for policy in [RescaleIndex, RescaleDomain] {
            assert_eq!(index(Index, policy, [1, 1], 1), fine(6600, 90) + fine(4, 1));
            assert_eq!(index(Points, policy, [1, 1], 1), fine(7000, 90));
            // Weights of ten per cent more and less: 33 + 32.4 + 4 of 55 + 36.
            let changed = index(Points, policy, [1100, 900], 1000);
            assert_eq!(changed, fine(6940, 91));
        }
    }
}
