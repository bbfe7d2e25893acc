//! Xếp hạng: groups with places, bands and ties, and why an agency stands where it does.
//!
//! Readings in front of the table tell how firm the places are, where points were lost, what
//! changed since last year and how two agencies differ; a form publishes and opens again.
//!
//! Figures come from the book's results when the screen comes to the front or a fact
//! arrives; nothing is computed while drawing.

mod detail;
mod forms;
mod keys;
mod lists;
mod reading;
mod rows;
mod view;

use self::detail::Detail;
use self::forms::Filling;
pub use self::keys::{Act, KEYS, PLACES};
use self::keys::{FORM, LIST, READING, SEARCH};
use self::reading::Reading;
use self::rows::{COLUMNS, RankRow};
pub use self::view::view;
use super::{Heard, ScreenAct};
use crate::book::{GroupKey, Member};
use crate::registry::AgencyKey;
use crate::tui::cx::ScreenCx;
use crate::tui::effect::{Done, Effect};
use crate::tui::keymap::{Action, When};
use crate::tui::text::width16;
use crate::tui::widgets::form::Reply;
use crate::tui::widgets::reader::Reader;
use crate::tui::widgets::table::{Grid, TableState};
use crate::words::text;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    groups: Vec<GroupKey>,
    front: usize,
    rows: Vec<RankRow>,
    /// The agency of each row, with its sums and place.
    members: Vec<Member>,
    table: TableState<AgencyKey>,
    ranked: usize,
    method: String,
    standing: String,
    /// Last year's places stand under another scheme.
    other_scheme: bool,
    detail: Option<Detail>,
    reading: Option<(Reading, Reader)>,
    /// The first of two agencies to be set side by side.
    marked: Option<AgencyKey>,
    filling: Option<Filling>,
}

/// Where the keyboard is.
#[must_use]
pub fn place(state: &State) -> &'static [When] {
    if state.filling.is_some() {
        FORM
    } else if state.reading.is_some() {
        READING
    } else if state.table.is_searching() {
        SEARCH
    } else {
        LIST
    }
}

/// What is in front, for the status line.
#[must_use]
pub fn crumb(state: &State, cx: &ScreenCx<'_>) -> String {
    let Some(key) = state.groups.get(state.front) else {
        return String::new();
    };
    let group = (cx.words.ranking.group)(key);
    let ranked = (cx.words.screens.ranking.ranked)(state.ranked, state.rows.len());
    format!("{group} › {ranked}")
}

/// Answers what is heard.
pub fn update(state: &mut State, heard: &Heard<'_>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    if let Heard::Refresh = heard {
        refresh(state, cx);
        return Vec::new();
    }
    if let Some(filling) = &mut state.filling {
        match heard {
            Heard::Done(Done::Stored(_)) => state.filling = None,
            Heard::Done(Done::Refused { what, .. }) => filling.refused(what),
            Heard::Action(Action::Back) => state.filling = None,
            Heard::Done(_) => {}
            _ => {
                if filling.form().hear(heard, cx.words) == Reply::Submit {
                    return filling.hand_in(cx);
                }
            }
        }
        return Vec::new();
    }
    if let Some((_, reader)) = &mut state.reading {
        match heard {
            Heard::Action(Action::Move(step)) => {
                let room = usize::from(cx.size.0.saturating_sub(2));
                reader.scroll_in(*step, room, cx.page);
            }
            Heard::Action(Action::Back | Action::Accept) => state.reading = None,
            Heard::Action(Action::CopyMenu | Action::Copy(_)) => {
                return vec![Effect::Copy(reader.text())];
            }
            _ => {}
        }
        return Vec::new();
    }
    let before = selected(state);
    let answered = state.table.hear(heard, grid(&state.rows), cx);
    if selected(state) != before {
        look(state, cx);
    }
    if let Some(effects) = answered {
        return effects;
    }
    match heard {
        Heard::Action(Action::Choose) => own(state, Act::Explain, cx),
        Heard::Action(Action::On(ScreenAct::Ranking(act))) => own(state, *act, cx),
        Heard::Action(Action::Back) if state.marked.take().is_some() => {
            rows::mark(&mut state.rows, None);
            vec![Effect::say(cx.words.screens.ranking.unmarked)]
        }
        _ => Vec::new(),
    }
}

