//! Holders on the command line: their names, their key files, their passphrases.

use std::path::PathBuf;

use clap::ArgMatches;

use super::Context;
use crate::book::{DrawRecord, Holding, SealMode};
use crate::cli::passphrase::{ask_known, ask_new};
use crate::desk::machine_bytes;
use crate::failure::Failure;
use crate::registry::Folded;
use crate::sampling::{Code, Commitment, Secret};
use crate::seal::{HolderKey, SealFault, key_path};

/// The holders named by `--holder`, as codes; none or two and more.
///
/// # Errors
/// One alone, or a name that makes no code.
pub(super) fn named(matches: &ArgMatches, context: &Context) -> Result<Vec<Code>, Failure> {
    let w = context.words.cli_draw;
    let names = matches.get_many::<String>("holder").into_iter().flatten();
    let codes = names.map(|name| {
        let code = Code::parse(name).or_else(|_| Code::parse(&Folded::new(name).capitals()));
        code.map_err(|_| Failure::bad((w.no_code)(name)))
    });
    let codes: Vec<Code> = codes.collect::<Result<_, _>>()?;
    if codes.len() == 1 {
        return Err(Failure::bad(w.one_holder));
    }
    Ok(codes)
}

/// Keys just made, each written to its file.
pub(super) struct Keyring {
    folder: PathBuf,
    /// Draw, and the keys of its holders in order.
    keys: Vec<(String, Vec<HolderKey>)>,
    written: Vec<PathBuf>,
}

/// Makes a key for each holder and draw and locks it with the holder's passphrase.
///
/// # Errors
/// A passphrase that is missing or weak, a file that cannot be written; then none is left.
pub(super) fn make(
    matches: &ArgMatches,
    draws: &[String],
    names: &[Code],
    context: &Context,
) -> Result<Keyring, Failure> {
    let mut keyring = Keyring {
        folder: folder(matches, context),
        keys: Vec::new(),
        written: Vec::new(),
    };
    let mut phrases = Vec::with_capacity(names.len());
    for name in names {
        phrases.push(ask_new(name.as_str(), context)?);
    }
    for draw in draws {
        let code =
            Code::parse(draw).map_err(|_| Failure::bad((context.words.cli_draw.no_code)(draw)))?;
        let mut keys = Vec::with_capacity(names.len());
        for (name, phrase) in names.iter().zip(&phrases) {
            let secret = Secret::new(machine_bytes(context.words)?);
            let key = HolderKey::new(name.clone(), vec![(code.clone(), secret)]);
            let path = key_path(&keyring.folder(draw), name);
            if let Err(fault) = key.write(&path, phrase) {
                keyring.discard();
                return Err(fault.told(context.words));
            }
            keyring.written.push(path);
            keys.push(key);
        }
        keyring.keys.push((draw.clone(), keys));
    }
    Ok(keyring)
}

impl Keyring {
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

    /// Takes the open keys of a draw out.
    pub(super) fn take(&mut self, draw: &str) -> Vec<HolderKey> {
        let at = self.keys.iter().position(|(of, _)| of == draw);
        at.map(|at| self.keys.swap_remove(at).1).unwrap_or_default()
    }

    /// The folder of a draw.
    pub(super) fn folder(&self, draw: &str) -> PathBuf {
        self.folder.join(draw)
    }

    /// Where the folders are, for people.
    pub(super) fn place(&self) -> String {
        self.folder.display().to_string()
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

/// Opens the keys of a draw's holders, in the plan's order.
///
/// # Errors
/// A file that is missing, damaged or another's; a wrong passphrase.
pub(super) fn open(
    matches: &ArgMatches,
    draw: &DrawRecord,
    context: &Context,
) -> Result<Vec<HolderKey>, Failure> {
    let folder = folder(matches, context).join(&draw.id);
    let commitments = draw.plan.iter().flat_map(|plan| &plan.commitments);
    let mut keys = Vec::new();
    for commitment in commitments {
        let holder = &commitment.holder;
        let path = key_path(&folder, holder);
        if !path.exists() {
            let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
            return Err(SealFault::Read(path, missing.to_string()).told(context.words));
        }
        let phrase = ask_known(holder.as_str(), context)?;
        let key = HolderKey::read(&path, &phrase).map_err(|fault| fault.told(context.words))?;
        if key.holder() != holder {
            let fault = SealFault::OtherHolder {
                path,
                expected: holder.to_string(),
                found: key.holder().to_string(),
            };
            return Err(fault.told(context.words));
        }
        keys.push(key);
    }
    Ok(keys)
}

/// The secrets that open keys hold for a draw.
///
/// # Errors
/// A key without one.
pub(super) fn secrets(
    keys: &[HolderKey],
    draw: &str,
    context: &Context,
) -> Result<Vec<Secret>, Failure> {
    let secrets = keys.iter().map(|key| key.secret(draw).cloned());
    let secrets: Result<Vec<Secret>, SealFault> = secrets.collect();
    secrets.map_err(|fault| fault.told(context.words))
}

/// Where keys and slots are: `--keys`, else beside the workbook.
pub(super) fn folder(matches: &ArgMatches, context: &Context) -> PathBuf {
    match matches.get_one::<String>("keys") {
        Some(folder) => PathBuf::from(folder),
        None => context.seals(),
    }
}
