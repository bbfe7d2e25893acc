//! Slots of a sealed list: one file each, all of one size, named by number only, locked for
//! every holder in turn.
//!
//! Whoever wants to open one needs all holders: the last one's key opens the outermost
//! layer.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::armour::{decrypt, encrypt, read, write_new};
use super::fault::SealFault;
use super::key::HolderKey;
use crate::sampling::{Code, Digest, Secret};

/// Plaintexts are padded to whole blocks of so many bytes.
const BLOCK: usize = 1024;
/// How many lengths are looked at to find the usual one.
const SAMPLES: usize = 41;
/// How often a text is locked anew before that is given up: never, in practice.
const TRIES: usize = 100_000;

/// What one slot holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotPaper {
    /// The draw.
    pub draw: Code,
    /// Its number, from 1.
    pub slot: u64,
    /// Who is visited.
    pub unit: Code,
    /// The unit's official code, for people.
    pub official_code: String,
    /// The unit's name, for people.
    pub name: String,
    /// The day.
    pub date: Date,
    /// The team.
    pub team: Code,
    /// The salt of its seal.
    pub salt: Secret,
}

/// The paper as it is written; wiped after use.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    draw: Code,
    slot: u64,
    unit: Code,
    code: String,
    name: String,
    date: Date,
    team: Code,
    salt: Digest,
}

/// Writes one file for each paper, for these holders in this order.
///
/// # Errors
/// When a file is there or cannot be written; then none of them is left.
pub fn write_slots(
    folder: &Path,
    papers: &[SlotPaper],
    holders: &[HolderKey],
) -> Result<Vec<PathBuf>, SealFault> {
    let texts: Vec<Zeroizing<Vec<u8>>> = papers.iter().map(text).collect::<Result<_, _>>()?;
    let longest = texts.iter().map(|text| text.len()).max().unwrap_or(0);
    let size = longest.div_ceil(BLOCK).max(1) * BLOCK;
    let padded = texts.iter().map(|text| {
        let mut plain = Zeroizing::new(Vec::with_capacity(size));
        plain.extend_from_slice(text);
        plain.resize(size, b' ');
        plain
    });
    let mut sealed: Vec<Zeroizing<Vec<u8>>> = padded.collect();
    for holder in holders {
        sealed = layer(&sealed, holder)?;
    }
    let mut written: Vec<PathBuf> = Vec::with_capacity(papers.len());
    for (paper, bytes) in papers.iter().zip(&sealed) {
        let path = slot_path(folder, paper.slot);
        if let Err(fault) = write_new(&path, bytes) {
            for path in &written {
                drop(std::fs::remove_file(path));
            }
            return Err(fault);
        }
        written.push(path);
    }
    Ok(written)
}

/// Opens a slot with the keys of all holders, in the order in which it was sealed.
///
/// # Errors
/// A file that is damaged, foreign, or locked for other keys.
pub fn open_slot(path: &Path, holders: &[HolderKey]) -> Result<SlotPaper, SealFault> {
    let mut bytes = Zeroizing::new(read(path)?);
    for holder in holders.iter().rev() {
        bytes = decrypt(holder.identity(), &bytes, path)?;
    }
    let foreign = || SealFault::OtherSlot(path.into());
    let written: Written = serde_json::from_slice(&bytes).map_err(|_| foreign())?;
    let salt = Secret::new(written.salt.0);
    Ok(SlotPaper {
        draw: written.draw,
        slot: written.slot,
        unit: written.unit,
        official_code: written.code,
        name: written.name,
        date: written.date,
        team: written.team,
        salt,
    })
}

/// Where a slot is in a folder; numbers have two digits at least.
#[must_use]
pub fn slot_path(folder: &Path, slot: u64) -> PathBuf {
    folder.join(format!("slot-{slot:02}.age"))
}

/// Locks texts of one length for a holder, so that what comes out is of one length too.
///
/// The cipher adds noise of random length to every file; each text is locked anew until its
/// length is the usual one, which is about one in a hundred.
fn layer(
    texts: &[Zeroizing<Vec<u8>>],
    holder: &HolderKey,
) -> Result<Vec<Zeroizing<Vec<u8>>>, SealFault> {
    let recipient = holder.identity().to_public();
    let Some(first) = texts.first() else {
        return Ok(Vec::new());
    };
    let mut sizes = Vec::with_capacity(SAMPLES);
    for _ in 0..SAMPLES {
        sizes.push(encrypt(&recipient, first)?.len());
    }
    sizes.sort_unstable();
    let usual = sizes.get(SAMPLES / 2).copied().unwrap_or_default();
    let locked = texts.iter().map(|text| {
        for _ in 0..TRIES {
            let bytes = encrypt(&recipient, text)?;
            if bytes.len() == usual {
                return Ok(Zeroizing::new(bytes));
            }
        }
        Err(SealFault::Cipher(format!("{usual} bytes")))
    });
    locked.collect()
}

fn text(paper: &SlotPaper) -> Result<Zeroizing<Vec<u8>>, SealFault> {
    let written = Written {
        draw: paper.draw.clone(),
        slot: paper.slot,
        unit: paper.unit.clone(),
        code: paper.official_code.clone(),
        name: paper.name.clone(),
        date: paper.date,
        team: paper.team.clone(),
        salt: *paper.salt.as_digest(),
    };
    let mut text = Zeroizing::new(Vec::with_capacity(2 * BLOCK));
    serde_json::to_writer(&mut *text, &written)
        .map_err(|error| SealFault::Cipher(error.to_string()))?;
    Ok(text)
}
