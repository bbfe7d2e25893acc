//! Walking through a query piece by piece along the words of a name: "sgtvt" by the
//! initials of "Sở Giao thông Vận tải", "tanbinh" by its words.
//!
//! All places reached in the query are walked from at once, one bit each.

use super::lexicon::Word;
use super::query::Query;

/// How the words of a name make up a query, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Walk {
    /// All words of the name.
    Whole,
    /// Words that follow one another.
    Run,
    /// Words with others between them.
    Spread,
}

/// Little words that initials pass over: "sgdđt" is Sở Giáo dục và Đào tạo.
const LIGHT: [&str; 4] = ["và", "của", "về", "các"];
/// Letters of which initials with others between them are told from chance.
const SPREAD: usize = 4;
/// Most bytes of a query that is walked: one bit each, and one for its end.
const LONGEST: usize = 31;

#[derive(Debug, Clone, Copy, Default)]
struct Step {
    /// Places of the query where this piece stands.
    at: u32,
    /// From these the query ends inside the piece.
    ends: u32,
    /// Bytes of the piece.
    length: u8,
    light: bool,
}

/// In `edges`: the query begins with this piece, or ends in it.
const FIRST: u8 = 1;
const LAST: u8 = 2;

/// A query of one word as steps, by number of word.
pub(super) struct Steps {
    steps: Vec<Step>,
    /// Most names have no piece for both edges of the query, which one look tells.
    edges: Vec<u8>,
    end: u32,
    spread: bool,
}

impl Steps {
    /// By initials, where the query can be some: two letters at least. A number is taken
    /// whole: "p5" is Phường 5, never Phường 15.
    pub(super) fn by_initials(query: &Query, lexicon: &[Word]) -> Option<Self> {
        let typed = query.one_word().filter(|t| t.len() <= LONGEST)?;
        typed.chars().nth(1)?;
        let steps = lexicon.iter().map(|word| {
            let text = word.text(query.marks);
            let mut signs = text.char_indices();
            let number = signs.next().is_some_and(|(_, sign)| sign.is_ascii_digit());
            let first = signs.next().and_then(|(at, _)| text.get(..at));
            let piece = first.filter(|_| !number).unwrap_or(text);
            Step {
                light: LIGHT.contains(&word.text(true)),
                ..step(typed, piece)
            }
        });
        Some(Self::new(typed, steps.collect(), query.letters() >= SPREAD))
    }

    /// By whole words with the spaces forgotten, the last word unfinished.
    pub(super) fn by_words(query: &Query, lexicon: &[Word]) -> Option<Self> {
        let typed = query.one_word().filter(|t| t.len() <= LONGEST)?;
        let steps = lexicon.iter().map(|word| {
            let text = word.text(query.marks);
            let begins = |place: &usize| {
                typed
                    .get(*place..)
                    .is_some_and(|rest| text.len() > rest.len() && text.starts_with(rest))
            };
            let ends = (1..typed.len()).filter(begins);
            Step {
                ends: ends.fold(0, |ends, place| ends | 1 << place),
                ..step(typed, text)
            }
        });
        Some(Self::new(typed, steps.collect(), false))
    }

    fn new(typed: &str, steps: Vec<Step>, spread: bool) -> Self {
        let end: u32 = 1 << typed.len();
        let edges = steps.iter().map(|step| {
            let last = step.ends != 0 || (step.at << step.length) & end != 0;
            let first = step.at & 1 != 0;
            (if first { FIRST } else { 0 }) | (if last { LAST } else { 0 })
        });
        Self {
            edges: edges.collect(),
            steps,
            end,
            spread,
        }
    }

    /// How a name makes up the query.
    pub(super) fn walk(&self, text: &[u32]) -> Option<Walk> {
        let edges = text.iter().filter_map(|n| self.edges.get(*n as usize));
        if edges.fold(0, |all, edge| all | edge) != FIRST | LAST {
            return None;
        }
        let (mut whole, mut run, mut spread) = (1, 0, 1);
        let mut found = None;
        for number in text {
            let step = self
                .steps
                .get(*number as usize)
                .copied()
                .unwrap_or_default();
            let take = |from: u32| {
                let end = if from & step.ends == 0 { 0 } else { self.end };
                ((from & step.at) << step.length) | end
            };
            let passed = if step.light { (whole, run) } else { (0, 0) };
            whole = take(whole) | passed.0;
            run = take(run | 1);
            if run & self.end != 0 {
                found = Some(Walk::Run);
            }
            run |= passed.1;
            spread |= take(spread);
        }
        if whole & self.end != 0 {
            return Some(Walk::Whole);
        }
        let spread = self.spread && spread & self.end != 0;
        found.or(spread.then_some(Walk::Spread))
    }
}

fn step(typed: &str, piece: &str) -> Step {
    let stands = |place: &usize| {
        let rest = typed.get(*place..);
        rest.is_some_and(|rest| rest.starts_with(piece))
    };
    let places = (0..typed.len())
        .filter(|_| !piece.is_empty())
        .filter(stands);
    Step {
        at: places.fold(0, |at, place| at | 1 << place),
        length: u8::try_from(piece.len().min(LONGEST)).unwrap_or(0),
        ..Step::default()
    }
}
