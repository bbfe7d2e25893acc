//! A journal changed behind the program's back: it is said, draws are not vouched for, and
//! nothing more is written.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

use office::{Office, table};
use parplan::book::entry::{Draft, Head};
use parplan::sampling::Digest;
use rusqlite::{Connection, params};

const DRAW: &str = "2017-CITY-1";

/// A workbook with a finished draw and some scores; how many entries it has.
fn worked_in() -> (Office, i64) {
    let office = Office::with("hcmc-2017", 2017);
    office.done(&["draw", "new", "--year", "2017"]);
    for value in ["2017-01-10>2017-01-09", "2017-01-10>2017-02-01"] {
        let set = ["scores", "set", "79-SYT", "1.1", value];
        office.done(&[&set[..], &["--stage", "self", "--year", "2017"]].concat());
    }
    let n = i64::try_from(office.entries()).unwrap();
    (office, n)
}

fn database(office: &Office) -> Connection {
    let database = Connection::open(office.workbook()).unwrap();
    database
        .execute_batch("DROP TRIGGER entry_is_never_changed; DROP TRIGGER entry_is_never_deleted")
        .unwrap();
    database
}

/// Every way says which entry it is, and no way says that all is well.
fn named(office: &Office, what: &str, seq: i64) {
    let entry = format!("breaks at entry {seq} ");
    for ask in [&["journal", "verify"][..], &["draw", "verify", DRAW]] {
        let answer = office.run(ask);
        assert_eq!(answer.code, 1, "{what}, {ask:?}: {answer:?}");
        assert!(answer.err.contains(&entry), "{what}: {answer:?}");
        assert!(answer.err.contains("keep this file as evidence"), "{what}");
        assert_eq!(answer.out, "", "{what}, {ask:?}");
    }
    let head = "0".repeat(16);
    office.refused(&["journal", "verify", "--head", &head], 1, &[&entry]);
    let shown = office.run(&["draw", "show", DRAW]);
    assert!(shown.err.contains(&entry), "{what}: {shown:?}");
}

#[test]
fn every_way_of_tampering_is_named_at_its_entry() {
    let ways: [(&str, &str, i64); 4] = [
        (
            "an entry removed in the middle",
            "DELETE FROM entry WHERE seq = 4",
            5,
        ),
        (
            "one byte of a payload changed",
            "UPDATE entry SET payload = substr(payload, 1, 20) || '~' || substr(payload, 22) WHERE seq = 3",
            3,
        ),
        (
            "two entries swapped",
            "UPDATE entry SET seq = 900 WHERE seq = 4; UPDATE entry SET seq = 4 WHERE seq = 5; \
             UPDATE entry SET seq = 5 WHERE seq = 900",
            4,
        ),
        (
            "the last entry copied to the end",
            "INSERT INTO entry SELECT seq + 1, writer, n + 1, at, 'Minh', kind, version, payload, \
             hash, hash FROM entry ORDER BY seq DESC LIMIT 1",
            0,
        ),
    ];
    for (what, sql, seq) in ways {
        let (office, n) = worked_in();
        let changed = database(&office).execute_batch(sql);
        changed.unwrap();
        named(&office, what, if seq == 0 { n + 1 } else { seq });
    }
}

#[test]
fn a_forged_entry_with_a_hash_of_its_own_does_not_continue_the_chain() {
    let (office, n) = worked_in();
    let database = database(&office);
    let (writer, payload): (String, String) = database
        .query_row(
            "SELECT writer, payload FROM entry WHERE seq = ?1",
            [n],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    let draft = Draft {
        at: "2017-12-31T01:00:00.000Z".into(),
        actor: "Minh".into(),
        kind: "sheet.recorded".into(),
        version: 1,
        payload,
    };
    let before = Head {
        n: u64::try_from(n).unwrap(),
        hash: Digest([7; 32]),
    };
    let forged = draft.chain(before.n + 1, &writer, Some(before));
    assert_eq!(forged.hash, forged.computed_hash());
    database
        .execute(
            "INSERT INTO entry VALUES (?1, ?2, ?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                n + 1,
                forged.writer,
                forged.at,
                forged.actor,
                forged.kind,
                forged.version,
                forged.payload,
                forged.prev.0.as_slice(),
                forged.hash.0.as_slice(),
            ],
        )
        .unwrap();
    named(&office, "forged", n + 1);
}

