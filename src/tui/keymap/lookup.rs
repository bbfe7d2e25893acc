//! From a place and a key to an action, and from a place to its hints.

use super::{Action, Binding, Chord, When, bindings};
use crate::words::Words;

/// A binding with the keys in force, which a person may have changed.
#[derive(Debug, Clone)]
pub struct Bound {
    /// The shipped binding.
    pub binding: &'static Binding,
    /// Keys in force; may be none.
    pub keys: Vec<Chord>,
}

/// The keys in force.
#[derive(Debug, Clone)]
pub struct Keymap {
    pub(super) bound: Vec<Bound>,
}

impl Default for Keymap {
    fn default() -> Self {
        let bound = bindings().map(|binding| Bound {
            binding,
            keys: binding.keys.to_vec(),
        });
        Self {
            bound: bound.collect(),
        }
    }
}

impl Keymap {
    /// What `chord` asks for in `place`, innermost meaning first.
    #[must_use]
    pub fn find(&self, place: &[When], chord: Chord) -> Option<Action> {
        place.iter().find_map(|when| {
            let here = |bound: &&Bound| bound.binding.when == *when && bound.keys.contains(&chord);
            self.bound
                .iter()
                .find(here)
                .map(|bound| bound.binding.action)
        })
    }

    /// Bindings that count in `place`, innermost first. Keys that the place hides are left out.
    #[must_use]
    pub fn here(&self, place: &[When]) -> Vec<&Bound> {
        let at = |when: &When| {
            let when = *when;
            self.bound.iter().filter(move |b| b.binding.when == when)
        };
        place.iter().flat_map(at).collect()
    }

    /// The key that hints show for an action in a place; where text is typed, one that types none.
    #[must_use]
    pub fn key_for(bound: &Bound, typing: bool) -> Option<Chord> {
        let fits = |chord: &&Chord| !typing || chord.types().is_none();
        bound.keys.iter().find(fits).copied()
    }

    /// Keys and short texts for the hint bar: what the innermost place offers, then the palette
    /// and help. Plain cursor moves and editing keys need no hint.
    #[must_use]
    pub fn hints(&self, place: &[When], words: &Words) -> Vec<(String, &'static str, Action)> {
        let typing = super::types_text(place);
        let plain =
            |action: Action| matches!(action, Action::Move(_) | Action::Edit(_) | Action::Go(_));
        let mut inner: Vec<&Bound> = self.here(place);
        inner.retain(|b| !plain(b.binding.action));
        // A screen's own actions come before those every table has.
        inner.sort_by_key(|b| b.binding.when.rank());
        let always = [Action::Back, Action::Palette, Action::Help];
        let (last, first): (Vec<&Bound>, Vec<&Bound>) = inner
            .into_iter()
            .partition(|b| matches!(b.binding.when, When::Global | When::Anywhere));
        let last = last
            .into_iter()
            .filter(|b| always.contains(&b.binding.action));
        let first = first.into_iter().take(8);
        let hint = |b: &Bound| {
            let chord = Self::key_for(b, typing)?;
            Some((chord.to_string(), (b.binding.says)(words), b.binding.action))
        };
        // Help stands first so that it is there even on a narrow line.
        let (help, rest): (Vec<&Bound>, Vec<&Bound>) =
            last.partition(|b| b.binding.action == Action::Help);
        help.into_iter()
            .chain(first)
            .chain(rest)
            .filter_map(hint)
            .collect()
    }
}
