//! Where the titles of a table of criteria stand and which column is which, in Vietnamese
//! or English, whatever their case and marks.

use super::text::clean;
use crate::exchange::registry::grid::{Grid, GridCell};
use crate::exchange::registry::titles::fold;

/// A column of a table of criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableColumn {
    /// Numbering, such as `1.1`.
    Code,
    /// Name.
    Name,
    /// Most points.
    Max,
    /// How points are given.
    Rule,
    /// When it does not apply.
    NotApplicable,
    /// Who scores it.
    ScoredBy,
    /// What the row is.
    Level,
    /// The domain it belongs to.
    Group,
}

/// Titles of each column, folded, the one that is preferred first: a table may have a
/// running number beside its codes.
const TITLES: [(TableColumn, &[&str]); 8] = [
    (
        TableColumn::Code,
        &[
            "code",
            "ma tieu chi",
            "ma",
            "ma so",
            "criterion",
            "id",
            "tt",
            "so tt",
            "stt",
            "so thu tu",
            "ky hieu",
            "muc",
            "no",
        ],
    ),
    (
        TableColumn::Name,
        &[
            "name vi",
            "name vi short",
            "linh vuc tieu chi tieu chi thanh phan",
            "linh vuc tieu chi",
            "ten tieu chi",
            "tieu chi tieu chi thanh phan",
            "tieu chi thanh phan",
            "tieu chi",
            "linh vuc tieu chi tctp",
            "cac tieu chi",
            "tieu chi danh gia",
            "chi so thanh phan",
            "noi dung tieu chi",
            "noi dung danh gia",
            "noi dung",
            "chi tieu",
            "name",
            "ten",
        ],
    ),
    (
        TableColumn::Max,
        &[
            "max points",
            "max",
            "diem toi da",
            "so diem toi da",
            "thang diem toi da",
            "diem danh gia toi da",
            "diem quy dinh",
            "diem chuan",
            "thang diem",
            "points",
            "muc diem",
            "so diem",
            "diem",
        ],
    ),
    (
        TableColumn::Rule,
        &[
            "rule",
            "cach tinh diem",
            "cach cham diem",
            "quy dinh cham",
            "quy dinh cham diem",
            "huong dan cham diem",
            "phuong phap tinh diem",
            "cach tinh",
            "cach cham",
            "cach danh gia",
            // Decisions often say it there: what is no rule becomes a comment in the draft.
            "ghi chu",
        ],
    ),
    (
        TableColumn::NotApplicable,
        &[
            "not applicable",
            "not applicable when",
            "truong hop khong ap dung",
            "khong ap dung",
        ],
    ),
    (
        TableColumn::ScoredBy,
        &[
            "scored by",
            "hinh thuc danh gia",
            "phuong phap danh gia",
            "hinh thuc cham",
        ],
    ),
    (TableColumn::Level, &["level", "cap", "loai"]),
    (TableColumn::Group, &["group", "nhom", "linh vuc"]),
];

/// Columns without which there is no scheme.
const NEEDED: [TableColumn; 3] = [TableColumn::Code, TableColumn::Name, TableColumn::Max];

/// Lines in which the titles are looked for.
const SEARCHED: usize = 30;

/// Which column a title names, and how much it is preferred (0: most).
fn named(title: &str) -> Option<(TableColumn, usize)> {
    let known = |folded: &str| {
        TITLES.iter().find_map(|(column, names)| {
            let at = names.iter().position(|name| *name == folded)?;
            Some((*column, at))
        })
    };
    // Titles carry a unit or a number behind them: "Điểm tối đa (điểm)".
    let bare = title.split('(').next().unwrap_or(title);
    known(&fold(title)).or_else(|| known(&fold(bare)))
}

/// Whether these cells may be titles of a table of criteria: two of the three at least, so
/// that a table without the third can be told what it lacks.
pub(super) fn nearly_titled(cells: &[String]) -> bool {
    missing(cells).len() <= 1
}

