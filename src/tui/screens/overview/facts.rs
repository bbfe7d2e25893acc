//! What the overview says, computed once per refresh. Surprise visits never enter it.

use crate::book::DUTY_PERCENT;
use crate::planning::{Duty, Mode, Stage};
use crate::registry::{AgencyKey, Kind};
use crate::tui::cx::ScreenCx;
use crate::tui::screens::ScreenId;
use crate::tui::widgets::gauge::Share;
use crate::words::{numbers, text};

/// Next visits shown.
const NEXT: usize = 5;
/// Overdue visits shown when visits to come need the room.
const LATE: usize = 2;
/// Heads that owe most.
const HEADS: usize = 4;
/// Places shown from each end.
const ENDS: usize = 3;

/// A gauge with its label.
#[derive(Debug)]
pub(super) struct Gauge {
    pub(super) label: String,
    pub(super) share: Share,
}

/// Everything the screen shows.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) duty: Vec<Gauge>,
    pub(super) heads: Vec<String>,
    pub(super) scoring: Vec<Gauge>,
    pub(super) visits: Vec<String>,
    pub(super) ranks: Vec<(String, Vec<String>)>,
    /// What is left to do, and the screen for it.
    pub(super) todo: Vec<(String, ScreenId)>,
}

pub(super) fn facts(cx: &ScreenCx<'_>) -> Facts {
    let duties = cx.book.duties(cx.year, cx.today());
    let (city, heads): (Vec<&Duty>, Vec<&Duty>) = duties.iter().partition(|d| d.tier == "city");
    let mut facts = Facts::default();
    for duty in &city {
        city_gauges(duty, &mut facts, cx);
    }
    facts.heads = head_lines(&heads, cx);
    scoring(&mut facts, cx);
    let undated = visits(&mut facts, cx);
    facts.todo = todo(&city, &heads, undated, &facts, cx);
    facts
}

fn city_gauges(duty: &Duty, facts: &mut Facts, cx: &ScreenCx<'_>) {
    let w = cx.words.screens.overview;
    let block =
        Kind::of_stratum(&duty.stratum).map_or("", |kind| (cx.words.agencies.kind)(kind).short);
    let quota = (cx.words.draw.minutes.quota)(DUTY_PERCENT, duty.n, duty.quota);
    for (what, part) in [(w.drawn, duty.drawn), (w.done, duty.done)] {
        let label = if what == w.drawn {
            format!("{block} ({quota}): {what}")
        } else {
            format!("  {what}")
        };
        facts.duty.push(Gauge {
            label,
            share: Share {
                part: part as u64,
                whole: duty.n as u64,
                owed: Some(duty.quota as u64),
            },
        });
    }
}

fn head_lines(heads: &[&Duty], cx: &ScreenCx<'_>) -> Vec<String> {
    if heads.is_empty() {
        return Vec::new();
    }
    let w = cx.words.screens.overview;
    let sum = |count: fn(&Duty) -> usize| heads.iter().map(|duty| count(duty)).sum::<usize>();
    let mut lines = vec![(w.heads)(
        heads.len(),
        sum(|d| d.n),
        sum(|d| d.quota),
        sum(|d| d.drawn),
        sum(|d| d.done),
    )];
    let mut owing: Vec<&&Duty> = heads.iter().filter(|d| d.owed() > 0).collect();
    owing.sort_by_key(|duty| std::cmp::Reverse(duty.owed()));
    let view = cx.book.registry.as_of(cx.day);
    let names = owing.iter().take(HEADS).filter_map(|duty| {
        let key = AgencyKey::parse(&duty.tier)?;
        Some((w.head)(&view.full_name(&key), duty.done, duty.quota))
    });
    let worst: Vec<String> = names.collect();
    if !worst.is_empty() {
        lines.push(format!("  {}", worst.join(" · ")));
    }
    lines
}

