//! Lettered rows that are levels of the criterion above them and no criteria: the best of
//! them gives what the criterion gives at most, or none has points of its own.

use rust_decimal::Decimal;

use super::beside::head;
use super::fault::TableRemark;
use super::numbering::Numbering;
use super::rows::{MaxCell, Row};
use super::sums::sum;
use super::text::add_item;

/// Puts such rows to the row above them.
pub(super) fn of_letters(rows: &mut Vec<Row>, remarks: &mut Vec<TableRemark>) {
    let mut kept: Vec<Row> = Vec::with_capacity(rows.len());
    let mut leveled = Vec::new();
    let mut rest = std::mem::take(rows).into_iter().peekable();
    while let Some(mut row) = rest.next() {
        if is_letter(&row) {
            kept.push(row);
            continue;
        }
        let mut letters = Vec::new();
        while let Some(letter) = rest.next_if(is_letter) {
            letters.push(letter);
        }
        if are_texts(&row, &letters) {
            leveled.push((row.line, row.code.clone()));
            for letter in letters {
                add_item(&mut row.rule, &letter.name);
                add_item(&mut row.rule, &letter.rule);
            }
            kept.push(row);
        } else if are_levels(&row, &letters) {
            leveled.push((row.line, row.code.clone()));
            row.levels.extend(letters.into_iter().map(level));
            kept.push(row);
        } else {
            kept.push(row);
            kept.extend(letters);
        }
    }
    *rows = kept;
    let told = remarks.iter_mut().find_map(|remark| match remark {
        TableRemark::Levels(codes) => Some(codes),
        _ => None,
    });
    match told {
        Some(codes) => codes.append(&mut leveled),
        None if leveled.is_empty() => {}
        None => remarks.push(TableRemark::Levels(leveled)),
    }
}

fn is_letter(row: &Row) -> bool {
    matches!(row.numbering, Numbering::Letter(_))
}

fn points(row: &Row) -> Option<Decimal> {
    match row.max {
        MaxCell::Points(points) => Some(points),
        _ => None,
    }
}

/// Only the row above has points: how they are given is what the letters say.
fn are_texts(row: &Row, letters: &[Row]) -> bool {
    let blank = letters.iter().all(|letter| letter.max == MaxCell::Blank);
    points(row).is_some() && !letters.is_empty() && blank && head(&row.name).is_none()
}

/// The best is the maximum, and they do not add up to it; nothing is ever a criterion.
fn are_levels(row: &Row, letters: &[Row]) -> bool {
    let all: Option<Vec<Decimal>> = letters.iter().map(points).collect();
    let (Some(max), Some(all)) = (points(row), all) else {
        return false;
    };
    let best = all.iter().max() == Some(&max);
    let low = all.iter().any(|points| points.is_sign_negative());
    let none = all.iter().any(Decimal::is_zero);
    all.len() > 1
        && best
        && !low
        && (none || sum(all.into_iter()) != max)
        && head(&row.name).is_none()
}

fn level(row: Row) -> (u64, String, Decimal) {
    let points = points(&row).unwrap_or_default();
    let label = match row.rule.as_str() {
        "" => row.name,
        rule => format!("{} ({rule})", row.name),
    };
    (row.line, label, points)
}
