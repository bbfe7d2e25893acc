//! What changes of the registry mean for draws, visits and rankings.
//!
//! A recorded draw never changes. A change dated before its frame's day and recorded after
//! the frame was frozen is a late fact: it is shown where it would have mattered.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Book, DrawRecord};
use crate::planning::Mode;
use crate::registry::change::{Change, ChangePlan};
use crate::registry::{AgencyKey, Kind, Registry};

/// When a change of the registry was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recording {
    /// Order of arrival of its entry.
    pub seq: u64,
    /// The day.
    pub on: Date,
}

/// A change recorded too late for a draw that stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LateChange<'a> {
    /// The change.
    pub change: &'a Change,
    /// When it was recorded.
    pub recorded: Recording,
}

/// What changes that are not recorded yet would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Impact {
    /// How many changes are dated before today.
    pub late: usize,
    /// Units of the city's frame by kind, on the day before the first change and on the day
    /// of the last; only kinds whose number changes.
    pub frames: Vec<(Kind, usize, usize)>,
    /// Draws whose frame has a unit that is touched, with how many; those drawn for a day
    /// on which a change held already are late.
    pub draws: Vec<TouchedDraw>,
    /// Announced visits of units that end before they were made.
    pub visits: Vec<String>,
    /// Score sheets of units that end, by year.
    pub sheets: Vec<(i16, usize)>,
}

/// A recorded draw that changes touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TouchedDraw {
    /// Identity.
    pub draw: String,
    /// Units of its frame that are touched.
    pub units: usize,
    /// Whether a change is dated on or before its frame's day.
    pub late: bool,
}

impl Book {
    /// What a plan of changes would do to the draws, visits and rankings that stand.
    #[must_use]
    pub fn impact(&self, plan: &ChangePlan, today: Date) -> Impact {
        let touched: BTreeSet<&AgencyKey> =
            plan.changes.iter().flat_map(Change::agencies).collect();
        let closed: Vec<(&AgencyKey, Date)> = plan
            .changes
            .iter()
            .flat_map(|change| change.closed().into_iter().map(|key| (key, change.date)))
            .collect();
        let ends = |key: &AgencyKey| closed.iter().find(|(k, _)| *k == key).map(|(_, on)| *on);
        let visits = self.inspections.values().filter(|visit| {
            let on = ends(&visit.agency);
            // A preview that named a surprise visit would give it away.
            visit.done.is_none()
                && visit.mode == Mode::Scheduled
                && on.is_some_and(|on| match visit.date {
                    Some(date) => date >= on,
                    None => i32::from(visit.year) >= i32::from(on.year()),
                })
        });
        let sheets = self.years.iter().filter_map(|(year, kept)| {
            let ended = closed.iter().filter(|(_, on)| on.year() <= *year);
            let count = ended.filter(|(key, _)| kept.sheets.has(key)).count();
            (count > 0).then_some((*year, count))
        });
        Impact {
            late: plan.late(today).count(),
            frames: self.frames(plan),
            draws: self.touched_draws(plan, &touched),
            visits: visits.map(|visit| visit.id.clone()).collect(),
            sheets: sheets.collect(),
        }
    }

    fn frames(&self, plan: &ChangePlan) -> Vec<(Kind, usize, usize)> {
        let days = || plan.changes.iter().map(|change| change.date);
        let (Some(first), Some(last)) = (days().min(), days().max()) else {
            return Vec::new();
        };
        let before = counts(&self.registry, first.yesterday().unwrap_or(first));
        let after = counts(&plan.after, last);
        let kinds = [Kind::Department, Kind::District, Kind::Commune];
        let of = |counts: &[Kind], kind| counts.iter().filter(|k| **k == kind).count();
        let numbers = kinds.map(|kind| (kind, of(&before, kind), of(&after, kind)));
        numbers.into_iter().filter(|(_, b, a)| b != a).collect()
    }

    fn touched_draws(&self, plan: &ChangePlan, touched: &BTreeSet<&AgencyKey>) -> Vec<TouchedDraw> {
        let first = plan.changes.iter().map(|change| change.date).min();
        let draws = self.draws.iter().filter_map(|draw| {
            let units = in_frame(draw, touched.iter().copied());
            (units > 0).then(|| TouchedDraw {
                draw: draw.id.clone(),
                units,
                late: first.is_some_and(|day| day <= draw.frame_date),
            })
        });
        draws.collect()
    }

    /// Changes that held on the day of a draw's frame and were recorded after it was frozen,
    /// of units in the frame or of units that would have been in it.
    #[must_use]
    pub fn late_changes(&self, draw: &DrawRecord) -> Vec<LateChange<'_>> {
        let changes = self.registry.changes();
        let recorded = changes.filter_map(|(at, change)| Some((change, self.recording(at)?)));
        let late = recorded.filter(|(change, recorded)| {
            recorded.seq > draw.frozen.seq
                && change.date <= draw.frame_date
                && in_frame(draw, change.agencies().into_iter()) > 0
        });
        late.map(|(change, recorded)| LateChange { change, recorded })
            .collect()
    }

    /// When a change of the registry was recorded, by its place in the order of arrival.
    #[must_use]
    pub fn recording(&self, at: usize) -> Option<Recording> {
        self.recorded.get(at).copied()
    }
}

fn counts(registry: &Registry, day: Date) -> Vec<Kind> {
    let view = registry.as_of(day);
    view.city_frame().iter().map(|unit| unit.kind).collect()
}

fn in_frame<'k>(draw: &DrawRecord, keys: impl Iterator<Item = &'k AgencyKey>) -> usize {
    let codes: BTreeSet<&str> = keys.map(AgencyKey::as_str).collect();
    let units = draw.frame.units().iter();
    units
        .filter(|unit| codes.contains(unit.code().as_str()))
        .count()
}
