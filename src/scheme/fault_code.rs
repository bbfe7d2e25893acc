//! The permanent code of every fault, and whether a file is refused for it.

use super::diagnostic::Severity;
use super::fault::Fault;

impl Fault {
    /// The permanent code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax(_) | Self::WrongShape(_) => "S001",
            Self::UnknownField { .. }
            | Self::UnknownVariant { .. }
            | Self::MissingField { .. }
            | Self::RepeatedField { .. } => "S002",
            Self::NotDecimal { .. } | Self::LooksGrouped { .. } => "S003",
            Self::DecimalComma { .. } => "S004",
            Self::NotUtf8 { .. } | Self::LostCharacters { .. } | Self::Decomposed { .. } => "S005",
            Self::Unfinished { .. } => "S006",
            Self::OutOfRange { .. } => "S007",
            Self::EmptyText { .. } | Self::UntidyId { .. } | Self::UntidyText { .. } => "S101",
            Self::Duplicate { .. } => "S102",
            Self::UnknownTieBreak { .. }
            | Self::UnknownReference { .. }
            | Self::UnknownBand { .. } => "S103",
            Self::EmptyDomain { .. }
            | Self::NoDomains
            | Self::EmptyAdjust { .. }
            | Self::EmptyList { .. } => "S104",
            Self::DuplicateVariant { .. } => "S105",
            Self::UnknownAgency { .. } => "S107",
            Self::WithoutGroup { .. } => "S108",
            Self::UnknownKind { .. } => "S106",
            Self::TotalDiffers { .. } => "S200",
            Self::DomainDiffers { .. } => "S201",
            Self::VariantTotalDiffers { .. } | Self::VariantDomainDiffers { .. } => "S202",
            Self::NotPositive { .. } => "S203",
            Self::MaxUnreachable { .. } => "S204",
            Self::OutsidePoints { .. }
            | Self::SignContradicts { .. }
            | Self::FloorAboveStart { .. } => "S205",
            Self::NotMultiple { .. } => "S206",
            Self::TooManyDecimals { .. } | Self::BandTooFine { .. } => "S207",
            Self::PairNotAllowed { .. }
            | Self::WeightsDiffer { .. }
            | Self::NoCounters { .. }
            | Self::LateWithoutDates { .. }
            | Self::FewOptions { .. } => "S210",
            Self::Shadowed { .. }
            | Self::NeverHolds { .. }
            | Self::LimitIdle { .. }
            | Self::DaysNeverCount { .. }
            | Self::RefusedOutsideYear { .. } => "S211",
            Self::SameThreshold { .. } => "S212",
            Self::CapTooLow { .. } | Self::FloorOutside { .. } => "S213",
            Self::OverHundred { .. }
            | Self::LooksLikeFraction { .. }
            | Self::FractionOfHundred { .. } => "S214",
            Self::ScaleReversed { .. } | Self::ScaleBesideOptions { .. } => "S215",
            Self::TallyStuck { .. } | Self::LateEarns { .. } | Self::AlwaysSame { .. } => "S216",
            Self::NoZeroLevel { .. } => "S217",
            Self::PointsTurn { .. } | Self::NothingToAdd { .. } => "S218",
            Self::BandsNotDescending { .. } => "S301",
            Self::LastBandNotZero { .. } => "S302",
            Self::BandAboveTop { .. } => "S303",
            Self::DuplicateBand { .. } => "S304",
            Self::ForbidButNa { .. } | Self::NaBesideDomains { .. } => "S401",
            Self::EmptyValidity
            | Self::NotADate { .. }
            | Self::YearNotCovered { .. }
            | Self::ValidityOverlaps { .. } => "S402",
            Self::VersionNotRaised { .. } => "S404",
            Self::ExactRanking { .. } => "S403",
        }
    }

    /// Whether the file is refused for it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::Decomposed { .. }
            | Self::Unfinished { .. }
            | Self::BandTooFine { .. }
            | Self::LooksLikeFraction { .. }
            | Self::FractionOfHundred { .. }
            | Self::LooksGrouped { .. }
            | Self::AlwaysSame { .. }
            | Self::NoZeroLevel { .. }
            | Self::PointsTurn { .. }
            | Self::NothingToAdd { .. }
            | Self::WithoutGroup { .. }
            | Self::RefusedOutsideYear { .. }
            | Self::ExactRanking { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
