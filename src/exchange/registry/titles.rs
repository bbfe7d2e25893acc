//! Titles of columns as offices write them, and rows that are no units.

use crate::registry::{Column, Folded};

/// Titles of each column, folded: no marks, small letters, spaces.
const TITLES: [(Column, &[&str]); 15] = [
    (
        Column::Code,
        &[
            "code",
            "ma",
            "ma don vi",
            "ma co quan",
            "ma so",
            "ma dv",
            "ma cq",
            "unit code",
            "agency code",
            "ma co quan don vi",
        ],
    ),
    (
        Column::ParentCode,
        &[
            "parent code",
            "parent",
            "ma cap tren",
            "ma don vi cap tren",
            "ma co quan cap tren",
            "cap tren",
            "truc thuoc",
            "thuoc",
            "ma cha",
            "ma don vi cha",
            "ma don vi chu quan",
            "ma co quan chu quan",
            "co quan cap tren",
            "don vi cap tren",
            "co quan chu quan",
        ],
    ),
    (
        Column::Kind,
        &[
            "kind",
            "loai",
            "loai co quan",
            "loai don vi",
            "loai hinh",
            "loai co quan don vi",
            "type",
        ],
    ),
    (
        Column::Subkind,
        &["subkind", "phan loai", "phan loai chi tiet"],
    ),
    (
        Column::Name,
        &[
            "name",
            "ten",
            "ten co quan",
            "ten don vi",
            "ten co quan don vi",
            "ten goi",
            "ten day du",
            "full name",
            "agency",
            "agency name",
            "co quan",
            "don vi",
            "co quan don vi",
        ],
    ),
    (
        Column::Abbr,
        &[
            "abbr",
            "abbreviation",
            "viet tat",
            "ten viet tat",
            "ten tat",
            "chu viet tat",
            "short",
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
            "ma dddt",
            "ma dinh danh dien tu co quan",
        ],
    ),
    (
        Column::GsoCode,
        &[
            "gso code",
            "gso",
            "ma thong ke",
            "ma hanh chinh",
            "ma dvhc",
            "ma don vi hanh chinh",
        ],
    ),
    (
        Column::Aliases,
        &[
            "aliases",
            "alias",
            "ten khac",
            "ten goi khac",
            "other names",
        ],
    ),
    (
        Column::ValidFrom,
        &[
            "valid from",
            "hieu luc tu",
            "tu ngay",
            "ngay hieu luc",
            "co hieu luc tu",
            "ngay bat dau",
            "hieu luc tu ngay",
            "ngay thanh lap",
        ],
    ),
    (
        Column::ValidTo,
        &[
            "valid to",
            "hieu luc den",
            "den ngay",
            "ngay ket thuc",
            "het hieu luc",
            "ngay het hieu luc",
            "hieu luc den ngay",
            "ngay giai the",
        ],
    ),
    (
        Column::Frame,
        &[
            "frame",
            "thuoc danh sach lua chon",
            "danh sach lua chon",
            "in frame",
            "lua chon",
        ],
    ),
    (Column::FrameReason, &["frame reason", "ly do"]),
    (Column::Source, &["source", "nguon", "can cu"]),
    (
        Column::Evidence,
        &["evidence", "muc chung cu", "do tin cay"],
    ),
];

/// Columns that are taken and not kept: two of the shipped registries, and numberings.
pub(super) const LEFT_ASIDE: [&str; 9] = [
    "name src",
    "old area",
    "stt",
    "tt",
    "so tt",
    "so thu tu",
    "no",
    "#",
    "key",
];

/// Columns of remarks: not kept, and said so.
pub(super) const REMARKS: [&str; 5] = ["ghi chu", "note", "notes", "remark", "remarks"];

/// Rows in which the titles are looked for; papers have a few lines above their table.
pub(super) const SEARCHED: usize = 30;

/// Words that begin a row of totals.
pub(super) const TOTALS: [&str; 6] = [
    "tong",
    "tong cong",
    "tong so",
    "cong",
    "total",
    "grand total",
];

/// Columns without which a file is no registry.
pub(super) const NEEDED: [Column; 3] = [Column::Code, Column::Kind, Column::Name];

/// Whether these cells are the titles of a registry: none that is needed is missing.
pub(super) fn are_titles(cells: &[String]) -> bool {
    let named: Vec<Column> = cells.iter().filter_map(|cell| named(&fold(cell))).collect();
    NEEDED.iter().all(|column| named.contains(column))
}

/// How many of these cells are titles.
pub(super) fn titles_in(cells: &[String]) -> usize {
    cells.iter().filter_map(|cell| named(&fold(cell))).count()
}

/// The text of rows that are passed over, shortened.
pub(super) fn shortened<'a>(cells: impl IntoIterator<Item = &'a String>) -> String {
    let words = cells.into_iter().flat_map(|cell| cell.split_whitespace());
    let text = words.collect::<Vec<_>>().join(" ");
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// A title without marks, and without the stars and colons people put beside it.
pub(in crate::exchange) fn fold(title: &str) -> String {
    let folded = Folded::new(title);
    let bare = |sign: char| !sign.is_alphanumeric() && sign != '#';
    folded.plain().trim_matches(bare).to_owned()
}

pub(super) fn named(folded: &str) -> Option<Column> {
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
