//! Fields to fill in, one under the other: order, errors, required marks, paste, scrolling.
//!
//! A screen lists its fields and reads their values when the form is handed in. Nothing
//! is lost by Esc: the screen decides what becomes of a form that is left.

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rust_decimal::Decimal;

use super::field::{Accepts, Field};
use super::{Painted, after, line, row};
use crate::tui::cx::ScreenCx;
use crate::tui::keymap::{Action, Edit};
use crate::tui::screens::Heard;
use crate::tui::text::{Align, fold, pad, width};
use crate::tui::theme::Role;
use crate::words::Words;

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A number with comma or point.
    Number,
    /// A number or `done/total`.
    Ratio,
    /// A day.
    Date,
    /// One of these: value and label.
    Choice(Vec<(String, String)>),
    /// Yes or no; its value is `yes` or empty.
    Bool,
}

/// A check beyond the kind's own; `Some` says what is wrong.
pub type Check = fn(&str, &Words) -> Option<String>;

/// One field.
#[derive(Debug, Clone)]
pub struct FormField {
    id: &'static str,
    label: String,
    kind: Kind,
    required: bool,
    check: Check,
    input: Field,
    /// Place of the choice; 1 for yes.
    at: usize,
    error: Option<String>,
    hint: String,
}

impl FormField {
    /// An empty field.
    #[must_use]
    pub fn new(id: &'static str, label: impl Into<String>, kind: Kind) -> Self {
        let accepts = match kind {
            Kind::Number => Accepts::Number,
            Kind::Ratio => Accepts::Ratio,
            Kind::Date => Accepts::Date,
            Kind::Text | Kind::Choice(_) | Kind::Bool => Accepts::Text,
        };
        Self {
            id,
            label: label.into(),
            kind,
            required: false,
            check: |_, _| None,
            input: Field::new(accepts),
            at: 0,
            error: None,
            hint: String::new(),
        }
    }

    /// Must not stay empty.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Adds a check.
    #[must_use]
    pub fn check(mut self, check: Check) -> Self {
        self.check = check;
        self
    }

    /// Shows this under the field while it is in front.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Begins with this value.
    #[must_use]
    pub fn with(mut self, value: &str) -> Self {
        self.set(value);
        self
    }

    fn set(&mut self, value: &str) {
        match &self.kind {
            Kind::Choice(choices) => {
                self.at = choices.iter().position(|(v, _)| v == value).unwrap_or(0);
            }
            Kind::Bool => self.at = usize::from(!value.is_empty()),
            _ => self.input.set(value),
        }
    }

    /// The value: what was typed without outer spaces, or the value of the choice.
    #[must_use]
    pub fn value(&self) -> &str {
        match &self.kind {
            Kind::Choice(choices) => choices.get(self.at).map_or("", |(value, _)| value),
            Kind::Bool => {
                if self.at == 1 {
                    "yes"
                } else {
                    ""
                }
            }
            _ => self.input.text().trim(),
        }
    }

    fn is_typed(&self) -> bool {
        !matches!(self.kind, Kind::Choice(_) | Kind::Bool)
    }

    fn turn(&mut self, back: bool) {
        let n = match &self.kind {
            Kind::Choice(choices) => choices.len(),
            _ => 2,
        };
        if n > 0 {
            self.at = (self.at + if back { n - 1 } else { 1 }) % n;
        }
    }

    /// Typing a letter goes to the next choice that begins with it; space turns.
    fn on_letter(&mut self, text: &str) {
        let Kind::Choice(choices) = &self.kind else {
            if text == " " {
                self.turn(false);
            }
            return;
        };
        let start = fold(text);
        let begins = |i: &usize| {
            choices
                .get(*i)
                .is_some_and(|(_, l)| fold(l).starts_with(&start))
        };
        let mut turn = (self.at + 1..choices.len()).chain(0..=self.at);
        if text == " " {
            self.turn(false);
        } else if let Some(at) = turn.find(begins) {
            self.at = at;
        }
    }

    fn validate(&mut self, words: &Words) -> bool {
        let value = self.value().to_owned();
        let w = words.chrome;
        let wrong = if value.is_empty() {
            self.required.then(|| w.required.to_owned())
        } else {
            let shape = match self.kind {
                Kind::Number => parse_number(&value).is_none().then_some(w.not_a_number),
                Kind::Date => parse_date(&value).is_none().then_some(w.not_a_date),
                _ => None,
            };
            shape
                .map(str::to_owned)
                .or_else(|| (self.check)(&value, words))
        };
        self.error = wrong;
        self.error.is_none()
    }
}

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
            let under = after(row(area, y + 1), u16::try_from(label).unwrap_or(0));
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

fn draw_field(
    buf: &mut Buffer,
    area: Rect,
    field: &FormField,
    front: bool,
    label: usize,
    cx: &ScreenCx<'_>,
) -> Option<ratatui::layout::Position> {
    let mark = if field.required { "*" } else { "" };
    let text = pad(&format!("{}{mark}", field.label), label, Align::Left);
    let role = if front { Role::Title } else { Role::Text };
    let rest = after(area, line(buf, area, &text, cx.style(role)));
    let value = match &field.kind {
        Kind::Choice(choices) => {
            let label = choices.get(field.at).map_or("", |(_, label)| label);
            format!("‹ {label} ›")
        }
        Kind::Bool => (if field.at == 1 { "[x]" } else { "[ ]" }).to_owned(),
        _ => {
            let role = if front { Role::Focus } else { Role::Selected };
            let room = rest.width.min(60);
            let cursor = field.input.draw(
                buf,
                Rect {
                    width: room,
                    ..rest
                },
                cx.style(role),
            );
            return cursor.filter(|_| front);
        }
    };
    let role = if front { Role::Focus } else { Role::Text };
    line(buf, rest, &value, cx.style(role));
    None
}

fn refusal(field: &FormField, words: &Words) -> &'static str {
    match field.kind {
        Kind::Date => words.chrome.not_a_date,
        _ => words.chrome.not_a_number,
    }
}

/// A day as `31/03/2017` or `2017-03-31`.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim();
    Date::strptime("%d/%m/%Y", text)
        .or_else(|_| text.parse())
        .ok()
}

/// A number with comma or point; exact.
#[must_use]
pub fn parse_number(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(&text.trim().replace(',', ".")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
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
