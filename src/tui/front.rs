//! Palette and help: the same list with other rows, both made from the keymap.

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
