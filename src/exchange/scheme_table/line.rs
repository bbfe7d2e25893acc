//! One line of a table: its cells by their meaning. Nothing is decided here about what the
//! line is.

use super::TableColumn;
use super::fault::{TableProblem, TableRowFault};
use super::numbering::is_bullet;
use super::rows::MaxCell;
use super::text::{add_item, cell_points, clean, items, without_bullet};
use super::titles::Header;
use crate::exchange::registry::grid::GridCell;
use crate::exchange::registry::titles::fold;

/// Words for what a survey scores, folded.
const SURVEYS: [&str; 5] = ["survey", "khao sat", "dieu tra", "xhh", "lay y kien"];

/// Cells of one line by their meaning.
pub(super) struct Line<'a> {
    pub number: u64,
    pub cells: &'a [GridCell],
    pub header: &'a Header,
}

impl<'a> Line<'a> {
    pub fn cell(&self, column: TableColumn) -> Option<&'a GridCell> {
        self.cells.get(self.header.at(column)?)
    }

    pub fn text(&self, column: TableColumn) -> String {
        let cell = self.cell(column);
        cell.map_or_else(String::new, |cell| clean(cell.text()))
    }

    /// How points are given: the text, and the points beside it where they have a column.
    pub fn rule(&self) -> String {
        let cell = self.cell(TableColumn::Rule);
        let text = cell.map_or("", GridCell::text);
        let give = self.header.give.and_then(|at| self.cells.get(at));
        let give = give.map_or("", GridCell::text);
        if clean(give).is_empty() {
            return items(text);
        }
        let filled = |text: &str| -> Vec<String> {
            let lines = text.lines().map(clean);
            lines.filter(|line| !line.is_empty()).collect()
        };
        let (texts, gives) = (filled(text), filled(give));
        if texts.len() != gives.len() {
            return items(&format!("{text}\n{give}"));
        }
        let mut rule = String::new();
        for (text, give) in texts.iter().zip(gives) {
            let text = without_bullet(text).trim_end_matches([':', ';', ' ']);
            add_item(&mut rule, &format!("{text}: {give}"));
        }
        rule
    }

    /// Whether a survey scores it, by who scores or by the only part that has points.
    pub fn survey(&self) -> bool {
        let scored = |text: &str| {
            let folded = fold(text);
            SURVEYS.iter().any(|word| folded.contains(word))
        };
        if scored(&self.text(TableColumn::ScoredBy)) {
            return true;
        }
        let mut parts = self.filled_parts();
        let only = parts.next().filter(|_| parts.next().is_none());
        let title = only.and_then(|at| self.header.titles.get(at));
        title.is_some_and(|title| scored(title))
    }

    /// Places of parts of the points, but not of their sum, that have something above 0.
    fn filled_parts(&self) -> impl Iterator<Item = usize> {
        let sum = self.header.at(TableColumn::Max);
        let sums = |at: usize| {
            let title = self.header.titles.get(at);
            let last = title.and_then(|title| title.rsplit_once(": "));
            last.is_some_and(|(_, last)| super::titles_known::is_sum(last))
        };
        let parts = self.header.parts.iter().copied();
        parts.filter(move |at| {
            let points = self.cells.get(*at);
            let points = points.and_then(|cell| cell_points(cell.text(), false));
            let beside = Some(*at) != sum || !sums(*at);
            beside && points.is_some_and(|points| !points.is_zero())
        })
    }

    pub fn fault(&self, column: TableColumn, problem: TableProblem) -> TableRowFault {
        TableRowFault::at(self.header, self.number, column, problem)
    }

    /// A cell that lost letters on its way, which no scheme may keep.
    pub fn lost(&self) -> Option<TableRowFault> {
        let mut cells = self.header.columns.iter().flatten().zip(self.read_cells());
        let (column, text) = cells.find(|(_, text)| text.contains(char::REPLACEMENT_CHARACTER))?;
        Some(self.fault(*column, TableProblem::Lost(text)))
    }

    /// Digits beyond the last title are what a decimal comma left of a number; a remark
    /// there says nothing of points.
    pub fn beyond(&self) -> Option<TableRowFault> {
        let width = self.header.columns.len();
        let split = |cell: &String| !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit());
        let beyond = self.cells.get(width..).unwrap_or_default().iter();
        let cell = beyond.map(|c| clean(c.text())).find(split)?;
        Some(TableRowFault {
            line: self.number,
            column: None,
            problem: TableProblem::Beyond(cell),
        })
    }

    /// Texts of the columns that are read, in their order; the points beside levels too.
    fn read_cells(&self) -> impl Iterator<Item = String> {
        let columns = self.header.columns.iter().flatten();
        columns.map(|column| match column {
            TableColumn::Rule => self.rule(),
            column => self.text(*column),
        })
    }

    /// Points; where the column that is taken has none, the only other part that has some.
    pub fn max(&self) -> MaxCell {
        let taken = self
            .cell(TableColumn::Max)
            .map_or(MaxCell::Blank, points_of);
        if taken != MaxCell::Blank {
            return taken;
        }
        let mut parts = self.filled_parts();
        let only = parts.next().filter(|_| parts.next().is_none());
        let cell = only.and_then(|at| self.cells.get(at));
        cell.map_or(MaxCell::Blank, points_of)
    }

    /// Everything in it, for people.
    pub fn whole(&self) -> String {
        let texts: Vec<&str> = self.cells.iter().map(GridCell::text).collect();
        clean(&texts.join(" "))
    }
}

fn points_of(cell: &GridCell) -> MaxCell {
    let text = clean(cell.text());
    match cell {
        GridCell::Bad(error) => MaxCell::Bad(TableProblem::Formula(error.clone())),
        _ if text.is_empty() || is_bullet(&text) => MaxCell::Blank,
        GridCell::Day(_) => MaxCell::Bad(TableProblem::BadMax(text)),
        _ => match cell_points(&text, matches!(cell, GridCell::Number(_))) {
            Some(value) => MaxCell::Points(value),
            None => MaxCell::Bad(TableProblem::BadMax(text)),
        },
    }
}
