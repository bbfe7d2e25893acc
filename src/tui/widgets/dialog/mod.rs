//! What stands in front of a screen: a question, a message, a line to type, a list.
//!
//! A question carries what it will do. Its button says the verb, the safe button is in
//! front, and where much is at stake a word has to be typed. Dialogs never act; they
//! give back effects when they close.

mod frame;
mod message;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::field::{Accepts, Field};
use super::picker::Picker;
use super::prompt::Prompt;
use super::{Painted, after, line};
use crate::tui::effect::{Answer, Effect};
use crate::tui::keymap::{Action, When};
use crate::tui::text::{fold, width16};
use crate::tui::theme::{Role, Theme};
use crate::words::Words;
use frame::boxed;
pub use message::Message;

/// Something in front of the screen.
#[derive(Debug, Clone)]
pub enum Dialog {
    /// A question with the safe answer in front.
    Confirm(Confirm),
    /// Something to know, such as a failure.
    Message(Message),
    /// One line to type.
    Ask(Ask),
    /// A list to choose from.
    Picker(Picker),
    /// The `:` line.
    Prompt(Prompt),
}

/// What a dialog wants after a key.
#[derive(Debug)]
pub enum Front {
    /// To stay.
    Stay,
    /// To stay, and this to happen.
    Do(Vec<Effect>),
    /// To go, and this to happen.
    Close(Vec<Effect>),
}

/// A question.
#[derive(Debug, Clone)]
pub struct Confirm {
    question: String,
    verb: String,
    then: Vec<Effect>,
    word: Option<(String, Field)>,
    yes: bool,
    /// First line of a long question that shows.
    top: usize,
}

impl Confirm {
    /// A question; `verb` stands on the button, `then` happens when it is pressed.
    #[must_use]
    pub fn new(question: impl Into<String>, verb: impl Into<String>, then: Vec<Effect>) -> Self {
        Self {
            question: question.into(),
            verb: verb.into(),
            then,
            word: None,
            yes: false,
            top: 0,
        }
    }

    /// Asks for this word to be typed as well; marks and case do not matter.
    #[must_use]
    pub fn typed(mut self, word: impl Into<String>) -> Self {
        self.word = Some((word.into(), Field::default()));
        self
    }

    fn accept(&self) -> Front {
        match &self.word {
            Some((word, field)) if fold(field.text().trim()) != fold(word) => Front::Stay,
            None if !self.yes => Front::Close(Vec::new()),
            _ => Front::Close(self.then.clone()),
        }
    }
}

/// One line to type.
#[derive(Debug, Clone)]
pub struct Ask {
    title: String,
    hint: String,
    field: Field,
    tag: &'static str,
}

impl Ask {
    /// A question answered by typing; the screen hears `tag` with the text.
    #[must_use]
    pub fn new(title: impl Into<String>, tag: &'static str, accepts: Accepts) -> Self {
        Self {
            title: title.into(),
            hint: String::new(),
            field: Field::new(accepts),
            tag,
        }
    }

    /// Begins with this text.
    #[must_use]
    pub fn with(mut self, text: &str) -> Self {
        self.field.set(text);
        self
    }

    /// Adds a line under the field.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

impl Dialog {
    /// Where the keyboard is.
    #[must_use]
    pub fn place(&self) -> &'static [When] {
        match self {
            Self::Confirm(Confirm { word: None, .. }) => &[When::Buttons],
            Self::Message(_) => &[When::Reader],
            Self::Confirm(_) | Self::Ask(_) => &[When::Field, When::Dialog],
            Self::Picker(_) => &[When::Field, When::Picker],
            Self::Prompt(_) => &[When::Field, When::Prompt],
        }
    }

    /// Takes typed or pasted text.
    pub fn on_text(&mut self, text: &str) {
        match self {
            Self::Confirm(confirm) => {
                if let Some((_, field)) = &mut confirm.word {
                    field.insert(text);
                }
            }
            Self::Ask(ask) => {
                ask.field.insert(text);
            }
            Self::Picker(picker) => picker.on_text(text),
            Self::Prompt(prompt) => prompt.on_text(text),
            Self::Message(_) => {}
        }
    }

