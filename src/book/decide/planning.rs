//! Days and teams of visits, and visits made.

use jiff::civil::Date;

use super::super::event::{InspectionDated, InspectionDone};
use super::super::{Book, Dating, Event, Refusal};
use crate::planning::{Inspection, is_working_day};

impl Book {
    pub(super) fn date_inspections(&self, datings: &[Dating]) -> Result<Vec<Event>, Refusal> {
        if datings.is_empty() {
            return Err(Refusal::NothingToDate);
        }
        let mut events = Vec::with_capacity(datings.len());
        for dating in datings {
            let visit = self.open_visit(&dating.inspection)?;
            expect_day_of(visit, dating.date)?;
            if !is_working_day(dating.date) {
                return Err(Refusal::DayOff(dating.date));
            }
            if visit.date == Some(dating.date) && visit.team == dating.team {
                continue;
            }
            events.push(Event::InspectionDated(InspectionDated {
                inspection: dating.inspection.clone(),
                date: dating.date,
                team: dating.team.clone(),
            }));
        }
        Ok(events)
    }

    pub(super) fn finish_inspection(
        &self,
        inspection: &str,
        date: Date,
    ) -> Result<Vec<Event>, Refusal> {
        let visit = self.open_visit(inspection)?;
        expect_day_of(visit, date)?;
        Ok(vec![Event::InspectionDone(InspectionDone {
            inspection: inspection.to_owned(),
            date,
        })])
    }

    fn open_visit(&self, id: &str) -> Result<&Inspection, Refusal> {
        match self.inspections.get(id) {
            None => Err(Refusal::UnknownInspection(id.to_owned())),
            Some(visit) if visit.done.is_some() => Err(Refusal::InspectionDone(id.to_owned())),
            Some(visit) => Ok(visit),
        }
    }
}

/// A visit belongs to its year; the first quarter after it still counts as late work.
fn expect_day_of(visit: &Inspection, date: Date) -> Result<(), Refusal> {
    let late = date.year() == visit.year + 1 && date.month() <= 3;
    if date.year() == visit.year || late {
        Ok(())
    } else {
        Err(Refusal::DateOutsideYear {
            date,
            year: visit.year,
        })
    }
}
