//! Rows of the table under its titles: cells by their meaning, totals and notes told apart.

use rust_decimal::Decimal;

use super::TableColumn;
use super::fault::{TableProblem, TableRemark, TableRowFault};
use super::numbering::{Numbering, is_bullet, numbering, split_title};
use super::text::{BULLETS, add_item, clean, items, points, without_bullet};
use super::titles::Header;
use crate::exchange::registry::grid::{Grid, GridCell};
use crate::exchange::registry::titles::fold;

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
    pub na: String,
    pub survey: bool,
    pub level: String,
    pub group: String,
}

/// The rows, and what else stood between them.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub rows: Vec<Row>,
    /// Line and points of a row of totals.
    pub total: Option<(u64, Decimal)>,
    pub faults: Vec<TableRowFault>,
    pub remarks: Vec<TableRemark>,
}

/// Words that begin a row of totals, folded.
const TOTALS: [&str; 7] = [
    "tong",
    "tong cong",
    "tong so",
    "tong diem",
    "cong",
    "total",
    "grand total",
];

/// Words for what a survey scores, folded.
const SURVEYS: [&str; 5] = ["survey", "khao sat", "dieu tra", "xhh", "lay y kien"];

/// Cells of one line by their meaning.
struct Line<'a> {
    number: u64,
    cells: &'a [GridCell],
    header: &'a Header,
}

impl<'a> Line<'a> {
    fn cell(&self, column: TableColumn) -> Option<&'a GridCell> {
        self.cells.get(self.header.at(column)?)
    }

    fn text(&self, column: TableColumn) -> String {
        let cell = self.cell(column);
        cell.map_or_else(String::new, |cell| clean(cell.text()))
    }

    fn rule(&self) -> String {
        let cell = self.cell(TableColumn::Rule);
        cell.map_or_else(String::new, |cell| items(cell.text()))
    }

    fn fault(&self, column: TableColumn, problem: TableProblem) -> TableRowFault {
        TableRowFault::at(self.header, self.number, column, problem)
    }

    /// A cell that lost letters on its way, which no scheme may keep.
    fn lost(&self) -> Option<TableRowFault> {
        let mut cells = self.header.columns.iter().flatten().zip(self.read_cells());
        let (column, text) = cells.find(|(_, text)| text.contains(char::REPLACEMENT_CHARACTER))?;
        Some(self.fault(*column, TableProblem::Lost(text)))
    }

    /// Texts of the columns that are read, in their order.
    fn read_cells(&self) -> impl Iterator<Item = String> {
        let columns = self.header.columns.iter().flatten();
        columns.map(|column| self.text(*column))
    }

    fn max(&self) -> MaxCell {
        let Some(cell) = self.cell(TableColumn::Max) else {
            return MaxCell::Blank;
        };
        let text = clean(cell.text());
        match cell {
            GridCell::Bad(error) => MaxCell::Bad(TableProblem::Formula(error.clone())),
            _ if text.is_empty() || is_bullet(&text) => MaxCell::Blank,
            GridCell::Day(_) => MaxCell::Bad(TableProblem::BadMax(text)),
            _ => match points(&text, matches!(cell, GridCell::Number(_))) {
                Some(value) => MaxCell::Points(value),
                None => MaxCell::Bad(TableProblem::BadMax(text)),
            },
        }
    }
}

impl Rows {
    pub fn read(grid: &Grid, header: &Header) -> Self {
        let mut read = Self::default();
        let body = grid.lines.get(header.body..).unwrap_or_default();
        for (at, (number, cells)) in body.iter().enumerate() {
            let line = Line {
                number: *number,
                cells,
                header,
            };
            read.take(&line, at == 0);
        }
        read.merged_groups(grid, header);
        read
    }

