//! Thirty-two bytes that only their holder may know: a holder's secret, the sealed seed,
//! the salt of a slot.
//!
//! Wiped when dropped; never shown by `{:?}`. Whoever writes its hex digits down does so in
//! a text that is wiped too.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::digest::Digest;
use super::hash;

/// A secret of 32 bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Digest);

impl Secret {
    /// Takes 32 random bytes, which come from the edge, or a digest that must not be known.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Digest(bytes))
    }

    /// Reads 64 lower-case hex digits.
    #[must_use]
    pub fn parse(hex: &str) -> Option<Self> {
        Digest::parse(hex).map(Self)
    }

    /// Its bytes as a digest, for hashing only.
    #[must_use]
    pub fn as_digest(&self) -> &Digest {
        &self.0
    }

    /// Its 64 hex digits, wiped when dropped.
    #[must_use]
    pub fn hex(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string())
    }

    /// What its holder hands in before the seed exists (COMMIT).
    #[must_use]
    pub fn commitment(&self, draw: &str, holder: &str) -> Digest {
        hash::commit(draw, holder, &self.0)
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.0.zeroize();
    }
}

impl ZeroizeOnDrop for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_not_printed() {
        let secret = Secret::new([0xab; 32]);
        assert!(!format!("{secret:?}").contains("ab"));
        assert_eq!(Secret::parse(&secret.hex()), Some(secret));
    }
}
