//! A ranking as it is listed: three states apart, digits where prints are equal, one list of
//! all only where the scheme allows it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several test files, each of which uses a part; a test that cannot go on should stop"
)]
mod office;

use std::collections::BTreeSet;

use office::{Office, table};

const SCORES: &str = "agency,criterion,value,note\n\
79-SYT,1.1,6,\n79-SYT,2.1,4,\n\
79-SNV,1.1,6,\n79-SNV,2.1,NA,không có\n\
79-STC,1.1,3,\n\
79-TTTP,1.1,3,\n";

/// Two criteria in two domains; `ranking` and `more` go into the scheme.
fn office(ranking: &str, more: &str) -> Office {
    let office = Office::empty();
    let points = "input: Points(step: 0.001), rule: AsEntered, na: \"không có\"";
    let text = format!(
        r#"Scheme(
    id: "thu", name: "Thử", year: 2017, version: 1, legal_basis: "QĐ", applies_to: ["department"], total: 10,
    domains: [
        (id: "1", name: "Một", points: 6, criteria: [(id: "1.1", name: "A", max: 6, {points})]),
        (id: "2", name: "Hai", points: 4, criteria: [(id: "2.1", name: "B", max: 4, {points})]),
    ],
    missing: (min_complete: 50),
    ranking: ({ranking}),
    {more}
)"#
    );
    let scheme = office.file("bt.ron", text);
    let year = ["--year", "2017", "--scheme", &scheme];
    office.done(&[&["new", "--registry", "hcmc-2017"], &year[..]].concat());
    office
}

fn import(office: &Office, scores: &str) {
    let file = office.file("diem.csv", scores);
    let stage = ["--stage", "appraised", "--year", "2017"];
    office.done(&[&["scores", "import", &file], &stage[..]].concat());
}

fn rank(office: &Office, code: &str, columns: &[&str]) -> Vec<String> {
    let out = office.done(&["rank", "--year", "2017", "--details", "--format", "csv"]);
    let rows = table(&out);
    let row = rows.iter().find(|row| row["agency"] == code).unwrap();
    columns.iter().map(|column| row[*column].clone()).collect()
}

#[test]
fn not_scored_not_applicable_and_left_out_are_told_apart() {
    let office = office(
        r#"exclude: [(agency: "79-STP", reason: "mới thành lập")]"#,
        "",
    );
    import(&office, SCORES);
    let columns = [
        "index",
        "achieved",
        "domain_1",
        "domain_2",
        "so_far",
        "rank_best",
        "rank_worst",
        "not_applicable",
    ];
    assert_eq!(
        rank(&office, "79-SNV", &columns),
        ["100.00", "6", "6", "", "100.00", "", "", "2"]
    );
    assert_eq!(
        rank(&office, "79-STC", &columns),
        ["30.00", "3", "3", "", "50.00", "3", "3", ""]
    );
    // Left out, and nothing scored: no zeros.
    assert_eq!(
        rank(&office, "79-STP", &columns),
        ["", "", "", "", "", "", "", ""]
    );
    let shown = office.done(&["rank", "--year", "2017", "--format", "table"]);
    let line = |code: &str| shown.lines().find(|line| line.contains(code)).unwrap();
    assert!(line("79-SNV").contains('–'), "{shown}");
    assert!(line("79-STC").contains('…'), "{shown}");
    assert!(!shown.contains("not_applicable"), "{shown}");
    let told = office.done(&["explain", "79-STP", "--year", "2017", "--format", "table"]);
    assert!(
        told.contains("not scored yet") && !told.contains("0.00"),
        "{told}"
    );
}

