//! Codes of units, strata, draws, holders and teams: `[A-Z0-9][A-Z0-9._-]{0,63}`.
//!
//! Only a code enters a ticket, so it must be the same bytes for everybody: ASCII, no
//! spaces, no small letters. A code is refused as it stands; it is never repaired.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Longest code, in characters.
const LONGEST: usize = 64;

/// A code, valid by construction; ordered by its bytes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(Arc<str>);

/// Why a text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeRefusal {
    /// Nothing is there.
    Empty,
    /// More than 64 characters.
    TooLong {
        /// Its length in characters.
        length: usize,
    },
    /// A character that no code holds, or not in the first place.
    Character {
        /// The character.
        found: char,
        /// Its place, from 1.
        place: usize,
    },
}

impl Code {
    /// Reads a code exactly as it stands.
    ///
    /// # Errors
    /// Empty, longer than 64 characters, or with a character outside the grammar.
    pub fn parse(text: &str) -> Result<Self, CodeRefusal> {
        if text.is_empty() {
            return Err(CodeRefusal::Empty);
        }
        for (at, found) in text.chars().enumerate() {
            let letter = found.is_ascii_uppercase() || found.is_ascii_digit();
            let sign = at > 0 && matches!(found, '.' | '_' | '-');
            if !letter && !sign {
                return Err(CodeRefusal::Character {
                    found,
                    place: at + 1,
                });
            }
        }
        if text.len() > LONGEST {
            return Err(CodeRefusal::TooLong { length: text.len() });
        }
        Ok(Self(text.into()))
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl AsRef<str> for Code {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(|_| de::Error::custom(format!("`{text}` is not a code")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_tells_which_character_is_wrong() {
        assert_eq!(
            Code::parse("H79 Q01"),
            Err(CodeRefusal::Character {
                found: ' ',
                place: 4
            })
        );
        assert_eq!(
            Code::parse("-A"),
            Err(CodeRefusal::Character {
                found: '-',
                place: 1
            })
        );
        assert_eq!(Code::parse(""), Err(CodeRefusal::Empty));
        assert_eq!(
            Code::parse(&"A".repeat(65)),
            Err(CodeRefusal::TooLong { length: 65 })
        );
        assert!(Code::parse(&"A".repeat(64)).is_ok());
        assert!(Code::parse("P0000H5").is_ok());
    }
}
