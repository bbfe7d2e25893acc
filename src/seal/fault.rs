//! What can be wrong with key files, slots and passphrases.

use std::path::PathBuf;

use crate::failure::{Exit, Failure};
use crate::words::Words;

/// Why a seal cannot be made or opened. Nothing was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SealFault {
    /// A new passphrase that is too short.
    Weak,
    /// A file is there already; it is never overwritten.
    Exists(PathBuf),
    /// The file cannot be read, and why.
    Read(PathBuf, String),
    /// The file cannot be written, and why.
    Write(PathBuf, String),
    /// No age file.
    NotAge(PathBuf),
    /// Cut off or altered.
    Damaged(PathBuf),
    /// The passphrase or key does not open it.
    Locked(PathBuf),
    /// Made to take for ever to open.
    TooMuchWork(PathBuf),
    /// Opened, but not a holder's key.
    NotAKey(PathBuf),
    /// The key of another holder: expected, found.
    OtherHolder {
        /// The file.
        path: PathBuf,
        /// Whose key was expected.
        expected: String,
        /// Whose it is.
        found: String,
    },
    /// The key has no secret for this draw.
    NoSecret {
        /// Whose key.
        holder: String,
        /// The draw.
        draw: String,
    },
    /// Opened, but not this slot of this draw.
    OtherSlot(PathBuf),
    /// The cipher failed.
    Cipher(String),
}

impl SealFault {
    /// The fault for people.
    #[must_use]
    pub fn told(&self, words: &Words) -> Failure {
        let w = words.seal;
        let at = |path: &PathBuf| path.display().to_string();
        let (what, hint) = match self {
            SealFault::Weak => (w.weak)(super::SHORTEST),
            SealFault::Exists(path) => (w.exists)(&at(path)),
            SealFault::Read(path, why) => (w.read)(&at(path), why),
            SealFault::Write(path, why) => (w.write)(&at(path), why),
            SealFault::NotAge(path) => (w.not_age)(&at(path)),
            SealFault::Damaged(path) => (w.damaged)(&at(path)),
            SealFault::Locked(path) => (w.locked)(&at(path)),
            SealFault::TooMuchWork(path) => (w.too_much_work)(&at(path)),
            SealFault::NotAKey(path) => (w.not_a_key)(&at(path)),
            SealFault::OtherHolder {
                path,
                expected,
                found,
            } => (w.other_holder)(&at(path), expected, found),
            SealFault::NoSecret { holder, draw } => (w.no_secret)(holder, draw),
            SealFault::OtherSlot(path) => (w.other_slot)(&at(path)),
            SealFault::Cipher(why) => (w.cipher)(why),
        };
        let exit = match self {
            SealFault::Write(..) | SealFault::Cipher(_) => Exit::Store,
            _ => Exit::Bad,
        };
        Failure {
            what,
            hint: Some(hint.to_owned()),
            exit,
        }
    }
}
