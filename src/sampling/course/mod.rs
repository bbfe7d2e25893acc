//! Where a draw stands after what happened since: amendments, replacements, openings.
//!
//! The rule for every change is one: old selected still in the frame, and the first k' of
//! the new frame (draw.md 2.8). Nobody who was drawn is dropped by arithmetic; a step that
//! does not follow from the draw is refused.

mod amend;
mod open;
mod replace;

use std::collections::{BTreeMap, BTreeSet};

use super::code::Code;
use super::digest::Digest;
use super::frame::{Frame, FrameRefusal};
use super::hash::Tickets;
use super::outcome::{Outcome, StratumOutcome};
use super::plan::Plan;
use super::rule::StratumRule;
use super::slots::Sealing;
use super::step::Step;
use super::unit::FrameUnit;

/// Where one stratum stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The stratum.
    pub stratum: Code,
    /// All its units now, excluded ones too.
    pub n: usize,
    /// Smallest number that reaches the share of them.
    pub quota: usize,
    /// Announced units: those that stand from before, then those who came in.
    pub announced: Vec<Code>,
    /// Surprise units that are known: drawn without holders, or opened. Confidential.
    pub surprise: Vec<Code>,
    /// How many surprise visits are wanted.
    pub slots: usize,
    /// Every unit that can be drawn, in public order.
    pub order: Vec<Code>,
}

/// Why a step does not follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepRefusal {
    /// An amendment that is not the next one.
    Number {
        /// The next one.
        expected: u64,
        /// As given.
        found: u64,
    },
    /// A unit that leaves is not in the frame.
    NotInFrame(Code),
    /// A unit that joins is in the frame already.
    InFrame(Code),
    /// A unit that joins stands in a stratum that was not planned.
    Stratum {
        /// The unit.
        unit: Code,
        /// Its stratum.
        stratum: Code,
    },
    /// Newcomers need a value that was not known when they were filed.
    NoValue,
    /// Nothing leaves and nobody joins.
    Nothing,
    /// The lines or the frame after it are not sound.
    Frame(FrameRefusal),
    /// The digest is not that of the frame after it.
    Digest {
        /// What follows.
        expected: Digest,
        /// As given.
        found: Digest,
    },
    /// A unit that was not selected, or fell away already.
    NotSelected(Code),
    /// Nobody is left to take its place.
    NoReserve(Code),
    /// Another unit follows in order.
    OtherReplacement {
        /// Who follows.
        expected: Code,
        /// As given.
        found: Code,
    },
    /// A second sealed list, one with other than the slots owed, or a root that is not theirs.
    Sealing,
    /// A slot opened before, or one that does not exist.
    Slot(u64),
    /// Unit, day, team and salt are not what the slot was sealed with.
    Seal(u64),
    /// A unit that cannot be in this slot.
    Opened(Code),
}

/// A draw with everything that happened since.
#[derive(Debug, Clone)]
pub struct Course {
    draw: Code,
    seed: Digest,
    /// Known from the start only where there are no holders.
    sealed_seed: Option<Digest>,
    rules: Vec<StratumRule>,
    units: BTreeMap<Code, FrameUnit>,
    /// Tickets of units that joined later: under S, and under S* where it is known.
    late: BTreeMap<Code, (Digest, Option<Digest>)>,
    /// Units that were ever in the frame: one that returns keeps its first ticket.
    seen: BTreeSet<Code>,
    /// Selected units that fell away while they were announced.
    fallen: BTreeSet<Code>,
    /// Those that fell away as surprise units: they keep their place in the public order, for
    /// a place passed over would tell.
    fallen_unseen: BTreeSet<Code>,
    sealing: Option<Sealing>,
    opened: BTreeSet<u64>,
    amendments: u64,
    strata: Vec<Standing>,
}

