//! What a packed file holds before any of it is unpacked into memory: an XLSX file must
//! be one, and must not unpack to more than a registry can need.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Foreign, Why};

/// Most bytes the sheets may unpack to: some three times a whole country.
pub(super) const UNPACKED: u64 = 256 * 1024 * 1024;

/// The most bytes one packed byte can unpack to.
const EXPANSION: u64 = 1032;

/// Whether the bytes are an XLSX file of a bearable size.
pub(super) fn check(bytes: &[u8]) -> Result<(), Why> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if let Some(foreign) = other_than_xlsx(&mut archive) {
        return Err(Why::Foreign(foreign));
    }
    let (mut unpacked, mut packed) = (0_u64, 0_u64);
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(damaged)?;
        if part.encrypted() {
            return Err(Why::Protected);
        }
        if part.name().map_or(true, |name| is_read(&name)) {
            unpacked = unpacked.saturating_add(part.size());
            packed = packed.saturating_add(part.compressed_size());
            parts.push(at);
        }
    }
    if unpacked > UNPACKED {
        return Err(Why::Unpacks);
    }
    if packed.saturating_mul(EXPANSION) <= UNPACKED {
        return Ok(());
    }
    // The sizes in the directory may lie.
    let mut left = UNPACKED;
    for at in parts {
        let part = archive.by_index(at).map_err(damaged)?;
        let read = copy(&mut part.take(left + 1), &mut sink());
        let read = read.map_err(|error| Why::Damaged(error.to_string()))?;
        left = left.checked_sub(read).ok_or(Why::Unpacks)?;
    }
    Ok(())
}

/// Pictures and the like are never unpacked.
fn is_read(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".xml") || name.ends_with(".rels")
}

fn damaged(error: ZipError) -> Why {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Why::Protected,
        other => Why::Damaged(other.to_string()),
    }
}

/// What a packed file is, if it is no XLSX file.
fn other_than_xlsx(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<Foreign> {
    let names: Vec<String> = archive
        .file_names()
        .flatten()
        .map(|name| name.to_ascii_lowercase())
        .collect();
    let has = |begin: &str| names.iter().any(|name| name.starts_with(begin));
    if has("xl/workbook.bin") {
        return Some(Foreign::Xlsb);
    }
    if has("xl/") {
        return None;
    }
    if has("mimetype") && has("content.xml") {
        return Some(Foreign::OpenDocument);
    }
    if has("word/") || has("ppt/") {
        return Some(Foreign::Word);
    }
    let numbers = names.iter().any(|name| name.ends_with(".iwa")) || has("index.zip");
    Some(if numbers {
        Foreign::Numbers
    } else {
        Foreign::Zip
    })
}
