//! Deciding about sealed surprise visits: the list, its opening, the publication of secrets.
//!
//! Secrets come in with a command and go out only when they are published.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::late::course;
use super::{mode, today};
use crate::book::draws::DrawRecord;
use crate::book::event::{SealMode, SecretsPublished, SlotOpened, SlotsSealed, SurpriseShown};
use crate::book::{Book, Event, OpenWay, Refusal};
use crate::sampling::{
    Course, Digest, Opening, Sealing, Secret, Source, Step, hash, quicknet_at, sealed_seed,
};

/// Hour of the beacon that counts for a morning, in Viet Nam.
const MORNING: i8 = 6;

impl Book {
    /// The sources whose value counts for a surprise visit of a day: the beacon of six
    /// o'clock, or the lottery of the evening before.
    #[must_use]
    pub fn morning_sources(date: Date) -> Vec<String> {
        let zone = jiff::tz::Offset::constant(7);
        let beacon = zone
            .to_timestamp(date.at(MORNING, 0, 0, 0))
            .ok()
            .map(quicknet_at);
        let evening = date.yesterday().ok().map(|date| Source::Xsmb { date });
        let sources = beacon.into_iter().chain(evening);
        sources.map(|source| source.name()).collect()
    }

    /// The sealed seed that the holders' secrets give.
    ///
    /// # Errors
    /// When the draw has no holders or seed, or a secret is not the one committed to.
    pub fn sealed_seed(&self, draw: &str, secrets: &[Secret]) -> Result<Secret, Refusal> {
        let record = self.drawn(draw)?;
        let (Some(plan), Some(outcome)) = (&record.plan, &record.outcome) else {
            return Err(Refusal::NotDrawn(record.id.clone()));
        };
        if plan.commitments.is_empty() {
            return Err(Refusal::NotSealed(record.id.clone()));
        }
        sealed_seed(plan, &outcome.seed, secrets).map_err(Refusal::Secret)
    }

    pub(in crate::book::decide) fn seal_slots(
        &self,
        draw: &str,
        sealing: &Sealing,
    ) -> Result<Vec<Event>, Refusal> {
        let record = self.drawn(draw)?;
        expect_mode(record, SealMode::SealedList)?;
        let mut course = course(record)?;
        let step = Step::Sealed(sealing.clone());
        course.take(&step).map_err(Refusal::Step)?;
        Ok(vec![Event::SlotsSealed(SlotsSealed {
            draw: record.id.clone(),
            sealing: sealing.clone(),
        })])
    }

    pub(in crate::book::decide) fn open_slot(
        &self,
        draw: &str,
        slot: Option<u64>,
        way: &OpenWay,
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        let record = self.drawn(draw)?;
        if mode(record).is_none() {
            return Err(Refusal::NotSealed(record.id.clone()));
        }
        let mut course = course(record)?;
        let next = next_slot(&course);
        let opening = match way {
            OpenWay::Morning {
                secrets,
                date,
                value,
            } => {
                if !course.is_list_open() || record.sealing().is_none() {
                    expect_mode(record, SealMode::JustInTime)?;
                }
                if slot.is_some_and(|slot| slot != next) {
                    return Err(Refusal::SlotOrder { next });
                }
                let sealed = self.sealed_seed(draw, secrets)?;
                expect_day(*date, now)?;
                let today = today(now);
                if *date < today {
                    // Values of days gone by are known: a day could be chosen for its unit.
                    return Err(Refusal::DayPassed { date: *date, today });
                }
                let value = morning_value(*date, value.as_deref(), now)?;
                let day = hash::day(
                    sealed.as_digest(),
                    next,
                    &date.to_string(),
                    value.as_deref(),
                );
                let (unit, _) = course
                    .morning(&day)
                    .ok_or_else(|| Refusal::AllOpened(record.id.clone()))?;
                Opening {
                    slot: next,
                    date: *date,
                    unit,
                    value,
                    sealed: None,
                    void: false,
                }
            }
            OpenWay::Listed {
                unit,
                date,
                team,
                salt,
            } => {
                expect_mode(record, SealMode::SealedList)?;
                expect_day(*date, now)?;
                Opening {
                    slot: slot.unwrap_or(next),
                    date: *date,
                    unit: unit.clone(),
                    value: None,
                    sealed: Some((team.clone(), *salt)),
                    void: course.is_void(unit),
                }
            }
        };
        let step = Step::Opened(opening.clone());
        course.take(&step).map_err(Refusal::Step)?;
        Ok(vec![Event::SlotOpened(SlotOpened {
            draw: record.id.clone(),
            opening,
        })])
    }

    /// The slot that is opened next: the lowest one still closed.
    #[must_use]
    pub fn next_slot(&self, draw: &str) -> Option<u64> {
        Some(next_slot(&self.draw(draw)?.course()?))
    }

    pub(in crate::book::decide) fn show_surprise(&self, draw: &str) -> Result<Vec<Event>, Refusal> {
        let record = self.drawn(draw)?;
        if record.has_holders() {
            return Err(Refusal::Sealed(record.id.clone()));
        }
        Ok(vec![Event::SurpriseShown(SurpriseShown {
            draw: record.id.clone(),
        })])
    }

    pub(in crate::book::decide) fn publish_secrets(
        &self,
        draw: &str,
        secrets: &[Secret],
        salts: &BTreeMap<u64, Digest>,
    ) -> Result<Vec<Event>, Refusal> {
        let record = self.drawn(draw)?;
        if !record.secrets.is_empty() {
            return Err(Refusal::Published(record.id.clone()));
        }
        drop(self.sealed_seed(draw, secrets)?);
        let owed = course(record)?.owed();
        if owed > 0 {
            return Err(Refusal::StillSealed { owed });
        }
        Ok(vec![Event::SecretsPublished(SecretsPublished {
            draw: record.id.clone(),
            secrets: secrets.iter().map(|secret| *secret.as_digest()).collect(),
            salts: salts.clone(),
        })])
    }
}

fn next_slot(course: &Course) -> u64 {
    let mut slot = 1;
    while course.opened().contains(&slot) {
        slot += 1;
    }
    slot
}

fn expect_mode(record: &DrawRecord, wanted: SealMode) -> Result<(), Refusal> {
    match mode(record) {
        None => Err(Refusal::NotSealed(record.id.clone())),
        Some(mode) if mode != wanted => Err(Refusal::OtherMode {
            draw: record.id.clone(),
            mode,
        }),
        Some(_) => Ok(()),
    }
}

fn expect_day(date: Date, now: Timestamp) -> Result<(), Refusal> {
    let today = today(now);
    if date > today {
        return Err(Refusal::NotItsDay { date, today });
    }
    Ok(())
}

/// The value of that morning in its canonical form.
fn morning_value(
    date: Date,
    value: Option<&str>,
    now: Timestamp,
) -> Result<Option<String>, Refusal> {
    let value = value
        .map(str::trim)
        .filter(|text| !text.is_empty() && *text != "-");
    let Some(value) = value else {
        return Ok(None);
    };
    let allowed = Book::morning_sources(date);
    let named = |name: &&String| value.starts_with(name.as_str());
    let Some(source) = allowed.iter().find(named).cloned() else {
        return Err(Refusal::MorningValue { allowed });
    };
    let (sources, values) = ([source], [value.to_owned()]);
    crate::sampling::check_held(&sources, &values, now).map_err(Refusal::Values)?;
    let read = crate::sampling::read_values(&sources, &values).map_err(Refusal::Values)?;
    Ok(read.into_iter().next())
}
