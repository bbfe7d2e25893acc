//! Titles as offices write them: over two lines, again on every page, in other words.

use parplan::exchange::scheme_table::{TableColumn, TableRemark};
use parplan::scheme::Part;
use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, Workbook};

use crate::{ids, loaded, read, sound, told, written};

#[test]
fn titles_again_on_each_page_are_skipped_and_said_so() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\n(1),(2),(3)\nI,Chỉ đạo,3\n1,Kế hoạch,2\n\
         TT,Tiêu chí,Điểm tối đa\n(1),(2),(3)\n2,Báo cáo,1\n,- Đúng hạn: 1,\n1,2,3\n,- Chậm: 0,\n",
    );
    assert_eq!(ids(&table), ["I.1", "I.2"]);
    let titles = TableRemark::Titles(vec![2, 5, 6, 9]);
    assert!(table.remarks.contains(&titles), "{:?}", table.remarks);
    loaded(&table);
    assert!(written(&table).text.contains("Đúng hạn: 1; Chậm: 0\n"));
}

#[test]
fn points_over_several_columns_are_taken_from_their_sum() {
    let table = sound(
        "STT,Tiêu chí,Điểm tối đa,,,Ghi chú\n,,Thẩm định,Điều tra XHH,Tổng,\n\
         (1),(2),(3),(4),(5),(6)\nI,Chỉ đạo,2,1,3,\n1,Kế hoạch,2,,2,\n2,Hài lòng,,1,1,\n\
         STT,Tiêu chí,Điểm tối đa,,,Ghi chú\n,,Thẩm định,Điều tra XHH,Tổng,\n\
         II,Thể chế,1,,1,\n1,Văn bản,1,,1,\n",
    );
    assert_eq!(ids(&table), ["I.1", "I.2", "II.1"]);
    let others = ["Điểm tối đa: Thẩm định", "Điểm tối đa: Điều tra XHH"];
    let taken = TableRemark::Taken(
        "Điểm tối đa: Tổng".into(),
        others.map(str::to_owned).to_vec(),
    );
    assert!(table.remarks.contains(&taken), "{:?}", table.remarks);
    let scheme = loaded(&table);
    assert_eq!(scheme.total, Decimal::from(4));
    let survey = scheme.criteria().find(|c| c.id == "I.2").unwrap();
    assert_eq!(survey.part, Part::Survey);
}

#[test]
fn a_spreadsheet_with_merged_titles_and_heads_is_read() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Phụ lục").unwrap();
    let plain = Format::new();
    for (column, title) in [(0, "STT"), (1, "Tiêu chí"), (5, "Ghi chú")] {
        sheet
            .merge_range(0, column, 1, column, title, &plain)
            .unwrap();
    }
    sheet
        .merge_range(0, 2, 0, 4, "Điểm tối đa", &plain)
        .unwrap();
    let parts = ["Thẩm định", "Điều tra XHH", "Tổng"];
    for (column, title) in (2..).zip(parts) {
        sheet.write_string(1, column, title).unwrap();
    }
    let counts = ["(1)", "(2)", "(3)", "(4)", "(5)=(3)+(4)", "(6)"];
    for (column, title) in (0..).zip(counts) {
        sheet.write_string(2, column, title).unwrap();
    }
    let rows = [
        ("I", "Chỉ đạo", 3),
        ("1", "Kế hoạch", 2),
        ("2", "Hài lòng", 1),
    ];
    for (row, (code, name, points)) in (3..).zip(rows) {
        sheet.write_string(row, 0, code).unwrap();
        sheet.write_string(row, 1, name).unwrap();
        let part = if code == "2" { 3 } else { 2 };
        sheet.write_number(row, part, points).unwrap();
        sheet.write_number(row, 4, points).unwrap();
    }
    sheet.merge_range(6, 0, 6, 3, "ĐIỂM TRỪ", &plain).unwrap();
    sheet.write_string(7, 0, "1").unwrap();
    sheet.write_string(7, 1, "Vi phạm").unwrap();
    sheet.write_number(7, 4, 2).unwrap();
    sheet.merge_range(8, 0, 8, 1, "TỔNG CỘNG", &plain).unwrap();
    sheet.write_number(8, 4, 3).unwrap();
    sheet.write_string(9, 5, "TM. ỦY BAN NHÂN DÂN").unwrap();
    let table = read("bang.xlsx", &book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(ids(&table), ["I.1", "I.2"]);
    assert_eq!(table.total, Some((9, Decimal::from(3))));
    assert_eq!(table.beside.len(), 1);
    assert_eq!(table.below, ["TM. ỦY BAN NHÂN DÂN"]);
    let scheme = loaded(&table);
    assert_eq!(scheme.criteria().last().unwrap().part, Part::Survey);
}