#[test]
fn where_the_exact_index_ranks_equal_prints_get_their_digits_everywhere() {
    // Of 6 points: thousandths are a sixtieth of a percent, so two print alike.
    let office = office("on: Exact", "numeric: (index: Round(dp: 1)),");
    import(
        &office,
        "agency,criterion,value\n79-SYT,1.1,5.001\n79-SYT,2.1,4\n79-SNV,1.1,5.001\n79-SNV,2.1,4\n\
         79-STC,1.1,5\n79-STC,2.1,4\n79-STP,1.1,1\n79-STP,2.1,1\n",
    );
    let exact = |code| rank(&office, code, &["rank", "index", "index_exact"]);
    assert_eq!(exact("79-SNV"), ["1", "90.0", "90.01"]);
    assert_eq!(exact("79-SYT"), ["1", "90.0", "90.01"]);
    assert_eq!(exact("79-STC"), ["3", "90.0", "90"]);
    let shown = |args: &[&str]| {
        let out = office.done(&[args, &["--year", "2017", "--format", "table"]].concat());
        let line = |code: &str| {
            let line = out.lines().find(|line| line.contains(code));
            line.unwrap().to_owned()
        };
        assert!(line("79-SYT").contains("90.01"), "{out}");
        assert!(line("79-SNV").contains("90.01"), "{out}");
        assert!(line("79-STC").contains("90.00"), "{out}");
        assert!(line("79-STP").contains("20.0 "), "{out}");
    };
    shown(&["rank"]);
    let told = office.done(&["explain", "79-SYT", "--year", "2017", "--format", "table"]);
    assert!(told.lines().nth(1).unwrap().contains("90.01"), "{told}");
    office.done(&["ranking", "publish", "--year", "2017", "--allow-incomplete"]);
    shown(&["ranking", "show"]);
}

#[test]
fn places_still_possible_hold_the_place_of_today() {
    let office = office(r#"tie_break: ["1"]"#, "");
    // Equal indices; the domain that parts them is the first.
    import(
        &office,
        "agency,criterion,value\n79-SYT,1.1,6\n79-SYT,2.1,0\n79-SNV,1.1,5\n79-SNV,2.1,1\n79-STC,1.1,5.5\n",
    );
    assert_eq!(
        rank(&office, "79-STC", &["rank", "rank_best", "rank_worst"]),
        ["3", "1", "3"]
    );
    // Nothing is scored: any place is possible.
    assert_eq!(
        rank(&office, "79-STP", &["rank", "rank_best", "rank_worst"]),
        ["", "1", "4"]
    );
}

#[test]
fn one_variant_for_all_is_one_list() {
    let office = office(
        "groups: Subkind",
        r#"variants: [(kind: "department", drop: ["2.1"], set_points: [("1", 6)], total: 6)],"#,
    );
    import(
        &office,
        "agency,criterion,value\n79-SYT,1.1,6\n79-TTTP,1.1,3\n",
    );
    let all = office.done(&["rank", "--year", "2017", "--overall", "--format", "csv"]);
    assert_eq!(table(&all)[0]["agency"], "79-SYT");
}

const VARIANT: &str =
    r#"variants: [(kind: "thanh_tra", drop: ["2.1"], set_points: [("1", 6)], total: 6)],"#;

#[test]
fn one_list_of_all_is_given_where_the_scheme_ranks_variants_together() {
    for (ranking, together, apart) in [
        ("groups: Kind", false, true),
        ("groups: Kind, overall: true", true, true),
        ("groups: All", true, false),
    ] {
        let office = office(ranking, VARIANT);
        import(&office, SCORES);
        let all = office.run(&["rank", "--year", "2017", "--overall"]);
        assert_eq!(all.code == 0, together, "{ranking}: {all:?}");
        let rows = table(&office.done(&["rank", "--year", "2017", "--format", "csv"]));
        let groups: BTreeSet<&str> = rows.iter().map(|row| row["group"].as_str()).collect();
        assert_eq!(groups.len() > 1, apart, "{ranking}: {groups:?}");
    }
}

#[test]
fn a_bonus_stands_beside_the_domains_where_two_agencies_are_compared() {
    let bonus = r#"adjust: [(id: "T", name: "Mô hình", each: 1, at_most: 3)],"#;
    let office = office("", bonus);
    import(&office, SCORES);
    import(&office, "agency,criterion,value\n79-STC,T,2\n");
    let out = office.done(&[
        "compare", "79-SYT", "79-STC", "--year", "2017", "--format", "csv",
    ]);
    let rows = table(&out);
    let row = rows.iter().find(|row| row["level"] == "adjust").unwrap();
    let told = ["id", "points_1", "points_2", "points_difference"].map(|c| row[c].as_str());
    assert_eq!(told, ["T", "0", "2", "-2"]);
    let beside = rows.iter().filter(|row| row["id"] == "T");
    assert_eq!(beside.count(), 1, "{out}");
}

#[test]
fn a_list_of_variants_has_the_domains_of_all_of_them() {
    let variants = r#"variants: [
        (kind: "thanh_tra", drop: ["2.1"], total: 6),
        (kind: "so", drop: ["1.1"], total: 4),
    ],"#;
    let named =
        r#"groups: Named([(id: "g", name: "G", kinds: ["so", "thanh_tra", "van_phong", "ban"])])"#;
    let office = office(named, variants);
    import(
        &office,
        "agency,criterion,value\n79-SYT,2.1,2\n79-TTTP,1.1,3\n",
    );
    assert_eq!(
        rank(
            &office,
            "79-SYT",
            &["index", "domain_1", "domain_2", "maximum"]
        ),
        ["50.00", "", "2", "4"]
    );
    assert_eq!(
        rank(
            &office,
            "79-TTTP",
            &["index", "domain_1", "domain_2", "maximum"]
        ),
        ["50.00", "3", "", "6"]
    );
    // What a variant drops is lost by nobody under it.
    let out = office.done(&["lost", "--year", "2017", "--group", "g", "--format", "csv"]);
    let rows = table(&out);
    let lost = |id: &str| rows.iter().find(|row| row["criterion"] == id).unwrap();
    assert_eq!(lost("1.1")["lost"], "3");
    assert_eq!(lost("2.1")["lost"], "2");
    assert_eq!(lost("1.1")["agencies_scored"], "1");
}