#[test]
fn every_verb_that_writes_refuses() {
    let (office, n) = worked_in();
    office.done(&[
        "agencies",
        "retire",
        "79-BDT",
        "--date",
        "2017-06-01",
        "--decision",
        "QĐ 9",
    ]);
    office.done(&[
        "draw",
        "new",
        "--year",
        "2017",
        "--tier",
        "760",
        "--source",
        "XSMB 2099-01-01",
    ]);
    let visits = office.done(&["plan", "list", "--format", "csv"]);
    let visit = visits.lines().nth(1).unwrap().split(',').next().unwrap();
    office.done(&[
        "scores", "export", "diem.csv", "--stage", "self", "--year", "2017",
    ]);
    office.done(&["agencies", "export", "danh-muc.csv"]);
    let scheme = concat!(env!("CARGO_MANIFEST_DIR"), "/scoring.ron");
    let score = n.to_string();
    let units = table(&office.done(&["draw", "show", DRAW, "--format", "csv"]));
    let drawn = units.iter().find(|unit| unit["selection"] == "scheduled");
    let drawn = drawn.unwrap()["code"].as_str();
    database(&office)
        .execute_batch("UPDATE entry SET actor = 'Minh' WHERE seq = (SELECT max(seq) FROM entry)")
        .unwrap();
    let by = ["--date", "2017-06-01", "--decision", "QĐ 1/QĐ-UBND"];
    let by = |verb: &[&'static str]| [&["agencies"], verb, &by[..]].concat();
    let wishes: Vec<Vec<&str>> = vec![
        by(&[
            "found",
            "--code",
            "79-MOI",
            "--name",
            "Sở Mới",
            "--kind",
            "department",
            "--parent",
            "79",
        ]),
        by(&["rename", "79-SYT", "--name", "Sở Sức khỏe"]),
        by(&["recode", "79-SYT", "--code", "79-SSK"]),
        by(&[
            "reclassify",
            "79-SYT",
            "--kind",
            "department",
            "--subkind",
            "so",
        ]),
        by(&["frame", "79-SYT", "--in", "no", "--reason", "tổ chức lại"]),
        by(&[
            "merge",
            "79-SKHDT",
            "79-STC",
            "--code",
            "79-STC",
            "--name",
            "Sở Tài chính",
        ]),
        by(&["split", "79-SYT", "--to", "79-A=Sở A", "--to", "79-B=Sở B"]),
        by(&["retire", "79-SYT"]),
        vec!["agencies", "import", "danh-muc.csv", "--date", "2018-01-01"],
        vec!["scheme", "adopt", scheme, "--year", "2018"],
        vec!["draw", "new", "--year", "2017", "--reason", "lần hai"],
        vec![
            "draw",
            "new",
            "--year",
            "2017",
            "--all-heads",
            "--reason",
            "lần hai",
        ],
        // Refused before anybody is asked for a passphrase.
        vec![
            "draw",
            "new",
            "--year",
            "2017",
            "--reason",
            "lần hai",
            "--holder",
            "A",
            "--holder",
            "B",
        ],
        vec!["draw", "seal", DRAW],
        vec![
            "draw",
            "seed",
            "2017-760-1",
            "--seed-value",
            "XSMB 2099-01-01 1",
        ],
        vec!["draw", "abandon", "2017-760-1", "--reason", "QĐ 2"],
        by(&["move", "26734", "--parent", "761"]),
        by(&["boundary", "760", "--to", "761"]),
        by(&["transfer", "760", "--to", "761"]),
        vec!["draw", "replace", DRAW, drawn, "--reason", "QĐ 4"],
        vec!["draw", "reveal", DRAW],
        vec!["draw", "amend", DRAW, "--reason", "QĐ 3"],
        vec!["plan", "assign", visit, "--date", "2017-07-03"],
        vec![
            "plan",
            "assign",
            "--from",
            "2017-07-03",
            "--to",
            "2017-09-01",
        ],
        vec!["plan", "done", visit, "--date", "2017-07-03"],
        vec![
            "scores",
            "import",
            "diem.csv",
            "--stage",
            "appraised",
            "--year",
            "2017",
        ],
        vec![
            "scores",
            "set",
            "79-SYT",
            "1.1",
            "2017-01-10>2017-01-08",
            "--stage",
            "self",
            "--year",
            "2017",
        ],
        vec!["journal", "undo", &score],
        vec!["ranking", "publish", "--year", "2017", "--allow-incomplete"],
        vec!["ranking", "reopen", "--year", "2017", "--reason", "sửa"],
    ];
    let stored = || -> i64 {
        let database = Connection::open(office.workbook()).unwrap();
        let count = database.query_row("SELECT count(*) FROM entry", [], |row| row.get(0));
        count.unwrap()
    };
    let before = stored();
    let mut wrong = Vec::new();
    for wish in &wishes {
        let answer = office.run(wish);
        let told = answer.err.contains("breaks at entry") && answer.err.contains("othing was");
        if answer.code != 3 || !told {
            wrong.push(format!("{wish:?}: {answer:?}"));
        }
        assert_eq!(stored(), before, "{wish:?}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(!office.path("so.seals").exists(), "no key is left behind");
}
