//! Vectors 10 and 11: values of public sources, and a chain of a journal.

use crate::files::*;
use parplan::sampling::{
    Digest, PrizeFault, Source, ValueFault, ValuesRefusal, hash, quicknet_round_at, read_values,
    xsmb_line,
};
use serde_json::Value;
use sha2::Digest as _;

#[test]
fn a_lottery_day_of_vectors_10_reads_and_a_lost_zero_does_not() {
    let Some(all) = vectors("10_sources") else {
        return;
    };
    let order = ["special", "1", "2", "3", "4", "5", "6", "7"];
    let prizes = |day: &Value| order.map(|prize| texts(&day["prizes"][prize])).to_vec();
    let date = "2026-08-22".parse().expect("a day");
    let line = text(&all["xsmb"]["line"]).to_owned();
    assert_eq!(xsmb_line(date, &prizes(&all["xsmb"])), Ok(line.clone()));
    assert_eq!(
        xsmb_line(date, &prizes(&all["xsmb_leading_zeros_lost"])),
        Err(PrizeFault::LostZero {
            prize: 3,
            number: "9349".to_owned(),
            digits: 5
        })
    );
    let named = ["XSMB 2026-08-22".to_owned()];
    let shuffled = line.replace("60683", "_").replace("51132", "60683");
    let shuffled = shuffled.replace('_', "51132");
    assert_ne!(shuffled, line);
    assert_eq!(read_values(&named, &[shuffled]), Ok(vec![line.clone()]));
    // The same day as a spreadsheet gives it: refused as a whole line too, at the third prize.
    let lost = line.replace("00136.09349", "136.9349");
    let refused = |number: &str| {
        let fault = PrizeFault::LostZero {
            prize: 3,
            number: number.to_owned(),
            digits: 5,
        };
        Err(ValuesRefusal::Value {
            source: named[0].clone(),
            why: ValueFault::Prize(fault),
        })
    };
    assert_eq!(read_values(&named, &[lost]), refused("136"));
    assert!(text(&all["xsmb_leading_zeros_lost"]["error"]).starts_with("prize 3"));
    let other_day = ["XSMB 2026-08-23".to_owned()];
    assert!(matches!(
        read_values(&other_day, &[line]),
        Err(ValuesRefusal::Value {
            why: ValueFault::OtherSource,
            ..
        })
    ));
}

#[test]
fn beacons_of_vectors_10_read() {
    let Some(all) = vectors("10_sources") else {
        return;
    };
    for case in list(&all["quicknet_first_round_at_or_after"]) {
        let unix = case["unix"].as_i64().expect("seconds");
        assert_eq!(quicknet_round_at(unix), whole(&case["round"]), "{case}");
        let round = case["round"].as_i64().expect("a round");
        let instant = 1_692_803_367 + 3 * (round - 1);
        assert_eq!(Some(instant), case["round_time"].as_i64(), "{case}");
        assert!((0..3).contains(&(instant - unix)), "{case}");
    }
    let sealed = vectors("06_sealed").expect("vectors 06");
    for morning in list(&sealed["just_in_time"]) {
        let line = text(&morning["source"]);
        let (name, _) = line.rsplit_once(' ').expect("a value");
        let source = Source::parse(name).expect("a source");
        assert_eq!(source.read(line).as_deref(), Ok(line));
    }
}

/// The name of that chain is `default`, not its hash, so that no line of SEED follows.
#[test]
fn the_randomness_of_vectors_10_is_the_digest_of_its_signature() {
    let Some(all) = vectors("10_sources") else {
        return;
    };
    for round in list(&all["drand"]) {
        let signature = text(&round["signature"]).as_bytes();
        let bytes: Vec<u8> = signature
            .chunks_exact(2)
            .map(|pair| {
                let pair = std::str::from_utf8(pair).expect("ASCII");
                u8::from_str_radix(pair, 16).expect("hex")
            })
            .collect();
        assert_eq!(bytes.len(), 96);
        let randomness = Digest(sha2::Sha256::digest(&bytes).into());
        assert_eq!(randomness, digest(&round["randomness"]));
    }
}

#[test]
fn the_journal_of_vectors_11_is_a_chain_that_any_change_breaks() {
    let Some(all) = vectors("11_journal") else {
        return;
    };
    let mut previous = Digest([0; 32]);
    let entries = list(&all["entries"]);
    assert_eq!(entries.len(), 4);
    for (sequence, entry) in (1..).zip(entries) {
        assert_eq!(digest(&entry["prev"]), previous);
        assert_eq!(whole(&entry["seq"]), sequence);
        let payload = digest(&entry["payload_sha256"]);
        assert_eq!(sha256(text(&entry["payload"])), payload.to_string());
        let (when, event) = (text(&entry["when"]), text(&entry["event"]));
        let hash = hash::log(&previous, sequence, when, event, &payload);
        assert_eq!(hash, digest(&entry["hash"]), "{event}");
        let changed = [
            hash::log(&Digest([1; 32]), sequence, when, event, &payload),
            hash::log(&previous, sequence + 1, when, event, &payload),
            hash::log(&previous, sequence, "2027-01-06T00:00:00Z", event, &payload),
            hash::log(&previous, sequence, when, "NOTE", &payload),
            hash::log(&previous, sequence, when, event, &previous),
        ];
        assert!(!changed.contains(&hash), "{event}");
        previous = hash;
    }
    assert_eq!(previous, digest(&all["head"]));
}
