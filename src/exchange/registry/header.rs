//! Titles of columns, in Vietnamese or English, and rows under them.

use crate::registry::{Column, ColumnSet, Folded, ImportRow};

use super::{Place, Why};

/// Titles of each column, folded: no marks, small letters, spaces.
const TITLES: [(Column, &[&str]); 15] = [
    (Column::Code, &["code", "ma", "ma don vi", "ma co quan"]),
    (
        Column::ParentCode,
        &[
            "parent code",
            "parent",
            "ma cap tren",
            "ma don vi cap tren",
            "ma co quan cap tren",
        ],
    ),
    (
        Column::Kind,
        &["kind", "loai", "loai co quan", "loai don vi"],
    ),
    (Column::Subkind, &["subkind", "phan loai"]),
    (Column::Name, &["name", "ten", "ten co quan", "ten don vi"]),
    (
        Column::Abbr,
        &[
            "abbr",
            "abbreviation",
            "viet tat",
            "ten viet tat",
            "ten tat",
        ],
    ),
    (
        Column::AltCode,
        &[
            "alt code",
            "mddt",
            "mddt code",
            "ma dinh danh",
            "ma dinh danh dien tu",
        ],
    ),
    (
        Column::GsoCode,
        &["gso code", "gso", "ma thong ke", "ma hanh chinh", "ma dvhc"],
    ),
    (
        Column::Aliases,
        &["aliases", "alias", "ten khac", "ten goi khac"],
    ),
    (Column::ValidFrom, &["valid from", "hieu luc tu", "tu ngay"]),
    (Column::ValidTo, &["valid to", "hieu luc den", "den ngay"]),
    (
        Column::Frame,
        &["frame", "thuoc danh sach lua chon", "danh sach lua chon"],
    ),
    (Column::FrameReason, &["frame reason", "ly do"]),
    (Column::Source, &["source", "nguon"]),
    (
        Column::Evidence,
        &["evidence", "muc chung cu", "do tin cay"],
    ),
];

/// Columns of the shipped registries that are taken and not kept.
const LEFT_ASIDE: [&str; 2] = ["name src", "old area"];

/// Columns without which a file is no registry.
const NEEDED: [Column; 3] = [Column::Code, Column::Kind, Column::Name];

/// What a position of a row means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Kept(Column),
    Aside,
    /// No title, as spreadsheets leave behind; there must be nothing below it.
    Untitled,
}

/// What each position of a row means.
#[derive(Debug)]
pub(super) struct Header {
    columns: Vec<Meaning>,
    absent: ColumnSet,
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
            columns,
        })
    }

    /// How many cells a row has.
    pub(super) fn len(&self) -> usize {
        self.columns.len()
    }

    /// A row under these titles. `place` tells where a position of it stands.
    pub(super) fn row(
        &self,
        line: u64,
        cells: impl IntoIterator<Item = String>,
        place: impl Fn(usize) -> Place,
    ) -> Result<ImportRow, Why> {
        let mut row = ImportRow {
            line,
            absent: self.absent,
            ..ImportRow::default()
        };
        for (at, (meaning, cell)) in self.columns.iter().zip(cells).enumerate() {
            match meaning {
                Meaning::Kept(column) => row.put(*column, cell),
                Meaning::Untitled if !cell.trim().is_empty() => {
                    return Err(Why::UnknownColumn {
                        name: String::new(),
                        place: place(at),
                    });
                }
                Meaning::Aside | Meaning::Untitled => {}
            }
        }
        Ok(row)
    }
}

fn fold(title: &str) -> String {
    Folded::new(title).plain().to_owned()
}

fn named(folded: &str) -> Option<Column> {
    let mut titles = TITLES.iter();
    let found = titles.find(|(_, names)| names.contains(&folded));
    found.map(|(column, _)| *column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{EN, VI};

    #[test]
    fn the_titles_the_program_shows_are_read() {
        for column in Column::ALL {
            for words in [&VI, &EN] {
                let title = (words.agencies.column)(column);
                assert_eq!(named(&fold(title)), Some(column), "{title}");
            }
            assert_eq!(named(&fold(column.name())), Some(column));
        }
    }
}
