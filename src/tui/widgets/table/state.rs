//! What a table remembers, and what keys do to it.

use std::collections::{BTreeMap, BTreeSet};

use super::copy::copy_menu;
use super::order::{Wish, order};
use super::{Chip, Grid, Row};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Effect;
use crate::tui::keymap::{Action, Step};
use crate::tui::screens::Heard;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::search::Needle;

/// The state of one table; `K` is the identity of its rows.
#[derive(Debug, Clone)]
pub struct TableState<K> {
    /// Places of the rows shown.
    pub(super) order: Vec<u32>,
    /// Identity of the row under the cursor.
    pub(super) cursor: Option<K>,
    /// Its place in `order`.
    pub(super) at: usize,
    /// Place in `order` of the first row on the page.
    offset: usize,
    pub(super) sort: Option<(usize, bool)>,
    pub(super) chips: Vec<Chip>,
    pub(super) closed: BTreeSet<K>,
    /// Columns in the person's order; names not listed follow in the screen's order.
    pub(super) arranged: Vec<&'static str>,
    pub(super) hidden: BTreeSet<&'static str>,
    pub(super) wider: BTreeMap<&'static str, i16>,
    /// A column whose values should show whole, and how wide they are.
    pub(super) roomy: Option<(&'static str, u16)>,
    /// Name of the column under the cursor.
    pub(super) column: Option<&'static str>,
    pub(super) query: Field,
    pub(super) searching: bool,
    pub(super) needle: Option<Needle>,
    /// Place in `order` where the search began.
    pub(super) anchor: usize,
}

impl<K> Default for TableState<K> {
    fn default() -> Self {
        Self {
            order: Vec::new(),
            cursor: None,
            at: 0,
            offset: 0,
            sort: None,
            chips: Vec::new(),
            closed: BTreeSet::new(),
            arranged: Vec::new(),
            hidden: BTreeSet::new(),
            wider: BTreeMap::new(),
            roomy: None,
            column: None,
            query: Field::default(),
            searching: false,
            needle: None,
            anchor: 0,
        }
    }
}

impl<K: Clone + Ord + std::fmt::Debug> TableState<K> {
    /// Whether a search is being typed: then the place is `[Field, Search, …]`, else
    /// `[Table, …]`, with the screen's own place behind.
    #[must_use]
    pub fn is_searching(&self) -> bool {
        self.searching
    }

    /// Takes in new rows; the cursor stays on its row, or near where that was.
    pub fn refresh<R: Row<Id = K>>(&mut self, grid: Grid<'_, R>, cx: &ScreenCx<'_>) {
        let wish = Wish {
            sort: self.sort,
            chips: &self.chips,
            closed: &self.closed,
        };
        self.order = order(grid, &wish, cx);
        let kept = self.cursor.as_ref().and_then(|id| {
            let here = |i: &u32| row(grid, *i).is_some_and(|r| r.id() == *id);
            self.order.iter().position(here)
        });
        self.go(kept.unwrap_or(self.at), grid, cx);
    }

