//! A draw as the book remembers it, and what lists and minutes ask of it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Stamp;
use super::event::SealMode;
use crate::registry::AgencyKey;
use crate::sampling::quota::quota;
use crate::sampling::{
    Amendment, Course, Digest, Frame, Grade, Opening, Outcome, Plan, Proof, Sealing, Source, Step,
    Timing,
};

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
    /// When the plan was on record, in UTC: a value known before is refused.
    pub planned_at: Option<Timestamp>,
    /// How sealed slots are opened; only with holders.
    pub mode: Option<SealMode>,
    /// Values of the sources, once known.
    pub values: Vec<String>,
    /// Whether the plan was on record before the values.
    pub timing: Timing,
    /// Why the event of a later day stands in for the planned one; empty: it does not.
    pub fallback: String,
    /// What followed, once drawn.
    pub outcome: Option<Outcome>,
    /// What happened since, in order, each with who and when. Openings are confidential until
    /// their visit is made.
    pub steps: Vec<(Step, Stamp)>,
    /// An amendment that waits for its event, and when it was filed.
    pub waiting: Option<(Amendment, Timestamp)>,
    /// The holders' secrets, once published.
    pub secrets: Vec<Digest>,
    /// Salts of slots that were never opened, once published.
    pub salts: BTreeMap<u64, Digest>,
    /// Why it was given up, by whom and when.
    pub abandoned: Option<(String, Stamp)>,
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
    /// Drawn; newcomers wait for their event.
    Amending,
    /// Given up before it had a seed.
    Abandoned,
}

impl DrawState {
    /// The code used in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            DrawState::Planned => "planned",
            DrawState::Made => "drawn",
            DrawState::Amending => "amending",
            DrawState::Abandoned => "abandoned",
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

impl DrawRecord {
    /// How far it is.
    #[must_use]
    pub fn state(&self) -> DrawState {
        match (&self.outcome, &self.abandoned, &self.waiting) {
            (None, Some(_), _) => DrawState::Abandoned,
            (None, None, _) => DrawState::Planned,
            (Some(_), _, None) => DrawState::Made,
            (Some(_), _, Some(_)) => DrawState::Amending,
        }
    }

    /// What it is worth to somebody who was not there.
    #[must_use]
    pub fn grade(&self) -> Grade {
        let names = self.plan.iter().flat_map(|plan| &plan.sources);
        let sources: Vec<Source> = names.filter_map(|name| Source::parse(name).ok()).collect();
        Grade::of(&sources, self.timing)
    }

    /// Its sizes now, what happened since taken in.
    #[must_use]
    pub fn counts(&self) -> DrawCounts {
        let mut counts = DrawCounts {
            n: self.frame.units().len(),
            ..DrawCounts::default()
        };
        let Some(outcome) = &self.outcome else {
            // Planned: the quota is known, who meets it is not.
            for rule in self.plan.iter().flat_map(|plan| &plan.rules) {
                let units = self.frame.units().iter();
                let n = units.filter(|unit| *unit.stratum() == rule.stratum).count();
                let quota = quota(n as u64, rule.share_percent);
                counts.quota += usize::try_from(quota).unwrap_or(usize::MAX);
            }
            return counts;
        };
        if let Some(course) = self.course().filter(|_| !self.steps.is_empty()) {
            counts.n = course.units().count();
            for stratum in course.strata() {
                counts.quota += stratum.quota;
                counts.surprise += stratum.slots.max(stratum.surprise.len());
                counts.selected +=
                    stratum.announced.len() + stratum.surprise.len() + stratum.owed();
            }
            return counts;
        }
        for stratum in &outcome.strata {
            counts.quota += stratum.quota;
            counts.selected += stratum.selected();
            counts.surprise += stratum.surprise_slots;
        }
        counts
    }

    /// The draw with everything that happened since; `None` before it is drawn.
    #[must_use]
    pub fn course(&self) -> Option<Course> {
        let (plan, outcome) = (self.plan.as_ref()?, self.outcome.as_ref()?);
        let mut course = Course::new(&self.frame, plan, outcome);
        for (step, _) in &self.steps {
            // What was recorded followed when it was decided.
            course.take(step).ok()?;
        }
        Some(course)
    }

    /// Whether it is a rehearsal, which is never recorded and worth nothing.
    #[must_use]
    pub fn is_rehearsal(&self) -> bool {
        let rehearsal = Source::Rehearsal.name();
        let mut sources = self.plan.iter().flat_map(|plan| &plan.sources);
        sources.any(|name| *name == rehearsal)
    }

    /// Whether the surprise part is sealed by holders.
    #[must_use]
    pub fn has_holders(&self) -> bool {
        self.plan
            .as_ref()
            .is_some_and(|plan| !plan.commitments.is_empty())
    }

    /// Slots opened so far.
    pub fn openings(&self) -> impl Iterator<Item = (&Opening, &Stamp)> {
        self.steps.iter().filter_map(|(step, stamp)| match step {
            Step::Opened(opening) => Some((opening, stamp)),
            _ => None,
        })
    }

    /// The sealed list, once made.
    #[must_use]
    pub fn sealing(&self) -> Option<&Sealing> {
        self.steps.iter().find_map(|(step, _)| match step {
            Step::Sealed(sealing) => Some(sealing),
            _ => None,
        })
    }

    /// Surprise visits whose unit nobody knows yet.
    #[must_use]
    pub fn owed(&self) -> usize {
        match &self.outcome {
            Some(outcome) if outcome.is_sealed() => self.course().map_or(0, |c| c.owed()),
            _ => 0,
        }
    }

    /// Its proof, once drawn.
    #[must_use]
    pub fn proof(&self) -> Option<Proof> {
        let (plan, outcome) = (self.plan.as_ref()?, self.outcome.as_ref()?);
        let proof = Proof::of(&self.frame, plan, &self.values, outcome);
        if self.steps.is_empty() {
            return Some(proof);
        }
        let steps: Vec<Step> = self.steps.iter().map(|(step, _)| step.clone()).collect();
        let published = !self.secrets.is_empty();
        let proof = proof.with_steps(&steps, &self.course()?, published);
        Some(proof.with_secrets(&self.secrets, &self.salts))
    }
}
