//! Rows of totals, contradictions and footers: what a person is told, and what stays in the
//! file.

use parplan::exchange::scheme_table::TableRemark;
use rust_decimal::Decimal;

use crate::{ids, loaded, sound, told, written};

/// Remarks on sums.
fn sums(remarks: &[TableRemark]) -> Vec<&TableRemark> {
    let sums = remarks.iter().filter(|remark| {
        matches!(
            remark,
            TableRemark::Subtotal(..) | TableRemark::Differs(..) | TableRemark::TotalDiffers(..)
        )
    });
    sums.collect()
}

#[test]
fn the_last_row_of_totals_is_the_grand_total() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\nI,Chỉ đạo,3\n1,A,2\n2,B,1\n,Cộng,3\nII,Thể chế,2\n1,C,2\n\
         ,Cộng mục II,2\nIII,Hiện đại,1\n1,D,1\n,Tổng điểm lĩnh vực hiện đại,1\n,Tổng cộng,6\n",
    );
    assert_eq!(table.total, Some((12, Decimal::from(6))));
    assert!(sums(&table.remarks).is_empty(), "{:?}", table.remarks);
    assert_eq!(loaded(&table).total, Decimal::from(6));
}

#[test]
fn a_wrong_subtotal_is_told_and_noted_where_it_stands() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\n1,Chỉ đạo,3\n1.1,A,2\n1.2,B,1\n,Cộng lĩnh vực 1,4\n\
         2,Thể chế,2\n2.1,C,2\n,Cộng lĩnh vực 1,3\n,Tổng cộng,5\n",
    );
    let (three, four) = (Decimal::from(3), Decimal::from(4));
    let wrong = TableRemark::Subtotal(5, "Cộng lĩnh vực 1".into(), four, three);
    assert_eq!(sums(&table.remarks), [&wrong]);
    assert_eq!(table.total, Some((9, Decimal::from(5))));
    let text = written(&table).text;
    let note = "            // CẢNH BÁO dòng 5: \"Cộng lĩnh vực 1\" ghi 4, nhưng các tiêu chí được \
                chấm cộng lại là 3.\n        ]),\n";
    assert!(text.contains(note), "{text}");
    loaded(&table);
}

#[test]
fn a_single_subtotal_is_no_grand_total() {
    let table =
        sound("TT,Tiêu chí,Điểm tối đa\nI,Chỉ đạo,3\n1,A,3\n,Cộng mục I,3\nII,Thể chế,2\n1,C,2\n");
    assert_eq!(table.total, None);
    assert_eq!(loaded(&table).total, Decimal::from(5));
}

#[test]
fn names_that_begin_like_totals_stay_criteria() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\nI,Chỉ đạo,3\n1,Tổng kết năm,2\n2,Tổng số văn bản,1\n\
         III,Tổng điểm (I+II),3\n",
    );
    assert_eq!(ids(&table), ["I.1", "I.2"]);
    assert_eq!(table.total, Some((5, Decimal::from(3))));
}

#[test]
fn contradictions_are_noted_at_their_rows_with_sums_of_what_is_scored() {
    let table =
        sound("TT,Tiêu chí,Điểm\n1,A,5\n1.1,B,3\n1.1.1,C,2\n1.1.2,D,2\n1.2,E,2\n,Tổng cộng,5\n");
    let text = written(&table).text;
    for note in [
        "criteria: [\n            // CẢNH BÁO dòng 2: mục 1 ghi 5 điểm, nhưng các tiêu chí được chấm bên \
         dưới (dòng 3–6) cộng lại là 6.\n",
        "            // 1.1 B (3 điểm)\n            // CẢNH BÁO dòng 3: mục 1.1 ghi 3 điểm, nhưng các \
         tiêu chí được chấm bên dưới (dòng 4–5) cộng lại là 4.\n",
        "    // CẢNH BÁO dòng 7: tổng điểm là 5, nhưng các tiêu chí được chấm cộng lại là 6.\n    total: 5,",
    ] {
        assert!(text.contains(note), "{note}\n{text}");
    }
}

#[test]
fn what_stands_below_the_table_is_not_glued_to_it() {
    let head = "TT,Tiêu chí,Điểm tối đa\nI,Chỉ đạo,3\n1,A,2\n2,B,1\n";
    for (total, foot) in [
        ("", ",Người lập biểu,\n,Nguyễn Văn A,\n"),
        ("", ",TM. ỦY BAN NHÂN DÂN,\n,CHỦ TỊCH,\n"),
        ("", ",,CHỦ TỊCH\n,,Trần B\n"),
        ("", "\"TP.HCM, ngày 5 tháng 3 năm 2025\",,\n"),
        (
            ",Tổng cộng,3\n",
            "Ghi chú:,,\n1,Điểm được làm tròn,\n2,Hồ sơ nộp trước 15/12,\n",
        ),
        (",Tổng cộng,3\n", ",Các cơ quan tự chấm,\n"),
        (",Tổng cộng,3\n", ",,Trưởng ban\n"),
    ] {
        let table = sound(&format!("{head}{total}{foot}"));
        assert_eq!(ids(&table), ["I.1", "I.2"], "{foot}");
        assert!(table.criteria().all(|c| c.rule.is_empty()), "{foot}");
        let said = table
            .remarks
            .iter()
            .any(|remark| matches!(remark, TableRemark::Ended(..) | TableRemark::Passed(..)));
        assert!(said, "{foot}");
    }
    let table = sound(&format!("{head}Ghi chú:,,\n1,Điểm được làm tròn,\n"));
    let text = written(&table).text;
    let below = "// Phía dưới bảng có ghi:\n//     Ghi chú:\n//     1 Điểm được làm tròn\n";
    assert!(text.contains(below), "{text}");
    // A note in the middle ends nothing.
    let table = sound(&format!("{head},Ghi chú: theo quý,\nII,Thể chế,1\n1,C,1\n"));
    assert_eq!(ids(&table), ["I.1", "I.2", "II.1"]);
}

#[test]
fn hints_fit_the_fault() {
    let head = "TT,Tiêu chí,Điểm tối đa\n1,A,3\n1.1,B,3\n";
    for (rows, part, not) in [
        ("1.2,C,hai\n", "A cell of points has one number", "1.10"),
        ("1.2,C,\n", "its points; take merged cells", "1.10"),
        ("1.1,C,1\n", "made 1.1 of 1.10", "merged"),
        (",C,2-3\n", "A cell of points has one number", "1.10"),
        ("3.1,C,1\n", "Each criterion needs a domain", "1.10"),
        ("??,C,1\n", "A numbering looks like", "1.10"),
        (",C,1\n", "if it is a level of the row above", "1.10"),
    ] {
        let answer = told(&format!("{head}{rows}"));
        assert!(answer.contains(part), "{part:?} is missing in:\n{answer}");
        assert!(!answer.contains(not), "{not:?} is in:\n{answer}");
        assert!(answer.contains("Then run it again"), "{answer}");
    }
}
