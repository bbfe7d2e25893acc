//! What the sources of scoring and ranking must not contain.

use std::fs;
use std::path::Path;

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path.display().to_string(), text));
        }
    }
}

#[test]
fn no_floats_and_no_second_way_to_round() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for room in ["scoring", "ranking", "words/scoring"] {
        sources(&src.join(room), &mut found);
    }
    for file in ["words/numbers.rs", "words/scoring.rs", "words/ranking.rs"] {
        let path = src.join(file);
        found.push((file.to_owned(), fs::read_to_string(path).unwrap()));
    }
    assert!(found.len() > 20);
    for (file, text) in found {
        for banned in [
            "f64", "f32", "round_dp", "{:.", ".trunc(", ".floor(", ".ceil(",
        ] {
            assert!(!text.contains(banned), "{file} contains {banned}");
        }
    }
}
