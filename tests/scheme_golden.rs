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
    assert!(codes.is_empty() || found == codes, "{found:?}");
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
    golden("bad_numbers", &[]);
}

#[test]
fn brackets_and_commas() {
    golden("bad_bracket", &["S001"]);
    golden("bad_end", &["S001"]);
    golden("bad_comma", &["S001"]);
}

#[test]
fn fields_and_names_nobody_knows() {
    golden("bad_fields", &[]);
}

#[test]
fn rules_that_contradict_themselves() {
    golden("bad_rules", &[]);
}

#[test]
fn bands_policies_and_dates() {
    golden("bad_bands", &[]);
    golden("bad_policy", &[]);
    golden("bad_dates", &[]);
}

#[test]
fn parts_of_a_later_version_are_never_passed_over() {
    golden("bad_later", &["S006", "S006", "S006"]);
}

#[test]
fn ids_and_empty_texts() {
    golden("bad_identity", &[]);
}

#[test]
fn decomposed_text_is_pointed_at() {
    golden("bad_nfd", &["S200", "S005", "S201"]);
}
