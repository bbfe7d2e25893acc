//! What stands around the sheet: the agency's figures, the criterion in front, the value
//! being typed. Texts are made here when something changes, never while drawing.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::cells;
use super::entry::Entry;
use crate::book::YearResults;
use crate::registry::AgencyKey;
use crate::scoring::{Lane, explain_cell, totals};
use crate::tui::cx::ScreenCx;
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::{Painted, after, line, panel, row};
use crate::words::numbers;

/// Name, progress, indices and place of the agency.
pub(super) fn agency(agency: &AgencyKey, results: &YearResults<'_>, cx: &ScreenCx<'_>) -> String {
    let Some((scheme, inputs)) = cx.book.inputs(cx.year, agency) else {
        return String::new();
    };
    let w = cx.words;
    let totals = totals(scheme, |at| inputs.get(at).copied().flatten());
    let dp = scheme.numeric.index;
    let figure = |figure: &Option<crate::scoring::Figure>| {
        let shown = figure
            .as_ref()
            .map(|f| numbers::fixed(f.published, dp, w.lang));
        shown.unwrap_or_else(|| "–".to_owned())
    };
    let all = inputs.len();
    let answered = all.saturating_sub(totals.open_cells);
    let place = results.of(agency).and_then(|(_, member)| member.place());
    let place = place.map_or_else(|| w.ranking.no_rank.to_owned(), |p| p.label());
    format!(
        "{answered}/{all} · {} {} · {} {} · {} {place}",
        w.scoring.so_far,
        figure(&totals.so_far),
        w.scoring.if_nothing_more,
        figure(&totals.index),
        w.ranking.rank,
    )
}

/// The criterion at a place of the scheme: rule, what to type, lanes, derivation.
pub(super) fn criterion(agency: &AgencyKey, at: usize, cx: &ScreenCx<'_>) -> Option<Vec<String>> {
    let (scheme, inputs) = cx.book.inputs(cx.year, agency)?;
    let criterion = scheme.cells().nth(at)?;
    let step = explain_cell(scheme, criterion, inputs.get(at).copied().flatten());
    let (s, w) = (cx.words.screens.scoring, cx.words);
    let mut lines = vec![
        format!("{} {}", criterion.id, criterion.name),
        format!("{}: {}", s.rule, (w.scoring.rule)(criterion)),
        format!("{}: {}", s.type_it, (w.scoring.example)(criterion)),
    ];
    if step.input.is_some() {
        lines.push((w.scoring.working)(&step));
    }
    for lane in Lane::ALL {
        let Some(entry) = cells::entry(cx, agency, &criterion.id, lane) else {
            continue;
        };
        let stamp = cx.book.line(entry.seq).map(|line| &line.stamp);
        let mut text = (s.by)(
            (w.scoring.lane)(lane),
            &(w.scoring.input)(&entry.input, criterion),
            stamp.map_or("", |s| s.actor.as_str()),
            stamp.map_or("", |s| s.at.get(..10).unwrap_or(&s.at)),
        );
        for more in [entry.data_source(), entry.evidence(), entry.note()] {
            if !more.is_empty() {
                text.push_str(&format!(" · {more}"));
            }
        }
        lines.push(text);
    }
    Some(lines)
}

/// The form on the left, what the value does on the right.
pub(super) fn entering(entry: &Entry, buf: &mut Buffer, area: Rect, cx: &ScreenCx<'_>) -> Painted {
    let w = cx.words.screens.scoring;
    let title = format!("{} {}", w.enter, entry.criterion);
    let left = Rect {
        width: area.width * 3 / 5,
        ..area
    };
    let inner = panel::panel(buf, left, &title, true, cx.theme);
    let painted = entry.form.draw(buf, inner, cx);
    let right = after(area, left.width);
    let inner = panel::panel(buf, right, w.effect, false, cx.theme);
    let room = usize::from(inner.width);
    let texts = entry.effect.iter().flat_map(|text| wrap(text, room));
    for (n, text) in (0..inner.height).zip(texts) {
        line(buf, row(inner, n), &text, cx.style(Role::Text));
    }
    painted
}
