//! Deciding what happens to a draw once it is made: amendments and replacements. Drawn
//! units stay drawn; every change names a document.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::book::draws::DrawRecord;
use crate::book::event::{DrawAmended, UnitReplaced};
use crate::book::{AmendRequest, Book, Event, Refusal};
use crate::planning::Inspection;
use crate::registry::AgencyKey;
use crate::sampling::{
    Amendment, Code, Course, FrameUnit, Replacement, Source, Step, StepRefusal, check_planned,
    read_values,
};

impl Book {
    /// What an amendment to the registry of a day would change, before anything is filed.
    ///
    /// # Errors
    /// When nothing changes, or the draw cannot be amended.
    pub fn amendment(
        &self,
        draw: &str,
        frame_date: Date,
        document: &str,
    ) -> Result<(Amendment, usize), Refusal> {
        let record = self.drawn(draw)?;
        let course = course(record)?;
        let view = self.registry.as_of(frame_date);
        let standing: BTreeMap<&str, &FrameUnit> = course
            .units()
            .map(|unit| (unit.code().as_str(), unit))
            .collect();
        let now = self.frame_now(record, &view, &standing)?;
        let amendment = course.amendment_to(&now, document).map_err(Refusal::Step)?;
        let newcomers = course.newcomers(&amendment);
        Ok((amendment, newcomers))
    }

    pub(in crate::book::decide) fn amend_draw(
        &self,
        request: &AmendRequest,
    ) -> Result<Vec<Event>, Refusal> {
        let document = request.document.trim();
        expect_document(document)?;
        let (mut amendment, newcomers) =
            self.amendment(&request.draw, request.frame_date, document)?;
        let record = self.drawn(&request.draw)?;
        let source = request.source.trim();
        if newcomers > 0 {
            if source.is_empty() {
                return Err(Refusal::SourceNeeded { newcomers });
            }
            let sources = [source.to_owned()];
            check_planned(&sources, request.now).map_err(Refusal::Values)?;
            if Source::parse(source) == Ok(Source::Rehearsal) {
                return Err(Refusal::Rehearsal);
            }
            amendment.source = Some(source.to_owned());
            let value = request.value.trim();
            if !value.is_empty() {
                let named = super::with_source_names(&sources, &[value.to_owned()]);
                let read = read_values(&sources, &named).map_err(Refusal::Values)?;
                amendment.value = read.into_iter().next();
            }
        }
        if !amendment.waits() {
            let mut course = course(record)?;
            course
                .take(&Step::Amended(amendment.clone()))
                .map_err(Refusal::Step)?;
        }
        Ok(vec![Event::DrawAmended(DrawAmended {
            draw: record.id.clone(),
            filed_at: request.now,
            amendment,
        })])
    }

    /// Who would take a unit's place; `true`: a surprise unit, which is not to be told.
    ///
    /// # Errors
    /// When the unit was not selected, was visited, or nobody is left.
    pub fn replacement(
        &self,
        draw: &str,
        unit: &str,
        today: Date,
    ) -> Result<(Code, Code, bool), Refusal> {
        let record = self.drawn(draw)?;
        let key = self.unit_of(record, unit, today)?;
        let id = Inspection::id_of(&record.id, &key);
        if self
            .inspections
            .get(&id)
            .is_some_and(|visit| visit.done.is_some())
        {
            return Err(Refusal::InspectionDone(id));
        }
        let not_a_code = || Refusal::Step(StepRefusal::Slot(0));
        let unit = Code::parse(key.as_str()).map_err(|_| not_a_code())?;
        let course = course(record)?;
        let opened = record.has_holders()
            && course
                .strata()
                .iter()
                .any(|stratum| stratum.surprise.contains(&unit));
        if opened {
            // A sealed draw owes the slot again: another morning draws another unit.
            return Ok((unit.clone(), unit, true));
        }
        let (by, surprise) = course.replacement_for(&unit).map_err(Refusal::Step)?;
        Ok((unit, by, surprise))
    }

    pub(in crate::book::decide) fn replace_unit(
        &self,
        draw: &str,
        unit: &str,
        today: Date,
        reason: &str,
    ) -> Result<Vec<Event>, Refusal> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        let (unit, by, surprise) = self.replacement(draw, unit, today)?;
        let record = self.drawn(draw)?;
        Ok(vec![Event::UnitReplaced(UnitReplaced {
            draw: record.id.clone(),
            replacement: Replacement {
                unit,
                by,
                reason: reason.to_owned(),
                surprise,
            },
        })])
    }

    /// A unit of a draw, by key, by its code on the frame's day, or by its code today.
    fn unit_of(&self, record: &DrawRecord, typed: &str, today: Date) -> Result<AgencyKey, Refusal> {
        let then = self.registry.as_of(record.frame_date).resolve(typed);
        let key = match then {
            Ok(key) => key,
            Err(_) => self
                .registry
                .as_of(today)
                .resolve(typed)
                .map_err(Refusal::Agency)?,
        };
        Ok(key)
    }
}

/// A draw with everything that happened since.
pub(super) fn course(record: &DrawRecord) -> Result<Course, Refusal> {
    record
        .course()
        .ok_or_else(|| Refusal::NotDrawn(record.id.clone()))
}

/// The number of a document has a digit at least.
fn expect_document(text: &str) -> Result<(), Refusal> {
    if text.is_empty() {
        return Err(Refusal::ReasonNeeded);
    }
    if text.chars().any(|c| c.is_ascii_digit()) {
        Ok(())
    } else {
        Err(Refusal::DocumentNeeded(text.to_owned()))
    }
}
