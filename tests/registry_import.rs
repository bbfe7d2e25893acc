//! Importing registries: what is refused, what is planned, and that the tree stays a tree.

#![expect(clippy::unwrap_used, reason = "what fails here fails a test")]

use jiff::civil::{Date, date};
use parplan::registry::{
    AgencyKey, ChangeKind, Column, ColumnSet, ImportRow, Kind, Leave, Problem, Registry, RowFault,
    Unresolved, Warning,
};
use proptest::prelude::*;

const TODAY: Date = date(2025, 12, 31);

fn row(line: u64, code: &str, parent: &str, kind: &str, name: &str) -> ImportRow {
    ImportRow {
        line,
        code: code.into(),
        parent_code: parent.into(),
        kind: kind.into(),
        name: name.into(),
        ..ImportRow::default()
    }
}

fn city() -> Vec<ImportRow> {
    vec![
        row(2, "79", "", "province", "Thành phố Hồ Chí Minh"),
        row(3, "760", "79", "district", "Quận 1"),
        row(4, "769", "79", "district", "Quận 2"),
        row(5, "1", "760", "commune", "Phường 1"),
    ]
}

fn import(registry: &mut Registry, rows: &[ImportRow], as_of: Option<Date>) {
    let plan = registry.plan_import(rows, as_of, TODAY).unwrap();
    for record in &plan.records {
        registry.apply_record(record, as_of);
    }
}

fn founded() -> Registry {
    let mut registry = Registry::default();
    import(&mut registry, &city(), None);
    registry
}

fn faults(rows: &[ImportRow]) -> Vec<(u64, Column, Problem)> {
    let faults = Registry::default()
        .plan_import(rows, None, TODAY)
        .unwrap_err();
    let told = |f: RowFault| (f.line, f.column, f.problem);
    faults.into_iter().map(told).collect()
}

#[test]
fn every_fault_is_told_at_once_with_its_place() {
    let mut rows = city();
    rows.push(row(6, "", "79", "district", "Quận 3"));
    rows.push(row(7, "760", "79", "district", "Quận 4"));
    rows.push(row(8, "8", "nowhere", "commune", "Phường 8"));
    rows.push(row(9, "9", "", "district", "Quận 9"));
    rows.push(row(10, "10", "79", "sowr", "Quận 10"));
    rows.push(row(11, "11", "79", "district", " \u{a0} "));
    rows.push(row(12, "12", "79", "district", "Quận\u{7} 12"));
    rows.push(row(13, &"1".repeat(65), "79", "district", "Quận 13"));
    rows.push(row(14, "14", "79", "district", &"a".repeat(201)));
    let mut dated = row(15, "15", "79", "district", "Quận 15");
    dated.valid_from = "31/02/2025".into();
    dated.frame = "maybe".into();
    rows.push(dated);
    let mut ended = row(16, "16", "79", "district", "Quận 16");
    ended.valid_from = "2025-07-01".into();
    ended.valid_to = "30/06/2025".into();
    rows.push(ended);
    let bell = Problem::BadCharacter {
        character: '\u{7}',
        at: 5,
    };
    assert_eq!(
        faults(&rows),
        [
            (6, Column::Code, Problem::Empty),
            (7, Column::Code, Problem::Repeated { first: 3 }),
            (8, Column::ParentCode, Problem::UnknownParent),
            (9, Column::ParentCode, Problem::NoParent),
            (10, Column::Kind, Problem::UnknownKind),
            (11, Column::Name, Problem::Empty),
            (12, Column::Name, bell),
            (13, Column::Code, Problem::TooLong { most: 64 }),
            (14, Column::Name, Problem::TooLong { most: 200 }),
            (15, Column::ValidFrom, Problem::NotADate),
            (15, Column::Frame, Problem::NotAFlag),
            (
                16,
                Column::ValidTo,
                Problem::EndsBeforeStart {
                    start: date(2025, 7, 1)
                }
            ),
        ]
    );
}

#[test]
fn units_under_one_another_are_refused() {
    let rows = [
        row(2, "79", "", "province", "Thành phố"),
        row(3, "a", "b", "commune", "A"),
        row(4, "b", "c", "commune", "B"),
        row(5, "c", "a", "commune", "C"),
        row(6, "d", "a", "commune", "D"),
        row(7, "e", "e", "commune", "E"),
    ];
    let circle = |codes: &[&str]| Problem::Circle {
        codes: codes.iter().map(|code| (*code).to_owned()).collect(),
    };
    assert_eq!(
        faults(&rows),
        [
            (3, Column::ParentCode, circle(&["a", "b", "c"])),
            (7, Column::ParentCode, circle(&["e"])),
        ]
    );
}

