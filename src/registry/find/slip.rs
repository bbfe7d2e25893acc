//! One slip of the fingers: two letters swapped, one missing, one too many, one wrong.
//!
//! Only asked when nothing fits as typed. A slip never passes over marks: "thạnh" is not
//! taken for "thanh".

use super::lexicon::Word;
use super::query::Query;
use crate::registry::fold::Folded;

/// Fewest letters of a query in which a slip is looked for.
const OF_QUERY: usize = 4;
/// Fewest letters of the word that has it.
const OF_WORD: usize = 3;

/// Words of the query, one bit each, that are a word but for a slip, or begin one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Slips {
    pub(super) whole: u32,
    pub(super) begins: u32,
}

impl Slips {
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            whole: self.whole | other.whole,
            begins: self.begins | other.begins,
        }
    }
}

/// The slips between a query and every word there is, by number of word.
pub(super) fn slips(query: &Query, lexicon: &[Word]) -> Option<Vec<Slips>> {
    if query.letters() < OF_QUERY {
        return None;
    }
    let typed: Vec<Vec<char>> = query.words().iter().map(|w| w.chars().collect()).collect();
    let mut letters = Vec::new();
    let slips = lexicon.iter().map(|word| {
        letters.clear();
        letters.extend(word.text(query.marks).chars());
        let mut slips = Slips::default();
        for (bit, typed) in typed.iter().enumerate() {
            match slip(typed, &letters) {
                Some(true) => slips.whole |= 1 << bit,
                Some(false) => slips.begins |= 1 << bit,
                None => {}
            }
        }
        slips
    });
    Some(slips.collect())
}

/// Whether a word was typed with one slip: `true` all of it, `false` its beginning.
fn slip(typed: &[char], word: &[char]) -> Option<bool> {
    let number = |text: &[char]| text.first().is_some_and(char::is_ascii_digit);
    if typed.len() < OF_WORD || typed.len() > word.len() + 1 || number(typed) || number(word) {
        return None;
    }
    let same = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (typed, word) = (typed.get(same..)?, word.get(same..)?);
    let ways = [
        matches!((typed, word), ([a, b, ..], [c, d, ..]) if a == d && b == c).then_some((2, 2)),
        Some((0, 1)),
        Some((1, 0)),
        (same > 0 && is_wrong(typed, word)).then_some((1, 1)),
    ];
    let fits = ways.into_iter().flatten().filter_map(|(skip, pass)| {
        let (typed, word) = (typed.get(skip..)?, word.get(pass..)?);
        word.starts_with(typed).then_some(typed.len() == word.len())
    });
    fits.max()
}

/// Whether the first letters differ in more than marks.
fn is_wrong(typed: &[char], word: &[char]) -> bool {
    let (Some(a), Some(b)) = (typed.first(), word.first()) else {
        return false;
    };
    let plain = |sign: &char| {
        Folded::new(sign.encode_utf8(&mut [0; 4]))
            .plain()
            .to_owned()
    };
    plain(a) != plain(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_seen_two_are_not() {
        let letters = |text: &str| text.chars().collect::<Vec<char>>();
        let slip = |typed: &str, word: &str| slip(&letters(typed), &letters(word));
        for (typed, word, found) in [
            ("thahn", "thanh", Some(true)),
            ("htanh", "thanh", Some(true)),
            ("tanh", "thanh", Some(true)),
            ("thaanh", "thanh", Some(true)),
            ("thanhh", "thanh", Some(true)),
            ("thsnh", "thanh", Some(true)),
            ("thn", "thanh", Some(false)),
            ("giag", "giang", Some(true)),
            ("gia", "giang", Some(false)),
            ("thnah", "thinh", None),
            ("vhanh", "thanh", None),
            ("th", "tho", None),
            ("thanh", "thạnh", None),
            ("thạng", "thạnh", Some(true)),
            ("005", "05", None),
        ] {
            assert_eq!(slip(typed, word), found, "{typed} {word}");
        }
    }
}
