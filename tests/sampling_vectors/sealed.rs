//! Vectors 06: the sealed part, its dates, its slots and its mornings.

use crate::files::*;
use parplan::sampling::hash::{self, Slot, Tickets};
use parplan::sampling::{Counting, Digest, Frame, Plan, draw, tickets};

#[test]
fn the_sealed_part_is_that_of_vectors_06() {
    let Some(all) = vectors("06_sealed") else {
        return;
    };
    let id = text(&all["draw_id"]);
    let Some(frame) = districts(id) else { return };
    assert_eq!(frame.digest(), digest(&all["frame_digest"]));
    let secrets: Vec<Digest> = list(&all["secrets"]).iter().map(digest).collect();
    let commitments = serde_json::from_value(all["commitments"].clone()).expect("commitments");
    assert_eq!(holders(id, &secrets), commitments);
    let split = rule("QH", 30, 50, Counting::Counted);
    let source = vec!["XSMB 2026-08-22".to_owned()];
    let plan = Plan::new(&frame, vec![split], source, commitments).expect("a plan");
    assert_eq!(plan.digest(), digest(&all["plan_digest"]));
    let uniform = vectors("03_uniform").expect("vectors 03");
    let value = text(&uniform["draws"][0]["source"]).to_owned();
    let closed = draw(&frame, &plan, &[value]).expect("a draw");
    assert_eq!(closed.seed, digest(&all["seed"]));

    let expected = &all["two_part"];
    let reserve = texts(&expected["announced_reserve"]);
    assert!(closed.is_sealed());
    assert_eq!(closed.selected(), 8);
    assert_eq!(
        strings(closed.strata[0].drawn()),
        texts(&expected["announced"])
    );
    assert_eq!(strings(closed.strata[0].reserve()), reserve);
    assert_eq!(closed.surprise().count(), 0);

    assert!(closed.open(&frame, &plan, &secrets[..1]).is_err());
    assert!(
        closed
            .open(&frame, &plan, &[secrets[1], secrets[0]])
            .is_err()
    );
    let open = closed.open(&frame, &plan, &secrets).expect("the secrets");
    assert_eq!(open.sealed_seed, Some(digest(&all["sealed_seed"])));
    assert_eq!(
        strings(&open.strata[0].surprise),
        texts(&expected["surprise"])
    );
    assert_eq!(
        strings(open.strata[0].drawn()),
        texts(&expected["announced"])
    );
}

#[test]
fn dates_and_leaves_are_those_of_vectors_06() {
    let Some(all) = vectors("06_sealed") else {
        return;
    };
    let sealed = digest(&all["sealed_seed"]);
    let mut days = texts(&all["candidate_days"]);
    days.sort_by_key(|day| hash::date(&sealed, day));
    let mut dates = days[..4].to_vec();
    dates.sort();
    assert_eq!(dates, texts(&all["dates"]));
    let mut leaves = Vec::new();
    for leaf in list(&all["leaves"]) {
        let slot = Slot {
            number: whole(&leaf["slot"]),
            unit: text(&leaf["unit"]),
            date: text(&leaf["date"]),
            team: text(&leaf["team"]),
            salt: digest(&leaf["salt"]),
        };
        leaves.push(hash::leaf(text(&all["draw_id"]), &slot));
        assert_eq!(leaves.last(), Some(&digest(&leaf["leaf"])));
    }
    assert_eq!(
        hash::root(text(&all["draw_id"]), &leaves),
        digest(&all["root"])
    );
}

#[test]
fn both_reserves_of_vectors_06_follow_from_the_two_seeds() {
    let Some(all) = vectors("06_sealed") else {
        return;
    };
    let Some(frame) = districts(text(&all["draw_id"])) else {
        return;
    };
    let expected = &all["two_part"];
    assert_eq!(frame.units().len() as u64, whole(&expected["n"]));
    assert!(list(&expected["certain"]).is_empty());
    let (seed, sealed) = (digest(&all["seed"]), digest(&all["sealed_seed"]));
    let secrets: Vec<Digest> = list(&all["secrets"]).iter().map(digest).collect();
    assert_eq!(hash::sealed(&seed, &secrets), sealed);

    let public = by_ticket(&frame, &seed, &[]);
    let (announced, reserve) = public.split_at(4);
    assert_eq!(announced, texts(&expected["announced"]));
    assert_eq!(reserve, texts(&expected["announced_reserve"]));
    let hidden = by_ticket(&frame, &sealed, announced);
    let (surprise, reserve) = hidden.split_at(4);
    assert_eq!(surprise, texts(&expected["surprise"]));
    assert_eq!(reserve, texts(&expected["surprise_reserve"]));
    assert_eq!(
        whole(&expected["quota"]) as usize,
        announced.len() + surprise.len()
    );
}

/// The units by ticket under a seed, without those in `but`.
fn by_ticket(frame: &Frame, seed: &Digest, but: &[String]) -> Vec<String> {
    let mut order: Vec<(Digest, String)> = tickets(frame, seed)
        .into_iter()
        .map(|(code, ticket)| (ticket, code.to_string()))
        .filter(|(_, code)| !but.contains(code))
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, code)| code).collect()
}

#[test]
fn mornings_of_vectors_06_draw_one_unit_each_among_those_not_visited() {
    let Some(all) = vectors("06_sealed") else {
        return;
    };
    let Some(frame) = districts(text(&all["draw_id"])) else {
        return;
    };
    let sealed = digest(&all["sealed_seed"]);
    let mut visited = texts(&all["two_part"]["announced"]);
    let mornings = list(&all["just_in_time"]);
    assert_eq!(mornings.len(), list(&all["two_part"]["surprise"]).len());
    for (number, morning) in (1..).zip(mornings) {
        assert_eq!(whole(&morning["j"]), number);
        let value = Some(text(&morning["source"]));
        let seed = hash::day(&sealed, number, text(&morning["date"]), value);
        assert_eq!(seed, digest(&morning["day_seed"]));
        let unit = by_ticket(&frame, &seed, &visited).swap_remove(0);
        assert_eq!(unit, text(&morning["unit"]), "morning {number}");
        assert_eq!(Tickets::under(&seed).of(&unit), digest(&morning["ticket"]));
        // Without a value of the morning it would be another unit's seed, known beforehand.
        assert_ne!(
            hash::day(&sealed, number, text(&morning["date"]), None),
            seed
        );
        visited.push(unit);
    }
}
