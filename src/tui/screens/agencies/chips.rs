//! Filters to choose from: kind, frame, inspection, scores. They add up, and one chosen again
//! goes.

use std::collections::BTreeMap;

use super::rows::{AgencyRow, COLUMNS};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Effect;
use crate::tui::widgets::dialog::Dialog;
use crate::tui::widgets::picker::{Item, Picker};
use crate::tui::widgets::table::Chip;

/// The answer's name.
pub(super) const TAG: &str = "agencies.chip";

/// Columns that are filtered by, in the order of the list.
const OFFERED: [&str; 4] = ["kind", "frame", "drawn", "scored"];

/// The list, with how many agencies have each value.
pub(super) fn menu(rows: &[AgencyRow], chips: &[Chip], cx: &ScreenCx<'_>) -> Effect {
    let w = cx.words.screens.agencies;
    let columns = OFFERED
        .iter()
        .filter_map(|id| COLUMNS.iter().find(|c| c.id == *id));
    let items = columns.flat_map(|column| {
        let mut values: BTreeMap<String, usize> = BTreeMap::new();
        for row in rows {
            *values.entry((column.cell)(row, cx)).or_default() += 1;
        }
        let title = (column.title)(cx.words);
        let items: Vec<Item> = values
            .into_iter()
            .map(|(value, n)| {
                let on = chips
                    .iter()
                    .any(|c| c.column == column.id && c.value == value);
                let mark = if on { "[x]" } else { "[ ]" };
                let shown = if value.is_empty() { "–" } else { &value };
                let label = format!("{mark} {title}: {shown}");
                Item::answer(label, TAG, format!("{}\t{value}", column.id)).detail(n.to_string())
            })
            .collect();
        items
    });
    Effect::Open(Dialog::Picker(Picker::new(w.chips, items.collect())))
}

/// The filter an answer means.
pub(super) fn chosen(answer: &str) -> Option<Chip> {
    let (id, value) = answer.split_once('\t')?;
    let column = COLUMNS.iter().find(|column| column.id == id)?;
    Some(Chip {
        column: column.id,
        value: value.to_owned(),
    })
}