#[test]
fn a_circle_on_a_later_day_is_refused_too() {
    let mut registry = founded();
    let under =
        |code: &str, parent: &str| row(2, code, parent, "district", &format!("Quận {code}"));
    import(
        &mut registry,
        &[under("760", "769")],
        Some(date(2020, 1, 1)),
    );
    let planned = registry.plan_import(&[under("769", "760")], Some(date(2010, 1, 1)), TODAY);
    let faults = planned.unwrap_err();
    assert!(
        matches!(faults[0].problem, Problem::Circle { .. }),
        "{faults:?}"
    );
}

#[test]
fn a_plan_tells_what_is_added_changed_and_missing() {
    let registry = founded();
    let mut rows = city();
    rows.remove(3);
    rows[1].abbr = "Q1".into();
    rows[1].frame = "không".into();
    rows.push(row(6, "761", "79", "district", "Quận 12"));
    let plan = registry.plan_import(&rows, None, TODAY).unwrap();
    let changes: Vec<(ChangeKind, &str, Vec<&str>)> = plan
        .changes()
        .map(|c| (c.kind, c.code.as_str(), c.fields.clone()))
        .collect();
    assert_eq!(
        changes,
        [
            (ChangeKind::Changed, "760", vec!["abbr", "frame"]),
            (ChangeKind::Added, "761", vec![]),
            (ChangeKind::Vanished, "1", vec![]),
        ]
    );
    assert_eq!((plan.records.len(), plan.unchanged), (2, 2));
    assert_eq!(plan.records[1].key, AgencyKey::nth(4).unwrap());
}

#[test]
fn columns_the_file_lacks_leave_what_stands() {
    let mut registry = founded();
    let mut rows = city();
    rows[1].abbr = "Q1".into();
    import(&mut registry, &rows, None);
    let mut without = city();
    let absent: ColumnSet = [Column::Abbr].into_iter().collect();
    without.iter_mut().for_each(|row| row.absent = absent);
    assert!(
        registry
            .plan_import(&without, None, TODAY)
            .unwrap()
            .records
            .is_empty()
    );
    // An empty cell in a column that is there takes the abbreviation away.
    assert_eq!(
        registry
            .plan_import(&city(), None, TODAY)
            .unwrap()
            .records
            .len(),
        1
    );
}

#[test]
fn a_name_changes_from_its_day_on() {
    let mut registry = founded();
    let renamed = [row(2, "769", "79", "district", "Thành phố Thủ Đức")];
    let plan = registry
        .plan_import(&renamed, Some(date(2021, 1, 1)), TODAY)
        .unwrap();
    assert!(matches!(plan.warnings[0], Warning::Renamed { line: 2, .. }));
    import(&mut registry, &renamed, Some(date(2021, 1, 1)));
    let name = |day| {
        let view = registry.as_of(day);
        view.full_name(&view.resolve("769").unwrap())
    };
    assert_eq!(name(date(2020, 12, 31)), "Quận 2");
    assert_eq!(name(date(2021, 1, 1)), "Thành phố Thủ Đức");
}

#[test]
fn changes_for_all_time_are_pointed_out() {
    let registry = founded();
    let mut rows = city();
    rows[1].valid_from = "2025-07-01".into();
    let always = registry.plan_import(&rows, None, TODAY).unwrap();
    assert_eq!(always.warnings, [Warning::Rewritten { count: 1 }]);
    // From a day on, nothing is taken from the days before it.
    let dated = registry
        .plan_import(&rows, Some(date(2025, 7, 1)), TODAY)
        .unwrap();
    assert!(dated.records.is_empty() && dated.warnings.is_empty());
}

#[test]
fn a_code_given_again_means_another_unit() {
    let mut registry = founded();
    let mut ended = city();
    ended[2].valid_to = "2020-12-31".into();
    import(&mut registry, &ended, None);
    import(
        &mut registry,
        &[row(2, "769", "79", "district", "Thành phố Thủ Đức")],
        Some(date(2021, 1, 1)),
    );
    assert_eq!(registry.len(), 5);
    let on = |day| registry.as_of(day).resolve("769").unwrap();
    assert_ne!(on(date(2020, 1, 1)), on(date(2021, 1, 1)));
    assert_eq!(registry.as_of(date(2021, 1, 1)).city_frame().len(), 2);
}

#[test]
fn a_closed_unit_is_told_with_its_last_day() {
    let mut registry = founded();
    let mut ended = city();
    ended[2].valid_to = "2020-12-31".into();
    import(&mut registry, &ended, None);
    let view = registry.as_of(TODAY);
    match view.resolve("769") {
        Err(Unresolved::Closed { unit, on, .. }) => {
            assert_eq!((unit.name.as_str(), on), ("Quận 2", date(2020, 12, 31)));
        }
        other => panic!("{other:?}"),
    }
    // The same file again finds the closed unit and changes nothing.
    assert!(
        registry
            .plan_import(&ended, None, TODAY)
            .unwrap()
            .records
            .is_empty()
    );
}

