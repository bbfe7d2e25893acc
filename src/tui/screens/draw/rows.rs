//! Rows of the draws of a year.

use crate::sampling::Grade;
use crate::tui::cx::ScreenCx;
use crate::tui::text::Align;
use crate::tui::widgets::search::Haystack;
use crate::tui::widgets::table::{Column, Row, SortKey, plain};

/// One draw.
#[derive(Debug)]
pub(super) struct DrawRow {
    pub(super) id: String,
    who: String,
    n: usize,
    quota: usize,
    selected: usize,
    surprise: usize,
    grade: &'static str,
    state: &'static str,
    hay: Haystack,
}

impl Row for DrawRow {
    type Id = String;

    fn id(&self) -> String {
        self.id.clone()
    }

    fn haystack(&self) -> &Haystack {
        &self.hay
    }
}

pub(super) fn rows(cx: &ScreenCx<'_>) -> Vec<DrawRow> {
    let draws = cx.book.draws.iter().filter(|draw| draw.year == cx.year);
    let rows = draws.map(|draw| {
        let counts = draw.counts();
        let name = cx.book.tier_name(&draw.tier, draw.frame_date);
        let who = if name.is_empty() {
            cx.words.draw_lists.city.to_owned()
        } else {
            name
        };
        DrawRow {
            id: draw.id.clone(),
            hay: Haystack::new(&format!("{} {who}", draw.id)),
            who,
            n: counts.n,
            quota: counts.quota,
            selected: counts.selected,
            surprise: counts.surprise,
            grade: match draw.grade() {
                Grade::A => "A",
                Grade::B => "B",
                Grade::C => "C",
            },
            state: (cx.words.draw_lists.draw_state)(draw.state()),
        }
    });
    rows.collect()
}

/// A column of counts.
const fn count(
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

pub(super) static COLUMNS: &[Column<DrawRow>] = &[
    Column {
        id: "draw",
        title: |w| w.draw_lists.draw,
        min: 14,
        grow: 0,
        align: Align::Left,
        priority: 0,
        cell: |row, _| row.id.clone(),
        key: |row| SortKey::Text(row.id.clone()),
        role: plain,
    },
    Column {
        id: "who",
        title: |w| w.draw_lists.tier,
        min: 16,
        grow: 1,
        align: Align::Left,
        priority: 0,
        cell: |row, _| row.who.clone(),
        key: |row| SortKey::Bytes(crate::registry::sort_key(&row.who).into_vec()),
        role: plain,
    },
    count(
        "n",
        |w| w.draw_lists.units,
        3,
        |row, _| row.n.to_string(),
        |row| int(row.n),
    ),
    count(
        "quota",
        |w| w.draw_lists.quota,
        2,
        |row, _| row.quota.to_string(),
        |row| int(row.quota),
    ),
    count(
        "selected",
        |w| w.draw_lists.selected,
        1,
        |row, _| row.selected.to_string(),
        |row| int(row.selected),
    ),
    count(
        "surprise",
        |w| w.draw_lists.surprise,
        4,
        |row, _| row.surprise.to_string(),
        |row| int(row.surprise),
    ),
    Column {
        id: "grade",
        title: |w| w.draw_lists.grade,
        min: 5,
        grow: 0,
        align: Align::Centre,
        priority: 1,
        cell: |row, _| row.grade.to_owned(),
        key: |row| SortKey::Text(row.grade.to_owned()),
        role: plain,
    },
    Column {
        id: "state",
        title: |w| w.draw_lists.state,
        min: 10,
        grow: 0,
        align: Align::Left,
        priority: 5,
        cell: |row, _| row.state.to_owned(),
        key: |row| SortKey::Text(row.state.to_owned()),
        role: plain,
    },
];

fn int(n: usize) -> SortKey {
    SortKey::Int(i128::try_from(n).unwrap_or(i128::MAX))
}
