//! An acknowledged score survives `kill -9`: the program is killed at many moments while it
//! records, and everything it said is recorded is there afterwards, with the chain whole.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use office::{Office, table};
use parplan::book::{Command as Wish, ScoreRow};
use parplan::scoring::{Lane, Typed};
use parplan::store::{SqliteStore, Workbook};

/// Set for the copy of this test that records until it is killed.
const CHILD: &str = "PARPLAN_TEST_RECORD_UNTIL_KILLED";

#[test]
fn what_was_acknowledged_is_there_after_a_kill() {
    if let Ok(path) = std::env::var(CHILD) {
        return record_for_ever(&path);
    }
    for acknowledged in [1, 7, 40, 111] {
        let office = Office::with("hcmc-2017", 2017);
        let before = office.entries();
        let workbook = office.workbook().display().to_string();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "what_was_acknowledged_is_there_after_a_kill",
                "--exact",
                "--nocapture",
            ])
            .env(CHILD, &workbook)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut last = String::new();
        let mut count = 0;
        while count < acknowledged {
            let line = said.next().unwrap().unwrap();
            if let Some(value) = line.strip_prefix("recorded ") {
                last = value.to_owned();
                count += 1;
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // What it still managed to say before it died counts as acknowledged too.
        for line in said.map_while(Result::ok) {
            if let Some(value) = line.strip_prefix("recorded ") {
                last = value.to_owned();
                count += 1;
            }
        }
        office.done(&["journal", "verify"]);
        let there = office.entries() - before;
        assert!(there == count || there == count + 1, "{there} of {count}");
        let sheet = office.done(&["explain", "79-SYT", "--year", "2017", "--format", "csv"]);
        let cell = table(&sheet)
            .into_iter()
            .find(|row| row["criterion"] == "1.3")
            .unwrap();
        let value: u64 = cell["input"].split('/').next().unwrap().parse().unwrap();
        assert!(
            value >= last.parse().unwrap(),
            "{value} after {last} was said"
        );
    }
}

/// Records 1/1000, 2/1000, … and says each one after it was acknowledged.
fn record_for_ever(path: &str) {
    let store = SqliteStore::open(path.as_ref(), "child").unwrap();
    let mut workbook = Workbook::open(Box::new(store)).unwrap();
    for done in 1..1000u32 {
        let wish = Wish::RecordScores {
            year: 2017,
            lane: Lane::Own,
            source: String::new(),
            rows: vec![ScoreRow {
                line: None,
                agency: "79-SYT".into(),
                criterion: "1.3".into(),
                value: format!("{done}/1000"),
                note: String::new(),
                evidence: String::new(),
                data_source: String::new(),
                typed: Typed::File,
            }],
        };
        workbook
            .execute(&wish, "Lan", "2017-12-01T00:00:00.000Z")
            .unwrap();
        println!("recorded {done}");
    }
}
