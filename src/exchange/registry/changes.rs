//! Changes files: what decisions made of agencies, one predecessor or one change a row.
//!
//! Told from a registry by its titles. What the rows mean is decided by `registry`.

use crate::registry::change::{ChangeColumn, ChangeRow};

use super::titles::{REMARKS, fold};
use super::{Place, Reading, Why, csv_text, xlsx};

/// Vietnamese titles, folded, beside the names in files and the titles the program shows.
const TITLES: [(ChangeColumn, &[&str]); 20] = [
    (ChangeColumn::Effective, &["ngay hieu luc", "hieu luc tu"]),
    (
        ChangeColumn::DecidedBy,
        &["van ban", "quyet dinh", "nghi quyet", "decided by"],
    ),
    (ChangeColumn::Level, &["loai", "cap"]),
    (ChangeColumn::Subkind, &["phan loai"]),
    (ChangeColumn::Effect, &["thay doi", "hinh thuc"]),
    (ChangeColumn::FromCode, &["ma cu", "from code"]),
    (ChangeColumn::FromName, &["ten cu", "from name"]),
    (
        ChangeColumn::FromParent,
        &["cap tren cu", "ma cap tren cu", "from parent"],
    ),
    (ChangeColumn::ToCode, &["ma moi", "to code"]),
    (ChangeColumn::ToName, &["ten moi", "to name"]),
    (
        ChangeColumn::ToParent,
        &["cap tren moi", "ma cap tren moi", "to parent"],
    ),
    (ChangeColumn::ToAbbr, &["viet tat moi", "to abbr"]),
    (ChangeColumn::ToAliases, &["ten khac", "to aliases"]),
    (ChangeColumn::Scheme, &["he ma"]),
    (ChangeColumn::Part, &["toan bo hay mot phan", "phan"]),
    (ChangeColumn::Closes, &["ket thuc"]),
    (ChangeColumn::Frame, &["thuoc danh sach lua chon"]),
    (ChangeColumn::FrameReason, &["ly do", "frame reason"]),
    (ChangeColumn::Source, &["nguon"]),
    (ChangeColumn::Evidence, &["do tin cay", "muc chung cu"]),
];

/// A line that has anything, with its number from 1.
pub(super) type Raw = (u64, Vec<String>);

/// Whether these cells are the titles of a changes file.
pub(super) fn are_titles(cells: &[String]) -> bool {
    let named: Vec<ChangeColumn> = cells.iter().filter_map(|cell| named(cell)).collect();
    ChangeColumn::NEEDED
        .iter()
        .all(|column| named.contains(column))
}

fn named(title: &str) -> Option<ChangeColumn> {
    let folded = fold(title);
    let same = |(column, names): &&(ChangeColumn, &[&str])| {
        fold(column.name()) == folded || names.contains(&folded.as_str())
    };
    TITLES.iter().find(same).map(|(column, _)| *column)
}

/// Rows of a CSV text, if it is a changes file.
pub(super) fn of_csv(text: &str, ignore: &[String]) -> Result<Option<Vec<ChangeRow>>, Why> {
    let Some(lines) = csv_text::raw(text, are_titles)? else {
        return Ok(None);
    };
    rows(lines, ignore, |line, _| Place::Line(line)).map(Some)
}

/// Rows of a spreadsheet, if it is a changes file.
pub(super) fn of_xlsx(bytes: &[u8], how: &Reading<'_>) -> Result<Option<Vec<ChangeRow>>, Why> {
    let Some((sheet, lines)) = xlsx::raw(bytes, how, are_titles)? else {
        return Ok(None);
    };
    rows(lines, how.ignore, |line, at| xlsx::place(&sheet, line, at)).map(Some)
}

fn rows(
    lines: Vec<Raw>,
    ignore: &[String],
    place: impl Fn(u64, usize) -> Place,
) -> Result<Vec<ChangeRow>, Why> {
    let mut lines = lines
        .into_iter()
        .skip_while(|(_, cells)| !are_titles(cells));
    let Some((titled, titles)) = lines.next() else {
        return Err(Why::NoRows);
    };
    let columns = columns(&titles, ignore, |at| place(titled, at))?;
    let mut rows = Vec::new();
    for (line, cells) in lines {
        let beyond = cells.iter().enumerate().skip(titles.len());
        if let Some((at, text)) = beyond.clone().find(|(_, cell)| !cell.trim().is_empty()) {
            return Err(Why::BeyondTitles {
                text: text.clone(),
                place: place(line, at),
            });
        }
        let mut row = ChangeRow::new(line);
        for (column, cell) in columns.iter().zip(cells) {
            if let Some(column) = column {
                row.put(*column, cell);
            }
        }
        rows.push(row);
    }
    if rows.is_empty() {
        return Err(Why::NoRows);
    }
    Ok(rows)
}

fn columns(
    titles: &[String],
    ignore: &[String],
    place: impl Fn(usize) -> Place,
) -> Result<Vec<Option<ChangeColumn>>, Why> {
    let ignored: Vec<String> = ignore.iter().map(|title| fold(title)).collect();
    let mut columns: Vec<Option<ChangeColumn>> = Vec::with_capacity(titles.len());
    for (at, title) in titles.iter().enumerate() {
        let folded = fold(title);
        let aside = ["", "stt", "tt"].contains(&folded.as_str())
            || ignored.contains(&folded)
            || REMARKS.contains(&folded.as_str());
        let column = named(title);
        match column {
            None if !aside => {
                return Err(Why::UnknownChangeColumn {
                    name: title.trim().to_owned(),
                    place: place(at),
                });
            }
            Some(column) if columns.contains(&Some(column)) => {
                return Err(Why::RepeatedChangeColumn {
                    name: title.trim().to_owned(),
                    place: place(at),
                });
            }
            column => columns.push(column),
        }
    }
    Ok(columns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{EN, VI};

    #[test]
    fn the_titles_the_program_shows_are_read() {
        for column in ChangeColumn::ALL {
            for words in [&VI, &EN] {
                let title = (words.agencies.changes.column)(column);
                assert_eq!(named(title), Some(column), "{title}");
            }
            assert_eq!(named(column.name()), Some(column));
        }
    }
}
