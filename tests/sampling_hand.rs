//! What an outsider checks with a shell alone: every printed line gives its digest.

#![expect(clippy::expect_used, reason = "helpers of tests fail loudly")]

use std::process::Command;

use jiff::civil::{Date, date};
use parplan::sampling::{
    Code, Commitment, Counting, Course, Digest, Frame, FrameUnit, HandLine, Opening, Outcome, Plan,
    Proof, Sealing, Secret, Shown, Status, Step, StratumRule, draw, hash, os_source, slot_dates,
};

const DRAW: &str = "2027-CITY-1";

fn code(text: &str) -> Code {
    Code::parse(text).expect("a code")
}

fn unit(key: &str, name: &str) -> FrameUnit {
    FrameUnit::new(key, "QH", 1, Status::Normal, name, "").expect("a unit")
}

fn secrets() -> [Secret; 2] {
    [Secret::new([1; 32]), Secret::new([2; 32])]
}

fn drawn() -> (Frame, Plan, Vec<String>, Outcome) {
    let name = |at: usize| format!(r"Quận «{at}» 'A' \n %s");
    let units = (1..=24).map(|at| unit(&format!("U{at:02}"), &name(at)));
    let frame = Frame::new(DRAW, units.collect()).expect("a frame");
    let rule = StratumRule {
        stratum: code("QH"),
        share_percent: 30,
        surprise_percent: 50,
        least_random_percent: 25,
        counting: Counting::Counted,
    };
    let holders = ["AN", "BINH"].into_iter().zip(secrets());
    let holders = holders.map(|(holder, secret)| Commitment {
        commitment: secret.commitment(DRAW, holder),
        holder: code(holder),
    });
    let plan = Plan::new(&frame, vec![rule], vec!["OS".into()], holders.collect());
    let plan = plan.expect("a plan");
    let values = vec![os_source([7; 32])];
    let outcome = draw(&frame, &plan, &values).expect("a draw");
    (frame, plan, values, outcome)
}

/// A draw with newcomers and every surprise slot opened, its secrets published.
fn published(list: bool) -> Proof {
    let (frame, plan, values, outcome) = drawn();
    let sealed = hash::sealed(&outcome.seed, secrets().iter().map(Secret::as_digest));
    let secret = Secret::new(sealed.0);
    let mut course = Course::new(&frame, &plan, &outcome);
    let mut steps = Vec::new();
    let mut now = frame.units().to_vec();
    now.extend([unit("V01", "Xã mới"), unit("V02", "Phường mới")]);
    let mut amendment = course.amendment_to(&now, "QĐ 1").expect("an amendment");
    amendment.source = Some("OS".into());
    amendment.value = Some(os_source([8; 32]));
    let mut take = |course: &mut Course, step: Step| {
        course.take(&step).expect("it follows");
        steps.push(step);
    };
    take(&mut course, Step::Amended(amendment));
    if list {
        let targets = course.targets(&secret, 0);
        let days: Vec<Date> = (1..=20).map(|day| date(2027, 3, day)).collect();
        let salts: Vec<Secret> = (1..)
            .take(targets.len())
            .map(|n| Secret::new([n; 32]))
            .collect();
        let teams = [code("DOAN-1")];
        let sealing = Sealing::of(&code(DRAW), &secret, &targets, 0, &days, &teams, &salts);
        let dates = slot_dates(&secret, &days, targets.len());
        take(&mut course, Step::Sealed(sealing));
        for (((slot, unit), date), salt) in (1..).zip(targets).zip(dates).zip(&salts) {
            let sealed = Some((code("DOAN-1"), *salt.as_digest()));
            let void = course.is_void(&unit);
            let value = None;
            let opening = Opening {
                slot,
                date,
                unit,
                value,
                sealed,
                void,
            };
            take(&mut course, Step::Opened(opening));
        }
    }
    for slot in 1..=u64::try_from(course.owed()).expect("few") {
        let date = date(2027, 4, 5);
        let value = (slot % 2 == 0).then(|| "XSMB 2027-04-04 1/2".to_owned());
        let seed = hash::day(&sealed, slot, "2027-04-05", value.as_deref());
        let (unit, _) = course.morning(&seed).expect("a visit is owed");
        let opening = Opening {
            slot,
            date,
            unit,
            value,
            sealed: None,
            void: false,
        };
        take(&mut course, Step::Opened(opening));
    }
    let proof = Proof::of(&frame, &plan, &values, &outcome).with_steps(&steps, &course, true);
    let digests = secrets().map(|secret| *secret.as_digest());
    let proof = proof.with_secrets(&digests, &std::collections::BTreeMap::new());
    assert_eq!(proof.verify(), Ok(()));
    proof
}

fn shell(line: &str) -> String {
    let output = Command::new("sh").arg("-c").arg(line).output().expect("sh");
    let text = String::from_utf8(output.stdout).expect("text");
    text.split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn kinds(lines: &[HandLine]) -> Vec<&'static str> {
    let kind = |line: &HandLine| match line.shown {
        Shown::Frame => "frame",
        Shown::Plan => "plan",
        Shown::Seed => "seed",
        Shown::Ticket(_) => "ticket",
        Shown::Amend(_) => "amend",
        Shown::LateTicket(_) => "late ticket",
        Shown::Commit(_) => "commit",
        Shown::Sealed => "sealed",
        Shown::Day(_) => "day",
        Shown::MorningTicket(..) => "morning",
        Shown::Leaf(_) => "leaf",
        Shown::Root => "root",
    };
    let mut kinds: Vec<_> = lines.iter().map(kind).collect();
    kinds.dedup();
    kinds
}

#[test]
fn every_printed_line_gives_its_digest_in_a_shell() {
    if shell("printf x | sha256sum").len() != 64 {
        eprintln!("LEFT OUT: there is no sha256sum here, no line was run");
        return;
    }
    for list in [false, true] {
        let lines = published(list).hand_lines();
        for HandLine { shown, line, gives } in &lines {
            assert_eq!(shell(line), gives.to_string(), "{shown:?}: {line}");
        }
    }
}

#[test]
fn there_is_a_line_for_every_seed_ticket_and_seal() {
    let first = ["frame", "plan", "seed", "ticket", "amend", "late ticket"];
    let just_in_time = kinds(&published(false).hand_lines());
    assert_eq!(just_in_time[..6], first);
    assert_eq!(just_in_time[6..10], ["commit", "sealed", "day", "morning"]);
    let list = kinds(&published(true).hand_lines());
    assert_eq!(list[..6], first);
    assert_eq!(list[6..], ["root", "commit", "sealed", "leaf"]);
}

#[test]
fn before_publication_no_line_tells_a_secret_or_a_slot() {
    let (frame, plan, values, outcome) = drawn();
    let proof = Proof::of(&frame, &plan, &values, &outcome);
    assert_eq!(
        kinds(&proof.hand_lines()),
        ["frame", "plan", "seed", "ticket"]
    );
    let hex = Digest([1; 32]).to_string();
    assert!(
        proof
            .hand_lines()
            .iter()
            .all(|line| !line.line.contains(&hex))
    );
}