    /// Answers an action; `page` is the height of a list in front.
    pub fn act(&mut self, action: Action, page: usize, words: &Words) -> Front {
        if action == Action::Back || action == Action::Leave {
            return Front::Close(Vec::new());
        }
        match self {
            Self::Confirm(confirm) => match (action, &mut confirm.word) {
                (Action::Accept, _) => return confirm.accept(),
                (Action::OtherButton, _) => confirm.yes = !confirm.yes,
                (Action::Move(step), None) => {
                    confirm.top = message::scrolled(confirm.top, step, page)
                }
                (Action::Edit(edit), Some((_, field))) => {
                    field.edit(edit);
                }
                _ => {}
            },
            Self::Message(message) => match action {
                Action::Accept => return Front::Close(Vec::new()),
                Action::Move(step) => message.scroll(step, page),
                Action::CopyMenu => {
                    let copied = Effect::good(words.chrome.copied);
                    return Front::Do(vec![Effect::Copy(message.text.clone()), copied]);
                }
                _ => {}
            },
            Self::Ask(ask) => match action {
                Action::Accept if !ask.field.is_blank() => {
                    let value = ask.field.text().trim().to_owned();
                    let answer = Answer {
                        tag: ask.tag,
                        value,
                    };
                    return Front::Close(vec![Effect::Answer(answer)]);
                }
                Action::Edit(edit) => {
                    ask.field.edit(edit);
                }
                _ => {}
            },
            Self::Picker(picker) => match (action, picker.chosen()) {
                (Action::Accept, Some(item)) => return Front::Close(item.pick.clone()),
                _ => picker.act(action, page),
            },
            Self::Prompt(prompt) => return prompt.act(action, words),
        }
        Front::Stay
    }

    /// Keeps where a long text really begins, as drawing found it.
    pub fn measured(&mut self, top: usize) {
        match self {
            Self::Message(message) => message.top = top,
            Self::Confirm(confirm) => confirm.top = top,
            _ => {}
        }
    }

    /// Draws it in front of `area`, wiping what was behind.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, words: &Words, theme: Theme) -> Painted {
        match self {
            Self::Confirm(confirm) => draw_confirm(buf, area, confirm, words, theme),
            Self::Message(message) => message::draw(buf, area, message, words, theme),
            Self::Ask(ask) => {
                let (rest, mut painted) = {
                    // A path needs room, and room to grow.
                    let wide = width16(ask.field.text()).saturating_add(6).max(60);
                    boxed(buf, area, (&ask.title, &ask.hint), (1, wide), &[], theme)
                };
                let used = line(buf, rest, "> ", theme.style(Role::Title));
                painted.cursor = ask
                    .field
                    .draw(buf, after(rest, used), theme.style(Role::Text));
                painted
            }
            Self::Picker(picker) => picker.draw(buf, area, words, theme),
            Self::Prompt(prompt) => prompt.draw(buf, area, words, theme),
        }
    }
}

fn draw_confirm(
    buf: &mut Buffer,
    area: Rect,
    confirm: &Confirm,
    words: &Words,
    theme: Theme,
) -> Painted {
    let w = words.chrome;
    let title = w.confirm;
    let Some((word, field)) = &confirm.word else {
        let other = Action::OtherButton;
        let of = |yes: bool| {
            if confirm.yes == yes {
                Action::Accept
            } else {
                other
            }
        };
        let buttons = [
            (w.cancel, !confirm.yes, of(false)),
            (confirm.verb.as_str(), confirm.yes, of(true)),
        ];
        let text = (title, confirm.question.as_str());
        return message::scrolling(buf, area, text, confirm.top, &buttons, theme);
    };
    let text = format!(
        "{}\n\n{}",
        confirm.question,
        (w.type_word)(word, &confirm.verb)
    );
    let (rest, mut painted) = boxed(buf, area, (title, &text), (1, 36), &[], theme);
    let used = line(buf, rest, "> ", theme.style(Role::Title));
    painted.cursor = field.draw(buf, after(rest, used), theme.style(Role::Text));
    painted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::VI;

    fn closes_with(front: &Front) -> Option<usize> {
        match front {
            Front::Stay | Front::Do(_) => None,
            Front::Close(effects) => Some(effects.len()),
        }
    }

    #[test]
    fn enter_at_once_takes_the_safe_answer() {
        let confirm = Confirm::new("?", "Xóa", vec![Effect::Quit]);
        let mut dialog = Dialog::Confirm(confirm);
        assert_eq!(
            closes_with(&dialog.clone().act(Action::Accept, 1, &VI)),
            Some(0)
        );
        assert_eq!(closes_with(&dialog.act(Action::OtherButton, 1, &VI)), None);
        assert_eq!(closes_with(&dialog.act(Action::Accept, 1, &VI)), Some(1));
    }

    #[test]
    fn a_word_has_to_be_typed_marks_or_not() {
        let confirm = Confirm::new("?", "Rút mẫu", vec![Effect::Quit]).typed("RÚT MẪU");
        let mut dialog = Dialog::Confirm(confirm);
        assert_eq!(closes_with(&dialog.act(Action::Accept, 1, &VI)), None);
        dialog.on_text("rut mau");
        assert_eq!(closes_with(&dialog.act(Action::Accept, 1, &VI)), Some(1));
    }

    #[test]
    fn an_empty_answer_is_none() {
        let mut dialog = Dialog::Ask(Ask::new("Lý do", "reason", Accepts::Text));
        assert_eq!(closes_with(&dialog.act(Action::Accept, 1, &VI)), None);
        dialog.on_text("  vì mưa ");
        let Front::Close(effects) = dialog.act(Action::Accept, 1, &VI) else {
            panic!("stays");
        };
        assert!(matches!(effects.as_slice(), [Effect::Answer(a)] if a.value == "vì mưa"));
    }
}
