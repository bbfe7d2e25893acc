//! The life of one agency across years: changes, draws, visits, indices, with those it came
//! from and those that came from it.
//!
//! Whether a unit was drawn for a surprise visit is told only where that is asked for by
//! name, or once the visit was made.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::decide::last_day;
use super::{Book, Fate, Recording};
use crate::planning::{Inspection, Mode};
use crate::ranking::Place;
use crate::registry::change::{Change, How, Who};
use crate::registry::{AgencyKey, Registry};
use crate::scoring::Figure;

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Moment<'a> {
    /// When; for a year's index the last day of the year.
    pub date: Date,
    /// To whom: the agency itself, or a predecessor or successor.
    pub unit: AgencyKey,
    /// What.
    pub what: Happened<'a>,
}

/// What happened to an agency.
#[derive(Debug, Clone)]
pub enum Happened<'a> {
    /// A decision changed it.
    Change {
        /// The change.
        change: &'a Change,
        /// When it was recorded.
        recorded: Option<Recording>,
    },
    /// It stood in the frame of a draw.
    Draw {
        /// Identity of the draw.
        draw: &'a str,
        /// What became of it; `None`: not drawn, or not told.
        fate: Option<Fate>,
    },
    /// It was or is to be visited.
    Visit(&'a Inspection),
    /// It was scored and ranked.
    Index {
        /// The year.
        year: i16,
        /// Its index; `None` without one.
        index: Option<Figure>,
        /// Its place.
        place: Option<Place>,
        /// How many have a place in its group.
        of: usize,
        /// Its band.
        band: Option<String>,
    },
}

impl Book {
    /// Everything that happened to an agency and to those it came from or went into, by day.
    #[must_use]
    pub fn life(&self, agency: &AgencyKey, confidential: bool) -> Vec<Moment<'_>> {
        let kin = self.kin(agency);
        let mut moments = Vec::new();
        self.changes_of(&kin, &mut moments);
        self.draws_of(&kin, confidential, &mut moments);
        let visits = self.inspections.values().filter(|visit| {
            let told = confidential || visit.mode == Mode::Scheduled || visit.done.is_some();
            kin.contains(&visit.agency) && told
        });
        moments.extend(visits.map(|visit| Moment {
            date: visit.done.or(visit.date).unwrap_or(last_day(visit.year)),
            unit: visit.agency.clone(),
            what: Happened::Visit(visit),
        }));
        self.indices_of(&kin, &mut moments);
        moments.sort_by_key(|moment| moment.date);
        moments
    }

    /// The agency, those whose place it took, and those that took its place.
    fn kin(&self, agency: &AgencyKey) -> BTreeSet<AgencyKey> {
        let mut kin = BTreeSet::from([agency.clone()]);
        for walk in [Registry::predecessors, Registry::heirs] {
            let mut waiting = vec![agency.clone()];
            let mut seen = BTreeSet::from([agency.clone()]);
            while let Some(key) = waiting.pop() {
                for found in walk(&self.registry, &key) {
                    if let Who::Agency(other) = found.who
                        && How::takes_over(found.how)
                        && seen.insert(other.clone())
                    {
                        waiting.push(other);
                    }
                }
            }
            kin.extend(seen);
        }
        kin
    }

    fn changes_of<'a>(&'a self, kin: &BTreeSet<AgencyKey>, moments: &mut Vec<Moment<'a>>) {
        let mut told = BTreeSet::new();
        for key in kin {
            for step in self.registry.changes_of(key) {
                if told.insert(step.at) {
                    moments.push(Moment {
                        date: step.change.date,
                        unit: key.clone(),
                        what: Happened::Change {
                            change: step.change,
                            recorded: self.recording(step.at),
                        },
                    });
                }
            }
        }
    }

    fn draws_of<'a>(
        &'a self,
        kin: &BTreeSet<AgencyKey>,
        confidential: bool,
        moments: &mut Vec<Moment<'a>>,
    ) {
        for draw in self.draws.iter().filter(|draw| draw.outcome.is_some()) {
            let units = draw.drawn_units();
            for key in kin {
                let Some(unit) = units.iter().find(|unit| unit.code == key.as_str()) else {
                    continue;
                };
                let told = match unit.fate {
                    Fate::Certain | Fate::Announced | Fate::Excluded => true,
                    // A reserve and a surprise look alike until the visit is made.
                    Fate::Surprise | Fate::Reserve => confidential,
                };
                moments.push(Moment {
                    date: draw.frame_date,
                    unit: key.clone(),
                    what: Happened::Draw {
                        draw: &draw.id,
                        fate: Some(unit.fate).filter(|_| told),
                    },
                });
            }
        }
    }

    fn indices_of<'a>(&'a self, kin: &BTreeSet<AgencyKey>, moments: &mut Vec<Moment<'a>>) {
        for year in self.years.keys().copied() {
            let scored =
                |key: &&AgencyKey| self.years.get(&year).is_some_and(|y| y.sheets.has(key));
            let scored: Vec<&AgencyKey> = kin.iter().filter(scored).collect();
            if scored.is_empty() {
                continue;
            }
            let results = self.results(year);
            for key in scored {
                let Some((group, member)) = results.of(key) else {
                    continue;
                };
                moments.push(Moment {
                    date: last_day(year),
                    unit: key.clone(),
                    what: Happened::Index {
                        year,
                        index: member.totals.index.clone(),
                        place: member.place(),
                        of: group.ranked,
                        band: group.band_of(member).map(str::to_owned),
                    },
                });
            }
        }
    }
}
