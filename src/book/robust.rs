//! The ranked agencies of a group as plain points, to see how firm their places are.

use super::sheets::Numbering;
use super::{Book, GroupResults, Member, Year};
use crate::ranking::robust::{Element, Part, Rule, Table, UNIT, units};
use crate::scheme::{NotApplicable, Rounding, Scheme};
use crate::scoring::{DomainSum, Exact, State, evaluate};

impl GroupResults<'_> {
    /// Members that have a place, in order: the rows of the tables below.
    pub fn placed(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|m| m.place().is_some())
    }

    /// Their points by domain.
    #[must_use]
    pub fn domain_table(&self) -> Table {
        let domains = self.scheme.domains.iter().enumerate();
        let elements = domains.map(|(group, domain)| Element {
            group,
            max: units(&Exact::from(domain.points)),
        });
        let mut table = Table::new(elements.collect(), rule(self.scheme));
        for member in self.placed() {
            let part = |sum: &DomainSum| Part {
                got: units(&sum.got),
                possible: units(&sum.possible),
            };
            let rank = member.place().map(|place| place.rank);
            let beside = units(&member.totals.adjusted());
            table.push(member.totals.domains.iter().map(part), beside, rank);
        }
        table
    }
}

impl Book {
    /// The points of a group's members by criterion, in the order of the scheme; `None`
    /// where the year is not kept.
    #[must_use]
    pub fn criteria_table(&self, year: i16, group: &GroupResults<'_>) -> Option<Table> {
        let kept = self.years.get(&year)?;
        let scheme = group.scheme;
        let elements = scheme.domains.iter().enumerate().flat_map(|(group, d)| {
            d.criteria.iter().map(move |criterion| Element {
                group,
                max: units(&Exact::from(criterion.max)),
            })
        });
        let mut table = Table::new(elements.collect(), rule(scheme));
        let forms: Vec<Form> = group
            .forms
            .iter()
            .map(|form| Form::new(kept, scheme, form))
            .collect();
        let mut inputs = Vec::new();
        for member in group.placed() {
            let Some(form) = forms.get(member.form) else {
                continue;
            };
            kept.sheets
                .inputs(&member.key, &form.numbering, &mut inputs);
            let evaluation = evaluate(group.form_of(member), &inputs);
            let policy = scheme.missing.not_applicable;
            let parts = form.places.iter().map(|place| {
                let found = place.and_then(|(at, max)| Some((evaluation.cells.get(at)?, max)));
                found.map_or_else(Part::default, |(state, max)| part(state, max, policy))
            });
            let rank = member.place().map(|place| place.rank);
            table.push(parts, units(&evaluation.totals.adjusted()), rank);
        }
        Some(table)
    }
}

/// One form of a group's scheme, matched with it by criterion.
struct Form {
    numbering: Numbering,
    /// Where the form has each criterion of the scheme, and its maximum there.
    places: Vec<Option<(usize, i64)>>,
}

impl Form {
    fn new(kept: &Year, scheme: &Scheme, form: &Scheme) -> Self {
        let criteria = scheme.matched(form).into_iter();
        let criteria = criteria.take(scheme.criteria().count());
        let places =
            criteria.map(|found| found.map(|(at, own)| (at, units(&Exact::from(own.max)))));
        Self {
            numbering: Numbering::new(&kept.sheets, form),
            places: places.collect(),
        }
    }
}

/// One cell, as it enters the sum of its domain.
fn part(state: &State, max: i64, policy: NotApplicable) -> Part {
    let of = |got, possible| Part { got, possible };
    match state {
        State::Scored(points) => of(units(points), max),
        State::Open | State::Unfit => of(0, max),
        State::NotSurveyed => Part::default(),
        State::NotApplicable => match policy {
            NotApplicable::RescaleIndex | NotApplicable::RescaleDomain => Part::default(),
            NotApplicable::FullPoints => of(max, max),
            NotApplicable::Zero | NotApplicable::Forbid => of(0, max),
        },
    }
}

fn rule(scheme: &Scheme) -> Rule {
    let domains = &scheme.domains;
    let ids = scheme.ranking.tie_break.iter();
    Rule {
        policy: scheme.missing.not_applicable,
        sum_step: match scheme.numeric.domain {
            Rounding::Round(dp) => UNIT / 10i64.pow(dp.min(6)),
            Rounding::Exact => 1,
        },
        decimals: scheme.numeric.index,
        on: scheme.ranking.on,
        method: scheme.ranking.method,
        tie_break: ids
            .filter_map(|id| domains.iter().position(|d| d.id == *id))
            .collect(),
        adjust_on: scheme.adjust_on,
        at_most: units(&Exact::from(scheme.numeric.at_most)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::shipped;
    use crate::scoring::Input;

    #[test]
    fn criteria_add_up_to_their_domains_under_every_policy() {
        use NotApplicable::{Forbid, FullPoints, RescaleDomain, RescaleIndex, Zero};
        for policy in [RescaleIndex, RescaleDomain, FullPoints, Zero, Forbid] {
            let mut scheme = shipped::default_scheme().expect("the shipped scheme");
            scheme.missing.not_applicable = policy;
            // By turns open, not applicable, and a choice where there is one.
            let given = [None, Some(Input::NotApplicable), Some(Input::Choice(0))];
            let inputs: Vec<Option<&Input>> = (0..scheme.criteria().count())
                .map(|at| given[at % 3].as_ref())
                .collect();
            let evaluation = evaluate(&scheme, &inputs);
            let mut cells = evaluation.cells.iter();
            for (domain, sum) in scheme.domains.iter().zip(&evaluation.totals.domains) {
                let parts = domain
                    .criteria
                    .iter()
                    .zip(&mut cells)
                    .map(|(c, state)| part(state, units(&Exact::from(c.max)), policy));
                let (got, possible) = parts.fold((0, 0), |(got, possible), part| {
                    (got + part.got, possible + part.possible)
                });
                assert_eq!((got, possible), (units(&sum.got), units(&sum.possible)));
            }
        }
    }
}
