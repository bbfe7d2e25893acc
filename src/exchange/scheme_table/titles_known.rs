//! Titles that are known, folded, and what each column with such a title may be. Which of
//! them a table takes is decided in `titles`.

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

/// Titles of each column, the one that is preferred first: a table may have a running
/// number beside its codes. A title that stands for two columns is taken for the first that
/// has no better one.
pub(super) const TITLES: [(TableColumn, &[&str]); 8] = [
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
            "ten chi so",
            "chi so thanh phan",
            "noi dung tieu chi",
            "noi dung danh gia",
            "noi dung cong viec",
            "noi dung",
            "name",
            "ten",
            "nhom chi so",
            // Beside another name it is a target to be reached.
            "chi tieu",
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
            "diem cham toi da",
            "diem danh gia toi da",
            "toi da",
            "diem quy dinh",
            "diem chuan",
            "thang diem",
            "points",
            "muc diem",
            "so diem",
            "diem",
            "trong so",
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
            "phuong phap tinh",
            "cach tinh",
            "cach cham",
            "cach danh gia",
            "phuong phap danh gia",
            "nguyen tac cham",
            "nguyen tac cham diem",
            "can cu cham diem",
            "thang diem danh gia",
            "thang diem",
            "muc danh gia",
            "muc diem",
            "cong thuc",
            "cong thuc tinh",
            "dien giai",
            "mo ta",
            "yeu cau",
            "chi tiet",
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
    (TableColumn::Level, &["level", "cap", "loai"]),
    (
        TableColumn::Group,
        &["group", "nhom", "linh vuc", "nhom chi so", "nhom tieu chi"],
    ),
];

/// Titles of the column in which points of several columns are summed up.
const SUMS: [&str; 7] = [
    "tong",
    "tong cong",
    "tong diem",
    "tong so",
    "tong so diem",
    "cong",
    "total",
];

/// Titles of points beside the text of a level.
const GIVES: [&str; 6] = [
    "diem",
    "so diem",
    "muc diem",
    "diem dat",
    "diem danh gia",
    "points",
];

/// The places of a title in `TITLES`: the column, and how much it is preferred (0: most).
pub(super) fn roles(title: &str) -> Vec<(TableColumn, usize)> {
    let known = |folded: &str| -> Vec<(TableColumn, usize)> {
        let columns = TITLES.iter().filter_map(|(column, names)| {
            let at = names.iter().position(|name| *name == folded)?;
            Some((*column, at))
        });
        columns.collect()
    };
    let whole = known(&fold(title));
    if whole.is_empty() {
        known(&fold(bare(title)))
    } else {
        whole
    }
}

/// The column a title names before any other.
pub(super) fn named(title: &str) -> Option<TableColumn> {
    roles(title).first().map(|role| role.0)
}

/// Whether a title may name this column.
pub(super) fn may_be(title: &str, column: TableColumn) -> bool {
    roles(title).iter().any(|role| role.0 == column)
}

/// Whether a title says that the column sums up others.
pub(super) fn is_sum(title: &str) -> bool {
    SUMS.contains(&fold(bare(title)).as_str())
}

/// Whether a title may stand above the points of single levels.
pub(super) fn is_give(title: &str) -> bool {
    GIVES.contains(&fold(bare(title)).as_str())
}

/// Titles carry a unit or a number behind them: "Điểm tối đa (điểm)".
fn bare(title: &str) -> &str {
    title.split('(').next().unwrap_or(title)
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
            ("Trọng số", TableColumn::Max),
            ("Cách tính điểm", TableColumn::Rule),
            ("not_applicable_when", TableColumn::NotApplicable),
            ("Hình thức đánh giá", TableColumn::ScoredBy),
        ] {
            assert_eq!(named(title), Some(column), "{title}");
        }
        assert_eq!(named("evidence"), None);
        assert!(may_be("Thang điểm", TableColumn::Rule));
    }
}
