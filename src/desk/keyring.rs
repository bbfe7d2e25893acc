//! Keys of holders being made: one file for each, locked by the holder's passphrase, taken
//! away again when the draw is refused.

use std::path::{Path, PathBuf};

use secrecy::SecretString;

use super::machine_bytes;
use crate::book::{Holding, SealMode};
use crate::failure::Failure;
use crate::registry::Folded;
use crate::sampling::{Code, Commitment, Secret};
use crate::seal::{HolderKey, check_passphrase, key_path};
use crate::words::Words;

/// A holder with a passphrase just typed.
#[derive(Debug, Clone)]
pub struct Holder {
    /// The holder's code.
    pub code: Code,
    /// The passphrase.
    pub passphrase: SecretString,
}

/// A name as a code: itself where it is one, else in capitals without marks.
///
/// # Errors
/// A name without letters and digits.
pub fn code_of(name: &str, words: &Words) -> Result<Code, Failure> {
    let name = name.trim();
    let code = Code::parse(name).or_else(|_| Code::parse(&Folded::new(name).capitals()));
    code.map_err(|_| Failure::bad((words.cli_draw.no_code)(name)))
}

/// Keys just made, each written to its file.
pub(super) struct Keyring {
    /// Draw, and the keys of its holders in order.
    pub(super) keys: Vec<(String, Vec<HolderKey>)>,
    written: Vec<PathBuf>,
}

impl Keyring {
    pub(super) fn make(
        folder: &Path,
        draws: &[String],
        holders: &[Holder],
        words: &Words,
    ) -> Result<Self, Failure> {
        let mut keyring = Self {
            keys: Vec::new(),
            written: Vec::new(),
        };
        for holder in holders {
            check_passphrase(&holder.passphrase).map_err(|fault| fault.told(words))?;
        }
        for draw in draws {
            let code = code_of(draw, words)?;
            let mut keys = Vec::with_capacity(holders.len());
            for holder in holders {
                let secret = Secret::new(machine_bytes(words)?);
                let key = HolderKey::new(holder.code.clone(), vec![(code.clone(), secret)]);
                let path = key_path(&folder.join(draw), &holder.code);
                if let Err(fault) = key.write(&path, &holder.passphrase) {
                    keyring.discard();
                    return Err(fault.told(words));
                }
                keyring.written.push(path);
                keys.push(key);
            }
            keyring.keys.push((draw.clone(), keys));
        }
        Ok(keyring)
    }

    /// What the holders of a draw committed to.
    pub(super) fn holding(&self, draw: &str, mode: SealMode) -> Holding {
        let keys = self.keys.iter().find(|(of, _)| of == draw);
        let commitments = keys
            .into_iter()
            .flat_map(|(_, keys)| keys)
            .filter_map(|key| {
                let secret = key.secret(draw).ok()?;
                Some(Commitment {
                    holder: key.holder().clone(),
                    commitment: secret.commitment(draw, key.holder().as_str()),
                })
            });
        Holding {
            draw: draw.to_owned(),
            commitments: commitments.collect(),
            mode,
        }
    }

    /// Takes the files back: the draw was not recorded.
    pub(super) fn discard(&self) {
        for path in &self.written {
            drop(std::fs::remove_file(path));
            if let Some(folder) = path.parent() {
                // Only an empty folder goes.
                drop(std::fs::remove_dir(folder));
            }
        }
    }
}
