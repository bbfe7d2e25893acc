//! What a supervisor asks of a ranking: where points were lost, what changed since last year,
//! how two agencies differ.

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

use std::collections::HashMap;

use office::{Office, table};
use parplan::desk::Surroundings;
use parplan::tui::hands::opened;
use parplan::tui::testing::Harness;
use parplan::words::Lang;
use rust_decimal::Decimal;

/// A small scheme; `third` names its second domain.
fn scheme(year: i16, version: u32, third: &str) -> String {
    let points = "input: Points(step: 0.5), rule: AsEntered";
    format!(
        r#"Scheme(
    id: "thu", name: "Bộ tiêu chí thử", year: {year}, version: {version}, legal_basis: "QĐ thử",
    applies_to: ["department"], total: 10,
    numeric: (criterion: Exact, domain: Exact, index: Round(dp: 2, mode: HalfUp)),
    missing: (not_applicable: RescaleIndex, not_scored: Provisional, min_complete: 50),
    domains: [
        (id: "1", name: "Chỉ đạo", points: 6, criteria: [
            (id: "1.1", name: "Kế hoạch", max: 4, {points}),
            (id: "1.2", name: "Báo cáo", max: 2, {points}, na: "không phải báo cáo"),
        ]),
        (id: "{third}", name: "Thể chế", points: 4, criteria: [
            (id: "{third}.1", name: "Văn bản", max: 4, {points}),
        ]),
    ],
    bands: [("Tốt", 80), ("Khá", 65), ("Yếu", 0)],
    ranking: (on: Published, method: Competition, tie_break: []),
)
"#
    )
}

const SCORES_2017: &str = "agency,criterion,value,note\n\
79-SYT,1.1,4,\n79-SYT,1.2,2,\n79-SYT,2.1,4,\n\
79-SNV,1.1,2,\n79-SNV,1.2,1,\n79-SNV,2.1,4,\n\
79-STC,1.1,1,\n79-STC,1.2,2,\n79-STC,2.1,1,\n\
79-SKHDT,1.1,4,\n79-SKHDT,1.2,NA,không phải báo cáo\n79-SKHDT,2.1,2,\n\
79-STP,1.1,4,\n79-STP,1.2,2,\n";

/// Scored in 2017; the finance and the planning departments merge in 2018.
fn two_years(third: &str, version: u32) -> Office {
    let office = Office::empty();
    let first = office.file("2017.ron", scheme(2017, 1, "2"));
    let scores = office.file("2017.csv", SCORES_2017);
    office.done(&[
        "new",
        "--registry",
        "hcmc-2017",
        "--year",
        "2017",
        "--scheme",
        &first,
    ]);
    import(&office, &scores, "2017");
    office.done(&[
        "agencies",
        "merge",
        "79-SKHDT",
        "79-STC",
        "--code",
        "79-STCM",
        "--name",
        "Sở Tài chính (mới)",
        "--date",
        "2018-03-01",
        "--decision",
        "NQ 1",
    ]);
    // The same text is the same scheme.
    let year = if version == 1 { 2017 } else { 2018 };
    let second = office.file("2018.ron", scheme(year, version, third));
    office.done(&["scheme", "adopt", &second, "--year", "2018"]);
    let scores = format!(
        "agency,criterion,value\n79-SYT,1.1,3\n79-SYT,1.2,2\n79-SYT,{third}.1,2\n\
         79-SNV,1.1,4\n79-SNV,1.2,2\n79-SNV,{third}.1,2\n\
         79-STCM,1.1,4\n79-STCM,1.2,2\n79-STCM,{third}.1,4\n"
    );
    let scores = office.file("2018.csv", scores);
    import(&office, &scores, "2018");
    office
}

fn import(office: &Office, file: &str, year: &str) {
    office.done(&[
        "scores",
        "import",
        file,
        "--stage",
        "appraised",
        "--year",
        year,
    ]);
}

type Row = HashMap<String, String>;

fn row<'a>(rows: &'a [Row], column: &str, value: &str) -> &'a Row {
    let found = rows.iter().find(|row| row[column] == value);
    found.unwrap_or_else(|| panic!("no {column} {value} in {rows:#?}"))
}

fn told<const N: usize>(row: &Row, columns: [&str; N]) -> [String; N] {
    columns.map(|column| row[column].clone())
}