fn own(state: &mut State, act: Act, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let what = match act {
        Act::NextGroup => {
            turn(state, 1, cx);
            None
        }
        Act::PreviousGroup => {
            turn(state, state.groups.len().saturating_sub(1), cx);
            None
        }
        Act::Explain => selected(state).map(Reading::Explanation),
        Act::Firmness => Some(Reading::Firmness),
        Act::Losses => Some(Reading::Losses),
        Act::Years => Some(Reading::Years(selected(state))),
        Act::Pair => match (state.marked.clone(), selected(state)) {
            (_, None) => None,
            (Some(one), Some(two)) if one != two => Some(Reading::Pair(one, two)),
            (_, at) => return mark(state, at, cx),
        },
        Act::Publish => match forms::begin(cx) {
            Ok(filling) => {
                state.filling = Some(filling);
                None
            }
            Err(why) => return vec![Effect::refuse(why)],
        },
    };
    if let Some(what) = what {
        state.reading = Some((what, Reader::default()));
        tell(state, cx);
    }
    Vec::new()
}

/// Marks the agency under the cursor; the marked one again: takes the mark away.
fn mark(state: &mut State, at: Option<AgencyKey>, cx: &ScreenCx<'_>) -> Vec<Effect> {
    let w = cx.words.screens.ranking;
    state.marked = at.filter(|key| state.marked.as_ref() != Some(key));
    rows::mark(&mut state.rows, state.marked.as_ref());
    let told = match state.marked {
        Some(_) => w.marked,
        None => w.unmarked,
    };
    vec![Effect::say(told)]
}

/// The group so many places further, turning round at the end.
fn turn(state: &mut State, by: usize, cx: &ScreenCx<'_>) {
    state.front = (state.front + by) % state.groups.len().max(1);
    state.table = TableState::default();
    refresh(state, cx);
}

/// Tells what is read for the year and in the language in front; closes where there is
/// nothing to tell.
fn tell(state: &mut State, cx: &ScreenCx<'_>) {
    let Some((what, mut reader)) = state.reading.take() else {
        return;
    };
    let list = state.groups.get(state.front);
    if let Some(lines) = list.and_then(|list| what.lines(list, cx)) {
        reader.show(lines);
        state.reading = Some((what, reader));
    }
}

fn selected(state: &State) -> Option<AgencyKey> {
    let row = state.table.selected(grid(&state.rows));
    row.map(|row| row.key.clone())
}

fn look(state: &mut State, cx: &ScreenCx<'_>) {
    let key = selected(state);
    let member = state.members.iter().find(|m| Some(&m.key) == key.as_ref());
    state.detail = member.and_then(|member| detail::detail(member, state.ranked, cx));
}

fn refresh(state: &mut State, cx: &ScreenCx<'_>) {
    let results = cx.book.results(cx.year);
    // A form of another year would publish what is not in front.
    if state.filling.as_ref().is_some_and(|f| f.year != cx.year) {
        state.filling = None;
    }
    if let Some(filling) = &mut state.filling {
        filling.name(cx);
    }
    state.marked.take_if(|key| results.of(key).is_none());
    state.groups = lists::keys(&results, cx);
    state.front = state.front.min(state.groups.len().saturating_sub(1));
    state.rows = Vec::new();
    state.members = Vec::new();
    state.method = String::new();
    state.other_scheme = false;
    let published = cx.book.published(cx.year);
    let published = cx.words.publication.line(published, &results);
    let front = state.groups.get(state.front).cloned();
    let in_front = front.map(|key| (lists::holding(results, &key, cx), key));
    let group = in_front
        .as_ref()
        .and_then(|(results, key)| lists::list(results, key));
    if let Some(group) = group {
        let last = lists::holding(cx.book.results(cx.year - 1), &group.key, cx);
        let last = last.places_for(group);
        state.rows = rows::rows(group, &last, cx.words);
        rows::mark(&mut state.rows, state.marked.as_ref());
        state.other_scheme = last.other_scheme();
        let done = group.members.iter();
        let done = done.filter(|m| m.is_scored() && m.totals.open_cells == 0);
        state.standing = (cx.words.ranking).standing(done.count(), group.members.len());
        state.standing = format!("{} {}.", state.standing, text::heading(&published));
        state.members = group.members.clone();
        state.ranked = group.ranked;
        let names = group.tie_break_names();
        state.method = (cx.words.ranking.method)(&group.scheme.ranking, &names);
    }
    let names = state.rows.iter().map(|row| width16(&row.name));
    state.table.give_room("name", names.max().unwrap_or(0));
    state.table.refresh(grid(&state.rows), cx);
    look(state, cx);
    tell(state, cx);
}

fn grid(rows: &[RankRow]) -> Grid<'_, RankRow> {
    Grid {
        columns: COLUMNS,
        rows,
    }
}
