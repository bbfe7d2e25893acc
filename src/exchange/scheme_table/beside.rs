//! Rows for bonuses and penalties (điểm thưởng, điểm trừ): told by their words, and kept out
//! of the criteria.

use rust_decimal::Decimal;

use super::rows::{MaxCell, Row};

/// A bonus or penalty of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BesideRow {
    /// Line, from 1.
    pub line: u64,
    /// Its numbering, whole.
    pub id: String,
    /// Name.
    pub name: String,
    /// Whether it takes points away.
    pub penalty: bool,
    /// Points as they stand, without a sign.
    pub points: Option<Decimal>,
    /// How points are given.
    pub rule: String,
}

const BONUS: [&str; 4] = ["điểm thưởng", "diem thuong", "điểm cộng", "bonus"];
const PENALTY: [&str; 5] = ["điểm trừ", "diem tru", "điểm phạt", "penalty", "deduction"];

/// Whether a row is a bonus (`false`) or a penalty (`true`), by its words.
pub(super) fn kind(row: &Row) -> Option<bool> {
    let negative = matches!(&row.max, MaxCell::Points(points) if points.is_sign_negative());
    let blank = row.max == MaxCell::Blank;
    let of_column = [&row.level, &row.group]
        .into_iter()
        .find_map(|text| said(text, false));
    let by_name = said(&row.name, true);
    let loosely = || {
        let texts = [&row.name, &row.rule];
        let said = texts.into_iter().find_map(|text| said(text, false));
        said.filter(|_| negative || blank)
    };
    let kind = of_column.or(by_name).or_else(loosely)?;
    Some(kind || negative)
}

/// What a text says; `first`: only at its beginning.
fn said(text: &str, first: bool) -> Option<bool> {
    let lower = text.to_lowercase();
    let at = |words: &[&str]| words.iter().filter_map(|word| lower.find(word)).min();
    let (bonus, penalty) = (at(&BONUS), at(&PENALTY));
    let found = match (bonus, penalty) {
        (Some(bonus), Some(penalty)) => Some((penalty < bonus, bonus.min(penalty))),
        (Some(bonus), None) => Some((false, bonus)),
        (None, Some(penalty)) => Some((true, penalty)),
        (None, None) => None,
    };
    found
        .filter(|(_, at)| !first || *at == 0)
        .map(|(kind, _)| kind)
}
