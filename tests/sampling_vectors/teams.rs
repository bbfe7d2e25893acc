//! Vectors 09: who visits whom, at least cost, with a proof that needs no solver.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::*;
use parplan::sampling::{Digest, hash};
use serde_json::Value;

/// The cost of giving a team its `nth` unit, from 1: balance comes before chance.
fn load_cost(nth: usize) -> i128 {
    (1 << 50) * (2 * nth as i128 - 1)
}

/// The chance part of a pair's cost: the first 40 bits of its hash.
fn pair_cost(seed: &Digest, unit: &str, team: &str) -> i128 {
    let hash = hash::assign(seed, unit, team);
    let first = hash.0.iter().take(5);
    first.fold(0, |n, byte| n << 8 | i128::from(*byte))
}

struct Case {
    units: Vec<String>,
    teams: Vec<String>,
    capacity: usize,
    /// The cost of every pair that is allowed.
    pairs: BTreeMap<(String, String), i128>,
    /// The team of each unit.
    assignment: BTreeMap<String, String>,
    total: i128,
    potentials: BTreeMap<String, i128>,
}

fn number(value: &Value) -> i128 {
    text(value).parse().expect("a number")
}

impl Case {
    fn read(value: &Value, seed: &Digest) -> Self {
        let (units, teams) = (texts(&value["units"]), texts(&value["teams"]));
        let forbidden: BTreeSet<Vec<String>> =
            list(&value["forbidden"]).iter().map(texts).collect();
        let mut pairs = BTreeMap::new();
        for unit in &units {
            for team in &teams {
                if !forbidden.contains(&vec![unit.clone(), team.clone()]) {
                    let cost = pair_cost(seed, unit, team);
                    pairs.insert((unit.clone(), team.clone()), cost);
                }
            }
        }
        let assignment = value["assignment"].as_object().expect("an assignment");
        let potentials = value["potentials"].as_object().expect("potentials");
        Self {
            units,
            teams,
            capacity: usize::try_from(whole(&value["capacity"])).expect("small"),
            pairs,
            assignment: assignment
                .iter()
                .map(|(unit, team)| (unit.clone(), text(team).to_owned()))
                .collect(),
            total: number(&value["total_cost"]),
            potentials: potentials
                .iter()
                .map(|(node, potential)| (node.clone(), number(potential)))
                .collect(),
        }
    }

    fn load(&self, team: &str) -> usize {
        self.assignment.values().filter(|t| *t == team).count()
    }

    /// The cost of an assignment; `None` where a pair is forbidden, a unit has no team or a
    /// team too many units.
    fn cost(&self, assignment: &BTreeMap<String, String>) -> Option<i128> {
        let mut loads: BTreeMap<&str, usize> = BTreeMap::new();
        let mut total = 0;
        for unit in &self.units {
            let team = assignment.get(unit)?;
            let load = loads.entry(team).or_default();
            *load += 1;
            if *load > self.capacity {
                return None;
            }
            total += self.pairs.get(&(unit.clone(), team.clone()))? + load_cost(*load);
        }
        Some(total)
    }

    /// Arcs with room left, and arcs that can give back what flows in them, with their cost:
    /// from the source to units, from units to teams, from teams to the sink.
    fn residual(&self) -> Vec<(&str, &str, i128)> {
        let mut arcs = Vec::new();
        // Every unit has its team, so arcs from the source only give back.
        arcs.extend(self.units.iter().map(|unit| (unit.as_str(), "s", 0)));
        for ((unit, team), cost) in &self.pairs {
            if self.assignment.get(unit) == Some(team) {
                arcs.push((team.as_str(), unit.as_str(), -cost));
            } else {
                arcs.push((unit.as_str(), team.as_str(), *cost));
            }
        }
        for team in &self.teams {
            let load = self.load(team);
            if load < self.capacity {
                arcs.push((team.as_str(), "t", load_cost(load + 1)));
            }
            if load > 0 {
                arcs.push(("t", team.as_str(), -load_cost(load)));
            }
        }
        arcs
    }

    /// Arcs that show a cheaper assignment: those of negative reduced cost.
    fn cheaper(&self) -> Vec<(&str, &str)> {
        let arcs = self.residual().into_iter();
        let reduced = arcs
            .map(|(from, to, cost)| (from, to, cost + self.potentials[from] - self.potentials[to]));
        reduced
            .filter(|(_, _, cost)| *cost < 0)
            .map(|(from, to, _)| (from, to))
            .collect()
    }

    /// The costs of all assignments there are, least first.
    fn all_costs(&self) -> Vec<i128> {
        let count = self.teams.len().pow(self.units.len() as u32);
        let mut costs: Vec<i128> = (0..count)
            .filter_map(|mut number| {
                let assignment = self.units.iter().map(|unit| {
                    let team = &self.teams[number % self.teams.len()];
                    number /= self.teams.len();
                    (unit.clone(), team.clone())
                });
                self.cost(&assignment.collect())
            })
            .collect();
        costs.sort_unstable();
        costs
    }
}

#[test]
fn the_teams_of_vectors_09_cost_what_is_said_and_nothing_is_cheaper() {
    let Some(all) = vectors("09_teams") else {
        return;
    };
    let seed = digest(&all["seed"]);
    let cases = list(&all["cases"]);
    assert_eq!(cases.len(), 3);
    for value in cases {
        let case = Case::read(value, &seed);
        assert_eq!(case.cost(&case.assignment), Some(case.total));
        assert_eq!(
            case.potentials.len(),
            case.units.len() + case.teams.len() + 2
        );
        assert_eq!(case.cheaper(), Vec::<(&str, &str)>::new());
    }
}

#[test]
fn any_two_units_of_vectors_09_that_change_teams_break_the_proof() {
    let Some(all) = vectors("09_teams") else {
        return;
    };
    let seed = digest(&all["seed"]);
    let mut changes = 0;
    for value in list(&all["cases"]) {
        let case = Case::read(value, &seed);
        for (at, one) in case.units.iter().enumerate() {
            for other in &case.units[at + 1..] {
                let mut changed = Case::read(value, &seed);
                let (a, b) = (&case.assignment[one], &case.assignment[other]);
                changed.assignment.insert(one.clone(), b.clone());
                changed.assignment.insert(other.clone(), a.clone());
                let Some(cost) = changed.cost(&changed.assignment).filter(|_| a != b) else {
                    continue;
                };
                assert!(cost > case.total, "{one} and {other}");
                assert!(!changed.cheaper().is_empty(), "{one} and {other}");
                changes += 1;
            }
        }
    }
    assert!(changes > 300, "{changes}");
}

#[test]
fn small_cases_of_vectors_09_have_one_best_assignment_of_all() {
    let Some(all) = vectors("09_teams") else {
        return;
    };
    let seed = digest(&all["seed"]);
    let mut counted = 0;
    for value in list(&all["cases"])
        .iter()
        .filter(|c| c["brute_force"].is_object())
    {
        let case = Case::read(value, &seed);
        let costs = case.all_costs();
        let expected = ["best", "second"].map(|which| number(&value["brute_force"][which]));
        assert_eq!(costs[..2], expected);
        assert_eq!(costs[0], case.total);
        assert!(costs[0] < costs[1], "the best is alone");
        counted += 1;
    }
    assert_eq!(counted, 2);
}
