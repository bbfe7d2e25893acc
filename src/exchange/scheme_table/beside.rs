//! Rows for bonuses and penalties (điểm thưởng, điểm trừ): told by their words, kept out of
//! the criteria, and those below one head put into one block.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::amounts::cap;
use super::place::group_name;
use super::rows::{MaxCell, Row};
use super::text::clean;

/// A bonus or penalty of the table, or a group of them.
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
    /// Points as they stand, without a sign; of a group, the most its lines give together.
    pub points: Option<Decimal>,
    /// How points are given.
    pub rule: String,
    /// What belongs to a group.
    pub lines: Vec<BesideRow>,
    /// A line that only stands above others of its group.
    pub heading: bool,
}

/// A row that was kept out, in its place.
#[derive(Debug)]
pub(super) struct KeptOut {
    pub key: Vec<String>,
    /// The domain it belongs to by a column.
    pub group: String,
    pub row: BesideRow,
}

/// What the beginning of a name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub penalty: bool,
    /// Nothing else is said.
    pub bare: bool,
    /// It says what for, as a criterion does.
    pub reason: bool,
}

const BONUS: [&str; 4] = ["điểm thưởng", "diem thuong", "điểm cộng", "bonus"];
const PENALTY: [&str; 5] = ["điểm trừ", "diem tru", "điểm phạt", "penalty", "deduction"];

/// Words that may stand before those that count.
const BEFORE: [&str; 16] = [
    "các",
    "những",
    "phần",
    "nhóm",
    "mục",
    "tiêu chí",
    "trường hợp",
    "nội dung",
    "quy định",
    "khoản",
    "lĩnh vực",
    "được",
    "bị",
    "tính",
    "về",
    "số",
];

/// Words a group of bonuses or penalties begins with.
const HEADS: [(&str, bool); 16] = [
    ("điểm thưởng", false),
    ("diem thuong", false),
    ("thưởng điểm", false),
    ("điểm cộng thêm", false),
    ("điểm cộng", false),
    ("cộng điểm", false),
    ("cộng thêm điểm", false),
    ("thưởng", false),
    ("bonus", false),
    ("điểm trừ", true),
    ("diem tru", true),
    ("trừ điểm", true),
    ("điểm phạt", true),
    ("phạt", true),
    ("penalty", true),
    ("deduction", true),
];

/// What the beginning of a name says of bonuses and penalties.
pub(super) fn head(name: &str) -> Option<Said> {
    let lower = clean(name).to_lowercase();
    let mut rest = lower.as_str();
    while let Some(inner) = BEFORE.iter().find_map(|word| behind(rest, word)) {
        rest = inner;
    }
    let (penalty, rest) = HEADS
        .iter()
        .find_map(|(word, penalty)| Some((*penalty, behind(rest, word)?)))?;
    let begins = |words: &[&str]| words.iter().any(|word| behind(rest, word).is_some());
    let reason = begins(&["do", "vì", "khi", "nếu"]);
    // "Điểm thưởng, điểm trừ" heads both; "thưởng" alone may be what a criterion is about.
    let points = |word: &str| word.contains("điểm") && rest.contains(word);
    let other = HEADS
        .iter()
        .any(|(word, other)| *other != penalty && points(word));
    Some(Said {
        penalty,
        bare: rest.is_empty()
            || rest.starts_with('(')
            || (other && !reason)
            || begins(&["tối đa", "không quá", "khác"]),
        reason,
    })
}

/// The text behind a word and the signs after it.
fn behind<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(word)?;
    let ends = rest.is_empty() || !rest.starts_with(char::is_alphanumeric);
    ends.then(|| rest.trim_start_matches([' ', ':', '.', ',', '-', '–', ';']))
}

/// Whether a row begins a group; `root`: nothing stands above it.
pub(super) fn is_head(row: &Row, root: bool) -> bool {
    let counted = matches!(&row.max, MaxCell::Points(points) if points.is_sign_positive());
    head(&row.name).is_some_and(|said| said.bare || (root && !(said.reason && counted)))
}

/// Whether a row is a bonus (`false`) or a penalty (`true`), by its words; `leads`: rows
/// stand below it.
pub(super) fn kind(row: &Row, root: bool, leads: bool) -> Option<bool> {
    let negative = matches!(&row.max, MaxCell::Points(points) if points.is_sign_negative());
    let open = row.max == MaxCell::Blank && !leads;
    let of_column = [&row.level, &row.group]
        .into_iter()
        .find_map(|text| said(text).or_else(|| Some(head(text)?.penalty)));
    let by_name = || {
        let counted = row.max != MaxCell::Blank && !negative;
        let said = head(&row.name)?;
        let begins = root && (leads || !(said.reason && counted));
        (said.bare || begins || negative || open).then_some(said.penalty)
    };
    let loosely = || {
        let said = [&row.name, &row.rule]
            .into_iter()
            .find_map(|text| said(text));
        said.filter(|_| negative || open)
    };
    let kind = of_column.or_else(by_name).or_else(loosely)?;
    Some(kind || negative)
}

