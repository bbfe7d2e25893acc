//! Making the rows anew, only when what they were made of has changed.

use jiff::civil::Date;

use super::rows::{self, AgencyRow};
use super::{State, grid};
use crate::registry::{AgencyKey, Kind};
use crate::tui::cx::ScreenCx;
use crate::tui::keymap::Action;
use crate::tui::screens::Heard;
use crate::words::Lang;

/// What decides the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Basis {
    place: String,
    seq: u64,
    day: Date,
    year: i16,
    lang: Lang,
}

/// Takes in a changed book, day, year or language.
pub(super) fn refresh(state: &mut State, cx: &ScreenCx<'_>) {
    let basis = Basis {
        place: cx.place.to_owned(),
        seq: cx.book.seq(),
        day: cx.day,
        year: cx.year,
        lang: cx.words.lang,
    };
    if state.made_of.as_ref() == Some(&basis) {
        return;
    }
    let spoken = state.made_of.as_ref().map(|made| made.lang);
    if spoken.is_some_and(|lang| lang != basis.lang) {
        // Filters are values as shown, in the language they were shown in.
        let all = Heard::Action(Action::ClearFilters);
        drop(state.table.hear(&all, grid(&state.rows), cx));
    }
    let before = std::mem::take(&mut state.rows);
    state.rows = rows::rows(before, &state.marks, cx);
    let live = state.rows.iter().filter(|row| row.marked);
    state.marks = live.map(|row| row.key.clone()).collect();
    state.counted = Vec::new();
    state.counts = counts(&state.rows, cx);
    state.made_of = Some(basis);
    state.table.refresh(grid(&state.rows), cx);
    if !state.folded && !state.rows.is_empty() {
        state.folded = true;
        fold(state, cx);
    }
    if state.reading.is_none() {
        state.text_of = None;
    }
}

/// Units of each kind, as words.
fn counts(rows: &[AgencyRow], cx: &ScreenCx<'_>) -> String {
    let counts = Kind::ALL.iter().filter_map(|kind| {
        let n = rows.iter().filter(|row| row.unit_kind == *kind).count();
        let name = (cx.words.agencies.kind)(*kind).short;
        (n > 0 && *kind != Kind::Province).then(|| (cx.words.screens.agencies.count)(n, name))
    });
    counts.collect::<Vec<_>>().join(" · ")
}

/// Closes the branches below the city, so that the first sight is the city's own units.
fn fold(state: &mut State, cx: &ScreenCx<'_>) {
    let pairs = state.rows.iter().zip(state.rows.iter().skip(1));
    let branches = pairs.filter(|(row, next)| row.depth > 0 && next.depth > row.depth);
    let branches: Vec<AgencyKey> = branches.map(|(row, _)| row.key.clone()).collect();
    state.table.close(branches, grid(&state.rows), cx);
}
