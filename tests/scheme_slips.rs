//! One slip of the keyboard never hides what else is wrong with a scheme.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use parplan::scheme::load;

/// A small scheme; its last criterion cannot reach its maximum (S204).
const TEXT: &str = r#"Scheme(
    id: "cchc-xa",
    year: 2026,
    total: 100,
    domains: [
        (id: "1", name: "Chỉ đạo", points: 40, criteria: [
            (id: "1.1", name: "Kế hoạch", max: 20, input: Choice,
                rule: Levels([("Có", 20), ("Không", 0)])),
            (id: "1.2", name: "Đúng hạn", max: 20, input: Ratio("đúng hạn", "tổng số"), rule: Linear(cap: 100)),
        ]),
        (id: "2", name: "Thể chế", points: 60, criteria: [
            (id: "2.1", name: "Báo cáo", max: 60, input: Counts(["muộn"]), rule: Tally(start: 60, each: [-0.5])),
        ]),
    ],
    bands: [("Tốt", 80), ("Khá", 50), ("Kém", 0)],
)
"#;

fn codes(text: &str) -> Vec<&'static str> {
    match load(text, "x.ron") {
        Ok(loaded) => loaded.warnings.iter().map(|d| d.code()).collect(),
        Err(all) => all.list.iter().map(|d| d.code()).collect(),
    }
}

/// What is told of the text with this change, the planted fault aside; that must be told.
fn slipped(from: &str, to: &str) -> Vec<&'static str> {
    assert_eq!(TEXT.matches(from).count(), 1, "{from}");
    let text = TEXT.replacen(from, to, 1);
    let text = text.replacen("Tally(start: 60", "Tally(start: 50", 1);
    let mut found = codes(&text);
    let planted = found.iter().position(|code| *code == "S204");
    assert!(
        planted.is_some(),
        "{from} → {to} hides the rest: {found:?}\n{text}"
    );
    found.remove(planted.unwrap());
    found
}

#[test]
fn the_text_itself_is_sound() {
    assert_eq!(codes(TEXT), [""; 0]);
    let planted = TEXT.replacen("Tally(start: 60", "Tally(start: 50", 1);
    assert_eq!(codes(&planted), ["S204"]);
}

