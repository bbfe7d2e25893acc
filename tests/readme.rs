//! The README tells the truth: its key table is the one the program obeys, and the verbs it
//! shows exist.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use parplan::cli::command;
use parplan::tui::keymap::markdown;
use parplan::words::EN;

const BEGIN: &str = "<!-- keys -->\n";
const END: &str = "<!-- end of keys -->";

fn readme() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    std::fs::read_to_string(path).unwrap()
}

/// `PARPLAN_WRITE_README=1 cargo test --test readme` writes the table anew.
#[test]
fn the_key_table_is_current() {
    let text = readme();
    let (head, rest) = text.split_once(BEGIN).unwrap();
    let (table, tail) = rest.split_once(END).unwrap();
    let current = format!("\n{}\n", markdown(&EN));
    if std::env::var_os("PARPLAN_WRITE_README").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
        std::fs::write(path, format!("{head}{BEGIN}{current}{END}{tail}")).unwrap();
        return;
    }
    assert!(table == current, "the key table of the README is stale");
}

#[test]
fn every_command_of_the_readme_is_understood() {
    let text = readme();
    // A screen's first line begins with the program's name too, followed by a dot.
    let lines = text.lines().filter(|line| !line.contains('·'));
    let lines = lines.filter_map(|line| line.strip_prefix("parplan "));
    let mut seen = 0;
    for line in lines {
        let line = line.split('#').next().unwrap_or(line);
        let mut words: Vec<String> = vec!["parplan".into()];
        let mut quoted = String::new();
        for word in line.split_whitespace() {
            if quoted.is_empty() && !word.starts_with('"') {
                words.push(word.to_owned());
                continue;
            }
            quoted = format!("{quoted} {word}").trim().to_owned();
            if quoted.len() > 1 && quoted.ends_with('"') {
                words.push(quoted.trim_matches('"').to_owned());
                quoted.clear();
            }
        }
        let read = command(&EN).try_get_matches_from(&words);
        assert!(read.is_ok(), "{line}: {}", read.err().unwrap());
        seen += 1;
    }
    assert!(seen >= 10, "only {seen} commands found");
}
