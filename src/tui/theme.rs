//! How things look, by role and never by colour name.
//!
//! Colours are the terminal's own sixteen, so light and dark schemes both work. Where
//! `NO_COLOR` is set no colour is set at all, only bold, reverse and the like: an empty
//! colour sequence would wipe them. A colour never carries meaning alone; a glyph or a
//! word stands beside it.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    /// Heading of a panel or a column.
    Title,
    /// Ordinary text.
    #[default]
    Text,
    /// Less important text: hints, units, borders.
    Faint,
    /// The selected row where the keyboard is elsewhere.
    Selected,
    /// Where the keyboard is.
    Focus,
    /// Done, met, up.
    Good,
    /// Owed, late, not saved yet.
    Warn,
    /// Refused, failed, down.
    Bad,
    /// A chip: a filter, a key, a tab in front.
    Chip,
    /// Text that a search found.
    Found,
}

/// The way roles are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    /// No colours, only modifiers.
    pub mono: bool,
}

impl Theme {
    /// The mono theme where `NO_COLOR` has any value, as its convention says.
    #[must_use]
    pub fn from_no_color(value: Option<&str>) -> Self {
        Self {
            mono: value.is_some_and(|v| !v.is_empty()),
        }
    }

    /// The style of a role.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        let (colour, modifier) = match role {
            Role::Title => (Some(Color::Cyan), Modifier::BOLD),
            Role::Text => (None, Modifier::empty()),
            Role::Faint => (None, Modifier::DIM),
            Role::Selected => (None, Modifier::UNDERLINED),
            Role::Focus => (None, Modifier::REVERSED),
            Role::Good => (Some(Color::Green), Modifier::empty()),
            Role::Warn => (Some(Color::Yellow), Modifier::BOLD),
            Role::Bad => (Some(Color::Red), Modifier::BOLD),
            Role::Chip => (Some(Color::Cyan), Modifier::REVERSED),
            Role::Found => (
                Some(Color::Magenta),
                Modifier::UNDERLINED.union(Modifier::BOLD),
            ),
        };
        let style = Style::new().add_modifier(modifier);
        match colour {
            Some(colour) if !self.mono => style.fg(colour),
            _ => style,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 10] = [
        Role::Title,
        Role::Text,
        Role::Faint,
        Role::Selected,
        Role::Focus,
        Role::Good,
        Role::Warn,
        Role::Bad,
        Role::Chip,
        Role::Found,
    ];

    #[test]
    fn mono_sets_no_colour_at_all() {
        let theme = Theme::from_no_color(Some("1"));
        for role in ROLES {
            let style = theme.style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
        assert!(!Theme::from_no_color(Some("")).mono);
    }

    #[test]
    fn the_place_of_the_keyboard_shows_without_colour() {
        let mono = Theme { mono: true };
        assert_ne!(mono.style(Role::Focus), mono.style(Role::Text));
        assert_ne!(mono.style(Role::Focus), mono.style(Role::Selected));
        assert_ne!(mono.style(Role::Found), mono.style(Role::Text));
    }
}
