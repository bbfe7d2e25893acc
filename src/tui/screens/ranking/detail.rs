//! The panel beside the ranking: why the agency under the cursor stands where it does.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::reading::{hundredths, signed};
use crate::book::Member;
use crate::scoring::{Derivation, Exact, State as CellState, explain};
use crate::tui::cx::ScreenCx;
use crate::tui::text::wrap;
use crate::tui::theme::Role;
use crate::tui::widgets::bars::{Bar, bars};
use crate::tui::widgets::{below, line, row};
use crate::words::{Words, numbers};

/// From this width on the domains show their percents too.
const ROOMY: u16 = 56;
/// How many criteria that cost most are shown.
const LOST: usize = 6;

/// Figures of one agency, made ready.
#[derive(Debug, Default)]
pub(super) struct Detail {
    title: String,
    lines: Vec<String>,
    domains: Vec<Bar>,
    /// The percents of the domains, for a panel with room.
    percents: Vec<String>,
    /// Bonuses, penalties, caps on the band, what was converted.
    beside: Vec<(Role, String)>,
    lost: Vec<String>,
}

/// Makes the panel's content from the one agency alone: the places of all are known
/// already, and the cursor moves often. `None` where no scheme covers the agency.
pub(super) fn detail(member: &Member, ranked: usize, cx: &ScreenCx<'_>) -> Option<Detail> {
    let (scheme, inputs) = cx.book.inputs(cx.year, &member.key)?;
    let derivation = explain(scheme, &inputs);
    let w = cx.words;
    let mut lines = vec![w.ranking.standing_of(member, ranked)];
    if let Some(gap) = member.row.gap {
        let gap = numbers::decimal(gap, w.lang);
        lines.push((w.screens.ranking.gap)(&gap));
    }
    if member.row.is_near_tie() {
        lines.push(w.ranking.near_tie_note.to_owned());
    }
    if let Some((best, worst)) = member.row.interval {
        lines.push((w.ranking.interval)(best, worst));
    }
    let domains = derivation.domains.iter().map(|domain| Bar {
        label: format!("{} {}", domain.id, domain.name),
        part: hundredths(&domain.sum.got),
        whole: hundredths(&domain.sum.possible),
        value: format!(
            "{}/{}",
            domain.sum.earned().map_or_else(
                || "–".to_owned(),
                |earned| numbers::rounded(earned, 2, w.lang)
            ),
            numbers::rounded(&domain.sum.possible, 2, w.lang)
        ),
        role: Role::Text,
    });
    let percents = derivation.domains.iter().map(|domain| {
        let share = domain.sum.percent().filter(|_| !domain.sum.is_waiting());
        share.map_or_else(String::new, |share| {
            format!("{} %", numbers::rounded(&share, 1, w.lang))
        })
    });
    let mut lost: Vec<(Exact, String)> = derivation
        .criteria
        .iter()
        .filter_map(|step| {
            let CellState::Scored(points) = &step.state else {
                return None;
            };
            let missing = Exact::from(step.criterion.max).minus(points);
            let text = format!(
                "−{}  {} {}",
                numbers::rounded(&missing, 2, w.lang),
                step.criterion.id,
                step.criterion.name
            );
            (!missing.is_zero()).then_some((missing, text))
        })
        .collect();
    lost.sort_by(|a, b| b.0.cmp(&a.0));
    Some(Detail {
        title: member.name.clone(),
        lines,
        percents: percents.collect(),
        beside: beside(&derivation, w),
        domains: domains.collect(),
        lost: lost.into_iter().take(LOST).map(|(_, text)| text).collect(),
    })
}

/// What stands beside the domains and still decides: only what there is.
fn beside(derivation: &Derivation<'_>, words: &Words) -> Vec<(Role, String)> {
    let w = words.screens.ranking;
    let mut lines = Vec::new();
    for step in derivation.adjust.iter().filter(|s| !s.amount.is_zero()) {
        let amount = signed(&step.amount, 2, words);
        let text = format!("{amount}  {} {}", step.block.id, step.block.name);
        lines.push((Role::Text, text));
    }
    if derivation.index.converted {
        lines.push((Role::Text, w.converted.to_owned()));
    }
    for limit in &derivation.limits {
        lines.push((Role::Warn, (words.scoring.held)(limit)));
    }
    lines
}

/// Draws the panel's content.
pub(super) fn draw(detail: &Detail, buf: &mut Buffer, area: Rect, cx: &ScreenCx<'_>) {
    let w = cx.words.screens.ranking;
    let room = usize::from(area.width);
    let mut rest = area;
    let put = |buf: &mut Buffer, rest: &mut Rect, text: &str, role: Role| {
        for text in wrap(text, room) {
            line(buf, row(*rest, 0), &text, cx.style(role));
            *rest = below(*rest, 1);
        }
    };
    put(buf, &mut rest, &detail.title, Role::Title);
    for text in &detail.lines {
        put(buf, &mut rest, text, Role::Text);
    }
    rest = below(rest, 1);
    put(buf, &mut rest, w.domains, Role::Faint);
    let height = u16::try_from(detail.domains.len()).unwrap_or(u16::MAX);
    let strip = Rect {
        height: height.min(rest.height),
        ..rest
    };
    if area.width < ROOMY {
        bars(buf, strip, &detail.domains, cx);
    } else {
        let both = detail.domains.iter().zip(&detail.percents);
        let both = both.map(|(bar, percent)| Bar {
            value: format!("{} {percent:>7}", bar.value),
            ..bar.clone()
        });
        bars(buf, strip, &both.collect::<Vec<_>>(), cx);
    }
    rest = below(rest, height + 1);
    if !detail.beside.is_empty() {
        for (role, text) in &detail.beside {
            put(buf, &mut rest, text, *role);
        }
        rest = below(rest, 1);
    }
    line(buf, row(rest, 0), w.lost, cx.style(Role::Faint));
    rest = below(rest, 1);
    for text in &detail.lost {
        line(buf, row(rest, 0), text, cx.style(Role::Text));
        rest = below(rest, 1);
    }
}
