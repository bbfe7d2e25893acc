//! Weights of units for a draw: a unit and a whole number in each row.
//!
//! A file with one bad row gives no weights at all, and every bad row is named. Which unit
//! is meant is not looked at here.

use std::collections::BTreeMap;
use std::path::Path;

use super::registry::RegistryFault;
use super::registry::titles::fold;
use super::titled::Titled;
use crate::failure::Failure;
use crate::words::Words;

const UNITS: [&str; 8] = [
    "unit", "key", "code", "agency", "khoa", "ma", "don vi", "co quan",
];
const WEIGHTS: [&str; 2] = ["weight", "trong so"];

/// One weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeightRow {
    /// Line of a text file or row of a sheet.
    pub row: u64,
    /// Key or code, as it stands.
    pub unit: String,
    /// 1 to 4294967295.
    pub weight: u32,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WeightProblem {
    /// No unit.
    NoUnit,
    /// Not a whole number from 1 to 4294967295, as it stands.
    Weight(String),
    /// 0 would be an exclusion nobody sees.
    Zero,
    /// The unit stands in an earlier row too.
    Repeated(u64),
}

/// Why a file gives no weights.
#[derive(Debug)]
pub enum WeightsFault {
    /// The file cannot be read as a table.
    File(RegistryFault),
    /// No line has the titles `unit` and `weight`.
    NoTitles(String),
    /// Rows that are not sound: all of them, with row and unit.
    Rows(String, Vec<(u64, String, WeightProblem)>),
}

impl WeightsFault {
    /// The fault for people.
    #[must_use]
    pub fn told(&self, words: &Words) -> Failure {
        let w = words.weights;
        match self {
            WeightsFault::File(fault) => fault.told(words),
            WeightsFault::NoTitles(file) => Failure::bad((w.no_titles)(file)).hint(w.titles_hint),
            WeightsFault::Rows(file, rows) => {
                let mut what = (w.bad_rows)(file, rows.len());
                for (row, unit, problem) in rows.iter().take(50) {
                    what.push_str("\n  ");
                    what.push_str(&match problem {
                        WeightProblem::NoUnit => (w.no_unit)(*row),
                        WeightProblem::Weight(text) => (w.bad_weight)(*row, unit, text),
                        WeightProblem::Zero => (w.zero)(*row, unit),
                        WeightProblem::Repeated(first) => (w.repeated)(*row, unit, *first),
                    });
                }
                Failure::bad(what).hint(w.rows_hint)
            }
        }
    }
}

/// Reads a `.csv`, `.txt`, `.tsv` or `.xlsx` file of weights; other columns are passed over.
///
/// # Errors
/// Everything that is wrong with it; no weights come back then.
pub fn read_weights(path: &Path) -> Result<Vec<WeightRow>, WeightsFault> {
    let file = path.display().to_string();
    let table = Titled::read(path, are_titles).map_err(WeightsFault::File)?;
    let table = table.ok_or_else(|| WeightsFault::NoTitles(file.clone()))?;
    let (Some(unit_at), Some(weight_at)) = (table.at(&UNITS), table.at(&WEIGHTS)) else {
        return Err(WeightsFault::NoTitles(file));
    };
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    let mut first: BTreeMap<String, u64> = BTreeMap::new();
    for (row, cells) in table.lines {
        let cell = |at: usize| cells.get(at).map_or("", |cell| cell.trim()).to_owned();
        let (unit, text) = (cell(unit_at), cell(weight_at));
        let problem = if unit.is_empty() {
            Some(WeightProblem::NoUnit)
        } else {
            first.get(&unit).copied().map(WeightProblem::Repeated)
        };
        match (problem, weight(&text)) {
            (None, Ok(weight)) => {
                first.insert(unit.clone(), row);
                rows.push(WeightRow { row, unit, weight });
            }
            (Some(problem), _) | (None, Err(problem)) => faults.push((row, unit, problem)),
        }
    }
    if faults.is_empty() {
        Ok(rows)
    } else {
        Err(WeightsFault::Rows(file, faults))
    }
}

fn are_titles(cells: &[String]) -> bool {
    let has = |names: &[&str]| {
        cells
            .iter()
            .any(|cell| names.contains(&fold(cell).as_str()))
    };
    has(&UNITS) && has(&WEIGHTS)
}

/// Digits only: a sign, a point or a comma could mean something else.
fn weight(text: &str) -> Result<u32, WeightProblem> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match text.parse::<u32>() {
        Ok(0) if digits => Err(WeightProblem::Zero),
        Ok(weight) if digits => Ok(weight),
        _ => Err(WeightProblem::Weight(text.to_owned())),
    }
}
