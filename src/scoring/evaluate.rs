//! One agency's index from its answers.
//!
//! Four states of a cell stay apart everywhere: points (0 is one), not applicable, not
//! yet answered, and an answer the criterion cannot read. Sums are exact; the index is
//! rounded once.

use rust_decimal::Decimal;

use super::adjust::amounts;
use super::exact::Exact;
use super::input::Input;
use super::limits::held;
use super::points::points;
use super::round::{round_as, rounded};
use super::sums::{DomainSum, together};
use crate::scheme::{
    AdjustOn, Criterion, NoSurvey, NotApplicable, NotScored, Numeric, Part, Rounding, Scheme,
};

/// The state of one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Answered; points after the criterion's rounding.
    Scored(Exact),
    /// It does not apply.
    NotApplicable,
    /// Not answered yet.
    Open,
    /// Answered with something the criterion cannot read; counts as not answered.
    Unfit,
    /// Part of a survey that was not held for this agency: it left the maximum.
    NotSurveyed,
}

/// An index: exact, and as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Percent, 0–100 or the most the scheme allows, not rounded.
    pub exact: Exact,
    /// Rounded once, half away from zero, with the scheme's decimals.
    pub published: Decimal,
}

/// Sums and indices of one agency; what a ranking needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// By domain, in order.
    pub domains: Vec<DomainSum>,
    /// All domains together.
    pub all: DomainSum,
    /// What each bonus adds and each penalty (below 0) takes off, in order.
    pub adjust: Vec<Exact>,
    /// Caps on the band that hold, by their position in the scheme.
    pub limits: Vec<usize>,
    /// Whether the survey part left the maximum because nothing of it is there.
    pub converted: bool,
    /// The index, open cells as 0 ("if nothing more"); `None` when nothing applies.
    pub index: Option<Figure>,
    /// The index over what is answered; `None` when nothing is.
    pub so_far: Option<Figure>,
    /// The index if every open cell earned its maximum.
    pub at_best: Option<Figure>,
    /// Cells not answered, unreadable ones included.
    pub open_cells: usize,
    /// Share of applicable points that is answered, percent 0–100; `None` when nothing applies.
    pub complete: Option<Exact>,
}

/// Everything about one agency: its totals and every cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// Sums and indices.
    pub totals: Totals,
    /// By criterion in scheme order, then the lines of bonuses and penalties.
    pub cells: Vec<State>,
}

impl Totals {
    /// Bonuses less penalties, in points of what the scheme adds them to.
    #[must_use]
    pub fn adjusted(&self) -> Exact {
        Exact::sum(&self.adjust)
    }

    /// Position of the band of the published index, brought down to what limits leave.
    #[must_use]
    pub fn band(&self, scheme: &Scheme) -> Option<usize> {
        let reached = scheme.band_of(self.index.as_ref()?.published)?;
        let caps = self.limits.iter().filter_map(|at| {
            let limit = scheme.limits.get(*at)?;
            scheme
                .bands
                .iter()
                .position(|band| band.name == limit.band_at_most)
        });
        Some(caps.fold(reached, usize::max))
    }

    /// Whether enough is answered for a place.
    #[must_use]
    pub fn is_ranked(&self, scheme: &Scheme) -> bool {
        let least = Exact::from(scheme.missing.min_complete);
        match scheme.missing.not_scored {
            NotScored::Zero => self.index.is_some(),
            // Whatever the least is: without any answer there is nothing to place.
            NotScored::Provisional => self
                .complete
                .as_ref()
                .is_some_and(|c| !c.is_zero() && *c >= least),
        }
    }
}

/// Evaluates one agency with every cell. `inputs` in the order of [`Scheme::cells`]; missing
/// ones at the end count as not answered, surplus ones are not looked at.
#[must_use]
pub fn evaluate(scheme: &Scheme, inputs: &[Option<&Input>]) -> Evaluation {
    let mut cells = Vec::with_capacity(inputs.len());
    let totals = walk(
        scheme,
        |at| inputs.get(at).copied().flatten(),
        |state| {
            cells.push(state.clone());
        },
    );
    Evaluation { totals, cells }
}

/// Evaluates one agency without keeping its cells: what a ranking of many needs.
#[must_use]
pub fn totals<'a>(scheme: &Scheme, input: impl Fn(usize) -> Option<&'a Input>) -> Totals {
    walk(scheme, input, |_| {})
}

/// The state of one cell.
#[must_use]
pub fn state(scheme: &Scheme, criterion: &Criterion, input: Option<&Input>) -> State {
    match input {
        None => State::Open,
        Some(Input::NotApplicable) => {
            let policy = scheme.missing.not_applicable;
            let allowed = criterion.na.is_some() && policy != NotApplicable::Forbid;
            if allowed {
                State::NotApplicable
            } else {
                State::Unfit
            }
        }
        Some(input) => match points(criterion, input) {
            Ok(exact) => State::Scored(round_as(exact, scheme.numeric.criterion)),
            Err(_) => State::Unfit,
        },
    }
}

/// The state of one cell of an agency whose survey part left the maximum, or did not.
pub(super) fn state_in(
    scheme: &Scheme,
    criterion: &Criterion,
    input: Option<&Input>,
    converted: bool,
) -> State {
    if converted && criterion.part == Part::Survey && input.is_none() {
        State::NotSurveyed
    } else {
        state(scheme, criterion, input)
    }
}

