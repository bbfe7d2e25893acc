//! Checking a proof: everything is computed again from frame lines, plan and values.
//!
//! The check names every figure that differs. It trusts no digest, list or ticket that the
//! proof states.

use std::collections::BTreeSet;

use super::code::Code;
use super::course::StepRefusal;
use super::draw::{DrawRefusal, SecretRefusal, draw};
use super::frame::{Frame, FrameRefusal};
use super::outcome::Outcome;
use super::plan::Plan;
use super::proof::{Proof, StandingProof, StratumProof};

/// A figure of a proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// The name of the rules.
    Algorithm,
    /// The frame's digest.
    FrameDigest,
    /// The plan's digest.
    PlanDigest,
    /// The seed.
    Seed,
    /// The sealed seed.
    SealedSeed,
    /// The list of strata.
    Strata,
    /// A stratum's number of units.
    N(Code),
    /// A stratum's quota.
    Quota(Code),
    /// A stratum's due and forced units.
    Certain(Code),
    /// A stratum's units taken for their weight.
    TakeAll(Code),
    /// A stratum's drawn units.
    Drawn(Code),
    /// A stratum's reserve.
    Reserve(Code),
    /// A stratum's number of surprise units.
    SurpriseSlots(Code),
    /// A stratum's surprise units.
    Surprise(Code),
    /// A stratum's selected units.
    Selected(Code),
    /// The order of a stratum's tickets.
    TicketOrder(Code),
    /// One unit's ticket.
    Ticket(Code),
    /// Where a stratum stands after what happened since.
    Standing(Code),
}

/// What does not hold in a proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProofFault {
    /// A figure is not the one that follows.
    Differs {
        /// Which one.
        figure: Figure,
        /// What follows from frame, plan and values.
        expected: String,
        /// What the proof states.
        found: String,
    },
    /// The frame's lines are no frame.
    Frame(FrameRefusal),
    /// The plan or the values do not stand.
    Draw(DrawRefusal),
    /// The secrets do not open the commitments.
    Secrets(SecretRefusal),
    /// Something that happened since does not follow; its place from 1.
    Step(usize, StepRefusal),
    /// A slot was opened with another unit than the secrets give.
    Slot(u64),
    /// The sealed list is not the one that the secrets give.
    SealedList,
    /// It is the proof of a rehearsal, which is no draw.
    Rehearsal,
}

impl Proof {
    /// Computes everything again.
    ///
    /// # Errors
    /// Every figure that differs, or why nothing can be computed.
    pub fn verify(&self) -> Result<(), Vec<ProofFault>> {
        if self.is_rehearsal() {
            return Err(vec![ProofFault::Rehearsal]);
        }
        let expected = self.expected().map_err(|fault| vec![fault])?;
        let mut faults = Vec::new();
        let mut same = |figure, expected: String, found: String| {
            if expected != found {
                faults.push(ProofFault::Differs {
                    figure,
                    expected,
                    found,
                });
            }
        };
        same(
            Figure::Algorithm,
            expected.algorithm.clone(),
            self.algorithm.clone(),
        );
        let digests = [
            (
                Figure::FrameDigest,
                expected.frame_digest,
                self.frame_digest,
            ),
            (Figure::PlanDigest, expected.plan_digest, self.plan_digest),
            (Figure::Seed, expected.seed, self.seed),
        ];
        for (figure, expected, found) in digests {
            same(figure, expected.to_string(), found.to_string());
        }
        same(
            Figure::SealedSeed,
            optional(expected.sealed_seed),
            optional(self.sealed_seed),
        );
        same(
            Figure::Strata,
            list(expected.strata.keys()),
            list(self.strata.keys()),
        );
        for (code, expected) in &expected.strata {
            if let Some(found) = self.strata.get(code) {
                compare_strata(code, expected, found, &mut same);
            }
        }
        let strata = expected.standing.keys().chain(self.standing.keys());
        for code in strata.collect::<BTreeSet<_>>() {
            let [expected, found] =
                [&expected, self].map(|proof| optional(proof.standing.get(code).map(told)));
            same(Figure::Standing(code.clone()), expected, found);
        }
        if faults.is_empty() {
            Ok(())
        } else {
            Err(faults)
        }
    }

