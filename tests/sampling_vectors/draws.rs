//! Vectors 03, 04 and 05: whole draws, uniform, in strata and weighted.

use crate::files::*;
use parplan::sampling::{
    Counting, Digest, Frame, FrameUnit, Plan, Status, StratumRule, compare, draw, select, tickets,
};
use serde_json::Value;

#[test]
fn whole_uniform_draws_are_those_of_vectors_03() {
    let (Some(all), Some(sealed)) = (vectors("03_uniform"), vectors("06_sealed")) else {
        return;
    };
    let secrets: Vec<Digest> = list(&sealed["secrets"]).iter().map(digest).collect();
    for case in list(&all["draws"]) {
        let (id, n) = (text(&case["draw_id"]), whole(&case["n"]));
        let frame = match n {
            24 => districts(id).expect("vectors 04"),
            _ => numbered(id, n),
        };
        assert_eq!(frame.digest(), digest(&case["frame_digest"]), "{id}");
        let first = texts(&case["frame_lines_first"]);
        assert_eq!(frame.lines()[..first.len()], first[..]);

        let stratum = frame.strata()[0].to_string();
        let split = rule(&stratum, 30, 50, Counting::Counted);
        let source = vec!["XSMB 2026-08-22".to_owned()];
        let plan = Plan::new(&frame, vec![split], source, holders(id, &secrets)).expect("a plan");
        assert_eq!(plan.digest(), digest(&case["plan_digest"]), "{id}");

        let outcome = draw(&frame, &plan, &[text(&case["source"]).to_owned()]).expect("a draw");
        assert_eq!(outcome.seed, digest(&case["seed"]), "{id}");
        let stratum = &outcome.strata[0];
        assert_eq!(stratum.quota as u64, whole(&case["quota"]));
        // "drawn" of this file is the order under S up to the quota, before the sealed part.
        assert_eq!(
            strings(&stratum.order[..stratum.quota]),
            texts(&case["drawn"]),
            "{id}"
        );
        let order = strings(&stratum.order).join("\n");
        assert_eq!(sha256(&order), text(&case["order_sha256"]), "{id}");

        let all_tickets = tickets(&frame, &outcome.seed);
        for ticket in list(&case["tickets"]) {
            let code = text(&ticket["code"]);
            let found = all_tickets.iter().find(|(c, _)| c.as_str() == code);
            assert_eq!(
                found.map(|(_, t)| *t),
                Some(digest(&ticket["ticket"])),
                "{code}"
            );
        }
    }
}

#[test]
fn strata_with_due_forced_and_excluded_units_are_those_of_vectors_04() {
    let Some(all) = vectors("04_strata") else {
        return;
    };
    let frame = Frame::from_lines(text(&all["draw_id"]), &texts(&all["frame_lines"]));
    let frame = frame.expect("a frame");
    assert_eq!(frame.digest(), digest(&all["frame_digest"]));
    let rules: Vec<StratumRule> = serde_json::from_value(all["rules"].clone()).expect("rules");
    let source = vec!["XSMB 2026-08-22".to_owned()];
    let plan = Plan::new(&frame, rules, source, Vec::new()).expect("a plan");
    assert_eq!(plan.digest(), digest(&all["plan_digest"]));
    let uniform = vectors("03_uniform").expect("vectors 03");
    let value = text(&uniform["draws"][0]["source"]).to_owned();
    let outcome = draw(&frame, &plan, &[value]).expect("a draw");
    assert_eq!(outcome.seed, digest(&all["seed"]));
    for stratum in &outcome.strata {
        let expected = &all["counted"][stratum.stratum.as_str()];
        assert_eq!(stratum.n as u64, whole(&expected["n"]));
        assert_eq!(strings(stratum.drawn()), texts(&expected["drawn"]));
        assert_eq!(strings(stratum.reserve()), texts(&expected["reserve"]));
    }
    // The file keeps the seed for both countings.
    for (word, counting) in [
        ("counted", Counting::Counted),
        ("additive", Counting::Additive),
    ] {
        for (code, expected) in all[word].as_object().expect("strata") {
            let units: Vec<&FrameUnit> = frame.units().iter().collect();
            let units: Vec<&FrameUnit> = units
                .into_iter()
                .filter(|u| u.stratum().as_str() == code)
                .collect();
            let found = select(&units, &rule(code, 30, 0, counting), &outcome.seed);
            assert_selection(&found, expected);
        }
    }
}

fn assert_selection(found: &parplan::sampling::Selection, expected: &Value) {
    assert_eq!(found.n as u64, whole(&expected["n"]));
    assert_eq!(found.quota as u64, whole(&expected["quota"]));
    assert_eq!(strings(&found.certain), texts(&expected["certain"]));
    assert_eq!(strings(&found.take_all), texts(&expected["take_all"]));
    assert_eq!(strings(found.drawn()), texts(&expected["drawn"]));
    assert_eq!(strings(found.reserve()), texts(&expected["reserve"]));
    assert_eq!(strings(&found.selected()), texts(&expected["selected"]));
}

fn weighted(weights: &Value) -> Frame {
    let weights = weights.as_object().expect("weights");
    let units = weights.iter().map(|(code, weight)| {
        FrameUnit::new(code, "T1", percent(weight), Status::Normal, code, "").expect("a unit")
    });
    Frame::new("W", units.collect()).expect("a frame")
}

#[test]
fn weighted_draws_are_those_of_vectors_05() {
    let Some(all) = vectors("05_weighted") else {
        return;
    };
    let small = weighted(&all["weights"]);
    let units: Vec<&FrameUnit> = small.units().iter().collect();
    for case in list(&all["draws"]) {
        let half = rule("T1", 50, 0, Counting::Counted);
        assert_selection(&select(&units, &half, &digest(&case["seed"])), case);
    }
    let case = &all["draw24"];
    let large = weighted(&case["weights"]);
    let units: Vec<&FrameUnit> = large.units().iter().collect();
    let duty = rule("T1", 30, 0, Counting::Counted);
    assert_selection(&select(&units, &duty, &digest(&case["seed"])), case);
}

#[test]
fn near_ties_of_vectors_05_are_ordered_exactly() {
    let Some(all) = vectors("05_weighted") else {
        return;
    };
    for case in list(&all["comparator"]) {
        let side = |name: &str| {
            (
                digest(&case[name]["ticket"]),
                percent(&case[name]["weight"]),
            )
        };
        let ((ticket_a, weight_a), (ticket_b, weight_b)) = (side("a"), side("b"));
        let order = compare(&ticket_a, weight_a, &ticket_b, weight_b)
            .then_with(|| text(&case["a"]["code"]).cmp(text(&case["b"]["code"])));
        assert_eq!(Some(order as i64), case["exact"].as_i64(), "{case}");
        // Where doubles see nothing, whole numbers still do.
        let quotient = |ticket: Digest, weight: u32| {
            let first = ticket.0.iter().take(16);
            let first = first.fold(0_u128, |n, byte| n << 8 | u128::from(*byte));
            first as f64 / f64::from(weight)
        };
        let doubles = quotient(ticket_a, weight_a).total_cmp(&quotient(ticket_b, weight_b));
        assert_eq!(Some(doubles as i64), case["double"].as_i64(), "{case}");
    }
}