    /// The row under the cursor.
    #[must_use]
    pub fn selected<'r, R: Row<Id = K>>(&self, grid: Grid<'r, R>) -> Option<&'r R> {
        let place = self.order.get(self.at)?;
        row(grid, *place)
    }

    /// Its place among the rows given.
    #[must_use]
    pub fn selected_place(&self) -> Option<usize> {
        usize::try_from(*self.order.get(self.at)?).ok()
    }

    /// The rows under that, as the table is listed now.
    pub fn below<'r, R: Row<Id = K>>(&self, grid: Grid<'r, R>) -> impl Iterator<Item = &'r R> {
        let places = self.order.iter().skip(self.at + 1);
        places.filter_map(move |place| row(grid, *place))
    }

    /// Has this column get this width before columns that are only an extra are shown.
    pub fn give_room(&mut self, column: &'static str, width: u16) {
        self.roomy = Some((column, width));
    }

    /// Puts the cursor on a row, if it shows.
    pub fn select<R: Row<Id = K>>(&mut self, id: &K, grid: Grid<'_, R>, cx: &ScreenCx<'_>) {
        self.cursor = Some(id.clone());
        self.refresh(grid, cx);
    }

    /// Rows shown, and the place of the cursor among them from 1; 0 of 0 when empty.
    #[must_use]
    pub fn position(&self) -> (usize, usize) {
        let n = self.order.len();
        ((self.at + 1).min(n), n)
    }

    /// Sorts by the column with this name.
    pub fn sort_by<R: Row<Id = K>>(
        &mut self,
        id: &str,
        down: bool,
        grid: Grid<'_, R>,
        cx: &ScreenCx<'_>,
    ) {
        self.sort = grid
            .columns
            .iter()
            .position(|c| c.id == id)
            .map(|i| (i, down));
        self.refresh(grid, cx);
    }

    /// Shows only rows with this value; several add up.
    pub fn add_chip<R: Row<Id = K>>(&mut self, chip: Chip, grid: Grid<'_, R>, cx: &ScreenCx<'_>) {
        if !self.chips.contains(&chip) {
            self.chips.push(chip);
        }
        self.refresh(grid, cx);
    }

    /// Takes that filter away again.
    pub fn drop_chip<R: Row<Id = K>>(&mut self, chip: &Chip, grid: Grid<'_, R>, cx: &ScreenCx<'_>) {
        self.chips.retain(|kept| kept != chip);
        self.refresh(grid, cx);
    }

    /// Closes branches, all at once.
    pub fn close<R: Row<Id = K>>(
        &mut self,
        branches: impl IntoIterator<Item = K>,
        grid: Grid<'_, R>,
        cx: &ScreenCx<'_>,
    ) {
        self.closed.extend(branches);
        self.refresh(grid, cx);
    }

    /// Filters in force.
    #[must_use]
    pub fn chips(&self) -> &[Chip] {
        &self.chips
    }

    /// Answers what every table answers; `None` where the screen has to.
    pub fn hear<R: Row<Id = K>>(
        &mut self,
        heard: &Heard<'_>,
        grid: Grid<'_, R>,
        cx: &ScreenCx<'_>,
    ) -> Option<Vec<Effect>> {
        match heard {
            Heard::Action(action) => self.act(*action, grid, cx),
            Heard::Text(text) if self.searching => {
                self.query.insert(text);
                self.find_as_typed(grid, cx);
                Some(Vec::new())
            }
            Heard::Paste(text) => {
                self.begin_search();
                self.query.insert(text);
                self.find_as_typed(grid, cx);
                Some(Vec::new())
            }
            _ => None,
        }
    }

    fn act<R: Row<Id = K>>(
        &mut self,
        action: Action,
        grid: Grid<'_, R>,
        cx: &ScreenCx<'_>,
    ) -> Option<Vec<Effect>> {
        match action {
            Action::Move(step) => self.step(step, grid, cx),
            Action::ClickRow(at) => self.go(at, grid, cx),
            Action::Search => self.begin_search(),
            Action::FindNext => self.find(false, grid, cx),
            Action::FindPrev => self.find(true, grid, cx),
            Action::Edit(edit) if self.searching => {
                if self.query.edit(edit) {
                    self.find_as_typed(grid, cx);
                }
            }
            Action::Accept if self.searching => self.searching = false,
            Action::Back => return self.back(grid, cx),
            Action::Sort => self.cycle_sort(self.column_at(grid), grid, cx),
            Action::ClickColumn(i) => self.cycle_sort(Some(i), grid, cx),
            Action::Filter => self.filter_by_cell(grid, cx),
            Action::ClearFilters => {
                self.chips.clear();
                self.refresh(grid, cx);
            }
            Action::ColumnLeft => self.step_column(true, grid),
            Action::ColumnRight => self.step_column(false, grid),
            Action::ShiftColumnLeft => self.shift_column(true, grid),
            Action::ShiftColumnRight => self.shift_column(false, grid),
            Action::Widen => self.widen(2, grid),
            Action::Narrow => self.widen(-2, grid),
            Action::ToggleColumn(i) => self.toggle(i, grid),
            Action::Columns => return Some(vec![self.columns_menu(grid, cx)]),
            Action::CopyMenu => return Some(vec![copy_menu(cx)]),
            Action::Copy(what) => {
                let text = self.copied(what, grid, cx);
                return Some(vec![
                    Effect::Copy(text),
                    Effect::good(cx.words.chrome.copied),
                ]);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn back<R: Row<Id = K>>(
        &mut self,
        grid: Grid<'_, R>,
        cx: &ScreenCx<'_>,
    ) -> Option<Vec<Effect>> {
        if self.searching {
            self.searching = false;
            self.needle = None;
            self.go(self.anchor, grid, cx);
        } else {
            self.needle.take()?;
        }
        Some(Vec::new())
    }

    fn step<R: Row<Id = K>>(&mut self, step: Step, grid: Grid<'_, R>, cx: &ScreenCx<'_>) {
        let page = cx.page.max(1);
        let last = self.order.len().saturating_sub(1);
        let to = match step {
            Step::Up => self.at.saturating_sub(1),
            Step::Down => self.at + 1,
            Step::PageUp => self.at.saturating_sub(page),
            Step::PageDown => self.at + page,
            Step::HalfUp => self.at.saturating_sub(page.div_ceil(2)),
            Step::HalfDown => self.at + page.div_ceil(2),
            Step::First => 0,
            Step::Last => last,
            Step::Left | Step::Right => return self.sideways(step == Step::Left, grid, cx),
        };
        self.go(to, grid, cx);
    }

    /// In a tree: close and open; in a table: the column before and after.
    fn sideways<R: Row<Id = K>>(&mut self, left: bool, grid: Grid<'_, R>, cx: &ScreenCx<'_>) {
        let is_tree = self.sort.is_none() && grid.rows.iter().any(|r| r.depth() > 0);
        let place = self.order.get(self.at).copied();
        let (Some(place), true) = (place, is_tree) else {
            return self.step_column(left, grid);
        };
        let Some(row) = row(grid, place) else { return };
        let is_open = has_children(grid, place) && !self.closed.contains(&row.id());
        if left && is_open {
            self.closed.insert(row.id());
            self.refresh(grid, cx);
        } else if left {
            if let Some(parent) = parent(grid, place) {
                self.select(&parent.id(), grid, cx);
            }
        } else if self.closed.remove(&row.id()) {
            self.refresh(grid, cx);
        } else if is_open {
            self.go(self.at + 1, grid, cx);
        }
    }

    pub(super) fn go<R: Row<Id = K>>(&mut self, to: usize, grid: Grid<'_, R>, cx: &ScreenCx<'_>) {
        self.at = to.min(self.order.len().saturating_sub(1));
        self.offset = self.offset_for(cx.page.max(1));
        if let Some(row) = self.selected(grid) {
            self.cursor = Some(row.id());
        }
    }

    /// First row of a page this high so that the cursor is on it and no room is wasted.
    pub(super) fn offset_for(&self, page: usize) -> usize {
        let most = self.order.len().saturating_sub(page);
        let least = (self.at + 1).saturating_sub(page);
        self.offset.clamp(least, self.at.max(least)).min(most)
    }

    fn cycle_sort<R: Row<Id = K>>(
        &mut self,
        column: Option<usize>,
        grid: Grid<'_, R>,
        cx: &ScreenCx<'_>,
    ) {
        let Some(i) = column else { return };
        self.sort = match self.sort {
            Some((old, false)) if old == i => Some((i, true)),
            Some((old, true)) if old == i => None,
            _ => Some((i, false)),
        };
        self.refresh(grid, cx);
    }

    fn filter_by_cell<R: Row<Id = K>>(&mut self, grid: Grid<'_, R>, cx: &ScreenCx<'_>) {
        let column = self.column_at(grid).and_then(|i| grid.columns.get(i));
        if let (Some(row), Some(column)) = (self.selected(grid), column) {
            let value = (column.cell)(row, cx);
            let chip = Chip {
                column: column.id,
                value,
            };
            self.add_chip(chip, grid, cx);
        }
    }
}

pub(super) fn row<R>(grid: Grid<'_, R>, place: u32) -> Option<&R> {
    grid.rows.get(usize::try_from(place).ok()?)
}

pub(super) fn has_children<R: Row>(grid: Grid<'_, R>, place: u32) -> bool {
    let depth = |i| row(grid, i).map(Row::depth);
    depth(place.saturating_add(1)) > depth(place)
}

pub(super) fn parent_place<R: Row>(grid: Grid<'_, R>, place: u32) -> Option<u32> {
    let depth = row(grid, place)?.depth();
    let above = |i: &u32| row(grid, *i).is_some_and(|r| r.depth() < depth);
    (0..place).rev().find(above).filter(|_| depth > 0)
}

fn parent<R: Row>(grid: Grid<'_, R>, place: u32) -> Option<&R> {
    row(grid, parent_place(grid, place)?)
}
