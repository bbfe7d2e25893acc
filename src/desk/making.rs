//! Making a workbook: a registry and schemes, all of it or nothing.
//!
//! The whole job is tried in memory first; a file appears only when every part is sound.

use std::path::{Path, PathBuf};

use super::{Surroundings, now, today, told};
use crate::book::Command;
use crate::exchange::{
    LARGEST, ReadError, ReadFault, Reading, read_registry_with, read_text, shipped_registry,
};
use crate::failure::Failure;
use crate::registry::{ImportRow, Leave};
use crate::scheme::shipped;
use crate::store::{MemoryStore, Workbook};
use crate::words::Words;

/// Where the registry comes from.
#[derive(Debug, Clone)]
pub enum RegistryChoice {
    /// One that comes with the program, by name.
    Shipped(String),
    /// A file.
    File(PathBuf),
}

/// Where a scheme comes from, and for which kind it is taken.
#[derive(Debug, Clone)]
pub struct SchemeChoice {
    /// The only kind it is taken for; `None`: all it applies to.
    pub kind: Option<String>,
    /// A file, or the name of one that comes with the program where no such file is;
    /// `None`: the one taken by default.
    pub file: Option<PathBuf>,
}

/// How the registry's file is taken in.
#[derive(Debug, Clone, Default)]
pub struct Taking {
    /// Columns left aside, by their names in the file.
    pub ignore: Vec<String>,
    /// Sheet of an XLSX file; `None`: the one with a registry.
    pub sheet: Option<String>,
    /// What is allowed beyond the usual.
    pub leave: Leave,
}

/// What a workbook is made from.
#[derive(Debug, Clone)]
pub struct Making {
    /// The registry.
    pub registry: RegistryChoice,
    /// How its file is taken in.
    pub taking: Taking,
    /// The schemes; empty: the one that comes with the program.
    pub schemes: Vec<SchemeChoice>,
    /// The first year kept.
    pub year: i16,
    /// The office's title; empty: the name of the registry's root.
    pub title: String,
    /// Whether everything in it will be invented.
    pub sample: bool,
}

/// Makes a workbook at the surroundings' path.
///
/// # Errors
/// When a file is not sound, a workbook is there already, or the disk says no. Then no
/// file is left behind.
pub fn make_workbook(at: &Surroundings, making: &Making) -> Result<Workbook, Failure> {
    let commands = commands(at, making)?;
    let mut tried =
        Workbook::open(Box::new(MemoryStore::default())).map_err(|error| error.told(at.words))?;
    for command in &commands {
        tried
            .execute(command, &at.actor, &now())
            .map_err(|error| told(&error, at.words))?;
    }
    make_folder(&at.workbook, at.words)?;
    let mut workbook = at.create()?;
    for command in &commands {
        if let Err(failure) = at.execute(&mut workbook, command) {
            drop(workbook);
            // Only what was just made is taken away again.
            drop(std::fs::remove_file(&at.workbook));
            return Err(failure);
        }
    }
    Ok(workbook)
}

fn commands(at: &Surroundings, making: &Making) -> Result<Vec<Command>, Failure> {
    let (source, rows) = registry_rows(making, at.words)?;
    let root = rows.iter().find(|row| row.parent_code.is_empty());
    let title = if making.title.is_empty() {
        root.map(|row| row.name.clone()).unwrap_or_default()
    } else {
        making.title.clone()
    };
    let mut commands = vec![
        Command::Found {
            year: making.year,
            title,
            sample: making.sample,
        },
        Command::ImportRegistry {
            source,
            as_of: None,
            today: today(),
            rows,
            leave: making.taking.leave,
        },
    ];
    let shipped = [SchemeChoice {
        kind: None,
        file: None,
    }];
    let schemes = if making.schemes.is_empty() {
        &shipped[..]
    } else {
        &making.schemes
    };
    for choice in schemes {
        commands.push(read_scheme(choice, making.year, at.words)?);
    }
    Ok(commands)
}

fn registry_rows(making: &Making, words: &Words) -> Result<(String, Vec<ImportRow>), Failure> {
    match &making.registry {
        RegistryChoice::Shipped(name) => match shipped_registry(name) {
            Some(rows) => Ok((name.clone(), rows)),
            None => Err(Failure::bad((words.desk.no_such_registry)(name))),
        },
        RegistryChoice::File(path) => {
            let how = Reading {
                ignore: &making.taking.ignore,
                sheet: making.taking.sheet.as_deref(),
            };
            let rows = read_registry_with(path, &how);
            let rows = rows.map_err(|fault| fault.told(words))?;
            Ok((file_name(path), rows))
        }
    }
}

/// The command that adopts a scheme.
///
/// # Errors
/// When its file cannot be read.
pub fn read_scheme(choice: &SchemeChoice, year: i16, words: &Words) -> Result<Command, Failure> {
    let (source, text) = match &choice.file {
        None => (
            shipped::DEFAULT_NAME.to_owned(),
            shipped::DEFAULT_TEXT.to_owned(),
        ),
        Some(path) => match shipped_at(path) {
            Some(scheme) => (scheme.file.to_owned(), scheme.text.to_owned()),
            None => {
                let text = read_text(path, LARGEST).map_err(|fault| no_scheme(&fault, words))?;
                (file_name(path), text)
            }
        },
    };
    Ok(Command::AdoptScheme {
        year,
        rescore: String::new(),
        kinds: choice.kind.iter().cloned().collect(),
        source,
        text,
    })
}

/// The shipped scheme a path names; a file of that name goes before it.
fn shipped_at(path: &Path) -> Option<shipped::Shipped> {
    let name = path.to_str().filter(|_| !path.exists())?;
    shipped::shipped(name)
}

/// A file that cannot be read; where it is not there, the schemes that are.
fn no_scheme(fault: &ReadError, words: &Words) -> Failure {
    let told = fault.told(words);
    if fault.why != ReadFault::Missing {
        return told;
    }
    let names: Vec<&str> = shipped::SHIPPED.iter().map(|scheme| scheme.name).collect();
    told.hint((words.desk.shipped_schemes)(&names.join(", ")))
}

/// The name of a file without its folder.
fn file_name(path: &Path) -> String {
    path.file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

fn make_folder(file: &Path, words: &Words) -> Result<(), Failure> {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => {
            std::fs::create_dir_all(folder).map_err(|error| {
                let place = folder.display().to_string();
                Failure::store((words.store.cannot_write.0)(&place, &error.to_string()))
                    .hint(words.store.cannot_write.1)
            })
        }
        _ => Ok(()),
    }
}
