//! Searching in a table: as it is typed, forwards, backwards, into closed branches.

use std::collections::BTreeSet;

use super::order::{Wish, order};
use super::state::{parent_place, row};
use super::{Grid, Row, TableState};
use crate::tui::cx::ScreenCx;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::search::Needle;

impl<K: Clone + Ord + std::fmt::Debug> TableState<K> {
    pub(super) fn begin_search(&mut self) {
        self.searching = true;
        self.query = Field::default();
        self.anchor = self.at;
    }

    pub(super) fn find_as_typed<R: Row<Id = K>>(&mut self, grid: Grid<'_, R>, cx: &ScreenCx<'_>) {
        self.needle = Needle::new(self.query.text());
        let Some(needle) = self.needle.clone() else {
            return;
        };
        self.go(self.anchor, grid, cx);
        let here = self
            .selected(grid)
            .is_some_and(|r| needle.is_in(r.haystack()));
        if !here {
            self.find(false, grid, cx);
        }
    }

    pub(super) fn find<R: Row<Id = K>>(
        &mut self,
        back: bool,
        grid: Grid<'_, R>,
        cx: &ScreenCx<'_>,
    ) {
        let Some(needle) = self.needle.clone() else {
            return;
        };
        let opened = BTreeSet::new();
        let wish = Wish {
            sort: self.sort,
            chips: &self.chips,
            closed: &opened,
        };
        // Closed branches are searched too, and opened where something is found.
        let all = if self.closed.is_empty() {
            self.order.clone()
        } else {
            order(grid, &wish, cx)
        };
        let here = self
            .order
            .get(self.at)
            .and_then(|at| all.iter().position(|i| i == at));
        let (before, from) = all.split_at(here.unwrap_or(0));
        let (this, next) = from.split_at(from.len().min(1));
        let hit = |i: &&u32| row(grid, **i).is_some_and(|r| needle.is_in(r.haystack()));
        let found = if back {
            let turn = before.iter().rev().chain(next.iter().rev()).chain(this);
            turn.copied().find(|i| hit(&i))
        } else {
            let turn = next.iter().chain(before).chain(this);
            turn.copied().find(|i| hit(&i))
        };
        if let Some(found) = found {
            self.reveal(found, grid, cx);
        }
    }

    /// What is typed in the search line, and whether the row with the cursor has it; `None`
    /// where nothing is typed.
    #[must_use]
    pub fn typed<'q, R: Row<Id = K>>(&'q self, grid: Grid<'_, R>) -> Option<(&'q str, bool)> {
        let needle = self.needle.as_ref().filter(|_| self.searching)?;
        let here = self.selected(grid);
        let here = here.is_some_and(|row| needle.is_in(row.haystack()));
        Some((self.query.text(), here))
    }

    /// Puts the cursor on the row with this identity, opening the branches above it; a row
    /// that is not there changes nothing.
    pub fn show<R: Row<Id = K>>(&mut self, id: &K, grid: Grid<'_, R>, cx: &ScreenCx<'_>) {
        let place = grid.rows.iter().position(|row| row.id() == *id);
        if let Some(place) = place.and_then(|place| u32::try_from(place).ok()) {
            self.reveal(place, grid, cx);
        }
    }

    /// Puts the cursor on a row, opening the branches above it.
    pub(super) fn reveal<R: Row<Id = K>>(
        &mut self,
        place: u32,
        grid: Grid<'_, R>,
        cx: &ScreenCx<'_>,
    ) {
        let closed = self.closed.len();
        let mut child = place;
        while let Some(above) = parent_place(grid, child) {
            if let Some(row) = row(grid, above) {
                self.closed.remove(&row.id());
            }
            child = above;
        }
        if self.closed.len() != closed {
            self.refresh(grid, cx);
        }
        if let Some(at) = self.order.iter().position(|i| *i == place) {
            self.go(at, grid, cx);
        }
    }
}
