//! Finding units as people type: what is found, in which order, and that nothing is lost.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what fails here fails a test"
)]

use jiff::civil::{Date, date};
use parplan::exchange::shipped_registry;
use parplan::registry::{AgencyKey, Folded, ImportRow, Registry, View, Why};
use proptest::prelude::*;

const DAY: Date = date(2025, 12, 31);

fn row(line: u64, parent: &str, kind: &str, name: &str) -> ImportRow {
    ImportRow {
        line,
        code: format!("U{line:03}"),
        parent_code: parent.to_owned(),
        kind: kind.to_owned(),
        name: name.to_owned(),
        ..ImportRow::default()
    }
}

fn taken_in(rows: &[ImportRow]) -> Registry {
    let mut registry = Registry::default();
    let plan = registry.plan_import(rows, None, DAY).expect("sound rows");
    for record in &plan.records {
        registry.apply_record(record, None);
    }
    registry
}

/// Units with the traps of real names.
fn city() -> Registry {
    let department = |line, name, abbr: &str| ImportRow {
        abbr: abbr.to_owned(),
        ..row(line, "U001", "department", name)
    };
    let mut rows = vec![
        row(1, "", "province", "Thành phố Hồ Chí Minh"),
        department(2, "Sở Giao thông Vận tải", ""),
        department(3, "Sở Giáo dục và Đào tạo", "SGDĐT"),
        department(4, "Sở Quy hoạch - Kiến trúc", "SQHKT"),
        department(5, "Ban Quản lý Nhà nước về Đất đai", ""),
        department(6, "Trung tâm So sánh", ""),
    ];
    rows.extend([
        row(10, "U001", "district", "Quận 3"),
        row(11, "U001", "district", "Quận 5"),
        row(12, "U001", "district", "Quận 10"),
        row(13, "U001", "district", "Huyện Củ Chi"),
        row(14, "U001", "district", "Quận Bình Thạnh"),
    ]);
    for (line, parent, name) in [
        (20, "U010", "Phường 1"),
        (21, "U010", "Phường 5"),
        (22, "U010", "Phường 15"),
        (23, "U010", "Phường 10"),
        (24, "U011", "Phường 1"),
        (25, "U011", "Phường 05"),
        (26, "U012", "Phường 3"),
        (27, "U012", "Phường 1"),
        (30, "U013", "Thị trấn Củ Chi"),
        (31, "U013", "Xã Tân Quý"),
        (32, "U013", "Xã Tân Quy"),
        (33, "U013", "Xã Thanh An"),
        (34, "U013", "Xã Thạnh An"),
        (35, "U013", "Xã Ea M’Drắk"),
        (36, "U014", "Phường Đa Kao"),
        (37, "U014", "Phường Hòa Bình"),
        (38, "U014", "Phường Thuỷ Lợi"),
    ] {
        rows.push(row(line, parent, "commune", name));
    }
    taken_in(&rows)
}

fn names(view: &View<'_>, query: &str) -> Vec<String> {
    let keys = view.search(query);
    keys.iter().map(|key| view.full_name(key)).collect()
}

fn first(view: &View<'_>, query: &str) -> String {
    names(view, query).into_iter().next().unwrap_or_default()
}

