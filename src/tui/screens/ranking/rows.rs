//! Rows of the ranking: one agency each, figures made ready as text.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::book::{GroupResults, Member, PlacesThen};
use crate::ranking::Movement;
use crate::registry::AgencyKey;
use crate::scoring::{Totals, rounded};
use crate::tui::cx::ScreenCx;
use crate::tui::text::Align;
use crate::tui::theme::Role;
use crate::tui::widgets::gauge::bar;
use crate::tui::widgets::search::Haystack;
use crate::tui::widgets::table::{Column, Row, SortKey, plain};
use crate::words::{Words, numbers};

/// One agency.
#[derive(Debug)]
pub(super) struct RankRow {
    pub(super) key: AgencyKey,
    pub(super) name: String,
    /// Whether it is the first of two to be set side by side.
    marked: bool,
    code: String,
    place: Option<u32>,
    label: String,
    index: Option<Decimal>,
    index_text: String,
    earned: Option<Decimal>,
    points: String,
    /// Place of the band in the scheme.
    level: Option<usize>,
    band: String,
    /// Percent by domain, in the scheme's order.
    domains: String,
    complete: Option<Decimal>,
    complete_text: String,
    state: &'static str,
    mark: String,
    movement: Option<i128>,
    moved: String,
    hay: Haystack,
}

impl Row for RankRow {
    type Id = AgencyKey;

    fn id(&self) -> AgencyKey {
        self.key.clone()
    }

    fn haystack(&self) -> &Haystack {
        &self.hay
    }

    fn role(&self) -> Role {
        if self.place.is_some() {
            Role::Text
        } else {
            Role::Faint
        }
    }
}

/// The rows of one group, in the order of the table.
pub(super) fn rows(group: &GroupResults<'_>, last: &PlacesThen, words: &Words) -> Vec<RankRow> {
    let members = group.members.iter();
    members
        .map(|member| row(group, member, last.moved(member), words))
        .collect()
}

/// Marks the row of this agency and no other.
pub(super) fn mark(rows: &mut [RankRow], key: Option<&AgencyKey>) {
    for row in rows {
        row.marked = Some(&row.key) == key;
    }
}

fn row(
    group: &GroupResults<'_>,
    member: &Member,
    (moved, other_scheme): (Movement, bool),
    words: &Words,
) -> RankRow {
    let totals = &member.totals;
    let scored = member.is_scored();
    let figure = totals.index.as_ref().filter(|_| scored);
    let dp = group.scheme.numeric.index;
    let points = |exact| numbers::rounded(exact, 2, words.lang);
    RankRow {
        key: member.key.clone(),
        name: member.name.clone(),
        marked: false,
        code: member.code.clone(),
        place: member.place().map(|p| p.rank),
        label: member.place().map_or_else(
            || words.ranking.no_rank.to_owned(),
            |p| {
                let near = member.row.is_near_tie();
                format!(
                    "{}{}",
                    p.label(),
                    if near { words.ranking.near_tie } else { "" }
                )
            },
        ),
        index: figure.map(|f| f.published),
        index_text: figure.map_or_else(String::new, |f| match member.row.digits {
            // Equal prints with different places: as many digits as tell them apart.
            Some(digits) => numbers::rounded(&f.exact, digits, words.lang),
            None => numbers::fixed(f.published, dp, words.lang),
        }),
        earned: scored.then(|| rounded(&totals.all.got, 12)),
        points: if scored {
            format!(
                "{}/{}",
                points(&totals.all.got),
                points(&totals.all.possible)
            )
        } else {
            String::new()
        },
        level: member.band,
        band: group.band_of(member).unwrap_or_default().to_owned(),
        domains: if scored {
            percents(totals)
        } else {
            String::new()
        },
        complete: totals.complete.as_ref().map(|share| rounded(share, 12)),
        complete_text: totals
            .complete
            .as_ref()
            .map_or_else(String::new, |share| numbers::reached(share, 1, words.lang)),
        state: words.ranking.state_of(scored, totals.open_cells),
        mark: member
            .unranked()
            .map_or_else(String::new, words.ranking.unranked),
        movement: match moved {
            Movement::Up(n) => Some(n.into()),
            Movement::Down(n) => Some(-i128::from(n)),
            Movement::Same => Some(0),
            Movement::New | Movement::Gone | Movement::None => None,
        },
        moved: match moved {
            Movement::None => String::new(),
            moved => words.ranking.moved_marked(moved, other_scheme),
        },
        hay: Haystack::new(&format!("{} {}", member.code, member.name)),
    }
}

