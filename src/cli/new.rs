//! `new`: make a workbook from a registry and schemes.

use std::path::PathBuf;

use clap::ArgMatches;

use super::Context;
use super::agencies::{import::warn, taking};
use crate::book::Command;
use crate::desk::{Making, RegistryChoice, SchemeChoice, make_workbook, read_scheme, today};
use crate::exchange::{Reading, read_registry_with, shipped_registry};
use crate::failure::{Exit, Failure};
use crate::registry::{Kind, Registry};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let schemes = matches.get_many::<String>("scheme").into_iter().flatten();
    let making = Making {
        registry: registry_choice(&context.text(matches, "registry")),
        taking: taking(matches, context),
        schemes: schemes.map(|text| scheme_choice(text)).collect(),
        year: matches.get_one::<i16>("year").copied().unwrap_or_default(),
        title: context.text(matches, "title"),
        sample: false,
    };
    let workbook = make_workbook(&context.at, &making)?;
    remark(&making, context);
    let units = workbook.book().registry.len();
    context.say(&(context.words.desk.made)(
        &workbook.place(),
        units,
        making.year,
    ))?;
    Ok(Exit::Done)
}

/// Says what the reader passed over and which names a person should look at.
fn remark(making: &Making, context: &Context) {
    let RegistryChoice::File(path) = &making.registry else {
        return;
    };
    let taking = &making.taking;
    let how = Reading {
        ignore: &taking.ignore,
        sheet: taking.sheet.as_deref(),
    };
    // It was read and taken in a moment ago; what fails now has been told or is past.
    if let Ok(rows) = read_registry_with(path, &how)
        && let Ok(plan) = Registry::default().plan_import_with(&rows, None, today(), taking.leave)
    {
        warn(&plan.warnings, context);
    }
}

/// A file, or the name of a registry that comes with the program.
pub(super) fn registry_choice(text: &str) -> RegistryChoice {
    let path = PathBuf::from(text);
    if !path.exists() && shipped_registry(text).is_some() {
        RegistryChoice::Shipped(text.to_owned())
    } else {
        RegistryChoice::File(path)
    }
}

/// `[KIND=]FILE`; an equals sign inside a path is no kind.
fn scheme_choice(text: &str) -> SchemeChoice {
    match text.split_once('=') {
        Some((kind, file)) if is_kind(kind) => SchemeChoice {
            kind: Some(kind.to_owned()),
            file: Some(file.into()),
        },
        _ => SchemeChoice {
            kind: None,
            file: Some(text.into()),
        },
    }
}

fn is_kind(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c == '_';
    Kind::from_code(text).is_some() || (!text.is_empty() && text.chars().all(plain))
}

/// The command that adopts the scheme named by `[KIND=]FILE`.
pub(super) fn scheme_argument(
    text: &str,
    year: i16,
    context: &Context,
) -> Result<Command, Failure> {
    read_scheme(&scheme_choice(text), year, context.words)
}
