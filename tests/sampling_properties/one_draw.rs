//! Rules of one draw: order, floor, spelling, and what is kept apart.

use std::collections::BTreeSet;

use parplan::sampling::{
    Code, Commitment, Counting, Digest, Frame, FrameUnit, Outcome, Plan, Status, draw, hash,
    os_source, quota, select,
};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::{rule, unit};

fn statuses() -> impl Strategy<Value = Vec<Status>> {
    let status = prop_oneof![
        6 => Just(Status::Normal),
        1 => Just(Status::Due),
        1 => Just(Status::Forced),
        1 => Just(Status::Excluded),
    ];
    prop::collection::vec(status, 1..60)
}

fn drawn(units: Vec<FrameUnit>, rule: parplan::sampling::StratumRule, seed: u8) -> Outcome {
    let frame = Frame::new("D-1", units).expect("a frame");
    let plan = Plan::new(&frame, vec![rule], vec!["OS".to_owned()], Vec::new()).expect("a plan");
    draw(&frame, &plan, &[os_source([seed; 32])]).expect("a draw")
}

fn order(units: &[FrameUnit], seed: &Digest) -> Vec<Code> {
    let units: Vec<&FrameUnit> = units.iter().collect();
    select(&units, &rule(30, 0, Counting::Counted), seed).order
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_order_of_input_does_not_matter(
        (units, shuffled) in prop::collection::vec(1_u32..5, 1..40).prop_flat_map(|weights| {
            let units: Vec<FrameUnit> = weights
                .into_iter()
                .enumerate()
                .map(|(i, w)| unit(i, Status::Normal, w))
                .collect();
            (Just(units.clone()), Just(units).prop_shuffle())
        }),
        seed in any::<u8>(),
    ) {
        let sizes = rule(30, 50, Counting::Counted);
        prop_assert_eq!(drawn(units, sizes.clone(), seed), drawn(shuffled, sizes, seed));
    }

    #[test]
    fn a_newcomer_moves_nobody_else(
        weights in prop::collection::vec(1_u32..5, 1..40), own in 1_u32..5, place in 0_usize..40, seed in any::<[u8; 32]>(),
    ) {
        let all = weights.iter().enumerate();
        let mut units: Vec<FrameUnit> = all.map(|(i, w)| unit(i * 2, Status::Normal, *w)).collect();
        let seed = Digest(seed);
        let mut before = order(&units, &seed);
        let place = place.min(weights.len());
        units.insert(place, unit(place * 2 + 1, Status::Normal, own));
        let mut after = order(&units, &seed);
        // A heavy unit may be beyond chance in one of the two and not in the other.
        before.retain(|code| after.contains(code));
        after.retain(|code| before.contains(code));
        prop_assert!(!before.is_empty());
        prop_assert_eq!(before, after);
    }

    #[test]
    fn the_floor_holds_and_only_lack_of_units_breaks_it(
        all in statuses(), share in 0_u32..=100, surprise in 0_u32..=100, additive in any::<bool>(), seed in any::<u8>(),
    ) {
        let counting = if additive { Counting::Additive } else { Counting::Counted };
        let excluded = all.iter().filter(|s| **s == Status::Excluded).count();
        let units: Vec<FrameUnit> =
            all.iter().enumerate().map(|(i, s)| unit(i, *s, 1)).collect();
        let n = units.len();
        let outcome = drawn(units, rule(share, surprise, counting), seed);
        let selected = outcome.selected();
        let reached = 100 * selected >= share as usize * n;
        prop_assert!(reached || selected == n - excluded, "{} of {}", selected, n);
        prop_assert_eq!(outcome.strata[0].quota as u64, quota::quota(n as u64, share));
    }

    #[test]
    fn surprise_and_announced_units_are_disjoint_and_allowed(
        all in statuses(), surprise in 0_u32..=100, seed in any::<u8>(),
    ) {
        let units: Vec<FrameUnit> =
            all.iter().enumerate().map(|(i, s)| unit(i, *s, 1)).collect();
        let outcome = drawn(units.clone(), rule(30, surprise, Counting::Counted), seed);
        let announced: BTreeSet<&Code> = outcome.announced().collect();
        let hidden: BTreeSet<&Code> = outcome.surprise().collect();
        prop_assert!(announced.is_disjoint(&hidden));
        prop_assert_eq!(announced.len() + hidden.len(), outcome.selected());
        for unit in &units {
            let taken = announced.contains(unit.code()) || hidden.contains(unit.code());
            match unit.status() {
                Status::Excluded => prop_assert!(!taken),
                Status::Due | Status::Forced => prop_assert!(announced.contains(unit.code())),
                Status::Normal => {}
            }
        }
    }

    #[test]
    fn sealed_units_are_unknown_until_opened_and_then_none_of_the_announced(
        all in statuses(), surprise in 0_u32..=100, seed in any::<u8>(), keys in any::<[[u8; 32]; 2]>(),
    ) {
        let units = all.iter().enumerate().map(|(i, s)| unit(i, *s, 1)).collect();
        let frame = Frame::new("D-1", units).expect("a frame");
        let secrets = keys.map(Digest);
        let holders = ["GIU-KHOA-1", "GIU-KHOA-2"].into_iter().zip(&secrets);
        let commitments = holders.map(|(holder, secret)| Commitment {
            holder: Code::parse(holder).expect("a code"),
            commitment: hash::commit("D-1", holder, secret),
        });
        let rules = vec![rule(30, surprise, Counting::Counted)];
        let plan = Plan::new(&frame, rules, vec!["OS".to_owned()], commitments.collect());
        let plan = plan.expect("a plan");
        let closed = draw(&frame, &plan, &[os_source([seed; 32])]).expect("a draw");
        let open = closed.open(&frame, &plan, &secrets).expect("the secrets");
        prop_assert_eq!(closed.surprise().count(), 0);
        let announced: BTreeSet<&Code> = open.announced().collect();
        prop_assert_eq!(&announced, &closed.announced().collect::<BTreeSet<&Code>>());
        let hidden: BTreeSet<&Code> = open.surprise().collect();
        prop_assert!(announced.is_disjoint(&hidden));
        prop_assert_eq!(announced.len() + hidden.len(), closed.selected());
    }

    #[test]
    fn decomposed_names_give_the_same_frame(names in prop::collection::vec("[A-ZĐa-zàáảãạăằắâầấêềếôốơờớưừứỳỵ ]{0,20}", 1..8)) {
        let frame = |form: fn(&str) -> String| {
            let units = names.iter().enumerate().map(|(i, name)| {
                FrameUnit::new(&format!("U{i}"), "T1", 1, Status::Normal, &form(name), "").expect("a unit")
            });
            Frame::new("D", units.collect()).expect("a frame")
        };
        let composed = frame(|name| name.nfc().collect());
        let decomposed = frame(|name| name.nfd().collect());
        prop_assert_eq!(composed.digest(), decomposed.digest());
        prop_assert_eq!(&composed, &decomposed);
        let back = Frame::from_lines("D", &composed.lines());
        prop_assert_eq!(back, Ok(composed));
    }

    #[test]
    fn no_line_makes_the_reader_fail_but_with_a_refusal(lines in prop::collection::vec("[A-C\t01N \u{301}x]{0,14}", 0..4)) {
        if let Ok(frame) = Frame::from_lines("D", &lines) {
            prop_assert_eq!(frame.lines(), lines);
        }
    }
}
