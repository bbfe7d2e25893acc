//! Where the titles of a table of criteria stand and which column is which, in Vietnamese
//! or English, whatever their case and marks. What the cells below say is asked only where
//! a title may mean two things.

use super::TableColumn;
use super::fault::TableRemark;
use super::text::{cell_points, clean};
use super::titles_known::{TITLES, is_give, is_sum, may_be, named, roles};
use crate::exchange::registry::grid::{Grid, GridCell};
use crate::exchange::registry::titles::fold;

/// Columns without which there is no scheme.
const NEEDED: [TableColumn; 3] = [TableColumn::Code, TableColumn::Name, TableColumn::Max];

/// Lines in which the titles are looked for.
const SEARCHED: usize = 30;

/// Letters from which on a cell is a text of rules and no word for who scores.
const LONG: usize = 40;

/// Whether these cells may be titles of a table of criteria: two of the three at least, so
/// that a table without the third can be told what it lacks.
pub(super) fn nearly_titled(cells: &[String]) -> bool {
    missing(cells).len() <= 1
}

fn missing(cells: &[String]) -> Vec<TableColumn> {
    let known: Vec<TableColumn> = cells.iter().filter_map(|cell| named(cell)).collect();
    let lacks = |column: &TableColumn| !known.contains(column);
    NEEDED.into_iter().filter(lacks).collect()
}

/// Which column stands where.
#[derive(Debug, Default)]
pub(super) struct Header {
    /// Position in `Grid::lines` of the titles.
    pub head: usize,
    /// Position in `Grid::lines` behind the titles.
    pub body: usize,
    /// By place: the column that is read there.
    pub columns: Vec<Option<TableColumn>>,
    /// Titles by place.
    pub titles: Vec<String>,
    /// Points of single levels, beside the column of rules.
    pub give: Option<usize>,
    /// Places below one title of points, where there are several.
    pub parts: Vec<usize>,
    /// The lines of titles as they stand.
    lines: Vec<Vec<String>>,
}

/// Why a table has no usable titles.
#[derive(Debug)]
pub(super) enum NoHeader {
    /// No line looks like titles.
    None,
    /// These are missing in the line that comes nearest.
    Missing(u64, Vec<TableColumn>),
    /// A title stands twice.
    Twice(u64, String),
}

impl Header {
    /// Finds the titles: one line, or two where "Điểm" stands above "Điểm tối đa".
    pub fn find(grid: &Grid) -> Result<Self, NoHeader> {
        let first = grid.lines.iter().take(SEARCHED);
        let first: Vec<(u64, Vec<String>)> =
            first.map(|(line, cells)| (*line, texts(cells))).collect();
        let mut nearest: Option<(u64, Vec<TableColumn>)> = None;
        for (at, (line, cells)) in first.iter().enumerate() {
            let lacks = missing(cells);
            let below = first.get(at + 1).map(|(_, below)| below);
            if lacks.is_empty() {
                let below = below.filter(|below| only_titles(below) || are_parts(cells, below));
                return Self::read(grid, at, *line, cells, below);
            }
            if lacks.len() < NEEDED.len()
                && let Some(below) = below
                && only_titles(below)
                && missing(&stacked(cells, below)).is_empty()
            {
                return Self::read(grid, at, *line, cells, Some(below));
            }
            if lacks.len() < nearest.as_ref().map_or(NEEDED.len(), |(_, l)| l.len()) {
                nearest = Some((*line, lacks));
            }
        }
        Err(nearest.map_or(NoHeader::None, |(line, lacks)| {
            NoHeader::Missing(line, lacks)
        }))
    }

    fn read(
        grid: &Grid,
        head: usize,
        line: u64,
        upper: &[String],
        lower: Option<&Vec<String>>,
    ) -> Result<Self, NoHeader> {
        let mut header = Self {
            head,
            body: head + 1 + usize::from(lower.is_some()),
            titles: lower.map_or(upper.to_vec(), |lower| stacked(upper, lower)),
            lines: [Some(upper.to_vec()), lower.cloned()]
                .into_iter()
                .flatten()
                .collect(),
            ..Self::default()
        };
        header.columns = vec![None; header.titles.len()];
        if let Some(lower) = lower {
            header.take_parts(upper, lower);
        }
        let body = grid.lines.get(header.body..).unwrap_or_default();
        let body: Vec<Vec<String>> = body.iter().map(|(_, cells)| texts(cells)).collect();
        for (column, _) in &TITLES {
            if header.at(*column).is_none() {
                header.assign(*column, &body, line)?;
            }
        }
        header.pair_levels(&body);
        Ok(header)
    }