#[test]
fn the_unit_that_is_meant_comes_first() {
    let registry = city();
    let view = registry.as_of(DAY);
    for (typed, meant) in [
        // Numbers: never the longer one first, zeros make no difference.
        ("p5", "Phường 5, Quận 3"),
        ("P.5", "Phường 5, Quận 3"),
        ("phuong 5", "Phường 5, Quận 3"),
        ("Phường 05", "Phường 5, Quận 3"),
        ("phường 5 quận 5", "Phường 05, Quận 5"),
        ("5", "Phường 5, Quận 3"),
        ("q5", "Quận 5"),
        ("quan 5", "Quận 5"),
        ("p15", "Phường 15"),
        // Names above, whole numbers before beginnings.
        ("phuong 1 quan 10", "Phường 1, Quận 10"),
        ("Quận 5, Phường 1", "Phường 1, Quận 5"),
        ("Phường 3, Quận 10", "Phường 3"),
        ("phuong 10 quan 3", "Phường 10"),
        // Marks.
        ("thanh an", "Xã Thanh An"),
        ("thạnh an", "Xã Thạnh An"),
        ("tân quý", "Xã Tân Quý"),
        ("tân quy", "Xã Tân Quy"),
        ("da kao", "Phường Đa Kao"),
        ("đa kao", "Phường Đa Kao"),
        ("Ða Kao", "Phường Đa Kao"),
        ("hoà bình", "Phường Hòa Bình"),
        ("hòa bình", "Phường Hòa Bình"),
        ("hoa binh", "Phường Hòa Bình"),
        ("thủy lợi", "Phường Thuỷ Lợi"),
        ("ho\u{300}a bi\u{300}nh", "Phường Hòa Bình"),
        // Dashes and quotes.
        ("quy hoạch – kiến trúc", "Sở Quy hoạch - Kiến trúc"),
        ("quy hoach kien truc", "Sở Quy hoạch - Kiến trúc"),
        ("m'drak", "Xã Ea M’Drắk"),
        ("mdrắk", "Xã Ea M’Drắk"),
        // Initials and abbreviations.
        ("sgtvt", "Sở Giao thông Vận tải"),
        ("gtvt", "Sở Giao thông Vận tải"),
        ("sgddt", "Sở Giáo dục và Đào tạo"),
        ("sgdđt", "Sở Giáo dục và Đào tạo"),
        ("gdđt", "Sở Giáo dục và Đào tạo"),
        ("qlnn", "Ban Quản lý Nhà nước về Đất đai"),
        ("bqldd", "Ban Quản lý Nhà nước về Đất đai"),
        // The inside of a word, words in any order.
        ("inh than", "Quận Bình Thạnh"),
        ("thong van", "Sở Giao thông Vận tải"),
        ("van tai so", "Sở Giao thông Vận tải"),
        // One slip: swapped, missing, too many, wrong, no space.
        ("binh thahn", "Quận Bình Thạnh"),
        ("bin thanh", "Quận Bình Thạnh"),
        ("gaio thong", "Sở Giao thông Vận tải"),
        ("giao thon", "Sở Giao thông Vận tải"),
        ("giao thoong", "Sở Giao thông Vận tải"),
        ("giao thpng van tai", "Sở Giao thông Vận tải"),
        ("binhthanh", "Quận Bình Thạnh"),
        ("giaothongvan", "Sở Giao thông Vận tải"),
    ] {
        assert_eq!(
            first(&view, typed),
            meant,
            "{typed}: {:?}",
            names(&view, typed)
        );
    }
}

#[test]
fn what_is_not_meant_is_not_found() {
    let registry = city();
    let view = registry.as_of(DAY);
    for (typed, not) in [
        ("sở", "Trung tâm So sánh"),
        ("thạnh an", "Xã Thanh An"),
        ("thanh ăn", "Xã Thanh An"),
        ("tân quy", "Xã Tân Quý"),
        ("p5", "Phường 15"),
        ("phường 5", "Quận 5"),
    ] {
        let found = names(&view, typed);
        assert!(!found.iter().any(|name| name == not), "{typed}: {found:?}");
    }
    for typed in [
        "",
        "  ",
        "-",
        "...",
        "zz",
        "khong co dau",
        "sờ y te",
        "abcd",
    ] {
        assert_eq!(view.search(typed), [], "{typed}");
    }
}

#[test]
fn better_fits_come_first() {
    let names = [
        "Tân",
        "Phường Tân",
        "Phường Tân Bình",
        "Trạm Tâm Tân",
        "Phường Tânh",
        "Phường Xtân",
    ];
    let mut rows = vec![row(1, "", "province", "Tỉnh")];
    let lines = (2..).zip(names.iter().rev());
    rows.extend(lines.map(|(line, name)| row(line, "U001", "subordinate", name)));
    let registry = taken_in(&rows);
    let view = registry.as_of(DAY);
    let found = self::names(&view, "tan");
    assert_eq!(found.first().unwrap(), "Tân");
    assert_eq!(found.last().unwrap(), "Phường Xtân");
    assert_eq!(found.get(4).unwrap(), "Phường Tânh");
    assert_eq!(found.len(), 6);
}

