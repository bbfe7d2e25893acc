//! Whole files in, whole files out.
//!
//! Writing never leaves half a file: the bytes go beside the target, reach the disk, and
//! only then take its name. Reading is capped and says what was wrong and where. This
//! file knows nothing of what the bytes mean.

use std::fs::{File, Metadata, OpenOptions, Permissions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::words::Words;

/// Largest file read into memory, in bytes: some hundred times a full year's scores.
pub const LARGEST: u64 = 512 * 1024 * 1024;

/// A file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cannot read {}: {why}", path.display())]
pub struct ReadError {
    /// The file.
    pub path: PathBuf,
    /// What was wrong with it.
    pub why: ReadFault,
}

/// What was wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadFault {
    /// No file there.
    #[error("missing")]
    Missing,
    /// A folder is there.
    #[error("is a folder")]
    Folder,
    /// More bytes than the program takes in.
    #[error("larger than {most} bytes")]
    TooBig {
        /// The most that is read, in bytes.
        most: u64,
    },
    /// Text in another encoding.
    #[error("not UTF-8 at line {line}, byte {byte}")]
    NotUtf8 {
        /// Line, from 1.
        line: u64,
        /// Byte of that line, from 1.
        byte: u64,
    },
    /// Excel's "Unicode text".
    #[error("UTF-16")]
    Utf16,
    /// What the system said.
    #[error("{0}")]
    System(String),
}

impl ReadError {
    /// This failure in the words of a person.
    #[must_use]
    pub fn told(&self, words: &Words) -> Failure {
        let w = words.report.files;
        let path = self.path.display().to_string();
        let (what, hint) = match &self.why {
            ReadFault::Missing => ((w.missing.0)(&path), w.missing.1),
            ReadFault::Folder => ((w.folder.0)(&path), w.folder.1),
            ReadFault::TooBig { most } => {
                ((w.too_big)(&path, most / (1024 * 1024)), w.too_big_hint)
            }
            ReadFault::NotUtf8 { line, byte } => {
                ((w.not_utf8)(&path, *line, *byte), w.save_as_utf8)
            }
            ReadFault::Utf16 => ((w.utf16)(&path), w.save_as_utf8),
            ReadFault::System(because) => ((w.system)(&path, because), w.system_hint),
        };
        Failure::bad(what).hint(hint)
    }
}

/// Writes a file so that its name always holds either all of the old bytes or all of the
/// new ones. A new file gets the usual permissions, an old one keeps its own; a link is
/// followed. A pipe or device is written straight, because it cannot be replaced.
///
/// # Errors
/// What the system said; the old file, if any, is untouched then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let old = std::fs::metadata(path).ok();
    if old
        .as_ref()
        .is_some_and(|old| !old.is_file() && !old.is_dir())
    {
        let mut device = OpenOptions::new().write(true).open(path)?;
        return device.write_all(bytes);
    }
    let target = if old.is_some() {
        std::fs::canonicalize(path)?
    } else {
        path.to_owned()
    };
    let folder = match target.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".parplan-").suffix(".part");
    if let Some(usual) = new_file_permissions() {
        builder.permissions(usual);
    }
    let mut beside = builder.tempfile_in(folder)?;
    if let Some(old) = old.as_ref().filter(|old| old.is_file()) {
        keep_permissions(beside.as_file(), old)?;
    }
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    beside.persist(&target).map_err(|failed| failed.error)?;
    // The new name is in the folder; without this a power cut could forget it. Some
    // file systems refuse to sync a folder, and the file itself is safe by now.
    #[cfg(unix)]
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

#[cfg(unix)]
fn new_file_permissions() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    // The system takes the umask off this, as for any new file.
    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn new_file_permissions() -> Option<Permissions> {
    None
}

fn keep_permissions(file: &File, old: &Metadata) -> io::Result<()> {
    if old.permissions().readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    file.set_permissions(old.permissions())
}

/// Reads a file of at most `most` bytes; see [`LARGEST`].
///
/// # Errors
/// Missing, a folder, too big, or what the system said.
pub fn read_bytes(path: &Path, most: u64) -> Result<Vec<u8>, ReadError> {
    let fault = |why| ReadError {
        path: path.to_owned(),
        why,
    };
    let system = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => fault(ReadFault::Missing),
        io::ErrorKind::IsADirectory => fault(ReadFault::Folder),
        _ => fault(ReadFault::System(error.to_string())),
    };
    if std::fs::metadata(path).map_err(system)?.is_dir() {
        return Err(fault(ReadFault::Folder));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(system)?;
    // One byte more than allowed tells "too big" also where the size is not known before.
    let mut capped = file.take(most.saturating_add(1));
    capped.read_to_end(&mut bytes).map_err(system)?;
    if bytes.len() as u64 > most {
        return Err(fault(ReadFault::TooBig { most }));
    }
    Ok(bytes)
}

