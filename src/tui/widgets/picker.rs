//! A list to choose from by typing: palette, help, copy menu, choices of a field.
//!
//! Every word typed must be found, in any order, without marks unless marks are typed;
//! where no row holds them, letters in the right order are enough.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::field::Field;
use super::panel;
use super::search::{Haystack, Needle};
use super::{Painted, after, below, line, row};
use crate::tui::effect::{Answer, Effect};
use crate::tui::keymap::{Action, Step};
use crate::tui::text::{fold, pad, width, width16};
use crate::tui::theme::{Role, Theme};
use crate::words::Words;

/// One row to choose.
#[derive(Debug, Clone)]
pub struct Item {
    /// What it says.
    pub label: String,
    /// At the right, such as keys.
    pub detail: String,
    /// Before the label, such as the place in help; rows of one group stand together.
    pub group: String,
    /// What choosing it does.
    pub pick: Vec<Effect>,
    hay: Haystack,
}

impl Item {
    /// A row that does something.
    #[must_use]
    pub fn new(label: impl Into<String>, pick: Vec<Effect>) -> Self {
        let label = label.into();
        Self {
            hay: Haystack::new(&label),
            label,
            detail: String::new(),
            group: String::new(),
            pick,
        }
    }

    /// A row that answers a screen's question.
    #[must_use]
    pub fn answer(label: impl Into<String>, tag: &'static str, value: impl Into<String>) -> Self {
        let value = value.into();
        Self::new(label, vec![Effect::Answer(Answer { tag, value })])
    }

    /// Adds text at the right; it is searched too.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self.ready()
    }

    /// Adds a group; it is searched too.
    #[must_use]
    pub fn group(mut self, group: impl Into<String>) -> Self {
        self.group = group.into();
        self.ready()
    }

    fn ready(mut self) -> Self {
        self.hay = Haystack::new(&format!("{} {} {}", self.label, self.group, self.detail));
        self
    }
}

/// The list and what was typed.
#[derive(Debug, Clone)]
pub struct Picker {
    title: String,
    query: Field,
    items: Vec<Item>,
    /// Places of the items shown.
    shown: Vec<usize>,
    at: usize,
}

impl Picker {
    /// A list with a title.
    #[must_use]
    pub fn new(title: impl Into<String>, items: Vec<Item>) -> Self {
        Self {
            title: title.into(),
            query: Field::default(),
            shown: (0..items.len()).collect(),
            items,
            at: 0,
        }
    }

    /// Puts the cursor on the row with this place.
    #[must_use]
    pub fn starting_at(mut self, at: usize) -> Self {
        self.at = at.min(self.shown.len().saturating_sub(1));
        self
    }

    /// The row under the cursor.
    #[must_use]
    pub fn chosen(&self) -> Option<&Item> {
        self.items.get(*self.shown.get(self.at)?)
    }

    /// Takes typed or pasted text.
    pub fn on_text(&mut self, text: &str) {
        if self.query.insert(text) {
            self.narrow();
        }
    }

    /// Moves and edits. Taking the row is the caller's.
    pub fn act(&mut self, action: Action, page: usize) {
        let last = self.shown.len().saturating_sub(1);
        match action {
            Action::Move(Step::Up) if self.at == 0 => self.at = last,
            Action::Move(Step::Up) => self.at -= 1,
            Action::Move(Step::Down) if self.at >= last => self.at = 0,
            Action::Move(Step::Down) => self.at += 1,
            Action::Move(Step::PageUp) => self.at = self.at.saturating_sub(page),
            Action::Move(Step::PageDown) => self.at = (self.at + page).min(last),
            Action::ClickRow(at) => self.at = at.min(last),
            Action::Edit(edit) if self.query.edit(edit) => self.narrow(),
            _ => {}
        }
    }

    fn narrow(&mut self) {
        self.at = 0;
        let needles: Vec<Needle> = self
            .query
            .text()
            .split_whitespace()
            .filter_map(Needle::new)
            .collect();
        let holds = |item: &Item| needles.iter().all(|n| n.is_in(&item.hay));
        let places = |keep: &dyn Fn(&Item) -> bool| -> Vec<usize> {
            let kept = self.items.iter().enumerate().filter(|(_, item)| keep(item));
            kept.map(|(i, _)| i).collect()
        };
        let mut shown = places(&holds);
        if shown.is_empty() {
            let letters = fold(self.query.text());
            shown = places(&|item| in_order(&letters, item.hay.folded()));
        }
        // Rows whose label begins with the query stand first; else the given order stays.
        let query = fold(self.query.text().trim());
        let begins = |i: &usize| {
            self.items
                .get(*i)
                .is_some_and(|t| t.hay.folded().starts_with(&query))
        };
        shown.sort_by_key(|i| !begins(i));
        self.shown = shown;
    }

