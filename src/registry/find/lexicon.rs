//! The words of all names, each kept once, and names as rows of their numbers.
//!
//! A country's 70,000 names are made of a few thousand words. A query is compared with
//! each word once; after that a name is looked at by numbers alone.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::registry::fold::Folded;

/// A word of folded names.
#[derive(Debug)]
pub(super) struct Word {
    marked: Box<str>,
    /// Without marks, where that is different.
    plain: Option<Box<str>>,
}

impl Word {
    fn new(marked: &str) -> Self {
        let plain = (!marked.is_ascii()).then(|| Folded::new(marked).plain().into());
        Self {
            marked: marked.into(),
            plain,
        }
    }

    /// The form in which a query is compared.
    pub(super) fn text(&self, marks: bool) -> &str {
        match &self.plain {
            Some(plain) if !marks => plain,
            _ => &self.marked,
        }
    }
}

/// Gives words their numbers.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) words: Vec<Word>,
    numbers: HashMap<Box<str>, u32, FixedState>,
}

impl Reader {
    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.push(Word::new(word));
        self.numbers.insert(word.into(), number);
        number
    }
}

/// Texts as numbers of words, one after the other.
#[derive(Debug, Default)]
pub(super) struct Texts {
    words: Vec<u32>,
    ends: Vec<u32>,
}

impl Texts {
    /// Adds a folded text.
    pub(super) fn push(&mut self, marked: &str, reader: &mut Reader) {
        let words = marked.split(' ').filter(|word| !word.is_empty());
        self.words.extend(words.map(|word| reader.number(word)));
        self.close();
    }

    /// The same texts in another order: where each seat's text was.
    pub(super) fn seated(&self, seats: &[usize]) -> Self {
        let mut seated = Self {
            words: Vec::with_capacity(self.words.len()),
            ends: Vec::with_capacity(seats.len()),
        };
        for seat in seats {
            let end = |seat: usize| self.ends.get(seat).map_or(0, |end| *end as usize);
            let start = seat.checked_sub(1).map_or(0, end);
            let words = self.words.get(start..end(*seat));
            seated.words.extend_from_slice(words.unwrap_or(&[]));
            seated.close();
        }
        seated
    }

    fn close(&mut self) {
        let end = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.ends.push(end);
    }

    /// Every text, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[u32]> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let text = self.words.get(start..*end as usize).unwrap_or(&[]);
            start = *end as usize;
            text
        })
    }
}