/// A department under its third name, with another name people use.
fn renamed() -> (Registry, AgencyKey) {
    let mut rows = vec![
        row(1, "", "province", "Tỉnh"),
        row(2, "U001", "department", "Sở Giao thông"),
        row(3, "U001", "department", "Trung tâm Xây dựng"),
    ];
    let mut registry = taken_in(&rows);
    let department = registry.as_of(DAY).resolve("U002").unwrap();
    for (name, day) in [
        ("Sở Giao thông Công chính", date(2024, 1, 1)),
        ("Sở Xây dựng", date(2025, 3, 1)),
        ("Sở Phát triển", date(2027, 1, 1)),
    ] {
        rows[1].name = name.to_owned();
        rows[1].aliases = "Sở Cầu đường".to_owned();
        let plan = registry.plan_import(&rows, Some(day), DAY).unwrap();
        for record in &plan.records {
            registry.apply_record(record, Some(day));
        }
    }
    (registry, department)
}

#[test]
fn old_names_and_aliases_find_and_say_so() {
    let (registry, department) = renamed();
    let view = registry.as_of(DAY);
    for (typed, why) in [
        ("so xay dung", Why::Name),
        ("u002", Why::Code),
        (department.as_str(), Why::Code),
        ("cầu đường", Why::Alias("Sở Cầu đường")),
        ("cau duo", Why::Alias("Sở Cầu đường")),
        ("cong chinh", Why::FormerName("Sở Giao thông Công chính")),
        ("sở giao thông", Why::FormerName("Sở Giao thông")),
        ("sgtcc", Why::FormerName("Sở Giao thông Công chính")),
        ("cong chnih", Why::FormerName("Sở Giao thông Công chính")),
    ] {
        let found = view.found(typed);
        assert_eq!(found.len(), 1, "{typed}: {found:?}");
        assert_eq!((&found[0].key, found[0].why), (&department, why), "{typed}");
    }
    // The name it will have is not known that day.
    assert_eq!(view.search("phat trien"), []);
    // Before the change, its name was its name.
    let before = registry.as_of(date(2024, 6, 1));
    assert_eq!(before.found("cong chinh")[0].why, Why::Name);
    assert_eq!(before.search("so xay dung"), []);
}

#[test]
fn present_names_go_before_old_ones() {
    let mut rows = vec![
        row(1, "", "province", "Tỉnh"),
        row(2, "U001", "commune", "Phường An"),
        row(3, "U001", "commune", "Phường Tân An Đông"),
    ];
    let mut registry = taken_in(&rows);
    rows[1].name = "Phường Lạc".to_owned();
    let day = date(2025, 7, 1);
    let plan = registry.plan_import(&rows, Some(day), DAY).unwrap();
    for record in &plan.records {
        registry.apply_record(record, Some(day));
    }
    let view = registry.as_of(DAY);
    assert_eq!(names(&view, "an"), ["Phường Tân An Đông", "Phường Lạc"]);
    assert_eq!(
        names(&view, "phường an"),
        ["Phường Tân An Đông", "Phường Lạc"]
    );
}

fn world(name: &str) -> Registry {
    taken_in(&shipped_registry(name).unwrap())
}

