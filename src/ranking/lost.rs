//! Lost points: what criteria cost, in one sheet and over a whole group.
//!
//! Only what is scored can be lost. What does not apply loses nothing; what is not scored
//! yet is open, with the maximum that is still at stake. Everything is exact.

use crate::scheme::{Criterion, Domain, Scheme};
use crate::scoring::{Exact, State, Sum};

/// A criterion of a scheme with the domain it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'a> {
    /// Its domain.
    pub domain: &'a Domain,
    /// The criterion.
    pub criterion: &'a Criterion,
    /// Its position in the order of the scheme.
    pub at: usize,
}

/// A scored criterion.
#[derive(Debug, Clone)]
pub struct Loss<'a> {
    /// Which one.
    pub spot: Spot<'a>,
    /// Points earned.
    pub points: Exact,
    /// Its maximum less the points.
    pub lost: Exact,
}

/// Sums over scored criteria, in one domain or in all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LossSum {
    /// Maxima of what is scored.
    pub maximum: Exact,
    /// Points earned there.
    pub earned: Exact,
    /// `maximum − earned`.
    pub lost: Exact,
    /// Maxima of what is not scored yet.
    pub open: Exact,
    /// How many criteria are scored.
    pub scored: usize,
    /// How many of them earned less than their maximum.
    pub short: usize,
    /// How many are not scored yet.
    pub waiting: usize,
    /// How many count neither way: they do not apply.
    pub aside: usize,
}

/// Lost points of one agency.
#[derive(Debug, Clone)]
pub struct SheetLoss<'a> {
    /// Criteria below their maximum, the most costly first, then in the scheme's order.
    pub lost: Vec<Loss<'a>>,
    /// Criteria not scored yet, in the scheme's order.
    pub open: Vec<Spot<'a>>,
    /// By domain, in the scheme's order.
    pub domains: Vec<(&'a Domain, LossSum)>,
    /// All domains together.
    pub all: LossSum,
}

/// Lost points of many agencies in one criterion or domain.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LossTally {
    /// Maxima over all agencies that are scored.
    pub maximum: Exact,
    /// Points they earned.
    pub earned: Exact,
    /// Points they lost.
    pub lost: Exact,
    /// How many agencies are scored here.
    pub scored: usize,
    /// How many of them lost something.
    pub losers: usize,
    /// How many agencies have something open here.
    pub waiting: usize,
}

/// Lost points of a group.
#[derive(Debug, Clone)]
pub struct GroupLoss<'a> {
    /// By criterion, the most costly first, then in the scheme's order.
    pub criteria: Vec<(Spot<'a>, LossTally)>,
    /// By domain, likewise.
    pub domains: Vec<(&'a Domain, LossTally)>,
    /// Everything together.
    pub all: LossTally,
}

impl LossSum {
    /// Earned of what is scored, percent; `None` where nothing is.
    #[must_use]
    pub fn percent(&self) -> Option<Exact> {
        self.earned.percent_of(&self.maximum)
    }

    fn add(&mut self, max: &Exact, state: &State) {
        match state {
            State::Scored(points) => {
                let lost = max.minus(points);
                self.scored += 1;
                self.short += usize::from(is_loss(&lost));
                self.maximum = self.maximum.plus(max);
                self.earned = self.earned.plus(points);
                self.lost = self.lost.plus(&lost);
            }
            State::Open | State::Unfit => {
                self.waiting += 1;
                self.open = self.open.plus(max);
            }
            _ => self.aside += 1,
        }
    }
}

impl LossTally {
    /// Earned by all together of what is scored, percent: of a criterion the mean of the
    /// agencies. `None` where nobody is scored.
    #[must_use]
    pub fn percent(&self) -> Option<Exact> {
        self.earned.percent_of(&self.maximum)
    }

    /// These sums, and how many agencies came to them.
    fn of(maximum: Exact, earned: Exact, counts: Counts) -> Self {
        Self {
            lost: maximum.minus(&earned),
            maximum,
            earned,
            scored: counts.scored,
            losers: counts.losers,
            waiting: counts.waiting,
        }
    }

    /// Several parts together, for agencies counted over all of them.
    fn over<'t>(parts: impl Iterator<Item = &'t LossTally> + Clone, counts: Counts) -> Self {
        let maximum = Exact::sum(parts.clone().map(|part| &part.maximum));
        let earned = Exact::sum(parts.map(|part| &part.earned));
        Self::of(maximum, earned, counts)
    }
}

/// How many agencies; see [`LossTally`].
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    scored: usize,
    losers: usize,
    waiting: usize,
}

impl Counts {
    fn add(&mut self, sum: &LossSum) {
        self.scored += usize::from(sum.scored > 0);
        self.losers += usize::from(sum.short > 0);
        self.waiting += usize::from(sum.waiting > 0);
    }
}

/// One criterion over the agencies so far.
#[derive(Debug, Clone, Default)]
struct Column {
    maximum: Sum,
    earned: Sum,
    counts: Counts,
}

impl Column {
    fn add(&mut self, max: &Exact, state: &State) {
        let mut one = LossSum::default();
        one.add(max, state);
        self.maximum.add(&one.maximum);
        self.earned.add(&one.earned);
        self.counts.add(&one);
    }

