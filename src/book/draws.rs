//! A draw as the book remembers it, and what lists and minutes ask of it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Stamp;
use crate::registry::AgencyKey;
use crate::sampling::{Digest, Frame, Grade, Outcome, Plan, Proof, Source, Timing, tickets};

/// Whose duty a draw serves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// The city over its departments and districts (or communes).
    City,
    /// A head over the units under it.
    Head(AgencyKey),
}

impl Tier {
    /// `city` or the key of the head.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Tier::City => "city",
            Tier::Head(key) => key.as_str(),
        }
    }
}

/// One recorded draw.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawRecord {
    /// Identity, such as `2017-CITY-1`.
    pub id: String,
    /// Year of the duty.
    pub year: i16,
    /// Whose duty.
    pub tier: Tier,
    /// Number of the draw for this tier and year.
    pub attempt: u32,
    /// Why it was drawn again; empty for the first.
    pub reason: String,
    /// Why the share is below the duty's; empty when it is not.
    pub below_duty: String,
    /// The registry's day.
    pub frame_date: Date,
    /// The frozen frame.
    pub frame: Frame,
    /// Sizes and sources, once planned.
    pub plan: Option<Plan>,
    /// The day it was planned.
    pub planned_on: Option<Date>,
    /// Values of the sources, once known.
    pub values: Vec<String>,
    /// Whether the plan was on record before the values.
    pub timing: Timing,
    /// What followed, once drawn.
    pub outcome: Option<Outcome>,
    /// Who froze it and when.
    pub frozen: Stamp,
    /// Who drew and when.
    pub made: Option<Stamp>,
}

/// How far a draw is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DrawState {
    /// Frame and plan are on record, the event is still to come.
    Planned,
    /// Drawn.
    Made,
}

impl DrawState {
    /// The code used in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            DrawState::Planned => "planned",
            DrawState::Made => "drawn",
        }
    }
}

/// Sizes of a draw, all strata together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DrawCounts {
    /// Units in the frame, excluded ones too.
    pub n: usize,
    /// Smallest number that meets the share in every stratum.
    pub quota: usize,
    /// Units selected.
    pub selected: usize,
    /// Of these, for surprise visits.
    pub surprise: usize,
}

/// What became of one unit of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Certain: due, forced or taken for its weight; announced.
    Certain,
    /// Drawn and announced.
    Announced,
    /// Drawn for a surprise visit; confidential.
    Surprise,
    /// In the order of reserves.
    Reserve,
    /// Excluded with a reason.
    Excluded,
}

impl Fate {
    /// The code used in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Fate::Certain => "certain",
            Fate::Announced => "scheduled",
            Fate::Surprise => "surprise",
            Fate::Reserve => "reserve",
            Fate::Excluded => "excluded",
        }
    }
}

/// One unit of a drawn frame with its ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnUnit<'a> {
    /// Its stratum.
    pub stratum: &'a str,
    /// Its key.
    pub code: &'a str,
    /// Its name on the frame's day.
    pub name: &'a str,
    /// Its ticket under the seed.
    pub ticket: Digest,
    /// Place in the public order of its stratum, from 1; `None` for units never in it.
    pub order: Option<usize>,
    /// What became of it.
    pub fate: Fate,
    /// Why it is excluded or certain.
    pub reason: &'a str,
}

impl DrawRecord {
    /// How far it is.
    #[must_use]
    pub fn state(&self) -> DrawState {
        if self.outcome.is_some() {
            DrawState::Made
        } else {
            DrawState::Planned
        }
    }

    /// What it is worth to somebody who was not there.
    #[must_use]
    pub fn grade(&self) -> Grade {
        let names = self.plan.iter().flat_map(|plan| &plan.sources);
        let sources: Vec<Source> = names.filter_map(|name| Source::parse(name).ok()).collect();
        Grade::of(&sources, self.timing)
    }

    /// Its sizes.
    #[must_use]
    pub fn counts(&self) -> DrawCounts {
        let mut counts = DrawCounts {
            n: self.frame.units().len(),
            ..DrawCounts::default()
        };
        for stratum in self.outcome.iter().flat_map(|outcome| &outcome.strata) {
            counts.quota += stratum.quota;
            counts.selected += stratum.selected();
            counts.surprise += stratum.surprise_slots;
        }
        counts
    }

    /// Its proof, once drawn.
    #[must_use]
    pub fn proof(&self) -> Option<Proof> {
        let (plan, outcome) = (self.plan.as_ref()?, self.outcome.as_ref()?);
        Some(Proof::of(&self.frame, plan, &self.values, outcome))
    }

    /// Every unit with its ticket, stratum by stratum: selected ones first, then reserves
    /// in order, then excluded ones. Empty before the draw.
    #[must_use]
    pub fn drawn_units(&self) -> Vec<DrawnUnit<'_>> {
        let Some(outcome) = &self.outcome else {
            return Vec::new();
        };
        let by_code: BTreeMap<String, Digest> = tickets(&self.frame, &outcome.seed)
            .into_iter()
            .map(|(code, ticket)| (code.to_string(), ticket))
            .collect();
        let mut fates: BTreeMap<&str, (Fate, Option<usize>)> = BTreeMap::new();
        for stratum in &outcome.strata {
            for (place, code) in (1..).zip(&stratum.order) {
                fates.insert(code.as_str(), (Fate::Reserve, Some(place)));
            }
            let certain = stratum.certain.iter().chain(&stratum.take_all);
            let certain = certain.map(|code| (code, Fate::Certain));
            let announced = stratum.drawn().iter().map(|code| (code, Fate::Announced));
            let surprise = stratum.surprise.iter().map(|code| (code, Fate::Surprise));
            for (code, fate) in certain.chain(announced).chain(surprise) {
                fates.entry(code.as_str()).or_insert((fate, None)).0 = fate;
            }
        }
        let zero = Digest([0; 32]);
        let mut units: Vec<DrawnUnit<'_>> = self
            .frame
            .units()
            .iter()
            .map(|unit| {
                let code = unit.code().as_str();
                let (fate, order) = fates.get(code).copied().unwrap_or((Fate::Excluded, None));
                DrawnUnit {
                    stratum: unit.stratum().as_str(),
                    code,
                    name: unit.name(),
                    ticket: by_code.get(code).copied().unwrap_or(zero),
                    order,
                    fate,
                    reason: unit.reason(),
                }
            })
            .collect();
        units.sort_by(|a, b| {
            let key = |u: &DrawnUnit<'_>| (u.fate, u.order.unwrap_or(0));
            (a.stratum, key(a), a.code).cmp(&(b.stratum, key(b), b.code))
        });
        units
    }
}
