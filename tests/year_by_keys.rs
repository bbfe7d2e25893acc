//! One year by keystrokes: a workbook, its papers and its journal, with the real worker and
//! real files. What comes out is what the verbs give.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

use office::Office;
use parplan::desk::Surroundings;
use parplan::tui::effect::{Done, Job};
use parplan::tui::hands::hands;
use parplan::tui::msg::Msg;
use parplan::tui::testing::Harness;
use parplan::tui::worker::{Hands, Progress};
use parplan::words::Lang;

/// A person at the keyboard: every piece of work is done before the next key.
struct Desk {
    harness: Harness,
    hands: Hands,
}

impl Desk {
    /// A start screen beside an empty folder.
    fn new(office: &Office) -> Self {
        let at = Surroundings {
            words: Lang::En.words(),
            actor: "Lan".to_owned(),
            workbook: office.workbook(),
        };
        let mut harness = Harness::new(None, Lang::En, 120, 40);
        harness.model.desk.place = office.workbook().display().to_string();
        Self {
            harness,
            hands: hands(at, None),
        }
    }

    /// Presses keys, then lets the worker finish; gives the window.
    fn press(&mut self, keys: &str) -> String {
        self.harness.press(keys);
        while !self.harness.jobs.is_empty() {
            let job: Job = self.harness.jobs.remove(0);
            let done: Done = (self.hands)(&job, &Progress::unwatched());
            let ticket = job.ticket;
            self.harness.tell(Msg::Done { ticket, done });
        }
        self.harness.screen()
    }
}

/// A workbook on the registry of 2017, made by keys alone.
fn made(office: &Office) -> Desk {
    let mut desk = Desk::new(office);
    desk.press("<Enter>2017<Enter>");
    let shown = desk.press("<Enter>");
    assert!(office.workbook().exists(), "{shown}");
    assert!(shown.contains("year 2017"), "{shown}");
    desk
}

#[test]
fn a_workbook_made_by_keys_is_the_one_the_verb_makes() {
    let (keys, verbs) = (Office::empty(), Office::with("hcmc-2017", 2017));
    made(&keys);
    for verb in [
        &["agencies", "list", "--format", "csv"][..],
        &["scheme", "list", "--year", "2017", "--format", "csv"],
    ] {
        assert_eq!(keys.done(verb), verbs.done(verb));
    }
    assert_eq!(keys.entries(), verbs.entries());
    keys.done(&["journal", "verify"]);
}

#[test]
fn a_wrong_file_is_told_in_full_and_leaves_the_start_as_it_was() {
    let office = Office::empty();
    let mut text = "code,name,kind,parent_code\n".to_owned();
    for n in 1..=40 {
        text.push_str(&format!("79-X{n},Name {n},nokind,\n"));
    }
    let file = office.file("bad.csv", text);
    let mut desk = Desk::new(&office);
    let shown = desk.press(&format!("<Down><Enter>{file}<Enter><Enter>"));
    assert!(shown.contains("Failed"), "{shown}");
    assert!(!office.workbook().exists());
    let end = desk.press("<End>");
    assert_ne!(shown, end, "the reasons scroll");
    let start = desk.press("<Enter>");
    assert!(start.contains("No workbook yet"), "{start}");
    // The path is still there to be put right.
    assert!(desk.press("<Enter>").contains("bad.csv"));
}

#[test]
fn a_year_that_is_none_is_asked_again() {
    let office = Office::empty();
    let mut desk = Desk::new(&office);
    let shown = desk.press("<Enter><Enter><Ctrl-u>17<Enter>");
    assert!(shown.contains("\"17\" is not a year"), "{shown}");
    assert!(!office.workbook().exists());
    desk.press("<Ctrl-u>2026<Enter>");
    assert!(office.workbook().exists());
}