    fn take(&mut self, line: &Line<'_>, first: bool) {
        let width = line.header.columns.len();
        // A remark in a column without a title says nothing of points; digits there are what
        // a decimal comma left of a number.
        let split = |cell: &String| !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit());
        let beyond = line.cells.get(width..).unwrap_or_default().iter();
        if let Some(cell) = beyond.map(|c| clean(c.text())).find(split) {
            self.faults.push(TableRowFault {
                line: line.number,
                column: None,
                problem: TableProblem::Beyond(cell),
            });
            return;
        }
        if let Some(fault) = line.lost() {
            self.faults.push(fault);
            return;
        }
        let code = line.text(TableColumn::Code);
        let name = line.text(TableColumn::Name);
        if first && counts_columns(&name) {
            self.pass(line, &code, &name);
        } else if is_total(&code) || (code.is_empty() && is_total(&name)) {
            match line.max() {
                MaxCell::Points(total) if self.total.is_none() => {
                    self.total = Some((line.number, total));
                }
                _ => self.pass(line, &code, &name),
            }
        } else if code.is_empty() || is_bullet(&code) {
            let listed = !code.is_empty() || name.starts_with(BULLETS);
            self.unnumbered(line, &name, listed);
        } else {
            self.numbered(line, code, name);
        }
    }

    fn numbered(&mut self, line: &Line<'_>, mut code: String, mut name: String) {
        if name.is_empty()
            && let Some((number, title)) = split_title(&code)
        {
            (code, name) = (number.to_owned(), title.to_owned());
        }
        let max = line.max();
        let cell = line.cell(TableColumn::Code);
        if let Some(GridCell::Day(day)) = cell {
            let problem = TableProblem::DayCode(day.clone());
            self.faults.push(line.fault(TableColumn::Code, problem));
            return;
        }
        if let Some(GridCell::Bad(error)) = cell {
            let problem = TableProblem::Formula(error.clone());
            self.faults.push(line.fault(TableColumn::Code, problem));
            return;
        }
        let Some(numbering) = numbering(&code) else {
            if name.is_empty() && max == MaxCell::Blank {
                self.pass(line, &code, &name);
            } else {
                let problem = TableProblem::BadCode(code);
                self.faults.push(line.fault(TableColumn::Code, problem));
            }
            return;
        };
        if name.is_empty() {
            let problem = TableProblem::NoName(code.clone());
            self.faults.push(line.fault(TableColumn::Name, problem));
        }
        let scored = fold(&line.text(TableColumn::ScoredBy));
        self.rows.push(Row {
            line: line.number,
            numeric: matches!(cell, Some(GridCell::Number(_))) || code.contains(','),
            code,
            numbering,
            name,
            max,
            rule: line.rule(),
            na: line.text(TableColumn::NotApplicable),
            survey: SURVEYS.iter().any(|word| scored.contains(word)),
            level: line.text(TableColumn::Level),
            group: line.text(TableColumn::Group),
        });
    }

    /// A row without a numbering: more text on the row before it, or a row that lost its
    /// numbering.
    fn unnumbered(&mut self, line: &Line<'_>, name: &str, listed: bool) {
        let max = line.max();
        if max != MaxCell::Blank && !listed {
            let problem = TableProblem::NoCode(name.to_owned());
            self.faults.push(line.fault(TableColumn::Code, problem));
            return;
        }
        let Some(before) = self.rows.last_mut() else {
            self.pass(line, "", name);
            return;
        };
        let mut item = without_bullet(name).to_owned();
        if let MaxCell::Points(points) = max {
            item = format!("{}: {}", item.trim_end_matches(':'), points.normalize());
        }
        add_item(&mut before.rule, &item);
        add_item(&mut before.rule, &line.rule());
    }

    fn pass(&mut self, line: &Line<'_>, code: &str, name: &str) {
        let text: String = clean(&format!("{code} {name}")).chars().take(80).collect();
        if !text.is_empty() {
            self.remarks.push(TableRemark::Passed(line.number, text));
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

/// The line under the titles that numbers the columns: `(1) (2) (3)`.
fn counts_columns(name: &str) -> bool {
    let bare = name.trim_matches(['(', ')', ' ']);
    !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_total(text: &str) -> bool {
    let folded = fold(text);
    let begins = |word: &str| word.contains(' ') && folded.starts_with(&format!("{word} "));
    TOTALS.contains(&folded.as_str()) || TOTALS.iter().any(|word| begins(word))
}
