//! Rows of the registry's tree as of the day in front.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use crate::book::{GroupResults, Member};
use crate::planning::Mode;
use crate::registry::{AgencyKey, Kind, Unit, sort_key};
use crate::tui::cx::ScreenCx;
use crate::tui::text::Align;
use crate::tui::theme::Role;
use crate::tui::widgets::search::Haystack;
use crate::tui::widgets::table::{Chip, Column, Row, SortKey, plain};
use crate::words::numbers;

/// One agency, with everything the screen says about it: moving the cursor asks nobody.
#[derive(Debug)]
pub(super) struct AgencyRow {
    pub(super) key: AgencyKey,
    pub(super) depth: u16,
    pub(super) plain_name: String,
    pub(super) code: String,
    /// Code of the statistics office, of document exchange.
    pub(super) other_codes: [String; 2],
    pub(super) aliases: Vec<String>,
    pub(super) abbr: String,
    pub(super) unit_kind: Kind,
    kind: &'static str,
    pub(super) frame: bool,
    pub(super) frame_reason: String,
    pub(super) source: String,
    pub(super) evidence: String,
    pub(super) valid: (Option<Date>, Option<Date>),
    announced: bool,
    scored: bool,
    /// The label for the eye; the rank itself for order.
    rank: Option<(u32, String)>,
    /// The year's index and place, as a line.
    pub(super) index: Option<String>,
    pub(super) marked: bool,
    /// Units under it, and how many of them the filter finds.
    under: usize,
    found: Option<usize>,
    /// Names beside the present one by which it is found.
    other_names: String,
    hay: Haystack,
}

impl AgencyRow {
    /// How a person names it in a form: its code, or its key where it has none.
    pub(super) fn address(&self) -> &str {
        if self.code.is_empty() {
            self.key.as_str()
        } else {
            &self.code
        }
    }

