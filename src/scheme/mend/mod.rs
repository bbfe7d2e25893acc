//! Puts slips of the keyboard and of word processors right in a copy of the text, so that
//! one of them does not hide the rest of the file.
//!
//! The copy is only ever read to find more faults: a file that needed mending is refused.
//! Every byte of the copy knows its place in the file.

mod brackets;
mod fields;
mod neighbours;
mod numbers;
mod texts;
mod token;

use super::diagnostic::Label;
use super::fault::{Fault, Syntax};
use super::read::Found;
use super::span::Place;

pub(super) use fields::{ABSENT, field};
pub(super) use neighbours::slips;
pub(super) use texts::closed;
pub use token::UNFINISHED;
pub(super) use token::tokens;

/// A slip: what is told of it, and how the copy is put right.
#[derive(Debug, Clone)]
pub(super) struct Slip {
    pub fault: Fault,
    pub place: Place,
    pub second: Option<(Place, Label)>,
    pub edits: Vec<Edit>,
}

/// A change of the copy: these bytes become this text.
#[derive(Debug, Clone)]
pub(super) struct Edit {
    pub from: usize,
    pub to: usize,
    pub with: String,
}

impl Edit {
    pub fn new(from: usize, to: usize, with: &str) -> Self {
        let with = with.to_owned();
        Self { from, to, with }
    }

    pub fn insert(at: usize, with: &str) -> Self {
        Self::new(at, at, with)
    }
}

impl Slip {
    fn syntax(what: Syntax, from: usize, to: usize, edits: Vec<Edit>) -> Self {
        Self {
            fault: Fault::Syntax(what),
            place: Place { from, to },
            second: None,
            edits,
        }
    }
}

/// A copy of a text that is put right step by step.
#[derive(Debug)]
pub(super) struct Mended {
    text: String,
    /// By byte, and for the end: where it stands in the file.
    origin: Vec<usize>,
}

impl Mended {
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            origin: (0..=text.len()).collect(),
        }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Makes the changes of these slips and gives what is told of them, placed in the file.
    pub fn mend(&mut self, slips: Vec<Slip>) -> Vec<Found> {
        let mut edits = Vec::new();
        let mut told = Vec::new();
        for slip in slips {
            told.push(Found {
                fault: slip.fault,
                place: self.place(slip.place),
                second: slip.second.map(|(place, label)| (self.place(place), label)),
            });
            edits.extend(slip.edits);
        }
        self.change(edits);
        told
    }

    /// Makes these changes; of two that overlap only the first.
    pub fn change(&mut self, mut edits: Vec<Edit>) {
        // Stable: what is inserted at one place stays in order.
        edits.sort_by_key(|edit| (edit.from, edit.to));
        let mut text = String::with_capacity(self.text.len() + edits.len());
        let mut origin = Vec::with_capacity(self.origin.len() + edits.len());
        let mut done = 0;
        let bytes = |range: std::ops::Range<usize>| self.origin.get(range).unwrap_or_default();
        for edit in edits {
            let kept = self.text.get(done..edit.from);
            let Some(kept) = kept.filter(|_| self.text.is_char_boundary(edit.to)) else {
                continue;
            };
            text.push_str(kept);
            origin.extend_from_slice(bytes(done..edit.from));
            text.push_str(&edit.with);
            let at = self.origin.get(edit.from).copied().unwrap_or_default();
            origin.extend(std::iter::repeat_n(at, edit.with.len()));
            done = edit.to;
        }
        text.push_str(self.text.get(done..).unwrap_or_default());
        origin.extend_from_slice(bytes(done..self.origin.len()));
        (self.text, self.origin) = (text, origin);
    }

    /// Where a place of the copy is in the file.
    pub fn place(&self, place: Place) -> Place {
        let at = |byte: usize| {
            let last = self.origin.last().copied().unwrap_or_default();
            self.origin.get(byte).copied().unwrap_or(last)
        };
        let from = at(place.from);
        Place {
            from,
            to: at(place.to).max(from),
        }
    }

    /// What was found in the copy, placed in the file.
    pub fn found(&self, found: Found) -> Found {
        Found {
            fault: found.fault,
            place: self.place(found.place),
            second: found
                .second
                .map(|(place, label)| (self.place(place), label)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn places_of_the_copy_are_those_of_the_file() {
        let mut copy = Mended::new("(a: “b” c)");
        copy.change(vec![
            Edit::new(4, 7, "\""),
            Edit::new(8, 11, "\""),
            Edit::insert(11, ","),
        ]);
        assert_eq!(copy.text(), "(a: \"b\", c)");
        let place = |from, to| {
            let place = copy.place(Place { from, to });
            (place.from, place.to)
        };
        // The text in quotation marks, and what follows it.
        assert_eq!(place(4, 7), (4, 11));
        assert_eq!(place(9, 10), (12, 13));
        assert_eq!(place(11, 11), (14, 14));
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_mending(text in "[“”−’（：\\PC\"'/*r#(\\[{}\\])\\\\,;:=%0-9a-z \n]{0,80}") {
            let mut copy = Mended::new(&text);
            for _ in 0..5 {
                let found = match closed(copy.text()) {
                    Some(slip) => vec![slip],
                    None => slips(copy.text(), &tokens(copy.text())),
                };
                for told in copy.mend(found) {
                    prop_assert!(text.get(told.place.from..told.place.to).is_some(), "{told:?}");
                }
                prop_assert_eq!(copy.origin.len(), copy.text.len() + 1);
                prop_assert!(copy.origin.is_sorted());
            }
        }
    }
}