impl Course {
    /// A draw as it was made.
    #[must_use]
    pub fn new(frame: &Frame, plan: &Plan, outcome: &Outcome) -> Self {
        let holders = !plan.commitments.is_empty();
        let units: BTreeMap<Code, FrameUnit> = frame
            .units()
            .iter()
            .map(|unit| (unit.code().clone(), unit.clone()))
            .collect();
        Self {
            draw: frame.draw().clone(),
            seed: outcome.seed,
            sealed_seed: outcome.sealed_seed.filter(|_| !holders),
            rules: plan.rules.clone(),
            seen: units.keys().cloned().collect(),
            units,
            late: BTreeMap::new(),
            fallen: BTreeSet::new(),
            fallen_unseen: BTreeSet::new(),
            sealing: None,
            opened: BTreeSet::new(),
            amendments: 0,
            strata: outcome.strata.iter().map(Standing::of).collect(),
        }
    }

    /// A draw with its steps.
    ///
    /// # Errors
    /// The first step that does not follow, and its place from 0.
    pub fn of(
        frame: &Frame,
        plan: &Plan,
        outcome: &Outcome,
        steps: &[Step],
    ) -> Result<Self, (usize, StepRefusal)> {
        let mut course = Self::new(frame, plan, outcome);
        for (at, step) in steps.iter().enumerate() {
            course.take(step).map_err(|why| (at, why))?;
        }
        Ok(course)
    }

    /// The draw.
    #[must_use]
    pub fn draw(&self) -> &Code {
        &self.draw
    }

    /// Where each stratum stands, in byte order.
    #[must_use]
    pub fn strata(&self) -> &[Standing] {
        &self.strata
    }

    /// The units of the frame now, in byte order of code.
    pub fn units(&self) -> impl Iterator<Item = &FrameUnit> {
        self.units.values()
    }

    /// The unit with this code, if it is in the frame now.
    #[must_use]
    pub fn unit(&self, code: &str) -> Option<&FrameUnit> {
        // Codes are made of a few letters; a wrong one is in no frame.
        self.units.get(&Code::parse(code).ok()?)
    }

    /// Whether a selected unit fell away.
    #[must_use]
    pub fn has_fallen(&self, code: &Code) -> bool {
        self.fallen.contains(code) || self.fallen_unseen.contains(code)
    }

    /// Number of the next amendment.
    #[must_use]
    pub fn next_amendment(&self) -> u64 {
        self.amendments + 1
    }

    /// The sealed list, once made.
    #[must_use]
    pub fn sealing(&self) -> Option<&Sealing> {
        self.sealing.as_ref()
    }

    /// Slots opened so far.
    #[must_use]
    pub fn opened(&self) -> &BTreeSet<u64> {
        &self.opened
    }

    /// A unit's ticket under S, or under its amendment's seed.
    #[must_use]
    pub fn ticket(&self, code: &Code) -> Digest {
        let late = self.late.get(code);
        late.map_or_else(
            || Tickets::under(&self.seed).of(code.as_str()),
            |(ticket, _)| *ticket,
        )
    }

    /// Takes a step.
    ///
    /// # Errors
    /// See [`StepRefusal`]; then nothing changed.
    pub fn take(&mut self, step: &Step) -> Result<(), StepRefusal> {
        match step {
            Step::Amended(amendment) => self.amend(amendment),
            Step::Replaced(replacement) => self.replace(replacement),
            Step::Sealed(sealing) => self.seal(sealing),
            Step::Opened(opening) => self.open(opening),
        }
    }

    fn stratum_of(&self, unit: &Code) -> Result<&Standing, StepRefusal> {
        let refused = || StepRefusal::NotSelected(unit.clone());
        let known = self.units.get(unit).ok_or_else(refused)?;
        let mut strata = self.strata.iter();
        strata
            .find(|s| s.stratum == *known.stratum())
            .ok_or_else(refused)
    }
}

impl Standing {
    fn of(outcome: &StratumOutcome) -> Self {
        Self {
            stratum: outcome.stratum.clone(),
            n: outcome.n,
            quota: outcome.quota,
            announced: outcome.announced().cloned().collect(),
            surprise: outcome.surprise.clone(),
            slots: outcome.surprise_slots,
            order: outcome.order.clone(),
        }
    }

    /// Surprise visits whose unit is not known yet.
    #[must_use]
    pub fn owed(&self) -> usize {
        self.slots.saturating_sub(self.surprise.len())
    }
}
