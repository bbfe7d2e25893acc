//! The month beside the plan: visits a day, weekends and holidays.

use std::collections::BTreeMap;

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::planning::{holiday, is_working_day};
use crate::tui::cx::ScreenCx;
use crate::tui::theme::Role;
use crate::tui::widgets::{after, below, line, panel, row};

/// Columns of one day.
const DAY: u16 = 4;

/// Draws the month of `day`; `counts` holds the visits of each day.
pub(super) fn draw(
    buf: &mut Buffer,
    area: Rect,
    day: Date,
    counts: &BTreeMap<Date, usize>,
    cx: &ScreenCx<'_>,
) {
    let w = cx.words.screens.plan;
    let inner = panel::panel(buf, area, &(w.month)(day), false, cx.theme);
    line(buf, row(inner, 0), w.week, cx.style(Role::Title));
    let first = day.first_of_month();
    let mut notes = Vec::new();
    let mut sum = 0;
    let mut at = first.weekday().to_monday_zero_offset().unsigned_abs();
    for date in first
        .series(jiff::Span::new().days(1))
        .take_while(|date| date.month() == first.month() && date.year() == first.year())
    {
        let n = counts.get(&date).copied().unwrap_or(0);
        sum += n;
        let off = holiday(date);
        if let Some(off) = off {
            notes.push(format!(
                "* {:>2}: {}",
                date.day(),
                (cx.words.planning.holiday)(off)
            ));
        }
        let mark = match (off.is_some(), n) {
            (true, _) => "*".to_owned(),
            (_, 0) => String::new(),
            (_, 1..=3) => "•".to_owned(),
            _ => "▪".to_owned(),
        };
        let role = match (date == day, n > 0, is_working_day(date)) {
            (true, ..) => Role::Focus,
            (_, true, _) => Role::Title,
            (_, _, false) => Role::Faint,
            _ => Role::Text,
        };
        let week = u16::from(at / 7);
        let cell = after(row(inner, 1 + week), u16::from(at % 7) * DAY);
        line(
            buf,
            Rect {
                width: cell.width.min(DAY),
                ..cell
            },
            &format!("{:>2}{mark}", date.day()),
            cx.style(role),
        );
        at = at.saturating_add(1);
    }
    let mut rest = below(inner, 8);
    notes.insert(0, (w.in_month)(sum));
    let visits = counts.range(first..=first.last_of_month());
    notes.extend(visits.map(|(date, n)| {
        let day = crate::words::numbers::date(*date, cx.words.lang);
        format!("{} {day}: {n}", (w.weekday)(date.weekday()))
    }));
    for note in notes {
        line(buf, row(rest, 0), &note, cx.style(Role::Text));
        rest = below(rest, 1);
    }
}
