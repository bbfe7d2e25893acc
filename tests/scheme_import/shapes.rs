//! Tables as annexes have them: numberings, titles over two lines, notes, lost zeros.

use parplan::exchange::scheme_table::TableRemark;
use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, Workbook};
use unicode_normalization::UnicodeNormalization;

use crate::{At, ids, loaded, read, sound, written, xlsx};

#[test]
fn numbers_begin_anew_under_each_roman_one() {
    let table = sound(
        "PHỤ LỤC,,\nBỘ TIÊU CHÍ,,\nTT,Tiêu chí,Điểm tối đa\n(1),(2),(3)\n\
         I,Chỉ đạo,3\n1,Kế hoạch,2\n1.1,Ban hành,1\n1.2,Kết quả,1\n2.,Báo cáo,1\n\
         II,Thể chế,2\n1,Văn bản,2\na),Đúng hạn,1\nb),Đúng mẫu,1\nTổng cộng,,5\n",
    );
    assert_eq!(ids(&table), ["I.1.1", "I.1.2", "I.2", "II.1.a", "II.1.b"]);
    assert_eq!(table.total, Some((14, Decimal::from(5))));
    assert_eq!(table.above, ["PHỤ LỤC", "BỘ TIÊU CHÍ"]);
    assert_eq!(loaded(&table).total, Decimal::from(5));
    let text = written(&table).text;
    assert!(text.contains("//     PHỤ LỤC\n"));
    assert!(text.contains("            // I.1 Kế hoạch (2 điểm)\n"));
}

#[test]
fn parts_by_letters_and_roman_numbers_stand_in_each_other() {
    let table = sound(
        "Mã;Nội dung;Thang điểm\nA;Phần một;2\nI;Chỉ đạo;1,5\n1;Kế hoạch;1,5\n\
         II;Thể chế;0,5\n1;Văn bản;0,5\nB;Phần hai;1\n1;Khác;1\n",
    );
    assert_eq!(ids(&table), ["A.I.1", "A.II.1", "B.1"]);
    assert_eq!(loaded(&table).total, Decimal::from(3));
}

#[test]
fn numbers_that_repeat_the_roman_one_stay_as_they_are() {
    let table = sound("TT,Tiêu chí,Điểm\nI,A,2\n1.1,B,1\n1.2,C,1\nII,D,1\n2.1,E,1\n");
    assert_eq!(ids(&table), ["1.1", "1.2", "2.1"]);
    assert_eq!(loaded(&table).domains.len(), 2);
    assert!(
        !table
            .remarks
            .iter()
            .any(|r| matches!(r, TableRemark::Skipped(_)))
    );
}

#[test]
fn text_keeps_1_10_apart_from_1_1() {
    let mut text = "code,name,max\n1,A,10\n".to_owned();
    for n in 1..=10 {
        text.push_str(&format!("1.{n},Tiêu chí {n},1\n"));
    }
    let table = sound(&text);
    assert_eq!(ids(&table).last(), Some(&"1.10"));
    assert_eq!(ids(&table).len(), 10);
}

#[test]
fn a_number_cell_behind_1_9_is_1_10_and_said_so() {
    let title = ["TT", "Tiêu chí", "Điểm tối đa"].map(At::from).to_vec();
    let mut rows = vec![title, vec![1.0.into(), "A".into(), 21.0.into()]];
    for n in 1..=21 {
        let shown: f64 = format!("1.{n}").parse().unwrap();
        rows.push(vec![shown.into(), "B".into(), 1.0.into()]);
    }
    let table = read("bang.xlsx", &xlsx(&rows)).unwrap();
    let wanted: Vec<String> = (1..=21).map(|n| format!("1.{n}")).collect();
    assert_eq!(ids(&table), wanted);
    let read_as = |r: &&TableRemark| matches!(r, TableRemark::ReadAs(..));
    let told: Vec<&TableRemark> = table.remarks.iter().filter(read_as).collect();
    let lost = |line, shown: &str, read: &str| TableRemark::ReadAs(line, shown.into(), read.into());
    assert_eq!(told, [&lost(12, "1.1", "1.10"), &lost(22, "1.2", "1.20")]);
}

#[test]
fn excel_with_commas_for_points_is_read_the_same() {
    let mut text = "TT;Tiêu chí;Điểm tối đa\n1;A;5\n".to_owned();
    for n in 1..=10 {
        let shown = format!("1,{n}").trim_end_matches('0').to_owned();
        text.push_str(&format!("{shown};B;0,5\n"));
    }
    let table = sound(&text);
    assert_eq!(ids(&table).last(), Some(&"1.10"));
    loaded(&table);
}

