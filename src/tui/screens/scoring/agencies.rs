//! The list of agencies that are scored in the year.

use rust_decimal::Decimal;

use crate::book::{Member, YearResults};
use crate::registry::{AgencyKey, sort_key};
use crate::tui::cx::ScreenCx;
use crate::tui::text::Align;
use crate::tui::widgets::search::Haystack;
use crate::tui::widgets::table::{Column, Row, SortKey, plain};
use crate::words::numbers;

/// One agency.
#[derive(Debug)]
pub(super) struct AgencyRow {
    pub(super) key: AgencyKey,
    pub(super) name: String,
    code: String,
    /// Kind of agency, in words.
    pub(super) kind: &'static str,
    group: &'static str,
    answered: usize,
    criteria: usize,
    index: Option<Decimal>,
    index_text: String,
    state: &'static str,
    place: Option<u32>,
    rank: String,
    hay: Haystack,
}

impl Row for AgencyRow {
    type Id = AgencyKey;

    fn id(&self) -> AgencyKey {
        self.key.clone()
    }

    fn haystack(&self) -> &Haystack {
        &self.hay
    }
}

/// Agencies a scheme of the year covers, in registry order.
pub(super) fn rows(results: &YearResults<'_>, cx: &ScreenCx<'_>) -> Vec<AgencyRow> {
    let Some(kept) = cx.book.years.get(&cx.year) else {
        return Vec::new();
    };
    let placed: std::collections::BTreeMap<&AgencyKey, (&Member, u32)> = results
        .groups
        .iter()
        .flat_map(|g| {
            g.members
                .iter()
                .map(move |m| (&m.key, (m, g.scheme.numeric.index)))
        })
        .collect();
    let view = cx.book.registry.as_of(crate::book::last_day(cx.year));
    let mut rows = Vec::new();
    for unit in view.units() {
        let scheme = kept.scheme_for(unit.kind.code(), unit.subkind);
        let Some(scheme) = scheme.filter(|_| unit.in_frame || kept.sheets.has(unit.key)) else {
            continue;
        };
        let name = view.full_name(unit.key);
        let criteria = scheme.criteria().count();
        let member = placed.get(unit.key);
        let scored = member.filter(|(m, _)| m.is_scored());
        let figure = scored.and_then(|(m, dp)| Some((m.totals.so_far.as_ref()?, *dp)));
        let place = member.and_then(|(m, _)| m.place());
        rows.push(AgencyRow {
            key: unit.key.clone(),
            code: unit.code.to_owned(),
            kind: (cx.words.agencies.kind)(unit.kind).one,
            group: (cx.words.agencies.kind)(unit.kind).short,
            answered: scored.map_or(0, |(m, _)| criteria.saturating_sub(m.totals.open_cells)),
            criteria,
            index: figure.map(|(f, _)| f.published),
            index_text: figure.map_or_else(String::new, |(f, dp)| {
                numbers::fixed(f.published, dp, cx.words.lang)
            }),
            state: cx.words.ranking.state_of(
                scored.is_some(),
                scored.map_or(criteria, |(m, _)| m.totals.open_cells),
            ),
            place: place.map(|p| p.rank),
            rank: place.map_or_else(|| cx.words.ranking.no_rank.to_owned(), |p| p.label()),
            hay: Haystack::new(&format!("{} {name}", unit.code)),
            name,
        });
    }
    rows
}

/// Whether all that is listed is fully scored, in words.
pub(super) fn standing(rows: &[AgencyRow], cx: &ScreenCx<'_>) -> String {
    let done = rows.iter().filter(|row| row.answered >= row.criteria);
    cx.words.ranking.standing(done.count(), rows.len())
}

pub(super) static COLUMNS: &[Column<AgencyRow>] = &[
    Column {
        id: "code",
        title: |w| w.ranking.code,
        min: 10,
        grow: 0,
        align: Align::Left,
        priority: 2,
        cell: |row, _| row.code.clone(),
        key: |row| SortKey::Text(row.code.clone()),
        role: plain,
    },
    Column {
        id: "name",
        title: |w| w.ranking.agency,
        min: 24,
        grow: 3,
        align: Align::Left,
        priority: 0,
        cell: |row, _| row.name.clone(),
        key: |row| SortKey::Bytes(sort_key(&row.name).into_vec()),
        role: plain,
    },
    Column {
        id: "group",
        title: |w| w.screens.scoring.group,
        min: 12,
        grow: 0,
        align: Align::Left,
        priority: 3,
        cell: |row, _| row.group.to_owned(),
        key: |row| SortKey::Text(row.group.to_owned()),
        role: plain,
    },
    Column {
        id: "progress",
        title: |w| w.screens.scoring.progress,
        min: 8,
        grow: 0,
        align: Align::Right,
        priority: 0,
        cell: |row, _| format!("{}/{}", row.answered, row.criteria),
        key: |row| SortKey::Int(i128::try_from(row.answered).unwrap_or(i128::MAX)),
        role: plain,
    },
    Column {
        id: "state",
        title: |w| w.ranking.state,
        min: 10,
        grow: 0,
        align: Align::Left,
        priority: 4,
        cell: |row, _| row.state.to_owned(),
        key: |row| SortKey::Text(row.state.to_owned()),
        role: plain,
    },
    Column {
        id: "index",
        title: |w| w.screens.scoring.so_far,
        min: 11,
        grow: 0,
        align: Align::Right,
        priority: 1,
        cell: |row, _| row.index_text.clone(),
        key: |row| row.index.map_or(SortKey::Nothing, SortKey::Decimal),
        role: plain,
    },
    Column {
        id: "rank",
        title: |w| w.ranking.rank,
        min: 5,
        grow: 0,
        align: Align::Right,
        priority: 1,
        cell: |row, _| row.rank.clone(),
        key: |row| {
            row.place
                .map_or(SortKey::Nothing, |p| SortKey::Int(p.into()))
        },
        role: plain,
    },
];
