//! English sentences about scheme files: what is wrong.

use crate::scheme::{Changed, Fault, Named, Naming, NotDecimal, Shape, Syntax, printable};

pub(super) fn message(fault: &Fault) -> String {
    match fault {
        Fault::Syntax(syntax) => self::syntax(*syntax),
        Fault::WrongShape(shape) => self::shape(*shape),
        Fault::UnknownField { name, .. } => format!("there is no field `{name}` here"),
        Fault::UnknownVariant { name, .. } => format!("there is no `{name}` here"),
        Fault::MissingField { name } => format!("the field `{name}` is missing"),
        Fault::RepeatedField { name } => format!("the field `{name}` is given twice"),
        Fault::NotDecimal { text, why } => {
            format!("`{text}` is not a plain decimal: {}", not_decimal(*why))
        }
        Fault::DecimalComma { text, .. } => format!("`{text}` has a decimal comma"),
        Fault::NotUtf8 { utf16: true } => "the file is saved as UTF-16".to_owned(),
        Fault::NotUtf8 { utf16: false } => "the file is not UTF-8 text".to_owned(),
        Fault::LostCharacters { lines } => {
            format!(
                "characters were lost when the file was converted: {}",
                lines_of(*lines)
            )
        }
        Fault::Decomposed { lines } => {
            format!(
                "letters and marks are stored apart (NFD): {}",
                lines_of(*lines)
            )
        }
        Fault::Unfinished { rows: 1 } => {
            "this draft has a rule still to be written: points are typed in until then".to_owned()
        }
        Fault::Unfinished { rows } => {
            format!(
                "this draft has {rows} rules still to be written: points are typed in until then"
            )
        }
        Fault::OutOfRange {
            field,
            from,
            to,
            whole: true,
        } => {
            format!("`{field}` must be a whole number from {from} to {to}")
        }
        Fault::OutOfRange {
            field,
            from,
            to,
            whole: false,
        } => {
            format!("`{field}` must be a number from {from} to {to}")
        }
        Fault::EmptyText { field } => format!("empty text in `{field}`"),
        Fault::UntidyId { id } => {
            format!(
                "id \"{}\" has blanks around it or characters in it that are not seen",
                printable(id)
            )
        }
        Fault::UntidyText { field, text } => format!(
            "\"{}\" in `{field}` has blanks, or characters that are not seen, around it",
            printable(text)
        ),
        Fault::LooksGrouped { text, whole } => {
            format!("`{text}` is a decimal; if {whole} is meant, the point is too much")
        }
        Fault::EmptyList { field } => format!("the list `{field}` is empty"),
        Fault::AlwaysSame { criterion, points } => {
            format!("criterion \"{criterion}\": whatever is entered, the points stay at {points}")
        }
        Fault::FractionOfHundred { field } => {
            format!("`{field}` is at most 1 on a scale of 100")
        }
        Fault::Duplicate { of, id } => match of {
            Named::Id => format!("id \"{id}\" is used twice"),
            Named::Level => format!("the level \"{id}\" is listed twice"),
            Named::Counter => format!("the counter \"{id}\" is listed twice"),
            Named::TieBreak => format!("domain \"{id}\" is listed twice"),
            Named::Group => format!("ranking group \"{id}\" is listed twice"),
            Named::GroupKind => format!("kind \"{id}\" is in two ranking groups"),
            Named::Excluded => format!("agency \"{id}\" is left out twice"),
            Named::Kind => format!("kind \"{id}\" is named twice"),
            Named::Lane => format!("stage \"{id}\" is named twice"),
            Named::Varied => format!("the variant names \"{id}\" twice"),
        },
        Fault::UnknownTieBreak { id, .. } => format!("there is no domain \"{id}\""),
        Fault::UnknownReference { of, id, .. } => match of {
            Naming::Limit => {
                format!("there is no criterion, domain, bonus or penalty \"{id}\"")
            }
            Naming::VariantCriterion => format!("there is no criterion \"{id}\""),
            Naming::VariantDomain => format!("there is no domain \"{id}\""),
        },
        Fault::UnknownBand { band, .. } => format!("there is no band \"{band}\" in `bands`"),
        Fault::EmptyAdjust { id } => format!("bonus or penalty \"{id}\" has no lines"),
        Fault::DuplicateVariant { kind } => format!("two variants for kind \"{kind}\""),
        Fault::UnknownAgency { code } => format!("the registry has no agency \"{code}\""),
        Fault::WithoutGroup { kind } => format!("kind \"{kind}\" is in no ranking group"),
        Fault::VariantTotalDiffers { kind, sum, total } => {
            let gap = gap(*sum, *total);
            format!("variant \"{kind}\": domains add up to {sum}, not {total} ({gap})")
        }
        Fault::VariantDomainDiffers {
            kind,
            domain,
            sum,
            points,
        } => {
            let gap = gap(*sum, *points);
            format!(
                "variant \"{kind}\", domain \"{domain}\": criteria add up to {sum}, not {points} ({gap})"
            )
        }
        Fault::LateWithoutDates { criterion } => format!(
            "criterion \"{criterion}\": `free`, `first` and `refused_after` need the input `Dates`"
        ),
        Fault::SignContradicts { id } => {
            format!("\"{id}\": `each` takes off, but `sign` says it is added")
        }
        Fault::DaysNeverCount { criterion } => format!(
            "criterion \"{criterion}\": days of grace and first days late go beyond what is accepted"
        ),
        Fault::RefusedOutsideYear { criterion } => format!(
            "criterion \"{criterion}\": the last day accepted is neither in the scheme's year nor in the next"
        ),
        Fault::ScaleBesideOptions { criterion } => {
            format!("criterion \"{criterion}\": `scale` has no meaning beside `options`")
        }
        Fault::LateEarns { criterion } => {
            format!("criterion \"{criterion}\": what is late or never done would earn points")
        }
        Fault::FewOptions { criterion } => {
            format!("criterion \"{criterion}\": a ballot needs at least two options")
        }
        Fault::NaBesideDomains { criterion } => {
            format!("line \"{criterion}\": bonuses and penalties are never \"not applicable\"")
        }
        Fault::YearNotCovered { year } => format!("no day of {year} lies in the validity"),
        Fault::ValidityOverlaps { other, version } => {
            format!("overlaps the validity of version {version} of \"{other}\"")
        }
        Fault::VersionNotRaised {
            version,
            standing,
            changed,
        } => format!(
            "what is scored has changed ({}) but the version is {version}, not above the one there is ({standing})",
            self::changed(changed)
        ),
        Fault::EmptyDomain { domain } => format!("domain \"{domain}\" has no criteria"),
        Fault::NoDomains => "the scheme has no domains".to_owned(),
        Fault::UnknownKind { kind, .. } => {
            format!("\"{kind}\" is neither a kind nor a subkind of the registry")
        }
        Fault::TotalDiffers { sum, total, .. } => {
            format!(
                "domains add up to {sum}, not {total} ({})",
                gap(*sum, *total)
            )
        }
        Fault::DomainDiffers {
            domain,
            sum,
            points,
        } => {
            let gap = gap(*sum, *points);
            format!("domain \"{domain}\": criteria add up to {sum}, not {points} ({gap})")
        }
        Fault::NotPositive { field, value } => format!("`{field}` must be above 0, not {value}"),
        Fault::MaxUnreachable {
            criterion,
            max,
            best,
        } => format!(
            "criterion \"{criterion}\": no answer can earn {max} points; the best gives {best}"
        ),
        Fault::OutsidePoints {
            criterion,
            value,
            max,
        } => {
            format!("criterion \"{criterion}\": {value} points are not within 0 and {max}")
        }
        Fault::FloorAboveStart {
            criterion,
            floor,
            start,
        } => {
            format!("criterion \"{criterion}\": floor {floor} is above start {start}")
        }
        Fault::NotMultiple {
            criterion,
            max,
            step,
        } => {
            format!("criterion \"{criterion}\": max {max} is not a multiple of step {step}")
        }
        Fault::TooManyDecimals { value, kept } => {
            format!("{value} has more decimals than the {kept} that rounding keeps")
        }
        Fault::BandTooFine { band, from, kept } => {
            format!(
                "band \"{band}\" starts at {from}, but the index is published with {kept} decimals"
            )
        }
        Fault::PairNotAllowed {
            criterion,
            input,
            rule,
            ..
        } => format!(
            "criterion \"{criterion}\": rule `{}` does not go with input `{}`",
            rule.code(),
            input.code()
        ),
        Fault::WeightsDiffer {
            criterion,
            counters,
            weights,
        } => {
            format!("criterion \"{criterion}\": counters: {counters}, values in `each`: {weights}")
        }
        Fault::NoCounters { criterion } => {
            format!("criterion \"{criterion}\": `Counts` names nothing to count")
        }
        Fault::Shadowed { criterion } => {
            format!(
                "criterion \"{criterion}\": this step never counts, an earlier one always holds"
            )
        }
        Fault::NeverHolds { criterion } => {
            format!("criterion \"{criterion}\": no value can meet this step")
        }
        Fault::LimitIdle { id, always: true } => {
            format!("the limit on \"{id}\" holds whatever is scored: it caps every agency")
        }
        Fault::LimitIdle { id, always: false } => {
            format!("the limit on \"{id}\" can never hold")
        }
        Fault::SameThreshold { criterion } => {
            format!("criterion \"{criterion}\": the same threshold is given twice")
        }
        Fault::CapTooLow {
            criterion,
            cap,
            zero_at,
        } => {
            format!("criterion \"{criterion}\": cap {cap} must be above zero_at {zero_at}")
        }
        Fault::FloorOutside {
            criterion,
            floor,
            zero_at,
            cap,
        } => {
            format!("criterion \"{criterion}\": floor {floor} is not within {zero_at} and {cap}")
        }
        Fault::OverHundred { criterion, value } => {
            format!("criterion \"{criterion}\": {value} is above 100 percent")
        }
        Fault::LooksLikeFraction { criterion } => {
            format!("criterion \"{criterion}\": thresholds of at most 1 on a scale of 100")
        }
        Fault::ScaleReversed {
            criterion,
            zero_at,
            cap,
        } => format!(
            "criterion \"{criterion}\": the survey's scale runs backwards, from {zero_at} to {cap}"
        ),
        Fault::TallyStuck { criterion, start } => {
            format!("criterion \"{criterion}\": whatever is counted, the points stay at {start}")
        }
        Fault::NoZeroLevel { criterion, least } => {
            format!("criterion \"{criterion}\": no level gives 0; the least gives {least}")
        }
        Fault::PointsTurn {
            criterion,
            at,
            before,
            points,
        } => format!(
            "criterion \"{criterion}\": points rise and fall: {points} at {at}, {before} just before it"
        ),
        Fault::NothingToAdd {
            criterion,
            each,
            start,
        } => format!(
            "criterion \"{criterion}\": starts with the maximum of {start} and yet adds {each}; it can only make up for what is taken off"
        ),
        Fault::BandsNotDescending {
            band,
            from,
            better,
            better_from,
        } => format!(
            "band \"{band}\" starts at {from}, at or above the better band \"{better}\" ({better_from})"
        ),
        Fault::LastBandNotZero { band, from } => {
            format!("the last band, \"{band}\", starts at {from}, not at 0")
        }
        Fault::BandAboveTop { band, from, top } => {
            format!("band \"{band}\" starts at {from}; no index is above {top}")
        }
        Fault::DuplicateBand { band } => format!("band \"{band}\" is listed twice"),
        Fault::ForbidButNa { criterion } => {
            format!("criterion \"{criterion}\" may be left out, but `not_applicable` is `Forbid`")
        }
        Fault::EmptyValidity => "the scheme ends before it begins".to_owned(),
        Fault::NotADate { text } => format!("\"{text}\" is not a date"),
        Fault::ExactRanking { decimals } => format!(
            "ranking on the exact index: agencies that print alike with {decimals} decimals may get different ranks"
        ),
    }
}

