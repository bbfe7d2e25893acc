//! Rows of the registry's tree as of the day in front.

use std::collections::{BTreeMap, BTreeSet};

use crate::planning::Mode;
use crate::registry::{AgencyKey, sort_key};
use crate::tui::cx::ScreenCx;
use crate::tui::text::Align;
use crate::tui::theme::Role;
use crate::tui::widgets::search::Haystack;
use crate::tui::widgets::table::{Column, Row, SortKey, plain};

/// One agency.
#[derive(Debug)]
pub(super) struct AgencyRow {
    pub(super) key: AgencyKey,
    depth: u16,
    name: String,
    sort: Vec<u8>,
    code: String,
    abbr: String,
    kind: &'static str,
    frame: bool,
    announced: bool,
    /// The label for the eye; the rank itself for order.
    rank: Option<(u32, String)>,
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

    fn depth(&self) -> u16 {
        self.depth
    }

    fn role(&self) -> Role {
        if self.frame || self.depth == 0 {
            Role::Text
        } else {
            Role::Faint
        }
    }
}

/// Every live unit in tree order, with how many stand under it.
pub(super) fn rows(cx: &ScreenCx<'_>) -> Vec<AgencyRow> {
    let view = cx.book.registry.as_of(cx.day);
    let mut under: BTreeMap<&AgencyKey, usize> = BTreeMap::new();
    for unit in view.units() {
        if let Some(parent) = unit.parent {
            *under.entry(parent).or_default() += 1;
        }
    }
    // Only announced visits: this list may be seen by anybody who passes.
    let announced: BTreeSet<&AgencyKey> = cx
        .book
        .inspections
        .values()
        .filter(|v| v.year == cx.year && v.mode == Mode::Scheduled)
        .map(|v| &v.agency)
        .collect();
    let results = cx.book.results(cx.year);
    let ranks: BTreeMap<&AgencyKey, _> = results
        .groups
        .iter()
        .flat_map(|g| &g.members)
        .filter_map(|m| {
            let place = m.place()?;
            Some((&m.key, (place.rank, place.label())))
        })
        .collect();
    let rows = view.units().map(|unit| {
        let count = under.get(unit.key).copied().unwrap_or(0);
        let name = if count > 0 {
            format!("{} ({count})", unit.name)
        } else {
            unit.name.to_owned()
        };
        let hay = format!("{} {} {} {}", unit.code, unit.abbr, unit.name, unit.key);
        AgencyRow {
            key: unit.key.clone(),
            depth: u16::try_from(view.depth(unit.key)).unwrap_or(u16::MAX),
            sort: sort_key(unit.name).into_vec(),
            code: unit.code.to_owned(),
            abbr: unit.abbr.to_owned(),
            kind: (cx.words.agencies.kind)(unit.kind).short,
            frame: unit.in_frame,
            announced: announced.contains(unit.key),
            rank: ranks.get(unit.key).cloned(),
            hay: Haystack::new(&hay),
            name,
        }
    });
    rows.collect()
}

pub(super) static COLUMNS: &[Column<AgencyRow>] = &[
    Column {
        id: "name",
        title: |w| w.screens.agencies.name,
        min: 30,
        grow: 3,
        align: Align::Left,
        priority: 0,
        cell: |row, _| row.name.clone(),
        key: |row| SortKey::Bytes(row.sort.clone()),
        role: plain,
    },
    Column {
        id: "kind",
        title: |w| w.agencies.column_kind,
        min: 11,
        grow: 0,
        align: Align::Left,
        priority: 1,
        cell: |row, _| row.kind.to_owned(),
        key: |row| SortKey::Text(row.kind.to_owned()),
        role: plain,
    },
    Column {
        id: "code",
        title: |w| w.agencies.column_code,
        min: 11,
        grow: 0,
        align: Align::Left,
        priority: 3,
        cell: |row, _| row.code.clone(),
        key: |row| SortKey::Text(row.code.clone()),
        role: plain,
    },
    Column {
        id: "abbr",
        title: |w| w.agencies.column_abbr,
        min: 10,
        grow: 0,
        align: Align::Left,
        priority: 6,
        cell: |row, _| row.abbr.clone(),
        key: |row| SortKey::Text(row.abbr.clone()),
        role: plain,
    },
    Column {
        id: "frame",
        title: |w| w.screens.agencies.frame,
        min: 8,
        grow: 0,
        align: Align::Left,
        priority: 5,
        cell: |row, cx| {
            let w = cx.words.screens.agencies;
            if row.frame { w.in_frame } else { "" }.to_owned()
        },
        key: |row| SortKey::Int(row.frame.into()),
        role: plain,
    },
    Column {
        id: "drawn",
        title: |w| w.screens.agencies.drawn,
        min: 10,
        grow: 0,
        align: Align::Left,
        priority: 2,
        cell: |row, cx| {
            let w = cx.words.screens.agencies;
            if row.announced { w.announced } else { "" }.to_owned()
        },
        key: |row| SortKey::Int(row.announced.into()),
        role: plain,
    },
    Column {
        id: "rank",
        title: |w| w.screens.agencies.rank,
        min: 5,
        grow: 0,
        align: Align::Right,
        priority: 2,
        cell: |row, _| {
            row.rank
                .as_ref()
                .map_or_else(String::new, |(_, label)| label.clone())
        },
        key: |row| match &row.rank {
            Some((rank, _)) => SortKey::Int((*rank).into()),
            None => SortKey::Nothing,
        },
        role: plain,
    },
];
