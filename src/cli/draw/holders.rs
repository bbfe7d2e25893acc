//! Holders on the command line: their names, the folder of their keys, their passphrases.

use std::path::PathBuf;

use clap::ArgMatches;
use secrecy::SecretString;

use super::Context;
use crate::book::DrawRecord;
use crate::cli::passphrase::{ask_known, ask_new};
use crate::desk::{Holder, ListWish, code_of};
use crate::failure::Failure;
use crate::sampling::Code;
use crate::seal::{HolderKey, SealFault, key_path};

/// The holders named by `--holder`, as codes; none or two and more.
///
/// # Errors
/// One alone, or a name that makes no code.
pub(super) fn named(matches: &ArgMatches, context: &Context) -> Result<Vec<Code>, Failure> {
    let names = matches.get_many::<String>("holder").into_iter().flatten();
    let codes = names.map(|name| code_of(name, context.words));
    let codes: Vec<Code> = codes.collect::<Result<_, _>>()?;
    if codes.len() == 1 {
        return Err(Failure::bad(context.words.cli_draw.one_holder));
    }
    Ok(codes)
}

/// Asks each holder for a new passphrase.
///
/// # Errors
/// A passphrase that is missing or weak.
pub(super) fn ask(names: Vec<Code>, context: &Context) -> Result<Vec<Holder>, Failure> {
    let holders = names.into_iter().map(|code| {
        let passphrase = ask_new(code.as_str(), context)?;
        Ok(Holder { code, passphrase })
    });
    holders.collect()
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
    let folder = folder(matches, context);
    let commitments = draw.plan.iter().flat_map(|plan| &plan.commitments);
    let mut passphrases: Vec<SecretString> = Vec::new();
    for commitment in commitments {
        let path = key_path(&folder.join(&draw.id), &commitment.holder);
        if !path.exists() {
            // Nobody types a passphrase for a file that is not there.
            let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
            return Err(SealFault::Read(path, missing.to_string()).told(context.words));
        }
        passphrases.push(ask_known(commitment.holder.as_str(), context)?);
    }
    context.at.open_keys(draw, &folder, &passphrases)
}

/// Where keys and slots are: `--keys`, else beside the workbook.
pub(super) fn folder(matches: &ArgMatches, context: &Context) -> PathBuf {
    match matches.get_one::<String>("keys") {
        Some(folder) => PathBuf::from(folder),
        None => context.at.seals(),
    }
}

/// Dates and teams of a sealed list from the options.
///
/// # Errors
/// A day that cannot be read.
pub(super) fn list_wish(matches: &ArgMatches, context: &Context) -> Result<ListWish, Failure> {
    let many = |option: &str| -> Vec<String> {
        let typed = matches.get_many::<String>(option).into_iter().flatten();
        typed.cloned().collect()
    };
    Ok(ListWish {
        from: context.date(matches, "from")?,
        to: context.date(matches, "to")?,
        not_on: many("not-on"),
        teams: many("team"),
        spare: matches
            .get_one::<u8>("spare")
            .copied()
            .map_or(0, usize::from),
    })
}