#[test]
fn lost_points_of_one_agency_stand_most_costly_first() {
    let office = two_years("2", 1);
    let lost = |agency: &str, extra: &[&str]| {
        let args = ["lost", agency, "--year", "2017", "--date", "2017-12-31"];
        table(&office.done(&[&args, extra, &["--format", "csv"]].concat()))
    };
    let rows = lost("79-STC", &[]);
    let ids = rows
        .iter()
        .map(|row| told(row, ["criterion", "points", "maximum", "lost"]));
    assert_eq!(
        ids.collect::<Vec<_>>(),
        [["1.1", "1", "4", "3"], ["2.1", "1", "4", "3"]]
    );
    // Not applicable is not lost; not scored is open, with its maximum and no loss.
    let rows = lost("79-SKHDT", &[]);
    assert_eq!(rows.len(), 1);
    assert_eq!(
        told(&rows[0], ["state", "criterion", "lost"]),
        ["lost", "2.1", "2"]
    );
    let rows = lost("79-STP", &[]);
    assert_eq!(
        told(
            &rows[0],
            ["state", "criterion", "maximum", "lost", "points"]
        ),
        ["open", "2.1", "4", "", ""]
    );
    let rows = lost("79-STP", &["--by", "domain"]);
    assert_eq!(
        told(
            row(&rows, "domain", "2"),
            ["lost", "scored_maximum", "percent", "open"]
        ),
        ["0", "0", "", "4"]
    );
    assert_eq!(lost("79-SYT", &[]).len(), 0);
    let answer = office.run(&[
        "lost", "79-SKHDT", "--year", "2017", "--format", "csv", "--lang", "vi",
    ]);
    assert!(
        answer.err.contains("Mất 2,00 điểm trên 8,00 điểm đã chấm"),
        "{}",
        answer.err
    );
    assert!(
        answer.err.contains("1 tiêu chí không áp dụng"),
        "{}",
        answer.err
    );
}

#[test]
fn lost_points_of_a_group_add_up() {
    let office = two_years("2", 1);
    let run = |extra: &[&str]| {
        let args = ["lost", "--year", "2017", "--group", "department"];
        table(&office.done(&[&args, extra, &["--format", "csv"]].concat()))
    };
    let columns = ["lost", "agencies_lost", "agencies_scored", "percent"];
    let rows = run(&[]);
    let order = rows.iter().map(|row| row["criterion"].as_str());
    assert_eq!(order.collect::<Vec<_>>(), ["1.1", "2.1", "1.2"]);
    assert_eq!(told(&rows[0], columns), ["5", "2", "5", "75"]);
    assert_eq!(told(&rows[1], columns), ["5", "2", "4", "68.75"]);
    assert_eq!(told(&rows[2], columns), ["1", "1", "4", "87.5"]);
    let domains = run(&["--by", "domain"]);
    assert_eq!(told(&domains[0], columns)[..3], ["6", "2", "5"]);
    assert_eq!(told(&domains[1], columns)[..3], ["5", "2", "4"]);
    let sum = |rows: &[Row]| -> Decimal {
        rows.iter()
            .map(|row| row["lost"].parse::<Decimal>().unwrap())
            .sum()
    };
    assert_eq!(sum(&rows), sum(&domains));
    office.refused(&["lost", "--year", "2019"], 2, &["2019"]);
    office.refused(
        &["lost", "79-KHONGCO", "--year", "2017"],
        2,
        &["79-KHONGCO"],
    );
    office.refused(&["lost", "79-SYT", "--group", "department"], 2, &[]);
}

#[test]
fn two_years_of_one_scheme_differ_by_points() {
    let office = two_years("2", 1);
    let entries = office.entries();
    let rows = table(&office.done(&["compare", "--year", "2018", "--format", "csv"]));
    let health = row(&rows, "agency", "79-SYT");
    assert_eq!(
        told(
            health,
            [
                "rank_before",
                "rank",
                "movement",
                "index_before",
                "index",
                "index_change",
                "band_before",
                "band",
                "achieved_change",
                "domain_1_change",
                "domain_2_change",
                "match",
                "scheme",
            ]
        ),
        [
            "1",
            "3",
            "-2",
            "100.00",
            "70.00",
            "-30.00",
            "Tốt",
            "Khá",
            "-3",
            "-16.666666666667",
            "-50",
            "both",
            "same",
        ]
    );
    let interior = row(&rows, "agency", "79-SNV");
    assert_eq!(told(interior, ["movement", "achieved_change"]), ["1", "1"]);
    // A merger hands on no figure: what it made is new, what it ended is gone.
    let merged = row(&rows, "agency", "79-STCM");
    assert_eq!(
        told(
            merged,
            ["match", "index_before", "index_change", "movement"]
        ),
        ["new", "", "", ""]
    );
    for part in ["Sở Kế hoạch và Đầu tư", "Sở Tài chính"] {
        assert!(merged["kin"].contains(part), "{merged:?}");
    }
    for code in ["79-STC", "79-SKHDT"] {
        let gone = row(&rows, "agency", code);
        assert_eq!(told(gone, ["match", "rank", "index"]), ["gone", "", ""]);
        assert_eq!(gone["kin"], "Sở Tài chính (mới)");
    }
    let open = row(&rows, "agency", "79-STP");
    assert_eq!(told(open, ["index", "provisional"]), ["", "provisional"]);
    assert_eq!(office.entries(), entries, "nothing is recorded");
}

