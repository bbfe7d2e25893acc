//! Lines of the table under its titles, told apart: numbered rows, texts without a number,
//! totals. What belongs together is put together in `gather`.

use rust_decimal::Decimal;

use super::TableColumn;
use super::fault::{TableProblem, TableRemark, TableRowFault};
use super::footer::end_of;
use super::gather::gather;
use super::heads::with_heads;
use super::line::Line;
use super::numbering::{Numbering, is_bullet, numbering, split_title};
use super::text::{BULLETS, add_item, cell_points, clean};
use super::titles::Header;
use super::totals::{TotalRow, is_bare_total, total_of};
use super::{flat, levels};
use crate::exchange::registry::grid::{Grid, GridCell};

/// What stands in the column of points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum MaxCell {
    Blank,
    Points(Decimal),
    Bad(TableProblem),
}

/// A numbered row.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub line: u64,
    /// The numbering as it stands.
    pub code: String,
    pub numbering: Numbering,
    /// The numbering is a number of the spreadsheet, or looks like one that was.
    pub numeric: bool,
    pub name: String,
    pub max: MaxCell,
    pub rule: String,
    /// Rows below it that are levels and no criteria: line, label, points.
    pub levels: Vec<(u64, String, Decimal)>,
    pub na: String,
    pub survey: bool,
    pub level: String,
    pub group: String,
    /// Not a row of the table: made for what has no domain.
    pub made: bool,
}

impl Row {
    /// The levels as a text: "Đúng hạn: 3; Không: 0".
    pub fn leveled(&self) -> String {
        let mut text = String::new();
        for (_, label, points) in &self.levels {
            let label = label.replace(';', ",");
            let label = label.trim_end_matches([':', ' ']);
            add_item(&mut text, &format!("{label}: {}", points.normalize()));
        }
        text
    }

    /// All that is said on how it is scored.
    pub fn rule_with_levels(&self) -> String {
        let mut rule = self.rule.clone();
        add_item(&mut rule, &self.leveled());
        rule
    }
}

/// A row without a numbering.
#[derive(Debug, Clone)]
pub(super) struct TextRow {
    pub line: u64,
    pub name: String,
    pub max: MaxCell,
    pub rule: String,
    pub group: String,
    /// Begins with the sign of a list.
    pub listed: bool,
    /// Stood in the column of the numbering, as where cells are merged across.
    pub across: bool,
}

/// A line of the table.
#[derive(Debug, Clone)]
pub(super) enum Entry {
    Row(Row),
    Text(TextRow),
    Total(TotalRow),
}

/// The rows, and what else stood between them.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub rows: Vec<Row>,
    pub totals: Vec<TotalRow>,
    /// Lines below the end of the table.
    pub below: Vec<String>,
    pub faults: Vec<TableRowFault>,
    pub remarks: Vec<TableRemark>,
}

impl Rows {
    /// `above`: the lines above the titles, for the name of a domain that has no row.
    pub fn read(grid: &Grid, header: &Header, above: &[String]) -> Self {
        let body = grid.lines.get(header.body..).unwrap_or_default().iter();
        let lines = body.map(|(number, cells)| Line {
            number: *number,
            cells,
            header,
        });
        let lines: Vec<Line<'_>> = lines.collect();
        let end = end_of(&lines);
        let (mut entries, mut titles) = (Vec::new(), Vec::new());
        let mut read = Self::default();
        for line in lines.iter().take(end.unwrap_or(lines.len())) {
            if header.repeats(line.cells) || counts_columns(line) {
                titles.push(line.number);
            } else {
                match read.entry(line) {
                    Ok(entry) => entries.extend(entry),
                    Err(fault) => read.faults.push(fault),
                }
            }
        }
        if !titles.is_empty() {
            read.remarks.push(TableRemark::Titles(titles));
        }
        let entries = with_heads(entries, &mut read.remarks);
        gather(entries, header, &mut read);
        if let Some(line) = end.and_then(|end| lines.get(end)) {
            let text = line.whole().chars().take(80).collect();
            read.remarks.push(TableRemark::Ended(line.number, text));
        }
        if let Some(end) = end {
            read.below = lines.iter().skip(end).map(Line::whole).collect();
        }
        read.merged_groups(grid, header);
        flat::fill_groups(&mut read.rows);
        levels::of_letters(&mut read.rows, &mut read.remarks);
        flat::with_domain(&mut read.rows, &mut read.remarks, above);
        read
    }

