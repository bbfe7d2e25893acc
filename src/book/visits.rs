//! Visits of a year with the name and code of the agency on its day.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::inspections::day_in;
use super::{Book, DrawRecord, Tier};
use crate::planning::{Inspection, Mode};
use crate::registry::{AgencyKey, Registry, View};
use crate::sampling::Opening;

/// One visit, ready to be shown.
#[derive(Debug, Clone)]
pub struct Visit<'a> {
    /// The visit.
    pub inspection: &'a Inspection,
    /// Official code of the agency.
    pub code: String,
    /// Its name, with its parent where the name alone is ambiguous.
    pub name: String,
    /// Whose duty it serves.
    pub tier: Option<&'a Tier>,
}

impl Book {
    /// Visits of a year: by day, those without a day last, then by identity. Surprise
    /// visits only when `confidential`.
    #[must_use]
    pub fn visits(&self, year: i16, confidential: bool) -> Vec<Visit<'_>> {
        let wanted = self
            .inspections
            .values()
            .filter(|visit| visit.year == year && (confidential || visit.mode == Mode::Scheduled));
        let mut visits = Vec::new();
        let mut view: Option<(Date, View<'_>)> = None;
        for inspection in wanted {
            let draw = self.draw(&inspection.draw);
            let day = draw.map_or_else(|| day_in(year, Date::MAX), |draw| draw.frame_date);
            let standing = view.take().filter(|(date, _)| *date == day);
            let (_, seen) =
                view.insert(standing.unwrap_or_else(|| (day, self.registry.as_of(day))));
            visits.push(self.visit(inspection, draw, seen));
        }
        visits.sort_by(|a, b| order_of(a.inspection).cmp(&order_of(b.inspection)));
        visits
    }

    fn visit<'a>(
        &self,
        inspection: &'a Inspection,
        draw: Option<&'a DrawRecord>,
        view: &View<'_>,
    ) -> Visit<'a> {
        let unit = view.unit(&inspection.agency);
        Visit {
            inspection,
            code: unit.map_or_else(|| inspection.agency.to_string(), |u| u.code.to_owned()),
            name: view.full_name(&inspection.agency),
            tier: draw.map(|draw| &draw.tier),
        }
    }

    /// Whether the public may know the unit and the salt of an opened slot: its visit was
    /// made, or the secrets are published. A void slot has no visit.
    #[must_use]
    pub fn is_told(&self, draw: &DrawRecord, opening: &Opening) -> bool {
        if !draw.secrets.is_empty() {
            return true;
        }
        let id =
            AgencyKey::parse(opening.unit.as_str()).map(|key| Inspection::id_of(&draw.id, &key));
        let visit = id.and_then(|id| self.inspections.get(&id));
        let made = visit.filter(|visit| visit.mode == Mode::Surprise && visit.done.is_some());
        made.is_some() && !opening.void
    }

    /// Whether the year has surprise visits.
    #[must_use]
    pub fn has_surprise(&self, year: i16) -> bool {
        let mut visits = self.inspections.values();
        visits.any(|visit| visit.year == year && visit.mode == Mode::Surprise)
    }

    /// Months in which announced visits are planned unless somebody says otherwise: March
    /// to November of the year.
    #[must_use]
    pub fn planning_period(&self, year: i16) -> (Date, Date) {
        let first = Date::new(year, 3, 1).unwrap_or(Date::MIN);
        let last = Date::new(year, 11, 30).unwrap_or(Date::MAX);
        (first, last)
    }

    /// Names of many tiers: a view of the registry is made once for each day.
    #[must_use]
    pub fn tier_names(&self) -> TierNames<'_> {
        TierNames {
            registry: &self.registry,
            views: BTreeMap::new(),
        }
    }

    /// The name of the head whose duty a tier is; empty for the city.
    #[must_use]
    pub fn tier_name(&self, tier: &Tier, on: Date) -> String {
        match tier {
            Tier::City => String::new(),
            Tier::Head(key) => self.registry.as_of(on).full_name(key),
        }
    }
}

/// Names of tiers, with the views they are read from.
pub struct TierNames<'a> {
    registry: &'a Registry,
    views: BTreeMap<Date, View<'a>>,
}

impl TierNames<'_> {
    /// The name of the head whose duty a tier is; empty for the city.
    pub fn of(&mut self, tier: &Tier, on: Date) -> String {
        match tier {
            Tier::City => String::new(),
            Tier::Head(key) => {
                let view = self.views.entry(on);
                view.or_insert_with(|| self.registry.as_of(on))
                    .full_name(key)
            }
        }
    }
}

/// Visits without a day come last.
fn order_of(visit: &Inspection) -> (Date, &str) {
    (visit.date.unwrap_or(Date::MAX), visit.id.as_str())
}
