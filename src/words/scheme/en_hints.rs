//! English words beside the caret, and what to do about a fault.

use super::quoted;
use crate::scheme::{Fault, Label, Named, NotDecimal, RuleName, Syntax};

pub(super) fn mark(fault: &Fault) -> String {
    match fault {
        Fault::TotalDiffers {
            total,
            written: true,
            ..
        } => format!("declared {total} points"),
        Fault::TotalDiffers {
            total,
            written: false,
            ..
        } => format!("the total is {total} unless `total` says otherwise"),
        Fault::DomainDiffers { points, .. } => format!("declared {points} points"),
        Fault::MaxUnreachable { max, .. } => format!("max is {max}"),
        Fault::Duplicate { .. } => "second use".to_owned(),
        Fault::DuplicateBand { .. } => "second use".to_owned(),
        Fault::BandsNotDescending { .. } => "must be lower".to_owned(),
        Fault::LastBandNotZero { .. } => "must be 0".to_owned(),
        Fault::DecimalComma { instead, .. } => format!("write {instead}"),
        Fault::Shadowed { .. } => "never reached".to_owned(),
        Fault::EmptyDomain { .. } | Fault::NoDomains => "empty".to_owned(),
        Fault::UnknownField {
            suggestion: Some(name),
            ..
        }
        | Fault::UnknownVariant {
            suggestion: Some(name),
            ..
        }
        | Fault::UnknownTieBreak {
            suggestion: Some(name),
            ..
        }
        | Fault::UnknownReference {
            suggestion: Some(name),
            ..
        }
        | Fault::UnknownBand {
            suggestion: Some(name),
            ..
        }
        | Fault::UnknownKind {
            suggestion: Some(name),
            ..
        } => format!("did you mean `{name}`?"),
        _ => String::new(),
    }
}

pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::OpenedHere => "opened here",
        Label::FirstUse => "first use",
        Label::MaxHere => "max is here",
        Label::EarlierStep => "this step comes first",
        Label::StepHere => "the step is here",
        Label::InputHere => "the input is here",
        Label::PolicyHere => "the policy is here",
        Label::RoundingHere => "the rounding is here",
        Label::GroupHere => "this group has bands of its own",
        Label::VariantHere => "the variant",
        Label::BetterBand => "the better band",
    }
}