    fn entry(&mut self, line: &Line<'_>) -> Result<Option<Entry>, TableRowFault> {
        if let Some(fault) = line.beyond().or_else(|| line.lost()) {
            return Err(fault);
        }
        let code = line.text(TableColumn::Code);
        let mut name = line.text(TableColumn::Name);
        if code.is_empty() && name.is_empty() && line.rule().is_empty() {
            // Heads and totals may stand in the column of domains.
            name = line.text(TableColumn::Group);
        }
        let max = line.max();
        let of = match code.as_str() {
            "" => total_of(&name),
            // "Tổng số văn bản" with a number is a name, "Tổng điểm (I+II)" is not.
            _ => total_of(&name)
                .filter(String::is_empty)
                .or_else(|| total_of(&code)),
        };
        let bare = is_bare_total(&format!("{code} {name}"));
        match (of, &max) {
            (Some(of), MaxCell::Points(points)) => {
                return Ok(Some(Entry::Total(TotalRow {
                    line: line.number,
                    text: clean(&format!("{code} {name}")),
                    points: *points,
                    of: Some(of).filter(|of| !of.is_empty()),
                })));
            }
            (Some(_), _) if bare => {
                self.pass(line.number, &format!("{code} {name}"));
                return Ok(None);
            }
            _ => {}
        }
        if code.is_empty() || is_bullet(&code) {
            let listed = !code.is_empty() || name.starts_with(BULLETS);
            let text = Self::text(line, name, max, listed, false);
            return Ok(Some(Entry::Text(text)));
        }
        Self::numbered(line, code, name, max)
    }

    fn text(line: &Line<'_>, name: String, max: MaxCell, listed: bool, across: bool) -> TextRow {
        TextRow {
            line: line.number,
            name,
            max,
            rule: line.rule(),
            group: line.text(TableColumn::Group),
            listed,
            across,
        }
    }

    fn numbered(
        line: &Line<'_>,
        mut code: String,
        mut name: String,
        max: MaxCell,
    ) -> Result<Option<Entry>, TableRowFault> {
        if name.is_empty()
            && let Some((number, title)) = split_title(&code)
        {
            (code, name) = (number.to_owned(), title.to_owned());
        }
        let max = match in_name(&name) {
            Some(points) if max == MaxCell::Blank => MaxCell::Points(points),
            _ => max,
        };
        let cell = line.cell(TableColumn::Code);
        let problem = match cell {
            Some(GridCell::Day(day)) => Some(TableProblem::DayCode(day.clone())),
            Some(GridCell::Bad(error)) => Some(TableProblem::Formula(error.clone())),
            _ => None,
        };
        if let Some(problem) = problem {
            return Err(line.fault(TableColumn::Code, problem));
        }
        let Some(numbering) = numbering(&code) else {
            if name.is_empty() && (max == MaxCell::Blank || code.contains(' ')) {
                let text = Self::text(line, code, max, false, true);
                return Ok(Some(Entry::Text(text)));
            }
            return Err(line.fault(TableColumn::Code, TableProblem::BadCode(code)));
        };
        Ok(Some(Entry::Row(Row {
            line: line.number,
            numeric: matches!(cell, Some(GridCell::Number(_))) || code.contains(','),
            code,
            numbering,
            name,
            max,
            rule: line.rule(),
            levels: Vec::new(),
            na: line.text(TableColumn::NotApplicable),
            survey: line.survey(),
            level: line.text(TableColumn::Level),
            group: line.text(TableColumn::Group),
            made: false,
        })))
    }

    /// Says that a line was passed over.
    pub fn pass(&mut self, line: u64, text: &str) {
        let text: String = clean(text).chars().take(80).collect();
        if !text.is_empty() {
            self.remarks.push(TableRemark::Passed(line, text));
        }
    }

    /// Only the first of merged cells has the name of the group.
    fn merged_groups(&mut self, grid: &Grid, header: &Header) {
        let Some(at) = header.at(TableColumn::Group) else {
            return;
        };
        let here = |area: &&(u64, u64, usize, usize)| area.2 <= at && at <= area.3;
        for (from, to, ..) in grid.merged.iter().filter(here) {
            // Rows stand in the order of their lines.
            let begin = self.rows.partition_point(|row| row.line < *from);
            let end = self.rows.partition_point(|row| row.line <= *to);
            let Some(inside) = self.rows.get_mut(begin..end.max(begin)) else {
                continue;
            };
            let Some((first, rest)) = inside.split_first_mut() else {
                continue;
            };
            if first.line == *from {
                rest.iter_mut()
                    .for_each(|row| row.group.clone_from(&first.group));
            }
        }
    }
}

/// Points behind a name: "Công tác chỉ đạo (20 điểm)".
fn in_name(name: &str) -> Option<Decimal> {
    let (_, inner) = name.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    let inner = inner.trim();
    let unit = inner.to_lowercase().ends_with("điểm");
    cell_points(inner, false).filter(|points| unit && *points > Decimal::ZERO)
}

/// A line that numbers the columns: `(1) (2) (3)`, `A B 1 2`.
fn counts_columns(line: &Line<'_>) -> bool {
    let bare = |text: &str| text.trim_matches(['(', ')', ' ']).to_owned();
    let (code, name) = (line.text(TableColumn::Code), line.text(TableColumn::Name));
    let (code, name) = (bare(&code), bare(&name));
    let digits = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    digits || (code == "A" && name == "B" && matches!(line.max(), MaxCell::Points(_)))
}
