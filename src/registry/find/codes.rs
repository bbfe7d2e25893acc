//! The codes of a view laid end to end, so that a search runs through memory in order.

use crate::registry::AgencyKey;

/// How a code fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    Whole,
    Begins,
    Inside,
}

/// Codes and keys of all rows.
#[derive(Debug, Default)]
pub(super) struct Codes {
    /// Codes in small letters, a tab in front of and behind each, a line for each row.
    text: String,
    /// End of each line.
    ends: Vec<usize>,
    /// The row of each line.
    rows: Vec<usize>,
    /// By row, once seated.
    keys: Vec<AgencyKey>,
}

/// Characters of a key after which units are named; nearly all keys begin alike.
const OF_KEY: usize = 4;

impl Codes {
    pub(super) fn push(&mut self, row: usize, key: &AgencyKey, codes: [&str; 3]) {
        self.rows.push(row);
        self.keys.push(key.clone());
        self.text.push('\t');
        for code in codes.into_iter().filter(|code| !code.is_empty()) {
            self.push_small(code);
            self.text.push('\t');
        }
        self.text.push('\n');
        self.ends.push(self.text.len());
    }

    /// Puts keys in the order of rows: where each row's key was.
    pub(super) fn seat_keys(&mut self, seats: &[usize]) {
        let keys = seats.iter().filter_map(|seat| self.keys.get(*seat));
        self.keys = keys.cloned().collect();
    }

    fn push_small(&mut self, code: &str) {
        if !code.is_ascii() {
            self.text.push_str(&code.to_lowercase());
            return;
        }
        let start = self.text.len();
        self.text.push_str(code);
        if let Some(new) = self.text.get_mut(start..) {
            new.make_ascii_lowercase();
        }
    }

    /// The key of a row.
    pub(super) fn key(&self, row: usize) -> Option<&AgencyKey> {
        self.keys.get(row)
    }

    /// Rows with this text in a code, perhaps more than once. A single sign finds only
    /// where a code begins: it is inside too many to mean anything.
    pub(super) fn find(&self, code: &str, mut found: impl FnMut(usize, Fit)) {
        if code.is_empty() || code.contains(['\t', '\n']) {
            return;
        }
        let start = if code.chars().nth(1).is_none() {
            "\t"
        } else {
            ""
        };
        let wanted = format!("{start}{code}");
        let mut line = 0;
        for (at, piece) in self.text.match_indices(&wanted) {
            while self.ends.get(line).is_some_and(|end| *end <= at) {
                line += 1;
            }
            let begin = at + start.len();
            let signs = self.text.as_bytes();
            let tab = |at: usize| signs.get(at) == Some(&b'\t');
            let fit = match (tab(begin.wrapping_sub(1)), tab(at + piece.len())) {
                (true, true) => Fit::Whole,
                (true, false) => Fit::Begins,
                _ => Fit::Inside,
            };
            if let Some(row) = self.rows.get(line) {
                found(*row, fit);
            }
        }
        self.find_key(code, found);
    }

    fn find_key(&self, typed: &str, mut found: impl FnMut(usize, Fit)) {
        if typed.len() < OF_KEY || !typed.starts_with('p') {
            return;
        }
        let typed = typed.to_ascii_uppercase();
        for (row, key) in self.keys.iter().enumerate() {
            if key.as_str().starts_with(&typed) {
                let whole = key.as_str().len() == typed.len();
                found(row, if whole { Fit::Whole } else { Fit::Begins });
            }
        }
    }
}
