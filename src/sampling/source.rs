//! Sources of a seed: which events a plan may name, and the one line each value has.
//!
//! A plan names a source in full (`XSMB 2026-12-01`, `DRAND <chain> <round>`), so nobody can
//! choose among events after seeing them. A value is that name and what the event gave.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

use super::digest::Digest;
use super::xsmb::{self, PrizeFault};

/// Fewest digits of dice: 80 bits.
const LEAST_DICE: usize = 24;
/// Chain of drand quicknet.
pub(super) const QUICKNET: &str =
    "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";
/// When the lottery begins to be drawn, in Viet Nam: a quarter past six, five minutes less.
const LOTTERY: (i8, i8) = (18, 10);
/// Longest time without a lottery that a plan waits for, in days: 22 in April 2020.
const LONGEST_GAP: i32 = 31;
/// Viet Nam has one zone and no summer time.
const VIET_NAM: Offset = Offset::constant(7);
/// Instant of quicknet's first round, in Unix seconds; one round each three seconds.
const QUICKNET_FIRST: i64 = 1_692_803_367;

/// An event that gives a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The northern lottery of a day.
    Xsmb {
        /// The day of the lottery.
        date: Date,
    },
    /// A round of a drand beacon.
    Drand {
        /// Hash of the chain.
        chain: Digest,
        /// The round, from 1.
        round: u64,
    },
    /// A pulse of the NIST beacon 2.0.
    Nist2 {
        /// The chain.
        chain: u64,
        /// The pulse.
        pulse: u64,
    },
    /// Ten-sided dice before witnesses.
    Dice10,
    /// Randomness of the operating system; nobody can check it.
    Os,
    /// The machine's, for a rehearsal: no value of a real draw begins with its name, so no
    /// rehearsal has the seed of a real draw.
    Rehearsal,
}

/// Why a source's name is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceRefusal {
    /// None of the known sources.
    Unknown,
    /// The day of the lottery is missing or not written `YYYY-MM-DD`.
    Day,
    /// Chain and round of the beacon are missing or malformed.
    Round,
    /// Chain and pulse of the beacon are missing or malformed.
    Pulse,
    /// Words after the name, or spaces more than one.
    Extra,
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueFault {
    /// It does not begin with the name of the plan's source.
    OtherSource,
    /// Nothing or too much follows the name.
    Shape,
    /// The lottery's numbers are wrong.
    Prize(PrizeFault),
    /// Not so many hexadecimal digits.
    Hex {
        /// Digits expected.
        digits: usize,
    },
    /// Not decimal digits, or too few of them.
    Dice {
        /// Fewest digits.
        least: usize,
        /// Digits found.
        found: usize,
    },
    /// Right, but not in canonical form (order of numbers, small letters).
    NotCanonical,
}

impl Source {
    /// Reads a source as a plan names it.
    ///
    /// # Errors
    /// An unknown source, or one that does not name its event in full.
    pub fn parse(name: &str) -> Result<Self, SourceRefusal> {
        let words: Vec<&str> = name.split(' ').collect();
        let source = match words.as_slice() {
            ["XSMB", day] => Self::Xsmb {
                date: date(day).ok_or(SourceRefusal::Day)?,
            },
            ["XSMB"] => return Err(SourceRefusal::Day),
            ["DRAND", chain, round] => Self::Drand {
                chain: Digest::parse(chain).ok_or(SourceRefusal::Round)?,
                round: number(round)
                    .filter(|r| *r > 0)
                    .ok_or(SourceRefusal::Round)?,
            },
            ["DRAND"] | ["DRAND", _] => return Err(SourceRefusal::Round),
            ["NIST2", chain, pulse] => Self::Nist2 {
                chain: number(chain).ok_or(SourceRefusal::Pulse)?,
                pulse: number(pulse).ok_or(SourceRefusal::Pulse)?,
            },
            ["NIST2"] | ["NIST2", _] => return Err(SourceRefusal::Pulse),
            ["DICE10"] => Self::Dice10,
            ["OS"] => Self::Os,
            ["REHEARSAL"] => Self::Rehearsal,
            [
                "XSMB" | "DRAND" | "NIST2" | "DICE10" | "OS" | "REHEARSAL",
                ..,
            ] => {
                return Err(SourceRefusal::Extra);
            }
            _ => return Err(SourceRefusal::Unknown),
        };
        Ok(source)
    }

