//! Made-up values, from a seed. Better agencies get better values, so that the ranking
//! looks like one.

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;
use sha2::{Digest as _, Sha256};

use crate::scheme::{Criterion, InputKind, Rule};
use crate::scoring::Lane;

/// Numbers that follow from a seed and a name, in any order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dice {
    seed: u64,
}

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self { seed }
    }

    fn digest(self, name: &str) -> [u8; 32] {
        Sha256::digest(format!("parplan sample\n{}\n{name}\n", self.seed)).into()
    }

    fn roll(self, name: &str) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = self.digest(name);
        u64::from_be_bytes([a, b, c, d, e, f, g, h])
    }

    /// The machine source of a draw of the sample.
    pub(super) fn source_line(self, draw: &str) -> String {
        format!("OS {}", crate::sampling::Digest(self.digest(draw)))
    }

    /// How good an agency is, 0–99.
    pub(super) fn quality(self, agency: &str) -> u64 {
        let (a, b) = (
            self.roll(agency) % 100,
            self.roll(&format!("{agency}+")) % 100,
        );
        (a + b) / 2
    }

    /// A document number, 1–399.
    pub(super) fn number(self, agency: &str, criterion: &str) -> u64 {
        self.roll(&format!("{agency}/{criterion}#")) % 399 + 1
    }
}

/// A value in the long form's text; `None` where an appraiser leaves the agency's own.
pub(super) fn made_up(
    dice: &Dice,
    agency: &str,
    criterion: &Criterion,
    lane: Lane,
    quality: u64,
    year: i16,
) -> Option<String> {
    let cell = format!("{agency}/{}", criterion.id);
    let roll = dice.roll(&cell);
    if criterion.na.is_some() && roll.is_multiple_of(11) {
        return (lane == Lane::Own).then(|| "NA".to_owned());
    }
    if lane == Lane::Own {
        return Some(value(criterion, roll, quality, year));
    }
    // An appraiser agrees with most values and lowers some.
    let second = dice.roll(&format!("{cell}/{}", lane.code()));
    second
        .is_multiple_of(5)
        .then(|| value(criterion, roll, quality.saturating_sub(15), year))
}

fn value(criterion: &Criterion, roll: u64, quality: u64, year: i16) -> String {
    // 0–99, nearer to 99 for a better agency.
    let luck = (roll % 100 + 2 * quality) / 3;
    match &criterion.input {
        InputKind::Choice => {
            let levels = match &criterion.rule {
                Rule::Levels(levels) => levels.len() as u64,
                _ => 1,
            };
            (1 + (99 - luck) * levels / 130).min(levels).to_string()
        }
        InputKind::Percent { .. } => format!("{}.{}", 68 + luck * 31 / 99, roll / 100 % 10),
        InputKind::Ratio { .. } => {
            let total = 40 + roll / 100 % 360;
            format!("{}/{total}", total * (700 + luck * 3).min(1000) / 1000)
        }
        InputKind::Count => (luck / 28).to_string(),
        InputKind::Counts(names) => {
            let counts = (0..names.len() as u32).map(|i| (roll >> (8 * i + 8)) % 256);
            let counts = counts.map(|n| u64::from(n > 150 + luck).to_string());
            counts.collect::<Vec<_>>().join(";")
        }
        InputKind::Dates => {
            let due = Date::new(year, 1, 20).unwrap_or(Date::MIN);
            let late = i64::try_from((99 - luck) / 3).unwrap_or(0) - 18;
            format!("{due}>{}", due.saturating_add(late.days()))
        }
        InputKind::Survey { min_n, options, .. } if !options.is_empty() => {
            let best = u64::from(*min_n) + luck;
            let rest = options.len() as u64;
            let counts = (0..rest).map(|at| (best / (at + 1)).to_string());
            counts.collect::<Vec<_>>().join(";")
        }
        InputKind::Survey { min_n, .. } => {
            let mean = 250 + luck * 2 + roll / 100 % 50;
            let n = u64::from(*min_n) + roll / 1000 % 90;
            format!(
                "{n}@{}",
                Decimal::new(i64::try_from(mean).unwrap_or(300), 2)
            )
        }
        InputKind::Points { step } => {
            let steps = (criterion.max / step).trunc();
            let part = Decimal::from(40 + luck * 60 / 99) / Decimal::ONE_HUNDRED;
            ((steps * part).trunc() * step).normalize().to_string()
        }
    }
}
