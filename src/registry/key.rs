//! The key of an agency: opaque, issued once, never reused.
//!
//! People type keys, so the last character is a check digit that catches every single
//! wrong character and every swap of neighbours. A key says nothing about the agency:
//! names, codes and parents change, the key does not.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Crockford's 32 signs: none of `I`, `L`, `O`, `U`, which are read as something else.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// First letter of every key.
const MARK: u8 = b'P';
/// Characters between the mark and the check digit.
const BODY: usize = 5;
/// All characters: mark, body, check digit.
const LENGTH: usize = BODY + 2;

/// The key of an agency, such as `P0000H5`: ASCII, valid as a code of the draw. It is kept
/// in place, not on the heap: views and searches handle a hundred thousand of them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgencyKey([u8; LENGTH]);

impl AgencyKey {
    /// The `n`-th key a workbook issues, from 0; `None` beyond 33 million.
    #[must_use]
    pub fn nth(n: u32) -> Option<Self> {
        let mut digits = [0u8; BODY];
        let mut rest = n;
        for digit in digits.iter_mut().rev() {
            *digit = (rest & 31) as u8;
            rest >>= 5;
        }
        if rest > 0 {
            return None;
        }
        let check = check_digit(&digits);
        let body = digits.into_iter().chain(std::iter::once(check));
        let mut text = [MARK; LENGTH];
        for (sign, digit) in text.iter_mut().skip(1).zip(body) {
            *sign = *ALPHABET.get(usize::from(digit))?;
        }
        Some(Self(text))
    }

    /// Reads a key as a person types it; small letters count. `None` when a character
    /// or the check digit is wrong.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let text: [u8; LENGTH] = text.as_bytes().try_into().ok()?;
        let [MARK, body @ ..] = text else { return None };
        let mut digits = [0; BODY + 1];
        for (digit, sign) in digits.iter_mut().zip(body) {
            *digit = digit_of(sign)?;
        }
        let (check, digits) = digits.split_last()?;
        (check_digit(digits) == *check).then_some(Self(text))
    }

    /// Its place in the order of issue, from 0.
    #[must_use]
    pub fn number(&self) -> u32 {
        let body = self.0.iter().skip(1).take(BODY);
        body.filter_map(|sign| digit_of(*sign))
            .fold(0, |n, digit| (n << 5) | u32::from(digit))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Always ASCII.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// Damm's scheme over GF(32), doubling modulo x⁵ + x² + 1.
fn check_digit(digits: &[u8]) -> u8 {
    digits.iter().fold(0, |sum, digit| {
        let doubled = (sum ^ digit) << 1;
        if doubled & 0x20 == 0 {
            doubled
        } else {
            doubled ^ 0x25
        }
    })
}

fn digit_of(sign: u8) -> Option<u8> {
    let at = ALPHABET.iter().position(|a| *a == sign)?;
    u8::try_from(at).ok()
}

impl fmt::Debug for AgencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("AgencyKey").field(&self.as_str()).finish()
    }
}

impl fmt::Display for AgencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for AgencyKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for AgencyKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom(format!("{text} is not a key")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keys_come_in_order_and_read_back() {
        let keys: Vec<AgencyKey> = (0..5000).filter_map(AgencyKey::nth).collect();
        assert!(keys.is_sorted());
        for (n, key) in (0..).zip(&keys) {
            assert_eq!(key.number(), n);
            assert_eq!(
                AgencyKey::parse(&key.as_str().to_lowercase()).as_ref(),
                Some(key)
            );
        }
        assert_eq!(AgencyKey::nth(1 << 25), None);
    }

    proptest! {
        #[test]
        fn one_wrong_character_is_refused(n in 0u32..1 << 25, at in 1usize..7, sign in 0usize..32) {
            let key = AgencyKey::nth(n).unwrap();
            let mut typed = key.as_str().as_bytes().to_vec();
            prop_assume!(typed[at] != ALPHABET[sign]);
            typed[at] = ALPHABET[sign];
            prop_assert_eq!(AgencyKey::parse(std::str::from_utf8(&typed).unwrap()), None);
        }

        #[test]
        fn swapped_neighbours_are_refused(n in 0u32..1 << 25, at in 1usize..6) {
            let key = AgencyKey::nth(n).unwrap();
            let mut typed = key.as_str().as_bytes().to_vec();
            prop_assume!(typed[at] != typed[at + 1]);
            typed.swap(at, at + 1);
            prop_assert_eq!(AgencyKey::parse(std::str::from_utf8(&typed).unwrap()), None);
        }
    }
}
