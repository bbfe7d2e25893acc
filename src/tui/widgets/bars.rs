//! One horizontal bar a line, with label and value: an index per domain, a workload per team.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::gauge::bar;
use super::{after, line, row};
use crate::tui::cx::ScreenCx;
use crate::tui::text::{Align, pad, width, width16};
use crate::tui::theme::Role;

/// One bar. The screen has formatted its value; lengths are in any unit, whole being the full bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// At the left.
    pub label: String,
    /// Length of the bar.
    pub part: u64,
    /// Length of a full bar.
    pub whole: u64,
    /// At the right.
    pub value: String,
    /// Good, bad or plain.
    pub role: Role,
}

/// Draws as many bars as there are rows; gives how many did not fit.
pub fn bars(buf: &mut Buffer, area: Rect, bars: &[Bar], cx: &ScreenCx<'_>) -> usize {
    let area = area.intersection(buf.area);
    let widest = |text: fn(&Bar) -> &str| bars.iter().map(|b| width(text(b))).max().unwrap_or(0);
    let label = widest(|b| &b.label).min(usize::from(area.width) / 2);
    let value = widest(|b| &b.value);
    for (n, item) in (0..area.height).zip(bars) {
        let strip = row(area, n);
        let text = format!("{} ", pad(&item.label, label, Align::Left));
        let rest = after(strip, line(buf, strip, &text, cx.style(Role::Text)));
        let value = pad(&item.value, value, Align::Right);
        let room = rest.width.saturating_sub(width16(&value) + 1);
        let mut right = rest;
        if room >= 3 {
            let used = line(
                buf,
                rest,
                &bar(item.part, item.whole, room),
                cx.style(item.role),
            );
            right = after(rest, used + 1);
        }
        line(buf, right, &value, cx.style(item.role));
    }
    bars.len().saturating_sub(area.height.into())
}
