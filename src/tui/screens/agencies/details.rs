//! Everything on one agency, line by line. Surprise visits are told only once they were made.

use crate::planning::{Mode, Stage};
use crate::registry::AgencyKey;
use crate::tui::cx::ScreenCx;
use crate::words::numbers;

/// The lines; empty where the agency is not live on the day in front.
pub(super) fn lines(agency: &AgencyKey, cx: &ScreenCx<'_>) -> Vec<String> {
    let view = cx.book.registry.as_of(cx.day);
    let Some(unit) = view.unit(agency) else {
        return Vec::new();
    };
    let (w, a) = (cx.words.screens.agencies, cx.words.agencies);
    let date = |date: Option<jiff::civil::Date>| {
        date.map_or_else(String::new, |d| numbers::date(d, cx.words.lang))
    };
    let path: Vec<&str> = view.path(agency).iter().map(|u| u.name).collect();
    let frame = if unit.in_frame { w.in_frame } else { "–" };
    let mut lines = vec![
        unit.name.to_owned(),
        path.join(" › "),
        String::new(),
        format!("{}: {}", a.column_key, unit.key),
        format!("{}: {} {}", a.column_code, unit.code, unit.alt_code),
        format!("{}: {}", a.column_abbr, unit.abbr),
        format!("{}: {}", a.column_kind, (a.kind)(unit.kind).one),
        format!("{}: {frame}", a.column_frame),
        format!(
            "{}: {}",
            w.validity,
            (w.from_to)(&date(unit.valid_from), &date(unit.valid_to))
        ),
    ];
    if !unit.frame_reason.is_empty() {
        lines.push(format!("{}: {}", w.frame_reason, unit.frame_reason));
    }
    if !unit.source.is_empty() {
        lines.push(format!("{}: {} ({})", w.source, unit.source, unit.evidence));
    }
    lines.push(String::new());
    lines.push(format!("{}:", w.visits));
    let visits = cx.book.inspections.values().filter(|visit| {
        let told = visit.mode == Mode::Scheduled || visit.stage() == Stage::Done;
        visit.agency == *agency && visit.year == cx.year && told
    });
    for visit in visits {
        let day = date(visit.done.or(visit.date));
        let mode = (cx.words.planning.mode)(visit.mode);
        let stage = (cx.words.planning.stage)(visit.stage());
        lines.push(format!("  {mode} {day} {} – {stage}", visit.team));
    }
    let results = cx.book.results(cx.year);
    if let Some((group, member)) = results.of(agency) {
        let figure = member.totals.index.as_ref().filter(|_| member.is_scored());
        let index = figure.map_or_else(
            || cx.words.ranking.no_rank.to_owned(),
            |f| numbers::fixed(f.published, group.scheme.numeric.index, cx.words.lang),
        );
        let place = member
            .place()
            .map(|p| (cx.words.ranking.place)(p, group.ranked));
        lines.push(format!(
            "{}: {index} {}",
            w.index,
            place.unwrap_or_default()
        ));
    }
    lines
}
