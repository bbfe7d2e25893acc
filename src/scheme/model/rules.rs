//! What is entered for a criterion, and how points follow from it.

use jiff::civil::Date;
use rust_decimal::Decimal;

/// What a person enters for a criterion.
#[derive(Debug, Clone, PartialEq)]
pub enum InputKind {
    /// One of the labels of [`Rule::Levels`].
    Choice,
    /// A percentage, 0–100; more only with `over`.
    Percent {
        /// Whether more than 100 is allowed.
        over: bool,
    },
    /// Two whole numbers; the percentage is never stored.
    Ratio {
        /// What the first counts.
        done: String,
        /// What the second counts.
        total: String,
    },
    /// How many.
    Count,
    /// Several whole numbers, by name.
    Counts(Vec<String>),
    /// A due and an actual date; gives whole days late, 0 when early.
    Dates,
    /// Number of answers and their mean.
    Survey {
        /// Fewest answers that count.
        min_n: u32,
        /// Least and greatest mean, where the scheme says them.
        scale: Option<(Decimal, Decimal)>,
        /// Options of the ballot and what each is worth, in percent; where there are any,
        /// the answers are counted per option.
        options: Vec<BallotOption>,
    },
    /// Points, typed.
    Points {
        /// They are a multiple of this.
        step: Decimal,
    },
}

/// How points follow from what was entered.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// Points of the chosen label.
    Levels(Vec<Level>),
    /// The first step that holds, from top to bottom; none gives 0.
    Steps(Vec<Step>),
    /// In proportion: `max · (x − zero_at) / (cap − zero_at)`, within 0 and max.
    Linear {
        /// Full points from here on.
        cap: Decimal,
        /// No points up to here.
        zero_at: Decimal,
        /// Under this, `below` is given.
        floor: Option<Decimal>,
        /// Points under the floor.
        below: Decimal,
    },
    /// `start + Σ count · each`, within `floor` and max.
    Tally {
        /// Points with nothing counted.
        start: Decimal,
        /// Points for one of each.
        each: Vec<Decimal>,
        /// Fewest points.
        floor: Decimal,
        /// How days late are counted; for [`InputKind::Dates`] only.
        late: Late,
    },
    /// What was typed.
    AsEntered,
}

/// How a [`Rule::Tally`] counts days late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Late {
    /// Days of grace: they count as in time, and later days are counted from their end.
    pub free: u32,
    /// The first so many days late change the points by one amount, however many they are.
    pub first: Option<(u32, Decimal)>,
    /// From when on nothing is accepted any more.
    pub refused: Option<Refused>,
}

/// When a late piece of work is refused: it counts as never done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// After this day.
    After(Date),
    /// More than so many days late.
    Days(u32),
}

/// An option of a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotOption {
    /// As it is printed.
    pub label: String,
    /// Its worth, in percent of full satisfaction.
    pub worth: Decimal,
}

/// A label and its points.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// As it is chosen.
    pub label: String,
    /// What it gives.
    pub points: Decimal,
}

impl Level {
    /// Whether its label is a whole number, such as `2`: then a number typed is a label.
    #[must_use]
    pub fn is_number(&self) -> bool {
        let label = self.label.trim();
        !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit())
    }
}

/// A threshold and its points.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// When it holds.
    pub when: Threshold,
    /// What it gives.
    pub give: Decimal,
}

/// A comparison of the entered value with a bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Threshold {
    /// From … on.
    Ge(Decimal),
    /// More than.
    Gt(Decimal),
    /// Up to.
    Le(Decimal),
    /// Less than.
    Lt(Decimal),
}

impl Threshold {
    /// The field it is written in.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Ge(_) => "ge",
            Self::Gt(_) => "gt",
            Self::Le(_) => "le",
            Self::Lt(_) => "lt",
        }
    }

    /// The figure it compares with.
    #[must_use]
    pub fn bound(self) -> Decimal {
        match self {
            Self::Ge(bound) | Self::Gt(bound) | Self::Le(bound) | Self::Lt(bound) => bound,
        }
    }
}

impl InputKind {
    /// A survey of at least so many answers, entered as their number and mean.
    #[must_use]
    pub fn survey(min_n: u32) -> Self {
        Self::Survey {
            min_n,
            scale: None,
            options: Vec::new(),
        }
    }
}
