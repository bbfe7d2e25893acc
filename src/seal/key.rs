//! A holder's key: the secrets of draws and the identity that opens slots, in one file
//! locked by the holder's passphrase.
//!
//! The plaintext is an age identity file; the secrets stand in its comments, so the file
//! serves as `-i` of the ordinary tool.

use std::path::{Path, PathBuf};

use age::x25519;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::armour::{decrypt, encrypt, read, write_new};
use super::fault::SealFault;
use crate::sampling::{Code, Secret};

/// Work of the passphrase's hash, as a power of two.
const WORK: u8 = 17;
/// Most work accepted from a file.
const MOST_WORK: u8 = 20;
const HEADING: &str = "# parplan: holder's key - keep it apart from the workbook";
const HOLDER: &str = "# holder: ";
const SECRET: &str = "# secret ";

/// A holder's key, open; wiped when dropped.
pub struct HolderKey {
    holder: Code,
    secrets: Vec<(Code, Secret)>,
    identity: x25519::Identity,
}

impl HolderKey {
    /// A new key with the secrets of draws; the identity is made by the cipher's own source
    /// of randomness.
    #[must_use]
    pub fn new(holder: Code, secrets: Vec<(Code, Secret)>) -> Self {
        Self {
            holder,
            secrets,
            identity: x25519::Identity::generate(),
        }
    }

    /// Whose it is.
    #[must_use]
    pub fn holder(&self) -> &Code {
        &self.holder
    }

    /// The secret of a draw.
    ///
    /// # Errors
    /// When the key has none for it.
    pub fn secret(&self, draw: &str) -> Result<&Secret, SealFault> {
        let found = self.secrets.iter().find(|(of, _)| of.as_str() == draw);
        found
            .map(|(_, secret)| secret)
            .ok_or_else(|| SealFault::NoSecret {
                holder: self.holder.to_string(),
                draw: draw.to_owned(),
            })
    }

    /// For whom slots are encrypted: `age1…`.
    #[must_use]
    pub fn recipient(&self) -> String {
        self.identity.to_public().to_string()
    }

    pub(super) fn identity(&self) -> &x25519::Identity {
        &self.identity
    }

    /// Writes it to a new file, locked by a passphrase.
    ///
    /// # Errors
    /// When a file is there or cannot be written; then nothing is left.
    pub fn write(&self, path: &Path, passphrase: &SecretString) -> Result<(), SealFault> {
        let mut lock = age::scrypt::Recipient::new(passphrase.clone());
        lock.set_work_factor(WORK);
        let plain = self.text();
        write_new(path, &encrypt(&lock, plain.as_bytes())?)
    }

    /// Reads it back.
    ///
    /// # Errors
    /// A wrong passphrase, a file that is damaged, foreign, or no holder's key.
    pub fn read(path: &Path, passphrase: &SecretString) -> Result<Self, SealFault> {
        let mut lock = age::scrypt::Identity::new(passphrase.clone());
        lock.set_max_work_factor(MOST_WORK);
        let plain = decrypt(&lock, &read(path)?, path)?;
        let text = std::str::from_utf8(&plain).ok();
        text.and_then(Self::parse)
            .ok_or_else(|| SealFault::NotAKey(path.into()))
    }

    fn text(&self) -> Zeroizing<String> {
        // Room for all of it: a text that grows would leave copies behind.
        let mut text = Zeroizing::new(String::with_capacity(512 + 160 * self.secrets.len()));
        for part in [HEADING, "\n", HOLDER, self.holder.as_str(), "\n"] {
            text.push_str(part);
        }
        for (draw, secret) in &self.secrets {
            for part in [SECRET, draw.as_str(), " ", &secret.hex(), "\n"] {
                text.push_str(part);
            }
        }
        text.push_str(self.identity.to_string().expose_secret());
        text.push('\n');
        text
    }

    fn parse(text: &str) -> Option<Self> {
        let mut holder = None;
        let mut secrets = Vec::new();
        let mut identity = None;
        for line in text.lines() {
            if let Some(code) = line.strip_prefix(HOLDER) {
                holder = Code::parse(code).ok();
            } else if let Some(rest) = line.strip_prefix(SECRET) {
                let (draw, hex) = rest.split_once(' ')?;
                secrets.push((Code::parse(draw).ok()?, Secret::parse(hex)?));
            } else if !line.starts_with('#') && !line.is_empty() {
                identity = line.parse::<x25519::Identity>().ok();
            }
        }
        Some(Self {
            holder: holder?,
            secrets,
            identity: identity?,
        })
    }
}

/// Where a holder's key is in a folder.
#[must_use]
pub fn key_path(folder: &Path, holder: &Code) -> PathBuf {
    folder.join(format!("{holder}.age"))
}
