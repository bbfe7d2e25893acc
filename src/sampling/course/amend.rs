//! Amendments: units that leave or join a frame after the draw (draw.md 2.8).

use std::collections::{BTreeMap, BTreeSet};

use super::{Course, Standing, StepRefusal};
use crate::sampling::code::Code;
use crate::sampling::digest::Digest;
use crate::sampling::frame::Frame;
use crate::sampling::hash::Tickets;
use crate::sampling::quota::surprise_part;
use crate::sampling::select::{codes, rank_by, rank_with};
use crate::sampling::step::Amendment;
use crate::sampling::unit::FrameUnit;

impl Course {
    /// The amendment that brings the frame to `now`; sources and values are the caller's.
    ///
    /// # Errors
    /// When nothing changes, a newcomer's stratum was not planned, or `now` is no frame.
    pub fn amendment_to(
        &self,
        now: &[FrameUnit],
        document: &str,
    ) -> Result<Amendment, StepRefusal> {
        let codes: BTreeSet<&Code> = now.iter().map(FrameUnit::code).collect();
        let removed = self.units.keys().filter(|code| !codes.contains(code));
        let added = now
            .iter()
            .filter(|unit| !self.units.contains_key(unit.code()));
        let mut amendment = Amendment {
            number: self.next_amendment(),
            document: document.to_owned(),
            removed: removed.cloned().collect(),
            added: added.map(ToString::to_string).collect(),
            digest: Digest([0; 32]),
            source: None,
            value: None,
        };
        amendment.added.sort_unstable();
        let units = self.after(&amendment)?.into_values().collect();
        amendment.digest = Amendment::digest_of(&self.draw, amendment.number, units)
            .map_err(StepRefusal::Frame)?;
        Ok(amendment)
    }

    /// How many units an amendment brings that were never in the frame: they need a fresh
    /// event for their tickets.
    #[must_use]
    pub fn newcomers(&self, amendment: &Amendment) -> usize {
        let lines = amendment.added.iter();
        let codes = lines.filter_map(|line| line.split('\t').next());
        let seen = |code: &str| Code::parse(code).is_ok_and(|code| self.seen.contains(&code));
        codes.filter(|code| !seen(code)).count()
    }

    /// The frame after an amendment.
    fn after(&self, amendment: &Amendment) -> Result<BTreeMap<Code, FrameUnit>, StepRefusal> {
        if amendment.removed.is_empty() && amendment.added.is_empty() {
            return Err(StepRefusal::Nothing);
        }
        let mut units = self.units.clone();
        for code in &amendment.removed {
            if units.remove(code).is_none() {
                return Err(StepRefusal::NotInFrame(code.clone()));
            }
        }
        let added = if amendment.added.is_empty() {
            Vec::new()
        } else {
            let frame = Frame::from_lines(self.draw.as_str(), &amendment.added);
            frame.map_err(StepRefusal::Frame)?.units().to_vec()
        };
        for unit in added {
            if self.units.contains_key(unit.code()) {
                return Err(StepRefusal::InFrame(unit.code().clone()));
            }
            if !self
                .rules
                .iter()
                .any(|rule| rule.stratum == *unit.stratum())
            {
                return Err(StepRefusal::Stratum {
                    unit: unit.code().clone(),
                    stratum: unit.stratum().clone(),
                });
            }
            units.insert(unit.code().clone(), unit);
        }
        Ok(units)
    }

    pub(super) fn amend(&mut self, amendment: &Amendment) -> Result<(), StepRefusal> {
        if amendment.number != self.next_amendment() {
            return Err(StepRefusal::Number {
                expected: self.next_amendment(),
                found: amendment.number,
            });
        }
        let units = self.after(amendment)?;
        let all = units.values().cloned().collect();
        let expected =
            Amendment::digest_of(&self.draw, amendment.number, all).map_err(StepRefusal::Frame)?;
        if expected != amendment.digest {
            return Err(StepRefusal::Digest {
                expected,
                found: amendment.digest,
            });
        }
        let seed = amendment.seed(&self.seed);
        let sealed = self.sealed_seed.as_ref().and_then(|s| amendment.seed(s));
        let new = units.keys().filter(|code| !self.seen.contains(*code));
        let new: Vec<Code> = new.cloned().collect();
        if !new.is_empty() {
            let seed = seed.ok_or(StepRefusal::NoValue)?;
            for code in new {
                let under = |seed: &Digest| Tickets::under(seed).of(code.as_str());
                let tickets = (under(&seed), sealed.as_ref().map(under));
                self.late.insert(code.clone(), tickets);
                self.seen.insert(code);
            }
        }
        self.units = units;
        self.amendments = amendment.number;
        let strata = self.strata.iter().map(|old| self.renewed(old)).collect();
        self.strata = strata;
        Ok(())
    }

    /// Old selected still in the frame, and the first k' of the new frame.
    fn renewed(&self, old: &Standing) -> Standing {
        let units: Vec<&FrameUnit> = self
            .units
            .values()
            .filter(|unit| *unit.stratum() == old.stratum)
            .collect();
        let Some(rule) = self.rules.iter().find(|rule| rule.stratum == old.stratum) else {
            return old.clone();
        };
        let able = |unit: &FrameUnit| !self.fallen.contains(unit.code());
        let ranking = rank_with(&units, rule, able, |code| self.ticket(code));
        let certain = ranking.certain.len() + ranking.take_all.len();
        let slots = surprise_part(certain as u64, ranking.random as u64, rule.surprise_percent);
        let slots = usize::try_from(slots).unwrap_or(ranking.random);
        let public = ranking.random.saturating_sub(slots);
        let stands = |code: &&Code| self.units.contains_key(*code);
        let mut announced: Vec<Code> = old.announced.iter().filter(stands).cloned().collect();
        let first = ranking.order.iter().take(public);
        for unit in ranking.certain.iter().chain(&ranking.take_all).chain(first) {
            if !announced.contains(unit.code()) {
                announced.push(unit.code().clone());
            }
        }
        let kept = |code: &&Code| stands(code) && !announced.contains(code);
        let mut surprise: Vec<Code> = old.surprise.iter().filter(kept).cloned().collect();
        if let Some(sealed) = &self.sealed_seed {
            let mut hidden = ranking.order.clone();
            let gone = |unit: &FrameUnit| self.fallen_unseen.contains(unit.code());
            hidden.retain(|unit| !announced.contains(unit.code()) && !gone(unit));
            for unit in rank_by(slots, &hidden, |code| self.sealed_ticket(sealed, code)) {
                if !surprise.contains(unit.code()) {
                    surprise.push(unit.code().clone());
                }
            }
        }
        Standing {
            stratum: old.stratum.clone(),
            n: units.len(),
            quota: ranking.quota,
            announced,
            surprise,
            slots,
            order: codes(&ranking.order),
        }
    }
}
