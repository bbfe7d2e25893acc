//! Texts about scheme files: what is wrong, where, and what to do.
//!
//! Figures and names appear as the file writes them, with a point, so that they can be
//! found in it; the decimal comma of Vietnamese prose is for results.

mod en;
mod en_hints;
mod render;
mod vi;
mod vi_hints;

use crate::scheme::{Diagnostics, Fault, Label};

pub use render::{render, render_all};

/// Texts of this area.
#[derive(Debug)]
pub struct SchemeWords {
    /// Before a code: `lỗi[S201]`.
    pub error: &'static str,
    /// Before a code of something that does not stop the file.
    pub warning: &'static str,
    /// Before what to do.
    pub help: &'static str,
    /// One sentence: what is wrong.
    pub message: fn(&Fault) -> String,
    /// A few words at the caret; empty where the sentence says it all.
    pub mark: fn(&Fault) -> String,
    /// A few words at the second place.
    pub label: fn(Label) -> &'static str,
    /// What to do.
    pub hint: fn(&Fault) -> Option<String>,
    /// After the list: file, errors, warnings.
    pub summary: fn(&str, usize, usize) -> String,
    /// A sound file: file, domains, criteria, warnings.
    pub sound: fn(&str, usize, usize, usize) -> String,
}

/// Vietnamese.
pub static VI: SchemeWords = SchemeWords {
    error: "lỗi",
    warning: "cảnh báo",
    help: "gợi ý",
    message: vi::message,
    mark: vi_hints::mark,
    label: vi_hints::label,
    hint: vi_hints::hint,
    summary: vi_hints::summary,
    sound: vi_hints::sound,
};

/// English.
pub static EN: SchemeWords = SchemeWords {
    error: "error",
    warning: "warning",
    help: "help",
    message: en::message,
    mark: en_hints::mark,
    label: en_hints::label,
    hint: en_hints::hint,
    summary: en_hints::summary,
    sound: en_hints::sound,
};

/// Names in a row, each in back quotes.
fn quoted<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

/// The first few of a list, and how many more there are.
fn some<T>(all: &[T], one: impl Fn(&T) -> String) -> String {
    const SHOWN: usize = 5;
    let mut told: Vec<String> = all.iter().take(SHOWN).map(one).collect();
    if all.len() > SHOWN {
        told.push(format!("+{}", all.len() - SHOWN));
    }
    told.join(", ")
}

/// Errors and warnings of a list.
fn counts(diagnostics: &Diagnostics) -> (usize, usize) {
    let errors = diagnostics.errors();
    (errors, diagnostics.list.len() - errors)
}
