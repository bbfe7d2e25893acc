//! What a person should look at before a registry is taken in: odd renamings and codes,
//! several roots. Names that may be one are in `twins`.

use std::collections::{HashMap, HashSet};

use super::clean::CleanRow;
use super::fold::Folded;
use super::plan::Warning;
use super::planner::{Planned, Planner};
use super::{AgencyKey, Kind};

pub(super) fn of(
    planner: &Planner<'_>,
    rows: &[CleanRow],
    planned: &[Planned<'_>],
) -> Vec<Warning> {
    let values_on = planner.values_on();
    let in_file: HashSet<&AgencyKey> = planned.iter().map(|p| &p.record.key).collect();
    let mut roots = 0;
    let live = planner.registry.agencies.iter();
    let live = live.filter(|a| a.is_live(planner.live_on) && !in_file.contains(&a.key));
    for agency in live {
        roots += usize::from(agency.parent.at(values_on).is_none());
    }
    let mut warnings = Vec::new();
    for (row, planned) in rows.iter().zip(planned) {
        let record = &planned.record;
        roots += usize::from(record.parent.is_none());
        if let Some(standing) = planned.standing {
            let was = standing.name.at(values_on);
            if was.folded.marked() != Folded::new(&record.name).marked() {
                warnings.push(Warning::Renamed {
                    line: row.line,
                    code: record.code.clone(),
                    was: was.text.clone(),
                    becomes: record.name.clone(),
                });
            }
        }
    }
    warnings.extend(short_codes(rows, planned, |row| &row.code));
    warnings.extend(short_codes(rows, planned, |row| &row.gso_code));
    if roots > 1 {
        warnings.push(Warning::SeveralRoots { count: roots });
    }
    warnings
}

/// Codes of five digits and more lose zeros in spreadsheets; where most new units of a
/// kind have such codes, shorter ones are told.
fn short_codes(
    rows: &[CleanRow],
    planned: &[Planned<'_>],
    code: fn(&CleanRow) -> &String,
) -> Vec<Warning> {
    let mut lengths: HashMap<(Kind, usize), Vec<usize>> = HashMap::new();
    for (at, (row, planned)) in rows.iter().zip(planned).enumerate() {
        let digits = code(row).bytes().all(|sign| sign.is_ascii_digit());
        if digits && !code(row).is_empty() && planned.standing.is_none() {
            let same = lengths.entry((row.kind, code(row).len())).or_default();
            same.push(at);
        }
    }
    let mut warnings = Vec::new();
    for kind in Kind::ALL {
        let of_kind = lengths.iter().filter(|((k, _), _)| *k == kind);
        let of_kind: Vec<(usize, &Vec<usize>)> = of_kind.map(|((_, n), at)| (*n, at)).collect();
        let all: usize = of_kind.iter().map(|(_, at)| at.len()).sum();
        let Some((usual, most)) = of_kind.iter().max_by_key(|(_, at)| at.len()) else {
            continue;
        };
        if *usual < 5 || most.len() * 2 < all {
            continue;
        }
        let short = of_kind.iter().filter(|(length, _)| length < usual);
        let mut short: Vec<usize> = short.flat_map(|(_, at)| at.iter().copied()).collect();
        short.sort_unstable();
        if let Some(row) = short.first().and_then(|at| rows.get(*at)) {
            warnings.push(Warning::ShortCodes {
                line: row.line,
                code: code(row).clone(),
                count: short.len(),
                usual: *usual,
            });
        }
    }
    warnings
}