#[test]
fn every_unit_is_found_first_by_its_names_and_codes() {
    for (name, day) in [("hcmc-2017", date(2017, 3, 31)), ("hcmc-2025", DAY)] {
        let registry = world(name);
        let view = registry.as_of(day);
        for unit in view.units() {
            let folded = Folded::new(unit.name);
            // Among its namesakes: other units may bear the same name.
            for typed in [unit.name, folded.plain(), folded.marked()] {
                let found = view.search(typed);
                let at = found.iter().position(|key| key == unit.key).expect(typed);
                let plain = Folded::new(typed).plain() == typed;
                for key in &found[..at] {
                    let other = Folded::new(view.unit(key).unwrap().name);
                    let same = if plain {
                        other.plain() == folded.plain()
                    } else {
                        other.marked() == folded.marked()
                    };
                    assert!(same, "{typed} finds {} first", view.full_name(key));
                }
            }
            let full = view.full_name(unit.key);
            for typed in [&full, Folded::new(&full).marked()] {
                let found = view.search(typed);
                assert_eq!(found.first(), Some(unit.key), "{typed}");
            }
            let codes = [unit.key.as_str(), unit.code, unit.alt_code, unit.gso_code];
            for code in codes.into_iter().filter(|code| !code.is_empty()) {
                let found = view.found(&code.to_lowercase());
                let hit = found.iter().find(|hit| hit.key == *unit.key).expect(code);
                assert_eq!(hit.why, Why::Code, "{code}");
                let first = view.unit(&found[0].key).unwrap();
                let bears = [
                    first.key.as_str(),
                    first.code,
                    first.alt_code,
                    first.gso_code,
                ];
                assert!(bears.contains(&code), "{code} finds {}", first.name);
            }
            if !unit.abbr.is_empty() {
                let first = view.search(unit.abbr).into_iter().next().unwrap();
                assert_eq!(view.unit(&first).unwrap().abbr, unit.abbr);
            }
        }
    }
}

/// A piece of a folded name, as a person may type it.
fn pieces() -> impl Strategy<Value = (usize, usize, usize, bool)> {
    (0..400usize, 0..60usize, 1..30usize, any::<bool>())
}

proptest! {
    #[test]
    fn a_name_with_the_query_inside_is_always_found((unit, from, length, marks) in pieces()) {
        thread_local!(static CITY: Registry = world("hcmc-2017"));
        CITY.with(|registry| {
            let view = registry.as_of(date(2017, 3, 31));
            let names: Vec<Folded> = view.units().map(|unit| Folded::new(unit.name)).collect();
            let text = |name: &Folded, marks: bool| {
                (if marks { name.marked() } else { name.plain() }).to_owned()
            };
            let name = text(&names[unit % names.len()], marks);
            let piece: String = name.chars().skip(from % name.chars().count()).take(length).collect();
            let query = Folded::new(&piece);
            let marked = query.has_marks();
            let wanted = text(&query, marked);
            prop_assume!(!wanted.is_empty());
            let found = view.search(&piece);
            for (unit, name) in view.units().zip(&names) {
                if text(name, marked).contains(&wanted) {
                    prop_assert!(found.contains(unit.key), "{piece} in {}", unit.name);
                }
            }
            let mut once = found.clone();
            once.sort();
            once.dedup();
            prop_assert_eq!(once.len(), found.len(), "no unit twice");
            Ok(())
        })?;
    }

    #[test]
    fn typing_on_narrows((unit, _, length, marks) in pieces()) {
        thread_local!(static CITY: Registry = world("hcmc-2017"));
        CITY.with(|registry| {
            let view = registry.as_of(date(2017, 3, 31));
            let units: Vec<&str> = view.units().map(|unit| unit.name).collect();
            let name = Folded::new(units[unit % units.len()]);
            let name = if marks { name.marked() } else { name.plain() };
            let typed = |letters: usize| name.chars().take(letters).collect::<String>();
            // As typed; initials and slips are offered besides.
            let has = |key: &AgencyKey, query: &str| {
                let unit = view.unit(key).unwrap();
                let name = Folded::new(unit.name);
                let query = Folded::new(query);
                if query.has_marks() {
                    name.marked().contains(query.marked())
                } else {
                    name.plain().contains(query.plain())
                }
            };
            let (short, long) = (typed(length), typed(length + 1));
            let shorter = view.search(&short);
            for key in view.search(&long) {
                if has(&key, &long) {
                    prop_assert!(shorter.contains(&key), "{short} then {long}");
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn any_text_may_be_typed(text in any::<String>(), more in "[0-9a-zđ ()ơ\t.-]{0,40}") {
        thread_local!(static CITY: Registry = city());
        CITY.with(|registry| {
            let view = registry.as_of(DAY);
            for query in [&text, &more] {
                let found: Vec<AgencyKey> = view.found(query).into_iter().map(|hit| hit.key).collect();
                assert_eq!(found, view.search(query));
            }
        });
    }
}
