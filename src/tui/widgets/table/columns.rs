//! Columns as a person arranges them: which show, in which order, how wide.

use super::{Column, Grid, TableState};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Effect;
use crate::tui::keymap::Action;
use crate::tui::widgets::dialog::Dialog;
use crate::tui::widgets::picker::{Item, Picker};

impl<K: Clone + Ord + std::fmt::Debug> TableState<K> {
    /// Places of the columns not hidden, in the person's order.
    pub(super) fn arranged<R>(&self, grid: Grid<'_, R>) -> Vec<usize> {
        let mut all: Vec<(usize, &Column<R>)> = grid.columns.iter().enumerate().collect();
        let rank = |id: &str| self.arranged.iter().position(|a| *a == id);
        all.sort_by_key(|(i, c)| (rank(c.id).unwrap_or(usize::MAX), *i));
        let shown = all.into_iter().filter(|(_, c)| !self.hidden.contains(c.id));
        shown.map(|(i, _)| i).collect()
    }

    /// Place of the column under the cursor; the first one before a person has chosen.
    pub(super) fn column_at<R>(&self, grid: Grid<'_, R>) -> Option<usize> {
        let shown = self.arranged(grid);
        let named = |i: &&usize| grid.columns.get(**i).map(|c| c.id) == self.column;
        shown.iter().find(named).or(shown.first()).copied()
    }

    pub(super) fn step_column<R>(&mut self, left: bool, grid: Grid<'_, R>) {
        let shown = self.arranged(grid);
        let now = self.column_at(grid);
        let at = shown.iter().position(|i| Some(*i) == now).unwrap_or(0);
        let to = if left { at.saturating_sub(1) } else { at + 1 };
        let column = shown.get(to).and_then(|i| grid.columns.get(*i));
        self.column = column.map(|c| c.id).or(self.column);
    }

    pub(super) fn shift_column<R>(&mut self, left: bool, grid: Grid<'_, R>) {
        let mut shown = self.arranged(grid);
        let now = self.column_at(grid);
        let Some(at) = shown.iter().position(|i| Some(*i) == now) else {
            return;
        };
        let to = if left { at.saturating_sub(1) } else { at + 1 };
        if to < shown.len() {
            shown.swap(at, to);
        }
        let id = |i: &usize| grid.columns.get(*i).map(|c| c.id);
        self.column = now.as_ref().and_then(id);
        self.arranged = shown.iter().filter_map(id).collect();
    }

    pub(super) fn widen<R>(&mut self, by: i16, grid: Grid<'_, R>) {
        if let Some(column) = self.column_at(grid).and_then(|i| grid.columns.get(i)) {
            let wider = self.wider.entry(column.id).or_default();
            *wider = wider.saturating_add(by).clamp(-200, 200);
        }
    }

    pub(super) fn toggle<R>(&mut self, i: usize, grid: Grid<'_, R>) {
        let Some(column) = grid.columns.get(i) else {
            return;
        };
        // The last column stays: an empty table would look broken.
        if !self.hidden.remove(column.id) && self.arranged(grid).len() > 1 {
            self.hidden.insert(column.id);
        }
    }

    pub(super) fn columns_menu<R>(&self, grid: Grid<'_, R>, cx: &ScreenCx<'_>) -> Effect {
        let item = |(i, column): (usize, &Column<R>)| {
            let mark = if self.hidden.contains(column.id) {
                "[ ]"
            } else {
                "[x]"
            };
            let label = format!("{mark} {}", (column.title)(cx.words));
            Item::new(label, vec![Effect::Act(Action::ToggleColumn(i))])
        };
        let items = grid.columns.iter().enumerate().map(item).collect();
        Effect::Open(Dialog::Picker(Picker::new(cx.words.chrome.columns, items)))
    }
}
