//! Lists of criteria whose domains have no rows: they stand in a column, or there are none
//! and one is made, which is said.

use super::beside::is_head;
use super::fault::TableRemark;
use super::numbering::Numbering;
use super::rows::{MaxCell, Row};
use crate::exchange::registry::titles::fold;

/// What the domain is called where the lines above the table give it no name.
const NAME: &str = "Các tiêu chí";
/// Its numbering.
const CODE: &str = "1";

/// Puts a domain above the rows of a list that has none.
pub(super) fn with_domain(rows: &mut Vec<Row>, remarks: &mut Vec<TableRemark>, above: &[String]) {
    let listed = in_list(rows);
    let mut kept = rows.iter().zip(&listed).filter(|(_, listed)| **listed);
    let single = |(row, _): (&Row, _)| match &row.numbering {
        Numbering::Path(parts) => parts.len() == 1 && row.group.is_empty(),
        Numbering::Head(_) | Numbering::Letter(_) => false,
    };
    let Some(first) = kept.clone().next().map(|(row, _)| row.line) else {
        return;
    };
    let mut counted = kept.clone();
    if !kept.all(single) || !counted.any(|(row, _)| matches!(row.max, MaxCell::Points(_))) {
        return;
    }
    for (row, listed) in rows.iter_mut().zip(&listed) {
        if let Numbering::Path(parts) = &mut row.numbering
            && *listed
        {
            parts.insert(0, CODE.to_owned());
            row.numeric = false;
        }
    }
    let about = |line: &&String| {
        let folded = fold(line);
        ["tieu chi", "chi so", "bang diem"]
            .iter()
            .any(|word| folded.contains(word))
    };
    let name = above.iter().find(about).map_or(NAME, String::as_str);
    remarks.push(TableRemark::Flat(CODE.to_owned(), name.to_owned()));
    rows.insert(
        0,
        Row {
            line: first,
            code: CODE.to_owned(),
            numbering: Numbering::Path(vec![CODE.to_owned()]),
            numeric: false,
            name: name.to_owned(),
            max: MaxCell::Blank,
            rule: String::new(),
            levels: Vec::new(),
            na: String::new(),
            survey: false,
            level: String::new(),
            group: String::new(),
            made: true,
        },
    );
}

/// A domain in a column stands beside its first row only, until the next one begins.
pub(super) fn fill_groups(rows: &mut [Row]) {
    let plain = |row: &Row| match &row.numbering {
        Numbering::Path(parts) => parts.len() == 1,
        Numbering::Head(_) => is_head(row, true),
        Numbering::Letter(_) => true,
    };
    if !rows.iter().all(plain) {
        return;
    }
    let mut last = String::new();
    for row in rows {
        if is_head(row, true) {
            last.clear();
        } else if row.group.is_empty() {
            row.group.clone_from(&last);
        } else {
            last.clone_from(&row.group);
        }
    }
}

/// By row: whether it is of the list, and not of a group of bonuses or penalties.
fn in_list(rows: &[Row]) -> Vec<bool> {
    let mut group: Option<&Numbering> = None;
    let mut listed = Vec::with_capacity(rows.len());
    for row in rows {
        if is_head(row, true) {
            group = Some(&row.numbering);
        } else if let (Some(Numbering::Path(head)), Numbering::Path(parts)) =
            (group, &row.numbering)
            && !parts.starts_with(head)
        {
            group = None;
        }
        listed.push(group.is_none());
    }
    listed
}
