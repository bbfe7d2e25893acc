//! Registry files: CSV, XLSX and RON in, the same out.
//!
//! A file comes in whole or not at all, and everything wrong with it is told with its
//! place. What the rows mean is decided by `registry`, never here.

mod changes;
mod csv_text;
mod decode;
mod encoding;
mod fault;
pub(super) mod grid;
mod header;
mod packed;
mod ron_text;
mod shipped;
mod sniff;
mod table;
pub(super) mod titles;
mod write;
mod xlsx;

pub use encoding::Encoding;
pub use fault::{Place, RegistryFault, Why};
pub use shipped::{SHIPPED, shipped_registry};
pub use sniff::Foreign;
pub use write::write_registry;

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use crate::registry::ImportRow;
use crate::registry::change::ChangeRow;

/// Largest file read, in bytes: a hundred times the registry of a whole country.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// How a registry file is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reading<'a> {
    /// Columns left aside, by their names in the file.
    pub ignore: &'a [String],
    /// Sheet of an XLSX file; `None`: the one with the titles of a registry.
    pub sheet: Option<&'a str>,
}

/// The kinds of file, by their endings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Csv,
    Ron,
    Xlsx,
}

impl Format {
    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "csv" | "tsv" | "txt" => Some(Format::Csv),
            "ron" => Some(Format::Ron),
            "xlsx" | "xlsm" => Some(Format::Xlsx),
            _ => None,
        }
    }
}

/// Reads a registry file; columns named in `ignore` are left aside.
///
/// # Errors
/// What is wrong with the file, and where.
pub fn read_registry(path: &Path, ignore: &[String]) -> Result<Vec<ImportRow>, RegistryFault> {
    let how = Reading {
        ignore,
        ..Reading::default()
    };
    read_registry_with(path, &how)
}

/// Reads a registry file.
///
/// # Errors
/// What is wrong with the file, and where.
pub fn read_registry_with(path: &Path, how: &Reading<'_>) -> Result<Vec<ImportRow>, RegistryFault> {
    let name = path.display().to_string();
    let told = |why| RegistryFault::new(&name, why);
    let format = Format::of(path).ok_or_else(|| told(Why::Ending))?;
    let bytes = read_bytes(path).map_err(told)?;
    read_as(format, &bytes, how).map_err(told)
}

/// What a file brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// Units as they are on a day.
    Units(Vec<ImportRow>),
    /// What decisions changed.
    Changes(Vec<ChangeRow>),
}

/// Reads a registry file or a changes file; the titles say which it is.
///
/// # Errors
/// What is wrong with the file, and where.
pub fn read_incoming(path: &Path, how: &Reading<'_>) -> Result<Incoming, RegistryFault> {
    let name = path.display().to_string();
    let told = |why| RegistryFault::new(&name, why);
    let format = Format::of(path).ok_or_else(|| told(Why::Ending))?;
    let bytes = read_bytes(path).map_err(told)?;
    let changes = match format {
        Format::Csv => decode::text(&bytes).and_then(|text| changes::of_csv(&text, how.ignore)),
        Format::Xlsx => changes::of_xlsx(&bytes, how),
        Format::Ron => Ok(None),
    };
    match changes.map_err(told)? {
        Some(rows) => Ok(Incoming::Changes(rows)),
        None => read_as(format, &bytes, how)
            .map(Incoming::Units)
            .map_err(told),
    }
}

/// Lines with their numbers and cells.
pub(super) type Lines = Vec<(u64, Vec<String>)>;

/// The lines of any CSV or XLSX table that has such titles; `None`: it has none.
///
/// # Errors
/// What is wrong with the file.
pub(super) fn read_table(
    path: &Path,
    titled: fn(&[String]) -> bool,
) -> Result<Option<Lines>, RegistryFault> {
    let name = path.display().to_string();
    let told = |why| RegistryFault::new(&name, why);
    let format = Format::of(path).ok_or_else(|| told(Why::Ending))?;
    let bytes = read_bytes(path).map_err(told)?;
    let lines = match format {
        Format::Csv => decode::text(&bytes).and_then(|text| csv_text::raw(&text, titled)),
        Format::Xlsx => xlsx::raw_as_seen(&bytes, &Reading::default(), titled)
            .map(|found| found.map(|(_, lines)| lines)),
        Format::Ron => Err(Why::Ending),
    };
    lines.map_err(told)
}

/// Reads a registry from bytes; the ending of `name` says what they are.
///
/// # Errors
/// What is wrong with them, and where.
pub fn read_registry_bytes(
    name: &str,
    bytes: &[u8],
    how: &Reading<'_>,
) -> Result<Vec<ImportRow>, RegistryFault> {
    let told = |why| RegistryFault::new(name, why);
    let format = Format::of(Path::new(name)).ok_or_else(|| told(Why::Ending))?;
    read_as(format, bytes, how).map_err(told)
}

/// Reads a registry file or a changes file from bytes; the ending of `name` says what they
/// are, the titles which of the two.
///
/// # Errors
/// What is wrong with them, and where.
pub fn read_incoming_bytes(
    name: &str,
    bytes: &[u8],
    how: &Reading<'_>,
) -> Result<Incoming, RegistryFault> {
    let told = |why| RegistryFault::new(name, why);
    let format = Format::of(Path::new(name)).ok_or_else(|| told(Why::Ending))?;
    let changes = match format {
        Format::Csv => decode::text(bytes).and_then(|text| changes::of_csv(&text, how.ignore)),
        Format::Xlsx => changes::of_xlsx(bytes, how),
        Format::Ron => Ok(None),
    };
    match changes.map_err(told)? {
        Some(rows) => Ok(Incoming::Changes(rows)),
        None => read_as(format, bytes, how)
            .map(Incoming::Units)
            .map_err(told),
    }
}

fn read_as(format: Format, bytes: &[u8], how: &Reading<'_>) -> Result<Vec<ImportRow>, Why> {
    let rows = match format {
        Format::Csv => csv_text::read(&decode::text(bytes)?, how.ignore)?,
        Format::Ron => ron_text::read(&decode::text(bytes)?)?,
        Format::Xlsx => xlsx::read(bytes, how)?,
    };
    if rows.is_empty() {
        return Err(Why::NoRows);
    }
    Ok(rows)
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, Why> {
    let system = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => Why::Missing,
        ErrorKind::PermissionDenied => Why::Forbidden,
        _ => Why::System(error.to_string()),
    };
    let about = std::fs::metadata(path).map_err(system)?;
    // A folder, a pipe or a device: reading might never end.
    if !about.is_file() {
        return Err(Why::NotAFile);
    }
    if about.len() > LARGEST {
        return Err(Why::TooLarge);
    }
    let file = File::open(path).map_err(system)?;
    let mut bytes = Vec::new();
    // One byte more than allowed tells "too large" where the file grows meanwhile.
    let read = file.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(system)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Why::TooLarge);
    }
    Ok(bytes)
}
