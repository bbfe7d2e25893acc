//! What surrounds every screen: title line, tabs, status line, hint bar.
//!
//! ```text
//! parplan · Thành phố Hồ Chí Minh · năm 2017 · 31/03/2017            SỐ LIỆU MẪU
//! 1 Tổng quan  2 Cơ quan  …                                              tabs
//!   (the screen)
//! Nhật ký › 3/128        notice             ✔ đã lưu  VI                 status
//! F1 Trợ giúp  / Tìm  …                                                  hints
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Painted, after, line};
use crate::tui::cx::ScreenCx;
use crate::tui::effect::Notice;
use crate::tui::keymap::Action;
use crate::tui::screens::ScreenId;
use crate::tui::text::{fit, width, width16};
use crate::tui::theme::Role;

/// The first line: which workbook, which year, as of which day.
pub fn title(buf: &mut Buffer, area: Rect, office: &str, sample: bool, cx: &ScreenCx<'_>) {
    let w = cx.words.chrome;
    let mut parts = vec![(w.year)(cx.year)];
    if !office.is_empty() {
        parts.insert(0, office.to_owned());
    }
    let label = match (sample, cx.read_only) {
        (true, _) => format!(" {} ", w.sample),
        (false, true) => format!(" {} ", w.read_only),
        (false, false) => String::new(),
    };
    let room = area.width.saturating_sub(width16(&label) + 1);
    let left = Rect {
        width: room,
        ..area
    };
    let used = line(buf, left, "parplan", cx.style(Role::Title));
    let rest = after(left, used);
    let text = format!(" · {} · ", parts.join(" · "));
    let rest = after(rest, line(buf, rest, &text, cx.style(Role::Text)));
    // Another day than today must not be overlooked.
    let role = if cx.day == cx.today() {
        Role::Text
    } else {
        Role::Chip
    };
    line(buf, rest, &(w.as_of)(cx.day), cx.style(role));
    let right = after(area, area.width.saturating_sub(width16(&label)));
    line(buf, right, &label, cx.style(Role::Chip));
}

/// The tabs. Short of room: short names, then numbers only, then the one in front.
pub fn tabs(buf: &mut Buffer, area: Rect, front: ScreenId, cx: &ScreenCx<'_>) -> Painted {
    let all = |name: &dyn Fn(ScreenId) -> &'static str| -> Vec<(ScreenId, String)> {
        let label = |id: &ScreenId| (*id, format!(" {} {} ", id.index() + 1, name(*id)));
        ScreenId::ALL.iter().map(label).collect()
    };
    let full = all(&|id| id.title(cx.words));
    let short = all(&|id| {
        if id == front {
            id.title(cx.words)
        } else {
            id.short_title(cx.words)
        }
    });
    let digits: Vec<(ScreenId, String)> = full
        .iter()
        .map(|(id, text)| {
            let label = if *id == front {
                text.clone()
            } else {
                format!(" {} ", id.index() + 1)
            };
            (*id, label)
        })
        .collect();
    let only: Vec<(ScreenId, String)> = full
        .iter()
        .filter(|(id, _)| *id == front)
        .cloned()
        .collect();
    let fits = |labels: &&Vec<(ScreenId, String)>| {
        let total: usize = labels.iter().map(|(_, text)| width(text)).sum();
        total <= usize::from(area.width)
    };
    let choices = [full, short, digits];
    let labels = choices.iter().find(fits).unwrap_or(&only);
    let mut painted = Painted::default();
    let mut rest = area;
    for (id, text) in labels {
        let role = if *id == front {
            Role::Chip
        } else {
            Role::Faint
        };
        let used = line(buf, rest, text, cx.style(role));
        painted.hits.push((
            Rect {
                width: used,
                ..rest
            },
            Action::Go(*id),
        ));
        rest = after(rest, used);
    }
    painted
}

/// The status line: where, what happened, what is under way and which language.
pub fn status(
    buf: &mut Buffer,
    area: Rect,
    place: &str,
    notice: Option<&Notice>,
    cx: &ScreenCx<'_>,
) {
    let w = cx.words.chrome;
    let work = match (cx.pending.first(), cx.pending.len()) {
        (None, _) => w.saved.to_owned(),
        (Some(first), n) => match first.progress {
            Some((done, total)) => (w.progress)(done, total),
            None => (w.saving)(n),
        },
    };
    let role = if cx.pending.is_empty() {
        Role::Good
    } else {
        Role::Warn
    };
    let right = format!(" {work}  {} ", w.lang_name);
    let right_area = after(area, area.width.saturating_sub(width16(&right)));
    line(buf, right_area, &right, cx.style(role));
    let left_room = area.width.saturating_sub(width16(&right) + 1);
    let mut left = Rect {
        width: left_room,
        ..area
    };
    // What happened matters more than where one is.
    if let Some(notice) = notice {
        let mark = match notice.role {
            Role::Good => "✔ ",
            Role::Bad => "✘ ",
            Role::Warn => "! ",
            _ => "",
        };
        let text = format!("{mark}{}", notice.text);
        let want = width16(&text);
        let place_room = left
            .width
            .saturating_sub(want.saturating_add(3))
            .min(width16(place));
        if place_room > 3 {
            let shown = fit(place, place_room.into());
            let used = line(buf, left, &shown, cx.style(Role::Faint));
            left = after(left, used + 3);
        }
        line(buf, left, &text, cx.style(notice.role));
    } else {
        line(buf, left, place, cx.style(Role::Text));
    }
}

/// The hint bar: as many hints as there is room for, none cut in half.
pub fn hints(
    buf: &mut Buffer,
    area: Rect,
    hints: &[(String, &'static str, Action)],
    cx: &ScreenCx<'_>,
) -> Painted {
    let mut painted = Painted::default();
    let mut rest = area;
    for (key, says, action) in hints {
        let wide = width16(key) + 1 + width16(says);
        if wide > rest.width {
            break;
        }
        let spot = Rect {
            width: wide,
            ..rest
        };
        let used = line(buf, spot, key, cx.style(Role::Title));
        line(buf, after(spot, used + 1), says, cx.style(Role::Faint));
        painted.hits.push((spot, *action));
        rest = after(rest, wide + 2);
    }
    painted
}
