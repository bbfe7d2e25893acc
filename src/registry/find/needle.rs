//! How the words of a query fit the words of a name.

use super::lexicon::Word;
use super::query::Query;
use super::slip::Slips;

/// How well a text fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grade {
    /// The whole text.
    Whole,
    /// Whole words, in order: "bình thạnh".
    Words,
    /// In order from the beginning of a word on, the last word unfinished.
    Begins,
    /// Every word of the query begins a word, in any order.
    Scattered,
    /// In order, from the inside of a word on.
    Inside,
}

/// What the words of a text have of a query: one bit in `begins` for every word of the
/// query that begins one of them, one in `exact` for every word that is one of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Has {
    begins: u32,
    exact: u32,
}

/// In `begins`: the word has the only word of the query inside, or ends with the first.
const INSIDE: u32 = 1 << 31;

impl Has {
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            begins: self.begins | other.begins,
            exact: self.exact | other.exact,
        }
    }
}

/// A query compared with every word there is.
pub(super) struct Needle {
    /// By number of word.
    has: Vec<Has>,
    count: usize,
    full: u32,
}

impl Needle {
    pub(super) fn new(query: &Query, lexicon: &[Word]) -> Self {
        let words = query.words();
        let has = lexicon
            .iter()
            .map(|word| compare(word.text(query.marks), &words));
        Self {
            has: has.collect(),
            count: words.len(),
            full: (1 << words.len()) - 1,
        }
    }

    fn word(&self, number: u32) -> Has {
        self.has.get(number as usize).copied().unwrap_or_default()
    }

    /// What a text has.
    pub(super) fn of(&self, text: &[u32]) -> Has {
        let words = text.iter().map(|number| self.word(*number));
        words.fold(Has::default(), Has::and)
    }

    /// How well a text fits by itself; `has` is what it has.
    pub(super) fn grade(&self, text: &[u32], has: Has) -> Option<Grade> {
        if !self.is_all(has) {
            let inside = has.begins & INSIDE != 0 && self.is_inside(text);
            return inside.then_some(Grade::Inside);
        }
        if self.count > 1 {
            return Some(self.in_order(text));
        }
        Some(match (has.exact, text.len()) {
            (0, _) => Grade::Begins,
            (_, 1) => Grade::Whole,
            _ => Grade::Words,
        })
    }

    /// Whether every word of the query begins a word.
    pub(super) fn is_all(&self, has: Has) -> bool {
        has.begins & self.full == self.full
    }

    /// Whether any does.
    pub(super) fn is_some(&self, has: Has) -> bool {
        has.begins & self.full != 0
    }

    /// Whether the query is a whole text and, in front of it or behind it, whole words of
    /// the names above: "phường 1 quận 3".
    pub(super) fn is_whole_with(&self, text: &[u32], above: Has) -> bool {
        let Some(rest) = self.count.checked_sub(text.len()) else {
            return false;
        };
        [0, rest].into_iter().any(|from| {
            let own = (from..).zip(text);
            let mut own = own.map(|(bit, number)| self.word(*number).exact & (1 << bit));
            let mine = ((1 << text.len()) - 1) << from;
            own.all(|bit| bit != 0) && (above.exact | mine) & self.full == self.full
        })
    }

    /// Whether all words of the query are there but one, and that one with a slip: `true` a
    /// whole word, `false` its beginning.
    pub(super) fn slipped(&self, has: Has, slips: Slips) -> Option<bool> {
        let missing = self.full & !has.begins;
        if missing.count_ones() != 1 {
            return None;
        }
        let whole = slips.whole & missing != 0;
        (whole || slips.begins & missing != 0).then_some(whole)
    }

    fn in_order(&self, text: &[u32]) -> Grade {
        let last = self.count - 1;
        let mut best = Grade::Scattered;
        for words in text.windows(self.count) {
            if !self.is_exact(words, 0..last) {
                continue;
            }
            let end = words.last().map_or(Has::default(), |end| self.word(*end));
            if end.exact & (1 << last) != 0 {
                let whole = text.len() == self.count;
                return if whole { Grade::Whole } else { Grade::Words };
            }
            if end.begins & (1 << last) != 0 {
                best = Grade::Begins;
            }
        }
        best
    }

    fn is_inside(&self, text: &[u32]) -> bool {
        let last = self.count - 1;
        self.count == 1
            || text.windows(self.count).any(|words| {
                let first = words.first().map(|first| self.word(*first).begins & INSIDE);
                let end = words.last().map(|end| self.word(*end).begins & (1 << last));
                first != Some(0) && end != Some(0) && self.is_exact(words, 1..last)
            })
    }

    /// Whether these words are those of the query, at the same places.
    fn is_exact(&self, words: &[u32], range: std::ops::Range<usize>) -> bool {
        let pairs = range.clone().zip(words.get(range).unwrap_or(&[]));
        let mut found = pairs.map(|(bit, number)| self.word(*number).exact & (1 << bit));
        found.all(|bit| bit != 0)
    }
}

fn compare(word: &str, query: &[&str]) -> Has {
    let mut has = Has::default();
    for (bit, wanted) in query.iter().enumerate() {
        // The first byte settles most cases without a call.
        if word.as_bytes().first() == wanted.as_bytes().first() && word.starts_with(wanted) {
            has.begins |= 1 << bit;
            if word.len() == wanted.len() {
                has.exact |= 1 << bit;
            }
        }
    }
    let inside = match query {
        [only] => word.contains(only),
        [first, ..] => word.ends_with(first),
        [] => false,
    };
    if inside {
        has.begins |= INSIDE;
    }
    has
}