/// Reads a text file of at most `most` bytes, without its byte order mark.
///
/// # Errors
/// As [`read_bytes`], or another encoding than UTF-8.
pub fn read_text(path: &Path, most: u64) -> Result<String, ReadError> {
    text_of(read_bytes(path, most)?).map_err(|why| ReadError {
        path: path.to_owned(),
        why,
    })
}

/// The text in these bytes, without a byte order mark.
///
/// # Errors
/// [`ReadFault::Utf16`] or [`ReadFault::NotUtf8`] with the first place that is not.
pub fn text_of(bytes: Vec<u8>) -> Result<String, ReadFault> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(ReadFault::Utf16);
    }
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let good = error
            .as_bytes()
            .get(..error.utf8_error().valid_up_to())
            .unwrap_or_default();
        let line_start = good
            .iter()
            .rposition(|b| *b == b'\n')
            .map_or(0, |at| at + 1);
        let lines = good.iter().filter(|b| **b == b'\n').count();
        ReadFault::NotUtf8 {
            line: lines as u64 + 1,
            byte: (good.len() - line_start) as u64 + 1,
        }
    })?;
    if text.starts_with('\u{FEFF}') {
        text.drain(..'\u{FEFF}'.len_utf8());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_written_whole_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("báo cáo.csv");
        write_whole(&path, b"old").unwrap();
        write_whole(&path, b"new").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["báo cáo.csv"]);
    }

    #[test]
    fn a_failed_write_leaves_no_trace() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        write_whole(&file, b"old").unwrap();
        // A folder that is a file, a folder that is not there, a target that is a folder.
        assert!(write_whole(&file.join("x.csv"), b"new").is_err());
        assert!(write_whole(&folder.path().join("no/x.csv"), b"new").is_err());
        std::fs::create_dir(folder.path().join("sub")).unwrap();
        assert!(write_whole(&folder.path().join("sub"), b"new").is_err());
        assert_eq!(std::fs::read(&file).unwrap(), b"old");
        assert_eq!(names(folder.path()), ["file", "sub"]);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_are_the_usual_and_stay() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        let plain = folder.path().join("plain");
        File::create(&plain).unwrap();
        let new = folder.path().join("new");
        write_whole(&new, b"x").unwrap();
        assert_eq!(
            mode(&new),
            mode(&plain),
            "a report is as readable as any new file"
        );
        std::fs::set_permissions(&new, Permissions::from_mode(0o600)).unwrap();
        write_whole(&new, b"y").unwrap();
        assert_eq!(mode(&new), 0o600, "a private file stays private");
        std::fs::set_permissions(&new, Permissions::from_mode(0o400)).unwrap();
        assert!(write_whole(&new, b"z").is_err(), "a locked file stays");
        assert_eq!(std::fs::read(&new).unwrap(), b"y");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_and_devices_stay_devices() {
        let folder = tempfile::tempdir().unwrap();
        let real = folder.path().join("real");
        let link = folder.path().join("link");
        write_whole(&real, b"old").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        write_whole(&link, b"new").unwrap();
        assert!(link.is_symlink());
        assert_eq!(std::fs::read(&real).unwrap(), b"new");
        write_whole(Path::new("/dev/null"), b"gone").unwrap();
        assert!(!Path::new("/dev/null").metadata().unwrap().is_file());
    }

    #[test]
    fn every_way_not_to_read_a_file_has_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let why = |path: &Path, most| read_text(path, most).unwrap_err().why;
        let path = folder.path().join("a.csv");
        assert_eq!(why(&path, 9), ReadFault::Missing);
        assert_eq!(why(folder.path(), 9), ReadFault::Folder);
        write_whole(&path, b"0123456789").unwrap();
        assert_eq!(why(&path, 9), ReadFault::TooBig { most: 9 });
        assert_eq!(read_text(&path, 10).unwrap(), "0123456789");
        write_whole(&path, b"ok\nS\xF4 l\n").unwrap();
        assert_eq!(why(&path, 99), ReadFault::NotUtf8 { line: 2, byte: 2 });
        write_whole(&path, b"\xFF\xFEa\0").unwrap();
        assert_eq!(why(&path, 99), ReadFault::Utf16);
        write_whole(&path, "\u{FEFF}Sở".as_bytes()).unwrap();
        assert_eq!(read_text(&path, 99).unwrap(), "Sở");
    }
}
