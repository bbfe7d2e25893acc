//! Deciding a draw: the frame from the registry, the plan from the wish, the selection
//! from the seed. Chance enters as the values of named sources and in no other way.

use jiff::civil::Date;

use super::super::draws::Tier;
use super::super::event::{DrawFrozen, DrawMade, DrawPlanned};
use super::super::{Book, DUTY_PERCENT, DrawRequest, Event, Refusal};
use super::expect_year;
use crate::registry::{Unit, View};
use crate::sampling::{
    Counting, Frame, FrameUnit, Plan, Status, StratumRule, Timing, check_days, draw, read_values,
};

/// Least share of a quota that stays random beside certain units, in percent (draw.md 2.6).
const LEAST_RANDOM_PERCENT: u32 = 25;

impl Book {
    pub(super) fn draw_units(
        &self,
        requests: &[DrawRequest],
        today: Date,
    ) -> Result<Vec<Event>, Refusal> {
        if requests.is_empty() {
            return Err(Refusal::NoHeads { on: today });
        }
        let mut events = Vec::with_capacity(3 * requests.len());
        let mut view: Option<(Date, View<'_>)> = None;
        for request in requests {
            expect_sound(request)?;
            let standing = view.take().filter(|(date, _)| *date == request.frame_date);
            let (_, seen) =
                view.insert(standing.unwrap_or_else(|| {
                    (request.frame_date, self.registry.as_of(request.frame_date))
                }));
            events.extend(self.draw_once(request, seen, today)?);
        }
        Ok(events)
    }

    fn draw_once(
        &self,
        request: &DrawRequest,
        view: &View<'_>,
        today: Date,
    ) -> Result<Vec<Event>, Refusal> {
        let tier = match &request.head {
            None => Tier::City,
            Some(head) => Tier::Head(view.resolve(head).map_err(Refusal::Agency)?),
        };
        let before = self
            .draws
            .iter()
            .filter(|d| d.year == request.year && d.tier == tier);
        let attempt = 1 + u32::try_from(before.clone().count()).unwrap_or(u32::MAX - 1);
        if let Some(standing) = before.max_by_key(|draw| draw.attempt)
            && request.reason.trim().is_empty()
        {
            return Err(Refusal::DrawnBefore {
                draw: standing.id.clone(),
            });
        }
        let id = draw_id(request.year, &tier, attempt);
        let frame = frame_of(&id, &tier, request, view)?;
        let plan = plan_of(&frame, request)?;
        let mut events = vec![
            Event::DrawFrozen(DrawFrozen {
                draw: id.clone(),
                year: request.year,
                tier,
                attempt,
                reason: request.reason.trim().to_owned(),
                below_duty: below_duty(request),
                frame_date: request.frame_date,
                lines: frame.lines(),
                frame_digest: frame.digest().to_string(),
            }),
            Event::DrawPlanned(DrawPlanned {
                draw: id.clone(),
                planned_on: today,
                plan_digest: plan.digest().to_string(),
                plan: plan.clone(),
            }),
        ];
        if !request.seeding.values.is_empty() {
            let values = &request.seeding.values;
            events.push(made(&id, &frame, &plan, values, today, Timing::Together)?);
        }
        Ok(events)
    }

    pub(super) fn finish_draw(&self, id: &str, values: &[String]) -> Result<Vec<Event>, Refusal> {
        let record = self.draw(id.trim());
        let record = record.ok_or_else(|| Refusal::UnknownDraw(id.to_owned()))?;
        if record.outcome.is_some() {
            return Err(Refusal::AlreadyDrawn(id.to_owned()));
        }
        let (Some(plan), Some(planned_on)) = (&record.plan, record.planned_on) else {
            return Err(Refusal::UnknownDraw(id.to_owned()));
        };
        let (frame, first) = (&record.frame, Timing::PlanFirst);
        Ok(vec![made(
            &record.id, frame, plan, values, planned_on, first,
        )?])
    }
}

fn made(
    id: &str,
    frame: &Frame,
    plan: &Plan,
    values: &[String],
    planned_on: Date,
    timing: Timing,
) -> Result<Event, Refusal> {
    check_days(&plan.sources, planned_on).map_err(Refusal::Values)?;
    let named = with_source_names(&plan.sources, values);
    let values = read_values(&plan.sources, &named).map_err(Refusal::Values)?;
    let outcome = draw(frame, plan, &values).map_err(Refusal::Draw)?;
    Ok(Event::DrawMade(DrawMade {
        draw: id.to_owned(),
        values,
        together: timing == Timing::Together,
        outcome,
    }))
}

/// A value may be typed without the source's name, which the plan has.
fn with_source_names(sources: &[String], values: &[String]) -> Vec<String> {
    let named = values.iter().enumerate().map(|(i, value)| {
        let value = value.trim();
        match sources.get(i) {
            Some(source) if !value.starts_with(source.as_str()) => format!("{source} {value}"),
            _ => value.to_owned(),
        }
    });
    named.collect()
}

fn expect_sound(request: &DrawRequest) -> Result<(), Refusal> {
    expect_year(request.year)?;
    for percent in [request.share, request.surprise] {
        if percent > 100 {
            return Err(Refusal::ShareOutOfRange(percent));
        }
    }
    if request.share < DUTY_PERCENT && below_duty(request).is_empty() {
        return Err(Refusal::BelowDuty {
            share: request.share,
        });
    }
    Ok(())
}

/// The reason for a share below the duty; empty where the share is not below it.
fn below_duty(request: &DrawRequest) -> String {
    let reason = request.below_duty.as_deref().unwrap_or("").trim();
    if request.share < DUTY_PERCENT {
        reason.to_owned()
    } else {
        String::new()
    }
}

/// Such as `2017-CITY-1` or `2017-P0000H5-2`.
fn draw_id(year: i16, tier: &Tier, attempt: u32) -> String {
    match tier {
        Tier::City => format!("{year}-CITY-{attempt}"),
        Tier::Head(key) => format!("{year}-{key}-{attempt}"),
    }
}

fn frame_of(
    id: &str,
    tier: &Tier,
    request: &DrawRequest,
    view: &View<'_>,
) -> Result<Frame, Refusal> {
    let units = match tier {
        Tier::City => view.city_frame(),
        Tier::Head(key) => view.head_frame(key),
    };
    if units.is_empty() {
        return Err(Refusal::EmptyFrame {
            tier: tier.clone(),
            on: request.frame_date,
        });
    }
    let excluded = exclusions(request, &units, view)?;
    let frame_unit = |unit: &Unit<'_>| {
        let reason = excluded
            .iter()
            .find(|(key, _)| *key == unit.key.as_str())
            .map_or("", |(_, reason)| reason.as_str());
        let stratum = match tier {
            Tier::City => unit.kind.stratum(),
            Tier::Head(key) => key.to_string(),
        };
        let status = if reason.is_empty() {
            Status::Normal
        } else {
            Status::Excluded
        };
        FrameUnit::new(unit.key.as_str(), &stratum, 1, status, unit.name, reason)
    };
    let frozen: Result<Vec<FrameUnit>, _> = units.iter().map(frame_unit).collect();
    Frame::new(id, frozen.map_err(Refusal::Unit)?).map_err(Refusal::Frame)
}

