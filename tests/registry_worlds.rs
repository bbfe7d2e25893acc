//! The two shipped worlds of Ho Chi Minh City: counts, order, search, addresses.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what fails here fails a test"
)]

use jiff::civil::{Date, date};
use parplan::exchange::shipped_registry;
use parplan::registry::{AgencyKey, ChangeKind, Kind, Registry, Unit, Unresolved, View, Warning};

const TODAY: Date = date(2025, 12, 31);

fn world(name: &str) -> Registry {
    let rows = shipped_registry(name).expect("shipped registry reads");
    let mut registry = Registry::default();
    let plan = registry
        .plan_import(&rows, None, TODAY)
        .expect("shipped registry is sound");
    // Names that differ in a mark are pointed out, and are two here.
    let beside = |warning: &&Warning| !matches!(warning, Warning::NearName { .. });
    assert_eq!(plan.warnings.iter().find(beside), None);
    for record in &plan.records {
        registry.apply_record(record, None);
    }
    assert_eq!(registry.len(), rows.len());
    let again = registry.plan_import(&rows, None, TODAY).unwrap();
    assert_eq!((again.records.len(), again.unchanged), (0, rows.len()));
    registry
}

fn count(units: &[Unit<'_>], kind: Kind) -> usize {
    units.iter().filter(|unit| unit.kind == kind).count()
}

fn named(view: &View<'_>, keys: &[AgencyKey]) -> Vec<String> {
    keys.iter().map(|key| view.full_name(key)).collect()
}

fn names(units: &[Unit<'_>], kind: Kind) -> Vec<String> {
    let wanted = units.iter().filter(|unit| unit.kind == kind);
    wanted.map(|unit| unit.name.to_owned()).collect()
}

fn key(view: &View<'_>, code: &str) -> AgencyKey {
    view.resolve(code).unwrap()
}

#[test]
fn in_2017_the_city_inspects_departments_and_districts() {
    let registry = world("hcmc-2017");
    let view = registry.as_of(date(2017, 3, 31));
    let all: Vec<Unit<'_>> = view.units().collect();
    assert_eq!(all.len(), 394);
    assert_eq!(count(&all, Kind::Commune), 322);
    let frame = view.city_frame();
    assert_eq!(frame.len(), 44);
    assert_eq!(count(&frame, Kind::Department), 20);
    assert_eq!(count(&frame, Kind::District), 24);
    // A body of a national line is not in the frame because its name begins with "Sở".
    assert!(frame.iter().all(|unit| unit.name != "Sở Ngoại vụ"));
    let heads = view.heads();
    assert_eq!(heads.len(), 24);
    let sizes: Vec<usize> = heads.iter().map(|h| view.head_frame(h.key).len()).collect();
    assert_eq!(
        (sizes.iter().min(), sizes.iter().max()),
        (Some(&7), Some(&21))
    );
    assert_eq!(sizes.iter().sum::<usize>(), 322);
}

#[test]
fn since_july_2025_the_city_inspects_departments_and_communes() {
    let registry = world("hcmc-2025");
    let view = registry.as_of(TODAY);
    let frame = view.city_frame();
    assert_eq!(view.len(), 192);
    assert_eq!(count(&frame, Kind::Department), 16);
    assert_eq!(count(&frame, Kind::Commune), 168);
    assert_eq!(frame.len(), 184);
    assert!(view.heads().is_empty());
    assert!(view.units().all(|unit| unit.kind != Kind::District));
    // Before its first day a unit does not exist.
    let before = registry.as_of(date(2025, 6, 30));
    assert!(before.city_frame().is_empty());
    let unresolved = before.resolve("79-SYT").unwrap_err();
    assert!(matches!(unresolved, Unresolved::NotYet { from, .. } if from == date(2025, 7, 1)));
}

#[test]
fn agencies_stand_in_the_order_readers_expect() {
    let registry = world("hcmc-2017");
    let view = registry.as_of(date(2017, 3, 31));
    let districts = names(&view.city_frame(), Kind::District);
    let mut expected: Vec<String> = (1..=12).map(|n| format!("Quận {n}")).collect();
    for name in [
        "Quận Bình Tân",
        "Quận Bình Thạnh",
        "Quận Gò Vấp",
        "Quận Phú Nhuận",
        "Quận Tân Bình",
        "Quận Tân Phú",
        "Quận Thủ Đức",
        "Huyện Bình Chánh",
        "Huyện Cần Giờ",
        "Huyện Củ Chi",
        "Huyện Hóc Môn",
        "Huyện Nhà Bè",
    ] {
        expected.push(name.to_owned());
    }
    assert_eq!(districts, expected);
    let wards = names(&view.children(&key(&view, "760")), Kind::Commune);
    let expected = [
        "Bến Nghé",
        "Bến Thành",
        "Cầu Kho",
        "Cầu Ông Lãnh",
        "Cô Giang",
        "Đa Kao",
        "Nguyễn Cư Trinh",
        "Nguyễn Thái Bình",
        "Phạm Ngũ Lão",
        "Tân Định",
    ];
    assert_eq!(wards, expected.map(|name| format!("Phường {name}")));
    let units: Vec<Unit<'_>> = view.units().collect();
    assert_eq!(units[0].kind, Kind::Province);
    let seen: Vec<&AgencyKey> = units.iter().map(|unit| unit.key).collect();
    for (at, unit) in units.iter().enumerate().skip(1) {
        assert!(
            seen[..at].contains(&unit.parent.unwrap()),
            "a parent comes first"
        );
    }
}

#[test]
fn ambiguous_names_show_the_parent() {
    let registry = world("hcmc-2017");
    let view = registry.as_of(date(2017, 3, 31));
    let mut full: Vec<String> = view.units().map(|unit| view.full_name(unit.key)).collect();
    full.sort();
    full.dedup();
    assert_eq!(full.len(), 394, "no two units share a full name");
    let ward = |district: &str, name: &str| {
        let children = view.children(&key(&view, district));
        let unit = children.into_iter().find(|unit| unit.name == name);
        view.full_name(unit.unwrap().key)
    };
    assert_eq!(ward("770", "Phường 1"), "Phường 1, Quận 3");
    assert_eq!(ward("760", "Phường Bến Nghé"), "Phường Bến Nghé");
    assert_eq!(view.full_name(&key(&view, "79-SYT")), "Sở Y tế");
    let path = view.path(&key(&view, "26740"));
    let path: Vec<&str> = path.iter().map(|unit| unit.name).collect();
    assert_eq!(path, ["Thành phố Hồ Chí Minh", "Quận 1", "Phường Bến Nghé"]);
    assert_eq!(view.depth(&key(&view, "26740")), 2);
}

#[test]
fn units_are_found_as_people_type() {
    let registry = world("hcmc-2017");
    let view = registry.as_of(date(2017, 3, 31));
    let first = |query: &str| named(&view, &view.search(query)).into_iter().next();
    for query in [
        "so y te",
        "Sở Y tế",
        "syt",
        "SYT",
        "79-syt",
        "y te",
        "s\u{1a1}\u{309} y t\u{ea}\u{301}",
    ] {
        assert_eq!(first(query).as_deref(), Some("Sở Y tế"), "{query}");
    }
    assert_eq!(first("da kao").as_deref(), Some("Phường Đa Kao"));
    assert_eq!(first("Ða Kao").as_deref(), Some("Phường Đa Kao"));
    assert_eq!(first("quan 1").as_deref(), Some("Quận 1"));
    assert_eq!(
        first("phường 01 quận 3").as_deref(),
        Some("Phường 1, Quận 3")
    );
    assert_eq!(first("00.08.h29").as_deref(), Some("Sở Ngoại vụ"));
    let key = key(&view, "79-SYT");
    assert_eq!(view.search(&key.as_str().to_lowercase()), [key]);
    // Marks narrow.
    let with = named(&view, &view.search("thạnh an"));
    let without = named(&view, &view.search("thanh an"));
    assert!(with.iter().all(|name| name.contains("Thạnh")), "{with:?}");
    assert!(!with.is_empty() && with.len() < without.len());
    assert_eq!(view.search("sờ y te"), []);
    assert_eq!(view.search("  "), []);
    assert_eq!(view.search("không có đâu"), []);
}

#[test]
fn keys_and_codes_address_and_names_only_suggest() {
    let registry = world("hcmc-2017");
    let view = registry.as_of(date(2017, 3, 31));
    let health = key(&view, "79-SYT");
    assert_eq!(view.resolve(health.as_str()), Ok(health.clone()));
    assert_eq!(view.resolve(" 79-syt "), Ok(health.clone()));
    assert_eq!(
        view.unit(&key(&view, "00.08.H29")).unwrap().name,
        "Sở Ngoại vụ"
    );
    match view.resolve("so y te") {
        Err(Unresolved::Unknown { near, .. }) => assert_eq!(near[0].key, health),
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_world_after_the_other_keeps_old_names_on_old_days() {
    let mut registry = world("hcmc-2017");
    let rows = shipped_registry("hcmc-2025").unwrap();
    let day = date(2025, 7, 1);
    let plan = registry.plan_import(&rows, Some(day), TODAY).unwrap();
    assert_eq!(plan.records.len() + plan.unchanged, rows.len());
    let vanished = plan.changes().filter(|c| c.kind == ChangeKind::Vanished);
    let districts =
        vanished.filter(|c| registry.as_of(day).unit(&c.key).unwrap().kind == Kind::District);
    assert_eq!(
        districts.count(),
        24,
        "nothing vanishes by itself; it is only told"
    );
    let before = registry.as_of(date(2017, 3, 31)).city_frame().len();
    for record in &plan.records {
        registry.apply_record(record, Some(day));
    }
    let old = registry.as_of(date(2020, 3, 31));
    assert_eq!(old.unit(&key(&old, "79")).unwrap().alt_code, "00.00.H29");
    let new = registry.as_of(TODAY);
    assert_eq!(new.unit(&key(&new, "79")).unwrap().alt_code, "H29");
    assert_eq!(before, 44);
    let again = registry.plan_import(&rows, Some(day), TODAY).unwrap();
    assert!(again.records.is_empty());
}
