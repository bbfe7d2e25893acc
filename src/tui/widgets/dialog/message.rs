//! Something to know, such as a failure: as long as it has to be, scrolled where it is longer
//! than the window. It never cuts what it says.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::frame::{boxed, text_room};
use crate::failure::Failure;
use crate::tui::keymap::{Action, Step};
use crate::tui::text::wrap;
use crate::tui::theme::Theme;
use crate::tui::widgets::Painted;
use crate::words::Words;

/// Something to know.
#[derive(Debug, Clone)]
pub struct Message {
    pub(super) title: String,
    pub(super) text: String,
    /// First line shown.
    pub(super) top: usize,
}

impl Message {
    /// A message with its title.
    #[must_use]
    pub fn new(title: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            text: text.into(),
            top: 0,
        }
    }

    /// A failure: what, then what to do.
    #[must_use]
    pub fn failure(failure: &Failure, words: &Words) -> Self {
        Self::trouble(&failure.what, failure.hint.as_deref(), words)
    }

    /// What stood in the way, then what to do.
    #[must_use]
    pub fn trouble(what: &str, hint: Option<&str>, words: &Words) -> Self {
        let hint = hint.map(|h| format!("\n\n{} {h}", words.cli.hint));
        let text = format!("{what}{}", hint.unwrap_or_default());
        Self::new(words.chrome.failure, text)
    }

    /// Moves what is shown by a step; drawing stops it at the end.
    pub(super) fn scroll(&mut self, step: Step, page: usize) {
        self.top = scrolled(self.top, step, page);
    }
}

/// Where a text that began at `top` begins after a step.
pub(super) fn scrolled(top: usize, step: Step, page: usize) -> usize {
    match step {
        Step::Up => top.saturating_sub(1),
        Step::PageUp => top.saturating_sub(page),
        Step::First => 0,
        // Drawing knows how many lines there are and says where it stopped.
        Step::Down => top.saturating_add(1),
        Step::PageDown => top.saturating_add(page),
        Step::Last => usize::MAX,
        _ => top,
    }
}

/// A message as large as it needs and the window allows; what is longer scrolls.
pub(super) fn draw(
    buf: &mut Buffer,
    area: Rect,
    message: &Message,
    words: &Words,
    theme: Theme,
) -> Painted {
    let button = [(words.chrome.close, true, Action::Accept)];
    let text = (message.title.as_str(), message.text.as_str());
    scrolling(buf, area, text, message.top, &button, theme)
}

/// A titled text with buttons; where it is longer than the window, from the line `top` on,
/// with its lines counted in the title.
pub(super) fn scrolling(
    buf: &mut Buffer,
    area: Rect,
    (title, text): (&str, &str),
    top: usize,
    buttons: &[(&str, bool, Action)],
    theme: Theme,
) -> Painted {
    let lines = wrap(text, text_room(area));
    let room = usize::from(area.height.saturating_sub(4)).max(1);
    let top = top.min(lines.len().saturating_sub(room));
    let shown: Vec<&str> = lines.iter().skip(top).map(String::as_str).collect();
    // Where it scrolls, the frame keeps its width.
    let wide = if lines.len() > room {
        u16::try_from(text_room(area)).unwrap_or(u16::MAX)
    } else {
        36
    };
    let title = if lines.len() > room {
        let last = (top + room).min(lines.len());
        format!("{title} {}–{last}/{}", top + 1, lines.len())
    } else {
        title.to_owned()
    };
    let (_, mut painted) = boxed(
        buf,
        area,
        (&title, &shown.join("\n")),
        (0, wide),
        buttons,
        theme,
    );
    painted.page = Some(room);
    painted.top = Some(top);
    painted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::effect::Effect;
    use crate::tui::widgets::dialog::{Dialog, Front};
    use crate::words::VI;

    #[test]
    fn a_long_message_scrolls_and_stops_at_its_end() {
        let text: Vec<String> = (1..=40).map(|n| format!("dòng {n}.")).collect();
        let mut dialog = Dialog::Message(Message::new("", text.join("\n")));
        let area = Rect::new(0, 0, 80, 20);
        let shown = |dialog: &mut Dialog, keys: &[Step]| {
            for step in keys {
                dialog.act(Action::Move(*step), 16, &VI);
            }
            let mut buf = Buffer::empty(area);
            let painted = dialog.draw(&mut buf, area, &VI, Theme { mono: true });
            dialog.measured(painted.top.unwrap());
            format!("{buf:?}")
        };
        assert!(shown(&mut dialog, &[]).contains("dòng 16."));
        let end = shown(&mut dialog, &[Step::PageDown, Step::Last]);
        assert!(end.contains("dòng 40.") && !end.contains("dòng 24."));
        assert!(shown(&mut dialog, &[Step::Up]).contains("dòng 24."));
        let copied = dialog.act(Action::CopyMenu, 16, &VI);
        assert!(
            matches!(copied, Front::Do(effects) if matches!(&effects[..], [Effect::Copy(t), _] if t.ends_with("dòng 40.")))
        );
    }
}
