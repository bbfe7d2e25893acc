//! One key and its finished frame on the agencies table: 3,000 rows in a window of 200×60.

#![expect(
    clippy::unwrap_used,
    reason = "a benchmark that cannot go on should stop"
)]

use divan::{Bencher, black_box};
use jiff::civil::date;
use parplan::book::Command;
use parplan::registry::{ImportRow, Leave};
use parplan::store::{MemoryStore, Workbook};
use parplan::tui::effect::Opened;
use parplan::tui::testing::Harness;
use parplan::words::Lang;

const AGENCIES: usize = 3000;

fn main() {
    divan::main();
}

fn window() -> Harness {
    let row = |line: usize, code: String, parent: &str, kind: &str, name: String| ImportRow {
        line: line as u64,
        code,
        parent_code: parent.into(),
        kind: kind.into(),
        name,
        ..ImportRow::default()
    };
    let root = row(2, "79".into(), "", "province", "Thành phố".into());
    let communes = (0..AGENCIES).map(|i| {
        let name = format!("Phường Nguyễn Thị Minh Khai {i}");
        row(i + 3, format!("C{i}"), "79", "commune", name)
    });
    let mut workbook = Workbook::open(Box::new(MemoryStore::default())).unwrap();
    let commands = [
        Command::Found {
            year: 2026,
            title: "Thành phố".into(),
            sample: true,
        },
        Command::ImportRegistry {
            source: "bench.csv".into(),
            as_of: None,
            today: date(2026, 1, 1),
            rows: std::iter::once(root).chain(communes).collect(),
            leave: Leave::default(),
        },
    ];
    for command in &commands {
        workbook
            .execute(command, "bench", "2026-01-01T00:00:00.000Z")
            .unwrap();
    }
    let opened = Opened {
        book: workbook.second_book().unwrap(),
        place: "so.db".into(),
        read_only: false,
    };
    let mut harness = Harness::new(Some(opened), Lang::Vi, 200, 60);
    harness.press("2");
    assert!(harness.screen().contains("Phường Nguyễn Thị Minh Khai"));
    harness
}

/// Down and up again: an update and a whole frame each.
#[divan::bench(sample_count = 100)]
fn cursor_down_and_up(bencher: Bencher<'_, '_>) {
    let mut harness = window();
    bencher.bench_local(|| black_box(harness.press("jk").ended));
}

/// A page down and up again.
#[divan::bench(sample_count = 100)]
fn page_down_and_up(bencher: Bencher<'_, '_>) {
    let mut harness = window();
    bencher.bench_local(|| black_box(harness.press("<PgDn><PgUp>").ended));
}

/// The same frame drawn anew.
#[divan::bench(sample_count = 100)]
fn one_frame(bencher: Bencher<'_, '_>) {
    let mut harness = window();
    bencher.bench_local(|| harness.resize(200, 60).ended);
}

/// One letter of a search, and taken away again.
#[divan::bench(sample_count = 50)]
fn a_letter_of_a_search(bencher: Bencher<'_, '_>) {
    let mut harness = window();
    harness.press("/minh khai 2");
    bencher.bench_local(|| black_box(harness.press("9<Backspace>").ended));
}