fn gap(sum: rust_decimal::Decimal, wanted: rust_decimal::Decimal) -> String {
    let gap = (sum - wanted).normalize();
    let sign = if gap.is_sign_negative() { "" } else { "+" };
    format!("{sign}{gap}")
}

fn syntax(syntax: Syntax) -> String {
    match syntax {
        Syntax::WrongBracket { expected, found } => {
            format!("`{found}` here, but `{expected}` must come first")
        }
        Syntax::StrayBracket(found) => format!("`{found}` closes nothing"),
        Syntax::NeverClosed(opened) => format!("the file ends, but a `{opened}` is still open"),
        Syntax::NotClosedBefore(opened) => format!("`{opened}` must be closed before this"),
        Syntax::UnopenedText => "this text is not opened by a quotation mark".to_owned(),
        Syntax::QuoteInside => "quotation marks inside a text".to_owned(),
        Syntax::QuotedName => "the name of a field stands without quotation marks".to_owned(),
        Syntax::UnclosedText => "this text is not closed by a quotation mark".to_owned(),
        Syntax::UnclosedComment => "this comment is not closed by `*/`".to_owned(),
        Syntax::MissingComma => "a comma is missing before this".to_owned(),
        Syntax::MissingColon => "a colon is missing after the field name".to_owned(),
        Syntax::Trailing => "there is something after the end of the scheme".to_owned(),
        Syntax::NotAScheme => "the file does not begin with `Scheme(`".to_owned(),
        Syntax::Foreign { found, .. } if found.is_whitespace() => {
            "a special (no-break) space, as word processors put it".to_owned()
        }
        Syntax::Foreign { found, .. } => {
            format!("`{found}` is a sign of word processors and cannot stand here")
        }
        Syntax::Instead { found, instead } => {
            format!("`{found}` here, where `{instead}` is meant")
        }
        Syntax::Surplus(sign) => format!("a `{sign}` too much"),
        Syntax::ListInBrackets => "the list of a rule stands in round brackets".to_owned(),
        Syntax::PairInBrackets => "a text and its number stand in round brackets".to_owned(),
        Syntax::SignBeforeNumber => "no sign of comparison before a number".to_owned(),
        Syntax::OtherNote => "a note begins with `//`".to_owned(),
        Syntax::PercentSign => "no percent sign after a number".to_owned(),
        Syntax::Unreadable => "the file cannot be read from here on".to_owned(),
    }
}

