//! Faulty scheme files: what a person is told, word for word, in both languages.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop where their ground is missing"
)]

use parplan::scheme::{Diagnostics, load_for};
use parplan::words::scheme::render_all;
use parplan::words::{EN, VI};

/// Kinds and a subkind of the registry, as a caller would give them.
const KNOWN: [&str; 4] = ["department", "district", "commune", "so"];

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
    golden("bad_end", &["S001"]);
    golden("bad_comma", &["S001"]);
}

#[test]
fn fields_and_names_nobody_knows() {
    golden(
        "bad_fields",
        &[
            "S002", "S002", "S002", "S002", "S002", "S002", "S002", "S001", "S001", "S001", "S001",
            "S001", "S001", "S001", "S002", "S001", "S002",
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
fn bands_policies_and_dates() {
    golden("bad_bands", &["S303", "S207", "S304", "S301", "S302"]);
    golden(
        "bad_policy",
        &["S106", "S402", "S401", "S403", "S103", "S102"],
    );
    golden("bad_dates", &["S007", "S007", "S402", "S402", "S104"]);
}

#[test]
fn parts_of_a_later_version_are_never_passed_over() {
    golden("bad_later", &["S006", "S006", "S006"]);
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
        "S106", "S200", "S201", "S203", "S204", "S205", "S206", "S207", "S210", "S211", "S212",
        "S213", "S214", "S215", "S216", "S217", "S301", "S302", "S303", "S304", "S401", "S402",
        "S403",
    ];
    assert_eq!(shown.into_iter().collect::<Vec<_>>(), wanted);
}
