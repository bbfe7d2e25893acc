//! The name of this installation in the journal's chains.
//!
//! Each installation writes its own chain. The name is random, made once and kept in
//! the program's data folder; where that cannot be written, one for this run only,
//! which is as good a chain.

use std::path::Path;

use rand::TryRng;
use rand::rngs::SysRng;

const FILE: &str = "writer";
const DIGITS: usize = 12;

/// The name kept in `data_folder`, made on first use.
#[must_use]
pub fn installation_writer(data_folder: &Path) -> String {
    let file = data_folder.join(FILE);
    if let Ok(kept) = std::fs::read_to_string(&file) {
        let kept = kept.trim();
        if kept.len() == DIGITS && kept.bytes().all(|b| b.is_ascii_hexdigit()) {
            return kept.to_owned();
        }
    }
    let made = random_name();
    let kept = std::fs::create_dir_all(data_folder).is_ok()
        && crate::exchange::write_whole(&file, made.as_bytes()).is_ok();
    if kept { made } else { random_name() }
}

fn random_name() -> String {
    let mut bytes = [0u8; DIGITS / 2];
    // Without the system's randomness the process number still tells runs apart.
    if SysRng.try_fill_bytes(&mut bytes).is_err() {
        let id = std::process::id().to_be_bytes();
        bytes[..4].copy_from_slice(&id);
    }
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
