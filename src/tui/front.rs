//! Palette and help: the same list with other rows, both made from the keymap.

use std::collections::BTreeSet;

use super::book_link;
use super::effect::Effect;
use super::keymap::{Action, Bound, Keymap, When, types_text};
use super::model::Model;
use super::widgets::dialog::Dialog;
use super::widgets::picker::{Item, Picker};
use crate::words::Lang;

/// The keys that count here, by place; choosing one does it.
pub(super) fn help(model: &Model) -> Vec<Effect> {
    let place = model.place();
    let all: Vec<&Bound> = model.keys.here(&place);
    open(model, model.desk.words.chrome.help, &all)
}

/// All actions possible here; cursor moves and editing stay with help.
pub(super) fn palette(model: &Model) -> Vec<Effect> {
    let place = model.place();
    let mut rows = model.keys.here(&place);
    rows.retain(|bound| belongs_in_palette(bound.binding.action));
    open(model, model.desk.words.chrome.palette, &rows)
}

/// The years there is something of, and those beside the first and the last, to begin one.
pub(super) fn years(model: &Model) -> Vec<Effect> {
    let w = model.desk.words.chrome;
    let found = book_link::years(&model.desk.book);
    let mut shown: BTreeSet<i16> = found.iter().copied().collect();
    shown.insert(model.desk.year);
    if let (Some(first), Some(last)) = (found.first(), found.last()) {
        shown.extend([first.saturating_sub(1), last.saturating_add(1)]);
    }
    let at = shown.iter().position(|year| *year == model.desk.year);
    let items = shown.iter().map(|year| {
        let detail = if found.contains(year) {
            ""
        } else {
            w.year_empty
        };
        Item::new(year.to_string(), vec![Effect::SetYear(*year)]).detail(detail)
    });
    let picker = Picker::new(w.set_year, items.collect()).starting_at(at.unwrap_or(0));
    vec![Effect::Open(Dialog::Picker(picker))]
}

/// Whether an action is more than a movement of the cursor.
#[must_use]
pub fn belongs_in_palette(action: Action) -> bool {
    !matches!(
        action,
        Action::Move(_) | Action::Edit(_) | Action::Palette | Action::Back
    )
}

/// The language that is not spoken now.
pub(super) fn other_language(model: &Model) -> Lang {
    match model.desk.words.lang {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    }
}

fn open(model: &Model, title: &str, rows: &[&Bound]) -> Vec<Effect> {
    let words = model.desk.words;
    let typing = types_text(&model.place());
    let mut rows = rows.to_vec();
    rows.sort_by_key(|bound| bound.binding.when.rank());
    let item = |bound: &&Bound| {
        let binding = bound.binding;
        let shown = |c: &&super::keymap::Chord| !typing || c.types().is_none();
        let keys: Vec<String> = bound
            .keys
            .iter()
            .filter(shown)
            .map(ToString::to_string)
            .collect();
        Item::new((binding.says)(words), vec![Effect::Act(binding.action)])
            .group(binding.when.title(words))
            .detail(keys.join("  "))
    };
    let items = rows.iter().map(item).collect();
    vec![Effect::Open(Dialog::Picker(Picker::new(title, items)))]
}

/// For tests and documents: what the palette shows in a place.
#[must_use]
pub fn palette_actions(keys: &Keymap, place: &[When]) -> Vec<Action> {
    let rows = keys
        .here(place)
        .into_iter()
        .map(|bound| bound.binding.action);
    rows.filter(|action| belongs_in_palette(*action)).collect()
}