    /// The column of points below a title over several: the one that sums up the others,
    /// else the first. Nothing is added up here.
    fn take_parts(&mut self, upper: &[String], lower: &[String]) {
        if lower.iter().any(|cell| may_be(cell, TableColumn::Max)) {
            return;
        }
        let points = |title: &String| named(title) == Some(TableColumn::Max);
        let Some(from) = upper.iter().position(points) else {
            return;
        };
        let above = upper.iter().enumerate().skip(from + 1);
        let mut above = above.filter(|(_, title)| !title.is_empty());
        let to = above.next().map_or(lower.len(), |(at, _)| at);
        let filled = |at: &usize| lower.get(*at).is_some_and(|cell| !cell.is_empty());
        let parts: Vec<usize> = (from..to).filter(filled).collect();
        let sum = |at: &&usize| lower.get(**at).is_some_and(|cell| is_sum(cell));
        let Some(taken) = parts.iter().find(sum).or(parts.first()).copied() else {
            return;
        };
        self.name_parts(upper, lower);
        if let Some(place) = self.columns.get_mut(taken) {
            *place = Some(TableColumn::Max);
        }
        if parts.len() > 1 {
            self.parts = parts;
        }
    }

    /// Titles over two lines in full: "Điểm đạt được: Tự chấm".
    fn name_parts(&mut self, upper: &[String], lower: &[String]) {
        let mut over = "";
        for (at, title) in self.titles.iter_mut().enumerate() {
            over = upper.get(at).filter(|t| !t.is_empty()).map_or(over, |t| t);
            let below = lower.get(at).filter(|below| !below.is_empty());
            if let Some(below) = below.filter(|below| !over.is_empty() && *below != over) {
                *title = format!("{over}: {below}");
            }
        }
    }

    /// Gives a column the best place that is still free.
    fn assign(
        &mut self,
        column: TableColumn,
        body: &[Vec<String>],
        line: u64,
    ) -> Result<(), NoHeader> {
        let free = self.columns.iter().enumerate();
        let free = free.filter(|(at, taken)| taken.is_none() && !self.parts.contains(at));
        let places = free.filter_map(|(at, _)| {
            let roles = roles(self.titles.get(at)?);
            let rank = roles.iter().find(|role| role.0 == column)?.1;
            let unfit = match column {
                TableColumn::Max => !mostly(body, at, |cell| cell_points(cell, false).is_some()),
                // The same title stands above rules and above who scores.
                TableColumn::ScoredBy if roles.len() > 1 && mostly(body, at, is_long) => {
                    return None;
                }
                _ => false,
            };
            Some((unfit, rank, at))
        });
        let mut places: Vec<(bool, usize, usize)> = places.collect();
        let beside_rule = |place: &(bool, usize, usize)| {
            let before = place.2.checked_sub(1).and_then(|at| self.titles.get(at));
            before.is_some_and(|title| named(title) == Some(TableColumn::Rule))
        };
        // "Mức đánh giá | Điểm": those are points of levels, if others can be the maxima.
        if column == TableColumn::Max && !places.iter().all(beside_rule) {
            places.retain(|place| !beside_rule(place) || !is_give_at(&self.titles, place.2));
        }
        let Some((unfit, rank, at)) = places.iter().min().copied() else {
            return Ok(());
        };
        let same = |place: &&(bool, usize, usize)| (place.0, place.1) == (unfit, rank);
        if NEEDED.contains(&column) && places.iter().filter(same).count() > 1 {
            let title = self.titles.get(at).cloned().unwrap_or_default();
            return Err(NoHeader::Twice(line, title));
        }
        if let Some(place) = self.columns.get_mut(at) {
            *place = Some(column);
        }
        Ok(())
    }

    /// "Mức đánh giá | Điểm": the second column has the points of each level.
    fn pair_levels(&mut self, body: &[Vec<String>]) {
        let Some(rule) = self.at(TableColumn::Rule) else {
            return;
        };
        let at = rule + 1;
        let free = self.columns.get(at).is_some_and(Option::is_none) && !self.parts.contains(&at);
        let titled = is_give_at(&self.titles, at);
        let paired = |cells: &&Vec<String>| {
            let filled = |at: usize| cells.get(at).is_some_and(|cell| !cell.is_empty());
            filled(rule) && filled(at)
        };
        if free && titled && body.iter().any(|cells| paired(&cells)) {
            self.give = Some(at);
        }
    }