#[test]
fn every_slip_is_told_once_and_hides_nothing() {
    for (from, to, told) in [
        // Commas, colons and signs of other languages.
        (
            r#"max: 20, input: Choice"#,
            r#"max: 20 input: Choice"#,
            "S001",
        ),
        (r#"("Có", 20), ("#, r#"("Có", 20)("#, "S001"),
        (
            "    year: 2026,\n    total",
            "    year: 2026\ntotal",
            "S001",
        ),
        ("year: 2026", "year = 2026", "S001"),
        ("year: 2026", "year 2026", "S001"),
        ("year: 2026,", "year: 2026;", "S001"),
        ("year: 2026,", "year: 2026,,", "S001"),
        ("year: 2026", "year:: 2026", "S001"),
        ("year: 2026", "\"year\": 2026", "S001"),
        ("    bands", "    # ghi chú, của tôi\n    bands", "S001"),
        ("    bands", "    -- ghi chú (của tôi\n    bands", "S001"),
        (r#"("Khá", 50)"#, r#""Khá": 50"#, "S001"),
        (r#"("Khá", 50)"#, r#""Khá" => 50"#, "S001"),
        (r#"("Khá", 50)"#, r#"("Khá", >= 50)"#, "S001"),
        (r#"("Khá", 50)"#, r#"("Khá", 50%)"#, "S001"),
        (r#"("Khá", 50)"#, r#"("Khá", 50 %)"#, "S001"),
        (
            r#"Levels([("Có", 20), ("Không", 0)])"#,
            r#"Levels[("Có", 20), ("Không", 0)]"#,
            "S001",
        ),
        (
            r#"Levels([("Có", 20), ("Không", 0)])"#,
            r#"Levels: [("Có", 20), ("Không", 0)]"#,
            "S001",
        ),
        // Brackets.
        ("cap: 100)),", "cap: 100),", "S001"),
        (r#"("Không", 0)])),"#, r#"("Không", 0)]),"#, "S001"),
        (r#"("Không", 0)])),"#, r#"("Không", 0))),"#, "S001"),
        (r#"("Không", 0)])),"#, r#"("Không", 0])),"#, "S001"),
        (r#"("Không", 0)])),"#, r#"("Không", 0)]))),"#, "S001"),
        (
            "        ]),\n        (id: \"2\"",
            "        ),\n        (id: \"2\"",
            "S001",
        ),
        (
            "        ]),\n        (id: \"2\"",
            "        ],\n        (id: \"2\"",
            "S001",
        ),
        ("(\"Kém\", 0)],\n)", "(\"Kém\", 0)],\n", "S001"),
        ("    ],\n    bands", "    bands", "S001"),
        // Quotation marks.
        (r#"name: "Đúng hạn""#, r#"name: "Đúng hạn"#, "S001"),
        (r#"name: "Đúng hạn""#, r#"name: Đúng hạn""#, "S001"),
        (r#"name: "Đúng hạn""#, r#"name: "Đúng hạn”"#, "S001"),
        (r#"name: "Đúng hạn""#, r#"name: "Đúng "hạn" rồi""#, "S001"),
        (r#"("Có", 20)"#, r#"("Có, 20)"#, "S001"),
        // Numbers.
        ("total: 100", "total: 1.000.000", "S003"),
        ("total: 100", "total: 1 000", "S003"),
        ("total: 100", "total: 100đ", "S003"),
        ("year: 2026", "year: 01/2026", "S003"),
        ("Linear(cap: 100)", "Linear(cap: 99,5)", "S004"),
        // Fields.
        ("    total: 100", "    titel: 100", "S002"),
        (
            r#"id: "1.1", name: "Kế hoạch""#,
            r#"id: "1.1", ten: "Kế hoạch", name: "a""#,
            "S002",
        ),
        (r#"id: "1.1", name: "Kế hoạch""#, r#"id: "1.1""#, "S002"),
        (r#"points: 40"#, r#"point: 40"#, "S002"),
        (
            r#"    year: 2026,"#,
            r#"    year: 2026, year: 2026,"#,
            "S002",
        ),
        (r#"    id: "cchc-xa","#, "", "S002"),
    ] {
        assert_eq!(slipped(from, to), [told], "{from} → {to}");
    }
}

#[test]
fn what_word_processors_write_is_told_sign_by_sign_where_it_stands() {
    for (from, to, count) in [
        (r#"name: "Đúng hạn""#, "name: “Đúng hạn”", 2),
        (r#"name: "Đúng hạn""#, "name: ‘Đúng hạn’", 2),
        (r#"name: "Đúng hạn""#, "name: «Đúng hạn»", 2),
        (r#"name: "Đúng hạn""#, "name: 'Đúng hạn'", 2),
        ("each: [-0.5]", "each: [−0.5]", 1),
        ("year: 2026", "year：2026", 1),
        ("year: 2026", "year:\u{a0}2026", 1),
        ("year: 2026", "\u{200b}year: 2026", 1),
    ] {
        assert_eq!(slipped(from, to), vec!["S001"; count], "{from} → {to}");
    }
    // What is wrong with the value itself stands at its head.
    let text = TEXT.replacen(r#"(id: "1.2""#, "(id: “ ”", 1);
    let all = load(&text, "x.ron").unwrap_err();
    let empty = all.list.iter().find(|d| d.code() == "S101").unwrap();
    assert_eq!((empty.primary.line, empty.primary.column), (9, 18));
}

#[test]
fn a_note_may_stand_anywhere() {
    for (from, to) in [
        ("cap: 100)", "cap: 100 // trọn điểm\n)"),
        ("total: 100,", "total: 100 // tổng\n,"),
        ("total: 100,", "total: /* tổng */ 100,"),
        ("input: Choice,", "input: Choice /* có / không */,"),
        (r#"("Không", 0)"#, "(\"Không\", 0 // không làm\n)"),
    ] {
        assert_eq!(codes(&TEXT.replacen(from, to, 1)), [""; 0], "{to}");
        assert_eq!(slipped(from, to), [""; 0], "{to}");
    }
}

#[test]
fn a_bracket_that_cannot_be_placed_is_told_alone() {
    // Any of several could be the wrong one: what would follow is not told.
    for (from, to) in [
        (r#"input: Ratio("đúng"#, r#"input: [Ratio("đúng"#),
        (r#"rule: Tally(start"#, r#"rule: ((Tally(start"#),
        ("bands: [(", "bands: [[("),
    ] {
        let text = TEXT.replacen(from, to, 1);
        assert_ne!(text, TEXT);
        let found = codes(&text);
        assert_eq!(found, ["S001"], "{to}");
    }
}

#[test]
fn two_numbers_without_a_blank_and_a_bare_name_with_one_are_sound() {
    let text = TEXT
        .replacen(r#"Counts(["muộn"])"#, r#"Counts(["muộn", "sai"])"#, 1)
        .replacen("each: [-0.5]", "each: [-0.25,-0.5]", 1)
        .replacen(
            r#"Ratio("đúng hạn", "tổng số"),"#,
            "Percent /* SIPAS */ ,",
            1,
        );
    assert_eq!(codes(&text), [""; 0], "{text}");
}
