//! Replacements: a selected unit falls away and the next in order takes its place.

use super::{Course, Standing, StepRefusal};
use crate::sampling::code::Code;
use crate::sampling::digest::Digest;
use crate::sampling::hash::Tickets;
use crate::sampling::select::rank_by;
use crate::sampling::step::Replacement;
use crate::sampling::unit::FrameUnit;

impl Course {
    /// Who takes a selected unit's place: the next in public order, even if it is a sealed
    /// target; for a known surprise unit the next under S*.
    ///
    /// # Errors
    /// When it was not selected or nobody is left.
    pub fn replacement_for(&self, unit: &Code) -> Result<(Code, bool), StepRefusal> {
        let stratum = self.stratum_of(unit)?;
        if stratum.announced.contains(unit) {
            let free = |code: &&Code| !stratum.announced.contains(code);
            let next = stratum.order.iter().find(free).cloned();
            return next
                .map(|code| (code, false))
                .ok_or_else(|| StepRefusal::NoReserve(unit.clone()));
        }
        if !stratum.surprise.contains(unit) {
            return Err(StepRefusal::NotSelected(unit.clone()));
        }
        let next = self.next_surprise(stratum, unit);
        next.map(|code| (code, true))
            .ok_or_else(|| StepRefusal::NoReserve(unit.clone()))
    }

    /// The next under S* that is not selected; `None` too while S* is sealed.
    fn next_surprise(&self, stratum: &Standing, but: &Code) -> Option<Code> {
        let sealed = self.sealed_seed.as_ref()?;
        let free: Vec<&FrameUnit> = stratum
            .order
            .iter()
            .filter(|code| {
                let taken = stratum.announced.contains(code) || stratum.surprise.contains(code);
                !taken && *code != but && !self.fallen_unseen.contains(code)
            })
            .filter_map(|code| self.units.get(code))
            .collect();
        let next = rank_by(1, &free, |code| self.sealed_ticket(sealed, code));
        next.first().map(|unit| unit.code().clone())
    }

    pub(super) fn sealed_ticket(&self, sealed: &Digest, code: &Code) -> Digest {
        let late = self.late.get(code).and_then(|(_, ticket)| *ticket);
        late.unwrap_or_else(|| Tickets::under(sealed).of(code.as_str()))
    }

    pub(super) fn replace(&mut self, replacement: &Replacement) -> Result<(), StepRefusal> {
        let unit = &replacement.unit;
        let sealed_holders = self.sealed_seed.is_none();
        let stratum = self.stratum_of(unit)?;
        let code = stratum.stratum.clone();
        // An opened unit of a sealed draw has no reserve: its slot is owed again.
        let reopens = sealed_holders && stratum.surprise.contains(unit);
        if reopens {
            if replacement.by != *unit {
                return Err(StepRefusal::OtherReplacement {
                    expected: unit.clone(),
                    found: replacement.by.clone(),
                });
            }
        } else {
            let (expected, _) = self.replacement_for(unit)?;
            if replacement.by != expected {
                return Err(StepRefusal::OtherReplacement {
                    expected,
                    found: replacement.by.clone(),
                });
            }
        }
        let by = replacement.by.clone();
        let announced = stratum.announced.contains(unit);
        if announced {
            self.fallen.insert(unit.clone());
        } else {
            self.fallen_unseen.insert(unit.clone());
        }
        let Some(at) = self.strata.iter().position(|s| s.stratum == code) else {
            return Ok(());
        };
        let Some(stratum) = self.strata.get_mut(at) else {
            return Ok(());
        };
        if announced {
            stratum.order.retain(|code| code != unit);
        }
        stratum.announced.retain(|code| code != unit);
        stratum.surprise.retain(|code| code != unit);
        if reopens {
            return Ok(());
        }
        if !announced {
            stratum.surprise.push(by);
            return Ok(());
        }
        let doubled = stratum.surprise.contains(&by);
        stratum.surprise.retain(|code| *code != by);
        stratum.announced.push(by);
        if doubled {
            // The doubled visit is made up by one more unit under S*.
            let made_up = self
                .strata
                .get(at)
                .and_then(|stratum| self.next_surprise(stratum, unit));
            if let (Some(code), Some(stratum)) = (made_up, self.strata.get_mut(at)) {
                stratum.surprise.push(code);
            }
        }
        Ok(())
    }
}
