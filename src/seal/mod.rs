//! Seals: holders' keys and sealed slots as `age` files, which the ordinary `age` tool
//! opens too (draw.md 2.7).
//!
//! Secrets and targets exist in clear in memory only and are wiped. This room never asks a
//! person anything, never keeps a passphrase and never overwrites a file.

mod armour;
mod fault;
mod key;
mod slots;

pub use fault::SealFault;
pub use key::{HolderKey, key_path};
pub use slots::{SlotPaper, open_slot, slot_path, write_slots};

use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;

/// Fewest characters of a passphrase.
pub const SHORTEST: usize = 8;

/// A passphrase as it is used: Vietnamese may be typed composed or decomposed.
#[must_use]
pub fn passphrase(typed: &str) -> SecretString {
    let nfc: String = typed.nfc().collect();
    SecretString::from(nfc)
}

/// Whether a new passphrase is long enough: eight characters, not all of them spaces.
///
/// # Errors
/// When it is not.
pub fn check_passphrase(passphrase: &SecretString) -> Result<(), SealFault> {
    let text = passphrase.expose_secret();
    if text.chars().count() < SHORTEST || text.trim().is_empty() {
        return Err(SealFault::Weak);
    }
    Ok(())
}
