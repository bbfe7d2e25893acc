//! Changes after the draw, in any sequence. The rule stands here as the design words it: who
//! was drawn stays unless removed, and the first k' of the new frame are drawn.

use std::collections::{BTreeMap, BTreeSet};

use parplan::sampling::hash::{self, Tickets};
use parplan::sampling::{Code, Counting, Digest, FrameUnit, Status, quota, select};
use proptest::prelude::*;

use crate::rule;

const STRATA: [&str; 3] = ["A", "B", "C"];

/// What a decision does after the draw.
#[derive(Debug, Clone)]
enum Change {
    /// A new unit in a stratum.
    Join(usize),
    /// One of the units goes.
    Leave(prop::sample::Index),
    /// One of those gone comes back.
    Return(prop::sample::Index),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        3 => (0..STRATA.len()).prop_map(Change::Join),
        3 => any::<prop::sample::Index>().prop_map(Change::Leave),
        1 => any::<prop::sample::Index>().prop_map(Change::Return),
    ];
    prop::collection::vec(change, 1..40)
}

fn frame() -> impl Strategy<Value = Vec<FrameUnit>> {
    let status = prop_oneof![
        8 => Just(Status::Normal),
        1 => Just(Status::Due),
        1 => Just(Status::Excluded),
    ];
    let unit = (0..STRATA.len(), status);
    prop::collection::vec(unit, 3..50).prop_map(|all| {
        let units = all.into_iter().enumerate().map(|(i, (stratum, status))| {
            let code = format!("DV-{i:03}");
            FrameUnit::new(&code, STRATA[stratum], 1, status, "", "số 1/QĐ").expect("a unit")
        });
        units.collect()
    })
}

/// A year's draw and what happened since.
struct Drawn {
    seed: Digest,
    changes: u64,
    units: BTreeMap<Code, FrameUnit>,
    gone: Vec<FrameUnit>,
    /// Tickets of those who joined; a code keeps its first one for good.
    joined: BTreeMap<Code, Digest>,
    selected: BTreeSet<Code>,
}

impl Drawn {
    fn new(units: Vec<FrameUnit>, seed: Digest) -> Self {
        let mut drawn = Self {
            seed,
            changes: 0,
            units: units.into_iter().map(|u| (u.code().clone(), u)).collect(),
            gone: Vec::new(),
            joined: BTreeMap::new(),
            selected: BTreeSet::new(),
        };
        drawn.select_again();
        drawn
    }

    fn of(&self, stratum: &str) -> Vec<&FrameUnit> {
        let all = self.units.values();
        all.filter(|u| u.stratum().as_str() == stratum).collect()
    }

    fn ticket(&self, code: &Code) -> Digest {
        let own = || Tickets::under(&self.seed).of(code.as_str());
        self.joined.get(code).copied().unwrap_or_else(own)
    }

    /// Those whom a draw over the frame as it is now would select in a stratum.
    fn first(&self, stratum: &str) -> Vec<Code> {
        let units = self.of(stratum);
        let sizes = rule(30, 0, Counting::Counted);
        if !units.iter().any(|u| self.joined.contains_key(u.code())) {
            return select(&units, &sizes, &self.seed).selected();
        }
        let certain: Vec<&&FrameUnit> = units.iter().filter(|u| u.status().certain()).collect();
        let normal = units.iter().filter(|u| u.status() == Status::Normal);
        let mut order: Vec<(Digest, &Code)> =
            normal.map(|u| (self.ticket(u.code()), u.code())).collect();
        order.sort_unstable();
        let (n, taken) = (units.len() as u64, certain.len() as u64);
        let random = quota::random_part(n, taken, 30, 25, Counting::Counted);
        let drawn = order
            .into_iter()
            .take(random as usize)
            .map(|(_, code)| code);
        certain
            .into_iter()
            .map(|u| u.code())
            .chain(drawn)
            .cloned()
            .collect()
    }

    fn select_again(&mut self) {
        let units = &self.units;
        self.selected.retain(|code| units.contains_key(code));
        for stratum in STRATA {
            let first = self.first(stratum);
            self.selected.extend(first);
        }
    }

    fn change(&mut self, change: &Change) {
        self.changes += 1;
        match change {
            Change::Join(stratum) => {
                let code = format!("MOI-{:03}", self.changes);
                let unit = FrameUnit::new(&code, STRATA[*stratum], 1, Status::Normal, "", "");
                let unit = unit.expect("a unit");
                let amended = hash::amend(&self.seed, self.changes, &Digest([1; 32]), "OS 0");
                let ticket = Tickets::under(&amended).of(&code);
                self.joined.insert(unit.code().clone(), ticket);
                self.units.insert(unit.code().clone(), unit);
            }
            Change::Leave(which) if !self.units.is_empty() => {
                let code = which
                    .get(&Vec::from_iter(self.units.keys()))
                    .to_owned()
                    .clone();
                self.gone.extend(self.units.remove(&code));
            }
            Change::Return(which) if !self.gone.is_empty() => {
                let unit = self.gone.swap_remove(which.index(self.gone.len()));
                self.units.insert(unit.code().clone(), unit);
            }
            Change::Leave(_) | Change::Return(_) => {}
        }
        self.select_again();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_floor_holds_in_each_stratum_and_no_drawn_unit_leaves_unless_removed(
        units in frame(), changes in changes(), seed in any::<[u8; 32]>(),
    ) {
        let mut drawn = Drawn::new(units, Digest(seed));
        for change in &changes {
            let before = drawn.selected.clone();
            drawn.change(change);
            for code in before.iter().filter(|code| drawn.units.contains_key(*code)) {
                prop_assert!(drawn.selected.contains(code), "{code} left after {change:?}");
            }
            for stratum in STRATA {
                let units = drawn.of(stratum);
                let can = units.iter().filter(|u| u.status() != Status::Excluded).count();
                let selected = units.iter().filter(|u| drawn.selected.contains(u.code())).count();
                let floor = quota::quota(units.len() as u64, 30) as usize;
                prop_assert!(selected >= floor.min(can), "{stratum}: {selected} of {floor}");
            }
            let shut_out = drawn.units.values().filter(|u| u.status() == Status::Excluded);
            for unit in shut_out {
                prop_assert!(!drawn.selected.contains(unit.code()));
            }
        }
    }

    #[test]
    fn who_leaves_and_returns_at_once_changes_nobodys_place(
        units in frame(), which in any::<prop::sample::Index>(), seed in any::<[u8; 32]>(),
    ) {
        let mut drawn = Drawn::new(units, Digest(seed));
        let before = drawn.selected.clone();
        drawn.change(&Change::Leave(which));
        drawn.change(&Change::Return(which));
        // Reserves that moved up meanwhile stay: they were told.
        prop_assert!(drawn.selected.is_superset(&before));
        for stratum in STRATA {
            let first = drawn.first(stratum);
            prop_assert!(first.iter().all(|code| before.contains(code)));
        }
    }
}
