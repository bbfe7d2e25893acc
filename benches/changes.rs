//! Changes of agencies: planning one at the size of the country, replaying a city's, and a
//! tree among versions.

#![expect(clippy::unwrap_used, reason = "what fails here fails a bench")]

use divan::Bencher;
use jiff::civil::{Date, date};
use parplan::registry::change::{Act, ChangeRow, NewUnit, Wish};
use parplan::registry::{ImportRow, Registry};

const TODAY: Date = date(2026, 1, 1);

fn main() {
    divan::main();
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

/// A province of 100 districts with `communes` in all.
fn province(communes: usize) -> Registry {
    let mut rows = vec![row(0, "0", "", "province", "Tỉnh")];
    for district in 0..100 {
        let code = format!("D{district}");
        rows.push(row(
            rows.len(),
            &code,
            "0",
            "district",
            &format!("Huyện {district}"),
        ));
    }
    for commune in 0..communes {
        let parent = format!("D{}", commune % 100);
        let name = format!("Phường {commune}");
        rows.push(row(
            rows.len(),
            &format!("C{commune}"),
            &parent,
            "commune",
            &name,
        ));
    }
    let mut registry = Registry::default();
    let plan = registry.plan_import(&rows, None, TODAY).unwrap();
    for record in &plan.records {
        registry.apply_record(record, None);
    }
    registry
}

fn merger(day: Date, at: usize) -> Vec<ChangeRow> {
    let wish = Wish {
        date: day.to_string(),
        decision: "NQ 1".to_owned(),
        source: String::new(),
        act: Act::Establish {
            units: vec![format!("C{at}"), format!("C{}", at + 100)],
            new: NewUnit {
                code: format!("N{at}"),
                name: format!("Phường Mới {at}"),
                ..NewUnit::default()
            },
        },
    };
    wish.rows()
}

/// One merger, from its rows to a plan with the registry as it would be.
#[divan::bench(args = [4_000, 70_000], sample_count = 10)]
fn plan_one_merger(bencher: Bencher<'_, '_>, communes: usize) {
    let registry = province(communes);
    let rows = merger(date(2025, 7, 1), 7);
    bencher.bench(|| registry.plan_changes(&rows).unwrap());
}

/// 10,000 communes merged in pairs on one day, planned as one file.
#[divan::bench(sample_count = 3)]
fn plan_a_reform_of_ten_thousand(bencher: Bencher<'_, '_>) {
    let registry = province(10_000);
    let pairs = (0..10_000).filter(|at| (at / 100) % 2 == 0);
    let mut rows: Vec<ChangeRow> = pairs.flat_map(|at| merger(date(2025, 7, 1), at)).collect();
    for (line, row) in (2..).zip(&mut rows) {
        row.line = line;
    }
    bencher.bench(|| registry.plan_changes(&rows).unwrap());
}

/// The tree of a day among 130,000 versions: 70,000 live, 60,000 that ended.
#[divan::bench(sample_count = 20)]
fn tree_among_130_000_versions(bencher: Bencher<'_, '_>) {
    let mut registry = province(100_000);
    let mut rows = Vec::new();
    for at in (0..60_000).filter(|at| (at / 100) % 2 == 0) {
        rows.extend(merger(date(2025, 7, 1), at));
    }
    for (line, row) in (2..).zip(&mut rows) {
        row.line = line;
    }
    registry = registry.plan_changes(&rows).unwrap().after;
    assert_eq!(registry.len(), 130_101);
    assert_eq!(registry.as_of(TODAY).len(), 70_101);
    bencher.bench(|| registry.as_of(TODAY).len());
}
