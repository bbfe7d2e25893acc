//! A small city: five departments, two criteria, one of them in thirds.

use jiff::civil::{Date, date};
use parplan::book::{Command, Recorded, Refusal, ScoreRow};
use parplan::registry::change::{Act, Wish};
use parplan::registry::{ImportRow, Leave};
use parplan::scoring::{Lane, Typed};
use parplan::store::{ExecuteError, MemoryStore, Workbook};

pub const AT: &str = "2018-03-04T18:00:00.000Z";
pub const TODAY: Date = date(2018, 3, 5);

pub const SCHEME: &str = r#"Scheme(id: "nho", name: "Nhỏ", year: 2017, version: 3,
    applies_to: ["department"], total: 100,
    numeric: (criterion: Exact, domain: Exact, index: Round(dp: 2, mode: HalfUp)),
    missing: (not_applicable: RescaleIndex, not_scored: Provisional, min_complete: 95),
    domains: [
        (id: "1", name: "Một", points: 60, criteria: [
            (id: "1.1", name: "A", max: 60, input: Ratio("a", "b"), rule: Linear(cap: 100))]),
        (id: "2", name: "Hai", points: 40, criteria: [
            (id: "2.1", name: "B", max: 40, input: Points(step: 0.5), rule: AsEntered, na: "không có")]),
    ],
    bands: [("Tốt", 80), ("Khá", 65), ("Yếu", 0)],
    ranking: (on: Published, method: Competition, tie_break: ["2"]))"#;

/// The codes of the departments.
pub const CODES: [&str; 5] = ["S1", "S2", "S3", "S4", "S5"];

/// A workbook without scores.
pub fn office() -> Workbook {
    let mut workbook = Workbook::open(Box::new(MemoryStore::default())).unwrap();
    let row = |line: usize, code: &str, parent: &str, kind: &str| ImportRow {
        line: line as u64 + 1,
        code: code.to_owned(),
        parent_code: parent.to_owned(),
        kind: kind.to_owned(),
        name: format!("Sở {code}"),
        ..ImportRow::default()
    };
    let mut rows = vec![row(1, "0", "", "province")];
    rows.extend(
        (2..)
            .zip(CODES)
            .map(|(n, code)| row(n, code, "0", "department")),
    );
    let commands = [
        Command::Found {
            year: 2017,
            title: String::new(),
            sample: false,
        },
        Command::ImportRegistry {
            source: "nho.csv".into(),
            as_of: None,
            today: TODAY,
            rows,
            leave: Leave::default(),
        },
        adopt(SCHEME),
    ];
    for command in &commands {
        run(&mut workbook, command);
    }
    workbook
}

/// A workbook with every answer given.
pub fn scored() -> Workbook {
    let mut workbook = office();
    let rows = CODES.iter().enumerate().flat_map(|(n, code)| {
        [
            score(code, "1.1", &format!("{}/7", n + 1)),
            score(code, "2.1", &format!("{}", 30 + n)),
        ]
    });
    run(&mut workbook, &record(rows.collect()));
    workbook
}

pub fn adopt(text: &str) -> Command {
    Command::AdoptScheme {
        rescore: String::new(),
        year: 2017,
        kinds: Vec::new(),
        source: "nho.ron".into(),
        text: text.into(),
    }
}

pub fn score(agency: &str, criterion: &str, value: &str) -> ScoreRow {
    ScoreRow {
        line: None,
        agency: agency.into(),
        criterion: criterion.into(),
        value: value.into(),
        note: "không có".into(),
        evidence: String::new(),
        data_source: String::new(),
        typed: Typed::File,
    }
}

pub fn record(rows: Vec<ScoreRow>) -> Command {
    Command::RecordScores {
        year: 2017,
        lane: Lane::Own,
        source: String::new(),
        rows,
    }
}

pub fn publish() -> Command {
    Command::PublishRanking {
        year: 2017,
        decision: "12/QĐ-SNV".into(),
        engine: "0.1.0".into(),
        allow_incomplete: false,
    }
}

pub fn publish_anyway() -> Command {
    Command::PublishRanking {
        year: 2017,
        decision: String::new(),
        engine: "0.1.0".into(),
        allow_incomplete: true,
    }
}

pub fn reopen(reason: &str) -> Command {
    Command::ReopenRanking {
        year: 2017,
        reason: reason.into(),
    }
}

/// A department gets another name on a day.
pub fn rename(unit: &str, name: &str, day: &str) -> Command {
    let wish = Wish {
        date: day.into(),
        decision: "QĐ 9".into(),
        source: String::new(),
        act: Act::Rename {
            unit: unit.into(),
            name: name.into(),
            abbr: String::new(),
            aliases: String::new(),
        },
    };
    Command::ChangeRegistry {
        source: String::new(),
        today: TODAY,
        rows: wish.rows(),
    }
}

pub fn run(workbook: &mut Workbook, command: &Command) -> Vec<Recorded> {
    workbook.execute(command, "Lan", AT).unwrap()
}

pub fn refusal(workbook: &mut Workbook, command: &Command) -> Refusal {
    let before = workbook.book().seq();
    match workbook.execute(command, "Lan", AT) {
        Err(ExecuteError::Refused(refusal)) => {
            assert_eq!(workbook.book().seq(), before, "a refusal wrote something");
            *refusal
        }
        other => panic!("not refused: {other:?}"),
    }
}
