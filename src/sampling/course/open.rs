//! Opening sealed slots: the unit of a morning, and the targets of a sealed list
//! (draw.md 2.7). Needs the sealed seed, which the holders' secrets give.

use super::{Course, Standing, StepRefusal};
use crate::sampling::code::Code;
use crate::sampling::digest::Digest;
use crate::sampling::hash::Tickets;
use crate::sampling::secret::Secret;
use crate::sampling::select::rank_by;
use crate::sampling::slots::Sealing;
use crate::sampling::step::Opening;
use crate::sampling::unit::FrameUnit;

impl Course {
    /// Units that a morning can choose: neither announced nor opened, in strata that still
    /// owe a surprise visit.
    #[must_use]
    pub fn candidates(&self) -> Vec<&FrameUnit> {
        let owing = self.strata.iter().filter(|stratum| stratum.owed() > 0);
        owing.flat_map(|stratum| self.hidden(stratum)).collect()
    }

    /// The unit of a morning and its ticket under the day's seed (DAY); `None` where no
    /// visit is owed.
    #[must_use]
    pub fn morning(&self, day: &Digest) -> Option<(Code, Digest)> {
        let tickets = Tickets::under(day);
        let chosen = rank_by(1, &self.candidates(), |code| tickets.of(code.as_str()));
        let code = chosen.first()?.code();
        Some((code.clone(), tickets.of(code.as_str())))
    }

    /// The targets of a sealed list in slot order: in each stratum as many as it owes, first
    /// by ticket under S*, all strata merged by ticket; then `spare` more of whoever follows.
    #[must_use]
    pub fn targets(&self, sealed: &Secret, spare: usize) -> Vec<Code> {
        let tickets = Tickets::under(sealed.as_digest());
        let ticket = |code: &Code| tickets.of(code.as_str());
        let (mut due, mut rest) = (Vec::new(), Vec::new());
        for stratum in &self.strata {
            let hidden = self.hidden(stratum);
            let mut ranked = rank_by(hidden.len(), &hidden, ticket);
            rest.extend(ranked.split_off(stratum.owed().min(ranked.len())));
            due.extend(ranked);
        }
        let mut targets = rank_by(due.len(), &due, ticket);
        targets.extend(rank_by(spare, &rest, ticket));
        targets
            .into_iter()
            .map(|unit| unit.code().clone())
            .collect()
    }

    /// Whether a slot with this unit is void: it is announced by now, selected already, or
    /// cannot be drawn any more.
    #[must_use]
    pub fn is_void(&self, unit: &Code) -> bool {
        self.stratum_of(unit).map_or(true, |stratum| {
            stratum.announced.contains(unit)
                || stratum.surprise.contains(unit)
                || !stratum.order.contains(unit)
                || self.fallen_unseen.contains(unit)
        })
    }

    fn hidden(&self, stratum: &Standing) -> Vec<&FrameUnit> {
        let hidden = stratum
            .order
            .iter()
            .filter(|code| !stratum.announced.contains(code) && !stratum.surprise.contains(code))
            .filter(|code| !self.fallen_unseen.contains(code));
        hidden.filter_map(|code| self.units.get(code)).collect()
    }

    /// Whether no slot of a sealed list is still closed.
    #[must_use]
    pub fn is_list_open(&self) -> bool {
        let slots = self
            .sealing
            .as_ref()
            .map_or(0, |list| list.leaves.len() as u64);
        (1..=slots).all(|slot| self.opened.contains(&slot))
    }

    /// Surprise visits whose unit is not known yet, all strata together.
    #[must_use]
    pub fn owed(&self) -> usize {
        self.strata.iter().map(Standing::owed).sum()
    }

    pub(super) fn seal(&mut self, sealing: &Sealing) -> Result<(), StepRefusal> {
        let slots = self.owed() + sealing.spare;
        let fits = sealing.leaves.len() <= slots && sealing.leaves.len() >= self.owed();
        let first = self.sealing.is_none() && self.opened.is_empty() && self.sealed_seed.is_none();
        if !first || !fits || sealing.leaves.is_empty() || !sealing.is_rooted(&self.draw) {
            return Err(StepRefusal::Sealing);
        }
        self.sealing = Some(sealing.clone());
        Ok(())
    }

    pub(super) fn open(&mut self, opening: &Opening) -> Result<(), StepRefusal> {
        if opening.slot == 0 || self.opened.contains(&opening.slot) {
            return Err(StepRefusal::Slot(opening.slot));
        }
        let listed = self.sealing.as_ref();
        let listed = listed.filter(|list| opening.slot <= list.leaves.len() as u64);
        let as_sealed = match (listed, &opening.sealed) {
            // Beyond the list only once the whole list is open: nobody is drawn past it.
            (None, None) => self.is_list_open(),
            (Some(list), Some((team, salt))) => {
                list.team(opening.slot).is_none_or(|t| t == team)
                    && list.holds(&self.draw, opening.slot, &opening.unit, opening.date, salt)
            }
            _ => false,
        };
        if !as_sealed {
            return Err(StepRefusal::Seal(opening.slot));
        }
        // Without holders every surprise unit is known from the start.
        if self.sealed_seed.is_some() || self.is_void(&opening.unit) != opening.void {
            return Err(StepRefusal::Opened(opening.unit.clone()));
        }
        self.opened.insert(opening.slot);
        if opening.void {
            return Ok(());
        }
        let code = self.stratum_of(&opening.unit)?.stratum.clone();
        if let Some(stratum) = self.strata.iter_mut().find(|s| s.stratum == code) {
            stratum.surprise.push(opening.unit.clone());
        }
        Ok(())
    }
}
