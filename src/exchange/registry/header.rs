//! Titles of columns, in Vietnamese or English, and rows under them.

use crate::registry::{Column, ColumnSet, ImportRow, Origin, ReadNote, Spoiled, Titled};

use super::titles::{LEFT_ASIDE, NEEDED, REMARKS, TOTALS, fold, named};
use super::{Place, Why};

/// What a position of a row means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Kept(Column),
    Aside,
    /// Left aside, and said so.
    Remarks,
    /// No title, as spreadsheets leave behind; there must be nothing below it.
    Untitled,
}

/// What each position of a row means.
#[derive(Debug)]
pub(super) struct Header {
    columns: Vec<Meaning>,
    absent: ColumnSet,
    origin: Origin,
}

impl Header {
    /// Reads titles. `place` tells where the title of a position stands.
    pub(super) fn read(
        titles: &[String],
        ignore: &[String],
        place: impl Fn(usize) -> Place,
    ) -> Result<Self, Why> {
        let ignored: Vec<String> = ignore.iter().map(|title| fold(title)).collect();
        let mut columns = Vec::with_capacity(titles.len());
        for (at, title) in titles.iter().enumerate() {
            let folded = fold(title);
            if ignored.contains(&folded) || LEFT_ASIDE.contains(&folded.as_str()) {
                columns.push(Meaning::Aside);
                continue;
            }
            if REMARKS.contains(&folded.as_str()) {
                columns.push(Meaning::Remarks);
                continue;
            }
            if folded.is_empty() {
                columns.push(Meaning::Untitled);
                continue;
            }
            let Some(column) = named(&folded) else {
                return Err(Why::UnknownColumn {
                    name: title.trim().to_owned(),
                    place: place(at),
                });
            };
            if columns.contains(&Meaning::Kept(column)) {
                let place = place(at);
                return Err(Why::RepeatedColumn { column, place });
            }
            columns.push(Meaning::Kept(column));
        }
        if let Some(column) = NEEDED
            .into_iter()
            .find(|c| !columns.contains(&Meaning::Kept(*c)))
        {
            return Err(Why::MissingColumn(column));
        }
        let absent = Column::ALL
            .into_iter()
            .filter(|c| !columns.contains(&Meaning::Kept(*c)));
        Ok(Self {
            absent: absent.collect(),
            origin: Origin::default(),
            columns,
        })
    }

    /// Remembers where the rows stand and what was done to read them.
    pub(super) fn stands(
        mut self,
        sheet: Option<&str>,
        titles: &[String],
        mut notes: Vec<ReadNote>,
    ) -> Self {
        let remarks = self.columns.iter().zip(titles);
        let remarks = remarks.filter(|(meaning, _)| **meaning == Meaning::Remarks);
        let remarks: Vec<String> = remarks.map(|(_, title)| title.trim().to_owned()).collect();
        if !remarks.is_empty() {
            notes.push(ReadNote::Remarks { titles: remarks });
        }
        let titled = self.columns.iter().zip(titles).enumerate();
        let titled = titled.filter_map(|(at, (meaning, title))| match meaning {
            Meaning::Kept(column) => Some(Titled {
                column: *column,
                title: title.split_whitespace().collect::<Vec<_>>().join(" "),
                at,
            }),
            _ => None,
        });
        self.origin = Origin::new(sheet.map(str::to_owned), titled.collect(), notes);
        self
    }

    /// How many cells a row has.
    pub(super) fn len(&self) -> usize {
        self.columns.len()
    }

    /// Whether a row may end before this many cells: nothing that is needed is missing.
    pub(super) fn may_end_at(&self, cells: usize) -> bool {
        let missing = self.columns.get(cells..).unwrap_or(&[]);
        let needed =
            |meaning: &Meaning| matches!(meaning, Meaning::Kept(column) if NEEDED.contains(column));
        !missing.iter().any(needed)
    }

    /// The position of a column.
    pub(super) fn at(&self, column: Column) -> Option<usize> {
        let kept = Meaning::Kept(column);
        self.columns.iter().position(|meaning| *meaning == kept)
    }

    /// The column at a position.
    pub(super) fn column(&self, at: usize) -> Option<Column> {
        match self.columns.get(at) {
            Some(Meaning::Kept(column)) => Some(*column),
            _ => None,
        }
    }

    /// Whether a row has nothing in a column that counts, as where only numbers were
    /// filled in beforehand.
    pub(super) fn is_blank(&self, cells: &[Cell]) -> bool {
        let beyond = std::iter::repeat(&Meaning::Untitled);
        let columns = self.columns.iter().chain(beyond);
        let mut cells = columns.zip(cells);
        cells.all(|(meaning, cell)| {
            matches!(meaning, Meaning::Aside | Meaning::Remarks) || cell.is_blank()
        })
    }

    /// Whether a row only counts the others: no kind, and a word of counting.
    pub(super) fn counts(&self, cells: &[Cell]) -> bool {
        let kind = self.at(Column::Kind).and_then(|at| cells.get(at));
        let counting = |cell: &Cell| {
            let Cell::Text(text) = cell else { return false };
            let folded = fold(text);
            TOTALS.contains(&folded.as_str())
                || folded.starts_with("tong so ")
                || folded.starts_with("tong cong ")
        };
        kind.is_none_or(Cell::is_blank) && cells.iter().any(counting)
    }

    /// A row under these titles. `place` tells where a position of it stands.
    pub(super) fn row(
        &self,
        line: u64,
        cells: impl IntoIterator<Item = Cell>,
        place: impl Fn(usize) -> Place,
    ) -> Result<ImportRow, Why> {
        let mut row = ImportRow {
            line,
            absent: self.absent,
            origin: self.origin.clone(),
            ..ImportRow::default()
        };
        let beyond = std::iter::repeat(&Meaning::Untitled);
        let columns = self.columns.iter().chain(beyond);
        for (at, (meaning, cell)) in columns.zip(cells).enumerate() {
            match meaning {
                Meaning::Kept(column) => put(&mut row, *column, cell),
                Meaning::Untitled if !cell.is_blank() => {
                    return Err(Why::UnknownColumn {
                        name: String::new(),
                        place: place(at),
                    });
                }
                Meaning::Aside | Meaning::Remarks | Meaning::Untitled => {}
            }
        }
        Ok(row)
    }
}

fn put(row: &mut ImportRow, column: Column, cell: Cell) {
    let is_day = matches!(column, Column::ValidFrom | Column::ValidTo);
    match cell {
        Cell::Text(text) => row.put(column, text),
        Cell::Day(text) | Cell::Bad(Spoiled::Fraction(text)) if is_day => row.put(column, text),
        Cell::Day(text) => row.spoiled.push((column, Spoiled::Date(text))),
        Cell::Bad(spoiled) => row.spoiled.push((column, spoiled)),
    }
}

/// A cell as a reader found it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Text(String),
    /// A date of a spreadsheet, as `2025-07-01`.
    Day(String),
    Bad(Spoiled),
}

impl Cell {
    pub(super) fn is_blank(&self) -> bool {
        matches!(self, Cell::Text(text) if text.trim().is_empty())
    }

    /// What stands in it, for titles.
    pub(super) fn text(&self) -> String {
        match self {
            Cell::Text(text) | Cell::Day(text) => text.clone(),
            Cell::Bad(_) => String::new(),
        }
    }
}
