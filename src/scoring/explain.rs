//! How every figure of one agency came about, as data; words make lines of it.
//!
//! It is made by the same functions that evaluate, so it cannot tell another story.

use rust_decimal::Decimal;

use super::counted::Counted;
use super::evaluate::{Figure, State, Totals, add, evaluate, index_unbounded, state};
use super::exact::Exact;
use super::input::Input;
use super::limits::{HeldLimit, held_limits};
use super::measure::Measure;
use super::points::{points, step_held, tallied, terms};
use super::sums::DomainSum;
use crate::scheme::{
    AdjustOn, Adjustment, Criterion, NotApplicable, Rounding, Rule, Scheme, Threshold,
};

/// The whole derivation of an agency's index.
#[derive(Debug, Clone, PartialEq)]
pub struct Derivation<'a> {
    /// By criterion in scheme order, then the lines of bonuses and penalties.
    pub criteria: Vec<CriterionStep<'a>>,
    /// By domain in scheme order.
    pub domains: Vec<DomainStep<'a>>,
    /// Bonuses and penalties in scheme order.
    pub adjust: Vec<AdjustStep<'a>>,
    /// Caps on the band that hold.
    pub limits: Vec<HeldLimit<'a>>,
    /// From sums to the index.
    pub index: IndexStep,
    /// Name of the band, if the index has one.
    pub band: Option<&'a str>,
    /// All sums.
    pub totals: Totals,
}

/// How one cell got its points.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionStep<'a> {
    /// The criterion.
    pub criterion: &'a Criterion,
    /// Its answer.
    pub input: Option<&'a Input>,
    /// Its state, with the points that count.
    pub state: State,
    /// The rule applied, when the answer was read.
    pub working: Option<Working<'a>>,
    /// Points before rounding, when the answer was read.
    pub raw: Option<Exact>,
}

/// A rule with the figures put in.
#[derive(Debug, Clone, PartialEq)]
pub enum Working<'a> {
    /// This label gives so much.
    Level {
        /// The label.
        label: &'a str,
        /// Its points.
        points: Decimal,
    },
    /// This step held for the measure.
    Step {
        /// What was measured.
        measure: Measure,
        /// The step's condition.
        when: Threshold,
        /// Its points.
        give: Decimal,
    },
    /// No step held: 0.
    NoStep {
        /// What was measured.
        measure: Measure,
    },
    /// Under the floor of a proportional rule.
    UnderFloor {
        /// What was measured.
        measure: Measure,
        /// The floor.
        floor: Decimal,
        /// Points given under it.
        below: Decimal,
    },
    /// At or above the cap: full points.
    AtCap {
        /// What was measured.
        measure: Measure,
        /// The cap.
        cap: Decimal,
    },
    /// `max × (measure − zero_at) / (cap − zero_at)`.
    Share {
        /// What was measured.
        measure: Measure,
        /// Full points.
        max: Decimal,
        /// Zero of the scale.
        zero_at: Decimal,
        /// Cap of the scale.
        cap: Decimal,
    },
    /// `start + Σ count × each`, brought within floor and max.
    Tally {
        /// What was counted.
        counted: Counted<'a>,
        /// Points to begin with.
        start: Decimal,
        /// Counts and what each gives.
        terms: Vec<(u64, Decimal)>,
        /// The sum before the bounds; `None`: the duty was never done, or refused as too
        /// late.
        sum: Option<Exact>,
        /// Lower bound.
        floor: Decimal,
        /// Upper bound.
        max: Decimal,
    },
    /// Points as typed.
    Entered,
}

/// Sums of one domain.
#[derive(Debug, Clone, PartialEq)]
pub struct DomainStep<'a> {
    /// Identity.
    pub id: &'a str,
    /// Title.
    pub name: &'a str,
    /// Points of the scheme.
    pub points: Decimal,
    /// How many criteria it has; their steps follow one another.
    pub criteria: usize,
    /// Points earned before the sum is rounded.
    pub raw: Exact,
    /// Its sums.
    pub sum: DomainSum,
}

/// What a bonus or penalty comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct AdjustStep<'a> {
    /// The bonus or penalty; its lines' steps follow one another.
    pub block: &'a Adjustment,
    /// Points added, below 0 when taken off.
    pub amount: Exact,
}

/// The last arithmetic.
#[derive(Debug, Clone, PartialEq)]
pub struct IndexStep {
    /// The policy that decided what counts.
    pub policy: NotApplicable,
    /// Rounding of each criterion.
    pub criterion: Rounding,
    /// Decimals published.
    pub dp: u32,
    /// Earned points of all domains.
    pub got: Exact,
    /// Maxima that count.
    pub possible: Exact,
    /// Bonuses less penalties.
    pub adjusted: Exact,
    /// What they are added to.
    pub adjust_on: AdjustOn,
    /// Whether the survey part left the maximum.
    pub converted: bool,
    /// Whether nothing is answered yet and the scheme does not count that as 0.
    pub waiting: bool,
    /// The index before it is brought within 0 and `at_most`.
    pub unbounded: Option<Exact>,
    /// No index is above this.
    pub at_most: Decimal,
    /// The result.
    pub figure: Option<Figure>,
}

