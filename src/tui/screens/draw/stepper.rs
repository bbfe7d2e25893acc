//! The steps of a ceremony and where a draw stands in it. Meaning is never colour alone.

use super::value::awaited;
use crate::book::DrawRecord;
use crate::tui::cx::ScreenCx;
use crate::tui::theme::Role;

/// One line of steps, done ones marked, and what the draw waits for.
pub(super) fn lines(draw: &DrawRecord, cx: &ScreenCx<'_>) -> Vec<(Role, String)> {
    let w = cx.words.screens.draw;
    let made = draw.outcome.is_some();
    let [freeze, commit, plan, event, seed, drawn, minutes] = w.steps;
    let steps = [
        (freeze, true, true),
        (commit, draw.plan.is_some(), draw.has_holders()),
        (plan, draw.plan.is_some(), true),
        (event, made, true),
        (seed, made, true),
        (drawn, made, true),
        (minutes, made, true),
    ];
    let shown = steps.iter().filter(|(_, _, shown)| *shown);
    let next = shown.clone().position(|(_, done, _)| !done);
    let steps = shown.enumerate().map(|(at, (name, done, _))| match done {
        true => format!("✔ {name}"),
        false if next == Some(at) && draw.abandoned.is_none() => format!("▸ {name}"),
        false => format!("· {name}"),
    });
    let steps: Vec<String> = steps.collect();
    let mut lines = vec![(Role::Faint, steps.join(" → "))];
    if let Some(sources) = awaited(draw) {
        lines.push((Role::Title, (w.waits_for)(&sources.join("; "))));
    } else if let Some((reason, _)) = &draw.abandoned {
        let state = (cx.words.draw_lists.draw_state)(draw.state());
        lines.push((Role::Warn, format!("{state}: {reason}")));
    }
    lines.push((Role::Text, String::new()));
    lines
}
