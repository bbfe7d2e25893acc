//! How a table looks. Room that is short costs columns first, then titles, never the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::state::{has_children, row};
use super::{Column, Grid, Row, TableState};
use crate::tui::cx::ScreenCx;
use crate::tui::keymap::Action;
use crate::tui::text::{fit, pad, width16};
use crate::tui::theme::Role;
use crate::tui::widgets::{self, Painted, after, below, line, split_last};

/// Columns between two columns.
const GAP: u16 = 2;

/// Columns of this priority and above are an extra: nobody misses them.
const EXTRA: u8 = 4;

/// A column's place in the screen's list, its first column on the terminal and its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Laid {
    place: usize,
    x: u16,
    width: u16,
}

impl<K: Clone + Ord + std::fmt::Debug> TableState<K> {
    /// Draws the table; `focused` says whether the keyboard is here.
    pub fn draw<R: Row<Id = K>>(
        &self,
        buf: &mut Buffer,
        area: Rect,
        grid: Grid<'_, R>,
        cx: &ScreenCx<'_>,
        focused: bool,
    ) -> Painted {
        let mut painted = Painted::default();
        let mut rest = area.intersection(buf.area);
        if rest.is_empty() {
            painted.page = Some(1);
            return painted;
        }
        if (self.searching || self.needle.is_some()) && rest.height > 1 {
            let (above, last) = split_last(rest);
            rest = above;
            painted.cursor = self.draw_search(buf, last, cx);
        }
        if !self.chips.is_empty() && rest.height > 2 {
            self.draw_chips(buf, widgets::row(rest, 0), grid, cx);
            rest = below(rest, 1);
        }
        let laid = self.lay(grid, rest.width);
        if rest.height > 1 {
            let head = widgets::row(rest, 0);
            painted
                .hits
                .extend(self.draw_head(buf, head, grid, &laid, cx, focused));
            rest = below(rest, 1);
        }
        let page = usize::from(rest.height).max(1);
        painted.page = Some(page);
        if self.order.is_empty() {
            let w = cx.words.chrome;
            let text = if self.chips.is_empty() {
                w.no_rows
            } else {
                w.no_rows_filtered
            };
            line(buf, rest, text, cx.style(Role::Faint));
            return painted;
        }
        let first = self.offset_for(page);
        for n in 0..rest.height {
            let at = first + usize::from(n);
            let Some(place) = self.order.get(at) else {
                break;
            };
            let strip = widgets::row(rest, n);
            self.draw_row(buf, strip, grid, (at, *place), &laid, cx, focused);
            painted.hits.push((strip, Action::ClickRow(at)));
        }
        painted
    }

    fn draw_search(
        &self,
        buf: &mut Buffer,
        area: Rect,
        cx: &ScreenCx<'_>,
    ) -> Option<ratatui::layout::Position> {
        let used = line(buf, area, "/", cx.style(Role::Title));
        let field = after(area, used);
        if self.searching {
            self.query.draw(buf, field, cx.style(Role::Text))
        } else {
            let keys = cx.words.chrome.search_keys;
            line(
                buf,
                field,
                &format!("{}   {keys}", self.query.text()),
                cx.style(Role::Faint),
            );
            None
        }
    }

    fn draw_chips<R>(&self, buf: &mut Buffer, area: Rect, grid: Grid<'_, R>, cx: &ScreenCx<'_>) {
        let mut rest = area;
        for chip in &self.chips {
            let column = grid.columns.iter().find(|c| c.id == chip.column);
            let title = column.map_or("", |c| (c.title)(cx.words));
            let value = if chip.value.is_empty() {
                "–"
            } else {
                &chip.value
            };
            let text = format!(" {title}: {value} ");
            let used = line(buf, rest, &text, cx.style(Role::Chip));
            rest = after(rest, used + 1);
        }
    }

