//! A proof: everything an outsider needs to repeat a draw, without the workbook.
//!
//! Field names are those of the published vectors. A proof is public unless surprise units
//! are put in on purpose ([`Proof::with_surprise`]); checking needs frame lines and values
//! only, never the figures that it checks.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::course::Course;
use super::digest::Digest;
use super::frame::Frame;
use super::hash::{self, Tickets};
use super::outcome::{Outcome, StratumOutcome};
use super::plan::{Commitment, Plan};
use super::rule::StratumRule;
use super::source::Source;
use super::step::Step;
use super::unit::FrameUnit;
use super::weight::compare;

/// A draw, complete.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// `RUTTHAM/1`.
    pub algorithm: String,
    /// The draw.
    pub draw_id: String,
    /// The frame as it was hashed: code, stratum, weight, status, name, reason.
    pub frame_lines: Vec<String>,
    /// FRAME of them.
    pub frame_digest: Digest,
    /// The plan's sizes.
    pub rules: Vec<StratumRule>,
    /// The plan's sources by name.
    pub sources: Vec<String>,
    /// The plan's commitments.
    pub commitments: Vec<Commitment>,
    /// PLAN of these.
    pub plan_digest: Digest,
    /// One value per source.
    pub values: Vec<String>,
    /// SEED of these.
    pub seed: Digest,
    /// The holders' secrets, once opened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub secrets: Vec<Digest>,
    /// SEALED of the seed and the secrets, where surprise units are told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed_seed: Option<Digest>,
    /// What follows, by stratum.
    pub strata: BTreeMap<Code, StratumProof>,
    /// What happened since, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// Salts of the sealed list, by slot, of slots that were never opened.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub salts: BTreeMap<u64, Digest>,
    /// Where each stratum stands after it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub standing: BTreeMap<Code, StandingProof>,
}

/// What follows in one stratum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StratumProof {
    /// All its units.
    pub n: usize,
    /// Smallest number that reaches the share.
    pub quota: usize,
    /// Due and forced units.
    pub certain: Vec<Code>,
    /// Units selected for their weight alone.
    pub take_all: Vec<Code>,
    /// Announced units that chance chose, in drawing order.
    pub drawn: Vec<Code>,
    /// Units after them, in public order.
    pub reserve: Vec<Code>,
    /// How many units are drawn under the sealed seed.
    pub surprise_slots: usize,
    /// They, in drawing order, where the proof tells them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surprise: Option<Vec<Code>>,
    /// All selected units that the proof tells, by code.
    pub selected: Vec<Code>,
    /// Every unit's ticket under S, in drawing order.
    pub tickets: Vec<Ticket>,
}

/// Where one stratum stands after what happened since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandingProof {
    /// All its units now.
    pub n: usize,
    /// Smallest number that reaches the share of them.
    pub quota: usize,
    /// Announced units.
    pub announced: Vec<Code>,
    /// How many surprise visits are wanted.
    pub surprise_slots: usize,
    /// Tickets of units that were not in the first frame.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub late_tickets: Vec<Ticket>,
}

/// A unit's ticket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ticket {
    /// The unit.
    pub code: Code,
    /// TICKET of the seed and the code.
    pub ticket: Digest,
}

impl Proof {
    /// The name of the rules that this proof follows.
    pub const ALGORITHM: &'static str = "RUTTHAM/1";

    /// The public proof of a draw: without surprise units.
    #[must_use]
    pub fn of(frame: &Frame, plan: &Plan, values: &[String], outcome: &Outcome) -> Self {
        let mut units: BTreeMap<&Code, Vec<&FrameUnit>> = BTreeMap::new();
        for unit in frame.units() {
            units.entry(unit.stratum()).or_default().push(unit);
        }
        let strata = outcome.strata.iter().map(|stratum| {
            let units = units.get(&stratum.stratum).map_or(&[][..], Vec::as_slice);
            let proof = StratumProof::of(stratum, units, &outcome.seed);
            (stratum.stratum.clone(), proof)
        });
        Self {
            algorithm: Self::ALGORITHM.to_owned(),
            draw_id: frame.draw().to_string(),
            frame_lines: frame.lines(),
            frame_digest: outcome.frame_digest,
            rules: plan.rules.clone(),
            sources: plan.sources.clone(),
            commitments: plan.commitments.clone(),
            plan_digest: outcome.plan_digest,
            values: values.to_vec(),
            seed: outcome.seed,
            secrets: Vec::new(),
            sealed_seed: None,
            strata: strata.collect(),
            steps: Vec::new(),
            salts: BTreeMap::new(),
            standing: BTreeMap::new(),
        }
    }

