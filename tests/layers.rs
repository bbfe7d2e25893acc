//! Who may use whom, held by reading the sources.
//!
//! The table is the layer rule of ARCHITECTURE.md. A room that reaches up, or a clock, a
//! file or a float in a pure room, fails here with the line that did it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms it may use.
const RULE: &[(&str, &[&str])] = &[
    ("registry", &[]),
    ("scheme", &[]),
    ("sampling", &[]),
    ("planning", &["registry", "sampling"]),
    ("scoring", &["registry", "scheme"]),
    ("ranking", &["registry", "scheme", "scoring"]),
    (
        "book",
        &[
            "registry", "scheme", "sampling", "planning", "scoring", "ranking",
        ],
    ),
    (
        "words",
        &[
            "registry", "scheme", "sampling", "planning", "scoring", "ranking", "book",
        ],
    ),
    ("exchange", BELOW_THE_EDGE),
    ("report", BELOW_THE_EDGE),
    ("store", BELOW_THE_EDGE),
    ("seal", &["sampling", "words", "failure"]),
    (
        "desk",
        &[
            "registry", "scheme", "sampling", "planning", "scoring", "ranking", "book", "words",
            "failure", "exchange", "report", "store", "seal",
        ],
    ),
    ("cli", EVERYTHING_BUT_THE_OTHER_EDGE),
    ("tui", EVERYTHING_BUT_THE_OTHER_EDGE),
];

const BELOW_THE_EDGE: &[&str] = &[
    "registry", "scheme", "sampling", "planning", "scoring", "ranking", "book", "words", "failure",
    "exchange", "report",
];

const EVERYTHING_BUT_THE_OTHER_EDGE: &[&str] = &[
    "registry", "scheme", "sampling", "planning", "scoring", "ranking", "book", "words", "failure",
    "exchange", "report", "store", "seal", "desk",
];

const ROOMS: &[&str] = &[
    "registry", "scheme", "sampling", "planning", "scoring", "ranking", "book", "words", "failure",
    "exchange", "report", "store", "seal", "desk", "cli", "tui",
];

/// Rooms that decide: no files, no clock, no chance, no floats.
const PURE: &[&str] = &[
    "registry", "scheme", "sampling", "planning", "scoring", "ranking", "book",
];

const IMPURE: &[&str] = &[
    "std::fs",
    "std::io",
    "std::env",
    "std::time",
    "std::process",
    "std::net",
    "std::thread",
    "Timestamp::now",
    "Zoned::now",
    "rand::",
    "f32",
    "f64",
    "rusqlite",
    "tempfile",
    "ratatui",
    "println!",
    "eprintln!",
];

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

/// The code of a file: no comments, and nothing after its unit tests begin.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let shipped = text.split("#[cfg(test)]\nmod tests").next().unwrap_or("");
    let lines = shipped.lines().map(|line| {
        let comment = line.find("//").unwrap_or(line.len());
        &line[..comment]
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn of_room(room: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let single = root.join(format!("{room}.rs"));
    if single.exists() {
        return vec![single];
    }
    sources(&root.join(room))
}

/// Rooms a text names after `crate::`, also inside `crate::{…}`.
fn named_rooms(code: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let group = rest
            .strip_prefix('{')
            .map(|g| g.split('}').next().unwrap_or(g));
        let parts: Vec<&str> = match group {
            Some(group) => group.split(',').collect(),
            None => vec![rest],
        };
        for part in parts {
            let word: String = part
                .trim()
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .collect();
            named.push(word);
        }
    }
    named
}

#[test]
fn every_room_uses_only_rooms_below_it() {
    let mut broken = Vec::new();
    for (room, allowed) in RULE {
        let files = of_room(room);
        assert!(!files.is_empty(), "room {room} has no sources");
        for file in files {
            for used in named_rooms(&code(&file)) {
                let is_room = ROOMS.contains(&used.as_str());
                if is_room && used != *room && !allowed.contains(&used.as_str()) {
                    broken.push(format!("{} uses {used}", file.display()));
                }
            }
        }
    }
    assert!(
        broken.is_empty(),
        "the layer rule is broken:\n{}",
        broken.join("\n")
    );
}

#[test]
fn rooms_that_decide_are_pure() {
    let mut broken = Vec::new();
    for file in PURE.iter().flat_map(|room| of_room(room)) {
        for (line, text) in (1..).zip(code(&file).lines()) {
            for word in IMPURE.iter().filter(|word| names(text, word)) {
                broken.push(format!("{}:{line} has {word}", file.display()));
            }
        }
    }
    assert!(
        broken.is_empty(),
        "a pure room is not pure:\n{}",
        broken.join("\n")
    );
}

/// Whether `text` has `word` on its own, so that `f64` is not found inside `xf64`.
fn names(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
        let open_end = word.ends_with("::") || word.ends_with('!');
        !before.is_some_and(part_of_name) && (open_end || !after.is_some_and(part_of_name))
    })
}

#[test]
fn points_are_never_rounded_by_accident() {
    let mut broken = Vec::new();
    for room in ["scheme", "scoring", "ranking", "book"] {
        for file in of_room(room) {
            for (line, text) in (1..).zip(code(&file).lines()) {
                if text.contains(".round_dp(") || text.contains("{:.") {
                    broken.push(format!("{}:{line}", file.display()));
                }
            }
        }
    }
    assert!(
        broken.is_empty(),
        "use scoring's one rounding function:\n{}",
        broken.join("\n")
    );
}

#[test]
fn every_file_says_what_it_is_for_and_stays_small() {
    let mut broken = Vec::new();
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = fs::read_to_string(&file).unwrap();
        if !text.starts_with("//!") {
            broken.push(format!("{} does not say what it is for", file.display()));
        }
        let lines = text.lines().count();
        let words = file.components().any(|c| c.as_os_str() == "words");
        if lines > if words { 700 } else { 400 } {
            broken.push(format!("{} has {lines} lines", file.display()));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
