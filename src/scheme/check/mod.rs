//! The rules a scheme must keep. Each file looks at one matter and reports everything it finds.

mod adjust;
mod bands;
mod groups;
mod identity;
mod late;
mod limits;
mod order;
mod points;
mod policy;
mod rules;
mod steps;
mod sums;
mod variants;

use std::collections::HashMap;

use super::diagnostic::Label;
use super::draft::{At, Draft};
use super::fault::{Fault, Named};
use super::load::Surroundings;
use super::read::Found;
use super::span::Place;

/// All faults of a draft, in the surroundings where it is to be used.
pub(super) fn check(draft: &Draft, around: &Surroundings<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    identity::check(draft, around.kinds, &mut found);
    sums::check(draft, &mut found);
    for criterion in draft.scored() {
        rules::check(criterion, &mut found);
    }
    adjust::check(draft, &mut found);
    late::check(draft, &mut found);
    variants::check(draft, &mut found);
    limits::check(draft, &mut found);
    groups::check(draft, around, &mut found);
    points::check(draft, &mut found);
    bands::check(draft, &mut found);
    policy::check(draft, around, &mut found);
    found
}

/// Texts that were there before, each with its first place.
pub(super) fn repeated<'a>(
    list: impl IntoIterator<Item = &'a At<String>>,
    of: Named,
) -> Vec<Found> {
    let mut first: HashMap<&str, Place> = HashMap::new();
    let mut found = Vec::new();
    for text in list {
        if let Some(place) = first.get(text.value.as_str()) {
            let id = text.value.clone();
            let fault = Fault::Duplicate { of, id };
            found.push(Found::new(fault, text.place).and(*place, Label::FirstUse));
        } else {
            first.insert(&text.value, text.place);
        }
    }
    found
}
