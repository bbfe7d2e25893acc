//! Freezing a frame: the registry's units of a day, each with block, weight and status.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::draws::{DrawRecord, Tier};
use crate::book::{Book, DrawRequest, Refusal, Strata};
use crate::planning::{due_reason, is_due};
use crate::registry::{AgencyKey, Folded, Kind, Unit, View};
use crate::sampling::{Frame, FrameUnit, Status};

/// Fewest units of a block in which weights may differ (draw.md 2.4).
const LEAST_FOR_WEIGHTS: usize = 10;

/// What is said about single units, for all requests of one day.
pub(super) struct Marks {
    reasons: BTreeMap<AgencyKey, (Status, String, String)>,
    weights: BTreeMap<AgencyKey, (u32, String)>,
    /// The last year in which a unit was visited.
    visited: BTreeMap<AgencyKey, i16>,
    founded: i16,
    used: BTreeSet<AgencyKey>,
}

impl Marks {
    /// Reads what a request says about units.
    ///
    /// # Errors
    /// A unit that is not known or named twice, a reason that is missing.
    pub(super) fn of(book: &Book, request: &DrawRequest, view: &View<'_>) -> Result<Self, Refusal> {
        let mut marks = Self {
            reasons: BTreeMap::new(),
            weights: BTreeMap::new(),
            visited: book.last_visits(request.year),
            founded: book.founding.as_ref().map_or(request.year, |f| f.year),
            used: BTreeSet::new(),
        };
        let excluded = request.exclude.iter().map(|mark| (mark, Status::Excluded));
        let forced = request.force.iter().map(|mark| (mark, Status::Forced));
        for ((typed, reason), status) in excluded.chain(forced) {
            let key = view.resolve(typed).map_err(Refusal::Agency)?;
            let reason = reason.trim();
            if reason.is_empty() && status == Status::Excluded {
                return Err(Refusal::ExclusionWithoutReason(typed.clone()));
            }
            if reason.is_empty() {
                return Err(Refusal::ForceWithoutReason(typed.clone()));
            }
            let mark = (status, reason.to_owned(), typed.clone());
            if marks.reasons.insert(key, mark).is_some() {
                return Err(twice(typed));
            }
        }
        for weighting in &request.weights {
            let key = view.resolve(&weighting.unit).map_err(Refusal::Agency)?;
            let weight = (weighting.weight, weighting.unit.clone());
            if marks.weights.insert(key, weight).is_some() {
                return Err(twice(&weighting.unit));
            }
        }
        Ok(marks)
    }

    /// Refuses marks of units that no frame has.
    ///
    /// # Errors
    /// The first of them.
    pub(super) fn expect_used(&self) -> Result<(), Refusal> {
        let reasons = self.reasons.iter().map(|(key, mark)| (key, &mark.2));
        let weights = self.weights.iter().map(|(key, mark)| (key, &mark.1));
        let mut unused = reasons
            .chain(weights)
            .filter(|(key, _)| !self.used.contains(*key));
        match unused.next() {
            Some((_, typed)) => Err(Refusal::BadMark {
                unit: typed.clone(),
                twice: false,
            }),
            None => Ok(()),
        }
    }

    fn weight(&self, key: &AgencyKey) -> u32 {
        self.weights.get(key).map_or(1, |(weight, _)| *weight)
    }

    /// Status and reason: what was said, else due, else normal.
    fn status(&self, unit: &Unit<'_>, request: &DrawRequest) -> (Status, String) {
        if let Some((status, reason, _)) = self.reasons.get(unit.key) {
            return (*status, reason.clone());
        }
        let entered = unit
            .valid_from
            .map_or(self.founded, |day| day.year().max(self.founded));
        let last = self
            .visited
            .get(unit.key)
            .map_or(entered, |year| (*year).max(entered));
        match request.rotation {
            Some(every) if is_due(request.year, last, every) => {
                (Status::Due, due_reason(last, every))
            }
            _ => (Status::Normal, String::new()),
        }
    }
}

fn twice(unit: &str) -> Refusal {
    Refusal::BadMark {
        unit: unit.to_owned(),
        twice: true,
    }
}

impl Book {
    /// The last year before `year` in whose plan each unit was visited.
    fn last_visits(&self, year: i16) -> BTreeMap<AgencyKey, i16> {
        let mut last = BTreeMap::new();
        for visit in self.inspections.values() {
            if visit.done.is_some() && visit.year < year {
                let known = last.entry(visit.agency.clone()).or_insert(visit.year);
                *known = visit.year.max(*known);
            }
        }
        last
    }

