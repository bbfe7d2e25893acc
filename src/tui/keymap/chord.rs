//! One key with its modifiers: read from the terminal, from text, and written back.
//!
//! The written form is the one of help, `keys.ron` and tests: `Ctrl-p`, `Alt-1`,
//! `Shift-F3`, `PgDn`, `q`. Nothing here knows what a key does.

use std::fmt;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key press as the keymap compares it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Chord {
    /// The key.
    pub code: KeyCode,
    /// Control, Alt, Shift; no Shift on characters, which carry it in their case.
    pub mods: KeyModifiers,
}

/// Names of keys that are not characters, in the written form.
const NAMES: &[(&str, KeyCode)] = &[
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Backspace", KeyCode::Backspace),
    ("Del", KeyCode::Delete),
    ("Ins", KeyCode::Insert),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("Space", KeyCode::Char(' ')),
];

/// A key alone.
#[must_use]
pub const fn key(code: KeyCode) -> Chord {
    Chord {
        code,
        mods: KeyModifiers::NONE,
    }
}

/// A character alone.
#[must_use]
pub const fn ch(c: char) -> Chord {
    key(KeyCode::Char(c))
}

/// A function key.
#[must_use]
pub const fn f(n: u8) -> Chord {
    key(KeyCode::F(n))
}

/// With Control.
#[must_use]
pub const fn ctrl(code: KeyCode) -> Chord {
    Chord {
        code,
        mods: KeyModifiers::CONTROL,
    }
}

/// A character with Control.
#[must_use]
pub const fn ctrl_ch(c: char) -> Chord {
    ctrl(KeyCode::Char(c))
}

/// With Alt.
#[must_use]
pub const fn alt(code: KeyCode) -> Chord {
    Chord {
        code,
        mods: KeyModifiers::ALT,
    }
}

/// A character with Alt.
#[must_use]
pub const fn alt_ch(c: char) -> Chord {
    alt(KeyCode::Char(c))
}

/// With Shift.
#[must_use]
pub const fn shift(code: KeyCode) -> Chord {
    Chord {
        code,
        mods: KeyModifiers::SHIFT,
    }
}

impl Chord {
    /// What the terminal sent, in the one form the keymap compares.
    #[must_use]
    pub fn of(event: &KeyEvent) -> Self {
        let kept = KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT;
        let mods = event.modifiers & kept;
        match event.code {
            KeyCode::BackTab => Self {
                code: KeyCode::Tab,
                mods: mods | KeyModifiers::SHIFT,
            },
            KeyCode::Char(c) if mods.contains(KeyModifiers::CONTROL) => Self {
                code: KeyCode::Char(c.to_ascii_lowercase()),
                mods: mods - KeyModifiers::SHIFT,
            },
            KeyCode::Char(c) => Self {
                code: KeyCode::Char(c),
                mods: mods - KeyModifiers::SHIFT,
            },
            code => Self { code, mods },
        }
    }

    /// The character it types where text is typed.
    #[must_use]
    pub fn types(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if self.mods.is_empty() => Some(c),
            _ => None,
        }
    }

    /// Reads the written form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut mods = KeyModifiers::NONE;
        let mut rest = text;
        loop {
            let (name, after) = match rest.split_once('-') {
                Some((name, after)) if !name.is_empty() && !after.is_empty() => (name, after),
                _ => break,
            };
            mods |= match name.to_ascii_lowercase().as_str() {
                "ctrl" => KeyModifiers::CONTROL,
                "alt" => KeyModifiers::ALT,
                "shift" => KeyModifiers::SHIFT,
                _ => return None,
            };
            rest = after;
        }
        let code = parse_code(rest)?;
        Some(match code {
            KeyCode::Char(c) if mods.contains(KeyModifiers::CONTROL) => Self {
                code: KeyCode::Char(c.to_ascii_lowercase()),
                mods,
            },
            code => Self { code, mods },
        })
    }
}

fn parse_code(text: &str) -> Option<KeyCode> {
    let named = NAMES
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(text));
    if let Some((_, code)) = named {
        return Some(*code);
    }
    let mut chars = text.chars();
    match (chars.next(), chars.as_str()) {
        (Some(c), "") => Some(KeyCode::Char(c)),
        (Some('F' | 'f'), n) => n
            .parse()
            .ok()
            .filter(|n| (1..=24).contains(n))
            .map(KeyCode::F),
        _ => None,
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let marks = [
            (KeyModifiers::CONTROL, "Ctrl-"),
            (KeyModifiers::ALT, "Alt-"),
            (KeyModifiers::SHIFT, "Shift-"),
        ];
        for (mark, text) in marks {
            if self.mods.contains(mark) {
                out.write_str(text)?;
            }
        }
        if let Some((name, _)) = NAMES.iter().find(|(_, code)| *code == self.code) {
            return out.write_str(name);
        }
        match self.code {
            KeyCode::Char(c) => write!(out, "{c}"),
            KeyCode::F(n) => write!(out, "F{n}"),
            other => write!(out, "{other}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_form_reads_back() {
        for text in [
            "q", "Q", "Ctrl-p", "Alt-1", "Shift-F3", "PgDn", "Space", "-", "Ctrl--", "?",
        ] {
            let chord = Chord::parse(text).expect(text);
            assert_eq!(chord.to_string(), text);
        }
        assert_eq!(Chord::parse("Hyper-x"), None);
        assert_eq!(Chord::parse("F99"), None);
        assert_eq!(Chord::parse(""), None);
    }

    #[test]
    fn what_terminals_send_is_one_form() {
        let upper = KeyEvent::new(KeyCode::Char('N'), KeyModifiers::SHIFT);
        assert_eq!(Chord::of(&upper), ch('N'));
        let back = KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT);
        assert_eq!(Chord::of(&back), shift(KeyCode::Tab));
        let loud = KeyEvent::new(
            KeyCode::Char('P'),
            KeyModifiers::CONTROL | KeyModifiers::SHIFT,
        );
        assert_eq!(Chord::of(&loud), ctrl_ch('p'));
    }
}
