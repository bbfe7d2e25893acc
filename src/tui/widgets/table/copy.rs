//! What copying takes: values as shown, separated by tabs and line ends.

use super::state::row;
use super::{Column, Grid, Row, TableState};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Effect;
use crate::tui::keymap::{Action, CopyWhat};
use crate::tui::widgets::dialog::Dialog;
use crate::tui::widgets::picker::{Item, Picker};

impl<K: Clone + Ord + std::fmt::Debug> TableState<K> {
    pub(super) fn copied<R: Row<Id = K>>(
        &self,
        what: CopyWhat,
        grid: Grid<'_, R>,
        cx: &ScreenCx<'_>,
    ) -> String {
        let columns: Vec<&Column<R>> = self
            .arranged(grid)
            .iter()
            .filter_map(|i| grid.columns.get(*i))
            .collect();
        let here = self.column_at(grid).and_then(|i| grid.columns.get(i));
        let cells = |r: &R| {
            let cells: Vec<String> = columns.iter().map(|c| (c.cell)(r, cx)).collect();
            cells.join("\t")
        };
        let rows = || self.order.iter().filter_map(|i| row(grid, *i));
        match (what, here, self.selected(grid)) {
            (CopyWhat::Cell, Some(column), Some(row)) => (column.cell)(row, cx),
            (CopyWhat::Row, _, Some(row)) => cells(row),
            (CopyWhat::Column, Some(column), _) => {
                let values: Vec<String> = rows().map(|r| (column.cell)(r, cx)).collect();
                values.join("\n")
            }
            (CopyWhat::Table, _, _) => {
                let titles: Vec<&str> = columns.iter().map(|c| (c.title)(cx.words)).collect();
                let lines: Vec<String> = rows().map(cells).collect();
                format!("{}\n{}", titles.join("\t"), lines.join("\n"))
            }
            _ => String::new(),
        }
    }
}

pub(super) fn copy_menu(cx: &ScreenCx<'_>) -> Effect {
    let w = cx.words.chrome;
    let choices = [
        (w.copy_cell, CopyWhat::Cell),
        (w.copy_row, CopyWhat::Row),
        (w.copy_column, CopyWhat::Column),
        (w.copy_table, CopyWhat::Table),
    ];
    let item = |(label, what)| Item::new(label, vec![Effect::Act(Action::Copy(what))]);
    Effect::Open(Dialog::Picker(Picker::new(
        w.copy,
        choices.map(item).to_vec(),
    )))
}
