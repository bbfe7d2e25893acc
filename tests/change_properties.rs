//! Any sequence of changes that is accepted keeps the registry a forest on every day, never
//! gives a code twice, and never touches the days before it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use parplan::registry::change::{Act, Change, NewUnit, Wish};
use parplan::registry::{AgencyKey, ImportRow, Registry};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

const TODAY: Date = date(2026, 1, 1);

/// A city, four districts, three communes each, two divisions each.
fn city() -> Registry {
    let mut rows = vec![row(1, "0", "", "province", "Thành phố")];
    for district in 1..=4 {
        let code = format!("{district}");
        rows.push(row(
            rows.len(),
            &code,
            "0",
            "district",
            &format!("Quận {district}"),
        ));
        for commune in 1..=3 {
            let below = format!("{district}{commune}");
            let name = format!("Phường {district}{commune}");
            rows.push(row(rows.len(), &below, &code, "commune", &name));
            for division in 1..=2 {
                let deepest = format!("{below}{division}");
                let name = format!("Phòng {deepest}");
                rows.push(row(rows.len(), &deepest, &below, "subordinate", &name));
            }
        }
    }
    let mut registry = Registry::default();
    let plan = registry.plan_import(&rows, None, TODAY).unwrap();
    for record in &plan.records {
        registry.apply_record(record, None);
    }
    registry
}

fn row(line: usize, code: &str, parent: &str, kind: &str, name: &str) -> ImportRow {
    ImportRow {
        line: line as u64 + 1,
        code: code.to_owned(),
        parent_code: parent.to_owned(),
        kind: kind.to_owned(),
        name: name.to_owned(),
        ..ImportRow::default()
    }
}

/// Units by small numbers, so that most wishes are about units that exist.
fn code() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (1..=4u8).prop_map(|d| format!("{d}")),
        8 => (1..=4u8, 1..=3u8).prop_map(|(d, c)| format!("{d}{c}")),
        2 => (1..=4u8, 1..=3u8, 1..=2u8).prop_map(|(d, c, v)| format!("{d}{c}{v}")),
        2 => (1..=9u8).prop_map(|n| format!("N{n}")),
        1 => Just("0".to_owned()),
    ]
}

fn new_unit() -> impl Strategy<Value = NewUnit> {
    let parent = prop_oneof![2 => Just(String::new()), 1 => code()];
    (code(), 1..=9u8, parent).prop_map(|(code, n, parent)| NewUnit {
        code,
        name: format!("Phường Mới {n}"),
        parent,
        ..NewUnit::default()
    })
}

fn act() -> impl Strategy<Value = Act> {
    let units = || proptest::collection::vec(code(), 1..4);
    prop_oneof![
        (code(), 1..=9u8).prop_map(|(unit, n)| Act::Rename {
            unit,
            name: format!("Tên {n}"),
            abbr: String::new(),
            aliases: String::new(),
        }),
        (code(), code()).prop_map(|(unit, code)| Act::Recode {
            unit,
            scheme: String::new(),
            code,
        }),
        (units(), code()).prop_map(|(units, parent)| Act::Move { units, parent }),
        (units(), code()).prop_map(|(units, into)| Act::Absorb { units, into }),
        (units(), new_unit()).prop_map(|(units, new)| Act::Establish { units, new }),
        (
            code(),
            any::<bool>(),
            proptest::collection::vec(new_unit(), 1..3)
        )
            .prop_map(|(unit, goes_on, parts)| Act::Split {
                unit,
                goes_on,
                parts
            }),
        (code(), code()).prop_map(|(unit, to)| Act::Boundary { unit, to }),
        units().prop_map(|units| Act::Dissolve { units }),
        (1..=9u8, code()).prop_map(|(n, parent)| Act::Found(NewUnit {
            code: format!("N{n}"),
            name: format!("Phường Mới {n}"),
            kind: "commune".to_owned(),
            parent,
            ..NewUnit::default()
        })),
    ]
}

fn wish() -> impl Strategy<Value = Wish> {
    (2018..=2024i16, prop_oneof![Just(1i8), Just(7)], act()).prop_map(|(year, month, act)| Wish {
        date: date(year, month, 1).to_string(),
        decision: "QĐ 1".to_owned(),
        source: String::new(),
        act,
    })
}

/// Every unit of a day: name, code and the unit above.
type Day = BTreeMap<AgencyKey, (String, String, Option<AgencyKey>)>;

fn seen(registry: &Registry, day: Date) -> Day {
    let view = registry.as_of(day);
    let units = view.units().map(|unit| {
        let facts = (
            unit.name.to_owned(),
            unit.code.to_owned(),
            unit.parent.cloned(),
        );
        (unit.key.clone(), facts)
    });
    units.collect()
}

fn expect_forest(registry: &Registry, day: Date) {
    let units = seen(registry, day);
    let mut codes = BTreeSet::new();
    for (key, (name, code, parent)) in &units {
        assert!(codes.insert(code), "{day}: {code} twice");
        let mut above = parent.clone();
        let mut steps = 0;
        while let Some(parent) = above {
            let facts = units.get(&parent);
            assert!(
                facts.is_some(),
                "{day}: {name} ({key}) under {parent}, which is gone"
            );
            above = facts.and_then(|(_, _, parent)| parent.clone());
            steps += 1;
            assert!(steps < 64, "{day}: {name} stands under itself");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn accepted_changes_keep_a_forest_and_leave_the_days_before_alone(
        wishes in proptest::collection::vec(wish(), 1..14),
    ) {
        let mut registry = city();
        let mut days = BTreeSet::from([date(2017, 1, 1), date(2026, 1, 1)]);
        for wish in &wishes {
            let day: Date = wish.date.parse().unwrap();
            let Ok(plan) = registry.plan_changes(&wish.rows()) else { continue };
            let before: Vec<(Date, Day)> = days
                .iter()
                .chain([&day.yesterday().unwrap()])
                .filter(|earlier| **earlier < day)
                .map(|earlier| (*earlier, seen(&registry, *earlier)))
                .collect();
            for change in &plan.changes {
                let text = serde_json::to_string(change).unwrap();
                prop_assert_eq!(&serde_json::from_str::<Change>(&text).unwrap(), change);
                registry.apply_change(change);
            }
            days.extend([day.yesterday().unwrap(), day, day.tomorrow().unwrap()]);
            for (earlier, units) in before {
                prop_assert_eq!(seen(&registry, earlier), units);
            }
            for day in &days {
                expect_forest(&registry, *day);
                prop_assert_eq!(seen(&plan.after, *day), seen(&registry, *day));
            }
            let again = registry.plan_changes(&wish.rows());
            if let Ok(again) = again {
                prop_assert_eq!(again.changes, vec![], "said twice, done once: {:?}", wish);
            }
        }
    }
}

#[test]
fn most_kinds_of_change_are_accepted_somewhere() {
    // A property over sequences of which none is accepted would prove nothing.
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let registry = city();
    let mut kinds = BTreeSet::new();
    for _ in 0..400 {
        let wish = wish().new_tree(&mut runner).unwrap().current();
        if let Ok(plan) = registry.plan_changes(&wish.rows()) {
            kinds.extend(plan.changes.iter().map(|change| change.kind().code()));
        }
    }
    for kind in [
        "rename",
        "recode",
        "reparent",
        "absorb",
        "establish",
        "split",
        "boundary",
        "dissolve",
        "found",
    ] {
        assert!(kinds.contains(kind), "{kind} never accepted: {kinds:?}");
    }
}