#[test]
fn papers_written_by_keys_are_those_of_the_verb() {
    let office = Office::empty();
    office.done(&["demo", "--headless", "--out", "mau"]);
    let sample = office.path("mau/parplan.db");
    let at = Surroundings {
        words: Lang::En.words(),
        actor: "Lan".to_owned(),
        workbook: sample.clone(),
    };
    let mut workbook = at.open().unwrap();
    let opened = parplan::tui::hands::opened(&mut workbook, &at).unwrap();
    let mut desk = Desk {
        harness: Harness::new(Some(opened), Lang::En, 120, 40),
        hands: hands(at, Some(workbook)),
    };
    let shown = desk.press("7");
    assert!(shown.contains("Ranking") && shown.contains("Sở"), "{shown}");

    // The first row is the ranking of all groups; the name proposed lies beside the workbook.
    let by_keys = office.path("mau/ranking-2017.csv");
    std::fs::remove_file(&by_keys).unwrap();
    let shown = desk.press("<F2>csv<Enter><Enter>");
    assert!(shown.contains("Wrote"), "{shown}");
    let by_verb = office.path("verb.csv").display().to_string();
    let sample = sample.display().to_string();
    office.done(&[
        "-w", &sample, "report", "ranking", "--year", "2017", "-o", &by_verb,
    ]);
    assert_eq!(
        std::fs::read(&by_keys).unwrap(),
        std::fs::read(&by_verb).unwrap()
    );
    desk.press("<Alt-p>");
    let copied = desk.harness.copied.clone().unwrap();
    assert_eq!(std::path::Path::new(&copied), by_keys);

    // A second time it asks, and the safe answer leaves the file alone.
    std::fs::write(&by_keys, "mine").unwrap();
    let shown = desk.press("<F2>csv<Enter><Enter>");
    assert!(shown.contains("Replace it?"), "{shown}");
    desk.press("<Enter>");
    assert_eq!(std::fs::read(&by_keys).unwrap(), b"mine");
    desk.press("<F2>csv<Enter><Enter>");
    desk.press("<Tab><Enter>");
    assert_ne!(std::fs::read(&by_keys).unwrap(), b"mine");

    // Scores and registry are those of the verbs too.
    desk.press("<End><F2><Enter><Enter>");
    let scores = office.path("scores.csv").display().to_string();
    office.done(&["-w", &sample, "scores", "export", &scores, "--year", "2017"]);
    assert_eq!(
        std::fs::read(office.path("mau/scores-2017.csv")).unwrap(),
        std::fs::read(&scores).unwrap()
    );
    let shown = desk.press("8<F2>");
    assert!(
        shown.contains("chain holds") && shown.contains("head"),
        "{shown}"
    );
}

/// The same year twice: by keys in one office, by verbs in the other.
#[test]
fn a_year_by_keys_is_the_year_by_verbs() {
    let (keys, verbs) = (Office::empty(), Office::with("hcmc-2017", 2017));
    let mut desk = made(&keys);

    let shown = desk.press("3<F2>DRAW<Enter>");
    assert!(shown.contains("2017-CITY-1"), "{shown}");
    let proof = keys.done(&["draw", "show", "2017-CITY-1", "--format", "json"]);
    let proof: serde_json::Value = serde_json::from_str(&proof).unwrap();
    let value = proof["values"][0].as_str().unwrap();
    let seed = value.strip_prefix("OS ").unwrap();
    // The harness lives on 31 March 2017.
    verbs.done(&[
        "draw",
        "new",
        "--year",
        "2017",
        "--seed",
        seed,
        "--frame-date",
        "2017-03-31",
    ]);
    let show = &["draw", "show", "2017-CITY-1", "--format", "json"][..];
    assert_eq!(keys.done(show), verbs.done(show));

    let shown = desk.press(
        "4<F11><Ctrl-u>01/05/2017<Tab><Ctrl-u>31/10/2017<Tab><Ctrl-u>Đoàn 1; Đoàn 2<Ctrl-s><Tab><Enter>",
    );
    assert!(shown.contains("2017-05-15"), "{shown}");
    verbs.done(&[
        "plan",
        "assign",
        "--from",
        "2017-05-01",
        "--to",
        "2017-10-31",
        "--team",
        "Đoàn 1",
        "--team",
        "Đoàn 2",
    ]);
    let plan = &["plan", "list", "--confidential", "--format", "csv"][..];
    assert_eq!(keys.done(plan), verbs.done(plan));

    let shown = desk.press("5<Enter>jj99/120<Enter>");
    assert!(shown.contains("99/120"), "{shown}");
    verbs.done(&[
        "scores", "set", "79-BDT", "1.3", "99/120", "--stage", "self",
    ]);
    let shown = desk.press("jj<Enter>");
    assert!(shown.contains("79-BDT") || shown.contains("1.6"), "{shown}");
    desk.press("<Esc><Esc>");
    for verb in [
        &["rank", "--year", "2017", "--format", "csv"][..],
        &["draw", "list", "--format", "csv"],
    ] {
        assert_eq!(keys.done(verb), verbs.done(verb));
    }
    let exported = |office: &Office| {
        office.done(&["scores", "export", "diem.csv", "--year", "2017"]);
        office.read("diem.csv")
    };
    assert_eq!(exported(&keys), exported(&verbs));
    assert_eq!(keys.entries(), verbs.entries());

    // Undo by keys is an entry of its own, as by the verb.
    desk.press("5<Ctrl-z>");
    assert_eq!(keys.entries(), verbs.entries() + 1);
    desk.press("<Ctrl-y>");
    assert_eq!(exported(&keys), exported(&verbs));
}
