//! Rules that hold for every draw: order, floor, spelling, what is kept apart; and for every
//! sequence of draws and changes: who was drawn stays, nobody waits longer than promised.

#![expect(clippy::expect_used, reason = "helpers of tests fail loudly")]

mod late;
mod one_draw;
mod years;

use parplan::sampling::{Code, Counting, FrameUnit, Status, StratumRule};

/// The unit `DV-0007` of the stratum `T1`.
fn unit(number: usize, status: Status, weight: u32) -> FrameUnit {
    let (code, name) = (format!("DV-{number:04}"), format!("Đơn vị số {number}"));
    FrameUnit::new(&code, "T1", weight, status, &name, "số 1/QĐ").expect("a unit")
}

/// A rule of the stratum `T1`; a quarter of its quota stays random.
fn rule(share: u32, surprise: u32, counting: Counting) -> StratumRule {
    StratumRule {
        stratum: Code::parse("T1").expect("a code"),
        share_percent: share,
        surprise_percent: surprise,
        least_random_percent: 25,
        counting,
    }
}