#[test]
fn one_name_written_twice_is_pointed_out() {
    let mut rows = city();
    rows.push(row(6, "2", "760", "commune", "Phường  01"));
    rows.push(row(7, "3", "769", "commune", "Phường 1"));
    let same = Problem::SameName {
        code: "1".into(),
        name: "Phường 1".into(),
        line: Some(5),
    };
    assert_eq!(faults(&rows), [(6, Column::Name, same)]);
    let leave = Leave {
        same_names: true,
        ..Leave::default()
    };
    let registry = Registry::default();
    let plan = registry.plan_import_with(&rows, None, TODAY, leave);
    let plan = plan.unwrap();
    assert_eq!(plan.warnings.len(), 1);
    assert!(matches!(
        &plan.warnings[0],
        Warning::SameName { line: 6, .. }
    ));
}

#[test]
fn other_codes_are_unique_too() {
    let mut rows = city();
    rows[1].alt_code = "00.01.H29".into();
    rows[2].alt_code = "00.01.h29".into();
    assert_eq!(
        faults(&rows),
        [(4, Column::AltCode, Problem::Repeated { first: 3 })]
    );
    rows[2].alt_code.clear();
    let mut registry = Registry::default();
    import(&mut registry, &rows, None);
    let mut other = [row(2, "9", "79", "district", "Quận 9")];
    other[0].alt_code = "00.01.H29".into();
    let faults = registry.plan_import(&other, None, TODAY).unwrap_err();
    assert_eq!(faults[0].problem, Problem::Taken { by: "760".into() });
}

#[test]
fn whatever_was_recorded_every_unit_is_shown_once() {
    let mut registry = founded();
    let mut records = registry
        .plan_import(&city()[..0], None, TODAY)
        .unwrap()
        .records;
    assert!(records.is_empty());
    // A journal written by a broken program: two units under one another.
    let mut rows = city();
    rows[3].name = "Phường 1a".into();
    rows[1].name = "Quận 1a".into();
    records = registry.plan_import(&rows, None, TODAY).unwrap().records;
    let (a, b) = (records[0].key.clone(), records[1].key.clone());
    records[0].parent = Some(b);
    records[1].parent = Some(a);
    records
        .iter()
        .for_each(|record| registry.apply_record(record, None));
    let view = registry.as_of(TODAY);
    assert_eq!(view.units().count(), 4);
    assert!(view.full_name(&records[1].key).starts_with("Phường 1a"));
    let mut depths: Vec<usize> = records.iter().map(|r| view.depth(&r.key)).collect();
    depths.sort_unstable();
    assert_eq!(depths, [0, 1]);
}

/// Rows over few codes with any parents, so that circles and gaps are common.
fn any_rows() -> impl Strategy<Value = Vec<ImportRow>> {
    let one = (0usize..12, 0usize..12, 0usize..3);
    prop::collection::vec(one, 1..12).prop_map(|units| {
        let mut rows = vec![row(1, "0", "", "province", "Tỉnh")];
        for (line, (code, parent, kind)) in (2..).zip(units) {
            let kind = [Kind::District, Kind::Commune, Kind::Subordinate][kind];
            let name = format!("Đơn vị {code}");
            rows.push(row(
                line,
                &code.to_string(),
                &parent.to_string(),
                kind.code(),
                &name,
            ));
        }
        rows
    })
}

proptest! {
    #[test]
    fn accepted_imports_always_give_a_forest(
        imports in prop::collection::vec((any_rows(), prop::option::of(0i16..6)), 1..5)
    ) {
        let mut registry = Registry::default();
        let day = |year: i16| date(2015 + year, 1, 1);
        for (mut rows, from) in imports {
            let as_of = from.map(day);
            // Rows that repeat a code are dropped, else hardly any import is accepted.
            let mut seen = std::collections::HashSet::new();
            rows.retain(|row| seen.insert(row.code.clone()));
            let Ok(plan) = registry.plan_import(&rows, as_of, day(0)) else {
                continue;
            };
            plan.records.iter().for_each(|record| registry.apply_record(record, as_of));
            let again = registry.plan_import(&rows, as_of, day(0)).unwrap();
            prop_assert_eq!(again.records, vec![], "the same file again changes nothing");
            for year in 0..7 {
                let view = registry.as_of(day(year));
                for unit in view.units() {
                    // Upwards from every unit one comes to an end.
                    let mut steps = 0;
                    let mut at = Some(unit);
                    while let Some(here) = at {
                        steps += 1;
                        prop_assert!(steps <= view.len(), "a circle through {}", unit.code);
                        at = here.parent.and_then(|key| view.unit(key));
                    }
                    prop_assert_eq!(steps, view.depth(unit.key) + 1);
                }
            }
        }
    }
}
