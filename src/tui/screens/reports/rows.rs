//! The papers that can be made now, as rows; what is missing, as sentences.

use std::collections::BTreeSet;

use crate::book::{Book, GroupKey, Tier, last_day};
use crate::registry::AgencyKey;
use crate::report::{Paper, ReportKind};
use crate::tui::cx::ScreenCx;
use crate::tui::text::Align;
use crate::tui::theme::Role;
use crate::tui::widgets::search::Haystack;
use crate::tui::widgets::table::{Column, Row, SortKey, plain};

/// What a row stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// A paper.
    Paper(Paper),
    /// A scorecard whose agency is not chosen yet.
    Scorecard,
    /// The registry, as of the day in front.
    Registry,
    /// The values that count in the year in front.
    Scores,
}

impl What {
    /// Whether it names surprise visits.
    pub(super) fn is_confidential(&self) -> bool {
        matches!(
            self,
            Self::Paper(Paper::Plan {
                confidential: true,
                ..
            })
        )
    }

    /// Whether it is a scorecard, chosen or not.
    pub(super) fn is_scorecard(&self) -> bool {
        matches!(self, Self::Scorecard | Self::Paper(Paper::Scorecard { .. }))
    }

    /// Endings to choose from; `csv-excel` is a `.csv` that Excel opens by itself.
    pub(super) fn formats(&self) -> Vec<&'static str> {
        match self {
            Self::Paper(paper) => paper.formats().iter().map(|f| f.ending()).collect(),
            Self::Scorecard => Vec::new(),
            Self::Registry => vec!["xlsx", "csv", "ron"],
            Self::Scores => vec!["csv", "csv-excel"],
        }
    }

    /// The proposed name of its file, without ending.
    pub(super) fn stem(&self, cx: &ScreenCx<'_>) -> String {
        match self {
            Self::Paper(paper) => paper.file_stem(),
            Self::Scorecard => ReportKind::Scorecard.name().to_owned(),
            Self::Registry => format!("registry-{}", cx.day),
            Self::Scores => format!("scores-{}", cx.year),
        }
    }
}

/// One row.
#[derive(Debug)]
pub(super) struct PaperRow {
    id: String,
    pub(super) what: What,
    pub(super) title: String,
    pub(super) of: String,
    formats: String,
    hay: Haystack,
}

impl PaperRow {
    fn new(what: What, title: &str, of: &str, cx: &ScreenCx<'_>) -> Self {
        // A scorecard stays the same row whichever agency it is of.
        let id = if what.is_scorecard() {
            What::Scorecard.stem(cx)
        } else {
            what.stem(cx)
        };
        let mut formats = what.formats();
        formats.retain(|format| *format != "csv-excel");
        Self {
            id,
            title: title.to_owned(),
            of: of.to_owned(),
            formats: formats.join(" "),
            hay: Haystack::new(&format!("{title} {of}")),
            what,
        }
    }
}

impl Row for PaperRow {
    type Id = String;

    fn id(&self) -> String {
        self.id.clone()
    }

    fn haystack(&self) -> &Haystack {
        &self.hay
    }
}

/// All rows; `agency` is the one chosen for the scorecard.
pub(super) fn rows(agency: Option<&AgencyKey>, cx: &ScreenCx<'_>) -> Vec<PaperRow> {
    let (book, year, w) = (cx.book, cx.year, cx.words.screens.reports);
    let mut rows = Vec::new();
    let mut add = |what: What, title: &str, of: &str| rows.push(PaperRow::new(what, title, of, cx));
    let title = |kind: ReportKind| (w.kind)(kind.name());
    if is_scored(book, year) {
        let ranking = |group| What::Paper(Paper::Ranking { year, group });
        add(ranking(None), title(ReportKind::Ranking), w.all_groups);
        for key in groups(book, year) {
            let of = (cx.words.ranking.group)(&key);
            add(ranking(Some(key.id)), title(ReportKind::Ranking), &of);
        }
        for (kind, paper) in reviews(book, year) {
            add(What::Paper(paper), title(kind), w.all_groups);
        }
        let name = agency.and_then(|key| name_of(book, year, key));
        let (what, of) = match (agency, name) {
            (Some(key), Some(name)) => {
                let agency = key.clone();
                (What::Paper(Paper::Scorecard { year, agency }), name)
            }
            _ => (What::Scorecard, w.no_agency.to_owned()),
        };
        add(what, title(ReportKind::Scorecard), &of);
    }
    if is_drawn(book, year) {
        for confidential in [false, true] {
            let of = if confidential {
                w.confidential
            } else {
                w.announced
            };
            let paper = Paper::Plan { year, confidential };
            add(What::Paper(paper), title(ReportKind::Plan), of);
        }
    }
    let has_units = !book.registry.as_of(cx.day).is_empty();
    if has_units {
        let of = (cx.words.chrome.year)(year);
        let paper = What::Paper(Paper::Coverage { year });
        add(paper, title(ReportKind::Coverage), &of);
    }
    let made = book
        .draws
        .iter()
        .filter(|d| d.year == year && d.outcome.is_some());
    for draw in made {
        let head = match &draw.tier {
            Tier::City => None,
            Tier::Head(key) => name_of(book, year, key),
        };
        let of = head.map_or_else(|| draw.id.clone(), |head| format!("{head} · {}", draw.id));
        let draw = draw.id.clone();
        let paper = What::Paper(Paper::Minutes { draw: draw.clone() });
        add(paper, title(ReportKind::Minutes), &of);
        let paper = What::Paper(Paper::DrawProof { draw });
        add(paper, title(ReportKind::DrawProof), &of);
    }
    if has_units {
        add(What::Registry, w.registry, &(cx.words.chrome.as_of)(cx.day));
    }
    if is_scored(book, year) {
        add(What::Scores, w.scores, w.counting);
    }
    rows
}