#[test]
fn without_a_sum_the_first_column_is_taken_and_nothing_added_up() {
    let table = sound(
        "STT,Tiêu chí,Điểm tối đa,\n,,Thẩm định,Điều tra XHH\nI,Chỉ đạo,2,1\n1,Kế hoạch,2,\n\
         2,Hài lòng,,1\n",
    );
    let taken = TableRemark::Taken(
        "Điểm tối đa: Thẩm định".into(),
        vec!["Điểm tối đa: Điều tra XHH".into()],
    );
    assert!(table.remarks.contains(&taken), "{:?}", table.remarks);
    let points: Vec<Decimal> = table.criteria().map(|c| c.max).collect();
    assert_eq!(points, [Decimal::TWO, Decimal::ONE]);
    assert_eq!(table.domains.first().unwrap().points, Decimal::TWO);
}

#[test]
fn many_titles_stand_above_rules() {
    for title in [
        "Thang điểm",
        "Thang điểm đánh giá",
        "Mức điểm",
        "Mức đánh giá",
        "Phương pháp tính",
        "Phương pháp đánh giá",
        "Nguyên tắc chấm",
        "Căn cứ chấm điểm",
        "Diễn giải",
        "Công thức",
        "Mô tả",
        "Yêu cầu",
        "Chi tiết",
    ] {
        let table = sound(&format!(
            "TT,Tiêu chí,Điểm tối đa,{title}\nI,A,1\n1,B,1,Đúng hạn: 1; chậm: 0\n"
        ));
        let rule = &table.criteria().next().unwrap().rule;
        assert_eq!(rule, "Đúng hạn: 1; chậm: 0", "{title}");
    }
}

#[test]
fn many_titles_stand_above_names_and_points() {
    for title in [
        "Tên chỉ số",
        "Nội dung công việc",
        "Nhóm chỉ số",
        "Chỉ tiêu",
    ] {
        let table = sound(&format!("TT,{title},Điểm tối đa\nI,A,1\n1,B,1\n"));
        assert_eq!(ids(&table), ["I.1"], "{title}");
    }
    for title in ["Trọng số", "Điểm chấm tối đa", "Điểm tối đa (điểm)"] {
        let table = sound(&format!("TT,Tiêu chí,{title}\nI,A,1\n1,B,1\n"));
        assert_eq!(ids(&table), ["I.1"], "{title}");
    }
    // A target beside a name is no name.
    let table = sound("TT,Chỉ tiêu,Nội dung,Điểm\nI,,A,1\n1,100%,B,1\n");
    assert_eq!(table.criteria().next().unwrap().name, "B");
    assert_eq!(
        table.remarks,
        [TableRemark::Unread(vec!["Chỉ tiêu".into()])]
    );
}

#[test]
fn who_scores_is_no_rule() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa,Phương pháp đánh giá,Cách tính điểm\nI,A,1\n\
         1,B,1,Điều tra XHH,Có/Không\n",
    );
    let criterion = table.criteria().next().unwrap();
    assert!(criterion.survey);
    assert_eq!(criterion.rule, "Có/Không");
}

#[test]
fn levels_and_their_points_may_have_a_pair_of_columns() {
    let text = "TT,Tiêu chí,Điểm tối đa,Mức đánh giá,Điểm\n1,A,5,,\n1.1,Báo cáo,3,Đúng hạn,3\n\
                ,,,Chậm,\"1,5\"\n,,,Không,0\n1.2,Kế hoạch,2,\"Có\nKhông\",\"2\n0\"\n";
    let table = sound(text);
    loaded(&table);
    let text = written(&table).text;
    for rule in [
        "Levels([(\"Đúng hạn\", 3), (\"Chậm\", 1.5), (\"Không\", 0)])",
        "Levels([(\"Có\", 2), (\"Không\", 0)])",
    ] {
        assert!(text.contains(rule), "{text}");
    }
    assert!(!text.contains("không ghi cách tính điểm"));
    let same = sound("TT,Tiêu chí,Điểm,Mức đánh giá,Điểm\n1,A,3,,\n1.1,B,3,Có,3\n,,,Không,0\n");
    assert_eq!(same.criteria().next().unwrap().rule, "Có: 3; Không: 0");
    assert!(
        !table
            .remarks
            .iter()
            .any(|r| matches!(r, TableRemark::Unread(_)))
    );
}

#[test]
fn columns_that_are_missing_are_still_told() {
    assert!(told("x,y\nTT,Tiêu chí,Cách tính\n1,A,\n").contains("no column for the points"));
    assert_ne!(TableColumn::Max, TableColumn::Rule);
}

#[test]
fn cells_of_points_may_have_words() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\nI,A,(17)\n1,B,(2)\n2,C,tối đa 6 điểm\n3,D,6 điểm\n4,E,3đ\n",
    );
    let points: Vec<Decimal> = table.criteria().map(|c| c.max).collect();
    assert_eq!(points, [2, 6, 6, 3].map(Decimal::from));
    loaded(&table);
}