    /// With what happened since: all of it once the secrets are published or where the
    /// reader may know, else only what tells no surprise unit.
    #[must_use]
    pub fn with_steps(mut self, steps: &[Step], course: &Course, all: bool) -> Self {
        let told = steps.iter().filter(|step| match step {
            Step::Amended(_) | Step::Sealed(_) => true,
            Step::Replaced(replacement) => all || !replacement.surprise,
            Step::Opened(_) => all,
        });
        self.steps = told.cloned().collect();
        if !self.steps.is_empty() {
            self.standing = standing(&self.frame_lines, course);
        }
        self
    }

    /// With the holders' secrets, once they are published, and the salts of slots that were
    /// never opened.
    #[must_use]
    pub fn with_secrets(mut self, secrets: &[Digest], salts: &BTreeMap<u64, Digest>) -> Self {
        if !secrets.is_empty() {
            self.sealed_seed = Some(hash::sealed(&self.seed, secrets));
            self.secrets = secrets.to_vec();
            self.salts.clone_from(salts);
        }
        self
    }

    /// Whether it is of a rehearsal, which is no draw.
    #[must_use]
    pub fn is_rehearsal(&self) -> bool {
        let rehearsal = Source::Rehearsal.name();
        self.sources.contains(&rehearsal)
    }

    /// The confidential proof: with the surprise units of an outcome that is not sealed, and
    /// the secrets that opened it (none without holders).
    #[must_use]
    pub fn with_surprise(mut self, outcome: &Outcome, secrets: &[Digest]) -> Self {
        let Some(sealed) = outcome.sealed_seed else {
            return self;
        };
        self.secrets = secrets.to_vec();
        self.sealed_seed = Some(sealed);
        for stratum in &outcome.strata {
            if let Some(proof) = self.strata.get_mut(&stratum.stratum) {
                proof.selected.extend(stratum.surprise.iter().cloned());
                proof.selected.sort_unstable();
                proof.surprise = Some(stratum.surprise.clone());
            }
        }
        self
    }
}

impl StratumProof {
    fn of(outcome: &StratumOutcome, units: &[&FrameUnit], seed: &Digest) -> Self {
        let mut selected: Vec<Code> = outcome.announced().cloned().collect();
        selected.sort_unstable();
        Self {
            n: outcome.n,
            quota: outcome.quota,
            certain: outcome.certain.clone(),
            take_all: outcome.take_all.clone(),
            drawn: outcome.drawn().to_vec(),
            reserve: outcome.reserve().to_vec(),
            surprise_slots: outcome.surprise_slots,
            surprise: None,
            selected,
            tickets: ranked(units, seed),
        }
    }
}

/// Where each stratum stands, with the tickets of late units.
pub(super) fn standing(lines: &[String], course: &Course) -> BTreeMap<Code, StandingProof> {
    let first: BTreeSet<&str> = lines.iter().filter_map(|l| l.split('\t').next()).collect();
    let strata = course.strata().iter().map(|stratum| {
        let late = course.units().filter(|unit| {
            *unit.stratum() == stratum.stratum && !first.contains(unit.code().as_str())
        });
        let late = late.map(|unit| Ticket {
            code: unit.code().clone(),
            ticket: course.ticket(unit.code()),
        });
        let proof = StandingProof {
            n: stratum.n,
            quota: stratum.quota,
            announced: stratum.announced.clone(),
            surprise_slots: stratum.slots,
            late_tickets: late.collect(),
        };
        (stratum.stratum.clone(), proof)
    });
    strata.collect()
}

/// Tickets of all units, in drawing order.
fn ranked(units: &[&FrameUnit], seed: &Digest) -> Vec<Ticket> {
    let tickets = Tickets::under(seed);
    let mut ranked: Vec<(u32, Ticket)> = units
        .iter()
        .map(|unit| {
            let code = unit.code().clone();
            let ticket = tickets.of(code.as_str());
            (unit.weight(), Ticket { code, ticket })
        })
        .collect();
    ranked.sort_unstable_by(|(weight_a, a), (weight_b, b)| {
        compare(&a.ticket, *weight_a, &b.ticket, *weight_b).then_with(|| a.code.cmp(&b.code))
    });
    ranked.into_iter().map(|(_, ticket)| ticket).collect()
}
