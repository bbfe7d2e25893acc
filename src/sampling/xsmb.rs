//! The northern lottery (XSMB) as one line: 27 numbers, 107 digits, zeros kept.
//!
//! Numbers of a prize are sorted, prizes keep their order. A number shorter than its prize
//! has lost a leading zero somewhere (spreadsheets do that) and is refused, not repaired.

use jiff::civil::Date;

/// Prizes from the special one to the seventh: how many numbers, of how many digits.
pub const PRIZES: [(usize, usize); 8] = [
    (1, 5),
    (1, 5),
    (2, 5),
    (6, 5),
    (4, 4),
    (6, 4),
    (3, 3),
    (4, 2),
];

/// What is wrong with a lottery result. Prize 0 is the special prize.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PrizeFault {
    /// Not eight prizes.
    Prizes {
        /// How many there are.
        found: usize,
    },
    /// A prize has too many or too few numbers.
    Numbers {
        /// The prize.
        prize: usize,
        /// How many it has in a full result.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// A number is too short: a leading zero was lost.
    LostZero {
        /// The prize.
        prize: usize,
        /// The number as given.
        number: String,
        /// Digits of this prize.
        digits: usize,
    },
    /// Not a number of this prize's digits.
    Number {
        /// The prize.
        prize: usize,
        /// As given.
        number: String,
        /// Digits of this prize.
        digits: usize,
    },
}

/// The value line of a day's result; numbers of a prize may come in any order.
///
/// # Errors
/// See [`PrizeFault`].
pub fn xsmb_line<T: AsRef<str>>(date: Date, prizes: &[Vec<T>]) -> Result<String, PrizeFault> {
    if prizes.len() != PRIZES.len() {
        return Err(PrizeFault::Prizes {
            found: prizes.len(),
        });
    }
    let mut sorted = Vec::with_capacity(PRIZES.len());
    for (prize, (numbers, (expected, digits))) in prizes.iter().zip(PRIZES).enumerate() {
        if numbers.len() != expected {
            return Err(PrizeFault::Numbers {
                prize,
                expected,
                found: numbers.len(),
            });
        }
        let mut numbers: Vec<&str> = numbers.iter().map(AsRef::as_ref).collect();
        for number in &numbers {
            check_number(prize, number, digits)?;
        }
        numbers.sort_unstable();
        sorted.push(numbers.join("."));
    }
    Ok(format!("XSMB {date} {}", sorted.join("/")))
}

/// Reads `60213/80300/51132.60683/…`.
pub(super) fn parse(date: Date, text: &str) -> Result<String, PrizeFault> {
    let prizes: Vec<Vec<&str>> = text.split('/').map(|p| p.split('.').collect()).collect();
    xsmb_line(date, &prizes)
}

fn check_number(prize: usize, number: &str, digits: usize) -> Result<(), PrizeFault> {
    let plain = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    let number = number.to_owned();
    if plain && number.len() == digits {
        Ok(())
    } else if plain && number.len() < digits {
        Err(PrizeFault::LostZero {
            prize,
            number,
            digits,
        })
    } else {
        Err(PrizeFault::Number {
            prize,
            number,
            digits,
        })
    }
}
