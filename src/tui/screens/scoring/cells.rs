//! The sheet of one agency: a row per criterion, the lanes beside each other.

use rust_decimal::Decimal;

use crate::book::LaneEntry;
use crate::registry::AgencyKey;
use crate::scheme::Criterion;
use crate::scoring::{Lane, State as CellState, published, state};
use crate::tui::cx::ScreenCx;
use crate::tui::text::Align;
use crate::tui::theme::Role;
use crate::tui::widgets::search::Haystack;
use crate::tui::widgets::table::{Column, Row, SortKey, plain};
use crate::words::numbers;

/// One criterion of the sheet.
#[derive(Debug)]
pub(super) struct CellRow {
    pub(super) id: String,
    pub(super) mark: String,
    /// Its place in the scheme.
    pub(super) at: usize,
    pub(super) open: bool,
    name: String,
    most: Decimal,
    max: String,
    own: String,
    appraised: String,
    inspected: String,
    earned: Option<Decimal>,
    points: String,
    hay: Haystack,
}

impl Row for CellRow {
    type Id = usize;

    fn id(&self) -> usize {
        self.at
    }

    fn haystack(&self) -> &Haystack {
        &self.hay
    }

    fn role(&self) -> Role {
        if self.open { Role::Warn } else { Role::Text }
    }
}

/// What shows `●` while a value is on its way to disk.
pub(super) fn mark(year: i16, agency: &AgencyKey, criterion: &str) -> String {
    format!("score/{year}/{agency}/{criterion}")
}

/// The entry of one lane of a cell.
pub(super) fn entry<'a>(
    cx: &ScreenCx<'a>,
    agency: &AgencyKey,
    criterion: &str,
    lane: Lane,
) -> Option<&'a LaneEntry> {
    let kept = cx.book.years.get(&cx.year)?;
    kept.sheets.get(agency, criterion, lane)
}

/// The rows of an agency's sheet, criteria in the scheme's order.
pub(super) fn rows(agency: &AgencyKey, cx: &ScreenCx<'_>) -> Vec<CellRow> {
    let Some((scheme, inputs)) = cx.book.inputs(cx.year, agency) else {
        return Vec::new();
    };
    let criteria = scheme.criteria().zip(inputs).enumerate();
    let rows = criteria.map(|(at, (criterion, input))| {
        let state = state(scheme, criterion, input);
        let lanes = |wanted: &[Lane]| {
            let found = wanted.iter().rev();
            found
                .filter_map(|lane| entry(cx, agency, &criterion.id, *lane))
                .map(|entry| (cx.words.scoring.input)(&entry.input, criterion))
                .next()
                .unwrap_or_default()
        };
        CellRow {
            id: criterion.id.clone(),
            mark: mark(cx.year, agency, &criterion.id),
            at,
            open: matches!(state, CellState::Open | CellState::Unfit),
            most: criterion.max,
            max: numbers::decimal(criterion.max, cx.words.lang),
            own: lanes(&[Lane::Own, Lane::Survey]),
            appraised: lanes(&[Lane::Appraised, Lane::Reappraised]),
            inspected: lanes(&[Lane::Inspected]),
            earned: earned(&state),
            points: points(&state, cx),
            hay: Haystack::new(&format!("{} {}", criterion.id, criterion.name)),
            name: name_of(criterion),
        }
    });
    rows.collect()
}

fn name_of(criterion: &Criterion) -> String {
    criterion.name.clone()
}

/// Points for sorting, finer than any print.
fn earned(state: &CellState) -> Option<Decimal> {
    match state {
        CellState::Scored(points) => Some(published(points, 12)),
        _ => None,
    }
}

/// Points with two decimals, or the state in words.
fn points(state: &CellState, cx: &ScreenCx<'_>) -> String {
    match state {
        CellState::Scored(points) => numbers::rounded(points, 2, cx.words.lang),
        CellState::Open => "–".to_owned(),
        CellState::NotApplicable => "NA".to_owned(),
        other => (cx.words.scoring.state)(other),
    }
}

pub(super) static COLUMNS: &[Column<CellRow>] = &[
    Column {
        id: "id",
        title: |w| w.scoring_lists.criterion,
        min: 9,
        grow: 0,
        align: Align::Left,
        priority: 0,
        cell: |row, _| row.id.clone(),
        key: |row| SortKey::Int(i128::try_from(row.at).unwrap_or(i128::MAX)),
        role: plain,
    },
    Column {
        id: "name",
        title: |w| w.scoring_lists.name,
        min: 20,
        grow: 3,
        align: Align::Left,
        priority: 0,
        cell: |row, _| row.name.clone(),
        key: |row| SortKey::Text(row.name.clone()),
        role: plain,
    },
    Column {
        id: "self",
        title: |w| w.screens.scoring.own,
        min: 12,
        grow: 1,
        align: Align::Right,
        priority: 1,
        cell: |row, _| row.own.clone(),
        key: |row| SortKey::Text(row.own.clone()),
        role: plain,
    },
    Column {
        id: "appraised",
        title: |w| w.screens.scoring.appraised,
        min: 10,
        grow: 1,
        align: Align::Right,
        priority: 2,
        cell: |row, _| row.appraised.clone(),
        key: |row| SortKey::Text(row.appraised.clone()),
        role: plain,
    },
    Column {
        id: "inspected",
        title: |w| w.screens.scoring.inspected,
        min: 10,
        grow: 1,
        align: Align::Right,
        priority: 3,
        cell: |row, _| row.inspected.clone(),
        key: |row| SortKey::Text(row.inspected.clone()),
        role: plain,
    },
    Column {
        id: "points",
        title: |w| w.scoring_lists.points,
        min: 9,
        grow: 0,
        align: Align::Right,
        priority: 0,
        cell: |row, cx| {
            if cx.is_pending(&row.mark) {
                "●".to_owned()
            } else {
                row.points.clone()
            }
        },
        key: |row| row.earned.map_or(SortKey::Nothing, SortKey::Decimal),
        role: plain,
    },
    Column {
        id: "max",
        title: |w| w.scoring_lists.maximum,
        min: 11,
        grow: 0,
        align: Align::Right,
        priority: 4,
        cell: |row, _| row.max.clone(),
        key: |row| SortKey::Decimal(row.most),
        role: plain,
    },
];
