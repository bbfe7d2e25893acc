//! One field of a form: its kind, its value, what is wrong with it, how it looks.

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use rust_decimal::Decimal;

use crate::tui::cx::ScreenCx;
use crate::tui::text::{Align, fold, pad};
use crate::tui::theme::Role;
use crate::tui::widgets::field::{Accepts, Field};
use crate::tui::widgets::{after, line};
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
    /// A passphrase: shown to nobody, taken exactly as typed.
    Secret,
}

/// A check beyond the kind's own; `Some` says what is wrong.
pub type Check = fn(&str, &Words) -> Option<String>;

/// One field.
#[derive(Debug, Clone)]
pub struct FormField {
    pub(super) id: &'static str,
    pub(super) label: String,
    pub(super) kind: Kind,
    pub(super) required: bool,
    pub(super) check: Check,
    pub(super) input: Field,
    /// Place of the choice; 1 for yes.
    pub(super) at: usize,
    pub(super) error: Option<String>,
    pub(super) hint: String,
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
            Kind::Secret => Accepts::Secret,
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

    pub(super) fn set(&mut self, value: &str) {
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
            Kind::Secret => self.input.text(),
            _ => self.input.text().trim(),
        }
    }

    pub(super) fn is_typed(&self) -> bool {
        !matches!(self.kind, Kind::Choice(_) | Kind::Bool)
    }

    pub(super) fn turn(&mut self, back: bool) {
        let n = match &self.kind {
            Kind::Choice(choices) => choices.len(),
            _ => 2,
        };
        if n > 0 {
            self.at = (self.at + if back { n - 1 } else { 1 }) % n;
        }
    }

    /// Typing a letter goes to the next choice that begins with it; space turns.
    pub(super) fn on_letter(&mut self, text: &str) {
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

    pub(super) fn validate(&mut self, words: &Words) -> bool {
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

pub(super) fn draw_field(
    buf: &mut Buffer,
    area: Rect,
    field: &FormField,
    front: bool,
    label: usize,
    cx: &ScreenCx<'_>,
) -> Option<Position> {
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

pub(super) fn refusal(field: &FormField, words: &Words) -> &'static str {
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
