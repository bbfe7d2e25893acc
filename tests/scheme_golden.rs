//! Faulty scheme files: what a person is told, word for word, in both languages.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop where their ground is missing"
)]

use parplan::scheme::{Diagnostics, Surroundings, load_for, load_with};
use parplan::words::scheme::render_all;
use parplan::words::{EN, VI};

/// Kinds and a subkind of the registry, as a caller would give them.
const KNOWN: [&str; 5] = ["department", "district", "commune", "so", "ban"];

fn text_of(name: &str) -> String {
    let path = format!(
        "{}/tests/data/schemes/{name}.ron",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read_to_string(path).unwrap()
}

fn refused(name: &str) -> (String, Diagnostics) {
    let text = text_of(name);
    let diagnostics = load_for(&text, &format!("{name}.ron"), &KNOWN).unwrap_err();
    (text, diagnostics)
}

fn golden(name: &str, codes: &[&str]) {
    let (text, diagnostics) = refused(name);
    let found: Vec<&str> = diagnostics.list.iter().map(|d| d.code()).collect();
    assert_eq!(found, codes);
    let places: Vec<_> = diagnostics
        .list
        .iter()
        .map(|d| (d.primary.line, d.primary.column))
        .collect();
    assert!(places.is_sorted());
    insta::with_settings!({
        snapshot_path => "data/schemes",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(format!("{name}.vi"), render_all(&diagnostics, &text, &VI));
        insta::assert_snapshot!(format!("{name}.en"), render_all(&diagnostics, &text, &EN));
    });
}

#[test]
fn sums_that_do_not_add_up() {
    golden(
        "bad_sums",
        &["S200", "S204", "S102", "S201", "S203", "S301"],
    );
}

#[test]
fn numbers_that_are_no_plain_decimals() {
    golden(
        "bad_numbers",
        &[
            "S003", "S007", "S002", "S007", "S003", "S004", "S003", "S003", "S003", "S003", "S004",
            "S003", "S004", "S003", "S003", "S003", "S007",
        ],
    );
}

#[test]
fn brackets_and_commas() {
    golden("bad_bracket", &["S001"]);
    // The rest is checked as if it were closed.
    golden("bad_end", &["S104", "S001"]);
    // The comma is put in for the rest of the file: it has no criteria either.
    golden("bad_comma", &["S001", "S104"]);
}

#[test]
fn fields_and_names_nobody_knows() {
    golden(
        "bad_fields",
        &[
            "S002", "S201", "S002", "S002", "S002", "S002", "S002", "S002", "S001", "S001", "S001",
            "S001", "S001", "S001", "S001", "S002", "S001", "S002",
        ],
    );
}

#[test]
fn rules_that_contradict_themselves() {
    golden(
        "bad_rules",
        &[
            "S201", "S207", "S204", "S205", "S205", "S206", "S207", "S210", "S204", "S211", "S212",
            "S211", "S213", "S213", "S205", "S214", "S204", "S214", "S214", "S215", "S216", "S102",
            "S210", "S205", "S217", "S102", "S204", "S210", "S207",
        ],
    );
}

#[test]
fn points_that_rise_and_fall() {
    golden("bad_order", &["S200", "S218", "S218", "S218", "S006"]);
}

#[test]
fn bands_policies_and_dates() {
    golden("bad_bands", &["S303", "S207", "S304", "S301", "S302"]);
    golden(
        "bad_policy",
        &["S106", "S402", "S401", "S403", "S103", "S102"],
    );
    golden("bad_dates", &["S007", "S007", "S402", "S402", "S104"]);
}

#[test]
fn what_stands_beside_the_domains() {
    golden(
        "bad_beside",
        &[
            "S402", "S108", "S210", "S203", "S104", "S001", "S102", "S210", "S401", "S103", "S103",
            "S105", "S202", "S204", "S303", "S102", "S102", "S101",
        ],
    );
}

#[test]
fn the_example_of_the_design_loads_with_its_variant() {
    let text = text_of("good_design");
    let loaded = load_for(&text, "good_design.ron", &KNOWN).unwrap();
    assert!(loaded.warnings.is_empty());
    let scheme = loaded.scheme;
    let ban = scheme.form("department", "ban");
    assert_eq!(scheme.form("department", "so"), &scheme);
    assert_eq!(ban.variant.as_deref(), Some("ban"));
    let points: Vec<String> = ban.domains.iter().map(|d| d.points.to_string()).collect();
    assert_eq!(points, ["9.5", "90.5"]);
    assert!(ban.criterion("1.6").is_none() && scheme.criterion("1.6").is_some());
    assert_eq!(ban.max_of("2.2"), Some(rust_decimal::Decimal::new(305, 1)));
    let lines: Vec<&str> = ban.cells().skip(7).map(|c| c.id.as_str()).collect();
    assert_eq!(lines, ["P1", "B1"]);
}

#[test]
fn a_scored_change_needs_a_higher_version_and_a_text_does_not() {
    let text = text_of("good_design");
    let standing = load_for(&text, "x.ron", &KNOWN).unwrap().scheme;
    let around = Surroundings {
        standing: Some(&standing),
        ..Surroundings::default()
    };
    let codes = |text: &str| match load_with(text, "x.ron", &around) {
        Ok(_) => Vec::new(),
        Err(all) => all.list.iter().map(|d| d.code()).collect(),
    };
    let reworded = text
        .replace("Sáng kiến", "Sáng kiến, cải tiến")
        .replace("từ 2", "hai trở lên");
    assert!(codes(&reworded).is_empty());
    for (from, to) in [
        ("give: 0.75", "give: 0.5"),
        ("each: -0.5, at_most: 2", "each: -0.5, at_most: 1"),
        ("(\"Tốt\", 80)", "(\"Tốt\", 75)"),
        ("method: Competition", "method: Dense"),
        ("RescaleDomain", "RescaleIndex"),
        ("Below(\"1.2\", 1)", "Below(\"1.2\", 2)"),
        ("na: \"không có TTHC\"", "part: Survey"),
    ] {
        assert!(text.contains(from));
        let changed = text.replacen(from, to, 1);
        assert_eq!(codes(&changed), ["S404"], "{to}");
        let raised = changed.replacen("version: 3", "version: 4", 1);
        assert!(codes(&raised).is_empty(), "{to}");
    }
    let all = load_with(
        &text.replacen("give: 0.75", "give: 0.5", 1),
        "x.ron",
        &around,
    )
    .unwrap_err();
    let place = all.list[0].primary;
    assert_eq!((place.line, place.column), (2, 47));
    assert!(render_all(&all, &text, &VI).contains("cách chấm \"1.1\""));
}

#[test]
fn agencies_left_out_are_those_of_the_registry_and_versions_do_not_overlap() {
    let text = text_of("good_design").replace(
        "groups: Kind",
        "exclude: [(agency: \"79-X\", reason: \"mới\")]",
    );
    let known = |code: &str| code == "79-SYT";
    let mut other = load_for(&text, "x.ron", &KNOWN).unwrap().scheme;
    other.version = 2;
    let around = Surroundings {
        agency: Some(&known),
        beside: &[&other],
        ..Surroundings::default()
    };
    let all = load_with(&text, "x.ron", &around).unwrap_err();
    let codes: Vec<_> = all.list.iter().map(|d| d.code()).collect();
    assert_eq!(codes, ["S402", "S107"]);
}

#[test]
fn ids_and_empty_texts() {
    golden(
        "bad_identity",
        &["S101", "S102", "S101", "S101", "S101", "S104"],
    );
}

#[test]
fn decomposed_text_is_pointed_at() {
    golden("bad_nfd", &["S200", "S005", "S201"]);
}

/// Every code a file can be refused for is shown by one of the files above.
#[test]
fn every_code_has_a_file_that_shows_it() {
    let folder = format!("{}/tests/data/schemes", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let texts = files.filter(|path| path.extension().is_some_and(|e| e == "ron"));
    let mut shown = std::collections::BTreeSet::new();
    for text in texts.map(|path| std::fs::read_to_string(path).unwrap()) {
        match load_for(&text, "x.ron", &KNOWN) {
            Ok(loaded) => shown.extend(loaded.warnings.iter().map(|d| d.code())),
            Err(error) => shown.extend(error.list.iter().map(|d| d.code())),
        }
    }
    let wanted = [
        "S001", "S002", "S003", "S004", "S005", "S006", "S007", "S101", "S102", "S103", "S104",
        "S105", "S106", "S108", "S200", "S201", "S202", "S203", "S204", "S205", "S206", "S207",
        "S210", "S211", "S212", "S213", "S214", "S215", "S216", "S217", "S218", "S301", "S302",
        "S303", "S304", "S401", "S402", "S403",
    ];
    assert_eq!(shown.into_iter().collect::<Vec<_>>(), wanted);
}

/// Faults that only a scheme with such rules can have, one change of a sound file each.
#[test]
fn days_ballots_and_signs_that_contradict_themselves() {
    let text = text_of("good_design");
    let codes = |from: &str, to: &str| -> Vec<&'static str> {
        assert!(text.contains(from), "{from}");
        match load_for(&text.replacen(from, to, 1), "x.ron", &KNOWN) {
            Ok(loaded) => loaded.warnings.iter().map(|d| d.code()).collect(),
            Err(all) => all.list.iter().map(|d| d.code()).collect(),
        }
    };
    let steps = "rule: Steps([(le: 0, give: 1.5), (le: 15, give: 0.75)])";
    let tally = |rest: &str| format!("rule: Tally(start: 1.5, {rest})");
    assert!(
        codes(
            steps,
            &tally("each: [-0.1], free: 2, refused_after: \"2027-01-15\"")
        )
        .is_empty()
    );
    assert_eq!(codes(steps, &tally("each: [0.1]")), ["S216", "S216"]);
    assert_eq!(
        codes(steps, &tally("each: [-0.1], free: 5, refused_after: 3")),
        ["S211"]
    );
    assert_eq!(
        codes(steps, &tally("each: [-0.1], refused_after: \"2015-12-20\"")),
        ["S211"]
    );
    assert_eq!(
        codes(
            "each: -0.5, at_most: 2",
            "each: -0.5, at_most: 2, sign: Plus"
        ),
        ["S205"]
    );
    assert_eq!(
        codes(
            "Survey(min_n: 30)",
            "Survey(min_n: 30, scale: (1, 5), options: [(\"A\", 100), (\"B\", 0)])"
        ),
        ["S215"]
    );
    let groups = "groups: Named([(id: \"so\", name: \"Sở\", kinds: [\"so\", \"ban\"], bands: [(\"A\", 50), (\"B\", 0)])])";
    assert_eq!(codes("groups: Kind", groups), ["S103"]);
}