#[test]
fn a_changed_scheme_is_marked_and_only_percents_are_compared() {
    let office = two_years("3", 2);
    let answer = office.run(&["compare", "--year", "2018", "--format", "csv"]);
    let rows = table(&answer.out);
    let health = row(&rows, "agency", "79-SYT");
    assert_eq!(
        told(
            health,
            [
                "scheme",
                "index_change",
                "achieved",
                "achieved_before",
                "achieved_change",
                "domain_1_change",
                "domain_2_percent_before",
                "domain_2_percent",
                "domain_2_change",
                "domain_3_percent_before",
                "domain_3_percent",
                "domain_3_change",
            ]
        ),
        [
            "changed",
            "-30.00",
            "7",
            "10",
            "",
            "-16.666666666667",
            "100",
            "",
            "",
            "",
            "50",
            "",
        ]
    );
    for part in [
        "thu 2017 v1 → thu 2018 v2",
        "only the scheme of 2017 has: 2 Thể chế",
        "only the scheme of 2018 has: 3 Thể chế",
    ] {
        assert!(answer.err.contains(part), "{part} in {}", answer.err);
    }
    let shown = office.run(&[
        "compare", "--year", "2018", "--format", "table", "--lang", "vi",
    ]);
    assert!(shown.out.contains("▼ 2*"), "{}", shown.out);
    assert!(
        shown
            .out
            .contains("không có trong kết quả năm 2018; đã chuyển vào: Sở Tài chính (mới)")
    );
    assert!(
        shown.err.contains("bộ tiêu chí đã thay đổi"),
        "{}",
        shown.err
    );
}

#[test]
fn a_year_beside_itself_is_unchanged_and_swapping_turns_the_signs() {
    let office = two_years("2", 1);
    let run = |year: &str, with: &str| {
        table(&office.done(&[
            "compare",
            "--year",
            year,
            "--with-year",
            with,
            "--format",
            "csv",
        ]))
    };
    for row in run("2018", "2018") {
        let ranked = !row["rank"].is_empty();
        assert_eq!(row["movement"], if ranked { "0" } else { "" });
        for column in ["index_change", "achieved_change", "domain_1_change"] {
            let zero = row[column].is_empty() || row[column].parse::<Decimal>().unwrap().is_zero();
            assert!(zero, "{row:?}");
        }
    }
    let (ahead, back) = (run("2018", "2017"), run("2017", "2018"));
    assert_eq!(ahead.len(), back.len());
    for one in &ahead {
        let other = row(&back, "agency", &one["agency"]);
        for column in [
            "movement",
            "index_change",
            "achieved_change",
            "domain_1_change",
        ] {
            match (one[column].as_str(), other[column].as_str()) {
                ("", "") => {}
                (a, b) => assert_eq!(
                    a.parse::<Decimal>().unwrap(),
                    -b.parse::<Decimal>().unwrap(),
                    "{column} of {one:?}"
                ),
            }
        }
        assert_eq!(one["kin"], other["kin"]);
    }
}

