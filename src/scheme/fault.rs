//! Every fault a scheme file can have, with the values its sentence needs.
//!
//! Codes are permanent: people search for them. Values in faults are as the file writes
//! them (point, not comma).

use rust_decimal::Decimal;

pub use super::fault_values::*;

/// A fault. The groups are those of the codes: S0xx reading, S1xx names, S2xx points and
/// rules, S3xx bands, S4xx policy.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "field names say what they hold")]
pub enum Fault {
    /// S001: not RON.
    Syntax(Syntax),
    /// S001: RON, but another kind of value is wanted here.
    WrongShape(Shape),
    /// S002: a field nobody knows.
    UnknownField {
        name: String,
        allowed: &'static [&'static str],
        suggestion: Option<String>,
    },
    /// S002: a variant nobody knows.
    UnknownVariant {
        name: String,
        allowed: &'static [&'static str],
        suggestion: Option<String>,
    },
    /// S002: a field is not there.
    MissingField { name: &'static str },
    /// S002: a field is there twice.
    RepeatedField { name: &'static str },
    /// S003: not a plain decimal.
    NotDecimal { text: String, why: NotDecimal },
    /// S004: a comma where the point belongs.
    DecimalComma { text: String, instead: String },
    /// S005: the file is not UTF-8.
    NotUtf8 { utf16: bool },
    /// S005: characters were lost when the file was converted.
    LostCharacters { lines: usize },
    /// S005, warning: letters and marks written apart.
    Decomposed { lines: usize },
    /// S006, warning: a draft with rules still to be written.
    Unfinished { rows: usize },
    /// S007: a number outside its range, or not whole where it must be, both ends allowed.
    OutOfRange {
        field: &'static str,
        from: u32,
        to: u32,
        whole: bool,
    },
    /// S003, warning: three decimals that end with 0, as thousands are set apart.
    LooksGrouped { text: String, whole: String },
    /// S101: an empty id, name or label.
    EmptyText { field: &'static str },
    /// S101: an id with blanks around it or control characters in it.
    UntidyId { id: String },
    /// S101: a label or kind with blanks around it.
    UntidyText { field: &'static str, text: String },
    /// S102: used twice.
    Duplicate { of: Named, id: String },
    /// S103: not a domain.
    UnknownTieBreak {
        id: String,
        suggestion: Option<String>,
    },
    /// S103: an id that nothing has.
    UnknownReference {
        of: Naming,
        id: String,
        suggestion: Option<String>,
    },
    /// S103: a limit names a band that is not there.
    UnknownBand {
        band: String,
        suggestion: Option<String>,
    },
    /// S104: a bonus or penalty without lines.
    EmptyAdjust { id: String },
    /// S105: two variants for one kind.
    DuplicateVariant { kind: String },
    /// S107: the registry has no agency of this code.
    UnknownAgency { code: String },
    /// S108, warning: agencies of this kind are in no named group.
    WithoutGroup { kind: String },
    /// S104: a domain without criteria.
    EmptyDomain { domain: String },
    /// S104: a scheme without domains.
    NoDomains,
    /// S104: a list with nothing in it.
    EmptyList { field: &'static str },
    /// S106: not a kind or subkind of the registry.
    UnknownKind {
        kind: String,
        suggestion: Option<String>,
    },
    /// S200: domains do not add up; `written` says that the file states the total.
    TotalDiffers {
        sum: Decimal,
        total: Decimal,
        written: bool,
    },
    /// S201: criteria do not add up.
    DomainDiffers {
        domain: String,
        sum: Decimal,
        points: Decimal,
    },
    /// S202: the domains of a variant do not add up.
    VariantTotalDiffers {
        kind: String,
        sum: Decimal,
        total: Decimal,
    },
    /// S202: the criteria of a domain do not add up in a variant.
    VariantDomainDiffers {
        kind: String,
        domain: String,
        sum: Decimal,
        points: Decimal,
    },
    /// S203: not above 0.
    NotPositive { field: &'static str, value: Decimal },
    /// S204: no answer earns the maximum.
    MaxUnreachable {
        criterion: String,
        max: Decimal,
        best: Decimal,
    },
    /// S205: points below 0 or above the maximum.
    OutsidePoints {
        criterion: String,
        value: Decimal,
        max: Decimal,
    },
    /// S205: `each` takes off what `sign` says is added.
    SignContradicts { id: String },
    /// S205: the floor of a tally above its start.
    FloorAboveStart {
        criterion: String,
        floor: Decimal,
        start: Decimal,
    },
    /// S206: the maximum cannot be typed.
    NotMultiple {
        criterion: String,
        max: Decimal,
        step: Decimal,
    },
    /// S207: rounding would change a figure of the file.
    TooManyDecimals { value: Decimal, kept: u32 },
    /// S207, warning: a band starts between two publishable figures.
    BandTooFine {
        band: String,
        from: Decimal,
        kept: u32,
    },
    /// S210: rule and input do not go together.
    PairNotAllowed {
        criterion: String,
        input: InputName,
        rule: RuleName,
        allowed: &'static [RuleName],
    },
    /// S210: a tally with another number of weights than counters.
    WeightsDiffer {
        criterion: String,
        counters: usize,
        weights: usize,
    },
    /// S210: `Counts` without a name.
    NoCounters { criterion: String },
    /// S210: days late where no days are entered.
    LateWithoutDates { criterion: String },
    /// S210: a ballot with fewer than two options.
    FewOptions { criterion: String },
    /// S211: an earlier step always holds.
    Shadowed { criterion: String },
    /// S211: days of grace, or first days late, after which nothing is accepted any more.
    DaysNeverCount { criterion: String },
    /// S211, warning: nothing of the scheme's year is accepted, or everything.
    RefusedOutsideYear { criterion: String },
    /// S211: no value can meet it.
    NeverHolds { criterion: String },
    /// S211: a cap on the band that holds for every agency, or for none.
    LimitIdle { id: String, always: bool },
    /// S212: the same threshold again.
    SameThreshold { criterion: String },
    /// S213: full points not above no points.
    CapTooLow {
        criterion: String,
        cap: Decimal,
        zero_at: Decimal,
    },
    /// S213: floor outside zero_at … cap.
    FloorOutside {
        criterion: String,
        floor: Decimal,
        zero_at: Decimal,
        cap: Decimal,
    },
    /// S214: more than 100 percent.
    OverHundred { criterion: String, value: Decimal },
    /// S214, warning: all thresholds at most 1 on a scale of 100.
    LooksLikeFraction { criterion: String },
    /// S214, warning: a share of 1 where percent are wanted.
    FractionOfHundred { field: &'static str },
    /// S215: the ends of a survey's scale swapped.
    ScaleReversed {
        criterion: String,
        zero_at: Decimal,
        cap: Decimal,
    },
    /// S215: a scale where the options' worth is the scale.
    ScaleBesideOptions { criterion: String },
    /// S216: what is late, or never done, would earn points.
    LateEarns { criterion: String },
    /// S216: whatever is counted, the points stay.
    TallyStuck { criterion: String, start: Decimal },
    /// S216: whatever is entered, the points stay.
    AlwaysSame { criterion: String, points: Decimal },
    /// S217, warning: no level gives 0.
    NoZeroLevel { criterion: String, least: Decimal },
    /// S218, warning: points rise and fall again as the value goes up.
    PointsTurn {
        criterion: String,
        /// From this value on.
        at: Decimal,
        /// Points before it.
        before: Decimal,
        /// Points from it on.
        points: Decimal,
    },
    /// S218, warning: starts with the maximum and adds to it.
    NothingToAdd {
        criterion: String,
        each: Decimal,
        start: Decimal,
    },
    /// S301: not below the band before.
    BandsNotDescending {
        band: String,
        from: Decimal,
        better: String,
        better_from: Decimal,
    },
    /// S302: agencies would be left without a band.
    LastBandNotZero { band: String, from: Decimal },
    /// S303: nobody can reach it.
    BandAboveTop {
        band: String,
        from: Decimal,
        top: Decimal,
    },
    /// S304: two bands of one name.
    DuplicateBand { band: String },
    /// S401: `Forbid`, yet a criterion may be left out.
    ForbidButNa { criterion: String },
    /// S401: "not applicable" on a line of a bonus or penalty.
    NaBesideDomains { criterion: String },
    /// S402: ends before it begins.
    EmptyValidity,
    /// S402: it never counts in the year it is made for.
    YearNotCovered { year: i16 },
    /// S402: another version of the same scheme counts in the same time.
    ValidityOverlaps { other: String, version: u32 },
    /// S404: points would be computed another way under the same version.
    VersionNotRaised {
        version: u32,
        standing: u32,
        changed: Vec<Changed>,
    },
    /// S402: not a day.
    NotADate { text: String },
    /// S403, warning: equal prints may be placed apart.
    ExactRanking { decimals: u32 },
}
