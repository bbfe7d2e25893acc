//! A ranking published earlier, from a table as `rank --format csv` writes it.
//!
//! A file with one bad row gives nothing, and every bad row is named. Which agency a row
//! means is asked of the caller, so that all faults are told at once.

use std::collections::BTreeMap;
use std::path::Path;

use rust_decimal::Decimal;

use super::registry::RegistryFault;
use super::registry::titles::fold;
use super::titled::Titled;
use crate::failure::Failure;
use crate::registry::{AgencyKey, Unresolved};
use crate::words::Words;

const AGENCIES: [&str; 7] = [
    "agency",
    "code",
    "key",
    "ma",
    "khoa",
    "ma co quan",
    "ma don vi",
];
const RANKS: [&str; 3] = ["rank", "hang", "xep hang"];
const INDICES: [&str; 3] = ["index", "chi so", "chi so (%)"];
const NAMES: [&str; 4] = ["name", "ten", "co quan, don vi", "ten co quan, don vi"];
const BANDS: [&str; 2] = ["band", "xep loai"];
/// Stands where a published table gives no place.
const NO_PLACE: [&str; 3] = ["", "–", "-"];

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedRow {
    /// Line of a text file or row of a sheet.
    pub row: u64,
    /// Which agency.
    pub agency: AgencyKey,
    /// Its code or key, as it stands.
    pub code: String,
    /// Its name, as it stands.
    pub name: String,
    /// Its place.
    pub rank: Option<u32>,
    /// Its index.
    pub index: Option<Decimal>,
    /// Its band, as it stands.
    pub band: String,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublishedProblem {
    /// No agency.
    NoAgency,
    /// Nobody knows the agency.
    Agency(Unresolved),
    /// The agency stands in an earlier row too.
    Repeated(u64),
    /// Not a whole number from 1, as it stands.
    Rank(String),
    /// Not a number from 0 to 100, as it stands.
    Index(String),
}

/// Why a file gives no ranking.
#[derive(Debug)]
pub enum PublishedFault {
    /// The file cannot be read as a table.
    File(RegistryFault),
    /// No line has the titles.
    NoTitles(String),
    /// Titles only.
    NoRows(String),
    /// Rows that are not sound: all of them, with row and agency.
    Rows(String, Vec<(u64, String, PublishedProblem)>),
}

impl PublishedFault {
    /// The fault for people.
    #[must_use]
    pub fn told(&self, words: &Words) -> Failure {
        let w = words.review;
        match self {
            PublishedFault::File(fault) => fault.told(words),
            PublishedFault::NoTitles(file) => Failure::bad((w.no_titles)(file)).hint(w.titles_hint),
            PublishedFault::NoRows(file) => Failure::bad((w.no_rows)(file)).hint(w.titles_hint),
            PublishedFault::Rows(file, rows) => {
                let mut what = (w.bad_rows)(file, rows.len());
                for (row, agency, problem) in rows {
                    what.push_str("\n  ");
                    what.push_str(&match problem {
                        PublishedProblem::NoAgency => (w.no_agency)(*row),
                        PublishedProblem::Agency(why) => {
                            (w.unknown_agency)(*row, &(words.agencies.unresolved)(why).0)
                        }
                        PublishedProblem::Repeated(first) => (w.repeated)(*row, agency, *first),
                        PublishedProblem::Rank(text) => (w.bad_rank)(*row, agency, text),
                        PublishedProblem::Index(text) => (w.bad_index)(*row, agency, text),
                    });
                }
                Failure::bad(what).hint(w.rows_hint)
            }
        }
    }
}

/// Reads a published ranking; other columns are passed over.
///
/// # Errors
/// Everything that is wrong with it; no row comes back then.
pub fn read_published(
    path: &Path,
    which: impl Fn(&str) -> Result<AgencyKey, Unresolved>,
) -> Result<Vec<PublishedRow>, PublishedFault> {
    let file = path.display().to_string();
    let table = Titled::read(path, are_titles).map_err(PublishedFault::File)?;
    let table = table.ok_or_else(|| PublishedFault::NoTitles(file.clone()))?;
    let columns = [
        table.at(&AGENCIES),
        table.at(&RANKS),
        table.at(&INDICES),
        table.at(&NAMES),
        table.at(&BANDS),
    ];
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    let mut first: BTreeMap<AgencyKey, u64> = BTreeMap::new();
    for (row, cells) in table.lines {
        let [code, rank, index, name, band] = columns.map(|at| {
            let cell = at.and_then(|at| cells.get(at));
            cell.map_or("", |cell| cell.trim()).to_owned()
        });
        let mut fault = |problem| faults.push((row, code.clone(), problem));
        let agency = if code.is_empty() {
            fault(PublishedProblem::NoAgency);
            None
        } else {
            which(&code)
                .map_err(|why| fault(PublishedProblem::Agency(why)))
                .ok()
        };
        let again = agency
            .as_ref()
            .and_then(|key| first.insert(key.clone(), row));
        if let Some(earlier) = again {
            fault(PublishedProblem::Repeated(earlier));
        }
        let rank = place(&rank)
            .map_err(|()| fault(PublishedProblem::Rank(rank)))
            .ok();
        let index = figure(&index)
            .map_err(|()| fault(PublishedProblem::Index(index)))
            .ok();
        if let (Some(agency), Some(rank), Some(index)) = (agency, rank, index) {
            rows.push(PublishedRow {
                row,
                agency,
                code,
                name,
                rank,
                index,
                band,
            });
        }
    }
    if !faults.is_empty() {
        return Err(PublishedFault::Rows(file, faults));
    }
    if rows.is_empty() {
        return Err(PublishedFault::NoRows(file));
    }
    Ok(rows)
}

fn are_titles(cells: &[String]) -> bool {
    let has = |names: &[&str]| {
        cells
            .iter()
            .any(|cell| names.contains(&fold(cell).as_str()))
    };
    has(&AGENCIES) && has(&RANKS) && has(&INDICES)
}

/// `3`, or `=3` where it is shared.
fn place(text: &str) -> Result<Option<u32>, ()> {
    if NO_PLACE.contains(&text) {
        return Ok(None);
    }
    let digits = text.strip_prefix('=').unwrap_or(text);
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(());
    }
    match digits.parse() {
        Ok(0) | Err(_) => Err(()),
        Ok(rank) => Ok(Some(rank)),
    }
}

/// A decimal from 0 to 100; one comma may stand for the point, as Vietnamese sheets have it.
fn figure(text: &str) -> Result<Option<Decimal>, ()> {
    if NO_PLACE.contains(&text) {
        return Ok(None);
    }
    let text = text.replacen(',', ".", 1);
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let value = Decimal::from_str_exact(&text).map_err(|_| ())?;
    if plain && value <= Decimal::ONE_HUNDRED {
        Ok(Some(value))
    } else {
        Err(())
    }
}
