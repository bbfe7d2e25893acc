//! Exact figures as texts of the journal: `2.475` where the decimal ends, else `1/3`.
//!
//! What is written reads back as the same value, however many digits it has.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::scoring::Exact;

/// Digits taken in one go; their number fits into 64 bits.
const CHUNK: usize = 18;

/// An exact figure that is written as its text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExactText(pub Exact);

impl ExactText {
    /// Reads what `Exact` prints; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((num, den)) = text.split_once('/') {
            return whole(num)?.over(&whole(den)?).map(Self);
        }
        if text.contains('.') {
            return Decimal::from_str_exact(text)
                .ok()
                .map(|d| Self(Exact::from(d)));
        }
        whole(text).map(Self)
    }
}

/// A whole number of any length.
fn whole(text: &str) -> Option<Exact> {
    let (digits, negative) = match text.strip_prefix('-') {
        Some(digits) => (digits, true),
        None => (text, false),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut value = Exact::ZERO;
    for chunk in digits.as_bytes().chunks(CHUNK) {
        let mut size = 1u64;
        let mut part = 0u64;
        for digit in chunk {
            part = part * 10 + u64::from(digit - b'0');
            size *= 10;
        }
        value = value.times(&Exact::from(size)).plus(&Exact::from(part));
    }
    Some(if negative { value.negated() } else { value })
}

impl Serialize for ExactText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ExactText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("expected an exact number"))
    }
}

/// A published figure: a decimal that keeps its zeros.
pub(super) mod decimal_text {
    use rust_decimal::Decimal;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

    pub(in crate::book::event) fn serialize<S: Serializer>(
        value: &Option<Decimal>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        value.map(|value| value.to_string()).serialize(to)
    }

    pub(in crate::book::event) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Decimal>, D::Error> {
        let Some(text) = Option::<String>::deserialize(from)? else {
            return Ok(None);
        };
        Decimal::from_str_exact(&text)
            .map(Some)
            .map_err(|_| de::Error::custom("expected a decimal"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_but_a_number_is_read() {
        for text in ["", "-", "1/0", "1/", "/2", "1.2.3", "a", "1e5", " 1", "+1"] {
            assert_eq!(ExactText::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(a in any::<i128>(), b in 1..i128::MAX, c in any::<i128>(), shift in 0u32..127) {
            let small = Exact::fraction(a >> shift, (b >> shift) + 1).unwrap();
            // Beyond 128 bits too.
            let large = small.times(&Exact::fraction(c, 1 + (b >> 64)).unwrap());
            for value in [small, large.clone(), large.negated()] {
                let text = serde_json::to_string(&ExactText(value.clone())).unwrap();
                let back: ExactText = serde_json::from_str(&text).unwrap();
                prop_assert_eq!(back.0, value, "{}", text);
            }
        }
    }
}
