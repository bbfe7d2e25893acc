//! Deciding what a command does: events, or a refusal. One file per area.
//!
//! Nothing is changed here and nothing is asked of the clock: the same book and command
//! always give the same answer.

mod changes;
mod draw;
mod planning;
mod publish;
mod registry;
mod scheme;
mod scores;

use jiff::civil::Date;

use super::event::{Founded, Undone};
use super::{Book, Command, Event, Line, Refusal, Summary};

const YEARS: std::ops::RangeInclusive<i16> = 1945..=2200;

impl Book {
    /// What `command` would record. Empty when everything stands there already.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn decide(&self, command: &Command) -> Result<Vec<Event>, Refusal> {
        if let Command::Found {
            year,
            title,
            sample,
        } = command
        {
            return self.found(*year, title, *sample);
        }
        if self.founding.is_none() {
            return Err(Refusal::NotFounded);
        }
        match command {
            Command::Found { .. } => Err(Refusal::AlreadyFounded),
            Command::ImportRegistry {
                source,
                as_of,
                today,
                rows,
                leave,
            } => self.import_registry(source, *as_of, *today, rows, *leave),
            Command::ChangeRegistry {
                source,
                today,
                rows,
            } => self.change_registry(source, *today, rows),
            Command::AdoptScheme {
                year,
                rescore,
                kinds,
                source,
                text,
            } => self.adopt_scheme(*year, rescore.trim(), kinds, source, text),
            Command::Draw { requests, now } => self.draw_units(requests, *now),
            Command::FinishDraws {
                draws,
                values,
                fallback,
                now,
            } => self.finish_draws(draws, values, fallback, *now),
            Command::AbandonDraw { draw, reason } => self.abandon_draw(draw, reason),
            Command::AmendDraw(request) => self.amend_draw(request),
            Command::ReplaceUnit {
                draw,
                unit,
                today,
                reason,
            } => self.replace_unit(draw, unit, *today, reason),
            Command::SealSlots { draw, sealing } => self.seal_slots(draw, sealing),
            Command::OpenSlot {
                draw,
                slot,
                way,
                now,
            } => self.open_slot(draw, *slot, way, *now),
            Command::ShowSurprise { draw } => self.show_surprise(draw),
            Command::PublishSecrets {
                draw,
                secrets,
                salts,
            } => self.publish_secrets(draw, secrets, salts),
            Command::DateInspections(datings) => self.date_inspections(datings),
            Command::FinishInspection { inspection, date } => {
                self.finish_inspection(inspection, *date)
            }
            Command::RecordScores {
                year,
                lane,
                source,
                rows,
            } => self.record_scores(*year, *lane, source, rows),
            Command::Undo { seq } => self.undo(*seq),
            Command::PublishRanking {
                year,
                decision,
                engine,
                allow_incomplete,
            } => self.publish_ranking(*year, decision, engine, *allow_incomplete),
            Command::ReopenRanking { year, reason } => self.reopen_ranking(*year, reason),
        }
    }

    fn found(&self, year: i16, title: &str, sample: bool) -> Result<Vec<Event>, Refusal> {
        if self.founding.is_some() {
            return Err(Refusal::AlreadyFounded);
        }
        expect_year(year)?;
        Ok(vec![Event::Founded(Founded {
            year,
            title: title.to_owned(),
            sample,
        })])
    }

    /// Whether an entry can be taken back.
    fn can_undo(&self, line: &Line) -> Result<bool, Refusal> {
        match line.summary {
            Summary::SheetRecorded { year, .. } => self.expect_open(year).map(|()| true),
            Summary::RegistryChanged { .. } => self.expect_unused(line.stamp.seq).map(|()| true),
            _ => Ok(false),
        }
    }

    fn undo(&self, seq: u64) -> Result<Vec<Event>, Refusal> {
        // Undoing an undo records the same values anew.
        if let Some(sheet) = self.taken_back.get(&seq) {
            self.expect_open(sheet.year)?;
            return Ok(vec![Event::SheetRecorded(sheet.clone())]);
        }
        match self.line(seq) {
            Some(line) if !line.undone && self.can_undo(line)? => Ok(vec![Event::Undone(Undone {
                writer: line.stamp.writer.clone(),
                n: line.stamp.n,
            })]),
            _ => Err(Refusal::CannotUndo(seq)),
        }
    }
}

fn expect_year(year: i16) -> Result<(), Refusal> {
    if YEARS.contains(&year) {
        Ok(())
    } else {
        Err(Refusal::YearOutOfRange(year))
    }
}

/// The day as of which a year's agencies are scored and ranked.
#[must_use]
pub fn last_day(year: i16) -> Date {
    Date::new(year, 12, 31).unwrap_or(Date::MAX)
}