/// Derives every figure of one agency. `inputs` as for [`evaluate()`].
#[must_use]
pub fn explain<'a>(scheme: &'a Scheme, inputs: &[Option<&'a Input>]) -> Derivation<'a> {
    let evaluation = evaluate(scheme, inputs);
    let all = scheme.cells().zip(evaluation.cells);
    let steps = all.enumerate().map(|(at, (criterion, state))| {
        let input = inputs.get(at).copied().flatten();
        step(criterion, input, state)
    });
    let criteria: Vec<CriterionStep<'_>> = steps.collect();
    let totals = evaluation.totals;
    let mut cells = criteria.iter();
    let domains = scheme.domains.iter().zip(&totals.domains);
    let domains = domains.map(|(domain, sum)| {
        let mut raw = DomainSum::default();
        for cell in cells.by_ref().take(domain.criteria.len()) {
            let policy = scheme.missing.not_applicable;
            add(&mut raw, &cell.state, cell.criterion.max, policy);
        }
        DomainStep {
            id: &domain.id,
            name: &domain.name,
            points: domain.points,
            criteria: domain.criteria.len(),
            raw: raw.got,
            sum: sum.clone(),
        }
    });
    let domains = domains.collect();
    let adjust = scheme.adjust.iter().zip(&totals.adjust);
    let adjust = adjust.map(|(block, amount)| AdjustStep {
        block,
        amount: amount.clone(),
    });
    // What has no place has no band either, and nothing to cap.
    let ranked = totals.is_ranked(scheme);
    let limits = if ranked {
        held_limits(scheme, &totals)
    } else {
        Vec::new()
    };
    let band = totals.band(scheme).filter(|_| ranked);
    let band = band.and_then(|at| scheme.bands.get(at));
    Derivation {
        criteria,
        domains,
        adjust: adjust.collect(),
        limits,
        index: IndexStep {
            policy: scheme.missing.not_applicable,
            criterion: scheme.numeric.criterion,
            dp: scheme.numeric.index,
            got: totals.all.got.clone(),
            possible: totals.all.possible.clone(),
            adjusted: totals.adjusted(),
            adjust_on: scheme.adjust_on,
            converted: totals.converted,
            waiting: totals.all.is_waiting() && !ranked,
            unbounded: index_unbounded(scheme, &totals),
            at_most: scheme.numeric.at_most,
            figure: totals.index.clone(),
        },
        band: band.map(|band| band.name.as_str()),
        totals,
    }
}

/// The derivation of one cell, as the capture screen shows it while a value is typed.
#[must_use]
pub fn explain_cell<'a>(
    scheme: &Scheme,
    criterion: &'a Criterion,
    input: Option<&'a Input>,
) -> CriterionStep<'a> {
    step(criterion, input, state(scheme, criterion, input))
}

fn step<'a>(criterion: &'a Criterion, input: Option<&'a Input>, state: State) -> CriterionStep<'a> {
    let read = input.filter(|_| matches!(state, State::Scored(_)));
    CriterionStep {
        criterion,
        input,
        state,
        working: read.and_then(|input| working(criterion, input)),
        raw: read.and_then(|input| points(criterion, input).ok()),
    }
}

fn working<'a>(criterion: &'a Criterion, input: &'a Input) -> Option<Working<'a>> {
    let measure = Measure::of(input, criterion);
    match &criterion.rule {
        Rule::Levels(levels) => {
            let Input::Choice(at) = input else {
                return None;
            };
            let level = levels.get(usize::from(*at))?;
            Some(Working::Level {
                label: &level.label,
                points: level.points,
            })
        }
        Rule::Steps(steps) => {
            let measure = measure?;
            Some(match step_held(steps, &measure) {
                Some(step) => Working::Step {
                    measure,
                    when: step.when,
                    give: step.give,
                },
                None => Working::NoStep { measure },
            })
        }
        Rule::Linear {
            cap,
            zero_at,
            floor,
            below,
        } => {
            let measure = measure?;
            let x = measure.value()?;
            let under = floor.filter(|floor| x < Exact::from(*floor));
            Some(match under {
                Some(floor) => Working::UnderFloor {
                    measure,
                    floor,
                    below: *below,
                },
                None if x >= Exact::from(*cap) => Working::AtCap { measure, cap: *cap },
                None => Working::Share {
                    measure,
                    max: criterion.max,
                    zero_at: *zero_at,
                    cap: *cap,
                },
            })
        }
        Rule::Tally {
            start,
            each,
            floor,
            late,
        } => {
            let terms = terms(criterion, input, each, late).ok()?;
            Some(Working::Tally {
                counted: Counted::of(criterion, input, late)?,
                start: *start,
                sum: terms.as_ref().map(|terms| tallied(*start, terms)),
                terms: terms.unwrap_or_default(),
                floor: *floor,
                max: criterion.max,
            })
        }
        Rule::AsEntered => Some(Working::Entered),
    }
}
