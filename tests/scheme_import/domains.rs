//! Tables whose domains have no row, no number, or stand below letters.

use parplan::exchange::scheme_table::TableRemark;
use rust_decimal::Decimal;

use crate::{ids, loaded, sound, written};

/// Ids and names of the domains.
fn domains(table: &parplan::exchange::scheme_table::SchemeTable) -> Vec<(&str, &str)> {
    let domains = table.domains.iter();
    domains.map(|d| (d.id.as_str(), d.name.as_str())).collect()
}

#[test]
fn a_flat_list_gets_one_domain() {
    let table = sound("TT,Tiêu chí,Điểm tối đa\n1,A,2\n2,B,3\n3,Điểm trừ do chậm,1\n");
    assert_eq!(ids(&table), ["1.1", "1.2", "1.3"]);
    assert_eq!(domains(&table), [("1", "Các tiêu chí")]);
    let flat = TableRemark::Flat("1".into(), "Các tiêu chí".into());
    assert_eq!(table.remarks, [flat]);
    assert_eq!(loaded(&table).total, Decimal::from(6));
    let table = sound("BỘ TIÊU CHÍ CẤP XÃ,,\nTT,Nội dung,Điểm\n1,A,2\n2,B,3\n");
    assert_eq!(domains(&table), [("1", "BỘ TIÊU CHÍ CẤP XÃ")]);
}

#[test]
fn numbers_alone_tell_of_their_domains() {
    let table = sound("TT,Tiêu chí,Điểm tối đa\n1.1,A,2\n1.2,B,3\n2.1,C,1\n");
    assert_eq!(ids(&table), ["1.1", "1.2", "2.1"]);
    assert_eq!(domains(&table), [("1", "Lĩnh vực 1"), ("2", "Lĩnh vực 2")]);
    loaded(&table);
}

#[test]
fn points_behind_a_name_are_its_points() {
    let table = sound("TT,Tiêu chí,Điểm\n1,Chỉ đạo (6 điểm),\n1.1,A,2\n1.2,B,3\n");
    let differs = |r: &TableRemark| matches!(r, TableRemark::Differs(2, ..));
    assert!(table.remarks.iter().any(differs), "{:?}", table.remarks);
}

#[test]
fn rows_without_a_number_above_numbered_ones_are_domains() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\n,CÔNG TÁC CHỈ ĐẠO,\n1,A,2\n,Theo quý,\n2,B,3\n,THỂ CHẾ,\n3,C,1\n",
    );
    assert_eq!(ids(&table), ["1.1", "1.2", "2.3"]);
    assert_eq!(
        domains(&table),
        [("1", "CÔNG TÁC CHỈ ĐẠO"), ("2", "THỂ CHẾ")]
    );
    let first = TableRemark::Unnumbered(2, "CÔNG TÁC CHỈ ĐẠO".into(), "1".into());
    assert!(table.remarks.contains(&first), "{:?}", table.remarks);
    loaded(&table);
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\nCÔNG TÁC CHỈ ĐẠO,,\n1.1,A,2\n1.2,B,3\nTHỂ CHẾ,,\n2.1,C,1\n",
    );
    assert_eq!(ids(&table), ["1.1", "1.2", "2.1"]);
    assert_eq!(
        domains(&table),
        [("1", "CÔNG TÁC CHỈ ĐẠO"), ("2", "THỂ CHẾ")]
    );
    loaded(&table);
}

#[test]
fn domains_without_a_number_may_hold_headings_and_stand_above_groups() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\n,CHỈ ĐẠO,\n1,Kế hoạch,3\n1.1,A,2\n1.2,B,1\n2,Báo cáo,1\n\
         ,THỂ CHẾ,\n1,Văn bản,2\nI,Điểm thưởng,2\n1,Sáng kiến,2\n",
    );
    assert_eq!(ids(&table), ["1.1.1", "1.1.2", "1.2", "2.1"]);
    assert_eq!(domains(&table), [("1", "CHỈ ĐẠO"), ("2", "THỂ CHẾ")]);
    assert_eq!(table.beside.len(), 1);
    loaded(&table);
    // One line above a table with domains of its own is a title.
    let table = sound("TT,Tiêu chí,Điểm tối đa\n,BẢNG ĐIỂM,\n1,Chỉ đạo,2\n1.1,A,2\n");
    assert_eq!(domains(&table), [("1", "Chỉ đạo")]);
}

#[test]
fn a_column_of_domains_makes_them() {
    let table =
        sound("TT,Lĩnh vực,Tiêu chí,Điểm tối đa\n1,Chỉ đạo,A,2\n2,Chỉ đạo,B,3\n3,Thể chế,C,1\n");
    assert_eq!(ids(&table), ["N1.1", "N1.2", "N2.3"]);
    assert_eq!(domains(&table), [("N1", "Chỉ đạo"), ("N2", "Thể chế")]);
    loaded(&table);
}

#[test]
fn a_column_of_domains_is_filled_at_their_first_rows_only() {
    let table = sound(
        "Lĩnh vực,STT,Tiêu chí,Điểm chuẩn\n\"Chỉ đạo (8 điểm)\",1,Kế hoạch,5\n,,- Kịp thời,5\n\
         ,,- Không,0\n,2,Báo cáo,3\nThể chế (2 điểm),3,Văn bản,2\nCộng,,,10\nĐiểm cộng,,,\n\
         ,1,Khen thưởng,2\n,2,Mô hình,3\nĐiểm trừ,,,\n,1,Đơn thư,2\n\
         \"Xếp loại: Tốt từ 85 điểm\",,,\n",
    );
    assert_eq!(ids(&table), ["N1.1", "N1.2", "N2.3"]);
    assert_eq!(domains(&table), [("N1", "Chỉ đạo"), ("N2", "Thể chế")]);
    assert_eq!(table.total, Some((7, Decimal::TEN)));
    let lines: Vec<usize> = table.beside.iter().map(|row| row.lines.len()).collect();
    assert_eq!(lines, [2, 1]);
    assert_eq!(loaded(&table).total, Decimal::TEN);
}

#[test]
fn roman_rows_below_letters_are_the_domains() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\nA,KẾT QUẢ THỰC HIỆN,5\nI,Chỉ đạo,3\n1.1,A,2\n1.2,B,1\n\
         II,Thể chế,2\n2.1,C,2\nB,TÁC ĐỘNG,2\nI,Hài lòng,1\n1.1,D,1\nII,Khác,1\n2.1,E,1\n",
    );
    let wanted = [
        ("A.I", "Chỉ đạo"),
        ("A.II", "Thể chế"),
        ("B.I", "Hài lòng"),
        ("B.II", "Khác"),
    ];
    assert_eq!(domains(&table), wanted);
    assert_eq!(table.criteria().count(), 5);
    let letters = TableRemark::Letters(vec!["A".into(), "B".into()]);
    assert!(table.remarks.contains(&letters));
    assert_eq!(loaded(&table).total, Decimal::from(7));
    let text = written(&table).text;
    assert!(
        text.contains("        // A KẾT QUẢ THỰC HIỆN (5 điểm)\n        (id: \"A.I\""),
        "{text}"
    );
}

#[test]
fn letters_that_do_not_add_up_are_noted_above_their_domains() {
    let table =
        sound("TT,Tiêu chí,Điểm tối đa\nA,KẾT QUẢ,9\nI,Chỉ đạo,3\n1,A,3\nII,Thể chế,2\n1,C,2\n");
    loaded(&table);
    let note = "        // CẢNH BÁO dòng 2: mục A ghi 9 điểm, nhưng các tiêu chí được chấm";
    assert!(written(&table).text.contains(note));
}
