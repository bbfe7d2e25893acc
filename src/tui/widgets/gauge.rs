//! A share as a bar with its numbers: `█████░░░░░ 6/20 · 30 %`. Reads the same without colour.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{after, line};
use crate::tui::cx::ScreenCx;
use crate::tui::text::width16;
use crate::tui::theme::Role;

/// A share of a whole, both in units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// What is there.
    pub part: u64,
    /// What there could be.
    pub whole: u64,
    /// What there has to be; met: good, else a warning.
    pub owed: Option<u64>,
}

impl Share {
    /// Whole percent, rounded down so that nothing looks met that is not; `None` of nothing.
    #[must_use]
    pub fn percent(self) -> Option<u64> {
        let hundredfold = u128::from(self.part) * 100;
        let percent = hundredfold.checked_div(u128::from(self.whole))?;
        u64::try_from(percent).ok()
    }

    /// Whether what is owed is there.
    #[must_use]
    pub fn is_met(self) -> bool {
        self.owed.is_none_or(|owed| self.part >= owed)
    }

    /// The numbers as text.
    #[must_use]
    pub fn text(self) -> String {
        let mark = match self.owed {
            None => "",
            Some(_) if self.is_met() => " ✔",
            Some(_) => " !",
        };
        let percent = self
            .percent()
            .map_or_else(|| "–".to_owned(), |p| format!("{p} %"));
        format!("{}/{} · {percent}{mark}", self.part, self.whole)
    }
}

/// Draws the bar and its numbers in the first row of `area`; short of room, only the numbers.
pub fn gauge(buf: &mut Buffer, area: Rect, share: Share, cx: &ScreenCx<'_>) {
    let text = share.text();
    let room = area.width.saturating_sub(width16(&text) + 1);
    let role = if share.is_met() {
        Role::Good
    } else {
        Role::Warn
    };
    let mut rest = area;
    if room >= 4 {
        let bar = bar(share.part, share.whole, room);
        rest = after(rest, line(buf, area, &bar, cx.style(role)) + 1);
    }
    line(buf, rest, &text, cx.style(role));
}

/// Full and empty blocks, `room` columns wide. Anything above nothing shows one block,
/// anything below everything leaves one.
#[must_use]
pub fn bar(part: u64, whole: u64, room: u16) -> String {
    let room128 = u128::from(room);
    let share = (u128::from(part) * room128)
        .checked_div(u128::from(whole))
        .unwrap_or(0);
    let mut full = u16::try_from(share).unwrap_or(room).min(room);
    if part > 0 && full == 0 {
        full = 1.min(room);
    }
    if part < whole && full == room {
        full = room.saturating_sub(1);
    }
    format!(
        "{}{}",
        "█".repeat(full.into()),
        "░".repeat((room - full).into())
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(part: u64, whole: u64, owed: Option<u64>) -> Share {
        Share { part, whole, owed }
    }

    #[test]
    fn numbers_say_what_the_bar_shows() {
        assert_eq!(share(6, 20, Some(6)).text(), "6/20 · 30 % ✔");
        assert_eq!(share(5, 20, Some(6)).text(), "5/20 · 25 % !");
        assert_eq!(share(0, 0, None).text(), "0/0 · –");
    }

    #[test]
    fn nearly_all_is_not_all() {
        assert_eq!(bar(999, 1000, 4), "███░");
        assert_eq!(bar(1, 1000, 4), "█░░░");
        assert_eq!(bar(0, 10, 4), "░░░░");
        assert_eq!(bar(10, 10, 4), "████");
        assert_eq!(share(299, 1000, None).percent(), Some(29));
    }
}
