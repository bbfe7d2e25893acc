//! Deciding a draw: the plan from the wish, the selection from the seed. Chance enters as
//! the values of named sources and in no other way.

mod frame;
mod late;
mod seal;

use jiff::Timestamp;
use jiff::civil::Date;

use self::frame::Marks;
use super::super::draws::{DrawRecord, Tier};
use super::super::event::{
    AmendmentDrawn, DrawAbandoned, DrawFrozen, DrawMade, DrawPlanned, SealMode,
};
use super::super::{Book, DUTY_PERCENT, DrawRequest, Event, Refusal};
use super::expect_year;
use crate::registry::View;
use crate::sampling::{
    Frame, Plan, Source, StratumRule, Timing, check_held, check_planned, draw, held_instead,
    in_viet_nam, read_values,
};

impl Book {
    pub(super) fn draw_units(
        &self,
        requests: &[DrawRequest],
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        self.planned(requests, now, false)
    }

    /// What a draw would record if it were real: its seed is tagged, so that it can never
    /// equal a real one, and its identity says what it is. Never to be recorded.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn rehearse(
        &self,
        requests: &[DrawRequest],
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        self.planned(requests, now, true)
    }

    fn planned(
        &self,
        requests: &[DrawRequest],
        now: Timestamp,
        rehearsal: bool,
    ) -> Result<Vec<Event>, Refusal> {
        let Some(first) = requests.first() else {
            let on = in_viet_nam(now).date();
            return Err(Refusal::NoHeads { on });
        };
        let mut events = Vec::with_capacity(3 * requests.len());
        let view = self.registry.as_of(first.frame_date);
        let mut marks = Marks::of(self, first, &view)?;
        let mut seen = (first.frame_date, view);
        for request in requests {
            expect_sound(request)?;
            let tagged = request.seeding.sources.contains(&Source::Rehearsal.name());
            if tagged != rehearsal {
                return Err(Refusal::Rehearsal);
            }
            if seen.0 != request.frame_date {
                seen = (request.frame_date, self.registry.as_of(request.frame_date));
                marks.expect_used()?;
                marks = Marks::of(self, request, &seen.1)?;
            }
            events.extend(self.draw_once(request, &seen.1, &mut marks, now)?);
        }
        marks.expect_used()?;
        Ok(events)
    }

    /// The identity that the next draw of a tier will have.
    #[must_use]
    pub fn next_draw(&self, year: i16, tier: &Tier) -> String {
        let before = self.draws.iter();
        let before = before.filter(|d| d.year == year && d.tier == *tier).count();
        draw_id(year, tier, &(before + 1).to_string())
    }

    fn draw_once(
        &self,
        request: &DrawRequest,
        view: &View<'_>,
        marks: &mut Marks,
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        let tier = match &request.head {
            None => Tier::City,
            Some(head) => Tier::Head(view.resolve(head).map_err(Refusal::Agency)?),
        };
        let rehearsal = request.seeding.sources.contains(&Source::Rehearsal.name());
        let before = self.draws.iter();
        let before = before.filter(|d| d.year == request.year && d.tier == tier);
        let attempt = 1 + u32::try_from(before.clone().count()).unwrap_or(u32::MAX - 1);
        if let Some(standing) = before.max_by_key(|draw| draw.attempt)
            && request.reason.trim().is_empty()
            && !rehearsal
        {
            return Err(Refusal::DrawnBefore {
                draw: standing.id.clone(),
            });
        }
        let id = if rehearsal {
            draw_id(request.year, &tier, "REHEARSAL")
        } else {
            self.next_draw(request.year, &tier)
        };
        let frame = frame::freeze(&id, &tier, request, view, marks)?;
        let plan = plan_of(&frame, request)?;
        check_planned(&plan.sources, now).map_err(Refusal::Values)?;
        let mut events = vec![
            Event::DrawFrozen(DrawFrozen {
                draw: id.clone(),
                year: request.year,
                tier,
                // A rehearsal is none of the draws of the year.
                attempt: if rehearsal { 1 } else { attempt },
                reason: request.reason.trim().to_owned(),
                below_duty: below_duty(request),
                frame_date: request.frame_date,
                lines: frame.lines(),
                frame_digest: frame.digest().to_string(),
            }),
            Event::DrawPlanned(DrawPlanned {
                draw: id.clone(),
                planned_on: in_viet_nam(now).date(),
                planned_at: Some(now),
                mode: request.holding.as_ref().map(|holding| holding.mode),
                plan_digest: plan.digest().to_string(),
                plan: plan.clone(),
            }),
        ];
        if !request.seeding.values.is_empty() {
            let values = &request.seeding.values;
            events.push(made(&id, &frame, &plan, values, "", Timing::Together)?);
        }
        Ok(events)
    }

    pub(super) fn finish_draws(
        &self,
        ids: &[String],
        values: &[String],
        fallback: &str,
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        let mut first: Option<(String, Vec<String>)> = None;
        let mut events = Vec::with_capacity(ids.len());
        for id in ids {
            let record = self.drawable(id)?;
            let sources = sources_awaited(record)?;
            let other = first.as_ref().filter(|(_, named)| *named != sources);
            if let Some((first, _)) = other {
                return Err(Refusal::OtherSources {
                    first: first.clone(),
                    other: record.id.clone(),
                });
            }
            first.get_or_insert_with(|| (record.id.clone(), sources.clone()));
            let named = with_source_names(&sources, values);
            check_held(&sources, &named, now).map_err(Refusal::Values)?;
            events.push(finished(record, &sources, &named, fallback)?);
        }
        Ok(events)
    }

    pub(super) fn abandon_draw(&self, id: &str, reason: &str) -> Result<Vec<Event>, Refusal> {
        let record = self.drawable(id)?;
        if record.outcome.is_some() {
            return Err(Refusal::AlreadyDrawn(record.id.clone()));
        }
        if reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        Ok(vec![Event::DrawAbandoned(DrawAbandoned {
            draw: record.id.clone(),
            reason: reason.trim().to_owned(),
        })])
    }

    /// A draw that was not given up.
    fn drawable(&self, id: &str) -> Result<&DrawRecord, Refusal> {
        let record = self.draw(id.trim());
        let record = record.ok_or_else(|| Refusal::UnknownDraw(id.to_owned()))?;
        if record.abandoned.is_some() {
            return Err(Refusal::Abandoned(record.id.clone()));
        }
        Ok(record)
    }

    /// A draw that was made, and is not waiting for the event of an amendment.
    fn drawn(&self, id: &str) -> Result<&DrawRecord, Refusal> {
        let record = self.drawable(id)?;
        if record.outcome.is_none() {
            return Err(Refusal::NotDrawn(record.id.clone()));
        }
        if record.waiting.is_some() {
            return Err(Refusal::AmendmentWaits(record.id.clone()));
        }
        Ok(record)
    }
}