fn lines_of(lines: usize) -> String {
    if lines == 1 {
        "1 line".to_owned()
    } else {
        format!("{lines} lines")
    }
}

fn shape(shape: Shape) -> String {
    let text = match shape {
        Shape::Like(example) => return format!("this is written like `{example}`"),
        Shape::OneOf([only]) => return format!("`{only}` is wanted here, without quotation marks"),
        Shape::OneOf(names) => {
            let names = super::quoted(names.iter().copied());
            return format!("one of {names} is wanted here, without quotation marks");
        }
        Shape::Text => "a text in quotation marks is wanted here",
        Shape::List => "a list `[…]` is wanted here",
        Shape::Record => "named fields `(…: …)` are wanted here",
        Shape::Pair => "exactly two values `(…, …)` are wanted here",
        Shape::Name => "a name without quotation marks is wanted here",
        Shape::End => "nothing more may follow here",
        Shape::YesNo => "`true` or `false` is wanted here",
        Shape::Adjust => "a bonus or penalty has either `each` or `lines`",
        Shape::Step => "a step needs exactly one of `ge`, `gt`, `le`, `lt`",
    };
    text.to_owned()
}

fn not_decimal(why: NotDecimal) -> &'static str {
    match why {
        NotDecimal::Exponent => "it has an exponent",
        NotDecimal::OtherBase => "it is not in base ten",
        NotDecimal::Underscore => "it has an underscore",
        NotDecimal::Plus => "it has a plus sign",
        NotDecimal::NotFinite => "it is not a finite number",
        NotDecimal::BarePoint => "a digit is missing beside the point",
        NotDecimal::Quoted => "it stands in quotation marks",
        NotDecimal::TooLong => "at most 9 digits before the point and 6 after it",
        NotDecimal::Grouped => "its thousands are set apart",
        NotDecimal::Other => "it is no number",
    }
}

/// What is scored differently, in a row.
fn changed(all: &[Changed]) -> String {
    let one = |change: &Changed| match change {
        Changed::Added(id) => format!("\"{id}\" added"),
        Changed::Removed(id) => format!("\"{id}\" removed"),
        Changed::Rule(id) => format!("rule of \"{id}\""),
        Changed::Domain(id) => format!("domain \"{id}\""),
        Changed::Policy => "policies".to_owned(),
        Changed::Adjust => "bonuses and penalties".to_owned(),
        Changed::Bands => "bands".to_owned(),
        Changed::Ranking => "ranking".to_owned(),
        Changed::Variants => "variants".to_owned(),
    };
    super::some(all, one)
}
