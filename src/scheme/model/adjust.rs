//! Beside the domains: bonuses, penalties, and caps on the band.

use rust_decimal::Decimal;

use super::Criterion;

/// A bonus or penalty beside the domains: lines of its own under one cap.
#[derive(Debug, Clone, PartialEq)]
pub struct Adjustment {
    /// Permanent identity, such as `P1`.
    pub id: String,
    /// Title.
    pub name: String,
    /// Whether it is added or taken off.
    pub sign: Sign,
    /// Most points of all lines together, above 0; `None`: no cap.
    pub at_most: Option<Decimal>,
    /// What is counted; points are amounts from 0 on, also of a penalty.
    pub lines: Vec<Criterion>,
}

impl Adjustment {
    /// The most it can come to: its cap, or all its lines together.
    #[must_use]
    pub fn most(&self) -> Decimal {
        let lines = || self.lines.iter().map(|line| line.max).sum();
        self.at_most.unwrap_or_else(lines)
    }
}

/// Whether an amount is added or taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sign {
    /// A bonus (điểm thưởng).
    #[default]
    Plus,
    /// A penalty (điểm trừ).
    Minus,
}

/// What bonuses and penalties are added to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AdjustOn {
    /// The index, in percent, after it is computed.
    #[default]
    Index,
    /// The points earned, before they are divided by the maximum.
    Points,
}

/// A cap on the band (không xếp loại … nếu …).
#[derive(Debug, Clone, PartialEq)]
pub struct Limit {
    /// When it holds.
    pub when: Condition,
    /// The best band that is left.
    pub band_at_most: String,
}

/// What a [`Limit`] looks at: points as the index counts them, so what is not answered yet
/// is 0. It never holds for what left the maximum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Fewer points than this in a criterion, domain, bonus or penalty.
    Below(String, Decimal),
    /// At least so many points; of a penalty, taken off.
    AtLeast(String, Decimal),
    /// Less than this percent of the most that it can give.
    BelowPercent(String, Decimal),
}

impl Condition {
    /// What it looks at, and its figure.
    #[must_use]
    pub fn parts(&self) -> (&str, Decimal) {
        match self {
            Self::Below(id, value) | Self::AtLeast(id, value) | Self::BelowPercent(id, value) => {
                (id, *value)
            }
        }
    }
}
