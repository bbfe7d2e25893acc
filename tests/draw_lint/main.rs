//! What decides who is drawn holds no float, no machine chance and no order by accident, held
//! by reading the sources word by word. The lint itself is tested with planted lines.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod words;

use std::fs;
use std::path::{Path, PathBuf};

use words::{FLOATS, Token, tokens};

/// Rooms that decide: whole numbers and exact fractions only, chance from commands only.
const DECIDE: &[&str] = &[
    "registry", "scheme", "sampling", "planning", "scoring", "ranking", "book",
];

/// Rooms that draw, and words in the names of other files that serve draws: no order there
/// may hang on a hash of this run.
const ORDERED: &[&str] = &["sampling", "planning", "draw", "frame"];

/// What the draw itself may use of other people's.
const PACKAGES_OF_SAMPLING: &[&str] =
    &["jiff", "serde", "sha2", "unicode_normalization", "zeroize"];

const CHANCE: &[&str] = &[
    "rand",
    "rand_core",
    "rand_chacha",
    "fastrand",
    "getrandom",
    "oorandom",
    "nanorand",
    "SysRng",
    "OsRng",
    "StdRng",
    "SmallRng",
    "ThreadRng",
    "thread_rng",
    "RandomState",
    "DefaultHasher",
    "SystemTime",
    "Instant",
];

const UNORDERED: &[&str] = &[
    "HashMap",
    "HashSet",
    "hash_map",
    "hash_set",
    "hashbrown",
    "foldhash",
    "BinaryHeap",
];

/// What a source must not hold, with its lines.
fn faults(source: &str, ordered: bool, packages: &[String]) -> Vec<(usize, String)> {
    let tokens = tokens(source);
    let mut faults = Vec::new();
    for (at, (line, token)) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1).map(|(_, token)| token);
        let before = at
            .checked_sub(1)
            .and_then(|at| tokens.get(at))
            .map(|(_, token)| token);
        let wrong = match token {
            Token::Float(_) => true,
            Token::Word(word) => {
                let float = FLOATS.contains(&word.as_str())
                    || word.split('_').any(|part| FLOATS.contains(&part));
                let unordered = ordered && UNORDERED.contains(&word.as_str());
                let used = before == Some(&Token::Word("use".to_owned()))
                    || next == Some(&Token::Sign(':'));
                let foreign = used && packages.contains(word);
                float || unordered || foreign || CHANCE.contains(&word.as_str())
            }
            Token::Sign(_) => false,
        };
        if let (true, Token::Word(text) | Token::Float(text)) = (wrong, token) {
            faults.push((*line, text.clone()));
        }
    }
    faults
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Packages the program uses that the draw must not.
fn packages_kept_out() -> Vec<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let section = manifest.split("[dependencies]\n").nth(1).unwrap();
    let section = section.split("\n[").next().unwrap();
    let names = section.lines().filter_map(|line| line.split_once(" = "));
    let names = names.map(|(name, _)| name.replace('-', "_"));
    let kept_out: Vec<String> = names
        .filter(|name| !PACKAGES_OF_SAMPLING.contains(&name.as_str()))
        .collect();
    assert!(kept_out.contains(&"rand".to_owned()) && kept_out.len() > 20);
    kept_out
}

#[test]
fn nothing_that_decides_holds_a_float_or_chance_of_the_machine() {
    let kept_out = packages_kept_out();
    let mut broken = Vec::new();
    for room in DECIDE {
        let files = sources(&root().join("src").join(room));
        assert!(files.len() > 1, "room {room} has no sources");
        let packages = if *room == "sampling" {
            &kept_out[..]
        } else {
            &[]
        };
        for file in files {
            let source = fs::read_to_string(&file).unwrap();
            let path = file.strip_prefix(root()).unwrap().to_string_lossy();
            let ordered = ORDERED.iter().any(|part| path.contains(part));
            for (line, what) in faults(&source, ordered, packages) {
                broken.push(format!("{}:{line} has {what}", file.display()));
            }
        }
    }
    assert!(
        broken.is_empty(),
        "kept out of what decides:\n{}",
        broken.join("\n")
    );
}

