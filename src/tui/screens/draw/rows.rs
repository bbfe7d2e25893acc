//! The rows and columns of the list of draws. Names no surprise unit.

use crate::sampling::Grade;
use crate::tui::cx::ScreenCx;
use crate::tui::text::Align;
use crate::tui::theme::Role;
use crate::tui::widgets::search::Haystack;
use crate::tui::widgets::table::{Column, Row, SortKey, plain};

/// One draw.
#[derive(Debug)]
pub(super) struct DrawRow {
    pub(super) id: String,
    tier: String,
    attempt: u32,
    counts: [usize; 4],
    grade: &'static str,
    state: &'static str,
    seed: String,
    hay: Haystack,
    waits: bool,
}

impl Row for DrawRow {
    type Id = String;

    fn id(&self) -> String {
        self.id.clone()
    }

    fn haystack(&self) -> &Haystack {
        &self.hay
    }

    fn role(&self) -> Role {
        if self.waits { Role::Warn } else { Role::Text }
    }
}

/// The draws of the year: the city's first, then the heads', each newest first.
pub(super) fn rows(cx: &ScreenCx<'_>) -> Vec<DrawRow> {
    let w = cx.words.draw_lists;
    let draws = cx.book.draws.iter().filter(|draw| draw.year == cx.year);
    let mut names = cx.book.tier_names();
    let rows = draws.map(|draw| {
        let head = names.of(&draw.tier, draw.frame_date);
        let tier = if head.is_empty() {
            w.city.to_owned()
        } else {
            head
        };
        let counts = draw.counts();
        DrawRow {
            id: draw.id.clone(),
            hay: Haystack::new(&format!("{} {tier}", draw.id)),
            tier,
            attempt: draw.attempt,
            counts: [counts.n, counts.quota, counts.selected, counts.surprise],
            grade: match draw.grade() {
                Grade::A => "A",
                Grade::B => "B",
                Grade::C => "C",
            },
            state: (w.draw_state)(draw.state()),
            seed: draw
                .outcome
                .as_ref()
                .map(|outcome| outcome.seed.to_string())
                .unwrap_or_default(),
            waits: draw.outcome.is_none(),
        }
    });
    let mut rows: Vec<DrawRow> = rows.collect();
    rows.reverse();
    // The city's own draws stand above those of its many heads.
    rows.sort_by_key(|row| row.tier != w.city);
    rows
}

const fn number(
    id: &'static str,
    title: fn(&crate::words::Words) -> &'static str,
    priority: u8,
    cell: fn(&DrawRow, &ScreenCx<'_>) -> String,
    key: fn(&DrawRow) -> SortKey,
) -> Column<DrawRow> {
    Column {
        id,
        title,
        min: 9,
        grow: 0,
        align: Align::Right,
        priority,
        cell,
        key,
        role: plain,
    }
}

fn int(n: usize) -> SortKey {
    SortKey::Int(i128::try_from(n).unwrap_or(i128::MAX))
}

pub(super) static COLUMNS: &[Column<DrawRow>] = &[
    Column {
        id: "draw",
        title: |w| w.draw_lists.draw,
        min: 14,
        grow: 1,
        align: Align::Left,
        priority: 0,
        cell: |row, _| row.id.clone(),
        key: |row| SortKey::Text(row.id.clone()),
        role: plain,
    },
    Column {
        id: "tier",
        title: |w| w.draw_lists.tier,
        min: 14,
        grow: 3,
        align: Align::Left,
        priority: 1,
        cell: |row, _| row.tier.clone(),
        key: |row| SortKey::Text(row.tier.clone()),
        role: plain,
    },
    number(
        "attempt",
        |w| w.draw_lists.attempt,
        7,
        |row, _| row.attempt.to_string(),
        |row| SortKey::Int(row.attempt.into()),
    ),
    number(
        "units",
        |w| w.draw_lists.units,
        4,
        |row, _| row.counts[0].to_string(),
        |row| int(row.counts[0]),
    ),
    number(
        "quota",
        |w| w.draw_lists.quota,
        3,
        |row, _| row.counts[1].to_string(),
        |row| int(row.counts[1]),
    ),
    number(
        "selected",
        |w| w.draw_lists.selected,
        2,
        |row, _| row.counts[2].to_string(),
        |row| int(row.counts[2]),
    ),
    number(
        "surprise",
        |w| w.draw_lists.surprise,
        6,
        |row, _| row.counts[3].to_string(),
        |row| int(row.counts[3]),
    ),
    Column {
        id: "grade",
        title: |w| w.draw_lists.grade,
        min: 5,
        grow: 0,
        align: Align::Left,
        priority: 3,
        cell: |row, _| row.grade.to_owned(),
        key: |row| SortKey::Text(row.grade.to_owned()),
        role: plain,
    },
    Column {
        id: "state",
        title: |w| w.draw_lists.state,
        min: 10,
        grow: 1,
        align: Align::Left,
        priority: 1,
        cell: |row, cx| {
            let dot = if cx.is_pending(&mark(&row.id)) {
                "● "
            } else {
                ""
            };
            format!("{dot}{}", row.state)
        },
        key: |row| SortKey::Text(row.state.to_owned()),
        role: plain,
    },
    Column {
        id: "seed",
        title: |w| w.screens.draw.seed,
        min: 12,
        grow: 0,
        align: Align::Left,
        priority: 9,
        cell: |row, _| row.seed.clone(),
        key: |row| SortKey::Text(row.seed.clone()),
        role: plain,
    },
];

/// What shows `●` while a value is being recorded.
pub(super) fn mark(draw: &str) -> String {
    format!("draw/{draw}")
}
