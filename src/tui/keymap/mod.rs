//! Keys as data: one table says what a key does where, and everything else follows.
//!
//! From the bindings come dispatch, the hint bar, help, the palette, the key table of
//! the README and the check of a person's own `keys.ron`. The table is `shared.rs`
//! plus one slice per screen (`KEYS` in its file). No key is compared anywhere else.

mod action;
pub mod chord;
mod document;
mod lookup;
mod patch;
mod shared;

pub use action::{Action, CopyWhat, Edit, Step};
pub use chord::Chord;
pub use document::markdown;
pub use lookup::{Bound, Keymap};
pub use patch::places;

use crate::tui::screens::{self, ScreenId};
use crate::words::Words;

/// A place where keys have a meaning. A person is in several at once, innermost first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Everywhere, also under dialogs.
    Anywhere,
    /// Everywhere but in dialogs.
    Global,
    /// On the start screen without a workbook.
    Welcome,
    /// On one screen.
    Screen(ScreenId),
    /// In a named part of one screen, such as a step of the draw.
    Part(ScreenId, &'static str),
    /// In a table or tree.
    Table,
    /// In the search line of a table.
    Search,
    /// In a form.
    Form,
    /// In a text field: characters are text here, never keys.
    Field,
    /// On a score sheet: characters begin a value, the other keys move as in a table.
    Sheet,
    /// In a question or message.
    Dialog,
    /// Between the buttons of a question without a text field.
    Buttons,
    /// In a message, which can be scrolled.
    Reader,
    /// In a list to choose from.
    Picker,
    /// In the `:` line.
    Prompt,
}

/// One line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Name in `keys.ron`, such as `table.sort`; unique.
    pub name: &'static str,
    /// Where it counts.
    pub when: When,
    /// Its keys; the first is the one that hints show.
    pub keys: &'static [Chord],
    /// What it asks for.
    pub action: Action,
    /// A few words on it, in the reader's language.
    pub says: fn(&Words) -> &'static str,
}

/// All bindings as shipped, shared ones first.
pub fn bindings() -> impl Iterator<Item = &'static Binding> {
    let own = ScreenId::ALL.iter().flat_map(|id| screens::keys(*id));
    shared::BINDINGS.iter().chain(own)
}

impl When {
    /// Heading in help and in the README.
    #[must_use]
    pub fn title(self, words: &Words) -> &'static str {
        let w = words.chrome;
        match self {
            Self::Anywhere => w.when_anywhere,
            Self::Global => w.when_global,
            Self::Welcome => w.when_welcome,
            Self::Screen(id) | Self::Part(id, _) => id.title(words),
            Self::Table => w.when_table,
            Self::Search => w.when_search,
            Self::Form => w.when_form,
            Self::Field | Self::Sheet => w.when_field,
            Self::Dialog | Self::Buttons | Self::Reader => w.when_dialog,
            Self::Picker => w.when_picker,
            Self::Prompt => w.when_prompt,
        }
    }

    /// Where it stands in hints, help and palette: what is special here comes first.
    #[must_use]
    pub fn rank(self) -> u8 {
        match self {
            Self::Part(..) => 0,
            Self::Screen(_) => 1,
            Self::Global => 3,
            Self::Anywhere => 4,
            _ => 2,
        }
    }

    /// Whether the palette cannot be open over this place, because it is itself in front.
    #[must_use]
    pub fn is_in_front(self) -> bool {
        matches!(
            self,
            Self::Dialog
                | Self::Buttons
                | Self::Reader
                | Self::Picker
                | Self::Prompt
                | Self::Welcome
        )
    }
}

/// Whether characters are text in this place.
#[must_use]
pub fn types_text(place: &[When]) -> bool {
    matches!(place.first(), Some(When::Field | When::Sheet))
}

/// A screen's place with what surrounds it.
#[must_use]
pub fn on_screen(inner: &[When]) -> Vec<When> {
    let mut path = inner.to_vec();
    path.extend([When::Global, When::Anywhere]);
    path
}

/// A dialog's place with what surrounds it.
#[must_use]
pub fn in_front(inner: &[When]) -> Vec<When> {
    let mut path = inner.to_vec();
    path.push(When::Anywhere);
    path
}