#[test]
fn a_count_without_a_cap_has_none() {
    let bonus = r#"adjust_on: Points, adjust: [(id: "T", name: "Mô hình", each: 10)], numeric: (at_most: 1000),"#;
    let office = office("", bonus);
    import(&office, SCORES);
    import(&office, "agency,criterion,value\n79-STC,T,20\n");
    // 3 and 200 of 10: brought down to the most the scheme allows only.
    assert_eq!(
        rank(&office, "79-STC", &["index", "adjust"]),
        ["1000.00", "200"]
    );
    let told = office.done(&["explain", "79-STC", "--year", "2017", "--format", "table"]);
    assert!(told.contains("+200") && !told.contains("1000000"), "{told}");
    let csv = office.done(&["explain", "79-STC", "--year", "2017", "--format", "csv"]);
    assert!(!csv.contains("1000000"), "{csv}");
}

#[test]
fn agencies_under_variants_are_compared_by_the_id_of_each_criterion() {
    let bonus = r#"adjust: [(id: "T", name: "Mô hình", each: 1, at_most: 9)],
    variants: [(kind: "thanh_tra", drop: ["1.1"], total: 4)],"#;
    let office = office("groups: All", bonus);
    import(
        &office,
        "agency,criterion,value\n79-SYT,1.1,1\n79-SYT,2.1,2\n79-TTTP,2.1,3\n79-TTTP,T,4\n",
    );
    let pair = |one: &str, two: &str| {
        let out = office.done(&["compare", one, two, "--year", "2017", "--format", "csv"]);
        table(&out)
    };
    let told = |rows: &[std::collections::HashMap<String, String>], id: &str| {
        let row = rows.iter().find(|row| row["id"] == id).unwrap();
        ["points_1", "points_2", "points_difference"].map(|column| row[column].clone())
    };
    let rows = pair("79-SYT", "79-TTTP");
    assert_eq!(told(&rows, "2.1"), ["2", "3", "-1"]);
    assert_eq!(told(&rows, "1.1"), ["1", "", ""]);
    assert_eq!(told(&rows, "T"), ["0", "4", "-4"]);
    let rows = pair("79-TTTP", "79-SYT");
    assert_eq!(told(&rows, "2.1"), ["3", "2", "1"]);
    assert_eq!(told(&rows, "1.1"), ["", "1", ""]);
    // Nothing is scored of one side: the other keeps its points.
    let rows = pair("79-SYT", "79-STP");
    assert_eq!(told(&rows, "1"), ["1", "", ""]);
}
