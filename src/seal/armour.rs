//! Encrypting and decrypting whole small files, and writing them so that they are there
//! whole or not at all.

use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::path::Path;

use age::{DecryptError, Encryptor, Identity, Recipient};
use zeroize::Zeroizing;

use super::fault::SealFault;

/// Largest file read, in bytes.
const LARGEST: u64 = 4 << 20;

/// Encrypts for one recipient.
pub(super) fn encrypt(recipient: &dyn Recipient, plain: &[u8]) -> Result<Vec<u8>, SealFault> {
    let failed = |error: &dyn std::fmt::Display| SealFault::Cipher(error.to_string());
    let encryptor = Encryptor::with_recipients(std::iter::once(recipient));
    let encryptor = encryptor.map_err(|error| failed(&error))?;
    let mut sealed = Vec::new();
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(|e| failed(&e))?;
    writer.write_all(plain).map_err(|e| failed(&e))?;
    writer.finish().map_err(|e| failed(&e))?;
    Ok(sealed)
}

/// Decrypts with one identity; what comes out is wiped when dropped.
pub(super) fn decrypt(
    identity: &dyn Identity,
    sealed: &[u8],
    path: &Path,
) -> Result<Zeroizing<Vec<u8>>, SealFault> {
    let decryptor = age::Decryptor::new_buffered(sealed).map_err(|e| told(&e, path))?;
    let reader = decryptor.decrypt(std::iter::once(identity));
    let mut reader = reader.map_err(|error| told(&error, path))?;
    let mut plain = Zeroizing::new(Vec::new());
    match reader.read_to_end(&mut plain) {
        Ok(_) => Ok(plain),
        Err(_) => Err(SealFault::Damaged(path.into())),
    }
}

/// A slip of a finger and a damaged file are told apart where the format can.
fn told(error: &DecryptError, path: &Path) -> SealFault {
    match error {
        DecryptError::ExcessiveWork { .. } => SealFault::TooMuchWork(path.into()),
        DecryptError::InvalidHeader | DecryptError::UnknownFormat => SealFault::NotAge(path.into()),
        DecryptError::Io(_) | DecryptError::InvalidMac => SealFault::Damaged(path.into()),
        _ => SealFault::Locked(path.into()),
    }
}

/// Reads a whole file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, SealFault> {
    let failed = |error: std::io::Error| SealFault::Read(path.into(), error.to_string());
    let file = std::fs::File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(LARGEST).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// Writes a new file that only its owner may read; never over another.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), SealFault> {
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => SealFault::Exists(path.into()),
        _ => SealFault::Write(path.into(), error.to_string()),
    };
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(path).map_err(failed)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.map_err(|error| {
        drop(std::fs::remove_file(path));
        failed(error)
    })
}
