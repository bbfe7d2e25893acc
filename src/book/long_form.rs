//! Scores as rows of the long form, to be written to a file and read back unchanged.

use std::collections::BTreeMap;

use super::decide::last_day;
use super::{Book, LaneEntry};
use crate::scheme::Scheme;
use crate::scoring::Lane;

/// One value with the codes a file uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LongFormRow {
    /// Official code of the agency; its key where it has no code that day.
    pub agency: String,
    /// Id of the criterion.
    pub criterion: String,
    /// The value in the form a file takes.
    pub value: String,
    /// Remark.
    pub note: String,
    /// Evidence.
    pub evidence: String,
    /// System its figures come from.
    pub data_source: String,
}

impl Book {
    /// Values of a year, agencies in registry order, criteria in the scheme's: those of
    /// one lane, or of the lane that counts in each cell.
    #[must_use]
    pub fn long_form(&self, year: i16, lane: Option<Lane>) -> Vec<LongFormRow> {
        let Some(kept) = self.years.get(&year) else {
            return Vec::new();
        };
        let view = self.registry.as_of(last_day(year));
        let mut rows = Vec::new();
        for unit in view.units() {
            let Some(scheme) = kept.scheme_for(unit.kind.code(), unit.subkind) else {
                continue;
            };
            let standing = |l: Lane| scheme.lanes.iter().position(|counted| *counted == l);
            let mut entries: BTreeMap<&str, (Option<usize>, &LaneEntry)> = BTreeMap::new();
            for cell in kept.sheets.cells(unit.key) {
                let counts = match lane {
                    Some(lane) => lane == cell.lane,
                    None => standing(cell.lane).is_some(),
                };
                let new = standing(cell.lane);
                if counts
                    && entries
                        .get(cell.criterion)
                        .is_none_or(|(old, _)| *old <= new)
                {
                    entries.insert(cell.criterion, (new, cell.entry));
                }
            }
            let entries = entries.into_iter().map(|(id, (_, entry))| (id, entry));
            let entries: BTreeMap<&str, &LaneEntry> = entries.collect();
            let code = if unit.code.is_empty() {
                unit.key.as_str()
            } else {
                unit.code
            };
            rows.extend(rows_of(scheme, code, &entries));
        }
        rows
    }
}

fn rows_of(
    scheme: &Scheme,
    agency: &str,
    entries: &BTreeMap<&str, &LaneEntry>,
) -> Vec<LongFormRow> {
    let scored = scheme
        .cells()
        .filter_map(|criterion| Some((criterion, *entries.get(criterion.id.as_str())?)));
    let row = scored.map(|(criterion, entry)| LongFormRow {
        agency: agency.to_owned(),
        criterion: criterion.id.clone(),
        value: entry.input.write(criterion),
        note: entry.note().to_owned(),
        evidence: entry.evidence().to_owned(),
        data_source: entry.data_source().to_owned(),
    });
    row.collect()
}
