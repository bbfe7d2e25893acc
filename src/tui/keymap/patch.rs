//! A person's own `keys.ron`: a map from the name of an action to its keys.
//!
//! `{ "table.sort": ["s", "F6"], "journal.undo": ["Ctrl-b"] }` replaces the keys of those two.
//! A file that gives one key two meanings in one place is refused with both named,
//! before the first screen is drawn.

use std::collections::BTreeMap;

use super::{Bound, Chord, Keymap, When, in_front, on_screen};
use crate::failure::Failure;
use crate::tui::screens::{self, ScreenId};
use crate::words::Words;

impl Keymap {
    /// The shipped keys with a person's changes; `file` names where `text` came from.
    ///
    /// # Errors
    /// A file that cannot be read, an unknown name or key, a character where text is
    /// typed, or a collision.
    pub fn patched(file: &str, text: &str, words: &Words) -> Result<Self, Failure> {
        let w = words.chrome;
        let patch: BTreeMap<String, Vec<String>> = ron::from_str(text).map_err(|error| {
            let at = error.span.start;
            let place = format!("{file}:{}:{}", at.line, at.col);
            Failure::bad((w.keys_unreadable)(&place, &error.code.to_string())).hint(w.keys_hint)
        })?;
        let mut map = Self::default();
        for (name, keys) in &patch {
            let chords = chords(file, name, keys, words)?;
            let found = map.bound.iter_mut().find(|b| b.binding.name == name);
            let bound = found
                .ok_or_else(|| Failure::bad((w.keys_unknown_name)(file, name)).hint(w.keys_hint))?;
            bound.keys = chords;
        }
        match map.collision() {
            None => Ok(map),
            Some((chord, one, other)) => {
                let told = (w.keys_collide)(file, &chord.to_string(), &one, &other);
                Err(Failure::bad(told).hint(w.keys_hint))
            }
        }
    }

    /// The first key with two meanings in one place, with the names of both actions; also a
    /// key that would type text where it is meant as a key.
    #[must_use]
    pub fn collision(&self) -> Option<(Chord, String, String)> {
        places().iter().find_map(|place| self.collision_in(place))
    }

    fn collision_in(&self, place: &[When]) -> Option<(Chord, String, String)> {
        let typing = super::types_text(place);
        let mut seen: Vec<(Chord, &'static str)> = Vec::new();
        for Bound { binding, keys } in self.here(place) {
            for chord in keys {
                if typing && chord.types().is_some() {
                    continue;
                }
                if let Some((_, other)) = seen.iter().find(|(c, _)| c == chord) {
                    return Some((*chord, (*other).to_owned(), binding.name.to_owned()));
                }
                seen.push((*chord, binding.name));
            }
        }
        None
    }
}

/// Every place a person can be in, each with what surrounds it.
#[must_use]
pub fn places() -> Vec<Vec<When>> {
    let inner = ScreenId::ALL.iter().flat_map(|id| screens::places(*id));
    let mut all: Vec<Vec<When>> = inner.map(|place| on_screen(place)).collect();
    // Any screen may show a form or a search.
    all.push(on_screen(&[When::Field, When::Form]));
    all.push(on_screen(&[When::Field, When::Search]));
    let fronts: [&[When]; 6] = [
        &[When::Welcome],
        &[When::Buttons],
        &[When::Reader],
        &[When::Field, When::Dialog],
        &[When::Field, When::Picker],
        &[When::Field, When::Prompt],
    ];
    all.extend(fronts.iter().map(|front| in_front(front)));
    all
}

fn chords(file: &str, name: &str, keys: &[String], words: &Words) -> Result<Vec<Chord>, Failure> {
    let w = words.chrome;
    let read = |text: &String| {
        Chord::parse(text)
            .ok_or_else(|| Failure::bad((w.keys_unknown_key)(file, name, text)).hint(w.keys_hint))
    };
    keys.iter().map(read).collect()
}
