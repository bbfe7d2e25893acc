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

/// What domains are called that only the numbers below them tell of.
const NUMBERED: &str = "Lĩnh vực";

/// Puts domains above the rows of a list that has none.
pub(super) fn with_domain(rows: &mut Vec<Row>, remarks: &mut Vec<TableRemark>, above: &[String]) {
    let listed = in_list(rows);
    let kept: Vec<&Row> = rows
        .iter()
        .zip(&listed)
        .filter(|(_, listed)| **listed)
        .map(|(row, _)| row)
        .collect();
    let depth = |row: &Row| match &row.numbering {
        Numbering::Path(parts) if row.group.is_empty() => parts.len(),
        Numbering::Letter(_) => usize::MAX,
        Numbering::Path(_) | Numbering::Head(_) => 0,
    };
    let counted = kept.iter().any(|row| matches!(row.max, MaxCell::Points(_)));
    let depths = kept.iter().map(|row| depth(row));
    let (least, most) = (depths.clone().min(), depths.max());
    if !counted {
        return;
    }
    if (least, most) == (Some(1), Some(1)) {
        for (row, _) in rows.iter_mut().zip(&listed).filter(|(_, listed)| **listed) {
            if let Numbering::Path(parts) = &mut row.numbering {
                parts.insert(0, CODE.to_owned());
                row.numeric = false;
            }
        }
    } else if least.is_none_or(|least| least < 2) {
        return;
    }
    put_domains(rows, &listed, remarks, above);
}

/// Puts a made row above the first of each number.
fn put_domains(
    rows: &mut Vec<Row>,
    listed: &[bool],
    remarks: &mut Vec<TableRemark>,
    above: &[String],
) {
    let mut firsts: Vec<(usize, String)> = Vec::new();
    for (at, (row, _)) in rows
        .iter()
        .zip(listed)
        .enumerate()
        .filter(|(_, (_, l))| **l)
    {
        if let Numbering::Path(parts) = &row.numbering
            && let Some(first) = parts.first()
            && firsts.iter().all(|(_, known)| known != first)
        {
            firsts.push((at, first.clone()));
        }
    }
    let about = |line: &&String| {
        let folded = fold(line);
        let words = ["tieu chi", "chi so", "bang diem"];
        words.iter().any(|word| folded.contains(word))
    };
    let title = above.iter().find(about).map_or(NAME, String::as_str);
    let several = firsts.len() > 1;
    for (at, code) in firsts.into_iter().rev() {
        let name = if several {
            format!("{NUMBERED} {code}")
        } else {
            title.to_owned()
        };
        let line = rows.get(at).map_or(0, |row| row.line);
        remarks.push(TableRemark::Flat(code.clone(), name.clone()));
        rows.insert(at, made(line, code, name));
    }
}

fn made(line: u64, code: String, name: String) -> Row {
    Row {
        line,
        numbering: Numbering::Path(vec![code.clone()]),
        code,
        numeric: false,
        name,
        max: MaxCell::Blank,
        rule: String::new(),
        levels: Vec::new(),
        na: String::new(),
        survey: false,
        level: String::new(),
        group: String::new(),
        made: true,
    }
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
