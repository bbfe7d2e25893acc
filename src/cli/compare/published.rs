//! A published table as one side of a comparison.

use std::path::Path;

use super::Context;
use crate::book::{Book, last_day};
use crate::exchange::{PublishedRow, read_published};
use crate::failure::Failure;
use crate::ranking::{GroupKey, Place, Side, SideGroup, Standing};

/// Reads the table. Agencies are those of the table's own year; one the registry knows
/// only later is found as of the year it is compared with.
pub(super) fn side(
    file: &str,
    (year, other): (i16, i16),
    book: &Book,
    context: &Context,
) -> Result<Side<'static>, Failure> {
    let then = book.registry.as_of(last_day(other));
    let now = book.registry.as_of(last_day(year));
    let rows = read_published(Path::new(file), |text| {
        then.resolve(text)
            .or_else(|why| now.resolve(text).map_err(|_| why))
    });
    let rows = rows.map_err(|fault| fault.told(context.words))?;
    // An agency is compared in the group it is ranked in now; one that is not, by its kind.
    let results = book.results(year);
    let mut groups: Vec<SideGroup<'static>> = Vec::new();
    for row in &rows {
        let unit = then.unit(&row.agency).or_else(|| now.unit(&row.agency));
        let Some(kind) = unit.map(|unit| unit.kind) else {
            continue;
        };
        let member = standing(row, unit.map_or("", |unit| unit.name));
        let ranked = results.of(&row.agency).map(|(group, _)| group.key.clone());
        let key = ranked.unwrap_or_else(|| GroupKey::kind(kind));
        match groups.iter_mut().find(|group| group.key == key) {
            Some(group) => group.members.push(member),
            None => groups.push(SideGroup {
                key,
                scheme: None,
                members: vec![member],
            }),
        }
    }
    groups.sort_by(|a, b| a.key.cmp(&b.key));
    for group in &mut groups {
        share_places(group);
    }
    Ok(Side { groups })
}

fn standing(row: &PublishedRow, known_as: &str) -> Standing {
    let name = if row.name.is_empty() {
        known_as
    } else {
        &row.name
    };
    Standing {
        key: row.agency.clone(),
        code: row.code.clone(),
        name: name.to_owned(),
        points: None,
        index: row.index,
        place: row.rank.map(|rank| Place { rank, tied: 1 }),
        band: (!row.band.is_empty()).then(|| row.band.clone()),
        provisional: false,
        domains: Vec::new(),
    }
}

/// Equal places of a group are shared ones.
fn share_places(group: &mut SideGroup<'_>) {
    let places = group.members.iter().filter_map(|m| m.place);
    let places: Vec<Place> = places.collect();
    for place in group.members.iter_mut().filter_map(|m| m.place.as_mut()) {
        let same = places.iter().filter(|other| other.rank == place.rank);
        place.tied = u32::try_from(same.count()).unwrap_or(u32::MAX);
    }
}
