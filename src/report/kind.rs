//! The kinds of report, by their names on the command line.

use crate::words::Words;

/// A kind of report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReportKind {
    /// Agencies by index.
    Ranking,
    /// Every point of one agency.
    Scorecard,
    /// Inspections with dates and teams.
    Plan,
    /// Minutes of a draw, for signing.
    Minutes,
    /// Progress towards the least share.
    Coverage,
    /// All that repeats a draw.
    DrawProof,
    /// Where points were lost.
    Lost,
    /// A year beside another.
    Comparison,
}

impl ReportKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Ranking,
        Self::Scorecard,
        Self::Plan,
        Self::Minutes,
        Self::Coverage,
        Self::DrawProof,
        Self::Lost,
        Self::Comparison,
    ];

    /// The fixed name, on the command line and in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ranking => "ranking",
            Self::Scorecard => "scorecard",
            Self::Plan => "plan",
            Self::Minutes => "minutes",
            Self::Coverage => "coverage",
            Self::DrawProof => "draw-proof",
            Self::Lost => "lost",
            Self::Comparison => "comparison",
        }
    }

    /// The kind of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The title people read.
    #[must_use]
    pub fn title(self, words: &Words) -> &'static str {
        let kinds = &words.report.kinds;
        match self {
            Self::Ranking => kinds.ranking,
            Self::Scorecard => kinds.scorecard,
            Self::Plan => kinds.plan,
            Self::Minutes => kinds.minutes,
            Self::Coverage => kinds.coverage,
            Self::DrawProof => kinds.draw_proof,
            Self::Lost => kinds.lost,
            Self::Comparison => kinds.comparison,
        }
    }
}