    fn tally(self) -> LossTally {
        LossTally::of(self.maximum.total(), self.earned.total(), self.counts)
    }
}

/// All criteria with their domains, in the scheme's order.
pub fn spots(scheme: &Scheme) -> impl Iterator<Item = Spot<'_>> {
    let all = scheme.domains.iter();
    let all = all.flat_map(|domain| domain.criteria.iter().map(move |c| (domain, c)));
    all.enumerate().map(|(at, (domain, criterion))| Spot {
        domain,
        criterion,
        at,
    })
}

/// Where one agency lost points; states by criterion in the scheme's order, missing ones
/// are open.
#[must_use]
pub fn sheet_loss<'a>(scheme: &'a Scheme, cells: &[State]) -> SheetLoss<'a> {
    let mut sheet = SheetLoss {
        lost: Vec::new(),
        open: Vec::new(),
        domains: Vec::with_capacity(scheme.domains.len()),
        all: LossSum::default(),
    };
    for spot in spots(scheme) {
        let state = cells.get(spot.at).unwrap_or(&State::Open);
        let max = Exact::from(spot.criterion.max);
        if sheet
            .domains
            .last()
            .is_none_or(|(domain, _)| domain.id != spot.domain.id)
        {
            sheet.domains.push((spot.domain, LossSum::default()));
        }
        if let Some((_, sum)) = sheet.domains.last_mut() {
            sum.add(&max, state);
        }
        sheet.all.add(&max, state);
        match state {
            State::Scored(points) => {
                let lost = max.minus(points);
                if is_loss(&lost) {
                    let points = points.clone();
                    sheet.lost.push(Loss { spot, points, lost });
                }
            }
            State::Open | State::Unfit => sheet.open.push(spot),
            _ => {}
        }
    }
    sheet.lost.sort_by(|a, b| b.lost.cmp(&a.lost));
    sheet
}

/// Where a group lost points; for each agency its own form of the scheme and its states as
/// for [`sheet_loss`].
pub fn group_loss<'a, 'c>(
    scheme: &'a Scheme,
    sheets: impl IntoIterator<Item = (&'c Scheme, &'c [State])>,
) -> GroupLoss<'a> {
    let mut matched = Matched::new(scheme);
    let mut columns: Vec<_> = spots(scheme)
        .map(|spot| (spot, Exact::from(spot.criterion.max), Column::default()))
        .collect();
    let mut of_domains = vec![Counts::default(); scheme.domains.len()];
    let mut of_all = Counts::default();
    for (form, cells) in sheets {
        let places = matched.places(form);
        for (spot, max, column) in &mut columns {
            let state = |at| cells.get(at).unwrap_or(&State::Open);
            match places.map(|places| places.get(spot.at)) {
                None => column.add(max, state(spot.at)),
                Some(Some(Some((at, own)))) => column.add(&Exact::from(own.max), state(*at)),
                // Its form has no such criterion.
                Some(_) => {}
            }
        }
        let sheet = sheet_loss(form, cells);
        for (domain, sum) in &sheet.domains {
            let at = scheme.domains.iter().position(|d| d.id == domain.id);
            if let Some(counts) = at.and_then(|at| of_domains.get_mut(at)) {
                counts.add(sum);
            }
        }
        of_all.add(&sheet.all);
    }
    let columns = columns.into_iter();
    let mut criteria: Vec<_> = columns.map(|(spot, _, c)| (spot, c.tally())).collect();
    let mut domains: Vec<_> = scheme
        .domains
        .iter()
        .zip(of_domains)
        .map(|(domain, counts)| {
            let own = criteria
                .iter()
                .filter(|(spot, _)| spot.domain.id == domain.id);
            (domain, LossTally::over(own.map(|(_, tally)| tally), counts))
        })
        .collect();
    let all = LossTally::over(domains.iter().map(|(_, tally)| tally), of_all);
    // The sorts are stable: equals stay in the scheme's order.
    criteria.sort_by(|(_, a), (_, b)| b.lost.cmp(&a.lost));
    domains.sort_by(|(_, a), (_, b)| b.lost.cmp(&a.lost));
    GroupLoss {
        criteria,
        domains,
        all,
    }
}

/// The forms met so far, each matched with the scheme of a group.
struct Matched<'a, 'c> {
    scheme: &'a Scheme,
    known: Vec<(&'c Scheme, Places<'c>)>,
}

/// By criterion of the group's scheme; see [`Scheme::matched`].
type Places<'c> = Vec<Option<(usize, &'c Criterion)>>;

impl<'a, 'c> Matched<'a, 'c> {
    fn new(scheme: &'a Scheme) -> Self {
        let known = Vec::new();
        Self { scheme, known }
    }

    /// `None`: it is the scheme itself.
    fn places(&mut self, form: &'c Scheme) -> Option<&Places<'c>> {
        if std::ptr::eq(form, self.scheme) {
            return None;
        }
        let mut known = self.known.iter();
        let at = known.position(|(known, _)| std::ptr::eq(*known, form));
        let at = at.unwrap_or_else(|| {
            self.known.push((form, self.scheme.matched(form)));
            self.known.len() - 1
        });
        self.known.get(at).map(|(_, places)| places)
    }
}

/// More than the maximum is no loss.
fn is_loss(lost: &Exact) -> bool {
    !lost.is_zero() && !lost.is_negative()
}
