//! Folding one recorded event into the book. It cannot fail: what was recorded is a fact.
//!
//! An event about something unknown (a visit of a draw that is not here) changes nothing
//! but the history; it is never a reason to stop.

mod draws;
mod publications;

use super::entry::Head;
use super::event::{
    Founded, InspectionDated, InspectionDone, RegistryChanged, RegistryImported, SchemeAdopted,
    Sheet, Undone,
};
use super::history::{Line, Stamp, Summary};
use super::impact::Recording;
use super::{AdoptedScheme, Book, Event, Founding, Recorded};
use crate::planning::Mode;
use crate::sampling::{Digest, Step};

impl Book {
    /// Folds one event.
    pub fn apply(&mut self, fact: &Recorded) {
        let stamp = &fact.stamp;
        let summary = match &fact.event {
            Event::Founded(e) => self.founded(e),
            Event::RegistryImported(e) => self.registry_imported(e),
            Event::RegistryChanged(e) => self.registry_changed(e, stamp),
            Event::SchemeAdopted(e) => self.scheme_adopted(e),
            Event::DrawFrozen(e) => self.draw_frozen(e, stamp),
            Event::DrawPlanned(e) => self.draw_planned(e),
            Event::DrawMade(e) => self.draw_made(e, stamp),
            Event::DrawAbandoned(e) => self.draw_abandoned(e, stamp),
            Event::DrawAmended(e) => self.draw_amended(e, stamp),
            Event::AmendmentDrawn(e) => self.amendment_drawn(e, stamp),
            Event::UnitReplaced(e) => {
                let step = Step::Replaced(e.replacement.clone());
                self.step(&e.draw, step, stamp);
                Summary::UnitReplaced {
                    draw: e.draw.clone(),
                }
            }
            Event::SlotsSealed(e) => {
                self.step(&e.draw, Step::Sealed(e.sealing.clone()), stamp);
                Summary::SlotsSealed {
                    draw: e.draw.clone(),
                    slots: e.sealing.leaves.len(),
                }
            }
            Event::SlotOpened(e) => {
                self.step(&e.draw, Step::Opened(e.opening.clone()), stamp);
                Summary::SlotOpened {
                    draw: e.draw.clone(),
                    slot: e.opening.slot,
                }
            }
            Event::SurpriseShown(e) => Summary::SurpriseShown {
                draw: e.draw.clone(),
            },
            Event::SecretsPublished(e) => self.secrets_published(e),
            Event::InspectionDated(e) => self.inspection_dated(e),
            Event::InspectionDone(e) => self.inspection_done(e),
            Event::SheetRecorded(e) => self.sheet_recorded(e, stamp),
            Event::Undone(e) => self.undone(e, stamp),
            Event::RankingPublished(e) => self.ranking_published(e, stamp),
            Event::RankingReopened(e) => self.ranking_reopened(e, stamp),
        };
        self.heads.put(
            &stamp.writer,
            Head {
                n: stamp.n,
                hash: stamp.hash,
            },
        );
        self.history.push(Line {
            stamp: stamp.clone(),
            summary,
            undone: false,
        });
    }

    /// Folds events that are recorded nowhere, to show what they would do. Only for a book
    /// that is thrown away after; its head stays that of the journal.
    pub fn pretend(&mut self, events: Vec<Event>, actor: &str, at: &str) {
        let heads = self.heads.clone();
        for (seq, event) in (self.seq() + 1..).zip(events) {
            let stamp = Stamp {
                seq,
                writer: String::new(),
                n: seq,
                at: at.to_owned(),
                actor: actor.to_owned(),
                hash: Digest([0; 32]),
            };
            self.apply(&Recorded { stamp, event });
        }
        self.heads = heads;
    }

    fn founded(&mut self, event: &Founded) -> Summary {
        self.founding = Some(Founding {
            year: event.year,
            title: event.title.clone(),
            sample: event.sample,
        });
        Summary::Founded {
            year: event.year,
            sample: event.sample,
        }
    }