/// What a text says anywhere.
fn said(text: &str) -> Option<bool> {
    let lower = text.to_lowercase();
    let at = |words: &[&str]| words.iter().filter_map(|word| lower.find(word)).min();
    match (at(&BONUS), at(&PENALTY)) {
        (Some(bonus), Some(penalty)) => Some(penalty < bonus),
        (Some(_), None) => Some(false),
        (None, Some(_)) => Some(true),
        (None, None) => None,
    }
}

/// Rows below one head as one block; a head itself is no line. `used`: ids of criteria.
pub(super) fn blocks(kept: Vec<KeptOut>, mut used: BTreeSet<String>) -> Vec<BesideRow> {
    let keys: Vec<Vec<String>> = kept.iter().map(|kept| kept.key.clone()).collect();
    let leads = |key: &[String]| {
        let below = |other: &&Vec<String>| other.len() > key.len() && other.starts_with(key);
        keys.iter().any(|other| below(&other))
    };
    let mut blocks: Vec<(Vec<String>, BesideRow)> = Vec::new();
    for KeptOut { key, group, row } in kept {
        let is_head = leads(&key);
        let mut found = blocks.iter_mut().rev();
        let found = found.find(|(at, block)| {
            key.len() > at.len() && key.starts_with(at) && block.penalty == row.penalty
        });
        match found {
            Some((_, block)) => block.lines.push(BesideRow {
                heading: is_head,
                ..row
            }),
            None if is_head => {
                let points = row
                    .points
                    .or_else(|| cap(&row.name))
                    .or_else(|| cap(&row.rule));
                let points = points.filter(|points| !points.is_zero());
                blocks.push((
                    key,
                    BesideRow {
                        points,
                        heading: true,
                        ..row
                    },
                ));
            }
            None => match of_column(&key, &group, &row) {
                Some((at, mut block)) => {
                    block.lines.push(row);
                    blocks.push((at, block));
                }
                None => blocks.push((key, row)),
            },
        }
    }
    let blocks = blocks.into_iter().map(|(_, block)| block);
    // A head whose lines all went elsewhere gives nothing.
    let mut blocks: Vec<BesideRow> = blocks
        .filter(|block| !block.heading || block.lines.iter().any(|line| !line.heading))
        .collect();
    for block in &mut blocks {
        block.heading = false;
        set_apart(block, &mut used);
        for line in &mut block.lines {
            set_apart(line, &mut used);
        }
    }
    blocks
}

/// The block of a group that has no row of its own, but a column.
fn of_column(key: &[String], group: &str, row: &BesideRow) -> Option<(Vec<String>, BesideRow)> {
    let (first, rest) = key.split_first()?;
    if group.is_empty() || rest.is_empty() {
        return None;
    }
    let block = BesideRow {
        line: row.line,
        id: first.clone(),
        name: group_name(group).0,
        penalty: row.penalty,
        points: cap(group),
        rule: String::new(),
        lines: Vec::new(),
        heading: true,
    };
    Some((vec![first.clone()], block))
}

/// Ids are keys: a second one of the same letters gets a number.
fn set_apart(row: &mut BesideRow, used: &mut BTreeSet<String>) {
    let (id, mut n) = (row.id.clone(), 2);
    while !used.insert(row.id.clone()) {
        row.id = format!("{id}-{n}");
        n += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_groups_are_told_by_their_words() {
        for (name, penalty, bare) in [
            ("Điểm thưởng", false, true),
            ("Tiêu chí thưởng", false, true),
            ("Phần điểm thưởng", false, true),
            ("Các trường hợp cộng điểm", false, true),
            ("Các trường hợp được cộng điểm (tối đa 5 điểm)", false, true),
            ("Điểm thưởng cho sáng kiến", false, false),
            ("Trừ điểm", true, true),
            ("Các nội dung trừ điểm", true, true),
            ("ĐIỂM TRỪ", true, true),
            ("Điểm trừ do báo cáo chậm", true, false),
            ("Điểm trừ công tác thi đua, khen thưởng", true, false),
            ("Điểm thưởng, điểm trừ", false, true),
        ] {
            let said = head(name).unwrap();
            assert_eq!((said.penalty, said.bare), (penalty, bare), "{name}");
        }
        for name in [
            "Tiêu chí thường xuyên",
            "Công tác thi đua, khen thưởng",
            "Cộng tác",
            "",
        ] {
            assert_eq!(head(name), None, "{name}");
        }
    }
}
