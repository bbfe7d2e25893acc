//! The rows and columns of the plan. Surprise visits are rows only while they are shown.

use jiff::civil::Date;

use crate::planning::{Mode, Stage};
use crate::tui::cx::ScreenCx;
use crate::tui::text::Align;
use crate::tui::theme::Role;
use crate::tui::widgets::search::Haystack;
use crate::tui::widgets::table::{Column, Row, SortKey, plain};
use crate::words::numbers;

/// One visit.
#[derive(Debug)]
pub(super) struct VisitRow {
    pub(super) id: String,
    pub(super) date: Option<Date>,
    pub(super) done: bool,
    pub(super) team: String,
    pub(super) name: String,
    code: String,
    head: String,
    mode: Mode,
    stage: Stage,
    overdue: bool,
    hay: Haystack,
}

impl Row for VisitRow {
    type Id = String;

    fn id(&self) -> String {
        self.id.clone()
    }

    fn haystack(&self) -> &Haystack {
        &self.hay
    }

    fn role(&self) -> Role {
        match (self.done, self.overdue, self.date) {
            (true, ..) => Role::Faint,
            (_, true, _) => Role::Bad,
            (_, _, None) => Role::Warn,
            _ => Role::Text,
        }
    }
}

/// Visits of the year by day, those without one last.
pub(super) fn rows(confidential: bool, cx: &ScreenCx<'_>) -> Vec<VisitRow> {
    let mut heads = std::collections::BTreeMap::new();
    let visits = cx.book.visits(cx.year, confidential).into_iter();
    visits
        .map(|visit| {
            let at = visit.inspection;
            let head = visit.tier.map_or("", |tier| {
                heads
                    .entry(tier)
                    .or_insert_with(|| match cx.book.tier_name(tier, cx.day) {
                        name if name.is_empty() => cx.words.draw_lists.city.to_owned(),
                        name => name,
                    })
            });
            let head = head.to_owned();
            VisitRow {
                id: at.id.clone(),
                date: at.date,
                done: at.done.is_some(),
                team: at.team.clone(),
                hay: Haystack::new(&format!(
                    "{} {} {head} {} {}",
                    visit.code, visit.name, at.team, at.id
                )),
                name: visit.name,
                code: visit.code,
                head,
                mode: at.mode,
                stage: at.stage(),
                overdue: at.done.is_none() && at.date.is_some_and(|day| day < cx.today()),
            }
        })
        .collect()
}

/// What shows `●` while a visit is being recorded.
pub(super) fn mark(id: &str) -> String {
    format!("plan/{id}")
}

const fn text(
    id: &'static str,
    title: fn(&crate::words::Words) -> &'static str,
    room: (u16, u16, u8),
    cell: fn(&VisitRow, &ScreenCx<'_>) -> String,
    key: fn(&VisitRow) -> SortKey,
) -> Column<VisitRow> {
    Column {
        id,
        title,
        min: room.0,
        grow: room.1,
        align: Align::Left,
        priority: room.2,
        cell,
        key,
        role: plain,
    }
}

pub(super) static COLUMNS: &[Column<VisitRow>] = &[
    text(
        "date",
        |w| w.planning.column_date,
        (10, 0, 0),
        |row, cx| {
            row.date
                .map_or_else(|| "–".to_owned(), |day| numbers::date(day, cx.words.lang))
        },
        |row| row.date.map_or(SortKey::Nothing, SortKey::Day),
    ),
    text(
        "weekday",
        |w| w.screens.plan.weekday_column,
        (4, 0, 3),
        |row, cx| {
            row.date
                .map(|day| (cx.words.screens.plan.weekday)(day.weekday()).to_owned())
                .unwrap_or_default()
        },
        |row| {
            row.date.map_or(SortKey::Nothing, |day| {
                SortKey::Int(day.weekday().to_monday_zero_offset().into())
            })
        },
    ),
    text(
        "code",
        |w| w.planning.column_code,
        (9, 0, 6),
        |row, _| row.code.clone(),
        |row| SortKey::Text(row.code.clone()),
    ),
    text(
        "agency",
        |w| w.planning.column_agency,
        (20, 4, 0),
        |row, _| row.name.clone(),
        |row| SortKey::Text(row.name.clone()),
    ),
    text(
        "tier",
        |w| w.draw_lists.tier,
        (12, 1, 5),
        |row, _| row.head.clone(),
        |row| SortKey::Text(row.head.clone()),
    ),
    text(
        "mode",
        |w| w.planning.column_mode,
        (9, 0, 4),
        |row, cx| (cx.words.planning.mode)(row.mode).to_owned(),
        |row| SortKey::Int(i128::from(row.mode == Mode::Surprise)),
    ),
    text(
        "team",
        |w| w.planning.column_team,
        (8, 1, 2),
        |row, _| row.team.clone(),
        |row| SortKey::Text(row.team.clone()),
    ),
    text(
        "stage",
        |w| w.planning.column_stage,
        (13, 0, 1),
        |row, cx| match (cx.is_pending(&mark(&row.id)), row.overdue) {
            (true, _) => "●".to_owned(),
            (_, true) => cx.words.screens.plan.overdue.to_owned(),
            _ => (cx.words.planning.stage)(row.stage).to_owned(),
        },
        |row| {
            SortKey::Int(match row.stage {
                Stage::Owed => 0,
                Stage::Dated => 1,
                Stage::Done => 2,
            })
        },
    ),
];
