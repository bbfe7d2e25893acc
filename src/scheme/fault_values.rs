//! The small vocabularies faults speak in: what was wanted, what was found.

/// What is wrong with the RON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// The closing bracket does not belong to the opening one.
    WrongBracket {
        /// Wanted.
        expected: char,
        /// Written.
        found: char,
    },
    /// A closing bracket without an opening one.
    StrayBracket(char),
    /// The file ends before this bracket.
    NeverClosed(char),
    /// Something stands here that cannot be inside this bracket.
    NotClosedBefore(char),
    /// A text has no closing mark.
    UnclosedText,
    /// A text has no opening mark.
    UnopenedText,
    /// A text with quotation marks in it.
    QuoteInside,
    /// A field name in quotation marks.
    QuotedName,
    /// The file ends inside a comment.
    UnclosedComment,
    /// No comma between two entries.
    MissingComma,
    /// No colon after a field name.
    MissingColon,
    /// Something after the end.
    Trailing,
    /// The file does not begin with `Scheme(`.
    NotAScheme,
    /// A character of a word processor, and the plain one that is meant.
    Foreign {
        /// Written.
        found: char,
        /// Meant.
        instead: char,
    },
    /// A sign of another language, and the one that is meant.
    Instead {
        /// Written.
        found: char,
        /// Meant.
        instead: char,
    },
    /// A sign once too often.
    Surplus(char),
    /// A list behind a name without round brackets.
    ListInBrackets,
    /// A text and its number without round brackets.
    PairInBrackets,
    /// `>=` and the like before a number.
    SignBeforeNumber,
    /// A note that does not begin with `//`.
    OtherNote,
    /// A percent sign behind a number.
    PercentSign,
    /// Cannot be read here.
    Unreadable,
}

/// The kind of value wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `"…"`.
    Text,
    /// `[…]`.
    List,
    /// `(…)` with named fields.
    Record,
    /// As in this example.
    Like(&'static str),
    /// One of a few names: `Zero`, `Provisional`.
    OneOf(&'static [&'static str]),
    /// `(…, …)`: two values.
    Pair,
    /// A bare name.
    Name,
    /// Nothing more.
    End,
    /// True or false.
    YesNo,
    /// Exactly one of `ge`, `gt`, `le`, `lt`.
    Step,
    /// Either `each` or `lines`.
    Adjust,
}

/// Why a number is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDecimal {
    /// `1e3`.
    Exponent,
    /// `0x10`.
    OtherBase,
    /// `1_000`.
    Underscore,
    /// `+1`.
    Plus,
    /// `NaN`, `inf`.
    NotFinite,
    /// `.5`, `5.`.
    BarePoint,
    /// `"1"`.
    Quoted,
    /// Above 999,999,999.999999 or finer than 6 decimals.
    TooLong,
    /// `1.000.000`, `1 000`.
    Grouped,
    /// Not a number at all.
    Other,
}

/// Things that have a name of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A domain or criterion.
    Id,
    /// A label of a level.
    Level,
    /// A counter of `Counts`.
    Counter,
    /// A domain in `tie_break`.
    TieBreak,
    /// A ranking group.
    Group,
    /// A kind that two groups claim.
    GroupKind,
    /// An agency left out twice.
    Excluded,
    /// Something a variant sets, drops or replaces twice.
    Varied,
    /// A kind in `applies_to`.
    Kind,
    /// A stage in `lanes`.
    Lane,
}

/// Where an id is named that nothing has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// `limits`: a criterion, domain, bonus or penalty.
    Limit,
    /// `variants`: a criterion.
    VariantCriterion,
    /// `variants`: a domain.
    VariantDomain,
}

/// What a new text of a scheme scores differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// A criterion, bonus or penalty that was not there.
    Added(String),
    /// One that is there no more.
    Removed(String),
    /// Its maximum, input, rule or "not applicable".
    Rule(String),
    /// Points or order of a domain.
    Domain(String),
    /// Total, rounding, policies, lanes.
    Policy,
    /// Bonuses and penalties: their caps and signs.
    Adjust,
    /// Bands or limits.
    Bands,
    /// How places are given.
    Ranking,
    /// Variants.
    Variants,
}

/// Inputs by the name the file uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of `InputKind`")]
pub enum InputName {
    Choice,
    Percent,
    Ratio,
    Count,
    Counts,
    Dates,
    Survey,
    Points,
}

/// Rules by the name the file uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of `Rule`")]
pub enum RuleName {
    Levels,
    Steps,
    Linear,
    Tally,
    AsEntered,
}

impl InputName {
    /// As the file writes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Choice => "Choice",
            Self::Percent => "Percent",
            Self::Ratio => "Ratio",
            Self::Count => "Count",
            Self::Counts => "Counts",
            Self::Dates => "Dates",
            Self::Survey => "Survey",
            Self::Points => "Points",
        }
    }

    /// Rules that may follow from it.
    #[must_use]
    pub fn rules(self) -> &'static [RuleName] {
        match self {
            Self::Choice => &[RuleName::Levels],
            Self::Percent | Self::Ratio | Self::Survey => &[RuleName::Steps, RuleName::Linear],
            Self::Count => &[RuleName::Steps, RuleName::Linear, RuleName::Tally],
            Self::Counts => &[RuleName::Tally],
            Self::Dates => &[RuleName::Steps, RuleName::Tally],
            Self::Points => &[RuleName::AsEntered],
        }
    }
}

impl RuleName {
    /// As the file writes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Levels => "Levels",
            Self::Steps => "Steps",
            Self::Linear => "Linear",
            Self::Tally => "Tally",
            Self::AsEntered => "AsEntered",
        }
    }
}
