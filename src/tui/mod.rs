//! The screens.

pub mod book_link;
pub mod crash;
pub mod cx;
pub mod effect;
pub mod front;
pub mod hands;
pub mod input;
pub mod keymap;
pub mod model;
pub mod msg;
pub mod run;
pub mod screens;
mod settle;
pub mod signals;
pub mod terminal;
#[doc(hidden)]
pub mod testing;
pub mod text;
pub mod theme;
pub mod update;
pub mod view;
pub mod widgets;
pub mod worker;

use crate::desk::{Surroundings, data_folder};
use crate::exchange::read_text;
use crate::failure::{Exit, Failure};
use crate::words::Words;
use effect::Opened;
use keymap::Keymap;
use model::Start;
use theme::Theme;

/// Shows the screens on the workbook of the surroundings, or the start screen where
/// there is none yet.
///
/// # Errors
/// Without a terminal, when the workbook cannot be opened, or after a bug.
pub fn open(at: Surroundings) -> Result<Exit, Failure> {
    let mut workbook = if at.workbook.exists() {
        Some(at.open()?)
    } else {
        None
    };
    let opened: Option<Opened> = match workbook.as_mut() {
        Some(workbook) => Some(hands::opened(workbook, &at)?),
        None => None,
    };
    let start = Start {
        opened,
        actor: at.actor.clone(),
        lang: at.words.lang,
        theme: Theme::from_no_color(std::env::var("NO_COLOR").ok().as_deref()),
        keys: keys(at.words)?,
        now: run::now(),
    };
    run::run(start, hands::hands(at, workbook), data_folder())?;
    Ok(Exit::Done)
}

/// The keys in force: as shipped, patched by a person's own `keys.ron` where there is one.
fn keys(words: &Words) -> Result<Keymap, Failure> {
    let file = data_folder().join("keys.ron");
    if !file.exists() {
        return Ok(Keymap::default());
    }
    let text = read_text(&file, LARGEST_KEYS).map_err(|error| error.told(words))?;
    Keymap::patched(&file.display().to_string(), &text, words)
}

/// Largest `keys.ron`, in bytes.
const LARGEST_KEYS: u64 = 1024 * 1024;
