//! A workbook of 3,000 agencies with 100 scores each on disk: opening it, its ranking, one
//! more score written durably, and a draw over all of it.

#![expect(
    clippy::unwrap_used,
    reason = "a benchmark that cannot go on should stop"
)]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use divan::{Bencher, black_box};
use jiff::civil::date;
use parplan::book::{Command, DrawRequest, ScoreRow, Seeding};
use parplan::registry::{ImportRow, Leave};
use parplan::scoring::{Lane, Typed};
use parplan::store::{SqliteStore, Workbook};
use tempfile::TempDir;

const AGENCIES: usize = 3000;
const CRITERIA: usize = 100;
const YEAR: i16 = 2026;
const AT: &str = "2026-12-01T00:00:00.000Z";

fn main() {
    divan::main();
}

/// 100 criteria of one point each: rates, levels and typed points in turn.
fn scheme() -> String {
    let mut domains = String::new();
    for domain in 1..=10 {
        let mut criteria = String::new();
        for n in 1..=CRITERIA / 10 {
            let kind = match n % 3 {
                0 => r#"input: Points(step: 0.01), rule: AsEntered"#,
                1 => r#"input: Ratio("xong", "giao"), rule: Linear(cap: 100)"#,
                _ => r#"input: Choice, rule: Levels([("có", 1), ("không", 0)])"#,
            };
            criteria += &format!(r#"(id: "{domain}.{n}", name: "TC", max: 1, {kind}),"#);
        }
        domains += &format!(r#"(id: "{domain}", name: "LV", points: 10, criteria: [{criteria}]),"#);
    }
    format!(r#"Scheme(id: "bench", year: {YEAR}, domains: [{domains}])"#)
}

fn registry() -> Vec<ImportRow> {
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
        row(
            i + 3,
            format!("C{i}"),
            "79",
            "commune",
            format!("Phường {i}"),
        )
    });
    std::iter::once(root).chain(communes).collect()
}

fn scores() -> Vec<ScoreRow> {
    let cells = (0..AGENCIES).flat_map(|a| (0..CRITERIA).map(move |c| (a, c)));
    let row = |(agency, at): (usize, usize)| {
        let (domain, n) = (at / 10 + 1, at % 10 + 1);
        let mixed = agency * 31 + at * 17;
        ScoreRow {
            line: None,
            agency: format!("C{agency}"),
            criterion: format!("{domain}.{n}"),
            value: match n % 3 {
                0 => format!("0.{:02}", mixed % 100),
                1 => format!("{}/{}", mixed % 97, 97 + mixed % 7),
                _ => (1 + mixed % 2).to_string(),
            },
            note: String::new(),
            evidence: String::new(),
            data_source: String::new(),
            typed: Typed::File,
        }
    };
    cells.map(row).collect()
}

/// The workbook, made once; copies of it are changed.
fn made() -> &'static Path {
    static MADE: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so.db");
        let store = SqliteStore::create(&path, "bench").unwrap();
        let mut workbook = Workbook::open(Box::new(store)).unwrap();
        let commands = [
            Command::Found {
                year: YEAR,
                title: "Thành phố".into(),
                sample: true,
            },
            Command::ImportRegistry {
                source: "bench.csv".into(),
                as_of: None,
                today: date(YEAR, 1, 1),
                rows: registry(),
                leave: Leave::default(),
            },
            Command::AdoptScheme {
                rescore: String::new(),
                year: YEAR,
                kinds: Vec::new(),
                source: "bench.ron".into(),
                text: scheme(),
            },
            Command::RecordScores {
                year: YEAR,
                lane: Lane::Own,
                source: "bench.csv".into(),
                rows: scores(),
            },
        ];
        for command in &commands {
            workbook.execute(command, "bench", AT).unwrap();
        }
        drop(workbook);
        (folder, path)
    });
    path
}

fn opened(path: &Path) -> Workbook {
    Workbook::open(Box::new(SqliteStore::open(path, "bench").unwrap())).unwrap()
}

#[divan::bench(sample_count = 20)]
fn open_3000_by_100(bencher: Bencher<'_, '_>) {
    let path = made();
    bencher.bench_local(|| black_box(opened(path).book().seq()));
}

#[divan::bench(sample_count = 50)]
fn index_and_ranking_3000_by_100(bencher: Bencher<'_, '_>) {
    let workbook = opened(made());
    bencher.bench_local(|| black_box(workbook.book().results(YEAR).groups.len()));
}

#[divan::bench(sample_count = 200)]
fn one_score_durably(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.db");
    std::fs::copy(made(), &path).unwrap();
    let mut workbook = opened(&path);
    let mut n = 0;
    bencher.bench_local(|| {
        n += 1;
        let rows = vec![ScoreRow {
            line: None,
            agency: "C7".into(),
            criterion: "1.1".into(),
            value: format!("{n}/100000"),
            note: String::new(),
            evidence: String::new(),
            data_source: String::new(),
            typed: Typed::File,
        }];
        let command = Command::RecordScores {
            year: YEAR,
            lane: Lane::Own,
            source: String::new(),
            rows,
        };
        workbook.execute(&command, "bench", AT).unwrap().len()
    });
}

#[divan::bench(sample_count = 20)]
fn decide_a_draw_over_3000(bencher: Bencher<'_, '_>) {
    let workbook = opened(made());
    let command = Command::Draw {
        requests: vec![DrawRequest {
            seeding: Seeding {
                sources: vec!["OS".into()],
                values: vec![format!("OS {}", "ab".repeat(32))],
            },
            ..DrawRequest::plain(YEAR, date(YEAR, 1, 5))
        }],
        now: jiff::tz::Offset::UTC
            .to_timestamp(date(YEAR, 1, 5).at(1, 0, 0, 0))
            .unwrap(),
    };
    bencher.bench_local(|| workbook.book().decide(&command).unwrap().len());
}