#[test]
fn the_compiler_checks_what_words_cannot_show() {
    // A float that no word names, a map's order that no name tells.
    let text = fs::read_to_string(root().join("src/sampling/mod.rs")).unwrap();
    for lint in [
        "clippy::float_arithmetic",
        "clippy::float_cmp",
        "clippy::iter_over_hash_type",
    ] {
        assert!(
            text.contains(lint),
            "src/sampling/mod.rs does not deny {lint}"
        );
    }
}

#[test]
fn every_planted_line_is_caught_where_it_stands() {
    let planted = [
        "let share = 0.3;",
        "let share = 1.;",
        "let share = 3e-1;",
        "let share = 1E3;",
        "let share = 2f64;",
        "let share = 1_000.5_f32;",
        "let share = n as f64;",
        "let share: f32 = share;",
        "fn share() -> Option<f64> { None }",
        "let share = text.parse::<f64>()?;",
        "let share = f64::from(n);",
        "use std::primitive::f64 as number;",
        "let share = decimal.to_f64();",
        "let share = duration.as_secs_f32();",
        "let place = rand::random_range(0..n);",
        "use rand::{Rng, rngs::SysRng};",
        "let place = fastrand::usize(..n);",
        "getrandom::fill(&mut seed).ok();",
        "let state = std::hash::RandomState::new();",
        "let now = std::time::Instant::now();",
        "let units: HashMap<Code, Digest> = units;",
        "use std::collections::{BTreeMap, HashSet};",
        "let found = std::collections::hash_map::Entry::from(unit);",
        "let sorted = rusqlite::Connection::open(path);",
        "use rust_decimal::Decimal;",
        "let web = \"http://vidu.vn\"; let share = 0.3;",
        "let sign = '\"'; let share = 0.3; let other = '\"';",
        "let raw = r#\"\" // \"#; let share = 0.3;",
        "/* a /* nested */ comment */ let share = 0.3;",
    ];
    let kept_out = packages_kept_out();
    let clean = fs::read_to_string(root().join("src/sampling/select.rs")).unwrap();
    assert_eq!(faults(&clean, true, &kept_out), []);
    let head = "/// The first `count` units";
    for line in planted {
        assert_ne!(faults(line, true, &kept_out), [], "not caught: {line}");
        // In a real source, and told by its line.
        let dirty = clean.replacen(head, &format!("{line}\n{head}"), 1);
        let place = dirty[..dirty.find(line).unwrap()].matches('\n').count() + 1;
        let found = faults(&dirty, true, &kept_out);
        assert!(
            !found.is_empty() && found.iter().all(|(at, _)| *at == place),
            "{line}: {found:?}"
        );
        // After the unit tests too: nothing hides behind them.
        let hidden = format!("#[cfg(test)]\nmod tests {{\n fn x() {{ 0.5; }}\n}}\n{line}");
        assert!(
            faults(&hidden, true, &kept_out)
                .iter()
                .all(|(at, _)| *at == 5),
            "{line}"
        );
        assert_ne!(faults(&hidden, true, &kept_out), [], "hidden: {line}");
    }
}

#[test]
fn what_only_looks_like_a_float_is_left_alone() {
    let clean = [
        "for i in 0..10 {}",
        "let at = 0usize;",
        "for i in 0..=10 {}",
        "let last = &all[1..];",
        "let inner = pair.0.1;",
        "let inner = self.0.0.0;",
        "let more = 1.max(2);",
        "let mask = 0x1e5 | 0xf32;",
        "let wide = 30_u64 + 1u32;",
        "let text = \"0.3 of f64\";",
        "let text = r#\"as \"f64\" 0.3\"#;",
        "let bytes = *b\"1.5\"; let letter = b'\\'';",
        "let sign = '\\''; let other = '.';",
        "fn first<'a>(all: &'a [u32]) -> &'a u32 {}",
        "// 0.3 as f64",
        "/// half of 0.3, `f64::from`",
        "/* rand::random() */",
        "let random = 5; let operand = random;",
        "let brand = Brand { rand_share: 1 };",
        "let xf64y = 1;",
        "#[cfg(test)] mod tests { fn x() { let y = 0.3; } }",
    ];
    for line in clean {
        assert_eq!(faults(line, true, &packages_kept_out()), [], "{line}");
    }
}
