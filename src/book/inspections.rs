//! Visits that a draw makes due, and how far the 30 % duty is met.
//!
//! A unit visited twice counts once; a second draw of a tier adds to the first, because
//! nobody who was drawn is dropped (draw.md 2.8).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Book;
use super::draws::{DrawRecord, Tier};
use crate::planning::{Duty, Inspection, Mode, Stage, Why};
use crate::registry::{AgencyKey, Kind, Unit};
use crate::sampling::quota::quota;
use crate::sampling::{Code, Course, Outcome};

/// The duty's least share, in percent (plan of 2017).
pub const DUTY_PERCENT: u32 = 30;

/// The visits a finished draw makes due.
pub(super) fn due_from(draw: &DrawRecord) -> Vec<Inspection> {
    let Some(outcome) = &draw.outcome else {
        return Vec::new();
    };
    let mut due = Vec::new();
    for stratum in &outcome.strata {
        let block = stratum.stratum.as_str();
        let certain = stratum.certain.iter().chain(&stratum.take_all);
        due.extend(certain.filter_map(|c| visit(draw, block, c, Mode::Scheduled, Why::Certain)));
        let drawn = stratum.drawn().iter();
        due.extend(drawn.filter_map(|c| visit(draw, block, c, Mode::Scheduled, Why::Random)));
        let surprise = stratum.surprise.iter();
        due.extend(surprise.filter_map(|c| visit(draw, block, c, Mode::Surprise, Why::Random)));
    }
    due
}

/// The visits that are due after what happened since; `None` before the draw.
pub(super) fn due_now(draw: &DrawRecord) -> Option<Vec<Inspection>> {
    let course = draw.course()?;
    let mut due = Vec::new();
    for stratum in course.strata() {
        let block = stratum.stratum.as_str();
        for code in &stratum.announced {
            let certain = course
                .unit(code.as_str())
                .is_some_and(|u| u.status().certain());
            let why = if certain { Why::Certain } else { Why::Random };
            due.extend(visit(draw, block, code, Mode::Scheduled, why));
        }
        for code in &stratum.surprise {
            let opening = draw.openings().map(|(opening, _)| opening);
            let opening = opening.filter(|o| o.unit == *code && !o.void).last();
            let surprise = visit(draw, block, code, Mode::Surprise, Why::Random);
            due.extend(surprise.map(|visit| {
                Inspection {
                    date: opening.map(|o| o.date),
                    team: opening
                        .and_then(|o| o.sealed.as_ref())
                        .map_or_else(String::new, |(team, _)| team.to_string()),
                    ..visit
                }
            }));
        }
    }
    Some(due)
}

fn visit(draw: &DrawRecord, block: &str, code: &Code, mode: Mode, why: Why) -> Option<Inspection> {
    let agency = AgencyKey::parse(code.as_str())?;
    Some(Inspection {
        id: Inspection::id_of(&draw.id, &agency),
        draw: draw.id.clone(),
        year: draw.year,
        stratum: block.to_owned(),
        why,
        agency,
        mode,
        date: None,
        team: String::new(),
        done: None,
    })
}

#[derive(Default)]
struct Count {
    n: usize,
    sealed: usize,
    drawn: BTreeSet<AgencyKey>,
    dated: BTreeSet<AgencyKey>,
    done: BTreeSet<AgencyKey>,
}

impl Book {
    /// The duty of every tier and stratum in a year: the city first, then each head that
    /// has units. Tiers not drawn yet are counted in the registry as of `today`.
    #[must_use]
    pub fn duties(&self, year: i16, today: Date) -> Vec<Duty> {
        let mut tiers: BTreeMap<Tier, BTreeMap<String, Count>> = BTreeMap::new();
        for draw in self.draws.iter().filter(|d| d.year == year) {
            self.count_draw(draw, tiers.entry(draw.tier.clone()).or_default());
        }
        let view = self.registry.as_of(day_in(year, today));
        tiers
            .entry(Tier::City)
            .or_insert_with(|| count_frame(&view.city_frame(), |u| u.kind.stratum()));
        for head in view.heads() {
            tiers
                .entry(Tier::Head(head.key.clone()))
                .or_insert_with(|| {
                    count_frame(&view.head_frame(head.key), |_| head.key.to_string())
                });
        }
        let duty = |tier: &Tier, stratum: String, count: Count| Duty {
            tier: tier.code().to_owned(),
            stratum,
            n: count.n,
            quota: usize::try_from(quota(count.n as u64, DUTY_PERCENT)).unwrap_or(usize::MAX),
            drawn: count.drawn.len() + count.sealed,
            dated: count.dated.len(),
            done: count.done.len(),
        };
        let all = tiers.into_iter().flat_map(|(tier, strata)| {
            let mut strata: Vec<Duty> =
                strata.into_iter().map(|(s, c)| duty(&tier, s, c)).collect();
            strata.sort_by_key(|duty| Kind::of_stratum(&duty.stratum));
            strata
        });
        all.filter(|duty| duty.n > 0).collect()
    }

    fn count_draw(&self, draw: &DrawRecord, strata: &mut BTreeMap<String, Count>) {
        let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
        for unit in draw.frame.units() {
            *sizes.entry(unit.stratum().as_str()).or_default() += 1;
        }
        for (stratum, n) in sizes {
            // The newest frame of the year says how many units there are.
            strata.entry(stratum.to_owned()).or_default().n = n;
        }
        let sealed = draw.outcome.as_ref().is_some_and(Outcome::is_sealed);
        let course = draw.course().filter(|_| sealed || !draw.steps.is_empty());
        for standing in course.iter().flat_map(Course::strata) {
            let count = strata.entry(standing.stratum.to_string()).or_default();
            count.n = standing.n;
            // Nobody knows these units yet, but they are drawn.
            count.sealed += if sealed { standing.owed() } else { 0 };
        }
        for visit in self.inspections.values().filter(|v| v.draw == draw.id) {
            let count = strata.entry(visit.stratum.clone()).or_default();
            count.drawn.insert(visit.agency.clone());
            // An opened slot has its day; counted before the visit, it would tell a stratum.
            let public = visit.mode == Mode::Scheduled || visit.stage() == Stage::Done;
            if public && visit.stage() >= Stage::Dated {
                count.dated.insert(visit.agency.clone());
            }
            if visit.stage() == Stage::Done {
                count.done.insert(visit.agency.clone());
            }
        }
    }
}

fn count_frame(
    frame: &[Unit<'_>],
    stratum: impl Fn(&Unit<'_>) -> String,
) -> BTreeMap<String, Count> {
    let mut strata: BTreeMap<String, Count> = BTreeMap::new();
    for unit in frame {
        strata.entry(stratum(unit)).or_default().n += 1;
    }
    strata
}

/// `today` where it falls in `year`, else the nearest day of that year.
#[must_use]
pub fn day_in(year: i16, today: Date) -> Date {
    let first = Date::new(year, 1, 1).unwrap_or(today);
    let last = Date::new(year, 12, 31).unwrap_or(today);
    today.clamp(first, last)
}
