//! Groups of bonuses and penalties become blocks that load when their signs are taken away.

use parplan::exchange::scheme_table::{BesideRow, SchemeTable};
use parplan::scheme::{Scheme, Sign};
use rust_decimal::Decimal;

use crate::office::Office;
use crate::{ids, loaded, sound, written};

/// A domain of one point, and these rows below it.
fn beside(rows: &str) -> SchemeTable {
    let table = sound(&format!(
        "TT,Tiêu chí,Điểm tối đa,Cách tính điểm\nI,A,1,\n1,B,1,\n{rows}"
    ));
    assert_eq!(ids(&table), ["I.1"], "{rows}");
    loaded(&table);
    table
}

/// The text with the comment signs of the sketch taken away.
pub fn uncommented(text: &str) -> String {
    let mut inside = false;
    let lines = text.lines().map(|line| {
        inside |= line.trim() == "// adjust: [";
        let bare = line.trim_start().strip_prefix("// ").filter(|_| inside);
        inside &= line.trim() != "// ],";
        bare.unwrap_or(line)
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn with_signs_away(table: &SchemeTable) -> Scheme {
    let text = uncommented(&written(table).text);
    match parplan::scheme::load(&text, "x") {
        Ok(loaded) => loaded.scheme,
        Err(faults) => panic!("{faults:?}\n{text}"),
    }
}

#[test]
fn a_group_is_one_block_with_its_cap() {
    let table = beside(
        "II,Điểm thưởng,5,\n1,Sáng kiến,3,\"mỗi sáng kiến 1 điểm, không quá 3\"\n\
         2,Mô hình,2,Có: 2; không: 0\nIII,ĐIỂM TRỪ (tối đa 4 điểm),,\n1,Vi phạm,-2,\n",
    );
    let ids: Vec<(&str, bool, usize)> = table
        .beside
        .iter()
        .map(|row| (row.id.as_str(), row.penalty, row.lines.len()))
        .collect();
    assert_eq!(ids, [("II", false, 2), ("III", true, 1)]);
    let scheme = with_signs_away(&table);
    let caps: Vec<(Sign, Option<Decimal>)> =
        scheme.adjust.iter().map(|b| (b.sign, b.at_most)).collect();
    let (five, four) = (Decimal::from(5), Decimal::from(4));
    assert_eq!(caps, [(Sign::Plus, Some(five)), (Sign::Minus, Some(four))]);
    let text = written(&table).text;
    for line in [
        "    //     (id: \"II\", name: \"Điểm thưởng\", sign: Plus, at_most: 5, lines: [\n",
        "    //         (id: \"II.1\", name: \"Sáng kiến\", max: 3, input: Count, rule: \
         Tally(start: 0, each: [1])),   // QUY ĐỊNH GỐC",
        "(id: \"II.2\", name: \"Mô hình\", max: 2, input: Choice, rule: Levels(",
        "(id: \"III.1\", name: \"Vi phạm\", max: 2, input: Points(step: 0.25), rule: AsEntered),   \
         // CẦN XEM LẠI",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn heads_of_groups_have_many_words_and_any_numbering() {
    for (head, penalty) in [
        ("Điểm thưởng", false),
        ("Tiêu chí thưởng", false),
        ("Phần điểm thưởng", false),
        ("Các trường hợp cộng điểm", false),
        ("Trừ điểm", true),
        ("Các nội dung trừ điểm", true),
        ("ĐIỂM TRỪ", true),
    ] {
        for code in ["II", "B", ""] {
            for rows in ["1,Sáng kiến,2,\n2,Khác,1,\n", "-,Sáng kiến,2,\n-,Khác,1,\n"] {
                let table = beside(&format!("{code},{head},3,\n{rows}"));
                let [block] = table.beside.as_slice() else {
                    panic!("{code} {head}: {:?}", table.beside);
                };
                assert_eq!(
                    (block.penalty, block.lines.len()),
                    (penalty, 2),
                    "{code} {head}"
                );
                assert_eq!(block.points, Some(Decimal::from(3)), "{code} {head}");
                assert_eq!(with_signs_away(&table).adjust.len(), 1);
            }
        }
        let table = sound(&format!(
            "TT,Tiêu chí,Điểm\n1,A,1\n1.1,B,1\n2,{head},\n2.1,C,2\n2.2,D,1\n"
        ));
        assert_eq!(
            (ids(&table), table.beside.len()),
            (vec!["1.1"], 1),
            "{head}"
        );
        assert_eq!(with_signs_away(&table).adjust.len(), 1);
    }
}

#[test]
fn a_criterion_with_such_a_name_stays_one() {
    let table = sound(
        "TT,Tiêu chí,Điểm\n1,A,3\n1.1,B,1\n1.2,Điểm trừ do báo cáo chậm,2\nII,Trừ điểm,\n\
         1,Vi phạm,1\n",
    );
    assert_eq!(ids(&table), ["1.1", "1.2"]);
    let table = sound("TT,Tiêu chí,Điểm\nI,A,3\n1,B,1\n2,Điểm trừ do báo cáo chậm,2\n");
    assert_eq!(ids(&table), ["I.1", "I.2"]);
    assert!(table.beside.is_empty());
}

#[test]
fn single_rows_give_so_much_each_up_to_a_cap() {
    let table = beside("T,Điểm thưởng,,\"Mỗi mô hình 1 điểm, không quá 3\"\n");
    let text = written(&table).text;
    let line = "(id: \"T\", name: \"Điểm thưởng\", each: 1, at_most: 3),";
    assert!(text.contains(line), "{text}");
    with_signs_away(&table);
}

#[test]
fn an_amount_without_a_most_is_left_to_a_person() {
    let table = beside("II,Điểm trừ,4,\n1,Vi phạm,,Mỗi vụ trừ 1 điểm\n2,Chậm,,Mỗi ngày trừ 0.5\n");
    let text = written(&table).text;
    let line = "max: 4, input: Count, rule: Tally(start: 0, each: [1])),   // CẦN XEM LẠI: Mỗi vụ";
    assert!(text.contains(line), "{text}");
    with_signs_away(&table);
}

#[test]
fn lines_may_begin_anew_below_a_numbered_head() {
    let table = sound(
        "TT,Tiêu chí,Điểm\n1,A,1\n1.1,B,1\n2,Điểm thưởng,\n1,C,2\n2,D,1\n3,Điểm trừ,\n1,E,1\n",
    );
    let lines: Vec<Vec<&str>> = table
        .beside
        .iter()
        .map(|row| row.lines.iter().map(|line| line.id.as_str()).collect())
        .collect();
    assert_eq!(lines, [vec!["2.1", "2.2"], vec!["3.1"]]);
    with_signs_away(&table);
}

#[test]
fn levels_of_a_line_are_no_lines() {
    let table = sound(
        "TT,Tiêu chí,Điểm\n1,A,1\n1.1,B,1\n2,Điểm thưởng,\n1,C,2\n,- Cấp tỉnh,2\n,- Không,0\n\
         3,Điểm trừ,\n3.1,Vi phạm,-2\n,Nặng,-2\n,Nhẹ,-1\n,Không,0\n",
    );
    let lines: Vec<usize> = table.beside.iter().map(|row| row.lines.len()).collect();
    assert_eq!(lines, [1, 1]);
    let text = written(&table).text;
    for rule in [
        "Levels([(\"Cấp tỉnh\", 2), (\"Không\", 0)])",
        "Levels([(\"Nặng\", 2), (\"Nhẹ\", 1), (\"Không\", 0)])",
    ] {
        assert!(text.contains(rule), "{text}");
    }
    with_signs_away(&table);
}

#[test]
fn bonuses_and_penalties_below_one_head_are_two_blocks() {
    let table = beside(
        "II,\"Điểm thưởng, điểm trừ\",,\n1,Điểm thưởng,2,\n1.1,Sáng kiến,2,\n2,Điểm trừ,1,\n\
         2.1,Vi phạm,1,\n",
    );
    let lines = |row: &BesideRow| row.lines.iter().filter(|line| !line.heading).count();
    let blocks: Vec<(bool, usize)> = table
        .beside
        .iter()
        .map(|row| (row.penalty, lines(row)))
        .collect();
    assert_eq!(blocks, [(false, 1), (true, 1)]);
    with_signs_away(&table);
}

#[test]
fn the_program_checks_a_draft_with_its_blocks() {
    let office = Office::empty();
    let file = office.file(
        "bang.csv",
        "TT,Tiêu chí,Điểm tối đa\nI,A,1\n1,B,1\n,- Có: 1,\n,- Không: 0,\n,Các trường hợp cộng điểm,3\n\
         1,Mỗi sáng kiến 1 điểm,3\n,Các nội dung trừ điểm (không quá 2 điểm),\n\
         1,Mỗi báo cáo chậm trừ 0.5 điểm,\n",
    );
    let out = office.path("ra.ron").display().to_string();
    office.done(&["scheme", "import", &file, "-o", &out]);
    let text = uncommented(&office.read("ra.ron"));
    let whole = office.file("du.ron", text);
    office.done(&["check", &whole]);
    assert!(office.read("ra.ron").contains("scheme-guide.md"));
}
