//! Folding what happens to draws.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::draws::DrawRecord;
use crate::book::event::{
    AmendmentDrawn, DrawAbandoned, DrawAmended, DrawFrozen, DrawMade, DrawPlanned, SecretsPublished,
};
use crate::book::history::{Stamp, Summary};
use crate::book::{Book, inspections};
use crate::sampling::{Frame, Step, Timing};

impl Book {
    pub(super) fn draw_frozen(&mut self, event: &DrawFrozen, stamp: &Stamp) -> Summary {
        if let Ok(frame) = Frame::from_lines(&event.draw, &event.lines) {
            self.draws.push(DrawRecord {
                id: event.draw.clone(),
                year: event.year,
                tier: event.tier.clone(),
                attempt: event.attempt,
                reason: event.reason.clone(),
                below_duty: event.below_duty.clone(),
                frame_date: event.frame_date,
                frame,
                plan: None,
                planned_on: None,
                planned_at: None,
                mode: None,
                fallback: String::new(),
                values: Vec::new(),
                timing: Timing::PlanFirst,
                outcome: None,
                steps: Vec::new(),
                waiting: None,
                secrets: Vec::new(),
                salts: BTreeMap::new(),
                abandoned: None,
                frozen: stamp.clone(),
                made: None,
            });
        }
        Summary::DrawFrozen {
            draw: event.draw.clone(),
            tier: event.tier.clone(),
            units: event.lines.len(),
        }
    }

    pub(super) fn draw_planned(&mut self, event: &DrawPlanned) -> Summary {
        if let Some(draw) = self.draws.iter_mut().find(|d| d.id == event.draw) {
            draw.plan = Some(event.plan.clone());
            draw.planned_on = Some(event.planned_on);
            draw.planned_at = event.planned_at;
            draw.mode = event.mode;
        }
        Summary::DrawPlanned {
            draw: event.draw.clone(),
        }
    }

    pub(super) fn draw_made(&mut self, event: &DrawMade, stamp: &Stamp) -> Summary {
        if let Some(draw) = self.draws.iter_mut().find(|d| d.id == event.draw) {
            draw.values.clone_from(&event.values);
            draw.fallback.clone_from(&event.fallback);
            draw.timing = if event.together {
                Timing::Together
            } else {
                Timing::PlanFirst
            };
            draw.outcome = Some(event.outcome.clone());
            draw.made = Some(stamp.clone());
            for visit in inspections::due_from(draw) {
                self.inspections.insert(visit.id.clone(), visit);
            }
        }
        Summary::DrawMade {
            draw: event.draw.clone(),
            selected: event.outcome.selected(),
        }
    }

    pub(super) fn draw_abandoned(&mut self, event: &DrawAbandoned, stamp: &Stamp) -> Summary {
        if let Some(draw) = self.draws.iter_mut().find(|d| d.id == event.draw) {
            draw.abandoned = Some((event.reason.clone(), stamp.clone()));
        }
        Summary::DrawAbandoned {
            draw: event.draw.clone(),
        }
    }

    pub(super) fn draw_amended(&mut self, event: &DrawAmended, stamp: &Stamp) -> Summary {
        let amendment = event.amendment.clone();
        if !amendment.waits() {
            self.step(&event.draw, Step::Amended(amendment), stamp);
        } else if let Some(draw) = self.draws.iter_mut().find(|d| d.id == event.draw) {
            draw.waiting = Some((amendment, event.filed_at));
        }
        Summary::DrawAmended {
            draw: event.draw.clone(),
            removed: event.amendment.removed.len(),
            added: event.amendment.added.len(),
        }
    }

    pub(super) fn amendment_drawn(&mut self, event: &AmendmentDrawn, stamp: &Stamp) -> Summary {
        let draw = self.draws.iter_mut().find(|d| d.id == event.draw);
        let waiting = draw.and_then(|draw| draw.waiting.take());
        if let Some((mut amendment, _)) = waiting {
            amendment.value = Some(event.value.clone());
            self.step(&event.draw, Step::Amended(amendment), stamp);
        }
        Summary::AmendmentDrawn {
            draw: event.draw.clone(),
        }
    }

    pub(super) fn secrets_published(&mut self, event: &SecretsPublished) -> Summary {
        if let Some(draw) = self.draws.iter_mut().find(|d| d.id == event.draw) {
            draw.secrets.clone_from(&event.secrets);
            draw.salts.clone_from(&event.salts);
        }
        Summary::SecretsPublished {
            draw: event.draw.clone(),
        }
    }

    /// Takes a step and brings the visits that are due to where the draw stands then.
    pub(super) fn step(&mut self, id: &str, step: Step, stamp: &Stamp) {
        let Some(draw) = self.draws.iter_mut().find(|d| d.id == id) else {
            return;
        };
        draw.steps.push((step, stamp.clone()));
        let Some(due) = inspections::due_now(draw) else {
            return;
        };
        let wanted: BTreeSet<&str> = due.iter().map(|visit| visit.id.as_str()).collect();
        // A visit that was made stays, whatever became of its unit.
        self.inspections.retain(|id, visit| {
            visit.draw != draw.id || visit.done.is_some() || wanted.contains(id.as_str())
        });
        for visit in due {
            let standing = self.inspections.entry(visit.id.clone());
            let standing = standing.or_insert_with(|| visit.clone());
            // A surprise unit that replaced an announced one is announced now: missing from
            // the public plan, or there with its secret day, it would be given away.
            if standing.done.is_none() && standing.mode != visit.mode {
                *standing = visit;
            }
        }
    }
}
