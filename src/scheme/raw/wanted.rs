//! What stands where a value cannot be read: said by the type that was wanted.

use super::*;
use crate::scheme::fault::Shape;

/// A type with the shape it has in a file.
pub(in crate::scheme) trait Wanted {
    /// `None`: what the parser says is the best that can be told.
    const SHAPE: Option<Shape>;
}

macro_rules! wanted {
    ($shape:expr; $($name:ty),+ $(,)?) => {
        $(impl Wanted for $name {
            const SHAPE: Option<Shape> = Some($shape);
        })+
    };
}

impl<const FAST: bool> Wanted for DomainRaw<'_, FAST> {
    const SHAPE: Option<Shape> = Some(Shape::Record);
}

impl<const FAST: bool> Wanted for CriterionRaw<'_, FAST> {
    const SHAPE: Option<Shape> = Some(Shape::Record);
}

impl<const FAST: bool> Wanted for RuleRaw<'_, FAST> {
    const SHAPE: Option<Shape> = Some(Shape::OneOf(&[
        "Levels",
        "Steps",
        "Linear",
        "Tally",
        "AsEntered",
    ]));
}

impl<T, const FAST: bool> Wanted for Parts<'_, T, FAST> {
    const SHAPE: Option<Shape> = Some(Shape::List);
}

wanted!(Shape::Record;
    AdjustRaw<'_>, LimitRaw<'_>, VariantRaw<'_>, FirstRaw<'_>, ValidRaw<'_>, RankingRaw<'_>,
    GroupRaw<'_>, ExclusionRaw<'_>, NumericRaw<'_>, MissingRaw<'_>, StepRaw<'_>
);
wanted!(Shape::List; Vec<Raw<'_>>);
wanted!(Shape::Pair; (Raw<'_>, Raw<'_>));
wanted!(Shape::YesNo; bool);
wanted!(Shape::OneOf(&["Plus", "Minus"]); SignRaw);
wanted!(Shape::OneOf(&["Index", "Points"]); AdjustOnRaw);
wanted!(Shape::OneOf(&["Below", "AtLeast", "BelowPercent"]); WhenRaw<'_>);
wanted!(Shape::OneOf(&[
    "Choice", "Percent", "Ratio", "Count", "Counts", "Dates", "Survey", "Points",
]); InputRaw<'_>);
wanted!(Shape::OneOf(&["Exact", "Round(dp: 2)"]); RoundingRaw<'_>);
wanted!(Shape::OneOf(&["Round(dp: 2)"]); IndexRaw<'_>);
wanted!(Shape::OneOf(&["Kind", "Subkind", "All", "Named([…])"]); GroupingRaw<'_>);
wanted!(Shape::OneOf(&[
    "RescaleIndex", "RescaleDomain", "FullPoints", "Zero", "Forbid",
]); NotApplicableRaw);
wanted!(Shape::OneOf(&["Provisional", "Zero"]); NotScoredRaw);
wanted!(Shape::OneOf(&["Published", "Exact"]); RankOnRaw);
wanted!(Shape::OneOf(&["Competition", "Dense"]); TieMethodRaw);
wanted!(Shape::OneOf(&["Open", "Convert"]); NoSurveyRaw);
wanted!(Shape::OneOf(&["Desk", "Survey"]); PartRaw);
wanted!(Shape::OneOf(&["Self", "Survey", "Appraised", "Reappraised", "Inspected"]); LaneRaw);
