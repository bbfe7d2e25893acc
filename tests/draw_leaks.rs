//! What nobody may learn: neither a secret nor a target is in any file, listing, paper or
//! message before its time, just in time or with a sealed list.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

#[path = "report_formats/unzip.rs"]
mod unzip;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use office::{Answer, Office, table};
use parplan::sampling::{Code, Course, Digest, Frame, Plan, Proof, Secret, draw, hash, slot_dates};
use parplan::seal::{HolderKey, key_path, open_slot, passphrase, slot_path};

const DRAW: &str = "2017-CITY-1";
const PHRASES: [&str; 2] = ["chim sẻ đi nắng 17", "con mèo ngủ trưa 18"];
const HOLDERS: [&str; 2] = ["AN", "BINH"];

fn typed() -> String {
    PHRASES.map(|phrase| format!("{phrase}\n")).concat()
}

/// A sealed draw and all that its holders could know.
struct Sealed {
    office: Office,
    list: bool,
    course: Course,
    keys: Vec<HolderKey>,
    sealed: Secret,
    targets: Vec<Code>,
    /// What was printed while it was made.
    said: Answer,
}

impl Sealed {
    fn new(list: bool) -> Self {
        let office = Office::with("hcmc-2017", 2017);
        let mode = if list {
            "--sealed-list"
        } else {
            "--just-in-time"
        };
        let mut args = vec![
            "draw",
            "new",
            "--year",
            "2017",
            "--frame-date",
            "2017-01-05",
        ];
        args.extend(["--holder", HOLDERS[0], "--holder", HOLDERS[1], mode]);
        if list {
            args.extend(["--from", "2017-03-01", "--to", "2017-04-28", "--spare", "1"]);
            args.extend(["--team", "DOAN-7"]);
        }
        let said = office.run_with(&args, &typed());
        assert_eq!(said.code, 0, "{said:?}");
        let json = office.done(&["draw", "show", DRAW, "--format", "json"]);
        let proof: Proof = serde_json::from_str(&json).unwrap();
        let frame = Frame::from_lines(DRAW, &proof.frame_lines).unwrap();
        let plan = Plan::new(&frame, proof.rules, proof.sources, proof.commitments).unwrap();
        let outcome = draw(&frame, &plan, &proof.values).unwrap();
        let folder = office.path("so.seals").join(DRAW);
        let keys: Vec<HolderKey> = HOLDERS
            .iter()
            .zip(PHRASES)
            .map(|(holder, phrase)| {
                let path = key_path(&folder, &Code::parse(holder).unwrap());
                HolderKey::read(&path, &passphrase(phrase)).unwrap()
            })
            .collect();
        let secrets = keys.iter().map(|key| key.secret(DRAW).unwrap().as_digest());
        let secrets: Vec<Digest> = secrets.copied().collect();
        let sealed = Secret::new(hash::sealed(&outcome.seed, &secrets).0);
        let course = Course::new(&frame, &plan, &outcome);
        let mut targets = course.targets(&sealed, usize::from(list));
        if !list {
            // Of a morning without a value, which holders could work out ahead.
            let day = hash::day(sealed.as_digest(), 1, &office::today(), None);
            targets = course
                .morning(&day)
                .map(|(unit, _)| unit)
                .into_iter()
                .collect();
        }
        assert!(!targets.is_empty());
        Self {
            office,
            list,
            course,
            keys,
            sealed,
            targets,
            said,
        }
    }

    fn folder(&self) -> std::path::PathBuf {
        self.office.path("so.seals").join(DRAW)
    }

    fn salts(&self) -> Vec<Digest> {
        let slots = if self.list {
            self.targets.len() as u64
        } else {
            0
        };
        let paper = |slot| open_slot(&slot_path(&self.folder(), slot), &self.keys).unwrap();
        let papers: Vec<_> = (1..=slots).map(paper).collect();
        for (paper, target) in papers.iter().zip(&self.targets) {
            assert_eq!(paper.unit, *target);
        }
        papers.iter().map(|paper| *paper.salt.as_digest()).collect()
    }

