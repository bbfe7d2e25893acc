//! Tables of criteria as annexes of decisions have them (numbering, name, points), in CSV or
//! XLSX, read into the domains and criteria of a scheme, and written as a first `scoring.ron`.
//!
//! A table comes in whole or not at all. Nothing of it is decided here that a person could
//! not see: every guessed rule stands beside the text it was guessed from.

mod amounts;
mod beside;
mod fault;
mod flat;
mod footer;
mod gather;
mod guess;
mod guess_span;
mod heads;
mod hints;
mod levels;
mod line;
mod numbering;
mod place;
mod rows;
mod steps;
mod subtotals;
mod sums;
mod text;
mod titles;
mod titles_known;
mod totals;
mod tree;
mod write;
mod write_beside;
mod write_rule;

pub use beside::BesideRow;
pub use fault::{SchemeTableFault, TableProblem, TableRemark, TableRowFault};
pub use guess::{Guess, GuessStep, guess};
pub use titles_known::TableColumn;
pub use write::{SchemeHead, WrittenScheme, write_scheme};

use std::path::Path;

use rust_decimal::Decimal;

use super::registry::grid::{Grid, read_grid};
use rows::{MaxCell, Rows};
use text::clean;
use titles::{Header, NoHeader, nearly_titled};
use tree::Tree;

/// What stands where letters were lost; a scheme with it would be refused.
const LOST: char = char::REPLACEMENT_CHARACTER;

/// A table of criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeTable {
    /// Name of the file, without its folder.
    pub file: String,
    /// Lines above the titles.
    pub above: Vec<String>,
    /// Lines below the table, such as notes and signatures.
    pub below: Vec<String>,
    /// Domains in order.
    pub domains: Vec<TableDomain>,
    /// Bonuses and penalties.
    pub beside: Vec<BesideRow>,
    /// Line and points of the row of the grand total.
    pub total: Option<(u64, Decimal)>,
    /// What a person should know.
    pub remarks: Vec<TableRemark>,
}

/// A domain (lĩnh vực) of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableDomain {
    /// Rows above it that hold several domains.
    pub above: Vec<TablePart>,
    /// Line, from 1.
    pub line: u64,
    /// Numbering.
    pub id: String,
    /// Name.
    pub name: String,
    /// Points, as they stand or as its parts sum up to.
    pub points: Decimal,
    /// Headings and criteria in order.
    pub parts: Vec<TablePart>,
}

/// What stands below a domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TablePart {
    /// A row with rows below it: numbering, name, points.
    Heading(String, String, Option<Decimal>),
    /// A criterion that is scored.
    Criterion(TableCriterion),
    /// Something that does not add up here.
    Note(TableRemark),
}

/// A criterion of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableCriterion {
    /// Line, from 1.
    pub line: u64,
    /// Numbering, whole.
    pub id: String,
    /// Name.
    pub name: String,
    /// Most points.
    pub max: Decimal,
    /// How points are given, as it stands.
    pub rule: String,
    /// The rows of its levels as one text.
    pub levels: String,
    /// When it does not apply, as it stands.
    pub na: String,
    /// Whether a survey scores it.
    pub survey: bool,
}

impl SchemeTable {
    /// All criteria in order.
    pub fn criteria(&self) -> impl Iterator<Item = &TableCriterion> {
        let parts = self.domains.iter().flat_map(|domain| &domain.parts);
        parts.filter_map(|part| match part {
            TablePart::Criterion(criterion) => Some(criterion),
            TablePart::Heading(..) | TablePart::Note(_) => None,
        })
    }

    /// The points of all criteria: what is scored.
    #[must_use]
    pub fn scored(&self) -> Decimal {
        sums::sum(self.criteria().map(|criterion| criterion.max))
    }

