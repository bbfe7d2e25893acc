//! Vectors 06: the sealed part, its dates, its slots and its mornings.

use crate::files::*;
use parplan::sampling::hash::{self, Slot, Tickets};
use parplan::sampling::{Counting, Digest, Plan, draw};

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
fn dates_leaves_and_mornings_are_those_of_vectors_06() {
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
    for morning in list(&all["just_in_time"]) {
        let value = Some(text(&morning["source"]));
        let seed = hash::day(&sealed, whole(&morning["j"]), text(&morning["date"]), value);
        assert_eq!(seed, digest(&morning["day_seed"]));
        let ticket = Tickets::under(&seed).of(text(&morning["unit"]));
        assert_eq!(ticket, digest(&morning["ticket"]));
    }
}