    /// Its name in a plan.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Xsmb { date } => format!("XSMB {date}"),
            Self::Drand { chain, round } => format!("DRAND {chain} {round}"),
            Self::Nist2 { chain, pulse } => format!("NIST2 {chain} {pulse}"),
            Self::Dice10 => "DICE10".to_owned(),
            Self::Os => "OS".to_owned(),
            Self::Rehearsal => "REHEARSAL".to_owned(),
        }
    }

    /// Whether anybody can look its value up.
    #[must_use]
    pub fn public(&self) -> bool {
        matches!(
            self,
            Self::Xsmb { .. } | Self::Drand { .. } | Self::Nist2 { .. }
        )
    }

    /// The instant before which nobody knows the value, where the name tells it.
    #[must_use]
    pub fn event_instant(&self) -> Option<Timestamp> {
        match self {
            Self::Xsmb { date } => {
                let draws = date.at(LOTTERY.0, LOTTERY.1, 0, 0);
                VIET_NAM.to_timestamp(draws).ok()
            }
            Self::Drand { chain, round } if chain.to_string() == QUICKNET => {
                let rounds = i64::try_from(round.checked_sub(1)?).ok()?;
                let second = rounds.checked_mul(3)?.checked_add(QUICKNET_FIRST)?;
                Timestamp::from_second(second).ok()
            }
            _ => None,
        }
    }

    /// The source that a value line is of: this one, or the next lottery held, where none was
    /// held on its day.
    #[must_use]
    pub fn held(&self, value: &str) -> Option<Self> {
        let mut words = value.split_whitespace();
        match self {
            Self::Xsmb { date } if words.next() == Some("XSMB") => {
                let held = words.next().and_then(self::date)?;
                let days = held.since(*date).ok()?.get_days();
                (0..=LONGEST_GAP)
                    .contains(&days)
                    .then_some(Self::Xsmb { date: held })
            }
            _ => Some(self.clone()),
        }
    }

    /// Reads a value line of this source and gives its canonical form.
    ///
    /// # Errors
    /// See [`ValueFault`].
    pub fn read(&self, value: &str) -> Result<String, ValueFault> {
        let held = self.held(value).ok_or(ValueFault::OtherSource)?;
        let name = held.name();
        let words: Vec<&str> = value.split_whitespace().collect();
        let named: Vec<&str> = name.split(' ').collect();
        let rest = words
            .strip_prefix(named.as_slice())
            .ok_or(ValueFault::OtherSource)?;
        let [text] = rest else {
            return Err(ValueFault::Shape);
        };
        match held {
            Self::Xsmb { date } => xsmb::parse(date, text).map_err(ValueFault::Prize),
            Self::Drand { .. } | Self::Os | Self::Rehearsal => {
                Ok(format!("{name} {}", hex(text, 64)?))
            }
            Self::Nist2 { .. } => Ok(format!("{name} {}", hex(text, 128)?)),
            Self::Dice10 => Ok(format!("{name} {}", dice(text)?)),
        }
    }
}

/// The value line of 32 bytes from the operating system; the bytes come from the edge.
#[must_use]
pub fn os_source(bytes: [u8; 32]) -> String {
    format!("OS {}", Digest(bytes))
}

/// The first quicknet round at or after an instant, in Unix seconds.
#[must_use]
pub fn quicknet_round_at(unix: i64) -> u64 {
    let since = u64::try_from(unix.saturating_sub(QUICKNET_FIRST)).unwrap_or(0);
    since.div_ceil(3) + 1
}

/// The quicknet round of an instant, as a source.
#[must_use]
pub fn quicknet_at(instant: Timestamp) -> Source {
    // The chain's hash is a constant of 64 hex digits.
    let chain = Digest::parse(QUICKNET).unwrap_or(Digest([0; 32]));
    Source::Drand {
        chain,
        round: quicknet_round_at(instant.as_second()),
    }
}

/// Day and time in Viet Nam.
#[must_use]
pub fn in_viet_nam(instant: Timestamp) -> DateTime {
    VIET_NAM.to_datetime(instant)
}

/// Reads `YYYY-MM-DD`; other spellings of a day would be other bytes.
fn date(text: &str) -> Option<Date> {
    let date: Date = text.parse().ok()?;
    (date.to_string() == text).then_some(date)
}

/// Reads a whole number without zeros or signs before it.
fn number(text: &str) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

fn hex(text: &str, digits: usize) -> Result<String, ValueFault> {
    let sound = text.len() == digits && text.bytes().all(|b| b.is_ascii_hexdigit());
    sound
        .then(|| text.to_ascii_lowercase())
        .ok_or(ValueFault::Hex { digits })
}

fn dice(text: &str) -> Result<&str, ValueFault> {
    let sound = text.len() >= LEAST_DICE && text.bytes().all(|b| b.is_ascii_digit());
    sound.then_some(text).ok_or(ValueFault::Dice {
        least: LEAST_DICE,
        found: text.bytes().filter(u8::is_ascii_digit).count(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_back_and_must_name_its_event() {
        let drand = format!("DRAND {QUICKNET} 37065546");
        for name in [
            "XSMB 2026-12-01",
            &drand,
            "NIST2 2 1000",
            "DICE10",
            "OS",
            "REHEARSAL",
        ] {
            assert_eq!(Source::parse(name).map(|s| s.name()), Ok(name.to_owned()));
        }
        assert_eq!(Source::parse("XSMB"), Err(SourceRefusal::Day));
        assert_eq!(Source::parse("XSMB 1/12/2026"), Err(SourceRefusal::Day));
        assert_eq!(Source::parse("DRAND ff 1"), Err(SourceRefusal::Round));
        assert_eq!(Source::parse("NIST2 2 01"), Err(SourceRefusal::Pulse));
        assert_eq!(Source::parse("OS 00"), Err(SourceRefusal::Extra));
        assert_eq!(Source::parse("MEGA645"), Err(SourceRefusal::Unknown));
    }

    #[test]
    fn values_have_one_form() {
        let os = os_source([0xab; 32]);
        let shouted = os.replace("ab", "AB");
        assert_eq!(Source::Os.read(&shouted), Ok(os));
        assert_eq!(
            Source::Os.read("OS abc"),
            Err(ValueFault::Hex { digits: 64 })
        );
        assert_eq!(Source::Os.read("OS"), Err(ValueFault::Shape));
        let dice = format!("DICE10 {}", "7".repeat(24));
        assert_eq!(Source::Dice10.read(&dice), Ok(dice.clone()));
        assert_eq!(
            Source::Dice10.read("DICE10 12345"),
            Err(ValueFault::Dice {
                least: 24,
                found: 5
            })
        );
        assert_eq!(Source::Os.read(&dice), Err(ValueFault::OtherSource));
        let pulse = Source::Nist2 { chain: 2, pulse: 7 };
        let long = format!("NIST2 2 7 {}", "0f".repeat(64));
        assert_eq!(pulse.read(&long), Ok(long.clone()));
    }
}