fn missing(cells: &[String]) -> Vec<TableColumn> {
    let known: Vec<TableColumn> = cells.iter().filter_map(|c| named(c)).map(|n| n.0).collect();
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
        let texts = |cells: &[GridCell]| -> Vec<String> {
            cells.iter().map(|cell| clean(cell.text())).collect()
        };
        let first = grid.lines.iter().take(SEARCHED);
        let first: Vec<(u64, Vec<String>)> =
            first.map(|(line, cells)| (*line, texts(cells))).collect();
        let mut nearest: Option<(u64, Vec<TableColumn>)> = None;
        for (at, (line, cells)) in first.iter().enumerate() {
            let lacks = missing(cells);
            if lacks.is_empty() {
                // A general "Điểm" may have its parts in the line below.
                let below = first.get(at + 1).filter(|(_, below)| only_titles(below));
                return match below {
                    Some((_, below)) => Self::read(at, at + 2, *line, stacked(cells, below)),
                    None => Self::read(at, at + 1, *line, cells.clone()),
                };
            }
            if lacks.len() < NEEDED.len()
                && let Some((_, below)) = first.get(at + 1)
            {
                let both = stacked(cells, below);
                if only_titles(below) && missing(&both).is_empty() {
                    return Self::read(at, at + 2, *line, both);
                }
            }
            if lacks.len() < nearest.as_ref().map_or(NEEDED.len(), |(_, l)| l.len()) {
                nearest = Some((*line, lacks));
            }
        }
        Err(nearest.map_or(NoHeader::None, |(line, lacks)| {
            NoHeader::Missing(line, lacks)
        }))
    }

    fn read(head: usize, body: usize, line: u64, titles: Vec<String>) -> Result<Self, NoHeader> {
        let known: Vec<Option<(TableColumn, usize)>> = titles.iter().map(|t| named(t)).collect();
        let mut columns: Vec<Option<TableColumn>> = vec![None; titles.len()];
        for (column, _) in &TITLES {
            let mine = || {
                let ranks = known.iter().enumerate();
                ranks.filter_map(|(at, k)| k.filter(|k| k.0 == *column).map(|k| (k.1, at)))
            };
            let Some((rank, at)) = mine().min() else {
                continue;
            };
            if mine().filter(|(other, _)| *other == rank).count() > 1 {
                let title = titles.get(at).cloned().unwrap_or_default();
                return Err(NoHeader::Twice(line, title));
            }
            if let Some(place) = columns.get_mut(at) {
                *place = Some(*column);
            }
        }
        Ok(Self {
            head,
            body,
            columns,
            titles,
        })
    }

    /// Where a column stands.
    pub fn at(&self, column: TableColumn) -> Option<usize> {
        self.columns.iter().position(|c| *c == Some(column))
    }

    /// Titles of columns that are not read.
    pub fn unread(&self) -> Vec<String> {
        let both = self.columns.iter().zip(&self.titles);
        let unread = both.filter(|(column, title)| column.is_none() && !title.is_empty());
        unread.map(|(_, title)| title.clone()).collect()
    }
}

/// Whether a line under titles belongs to them: it names points, and has no digit.
fn only_titles(cells: &[String]) -> bool {
    let digit = |cell: &String| cell.contains(|sign: char| sign.is_ascii_digit());
    let points = |cell: &String| named(cell).is_some_and(|(column, _)| column == TableColumn::Max);
    cells.iter().any(points) && !cells.iter().any(digit)
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
    fn titles_of_decisions_are_known() {
        for (title, column) in [
            ("TT", TableColumn::Code),
            ("STT", TableColumn::Code),
            ("Số TT", TableColumn::Code),
            ("Mã", TableColumn::Code),
            ("criterion", TableColumn::Code),
            ("TIÊU CHÍ", TableColumn::Name),
            ("Lĩnh vực/tiêu chí/tiêu chí thành phần", TableColumn::Name),
            ("Nội dung", TableColumn::Name),
            ("name_vi_short", TableColumn::Name),
            ("Điểm tối đa", TableColumn::Max),
            ("Điểm tối đa (điểm)", TableColumn::Max),
            ("Thang điểm", TableColumn::Max),
            ("max_points", TableColumn::Max),
            ("Cách tính điểm", TableColumn::Rule),
            ("not_applicable_when", TableColumn::NotApplicable),
            ("Hình thức đánh giá", TableColumn::ScoredBy),
        ] {
            assert_eq!(named(title).map(|n| n.0), Some(column), "{title}");
        }
        assert_eq!(named("evidence"), None);
    }

    #[test]
    fn a_running_number_gives_way_to_codes() {
        let titles = ["STT", "Mã", "Tiêu chí", "Điểm", "Điểm tối đa"].map(str::to_owned);
        let header = Header::read(0, 1, 1, titles.to_vec()).unwrap();
        assert_eq!(header.at(TableColumn::Code), Some(1));
        assert_eq!(header.at(TableColumn::Max), Some(4));
        assert_eq!(header.unread(), ["STT", "Điểm"]);
    }
}
