//! Randomness from the operating system, for machine seeds.
//!
//! It never decides who is drawn: its bytes enter the seed as one recorded line.

use rand::TryRng;
use rand::rngs::SysRng;

use crate::failure::Failure;
use crate::words::Words;

/// 32 random bytes.
///
/// # Errors
/// When the system has no randomness to give.
pub fn machine_bytes(words: &Words) -> Result<[u8; 32], Failure> {
    let mut bytes = [0; 32];
    match SysRng.try_fill_bytes(&mut bytes) {
        Ok(()) => Ok(bytes),
        Err(error) => Err(Failure::store((words.desk.no_randomness)(
            &error.to_string(),
        ))),
    }
}
