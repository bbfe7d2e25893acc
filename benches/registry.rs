//! Views and searches over a registry of a whole country, 70,000 units and 130,000
//! versions of units through time, and over the 4,000 units of one province; files of
//! 100,000 units read and judged.

#![expect(clippy::unwrap_used, reason = "what fails here fails a bench")]

#[path = "registry/made_up.rs"]
mod made_up;

use std::path::Path;

use divan::Bencher;
use made_up::{DAY, LEAVE, country, records, replay, rows, versions};
use parplan::exchange::registry::read_registry_bytes;
use parplan::exchange::{Reading, write_registry};
use parplan::registry::{Registry, sort_key};

const SIZES: [usize; 2] = [4_000, 70_000];
fn main() {
    divan::main();
}

#[divan::bench(sample_count = 20)]
fn view_of_130_000_versions(bencher: Bencher<'_, '_>) {
    let registry = country();
    assert_eq!(registry.as_of(DAY).len(), 70_000);
    bencher.bench_local(|| registry.as_of(DAY).len());
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn view(bencher: Bencher<'_, '_>, units: usize) {
    let registry = replay(&records(units));
    bencher.bench_local(|| registry.as_of(DAY).len());
}

/// As typed: by letters, by words, by initials, with a slip, with marks, by code.
const QUERIES: [&str; 15] = [
    "t",
    "p",
    "ph",
    "phuong 1",
    "phuong an",
    "tan binh",
    "tieu hoc",
    "truong tieu hoc tan binh 5 phuong an",
    "thạnh 5",
    "sở",
    "tth",
    "sgtvt",
    "binh thahn",
    "khong co dau",
    "00042",
];

#[divan::bench(args = QUERIES, sample_count = 30)]
fn search_70_000(bencher: Bencher<'_, '_>, query: &str) {
    let registry = country();
    let view = registry.as_of(DAY);
    // The first search lays out the texts; that is measured apart.
    assert!(!view.search("a").is_empty());
    bencher.bench_local(|| view.search(query).len());
}

#[divan::bench(sample_count = 10)]
fn first_search_70_000(bencher: Bencher<'_, '_>) {
    let registry = country();
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
    let registry = replay(&records(100_000));
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
        let registry = replay(&records(100_000));
        write_registry(&registry.as_of(DAY), Path::new("units.csv")).unwrap()
    };
    bencher.bench_local(|| {
        let rows = read_registry_bytes("units.csv", &bytes, &Reading::default()).unwrap();
        let plan = Registry::default().plan_import_with(&rows, None, DAY, LEAVE);
        plan.unwrap().records.len()
    });
}

#[divan::bench(sample_count = 5)]
fn replay_of_130_000_versions(bencher: Bencher<'_, '_>) {
    let versions = versions();
    bencher.bench_local(|| replay(&versions).len());
}

/// Sorting a column of a table makes a key of every cell.
#[divan::bench(args = ["79-00042", "Trường Tiểu học Bình Thạnh 12"], sample_count = 20)]
fn sort_keys_70_000(bencher: Bencher<'_, '_>, text: &str) {
    let text = divan::black_box(text);
    bencher.bench_local(|| (0..70_000).map(|_| sort_key(text).len()).sum::<usize>());
}