/// The sources whose values a draw, or its amendment, waits for.
fn sources_awaited(record: &DrawRecord) -> Result<Vec<String>, Refusal> {
    match (&record.outcome, &record.waiting, &record.plan) {
        (None, _, Some(plan)) => Ok(plan.sources.clone()),
        (Some(_), Some((amendment, _)), _) => Ok(amendment.source.iter().cloned().collect()),
        (Some(_), None, _) => Err(Refusal::AlreadyDrawn(record.id.clone())),
        (None, _, None) => Err(Refusal::UnknownDraw(record.id.clone())),
    }
}

/// The event that gives a draw, or its amendment, the values it waits for.
fn finished(
    record: &DrawRecord,
    sources: &[String],
    values: &[String],
    fallback: &str,
) -> Result<Event, Refusal> {
    let fallback = fallback.trim();
    let mut held = sources.iter().zip(values);
    let held = held.find_map(|(s, v)| Some((s.clone(), held_instead(s, v)?)));
    if let Some((planned, held)) = held
        && fallback.is_empty()
    {
        return Err(Refusal::FallbackNeeded { planned, held });
    }
    if let Some((_, filed_at)) = &record.waiting {
        check_planned(sources, *filed_at).map_err(Refusal::Values)?;
        let values = read_values(sources, values).map_err(Refusal::Values)?;
        return Ok(Event::AmendmentDrawn(AmendmentDrawn {
            draw: record.id.clone(),
            value: values.into_iter().next().unwrap_or_default(),
            fallback: fallback.to_owned(),
        }));
    }
    let Some(plan) = &record.plan else {
        return Err(Refusal::UnknownDraw(record.id.clone()));
    };
    // Plans of the first version know their day only: its first minute counts.
    let day = record.planned_on.and_then(|day| {
        let zone = jiff::tz::Offset::constant(7);
        zone.to_timestamp(day.at(0, 0, 0, 0)).ok()
    });
    if let Some(planned) = record.planned_at.or(day) {
        check_planned(&plan.sources, planned).map_err(Refusal::Values)?;
    }
    let first = Timing::PlanFirst;
    made(&record.id, &record.frame, plan, values, fallback, first)
}