#[test]
fn last_years_published_table_stands_in_for_a_year_without_a_workbook() {
    let office = two_years("2", 1);
    let file = office.done(&[
        "rank",
        "--year",
        "2017",
        "--date",
        "2017-12-31",
        "--format",
        "csv",
    ]);
    let file = office.file("cong-bo.csv", file);
    let with_table = table(&office.done(&[
        "compare", "--year", "2018", "--with", &file, "--format", "csv",
    ]));
    let with_year = table(&office.done(&["compare", "--year", "2018", "--format", "csv"]));
    assert_eq!(with_table.len(), with_year.len());
    for row in &with_year {
        let other = self::row(&with_table, "agency", &row["agency"]);
        for column in [
            "rank_before",
            "rank",
            "movement",
            "index_change",
            "band_before",
            "match",
        ] {
            assert_eq!(row[column], other[column], "{column}: {row:?}\n{other:?}");
        }
        assert_eq!(other["achieved_change"], "");
    }
    let health = row(&with_table, "agency", "79-SYT");
    assert_eq!(told(health, ["scheme", "name"]), ["unknown", "Sở Y tế"]);
    // As an office keeps it: Vietnamese titles, a decimal comma, a shared place.
    let kept = office.file(
        "cu.csv",
        "Hạng;Mã;Chỉ số;Xếp loại\n=1;79-SYT;91,5;Tốt\n=1;79-SNV;91,50;Tốt\n",
    );
    let rows = table(&office.done(&[
        "compare", "--year", "2018", "--with", &kept, "--format", "csv",
    ]));
    assert_eq!(
        told(
            row(&rows, "agency", "79-SNV"),
            ["rank_before", "index_before"]
        ),
        ["1", "91.50"]
    );
}

#[test]
fn a_published_table_comes_in_whole_or_not_at_all() {
    let office = two_years("2", 1);
    let bad = office.file(
        "hong.csv",
        "rank,agency,name,index,band\n1,79-SYT,,91.5,\n0,79-SNV,,80,\n2,79-KHONGCO,,70,\n\
         3,79-STC,,170,\n4,79-SYT,,60,\n,,Trung bình,75,\nx,79-STP,,abc,\n",
    );
    office.refused(
        &["compare", "--year", "2018", "--with", &bad],
        2,
        &[
            "7 bad rows",
            "row 3, 79-SNV: rank \"0\"",
            "row 4: No agency has the key or code \"79-KHONGCO\"",
            "row 5, 79-STC: index \"170\"",
            "row 6: 79-SYT stands in row 2",
            "row 7: no agency",
            "row 8, 79-STP: rank \"x\"",
            "row 8, 79-STP: index \"abc\"",
            "Nothing was recorded",
        ],
    );
    let bare = office.file("khong-tieu-de.csv", "1,79-SYT,91.5\n");
    office.refused(
        &["compare", "--year", "2018", "--with", &bare],
        2,
        &["titles"],
    );
    let empty = office.file("trong.csv", "rank,agency,index\n");
    office.refused(
        &["compare", "--year", "2018", "--with", &empty],
        2,
        &["no agency under"],
    );
    office.refused(
        &["compare", "--year", "2018", "--with", "khong-co.csv"],
        2,
        &["khong-co.csv"],
    );
    office.refused(&["compare", "--year", "2017"], 2, &["2016", "--with"]);
    office.refused(&["compare", "--year", "2018", "--group", "commune"], 2, &[]);
}

#[test]
fn two_agencies_differ_criterion_by_criterion() {
    let office = two_years("2", 1);
    let rows = table(&office.done(&[
        "compare", "79-SYT", "79-SNV", "--year", "2018", "--format", "csv",
    ]));
    let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str()).collect();
    assert_eq!(
        ids,
        ["index", "rank", "band", "1", "2", "1.1", "1.2", "2.1"]
    );
    let columns = [
        "percent_1",
        "percent_2",
        "percent_difference",
        "points_difference",
    ];
    assert_eq!(told(&rows[0], columns), ["70.00", "80.00", "-10.00", "-1"]);
    assert_eq!(told(&rows[1], ["input_1", "input_2"]), ["3", "2"]);
    assert_eq!(told(&rows[2], ["input_1", "input_2"]), ["Khá", "Tốt"]);
    let plan = row(&rows, "id", "1.1");
    assert_eq!(
        told(plan, ["input_1", "input_2", "points_difference", "biggest"]),
        ["3", "4", "-1", "●"]
    );
    assert_eq!(
        told(row(&rows, "id", "2.1"), ["points_difference", "biggest"]),
        ["0", ""]
    );
    // What does not apply to one of them is no difference.
    let rows = table(&office.done(&[
        "compare",
        "79-SKHDT",
        "79-STC",
        "--year",
        "2017",
        "--date",
        "2017-12-31",
        "--format",
        "csv",
    ]));
    assert_eq!(
        told(
            row(&rows, "id", "1.2"),
            ["state_1", "state_2", "points_difference"]
        ),
        ["not_applicable", "scored", ""]
    );
    office.refused(&["compare", "79-SYT", "--year", "2018"], 2, &["two"]);
    office.refused(
        &["compare", "79-SYT", "79-SYT", "--year", "2018"],
        2,
        &["same agency"],
    );
    office.refused(
        &["compare", "79-SYT", "79-KHONGCO", "--year", "2018"],
        2,
        &["79-KHONGCO"],
    );
    office.refused(
        &["compare", "79-SYT", "79-SNV", "--with-year", "2017"],
        2,
        &[],
    );
}

