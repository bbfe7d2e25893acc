//! Fields to fill in, one under the other: order, errors, required marks, paste, scrolling.
//!
//! A screen lists its fields and reads their values when the form is handed in. Nothing
//! is lost by Esc: the screen decides what becomes of a form that is left.

mod entry;

pub use entry::{Check, FormField, Kind, parse_date, parse_number};

use entry::{draw_field, refusal};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Painted, after, line, row};
use crate::tui::cx::ScreenCx;
use crate::tui::keymap::{Action, Edit};
use crate::tui::screens::Heard;
use crate::tui::text::width;
use crate::tui::theme::Role;
use crate::words::Words;

/// What a form wants after a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// Nothing it knows; the screen has to answer.
    Pass,
    /// It answered.
    Stay,
    /// All fields are right and the form is handed in.
    Submit,
}

/// The fields and where the keyboard is.
#[derive(Debug, Clone, Default)]
pub struct Form {
    fields: Vec<FormField>,
    front: usize,
}

impl Form {
    /// A form with the keyboard in its first field.
    #[must_use]
    pub fn new(fields: Vec<FormField>) -> Self {
        Self { fields, front: 0 }
    }

    /// The value of a field; empty for a name it does not have.
    #[must_use]
    pub fn value(&self, id: &str) -> &str {
        self.fields
            .iter()
            .find(|f| f.id == id)
            .map_or("", FormField::value)
    }

    /// Sets the value of a field.
    pub fn set(&mut self, id: &str, value: &str) {
        if let Some(field) = self.fields.iter_mut().find(|f| f.id == id) {
            field.set(value);
        }
    }

    /// Shows an error under a field and goes there, such as a refusal that came back.
    pub fn fault(&mut self, id: &str, error: impl Into<String>) {
        if let Some(at) = self.fields.iter().position(|f| f.id == id) {
            self.front = at;
            if let Some(field) = self.fields.get_mut(at) {
                field.error = Some(error.into());
            }
        }
    }

    /// Names a field anew, as after a change of language; its value stays.
    pub fn tell(&mut self, id: &str, label: &str, hint: &str) {
        if let Some(field) = self.fields.iter_mut().find(|f| f.id == id) {
            label.clone_into(&mut field.label);
            hint.clone_into(&mut field.hint);
        }
    }

    /// Takes away all errors: what they said may no longer be true.
    pub fn clear_faults(&mut self) {
        for field in &mut self.fields {
            field.error = None;
        }
    }