    /// Everything that must be nowhere, by name.
    fn forbidden(&self, salts: &[Digest]) -> Vec<(&'static str, Vec<u8>)> {
        let mut all: Vec<(&'static str, Vec<u8>)> = Vec::new();
        let mut digest = |name, digest: &Digest| {
            all.push((name, digest.to_string().into_bytes()));
            all.push((name, digest.to_string().to_uppercase().into_bytes()));
            all.push((name, digest.0.to_vec()));
        };
        for key in &self.keys {
            digest("a secret", key.secret(DRAW).unwrap().as_digest());
        }
        digest("the sealed seed", self.sealed.as_digest());
        salts.iter().for_each(|salt| digest("a salt", salt));
        all.extend(PHRASES.map(|phrase| ("a passphrase", phrase.as_bytes().to_vec())));
        all.extend(PHRASES.map(|p| ("a passphrase", p.replace(' ', "").into_bytes())));
        all.push(("a key", b"AGE-SECRET-KEY".to_vec()));
        all.push(("the text of a seal", b"RUTTHAM/1 LEAF\n".to_vec()));
        if self.list {
            let days: Vec<_> = self.course_days();
            let dates = slot_dates(&self.sealed, &days, self.targets.len());
            for ((slot, unit), date) in (1..).zip(&self.targets).zip(dates) {
                let text = format!("{DRAW}\n{slot}\n{unit}\n{date}\nDOAN-7\n");
                all.push(("the text of a seal", text.into_bytes()));
            }
        }
        all
    }

    fn course_days(&self) -> Vec<jiff::civil::Date> {
        let days = date(2017, 3, 1).series(jiff::Span::new().days(1));
        let days = days.take_while(|day| *day <= date(2017, 4, 28));
        days.filter(|day| parplan::planning::is_working_day(*day))
            .collect()
    }

    /// Every file of the office: the workbook with its log, seals, papers.
    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        let mut folders = vec![self.office.path("")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = std::fs::read(&path).unwrap();
                    files.push((path.display().to_string(), bytes));
                }
            }
        }
        assert!(files.iter().any(|(name, _)| name.ends_with("so.db")));
        assert!(files.iter().any(|(name, _)| name.ends_with(".age")));
        files
    }

    /// Everything public that the program prints or writes, by what was asked.
    fn public(&self) -> BTreeMap<String, String> {
        let mut all = BTreeMap::new();
        let mut keep = |name: String, text: String| drop(all.insert(name, text));
        let verbs: [&[&str]; 12] = [
            &["draw", "list"],
            &["draw", "show", DRAW],
            &["draw", "verify", DRAW],
            &["plan", "list", "--year", "2017"],
            &["journal", "list"],
            &["journal", "verify"],
            &["agencies", "list", "--date", "2017-06-01"],
            &["agencies", "changes"],
            &["rank", "--year", "2017"],
            &["draw", "reveal", DRAW],
            &["draw", "seal", DRAW],
            &["draw", "reveal", DRAW, "--publish"],
        ];
        for verb in verbs {
            for format in ["table", "csv", "json"] {
                for lang in ["vi", "en"] {
                    let args = [verb, &["--format", format, "--lang", lang]].concat();
                    // Wrong passphrases: what is refused must tell as little as what is done.
                    let answer = self.office.run_with(&args, "khong phai\nkhong phai\n");
                    keep(args.join(" "), answer.out + &answer.err);
                }
            }
        }
        let kinds = ["ranking", "plan", "minutes", "coverage", "draw-proof"];
        for kind in kinds {
            for ending in ["html", "xlsx", "csv", "json"] {
                for lang in ["vi", "en"] {
                    let name = format!("{kind}-{lang}.{ending}");
                    let args = [
                        "report", kind, "-o", &name, "--year", "2017", "--lang", lang,
                    ];
                    drop(std::fs::remove_file(self.office.path(&name)));
                    let answer = self.office.run(&args);
                    assert!(
                        kind == "ranking" || answer.code == 0,
                        "{args:?}: {answer:?}"
                    );
                    let text = answer.out + &answer.err;
                    if answer.code == 0 {
                        keep(name.clone(), self.text(&name) + &text);
                    } else {
                        keep(name, text);
                    }
                }
            }
        }
        for ending in ["ics", "html", "xlsx", "csv", "json"] {
            let name = format!("lich.{ending}");
            drop(std::fs::remove_file(self.office.path(&name)));
            let said = self
                .office
                .run(&["plan", "export", &name, "--year", "2017"]);
            assert_eq!(said.code, 0, "{said:?}");
            keep(name.clone(), self.text(&name) + &said.out + &said.err);
        }
        all
    }

    fn text(&self, name: &str) -> String {
        let bytes = std::fs::read(self.office.path(name)).unwrap();
        if name.ends_with(".xlsx") {
            let files = unzip::files(&bytes);
            let sorted: BTreeMap<_, _> = files.into_iter().collect();
            return sorted.into_values().collect();
        }
        String::from_utf8(bytes).unwrap()
    }

    /// Units that the public sees undrawn: nothing may tell targets from the others.
    fn hidden(&self) -> BTreeSet<String> {
        self.hidden_by_stratum().into_iter().flatten().collect()
    }

    fn hidden_by_stratum(&self) -> Vec<BTreeSet<String>> {
        let strata = self.course.strata().iter();
        let hidden = strata.map(|stratum| {
            let hidden = stratum.order.iter();
            let hidden = hidden.filter(|unit| !stratum.announced.contains(unit));
            hidden.map(ToString::to_string).collect()
        });
        hidden.collect()
    }

    /// No output treats a target otherwise than all other undrawn units: each is named as
    /// often, and none of them is anything but a reserve.
    fn expect_alike(&self, outputs: &BTreeMap<String, String>) {
        let (hidden, strata) = (self.hidden(), self.hidden_by_stratum());
        for (name, text) in outputs {
            assert!(
                !text.contains(&format!("{DRAW}/{}", self.targets[0])),
                "{name}"
            );
            // Where districts stand as parents of communes: compared as a whole, below.
            if name.starts_with("agencies list") {
                continue;
            }
            for stratum in &strata {
                let count = |unit: &String| (unit.clone(), text.matches(unit.as_str()).count());
                let counts: BTreeMap<String, usize> = stratum.iter().map(count).collect();
                let kinds: BTreeSet<usize> = counts.values().copied().collect();
                assert!(
                    kinds.len() <= 1,
                    "{name} names undrawn units {counts:?} times; targets {:?}",
                    self.targets
                );
            }
        }
        let rows = table(&outputs["draw show 2017-CITY-1 --format csv --lang en"]);
        for row in rows.iter().filter(|row| hidden.contains(&row["code"])) {
            assert_eq!(row["selection"], "reserve", "{row:?}");
        }
    }

    /// The histories of undrawn units that tell of a surprise visit.
    fn surprised(&self) -> Vec<String> {
        let hidden = self.hidden().into_iter();
        let surprised = hidden.filter(|unit| {
            let args = ["agencies", "history", unit, "--format", "csv"];
            let told = self.office.done(&args);
            assert!(told.contains(DRAW), "{unit}: {told}");
            told.contains("surprise")
        });
        surprised.collect()
    }

    fn expect_nothing(&self, what: &[(&str, Vec<u8>)], outputs: &BTreeMap<String, String>) {
        let outputs = outputs
            .iter()
            .map(|(n, t)| (n.clone(), t.clone().into_bytes()));
        for (name, bytes) in outputs.chain(self.files()) {
            for (kind, secret) in what {
                assert!(!holds(&bytes, secret), "{name} holds {kind}");
            }
        }
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    let Some(first) = part.first() else {
        return false;
    };
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| byte == first) {
        if bytes[from + at..].starts_with(part) {
            return true;
        }
        from += at + 1;
    }
    false
}