    /// Where a column stands.
    pub fn at(&self, column: TableColumn) -> Option<usize> {
        self.columns.iter().position(|c| *c == Some(column))
    }

    /// Titles of columns that are not read.
    pub fn unread(&self) -> Vec<String> {
        let both = self.columns.iter().zip(&self.titles).enumerate();
        let unread = both.filter(|(at, (column, title))| {
            let used = self.give == Some(*at) || self.parts.contains(at);
            column.is_none() && !title.is_empty() && !used
        });
        unread.map(|(_, (_, title))| title.clone()).collect()
    }

    /// Which of several columns of points was taken, and the others.
    pub fn taken(&self) -> Option<TableRemark> {
        let title = |at: usize| self.titles.get(at).cloned();
        let taken = self.at(TableColumn::Max)?;
        let others = self.parts.iter().filter(|at| **at != taken);
        let others: Vec<String> = others.filter_map(|at| title(*at)).collect();
        (!others.is_empty()).then(|| TableRemark::Taken(title(taken).unwrap_or_default(), others))
    }

    /// Whether a line below the titles has them again, as on every page of a print.
    pub fn repeats(&self, cells: &[GridCell]) -> bool {
        let cells = texts(cells);
        if missing(&cells).is_empty() {
            return true;
        }
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let same = |line: &Vec<String>| {
            let both = cells.iter().zip(line);
            let same = both.filter(|(a, b)| !a.is_empty() && fold(a) == fold(b));
            same.count() == filled
        };
        filled > 0 && self.lines.iter().any(same)
    }
}

fn is_give_at(titles: &[String], at: usize) -> bool {
    titles.get(at).is_some_and(|title| is_give(title))
}

fn texts(cells: &[GridCell]) -> Vec<String> {
    cells.iter().map(|cell| clean(cell.text())).collect()
}

/// Whether at least half of the cells of a column that have anything are so.
fn mostly(body: &[Vec<String>], at: usize, so: fn(&str) -> bool) -> bool {
    let cells = body.iter().filter_map(|cells| cells.get(at));
    let filled: Vec<&String> = cells.filter(|cell| !cell.is_empty()).collect();
    filled.iter().filter(|cell| so(cell)).count() * 2 >= filled.len()
}

fn is_long(text: &str) -> bool {
    let digit = text.contains(|sign: char| sign.is_ascii_digit());
    digit || text.chars().count() > LONG
}

/// Whether a line under titles belongs to them: it names points, and has no digit.
fn only_titles(cells: &[String]) -> bool {
    let points = |cell: &String| may_be(cell, TableColumn::Max);
    cells.iter().any(points) && !cells.iter().any(|cell| has_digit(cell))
}

fn has_digit(cell: &str) -> bool {
    cell.contains(|sign: char| sign.is_ascii_digit())
}

/// Whether a line under titles parts some of them: nothing new stands under numbering and
/// name, words only beside.
fn are_parts(upper: &[String], lower: &[String]) -> bool {
    let same = |(at, title): (usize, &String)| {
        let needed = matches!(named(title), Some(TableColumn::Code | TableColumn::Name));
        let below = lower.get(at).filter(|below| !below.is_empty());
        !needed || below.is_none_or(|below| below == title)
    };
    let new = |(at, cell): (usize, &String)| {
        let letters = cell.contains(char::is_alphabetic);
        letters && upper.get(at).is_none_or(|above| above != cell)
    };
    upper.iter().enumerate().all(same)
        && lower.iter().enumerate().any(new)
        && !lower.iter().any(|cell| has_digit(cell))
}

/// Two lines of titles as one: the lower one counts where it says something known.
fn stacked(upper: &[String], lower: &[String]) -> Vec<String> {
    let cell = |line: &[String], at: usize| line.get(at).cloned().unwrap_or_default();
    let one = |at| {
        let (above, below) = (cell(upper, at), cell(lower, at));
        if above.is_empty() || named(&below).is_some() {
            below
        } else {
            above
        }
    };
    (0..upper.len().max(lower.len())).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_number_gives_way_to_codes() {
        let titles = ["STT", "Mã", "Tiêu chí", "Điểm", "Điểm tối đa"].map(str::to_owned);
        let header = Header::read(&Grid::default(), 0, 1, &titles, None).unwrap();
        assert_eq!(header.at(TableColumn::Code), Some(1));
        assert_eq!(header.at(TableColumn::Max), Some(4));
        assert_eq!(header.unread(), ["STT", "Điểm"]);
    }
}
