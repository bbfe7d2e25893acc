//! The figures published with the design, vectors 12. Their seeds are not in the file, so
//! the same statistics cannot come out; their chances, targets and shares can be checked.

use serde_json::Value;

use crate::chance::{ALPHA, chi_square_tail, kolmogorov_tail, largest_normal_tails, normal_tails};
use crate::parts::{moments, simulated};

fn published() -> Option<Value> {
    let shared = std::env::var("PARPLAN_SHARED").unwrap_or_else(|_| "../shared".to_owned());
    let path = format!("{shared}/data/vectors/12_statistics.json");
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(serde_json::from_str(&text).expect("vectors are JSON")),
        Err(error) => {
            eprintln!("left out: {path}: {error}");
            None
        }
    }
}

/// The chance that our formulas give a published statistic; `None` where it has no formula
/// here or was rounded too far to tell.
fn chance(test: &str, x: f64) -> Option<f64> {
    let size = |from: &str| {
        let rest = test.split(from).nth(1)?;
        let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse::<u32>().ok()
    };
    let n = size("n=")
        .or_else(|| test.contains("tickets of 10^6").then_some(1_000_000))
        .unwrap_or(0);
    let p = if test.starts_with("inclusion n=1 ") {
        1.0
    } else if test.starts_with("inclusion") || test.starts_with("two-part") {
        chi_square_tail(x, n - 1)
    } else if test.starts_with("all 120") {
        chi_square_tail(x, 119)
    } else if test.starts_with("pairs") {
        largest_normal_tails(x, (n * (n - 1) / 2) as usize)
    } else if test.starts_with("tickets of") {
        kolmogorov_tail(x, n as usize)
    } else if test.starts_with("each of the 256 bits") {
        largest_normal_tails(x, 256)
    } else if test.starts_with("neighbouring") {
        normal_tails(x * 1e6_f64.sqrt())
    } else if test.starts_with("orders of two seeds") {
        normal_tails(x * 2e5_f64.sqrt())
    } else if test.starts_with("late units") {
        normal_tails(x)
    } else {
        return None;
    };
    Some(p)
}

#[test]
fn published_statistics_have_the_published_chances() {
    let Some(all) = published() else { return };
    let mut checked = 0;
    for test in all["tests"].as_array().expect("tests") {
        let name = test["test"].as_str().expect("a name");
        let (Some(x), Some(expected)) = (test["statistic"].as_f64(), test["p_value"].as_f64())
        else {
            continue;
        };
        assert_eq!(test["alpha"].as_f64(), Some(ALPHA), "{name}");
        let Some(found) = chance(name, x) else {
            continue;
        };
        // Correlations and distances were printed with four digits after the point only.
        let rounded = x < 0.01 && x > 0.0;
        let near = if rounded { 0.1 } else { 0.001 };
        assert!(
            (found - expected).abs() < near,
            "{name}: {found}, not {expected}"
        );
        checked += 1;
    }
    assert_eq!(checked, 18, "tests with a formula");
}

/// Published shares came from other seeds: they agree as far as chance lets them.
fn assert_share(what: &str, published: &Value, expected: f64, deviation: f64) {
    let published = published.as_f64().expect(what);
    let p = normal_tails((published - expected) / deviation);
    assert!(
        p > ALPHA,
        "{what}: {published}, {expected} expected, chance {p}"
    );
}

#[test]
fn published_shares_of_late_and_weighted_units_are_those_found_here() {
    let Some(all) = published() else { return };
    let tests = all["tests"].as_array().expect("tests");
    let named = |name: &str| {
        let found = tests
            .iter()
            .find(|t| t["test"].as_str().is_some_and(|t| t.starts_with(name)));
        found.expect(name)
    };
    let draws = 60_000_u32;
    let runs = f64::from(draws).sqrt();
    let late = named("late units");
    let cases = [
        ("observed", [0.0, 1.0, 2.0, 3.0, 4.0], 4.0),
        ("old_units", [8.0, 7.0, 6.0, 6.0, 6.0], 20.0),
        ("runs_above_quota", [0.0, 0.0, 0.0, 1.0, 1.0], 1.0),
    ];
    for (field, figures, units) in cases {
        let (mean, variance) = moments(figures);
        assert_share(
            field,
            &late[field],
            mean / units,
            variance.sqrt() / units / runs,
        );
    }
    let weighted = named("weights 1,2,4");
    let simulated = simulated(draws.into());
    for (class, weight) in ["1", "2", "4"].into_iter().enumerate() {
        let units = (class..24).step_by(3);
        let share = units.map(|unit| simulated.share(unit)).sum::<f64>() / 8.0;
        // Two runs; and as if the eight units of a class were one, which is no less.
        let deviation = (2.0 * share * (1.0 - share)).sqrt() / runs;
        assert_share(weight, &weighted["observed"][weight], share, deviation);
    }
}

#[test]
fn the_published_faults_are_those_planted_here() {
    let Some(all) = published() else { return };
    let faults = all["planted_faults"].as_array().expect("faults");
    let named = |caught: bool| -> Vec<&str> {
        let faults = faults.iter().filter(|f| f["caught"] == caught);
        let names = faults.filter_map(|f| f["fault"].as_str());
        names
            .map(|name| name.split(['(', ',']).next().unwrap_or(name).trim())
            .collect()
    };
    let caught = [
        "skip sampling with a random start",
        "skip sampling",
        "hash byte modulo 24",
        "naive shuffle",
        "ticket cut to 4 bits",
        "last unit never drawn",
        "only 16 seeds",
    ];
    assert_eq!(named(true), caught);
    assert_eq!(named(false), ["ticket cut to 8 bits"]);
}
