//! The bytes of RUTTHAM/1: one function per purpose.
//!
//! `H(PURPOSE, f1, …)` is SHA-256 of `RUTTHAM/1 PURPOSE` and the fields, each line ended
//! by LF. A field must hold no line break and be in NFC: callers pass codes, digests,
//! numbers and canonical text only. Not one byte of this file's output may ever change.

use std::fmt::{Display, Write as _};

use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::Digest;

/// What a hash is for; the first line of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A frozen frame.
    Frame,
    /// A holder's commitment to a secret.
    Commit,
    /// A plan.
    Plan,
    /// The seed of a draw.
    Seed,
    /// A unit's ticket.
    Ticket,
    /// The sealed seed of the surprise part.
    Sealed,
    /// The seed of one morning.
    Day,
    /// The ticket of a date.
    Date,
    /// The seed of an amendment.
    Amend,
    /// The cost of a unit and a team.
    Assign,
    /// One sealed slot.
    Leaf,
    /// All sealed slots.
    Root,
    /// One journal entry.
    Log,
}

impl Purpose {
    /// The word in the first line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Frame => "FRAME",
            Self::Commit => "COMMIT",
            Self::Plan => "PLAN",
            Self::Seed => "SEED",
            Self::Ticket => "TICKET",
            Self::Sealed => "SEALED",
            Self::Day => "DAY",
            Self::Date => "DATE",
            Self::Amend => "AMEND",
            Self::Assign => "ASSIGN",
            Self::Leaf => "LEAF",
            Self::Root => "ROOT",
            Self::Log => "LOG",
        }
    }
}

/// The text of a hash, taken in field by field.
#[derive(Clone)]
struct Lines(Sha256);

impl Lines {
    fn of(purpose: Purpose) -> Self {
        let mut sha = Sha256::new();
        sha.update(b"RUTTHAM/1 ");
        Self(sha).field(purpose.word())
    }

    fn field(mut self, text: &str) -> Self {
        self.0.update(text.as_bytes());
        self.0.update(b"\n");
        self
    }

    fn number(self, n: u64) -> Self {
        self.field(&n.to_string())
    }

    /// Hex digits on the stack, wiped after: some digests are secrets.
    fn digest(mut self, digest: &Digest) -> Self {
        let mut hex = Zeroizing::new([0; 65]);
        let (digits, end) = hex.split_at_mut(64);
        for (pair, byte) in digits.chunks_exact_mut(2).zip(digest.0) {
            if let [high, low] = pair {
                *high = hex_digit(byte >> 4);
                *low = hex_digit(byte & 15);
            }
        }
        end.fill(b'\n');
        self.0.update(hex.as_slice());
        self
    }

    /// The number of fields, then the fields.
    fn counted<T: AsRef<str>>(self, fields: &[T]) -> Self {
        let counted = self.number(fields.len() as u64);
        fields
            .iter()
            .fold(counted, |lines, f| lines.field(f.as_ref()))
    }

    fn counted_digests<'a>(self, digests: impl ExactSizeIterator<Item = &'a Digest>) -> Self {
        let counted = self.number(digests.len() as u64);
        digests.fold(counted, Lines::digest)
    }

    fn end(self) -> Digest {
        Digest(self.0.finalize().into())
    }
}

fn hex_digit(nibble: u8) -> u8 {
    match nibble {
        0..=9 => b'0' + nibble,
        _ => b'a' - 10 + nibble,
    }
}

/// The general form, for checks against published layouts.
#[must_use]
pub fn hash(purpose: Purpose, fields: &[&str]) -> Digest {
    let start = Lines::of(purpose);
    fields.iter().fold(start, |lines, f| lines.field(f)).end()
}

/// FRAME: the draw and its units' lines, in byte order of code.
#[must_use]
pub fn frame<T: Display>(draw: &str, lines: impl ExactSizeIterator<Item = T>) -> Digest {
    let mut text = Lines::of(Purpose::Frame)
        .field(draw)
        .number(lines.len() as u64);
    // One buffer for all lines: a frame may hold 100,000.
    let mut buffer = String::new();
    for line in lines {
        buffer.clear();
        // Writing to a string cannot fail.
        let _ = write!(buffer, "{line}");
        text = text.field(&buffer);
    }
    text.end()
}

/// COMMIT: what a holder hands in before the seed exists.
#[must_use]
pub fn commit(draw: &str, holder: &str, secret: &Digest) -> Digest {
    Lines::of(Purpose::Commit)
        .field(draw)
        .field(holder)
        .digest(secret)
        .end()
}