    fn registry_imported(&mut self, event: &RegistryImported) -> Summary {
        for unit in &event.units {
            self.registry.apply_record(unit, event.as_of);
        }
        Summary::RegistryImported {
            source: event.source.clone(),
            units: event.units.len(),
        }
    }

    fn registry_changed(&mut self, e: &RegistryChanged, stamp: &Stamp) -> Summary {
        let recording = Recording {
            seq: stamp.seq,
            on: e.recorded_on,
        };
        self.recorded.extend(e.changes.iter().map(|_| recording));
        let batch = self.registry.apply_changes(&e.changes);
        self.batches.insert(stamp.seq, batch);
        let first = e.changes.first().map(|change| change.decision.clone());
        let one = |decision: &String| e.changes.iter().all(|c| c.decision == *decision);
        Summary::RegistryChanged {
            source: e.source.clone(),
            changes: e.changes.len(),
            late: e.changes.iter().filter(|c| c.date < e.recorded_on).count(),
            decision: first.filter(one),
        }
    }

    fn scheme_adopted(&mut self, event: &SchemeAdopted) -> Summary {
        if let Some(scheme) = crate::scheme::recall(&event.text, &event.source) {
            let year = self.years.entry(event.year).or_default();
            year.schemes.push(AdoptedScheme {
                scheme,
                kinds: event.kinds.clone(),
                source: event.source.clone(),
            });
        }
        Summary::SchemeAdopted {
            year: event.year,
            source: event.source.clone(),
            fingerprint: event.fingerprint.clone(),
        }
    }

    fn inspection_dated(&mut self, event: &InspectionDated) -> Summary {
        if let Some(visit) = self.inspections.get_mut(&event.inspection) {
            visit.date = Some(event.date);
            visit.team.clone_from(&event.team);
            if visit.mode == Mode::Surprise {
                return Summary::SurpriseDated {
                    draw: visit.draw.clone(),
                };
            }
        }
        Summary::InspectionDated {
            inspection: event.inspection.clone(),
            date: event.date,
        }
    }

    fn inspection_done(&mut self, event: &InspectionDone) -> Summary {
        if let Some(visit) = self.inspections.get_mut(&event.inspection) {
            visit.done = Some(event.date);
        }
        Summary::InspectionDone {
            inspection: event.inspection.clone(),
            date: event.date,
        }
    }

    fn sheet_recorded(&mut self, event: &Sheet, stamp: &Stamp) -> Summary {
        let year = self.years.entry(event.year).or_default();
        year.sheets
            .record(&event.agency, event.lane, &event.cells, stamp.seq);
        let criterion = match event.cells.as_slice() {
            [one] => Some(one.criterion.to_string()),
            _ => None,
        };
        Summary::SheetRecorded {
            year: event.year,
            lane: event.lane,
            agency: event.agency.clone(),
            criterion,
            cells: event.cells.len(),
        }
    }

    fn undone(&mut self, event: &Undone, stamp: &Stamp) -> Summary {
        let found = self
            .history
            .iter_mut()
            .find(|line| line.stamp.writer == event.writer && line.stamp.n == event.n);
        let Some(line) = found else {
            return Summary::Undone { seq: 0 };
        };
        line.undone = true;
        let seq = line.stamp.seq;
        if let Some(batch) = self.batches.get(&seq) {
            self.registry.revert(*batch);
            return Summary::Undone { seq };
        }
        if let Summary::SheetRecorded {
            year, lane, agency, ..
        } = &line.summary
            && let Some(kept) = self.years.get_mut(year)
        {
            let sheet = Sheet {
                year: *year,
                lane: *lane,
                agency: agency.clone(),
                source: String::new(),
                cells: kept.sheets.take_back(agency, seq),
            };
            self.taken_back.insert(stamp.seq, sheet);
        }
        Summary::Undone { seq }
    }
}
