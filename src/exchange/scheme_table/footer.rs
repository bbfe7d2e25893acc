//! Where a table ends: signatures, places and days, notes behind the last row. A line is
//! its end only if no points follow, so that a note in the middle ends nothing.

use super::TableColumn;
use super::line::Line;
use super::numbering::numbering;
use super::rows::MaxCell;
use super::text::clean;
use crate::exchange::registry::titles::fold;

/// Beginnings of what stands below a table, folded.
const ENDS: [&str; 10] = [
    "nguoi lap",
    "nguoi kiem tra",
    "nguoi tong hop",
    "nguoi ky",
    "lap bieu",
    "noi nhan",
    "ghi chu",
    "xep loai",
    "ky ten",
    "prepared by",
];

/// Those who sign: the whole cell, or in capitals, for a criterion may begin with them.
const SIGNERS: [&str; 9] = [
    "chu tich",
    "pho chu tich",
    "giam doc",
    "pho giam doc",
    "thu truong",
    "truong phong",
    "uy ban nhan dan",
    "xac nhan",
    "luu y",
];

/// What stands before a signer: "TM. ỦY BAN NHÂN DÂN".
const FOR: [&str; 7] = ["TM.", "KT.", "TL.", "TUQ.", "Q.", "TM ", "KT "];

/// Position of the line that ends the table, where one does.
pub(super) fn end_of(lines: &[Line<'_>]) -> Option<usize> {
    // What has points is table.
    let last = lines.iter().rposition(has_points).map_or(0, |at| at + 1);
    let rest = lines.get(last..)?;
    rest.iter().position(ends).map(|at| last + at)
}

fn has_points(line: &Line<'_>) -> bool {
    matches!(line.max(), MaxCell::Points(_))
}

fn ends(line: &Line<'_>) -> bool {
    let numbered = numbering(&line.text(TableColumn::Code)).is_some();
    if numbered && !line.text(TableColumn::Name).is_empty() {
        return false;
    }
    let mut texts = line.cells.iter().map(|cell| clean(cell.text()));
    texts.any(|text| is_end(&text))
}

fn is_end(text: &str) -> bool {
    let bare = text.trim_start_matches(['*', '(', '-', ' ']);
    let folded = fold(bare);
    let begins = |word: &str, else_so: bool| {
        let rest = folded.strip_prefix(word);
        rest.is_some_and(|rest| rest.is_empty() || (else_so && rest.starts_with(' ')))
    };
    let shouted = is_shouted(bare);
    ENDS.iter().any(|word| begins(word, true))
        || SIGNERS.iter().any(|word| begins(word, shouted))
        || (shouted && FOR.iter().any(|word| bare.starts_with(word)))
        || is_day(&folded)
}

/// "TP.HCM, ngày 5 tháng 3 năm 2025", "…, ngày … tháng …".
fn is_day(folded: &str) -> bool {
    let Some((place, rest)) = folded.split_once("ngay") else {
        return false;
    };
    place.chars().count() <= 40 && (rest.contains("thang") && rest.contains("nam"))
}

/// Capitals only, as titles of those who sign are.
fn is_shouted(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_tables_are_told_from_rows() {
        for text in [
            "Người lập biểu",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            "KT. GIÁM ĐỐC",
            "TP.HCM, ngày 15 tháng 12 năm 2025",
            "Hà Nội, ngày … tháng … năm 2025",
            "Ghi chú:",
            "* Ghi chú: điểm được làm tròn",
            "Nơi nhận:",
        ] {
            assert!(is_end(text), "{text}");
        }
        for text in [
            "Chủ tịch UBND chỉ đạo CCHC",
            "Ban hành trong 10 ngày làm việc",
            "Giám đốc sở đối thoại",
            "Kế hoạch",
            "",
        ] {
            assert!(!is_end(text), "{text}");
        }
    }
}