    /// The units that a draw's frame would have on another day, marked as they were then;
    /// newcomers are normal.
    pub(super) fn frame_now(
        &self,
        record: &DrawRecord,
        view: &View<'_>,
        standing: &BTreeMap<&str, &FrameUnit>,
    ) -> Result<Vec<FrameUnit>, Refusal> {
        let strata = strata_of(record);
        let units = units_of(&record.tier, view).into_iter().map(|unit| {
            if let Some(known) = standing.get(unit.key.as_str()) {
                return Ok((*known).clone());
            }
            let first = record.frame.unit(unit.key.as_str());
            let weight = first.map_or(1, FrameUnit::weight);
            let block = match first {
                Some(first) => first.stratum().to_string(),
                None => block_of(&record.tier, strata, &unit),
            };
            FrameUnit::new(
                unit.key.as_str(),
                &block,
                weight,
                Status::Normal,
                unit.name,
                "",
            )
            .map_err(Refusal::Unit)
        });
        units.collect()
    }
}

/// Freezes the frame of a request.
///
/// # Errors
/// No units, or units that make no frame.
pub(super) fn freeze(
    id: &str,
    tier: &Tier,
    request: &DrawRequest,
    view: &View<'_>,
    marks: &mut Marks,
) -> Result<Frame, Refusal> {
    let units = units_of(tier, view);
    if units.is_empty() {
        return Err(Refusal::EmptyFrame {
            tier: tier.clone(),
            on: request.frame_date,
        });
    }
    let mut frozen = Vec::with_capacity(units.len());
    for unit in &units {
        let (status, reason) = marks.status(unit, request);
        let block = block_of(tier, request.strata, unit);
        let weight = marks.weight(unit.key);
        let unit_of = FrameUnit::new(
            unit.key.as_str(),
            &block,
            weight,
            status,
            unit.name,
            &reason,
        );
        frozen.push(unit_of.map_err(Refusal::Unit)?);
        if marks.reasons.contains_key(unit.key) || marks.weights.contains_key(unit.key) {
            marks.used.insert(unit.key.clone());
        }
    }
    let frame = Frame::new(id, frozen).map_err(Refusal::Frame)?;
    expect_large_enough(&frame)?;
    Ok(frame)
}

fn units_of<'a>(tier: &Tier, view: &View<'a>) -> Vec<Unit<'a>> {
    match tier {
        Tier::City => view.city_frame(),
        Tier::Head(key) => view.head_frame(key),
    }
}

/// How the blocks of a frozen frame were formed, read off its blocks.
fn strata_of(record: &DrawRecord) -> Strata {
    let strata = record.frame.strata();
    let is = |strata: &[&crate::sampling::Code], all: fn(&str) -> bool| {
        strata.iter().all(|code| all(code.as_str()))
    };
    if is(&strata, |code| code == "ALL") {
        Strata::All
    } else if matches!(&record.tier, Tier::Head(key) if strata.iter().all(|s| s.as_str() == key.as_str()))
        || is(&strata, |code| Kind::of_stratum(code).is_some())
    {
        Strata::Kind
    } else if is(&strata, |code| AgencyKey::parse(code).is_some()) {
        Strata::Parent
    } else {
        Strata::Subkind
    }
}

fn block_of(tier: &Tier, strata: Strata, unit: &Unit<'_>) -> String {
    let kind = match tier {
        Tier::City => unit.kind.stratum(),
        Tier::Head(key) => key.to_string(),
    };
    match strata {
        Strata::Kind => kind,
        Strata::All => "ALL".to_owned(),
        Strata::Parent => unit.parent.map_or(kind, ToString::to_string),
        Strata::Subkind if unit.subkind.is_empty() => kind,
        Strata::Subkind => format!("{kind}-{}", Folded::new(unit.subkind).capitals()),
    }
}

/// Weights may differ only where a block is large enough for chances to be told.
fn expect_large_enough(frame: &Frame) -> Result<(), Refusal> {
    let mut blocks: BTreeMap<&str, (usize, BTreeSet<u32>)> = BTreeMap::new();
    for unit in frame.units() {
        let block = blocks.entry(unit.stratum().as_str()).or_default();
        block.0 += 1;
        block.1.insert(unit.weight());
    }
    let mut small = blocks.into_iter();
    match small.find(|(_, (n, weights))| *n < LEAST_FOR_WEIGHTS && weights.len() > 1) {
        Some((stratum, (n, _))) => Err(Refusal::WeightsInSmallStratum {
            stratum: stratum.to_owned(),
            n,
        }),
        None => Ok(()),
    }
}
