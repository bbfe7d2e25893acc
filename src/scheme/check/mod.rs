//! The rules a scheme must keep. Each file looks at one matter and reports everything it finds.

mod bands;
mod identity;
mod points;
mod policy;
mod rules;
mod steps;
mod sums;

use std::collections::HashMap;

use super::diagnostic::Label;
use super::draft::{At, Draft};
use super::fault::{Fault, Named};
use super::read::Found;
use super::span::Place;

/// All faults of a draft; `known` are the registry's kinds and subkinds, where it is asked.
pub(super) fn check(draft: &Draft, known: Option<&[&str]>) -> Vec<Found> {
    let mut found = Vec::new();
    identity::check(draft, known, &mut found);
    sums::check(draft, &mut found);
    for criterion in draft.criteria() {
        rules::check(criterion, &mut found);
    }
    points::check(draft, &mut found);
    bands::check(draft, &mut found);
    policy::check(draft, &mut found);
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