    fn name(&self) -> String {
        let mark = if self.marked { "✔ " } else { "" };
        let name = &self.plain_name;
        match (self.under, self.found) {
            (0, _) => format!("{mark}{name}"),
            (under, None) => format!("{mark}{name} ({under})"),
            (under, Some(found)) => format!("{mark}{name} ({found}/{under})"),
        }
    }
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

/// Every live unit in tree order. What search looks at is taken from the rows before where
/// the unit is called as it was: making it ready costs more than all else.
pub(super) fn rows(
    before: Vec<AgencyRow>,
    marks: &BTreeSet<AgencyKey>,
    cx: &ScreenCx<'_>,
) -> Vec<AgencyRow> {
    let before = before.into_iter().map(|row| (row.key.clone(), row));
    let mut before: HashMap<AgencyKey, AgencyRow> = before.collect();
    let view = cx.book.registry.as_of(cx.day);
    // Only announced visits: this list may be seen by anybody who passes.
    let announced: BTreeSet<&AgencyKey> = cx
        .book
        .inspections
        .values()
        .filter(|v| v.year == cx.year && v.mode == Mode::Scheduled)
        .map(|v| &v.agency)
        .collect();
    let results = cx.book.results(cx.year);
    let members = results
        .groups
        .iter()
        .flat_map(|group| group.members.iter().map(move |member| (group, member)));
    let members: HashMap<&AgencyKey, _> = members.map(|(group, m)| (&m.key, (group, m))).collect();
    let others = view.other_names();
    let rows = view.units().map(|unit| {
        let other_names = others
            .get(unit.key)
            .map_or_else(String::new, |n| n.join(" · "));
        let known = before.remove(unit.key).filter(|row| {
            row.plain_name == unit.name
                && row.code == unit.code
                && row.abbr == unit.abbr
                && row.other_names == other_names
        });
        let member = members.get(unit.key).copied();
        let place = member.and_then(|(_, m)| m.place());
        AgencyRow {
            key: unit.key.clone(),
            depth: u16::try_from(view.depth(unit.key)).unwrap_or(u16::MAX),
            code: unit.code.to_owned(),
            other_codes: [unit.gso_code.to_owned(), unit.alt_code.to_owned()],
            aliases: view.aliases(unit.key).map(str::to_owned).collect(),
            abbr: unit.abbr.to_owned(),
            unit_kind: unit.kind,
            kind: (cx.words.agencies.kind)(unit.kind).short,
            frame: unit.in_frame,
            frame_reason: unit.frame_reason.to_owned(),
            source: unit.source.to_owned(),
            evidence: unit.evidence.to_owned(),
            valid: (unit.valid_from, unit.valid_to),
            announced: announced.contains(unit.key),
            scored: member.is_some_and(|(_, m)| m.is_scored()),
            rank: place.map(|place| (place.rank, place.label())),
            index: member.map(|(group, m)| index(group, m, cx)),
            marked: marks.contains(unit.key),
            under: 0,
            found: None,
            hay: known.map_or_else(|| haystack(&unit, &other_names), |row| row.hay),
            other_names,
            plain_name: unit.name.to_owned(),
        }
    });
    let mut rows = rows.collect::<Vec<_>>();
    count(&mut rows, &[], cx);
    rows
}

fn haystack(unit: &Unit<'_>, other_names: &str) -> Haystack {
    let text = format!(
        "{} {} {} {} {other_names}",
        unit.code, unit.abbr, unit.name, unit.key
    );
    Haystack::new(&text)
}

fn index(group: &GroupResults<'_>, member: &Member, cx: &ScreenCx<'_>) -> String {
    let w = cx.words.ranking;
    let figure = member.totals.index.as_ref().filter(|_| member.is_scored());
    let index = figure.map_or_else(
        || w.no_rank.to_owned(),
        |f| numbers::fixed(f.published, group.scheme.numeric.index, cx.words.lang),
    );
    let place = member.place().map(|p| (w.place)(p, group.ranked));
    format!("{index} {}", place.unwrap_or_default())
}

/// Whether the filter asks for this row.
pub(super) fn holds(row: &AgencyRow, chips: &[Chip], cx: &ScreenCx<'_>) -> bool {
    let value = |chip: &Chip| {
        let column = COLUMNS.iter().find(|column| column.id == chip.column)?;
        Some((column.cell)(row, cx))
    };
    chips.iter().all(|chip| {
        let mut same = chips.iter().filter(|other| other.column == chip.column);
        let value = value(chip);
        same.any(|other| value.as_ref() == Some(&other.value))
    })
}

/// Counts the units under each, and those of them the filter finds.
pub(super) fn count(rows: &mut [AgencyRow], chips: &[Chip], cx: &ScreenCx<'_>) {
    // Units counted and found at each depth since the last row above it, from the end.
    let mut at: Vec<(usize, usize)> = Vec::new();
    for row in rows.iter_mut().rev() {
        let depth = usize::from(row.depth);
        if at.len() < depth + 2 {
            at.resize(depth + 2, (0, 0));
        }
        let below = at.get_mut(depth + 1).map(std::mem::take);
        let (under, found) = below.unwrap_or_default();
        row.under = under;
        row.found = (!chips.is_empty()).then_some(found);
        let hit = usize::from(holds(row, chips, cx));
        if let Some((all, hits)) = at.get_mut(depth) {
            *all += under + 1;
            *hits += found + hit;
        }
    }
}

pub(super) static COLUMNS: &[Column<AgencyRow>] = &[
    Column {
        id: "name",
        title: |w| w.screens.agencies.name,
        min: 30,
        grow: 3,
        align: Align::Left,
        priority: 0,
        cell: |row, _| row.name(),
        key: |row| SortKey::Bytes(sort_key(&row.plain_name).into_vec()),
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
    Column {
        id: "scored",
        title: |w| w.screens.agencies.scored,
        min: 9,
        grow: 0,
        align: Align::Left,
        priority: 7,
        cell: |row, cx| {
            let w = cx.words.screens.agencies;
            if row.scored { w.is_scored } else { "" }.to_owned()
        },
        key: |row| SortKey::Int(row.scored.into()),
        role: plain,
    },
];
