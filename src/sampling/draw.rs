//! The draw itself: frame, plan and values in, outcome out.
//!
//! Two seeds: S for what is announced, S* for surprise visits, so that the public list tells
//! nothing about them. With holders the surprise part does not exist before their secrets
//! are opened; without holders it is drawn at once and is confidential by rule only.

use std::collections::BTreeMap;

use zeroize::Zeroize;

use super::code::Code;
use super::digest::Digest;
use super::frame::Frame;
use super::hash::{self, Tickets};
use super::outcome::{Outcome, StratumOutcome};
use super::plan::{Plan, PlanRefusal};
use super::quota::surprise_part;
use super::rule::StratumRule;
use super::secret::Secret;
use super::select::{codes, first, rank};
use super::unit::FrameUnit;
use super::values::{ValuesRefusal, check_values};

/// Why nothing is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawRefusal {
    /// The plan does not stand, or not for this frame.
    Plan(PlanRefusal),
    /// The values do not fit the plan's sources.
    Values(ValuesRefusal),
}

/// Why the surprise part stays sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecretRefusal {
    /// The draw itself does not stand.
    Draw(DrawRefusal),
    /// The outcome is not what this frame, plan and values give.
    OtherOutcome,
    /// Not one secret for each holder.
    Count {
        /// Holders of the plan.
        expected: usize,
        /// Secrets given.
        found: usize,
    },
    /// A secret is not the one its holder committed to.
    Secret {
        /// The holder.
        holder: Code,
    },
}

/// Draws. `values` are canonical lines, one per source of the plan and in its order.
///
/// # Errors
/// See [`DrawRefusal`]; nothing is drawn by halves.
pub fn draw(frame: &Frame, plan: &Plan, values: &[String]) -> Result<Outcome, DrawRefusal> {
    plan.check(frame).map_err(DrawRefusal::Plan)?;
    check_values(&plan.sources, values).map_err(DrawRefusal::Values)?;
    let seed = plan.seed(values);
    let unsealed = plan.commitments.is_empty();
    let sealed_seed = unsealed.then(|| hash::sealed(&seed, &[]));
    let strata = drawn_strata(frame, plan, &seed, sealed_seed.as_ref());
    Ok(Outcome {
        frame_digest: plan.frame_digest,
        plan_digest: plan.digest(),
        seed,
        sealed_seed,
        strata,
    })
}

impl Outcome {
    /// Opens the surprise part with the holders' secrets, in the order of the plan.
    ///
    /// # Errors
    /// See [`SecretRefusal`].
    pub fn open(
        &self,
        frame: &Frame,
        plan: &Plan,
        secrets: &[Digest],
    ) -> Result<Self, SecretRefusal> {
        plan.check(frame)
            .map_err(|why| SecretRefusal::Draw(DrawRefusal::Plan(why)))?;
        if (self.frame_digest, self.plan_digest) != (plan.frame_digest, plan.digest()) {
            return Err(SecretRefusal::OtherOutcome);
        }
        check_secrets(plan, secrets.iter())?;
        let sealed = hash::sealed(&self.seed, secrets);
        Ok(Self {
            sealed_seed: Some(sealed),
            strata: drawn_strata(frame, plan, &self.seed, Some(&sealed)),
            ..self.clone()
        })
    }
}

/// The sealed seed S* that the holders' secrets give, in the order of the plan.
///
/// # Errors
/// When a secret is missing or not the one its holder committed to.
pub fn sealed_seed(
    plan: &Plan,
    seed: &Digest,
    secrets: &[Secret],
) -> Result<Secret, SecretRefusal> {
    check_secrets(plan, secrets.iter().map(Secret::as_digest))?;
    let mut sealed = hash::sealed(seed, secrets.iter().map(Secret::as_digest));
    let secret = Secret::new(sealed.0);
    // A digest is copied freely; this one is wiped.
    sealed.0.zeroize();
    Ok(secret)
}

fn check_secrets<'a>(
    plan: &Plan,
    secrets: impl ExactSizeIterator<Item = &'a Digest>,
) -> Result<(), SecretRefusal> {
    if secrets.len() != plan.commitments.len() {
        return Err(SecretRefusal::Count {
            expected: plan.commitments.len(),
            found: secrets.len(),
        });
    }
    for (commitment, secret) in plan.commitments.iter().zip(secrets) {
        let holder = &commitment.holder;
        let opened = hash::commit(plan.draw.as_str(), holder.as_str(), secret);
        if opened != commitment.commitment {
            return Err(SecretRefusal::Secret {
                holder: holder.clone(),
            });
        }
    }
    Ok(())
}

/// Every unit's ticket under a seed, in byte order of code.
#[must_use]
pub fn tickets(frame: &Frame, seed: &Digest) -> Vec<(Code, Digest)> {
    let tickets = Tickets::under(seed);
    let codes = frame.units().iter().map(FrameUnit::code);
    codes
        .map(|code| (code.clone(), tickets.of(code.as_str())))
        .collect()
}

fn drawn_strata(
    frame: &Frame,
    plan: &Plan,
    seed: &Digest,
    sealed: Option<&Digest>,
) -> Vec<StratumOutcome> {
    let mut units: BTreeMap<&Code, Vec<&FrameUnit>> = BTreeMap::new();
    for unit in frame.units() {
        units.entry(unit.stratum()).or_default().push(unit);
    }
    // Every stratum has its rule and every rule its stratum: the plan was checked.
    plan.rules
        .iter()
        .map(|rule| {
            let units = units.get(&rule.stratum).map_or(&[][..], Vec::as_slice);
            split(units, rule, seed, sealed)
        })
        .collect()
}

/// Selects in one stratum, then parts the selection into announced and surprise units.
fn split(
    units: &[&FrameUnit],
    rule: &StratumRule,
    seed: &Digest,
    sealed: Option<&Digest>,
) -> StratumOutcome {
    let ranking = rank(units, rule, seed);
    let certain = ranking.certain.len() + ranking.take_all.len();
    let random = ranking.random;
    let slots = surprise_part(certain as u64, random as u64, rule.surprise_percent);
    let slots = usize::try_from(slots).unwrap_or(random);
    let hidden = ranking.order.get(random.saturating_sub(slots)..);
    let surprise = match (sealed, hidden) {
        (Some(sealed), Some(hidden)) => first(slots, hidden, sealed),
        _ => Vec::new(),
    };
    StratumOutcome {
        stratum: rule.stratum.clone(),
        n: units.len(),
        quota: ranking.quota,
        certain: codes(&ranking.certain),
        take_all: codes(&ranking.take_all),
        random,
        surprise_slots: slots,
        order: codes(&ranking.order),
        surprise: codes(&surprise),
    }
}