#[test]
fn agencies_of_two_groups_share_what_their_schemes_share() {
    let office = Office::empty();
    let first = office.file("so.ron", scheme(2017, 1, "2"));
    let other = scheme(2017, 7, "3").replace("\"department\"", "\"district\"");
    let other = office.file("quan.ron", other);
    office.done(&[
        "new",
        "--registry",
        "hcmc-2017",
        "--year",
        "2017",
        "--scheme",
        &format!("department={first}"),
        "--scheme",
        &format!("district={other}"),
    ]);
    let scores = office.file(
        "diem.csv",
        "agency,criterion,value\n79-SYT,1.1,4\n79-SYT,1.2,2\n79-SYT,2.1,4\n\
         760,1.1,2\n760,1.2,1\n760,3.1,4\n",
    );
    import(&office, &scores, "2017");
    let answer = office.run(&[
        "compare", "79-SYT", "760", "--year", "2017", "--format", "csv",
    ]);
    let rows = table(&answer.out);
    let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str()).collect();
    assert_eq!(ids, ["index", "rank", "band", "1"], "{}", answer.err);
    assert_eq!(
        told(
            &rows[3],
            ["points_1", "percent_1", "percent_2", "percent_difference"]
        ),
        ["", "100", "50", "50"]
    );
    assert!(answer.err.contains("two schemes"), "{}", answer.err);
}

#[test]
fn the_papers_say_the_same_in_every_format() {
    let office = two_years("3", 2);
    for ending in ["csv", "json", "xlsx", "html"] {
        let lost = format!("mat-diem.{ending}");
        office.done(&["report", "lost", "-o", &lost, "--year", "2017"]);
        let compared = format!("so-sanh.{ending}");
        office.done(&[
            "report",
            "comparison",
            "-o",
            &compared,
            "--year",
            "2018",
            "--with-year",
            "2017",
        ]);
        assert!(office.path(&lost).exists() && office.path(&compared).exists());
    }
    let paper: serde_json::Value = serde_json::from_str(&office.read("mat-diem.json")).unwrap();
    assert!(paper.to_string().contains("\"agencies_lost\""), "{paper}");
    let page = office.read("so-sanh.html");
    for part in ["▼ 2*", "thu 2017 v1", "Sở Tài chính (mới)", "LV 3"] {
        let part = part.replace("LV 3", "D3");
        assert!(page.contains(&part), "{part} in {page}");
    }
    office.refused(
        &["report", "lost", "-o", "x.csv", "--year", "2019"],
        2,
        &["2019"],
    );
    office.refused(
        &["report", "comparison", "-o", "x.csv", "--year", "2017"],
        2,
        &["2016"],
    );
    assert!(!office.path("x.csv").exists());
}

#[test]
fn the_ranking_paper_tells_moves_since_last_year_where_there_was_one() {
    for (third, version, down) in [("3", 2, "▼ 2*"), ("2", 1, "▼ 2")] {
        let office = two_years(third, version);
        for year in ["2017", "2018"] {
            let file = format!("xh-{year}.csv");
            office.done(&["report", "ranking", "-o", &file, "--year", year]);
        }
        let last = office.read("xh-2017.csv");
        assert!(!last.contains("movement"), "no year before: {last}");
        let rows = table(&office.read("xh-2018.csv"));
        let moved: Vec<&str> = rows.iter().map(|row| row["movement"].as_str()).collect();
        assert!(moved.contains(&down), "{moved:?}");
        office.done(&["report", "ranking", "-o", "xh.html", "--year", "2018"]);
        let page = office.read("xh.html");
        let note = page.contains("* The scheme has changed");
        assert_eq!(note, version == 2, "{page}");
    }
}

