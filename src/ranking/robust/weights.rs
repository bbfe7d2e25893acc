//! Ranks under changed weights of the domains.

use super::chance::{Trial, WHOLE};
use super::order::{Ranker, among_equals};
use super::stats::{RankStats, stats_of};
use super::sums::{Sums, Total};
use super::table::Table;
use crate::scoring::Exact;

/// Ranks kept at a time, 256 MB; beyond it the runs are made again for the next agencies.
const KEPT: usize = 1 << 26;

/// How firm the rank of one agency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Firmness {
    /// Its rank with the weights as they are.
    pub nominal: u32,
    /// Its ranks in all runs.
    pub ranks: RankStats,
    /// In how many runs it has its nominal rank.
    pub kept: u32,
    /// How many runs.
    pub runs: u32,
}

impl Firmness {
    /// Share of runs in which it has its nominal rank, percent.
    #[must_use]
    pub fn share(&self) -> Exact {
        let share = Exact::fraction(i128::from(self.kept) * 100, self.runs.into());
        share.unwrap_or_default()
    }
}

/// Ranks with the weights as they are, by row.
#[must_use]
pub fn ranks(table: &Table) -> Vec<u32> {
    let sums = Sums::of(table);
    let equals = equals(table, &sums);
    let mut ranks = vec![0; table.rows()];
    let factors = vec![1; sums.groups];
    let mut ranker = Ranker::default();
    let weights = (factors.as_slice(), 1);
    run(table, &sums, weights, &equals, &mut ranker, |row, rank| {
        if let Some(place) = ranks.get_mut(row) {
            *place = rank;
        }
    });
    ranks
}

/// Ranks all agencies in every run of a trial, the same weights for all; by row.
#[must_use]
pub fn weights(table: &Table, trial: &Trial) -> Vec<Firmness> {
    by_blocks(table, trial, KEPT)
}

fn by_blocks(table: &Table, trial: &Trial, kept: usize) -> Vec<Firmness> {
    let (rows, sums) = (table.rows(), Sums::of(table));
    let equals = equals(table, &sums);
    let known = table.known.iter().map(|known| known.rank);
    let nominal: Vec<u32> = known
        .zip(ranks(table))
        .map(|(known, own)| known.unwrap_or(own))
        .collect();
    let runs = trial.runs() as usize;
    let block = (kept / runs).clamp(1, rows.max(1));
    let mut ranker = Ranker::default();
    let mut found = Vec::with_capacity(rows);
    let mut matrix = vec![0u32; block * runs];
    for from in (0..rows).step_by(block) {
        for (at, number) in (1..=trial.runs()).enumerate() {
            let factors = trial.factors(number, sums.groups);
            let weights = (factors.as_slice(), WHOLE);
            run(table, &sums, weights, &equals, &mut ranker, |row, rank| {
                let row = row.checked_sub(from).filter(|row| *row < block);
                let place = row.and_then(|row| matrix.get_mut(row * runs + at));
                if let Some(place) = place {
                    *place = rank;
                }
            });
        }
        let of_block = nominal.iter().skip(from).zip(matrix.chunks_exact_mut(runs));
        found.extend(of_block.filter_map(|(nominal, ranks)| {
            let kept = ranks.iter().filter(|rank| *rank == nominal).count();
            Some(Firmness {
                nominal: *nominal,
                ranks: stats_of(ranks)?,
                kept: u32::try_from(kept).unwrap_or(u32::MAX),
                runs: trial.runs(),
            })
        }));
    }
    found
}

fn run(
    table: &Table,
    sums: &Sums,
    (factors, one): (&[i64], i64),
    equals: &[u32],
    ranker: &mut Ranker,
    give: impl FnMut(usize, u32),
) {
    let rule = &table.rule;
    let index = |row| Total::of(sums.ready(row), factors).index(table.adjust(row), one, rule);
    ranker.rank((0..table.rows()).map(index), equals, rule.method, give);
}

/// The order of agencies whose indices are equal; weights do not change it.
fn equals(table: &Table, sums: &Sums) -> Vec<u32> {
    let sum = |row, group| sums.raw(row, group).printed(&table.rule);
    among_equals(table.rows(), &table.rule, sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::robust::{Element, Part, Rule, UNIT};
    use crate::scheme::{AdjustOn, NotApplicable, RankOn, TieMethod};

    #[test]
    fn made_in_blocks_it_is_the_same() {
        let rule = Rule {
            policy: NotApplicable::RescaleIndex,
            sum_step: 1,
            decimals: 2,
            on: RankOn::Published,
            method: TieMethod::Competition,
            tie_break: vec![1],
            adjust_on: AdjustOn::Index,
            at_most: 100 * UNIT,
        };
        let element = |group| Element {
            group,
            max: 10 * UNIT,
        };
        let mut table = Table::new((0..3).map(element).collect(), rule);
        for row in 0..23i64 {
            let part = |d: i64| Part {
                got: (row * 7 + d * 5) % 10 * UNIT,
                possible: 10 * UNIT,
            };
            table.push((0..3).map(part), 0, None);
        }
        let trial = Trial::new(50, 20, "khối").unwrap();
        let whole = by_blocks(&table, &trial, KEPT);
        assert_eq!(whole.len(), 23);
        for kept in [1, 50, 350, 500] {
            assert_eq!(by_blocks(&table, &trial, kept), whole);
        }
    }
}