/// Whole percents of the domains beside each other; `–` where nothing of one applies, `…`
/// where nothing of one is scored yet.
fn percents(totals: &Totals) -> String {
    let cells = totals.domains.iter().map(|domain| {
        if domain.is_waiting() {
            return format!("{:>3}", "…");
        }
        let shown = domain.percent().map(|share| rounded(&share, 0));
        format!(
            "{:>3}",
            shown.map_or_else(|| "–".to_owned(), |p| p.to_string())
        )
    });
    cells.collect::<Vec<_>>().join(" ")
}

fn index_bar(row: &RankRow, _cx: &ScreenCx<'_>) -> String {
    let hundredths = row.index.map(|i| i * Decimal::ONE_HUNDRED);
    let part = hundredths.and_then(|h| h.trunc().to_u64());
    part.map_or_else(String::new, |part| bar(part, 10_000, 20))
}

pub(super) static COLUMNS: &[Column<RankRow>] = &[
    Column {
        id: "rank",
        title: |w| w.ranking.rank,
        min: 5,
        grow: 0,
        align: Align::Right,
        priority: 0,
        cell: |row, _| {
            let mark = if row.marked { "◆" } else { "" };
            format!("{mark}{}", row.label)
        },
        key: |row| {
            row.place
                .map_or(SortKey::Nothing, |p| SortKey::Int(p.into()))
        },
        role: plain,
    },
    Column {
        id: "name",
        title: |w| w.ranking.agency,
        min: 24,
        grow: 4,
        align: Align::Left,
        priority: 0,
        cell: |row, _| row.name.clone(),
        key: |row| SortKey::Bytes(crate::registry::sort_key(&row.name).into_vec()),
        role: plain,
    },
    Column {
        id: "index",
        title: |w| w.ranking.index,
        min: 10,
        grow: 0,
        align: Align::Right,
        priority: 0,
        cell: |row, _| row.index_text.clone(),
        key: |row| row.index.map_or(SortKey::Nothing, SortKey::Decimal),
        role: plain,
    },
    Column {
        id: "band",
        title: |w| w.ranking.band,
        min: 11,
        grow: 0,
        align: Align::Left,
        priority: 1,
        cell: |row, _| row.band.clone(),
        key: |row| {
            let level = row.level.and_then(|at| i128::try_from(at).ok());
            level.map_or(SortKey::Nothing, SortKey::Int)
        },
        role: plain,
    },
    Column {
        id: "bar",
        title: |w| w.screens.ranking.bar,
        min: 20,
        grow: 0,
        align: Align::Left,
        priority: 10,
        cell: index_bar,
        key: |row| row.index.map_or(SortKey::Nothing, SortKey::Decimal),
        role: plain,
    },
    Column {
        id: "points",
        title: |w| w.screens.ranking.points,
        min: 13,
        grow: 0,
        align: Align::Right,
        priority: 2,
        cell: |row, _| row.points.clone(),
        key: |row| row.earned.map_or(SortKey::Nothing, SortKey::Decimal),
        role: plain,
    },
    Column {
        id: "domains",
        title: |w| w.screens.ranking.percents,
        min: 31,
        grow: 0,
        align: Align::Left,
        priority: 5,
        cell: |row, _| row.domains.clone(),
        key: |row| SortKey::Text(row.domains.clone()),
        role: plain,
    },
    Column {
        id: "moved",
        title: |w| w.screens.ranking.moved,
        min: 9,
        grow: 0,
        align: Align::Left,
        priority: 6,
        cell: |row, _| row.moved.clone(),
        key: |row| row.movement.map_or(SortKey::Nothing, SortKey::Int),
        role: plain,
    },
    Column {
        id: "code",
        title: |w| w.ranking.code,
        min: 10,
        grow: 0,
        align: Align::Left,
        priority: 9,
        cell: |row, _| row.code.clone(),
        key: |row| SortKey::Text(row.code.clone()),
        role: plain,
    },
    Column {
        id: "complete",
        title: |w| w.ranking.complete,
        min: 12,
        grow: 0,
        align: Align::Right,
        priority: 8,
        cell: |row, _| row.complete_text.clone(),
        key: |row| row.complete.map_or(SortKey::Nothing, SortKey::Decimal),
        role: plain,
    },
    Column {
        id: "state",
        title: |w| w.ranking.state,
        min: 10,
        grow: 0,
        align: Align::Left,
        priority: 7,
        cell: |row, _| row.state.to_owned(),
        key: |row| SortKey::Text(row.state.to_owned()),
        role: plain,
    },
    Column {
        id: "mark",
        title: |w| w.ranking.remarks,
        min: 12,
        grow: 1,
        align: Align::Left,
        priority: 4,
        cell: |row, _| row.mark.clone(),
        key: |row| SortKey::Text(row.mark.clone()),
        role: plain,
    },
];
