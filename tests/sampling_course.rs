//! What happens to a draw once it is made: vectors 06 and 07 through the course.

#![expect(clippy::expect_used, reason = "helpers of tests fail loudly")]

use jiff::civil::Date;
use parplan::sampling::{
    Amendment, Code, Commitment, Counting, Course, Digest, Frame, FrameUnit, Opening, Outcome,
    Plan, Proof, Replacement, Sealing, Secret, Standing, Status, Step, StepRefusal, StratumRule,
    draw, hash,
};
use proptest::prelude::*;

fn code(text: &str) -> Code {
    Code::parse(text).expect("a code")
}

fn unit(text: &str) -> FrameUnit {
    FrameUnit::new(text, "QH", 1, Status::Normal, text, "").expect("a unit")
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// A draw of `n` units with these shares, and with holders where secrets are given.
fn drawn(n: usize, surprise: u32, secrets: &[Secret]) -> (Frame, Plan, Outcome) {
    let units = (1..=n).map(|at| unit(&format!("U{at:03}"))).collect();
    let frame = Frame::new("D", units).expect("a frame");
    let rule = StratumRule {
        stratum: code("QH"),
        share_percent: 30,
        surprise_percent: surprise,
        least_random_percent: 25,
        counting: Counting::Counted,
    };
    let holders = secrets.iter().enumerate().map(|(at, secret)| {
        let holder = format!("H{at}");
        Commitment {
            commitment: secret.commitment("D", &holder),
            holder: code(&holder),
        }
    });
    let plan = Plan::new(&frame, vec![rule], vec!["OS".into()], holders.collect());
    let plan = plan.expect("a plan");
    let values = [format!("OS {}", "7".repeat(64))];
    let outcome = draw(&frame, &plan, &values).expect("a draw");
    (frame, plan, outcome)
}

fn only(course: &Course) -> &Standing {
    course.strata().first().expect("one stratum")
}

/// An amendment with a value, as it is filed and completed.
fn amendment(course: &Course, now: &[FrameUnit]) -> Amendment {
    let mut amendment = course.amendment_to(now, "QĐ 1").expect("an amendment");
    if course.newcomers(&amendment) > 0 {
        amendment.source = Some("OS".into());
        amendment.value = Some(format!("OS {}", "8".repeat(64)));
    }
    amendment
}

#[test]
fn a_dissolved_unit_gives_way_to_the_first_reserve_and_nobody_is_dropped() {
    let (frame, plan, outcome) = drawn(10, 0, &[]);
    let mut course = Course::new(&frame, &plan, &outcome);
    let before = only(&course).clone();
    let gone = before.announced[0].clone();
    let now: Vec<FrameUnit> = course
        .units()
        .filter(|u| *u.code() != gone)
        .cloned()
        .collect();
    let step = Step::Amended(amendment(&course, &now));
    course.take(&step).expect("it follows");
    let after = only(&course);
    assert_eq!((after.n, after.quota, after.announced.len()), (9, 3, 3));
    assert_eq!(after.announced[..2], before.announced[1..]);
    assert_eq!(after.announced[2], before.order[3]);
    // The unit comes back: it has its first ticket and is selected again.
    let all: Vec<FrameUnit> = frame.units().to_vec();
    let back = amendment(&course, &all);
    assert!(back.source.is_none());
    course.take(&Step::Amended(back)).expect("it follows");
    assert_eq!(only(&course).order, before.order);
    assert!(only(&course).announced.contains(&gone));
    assert_eq!(only(&course).announced.len(), 4);
}

#[test]
fn newcomers_need_an_event_after_the_amendment() {
    let (frame, plan, outcome) = drawn(10, 0, &[]);
    let mut course = Course::new(&frame, &plan, &outcome);
    let mut now: Vec<FrameUnit> = frame.units().to_vec();
    now.extend(["V001", "V002", "V003", "V004"].map(unit));
    let whole = amendment(&course, &now);
    assert_eq!(whole.added.len(), 4);
    let without = Amendment {
        value: None,
        ..whole.clone()
    };
    assert_eq!(
        course.take(&Step::Amended(without)),
        Err(StepRefusal::NoValue)
    );
    let forged = Amendment {
        digest: Digest([1; 32]),
        ..whole.clone()
    };
    assert!(matches!(
        course.take(&Step::Amended(forged)),
        Err(StepRefusal::Digest { .. })
    ));
    course
        .take(&Step::Amended(whole.clone()))
        .expect("it follows");
    let seed = whole.seed(&outcome.seed).expect("a value");
    let ticket = hash::Tickets::under(&seed).of("V001");
    assert_eq!(course.ticket(&code("V001")), ticket);
    assert_eq!(only(&course).quota, 5);
    assert!(only(&course).announced.len() >= 5);
}

#[test]
fn a_replacement_is_the_next_in_public_order_even_if_it_is_a_surprise_unit() {
    let (frame, plan, outcome) = drawn(24, 50, &[]);
    let mut course = Course::new(&frame, &plan, &outcome);
    let falls = only(&course).announced[0].clone();
    let next = only(&course).order[4].clone();
    let (by, surprise) = course.replacement_for(&falls).expect("a reserve");
    assert_eq!((&by, surprise), (&next, false));
    let doubled = only(&course).surprise.contains(&next);
    let other = Replacement {
        unit: falls.clone(),
        by: only(&course).order[5].clone(),
        reason: "x".into(),
        surprise: false,
    };
    assert!(matches!(
        course.take(&Step::Replaced(other.clone())),
        Err(StepRefusal::OtherReplacement { .. })
    ));
    course
        .take(&Step::Replaced(Replacement { by, ..other }))
        .expect("it follows");
    let after = only(&course);
    assert!(after.announced.contains(&next) && !after.announced.contains(&falls));
    assert_eq!(after.announced.len(), 4);
    assert_eq!(after.surprise.len(), 4, "doubled: {doubled}");
    assert!(!after.surprise.contains(&next));
    assert_eq!(
        course.replacement_for(&falls),
        Err(StepRefusal::NotSelected(falls))
    );
}

#[test]
fn every_morning_draws_one_unit_that_is_not_announced_until_none_is_owed() {
    let secrets = [Secret::new([1; 32]), Secret::new([2; 32])];
    let (frame, plan, outcome) = drawn(24, 50, &secrets);
    assert!(outcome.is_sealed());
    let sealed = hash::sealed(&outcome.seed, secrets.iter().map(Secret::as_digest));
    let mut course = Course::new(&frame, &plan, &outcome);
    for slot in 1..=4 {
        let date = day("2027-03-02");
        let seed = hash::day(&sealed, slot, &date.to_string(), None);
        let (unit, _) = course.morning(&seed).expect("a visit is owed");
        assert!(!only(&course).announced.contains(&unit));
        let opening = Opening {
            slot,
            date,
            unit,
            value: None,
            sealed: None,
            void: false,
        };
        course
            .take(&Step::Opened(opening.clone()))
            .expect("it follows");
        assert_eq!(
            course.take(&Step::Opened(opening)),
            Err(StepRefusal::Slot(slot))
        );
    }
    assert_eq!(course.owed(), 0);
    assert_eq!(course.morning(&sealed), None);
}

#[test]
fn a_sealed_slot_opens_only_with_what_it_was_sealed_with() {
    let secrets = [Secret::new([1; 32]), Secret::new([2; 32])];
    let (frame, plan, outcome) = drawn(24, 50, &secrets);
    let sealed = hash::sealed(&outcome.seed, secrets.iter().map(Secret::as_digest));
    let sealed = Secret::new(sealed.0);
    let mut course = Course::new(&frame, &plan, &outcome);
    let targets = course.targets(&sealed, 1);
    assert_eq!(targets.len(), 5);
    let opened = outcome
        .open(&frame, &plan, &secrets.clone().map(|s| *s.as_digest()))
        .expect("the secrets open it");
    assert!(opened.surprise().eq(targets.iter().take(4)));
    let days: Vec<Date> = (1..=28)
        .map(|d| Date::new(2027, 3, d).expect("a day"))
        .collect();
    let salts: Vec<Secret> = (1..=5).map(|n| Secret::new([n; 32])).collect();
    let team = code("DOAN-1");
    let list = Sealing::of(
        &code("D"),
        &sealed,
        &targets,
        1,
        &days,
        std::slice::from_ref(&team),
        &salts,
    );
    course.take(&Step::Sealed(list)).expect("it follows");
    let dates = parplan::sampling::slot_dates(&sealed, &days, 5);
    assert!(dates.is_sorted());
    let opening = Opening {
        slot: 2,
        date: dates[1],
        unit: targets[1].clone(),
        value: None,
        sealed: Some((team, *salts[1].as_digest())),
        void: false,
    };
    let other = Opening {
        unit: targets[2].clone(),
        ..opening.clone()
    };
    assert_eq!(course.take(&Step::Opened(other)), Err(StepRefusal::Seal(2)));
    let unsealed = Opening {
        sealed: None,
        ..opening.clone()
    };
    assert_eq!(
        course.take(&Step::Opened(unsealed)),
        Err(StepRefusal::Seal(2))
    );
    course.take(&Step::Opened(opening)).expect("it follows");
    assert_eq!(course.owed(), 3);
}

/// What a change does: which unit, or how many newcomers.
#[derive(Debug, Clone)]
enum Change {
    Out(prop::sample::Index),
    In(usize),
    Falls(prop::sample::Index),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        any::<prop::sample::Index>().prop_map(Change::Out),
        (1_usize..4).prop_map(Change::In),
        any::<prop::sample::Index>().prop_map(Change::Falls),
    ];
    prop::collection::vec(change, 1..8)
}