    /// Draws the list in the middle of `area`.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, words: &Words, theme: Theme) -> Painted {
        let widest =
            |item: &Item| width(&item.label) + width(&item.detail) + width(&item.group) + 8;
        let wide = self.items.iter().map(widest).max().unwrap_or(0).max(40);
        let high = self.items.len().saturating_add(4);
        let frame = panel::centred(area, to16(wide), to16(high).min(area.height));
        let inner = panel::front(buf, frame, &self.title, theme);
        let used = line(buf, row(inner, 0), "> ", theme.style(Role::Title));
        let field = after(row(inner, 0), used);
        let mut painted = Painted {
            cursor: self.query.draw(buf, field, theme.style(Role::Text)),
            ..Painted::default()
        };
        let list = below(inner, 1);
        painted.page = Some(usize::from(list.height).max(1));
        if self.shown.is_empty() {
            line(
                buf,
                list,
                words.chrome.nothing_found,
                theme.style(Role::Faint),
            );
        }
        let group = self.shown.iter().filter_map(|i| self.items.get(*i));
        let group = group
            .map(|item| width(&item.group))
            .max()
            .unwrap_or(0)
            .min(20);
        let first = (self.at + 1).saturating_sub(usize::from(list.height));
        for n in 0..list.height {
            let at = first + usize::from(n);
            let Some(item) = self.shown.get(at).and_then(|i| self.items.get(*i)) else {
                break;
            };
            let strip = row(list, n);
            draw_item(buf, strip, item, group, theme);
            if at == self.at {
                buf.set_style(strip.intersection(buf.area), theme.style(Role::Focus));
            }
            painted.hits.push((strip, Action::ClickRow(at)));
        }
        painted
    }
}

fn draw_item(buf: &mut Buffer, area: Rect, item: &Item, group: usize, theme: Theme) {
    let mut rest = area;
    if group > 0 {
        let text = pad(&item.group, group, crate::tui::text::Align::Left);
        rest = after(rest, line(buf, rest, &text, theme.style(Role::Faint)) + 1);
    }
    let detail = width16(&item.detail).min(rest.width / 2);
    let label = Rect {
        width: rest.width.saturating_sub(detail + 1),
        ..rest
    };
    line(buf, label, &item.label, theme.style(Role::Text));
    let right = after(rest, rest.width.saturating_sub(detail));
    line(buf, right, &item.detail, theme.style(Role::Faint));
}

fn to16(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

fn in_order(letters: &str, text: &str) -> bool {
    let mut rest = text.chars();
    let mut wanted = letters.chars().filter(|c| !c.is_whitespace());
    wanted.all(|c| rest.any(|t| t == c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picker() -> Picker {
        let labels = ["Sắp xếp theo cột", "Rút mẫu", "Xếp hạng", "Điều chỉnh"];
        Picker::new("", labels.map(|l| Item::new(l, Vec::new())).to_vec())
    }

    fn shown(picker: &Picker) -> Vec<&str> {
        picker
            .shown
            .iter()
            .map(|i| picker.items[*i].label.as_str())
            .collect()
    }

    #[test]
    fn words_are_found_without_marks_and_the_beginning_counts_most() {
        let mut p = picker();
        p.on_text("xep");
        assert_eq!(shown(&p), ["Xếp hạng", "Sắp xếp theo cột"]);
        p.on_text(" hang");
        assert_eq!(shown(&p), ["Xếp hạng"]);
    }

    #[test]
    fn letters_in_order_are_enough_where_nothing_else_fits() {
        let mut p = picker();
        p.on_text("rtm");
        assert_eq!(shown(&p), ["Rút mẫu"]);
        p.on_text("zz");
        assert!(p.chosen().is_none());
    }

    #[test]
    fn the_cursor_turns_round_at_the_ends() {
        let mut p = picker();
        p.act(Action::Move(Step::Up), 5);
        assert_eq!(p.chosen().unwrap().label, "Điều chỉnh");
        p.act(Action::Move(Step::Down), 5);
        assert_eq!(p.chosen().unwrap().label, "Sắp xếp theo cột");
    }
}
