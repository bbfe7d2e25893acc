//! What an outsider gets from a proof: it holds, it breaks at any changed byte, and three
//! shell lines give its digests.

#![expect(clippy::expect_used, reason = "helpers of tests fail loudly")]

use std::process::Command;

use parplan::sampling::{
    Code, Commitment, Counting, Digest, Figure, Frame, FrameUnit, Outcome, Plan, Proof, ProofFault,
    Status, StratumRule, draw, hash, os_source,
};
use proptest::prelude::*;

fn unit(code: &str, stratum: &str, status: Status, name: &str, reason: &str) -> FrameUnit {
    FrameUnit::new(code, stratum, 1, status, name, reason).expect("a unit")
}

fn rule(stratum: &str) -> StratumRule {
    StratumRule {
        stratum: Code::parse(stratum).expect("a code"),
        share_percent: 30,
        surprise_percent: 50,
        least_random_percent: 25,
        counting: Counting::Counted,
    }
}

fn frame() -> Frame {
    let mut units: Vec<FrameUnit> = (1..=12)
        .map(|i| {
            unit(
                &format!("Q{i:02}"),
                "QH",
                Status::Normal,
                &format!("Quận {i}"),
                "",
            )
        })
        .collect();
    units.push(unit(
        "S1",
        "SO",
        Status::Normal,
        "Sở Tư pháp (Công chứng 'A')",
        "",
    ));
    units.push(unit(
        "S2",
        "SO",
        Status::Due,
        r"Sở Y tế \n %s $HOME",
        "số 12/KL-TT",
    ));
    units.push(unit("S3", "SO", Status::Excluded, "Sở Xây dựng", "số 7/QĐ"));
    Frame::new("SNV-2027-C1-01", units).expect("a frame")
}

fn drawn(holders: &[Digest]) -> (Frame, Plan, Vec<String>, Outcome) {
    let frame = frame();
    let commitments = holders.iter().enumerate().map(|(i, secret)| {
        let holder = Code::parse(&format!("GIU-KHOA-{i}")).expect("a code");
        let commitment = hash::commit(frame.draw().as_str(), holder.as_str(), secret);
        Commitment { holder, commitment }
    });
    let rules = vec![rule("SO"), rule("QH")];
    let plan = Plan::new(&frame, rules, vec!["OS".to_owned()], commitments.collect());
    let plan = plan.expect("a plan");
    let values = vec![os_source([7; 32])];
    let outcome = draw(&frame, &plan, &values).expect("a draw");
    (frame, plan, values, outcome)
}

fn public() -> Proof {
    let (frame, plan, values, outcome) = drawn(&[]);
    Proof::of(&frame, &plan, &values, &outcome)
}

fn confidential() -> Proof {
    let secrets = [Digest([1; 32]), Digest([2; 32])];
    let (frame, plan, values, outcome) = drawn(&secrets);
    let opened = outcome.open(&frame, &plan, &secrets).expect("secrets");
    Proof::of(&frame, &plan, &values, &outcome).with_surprise(&opened, &secrets)
}

#[test]
fn a_true_proof_holds_and_reads_back_from_json() {
    for proof in [public(), confidential()] {
        assert_eq!(proof.verify(), Ok(()));
        let json = serde_json::to_string(&proof).expect("JSON");
        assert_eq!(serde_json::from_str::<Proof>(&json).expect("JSON"), proof);
    }
}

#[test]
fn a_public_proof_tells_no_surprise_unit() {
    let (frame, plan, values, outcome) = drawn(&[]);
    assert!(outcome.surprise().count() > 0);
    let proof = Proof::of(&frame, &plan, &values, &outcome);
    assert!(proof.sealed_seed.is_none());
    for code in outcome.surprise() {
        for stratum in proof.strata.values() {
            assert!(!stratum.selected.contains(code));
            assert!(!stratum.drawn.contains(code));
            assert_eq!(stratum.surprise, None);
        }
    }
}

#[test]
fn a_fault_names_the_figure_that_differs() {
    let mut proof = public();
    proof.seed = Digest([0; 32]);
    let stratum = Code::parse("QH").expect("a code");
    let districts = proof.strata.get_mut(&stratum).expect("districts");
    districts.drawn.swap(0, 1);
    districts.tickets[3].ticket = Digest([9; 32]);
    let changed = districts.tickets[3].code.clone();
    let faults = proof.verify().expect_err("three faults");
    let figures: Vec<Figure> = faults
        .into_iter()
        .map(|fault| match fault {
            ProofFault::Differs { figure, .. } => figure,
            other => panic!("{other:?}"),
        })
        .collect();
    let expected = [
        Figure::Seed,
        Figure::Drawn(stratum),
        Figure::Ticket(changed),
    ];
    assert_eq!(figures, expected);
}

#[test]
fn a_unit_taken_from_the_frame_is_noticed() {
    let mut proof = public();
    proof.frame_lines.pop();
    let faults = proof.verify().expect_err("another frame");
    assert!(faults.iter().any(|fault| matches!(
        fault,
        ProofFault::Differs {
            figure: Figure::FrameDigest,
            ..
        }
    )));
}

#[test]
fn the_shell_gives_the_same_digests() {
    let proof = confidential();
    let run = |line: &str| {
        let output = Command::new("sh").arg("-c").arg(line).output().expect("sh");
        let text = String::from_utf8(output.stdout).expect("text");
        text.split_whitespace()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    if run("printf x | sha256sum").len() != 64 {
        eprintln!("left out: no sha256sum here");
        return;
    }
    assert_eq!(proof.by_hand("Q99"), None);
    let ticket = &proof.strata.values().next().expect("districts").tickets[2];
    let [frame, seed, unit] = proof.by_hand(ticket.code.as_str()).expect("lines");
    assert_eq!(run(&frame), proof.frame_digest.to_string());
    assert_eq!(run(&proof.plan_by_hand()), proof.plan_digest.to_string());
    assert_eq!(run(&seed), proof.seed.to_string());
    assert_eq!(run(&unit), ticket.ticket.to_string());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_changed_byte_is_refused(place in any::<prop::sample::Index>(), other in any::<u8>(), secret in any::<bool>()) {
        let proof = if secret { confidential() } else { public() };
        let mut json = serde_json::to_vec(&proof).expect("JSON");
        let place = place.index(json.len());
        prop_assume!(json[place] != other);
        json[place] = other;
        let holds = serde_json::from_slice::<Proof>(&json).is_ok_and(|proof| proof.verify().is_ok());
        prop_assert!(!holds, "byte {} became {}", place, other);
    }
}