    /// What there is to say where the total is not what is scored; `asked`: a total the
    /// person gave.
    #[must_use]
    pub fn total_differs(&self, asked: Option<Decimal>) -> Option<TableRemark> {
        let (total, line) = match (asked, self.total) {
            (Some(total), _) => (total, None),
            (None, Some((line, total))) => (total, Some(line)),
            (None, None) => return None,
        };
        let scored = self.scored();
        (total != scored).then_some(TableRemark::TotalDiffers(total, line, scored))
    }

    /// The points of all domains.
    #[must_use]
    pub fn sum(&self) -> Decimal {
        sums::sum(self.domains.iter().map(|domain| domain.points))
    }
}

/// Reads a table of criteria from a `.csv`, `.tsv`, `.txt` or `.xlsx` file; `sheet` names the
/// sheet of a spreadsheet that has several.
///
/// # Errors
/// Everything that is wrong with it; nothing comes back then.
pub fn read_scheme_table(
    path: &Path,
    sheet: Option<&str>,
) -> Result<SchemeTable, SchemeTableFault> {
    let shown = path.display().to_string();
    let grid = read_grid(path, sheet, nearly_titled).map_err(SchemeTableFault::file)?;
    let Some(grid) = grid else {
        return Err(SchemeTableFault::NoTitles(shown));
    };
    let header = Header::find(&grid).map_err(|why| match why {
        NoHeader::None => SchemeTableFault::NoTitles(shown.clone()),
        NoHeader::Missing(line, columns) => SchemeTableFault::Missing(shown.clone(), line, columns),
        NoHeader::Twice(line, title) => SchemeTableFault::Twice(shown.clone(), line, title),
    })?;
    let above = lines_above(&grid, &header);
    let rows = Rows::read(&grid, &header, &above);
    if rows.rows.is_empty() && rows.faults.is_empty() {
        return Err(SchemeTableFault::Empty(shown));
    }
    let below = kept(&rows.below);
    let mut tree = Tree::grow(rows, &header);
    if !tree.faults.is_empty() {
        return Err(SchemeTableFault::Rows(shown, grid.sheet, tree.faults));
    }
    if tree.roots.is_empty() {
        return Err(SchemeTableFault::Empty(shown));
    }
    let mut remarks = Vec::new();
    if let Some(sheet) = grid.sheet.filter(|_| !grid.others.is_empty()) {
        remarks.push(TableRemark::Sheets(sheet, grid.others));
    }
    let unread = header.unread();
    if !unread.is_empty() {
        remarks.push(TableRemark::Unread(unread));
    }
    if let Some(remark) = header.taken() {
        remarks.push(remark);
    }
    remarks.append(&mut tree.remarks);
    let mut domains = sums::domains(&tree, &mut remarks);
    let total = subtotals::settle(&tree, &mut domains, &mut remarks);
    Ok(SchemeTable {
        file: path.file_name().map_or(shown, |name| {
            clean(&name.to_string_lossy()).replace(LOST, "?")
        }),
        above,
        below,
        domains,
        beside: tree.beside,
        total,
        remarks,
    })
}

fn lines_above(grid: &Grid, header: &Header) -> Vec<String> {
    let above = grid.lines.get(..header.head).unwrap_or_default().iter();
    let above = above.map(|(_, cells)| {
        let texts: Vec<&str> = cells.iter().map(|cell| cell.text()).collect();
        clean(&texts.join(" "))
    });
    kept(&above.collect::<Vec<_>>())
}

/// Lines around the table that a scheme may keep as comments.
fn kept(lines: &[String]) -> Vec<String> {
    let sound = |line: &&String| !line.is_empty() && !line.contains(LOST);
    lines.iter().filter(sound).cloned().collect()
}

/// Points as people write them: `1,5` or `1.5`.
#[must_use]
pub fn points_of(text: &str) -> Option<Decimal> {
    text::points(text, false)
}

/// The points of a cell, where there are any.
fn stated(max: &MaxCell) -> Option<Decimal> {
    match max {
        MaxCell::Points(points) => Some(*points),
        MaxCell::Blank | MaxCell::Bad(_) => None,
    }
}
