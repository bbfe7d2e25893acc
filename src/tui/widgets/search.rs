//! Searching as a person means it: marks count only where the query has some.
//!
//! "so y te" finds "Sở Y tế"; "sở" does not find "so".

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::tui::text::{fold, lower};

/// The text of a row, made ready for searching once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Haystack {
    plain: String,
    folded: String,
}

impl Haystack {
    /// Makes text ready.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self {
            plain: lower(text),
            folded: fold(text),
        }
    }

    /// Lower case without marks.
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }
}

/// What is searched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needle {
    text: String,
    marked: bool,
}

impl Needle {
    /// A query; `None` when it is blank.
    #[must_use]
    pub fn new(query: &str) -> Option<Self> {
        let plain = lower(query.trim());
        let folded = fold(&plain);
        let marked = plain != folded;
        (!plain.is_empty()).then_some(Self {
            text: if marked { plain } else { folded },
            marked,
        })
    }

    /// Whether a row holds it.
    #[must_use]
    pub fn is_in(&self, row: &Haystack) -> bool {
        let text = if self.marked { &row.plain } else { &row.folded };
        text.contains(&self.text)
    }

    /// Where it stands in `text`, in bytes on letter boundaries.
    #[must_use]
    pub fn spans(&self, text: &str) -> Vec<Range<usize>> {
        let ready = if self.marked { lower } else { fold };
        let mut flat = String::new();
        // For each letter: where it starts in the flat text, and its bytes in the original.
        let mut letters: Vec<(usize, Range<usize>)> = Vec::new();
        for (at, letter) in text.grapheme_indices(true) {
            letters.push((flat.len(), at..at + letter.len()));
            flat.push_str(&ready(letter));
        }
        let found = flat.match_indices(&self.text);
        let span = |(from, part): (usize, &str)| {
            let to = from + part.len();
            let within = |(start, _): &&(usize, Range<usize>)| *start < to;
            let first = letters.iter().rev().find(|(start, _)| *start <= from)?;
            let last = letters.iter().rev().find(within)?;
            Some(first.1.start..last.1.end)
        };
        found.filter_map(span).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(query: &str, text: &str) -> bool {
        Needle::new(query).is_some_and(|n| n.is_in(&Haystack::new(text)))
    }

    #[test]
    fn marks_count_only_where_the_query_has_some() {
        assert!(finds("so y te", "Sở Y tế"));
        assert!(finds("SỞ", "Sở Y tế"));
        assert!(!finds("sở", "so"));
        assert!(finds("dien bien", "Điện Biên"));
        assert!(finds("so\u{31b}\u{309}", "Sở"), "typed decomposed");
        assert_eq!(Needle::new("  "), None);
    }

    #[test]
    fn what_was_found_is_shown_by_letters() {
        let needle = Needle::new("y te").unwrap();
        let text = "Sở Y tế";
        let spans = needle.spans(text);
        assert_eq!(
            spans.iter().map(|s| &text[s.clone()]).collect::<Vec<_>>(),
            ["Y tế"]
        );
        let needle = Needle::new("o").unwrap();
        assert_eq!(needle.spans("Sở Nội").len(), 2);
    }
}