fn no_closed_slot_is_given_away(list: bool) {
    let sealed = Sealed::new(list);
    let salts = sealed.salts();
    let forbidden = sealed.forbidden(&salts);
    let mut before = sealed.public();
    let said = format!("{}{}", sealed.said.out, sealed.said.err);
    before.insert("draw new".to_owned(), said);
    sealed.expect_nothing(&forbidden, &before);
    sealed.expect_alike(&before);
    assert_eq!(sealed.surprised(), Vec::<String>::new());

    // Opened, but not visited: the office knows, the public does not.
    let mut args = vec!["draw", "reveal", DRAW];
    let today = office::today();
    args.extend(if list {
        ["--slot", "1"]
    } else {
        ["--date", today.as_str()]
    });
    let opened = sealed.office.run_with(&args, &typed());
    assert_eq!(opened.code, 0, "{opened:?}");
    let unit = sealed.targets[0].as_str();
    assert!(opened.out.contains(unit), "{opened:?}");
    let closed = salts.get(1..).unwrap_or_default();
    let after = sealed.public();
    sealed.expect_nothing(&sealed.forbidden(closed), &after);
    sealed.expect_alike(&after);
    for (name, text) in after.iter().filter(|(n, _)| n.starts_with("agencies")) {
        assert_eq!(Some(text), before.get(name), "{name}");
    }
    assert_eq!(sealed.surprised(), Vec::<String>::new());
    for (name, text) in &after {
        if let Some(salt) = salts.first() {
            assert!(!text.contains(&salt.to_string()), "{name} tells the salt");
        }
    }

    // Visited: now the minutes name the unit, and its salt, and nothing else.
    let visit = format!("{DRAW}/{unit}");
    sealed
        .office
        .done(&["plan", "done", &visit, "--date", "2017-04-20"]);
    assert_eq!(sealed.surprised(), [unit]);
    let told = sealed.public();
    sealed.expect_nothing(&sealed.forbidden(closed), &told);
    let minutes = &told["minutes-en.html"];
    assert!(minutes.matches(unit).count() > after["minutes-en.html"].matches(unit).count());
    if let Some(salt) = salts.first() {
        assert!(minutes.contains(&salt.to_string()));
    }
}

#[test]
fn just_in_time_nothing_tells_a_secret_or_a_target() {
    no_closed_slot_is_given_away(false);
}

#[test]
fn a_sealed_list_tells_neither_secret_nor_target_before_its_visit() {
    no_closed_slot_is_given_away(true);
}
