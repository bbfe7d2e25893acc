//! Where the cursor goes while a name is typed: to the unit the registry finds best.

use super::{State, grid};
use crate::registry::AgencyKey;
use crate::tui::cx::ScreenCx;

/// Units up to which every key asks the registry. Beyond, it is asked only where no row has
/// what is typed: making its index takes longer than a key may.
const ALWAYS: usize = 5_000;

/// Hits that are tried: the filter may hide the first ones.
const TRIED: usize = 50;

/// Puts the cursor on the best hit that shows.
pub(super) fn go_to_best(state: &mut State, cx: &ScreenCx<'_>) {
    let Some((query, here)) = state.table.typed(grid(&state.rows)) else {
        return;
    };
    if here && state.rows.len() > ALWAYS {
        return;
    }
    let view = cx.book.registry.as_of(cx.day);
    let found: Vec<AgencyKey> = view.search(query).into_iter().take(TRIED).collect();
    for key in found {
        state.table.show(&key, grid(&state.rows), cx);
        let selected = state.table.selected(grid(&state.rows));
        if selected.is_some_and(|row| row.key == key) {
            return;
        }
    }
}
