//! Rows of levels below a criterion, and the steps of points where a rule is still to be
//! written.

use parplan::exchange::scheme_table::TableRemark;

use crate::{ids, loaded, sound, told, written};

const LEVELS: &str = "Levels([(\"Đúng hạn\", 3), (\"Chậm\", 1.5), (\"Không\", 0)])";

#[test]
fn rows_of_levels_need_no_dash() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\n1,A,5\n1.1,Báo cáo,3\n,Đúng hạn,3\n,Chậm,\"1,5\"\n,Không,0\n\
         1.2,Khác,2\n",
    );
    assert_eq!(ids(&table), ["1.1", "1.2"]);
    assert!(
        table
            .remarks
            .contains(&TableRemark::Levels(vec![(3, "1.1".into())]))
    );
    loaded(&table);
    let text = written(&table).text;
    assert!(text.contains(LEVELS), "{text}");
    assert!(text.contains("QUY ĐỊNH GỐC: Đúng hạn: 3; Chậm: 1.5; Không: 0\n"));
}

#[test]
fn rows_of_levels_may_have_letters() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\nI,A,5\n1,Báo cáo,3\na,Đúng hạn,3\nb,Chậm,\"1,5\"\nc,Không,0\n\
         2,Kế hoạch,2\na),Ban hành,1\nb),Đúng mẫu,1\n",
    );
    assert_eq!(ids(&table), ["I.1", "I.2.a", "I.2.b"]);
    loaded(&table);
    assert!(written(&table).text.contains(LEVELS));
}

#[test]
fn letters_without_points_say_how_those_above_are_given() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\n1,A,3\n1.1,Báo cáo,3\na),Đúng hạn: 3,\nb),\"Chậm: 1,5\",\n\
         c),Không: 0,\n",
    );
    assert_eq!(ids(&table), ["1.1"]);
    loaded(&table);
    assert!(written(&table).text.contains(LEVELS));
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa\n1,A,3\n1.1,Báo cáo,3\n,a) Đúng hạn,3\n,\"b) Chậm\",\"1,5\"\n\
         ,c) Không,0\n",
    );
    assert!(written(&table).text.contains(LEVELS));
}

#[test]
fn levels_below_a_rule_stand_behind_it() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa,Cách tính điểm\n1,A,3,\n1.1,Báo cáo,3,Theo sổ công văn\n\
         ,Đúng hạn,3,\n,Chậm,\"1,5\",\n,Không,0,\n",
    );
    let text = written(&table).text;
    assert!(text.contains(LEVELS), "{text}");
    assert!(text.contains("QUY ĐỊNH GỐC: Theo sổ công văn; Đúng hạn: 3;"));
}

#[test]
fn rows_that_lost_their_numbering_are_no_levels() {
    let answer = told("TT,Tiêu chí,Điểm tối đa\n1,A,5\n1.1,B,3\n,C,1\n,D,1\n");
    for part in ["line 4", "\"C\" has points but no numbering", "line 5"] {
        assert!(answer.contains(part), "{answer}");
    }
}

#[test]
fn points_are_typed_in_steps_the_table_names() {
    let table = sound(
        "TT,Tiêu chí,Điểm tối đa,Cách tính điểm\n1,A,15,\n\
         1.1,B,3,\"Mỗi lần chậm trừ 0,25 điểm\"\n1.2,C,3,\"Mỗi lần chậm trừ 0,5 điểm\"\n\
         1.3,D,3,Theo đánh giá của Hội đồng\n1.4,E,3,\n\
         1.5,F,3,\"Mỗi văn bản 1 điểm, văn bản chậm 0,1 điểm\"\n",
    );
    loaded(&table);
    let text = written(&table).text;
    for (id, step) in [
        ("1.1", "0.25"),
        ("1.2", "0.5"),
        ("1.3", "0.25"),
        ("1.4", "0.25"),
        ("1.5", "0.1"),
    ] {
        let line = text
            .lines()
            .find(|line| line.contains(&format!("(id: \"{id}\"")));
        let line = line.unwrap();
        assert!(line.ends_with(&format!("Points(step: {step}),")), "{line}");
    }
}
