//! The `:` line. It takes the names of the command line's verbs and of the screens, with
//! Vietnamese aliases that need no marks.

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::dialog::Front;
use super::field::Field;
use super::form::parse_date;
use super::{Painted, after, line, panel, row};
use crate::tui::effect::Effect;
use crate::tui::keymap::{Action, Step};
use crate::tui::screens::ScreenId;
use crate::tui::text::fold;
use crate::tui::theme::{Role, Theme};
use crate::words::{Lang, Words};

/// A verb of the line.
struct Verb {
    /// Names; the first is shown.
    names: &'static [&'static str],
    /// What follows it, for the list under the line.
    argument: &'static str,
    says: fn(&Words) -> &'static str,
    /// `None`: the argument is wrong.
    run: fn(&str) -> Option<Effect>,
}

macro_rules! screen {
    ($id:ident, $($name:literal),+) => {
        Verb {
            names: &[$($name),+],
            argument: "",
            says: |w| ScreenId::$id.title(w),
            run: |_| Some(Effect::Go(ScreenId::$id)),
        }
    };
}

macro_rules! act {
    ($action:ident, $says:ident, $($name:literal),+) => {
        Verb {
            names: &[$($name),+],
            argument: "",
            says: |w| w.chrome.$says,
            run: |_| Some(Effect::Act(Action::$action)),
        }
    };
}

static VERBS: &[Verb] = &[
    screen!(Overview, "overview", "tong-quan"),
    screen!(Agencies, "agencies", "co-quan"),
    screen!(Draw, "draw", "rut", "rut-mau"),
    screen!(Plan, "plan", "lich"),
    screen!(Scoring, "scores", "score", "cham", "cham-diem"),
    screen!(Ranking, "rank", "explain", "xep-hang"),
    screen!(Reports, "report", "export", "bao-cao", "xuat"),
    screen!(Journal, "journal", "nhat-ky"),
    Verb {
        names: &["year", "nam"],
        argument: "2017",
        says: |w| w.chrome.set_year,
        run: |text| {
            text.parse()
                .ok()
                .filter(|y| (1900..=9999).contains(y))
                .map(Effect::SetYear)
        },
    },
    Verb {
        names: &["date", "ngay"],
        argument: "31/03/2017",
        says: |w| w.chrome.set_day,
        run: |text| parse_date(text).map(|day: Date| Effect::SetDay(day)),
    },
    Verb {
        names: &["lang", "ngon-ngu"],
        argument: "vi|en",
        says: |w| w.chrome.language,
        run: |text| match text {
            "vi" => Some(Effect::SetLang(Lang::Vi)),
            "en" => Some(Effect::SetLang(Lang::En)),
            "" => Some(Effect::Act(Action::Language)),
            _ => None,
        },
    },
    Verb {
        names: &["mouse", "chuot"],
        argument: "on|off",
        says: |w| w.chrome.mouse,
        run: |text| match text {
            "on" => Some(Effect::Mouse(true)),
            "off" => Some(Effect::Mouse(false)),
            "" => Some(Effect::Act(Action::Mouse)),
            _ => None,
        },
    },
    act!(Redraw, redraw, "redraw", "ve-lai"),
    act!(Undo, undo, "undo", "thu-hoi"),
    act!(Redo, redo, "redo", "lam-lai"),
    act!(CancelWork, cancel_work, "cancel", "dung"),
    act!(Suspend, suspend, "suspend", "tam-dung"),
    act!(Help, help, "help", "tro-giup"),
    act!(Quit, quit, "quit", "q", "thoat"),
];

/// The line as typed so far.
#[derive(Debug, Clone, Default)]
pub struct Prompt {
    field: Field,
    wrong: Option<String>,
}

impl Prompt {
    /// Takes typed or pasted text.
    pub fn on_text(&mut self, text: &str) {
        self.wrong = None;
        self.field.insert(text);
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, words: &Words) -> Front {
        match action {
            Action::Edit(edit) => {
                self.wrong = None;
                self.field.edit(edit);
            }
            Action::Move(Step::Down) => self.complete(),
            Action::Accept => match run(self.field.text()) {
                Ok(effects) => return Front::Close(effects),
                Err(Wrong::Verb) => {
                    let verb = self.field.text().trim().to_owned();
                    self.wrong = Some((words.chrome.unknown_verb)(&verb, &nearest(&verb)));
                }
                Err(Wrong::Argument(verb)) => {
                    let name = verb.names.first().copied().unwrap_or_default();
                    self.wrong = Some((words.chrome.wrong_argument)(name, verb.argument));
                }
            },
            _ => {}
        }
        Front::Stay
    }

    /// Fills in the first verb that begins like this.
    fn complete(&mut self) {
        let first = fitting(self.field.text()).next().map(|(name, _)| name);
        if let Some(name) = first {
            self.field.set(&format!("{name} "));
        }
    }