/// What the program answers when this scheme is adopted for 2017.
fn adopted(office: &Office, text: &str, more: &[&str]) -> office::Answer {
    let file = office.file("bt.ron", text);
    office.run(&[&["scheme", "adopt", &file, "--year", "2017"], more].concat())
}

/// The small scheme with a criterion of labels in this order.
fn labelled(version: u32, labels: &str) -> String {
    scheme(2017, version, "2").replacen(
        "max: 4, input: Points(step: 0.5), rule: AsEntered",
        &format!("max: 4, input: Choice, rule: Levels([{labels}])"),
        1,
    )
}

#[test]
fn labels_in_another_order_never_turn_what_is_recorded_into_another_answer() {
    let office = Office::with("hcmc-2017", 2017);
    let adopt =
        |version, labels: &str, more: &[&str]| adopted(&office, &labelled(version, labels), more);
    let two = r#"("Có", 4), ("Không", 0)"#;
    assert_eq!(adopt(1, two, &[]).code, 0);
    office.done(&[
        "scores",
        "set",
        "--year",
        "2017",
        "--stage",
        "appraised",
        "79-SYT",
        "1.1",
        "Có",
    ]);
    let swapped = r#"("Không", 0), ("Có", 4)"#;
    let refused = adopt(1, swapped, &[]);
    assert_eq!(refused.code, 2);
    let err = &refused.err;
    assert!(err.contains("S404") && err.contains("1.1"), "{err}");
    // A higher version and a reason do not help: the answer would still be another one.
    let refused = adopt(2, swapped, &["--rescore", "QĐ sửa đổi"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("changed places"), "{}", refused.err);
    office.done(&["scores", "export", "ra.csv", "--year", "2017"]);
    let scores = office.read("ra.csv");
    assert!(scores.contains("1.1,Có"), "{scores}");
    // New words at the same place, and a level more at the end, are harmless.
    let more = r#"("Đã có", 4), ("Không", 0), ("Có một phần", 2)"#;
    let answer = adopt(2, more, &["--rescore", "QĐ sửa đổi"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
}

#[test]
fn adopting_says_what_counts_no_longer_and_the_list_what_is_in_force() {
    let office = Office::with("hcmc-2017", 2017);
    assert_eq!(adopted(&office, &scheme(2017, 1, "2"), &[]).code, 0);
    office.done(&[
        "scores",
        "set",
        "--year",
        "2017",
        "--stage",
        "appraised",
        "79-SYT",
        "1.2",
        "1",
    ]);
    let renamed = scheme(2016, 2, "2").replace("\"1.2\"", "\"1.8\"");
    let answer = adopted(&office, &renamed, &["--rescore", "đánh lại số"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    for part in ["none of them: 1.2", "a scheme of 2016"] {
        assert!(answer.err.contains(part), "{part} in {}", answer.err);
    }
    let list = office.done(&["scheme", "list", "--year", "2017", "--format", "csv"]);
    let rows = table(&list);
    let own = rows.iter().filter(|row| row["id"] == "thu");
    let told: Vec<(&str, &str)> = own
        .map(|row| (row["version"].as_str(), row["in_force"].as_str()))
        .collect();
    assert_eq!(told, [("1", "no"), ("2", "yes")]);
}

#[test]
fn a_group_without_scores_is_named_and_the_year_is_not_blamed() {
    let office = two_years("2", 1);
    for args in [
        &["rank", "--year", "2017", "--group", "province"][..],
        &[
            "report", "ranking", "-o", "x.csv", "--year", "2017", "--group", "province",
        ],
    ] {
        office.refused(args, 2, &["No agency of group province", "2017"]);
    }
}

#[test]
fn a_criterion_that_a_variant_drops_is_refused_by_that_name() {
    let office = Office::with("hcmc-2017", 2017);
    let text = scheme(2017, 1, "2").replace(
        "bands:",
        "variants: [(kind: \"so\", drop: [\"1.2\"], set_points: [(\"1\", 4)], total: 8)],\n    bands:",
    );
    let file = office.file("bt.ron", text);
    office.done(&["scheme", "adopt", &file, "--year", "2017"]);
    let set = |criterion: &str, parts: &[&str]| {
        let args = [
            "scores",
            "set",
            "--year",
            "2017",
            "--stage",
            "appraised",
            "79-SYT",
            criterion,
            "1",
        ];
        office.refused(&args, 2, parts);
    };
    set("1.2", &["79-SYT", "variant \"so\"", "drops criterion 1.2"]);
    set("1.9", &["no criterion \"1.9\"", "1.1"]);
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    use std::process::{Command, Stdio};
    let office = two_years("2", 1);
    for format in ["csv", "json", "table"] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin!("parplan"))
            .arg("-w")
            .arg(office.workbook())
            .args(["rank", "--year", "2018", "--format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // What `head` does, before the first line even.
        drop(child.stdout.take());
        let ended = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert!(ended.status.success(), "{format}: {said}");
        assert!(!said.contains("pipe"), "{format}: {said}");
    }
}

#[test]
fn the_ranking_screen_marks_moves_between_two_schemes() {
    for (third, version, marked) in [("3", 2, true), ("2", 1, false)] {
        let office = two_years(third, version);
        let at = Surroundings {
            words: Lang::Vi.words(),
            actor: "Lan".into(),
            workbook: office.workbook(),
        };
        let opened = opened(&mut at.open().unwrap(), &at).unwrap();
        let mut harness = Harness::new(Some(opened), Lang::Vi, 320, 40);
        harness.press("6");
        let shown = harness.screen();
        assert!(shown.contains("▼ 2"), "{shown}");
        assert_eq!(shown.contains("▼ 2*"), marked, "{shown}");
        assert_eq!(
            shown.contains("* Bộ tiêu chí đã thay đổi"),
            marked,
            "{shown}"
        );
    }
}

#[test]
fn the_ranking_screen_sets_last_year_beside_this_one() {
    for (lang, code, width, height) in [
        (Lang::Vi, "vi", 80, 24),
        (Lang::En, "en", 80, 24),
        (Lang::Vi, "vi", 120, 40),
        (Lang::En, "en", 120, 40),
    ] {
        let office = two_years("3", 2);
        let at = Surroundings {
            words: lang.words(),
            actor: "Lan".into(),
            workbook: office.workbook(),
        };
        let opened = opened(&mut at.open().unwrap(), &at).unwrap();
        let mut harness = Harness::new(Some(opened), lang, width, height);
        let shown = harness.press("6j<Alt-a>").screen();
        // The agency under the cursor is on top, with its domains; the merged one is new.
        assert!(shown.contains("2 → 2") || shown.contains("→ 2"), "{shown}");
        let name = format!("ranking_years_{code}_{width}x{height}");
        // Where the workbook lies is not part of what is read.
        let read: Vec<&str> = shown.lines().skip(2).collect();
        insta::assert_snapshot!(name, read.join("\n"));
        harness.press("<Esc>");
        assert!(
            !harness
                .screen()
                .contains(lang.words().screens.ranking.criteria)
        );
    }
}

/// Bonuses, a cap on the band, a survey that was not made; the index printed without decimals.
const BESIDE: &str = r#"Scheme(
    id: "thu", name: "Bộ tiêu chí thử", year: 2017, version: 1, legal_basis: "QĐ thử",
    applies_to: ["department"], total: 100,
    numeric: (criterion: Exact, domain: Exact, index: Round(dp: 0, mode: HalfUp)),
    missing: (not_applicable: RescaleIndex, not_scored: Provisional, survey: Convert, min_complete: 50),
    domains: [
        (id: "1", name: "Chỉ đạo", points: 60, criteria: [
            (id: "1.1", name: "Kế hoạch", max: 60, input: Points(step: 0.5), rule: AsEntered),
        ]),
        (id: "2", name: "Khảo sát", points: 40, criteria: [
            (id: "2.1", name: "Hài lòng", max: 40, input: Survey(min_n: 30), rule: Linear(zero_at: 1, cap: 5)),
        ]),
    ],
    adjust: [(id: "P1", name: "Kỷ luật công vụ", each: -0.5, at_most: 2)],
    limits: [(when: Below("1.1", 59), band_at_most: "Khá")],
    bands: [("Tốt", 80), ("Khá", 65), ("Yếu", 0)],
    ranking: (on: Exact, method: Competition, tie_break: []),
)
"#;

#[test]
fn the_panel_tells_what_stands_beside_the_domains_and_equal_prints_get_more_digits() {
    let office = Office::empty();
    let scheme = office.file("s.ron", BESIDE);
    let scores = office.file(
        "s.csv",
        "agency,criterion,value\n79-SYT,1.1,57.5\n79-SYT,P1,1\n79-SNV,1.1,57\n",
    );
    office.done(&[
        "new",
        "--registry",
        "hcmc-2017",
        "--year",
        "2017",
        "--scheme",
        &scheme,
    ]);
    import(&office, &scores, "2017");
    for (lang, told) in [
        (
            Lang::Vi,
            [
                "−0,50  P1",
                "quy đổi về thang 100",
                "Khống chế xếp loại:",
                "95,3",
                "95,0",
            ],
        ),
        (
            Lang::En,
            [
                "−0.50  P1",
                "converted to 100",
                "Band capped:",
                "95.3",
                "95.0",
            ],
        ),
    ] {
        let at = Surroundings {
            words: lang.words(),
            actor: "Lan".into(),
            workbook: office.workbook(),
        };
        let opened = opened(&mut at.open().unwrap(), &at).unwrap();
        let mut harness = Harness::new(Some(opened), lang, 160, 40);
        let shown = harness.press("6").screen();
        for part in told {
            assert!(shown.contains(part), "{part}: {shown}");
        }
    }
}

/// Domains keep their points; answers of several kinds.
const KEPT: &str = r#"Scheme(
    id: "thu", name: "Bộ tiêu chí thử", year: 2017, version: 1, legal_basis: "QĐ thử",
    applies_to: ["department"], total: 100,
    missing: (not_applicable: RescaleDomain),
    domains: [
        (id: "1", name: "Chỉ đạo", points: 60, criteria: [
            (id: "1.1", name: "Kế hoạch", max: 40, input: Dates, rule: Steps([(le: 0, give: 40), (le: 90, give: 20)])),
            (id: "1.2", name: "Báo cáo", max: 20, input: Points(step: 1), rule: AsEntered, na: "không phải báo cáo"),
        ]),
        (id: "2", name: "Khảo sát", points: 40, criteria: [
            (id: "2.1", name: "Hài lòng", max: 40, input: Survey(min_n: 30), rule: Linear(zero_at: 1, cap: 5)),
        ]),
    ],
    bands: [("Tốt", 80), ("Khá", 65), ("Yếu", 0)],
)
"#;

#[test]
fn tables_show_answers_as_people_read_them_and_why_columns_do_not_give_the_index() {
    let office = Office::empty();
    let scheme = office.file("s.ron", KEPT);
    let scores = office.file(
        "s.csv",
        "agency,criterion,value,note\n79-SYT,1.1,2016-12-31>2017-03-31,\n79-SYT,1.2,NA,không phải báo cáo\n\
        79-SYT,2.1,50@3.75,\n79-SNV,1.1,2016-12-31>,\n79-SNV,1.2,20,\n79-SNV,2.1,50@5,\n",
    );
    let new = ["new", "--registry", "hcmc-2017", "--year", "2017"];
    office.done(&[&new[..], &["--scheme", &scheme]].concat());
    import(&office, &scores, "2017");
    let vi = |args: &[&str]| {
        let more = ["--year", "2017", "--lang", "vi"];
        let answer = office.run(&[args, &more].concat());
        assert_eq!(answer.code, 0, "{answer:?}");
        answer
    };
    let table = vi(&["lost", "79-SYT", "--format", "table"]).out;
    assert!(table.contains("50 phiếu, trung bình 3,75"), "{table}");
    assert!(table.contains("31/12/2016 > 31/03/2017"), "{table}");
    let csv = vi(&["lost", "79-SYT", "--format", "csv"]).out;
    assert!(csv.contains(",50@3.75,"), "{csv}");
    assert!(csv.contains(",2016-12-31>2017-03-31,"), "{csv}");
    let pair = vi(&["compare", "79-SYT", "79-SNV", "--format", "table"]).out;
    assert!(pair.contains("50 phiếu, trung bình 3,75"), "{pair}");
    let told = vi(&["explain", "79-SYT", "--format", "table"]).out;
    assert!(told.contains("chậm 90 ngày (≤ 90): 20"), "{told}");
    let told = vi(&["explain", "79-SNV", "--format", "table"]).out;
    assert!(
        told.contains("chưa thực hiện, không đạt mức nào: 0"),
        "{told}"
    );
    let ranking = vi(&["rank", "--format", "table"]);
    let why = "chỉ số không bằng điểm đạt / điểm tối đa × 100";
    assert_eq!(ranking.err.matches(why).count(), 1, "{}", ranking.err);
    let paper = office.path("r.html").display().to_string();
    vi(&["report", "ranking", "-o", &paper]);
    assert!(office.read("r.html").contains(why));
}
