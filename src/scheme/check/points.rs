//! Figures finer than the scheme's own rounding keeps: S207.

use rust_decimal::Decimal;

use crate::scheme::diagnostic::Label;
use crate::scheme::draft::{At, CriterionDraft, Draft, RuleForm};
use crate::scheme::fault::Fault;
use crate::scheme::model::{InputKind, Rounding};
use crate::scheme::read::Found;

pub(super) fn check(draft: &Draft, found: &mut Vec<Found>) {
    let numeric = &draft.numeric;
    for criterion in draft.scored() {
        for number in figures(criterion) {
            found.extend(too_fine(number, numeric.criterion.as_ref()));
        }
        if let Some(input) = &criterion.input
            && let InputKind::Points { step } = &input.value
        {
            let step = At {
                value: *step,
                place: input.place,
            };
            found.extend(too_fine(&step, numeric.criterion.as_ref()));
        }
    }
    let index = numeric.index.as_ref().map_or(2, |at| at.value);
    if let Some(most) = &numeric.at_most
        && most.value.scale() > index
    {
        // Rounded up, the index would pass it.
        let (value, kept) = (most.value, index);
        found.push(Found::new(
            Fault::TooManyDecimals { value, kept },
            most.place,
        ));
    }
    for variant in &draft.variants {
        let maxima = variant.set_max.iter().map(|(_, at)| at);
        found.extend(maxima.filter_map(|at| too_fine(at, numeric.criterion.as_ref())));
        let points = variant.set_points.iter().map(|(_, at)| at);
        found.extend(points.filter_map(|at| too_fine(at, numeric.domain.as_ref())));
    }
    for domain in &draft.domains {
        if let Some(points) = &domain.points {
            found.extend(too_fine(points, numeric.domain.as_ref()));
        }
    }
}

fn too_fine(number: &At<Decimal>, rounding: Option<&At<Rounding>>) -> Option<Found> {
    let rounding = rounding?;
    let Rounding::Round(kept) = rounding.value else {
        return None;
    };
    if number.value.scale() <= kept {
        return None;
    }
    let value = number.value;
    let fault = Fault::TooManyDecimals { value, kept };
    Some(Found::new(fault, number.place).and(rounding.place, Label::RoundingHere))
}

/// Points a criterion can give as they stand in the file.
fn figures(criterion: &CriterionDraft) -> Vec<&At<Decimal>> {
    let mut figures: Vec<&At<Decimal>> = criterion.max.iter().collect();
    match criterion.rule.as_ref().map(|rule| &rule.form) {
        Some(RuleForm::Levels(levels)) => figures.extend(levels.iter().map(|(_, points)| points)),
        Some(RuleForm::Steps(steps)) => figures.extend(steps.iter().map(|step| &step.give)),
        Some(RuleForm::Linear { below, .. }) => figures.extend(below),
        Some(RuleForm::Tally {
            start,
            each,
            floor,
            late,
        }) => {
            figures.push(start);
            figures.extend(each);
            figures.extend(floor);
            figures.extend(late.first.iter().map(|(_, give)| give));
        }
        Some(RuleForm::AsEntered) | None => {}
    }
    figures
}