#[test]
fn titles_may_take_two_lines_and_groups_be_merged() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Phụ lục").unwrap();
    let plain = Format::new();
    sheet
        .merge_range(0, 0, 0, 3, "BỘ TIÊU CHÍ", &plain)
        .unwrap();
    for (column, title) in [(0, "STT"), (1, "Nhóm"), (2, "Tiêu chí")] {
        sheet
            .merge_range(2, column, 3, column, title, &plain)
            .unwrap();
    }
    sheet.merge_range(2, 3, 2, 4, "Điểm", &plain).unwrap();
    sheet.write_string(3, 3, "Điểm tối đa").unwrap();
    sheet.write_string(3, 4, "Tự chấm").unwrap();
    sheet.merge_range(4, 1, 5, 1, "Chỉ đạo", &plain).unwrap();
    for (row, (number, name, max)) in (4..).zip([(1, "A", 1.5), (2, "B", 0.1), (1, "C", 0.7)]) {
        sheet.write_number(row, 0, number).unwrap();
        sheet.write_string(row, 2, name).unwrap();
        sheet.write_number(row, 3, max).unwrap();
    }
    sheet.write_string(6, 1, "Thể chế").unwrap();
    book.add_worksheet().write_string(0, 0, "Ghi chú").unwrap();
    let table = read("bang.xlsx", &book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(ids(&table), ["N1.1", "N1.2", "N2.1"]);
    let scheme = loaded(&table);
    let names: Vec<&str> = scheme.domains.iter().map(|d| d.name.as_str()).collect();
    assert_eq!(names, ["Chỉ đạo", "Thể chế"]);
    let sheets = TableRemark::Sheets("Phụ lục".into(), vec!["Sheet2".into()]);
    assert!(table.remarks.contains(&sheets));
}

#[test]
fn rows_without_a_number_tell_how_the_row_before_is_scored() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\n1,A,3\n1.1,Kế hoạch,1\n,- Kịp thời: 1,\n,- Không: 0,\n\
         1.2,Báo cáo,2\n,- Đủ,2\n-,Thiếu,0\n",
    );
    let scheme = loaded(&table);
    let text = written(&table).text;
    assert!(
        text.contains("// QUY ĐỊNH GỐC: Kịp thời: 1; Không: 0\n"),
        "{text}"
    );
    assert!(
        text.contains("rule: Levels([(\"Đủ\", 2), (\"Thiếu\", 0)])"),
        "{text}"
    );
    assert_eq!(scheme.criteria().count(), 2);
}

#[test]
fn bonuses_are_told_by_their_words_and_take_what_is_below_them_along() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\nI,A,1\n1,B,1\nII,Điểm thưởng,5\n1,Sáng kiến,3\n2,Khác,2\n\
         III,ĐIỂM TRỪ,\n1,Vi phạm,-2\n",
    );
    assert_eq!(ids(&table), ["I.1"]);
    let beside: Vec<(&str, bool, usize)> = table
        .beside
        .iter()
        .map(|row| (row.id.as_str(), row.penalty, row.lines.len()))
        .collect();
    assert_eq!(beside, [("II", false, 2), ("III", true, 1)]);
    assert_eq!(loaded(&table).total, Decimal::ONE);
}

#[test]
fn encodings_of_offices_give_one_table() {
    let text = "STT\tTiêu chí\tĐiểm tối đa\n1\tChỉ đạo \"điều hành\"\t2\n1.1\tKế hoạch\t2\n";
    let wanted = loaded(&sound(text));
    let nfd: String = text.nfd().collect();
    let mark = format!("\u{feff}{text}");
    let wide: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let big: Vec<u8> = [0xFE, 0xFF]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
        .collect();
    for bytes in [nfd.as_bytes(), mark.as_bytes(), &wide, &big] {
        let table = read("bảng.csv", bytes).unwrap();
        assert_eq!(loaded(&table).domains, wanted.domains);
    }
}

#[test]
fn sums_that_differ_are_told_with_their_rows() {
    let table = sound("TT,Tiêu chí,Điểm\n1,A,5\n1.1,B,3\n1.1.1,C,1\n1.1.2,D,1\n1.2,E,2\n");
    let told = |r: &&TableRemark| matches!(r, TableRemark::Differs(..));
    let differs: Vec<&TableRemark> = table.remarks.iter().filter(told).collect();
    let whole = |n: i64| Decimal::from(n);
    let below = TableRemark::Differs(3, "1.1".into(), whole(3), whole(2), (4, 5));
    let domain = TableRemark::Differs(2, "1".into(), whole(5), whole(4), (3, 6));
    assert_eq!(differs, [&domain, &below]);
}

#[test]
fn a_domain_without_points_takes_the_sum() {
    let table = sound("TT,Tiêu chí,Điểm\nI. CHỈ ĐẠO,,\n1,B,3\n2,C,1.5\n");
    let sum = Decimal::new(45, 1);
    assert!(
        table
            .remarks
            .contains(&TableRemark::DomainSum(2, "I".into(), sum))
    );
    let scheme = loaded(&table);
    assert_eq!(scheme.total, sum);
    assert_eq!(scheme.domains.first().unwrap().name, "CHỈ ĐẠO");
}