pub(super) fn hint(fault: &Fault) -> Option<String> {
    let text = match fault {
        Fault::UnknownField { allowed, .. } => {
            return Some(format!("allowed: {}", quoted(allowed.iter().copied())));
        }
        Fault::UnknownVariant { allowed, .. } => {
            return Some(format!("allowed: {}", quoted(allowed.iter().copied())));
        }
        Fault::PairNotAllowed { input, allowed, .. } => {
            let rules = quoted(allowed.iter().map(|rule| RuleName::code(*rule)));
            return Some(format!("with `{}` use {rules}", input.code()));
        }
        Fault::MissingField { name } => return Some(format!("add `{name}: …`")),
        Fault::NotDecimal {
            why: NotDecimal::TooLong,
            ..
        } => "write a shorter number",
        Fault::NotDecimal {
            why: NotDecimal::Grouped,
            ..
        } => "write the digits together: 1000, not 1.000 or 1 000",
        Fault::NotDecimal { .. } => "write digits and at most one point, such as 1.5 or -0.25",
        Fault::DecimalComma { instead, .. } => {
            return Some(format!(
                "scheme files use a decimal point: {instead}; if these are two numbers, put a space after the comma"
            ));
        }
        Fault::NotUtf8 { .. } => "save the file again with the encoding UTF-8",
        Fault::LostCharacters { .. } => "go back to the original and save it as UTF-8",
        Fault::Decomposed { .. } => {
            "it was read in the composed form (NFC); save the file in NFC so that searches find it"
        }
        Fault::Syntax(Syntax::QuoteInside) => "take the inner marks out, or write `\\\"`",
        Fault::Syntax(Syntax::QuotedName) => "write `max: 3`, not `\"max\": 3`",
        Fault::Syntax(Syntax::UnclosedText | Syntax::UnopenedText) => {
            "put the whole text between two straight marks `\"…\"`"
        }
        Fault::Syntax(Syntax::UnclosedComment) => "add `*/`, or use `//` for a note of one line",
        Fault::Syntax(Syntax::MissingComma) => "a comma stands between two parts",
        Fault::Syntax(Syntax::MissingColon) => "write `name: value`",
        Fault::Syntax(Syntax::Instead { instead, .. }) => {
            return Some(format!("write `{instead}` instead"));
        }
        Fault::Syntax(Syntax::Surplus(_) | Syntax::StrayBracket(_)) => "take it out",
        Fault::Syntax(Syntax::ListInBrackets) => "write `Levels([…])`, `Steps([…])`, `Counts([…])`",
        Fault::Syntax(Syntax::PairInBrackets) => "write `(\"Tốt\", 80)`",
        Fault::Syntax(Syntax::SignBeforeNumber) => {
            "the field says which way: `ge: 80` is from 80 on"
        }
        Fault::Syntax(Syntax::OtherNote) => "write `// note`",
        Fault::Syntax(Syntax::Trailing) => "take it out; a file holds one scheme",
        Fault::Syntax(Syntax::Unreadable) => {
            "compare with a sound file (`scoring.ron`); often the line before is at fault"
        }
        Fault::Syntax(
            Syntax::WrongBracket { .. } | Syntax::NeverClosed(_) | Syntax::NotClosedBefore(_),
        ) => "close the bracket, or take out the one that opens it",
        Fault::Syntax(Syntax::Foreign { instead: ' ', .. }) => "delete it and type a plain space",
        Fault::Syntax(Syntax::Foreign { instead, .. }) => {
            return Some(format!("write `{instead}` instead"));
        }
        Fault::Syntax(Syntax::PercentSign) => "write the number alone: 80 means 80 %",
        Fault::Syntax(Syntax::NotAScheme) => "begin with `Scheme(` and end with `)`",
        Fault::Duplicate { of: Named::Id, .. } => {
            "ids are permanent keys of saved scores; give the new one its own id"
        }
        Fault::EmptyDomain { .. } => "add criteria, or take the domain out",
        Fault::TotalDiffers { written: false, .. } => {
            "add `total: …`, or correct the `points` of a domain"
        }
        Fault::TotalDiffers { .. } => "change `total`, or correct the `points` of a domain",
        Fault::DomainDiffers { .. } => "change `points`, or correct one criterion's `max`",
        Fault::MaxUnreachable { .. } => "let the best answer earn the maximum, or lower `max`",
        Fault::TooManyDecimals { .. } => "round the figure, or let `numeric` keep more decimals",
        Fault::WeightsDiffer { .. } => "`each` needs one value for every counter, in order",
        Fault::Shadowed { .. } => {
            "steps are tried from top to bottom: put the strictest threshold first"
        }
        Fault::LimitIdle { .. } => {
            "`Below` and `AtLeast` are points; for a share write `BelowPercent`, above 0 and up to 100"
        }
        Fault::SameThreshold { .. } | Fault::NeverHolds { .. } => {
            "take this step out, or correct it"
        }
        Fault::OverHundred { .. } => {
            "the input ends at 100; use `Percent(over: true)` where it may be more"
        }
        Fault::LooksLikeFraction { .. } => "percentages are 0–100: write 90, not 0.9",
        Fault::ScaleReversed { .. } => {
            "the small number first: `scale: (1, 5)`; `zero_at` is the worst answer, `cap` the best"
        }
        Fault::NoZeroLevel { .. } => "add a level with 0 if the duty may be missed altogether",
        Fault::Unfinished { .. } => "write the rule as the decision says, then take the note out",
        Fault::PointsTurn { .. } => "look whether two amounts were exchanged",
        Fault::NothingToAdd { .. } => "look at the sign: what is taken off is below 0",
        Fault::BandsNotDescending { .. } => {
            "list bands from best to worst; each band runs up to the one before it"
        }
        Fault::LastBandNotZero { .. } => {
            "let the last band start at 0, so that every index has a band"
        }
        Fault::VersionNotRaised { .. } => {
            "raise `version`, or leave the rules as they are; only texts may change under one version"
        }
        Fault::ValidityOverlaps { .. } => "let the old version end before the new one begins",
        Fault::YearNotCovered { .. } => "correct `valid` or `year`",
        Fault::VariantTotalDiffers { .. } => {
            "correct `set_points`, or give the variant its own `total`"
        }
        Fault::VariantDomainDiffers { .. } => "correct `set_points` or `set_max` of the variant",
        Fault::UnknownAgency { .. } => {
            "write the code as the registry has it (`parplan agencies list`)"
        }
        Fault::WithoutGroup { .. } => {
            "add it to the `kinds` of a group; otherwise it is ranked apart by kind"
        }
        Fault::LateWithoutDates { .. } => "make the input `Dates`, or leave these fields out",
        Fault::NaBesideDomains { .. } => "leave `na` out: a line without a value changes nothing",
        Fault::DuplicateVariant { .. } => "make one variant of the two",
        Fault::ForbidButNa { .. } => "take out `na`, or choose another policy",
        Fault::EmptyValidity => "`to` must not be before `from`",
        Fault::NotADate { .. } => "write year-month-day, such as 2017-12-31",
        Fault::ExactRanking { .. } => "use `Published` if equal prints are to share a rank",
        Fault::OutOfRange { whole: true, .. } => "write a whole number in the range that is named",
        Fault::OutOfRange { .. } => "write a number in the range that is named",
        Fault::EmptyText { .. } => "fill it in, or take the field out where it may be absent",
        Fault::UntidyId { .. } | Fault::UntidyText { .. } => {
            "delete it and type it again, without blanks around it"
        }
        Fault::LooksGrouped { .. } => {
            "whole numbers are written without a sign between thousands; decimals without a 0 at the end"
        }
        Fault::EmptyList { .. } => "name at least one, or take the field out",
        Fault::NoDomains => "add a domain with criteria",
        Fault::EmptyAdjust { .. } => "add to `lines`, or take it out",
        Fault::Duplicate { .. } => "take one out, or give it another name",
        Fault::RepeatedField { .. } => "take one of the two out",
        Fault::UnknownTieBreak { .. } => "use the id of a domain",
        Fault::UnknownReference { .. } => "use an id of this file",
        Fault::UnknownBand { .. } => "use a name of `bands`",
        Fault::UnknownKind { .. } => {
            "use a kind of the registry: `department`, `commune`, `so`, `phuong`, `xa` …"
        }
        Fault::NotPositive { .. } => "write a number above 0",
        Fault::OutsidePoints { .. } => {
            "points of a level or step are from 0 to the criterion's maximum"
        }
        Fault::SignContradicts { .. } => "with `each` below 0 leave `sign: Plus` out",
        Fault::FloorAboveStart { .. } => "lower `floor`, or raise `start`",
        Fault::NotMultiple { .. } => "correct `max` or `step`",
        Fault::BandTooFine { .. } => "leave decimals out, or raise `index: Round(dp: …)`",
        Fault::NoCounters { .. } => "name at least one thing that is counted",
        Fault::FewOptions { .. } => "a ballot needs at least two options",
        Fault::DaysNeverCount { .. } | Fault::RefusedOutsideYear { .. } => {
            "correct `free`, `first` or `refused_after`"
        }
        Fault::CapTooLow { .. } => "`cap` earns full points and is above `zero_at`",
        Fault::FloorOutside { .. } => "`floor` is between `zero_at` and `cap`",
        Fault::FractionOfHundred { .. } => "write 80, not 0.8",
        Fault::ScaleBesideOptions { .. } => {
            "leave `scale` out: the worth of the options is the scale"
        }
        Fault::TallyStuck { .. } => "look at `start`, the sign of `each`, and `floor`",
        Fault::AlwaysSame { .. } => "look at the bound of every step",
        Fault::LateEarns { .. } => "what is late costs points: write it below 0",
        Fault::BandAboveTop { .. } => "lower this bound",
        Fault::DuplicateBand { .. } => "rename one of the two",
        _ => return None,
    };
    Some(text.to_owned())
}

pub(super) fn summary(file: &str, errors: usize, warnings: usize) -> String {
    format!("{file}: errors: {errors}, warnings: {warnings}")
}

pub(super) fn sound(file: &str, domains: usize, criteria: usize, warnings: usize) -> String {
    format!("{file}: no errors; domains: {domains}, criteria: {criteria}, warnings: {warnings}")
}
