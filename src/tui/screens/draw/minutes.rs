//! The minutes of the draw under the cursor; surprise units stay locked until asked for.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::stepper;
use crate::book::{DrawRecord, Fate};
use crate::registry::AgencyKey;
use crate::report::{Paper, Source, plain};
use crate::tui::cx::ScreenCx;
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::{line, row};
use crate::words::numbers;

/// The lines of one draw, and how far they are scrolled.
#[derive(Debug, Default)]
pub(super) struct Minutes {
    draw: String,
    revealed: bool,
    lines: Vec<(Role, String)>,
    pub(super) top: usize,
}

impl Minutes {
    /// Forgets what was shown; surprise units are locked again.
    pub(super) fn close(&mut self) {
        *self = Self::default();
    }

    /// Shows a draw; another one locks the surprise units again.
    pub(super) fn show(&mut self, draw: &str, cx: &ScreenCx<'_>) {
        if self.draw != draw {
            *self = Self {
                draw: draw.to_owned(),
                ..Self::default()
            };
            self.lines = lines(draw, false, cx);
        }
    }

    /// Unlocks or locks the surprise units of the draw shown.
    pub(super) fn reveal(&mut self, on: bool, cx: &ScreenCx<'_>) {
        self.revealed = on;
        self.top = 0;
        self.lines = lines(&self.draw, on, cx);
    }

    pub(super) fn is_revealed(&self) -> bool {
        self.revealed
    }

    pub(super) fn last(&self) -> usize {
        self.lines.len().saturating_sub(1)
    }

    /// Draws from the line scrolled to; sentences are broken, rows of tables are cut.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect, cx: &ScreenCx<'_>) {
        let mut y = 0;
        for (role, text) in self.lines.iter().skip(self.top) {
            if y >= area.height {
                break;
            }
            let is_row = text.trim_start().contains("  ");
            let broken = if is_row {
                vec![text.clone()]
            } else {
                wrap(text.trim_start(), usize::from(area.width))
            };
            for piece in broken
                .iter()
                .map(String::as_str)
                .chain(text.is_empty().then_some(""))
            {
                line(buf, row(area, y), piece, cx.style(*role));
                y = y.saturating_add(1);
            }
        }
    }
}

/// Sealed slots: locked ones, and opened ones, whose unit shows only when asked for.
fn slots(draw: &DrawRecord, revealed: bool, cx: &ScreenCx<'_>) -> Vec<(Role, String)> {
    let w = cx.words.screens.draw;
    if !draw.has_holders() || draw.outcome.is_none() {
        return Vec::new();
    }
    let mut lines = Vec::new();
    let owed = draw.owed();
    if owed > 0 {
        let next = cx.book.next_slot(&draw.id).unwrap_or(1);
        lines.push((Role::Title, (w.sealed)(owed, next)));
    }
    for (opening, _) in draw.openings() {
        let day = numbers::date(opening.date, cx.words.lang);
        let mut text = format!("▣ {}", (w.opened_on)(opening.slot, &day));
        if revealed {
            let key = AgencyKey::parse(opening.unit.as_str());
            let name = key.map(|key| cx.book.registry.name_around(&key, opening.date));
            text = format!("{text}: {}", name.unwrap_or_default());
        }
        lines.push((if revealed { Role::Warn } else { Role::Faint }, text));
    }
    lines.push((Role::Text, String::new()));
    lines
}

fn lines(id: &str, revealed: bool, cx: &ScreenCx<'_>) -> Vec<(Role, String)> {
    let Some(draw) = cx.book.draw(id) else {
        return Vec::new();
    };
    let w = cx.words.screens.draw;
    let mut lines = Vec::new();
    let units = draw.drawn_units();
    let secret: Vec<_> = units.iter().filter(|u| u.fate == Fate::Surprise).collect();
    lines.extend(stepper::lines(draw, cx));
    lines.extend(slots(draw, revealed, cx));
    if revealed && !secret.is_empty() {
        lines.push((Role::Bad, w.revealed.to_owned()));
        for (n, unit) in (1..).zip(&secret) {
            lines.push((Role::Warn, format!("{n:>3}. {} – {}", unit.code, unit.name)));
        }
        lines.push((Role::Text, String::new()));
    } else if !secret.is_empty() {
        lines.push((Role::Title, (w.locked)(secret.len())));
        // On few lines, so that the minutes themselves still show in a small window.
        let all = vec![w.secret; secret.len()];
        lines.push((Role::Faint, all.join(" · ")));
        lines.push((Role::Text, String::new()));
    }
    let source = Source {
        book: cx.book,
        today: cx.today(),
        as_of: None,
        words: cx.words,
    };
    let paper = source.paper(&Paper::Minutes {
        draw: id.to_owned(),
    });
    let headings: Vec<&str> = paper.sections.iter().map(|s| s.heading.as_str()).collect();
    lines.extend(plain(&paper, cx.words).into_iter().map(|text| {
        let heads = text == paper.title || headings.contains(&text.as_str());
        let role = if heads && !text.is_empty() {
            Role::Title
        } else {
            Role::Text
        };
        (role, text)
    }));
    lines
}
