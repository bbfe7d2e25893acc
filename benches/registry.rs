//! Views and searches over a registry of a whole country: 70,000 units, and over the
//! 4,000 of one province; files of 100,000 units read and judged.

#![expect(clippy::unwrap_used, reason = "what fails here fails a bench")]

use std::path::Path;

use divan::Bencher;
use jiff::civil::{Date, date};
use parplan::exchange::registry::read_registry_bytes;
use parplan::exchange::{Reading, write_registry};
use parplan::registry::{ImportRow, Leave, Registry};

const SYLLABLES: [&str; 24] = [
    "An",
    "Bình",
    "Cầu",
    "Đông",
    "Hòa",
    "Khánh",
    "Lạc",
    "Mỹ",
    "Nghĩa",
    "Phú",
    "Quý",
    "Sơn",
    "Tân",
    "Thạnh",
    "Thủy",
    "Trung",
    "Vĩnh",
    "Xuân",
    "Đức",
    "Giang",
    "Hưng",
    "Lộc",
    "Thượng",
    "Yên",
];
const DAY: Date = date(2025, 12, 31);
const SIZES: [usize; 2] = [4_000, 70_000];
/// Made-up names repeat under one parent.
const LEAVE: Leave = Leave {
    same_names: true,
    always: false,
};

fn main() {
    divan::main();
}

fn row(line: usize, parent: String, kind: &str, name: String) -> ImportRow {
    ImportRow {
        line: line as u64,
        code: format!("{line:05}"),
        parent_code: parent,
        kind: kind.to_owned(),
        name,
        ..ImportRow::default()
    }
}

/// One root, a commune for every twenty units, the rest under the communes.
fn rows(units: usize) -> Vec<ImportRow> {
    let syllable = |n: usize| SYLLABLES[n % SYLLABLES.len()];
    let mut rows = vec![row(0, String::new(), "province", "Tỉnh".to_owned())];
    let communes = units / 20;
    for n in 1..units {
        let name = format!("{} {} {}", syllable(n * 7), syllable(n / 24), n % 97);
        rows.push(if n <= communes {
            row(n, "00000".to_owned(), "commune", format!("Phường {name}"))
        } else {
            let parent = format!("{:05}", n % communes + 1);
            row(n, parent, "subordinate", format!("Trường Tiểu học {name}"))
        });
    }
    rows
}

fn registry(units: usize) -> Registry {
    let mut registry = Registry::default();
    let plan = registry.plan_import_with(&rows(units), None, DAY, LEAVE);
    let plan = plan.unwrap();
    for record in &plan.records {
        registry.apply_record(record, None);
    }
    registry
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn view(bencher: Bencher<'_, '_>, units: usize) {
    let registry = registry(units);
    bencher.bench_local(|| registry.as_of(DAY).len());
}

#[divan::bench(args = ["t", "tieu hoc", "thạnh 5", "phuong an", "00042"], sample_count = 20)]
fn search_70_000(bencher: Bencher<'_, '_>, query: &str) {
    let registry = registry(70_000);
    let view = registry.as_of(DAY);
    // The first search lays out the texts; that is measured apart.
    assert!(!view.search("a").is_empty());
    bencher.bench_local(|| view.search(query).len());
}

#[divan::bench(sample_count = 10)]
fn first_search_70_000(bencher: Bencher<'_, '_>) {
    let registry = registry(70_000);
    bencher
        .with_inputs(|| registry.as_of(DAY))
        .bench_local_values(|view| view.search("so y te").len());
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn import(bencher: Bencher<'_, '_>, units: usize) {
    let rows = rows(units);
    bencher.bench_local(|| {
        let plan = Registry::default().plan_import_with(&rows, None, DAY, LEAVE);
        plan.map(|plan| plan.records.len())
    });
}

/// A file of 100,000 units read, matched with as many that stand, and judged: every name
/// compared with its siblings, every parent looked up.
#[divan::bench(args = ["csv", "xlsx", "ron"], sample_count = 3)]
fn import_100_000_from(bencher: Bencher<'_, '_>, ending: &str) {
    let registry = registry(100_000);
    let view = registry.as_of(DAY);
    let name = format!("units.{ending}");
    let bytes = write_registry(&view, Path::new(&name)).unwrap();
    bencher.bench_local(|| {
        let rows = read_registry_bytes(&name, &bytes, &Reading::default()).unwrap();
        let plan = registry.plan_import(&rows, Some(DAY), DAY).unwrap();
        assert_eq!(plan.unchanged, 100_000);
    });
}

/// The same units all new.
#[divan::bench(sample_count = 3)]
fn import_100_000_new_from_csv(bencher: Bencher<'_, '_>) {
    let bytes = {
        let registry = registry(100_000);
        write_registry(&registry.as_of(DAY), Path::new("units.csv")).unwrap()
    };
    bencher.bench_local(|| {
        let rows = read_registry_bytes("units.csv", &bytes, &Reading::default()).unwrap();
        let plan = Registry::default().plan_import_with(&rows, None, DAY, LEAVE);
        plan.unwrap().records.len()
    });
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn replay(bencher: Bencher<'_, '_>, units: usize) {
    let plan = Registry::default()
        .plan_import_with(&rows(units), None, DAY, LEAVE)
        .unwrap();
    bencher.bench_local(|| {
        let mut registry = Registry::default();
        for record in &plan.records {
            registry.apply_record(record, None);
        }
        registry.len()
    });
}
