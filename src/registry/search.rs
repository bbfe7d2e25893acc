//! Finding units as a person types: names, abbreviations, codes and keys.
//!
//! A query without marks finds names with any; a query with marks finds only names that
//! have them. Every word of the query begins a word of the name, or of the names above.

use super::AgencyKey;
use super::fold::Folded;
use super::haystack::{Haystack, Lines};
use super::tree::Row;
use super::view::View;

/// Words of a query beyond this are not looked at.
const WORDS: usize = 32;

/// What a person looks for.
#[derive(Debug, Clone)]
pub struct Query {
    /// The text as codes are written.
    code: String,
    /// The folded text; with marks where it has any.
    text: String,
    marks: bool,
}

impl Query {
    /// Reads a query.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let folded = Folded::new(text);
        let marks = folded.has_marks();
        let words: Vec<&str> = text.split_whitespace().collect();
        Self {
            code: words.join(" ").to_lowercase(),
            text: if marks {
                folded.marked()
            } else {
                folded.plain()
            }
            .to_owned(),
            marks,
        }
    }

    /// Whether it asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether every word of it begins a word of the text. An empty query finds all.
    #[must_use]
    pub fn finds(&self, text: &Folded) -> bool {
        let text = if self.marks {
            text.marked()
        } else {
            text.plain()
        };
        let words = self.words();
        found(text, &words) == all(&words)
    }

    fn words(&self) -> Vec<&str> {
        self.text
            .split(' ')
            .filter(|w| !w.is_empty())
            .take(WORDS)
            .collect()
    }
}

/// One bit for every word of the query that begins a word of the text.
fn found(text: &str, words: &[&str]) -> u32 {
    let mut mask = 0;
    for rest in word_starts(text) {
        for (bit, word) in words.iter().enumerate() {
            // The first byte settles most cases without a call.
            if rest.as_bytes().first() == word.as_bytes().first() && rest.starts_with(word) {
                mask |= 1 << bit;
            }
        }
    }
    mask
}

/// The text from each of its words on.
fn word_starts(text: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(text), |rest| {
        let space = rest.bytes().position(|sign| sign == b' ')?;
        rest.get(space + 1..)
    })
}

fn all(words: &[&str]) -> u32 {
    words
        .iter()
        .enumerate()
        .fold(0, |mask, (bit, _)| mask | 1 << bit)
}

/// How well a unit fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The whole key, a whole code, abbreviation or name.
    Whole,
    /// Whole words of the name, in order: "bình thạnh".
    Words,
    /// A code or abbreviation begins so.
    CodeBegins,
    /// The name has it, in order, the last word unfinished.
    Begins,
    /// The name has every word, in any order.
    Scattered,
    /// The names above have the rest: "phường 1 quận 3".
    Above,
    /// Somewhere inside a code or abbreviation.
    InsideCode,
}

/// How many ways to fit there are.
const FITS: usize = Fit::InsideCode as usize + 1;

impl View<'_> {
    /// Units that fit a query, the best first, equals in reading order. Nothing for an
    /// empty query.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<AgencyKey> {
        let query = Query::new(query);
        let haystack = self.haystack.get_or_init(|| Haystack::of(self));
        if query.is_empty() {
            return Vec::new();
        }
        let names = if query.marks {
            &haystack.marked
        } else {
            &haystack.plain
        };
        let mut fits = vec![None; self.rows.len()];
        by_name(&self.rows, names, &query, &mut fits);
        by_code(&haystack.codes, &query, &mut fits);
        let mut places: [Vec<usize>; FITS] = Default::default();
        for (row, fit) in fits.iter().enumerate() {
            if let Some(place) = fit.and_then(|fit| places.get_mut(fit as usize)) {
                place.push(row);
            }
        }
        let keys = places.iter().flatten().filter_map(|row| {
            let agency = self.agency(self.rows.get(*row)?)?;
            Some(agency.key.clone())
        });
        keys.collect()
    }
}

/// The best fit of each row so far.
type Fits = [Option<Fit>];

fn improve(fits: &mut Fits, row: usize, fit: Fit) {
    if let Some(best) = fits.get_mut(row) {
        *best = Some(best.map_or(fit, |best| best.min(fit)));
    }
}

fn by_name(rows: &[Row], names: &Lines, query: &Query, fits: &mut Fits) {
    let words = query.words();
    let full = all(&words);
    // Parents come before children: what was found above is known already.
    let mut with_above: Vec<u32> = Vec::with_capacity(rows.len());
    for (at, (row, name)) in rows.iter().zip(names.iter()).enumerate() {
        let own = found(name, &words);
        let above = row.parent().and_then(|parent| with_above.get(parent));
        let both = own | above.copied().unwrap_or(0);
        with_above.push(both);
        if own == full {
            improve(fits, at, fit_of_name(name, &query.text));
        } else if own != 0 && both == full {
            improve(fits, at, Fit::Above);
        }
    }
}

fn fit_of_name(name: &str, text: &str) -> Fit {
    if name == text {
        return Fit::Whole;
    }
    let mut best = Fit::Scattered;
    for rest in word_starts(name).filter_map(|rest| rest.strip_prefix(text)) {
        if rest.is_empty() || rest.starts_with(' ') {
            return Fit::Words;
        }
        best = Fit::Begins;
    }
    best
}

fn by_code(codes: &Lines, query: &Query, fits: &mut Fits) {
    if query.code.is_empty() {
        return;
    }
    for row in codes.rows_with(&query.code) {
        let line = codes.line(row);
        let mut fit = Fit::InsideCode;
        for field in line.split('\t').filter(|field| !field.is_empty()) {
            if field == query.code {
                fit = Fit::Whole;
            } else if field.starts_with(&query.code) {
                fit = fit.min(Fit::CodeBegins);
            }
        }
        improve(fits, row, fit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_free_until_they_are_typed() {
        let name = Folded::new("Sở Y tế");
        for typed in ["so y te", "SO Y T", "sở y tế", "te y so", "s", ""] {
            assert!(Query::new(typed).finds(&name), "{typed}");
        }
        for typed in ["sò", "so tai", "sở z", "ở"] {
            assert!(!Query::new(typed).finds(&name), "{typed}");
        }
        assert!(!Query::new("sở").finds(&Folded::new("So")));
        assert!(!Query::new("tân quý").finds(&Folded::new("Tân Quy")));
        assert!(!Query::new("tân quy").finds(&Folded::new("Tân Quý")));
    }
}
