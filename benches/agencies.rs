//! The agencies screen with a whole country: 70,000 live units in a window of 200×60.

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

const DISTRICTS: usize = 700;
const COMMUNES: usize = 99;

fn main() {
    divan::main();
}

fn window() -> Harness {
    let mut line = 1;
    let mut row = |code: String, parent: &str, kind: &str, name: String| {
        line += 1;
        ImportRow {
            line,
            code,
            parent_code: parent.into(),
            kind: kind.into(),
            name,
            ..ImportRow::default()
        }
    };
    let mut rows = vec![row("79".into(), "", "province", "Thành phố".into())];
    for d in 0..DISTRICTS {
        let district = format!("D{d}");
        rows.push(row(
            district.clone(),
            "79",
            "district",
            format!("Huyện Bình Chánh {d}"),
        ));
        for c in 0..COMMUNES {
            let name = format!("Xã Nguyễn Thị Minh Khai {c}");
            rows.push(row(format!("C{d}.{c}"), &district, "commune", name));
        }
    }
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
            rows,
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
    assert!(harness.screen().contains("Huyện Bình Chánh"));
    harness
}

/// Leaving the screen for the plan and coming back: rows that stand are not made again.
#[divan::bench(sample_count = 10)]
fn back_to_the_screen(bencher: Bencher<'_, '_>) {
    let mut harness = window();
    bencher.bench_local(|| black_box(harness.press("82").ended));
}

/// Down and up again: an update and a whole frame each.
#[divan::bench(sample_count = 50)]
fn cursor_down_and_up(bencher: Bencher<'_, '_>) {
    let mut harness = window();
    bencher.bench_local(|| black_box(harness.press("jk").ended));
}

/// One letter of a search, and taken away again.
#[divan::bench(sample_count = 20)]
fn a_letter_of_a_search(bencher: Bencher<'_, '_>) {
    let mut harness = window();
    harness.press("/minh khai 2");
    bencher.bench_local(|| black_box(harness.press("9<Backspace>").ended));
}

/// A branch opened and closed.
#[divan::bench(sample_count = 20)]
fn a_branch_opened_and_closed(bencher: Bencher<'_, '_>) {
    let mut harness = window();
    harness.press("jj");
    bencher.bench_local(|| black_box(harness.press("<Right><Left>").ended));
}

/// A row marked, and the mark taken away.
#[divan::bench(sample_count = 20)]
fn a_mark_and_none(bencher: Bencher<'_, '_>) {
    let mut harness = window();
    harness.press("jj");
    bencher.bench_local(|| black_box(harness.press("<Ins>k<Ins>k").ended));
}

/// Another day: the rows are made anew.
#[divan::bench(sample_count = 5)]
fn another_day(bencher: Bencher<'_, '_>) {
    let mut harness = window();
    bencher.bench_local(|| black_box(harness.press("<F2><Ctrl-u>1/1/2020<Enter><Shift-F2>").ended));
}