/// PLAN: frame, rules, sources by name, commitments as `holder commitment`.
#[must_use]
pub fn plan<T: AsRef<str>>(
    draw: &str,
    frame: &Digest,
    rules: &[T],
    sources: &[T],
    commitments: &[T],
) -> Digest {
    Lines::of(Purpose::Plan)
        .field(draw)
        .digest(frame)
        .counted(rules)
        .counted(sources)
        .counted(commitments)
        .end()
}

/// SEED: the plan and the values of its sources.
#[must_use]
pub fn seed<T: AsRef<str>>(draw: &str, plan: &Digest, values: &[T]) -> Digest {
    Lines::of(Purpose::Seed)
        .field(draw)
        .digest(plan)
        .counted(values)
        .end()
}

/// TICKET: hashes many codes under one seed, the common first block only once.
pub struct Tickets(Lines);

impl Tickets {
    /// Tickets under this seed.
    #[must_use]
    pub fn under(seed: &Digest) -> Self {
        Self(Lines::of(Purpose::Ticket).digest(seed))
    }

    /// The ticket of one code.
    #[must_use]
    pub fn of(&self, code: &str) -> Digest {
        self.0.clone().field(code).end()
    }
}

/// SEALED: the seed and the holders' secrets, in the order of the plan.
#[must_use]
pub fn sealed<'a>(
    seed: &Digest,
    secrets: impl IntoIterator<Item = &'a Digest, IntoIter: ExactSizeIterator>,
) -> Digest {
    Lines::of(Purpose::Sealed)
        .digest(seed)
        .counted_digests(secrets.into_iter())
        .end()
}

/// DAY: the seed of the `number`-th surprise morning; `value` is what became known then.
#[must_use]
pub fn day(sealed: &Digest, number: u64, date: &str, value: Option<&str>) -> Digest {
    Lines::of(Purpose::Day)
        .digest(sealed)
        .number(number)
        .field(date)
        .field(value.unwrap_or("-"))
        .end()
}

/// DATE: the ticket of a possible date (`YYYY-MM-DD`) of a surprise visit.
#[must_use]
pub fn date(sealed: &Digest, date: &str) -> Digest {
    Lines::of(Purpose::Date).digest(sealed).field(date).end()
}

/// AMEND: the seed of units that came after the draw.
#[must_use]
pub fn amend(seed: &Digest, number: u64, amendment: &Digest, value: &str) -> Digest {
    Lines::of(Purpose::Amend)
        .digest(seed)
        .number(number)
        .digest(amendment)
        .field(value)
        .end()
}

/// ASSIGN: the chance part of a unit's cost with a team.
#[must_use]
pub fn assign(seed: &Digest, unit: &str, team: &str) -> Digest {
    Lines::of(Purpose::Assign)
        .digest(seed)
        .field(unit)
        .field(team)
        .end()
}

/// One sealed slot, before it is opened.
#[derive(Debug, Clone, Copy)]
pub struct Slot<'a> {
    /// Its number, from 1.
    pub number: u64,
    /// Code of the unit.
    pub unit: &'a str,
    /// `YYYY-MM-DD`.
    pub date: &'a str,
    /// Code of the team.
    pub team: &'a str,
    /// 32 random bytes; without them the slot could be guessed.
    pub salt: Digest,
}

/// LEAF: the seal of one slot.
#[must_use]
pub fn leaf(draw: &str, slot: &Slot<'_>) -> Digest {
    Lines::of(Purpose::Leaf)
        .field(draw)
        .number(slot.number)
        .field(slot.unit)
        .field(slot.date)
        .field(slot.team)
        .digest(&slot.salt)
        .end()
}

/// ROOT: the leaves in slot order.
#[must_use]
pub fn root(draw: &str, leaves: &[Digest]) -> Digest {
    Lines::of(Purpose::Root)
        .field(draw)
        .counted_digests(leaves.iter())
        .end()
}

/// LOG: one journal entry; `previous` is all zeros at the start, `payload` its SHA-256.
#[must_use]
pub fn log(previous: &Digest, sequence: u64, time: &str, event: &str, payload: &Digest) -> Digest {
    Lines::of(Purpose::Log)
        .digest(previous)
        .number(sequence)
        .field(time)
        .field(event)
        .digest(payload)
        .end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_is_the_hash_a_shell_gives() {
        let seed = "9d536c13d16755ce8b1405eecae4aeb891fb6e9b6e166c12ad23c842992c3893";
        let expected = "ee80f7a27e65640f7a90fc57339dafe49fc2a6d88315ec4f0e1ceb9c82a9ac42";
        let digest = Digest::parse(seed).expect("hex");
        assert_eq!(Tickets::under(&digest).of("H79.Q01").to_string(), expected);
        assert_eq!(
            hash(Purpose::Ticket, &[seed, "H79.Q01"]).to_string(),
            expected
        );
    }
}