/// Where points were lost; and the year before beside this one, where it has results.
fn reviews(book: &Book, year: i16) -> Vec<(ReportKind, Paper)> {
    let lost = Paper::Lost { year, group: None };
    let mut papers = vec![(ReportKind::Lost, lost)];
    let with = year.saturating_sub(1);
    if is_scored(book, with) {
        let comparison = Paper::Comparison {
            year,
            with,
            group: None,
        };
        papers.push((ReportKind::Comparison, comparison));
    }
    papers
}

/// What cannot be made yet, and when it can.
pub(super) fn missing(cx: &ScreenCx<'_>) -> Vec<String> {
    let w = cx.words.screens.reports;
    let mut lines = Vec::new();
    if !is_drawn(cx.book, cx.year) {
        lines.push((w.needs_draw)(cx.year));
    }
    if !is_scored(cx.book, cx.year) {
        lines.push((w.needs_scores)(cx.year));
    }
    lines
}

/// Agencies with a scorecard: key, name, code, in registry order.
pub(super) fn agencies(cx: &ScreenCx<'_>) -> Vec<(String, String, String)> {
    let Some(kept) = cx.book.years.get(&cx.year) else {
        return Vec::new();
    };
    let view = cx.book.registry.as_of(last_day(cx.year));
    let scored = view
        .units()
        .filter(|u| u.in_frame && kept.scheme_for(u.kind.code(), u.subkind).is_some());
    let row =
        |u: crate::registry::Unit<'_>| (u.key.to_string(), u.name.to_owned(), u.code.to_owned());
    scored.map(row).collect()
}

/// The agency with this key, where it exists in the year in front.
pub(super) fn agency_of(key: &str, cx: &ScreenCx<'_>) -> Option<AgencyKey> {
    let view = cx.book.registry.as_of(last_day(cx.year));
    view.units()
        .find(|unit| unit.key.as_str() == key)
        .map(|unit| unit.key.clone())
}

fn name_of(book: &Book, year: i16, key: &AgencyKey) -> Option<String> {
    let view = book.registry.as_of(last_day(year));
    view.unit(key).map(|unit| unit.name.to_owned())
}

fn is_scored(book: &Book, year: i16) -> bool {
    let kept = book.years.get(&year);
    kept.is_some_and(|kept| !kept.schemes.is_empty() && !kept.sheets.is_empty())
}

fn is_drawn(book: &Book, year: i16) -> bool {
    let mut draws = book.draws.iter();
    draws.any(|draw| draw.year == year && draw.outcome.is_some())
}

/// Groups ranked in the year; one alone needs no row of its own.
fn groups(book: &Book, year: i16) -> BTreeSet<GroupKey> {
    let Some(kept) = book.years.get(&year) else {
        return BTreeSet::new();
    };
    let view = book.registry.as_of(last_day(year));
    let keys = view.units().filter(|u| u.in_frame).filter_map(|u| {
        let scheme = kept.scheme_for(u.kind.code(), u.subkind)?;
        Some(GroupKey::of(scheme, u.kind, u.subkind))
    });
    let keys: BTreeSet<GroupKey> = keys.collect();
    if keys.len() > 1 {
        keys
    } else {
        BTreeSet::new()
    }
}

fn role(row: &PaperRow) -> Role {
    if row.what.is_confidential() {
        Role::Warn
    } else {
        Role::Text
    }
}

pub(super) static COLUMNS: &[Column<PaperRow>] = &[
    Column {
        id: "paper",
        title: |w| w.screens.reports.paper,
        min: 22,
        grow: 1,
        align: Align::Left,
        priority: 0,
        cell: |row, _| row.title.clone(),
        key: |row| SortKey::Text(row.title.clone()),
        role: plain,
    },
    Column {
        id: "of",
        title: |w| w.screens.reports.of,
        min: 18,
        grow: 3,
        align: Align::Left,
        priority: 0,
        cell: |row, _| row.of.clone(),
        key: |row| SortKey::Text(row.of.clone()),
        role,
    },
    Column {
        id: "formats",
        title: |w| w.screens.reports.formats,
        min: 18,
        grow: 0,
        align: Align::Left,
        priority: 2,
        cell: |row, _| row.formats.clone(),
        key: |row| SortKey::Text(row.formats.clone()),
        role: plain,
    },
];