    /// Name of the field in front.
    #[must_use]
    pub fn front(&self) -> &'static str {
        self.fields.get(self.front).map_or("", |f| f.id)
    }

    /// Answers keys, text and paste.
    pub fn hear(&mut self, heard: &Heard<'_>, words: &Words) -> Reply {
        let last = self.fields.len().saturating_sub(1);
        let Some(field) = self.fields.get_mut(self.front) else {
            return Reply::Pass;
        };
        match heard {
            Heard::Text(text) | Heard::Paste(text) => {
                field.error = None;
                if !field.is_typed() {
                    field.on_letter(text);
                } else if !field.input.insert(text) && !text.trim().is_empty() {
                    field.error = Some(refusal(field, words).to_owned());
                }
            }
            Heard::Action(Action::Edit(edit)) if field.is_typed() => {
                if field.input.edit(*edit) {
                    field.error = None;
                }
            }
            Heard::Action(Action::Edit(Edit::Left)) => field.turn(true),
            Heard::Action(Action::Edit(Edit::Right)) => field.turn(false),
            Heard::Action(Action::Edit(_)) => {}
            Heard::Action(Action::NextField) => {
                field.validate(words);
                self.front = if self.front >= last {
                    0
                } else {
                    self.front + 1
                };
            }
            Heard::Action(Action::PrevField) => {
                self.front = if self.front == 0 {
                    last
                } else {
                    self.front - 1
                };
            }
            Heard::Action(Action::Accept) if self.front < last => {
                if field.validate(words) {
                    self.front += 1;
                }
            }
            Heard::Action(Action::Accept | Action::Submit) => return self.submit(words),
            Heard::Action(Action::ClickRow(at)) => self.front = (*at).min(last),
            _ => return Reply::Pass,
        }
        Reply::Stay
    }

    /// Checks every field and goes to the first wrong one.
    fn submit(&mut self, words: &Words) -> Reply {
        let checks: Vec<bool> = self.fields.iter_mut().map(|f| f.validate(words)).collect();
        match checks.iter().position(|right| !right) {
            None => Reply::Submit,
            Some(wrong) => {
                self.front = wrong;
                Reply::Stay
            }
        }
    }

    /// Draws the form; where room is short, around the field in front.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, cx: &ScreenCx<'_>) -> Painted {
        let area = area.intersection(buf.area);
        let mut painted = Painted::default();
        let label = self
            .fields
            .iter()
            .map(|f| width(&f.label) + 2)
            .max()
            .unwrap_or(0);
        let label = label.min(usize::from(area.width) / 2);
        // The field in front has a line under it for its hint or error, others for errors only.
        let rows = |i: usize, f: &FormField| {
            let under = f.error.is_some() || (i == self.front && !f.hint.is_empty());
            1 + u16::from(under)
        };
        let high = |from: usize| -> u16 {
            let shown = self
                .fields
                .iter()
                .enumerate()
                .skip(from)
                .take(self.front + 1 - from);
            shown.map(|(i, f)| rows(i, f)).sum()
        };
        let first = (0..=self.front).find(|from| high(*from) <= area.height);
        let first = first.unwrap_or(self.front);
        let mut y = 0;
        for (i, field) in self.fields.iter().enumerate().skip(first) {
            if y >= area.height {
                break;
            }
            let strip = row(area, y);
            let cursor = draw_field(buf, strip, field, i == self.front, label, cx);
            painted.cursor = cursor.or(painted.cursor);
            painted.hits.push((strip, Action::ClickRow(i)));
            // From the left: a sentence needs more room than a value.
            let under = after(row(area, y + 1), 2);
            match &field.error {
                Some(error) => {
                    line(buf, under, &format!("! {error}"), cx.style(Role::Bad));
                }
                None if i == self.front => {
                    line(buf, under, &field.hint, cx.style(Role::Faint));
                }
                None => {}
            }
            y += rows(i, field);
        }
        painted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::text::fold;
    use crate::words::VI;

    fn form() -> Form {
        let kinds = ["sở", "quận"].map(|k| (fold(k), k.to_owned())).to_vec();
        Form::new(vec![
            FormField::new("name", "Tên", Kind::Text).required(),
            FormField::new("kind", "Loại", Kind::Choice(kinds)),
            FormField::new("from", "Từ ngày", Kind::Date),
            FormField::new("points", "Điểm", Kind::Number),
        ])
    }

    fn press(form: &mut Form, action: Action) -> Reply {
        form.hear(&Heard::Action(action), &VI)
    }

    #[test]
    fn a_required_field_left_empty_is_named_and_gets_the_keyboard() {
        let mut form = form();
        press(&mut form, Action::NextField);
        assert_eq!(press(&mut form, Action::Submit), Reply::Stay);
        assert_eq!(form.front(), "name");
        form.hear(&Heard::Text("Sở Nội vụ"), &VI);
        assert_eq!(press(&mut form, Action::Submit), Reply::Submit);
    }

    #[test]
    fn enter_goes_on_and_hands_in_only_from_the_last_field() {
        let mut form = form();
        form.hear(&Heard::Paste("Sở Nội vụ\nSở Y tế\n"), &VI);
        assert_eq!(form.front(), "name", "a pasted line end submits nothing");
        for _ in 0..3 {
            assert_eq!(press(&mut form, Action::Accept), Reply::Stay);
        }
        assert_eq!(press(&mut form, Action::Accept), Reply::Submit);
        assert_eq!(form.value("name"), "Sở Nội vụ Sở Y tế");
    }

    #[test]
    fn choices_turn_with_arrows_space_and_letters() {
        let mut form = form();
        press(&mut form, Action::NextField);
        press(&mut form, Action::Edit(Edit::Right));
        assert_eq!(form.value("kind"), "quan");
        form.hear(&Heard::Text(" "), &VI);
        assert_eq!(form.value("kind"), "so");
        form.hear(&Heard::Text("q"), &VI);
        assert_eq!(form.value("kind"), "quan");
    }

    #[test]
    fn dates_and_numbers_are_checked_where_they_are_typed() {
        let mut form = form();
        form.set("name", "x");
        form.set("from", "31/02/2017");
        assert_eq!(press(&mut form, Action::Submit), Reply::Stay);
        assert_eq!(form.front(), "from");
        assert_eq!(parse_date("31/03/2017"), parse_date("2017-03-31"));
        assert_eq!(parse_number("4,5"), parse_number("4.50"));
        assert_eq!(parse_number("4,5,6"), None);
    }
}
