//! Vectors 10 and 11: values of public sources, and a chain of a journal.

use crate::files::*;
use parplan::sampling::{
    PrizeFault, Source, ValueFault, ValuesRefusal, quicknet_round_at, read_values, xsmb_line,
};
use serde_json::Value;

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
    let lost = line.replace("00136", "136");
    assert!(matches!(
        read_values(&named, &[lost]),
        Err(ValuesRefusal::Value {
            why: ValueFault::Prize(PrizeFault::LostZero { .. }),
            ..
        })
    ));
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
    }
    let sealed = vectors("06_sealed").expect("vectors 06");
    for morning in list(&sealed["just_in_time"]) {
        let line = text(&morning["source"]);
        let (name, _) = line.rsplit_once(' ').expect("a value");
        let source = Source::parse(name).expect("a source");
        assert_eq!(source.read(line).as_deref(), Ok(line));
    }
}