    /// The proof that follows from frame lines, plan, values and secrets alone.
    fn expected(&self) -> Result<Proof, ProofFault> {
        let frame =
            Frame::from_lines(&self.draw_id, &self.frame_lines).map_err(ProofFault::Frame)?;
        let plan = Plan {
            draw: frame.draw().clone(),
            frame_digest: frame.digest(),
            rules: self.rules.clone(),
            sources: self.sources.clone(),
            commitments: self.commitments.clone(),
        };
        let outcome = draw(&frame, &plan, &self.values).map_err(ProofFault::Draw)?;
        let proof = Proof::of(&frame, &plan, &self.values, &outcome);
        let opened = self.opened(&frame, &plan, &outcome)?;
        let course = self.course(&frame, &plan, &outcome)?;
        let proof = proof.with_steps(&self.steps, &course, true);
        let listed = self.strata.values().any(|s| s.surprise.is_some());
        Ok(match opened {
            Some(opened) if listed => proof.with_surprise(&opened, &self.secrets),
            Some(opened) if self.secrets.is_empty() => Proof {
                sealed_seed: opened.sealed_seed,
                ..proof
            },
            _ => proof.with_secrets(&self.secrets, &self.salts),
        })
    }

    /// The outcome with its surprise part, where the proof tells secrets or surprise units.
    fn opened(
        &self,
        frame: &Frame,
        plan: &Plan,
        outcome: &Outcome,
    ) -> Result<Option<Outcome>, ProofFault> {
        let told = self.sealed_seed.is_some() || !self.secrets.is_empty();
        let told = told || self.strata.values().any(|s| s.surprise.is_some());
        if !told {
            return Ok(None);
        }
        let opened = outcome.open(frame, plan, &self.secrets);
        opened.map(Some).map_err(ProofFault::Secrets)
    }
}

/// A standing as one text, to compare and to show.
fn told(standing: &StandingProof) -> String {
    let late = standing.late_tickets.iter();
    let late: Vec<String> = late.map(|t| format!("{}={}", t.code, t.ticket)).collect();
    format!(
        "{} {} {} [{}] {}",
        standing.n,
        standing.quota,
        standing.surprise_slots,
        list(&standing.announced),
        late.join(" ")
    )
}

fn compare_strata(
    code: &Code,
    expected: &StratumProof,
    found: &StratumProof,
    same: &mut impl FnMut(Figure, String, String),
) {
    let count = |n: usize| n.to_string();
    same(Figure::N(code.clone()), count(expected.n), count(found.n));
    same(
        Figure::Quota(code.clone()),
        count(expected.quota),
        count(found.quota),
    );
    same(
        Figure::SurpriseSlots(code.clone()),
        count(expected.surprise_slots),
        count(found.surprise_slots),
    );
    let lists = [
        (
            Figure::Certain(code.clone()),
            &expected.certain,
            &found.certain,
        ),
        (
            Figure::TakeAll(code.clone()),
            &expected.take_all,
            &found.take_all,
        ),
        (Figure::Drawn(code.clone()), &expected.drawn, &found.drawn),
        (
            Figure::Reserve(code.clone()),
            &expected.reserve,
            &found.reserve,
        ),
        (
            Figure::Selected(code.clone()),
            &expected.selected,
            &found.selected,
        ),
    ];
    for (figure, expected, found) in lists {
        same(figure, list(expected), list(found));
    }
    let surprise = |codes: &Option<Vec<Code>>| codes.as_ref().map(list);
    same(
        Figure::Surprise(code.clone()),
        optional(surprise(&expected.surprise)),
        optional(surprise(&found.surprise)),
    );
    let order = |proof: &StratumProof| list(proof.tickets.iter().map(|t| &t.code));
    let (order_expected, order_found) = (order(expected), order(found));
    if order_expected != order_found {
        same(
            Figure::TicketOrder(code.clone()),
            order_expected,
            order_found,
        );
        return;
    }
    for (expected, found) in expected.tickets.iter().zip(&found.tickets) {
        if expected != found {
            same(
                Figure::Ticket(found.code.clone()),
                expected.ticket.to_string(),
                found.ticket.to_string(),
            );
        }
    }
}

/// A missing figure is `-`; no code or digest is.
fn optional<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(|| "-".to_owned(), |v| v.to_string())
}

fn list<'a>(codes: impl IntoIterator<Item = &'a Code>) -> String {
    let codes: Vec<&str> = codes.into_iter().map(Code::as_str).collect();
    codes.join(" ")
}