/// The step of a change, if it is possible where the draw stands.
fn step_of(course: &Course, change: &Change, fresh: &mut usize) -> Option<Step> {
    let mut now: Vec<FrameUnit> = course.units().cloned().collect();
    match change {
        Change::Out(at) if now.len() > 1 => {
            now.remove(at.index(now.len()));
            Some(Step::Amended(amendment(course, &now)))
        }
        Change::Out(_) => None,
        Change::In(count) => {
            for _ in 0..*count {
                *fresh += 1;
                now.push(unit(&format!("V{fresh:03}")));
            }
            Some(Step::Amended(amendment(course, &now)))
        }
        Change::Falls(at) => {
            let stratum = only(course);
            let all: Vec<&Code> = stratum.announced.iter().chain(&stratum.surprise).collect();
            let falls = (*all.get(at.index(all.len().max(1)))?).clone();
            let (by, surprise) = course.replacement_for(&falls).ok()?;
            Some(Step::Replaced(Replacement {
                unit: falls,
                by,
                reason: "CV 1".into(),
                surprise,
            }))
        }
    }
}

proptest! {
    #[test]
    fn the_floor_holds_and_nobody_is_dropped_whatever_happens(
        n in 2_usize..40,
        surprise in 0_u32..=100,
        changes in changes(),
    ) {
        let (frame, plan, outcome) = drawn(n, surprise, &[]);
        let mut course = Course::new(&frame, &plan, &outcome);
        let (mut steps, mut fresh) = (Vec::new(), 0);
        for change in &changes {
            let Some(step) = step_of(&course, change, &mut fresh) else { continue };
            let before = only(&course).clone();
            course.take(&step).expect("what was worked out follows");
            let after = only(&course);
            let selected: Vec<&Code> = after.announced.iter().chain(&after.surprise).collect();
            let once: std::collections::BTreeSet<&&Code> = selected.iter().collect();
            prop_assert_eq!(once.len(), selected.len(), "nobody is selected twice");
            let able = after.order.iter().filter(|code| !course.has_fallen(code)).count();
            prop_assert!(selected.len() >= after.quota.min(able), "{} of {}", selected.len(), after.quota);
            let replaced = matches!(&step, Step::Replaced(_));
            for code in before.announced.iter().chain(&before.surprise) {
                let stays = selected.contains(&code);
                let gone = course.unit(code.as_str()).is_none() || course.has_fallen(code);
                prop_assert!(stays || gone || replaced, "{code} was dropped");
            }
            steps.push(step);
        }
        // The same steps give the same course, and a proof of them verifies alone.
        let again = Course::of(&frame, &plan, &outcome, &steps).expect("they follow");
        prop_assert_eq!(again.strata(), course.strata());
        let values = [format!("OS {}", "7".repeat(64))];
        let proof = Proof::of(&frame, &plan, &values, &outcome).with_steps(&steps, &course, true);
        let text = serde_json::to_string(&proof).expect("a proof is JSON");
        let read: Proof = serde_json::from_str(&text).expect("and reads back");
        prop_assert_eq!(read.verify(), Ok(()));
        // What the public sees of it verifies too, whatever surprise units did.
        let public = Proof::of(&frame, &plan, &values, &outcome).with_steps(&steps, &course, false);
        prop_assert_eq!(public.verify(), Ok(()));
        if let Some(Step::Amended(first)) = steps.first() {
            let mut forged = read.clone();
            let less = Amendment { removed: Vec::new(), added: first.added.iter().skip(1).cloned().collect(), ..first.clone() };
            forged.steps[0] = Step::Amended(less);
            prop_assert!(forged.verify().is_err());
        }
    }
}