/// Keys of excluded units with their reasons.
fn exclusions(
    request: &DrawRequest,
    units: &[Unit<'_>],
    view: &View<'_>,
) -> Result<Vec<(String, String)>, Refusal> {
    let mut excluded: Vec<(String, String)> = Vec::new();
    for (typed, reason) in &request.exclude {
        let key = view.resolve(typed).map_err(Refusal::Agency)?;
        if !units.iter().any(|unit| *unit.key == key) {
            return Err(Refusal::BadExclusion {
                unit: typed.clone(),
                twice: false,
            });
        }
        if excluded.iter().any(|(k, _)| *k == key.as_str()) {
            return Err(Refusal::BadExclusion {
                unit: typed.clone(),
                twice: true,
            });
        }
        if reason.trim().is_empty() {
            return Err(Refusal::ExclusionWithoutReason(typed.clone()));
        }
        excluded.push((key.to_string(), reason.trim().to_owned()));
    }
    Ok(excluded)
}

fn plan_of(frame: &Frame, request: &DrawRequest) -> Result<Plan, Refusal> {
    let rules = frame.strata().into_iter().map(|stratum| StratumRule {
        stratum: stratum.clone(),
        share_percent: request.share,
        surprise_percent: request.surprise,
        least_random_percent: LEAST_RANDOM_PERCENT,
        counting: Counting::Counted,
    });
    let sources = request.seeding.sources.clone();
    Plan::new(frame, rules.collect(), sources, Vec::new()).map_err(Refusal::Plan)
}