    fn draw_head<R>(
        &self,
        buf: &mut Buffer,
        area: Rect,
        grid: Grid<'_, R>,
        laid: &[Laid],
        cx: &ScreenCx<'_>,
        focused: bool,
    ) -> Vec<(Rect, Action)> {
        let here = self.column_at(grid);
        let mut hits = Vec::new();
        for spot in laid {
            let Some(column) = grid.columns.get(spot.place) else {
                continue;
            };
            let mark = match self.sort {
                Some((place, down)) if place == spot.place => {
                    if down {
                        "▼"
                    } else {
                        "▲"
                    }
                }
                _ => "",
            };
            let room = usize::from(spot.width.saturating_sub(width16(mark)));
            let title = format!("{}{mark}", fit((column.title)(cx.words), room));
            let title = pad(&title, usize::from(spot.width), column.align);
            let role = if focused && here == Some(spot.place) {
                Role::Chip
            } else {
                Role::Title
            };
            let cell = cell_area(area, spot);
            line(buf, cell, &title, cx.style(role));
            hits.push((cell, Action::ClickColumn(spot.place)));
        }
        hits
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one row is drawn from all that the table knows"
    )]
    fn draw_row<R: Row<Id = K>>(
        &self,
        buf: &mut Buffer,
        area: Rect,
        grid: Grid<'_, R>,
        (at, place): (usize, u32),
        laid: &[Laid],
        cx: &ScreenCx<'_>,
        focused: bool,
    ) {
        let Some(shown) = row(grid, place) else {
            return;
        };
        let selected = at == self.at;
        for (n, spot) in laid.iter().enumerate() {
            let Some(column) = grid.columns.get(spot.place) else {
                continue;
            };
            let mut text = (column.cell)(shown, cx);
            if n == 0 && self.sort.is_none() {
                text.insert_str(0, &self.branch(grid, shown, place));
            }
            let text = pad(&text, usize::from(spot.width), column.align);
            let role = match (column.role)(shown) {
                Role::Text => shown.role(),
                own => own,
            };
            let cell = cell_area(area, spot);
            line(buf, cell, &text, cx.style(role));
            if let Some(needle) = &self.needle {
                for span in needle.spans(&text) {
                    let before = width16(text.get(..span.start).unwrap_or_default());
                    let found = width16(text.get(span).unwrap_or_default());
                    let spot = Rect {
                        width: found,
                        ..after(cell, before)
                    };
                    buf.set_style(spot.intersection(cell), cx.style(Role::Found));
                }
            }
        }
        if selected {
            let role = if focused { Role::Focus } else { Role::Selected };
            buf.set_style(area, cx.style(role));
        }
    }

    /// Indentation and the mark of a branch, for the first column of a tree.
    fn branch<R: Row<Id = K>>(&self, grid: Grid<'_, R>, shown: &R, place: u32) -> String {
        let depth = shown.depth();
        let parent = has_children(grid, place);
        if depth == 0 && !parent {
            return String::new();
        }
        let mark = match (parent, self.closed.contains(&shown.id())) {
            (true, true) => "▸ ",
            (true, false) => "▾ ",
            (false, _) => "  ",
        };
        format!("{}{mark}", "  ".repeat(usize::from(depth.min(12))))
    }

    /// Gives every column its room; the least important go where there is too little.
    fn lay<R>(&self, grid: Grid<'_, R>, room: u16) -> Vec<Laid> {
        let mut shown: Vec<(usize, &Column<R>)> = self
            .arranged(grid)
            .into_iter()
            .filter_map(|i| Some((i, grid.columns.get(i)?)))
            .collect();
        let min = |column: &Column<R>| {
            let wider = self.wider.get(column.id).copied().unwrap_or(0);
            column.min.saturating_add_signed(wider).max(3)
        };
        let total = |shown: &[(usize, &Column<R>)]| {
            let gaps = u16::try_from(shown.len().saturating_sub(1)).unwrap_or(u16::MAX);
            let columns = shown
                .iter()
                .fold(0_u16, |sum, (_, c)| sum.saturating_add(min(c)));
            columns.saturating_add(gaps.saturating_mul(GAP))
        };
        while shown.len() > 1 && total(&shown) > room {
            let least = shown
                .iter()
                .enumerate()
                .max_by_key(|(n, (_, c))| (c.priority, *n));
            match least.map(|(n, _)| n) {
                Some(n) => drop(shown.remove(n)),
                None => break,
            }
        }
        let wanted = |shown: &[(usize, &Column<R>)]| {
            let roomy = shown.iter().find_map(|(_, c)| {
                let (_, width) = self.roomy.filter(|(id, _)| *id == c.id)?;
                Some(width.saturating_sub(min(c)))
            });
            total(shown).saturating_add(roomy.unwrap_or(0))
        };
        while wanted(&shown) > room {
            let extras = shown.iter().enumerate();
            let least = extras
                .filter(|(_, (_, c))| c.priority >= EXTRA)
                .max_by_key(|(n, (_, c))| (c.priority, *n));
            match least.map(|(n, _)| n) {
                Some(n) => drop(shown.remove(n)),
                None => break,
            }
        }
        let spare = room.saturating_sub(total(&shown));
        // The column that is to show whole takes what it needs before the others share.
        let first = wanted(&shown).saturating_sub(total(&shown)).min(spare);
        let spare = spare - first;
        let weight: u32 = shown.iter().map(|(_, c)| u32::from(c.grow)).sum();
        let mut x = 0;
        let mut laid = Vec::new();
        for (place, column) in shown {
            let share = u32::from(spare) * u32::from(column.grow) / weight.max(1);
            let roomy = self.roomy.is_some_and(|(id, _)| id == column.id);
            let width = min(column)
                .saturating_add(if roomy { first } else { 0 })
                .saturating_add(u16::try_from(share).unwrap_or(0));
            let width = width.min(room.saturating_sub(x));
            laid.push(Laid { place, x, width });
            x = x.saturating_add(width).saturating_add(GAP);
        }
        laid
    }
}

fn cell_area(area: Rect, spot: &Laid) -> Rect {
    let cell = after(area, spot.x);
    Rect {
        width: spot.width.min(cell.width),
        ..cell
    }
}