fn scoring(facts: &mut Facts, cx: &ScreenCx<'_>) {
    let results = cx.book.results(cx.year);
    for group in &results.groups {
        let kind = text::heading(&(cx.words.ranking.group)(&group.key));
        facts.scoring.push(Gauge {
            label: kind.clone(),
            share: Share {
                part: group.ranked as u64,
                whole: group.members.len() as u64,
                owed: Some(group.members.len() as u64),
            },
        });
        let ranked = group.members.get(..group.ranked).unwrap_or_default();
        let line = |member: &crate::book::Member| {
            let place = member.place()?.label();
            let index = member.totals.index.as_ref()?.published;
            let index = numbers::fixed(index, group.scheme.numeric.index, cx.words.lang);
            Some(format!("{place:>4}  {index:>6}  {}", member.name))
        };
        let mut lines: Vec<String> = ranked.iter().take(ENDS).filter_map(line).collect();
        if ranked.len() > 2 * ENDS {
            lines.push("   …".to_owned());
            let last = ranked.iter().skip(ranked.len() - ENDS);
            lines.extend(last.filter_map(line));
        }
        if !lines.is_empty() {
            facts.ranks.push((kind, lines));
        }
    }
}

/// Fills in the next announced visits; gives how many have no day.
fn visits(facts: &mut Facts, cx: &ScreenCx<'_>) -> usize {
    let w = cx.words.screens.overview;
    let today = cx.today();
    let announced = cx.book.visits(cx.year, false);
    let open: Vec<_> = announced
        .iter()
        .filter(|v| v.inspection.mode == Mode::Scheduled && v.inspection.stage() != Stage::Done)
        .collect();
    let dated = open.iter().filter_map(|v| Some((v.inspection.date?, v)));
    // Overdue ones keep at most two lines, so that they cannot push out the visits to come.
    let (late, coming): (Vec<_>, Vec<_>) = dated.partition(|(date, _)| *date < today);
    let room = NEXT.saturating_sub(coming.len()).max(LATE);
    for (date, visit) in late.iter().take(room) {
        let day = numbers::date(*date, cx.words.lang);
        let line = format!("{day}  {} ({})", visit.name, w.overdue);
        facts.visits.push(line);
    }
    if late.len() > room {
        facts.visits.push((w.more_overdue)(late.len() - room));
    }
    for (date, visit) in coming.iter().take(NEXT - late.len().min(room)) {
        let day = numbers::date(*date, cx.words.lang);
        facts.visits.push(format!("{day}  {}", visit.name));
    }
    let undated = open.iter().filter(|v| v.inspection.date.is_none()).count();
    if undated > 0 {
        facts.visits.push((w.undated)(undated));
    }
    undated
}

fn todo(
    city: &[&Duty],
    heads: &[&Duty],
    undated: usize,
    facts: &Facts,
    cx: &ScreenCx<'_>,
) -> Vec<(String, ScreenId)> {
    let w = cx.words.screens.overview;
    let mut todo = Vec::new();
    let adopted = cx.book.years.get(&cx.year);
    if adopted.is_none_or(|year| year.schemes.is_empty()) {
        todo.push((w.todo_scheme.to_owned(), ScreenId::Scoring));
    }
    if city.iter().any(|duty| duty.drawn < duty.quota) {
        todo.push((w.todo_draw.to_owned(), ScreenId::Draw));
    }
    let waiting = heads.iter().filter(|d| d.drawn < d.quota).count();
    if waiting > 0 {
        todo.push(((w.todo_heads)(waiting), ScreenId::Draw));
    }
    if undated > 0 {
        todo.push(((w.todo_plan)(undated), ScreenId::Plan));
    }
    let drawn = city.iter().chain(heads).any(|duty| duty.drawn > 0);
    let owed: usize = city.iter().chain(heads).map(|duty| duty.owed()).sum();
    if drawn && owed > 0 {
        todo.push(((w.todo_inspect)(owed), ScreenId::Plan));
    }
    if facts.scoring.is_empty() {
        todo.push((w.todo_score.to_owned(), ScreenId::Scoring));
    }
    let missing: u64 = facts
        .scoring
        .iter()
        .map(|g| g.share.whole.saturating_sub(g.share.part))
        .sum();
    if missing > 0 {
        let missing = usize::try_from(missing).unwrap_or(usize::MAX);
        todo.push(((w.todo_complete)(missing), ScreenId::Scoring));
    }
    if todo.is_empty() {
        todo.push((w.todo_report.to_owned(), ScreenId::Reports));
    }
    todo
}
