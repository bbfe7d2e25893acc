//! The sheet of one agency: a row per criterion, the lanes beside each other.

use rust_decimal::Decimal;

use crate::book::LaneEntry;
use crate::registry::AgencyKey;
use crate::scheme::{Adjustment, Criterion, Domain};
use crate::scoring::{DomainSum, Exact, Lane, State as CellState, rounded, state, totals};
use crate::tui::cx::ScreenCx;
use crate::tui::text::Align;
use crate::tui::theme::Role;
use crate::tui::widgets::search::Haystack;
use crate::tui::widgets::table::{Column, Row, SortKey, plain};
use crate::words::numbers;

/// What a row of the sheet stands for, by its place in the scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CellId {
    /// A domain: its heading and its sums.
    Domain(usize),
    /// A criterion.
    Criterion(usize),
}

/// One row of the sheet.
#[derive(Debug)]
pub(super) struct CellRow {
    at: CellId,
    id: String,
    mark: String,
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
    type Id = CellId;

    fn id(&self) -> CellId {
        self.at
    }

    fn haystack(&self) -> &Haystack {
        &self.hay
    }

    fn role(&self) -> Role {
        match self.at {
            CellId::Domain(_) => Role::Title,
            CellId::Criterion(_) if self.open => Role::Warn,
            CellId::Criterion(_) => Role::Text,
        }
    }
}

impl CellRow {
    /// The criterion's place in the scheme; `None` for a heading.
    pub(super) fn criterion(&self) -> Option<usize> {
        match self.at {
            CellId::Criterion(at) => Some(at),
            CellId::Domain(_) => None,
        }
    }

    /// Headings have no place among sorted criteria.
    fn key(&self, key: impl FnOnce(usize) -> SortKey) -> SortKey {
        self.criterion().map_or(SortKey::Nothing, key)
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

/// The rows of an agency's sheet in the scheme's order: each domain, then its criteria.
pub(super) fn rows(agency: &AgencyKey, cx: &ScreenCx<'_>) -> Vec<CellRow> {
    let Some((scheme, inputs)) = cx.book.inputs(cx.year, agency) else {
        return Vec::new();
    };
    let all = totals(scheme, |at| inputs.get(at).copied().flatten());
    let criteria = scheme.cells().zip(inputs).enumerate();
    let mut cells = criteria.map(|(at, (criterion, input))| {
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
            at: CellId::Criterion(at),
            open: matches!(state, CellState::Open | CellState::Unfit),
            most: criterion.max,
            max: criterion
                .most()
                .map_or_else(String::new, |max| numbers::decimal(max, cx.words.lang)),
            own: lanes(&[Lane::Own, Lane::Survey]),
            appraised: lanes(&[Lane::Appraised, Lane::Reappraised]),
            inspected: lanes(&[Lane::Inspected]),
            earned: earned(&state),
            points: points(&state, cx),
            hay: Haystack::new(&format!("{} {}", criterion.id, criterion.name)),
            name: name_of(criterion),
        }
    });
    let mut rows = Vec::new();
    for (at, (domain, sum)) in scheme.domains.iter().zip(&all.domains).enumerate() {
        rows.push(heading(at, domain, sum, cx));
        rows.extend(cells.by_ref().take(domain.criteria.len()));
    }
    let blocks = scheme.adjust.iter().zip(&all.adjust);
    for ((block, amount), at) in blocks.zip(scheme.domains.len()..) {
        // One written as a count is its own line.
        let lines = block.lines.len();
        if block.lines.first().is_none_or(|line| line.id != block.id) {
            rows.push(beside(at, block, amount, cx));
        }
        rows.extend(
            cells
                .by_ref()
                .take(lines)
                .map(|row| CellRow { open: false, ..row }),
        );
    }
    rows
}

/// A domain with the points so far and the maximum that counts.
fn heading(at: usize, domain: &Domain, sum: &DomainSum, cx: &ScreenCx<'_>) -> CellRow {
    let lang = cx.words.lang;
    CellRow {
        at: CellId::Domain(at),
        id: domain.id.clone(),
        mark: String::new(),
        open: false,
        most: domain.points,
        max: numbers::decimal(domain.points, lang),
        own: String::new(),
        appraised: String::new(),
        inspected: String::new(),
        earned: None,
        points: format!(
            "{}/{}",
            numbers::rounded(&sum.got, 2, lang),
            numbers::decimal(rounded(&sum.possible, 2), lang)
        ),
        hay: Haystack::new(&format!("{} {}", domain.id, domain.name)),
        name: domain.name.clone(),
    }
}

/// A bonus or penalty with what it comes to.
fn beside(at: usize, block: &Adjustment, amount: &Exact, cx: &ScreenCx<'_>) -> CellRow {
    let lang = cx.words.lang;
    let most = block.at_most.unwrap_or_default();
    CellRow {
        at: CellId::Domain(at),
        id: block.id.clone(),
        mark: String::new(),
        open: false,
        most,
        max: block
            .at_most
            .map_or_else(String::new, |most| numbers::decimal(most, lang)),
        own: String::new(),
        appraised: String::new(),
        inspected: String::new(),
        earned: None,
        points: numbers::rounded(amount, 2, lang),
        hay: Haystack::new(&format!("{} {}", block.id, block.name)),
        name: block.name.clone(),
    }
}

fn name_of(criterion: &Criterion) -> String {
    criterion.name.clone()
}

/// Points for sorting, finer than any print.
fn earned(state: &CellState) -> Option<Decimal> {
    match state {
        CellState::Scored(points) => Some(rounded(points, 12)),
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
        key: |row| row.key(|at| SortKey::Int(i128::try_from(at).unwrap_or(i128::MAX))),
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
        key: |row| row.key(|_| SortKey::Text(row.name.clone())),
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
        key: |row| row.key(|_| SortKey::Text(row.own.clone())),
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
        key: |row| row.key(|_| SortKey::Text(row.appraised.clone())),
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
        key: |row| row.key(|_| SortKey::Text(row.inspected.clone())),
        role: plain,
    },
    Column {
        id: "points",
        title: |w| w.scoring_lists.points,
        min: 11,
        grow: 0,
        align: Align::Right,
        priority: 0,
        cell: |row, cx| {
            if row.criterion().is_some() && cx.is_pending(&row.mark) {
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
        key: |row| row.key(|_| SortKey::Decimal(row.most)),
        role: plain,
    },
];