    /// Draws the line at the bottom of `area`, with what fits above it.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, words: &Words, theme: Theme) -> Painted {
        let fits: Vec<(&str, &Verb)> = fitting(self.field.text()).take(6).collect();
        let rows = u16::try_from(fits.len()).unwrap_or(0).max(1) + 3;
        let high = rows.min(area.height);
        let frame = Rect {
            y: area.y + (area.height - high),
            height: high,
            ..area
        };
        let inner = panel::front(buf, frame, words.chrome.prompt, theme);
        let last = inner.height.saturating_sub(1);
        if let Some(wrong) = &self.wrong {
            line(buf, row(inner, 0), wrong, theme.style(Role::Bad));
        } else {
            for (n, (name, verb)) in (0..last).zip(&fits) {
                let strip = row(inner, n);
                let text = format!("{name} {}", verb.argument);
                line(buf, strip, &text, theme.style(Role::Text));
                line(
                    buf,
                    after(strip, 26),
                    (verb.says)(words),
                    theme.style(Role::Faint),
                );
            }
        }
        let strip = row(inner, last);
        let used = line(buf, strip, ":", theme.style(Role::Title));
        Painted {
            cursor: self
                .field
                .draw(buf, after(strip, used), theme.style(Role::Text)),
            ..Painted::default()
        }
    }
}

enum Wrong {
    Verb,
    Argument(&'static Verb),
}

/// Verbs that begin like the first word, with the name that fits.
fn fitting(text: &str) -> impl Iterator<Item = (&'static str, &'static Verb)> {
    let start = fold(text.split_whitespace().next().unwrap_or_default());
    VERBS.iter().filter_map(move |verb| {
        let name = verb.names.iter().find(|name| name.starts_with(&start))?;
        Some((*name, verb))
    })
}

/// How many names are offered in place of an unknown one.
const OFFERED: usize = 3;

/// The names most like an unknown one, best first.
fn nearest(text: &str) -> Vec<&'static str> {
    let typed = fold(text.split_whitespace().next().unwrap_or_default());
    let names = VERBS.iter().flat_map(|verb| verb.names);
    let mut names: Vec<(usize, &str)> = names
        .map(|name| (steps_between(&typed, name), *name))
        .collect();
    names.sort_by_key(|(steps, _)| *steps);
    // Further away it would be another word, not a slip of the finger.
    names.retain(|(steps, name)| *steps <= name.len().div_ceil(2));
    names.iter().take(OFFERED).map(|(_, name)| *name).collect()
}

/// Letters to add, drop or change to get from one word to the other.
fn steps_between(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut before = i + 1;
        let mut next = vec![before];
        for (pair, b) in row.windows(2).zip(other.chars()) {
            let (up_left, up) = match pair {
                [up_left, up] => (*up_left, *up),
                _ => (0, 0),
            };
            before = (before + 1).min(up + 1).min(up_left + usize::from(a != b));
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

fn run(text: &str) -> Result<Vec<Effect>, Wrong> {
    let text = text.trim();
    let (name, argument) = text.split_once(' ').unwrap_or((text, ""));
    let name = fold(name);
    if name.is_empty() {
        return Ok(Vec::new());
    }
    let exact = VERBS
        .iter()
        .find(|verb| verb.names.contains(&name.as_str()));
    // An unfinished name is enough where only one verb begins like it.
    let only = || {
        let mut fits = fitting(&name);
        let first = fits.next();
        first
            .filter(|_| fits.next().is_none())
            .map(|(_, verb)| verb)
    };
    let verb = exact.or_else(only).ok_or(Wrong::Verb)?;
    let effect = (verb.run)(argument.trim()).ok_or(Wrong::Argument(verb))?;
    Ok(vec![effect])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn effect(text: &str) -> Option<Effect> {
        run(text).ok()?.pop()
    }

    #[test]
    fn verbs_have_names_without_marks_in_both_languages() {
        for text in ["draw", "rut", "rút", "draw new"] {
            assert!(
                matches!(effect(text), Some(Effect::Go(ScreenId::Draw))),
                "{text}"
            );
        }
        assert!(matches!(effect("nam 2025"), Some(Effect::SetYear(2025))));
        assert!(matches!(effect("date 31/03/2017"), Some(Effect::SetDay(_))));
        assert!(matches!(effect("date 2017-03-31"), Some(Effect::SetDay(_))));
        assert!(matches!(effect("thoat"), Some(Effect::Act(Action::Quit))));
        assert!(matches!(run("nam x"), Err(Wrong::Argument(_))));
        assert!(matches!(run("xyz"), Err(Wrong::Verb)));
    }

    #[test]
    fn a_slip_of_the_finger_is_answered_with_what_is_near() {
        assert_eq!(nearest("darw").first(), Some(&"draw"));
        assert_eq!(nearest("xếp-hag").first(), Some(&"xep-hang"));
        assert!(nearest("zzzzzzzz").is_empty());
        assert_eq!(steps_between("lich", "lich"), 0);
        assert_eq!(steps_between("", "lich"), 4);
    }

    #[test]
    fn no_name_has_two_meanings() {
        let mut seen = BTreeSet::new();
        for name in VERBS.iter().flat_map(|v| v.names) {
            assert!(seen.insert(name), "{name}");
            assert!(name.is_ascii(), "{name} needs marks");
        }
    }
}
