//! The risk weight that is offered for each unit of a frame; it is never used unasked.
//!
//! From last year's results and sheets, the same for everybody and small enough to check by
//! hand:
//!
//! - every unit starts at 1;
//! - each band below the best adds 1;
//! - each full 5 points of 100 by which the unit scored itself above what was found adds 1,
//!   3 at most; compared are the criteria for which it gave a value and somebody checked it
//!   (the inspection, else the second appraisal, else the first), as points of a scheme
//!   of 100;
//! - each 5 criteria whose points an inspection lowered add 1, 2 at most;
//! - 8 is the most.
//!
//! A unit without a value last year weighs 1: what is not known is no risk found. Figures
//! are exact. Nothing here enters a draw: a person gives weights to it, or nobody does.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Book, GroupResults, Member, Year};
use crate::registry::AgencyKey;
use crate::scheme::{Criterion, Scheme};
use crate::scoring::{Exact, Lane, State, state};

/// The most a unit weighs by risk alone.
pub const MOST_RISK: u32 = 8;
/// Points of 100 that make one step of the gap.
const GAP_STEP: u64 = 5;
const GAP_STEPS: u32 = 3;
/// Findings that make one step.
const FINDINGS_STEP: usize = 5;
const FINDINGS_STEPS: usize = 2;

/// The weight offered for one unit, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskWeight {
    /// The unit.
    pub agency: AgencyKey,
    /// 1 to [`MOST_RISK`].
    pub weight: u32,
    /// Its band of last year; `None` where it had none.
    pub band: Option<String>,
    /// Criteria whose points an inspection lowered.
    pub findings: usize,
    /// Points of 100 by which it scored itself above what was found, negative where below;
    /// `None` where no value of its own was checked.
    pub gap: Option<Exact>,
    /// What each of them adds; `None`: it has no value of last year.
    pub steps: Option<RiskSteps>,
}

/// What is added to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RiskSteps {
    /// For its band: how many are better.
    pub band: u32,
    /// For the gap, 0 to 3.
    pub gap: u32,
    /// For findings, 0 to 2.
    pub findings: u32,
}

impl RiskSteps {
    /// The weight before it is cut to [`MOST_RISK`].
    #[must_use]
    pub fn sum(self) -> u32 {
        1_u32
            .saturating_add(self.band)
            .saturating_add(self.gap)
            .saturating_add(self.findings)
    }
}

impl Book {
    /// Weights to offer for the draw of `year`: the city's frame as of `date`, or the frame
    /// of a head; from the results at the end of the year before.
    #[must_use]
    pub fn risk_weights(&self, year: i16, head: Option<&AgencyKey>, date: Date) -> Vec<RiskWeight> {
        let before = year.saturating_sub(1);
        let view = self.registry.as_of(date);
        let units = head.map_or_else(|| view.city_frame(), |head| view.head_frame(head));
        let results = self.results_on(before, super::last_day(before));
        let members = results
            .groups
            .iter()
            .flat_map(|group| group.members.iter().map(move |m| (&m.key, (group, m))));
        let placed: BTreeMap<&AgencyKey, (&GroupResults<'_>, &Member)> = members.collect();
        let kept = self.years.get(&before);
        let weigh = |agency: &AgencyKey| match (kept, placed.get(agency)) {
            (Some(kept), Some((group, member))) if kept.sheets.has(agency) => {
                weighed(kept, group, member)
            }
            _ => unknown(agency),
        };
        units.iter().map(|unit| weigh(unit.key)).collect()
    }
}

fn unknown(agency: &AgencyKey) -> RiskWeight {
    RiskWeight {
        agency: agency.clone(),
        weight: 1,
        band: None,
        findings: 0,
        gap: None,
        steps: None,
    }
}

fn weighed(kept: &Year, group: &GroupResults<'_>, member: &Member) -> RiskWeight {
    let Checked { findings, gap } = checked(kept, group.scheme, &member.key);
    let steps = RiskSteps {
        band: member.band.map_or(0, few),
        gap: gap.as_ref().map_or(0, gap_steps),
        findings: few((findings / FINDINGS_STEP).min(FINDINGS_STEPS)),
    };
    RiskWeight {
        agency: member.key.clone(),
        weight: steps.sum().min(MOST_RISK),
        band: group.band_of(member).map(str::to_owned),
        findings,
        gap,
        steps: Some(steps),
    }
}

fn few(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn gap_steps(gap: &Exact) -> u32 {
    let reached = |steps: &u32| *gap >= Exact::from(GAP_STEP * u64::from(*steps));
    (1..=GAP_STEPS)
        .take_while(reached)
        .count()
        .try_into()
        .unwrap_or(GAP_STEPS)
}

struct Checked {
    findings: usize,
    gap: Option<Exact>,
}

/// What was found against what the agency gave itself, criterion by criterion.
fn checked(kept: &Year, scheme: &Scheme, agency: &AgencyKey) -> Checked {
    let mut sum = None;
    let mut findings = 0;
    for criterion in scheme.criteria() {
        let Some(Some(own)) = earned(kept, scheme, agency, criterion, Lane::Own) else {
            continue;
        };
        let inspected = earned(kept, scheme, agency, criterion, Lane::Inspected);
        if inspected
            .as_ref()
            .is_some_and(|points| points.as_ref().is_some_and(|p| *p < own))
        {
            findings += 1;
        }
        let appraised = [Lane::Reappraised, Lane::Appraised].into_iter();
        let found = inspected.or_else(|| {
            appraised
                .filter_map(|lane| earned(kept, scheme, agency, criterion, lane))
                .next()
        });
        if let Some(Some(found)) = found {
            let so_far = sum.unwrap_or(Exact::ZERO);
            sum = Some(so_far.plus(&own.minus(&found)));
        }
    }
    let total = Exact::from(scheme.total);
    let gap = sum.and_then(|sum: Exact| sum.percent_of(&total));
    Checked { findings, gap }
}

/// Points of one lane. Outer `None`: it has no value; inner: its value earns no points to
/// compare, such as "not applicable".
fn earned(
    kept: &Year,
    scheme: &Scheme,
    agency: &AgencyKey,
    criterion: &Criterion,
    lane: Lane,
) -> Option<Option<Exact>> {
    let entry = kept.sheets.get(agency, &criterion.id, lane)?;
    Some(match state(scheme, criterion, Some(&entry.input)) {
        State::Scored(points) => Some(points),
        _ => None,
    })
}
