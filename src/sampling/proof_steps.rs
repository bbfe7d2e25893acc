//! Checking what happened after a draw: each step must follow from the draw and, once the
//! secrets are published, every opened slot from them.

use super::course::Course;
use super::frame::Frame;
use super::hash;
use super::outcome::Outcome;
use super::plan::Plan;
use super::proof::Proof;
use super::proof_faults::ProofFault;
use super::secret::Secret;
use super::slots::{Sealing, slot_dates};
use super::step::{Opening, Step};

impl Proof {
    /// The draw with its steps, each of them checked.
    pub(super) fn course(
        &self,
        frame: &Frame,
        plan: &Plan,
        outcome: &Outcome,
    ) -> Result<Course, ProofFault> {
        let holders = !plan.commitments.is_empty();
        let published = holders && !self.secrets.is_empty();
        let sealed = published.then(|| {
            let sealed = hash::sealed(&outcome.seed, &self.secrets);
            Secret::new(sealed.0)
        });
        let mut course = Course::new(frame, plan, outcome);
        for (at, step) in (1..).zip(&self.steps) {
            if let Some(sealed) = &sealed {
                match step {
                    Step::Sealed(list) => self.check_list(list, &course, sealed)?,
                    Step::Opened(opening) => check_opening(opening, &course, sealed)?,
                    Step::Amended(_) | Step::Replaced(_) => {}
                }
            }
            course.take(step).map_err(|why| ProofFault::Step(at, why))?;
        }
        Ok(course)
    }

    /// Every slot of the list whose salt is told must be sealed with its target.
    fn check_list(
        &self,
        list: &Sealing,
        course: &Course,
        sealed: &Secret,
    ) -> Result<(), ProofFault> {
        let targets = course.targets(sealed, list.spare);
        let dates = slot_dates(sealed, &list.days, targets.len());
        if list.leaves.len() != targets.len().min(dates.len()) {
            return Err(ProofFault::SealedList);
        }
        let opened = self.steps.iter().filter_map(|step| match step {
            Step::Opened(opening) => Some((opening.slot, opening.sealed.as_ref()?.1)),
            _ => None,
        });
        let salts: Vec<_> = opened
            .chain(self.salts.iter().map(|(s, d)| (*s, *d)))
            .collect();
        for ((slot, unit), date) in (1..).zip(&targets).zip(&dates) {
            let salt = salts.iter().find(|(of, _)| *of == slot);
            if let Some((_, salt)) = salt
                && !list.holds(course.draw(), slot, unit, *date, salt)
            {
                return Err(ProofFault::Slot(slot));
            }
        }
        Ok(())
    }
}

/// A slot drawn on its morning must be the one that the day's seed gives.
fn check_opening(opening: &Opening, course: &Course, sealed: &Secret) -> Result<(), ProofFault> {
    if opening.sealed.is_some() {
        return Ok(());
    }
    let date = opening.date.to_string();
    let value = opening.value.as_deref();
    let day = hash::day(sealed.as_digest(), opening.slot, &date, value);
    match course.morning(&day) {
        Some((unit, _)) if unit == opening.unit => Ok(()),
        _ => Err(ProofFault::Slot(opening.slot)),
    }
}