fn made(
    id: &str,
    frame: &Frame,
    plan: &Plan,
    values: &[String],
    fallback: &str,
    timing: Timing,
) -> Result<Event, Refusal> {
    let named = with_source_names(&plan.sources, values);
    let values = read_values(&plan.sources, &named).map_err(Refusal::Values)?;
    let outcome = draw(frame, plan, &values).map_err(Refusal::Draw)?;
    Ok(Event::DrawMade(DrawMade {
        draw: id.to_owned(),
        values,
        together: timing == Timing::Together,
        fallback: fallback.to_owned(),
        outcome,
    }))
}

/// A value may be typed without the source's name, which the plan has.
fn with_source_names(sources: &[String], values: &[String]) -> Vec<String> {
    let named = values.iter().enumerate().map(|(i, value)| {
        let value = value.trim();
        let kind = |text: &str| text.split(' ').next().unwrap_or("").to_owned();
        match sources.get(i) {
            Some(source) if kind(value) != kind(source) => format!("{source} {value}"),
            _ => value.to_owned(),
        }
    });
    named.collect()
}

fn expect_sound(request: &DrawRequest) -> Result<(), Refusal> {
    expect_year(request.year)?;
    let shares = request.shares.iter().map(|(_, share)| *share);
    let shares: Vec<u32> = shares.chain([request.share]).collect();
    let others = [request.surprise, request.random_at_least];
    if let Some(percent) = shares.iter().chain(&others).find(|p| **p > 100) {
        return Err(Refusal::ShareOutOfRange(*percent));
    }
    if let Some(share) = shares.iter().find(|share| **share < DUTY_PERCENT)
        && below_duty(request).is_empty()
    {
        return Err(Refusal::BelowDuty { share: *share });
    }
    match request.rotation {
        // Three thirds of 30 % are less than all: no quota keeps a shorter turn.
        Some(years) if years < 4 => Err(Refusal::RotationTooShort(years)),
        _ => Ok(()),
    }
}

/// The reason for a share below the duty's; empty where no share is below it.
fn below_duty(request: &DrawRequest) -> String {
    let reason = request.below_duty.as_deref().unwrap_or("").trim();
    let mut shares = request.shares.iter().map(|(_, share)| *share);
    if request.share < DUTY_PERCENT || shares.any(|share| share < DUTY_PERCENT) {
        reason.to_owned()
    } else {
        String::new()
    }
}

/// Such as `2017-CITY-1` or `2017-P0000H5-2`.
fn draw_id(year: i16, tier: &Tier, attempt: &str) -> String {
    match tier {
        Tier::City => format!("{year}-CITY-{attempt}"),
        Tier::Head(key) => format!("{year}-{key}-{attempt}"),
    }
}

fn plan_of(frame: &Frame, request: &DrawRequest) -> Result<Plan, Refusal> {
    let strata = frame.strata();
    for (typed, _) in &request.shares {
        if request.head.is_none() && !strata.iter().any(|stratum| stratum.as_str() == typed) {
            return Err(Refusal::NoSuchStratum {
                stratum: typed.clone(),
                known: strata.iter().map(ToString::to_string).collect(),
            });
        }
    }
    let rules = strata.into_iter().map(|stratum| {
        let own = request.shares.iter().find(|(of, _)| of == stratum.as_str());
        StratumRule {
            stratum: stratum.clone(),
            share_percent: own.map_or(request.share, |(_, share)| *share),
            surprise_percent: request.surprise,
            least_random_percent: request.random_at_least,
            counting: request.counting,
        }
    });
    let sources = request.seeding.sources.clone();
    let commitments = match &request.holding {
        None => Vec::new(),
        Some(holding) if holding.draw == frame.draw().as_str() => holding.commitments.clone(),
        Some(holding) => {
            return Err(Refusal::CommittedToOther {
                expected: frame.draw().to_string(),
                found: holding.draw.clone(),
            });
        }
    };
    Plan::new(frame, rules.collect(), sources, commitments).map_err(Refusal::Plan)
}

/// The day that is today in Viet Nam.
fn today(now: Timestamp) -> Date {
    in_viet_nam(now).date()
}

/// How slots of a draw with holders are opened.
fn mode(record: &DrawRecord) -> Option<SealMode> {
    record
        .has_holders()
        .then(|| record.mode.unwrap_or_default())
}