fn walk<'a>(
    scheme: &Scheme,
    input: impl Fn(usize) -> Option<&'a Input>,
    mut each: impl FnMut(&State),
) -> Totals {
    let mut at = 0;
    let mut open_cells = 0;
    let converted = converted(scheme, &input);
    let mut domains = Vec::with_capacity(scheme.domains.len());
    for domain in &scheme.domains {
        let mut sum = DomainSum::default();
        for criterion in &domain.criteria {
            let state = state_in(scheme, criterion, input(at), converted);
            at += 1;
            open_cells += usize::from(matches!(state, State::Open | State::Unfit));
            add(
                &mut sum,
                &state,
                criterion.max,
                scheme.missing.not_applicable,
            );
            each(&state);
        }
        domains.push(sum);
    }
    let lines = scheme.adjust.iter().flat_map(|block| &block.lines);
    for (criterion, at) in lines.zip(at..) {
        each(&state(scheme, criterion, input(at)));
    }
    finish(scheme, domains, (open_cells, converted), input)
}

/// Whether the survey part of an agency leaves the maximum: the scheme says so, and
/// nothing of it is answered.
pub(super) fn converted<'a>(scheme: &Scheme, input: impl Fn(usize) -> Option<&'a Input>) -> bool {
    if scheme.missing.survey != NoSurvey::Convert {
        return false;
    }
    let survey = |criterion: &Criterion| criterion.part == Part::Survey;
    let mut waiting = false;
    for (at, criterion) in scheme.criteria().enumerate() {
        if survey(criterion) {
            match input(at) {
                None => waiting = true,
                // What does not apply says nothing of a survey that was held.
                Some(Input::NotApplicable) => {}
                Some(_) => return false,
            }
        }
    }
    // With nothing but a survey there is no desk part to convert.
    waiting && !scheme.criteria().all(survey)
}

/// Adds one cell to a domain.
pub(super) fn add(sum: &mut DomainSum, state: &State, max: Decimal, policy: NotApplicable) {
    let max = Exact::from(max);
    match state {
        State::Scored(points) => sum.got = sum.got.plus(points),
        State::NotSurveyed => return,
        State::Open | State::Unfit => sum.open = sum.open.plus(&max),
        State::NotApplicable => match policy {
            NotApplicable::RescaleIndex | NotApplicable::RescaleDomain => return,
            NotApplicable::FullPoints => sum.got = sum.got.plus(&max),
            NotApplicable::Zero | NotApplicable::Forbid => {}
        },
    }
    sum.possible = sum.possible.plus(&max);
}

/// From the sums of cells to rounded domains, their sum, bonuses and penalties, and the
/// indices.
pub(super) fn finish<'a>(
    scheme: &Scheme,
    mut domains: Vec<DomainSum>,
    (open_cells, converted): (usize, bool),
    input: impl Fn(usize) -> Option<&'a Input>,
) -> Totals {
    let rounds = scheme.numeric.domain != Rounding::Exact;
    let raw = (rounds && open_cells > 0).then(|| domains.clone());
    for sum in &mut domains {
        sum.round(scheme.numeric.domain);
    }
    let all = together(&domains);
    let adjust = amounts(scheme, &input);
    let more = Exact::sum(&adjust);
    let figure = |domains: &[DomainSum], all: &DomainSum| {
        let exact = unbounded(scheme, domains, all, &more);
        exact.map(|exact| Figure::new(exact, &scheme.numeric))
    };
    let index = figure(&domains, &all);
    let (so_far, at_best) = if open_cells == 0 {
        (index.clone(), index.clone())
    } else {
        let other = |change: fn(&DomainSum) -> DomainSum| {
            let sums = raw.as_ref().unwrap_or(&domains).iter().map(|sum| {
                let mut sum = change(sum);
                sum.round(scheme.numeric.domain);
                sum
            });
            let sums: Vec<DomainSum> = sums.collect();
            figure(&sums, &together(&sums))
        };
        (other(DomainSum::so_far), other(DomainSum::at_best))
    };
    let complete = all.answered().percent_of(&all.possible);
    let mut totals = Totals {
        domains,
        all,
        adjust,
        limits: Vec::new(),
        converted,
        index,
        so_far,
        at_best,
        open_cells,
        complete,
    };
    totals.limits = held(scheme, &totals, &input);
    totals
}

/// The index before it is brought within 0 and the most the scheme allows.
pub(super) fn index_unbounded(scheme: &Scheme, totals: &Totals) -> Option<Exact> {
    unbounded(scheme, &totals.domains, &totals.all, &totals.adjusted())
}

fn unbounded(
    scheme: &Scheme,
    domains: &[DomainSum],
    all: &DomainSum,
    adjusted: &Exact,
) -> Option<Exact> {
    let (points, percent) = match scheme.adjust_on {
        AdjustOn::Points => (adjusted, &Exact::ZERO),
        AdjustOn::Index => (&Exact::ZERO, adjusted),
    };
    let exact = match scheme.missing.not_applicable {
        NotApplicable::RescaleDomain => by_domain(scheme, domains, points),
        _ => all.got.plus(points).percent_of(&all.possible),
    };
    exact.map(|exact| exact.plus(percent))
}

/// Every domain keeps its points; one with nothing in it drops out.
fn by_domain(scheme: &Scheme, sums: &[DomainSum], more: &Exact) -> Option<Exact> {
    let (mut earned, mut weight) = (more.clone(), Exact::ZERO);
    for (domain, sum) in scheme.domains.iter().zip(sums) {
        let points = Exact::from(domain.points);
        if let Some(share) = sum.got.times(&points).over(&sum.possible) {
            earned = earned.plus(&share);
            weight = weight.plus(&points);
        }
    }
    earned.percent_of(&weight)
}

impl Figure {
    /// An index of this value, brought within 0 and the most the scheme allows, and
    /// published with its decimals.
    #[must_use]
    pub fn new(exact: Exact, numeric: &Numeric) -> Self {
        let exact = exact.within(&Exact::ZERO, &Exact::from(numeric.at_most));
        let published = rounded(&exact, numeric.index);
        Self { exact, published }
    }
}
